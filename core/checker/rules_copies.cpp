#include "core/checker/clocks.h"
#include "core/checker/copies.h"
#include "core/checker/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace cyd::checker {

// CHK-26. Regulation 7; guidance 2010 ¶105, ¶110: twelve calendar months from the last formal review.
void reviewOverdue(Case& c)
{
    const auto held = lastFormalReview(c.plan, c.today);
    const auto last = held ? held : c.plan.madeOn();
    const std::string nextPath = "plan.next_review_due_on";
    if (last && addMonths(*last, c.policy.reviewMonths) < c.today) {
        c.find(held ? "chk26.overdue" : "chk26.never", Severity::Urgent, "reviews.history")
            .with("last_on", isoOf(*last))
            .with("due_on", isoOf(addMonths(*last, c.policy.reviewMonths)))
            .action("plan_it", asking("date", nextPath))
            .action("record_one_that_happened",
                adding("reviews.history", { { "type", "formal" } }, { { "on", "date" } }));
        return;
    }
    const auto next = dayAt(c.plan.plan, "next_review_due_on");
    const auto ask = [&](const char* text) -> Writing {
        return c.find(text, Severity::Fix, nextPath).action("plan_it", asking("date", nextPath));
    };
    if (!next)
        ask("chk26.no_next");
    else if (*next < c.today)
        ask("chk26.next_past").with("next_on", isoOf(*next));
    else if (last && *next > addMonths(*last, c.policy.reviewMonths))
        ask("chk26.next_late")
            .with("next_on", isoOf(*next))
            .with("due_on", isoOf(addMonths(*last, c.policy.reviewMonths)));
}

namespace {
std::string copyPath(const Copy& copy)
{
    return PlanView::pathOf("copies", textAt(*copy.json, "id"), copy.index);
}
}

// CHK-27. Regulation 8(1)–(2); guidance 2010 ¶90–93.
void copyNotGiven(Case& c)
{
    const auto agreed = agreedOn(c.plan);
    if (!agreed)
        return;
    std::map<std::string_view, Copy> latest; // the last entry for a recipient decides
    bool own = false;
    for (const auto& copy : copiesOf(c.plan)) {
        latest[copy.to] = copy;
        own |= c.plan.isServiceUser(copy.to);
    }
    const bool late = daysBetween(*agreed, c.today) > c.policy.copyDays;
    const auto due = isoOf(*agreed + std::chrono::days(c.policy.copyDays));
    const auto self = textAt(c.plan.serviceUser, "person_id").empty()
        ? std::string_view("su")
        : textAt(c.plan.serviceUser, "person_id");
    if (!own && late)
        c.find("chk27.own_owed", Severity::Fix, "copies", "CHK-27 own")
            .with("agreed_on", isoOf(*agreed))
            .with("due_on", due)
            .action("given_by_hand_on",
                adding("copies", { { "to", self }, { "parts", "whole" } }, { { "sent_on", "date" } }))
            .action("print_now")
            .action("they_did_not_want_one",
                adding("copies", { { "to", self }, { "parts", "none" }, { "declined_copy", true } }, {}));
    for (const auto& [to, copy] : latest) {
        const bool theirs = c.plan.isServiceUser(to);
        const bool agreedTo = isOneOf(copy.state, { "given", "limited" });
        // Without being asked for, the law names the person; the GP when the plan does; carers where the
        // policy says so.
        const bool carers = isCarerUnasked(c.plan, to, c.policy);
        if (!theirs && !agreedTo && !carers && !(copy.state == "not_needed" && isGp(c.plan, to)))
            continue;
        if (yesNo(at(*copy.json, "declined_copy")) == true || !isBlankAt(*copy.json, "withheld_reason")
            || (!theirs && textAt(*copy.json, "parts") == "none"))
            continue;
        // What somebody agreed to later is owed from then.
        const Day from = agreedTo && copy.consentOn ? std::max(*agreed, *copy.consentOn) : *agreed;
        const auto path = copyPath(copy);
        // A copy from before the agreement is of an earlier text.
        const bool sent = copy.sentOn && *copy.sentOn <= c.today && *copy.sentOn >= *agreed;
        const auto write = [&](std::string_view text, Severity severity) -> Writing {
            auto found = c.find(text, severity, path, theirs ? "CHK-27 own" : "CHK-27 others");
            if (!theirs)
                found.with("name", c.plan.nameOf(to));
            return found;
        };
        if (sent && daysBetween(from, *copy.sentOn) > c.policy.copyDays) {
            write(theirs ? "chk27.own_late" : "chk27.late", Severity::Consider)
                .with("sent_on", isoOf(*copy.sentOn))
                .with("due_on", isoOf(from + std::chrono::days(c.policy.copyDays)))
                .action("late_because", answering("late", "text"));
        } else if (!sent && daysBetween(from, c.today) > c.policy.copyDays) {
            write(theirs ? "chk27.own_owed" : "chk27.owed", Severity::Fix)
                .with("agreed_on", isoOf(from))
                .with("due_on", isoOf(from + std::chrono::days(c.policy.copyDays)))
                .action("given_by_hand_on", asking("date", path + ".sent_on"))
                .action("print_now")
                .action("they_did_not_want_one", setting(path + ".declined_copy", true))
                .action("withheld_because", asking("text", path + ".withheld_reason"));
        }
    }
}

namespace {

// The parts of a plan that a copy or a consent can name.
constexpr std::array<std::string_view, 16> kOtherParts { "crisis_plan", "crisis_card", "relapse_signature",
    "contingency_plan", "strengths", "care_coordination", "risk_management", "assessments", "involvement",
    "reviews", "discharge_planning", "treatment_information", "treatment_changes", "medicines_plan", "legal",
    "hospital" };

using Parts = std::set<std::string_view>;

Parts everyPart()
{
    Parts all(kAreas.begin(), kAreas.end());
    all.insert(kOtherParts.begin(), kOtherParts.end());
    return all;
}

// "Crisis card" → crisis_card: the known part that a phrase names.
std::optional<std::string_view> partNamed(std::string_view phrase)
{
    std::string key = folded(phrase);
    std::ranges::replace(key, ' ', '_');
    for (std::string_view ending : { "_only", "_yn_unig" })
        if (key.ends_with(ending))
            key.resize(key.size() - ending.size());
    static const Parts all = everyPart();
    const auto found = all.find(key);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

// Small letters, underscores as spaces: "All_except:" and "everything except" alike.
std::string spoken(std::string_view text)
{
    std::string line(text);
    for (char& c : line)
        c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return line;
}

// "whole", "all_except:finance_money", "crisis_plan, accommodation": nothing when it is not written as names
// of parts.
std::optional<Parts> partsOf(std::string_view text)
{
    static const Parts all = everyPart();
    if (isOneOf(folded(text),
            { "whole", "all", "everything", "whole plan", "the whole plan", "cyfan", "popeth",
                "y cynllun cyfan" }))
        return all;
    std::string line = spoken(text);
    bool except = false;
    for (std::string_view head : { "all except", "everything except", "popeth ac eithrio", "popeth heblaw" })
        if (line.starts_with(head)) {
            except = true;
            line.erase(0, head.size());
            break;
        }
    for (std::string_view joint : { " and ", " ac ", " a " })
        for (auto at = line.find(joint); at != std::string::npos; at = line.find(joint, at))
            line.replace(at, joint.size(), ",");
    Parts named;
    for (std::string_view rest = line; !rest.empty();) {
        const auto end = std::min(rest.find_first_of(",;+"), rest.size());
        const auto part = partNamed(rest.substr(0, end));
        if (!part)
            return std::nullopt;
        named.insert(*part);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (named.empty())
        return std::nullopt;
    if (!except)
        return named;
    Parts result = all;
    for (const auto part : named)
        result.erase(part);
    return result;
}

// The first part that was sent and not agreed to. The crisis card is part of the crisis plan.
std::optional<std::string_view> beyond(const Parts& sent, const Parts& agreed)
{
    for (const auto part : sent)
        if (!agreed.contains(part) && !(part == "crisis_card" && agreed.contains("crisis_plan")))
            return part;
    return std::nullopt;
}

bool mayHaveOneUnasked(const Person* person, const Policy& policy)
{
    return person
        && (std::ranges::find(policy.agenciesWithoutConsent, person->agency)
                != policy.agenciesWithoutConsent.end()
            || std::ranges::find(policy.rolesWithoutConsent, person->role)
                != policy.rolesWithoutConsent.end());
}

// Why this copy should not have gone, as the end of a message's id; empty when it was in order.
std::string_view faultOf(const Copy& copy, const PlanView& plan, const Policy& policy)
{
    const auto& consent = at(*copy.json, "consent");
    const auto parts = textAt(*copy.json, "parts");
    auto state = copy.state;
    if (state == "withdrawn") {
        const auto withdrawn = dayAt(consent, "withdrawn_on");
        const auto end = withdrawn ? withdrawn : copy.consentOn;
        if (!end || *copy.sentOn >= *end)
            return "withdrawn";
        if (withdrawn && copy.consentOn && *copy.consentOn > *copy.sentOn)
            return "after";
        return {};
    }
    if (state == "refused")
        return "refused";
    if (!isOneOf(state, { "given", "limited" }))
        return mayHaveOneUnasked(plan.person(copy.to), policy) || isCarerUnasked(plan, copy.to, policy)
            ? std::string_view()
            : "no_consent";
    if (copy.consentOn && *copy.consentOn > *copy.sentOn)
        return "after";
    const auto sent = partsOf(parts);
    const auto agreed = partsOf(textAt(consent, "scope"));
    const bool whole = sent && *sent == everyPart();
    if (state == "limited" && whole)
        return "wider";
    return sent && agreed && beyond(*sent, *agreed) ? std::string_view("wider") : std::string_view();
}

} // namespace

// CHK-28. Guidance 2010 ¶91–92, ¶180–181. Regulation 8 is less strict for carers: the policy says who is
// asked first.
void copyWithoutConsent(Case& c)
{
    for (const auto& copy : copiesOf(c.plan)) {
        if (!copy.sentOn || *copy.sentOn > c.today || c.plan.isServiceUser(copy.to)
            || textAt(*copy.json, "parts") == "none")
            continue;
        const auto fault = faultOf(copy, c.plan, c.policy);
        if (fault.empty())
            continue;
        const auto path = copyPath(copy);
        c.find("chk28." + std::string(fault), Severity::Urgent, path, "CHK-28")
            .with("name", isBlank(copy.to) ? std::string() : c.plan.nameOf(copy.to))
            .with("sent_on", isoOf(*copy.sentOn))
            .judging(textAt(*copy.json, "parts"))
            .action("tell_information_governance")
            .action("record_what_was_agreed", going(path + ".consent"));
    }
}

} // namespace cyd::checker
