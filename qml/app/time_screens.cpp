#include "qml/app/time_screens.h"

#include "qml/app/self_test.h"
#include "qml/bridge/app_controller.h"
#include "qml/controls/inspection.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <array>
#include <ctime>

namespace cyd::app {

namespace {

constexpr auto kPlan = "ctp-0001";
constexpr int kEdits = 2600; //!< ten a week for five years
constexpr std::size_t kTaps = 5;

bool writeFiveYears(workspace::Workspace& workspace)
{
    const auto plan = workspace.findPlan(kPlan);
    if (!plan)
        return false;
    for (int i = 0; i < kEdits; ++i)
        if (!workspace.set(*plan, "domains.accommodation.note", "Visit " + std::to_string(i)))
            return false;
    return true;
}

struct Tap {
    double drawn = -1, whole = -1; //!< milliseconds; negative: the plan could not be opened
};

Tap tap(bridge::AppController& app, QQuickWindow& window, const QString& screen)
{
    if (!app.show(QStringLiteral("overview"), QLatin1String(kPlan)))
        return {};
    settle(150); // everything of the page before is drawn
    bool drawn = false;
    const auto heard = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { drawn = true; });
    QElapsedTimer clock;
    clock.start();
    app.router()->open(screen);
    const auto next = [&] {
        drawn = false;
        while (!drawn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    };
    Tap times;
    times.drawn = times.whole = next();
    while (!controls::isWhole(window.contentItem()))
        times.whole = next();
    QObject::disconnect(heard);
    return times;
}

double processorMs()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

//! The first box in sight that takes a text of several lines.
QQuickItem* boxIn(QQuickItem* item)
{
    if (!item->isVisible())
        return nullptr;
    if (item->inherits("QQuickTextEdit") && !item->property("readOnly").toBool())
        return item;
    for (auto* child : item->childItems())
        if (auto* box = boxIn(child))
            return box;
    return nullptr;
}

void type(QQuickWindow& window, QChar letter)
{
    for (const auto kind : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent key(kind, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&window, &key);
    }
}

//! Asleep between events, unlike settle(): waiting is no work.
void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename Value> double middleOf(Value values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

std::optional<WorkTime> timeTyping(bridge::AppController& app, QQuickWindow& window)
{
    constexpr int kKeys = 80, kBetweenMs = 100; // ten keys a second: as fast as people write
    constexpr std::size_t kChanges = 6;
    app.lock()->setAutomatic(false);
    if (!app.session().isUnlocked() || !writeFiveYears(*app.session().workspace())
        || !app.show(QStringLiteral("area"), QLatin1String(kPlan)))
        return std::nullopt;
    rest(500);
    auto* box = boxIn(window.contentItem());
    if (!box)
        return std::nullopt;
    box->forceActiveFocus();
    rest(200);
    const QString words = QStringLiteral("she walks by the sea ");
    std::vector<double> keys;
    for (int i = 0; i < kKeys; ++i) {
        const auto before = processorMs();
        type(window, words[i % words.size()]);
        rest(kBetweenMs);
        keys.push_back(processorMs() - before);
    }
    rest(3000); // what was written is saved
    std::array<double, kChanges> changes {};
    for (std::size_t i = 0; i < kChanges; ++i) {
        const auto before = processorMs();
        app.language()->setCode(i % 2 == 0 ? QStringLiteral("cy") : QStringLiteral("en"));
        rest(300);
        changes.at(i) = processorMs() - before;
    }
    return WorkTime { middleOf(keys), std::ranges::max(keys), middleOf(changes) };
}

std::vector<ScreenTime> timeScreens(bridge::AppController& app, QQuickWindow& window)
{
    app.lock()->setAutomatic(false);
    if (!app.session().isUnlocked() || !writeFiveYears(*app.session().workspace()))
        return {};
    std::vector<ScreenTime> times;
    for (const auto& screen : bridge::Router::screens()) {
        const QString name = QLatin1String(screen.name);
        // The overview is where the taps come from; the person's mode is opened by handing over.
        if (screen.needs != bridge::Screen::Plan || name == QLatin1String("overview")
            || name == QLatin1String("my_plan"))
            continue;
        std::array<double, kTaps> drawn {}, whole {};
        for (std::size_t i = 0; i < kTaps; ++i) {
            const auto one = tap(app, window, name);
            drawn[i] = one.drawn;
            whole[i] = one.whole;
        }
        times.push_back({ name, middleOf(drawn), middleOf(whole) });
    }
    return times;
}

} // namespace cyd::app
