#include "core/checker/day.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace cyd::checker {

using namespace std::chrono;

namespace {

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
Day easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return std::chrono::year(year) / month(static_cast<unsigned>(n / 31))
        / day(static_cast<unsigned>(n % 31 + 1));
}

Day on(int y, unsigned m, unsigned d)
{
    return sys_days(year(y) / month(m) / day(d));
}

struct OneOff {
    int year;
    unsigned month, day;
};

// Days given once by proclamation under the Banking and Financial Dealings Act 1971.
constexpr std::array kOneOff {
    OneOff { 1999, 12, 31 }, // millennium
    OneOff { 2002, 6, 3 }, // golden jubilee
    OneOff { 2011, 4, 29 }, // royal wedding
    OneOff { 2012, 6, 5 }, // diamond jubilee
    OneOff { 2022, 6, 3 }, // platinum jubilee
    OneOff { 2022, 9, 19 }, // state funeral
    OneOff { 2023, 5, 8 }, // coronation
};

Day earlyMay(int y)
{
    if (y == 1995 || y == 2020) // moved to the anniversary of the end of the war in Europe
        return on(y, 5, 8);
    return sys_days(year(y) / May / Monday[1]);
}

Day spring(int y)
{
    if (y == 2002 || y == 2012)
        return on(y, 6, 4);
    if (y == 2022)
        return on(y, 6, 2);
    return sys_days(year(y) / May / Monday[last]);
}

} // namespace

std::optional<Day> dayFrom(std::string_view iso)
{
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-'
        || (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' '))
        return std::nullopt;
    const auto y = number(iso.substr(0, 4)), m = number(iso.substr(5, 2)), d = number(iso.substr(8, 2));
    if (!y || !m || !d || *y < 1800 || *y > 2999)
        return std::nullopt;
    const year_month_day date = year(*y) / month(static_cast<unsigned>(*m)) / day(static_cast<unsigned>(*d));
    if (!date.ok())
        return std::nullopt;
    return sys_days(date);
}

std::string isoOf(Day value)
{
    const year_month_day date(value);
    char text[16];
    (void)std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()) % 10000,
        static_cast<unsigned>(date.month()) % 100, static_cast<unsigned>(date.day()) % 100);
    return text;
}

Day addMonths(Day value, int count)
{
    const auto moved = year_month_day(value) + months(count);
    return moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / last);
}

std::vector<Day> bankHolidays(int y)
{
    std::vector<Day> result;
    // A fixed holiday that falls on a weekend is given on the next weekday that is not one already.
    const auto withSubstitute = [&result](Day fixed) {
        while (
            weekday(fixed) == Saturday || weekday(fixed) == Sunday || std::ranges::count(result, fixed) > 0)
            fixed += days(1);
        result.push_back(fixed);
    };
    withSubstitute(on(y, 1, 1));
    const Day easter = easterSunday(y);
    result.push_back(easter - days(2));
    result.push_back(easter + days(1));
    result.push_back(earlyMay(y));
    result.push_back(spring(y));
    result.push_back(sys_days(year(y) / August / Monday[last]));
    // Boxing Day keeps its own day when Christmas Day is a Sunday: the substitute then comes after both.
    const Day christmas = on(y, 12, 25), boxing = on(y, 12, 26);
    if (weekday(christmas) == Sunday) {
        result.push_back(boxing);
        result.push_back(boxing + days(1));
    } else {
        withSubstitute(christmas);
        withSubstitute(boxing);
    }
    for (const auto& given : kOneOff)
        if (given.year == y)
            result.push_back(on(given.year, given.month, given.day));
    std::ranges::sort(result);
    return result;
}

bool isBankHoliday(Day value)
{
    return std::ranges::count(bankHolidays(static_cast<int>(year_month_day(value).year())), value) > 0;
}

Day nextBankHoliday(Day value, const std::vector<Day>& extra)
{
    std::optional<Day> best;
    const auto consider = [&](Day candidate) {
        if (candidate >= value && (!best || candidate < *best))
            best = candidate;
    };
    const int y = static_cast<int>(year_month_day(value).year());
    for (const Day candidate : bankHolidays(y))
        consider(candidate);
    if (!best)
        consider(bankHolidays(y + 1).front());
    for (const Day candidate : extra)
        consider(candidate);
    return *best;
}

Day addWorkingDays(Day value, int count, const std::vector<Day>& extra)
{
    while (count > 0) {
        value += days(1);
        const bool weekend = weekday(value) == Saturday || weekday(value) == Sunday;
        if (!weekend && !isBankHoliday(value) && std::ranges::count(extra, value) == 0)
            --count;
    }
    return value;
}

} // namespace cyd::checker
