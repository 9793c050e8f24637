#include "core/checker/day.h"
#include "core/checker/policy.h"
#include "qml/bridge/due_dates.h"
#include "qml/bridge/forms_tables.h"
#include "qml/bridge/json_text.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

using enum FieldKind;
using F = FieldSpec;

// Who coordinates, why, and how it was handed over.
constexpr std::array kHandedOver { "case_summary", "needs_assessment", "risk_assessment",
    "care_and_treatment_plan" };
constexpr std::array kLevels { "enhanced", "standard" };
constexpr F kHandover[] {
    F { "person_id", Person }.called("print.section.former_coordinator").says(Say::Title),
    F { "persons_view", Words }.own(),
    F { "discussed_with_person_on", Date },
    F { "from", Date }.says(Say::Subtitle),
    F { "to", Date }.says(Say::Subtitle),
    F { "reason_for_change", Words },
    F { "persons_view_not_given", YesNo },
    F { "handover_items", Several }.as("handover_item").of(kHandedOver),
    F { "handover_items_reason", Words },
    F { "handover_completed_on", Date },
    F { "accepted_on", Date },
    F { "accepted_by", Person },
    F { "accepted_reason", Words },
    F { "accepted_by_phone", YesNo },
    F { "accepted_recorded_by", Person },
    F { "letter_sent_on", Date },
    F { "gp_told_on", Date },
    F { "plan_owners_updated_on", Date },
};
constexpr F kNow[] {
    F { "care_coordination.current.person_id", Person }
        .called("print.label.current_coordinator")
        .says(Say::Title),
    F { "care_coordination.current.appointed_on", Date },
    F { "care_coordination.named_on_plan", Person }.asks("form.hint.named_on_plan"),
};
constexpr F kCover[] {
    F { "care_coordination.temporary_cover.person_id", Person }.called("form.cover.who").says(Say::Subtitle),
    F { "care_coordination.temporary_cover.from", Date },
    F { "care_coordination.temporary_cover.to", Date }.asks("form.hint.cover_to"),
};
// The level changes, and each change has its day (guidance of 2010, paragraphs 168 and 169).
constexpr F kLevel[] {
    F { "level", Choice }.called("print.label.cpa_level").as("cpa_level").of(kLevels).says(Say::Title),
    F { "on", Date }.called("print.label.level_on").says(Say::Subtitle),
    F { "reason", Words },
};
constexpr F kWhy[] {
    F { "care_coordination.reason", Words }.called("print.label.coordination_reason").says(Say::Subtitle),
    F { "plan.cpa_level", Choice }.of(kLevels).usedIf(&checker::Policy::showsCpaLevel),
    F { "care_coordination.enhanced_because", Lines }.usedIf(&checker::Policy::showsCpaLevel),
    F { "plan.cpa_level_history", Items }
        .each(kLevel, "form.add.level")
        .usedIf(&checker::Policy::showsCpaLevel),
};
constexpr F kBefore[] { F { "care_coordination.history", Items }
                            .called("form.coordination.before")
                            .each(kHandover, "form.add.coordinator") };
constexpr SectionSpec kCoordination[] {
    // Measure 2010, section 14: one care coordinator. Guidance of 2010, paragraphs 150 and 151: the name is
    // on the plan.
    { "form.coordination.now", "form.help.coordination", kNow },
    // An absence is covered with dates, and the coordinator stays who they are (guidance of 2010, paragraph
    // 149).
    { "form.coordination.cover", "form.help.cover", kCover },
    // The audit asks where the need for coordination can be seen (its Tonna findings).
    { "form.coordination.why", nullptr, kWhy },
    // Guidance of 2010, paragraphs 154 and 155.
    { "form.coordination.before", "form.help.handover", kBefore },
};

// Reviews, and the version that went before.
//! Shown where a review meeting has written it down, and asked for nowhere else.
bool goesWithoutSaying(const Json&)
{
    return false;
}
constexpr std::array kReviewTypes { "formal", "informal", "urgent" };
constexpr std::array kOutcomeStates { "open", "achieved", "partly_achieved", "not_achieved", "stopped" };
constexpr std::array kPlanStates { "draft", "agreed", "agreed_in_part", "determined_by_provider",
    "superseded", "ended" };
// In the names that `consultees` has: who was asked, when, and what they sent. Who came is in `attended`.
constexpr F kAskedTo[] {
    F { "person_id", Person }.called("form.asked_who").says(Say::Title),
    F { "contacted_on", Date }.called("print.review.asked_on").says(Say::Subtitle),
    F { "letter_on", Date }.called("form.letter_on").onlyIf(goesWithoutSaying),
    F { "contributed", YesNo }.called("form.sent_views"),
    F { "summary", Words }.called("form.contribution"),
};
constexpr F kReview[] {
    F { "on", Date }.says(Say::Title),
    F { "type", Choice }.called("form.review_type").as("review_type").of(kReviewTypes).says(Say::Subtitle),
    F { "reason", Words }.called("print.label.review_reason").says(Say::Subtitle),
    F { "attended", People },
    // Guidance of 2010, paragraph 104: need and risk are looked at again before a review.
    F { "needs_reassessed_on", Date }.called("form.needs_reassessed_on"),
    F { "risk_reassessed_on", Date }.called("form.risk_reassessed_on"),
    F { "needs_unchanged", YesNo }.onlyIf(goesWithoutSaying),
    F { "risk_unchanged", YesNo }.onlyIf(goesWithoutSaying),
    F { "not_reassessed_reason", Words }
        .called("print.label.not_reassessed_reason")
        .onlyIf(goesWithoutSaying),
    // Guidance of 2010, paragraph 109: the team is told in time, and how to contribute.
    F { "invited", Items }.called("print.label.invited").each(kAskedTo, "form.add.invited"),
};
constexpr std::array kResults { "achieved", "partly_achieved", "not_achieved", "stopped", "not_looked_at" };
constexpr F kPast[] {
    F { "text", Words }.called("print.outcome.text").says(Say::Title),
    F { "target_on", Date },
    F { "result", Choice }.as("outcome_status").of(kResults).says(Say::Subtitle),
    F { "not_looked_at_reason", Words }.called("page.review.not_looked_why"),
};
constexpr F kNext[] {
    F { "plan.next_review_due_on", Date }.says(Say::Title),
    F { "reviews.agreed_frequency", Line }.says(Say::Subtitle),
    F { "reviews.triggers", Lines },
};
constexpr F kHeld[] {
    F { "reviews.history", Items }.called("print.label.review_history").each(kReview, "form.add.review")
};
// Guidance of 2010, paragraphs 112 and 113: whoever asks for a review has an answer.
constexpr F kRequest[] {
    F { "by", Person }.called("form.request_by").says(Say::Title),
    F { "on", Date }.called("form.request_on").says(Say::Subtitle),
    F { "words", Words }.called("form.request_words").own(),
    F { "reply.text", Words }.called("form.request_answer"), // in a language of its own
    F { "reply.on", Date }.called("form.request_answered_on"),
};
constexpr F kAsked[] { F { "reviews.requests", Items }
                           .called("print.label.review_requests")
                           .each(kRequest, "form.add.request")
                           .says(Say::Title) };
constexpr F kInvited[] {
    F { "reviews.planned.on", Date }.called("print.label.planned_on"),
    F { "reviews.planned.at", Line }.called("print.label.planned_at"),
    F { "reviews.planned.where", Words }.called("print.label.planned_where"),
    F { "reviews.planned.views_by", Date }.called("print.label.views_by"),
    F { "reviews.invited", Items }.called("print.review.invited_next").each(kAskedTo, "form.add.invited"),
};
// Guidance of 2010, paragraph 61: risk changed, and somebody looked at the plan.
constexpr F kFits[] {
    F { "on", Date }.says(Say::Title),
    F { "by", Person }.called("print.review.said_by").says(Say::Subtitle),
};
constexpr F kStillFits[] {
    F { "reviews.still_fits", Items }.called("print.label.still_fits").each(kFits, nullptr),
};
constexpr F kThisPlan[] {
    F { "plan.status", Choice }.called("form.plan_status").of(kPlanStates),
    F { "plan.made_on", Date },
    F { "plan.made_where", Line },
    F { "plan.agreed_on", Date },
    F { "plan.version", Number },
    F { "plan.default_lang", Choice }.as("language").of(kTextLanguages),
    F { "plan.written_in", Several }.as("language").of(kTextLanguages),
};
constexpr F kLast[] {
    F { "plan.previous_version.version", Number },
    F { "plan.previous_version.made_on", Date },
    F { "plan.previous_version.outcomes", Items }
        .called("print.previous.caption")
        .each(kPast, "form.add.past_outcome"),
};
constexpr SectionSpec kReviews[] {
    // Care Planning Regulations 2011, regulation 7: within twelve months, and when somebody asks.
    { "form.reviews.next", "form.help.reviews", kNext },
    { "form.reviews.asked", nullptr, kAsked },
    { "print.review.invited_next", nullptr, kInvited },
    { "form.reviews.held", nullptr, kHeld },
    { "print.label.still_fits", nullptr, kStillFits, false, goesWithoutSaying },
    { "form.reviews.this_plan", nullptr, kThisPlan },
    { "print.label.previous_version", nullptr, kLast },
};

bool saysWhat(const Json& change)
{
    const auto what = change.is_object() ? change.value("change", Json()) : Json();
    return what.is_string() && !what.get<std::string>().empty();
}
constexpr F kChange[] {
    F { "change", Words }.says(Say::Title),
    // Asked beside a blank answer, never in its way (guidance of 2010: treatment is talked about before it
    // changes).
    F { "reason", Words }.misses("form.missing.treatment_reason", saysWhat),
    F { "on", Date }.says(Say::Subtitle),
    F { "decided_by", Person }.says(Say::Subtitle).misses("form.missing.treatment_decided", saysWhat),
    F { "talked_through_with_person", YesNo }.misses("form.missing.treatment_talked", saysWhat),
    // Guidance of 2010, paragraph 64.
    F { "gp_told_on", Date }.misses("form.missing.treatment_gp", saysWhat),
};
constexpr F kChanges[] { F { "treatment_changes", Items }.each(kChange, "form.add.change").says(Say::Title) };
constexpr F kTold[] {
    F { "treatment", Words }.called("print.label.treatment").says(Say::Title),
    F { "told_on", Date }.says(Say::Subtitle),
    F { "form", Line }.called("print.label.in_what_form"),
    F { "view", Words }.called("print.label.treatment_view").own(),
};
constexpr F kToldOf[] { F { "treatment_information", Items }.each(kTold, "form.add.treatment_information") };
constexpr F kMedicines[] {
    F { "medicines_plan.signs", Words }.called("print.label.medicines_signs"),
    F { "medicines_plan.steps", Words }.called("print.label.medicines_steps"),
    F { "medicines_plan.who", Person },
    F { "medicines_plan.by_when", Line },
};
constexpr SectionSpec kTreatment[] {
    // Guidance of 2010, table after paragraph 77, row 1.
    { "print.label.treatment_information", "form.help.treatment_information", kToldOf },
    { "print.section.treatment_changes", "form.help.treatment", kChanges },
    // Seed 002, recommendation 1.
    { "print.label.medicines_plan", "form.help.medicines_plan", kMedicines },
};

// Hospital, and the way out of services.
constexpr std::array kSettings { "community", "hospital" };
bool hasLeftHospital(const Json& plan)
{
    return !textAt(plan, "hospital.discharged_on").isEmpty();
}
bool isNotSeenYet(const Json& plan)
{
    return hasLeftHospital(plan) && textAt(plan, "hospital.follow_up.seen_on").isEmpty();
}
bool leftAgainstAdviceUnseen(const Json& plan)
{
    return flagAt(plan, "hospital.left_against_advice") && isNotSeenYet(plan);
}
constexpr F kWhere[] {
    F { "plan.setting", Choice }.of(kSettings).says(Say::Title),
    F { "hospital.ward", Line }.says(Say::Subtitle),
    F { "hospital.discharged_on", Date },
    // Guidance of 2010, paragraphs 59, 116 and 130.
    F { "hospital.left_against_advice", YesNo }
        .onlyIf(hasLeftHospital)
        .reminds("form.missing.left_against_advice", leftAgainstAdviceUnseen),
    F { "hospital.extra_contact", Words }
        .onlyIf(hasLeftHospital)
        .misses("form.missing.extra_contact", isNotSeenYet),
};
Offered followUpOffer(const Json& plan, const checker::Policy& policy)
{
    const auto day = followUpDay(plan, policy);
    return day.isValid() ? Offered { day.toString(Qt::ISODate).toStdString(), "due.working_days_5" }
                         : Offered {};
}
constexpr F kSeen[] {
    F { "hospital.follow_up.due_by", Date }.called("print.label.follow_up_due_by").offers(followUpOffer),
    F { "hospital.follow_up.seen_on", Date },
    F { "hospital.follow_up.seen_by", Person },
    F { "hospital.follow_up.where", Line },
};
// A discharge that is under way: what the guidance of 2010, paragraphs 132 to 135, asks to be agreed
// beforehand.
constexpr std::array kDischargeKinds { "change_of_service", "move_of_area", "hospital", "prison",
    "residential_care", "end_of_secondary_care" };
bool isLeaving(const Json& plan)
{
    return !textAt(plan, "discharge_planning.kind").isEmpty();
}
//! Whether what is not said yet is still asked for; a reason why it is missing is an answer to all of it.
bool isToComplete(const Json& plan)
{
    return isLeaving(plan) && textAt(plan, "discharge_planning.missing_reason").isEmpty();
}
bool isLeavingAfterCare(const Json& plan)
{
    return isLeaving(plan) && flagAt(plan, "legal.section_117");
}
bool isLeavingServices(const Json& plan)
{
    return textAt(plan, "discharge_planning.kind") == QLatin1String("end_of_secondary_care");
}
constexpr F kDischarge[] {
    F { "discharge_planning.what_would_tell_us", Words }.called("form.what_would_tell_us"),
    F { "discharge_planning.next_step", Words },
    F { "discharge_planning.kind", Choice }
        .called("print.label.discharge_kind")
        .as("discharge_kind")
        .of(kDischargeKinds),
    // The way back, and somebody to ask: a person can ask for an assessment again (Measure 2010, section 22).
    F { "discharge_planning.way_back", Words }.misses("form.missing.way_back", isToComplete),
    F { "discharge_planning.contact_id", Person }.misses("form.missing.discharge_contact", isToComplete),
    F { "discharge_planning.explained_on", Date }.onlyIf(isLeaving).misses(
        "form.missing.discharge_explained", isToComplete),
    F { "discharge_planning.explained_to", People }.onlyIf(isLeaving),
    F { "discharge_planning.told", People }.misses("form.missing.discharge_told", isToComplete),
    F { "discharge_planning.told_on", Date },
    F { "discharge_planning.follow_up_on", Date }.onlyIf(isLeaving).misses(
        "form.missing.follow_up_on", isToComplete),
    F { "discharge_planning.missing_reason", Words }.asks("form.hint.missing_reason").onlyIf(isLeaving),
};
constexpr std::array kDutyEnds { "yes", "no" };
constexpr F kDecided[] {
    F { "discharge_planning.team_meeting.on", Date }.called("print.label.team_meeting"),
    F { "discharge_planning.team_meeting.summary", Words },
    F { "discharge_planning.team_meeting.actions", Words }.called("print.label.meeting_actions"),
    // Mental Health Act 1983, section 117(2): the duty ends only when both bodies are satisfied.
    F { "discharge_planning.section_117_ends.answer", Choice }
        .called("print.label.section_117_ends")
        .as("section_117_ends")
        .of(kDutyEnds)
        .onlyIf(isLeavingAfterCare)
        .misses("form.missing.section_117_ends"),
    F { "discharge_planning.section_117_ends.decided_by", Line }.onlyIf(isLeavingAfterCare),
    F { "discharge_planning.section_117_ends.on", Date }
        .called("print.label.section_117_decided_on")
        .onlyIf(isLeavingAfterCare),
};
// Seed 004, i5: what was tried, the risk, and the team's talk.
constexpr F kNotAttending[] {
    F { "discharge_planning.not_attending.tried", Words },
    F { "discharge_planning.not_attending.risk", Words }.called("print.label.risk_considered"),
    F { "discharge_planning.not_attending.team_on", Date },
};
constexpr F kAfterwards[] {
    F { "discharge_planning.check_on", Date },
    F { "discharge_planning.checked_on", Date },
    F { "discharge_planning.checked_by", Person },
    F { "discharge_planning.what_was_found", Words },
};
constexpr SectionSpec kHospital[] {
    { "form.hospital.where", nullptr, kWhere },
    // Guidance of 2010, paragraph 130: seen within five working days of leaving hospital.
    { "form.hospital.seen", "form.help.follow_up", kSeen },
    // Guidance of 2010, paragraphs 39 and 129: discharge is planned from the start.
    { "print.section.discharge", "form.help.discharge", kDischarge },
    { "form.hospital.decided", nullptr, kDecided, false, isLeaving },
    { "form.hospital.not_attending", "form.help.not_attending", kNotAttending, false, isLeavingServices },
    { "form.hospital.afterwards", "form.help.afterwards", kAfterwards, false, isLeaving },
};

// Copies: to whom, with whose leave, which parts.
bool isWithheld(const Json& copy)
{
    return !textAt(copy, "withheld_reason").trimmed().isEmpty();
}
bool isGiven(const Json& copy)
{
    return !textAt(copy, "sent_on").isEmpty();
}
bool hasConsent(const Json& copy)
{
    return !textAt(copy, "consent.state").isEmpty();
}
bool isWithdrawn(const Json& copy)
{
    return textAt(copy, "consent.state") == QLatin1String("withdrawn");
}
constexpr F kCopy[] {
    F { "to", Person }.called("print.label.copy_to").says(Say::Title),
    F { "consent.state", Choice }
        .called("form.asked_consent")
        .as("consent")
        .of(kConsents)
        .says(Say::Subtitle)
        .own(),
    F { "consent.recorded_on", Date }.called("print.label.consent_recorded_on"),
    F { "consent.recorded_by", Person }.called("print.label.consent_recorded_by").onlyIf(hasConsent),
    F { "consent.words", Words }.called("print.label.consent_words").own().onlyIf(hasConsent),
    F { "consent.withdrawn_on", Date }.called("print.label.consent_withdrawn_on").onlyIf(isWithdrawn),
    F { "consent.scope", Parts }.own(),
    F { "parts", Parts },
    F { "lang", Several }.called("print.label.copy_lang").as("language").of(kTextLanguages),
    F { "method", Choice }.of(kCopyMethods),
    F { "sent_on", Date }.says(Say::Subtitle),
    F { "declined_copy", YesNo },
    // Care Planning Regulations 2011, regulation 8: withheld only where serious harm is likely.
    F { "withheld_reason", Words },
    F { "withheld_by", Person }.onlyIf(isWithheld).misses("form.missing.withheld_by", isWithheld),
    F { "withheld_review_on", Date }.onlyIf(isWithheld).misses("form.missing.withheld_review", isWithheld),
    F { "given_by", Person }.called("print.label.copy_given_by").onlyIf(isGiven),
};
constexpr F kCopies[] { F { "copies", Items }.each(kCopy, "form.add.copy").says(Say::Title) };
constexpr SectionSpec kCopiesGiven[] { { "print.section.copies", "form.help.copies", kCopies } };

// What the page of an area does not show: beside the open area, below its path.
constexpr std::array kAreaStates { "outcomes_agreed", "outcomes_written", "no_outcome_needed",
    "person_declined_to_discuss", "not_yet_discussed", "outcomes_determined_by_provider" };
constexpr std::array kActionStates { "open", "in_progress", "done", "stopped", "cancelled" };
constexpr F kTalked[] {
    F { "state", Choice }.as("area_state").of(kAreaStates),
    F { "plan_to_discuss_on", Date },
    F { "note", Words },
};
//! The law's list of areas is open; the tenth is called what the person calls it.
bool isAnother(const Json& area)
{
    return textAt(area, "domain") == QLatin1String("other");
}
constexpr F kMine[] {
    F { "heading", Line }.called("print.label.area_heading").own().onlyIf(isAnother),
    // Guidance of 2010, paragraphs 75 and 77.
    F { "independence", Words }.own(),
};
constexpr F kOutcome[] {
    F { "text", Words }.called("print.outcome.text").says(Say::Title),
    F { "status", Choice }
        .called("print.label.item_status")
        .as("outcome_status")
        .of(kOutcomeStates)
        .says(Say::Subtitle),
    F { "hope", YesNo }.asks("form.hint.hope"), // guidance of 2010, paragraph 37
    F { "need_ids", References }.as("needs"),
    F { "provider_reason", Words },
    F { "carried_forward_reason", Words },
};
//! A carer or relative who is to do something: have they agreed, and can they see what is asked of them?
//! (Guidance of 2010, paragraphs 92 and 99.)
bool isFamilys(const Json& action, const Json& plan)
{
    static constexpr std::array kClose { "carer", "young_carer", "family", "nearest_relative" };
    const auto owner = textAt(action, "owner_id");
    return !owner.isEmpty() && std::ranges::any_of(listAt(plan, "people"), [&](const Json& person) {
        const auto role = textAt(person, "role");
        return textAt(person, "person_id") == owner
            && (textAt(person, "agency") == QLatin1String("family")
                || std::ranges::any_of(kClose, [&](const char* one) { return role == QLatin1String(one); }));
    });
}
//! Section 117 services are marked within the plan (guidance of 2010, paragraphs 163 to 165).
bool hasAfterCare(const Json&, const Json& plan)
{
    return flagAt(plan, "legal.section_117");
}
constexpr F kAction[] {
    F { "text", Words }.called("print.action.what").says(Say::Title),
    F { "status", Choice }
        .called("print.action.status")
        .as("action_status")
        .of(kActionStates)
        .says(Say::Subtitle),
    F { "outcome_id", Reference }.called("form.action_outcome").as("outcomes"),
    F { "start_on", Date },
    F { "owner_text", Line }.called("form.owner_text"),
    F { "after_care", YesNo }.onlyIf(hasAfterCare),
    F { "owner_agreed", YesNo }.onlyIf(isFamilys).misses("form.missing.owner_agreed"),
    F { "owner_has_part", YesNo }.onlyIf(isFamilys).misses("form.missing.owner_has_part"),
};
constexpr F kAreaNeed[] {
    F { "text", Words }.called("print.need.text").says(Say::Title),
    F { "source", Reference }.called("print.need.source").as("identified_needs").says(Say::Subtitle),
};
constexpr F kAreaOutcomes[] { F { "outcomes", Items }.each(kOutcome, nullptr) };
constexpr F kAreaActions[] { F { "actions", Items }.each(kAction, nullptr) };
constexpr F kAreaNeeds[] { F { "needs", Items }.each(kAreaNeed, nullptr) };
constexpr SectionSpec kArea[] {
    { "form.area.mine", nullptr, kMine, true },
    { "form.area.talked", nullptr, kTalked },
    { "print.label.needs", "form.help.area_needs", kAreaNeeds },
    { "print.label.outcomes", "form.help.area_outcomes", kAreaOutcomes },
    { "print.label.actions", nullptr, kAreaActions },
};

constexpr FormSpec kForms[] {
    { "coordination", "star", "form.coordination", "form.coordination.lead", "form.group.arranged",
        kCoordination },
    { "reviews", "calendar", "form.reviews", "form.reviews.lead", "form.group.arranged", kReviews },
    { "treatment", "pill", "form.treatment", "form.treatment.lead", "form.group.arranged", kTreatment },
    { "hospital", "house", "form.hospital", "form.hospital.lead", "form.group.arranged", kHospital },
    { "copies", "copy", "form.copies", "form.copies.lead", "form.group.arranged", kCopiesGiven },
    { "area_more", "list-checks", "form.area", "form.area.lead", nullptr, kArea, false, true },
};

} // namespace

std::span<const FormSpec> careForms()
{
    return kForms;
}

} // namespace cyd::bridge
