#include "qml/bridge/cover.h"

#include "core/checker/day.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace cyd::bridge {

namespace {

using std::chrono::year_month_day;
constexpr std::array<std::string_view, 7> kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

//! "09:30" → 570; "24:00" → 1440; anything else → -1.
int minuteOf(const Json& object, const char* member)
{
    const auto found = object.find(member);
    if (found == object.end() || !found->is_string())
        return -1;
    const auto& text = found->get_ref<const std::string&>();
    int hour = 0, minute = 0;
    if (text.size() != 5 || text[2] != ':'
        || std::from_chars(text.data(), text.data() + 2, hour).ptr != text.data() + 2
        || std::from_chars(text.data() + 3, text.data() + 5, minute).ptr != text.data() + 5)
        return -1;
    const int total = hour * 60 + minute;
    return hour >= 0 && minute >= 0 && minute < 60 && total <= kDayMinutes ? total : -1;
}

void addTo(Hours& hours, Span span)
{
    if (span.from >= span.to)
        return;
    hours.push_back(span);
    std::sort(hours.begin(), hours.end());
    Hours joined;
    for (const auto& next : hours) {
        if (!joined.empty() && next.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, next.to);
        else
            joined.push_back(next);
    }
    hours = std::move(joined);
}

} // namespace

WeekHours hoursOf(const Json& contact)
{
    WeekHours result;
    if (!contact.is_object())
        return result;
    const auto hours = contact.find("hours");
    if (hours != contact.end() && hours->is_array()) {
        for (const auto& entry : *hours) {
            const auto days = entry.is_object() ? entry.find("days") : entry.end();
            if (!entry.is_object() || days == entry.end() || !days->is_array())
                continue;
            const int from = minuteOf(entry, "from"), to = minuteOf(entry, "to");
            if (from < 0 || to < 0)
                continue;
            for (const auto& day : *days) {
                const auto found = day.is_string()
                    ? std::find(kDays.begin(), kDays.end(), day.get<std::string>())
                    : kDays.end();
                if (found == kDays.end())
                    continue;
                const auto index = static_cast<std::size_t>(found - kDays.begin());
                if (from < to) {
                    addTo(result.days[index], { from, to });
                } else { // over midnight
                    addTo(result.days[index], { from, kDayMinutes });
                    addTo(result.days[(index + 1) % 7], { 0, to });
                }
            }
        }
    }
    const auto holiday = contact.find("bank_holiday_hours");
    const auto addHoliday = [&](const Json& entry) {
        const int from = entry.is_object() ? minuteOf(entry, "from") : -1;
        const int to = entry.is_object() ? minuteOf(entry, "to") : -1;
        if (from >= 0 && to >= 0 && from < to) {
            addTo(result.bankHoliday, { from, to });
        } else if (from >= 0 && to >= 0) { // comes round at midnight, as the checker reads it (CHK-18)
            addTo(result.bankHoliday, { from, kDayMinutes });
            addTo(result.bankHoliday, { 0, to });
        }
    };
    if (holiday != contact.end() && holiday->is_array())
        std::for_each(holiday->begin(), holiday->end(), addHoliday);
    else if (holiday != contact.end())
        addHoliday(*holiday);
    return result;
}

bool countsAsCover(const Json& contact)
{
    const auto text = [&](const char* member) -> std::string {
        const auto found = contact.is_object() ? contact.find(member) : contact.end();
        return contact.is_object() && found != contact.end() && found->is_string() ? found->get<std::string>()
                                                                                   : "";
    };
    const auto kind = text("kind");
    static constexpr std::array<std::string_view, 6> kNoService { "family", "friend", "carer", "neighbour",
        "relative", "emergency_services" };
    return !kind.empty() && !text("phone").empty() && text("phone") != "999" && text("phone") != "112"
        && !text("what_they_will_do").empty()
        && std::find(kNoService.begin(), kNoService.end(), kind) == kNoService.end();
}

WeekHours coverOf(const Json& crisisPlan)
{
    WeekHours result;
    const auto contacts = crisisPlan.is_object() ? crisisPlan.find("contacts") : crisisPlan.end();
    if (!crisisPlan.is_object() || contacts == crisisPlan.end() || !contacts->is_array())
        return result;
    for (const auto& contact : *contacts) {
        if (!countsAsCover(contact))
            continue;
        const auto own = hoursOf(contact);
        for (std::size_t day = 0; day < 7; ++day)
            for (const auto& span : own.days[day])
                addTo(result.days[day], span);
        for (const auto& span : own.bankHoliday)
            addTo(result.bankHoliday, span);
    }
    return result;
}

Hours gapsOf(const Hours& hours)
{
    Hours gaps;
    int free = 0;
    for (const auto& span : hours) {
        if (span.from > free)
            gaps.push_back({ free, span.from });
        free = span.to;
    }
    if (free < kDayMinutes)
        gaps.push_back({ free, kDayMinutes });
    return gaps;
}

const Hours& hoursOn(const WeekHours& week, year_month_day day)
{
    if (checker::isBankHoliday(std::chrono::sys_days(day)))
        return week.bankHoliday;
    return week.days[std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1];
}

const Span* spanAt(const Hours& hours, int minute)
{
    const auto found = std::find_if(hours.begin(), hours.end(),
        [minute](const Span& span) { return span.from <= minute && minute < span.to; });
    return found == hours.end() ? nullptr : &*found;
}

} // namespace cyd::bridge
