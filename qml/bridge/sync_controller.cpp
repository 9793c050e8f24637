#include "qml/bridge/sync_controller.h"

#include "core/workspace/mailroom.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

using workspace::SyncState;

SyncWords syncWords(const Language& language, const workspace::SyncStatus& status)
{
    switch (status.state) {
    case SyncState::OnThisTablet:
        return { language.text("sync.on_this_tablet"), QStringLiteral("smartphone"),
            QStringLiteral("waiting") };
    case SyncState::Waiting:
        return { language.text("sync.waiting").arg(status.waiting), QStringLiteral("cloud-off"),
            QStringLiteral("waiting") };
    case SyncState::OnServer:
        return { language.text("sync.on_server"), QStringLiteral("cloud-check"), QStringLiteral("info") };
    case SyncState::Seen:
        return { language.text("sync.seen"), QStringLiteral("users-round"), QStringLiteral("ok") };
    }
    return {};
}

SyncController::SyncController(Session& session, const Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
{
    connect(&session, &Session::unlocked, this, &SyncController::reload);
    connect(&session, &Session::locked, this, &SyncController::reload);
    connect(&session, &Session::planChanged, this, &SyncController::reload);
    connect(&language, &Language::changed, this, &SyncController::changed);
}

SyncController::~SyncController() = default;

void SyncController::reload()
{
    m_info = {};
    m_alarms.clear();
    if (m_session.isUnlocked()) {
        if (const auto info = m_session.workspace()->info())
            m_info = *info;
        else
            m_session.report(info.error());
        if (auto alarms = m_session.workspace()->mailroom().alarms())
            m_alarms = std::move(*alarms);
        else
            m_session.report(alarms.error());
    }
    Q_EMIT changed();
}

QStringList SyncController::alarms() const
{
    QStringList words;
    for (const auto& code : m_alarms)
        words.append(m_language.text(QStringLiteral("fault.") + QString::fromStdString(code)));
    return words;
}

QString SyncController::server() const
{
    return QString::fromStdString(m_info.serverUrl);
}

QString SyncController::stateWords() const
{
    if (m_info.waiting > 0)
        return m_language.text("sync.waiting").arg(m_info.waiting);
    return m_language.text(
        hasServer() && m_info.lastContactMs > 0 ? "sync.all_on_server" : "sync.on_this_tablet");
}

QString SyncController::stateIcon() const
{
    return m_info.waiting > 0                     ? QStringLiteral("cloud-off")
        : hasServer() && m_info.lastContactMs > 0 ? QStringLiteral("cloud-check")
                                                  : QStringLiteral("smartphone");
}

QString SyncController::stateKind() const
{
    return m_info.waiting > 0 || !hasServer() ? QStringLiteral("waiting") : QStringLiteral("info");
}

QString SyncController::loseWords() const
{
    if (m_info.waiting == 0)
        return m_language.text("sync.lose.nothing");
    return m_language.text(m_info.lastContactMs > 0 ? "sync.lose.some" : "sync.lose.all").arg(m_info.waiting);
}

QString SyncController::lastContactWords() const
{
    return m_info.lastContactMs > 0
        ? m_language.text("sync.last_contact").arg(m_language.moment(m_info.lastContactMs))
        : m_language.text("sync.never");
}

QString SyncController::progressWords() const
{
    return m_busy ? m_language.text("sync.busy") : QString();
}
QString SyncController::resultWords() const
{
    return {};
}
QString SyncController::resultKind() const
{
    return {};
}
void SyncController::sendNow() { }
void SyncController::stop() { }

} // namespace cyd::bridge
