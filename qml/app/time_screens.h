//! How long every screen of a plan takes from the tap that opens it until it is drawn; how much work a key
//! and a change of language are.
#pragma once

#include <QString>

#include <optional>
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

//! Processor time, in milliseconds, of every thread.
struct WorkTime {
    double keyMedian = 0, keySlowest = 0; //!< from a key until the next: painting, drafts, spelling
    double language = 0; //!< a change of language until an area of life is drawn in it: the median
};

//! Of the same plan, with somebody writing steadily. Nothing when there is nowhere to write.
[[nodiscard]] std::optional<WorkTime> timeTyping(bridge::AppController& app, QQuickWindow& window);

} // namespace cyd::app
