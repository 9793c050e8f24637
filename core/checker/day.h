//! A calendar day without a clock or a zone, and the bank holidays of England and Wales.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cyd::checker {

using Day = std::chrono::sys_days;

//! "2026-03-02", or the day of "2026-03-02T14:52:00Z". Nothing when it is not a real day of the years 1800 to
//! 2999.
[[nodiscard]] std::optional<Day> dayFrom(std::string_view iso);
[[nodiscard]] std::string isoOf(Day day);
//! Days from `first` to `second`; negative when `second` comes before.
[[nodiscard]] constexpr int daysBetween(Day first, Day second)
{
    return static_cast<int>((second - first).count());
}
//! Calendar months later; a day that the month lacks becomes its last day (29 February to 28 February).
//! Regulation 7 (WSI 2011/2942) counts reviews in calendar months.
[[nodiscard]] Day addMonths(Day day, int months);

//! The bank holidays of a year in England and Wales, in order: substitute days, Easter, and the one-off days
//! and moves that have been proclaimed (1995 to 2023).
[[nodiscard]] std::vector<Day> bankHolidays(int year);
[[nodiscard]] bool isBankHoliday(Day day);
//! The first bank holiday on or after `day`; `extra` adds days proclaimed later.
[[nodiscard]] Day nextBankHoliday(Day day, const std::vector<Day>& extra = {});

//! So many working days after a day: neither Saturdays, Sundays nor bank holidays count.
[[nodiscard]] Day addWorkingDays(Day day, int count, const std::vector<Day>& extra = {});

} // namespace cyd::checker
