#include "core/checker/consulting.h"

#include <algorithm>

namespace cyd::checker {

namespace {

constexpr int kAdultYears = 18;

struct RoleKind {
    std::string_view role, kind;
    bool must;
};
// Regulation 6(2) for carers, responsible clinician, guardian and those of the Mental Capacity Act; the care
// team from ¶67 of the guidance, which the regulation made a duty; the others from ¶66 and ¶68.
constexpr RoleKind kByRole[] {
    { "carer", "carer", true },
    { "young_carer", "carer", true },
    { "responsible_clinician", "responsible_clinician", true },
    { "guardian", "guardian", true },
    { "attorney", "attorney", true },
    { "deputy", "deputy", true },
    { "imca", "imca", true },
    { "relevant_persons_representative", "relevant_persons_representative", true },
    { "consultant_psychiatrist", "care_team", true },
    { "psychiatrist", "care_team", true },
    { "psychologist", "care_team", true },
    { "occupational_therapist", "care_team", true },
    { "social_worker", "care_team", true },
    { "community_nurse", "care_team", true },
    { "support_worker", "care_team", true },
    { "gp", "gp", false },
    { "general_practitioner", "gp", false },
    { "advocate", "advocate", false },
    { "imha", "imha", false },
    { "nearest_relative", "nearest_relative", false },
    { "probation_officer", "probation", false },
    { "housing_key_worker", "housing", false },
};

bool isAnyOf(std::string_view status, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view one) { return status.starts_with(one); });
}

// Held under a section, on a community order, or discharged with conditions: a clinician is responsible.
// Mental Health Act 1983, section 34(1), and Schedule 1 for Part III: whoever is liable to be detained (on
// leave too), is a community patient or conditionally discharged, or is subject to guardianship.
bool hasResponsibleClinician(const PlanView& plan)
{
    const auto status = textAt(plan.legal, "mha_status");
    return status.starts_with("guardianship")
        || isAnyOf(status,
            { "section_2", "section_3", "section_4", "section_17_leave", "section_36", "section_37",
                "section_37_41", "section_38", "section_45a", "section_47", "section_47_49", "section_48",
                "section_48_49", "cto", "conditional_discharge" });
}

bool lacksCapacity(const PlanView& plan)
{
    const auto& capacity = at(plan.legal, "capacity");
    const auto lacks = [](const Json& decision) { return textAt(decision, "outcome") == "lacks_capacity"; };
    return lacks(capacity) || std::ranges::any_of(itemsOf(capacity), lacks)
        || textAt(at(plan.involvement, "agreement"), "state") == "lacks_capacity";
}

bool isUnder(const PlanView& plan, int years, Day today)
{
    const auto born = dayAt(plan.serviceUser, "date_of_birth");
    return born && today < addMonths(*born, years * 12);
}

// The attorneys that the plan names with the power itself, whatever role they have besides.
bool isAttorney(const PlanView& plan, std::string_view id)
{
    return std::ranges::any_of(itemsOf(at(plan.legal, "lasting_power_of_attorney")), [&](const Json& power) {
        return textAt(power, "attorney_person_id") == id && yesNo(at(power, "registered")) == true;
    });
}

std::optional<Consultable> byRole(const PlanView& plan, const Person& person)
{
    const auto known = std::ranges::find(kByRole, person.role, &RoleKind::role);
    if (known != std::end(kByRole) && known->must)
        return Consultable { std::string(person.id), known->kind, true };
    if (isAttorney(plan, person.id))
        return Consultable { std::string(person.id), "attorney", true };
    if (known != std::end(kByRole))
        return Consultable { std::string(person.id), known->kind, false };
    if (isOneOf(person.role,
            { "care_coordinator", "temporary_care_coordinator", "former_care_coordinator",
                "child_in_household", "service_user", "safeguarding_team" }))
        return std::nullopt;
    if (person.agency == "voluntary")
        return Consultable { std::string(person.id), "voluntary_organisation", false };
    return Consultable { std::string(person.id), person.agency == "family" ? "other" : "other_agency",
        false };
}

void readEntry(Consultable& one, const Json& entry, std::optional<Day> before)
{
    const auto& consent = at(entry, "consent");
    const auto state = consent.is_object() ? textAt(consent, "state") : textOf(consent);
    const auto contributed = yesNo(at(entry, "contributed"));
    one.listed = true;
    one.on = dayAt(entry, "contacted_on");
    one.earlier = one.on && before && *one.on < *before;
    one.state = isOneOf(state, { "refused", "withdrawn" }) ? Consulted::Refused
        : contributed == true                              ? Consulted::Contributed
        : !isBlankAt(entry, "not_contributed_reason")      ? Consulted::NoView
        : one.on                                           ? Consulted::Asked
                                                           : Consulted::NotAsked;
}

// What the person's circumstances call for, and nobody in the plan is.
std::vector<std::string_view> calledFor(const PlanView& plan, Day today)
{
    std::vector<std::string_view> kinds;
    if (isUnder(plan, kAdultYears, today))
        kinds.push_back("parental_responsibility");
    if (yesNo(at(at(plan.root, "carers"), "has_carer")) == true)
        kinds.push_back("carer");
    if (hasResponsibleClinician(plan))
        kinds.push_back("responsible_clinician");
    if (textAt(plan.legal, "mha_status").starts_with("guardianship"))
        kinds.push_back("guardian");
    if (lacksCapacity(plan))
        kinds.push_back("imca");
    return kinds;
}

} // namespace

std::vector<Consultable> whoToConsult(const Json& document, Day today)
{
    const PlanView plan(document);
    std::vector<Consultable> all;
    const auto& entries = itemsOf(at(plan.root, "consultees"));
    const auto before = dayAt(at(at(plan.root, "plan"), "previous_version"), "made_on");
    for (const auto& person : plan.people)
        if (!person.leftBy(today) && !isBlank(person.id) && !plan.isServiceUser(person.id))
            if (auto one = byRole(plan, person))
                all.push_back(std::move(*one));
    for (const auto& entry : entries) { // of two entries the later one counts
        const auto who = textAt(entry, "person_id");
        const auto known = std::ranges::find(all, who, &Consultable::who);
        if (known != all.end())
            readEntry(*known, entry, before);
    }
    const auto speaks = [](std::string_view kind) {
        return isOneOf(kind, { "imca", "attorney", "deputy", "relevant_persons_representative" });
    };
    for (const auto kind : calledFor(plan, today)) {
        const auto is
            = [&](std::string_view other) { return other == kind || (kind == "imca" && speaks(other)); };
        const bool somebody = std::ranges::any_of(all, [&](const auto& one) { return is(one.kind); })
            || std::ranges::any_of(entries, [&](const Json& entry) { return is(textAt(entry, "kind")); });
        if (!somebody)
            all.push_back({ {}, kind, true });
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Consultable::must);
    return all;
}

} // namespace cyd::checker
