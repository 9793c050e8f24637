#include "qml/bridge/app_controller.h"

#include "qml/bridge/json_text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cyd::bridge {

namespace {

constexpr int kPlaceMs = 700; // after whatever was opened is on the screen

} // namespace

AppController::AppController(const Setup& setup, QObject* parent)
    : QObject(parent)
    , m_demo(setup.demo)
    , m_language(setup.now)
    , m_settings(setup.settingsFolder)
    , m_session(setup.vaultFolder, setup.now)
    , m_lock(m_session, m_language, m_settings)
    , m_everybody(m_session, m_language)
    , m_caseload(m_everybody)
    , m_newPlan(m_session, m_language)
    , m_plan(m_session, m_language)
    , m_rules(m_language)
    , m_sync(m_session, m_language)
    , m_aloud(m_language, setup.voice)
    , m_speller(m_session, m_language, m_settings, [this] { return m_plan.names(); })
{
    m_session.setPolicy(setup.policy);
    if (m_settings.languageChosen())
        m_language.setCode(m_settings.language());
    connect(&m_language, &Language::changed, this, [this] {
        if (!m_handedOver) // what the person chooses is for them, not for the device
            m_settings.setLanguage(m_language.code());
        Q_EMIT noticeChanged();
    });
    connect(&m_router, &Router::leaving, &m_plan, &PlanController::commitDrafts);
    // Nothing is read to whoever holds the tablet next.
    const auto speed = [this] { m_aloud.setSpeed(m_settings.readingSpeed()); };
    speed();
    connect(&m_settings, &SettingsStore::changed, &m_aloud, speed);
    connect(&m_router, &Router::leaving, &m_aloud, &ReadAloud::stop);
    connect(&m_session, &Session::locking, &m_aloud, &ReadAloud::stop);
    connect(&m_aloud, &ReadAloud::changed, this, [this] {
        if (m_aloud.reading()) // somebody listens: every paragraph is as good as a touch
            m_lock.stay();
    });
    connect(m_plan.mine(), &MyPlanController::stepped, &m_aloud, &ReadAloud::stop);
    connect(
        this, &AppController::handedOverChanged, this, [this] { m_plan.check()->setShown(!m_handedOver); });
    connect(this, &AppController::handedOverChanged, this, [this] { m_speller.setHandedOver(m_handedOver); });
    connect(&m_plan, &PlanController::changed, &m_speller, &Speller::forgetNames);
    connect(m_plan.check(), &CheckController::went, this, &AppController::goTo);
    connect(m_plan.check(), &CheckController::explained, this, &AppController::explain);
    connect(&m_lock, &LockController::unlocked, this, &AppController::home);
    connect(&m_plan, &PlanController::changed, this, [this] {
        if (m_plan.isOpen())
            m_lastPlan = m_plan.planId();
    });
    connect(m_plan.area(), &AreaController::areaChanged, this, [this] {
        if (!m_plan.area()->key().isEmpty())
            m_lastArea = m_plan.area()->key();
    });
    m_placeDue.setSingleShot(true);
    m_placeDue.setInterval(kPlaceMs);
    connect(&m_placeDue, &QTimer::timeout, this, &AppController::rememberPlace);
    connect(&m_router, &Router::changed, &m_placeDue, qOverload<>(&QTimer::start));
    connect(m_plan.area(), &AreaController::areaChanged, &m_placeDue, qOverload<>(&QTimer::start));
    connect(&m_lock, &LockController::locked, this, [this] {
        m_lastWay = m_router.stack();
        m_router.reset({ m_handedOver ? QStringLiteral("give_back") : QStringLiteral("unlock") });
        Q_EMIT vaultChanged();
    });
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        m_fault = error;
        Q_EMIT noticeChanged();
    });
    connect(&m_session, &Session::planChanged, this, &AppController::dismissNotice);
}

void AppController::start()
{
    openVault();
    if (!m_settings.languageChosen())
        m_router.reset({ QStringLiteral("choose_language") });
    else
        home();
}

bool AppController::startAt(const QString& screen, const QString& plan)
{
    openVault();
    return show(screen, plan);
}

void AppController::openVault()
{
    if (!m_session.isUnlocked())
        m_lock.openVault();
}

void AppController::home()
{
    Q_EMIT vaultChanged();
    if (m_lock.state() == LockController::Unusable)
        m_router.reset({ QStringLiteral("problem") });
    else if (m_session.isUnlocked())
        m_handedOver ? takeBack() : backToWork();
    else
        m_router.reset({ QStringLiteral("unlock") });
}

void AppController::rememberPlace()
{
    const auto& way = m_router.stack();
    if (!m_session.isUnlocked() || m_handedOver || way.isEmpty() || way.first() != QLatin1String("caseload"))
        return;
    Json place { { "plan", m_lastPlan.toStdString() }, { "area", m_lastArea.toStdString() },
        { "way", Json::array() } };
    for (const auto& screen : way)
        place["way"].push_back(screen.toStdString());
    std::ignore = m_session.workspace()->savePlace(place); // nobody loses anything by it
}

void AppController::recallPlace()
{
    const auto place = m_session.workspace()->place();
    if (!place || !place->is_object())
        return;
    m_lastPlan = textAt(*place, "plan");
    m_lastArea = textAt(*place, "area");
    for (const auto& screen : listAt(*place, "way")) {
        const auto name = textOf(&screen);
        const auto* known = Router::find(name); // a screen may go with a version of the app
        if (!known || known->needs == Screen::Nothing)
            break;
        m_lastWay.append(name);
    }
}

void AppController::backToWork()
{
    if (std::exchange(m_fresh, false) && m_lastWay.isEmpty())
        recallPlace();
    auto way = std::exchange(m_lastWay, {});
    const bool inPlan = std::ranges::any_of(way, [](const QString& name) {
        const auto* screen = Router::find(name);
        return screen && screen->needs == Screen::Plan;
    });
    if (way.isEmpty() || way.first() != QLatin1String("caseload") || (inPlan && !m_plan.open(m_lastPlan)))
        way = QStringList { QStringLiteral("caseload") };
    else if (inPlan && !m_lastArea.isEmpty())
        m_plan.area()->open(m_lastArea);
    m_router.reset(way);
}

void AppController::chooseLanguage(const QString& code)
{
    m_language.setCode(code);
    m_settings.setLanguage(m_language.code()); // English may be chosen while English is shown
    home();
}

bool AppController::show(const QString& name, const QString& plan)
{
    const auto* screen = Router::find(name);
    if (!screen || (screen->needs != Screen::Nothing && !m_session.isUnlocked()))
        return false;
    QStringList way;
    if (screen->needs != Screen::Nothing)
        way.append(QStringLiteral("caseload"));
    if (screen->needs == Screen::Plan) {
        const auto id = m_session.workspace()->findPlan(plan.toStdString());
        const bool another = id && !plan.isEmpty() && m_plan.planId().toStdString() != id->hex();
        if (!m_plan.isOpen() || another) {
            const auto first = m_caseload.index(0, 0).data(CaseloadModel::PlanIdRole).toString();
            if (!m_plan.open(id && !plan.isEmpty() ? QString::fromStdString(id->hex()) : first))
                return false;
        }
        if (m_plan.area()->key().isEmpty())
            m_plan.area()->open(QString::fromLatin1(areas().front().key));
        if (name != QLatin1String("overview"))
            way.append(QStringLiteral("overview"));
    }
    if (name != QLatin1String("caseload"))
        way.append(name);
    m_router.reset(way);
    return true;
}

void AppController::openPlan(const QString& planId)
{
    if (m_plan.open(planId))
        m_router.open(QStringLiteral("overview"));
}

void AppController::goTo(const QString& screen, const QString& area)
{
    if (!area.isEmpty())
        m_plan.area()->open(area);
    m_router.open(screen);
}

void AppController::explain(const QString& rule)
{
    m_rules.setCurrent(rule);
    m_router.open(QStringLiteral("explain"));
}

void AppController::handOver(const QString& language)
{
    if (!m_plan.isOpen() || m_handedOver)
        return;
    m_plan.commitDrafts();
    m_workersLook
        = { m_language.code(), m_settings.textScale(), m_settings.tint(), m_settings.readingSpeed() };
    m_theirPlan = m_plan.planId();
    m_handedOver = true;
    m_router.hold(true);
    m_lock.setUnhurried(true);
    m_language.setCode(language);
    m_plan.mine()->resume();
    m_router.reset({ QStringLiteral("my_plan") });
    Q_EMIT handedOverChanged();
}

void AppController::giveBack()
{
    if (!m_handedOver)
        return;
    m_plan.mine()->leave();
    m_lock.lock();
}

void AppController::toWorker()
{
    m_router.reset({ QStringLiteral("unlock") });
}

void AppController::takeBack()
{
    m_language.setCode(m_workersLook.language);
    m_settings.setTextScale(m_workersLook.textScale);
    m_settings.setTint(m_workersLook.tint);
    m_settings.setReadingSpeed(m_workersLook.readingSpeed);
    m_handedOver = false;
    m_router.hold(false);
    m_lock.setUnhurried(false);
    QStringList way { QStringLiteral("caseload") };
    if (m_plan.open(m_theirPlan))
        way.append(QStringLiteral("overview"));
    m_router.reset(way);
    Q_EMIT handedOverChanged();
}

void AppController::dismissNotice()
{
    if (!m_fault)
        return;
    m_fault.reset();
    Q_EMIT noticeChanged();
}

QString AppController::notice() const
{
    return m_fault ? faultWords(m_language, *m_fault) : QString();
}

QString AppController::memberName() const
{
    const auto info
        = m_session.isUnlocked() ? m_session.workspace()->info() : fail(Fault::Locked, "vault.locked");
    return info ? QString::fromStdString(info->memberName) : QString();
}

QString AppController::organisation() const
{
    const auto info
        = m_session.isUnlocked() ? m_session.workspace()->info() : fail(Fault::Locked, "vault.locked");
    return info ? QString::fromStdString(info->organisation) : QString();
}

} // namespace cyd::bridge
