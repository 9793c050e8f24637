//! What a benchmark reports: its own median, its floor's median from the same run, and what is to be reached.
#pragma once

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

namespace cyd::bench {

struct Report {
    std::string name, unit;
    double median = 0, floor = 0; //!< floor 0: none, `limit` is then in `unit`
    double limit = 0; //!< of median ÷ floor, or of the median itself
    double beside = 0; //!< another median of the same run, for comparison only
    [[nodiscard]] double measured() const { return floor > 0 ? median / floor : median; }
};

[[nodiscard]] inline double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}
[[nodiscard]] inline double clockMs(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

//! Durable save of one field beside a bare SQLite insert of the same bytes under the same pragmas.
[[nodiscard]] Report saveOneField();
//! Opening a plan with 5,000 edits, CPU after unlock.
[[nodiscard]] Report openLongPlan();
//! The checker on a whole plan beside QJsonDocument parsing the same plan.
[[nodiscard]] Report checkOnePlan();
//! A health board's report: 6,000 plans through `cyd plan check-file --ndjson` in one pass; `bin` as below.
[[nodiscard]] Report checkManyPlans(const std::string& bin);
//! First frame of the app's unlock screen beside an empty Qt Quick Controls window; `bin` holds the
//! executables.
[[nodiscard]] Report firstFrame(const std::string& bin);

//! From tap to drawn, the slowest screen of a plan with five years of edits.
[[nodiscard]] Report slowestScreen(const std::string& bin);
//! Processor time of a key while somebody writes steadily, and of a change of language.
[[nodiscard]] Report slowestKey(const std::string& bin);
[[nodiscard]] Report languageSwitch(const std::string& bin);

} // namespace cyd::bench
