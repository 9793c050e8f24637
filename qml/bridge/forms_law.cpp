#include "qml/bridge/forms_tables.h"
#include "qml/bridge/json_text.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

using enum FieldKind;
using F = FieldSpec;

const Json& legalOf(const Json& plan)
{
    static const Json kNone = Json::object();
    const auto found = plan.is_object() ? plan.find("legal") : plan.end();
    return found != plan.end() && found->is_object() ? *found : kNone;
}

bool isOnOrder(const Json& plan)
{
    return legalOf(plan).value("mha_status", Json()) == "cto";
}

bool isOneDecision(const Json& plan)
{
    return !legalOf(plan).value("capacity", Json()).is_array();
}

// What the person has said for a time when they cannot say it.
constexpr F kRefusal[] {
    F { "refuses", Words }.called("print.advance.decision").says(Say::Title).own(),
    F { "circumstances", Words }.own(),
    F { "made_on", Date }.says(Say::Subtitle),
    F { "signed_and_witnessed", YesNo },
    F { "kept_at", Line },
};
constexpr F kWish[] {
    F { "text", Words }.called("print.advance.statement").says(Say::Title).own(),
    F { "made_on", Date }.says(Say::Subtitle),
    F { "kept_at", Line },
};
// An empty list says neither that there is none nor that nobody asked.
constexpr std::array kAskedAnswers { "yes", "no", "not_asked" };
constexpr F kAdvance[] {
    F { "legal.asked.advance_statements.answer", Choice }
        .called("print.asked.advance_statements")
        .as("asked")
        .of(kAskedAnswers)
        .own(),
    F { "legal.asked.advance_statements.on", Date }.called("print.asked.on"),
    F { "legal.advance_statements", Items }
        .called("form.advance_statements")
        .each(kWish, "form.add.statement")
        .own(),
    F { "legal.asked.advance_decisions.answer", Choice }
        .called("print.asked.advance_decisions")
        .as("asked")
        .of(kAskedAnswers)
        .own(),
    F { "legal.asked.advance_decisions.on", Date }.called("print.asked.on"),
    F { "legal.advance_decisions", Items }
        .called("form.advance_decisions")
        .each(kRefusal, "form.add.decision")
        .own(),
};

// Mental Health Act 1983, Parts II, III and X, as the words of a choice; what a plan holds beside them stays
// as it is (the list of sections changes with the law).
constexpr std::array kStatuses { "informal", "section_2", "section_3", "section_17_leave", "cto", "section_4",
    "section_5_2", "section_5_4", "guardianship_section_7", "guardianship_section_37", "guardianship",
    "section_35", "section_36", "section_37", "section_37_41", "section_38", "section_45a", "section_47",
    "section_47_49", "section_48", "section_48_49", "section_135", "section_136", "conditional_discharge" };
// Section 117(1): who was detained under section 3, 37, 45A, 47 or 48 and leaves hospital is owed after-care;
// leave, a community treatment order and a conditional discharge come after one of these.
constexpr std::array kAfterCare { "section_3", "section_37", "section_37_41", "section_45a", "section_47",
    "section_47_49", "section_48", "section_48_49", "section_17_leave", "cto", "conditional_discharge" };

bool isOwedAfterCare(const Json& plan)
{
    const auto status = legalOf(plan).value("mha_status", Json());
    return std::ranges::any_of(kAfterCare, [&](const char* one) { return status == one; });
}

//! Somebody who is held, treated or guarded under the Act; of a community treatment order the order's own
//! part asks (Mental Health Act 1983, sections 130D, 132 and 132A).
bool isUnderTheAct(const Json& plan)
{
    const auto status = textAt(plan, "legal.mha_status");
    return !status.isEmpty() && status != QLatin1String("informal") && status != QLatin1String("cto");
}
constexpr F kRights[] {
    F { "legal.rights.explained_on", Date }
        .called("print.label.rights_explained_on")
        .misses("form.missing.rights", isUnderTheAct),
    F { "legal.rights.imha_offered_on", Date }.misses("form.missing.imha", isUnderTheAct),
    F { "legal.rights.imha_person_id", Person },
};

// What the court asks for, and how it is told (seed 004, i8).
bool hasCommunityOrder(const Json& plan)
{
    const auto* order = memberAt(&plan, "legal.community_order");
    return order && !order->is_null() && !order->empty() && *order != "" && *order != "none"
        && *order != false;
}
constexpr F kCourt[] {
    F { "legal.community_order_details.requirements", Lines },
    F { "legal.community_order_details.probation_person_id", Person },
    F { "legal.community_order_details.contact_how", Words }.called("print.label.probation_contact"),
    F { "legal.community_order_details.reporting", Words },
    F { "legal.community_order_details.until", Date }.called("print.label.order_until"),
};

constexpr F kAct[] {
    F { "legal.mha_status", Choice }.of(kStatuses).says(Say::Title),
    F { "legal.section_117", YesNo }.says(Say::Subtitle).misses("form.missing.section_117", isOwedAfterCare),
    F { "legal.community_order", Words }.asks("form.hint.community_order"),
};

// The five things that a plan for somebody on a community treatment order says: conditions, least contact,
// when recall is considered, early warning signs, who is alerted (seed 002, recommendation 4).
constexpr std::array kConditionKinds { "mandatory", "treatment", "residence", "contact" };
constexpr F kCondition[] {
    F { "text", Words }.called("print.label.condition").says(Say::Title),
    F { "kind", Choice }
        .called("print.label.condition_kind")
        .as("condition_kind")
        .of(kConditionKinds)
        .says(Say::Subtitle),
};
constexpr F kFive[] {
    F { "legal.cto.conditions", Items }.called("form.cto.conditions").each(kCondition, "form.add.condition"),
    F { "legal.cto.minimum_contact.at_least_every_days", Number }
        .called("form.cto.every_days")
        .asks("form.hint.every_days"),
    F { "legal.cto.minimum_contact.by", Line }.called("form.cto.contact_by"),
    F { "legal.cto.minimum_contact.how", Line }.called("form.cto.contact_how"),
    F { "legal.cto.recall_circumstances", Lines }.called("form.cto.recall"),
    F { "legal.cto.before_recall", Words },
    F { "legal.cto.early_warning_signs", Words }.called("form.cto.signs").asks("form.hint.cto_signs"),
    F { "legal.cto.people_to_alert", People }.called("form.cto.alert"),
};
constexpr F kOrder[] {
    F { "legal.cto.made_on", Date }.called("print.label.order_made_on"),
    F { "legal.cto.expires_on", Date },
    F { "legal.cto.responsible_clinician_id", Person },
    F { "legal.cto.amhp_id", Person },
    F { "legal.cto.responsible_hospital", Line },
    // Mental Health Act 1983, section 132A: the person is told their rights and of an advocate.
    F { "legal.cto.rights_explained_on", Date },
    F { "legal.cto.imha_offered_on", Date },
    F { "legal.cto.imha_person_id", Person },
};
constexpr F kDiscussion[] {
    F { "on", Date }.says(Say::Title),
    F { "summary", Words }.says(Say::Subtitle),
    F { "recorded_in", Line },
};
constexpr F kOrderGoesOn[] {
    F { "legal.cto.medicines_adherence_plan", Words },
    // Once a month at least (seed 002, recommendation 15).
    F { "legal.cto.team_discussions", Items }.each(kDiscussion, "form.add.discussion"),
};

// Mental Capacity Act 2005, sections 2 and 3: capacity is for one decision, at one time.
constexpr std::array kCapacities { "has_capacity", "lacks_capacity" };
constexpr F kDecision[] {
    F { "decision", Words }.says(Say::Title),
    F { "outcome", Choice }
        .called("print.label.capacity_outcome")
        .as("capacity")
        .of(kCapacities)
        .says(Say::Subtitle),
    F { "considered_on", Date }, F { "considered_by", Person }, F { "support_given", Words },
    F { "when_to_review", Words },
    F { "if_it_is_lost", Words }.asks("form.hint.if_it_is_lost"), // guidance of 2010, paragraph 81
};
constexpr F kCapacity[] {
    F { "legal.capacity.decision", Words }.onlyIf(isOneDecision),
    F { "legal.capacity.outcome", Choice }
        .called("print.label.capacity_outcome")
        .as("capacity")
        .of(kCapacities)
        .says(Say::Subtitle)
        .onlyIf(isOneDecision),
    F { "legal.capacity.considered_on", Date }.onlyIf(isOneDecision),
    F { "legal.capacity.considered_by", Person }.onlyIf(isOneDecision),
    F { "legal.capacity.support_given", Words }.onlyIf(isOneDecision),
    F { "legal.capacity.when_to_review", Words }.onlyIf(isOneDecision),
    F { "legal.capacity.if_it_is_lost", Words }.asks("form.hint.if_it_is_lost").onlyIf(isOneDecision),
    F { "legal.capacity", Items }.called("form.capacity.decisions").each(kDecision, "form.add.capacity"),
};

constexpr std::array kPowers { "health_and_welfare", "property_and_financial_affairs" };
constexpr F kPower[] {
    F { "kind", Choice }.called("print.label.lpa_kind").as("lpa_kind").of(kPowers).says(Say::Title),
    F { "attorney_person_id", Person }.says(Say::Subtitle),
    F { "registered", YesNo },
    F { "note", Words },
};
constexpr F kPowersGiven[] {
    F { "legal.asked.lasting_power_of_attorney.answer", Choice }
        .called("print.asked.lpa")
        .as("asked")
        .of(kAskedAnswers),
    F { "legal.asked.lasting_power_of_attorney.on", Date }.called("print.asked.on"),
    F { "legal.lasting_power_of_attorney", Items }.called("print.section.lpa").each(kPower, "form.add.power"),
};

constexpr SectionSpec kLegal[] {
    // Mental Capacity Act 2005, sections 24 to 26.
    { "form.legal.advance", "form.help.advance", kAdvance, true },
    { "form.legal.act", "form.help.act", kAct },
    { "form.legal.rights", "form.help.rights", kRights, false, isUnderTheAct },
    { "form.legal.court", "form.help.court", kCourt, false, hasCommunityOrder },
    { "form.legal.cto", "form.help.cto", kFive, false, isOnOrder },
    { "form.legal.order", nullptr, kOrder, false, isOnOrder },
    { "form.legal.order_goes_on", "form.help.order_goes_on", kOrderGoesOn, false, isOnOrder },
    { "form.legal.capacity", "form.help.capacity", kCapacity },
    { "print.section.lpa", "form.help.lpa", kPowersGiven },
};

// Told in confidence by somebody else: sealed under a key of its own, in no copy, never before the person.
constexpr std::array kNoteKinds { "third_party_in_confidence" };
constexpr std::array kReaders { "care_team_only" };
constexpr F kNote[] {
    F { "text", Words }.called("form.restricted.text").says(Say::Title),
    F { "from", Person }.called("form.restricted.from").says(Say::Subtitle),
    F { "on", Date }.says(Say::Subtitle),
    F { "kind", Choice }.as("note_kind").of(kNoteKinds),
    F { "visible_to", Choice }.called("form.restricted.visible_to").as("visible_to").of(kReaders),
    F { "never_in_copies_for", People }.called("form.restricted.never_for"),
};
constexpr F kNotes[] {
    F { "restricted_notes", Items }.called("form.restricted.notes").each(kNote, "form.add.note")
};
constexpr SectionSpec kRestricted[] { { "form.restricted", "form.help.restricted", kNotes } };

constexpr FormSpec kForms[] {
    { "legal", "scale", "form.legal", "form.legal.lead", "form.group.arranged", kLegal },
    { "restricted", "lock", "form.restricted", "form.restricted.lead", "form.group.arranged", kRestricted,
        true },
};

} // namespace

std::span<const FormSpec> lawForms()
{
    return kForms;
}

} // namespace cyd::bridge
