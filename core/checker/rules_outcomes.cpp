#include "core/checker/rules.h"

#include "core/checker/word_lists.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cyd::checker {

namespace {

using Ids = std::unordered_set<std::string_view>;

// Every need that an outcome may answer: the plan's own, and those of its assessments.
Ids allNeeds(const PlanView& plan)
{
    Ids ids;
    for (const auto& need : plan.needs)
        ids.insert(need.id);
    for (const auto& assessment : plan.assessments)
        for (const auto& need : itemsOf(at(*assessment.json, "identified_needs")))
            ids.insert(textAt(need, "need_id"));
    ids.erase(std::string_view());
    return ids;
}

bool hasCount(const std::vector<Word>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].hasDigit || countWordsList().matchAt(words, i) > 0)
            return true;
    return false;
}

bool hasTime(const std::vector<Word>& words)
{
    return timeWords().anyIn(words) || std::ranges::any_of(words, [](const Word& word) {
        // A month that is also another word says nothing about time without a number beside it.
        return isMonthName(word.text) && !isOneOf(word.text, { "may", "march", "mai", "mar", "dec", "sep" });
    });
}

// "To maintain …", "Bydda i'n gwella …", "Nerys will improve …".
bool startsVaguely(const std::vector<Word>& words, const std::vector<std::string>& ownNames)
{
    std::size_t first = 0;
    while (first < words.size()) {
        const auto skip = leadIns().matchAt(words, first);
        if (skip == 0 && std::ranges::find(ownNames, words[first].text) == ownNames.end())
            break;
        first += std::max<std::size_t>(skip, 1);
    }
    return vagueOutcomeWords().matchAt(words, first) > 0;
}

std::vector<std::string> namesOf(const Json& serviceUser, WordReader& reader)
{
    std::vector<std::string> names;
    for (const char* key : { "name", "known_as" })
        for (const auto& word : reader.read(textAt(serviceUser, key)))
            names.emplace_back(word.text);
    return names;
}

} // namespace

// CHK-08. Guidance 2010 ¶72. Scored on what was tapped wherever it can be; words decide one part of five, or
// two.
void notSmart(Case& c)
{
    const auto needs = allNeeds(c.plan);
    const auto ownNames = namesOf(c.plan.serviceUser, c.reader);
    for (const auto& outcome : c.plan.outcomes) {
        if (!isOpen(outcome))
            continue;
        const auto& json = *outcome.json;
        const auto& words = c.reader.read(outcome.text);
        const bool counted = hasCount(words);
        std::vector<const char*> missing;
        if (countWords(outcome.text) < c.policy.specificWords
            || (startsVaguely(words, ownNames) && !counted && !hasTime(words)))
            missing.push_back("specific");
        if (isBlankAt(json, "how_we_will_know") && !counted)
            missing.push_back("measurable");
        if (yesNo(at(json, "agreed_by_person")) != true && isBlankAt(json, "provider_reason"))
            missing.push_back("agreed");
        if (std::ranges::none_of(
                stringsIn(at(json, "need_ids")), [&](auto id) { return needs.contains(id); }))
            missing.push_back("relevant");
        if (!dayAt(json, "target_on"))
            missing.push_back("timed");
        const int count = static_cast<int>(missing.size());
        if (count < std::min(c.policy.smartConsider, c.policy.smartFix))
            continue;
        const bool fix = count >= c.policy.smartFix;
        const auto path = c.plan.pathOf(outcome, "outcomes");
        auto found = c.find(
            fix ? "chk08.fix" : "chk08.consider", fix ? Severity::Fix : Severity::Consider, path, "CHK-08");
        found.with("outcome", outcome.text);
        for (const char* part : missing)
            found.with("missing", part);
        found.action("make_it_clearer", going(path)).action("show_example");
    }
}

// CHK-09. Peer review 2024: one date for everything, a year away, shows no priority.
void datesAllSame(Case& c)
{
    if (!isBlankAt(c.plan.plan, "same_dates_reason"))
        return;
    std::map<Day, int> perDay;
    int dated = 0;
    for (const auto& outcome : c.plan.outcomes)
        if (const auto target = dayAt(*outcome.json, "target_on"); target && isOpen(outcome)) {
            ++perDay[*target];
            ++dated;
        }
    if (dated < c.policy.sameDateOutcomes)
        return;
    const auto [day, count]
        = *std::ranges::max_element(perDay, {}, [](const auto& entry) { return entry.second; });
    const auto made = c.plan.madeOn();
    const int ahead = made ? daysBetween(*made, day) : 0;
    const bool aYear = made && ahead >= c.policy.yearDaysFrom && ahead <= c.policy.yearDaysTo;
    const bool farOff = made && ahead >= c.policy.farDaysFrom && ahead <= c.policy.farDaysTo;
    const auto report = [&, date = isoOf(day)](std::string_view text, Severity severity) {
        c.find(text, severity, "domains")
            .with("target_on", date)
            .action("choose_what_matters_first", going("domains"))
            .action("same_dates_because", asking("text", "plan.same_dates_reason"));
    };
    if (count == dated)
        report(aYear ? "chk09.all_a_year" : "chk09.all", Severity::Fix);
    else if (farOff && count * 100 >= dated * c.policy.sameDatePercent)
        report("chk09.most", Severity::Consider);
}

namespace {

// A goal's words without its dates, numbers and months: what stays when only the year was changed.
std::vector<std::string> bareWords(std::string_view text, WordReader& reader)
{
    std::vector<std::string> bare;
    for (const auto& word : reader.read(text))
        if (!word.hasDigit && !isMonthName(word.text))
            bare.emplace_back(word.text);
    return bare;
}

bool sameGoal(const std::vector<std::string>& a, const std::vector<std::string>& b, int percent)
{
    if (a.size() < 3 || b.size() < 3)
        return !a.empty() && a == b;
    std::map<std::array<std::string_view, 3>, int> trigrams;
    for (std::size_t i = 0; i + 2 < a.size(); ++i)
        ++trigrams[{ a[i], a[i + 1], a[i + 2] }];
    std::size_t shared = 0;
    for (std::size_t i = 0; i + 2 < b.size(); ++i)
        if (const auto found = trigrams.find({ b[i], b[i + 1], b[i + 2] });
            found != trigrams.end() && found->second > 0) {
            --found->second;
            ++shared;
        }
    return shared * 100 >= (std::max(a.size(), b.size()) - 2) * static_cast<std::size_t>(percent);
}

} // namespace

// CHK-10. Peer review 2024: an old goal is a question ("did it happen?"), not ready-made text.
void goalCarriedOver(Case& c)
{
    std::vector<std::vector<std::string>> before;
    for (const auto& outcome : itemsOf(at(at(c.plan.plan, "previous_version"), "outcomes")))
        before.push_back(bareWords(textOf(outcome), c.reader));
    if (before.empty())
        return;
    for (const auto& outcome : c.plan.outcomes) {
        if (!isOpen(outcome) || !isBlankAt(*outcome.json, "carried_forward_reason"))
            continue;
        const auto now = bareWords(outcome.text, c.reader);
        if (std::ranges::none_of(
                before, [&](const auto& old) { return sameGoal(now, old, c.policy.carriedOverPercent); }))
            continue;
        const auto path = c.plan.pathOf(outcome, "outcomes");
        c.find("chk10.same", Severity::Consider, path)
            .with("outcome", outcome.text)
            .action("it_happened", setting(path + ".status", "achieved"))
            .action("keep_it_because", asking("text", path + ".carried_forward_reason"))
            .action("change_it", asking("text", path + ".text"));
    }
}

} // namespace cyd::checker
