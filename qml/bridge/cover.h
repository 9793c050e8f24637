//! Who answers when: the hours of a crisis plan's contacts, by weekday and on bank holidays, and what they
//! cover together.
#pragma once

#include "core/base/json.h"

#include <array>
#include <chrono>
#include <vector>

namespace cyd::bridge {

//! Part of a day in minutes after midnight, `to` not included; at most 0 … 1440.
struct Span {
    int from = 0, to = 0;
    auto operator<=>(const Span&) const = default;
};
inline constexpr int kDayMinutes = 24 * 60;

//! One day's hours, in order, without overlaps.
using Hours = std::vector<Span>;

//! When a contact, or several together, answer. Monday is 0.
struct WeekHours {
    std::array<Hours, 7> days;
    Hours bankHoliday;
    bool operator==(const WeekHours&) const = default;
};

//! The hours written for one contact (`hours`, `bank_holiday_hours`); what cannot be read counts as closed.
[[nodiscard]] WeekHours hoursOf(const Json& contact);
//! A telephone number, "what they will do" and what kind of service it is are there, and it is neither family
//! nor the emergency services: those are no cover (CHK-18).
[[nodiscard]] bool countsAsCover(const Json& contact);
//! What the covering contacts of a crisis plan answer together.
[[nodiscard]] WeekHours coverOf(const Json& crisisPlan);
//! The parts of a day that the hours leave empty.
[[nodiscard]] Hours gapsOf(const Hours& hours);
//! The hours of one date: those for bank holidays when it is one in England and Wales.
[[nodiscard]] const Hours& hoursOn(const WeekHours& week, std::chrono::year_month_day day);
//! The span that a minute lies in, or nullptr.
[[nodiscard]] const Span* spanAt(const Hours& hours, int minute);

} // namespace cyd::bridge
