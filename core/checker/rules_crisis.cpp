#include "core/checker/rules.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cyd::checker {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr int kWeekMinutes = 7 * kDayMinutes;
constexpr std::array<std::string_view, 7> kWeekdays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

// Minutes after midnight; "24:00" is allowed.
std::optional<int> minuteOf(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == 0 || colon > 2 || text.size() < colon + 3)
        return std::nullopt;
    int parts[2] {};
    const std::string_view digits[2] { text.substr(0, colon), text.substr(colon + 1, 2) };
    for (int i = 0; i < 2; ++i)
        for (const char c : digits[i]) {
            if (c < '0' || c > '9')
                return std::nullopt;
            parts[i] = parts[i] * 10 + (c - '0');
        }
    const int minute = parts[0] * 60 + parts[1];
    if (parts[1] > 59 || minute > kDayMinutes || (text.size() > colon + 3 && text[colon + 3] != ':'))
        return std::nullopt;
    return minute;
}

struct Span {
    int from = 0, length = 0; //!< minutes; may run past midnight
};

// A span that ends where or before it begins runs into the next day; the same time twice is round the clock.
std::optional<Span> spanOf(const Json& json)
{
    const auto from = minuteOf(textAt(json, "from")), to = minuteOf(textAt(json, "to"));
    if (!from || !to)
        return std::nullopt;
    return Span { *from, *to > *from ? *to - *from : *to + kDayMinutes - *from };
}

// Family and friends are no service, an emergency number is not cover, whatever it is called, and of somebody
// whose kind nobody has said it is not known.
bool isCover(const Json& contact, const PlanView& plan)
{
    if (isBlankAt(contact, "kind")
        || isOneOf(textAt(contact, "kind"),
            { "family", "friend", "carer", "neighbour", "relative", "emergency_services" }))
        return false;
    auto phone = textAt(contact, "phone");
    if (const auto* person = plan.person(textAt(contact, "person_id")); isBlank(phone) && person)
        phone = person->phone;
    std::string digits;
    std::vector<std::string> numbers;
    for (const char c : phone) {
        if (c >= '0' && c <= '9')
            digits.push_back(c);
        else if (c != ' ' && c != '-' && !digits.empty())
            numbers.push_back(std::exchange(digits, {}));
    }
    if (!digits.empty())
        numbers.push_back(digits);
    const bool answers = std::ranges::any_of(numbers,
        [](const std::string& number) { return number.size() >= 3 && number != "999" && number != "112"; });
    return answers && !isBlankAt(contact, "what_they_will_do");
}

//! Minutes [from, to) of a week or a day.
struct Stretch {
    int from = 0, to = 0;
    auto operator<=>(const Stretch&) const = default;
};

// What runs past the end comes round to the beginning.
void cover(std::vector<Stretch>& covered, int size, int from, int length)
{
    const int start = from % size, end = start + std::min(length, size);
    covered.push_back({ start, std::min(end, size) });
    if (end > size)
        covered.push_back({ 0, end - size });
}

std::string clock(int minute)
{
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 25, minute % 60);
    return text;
}

std::optional<Stretch> firstGap(std::vector<Stretch> covered, int size)
{
    std::ranges::sort(covered);
    int reached = 0;
    for (const auto& one : covered) {
        if (one.from > reached)
            return Stretch { reached, one.from };
        reached = std::max(reached, one.to);
    }
    if (reached < size)
        return Stretch { reached, size };
    return std::nullopt;
}

// The place of "mon" … "sun" (or of a longer name) in the week.
std::optional<int> weekdayOf(std::string_view name)
{
    if (name.size() < 3)
        return std::nullopt;
    std::string start(name.substr(0, 3));
    for (char& c : start)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const auto found = std::ranges::find(kWeekdays, std::string_view(start));
    if (found == kWeekdays.end())
        return std::nullopt;
    return static_cast<int>(found - kWeekdays.begin());
}

} // namespace

// CHK-18. Guidance 2010 ¶79, ¶86, ¶177; peer review 2024 ("9–5 only").
void crisisNotAllHours(Case& c)
{
    std::vector<Stretch> week, holiday;
    for (const auto& contact : itemsOf(at(c.plan.crisis, "contacts"))) {
        if (!isCover(contact, c.plan))
            continue;
        for (const auto& hours : itemsOf(at(contact, "hours"))) {
            const auto span = spanOf(hours);
            for (const auto day : stringsIn(at(hours, "days"))) {
                const auto weekday = weekdayOf(day);
                if (span && weekday)
                    cover(week, kWeekMinutes, *weekday * kDayMinutes + span->from, span->length);
            }
        }
        const auto& onHolidays = at(contact, "bank_holiday_hours");
        if (const auto span = spanOf(onHolidays))
            cover(holiday, kDayMinutes, span->from, span->length);
        for (const auto& one : itemsOf(onHolidays))
            if (const auto span = spanOf(one))
                cover(holiday, kDayMinutes, span->from, span->length);
    }
    Json team = Json::object();
    team["add"]["path"] = "crisis_plan.contacts";
    team["add"]["item"] = Json { { "kind", "crisis_team" },
        { "hours", Json::array({ Json { { "days", kWeekdays }, { "from", "00:00" }, { "to", "24:00" } } }) },
        { "bank_holiday_hours", Json { { "from", "00:00" }, { "to", "24:00" } } } };
    const std::string path = "crisis_plan.contacts";
    if (const auto gap = firstGap(week, kWeekMinutes)) {
        const bool never = gap->from == 0 && gap->to == kWeekMinutes;
        auto found = c.find(never ? "chk18.all_hours" : "chk18.gap", Severity::Urgent, path);
        if (!never) {
            const int last = gap->to % kDayMinutes == 0 ? gap->to - 1 : gap->to;
            found.with("weekday", kWeekdays[static_cast<std::size_t>(gap->from / kDayMinutes)])
                .with("from", clock(gap->from % kDayMinutes))
                .with("until_weekday", kWeekdays[static_cast<std::size_t>(last / kDayMinutes)])
                .with("to", last == gap->to ? clock(gap->to % kDayMinutes) : "24:00");
        }
        found.action("add_crisis_team", team).action("open_contacts", going(path));
    }
    if (const auto gap = firstGap(holiday, kDayMinutes))
        c.find("chk18.holiday", Severity::Urgent, path)
            .with("from", clock(gap->from))
            .with("to", clock(gap->to))
            .showing("next_on", isoOf(nextBankHoliday(c.today, c.policy.extraBankHolidays)))
            .action("add_crisis_team", team)
            .action("open_contacts", going(path));
}

// CHK-19. Peer review 2024 (detailed relapse indicators); guidance 2010 ¶86.
void relapseSignsThin(Case& c)
{
    int good = 0;
    std::vector<std::string_view> written;
    for (const auto& sign : itemsOf(at(c.plan.root, "relapse_signature"))) {
        const auto text = textAt(sign, "sign");
        if (isBlank(text))
            continue;
        written.push_back(text);
        // A short sign can be very personal ("Stops singing"): it may be marked as theirs.
        const bool theirs = yesNo(at(sign, "theirs")) == true;
        good += (theirs || countWords(text) >= c.policy.relapseSignWords) && !isBlankAt(sign, "what_to_do");
    }
    if (good >= c.policy.relapseSigns)
        return;
    std::ranges::sort(written);
    auto found = c.find(written.empty() ? "chk19.none" : "chk19.thin", Severity::Fix, "relapse_signature");
    for (const auto text : written)
        found.with("signs", text);
    found.judging(std::to_string(good))
        .action("add_sign",
            adding("relapse_signature", Json::object(), { { "sign", "text" }, { "what_to_do", "text" } }));
}

namespace {

constexpr std::array<const char*, 6> kCrisisTexts { "first_thing_to_say", "what_helps", "what_makes_it_worse",
    "my_steps", "staff_steps", "carer_steps" };

std::string_view primary(std::string_view tag)
{
    return tag.substr(0, tag.find_first_of("-_"));
}

// Nothing of the original is missing, it is not out of step with it, and somebody checked it.
bool isWhole(const Json& translation, const Json& original)
{
    return !isBlankAt(translation, "checked_by") && yesNo(at(translation, "stale")) != true
        && std::ranges::all_of(kCrisisTexts,
            [&](const char* key) { return answersIn(at(translation, key)) >= answersIn(at(original, key)); });
}

} // namespace

// CHK-31. Guidance 2010 ¶177, ¶183 (our reading): read by the person, and by whoever comes at night.
void crisisPlanLanguage(Case& c)
{
    const auto& crisis = c.plan.crisis;
    if (std::ranges::all_of(kCrisisTexts, [&](const char* key) { return isBlankAt(crisis, key); }))
        return;
    auto original = textAt(crisis, "lang");
    if (isBlank(original))
        original = textAt(c.plan.plan, "default_lang");
    if (isBlank(original))
        return;
    std::vector<std::string_view> whole { primary(original) }, begun;
    const auto read = [&](const Json& translation) {
        if (const auto lang = primary(textAt(translation, "lang")); !isBlank(lang))
            (isWhole(translation, crisis) ? whole : begun).push_back(lang);
    };
    for (const char* key : { "translation", "translations" }) {
        read(at(crisis, key));
        for (const auto& one : itemsOf(at(crisis, key)))
            read(one);
    }
    const auto has = [](const std::vector<std::string_view>& list, std::string_view lang) {
        return std::ranges::find(list, lang) != list.end();
    };
    const auto ask = [&](std::string_view lang, const char* who, Severity severity) {
        if (isBlank(lang) || has(whole, lang))
            return;
        const bool started = has(begun, lang);
        Json add = going("crisis_plan.translation");
        add["name"] = lang;
        c.find(std::string("chk31.") + who + (started ? "_unfinished" : ""), severity,
             "crisis_plan.translation", "CHK-31 " + std::string(lang))
            .with("language", lang)
            .action(started ? "finish_translation" : "add_translation", std::move(add));
    };
    ask(primary(textAt(at(c.plan.serviceUser, "language"), "preferred")), "preferred", Severity::Fix);
    // One language that every night worker reads is enough.
    if (!c.policy.outOfHoursLanguages.empty()
        && std::ranges::none_of(
            c.policy.outOfHoursLanguages, [&](const auto& lang) { return has(whole, lang); }))
        ask(c.policy.outOfHoursLanguages.front(), "out_of_hours", Severity::Urgent);
}

} // namespace cyd::checker
