#include "core/checker/at_risk.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cyd::checker {

namespace {

constexpr int kAdultYears = 18;
//! A name as short as this is no sign that two texts mean one person.
constexpr std::size_t kShortName = 2;

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto start
            = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isWordByte);
        const auto end = std::find_if_not(start, text.end(), isWordByte);
        if (start == end)
            break;
        words.emplace_back(start, end);
        at = static_cast<std::size_t>(end - text.begin());
    }
    return words;
}

//! What a number after it counts is no age: "flat 4".
bool isOfAnAddress(std::string_view word)
{
    constexpr std::array<std::string_view, 16> kPlaces { "apartment", "bed", "fflat", "flat", "floor",
        "gwely", "house", "llawr", "no", "number", "plot", "rhif", "room", "unit", "ward", "ystafell" };
    std::string small(word);
    std::ranges::transform(
        small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::find(kPlaces, small) != kPlaces.end();
}

//! "son, 17": an age below eighteen in the words that say who somebody is.
bool saysChild(std::string_view text)
{
    std::string_view before;
    return std::ranges::any_of(wordsOf(text), [&](std::string_view word) {
        const bool ofAnAddress = isOfAnAddress(std::exchange(before, word));
        const bool number
            = word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        return number && !ofAnAddress && std::stoi(std::string(word)) < kAdultYears;
    });
}

bool isChild(const Person& person, Day today)
{
    if (const auto born = dayAt(*person.json, "date_of_birth"))
        return today < addMonths(*born, kAdultYears * 12);
    return isOneOf(person.role, { "child_in_household", "young_carer" })
        || (person.agency == "family" && saysChild(textAt(*person.json, "relationship")));
}

//! The person of the plan whom the words of a dependant mean, by their first name.
const Person* meant(const PlanView& plan, std::string_view words)
{
    const auto said = wordsOf(words);
    for (const auto& person : plan.people) {
        const auto name = wordsOf(person.name);
        if (!name.empty() && name.front().size() > kShortName
            && std::ranges::find(said, name.front()) != said.end())
            return &person;
    }
    return nullptr;
}

void addDependants(const PlanView& plan, std::vector<AtRisk>& all)
{
    for (const auto& one : itemsOf(at(plan.crisis, "dependants"))) {
        const auto words = textAt(one, "who");
        if (isBlank(words))
            continue;
        const auto* person = meant(plan, words);
        AtRisk somebody { person ? std::string(person->id) : std::string(),
            saysChild(words) ? "child" : "dependant", std::string(person ? person->name : words) };
        const auto same = [&](const AtRisk& other) {
            return somebody.who.empty() ? other.name == somebody.name : other.who == somebody.who;
        };
        if (std::ranges::none_of(all, same))
            all.push_back(std::move(somebody));
    }
}

void addFromRisk(const PlanView& plan, std::vector<AtRisk>& all)
{
    const auto& vulnerable = plan.riskArea("vulnerability");
    if (textAt(vulnerable, "present") == "yes"
        && isOneOf(textAt(vulnerable, "level"), { "moderate", "high" })) {
        const auto own = textAt(plan.serviceUser, "person_id");
        all.push_back(
            { own.empty() ? "su" : std::string(own), "self", std::string(textAt(plan.serviceUser, "name")) });
    }
    if (textAt(plan.riskArea("harm_to_others"), "present") == "yes")
        all.push_back({ {}, "others", {} });
}

} // namespace

std::vector<AtRisk> atRiskIn(const Json& document, Day today)
{
    const PlanView plan(document);
    std::vector<AtRisk> all;
    for (const auto& person : plan.people)
        if (!person.leftBy(today) && !isBlank(person.id) && isChild(person, today))
            all.push_back({ std::string(person.id), "child", std::string(person.name) });
    addDependants(plan, all);
    std::ranges::stable_partition(all, [](const AtRisk& one) { return one.kind == "child"; });
    const bool child = !all.empty() && all.front().kind == "child";
    if (!child && yesNo(at(plan.facts, "children_at_home")) == true)
        all.push_back({ {}, "children_at_home", {} });
    addFromRisk(plan, all);
    return all;
}

bool isAbout(const Json& entry, const AtRisk& somebody)
{
    const auto who = textAt(entry, "person_id");
    if (!somebody.who.empty() || !who.empty())
        return who == somebody.who;
    return somebody.name.empty() ? textAt(entry, "kind") == somebody.kind
                                 : textAt(entry, "who") == somebody.name;
}

const Json* doneAbout(const Json& plan, const AtRisk& somebody)
{
    const Json* found = nullptr;
    for (const auto& entry : itemsOf(at(plan, "safeguarding")))
        if (isAbout(entry, somebody) && !isBlankAt(entry, "done"))
            found = &entry;
    return found;
}

} // namespace cyd::checker
