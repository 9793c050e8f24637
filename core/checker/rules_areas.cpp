#include "core/checker/rules.h"

#include "core/base/part_views.h"
#include "core/checker/word_lists.h"

#include <algorithm>
#include <unordered_set>

namespace cyd::checker {

namespace {

using Ids = std::unordered_set<std::string_view>;

Ids linkedNeeds(const PlanView& plan)
{
    Ids ids;
    for (const auto& outcome : plan.outcomes)
        for (const auto id : stringsIn(at(*outcome.json, "need_ids")))
            ids.insert(id);
    return ids;
}

// An action moves an outcome forward when it says something and is open, under way or done.
bool counts(const Item& action)
{
    const auto status = textAt(*action.json, "status");
    return !isBlank(action.text) && (isBlank(status) || isOneOf(status, { "open", "in_progress", "done" }));
}

bool startsVaguely(const std::vector<Word>& words)
{
    std::size_t first = 0;
    while (const auto skip = leadIns().matchAt(words, first))
        first += skip;
    return vagueActionWords().matchAt(words, first) > 0;
}

void offerForArea(Writing found, const PlanView& plan, std::string_view key, const Item* area)
{
    // An area that is not in the plan yet is added whole; one that is has its state set.
    const auto with = [&](std::string_view state, std::string_view ask, std::string_view field) {
        Json arguments;
        if (area) {
            const auto path = plan.areaPath(*area);
            arguments = setting(path + ".state", state);
            arguments["path"] = path + "." + std::string(field);
        } else {
            arguments = Json::object();
            arguments["add"]["path"] = "domains";
            arguments["add"]["item"] = Json { { "domain", key }, { "state", state } };
            arguments["field"] = field;
        }
        arguments["ask"] = ask;
        return arguments;
    };
    found.action("add_something", going(area ? plan.areaPath(*area) : "domains." + std::string(key)))
        .action("nothing_needed_because", with("no_outcome_needed", "text", "note"))
        .action("would_rather_not", with("person_declined_to_discuss", "text", "note"))
        .action("not_yet", with("not_yet_discussed", "date", "plan_to_discuss_on"));
}

// Agreed, but with nothing in it: no outcome, need, step or word of anybody's.
bool isHollow(const Item& area)
{
    static constexpr std::array keys { "outcomes", "needs", "actions", "unmet_needs", "note", "in_my_words",
        "strengths" };
    return std::ranges::all_of(keys, [&](const char* key) { return isBlankAt(*area.json, key); });
}

bool hasOpenOutcome(const PlanView& plan, const Item& area)
{
    return std::ranges::any_of(plan.outcomes, [&](const Item& outcome) {
        return &plan.areas[outcome.area] == &area && !isBlank(outcome.text)
            && !hasEnded(textAt(*outcome.json, "status"));
    });
}

} // namespace

// CHK-04. Guidance 2010 ¶76–77: every area is addressed, if only to say that nothing is needed.
void areaMissing(Case& c)
{
    for (const auto key : kAreas) {
        bool present = false;
        for (const auto& area : c.plan.areas) {
            if (area.id != key)
                continue;
            present = true;
            const auto state = textAt(*area.json, "state");
            const auto note = textAt(*area.json, "note");
            const auto path = c.plan.areaPath(area);
            const auto found = [&](std::string_view text) {
                return c.find(text, Severity::Fix, path, "CHK-04")
                    .with("area", key)
                    .judging(state)
                    .judging(note);
            };
            if (state == "no_outcome_needed" && hasOpenOutcome(c.plan, area))
                found("chk04.still_open").action("change_it", going(path));
            const bool closed = state == "no_outcome_needed" || state == "person_declined_to_discuss";
            if (isBlank(state)) {
                offerForArea(found("chk04.blank"), c.plan, key, &area);
            } else if (closed && countWords(note) < c.policy.areaNoteWords) {
                found(state == "no_outcome_needed" ? "chk04.not_needed" : "chk04.declined")
                    .action("say_what_was_said", asking("text", path + ".note"));
            } else if (state == "not_yet_discussed") {
                const auto on = dayAt(*area.json, "plan_to_discuss_on");
                if (!on)
                    offerForArea(found("chk04.no_date"), c.plan, key, &area);
                else if (*on < c.today)
                    offerForArea(
                        found("chk04.date_passed").with("planned_on", isoOf(*on)), c.plan, key, &area);
            } else if (!closed && isHollow(area)) {
                offerForArea(found("chk04.hollow"), c.plan, key, &area);
            }
        }
        if (!present)
            offerForArea(c.find("chk04.blank", Severity::Fix, "domains." + std::string(key), "CHK-04")
                             .with("area", key),
                c.plan, key, nullptr);
    }
}

// CHK-05. Guidance 2010 ¶74, ¶83: what is written as a problem leads to an outcome and a step, or is an unmet
// need.
void needWithoutAction(Case& c)
{
    const auto linked = linkedNeeds(c.plan);
    std::vector<bool> explained(c.plan.areas.size());
    for (const auto& unmet : c.plan.unmet)
        if (!isBlankAt(*unmet.json, "reason"))
            explained[unmet.area] = true;
    for (const auto& need : c.plan.needs) {
        if (isBlank(need.text) || linked.contains(need.id) || explained[need.area])
            continue;
        const auto area = c.plan.areaPath(c.plan.areas[need.area]);
        c.find("chk05.need", Severity::Fix, c.plan.pathOf(need, "needs"))
            .with("need", need.text)
            .action("add_outcome", going(area + ".outcomes"))
            .action("cannot_meet_yet", going(area + ".unmet_needs"));
    }

    Ids acted;
    std::vector<bool> unlinkedAction(c.plan.areas.size());
    for (const auto& action : c.plan.actions) {
        if (!counts(action))
            continue;
        const auto outcome = textAt(*action.json, "outcome_id");
        if (outcome.empty())
            unlinkedAction[action.area] = true;
        else
            acted.insert(outcome);
    }
    for (const auto& outcome : c.plan.outcomes) {
        // An outcome that has no id cannot be pointed at: an action of its area that points nowhere is its
        // own.
        const bool has = outcome.id.empty() ? unlinkedAction[outcome.area] : acted.contains(outcome.id);
        if (!isOpen(outcome) || has)
            continue;
        c.find("chk05.outcome", Severity::Fix, c.plan.pathOf(outcome, "outcomes"))
            .with("outcome", outcome.text)
            .action("add_action", going(c.plan.areaPath(c.plan.areas[outcome.area]) + ".actions"));
    }

    for (const auto& action : c.plan.actions) {
        if (!isOpen(action) || countWords(action.text) >= c.policy.vagueActionWords
            || !startsVaguely(c.reader.read(action.text)))
            continue;
        const auto path = c.plan.pathOf(action, "actions");
        c.find("chk05.vague", Severity::Consider, path)
            .with("action", action.text)
            .action("say_more", asking("text", path + ".text"));
    }
}

// CHK-06. Guidance 2010 ¶43, ¶75.
void strengthsBlank(Case& c)
{
    std::size_t written = 0;
    for (const auto text : stringsIn(at(c.plan.root, "strengths")))
        if (countWords(text) >= c.policy.strengthWords && !saysOnlyNone(c.reader.read(text)))
            ++written;
    if (written > 0)
        return;
    auto found = c.find("chk06.blank", Severity::Fix, "strengths");
    for (const auto text : stringsIn(at(c.plan.root, "strengths")))
        found.judging(text);
    found.action("add_strength", adding("strengths", Json::object(), { { "text", "text" } }));
}

namespace {

const Person* gpOf(const PlanView& plan, Day today)
{
    const Person* unnamed = nullptr;
    for (const auto& person : plan.people) {
        if (!isOneOf(person.role, { "gp", "general_practitioner" }) || person.leftBy(today))
            continue;
        if (!isBlank(person.name))
            return &person;
        unnamed = &person;
    }
    return unnamed;
}

bool capacityRecorded(const Json& capacity)
{
    if (capacity.is_array())
        return std::ranges::any_of(
            itemsOf(capacity), [](const Json& one) { return !isBlankAt(one, "outcome"); });
    return !isBlankAt(capacity, "outcome");
}

bool hasContingency(const Json& steps)
{
    return std::ranges::any_of(itemsOf(steps), [](const Json& step) {
        return !isBlank(textOf(step)) || !isBlankAt(step, "if") || !isBlankAt(step, "then");
    });
}

} // namespace

// CHK-07. Fourteen boxes that may say "none" or "not known yet", but not nothing.
void boxBlank(Case& c)
{
    const auto& plan = c.plan;
    const auto box = [&](const char* name, bool blank, const std::string& path) {
        if (blank)
            c.find("chk07.blank", Severity::Fix, path, "CHK-07")
                .with("box", name)
                .action("fill_in", asking("text", path));
    };
    box("known_as", isBlankAt(plan.serviceUser, "known_as"), "service_user.known_as");
    box("lives_with", isBlankAt(plan.serviceUser, "lives_with"), "service_user.lives_with");
    box("communication_needs", isBlankAt(plan.serviceUser, "communication_needs"),
        "service_user.communication_needs");
    box("preferred_language", isBlankAt(at(plan.serviceUser, "language"), "preferred"),
        "service_user.language.preferred");
    const auto current = textAt(at(plan.coordination, "current"), "person_id");
    const auto* coordinator
        = plan.person(current.empty() ? textAt(plan.coordination, "named_on_plan") : current);
    box("coordinator_phone", !coordinator || isBlank(coordinator->phone),
        coordinator ? plan.pathOf(*coordinator) + ".phone" : "care_coordination.current");
    const auto* gp = gpOf(plan, c.today);
    box("gp_name", !gp || isBlank(gp->name), gp ? plan.pathOf(*gp) + ".name" : "people");
    box("capacity", !capacityRecorded(at(plan.legal, "capacity")), "legal.capacity.outcome");
    box("review_frequency", isBlankAt(plan.reviews, "agreed_frequency"), "reviews.agreed_frequency");
    box("review_triggers", isBlankAt(plan.reviews, "triggers"), "reviews.triggers");
    box("what_helps", isBlankAt(plan.crisis, "what_helps"), "crisis_plan.what_helps");
    box("staff_steps", isBlankAt(plan.crisis, "staff_steps"), "crisis_plan.staff_steps");
    box("urgent_review", isBlankAt(plan.crisis, "how_to_ask_for_an_urgent_review"),
        "crisis_plan.how_to_ask_for_an_urgent_review");
    box("contingency_plan", !hasContingency(at(plan.root, "contingency_plan")), "contingency_plan");
    box("discharge_signs", isBlankAt(at(plan.root, "discharge_planning"), "what_would_tell_us"),
        "discharge_planning.what_would_tell_us");
}

// CHK-30. Guidance 2010 ¶83, ¶93.
void unmetNeedNotWeighed(Case& c)
{
    for (const auto& unmet : c.plan.unmet) {
        if (isBlank(*unmet.json))
            continue;
        const auto path = c.plan.pathOf(unmet, "unmet_needs");
        std::vector<std::pair<const char*, const char*>> missing;
        if (isBlankAt(*unmet.json, "reason"))
            missing.emplace_back("unmet_why", "reason");
        if (isBlankAt(*unmet.json, "risk_if_not_met"))
            missing.emplace_back("unmet_risk", "risk_if_not_met");
        if (isBlankAt(*unmet.json, "alternative_offered"))
            missing.emplace_back("unmet_instead", "alternative_offered");
        if (!dayAt(*unmet.json, "review_on"))
            missing.emplace_back("unmet_again", "review_on");
        if (missing.empty())
            continue;
        auto found = c.find("chk30.missing", Severity::Fix, path, "CHK-30").with("need", unmet.text);
        for (const auto& [code, field] : missing)
            found.with("missing", code)
                .action(std::string("say_") + code,
                    asking(field == std::string_view("review_on") ? "date" : "text", path + "." + field));
    }
}

// CHK-25. Guidance 2010 ¶90: the person's own words; a hint, never counted.
void voiceNotHeard(Case& c)
{
    if (c.plan.declinedToTakePart())
        return;
    int discussed = 0, ownWords = 0;
    for (const auto& area : c.plan.areas) {
        const auto state = textAt(*area.json, "state");
        discussed += !isBlank(state) && state != "not_yet_discussed" && state != "person_declined_to_discuss";
        ownWords += !isBlankAt(*area.json, "in_my_words");
    }
    if (ownWords < std::min(c.policy.ownWordsAreas, discussed))
        c.find("chk25.own_words", Severity::Consider, "domains")
            .judging(std::to_string(ownWords))
            .action("ask_how_they_would_say_it", going("domains"));

    // What workers wrote; never in_my_words, which is the person's to say as they like.
    std::vector<std::pair<std::string, std::string>> heard; // folded, and as it was written
    const auto listen = [&](std::string_view text) {
        const auto& words = c.reader.read(text);
        for (std::size_t i = 0; i < words.size();) {
            const auto length = serviceWords().matchAt(words, i);
            if (length > 0) {
                std::string phrase(words[i].text), written(words[i].written);
                for (std::size_t k = i + 1; k < i + length; ++k) {
                    phrase.append(" ").append(words[k].text);
                    written.append(" ").append(words[k].written);
                }
                heard.emplace_back(std::move(phrase), std::move(written));
            }
            i += std::max<std::size_t>(length, 1);
        }
    };
    for (const auto* list : { &c.plan.needs, &c.plan.outcomes, &c.plan.actions, &c.plan.unmet })
        for (const auto& item : *list)
            listen(item.text);
    for (const auto& area : c.plan.areas) {
        listen(textAt(*area.json, "note"));
        listen(textAt(*area.json, "strengths"));
    }
    for (const auto text : stringsIn(at(c.plan.root, "strengths")))
        listen(text);
    listen(textAt(c.plan.coordination, "reason"));
    if (heard.size() < static_cast<std::size_t>(c.policy.serviceWords))
        return;
    std::ranges::sort(heard);
    const auto [first, last] = std::ranges::unique(heard, {}, &std::pair<std::string, std::string>::first);
    heard.erase(first, last);
    auto found = c.find("chk25.service_words", Severity::Consider, "domains");
    for (const auto& [phrase, written] : heard)
        found.judging(phrase).showing("words", written);
    found.action("ask_how_they_would_say_it", going("domains"));
}

} // namespace cyd::checker
