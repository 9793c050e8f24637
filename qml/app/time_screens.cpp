#include "qml/app/time_screens.h"

#include "qml/app/self_test.h"
#include "qml/bridge/app_controller.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>

namespace cyd::app {

namespace {

constexpr auto kPlan = "ctp-0001";
constexpr int kEdits = 2600; //!< ten a week for five years
constexpr int kTaps = 5;

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

double tap(bridge::AppController& app, QQuickWindow& window, const QString& screen)
{
    if (!app.show(QStringLiteral("overview"), QLatin1String(kPlan)))
        return -1;
    settle(150); // everything of the page before is drawn
    bool drawn = false;
    const auto heard = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { drawn = true; });
    QElapsedTimer clock;
    clock.start();
    app.router()->open(screen);
    while (!drawn)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(heard);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
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
        std::vector<double> taps;
        taps.reserve(kTaps);
        for (int i = 0; i < kTaps; ++i)
            taps.push_back(tap(app, window, name));
        std::ranges::sort(taps);
        times.push_back({ name, taps[kTaps / 2] });
    }
    return times;
}

} // namespace cyd::app
