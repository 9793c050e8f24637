#include "core/exchange/print_hours.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <bitset>

namespace cyd::exchange {
namespace {

constexpr std::array kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

QString dayName(i18n::Lang lang, std::size_t day)
{
    const QLocale locale(lang == i18n::Lang::Cy ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
    auto name = locale.dayName(static_cast<int>(day) + 1, QLocale::LongFormat);
    name[0] = name[0].toUpper();
    return name;
}

//! "Every day", "Monday – Friday" or the days one by one.
Phrase dayWords(const Composer& c, const std::array<bool, 7>& days)
{
    if (std::all_of(days.begin(), days.end(), [](bool on) { return on; }))
        return c.say("print.hours.every_day");
    Phrase words;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i])
            continue;
        auto last = i;
        while (last + 1 < days.size() && days[last + 1])
            ++last;
        const auto join = [&](QString& text, i18n::Lang lang) {
            text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + dayName(lang, i);
            if (last > i)
                text += (last > i + 1 ? QStringLiteral(" – ") : QStringLiteral(", ")) + dayName(lang, last);
        };
        join(words.cy, i18n::Lang::Cy);
        join(words.en, i18n::Lang::En);
        i = last;
    }
    return words;
}

//! "09:00–17:00" or "all day and all night".
Phrase spanWords(Composer& c, const Json& span)
{
    const auto from = c.plain(span, "from");
    const auto to = c.plain(span, "to");
    if (from == QLatin1String("00:00") && (to == QLatin1String("24:00") || to == from))
        return c.say("print.hours.all_day");
    return Composer::same(from + u'–' + to);
}

constexpr std::size_t kDayMinutes = 24 * 60;
//! The minutes of seven days, and of a bank holiday as the eighth.
using Minutes = std::bitset<8 * kDayMinutes>;
constexpr std::size_t kHoliday = 7;

//! Minutes after midnight of "09:30"; nothing when it is not a time of day.
std::optional<std::size_t> minuteOf(const Json& value)
{
    const auto text = value.is_string() ? value.get<std::string>() : std::string();
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    bool hourOk = false, minuteOk = false;
    const auto hour = QString::fromStdString(text.substr(0, 2)).toUInt(&hourOk);
    const auto minute = QString::fromStdString(text.substr(3)).toUInt(&minuteOk);
    if (!hourOk || !minuteOk || hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        return std::nullopt;
    return hour * 60 + minute;
}

void cover(const Composer& c, Minutes& minutes, const Json& span, std::size_t day)
{
    const auto from = minuteOf(c.in(span, "from"));
    auto to = minuteOf(c.in(span, "to"));
    if (!from || !to)
        return; // what cannot be read is no cover
    if (*to <= *from)
        *to += kDayMinutes; // over midnight
    for (auto at = *from; at < *to; ++at) {
        const bool next = at >= kDayMinutes && day != kHoliday; // those of a bank holiday come round (CHK-18)
        minutes.set((next ? (day + 1) % 7 : day) * kDayMinutes + at % kDayMinutes);
    }
}

Minutes coveredBy(const Composer& c, const Json& crisis)
{
    Minutes minutes;
    for (const Json* contact : c.items(crisis, "contacts")) {
        if (!isCover(c, *contact))
            continue;
        for (const Json* span : c.items(*contact, "hours"))
            if (const Json& names = c.in(*span, "days"); names.is_array())
                for (std::size_t day = 0; day < kDays.size(); ++day)
                    if (std::find(names.begin(), names.end(), Json(kDays[day])) != names.end())
                        cover(c, minutes, *span, day);
        if (const Json& holiday = c.in(*contact, "bank_holiday_hours"); holiday.is_object())
            cover(c, minutes, holiday, kHoliday);
        for (const Json* span : c.items(*contact, "bank_holiday_hours"))
            cover(c, minutes, *span, kHoliday);
    }
    return minutes;
}

//! "00:00–09:00, 17:00–24:00": the hours of that day that nobody covers.
QString gapsOn(const Minutes& minutes, std::size_t day)
{
    const auto clock = [](std::size_t at) {
        return QStringLiteral("%1:%2")
            .arg(at / 60, 2, 10, QLatin1Char('0'))
            .arg(at % 60, 2, 10, QLatin1Char('0'));
    };
    QStringList gaps;
    for (std::size_t at = 0; at < kDayMinutes;) {
        auto end = at;
        while (end < kDayMinutes && !minutes.test(day * kDayMinutes + end))
            ++end;
        if (end > at)
            gaps.append(clock(at) + u'–' + clock(end));
        at = std::max(end, at + 1);
    }
    return gaps.join(QStringLiteral(", "));
}

} // namespace

bool opensAlways(const Composer& c, const Json& contact)
{
    const auto always = [&c](const Json& span) {
        const Json& to = c.in(span, "to");
        return c.in(span, "from") == "00:00" && (to == "24:00" || to == "00:00");
    };
    if (!always(c.in(contact, "bank_holiday_hours")))
        return false;
    std::array<bool, 7> covered {};
    for (const Json* span : c.items(contact, "hours")) {
        if (!always(*span))
            return false; // hours to be read one by one
        for (const Json& name : c.in(*span, "days")) {
            const auto day
                = std::find_if(kDays.begin(), kDays.end(), [&](const char* known) { return name == known; });
            if (day == kDays.end())
                return false;
            covered[static_cast<std::size_t>(day - kDays.begin())] = true;
        }
    }
    return std::all_of(covered.begin(), covered.end(), [](bool on) { return on; });
}

bool isCover(const Composer& c, const Json& contact)
{
    const Json& kind = c.in(contact, "kind");
    const Json& phone = c.in(contact, "phone");
    static const std::array kNoService { Json("family"), Json("friend"), Json("carer"), Json("neighbour"),
        Json("relative"), Json("emergency_services") };
    return !Composer::blank(kind) && std::find(kNoService.begin(), kNoService.end(), kind) == kNoService.end()
        && phone != "999" && phone != "112" && !Composer::blank(phone) && !c.blank(contact, "label");
}

Cell hoursOf(Composer& c, const Json& contact)
{
    Cell cell;
    if (opensAlways(c, contact)) {
        c.pass(contact, "hours");
        c.pass(contact, "bank_holiday_hours");
        return { { c.say("print.hours.always") } };
    }
    for (const Json* span : c.items(contact, "hours")) {
        std::array<bool, 7> days {};
        Phrase others;
        if (const Json& names = c.in(*span, "days"); names.is_array())
            for (const Json& name : names) {
                const auto day = std::find_if(
                    kDays.begin(), kDays.end(), [&](const char* known) { return name == known; });
                const auto text = c.plain(name);
                if (day != kDays.end())
                    days[static_cast<std::size_t>(day - kDays.begin())] = true;
                else
                    others.en += u' ' + text;
            }
        others.cy = others.en;
        const auto words = dayWords(c, days);
        cell.push_back({ c.say(
            "print.hours.span", { words.cy + others.cy, words.en + others.en }, spanWords(c, *span)) });
    }
    if (cell.empty())
        cell = c.notRecorded();
    const Json& holiday = c.in(contact, "bank_holiday_hours");
    std::vector<const Json*> spans = c.items(contact, "bank_holiday_hours");
    if (holiday.is_object())
        spans = { &holiday };
    for (const Json* span : spans)
        cell.push_back({ c.say("print.hours.bank_holiday", spanWords(c, *span)) });
    if (Composer::blank(holiday))
        cell.push_back({ c.say("print.hours.no_bank_holiday"), Piece::Weight::Quiet });
    return cell;
}

Cell coverOf(Composer& c, const Json& crisis, bool& whole)
{
    const auto minutes = coveredBy(c, crisis);
    whole = minutes.all();
    if (whole)
        return { { c.say("print.cover.whole") } };
    if (minutes.none())
        return { { c.say("print.cover.nobody"), Piece::Weight::Strong }, { c.say("print.cover.then") } };
    const auto words = [&c](const QString& gaps) {
        return gaps == QStringLiteral("00:00–24:00") ? c.say("print.hours.all_day") : Composer::same(gaps);
    };
    Cell cell { { c.say("print.cover.gaps"), Piece::Weight::Strong } };
    std::array<QString, 8> gaps;
    for (std::size_t day = 0; day <= kHoliday; ++day)
        gaps.at(day) = gapsOn(minutes, day);
    std::array<bool, 7> told {};
    for (std::size_t day = 0; day < 7; ++day) {
        if (told.at(day) || gaps.at(day).isEmpty())
            continue;
        std::array<bool, 7> same {};
        for (auto other = day; other < 7; ++other)
            same.at(other) = gaps.at(other) == gaps.at(day);
        for (std::size_t other = 0; other < 7; ++other)
            told.at(other) = told.at(other) || same.at(other);
        cell.push_back({ c.say("print.hours.span", dayWords(c, same), words(gaps.at(day))) });
    }
    if (!gaps.at(kHoliday).isEmpty())
        cell.push_back({ c.say("print.hours.bank_holiday", words(gaps.at(kHoliday))) });
    cell.push_back({ c.say("print.cover.then") });
    return cell;
}

} // namespace cyd::exchange
