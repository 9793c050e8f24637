#include "qml/app/time_screens.h"

#include "qml/app/self_test.h"
#include "qml/bridge/app_controller.h"
#include "qml/controls/inspection.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
#include <array>

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

} // namespace

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
        std::ranges::sort(drawn);
        std::ranges::sort(whole);
        times.push_back({ name, drawn[kTaps / 2], whole[kTaps / 2] });
    }
    return times;
}

} // namespace cyd::app
