#include "core/checker/copies.h"

#include <algorithm>

namespace cyd::checker {

std::vector<Copy> copiesOf(const PlanView& plan)
{
    std::vector<Copy> copies;
    const auto& list = itemsOf(at(plan.root, "copies"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& consent = at(list[i], "consent");
        copies.push_back({ &list[i], i, textAt(list[i], "to"),
            consent.is_object() ? textAt(consent, "state") : textOf(consent), dayAt(consent, "recorded_on"),
            dayAt(list[i], "sent_on") });
    }
    return copies;
}

std::optional<Day> agreedOn(const PlanView& plan)
{
    if (plan.isDraft())
        return std::nullopt;
    if (const auto agreed = dayAt(plan.plan, "agreed_on"))
        return agreed;
    if (const auto recorded = dayAt(at(plan.involvement, "agreement"), "recorded_on"))
        return recorded;
    return textAt(plan.plan, "status") == "determined_by_provider" ? dayAt(plan.plan, "made_on")
                                                                   : std::nullopt;
}

bool isGp(const PlanView& plan, std::string_view id)
{
    const auto* person = plan.person(id);
    return person && isOneOf(person->role, { "gp", "general_practitioner" });
}

namespace {

bool isCarer(const PlanView& plan, const Person& person)
{
    if (person.role == "carer")
        return true;
    const auto& asked = itemsOf(at(plan.root, "consultees"));
    return std::ranges::any_of(asked, [&](const Json& one) {
        return textAt(one, "person_id") == person.id && textAt(one, "kind") == "carer";
    });
}

std::optional<CopyReason> reasonFor(const PlanView& plan, const Person& person)
{
    if (isGp(plan, person.id))
        return CopyReason::Gp;
    if (person.role == "responsible_clinician")
        return CopyReason::ResponsibleClinician;
    if (person.role == "guardian")
        return CopyReason::Guardian;
    if (isCarer(plan, person))
        return CopyReason::Carer;
    return std::nullopt;
}

} // namespace

bool isCarerUnasked(const PlanView& plan, std::string_view id, const Policy& policy)
{
    const auto* person = plan.person(id);
    if (!policy.carersWithoutConsent || !person || !isCarer(plan, *person))
        return false;
    std::string_view asked, copied; // the last that was said of telling them, and of a copy
    for (const auto& one : itemsOf(at(plan.root, "consultees")))
        if (textAt(one, "person_id") == id && !isBlankAt(one, "consent"))
            asked = textAt(one, "consent");
    for (const auto& copy : itemsOf(at(plan.root, "copies"))) {
        const auto& consent = at(copy, "consent");
        if (textAt(copy, "to") != id || (isBlankAt(consent, "state") && isBlankAt(consent, "withdrawn_on")))
            continue;
        copied = isBlankAt(consent, "withdrawn_on") ? textAt(consent, "state") : "withdrawn";
    }
    return !isOneOf(asked, { "refused", "withdrawn" }) && !isOneOf(copied, { "refused", "withdrawn" });
}

std::vector<CopyDue> copiesDue(const Json& document, const Policy& policy, Day today)
{
    const PlanView plan(document);
    std::vector<CopyDue> due;
    const auto self = textAt(plan.serviceUser, "person_id");
    due.push_back({ std::string(self.empty() ? "su" : self), CopyReason::Person, {}, {} });
    for (const auto& person : plan.people)
        if (const auto why = reasonFor(plan, person); why && !person.leftBy(today))
            due.push_back({ std::string(person.id), *why, {}, {} });
    const auto agreed = agreedOn(plan);
    for (const auto& copy : copiesOf(plan)) {
        const auto* person = plan.person(copy.to);
        if (isBlank(copy.to) || (person && person->leftBy(today)))
            continue;
        auto known = std::ranges::find(due, copy.to, &CopyDue::to);
        if (known == due.end() && !plan.isServiceUser(copy.to)) {
            due.push_back({ std::string(copy.to), CopyReason::OnRecord, {}, {} });
            known = due.end() - 1;
        }
        if (known == due.end())
            known = due.begin();
        known->declined = yesNo(at(*copy.json, "declined_copy")) == true;
        known->withheld = !isBlankAt(*copy.json, "withheld_reason");
        if (agreed && copy.consentOn && isOneOf(copy.state, { "given", "limited" }))
            known->dueOn = std::max(*agreed, *copy.consentOn); // what was agreed to later is owed from then
        if (copy.sentOn && *copy.sentOn <= today && (!known->givenOn || *known->givenOn < *copy.sentOn))
            known->givenOn = copy.sentOn;
    }
    for (auto& one : due) {
        if (agreed)
            one.dueOn = one.dueOn.value_or(*agreed) + std::chrono::days(policy.copyDays);
        one.current = agreed && one.givenOn && *one.givenOn >= *agreed;
    }
    return due;
}

} // namespace cyd::checker
