#include "qml/bridge/router.h"

#include <array>

namespace cyd::bridge {

namespace {

constexpr std::array kScreens {
    Screen { "choose_language", "ChooseLanguagePage", Screen::Nothing },
    Screen { "unlock", "UnlockPage", Screen::Nothing },
    Screen { "problem", "ProblemPage", Screen::Nothing },
    Screen { "caseload", "CaseloadPage", Screen::Unlocked },
    Screen { "new_plan", "NewPlanPage", Screen::Unlocked },
    Screen { "overview", "OverviewPage", Screen::Plan },
    Screen { "area", "AreaPage", Screen::Plan },
    Screen { "crisis", "CrisisPage", Screen::Plan },
    Screen { "people", "PeoplePage", Screen::Plan },
    Screen { "rest", "RestPage", Screen::Plan },
    Screen { "person", "FormPage", Screen::Plan },
    Screen { "involvement", "FormPage", Screen::Plan },
    Screen { "edit_people", "FormPage", Screen::Plan },
    Screen { "consultees", "ConsultPage", Screen::Plan },
    Screen { "comments", "FormPage", Screen::Plan },
    Screen { "relapse", "FormPage", Screen::Plan },
    Screen { "safety", "SafetyPage", Screen::Plan },
    Screen { "assessments", "FormPage", Screen::Plan },
    Screen { "triangulation", "TriangulationPage", Screen::Plan },
    Screen { "contact_log", "FormPage", Screen::Plan },
    Screen { "coordination", "FormPage", Screen::Plan },
    Screen { "new_coordinator", "CoordinatorPage", Screen::Plan },
    Screen { "reviews", "FormPage", Screen::Plan },
    Screen { "review_meeting", "ReviewPage", Screen::Plan },
    Screen { "treatment", "FormPage", Screen::Plan },
    Screen { "hospital", "FormPage", Screen::Plan },
    Screen { "copies", "CopiesPage", Screen::Plan },
    Screen { "legal", "FormPage", Screen::Plan },
    Screen { "restricted", "FormPage", Screen::Plan },
    Screen { "area_more", "FormPage", Screen::Plan },
    Screen { "conflicts", "ConflictsPage", Screen::Plan },
    Screen { "history", "HistoryPage", Screen::Plan },
    Screen { "check", "CheckPage", Screen::Plan },
    Screen { "sign", "SignPage", Screen::Plan },
    Screen { "print", "PrintPage", Screen::Plan },
    Screen { "hand_over", "HandOverPage", Screen::Plan },
    Screen { "my_plan", "MyPlanPage", Screen::Plan },
    Screen { "give_back", "GiveBackPage", Screen::Nothing },
    Screen { "send_receive", "SendReceivePage", Screen::Unlocked },
    Screen { "explain", "ExplainPage", Screen::Nothing },
    Screen { "settings", "SettingsPage", Screen::Nothing },
    Screen { "help", "HelpPage", Screen::Nothing },
};

} // namespace

Router::Router(QObject* parent)
    : QObject(parent)
{
}

std::span<const Screen> Router::screens()
{
    return kScreens;
}

const Screen* Router::find(const QString& name)
{
    for (const auto& screen : kScreens)
        if (name == QLatin1String(screen.name))
            return &screen;
    return nullptr;
}

QUrl Router::pageOf(const QString& name)
{
    const auto* screen = find(name);
    return screen
        ? QUrl(QStringLiteral("qrc:/qt/qml/Cydgynllun/Pages/%1.qml").arg(QLatin1String(screen->page)))
        : QUrl();
}

QUrl Router::page() const
{
    return pageOf(screen());
}

bool Router::inPlan() const
{
    const auto* open = find(screen());
    return open && open->needs == Screen::Plan;
}

void Router::open(const QString& name)
{
    if (m_held || name == screen() || !find(name))
        return;
    Q_EMIT leaving();
    const auto earlier = m_stack.indexOf(name);
    if (earlier >= 0) { // already on the way back: go back to it, where it was left
        while (screen() != name) {
            m_stack.removeLast();
            Q_EMIT popped();
        }
    } else {
        m_stack.append(name);
        Q_EMIT pushed(pageOf(name));
    }
    Q_EMIT changed();
}

void Router::switchTo(const QString& name)
{
    if (m_held || name == screen() || !find(name))
        return;
    Q_EMIT leaving();
    const auto overview = m_stack.indexOf(QStringLiteral("overview"));
    while (overview >= 0 && m_stack.size() > overview + 1) {
        m_stack.removeLast();
        Q_EMIT popped();
    }
    if (name != screen()) {
        m_stack.append(name);
        Q_EMIT pushed(pageOf(name));
    }
    Q_EMIT changed();
}

void Router::back()
{
    if (m_held || !canGoBack())
        return;
    Q_EMIT leaving();
    m_stack.removeLast();
    Q_EMIT popped();
    Q_EMIT changed();
}

void Router::reset(const QStringList& stack)
{
    Q_EMIT leaving();
    m_stack = stack;
    QList<QUrl> pages;
    for (const auto& name : stack)
        pages.append(pageOf(name));
    Q_EMIT replaced(pages);
    Q_EMIT changed();
}

} // namespace cyd::bridge
