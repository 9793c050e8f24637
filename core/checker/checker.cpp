#include "core/checker/checker.h"

#include "core/checker/rules.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cyd::checker {

namespace {

// The answer in the plan that puts this finding aside: to the same rule and place, given to the same text,
// and still running. One is enough; which of several is shown does not depend on their order.
const Json* answerTo(const Finding& finding, const Json& notes, Day today)
{
    const Json* best = nullptr;
    for (const auto& note : itemsOf(notes)) {
        if (textAt(note, "rule") != finding.rule || textAt(note, "path") != finding.path
            || textAt(note, "seen") != finding.seen)
            continue;
        const auto until = dayAt(note, "until");
        if (!isBlankAt(note, "until") && (!until || *until < today))
            continue;
        // A "fix" is put aside with a reason or with an end; a "consider" in one tap.
        if (finding.severity == Severity::Fix && isBlankAt(note, "because") && !until)
            continue;
        const auto key
            = [](const Json& json) { return std::tuple(textAt(json, "on"), textAt(json, "because")); };
        if (!best || key(*best) < key(note))
            best = &note;
    }
    return best;
}

} // namespace

const char* nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Urgent:
        return "urgent";
    case Severity::Fix:
        return "fix";
    case Severity::Consider:
        break;
    }
    return "consider";
}

Report examine(const Json& plan, const Policy& policy, Day today)
{
    const PlanView view(plan);
    Case oneCase(view, policy, today);
    for (const auto& rule : rules())
        if (!policy.off.contains(rule.id))
            oneCase.run(rule);
    Report report;
    const auto& notes = at(plan, "checker_notes");
    for (auto& finding : oneCase.take()) {
        const auto* note = finding.severity == Severity::Urgent ? nullptr : answerTo(finding, notes, today);
        if (note)
            report.answered.push_back({ std::move(finding), std::string(textAt(*note, "answer")),
                std::string(textAt(*note, "because")), std::string(textAt(*note, "by")),
                std::string(textAt(*note, "on")) });
        else
            report.findings.push_back(std::move(finding));
    }
    return report;
}

std::vector<Finding> check(const Json& plan, const Policy& policy, Day today)
{
    return examine(plan, policy, today).findings;
}

std::optional<Day> asOf(const Json& plan)
{
    return dayAt(plan, "as_of");
}

Json noteFor(const Finding& finding, std::string_view answer, std::string_view because, std::string_view by,
    Day on, std::string_view until)
{
    Json note = Json::object();
    note["rule"] = finding.rule;
    note["path"] = finding.path;
    note["seen"] = finding.seen;
    note["answer"] = answer;
    note["because"] = because;
    note["by"] = by;
    note["on"] = isoOf(on);
    if (!until.empty())
        note["until"] = until;
    return note;
}

std::vector<Group> grouped(const std::vector<Finding>& findings, std::size_t most)
{
    std::vector<Group> groups;
    std::map<std::string_view, std::size_t> known;
    for (const auto& finding : findings) {
        const auto [place, fresh] = known.emplace(finding.about, groups.size());
        if (fresh)
            groups.push_back({ finding.about, {} });
        groups[place->second].findings.push_back(finding);
    }
    for (auto& group : groups)
        std::ranges::stable_sort(group.findings, {}, &Finding::severity);
    std::ranges::stable_sort(groups, [](const Group& a, const Group& b) {
        if (a.severity() != b.severity())
            return a.severity() < b.severity();
        return a.findings.size() > b.findings.size();
    });
    if (groups.size() > most)
        groups.resize(most);
    return groups;
}

} // namespace cyd::checker
