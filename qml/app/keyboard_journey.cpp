#include "qml/app/keyboard_journey.h"

#include "qml/app/demo_caseload.h"
#include "qml/app/self_test.h"
#include "qml/bridge/app_controller.h"
#include "qml/controls/inspection.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace cyd::app {

namespace {

constexpr auto kPlan = "ctp-0003";
constexpr int kMostTabs = 400;

//! One way through the app. Each step says whether it came where it should; after the first that did not,
//! none does anything.
class Journey {
public:
    Journey(bridge::AppController& app, QQuickWindow& window)
        : m_app(app)
        , m_window(window)
    {
    }

    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] QString text(const char* id) const { return m_app.language()->text(id); }

    void key(Qt::Key code, const QString& letters = {}, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        if (!m_fault.isEmpty())
            return;
        for (const auto type : { QEvent::KeyPress, QEvent::KeyRelease }) {
            QKeyEvent event(type, code, held, letters);
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }
    void type(const QString& letters)
    {
        for (const auto& letter : letters)
            key(Qt::Key_unknown, QString(letter));
    }
    void enter()
    {
        key(Qt::Key_Return, QStringLiteral("\r"));
        settle();
    }
    //! Tab, or another key, until the focus is on what has this name.
    void goTo(const QString& name, Qt::Key step = Qt::Key_Tab)
    {
        for (int i = 0; i < kMostTabs && m_fault.isEmpty(); ++i) {
            if (focusName() == name)
                return;
            key(step);
        }
        expect(false, QStringLiteral("no key leads to \"%1\"").arg(name));
    }
    void press(const QString& name)
    {
        goTo(name);
        enter();
    }
    //! Waits for it: a vault opens on a thread of its own.
    void expect(const std::function<bool()>& held, const QString& otherwise)
    {
        constexpr int kPatienceMs = 20'000;
        QElapsedTimer waited;
        waited.start();
        while (m_fault.isEmpty() && !held() && waited.elapsed() < kPatienceMs)
            settle(20);
        expect(held(), otherwise);
    }
    void expect(bool held, const QString& otherwise)
    {
        if (!held && m_fault.isEmpty())
            m_fault = QStringLiteral("%1 (the screen is \"%2\", the focus on \"%3\")")
                          .arg(otherwise, m_app.router()->screen(), focusName());
    }
    void expectScreen(const char* name)
    {
        expect([&] { return m_app.router()->screen() == QLatin1String(name); },
            QStringLiteral("the screen \"%1\" does not open").arg(QLatin1String(name)));
        settle();
    }
    [[nodiscard]] QString focusName() const
    {
        auto* face = controls::accessibleFace(m_window.activeFocusItem());
        return face ? face->text(QAccessible::Name) : QString();
    }

private:
    bridge::AppController& m_app;
    QQuickWindow& m_window;
    QString m_fault;
};

//! The name under which the caseload lists the plan.
QString nameOf(bridge::AppController& app, const char* plan)
{
    if (!app.session().isUnlocked())
        return {};
    const auto id = app.session().workspace()->findPlan(plan);
    auto* people = app.everybody();
    for (int row = 0; id && row < people->rowCount(); ++row) {
        const auto index = people->index(row, 0);
        if (index.data(bridge::CaseloadModel::PlanIdRole).toString().toStdString() == id->hex())
            return index.data(bridge::CaseloadModel::Name).toString();
    }
    return {};
}

void unlock(Journey& journey, bridge::AppController& app)
{
    app.show(QStringLiteral("caseload")); // each time from the beginning: a lock leads back to where one was
    app.lock()->lock();
    journey.expectScreen("unlock");
    journey.type(QString::fromLatin1(kDemoPassphrase));
    journey.enter();
    journey.expectScreen("caseload");
}

void findSomebody(Journey& journey, bridge::AppController& app)
{
    const auto name = nameOf(app, kPlan);
    journey.expect(!name.isEmpty(), QStringLiteral("the fictional plan is not there"));
    journey.goTo(journey.text("page.caseload.search"));
    journey.type(name.section(QLatin1Char(','), 0, 0));
    journey.expect(
        [&] { return app.caseload()->rowCount() == 1; }, QStringLiteral("typing a name finds nobody"));
    journey.press(name);
    journey.expectScreen("overview");
}

void writeOwnWords(Journey& journey, bridge::AppController& app)
{
    const auto area = journey.text("area.accommodation");
    const auto words = QStringLiteral("Written with keys alone. ");
    const auto field = journey.text("page.area.own_words_label");
    journey.press(area);
    journey.expectScreen("area");
    journey.expect(journey.focusName() == area, QStringLiteral("the area does not begin with its heading"));
    journey.goTo(field);
    journey.key(Qt::Key_Home, {}, Qt::ControlModifier);
    journey.type(words);
    journey.key(Qt::Key_Tab);
    journey.expect(journey.focusName() != field, QStringLiteral("Tab does not leave the words"));
    journey.expect([&] { return app.plan()->area()->ownWords()->text().startsWith(words); },
        QStringLiteral("the words are not in the plan"));
    journey.key(Qt::Key_Left, {}, Qt::AltModifier);
    journey.expectScreen("overview");
    journey.expect(journey.focusName() == area, QStringLiteral("the way back does not end where it began"));
}

//! The sheet of further places, where there is no room for them.
void openAndCloseSheet(Journey& journey)
{
    const auto more = journey.text("place.more");
    journey.press(more);
    journey.goTo(journey.text("place.settings"));
    journey.key(Qt::Key_Escape);
    settle(300); // it fades
    journey.expect(journey.focusName() == more, QStringLiteral("Esc does not lead back from the sheet"));
}

void readCrisisPlan(Journey& journey)
{
    journey.press(journey.text("place.crisis"));
    journey.expectScreen("crisis");
    journey.expect(journey.focusName() == journey.text("page.crisis.title"),
        QStringLiteral("the crisis plan does not begin with its heading"));
}

//! Takes the first thing that helps out of the crisis plan, and brings it back.
void removeAndBringBack(Journey& journey, bridge::AppController& app)
{
    auto& lines = *app.plan()->crisis()->whatHelps();
    const auto before = lines.count();
    const auto first = lines.index(0).data(bridge::LinesModel::Text).value<bridge::Answer*>();
    const auto words = first ? first->text() : QString();
    journey.expect(!words.isEmpty(), QStringLiteral("the crisis plan has nothing to take away"));
    journey.press(journey.text("page.crisis.change"));
    journey.press(journey.text("page.lines.remove") + QStringLiteral(": ") + journey.text("page.crisis.helps")
        + QStringLiteral(", 1"));
    journey.expect(lines.count() == before - 1, QStringLiteral("a line cannot be removed"));
    journey.press(lines.undoWords());
    const auto* back = lines.count() > 0
        ? lines.index(0).data(bridge::LinesModel::Text).value<bridge::Answer*>()
        : nullptr;
    journey.expect(lines.count() == before && back && back->text() == words,
        QStringLiteral("a line that was removed does not come back"));
}

//! The same of somebody in the list of people, where every part of a plan is listed.
void removeSomebody(Journey& journey, bridge::AppController& app)
{
    journey.press(journey.text("place.rest"));
    journey.expectScreen("rest");
    journey.press(journey.text("form.people"));
    journey.expectScreen("edit_people");
    auto* people = app.plan()->people();
    const auto before = people->rowCount();
    auto* form = app.plan()->forms()->form(QStringLiteral("edit_people"));
    auto* section = form ? qobject_cast<bridge::FormSection*>(form->sections().value(0)) : nullptr;
    auto* field = section ? qobject_cast<bridge::FormField*>(section->fields().value(0)) : nullptr;
    auto* items = field ? field->items() : nullptr;
    auto* item = items && items->count() > 0
        ? items->index(0).data(bridge::FormItemsModel::Item).value<bridge::FormItem*>()
        : nullptr;
    journey.expect(item != nullptr, QStringLiteral("the plan names nobody"));
    if (!item)
        return;
    const auto name = item->title();
    journey.press(name);
    journey.press(journey.text("form.remove") + QStringLiteral(": ") + name);
    journey.expect(people->rowCount() == before - 1, QStringLiteral("somebody cannot be removed at once"));
    journey.press(items->undoWords());
    journey.expect(
        people->rowCount() == before, QStringLiteral("somebody who was removed does not come back"));
}

void sign(Journey& journey, bridge::AppController& app)
{
    auto& sign = *app.plan()->sign();
    journey.press(journey.text("place.sign"));
    journey.expectScreen("sign");
    journey.press(journey.text("page.sign.go_answer"));
    journey.expect(sign.step() == 1, QStringLiteral("reading does not lead to answering"));

    const auto person = sign.people()->choices().value(0).toMap().value(QStringLiteral("label")).toString();
    journey.press(person); // the first: the one that Tab stops at
    journey.expect([&] { return !sign.by().isEmpty(); }, QStringLiteral("nobody can be chosen who answers"));

    journey.goTo(journey.text("page.sign.ink"));
    journey.goTo(journey.text("page.sign.typed"), Qt::Key_Right);
    journey.expect(sign.how().isEmpty(), QStringLiteral("moving about has chosen a way to answer"));
    journey.key(Qt::Key_Space, QStringLiteral(" "));
    journey.expect(sign.how() == QLatin1String("typed"), QStringLiteral("the space bar chooses nothing"));
    journey.goTo(journey.text("page.sign.your_name"));
    journey.type(QStringLiteral("A. Prawf"));
    journey.press(journey.text("page.sign.go_confirm"));
    journey.expect(sign.step() == 2, QStringLiteral("answering does not lead to the last step"));
    journey.press(journey.text("page.sign.seal"));
    journey.expect(
        [&] { return !sign.doneWords().isEmpty(); }, QStringLiteral("the last step seals nothing"));
}

} // namespace

QStringList keyboardJourney(bridge::AppController& app, QQuickWindow& window)
{
    QStringList faults;
    app.lock()->setAutomatic(false);
    for (const auto& size : { QSize(1280, 800), QSize(360, 640) }) {
        window.resize(size);
        Journey journey(app, window);
        unlock(journey, app);
        findSomebody(journey, app);
        writeOwnWords(journey, app);
        if (size.width() < size.height())
            openAndCloseSheet(journey);
        readCrisisPlan(journey);
        removeAndBringBack(journey, app);
        if (size.width() > size.height())
            removeSomebody(journey, app);
        sign(journey, app);
        if (!journey.fault().isEmpty())
            faults.append(
                QStringLiteral("%1x%2: %3").arg(size.width()).arg(size.height()).arg(journey.fault()));
    }
    return faults;
}

} // namespace cyd::app
