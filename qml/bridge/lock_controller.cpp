#include "qml/bridge/lock_controller.h"

#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/settings_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>

#include <sodium.h>

namespace cyd::bridge {

namespace {
//! It warns so long before, or for the last quarter of a short time.
constexpr int kWarnSeconds = 120;
//! Nothing times out while somebody reads or signs; a tablet that was left lying locks in the end.
constexpr int kUnhurriedMinutes = 60;
//! Long enough for the words "Opening …" to be drawn before a second of key derivation.
constexpr int kDrawFirstMs = 60;

//! The secret's bytes; the text that was handed over is wiped.
QByteArray taken(QString& secret)
{
    auto bytes = secret.toUtf8();
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()) * sizeof(QChar));
    return bytes;
}
}

LockController::LockController(
    Session& session, Language& language, const SettingsStore& settings, int secondMs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
    , m_settings(settings)
{
    m_second.setInterval(secondMs);
    connect(&m_second, &QTimer::timeout, this, &LockController::tick);
    connect(&m_session, &Session::unlocked, this, [this] {
        m_idleSeconds = 0;
        m_failure.reset();
        setState(Open);
        Q_EMIT unlocked();
    });
    connect(&m_session, &Session::locked, this, [this] {
        setState(Locked);
        Q_EMIT locked();
    });
    connect(&m_language, &Language::changed, this, &LockController::changed);
    QCoreApplication::instance()->installEventFilter(this);
}

void LockController::openVault()
{
    if (const auto done = m_session.openVault(); !done) {
        m_failure = done.error();
        setState(Unusable);
        return;
    }
    m_failure.reset();
    m_secondsToWait = static_cast<int>(m_session.workspace()->secondsToWait());
    setState(Locked);
}

void LockController::unlock(QString passphrase)
{
    tryLater(passphrase, false);
}

void LockController::unlockWithPin(QString pin)
{
    tryLater(pin, true);
}

void LockController::tryLater(QString& secret, bool isPin)
{
    m_secret = taken(secret);
    m_secretIsPin = isPin;
    if (m_state != Locked || (m_secondsToWait > 0 && !isPin))
        return;
    m_failure.reset();
    setState(Opening);
    QTimer::singleShot(kDrawFirstMs, this, &LockController::tryNow);
}

void LockController::tryNow()
{
    const auto done = m_secretIsPin ? m_session.unlockWithPin(m_secret) : m_session.unlock(m_secret);
    sodium_memzero(m_secret.data(), static_cast<std::size_t>(m_secret.size()));
    m_secret.clear();
    if (done)
        return;
    m_failure = done.error();
    m_secondsToWait = static_cast<int>(m_session.workspace() ? m_session.workspace()->secondsToWait() : 0);
    setState(Locked);
}

bool LockController::setPin(QString pin, QString passphrase)
{
    auto bytes = taken(pin);
    auto known = taken(passphrase);
    const auto viewOf = [](const QByteArray& secret) {
        return std::string_view(secret.constData(), static_cast<std::size_t>(secret.size()));
    };
    m_pinFailure.reset();
    if (!m_session.isUnlocked())
        m_pinFailure = Error { Fault::Locked, "vault.locked" };
    else if (const auto done = m_session.workspace()->setPin(viewOf(bytes), viewOf(known)); !done)
        m_pinFailure = done.error();
    for (auto* secret : { &bytes, &known })
        sodium_memzero(secret->data(), static_cast<std::size_t>(secret->size()));
    Q_EMIT changed();
    return !m_pinFailure;
}

void LockController::forgetPin()
{
    if (auto* workspace = m_session.workspace())
        workspace->forgetPin();
    m_pinFailure.reset();
    Q_EMIT changed();
}

int LockController::pinTries() const
{
    return m_session.workspace() ? m_session.workspace()->pinTriesLeft() : 0;
}

QString LockController::pinMessage() const
{
    return m_pinFailure ? faultWords(m_language, *m_pinFailure) : QString();
}

void LockController::lock()
{
    m_session.lock();
}

void LockController::stay()
{
    m_idleSeconds = 0;
    Q_EMIT idleChanged();
}

void LockController::setAutomatic(bool automatic)
{
    m_automatic = automatic;
}

void LockController::setUnhurried(bool unhurried)
{
    m_unhurried = unhurried;
    m_idleSeconds = 0;
    Q_EMIT idleChanged();
}

bool LockController::warning() const
{
    return m_state == Open && m_automatic && secondsLeft() <= qMin(kWarnSeconds, quietSeconds() / 4);
}
int LockController::quietSeconds() const
{
    return 60 * (m_unhurried ? qMax(m_settings.lockMinutes(), kUnhurriedMinutes) : m_settings.lockMinutes());
}

int LockController::secondsLeft() const
{
    return qMax(0, quietSeconds() - m_idleSeconds);
}

QString LockController::message() const
{
    if (!m_failure || m_state == Unusable)
        return {};
    return faultWords(m_language, *m_failure);
}

Error LockController::problem() const
{
    return m_failure.value_or(Error { Fault::Corrupt, "vault.damaged" });
}

QString LockController::problemTitle() const
{
    switch (problem().fault) {
    case Fault::Busy:
        return m_language.text("problem.busy");
    case Fault::TooNew:
        return m_language.text("problem.newer");
    case Fault::NotFound:
        return m_language.text("problem.absent");
    case Fault::Full:
        return m_language.text("problem.full");
    case Fault::Retry:
        return m_language.text("problem.retry");
    default:
        return m_language.text("problem.damaged");
    }
}

QString LockController::problemText() const
{
    return faultWords(m_language, problem());
}

QStringList LockController::problemSteps() const
{
    const auto say = [&](const char* id) { return m_language.text(id); };
    const auto inFolder = [&](const char* id) { return m_language.text(id).arg(folder()); };
    const auto afterwards
        = say("problem.step.export")
              .arg(QStringLiteral("cyd --vault \"%1\" plan export ID --format json -o FILE.json")
                       .arg(folder()));
    switch (problem().fault) {
    case Fault::Busy:
        return { say("problem.step.close"), say("problem.step.restart") };
    case Fault::TooNew:
        return { say("problem.step.update"), inFolder("problem.step.copy") };
    case Fault::NotFound:
        return { inFolder("problem.step.folder"), say("problem.step.tell") };
    case Fault::Full:
        return { inFolder("problem.step.space"), say("problem.step.restart"), afterwards };
    case Fault::Retry:
        return { say("problem.step.restart"), inFolder("problem.step.space"), inFolder("problem.step.copy"),
            afterwards };
    default:
        return { say("problem.step.keep"), inFolder("problem.step.copy"), say("problem.step.tell"),
            afterwards };
    }
}

QString LockController::folder() const
{
    return QDir::toNativeSeparators(m_session.folder());
}

QString LockController::deviceTime() const
{
    const auto now = m_session.now();
    return m_language.date(now.date().toString(Qt::ISODate)) + now.toString(QStringLiteral(", HH:mm"));
}

void LockController::setState(State state)
{
    m_state = state;
    if (state == Open || m_secondsToWait > 0)
        m_second.start();
    else
        m_second.stop();
    Q_EMIT changed();
    Q_EMIT idleChanged();
}

void LockController::tick()
{
    if (m_state == Open) {
        const bool warned = warning();
        ++m_idleSeconds;
        if (m_automatic && secondsLeft() == 0)
            lock();
        else if (warned || warning())
            Q_EMIT idleChanged();
        return;
    }
    if (m_secondsToWait > 0 && --m_secondsToWait == 0) {
        m_second.stop();
        m_failure.reset();
    }
    Q_EMIT changed();
}

bool LockController::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        if (m_idleSeconds > 0) {
            const bool warned = warning();
            m_idleSeconds = 0;
            if (warned)
                Q_EMIT idleChanged();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cyd::bridge
