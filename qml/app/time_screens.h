//! How long every screen of a plan takes from the tap that opens it until it is drawn.
#pragma once

#include <QString>

#include <vector>

class QQuickWindow;

namespace cyd::bridge {
class AppController;
}

namespace cyd::app {

struct ScreenTime {
    QString screen;
    double ms = 0; //!< until it is drawn: the median of several taps, each from the plan's overview
    double wholeMs = 0; //!< until the last of it is drawn, where a page comes in parts
};

//! Of the demonstration's first plan, after five years of edits. Empty when it cannot be opened.
[[nodiscard]] std::vector<ScreenTime> timeScreens(bridge::AppController& app, QQuickWindow& window);

} // namespace cyd::app
