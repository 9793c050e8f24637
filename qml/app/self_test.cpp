#include "qml/app/self_test.h"

#include "qml/app/demo_caseload.h"
#include "qml/bridge/app_controller.h"
#include "qml/controls/inspection.h"
#include "qml/controls/tab_walk.h"

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

namespace cyd::app {

namespace {

QStringList g_warnings; // qInstallMessageHandler takes no context
QtMessageHandler g_before = nullptr;

void collect(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        g_warnings.append(message);
    if (g_before)
        g_before(type, context, message);
}

//! A text that is still an id: "page.area.title".
void findBareIds(const QQuickItem* item, QStringList& found)
{
    static const QRegularExpression kId(QStringLiteral("^[a-z]+(\\.[a-z0-9_]+)+$"));
    const auto text = item->property("text").toString();
    if (item->isVisible() && kId.match(text).hasMatch())
        found.append(text);
    for (const auto* child : item->childItems())
        findBareIds(child, found);
}

bool windowsAreWhole()
{
    return std::ranges::all_of(QGuiApplication::allWindows(), [](QWindow* window) {
        auto* page = qobject_cast<QQuickWindow*>(window);
        return !page || !page->isVisible() || controls::isWhole(page->contentItem());
    });
}

// Logical pixels (WCAG 2.2, 2.5.8 asks for 24).
constexpr qreal kLeastTarget = 48;
constexpr qreal kPersonsLeastTarget = 56;

//! Handed over to the person, or on the way back.
bool isThePersons(const QString& screen)
{
    return screen == QLatin1String("my_plan") || screen == QLatin1String("give_back");
}

QStringList faultsOf(QQuickWindow& window, const QString& screen)
{
    QStringList faults;
    if (window.title().isEmpty() || window.title().startsWith(QStringLiteral(" – ")))
        faults.append(QStringLiteral("has no title"));
    const auto add = [&faults](const char* what, const QStringList& found) {
        for (const auto& one : found)
            faults.append(QLatin1String(what) + one);
    };
    auto* root = window.contentItem();
    QStringList bare;
    findBareIds(root, bare);
    add("no words for ", bare);
    add("cut: ", controls::cutTexts(root));
    add("small target: ",
        controls::smallTargets(root, isThePersons(screen) ? kPersonsLeastTarget : kLeastTarget));
    add("no accessible name: ", controls::nameless(root));
    add("no key reaches: ", controls::unreachable(root));
    add("overlap: ", controls::overlaps(root));
    add("seen and not said: ", controls::unsaid(root));
    add("told by its colour alone: ", controls::toldByColour(root));
    return faults;
}

//! Until what is there now has been drawn, however long a busy machine takes: a layout is done by then.
void untilDrawn(QQuickWindow& window)
{
    constexpr int kPatienceMs = 5000;
    settle();
    for (int frame = 0; frame < 2; ++frame) {
        bool drawn = false;
        const auto heard
            = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&drawn] { drawn = true; });
        window.update();
        QElapsedTimer waited;
        for (waited.start(); !drawn && waited.elapsed() < kPatienceMs;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QObject::disconnect(heard);
    }
}

//! The control with this name, or the first that says it of something ("It was given: Lowri"); nullptr: there
//! is none that can be pressed.
QQuickItem* controlNamed(QQuickWindow& window, const QString& words)
{
    QQuickItem* ofSomething = nullptr;
    for (auto* target : controls::targets(window.contentItem())) {
        if (!target->isEnabled())
            continue;
        const auto name = controls::accessibleFace(target)->text(QAccessible::Name);
        if (name == words)
            return target;
        if (!ofSomething && name.startsWith(words + QLatin1Char(':')))
            ofSomething = target;
    }
    return ofSomething;
}

bool press(QQuickWindow& window, const QString& words)
{
    auto* target = controlNamed(window, words);
    auto* actions = target ? controls::accessibleFace(target)->actionInterface() : nullptr;
    if (!actions)
        return false;
    actions->doAction(QAccessibleActionInterface::pressAction());
    untilDrawn(window);
    return true;
}

//! Where the focus is when the screen has just opened, where Tab leads from there, and that the crisis plan
//! is one tap away from wherever somebody works on a plan, and risk two at most (requirement RSK-04): it is
//! among the places, or among those under "More".
QStringList waysIn(
    bridge::AppController& app, QQuickWindow& window, const QString& screen, bool tab, bool entry)
{
    QStringList faults;
    const auto* shown = bridge::Router::find(screen);
    const auto offers
        = [&](const char* id) { return controlNamed(window, app.language()->text(id)) != nullptr; };
    const bool ofPlan = shown && shown->needs == bridge::Screen::Plan && !isThePersons(screen);
    if (ofPlan && !offers("place.crisis"))
        faults.append(QStringLiteral("the crisis plan is more than one tap away"));
    // Of the lock nothing is wanted but the passphrase.
    if (entry && screen != QLatin1String("unlock"))
        for (const auto& one : controls::withoutEntry(window.contentItem()))
            faults.append(QStringLiteral("does not begin with its heading: ") + one);
    if (tab)
        faults += controls::tabFaults(window);
    // Last: what it opens lies over the screen.
    if (ofPlan && !offers("place.safety")
        && !(press(window, app.language()->text("place.more")) && offers("place.safety")))
        faults.append(QStringLiteral("risk is more than two taps away"));
    return faults;
}

//! A page that a screen turns to when something on it is pressed.
struct Turn {
    const char* screen;
    const char* plan;
    const char* name;
    std::vector<const char*> presses; //!< ids of texts; the last as often as it is there
    const char* until = ""; //!< of the person's mode: the page that is far enough
    bool again = true;
    bool takesFocus = false; //!< what is opened is to be written in: the focus is there
};
const Turn kTurns[] { { "my_plan", "ctp-0001", "area", { "mine.start", "mine.next" },
                          "area:medical_treatment" },
    { "my_plan", "ctp-0001", "well", { "mine.start", "mine.next" }, "well" },
    { "my_plan", "ctp-0001", "copies", { "mine.start", "mine.next" }, "copies" },
    { "my_plan", "ctp-0001", "end", { "mine.start", "mine.next" } },
    { "my_plan", "ctp-0001", "help", { "mine.start", "mine.help" } },
    { "my_plan", "ctp-0001", "signing", { "mine.start", "mine.next", "mine.sign_start" } },
    { "crisis", "ctp-0001", "editing", { "page.crisis.change" } },
    { "sign", "ctp-0003", "answer", { "page.sign.go_answer" } },
    // The person is chosen by name: no text of ours has that id, so it stands for itself.
    { "sign", "ctp-0003", "paper", { "page.sign.go_answer", "Marged Ceinwen Oswallt", "page.sign.paper" }, "",
        false },
    { "new_coordinator", "ctp-0001", "letters", {} },
    // Risk was changed after this plan was agreed.
    { "overview", "ctp-0002", "risk", {} }, { "safety", "ctp-0002", "risk", {} },
    { "review_meeting", "ctp-0002", "next", {} },
    { "area", "ctp-0001", "translating", { "page.translation.change" }, "", true, true },
    { "copies", "ctp-0002", "giving", { "page.copies.given" }, "", true, true },
    { "new_plan", "", "wrong", { "page.new_plan.begin" }, "", false },
    { "my_plan", "ctp-0001", "looks", { "mine.start", "mine.looks" }, "", false, true },
    { "area", "ctp-0001", "nothing", { "page.area.nothing_needed" }, "", false, true },
    { "review_meeting", "ctp-0003", "stopping", { "page.review.stop_review" }, "", false, true },
    { "overview", "ctp-0101", "handed_over", {} },
    { "overview", "ctp-0103", "handed_in_part", { "page.accept.accept" }, "", false, true },
    { "overview", "ctp-0105", "handed_on", {} }, { "new_coordinator", "ctp-0105", "handed_on", {} },
    { "history", "ctp-0108", "sealed", {} }, { "my_plan", "ctp-0108", "news", { "mine.start" }, "", false },
    { "people", "ctp-0001", "who", { "page.who.does" }, "", false },
    { "history", "ctp-0001", "checked", { "page.history.check" }, "", false },
    { "help", "", "reading", { "help.forgotten" }, "", false, true } };

//! Opens a screen and turns to one of its pages. False: something to press is not there.
bool turnTo(bridge::AppController& app, QQuickWindow& window, const Turn& turn)
{
    if (!app.show(QLatin1String(turn.screen), QLatin1String(turn.plan)))
        return false;
    app.plan()->mine()->begin();
    app.plan()->sign()->clear();
    untilDrawn(window);
    const auto enough
        = [&] { return *turn.until && app.plan()->mine()->page() == QLatin1String(turn.until); };
    for (const auto* id : turn.presses) {
        if (!press(window, app.language()->text(id)))
            return false;
        const bool again = id == turn.presses.back() || QLatin1String(id) == QLatin1String("mine.next");
        while (turn.again && again && !enough() && press(window, app.language()->text(id))) { }
    }
    return true;
}

//! Tablet lying and standing, and a phone; each with text as it comes and twice as large. Then a phone lying,
//! and a phone with the spacing for people who read better so, in the language with the longer words.
struct View {
    QSize size;
    double textScale;
    bool spaced = false;
    std::vector<const char*> languages { "en", "cy" };
    bool tab = true;

    [[nodiscard]] QString name() const
    {
        return QStringLiteral("-%1x%2-%3%4")
            .arg(size.width())
            .arg(size.height())
            .arg(qRound(textScale * 100))
            .arg(spaced ? QStringLiteral("-spaced") : QString());
    }
};
const View kViews[] { { { 1280, 800 }, 1.0 }, { { 800, 1280 }, 1.0 }, { { 360, 640 }, 1.0 },
    { { 1280, 800 }, 2.0 }, { { 800, 1280 }, 2.0, false, { "cy" } }, { { 360, 640 }, 2.0 },
    { { 640, 360 }, 1.0, false, { "cy" } }, { { 360, 640 }, 1.0, true, { "cy" }, false } };

} // namespace

void settle(int milliseconds)
{
    constexpr int kPatienceMs = 5000; // for pages that come in parts
    constexpr int kArrangeMs = 60; // what came last finds its place
    QElapsedTimer clock;
    clock.start();
    qint64 until = milliseconds;
    bool whole = true;
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const bool before = std::exchange(whole, windowsAreWhole());
        if (!(before && whole) && clock.elapsed() < kPatienceMs)
            until = qMax<qint64>(until, clock.elapsed() + kArrangeMs);
    } while (clock.elapsed() < until);
}

bool savePicture(QQuickWindow& window, const QString& file, bool grey)
{
    const auto picture = window.grabWindow();
    return (grey ? picture.convertToFormat(QImage::Format_Grayscale8) : picture).save(file);
}

QStringList selfTest(bridge::AppController& app, QQuickWindow& window, const Pictures& pictures)
{
    QStringList faults;
    g_warnings.clear();
    g_before = qInstallMessageHandler(collect);
    app.lock()->setAutomatic(false);
    app.settings()->setReduceMotion(true); // what is opening is measured and seen as it stands
    for (const auto& view : kViews) {
        app.settings()->setTextScale(view.textScale);
        app.settings()->setTextSpacing(view.spaced);
        window.resize(view.size);
        for (const auto* language : view.languages) {
            const auto look = [&](const QString& screen, const QString& turn, bool opens, bool entry = true) {
                const auto place = screen + turn + QLatin1Char('-') + QLatin1String(language) + view.name();
                QStringList here = opens ? QStringList() : QStringList { QStringLiteral("does not open") };
                if (!pictures.folder.isEmpty()
                    && !savePicture(window, QDir(pictures.folder).filePath(place + QStringLiteral(".png")),
                        pictures.grey))
                    here.append(QStringLiteral("the picture could not be written"));
                here += faultsOf(window, screen);
                if (language == view.languages.front())
                    here += waysIn(app, window, screen, view.tab, entry);
                here += std::exchange(g_warnings, {});
                for (const auto& fault : here)
                    faults.append(place + QStringLiteral(": ") + fault);
            };
            app.language()->setCode(QLatin1String(language));
            for (const auto& screen : bridge::Router::screens()) {
                const QString name = QLatin1String(screen.name);
                const bool opens = app.show(name, demoPlanFor(name));
                untilDrawn(window);
                look(name, {}, opens);
            }
            for (const auto& turn : kTurns) {
                const bool opens = turnTo(app, window, turn);
                look(QLatin1String(turn.screen), QLatin1Char('-') + QLatin1String(turn.name), opens,
                    !turn.takesFocus);
            }
        }
    }
    qInstallMessageHandler(g_before);
    faults.removeDuplicates();
    return faults;
}

} // namespace cyd::app
