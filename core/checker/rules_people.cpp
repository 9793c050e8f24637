#include "core/checker/rules.h"

#include "core/checker/word_lists.h"

#include <set>

namespace cyd::checker {

namespace {

constexpr std::string_view kNamedPath = "care_coordination.named_on_plan";

// Section 14(3) of the Measure lets somebody be appointed for a time; the plan may then name either.
bool coversToday(const Json& cover, std::string_view id, Day today)
{
    if (textAt(cover, "person_id") != id || id.empty())
        return false;
    const auto from = dayAt(cover, "from"), to = dayAt(cover, "to");
    return (!from || *from <= today) && (!to || today <= *to);
}

bool coversToday(const PlanView& plan, std::string_view id, Day today)
{
    const auto& cover = at(plan.coordination, "temporary_cover");
    if (cover.is_array())
        return std::ranges::any_of(
            itemsOf(cover), [&](const Json& one) { return coversToday(one, id, today); });
    return coversToday(cover, id, today);
}

std::string actionPath(const PlanView& plan, const Item& action)
{
    return plan.pathOf(action, "actions");
}

// "Once" says how often, not when.
} // namespace

// CHK-01. Guidance 2010 ¶150–151: who the coordinator is must be clear on the plan.
void coordinatorNotCurrent(Case& c)
{
    const auto named = textAt(c.plan.coordination, "named_on_plan");
    const auto current = textAt(at(c.plan.coordination, "current"), "person_id");
    const auto* person = c.plan.person(named);
    const auto offer = [&](Writing found) {
        if (!current.empty() && current != named)
            found.action("use_current_coordinator", [&] {
                auto arguments = setting(kNamedPath, current);
                arguments["name"] = c.plan.nameOf(current);
                return arguments;
            }());
        else
            found.action("choose_coordinator", asking("person", kNamedPath));
    };
    if (!person || isBlank(person->name)) {
        auto found = current.empty() ? c.find("chk01.nobody_known", Severity::Urgent, std::string(kNamedPath))
                                     : c.find("chk01.nobody", Severity::Urgent, std::string(kNamedPath));
        if (!current.empty())
            found.with("current", c.plan.nameOf(current));
        return offer(found.judging(named));
    }
    if (coversToday(c.plan, named, c.today))
        return;
    const bool left = person->leftBy(c.today);
    if (!left && named == current)
        return;
    const bool replaced = !current.empty() && current != named;
    auto found = c.find(left ? (replaced ? "chk01.left" : "chk01.left_alone")
            : replaced       ? "chk01.other"
                             : "chk01.register",
        Severity::Urgent, std::string(kNamedPath), left ? "person:" + std::string(named) : std::string());
    found.with("name", person->name);
    if (left)
        found.with("left_on", isoOf(*person->leftOn));
    if (replaced)
        found.with("current", c.plan.nameOf(current));
    offer(found);
}

// CHK-02. Guidance 2010 ¶155: a handover re-confirms every owner.
void ownerStale(Case& c)
{
    const auto current = textAt(at(c.plan.coordination, "current"), "person_id");
    for (const auto& action : c.plan.actions) {
        const auto owner = textAt(*action.json, "owner_id");
        const auto* person = c.plan.person(owner);
        if (!isOpen(action) || !person || c.plan.isServiceUser(owner) || !person->leftBy(c.today))
            continue;
        const auto path = actionPath(c.plan, action);
        auto found = c.find("chk02.stale", Severity::Fix, path, "person:" + std::string(owner));
        found.with("action", action.text)
            .with("name", c.plan.nameOf(owner))
            .with("left_on", isoOf(*person->leftOn));
        const auto* successor = c.plan.person(current);
        if (successor && !successor->leftBy(c.today)) {
            auto arguments = setting(path + ".owner_id", current);
            arguments["name"] = c.plan.nameOf(current);
            arguments["all"] = true;
            found.action("give_all_to", std::move(arguments));
        }
        found.action("choose_owner", asking("person", path + ".owner_id"));
        found.action("still_doing_this", answering("still_doing_this", "date"));
    }
}

// CHK-03. Guidance 2010 ¶78: every contribution has somebody who makes it and a time.
void ownerOrDateMissing(Case& c)
{
    for (const auto& action : c.plan.actions) {
        if (!isOpen(action))
            continue;
        const auto owner = textAt(*action.json, "owner_id");
        const auto* person = c.plan.person(owner);
        const bool who = c.plan.isServiceUser(owner) || (person && !isBlank(person->name));
        const bool when = dayAt(*action.json, "due_on") || isFrequency(textAt(*action.json, "how_often"));
        if (who && when)
            continue;
        const auto path = actionPath(c.plan, action);
        auto found = c.find(who ? "chk03.when"
                : when          ? "chk03.who"
                                : "chk03.both",
            Severity::Fix, path, "CHK-03");
        found.with("action", action.text).judging(textAt(*action.json, "owner_text"));
        if (!who)
            found.action("choose_owner", asking("person", path + ".owner_id"));
        if (!when)
            found.action("pick_date", asking("date", path + ".due_on"))
                .action("say_how_often", asking("text", path + ".how_often"));
    }
}

// CHK-20. Guidance 2010 ¶171–173: coordination is for needs that several agencies meet.
void coordinationReasonUnclear(Case& c)
{
    const auto reason = textAt(c.plan.coordination, "reason");
    if (countWords(reason) >= c.policy.reasonWords)
        return;
    std::set<std::string_view> agencies;
    for (const auto& action : c.plan.actions)
        if (const auto* person = c.plan.person(textAt(*action.json, "owner_id")))
            if (!isBlank(person->agency) && !c.plan.isServiceUser(person->id)
                && !isOneOf(person->agency, { "family", "friend", "carer", "self", "service_user" }))
                agencies.insert(person->agency);
    const bool few = agencies.size() < static_cast<std::size_t>(c.policy.agencies);
    const std::string path = "care_coordination.reason";
    c.find(few ? "chk20.few_agencies" : "chk20.reason", few ? Severity::Fix : Severity::Consider, path)
        .judging(reason)
        .action("write_reason", asking("text", path));
}

} // namespace cyd::checker
