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

//! A night is said in one go, where the crisis plan is being changed: from five in the evening until nine the
//! next day.
void writeNightHours(Journey& journey, bridge::AppController& app)
{
    auto* contacts = app.plan()->crisis()->contacts();
    contacts->setHours(0,
        { QVariantMap { { QStringLiteral("days"), QStringList { QStringLiteral("mon") } },
            { QStringLiteral("from"), QStringLiteral("17:00") },
            { QStringLiteral("to"), QStringLiteral("20:00") } } });
    const auto until = journey.text("page.hours.to") + QStringLiteral(": ");
    const auto morning = journey.text("page.hours.next_day").arg(QStringLiteral("09:00"));
    settle();
    journey.press(until + QStringLiteral("20:00"));
    journey.goTo(journey.text("controls.search"));
    journey.type(QStringLiteral("09:00")); // narrows the list
    journey.press(morning);
    journey.expect(
        [&] {
            const auto hours = contacts->index(0).data(bridge::ContactsModel::HoursRole).toList();
            return hours.value(0).toMap().value(QStringLiteral("to")).toString() == QLatin1String("09:00");
        },
        QStringLiteral("a night cannot be chosen"));
    settle(300); // the sheet fades
    journey.expect(
        journey.focusName() == until + morning, QStringLiteral("the box does not say the next day"));
}

//! Ticks with the space bar; what was ticked is written down, and the focus is where it was.
void tick(Journey& journey, const QString& name, const std::function<bool()>& ticked)
{
    journey.goTo(name);
    journey.key(Qt::Key_Space, QStringLiteral(" "));
    journey.expect(ticked, QStringLiteral("the space bar does not tick \"%1\"").arg(name));
    settle();
    journey.expect(journey.focusName() == name, QStringLiteral("a tick takes the focus away"));
}

bool isTicked(const QVariantList& rows)
{
    return !rows.isEmpty() && rows.constFirst().toMap().value(QStringLiteral("ticked")).toBool();
}

QString labelOf(const QVariantList& rows)
{
    return rows.value(0).toMap().value(QStringLiteral("label")).toString();
}

void tickListsThrough(Journey& journey, bridge::AppController& app)
{
    auto& review = *app.plan()->review();
    review.start();
    app.router()->open(QStringLiteral("review_meeting"));
    journey.expectScreen("review_meeting");
    const bool came = isTicked(review.attended());
    tick(journey, labelOf(review.attended()), [&] { return isTicked(review.attended()) != came; });

    auto& handover = *app.plan()->handover();
    handover.start();
    app.router()->open(QStringLiteral("new_coordinator"));
    journey.expectScreen("new_coordinator");
    const bool given = isTicked(handover.items());
    tick(journey, labelOf(handover.items()), [&] { return isTicked(handover.items()) != given; });
}

//! The reason why a need is not in the plan is saved after a quiet moment: whoever writes it stays in it.
void writeWhyNot(Journey& journey, bridge::AppController& app)
{
    auto& fit = *app.plan()->triangulation();
    bridge::Answer* reason = nullptr;
    for (const auto& need : fit.needs())
        if (const auto row = need.toMap(); row.value(QStringLiteral("where")).toList().isEmpty())
            reason = row.value(QStringLiteral("reason")).value<bridge::Answer*>();
    journey.expect(reason != nullptr, QStringLiteral("no need is left out of the plan"));
    if (!reason)
        return;
    reason->type({});
    reason->commit(); // it asks again, and stands first
    app.router()->open(QStringLiteral("triangulation"));
    journey.expectScreen("triangulation");
    const auto box = journey.text("page.fit.why_not");
    journey.goTo(box);
    journey.type(QStringLiteral("Next time."));
    reason->commit();
    settle();
    journey.expect(
        journey.focusName() == box && reason->text() == QLatin1String("Next time."), // still being written
        QStringLiteral("the box goes away while somebody writes in it"));
}

//! A new answer from two stays in its box while something else in the plan changes, and after a lock.
void writeFromBoth(Journey& journey, bridge::AppController& app)
{
    auto& conflicts = *app.plan()->conflicts();
    const auto box = journey.text("page.conflicts.new_answer");
    const auto begins = [&](const char* words) {
        return conflicts.index(0)
            .data(bridge::ConflictsModel::Draft)
            .toString()
            .startsWith(QLatin1String(words));
    };
    const auto open = [&] {
        const auto id = app.session().workspace()->findPlan("ctp-0001");
        app.openPlan(id ? QString::fromStdString(id->hex()) : QString());
        app.router()->open(QStringLiteral("conflicts"));
        journey.expectScreen("conflicts");
        journey.expect(conflicts.count() == 1, QStringLiteral("no question has two answers"));
    };
    unlock(journey, app);
    open();
    journey.press(journey.text("page.conflicts.write"));
    journey.expect(journey.focusName() == box, QStringLiteral("the new answer is not to be written at once"));
    journey.key(Qt::Key_Home, {}, Qt::ControlModifier);
    journey.type(QStringLiteral("Walking, "));
    const auto id = app.plan()->book().planId();
    app.session().change(id, [&](auto& workspace) {
        return workspace.set(id, "domains.accommodation.note", "Written meanwhile.");
    });
    settle();
    journey.type(QStringLiteral("with somebody. "));
    journey.expect(journey.focusName() == box && begins("Walking, with somebody. "),
        QStringLiteral("a change of the plan takes the new answer away"));
    unlock(journey, app);
    open();
    journey.goTo(box);
    journey.key(Qt::Key_Home, {}, Qt::ControlModifier);
    journey.type(QStringLiteral("I like: "));
    journey.expect(
        begins("I like: Walking, with somebody. "), QStringLiteral("a lock takes the new answer away"));
    journey.press(journey.text("page.conflicts.not_now"));
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
        if (size.width() > size.height()) {
            writeNightHours(journey, app); // where the crisis plan is being changed
            removeSomebody(journey, app);
        }
        writeWhyNot(journey, app);
        tickListsThrough(journey, app);
        sign(journey, app);
        writeFromBoth(journey, app);
        if (!journey.fault().isEmpty())
            faults.append(
                QStringLiteral("%1x%2: %3").arg(size.width()).arg(size.height()).arg(journey.fault()));
    }
    return faults;
}

} // namespace cyd::app
