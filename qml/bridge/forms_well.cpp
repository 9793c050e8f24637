#include "core/checker/policy.h"
#include "qml/bridge/forms_tables.h"
#include "qml/bridge/json_text.h"

namespace cyd::bridge {

namespace {

using enum FieldKind;
using F = FieldSpec;

bool isNeeds(const Json& assessment)
{
    return assessment.is_object() && assessment.value("kind", Json()) == "needs";
}
bool isRisk(const Json& assessment)
{
    return assessment.is_object() && assessment.value("kind", Json()) == "risk";
}
bool isPhysical(const Json& assessment)
{
    return textAt(assessment, "kind") == QLatin1String("physical_health");
}
//! One that was made has its day.
bool isPhysicalNotDone(const Json& assessment)
{
    return isPhysical(assessment) && textAt(assessment, "completed_on").isEmpty();
}
//! Where an ongoing or serious condition comes to light.
bool looksAtHealth(const Json& assessment)
{
    return isNeeds(assessment) || isPhysical(assessment);
}
bool hasSummary(const Json& assessment)
{
    return !isNeeds(assessment) && !isRisk(assessment);
}

// Early signs, stage by stage, and what is done at short notice before there is a crisis.
constexpr std::array kStages { "early", "middle", "late" };
constexpr F kSign[] {
    F { "sign", Words }.says(Say::Title).own(),
    F { "stage", Choice }.of(kStages).says(Say::Subtitle),
    F { "noticed_by", Line }.says(Say::Subtitle),
    F { "what_to_do", Words },
};
constexpr F kStep[] {
    F { "step", Number }.counted(),
    F { "if", Words }.says(Say::Title),
    F { "then", Words }.says(Say::Subtitle),
    F { "who", Person },
};
constexpr F kSigns[] { F { "relapse_signature", Items }.each(kSign, "form.add.sign").says(Say::Title).own() };
constexpr F kSteps[] { F { "contingency_plan", Items }.each(kStep, "form.add.step").says(Say::Subtitle) };
constexpr SectionSpec kRelapse[] {
    { "print.section.relapse", "form.help.signs", kSigns, true },
    // Guidance of 2010, paragraphs 85 and 86: contingency is what stops things from getting worse.
    { "print.section.contingency", "form.help.contingency", kSteps },
};

// Safety: what was asked, and what is done about each risk.
constexpr std::array kNowPastNo { "now", "past", "no", "not_asked" };
constexpr std::array kYesNo { "yes", "no", "not_asked" };
//! Who looks after somebody has a plan for them too, in a crisis (guidance of 2010, paragraph 54).
bool hasNoPlanForThem(const Json& plan)
{
    return textAt(plan, "facts.looks_after_somebody") == QLatin1String("yes")
        && listAt(plan, "crisis_plan.dependants").empty();
}
constexpr F kAsked[] {
    F { "facts.alcohol_or_drugs_a_concern", Choice }.as("concern").of(kNowPastNo),
    F { "facts.self_harm", Choice }.of(kNowPastNo),
    F { "facts.children_at_home", Choice }.of(kYesNo),
    F { "facts.looks_after_somebody", Choice }.of(kYesNo).reminds(
        "form.missing.dependants", hasNoPlanForThem),
    F { "facts.asked_on", Date },
};
//! Seed 002, recommendation 9: each step against a risk is somebody's.
bool isWritten(const Json& risk)
{
    return !textAt(risk, "plan").isEmpty();
}
bool wasNotTalkedThrough(const Json& risk)
{
    return risk.is_object() && risk.value("talked_through_with_person", Json()) == false;
}
constexpr F kDone[] {
    F { "risk_area", Choice }.of(kRiskHeads).says(Say::Title),
    F { "plan", Words }.called("print.label.risk_plan").says(Say::Subtitle),
    F { "owner_id", Person }.misses("form.missing.risk_owner", isWritten),
    F { "talked_through_with_person", YesNo },
    F { "not_talked_through_reason", Words }
        .onlyIf(wasNotTalkedThrough)
        .misses("form.missing.not_talked_through"),
};
constexpr F kManaged[] {
    F { "risk_management", Items }.each(kDone, "form.add.risk").says(Say::Title),
};
// Guidance of 2010, paragraph 58: children and adults at risk. SafetyPage asks of each whom the plan names.
constexpr std::array kAtRisk { "child", "dependant", "children_at_home", "self", "others" };
constexpr std::array kDoneAbout { "thought_of", "support", "advice", "report" };
constexpr F kSafeguarded[] {
    F { "person_id", Person }.called("print.people.who").says(Say::Title),
    F { "who", Line }.called("print.people.who").says(Say::Title),
    F { "kind", Choice }.called("form.at_risk_kind").as("at_risk").of(kAtRisk),
    F { "done", Choice }.as("safeguarding").of(kDoneAbout).says(Say::Subtitle),
    F { "words", Words }.called("form.at_risk_words"),
    F { "on", Date },
    F { "by", Person }.called("print.review.said_by"),
};
constexpr F kSafeguarding[] { F { "safeguarding", Items }.each(kSafeguarded, nullptr) };
constexpr F kInformation[] {
    F { "from", Line }.called("print.label.told_by").says(Say::Title),
    F { "on", Date }.called("print.label.told_on").says(Say::Subtitle),
    F { "text", Words }.called("print.label.told_what").says(Say::Subtitle),
    F { "changed_plan", YesNo },
};
constexpr F kReceived[] { F { "information_received", Items }.each(kInformation, "form.add.information") };
constexpr SectionSpec kSafety[] {
    { "form.safety.asked", "form.help.asked", kAsked },
    // Guidance of 2010, paragraphs 60 and 61: each risk that is present leads to something in the plan.
    { "print.section.risk_management", "form.help.managed", kManaged },
    { "print.label.safeguarding", nullptr, kSafeguarding },
    // Guidance of 2010, paragraph 57: what police, probation, housing and others know. In no copy.
    { "print.label.information_received", "form.help.information", kReceived },
};

// Assessments. "Could not find" is an answer of its own.
constexpr std::array kKinds { "needs", "risk", "physical_health", "carer" };
constexpr std::array kPresent { "yes", "historic", "no", "not_known" };
bool isRiskPresent(const Json& head)
{
    const auto present = textAt(head, "present");
    return present == QLatin1String("yes") || present == QLatin1String("historic");
}
constexpr std::array kLevels { "low", "moderate", "high" };
constexpr std::array kDirections { "to_person", "from_person", "both" };
constexpr F kHead[] {
    F { "area", Choice }.called("print.label.risk_area").as("risk_area").of(kRiskHeads).says(Say::Title),
    F { "present", Choice }.of(kPresent).says(Say::Subtitle),
    F { "level", Choice }.of(kLevels).says(Say::Subtitle),
    // Guidance of 2010, paragraph 58: risk to the person and risk from them are two things.
    F { "direction", Choice }.of(kDirections).onlyIf(isRiskPresent),
    F { "narrative", Words },
};
constexpr F kNeed[] {
    F { "text", Words }.called("print.need.text").says(Say::Title),
    F { "domain", Choice }.of(kAreaKeys).says(Say::Subtitle),
    F { "not_taken_forward_reason", Words }.called("form.not_taken_forward"),
};
constexpr F kAssessment[] {
    F { "kind", Choice }.as("assessment_kind").of(kKinds).says(Say::Title),
    F { "title", Line }.says(Say::Subtitle).namedBy(&checker::Policy::assessmentTools),
    F { "completed_on", Date }.says(Say::Subtitle),
    F { "completed_by", Person },
    F { "found", YesNo }.says(Say::Subtitle),
    F { "location", Line },
    F { "linked_to_plan", YesNo },
    F { "physical_health_not_done_reason", Words }.onlyIf(
        isPhysicalNotDone), // guidance of 2010, paragraph 63
    F { "summary", Words }.onlyIf(hasSummary),
    // Guidance of 2010, paragraph 57: the heads of risk.
    F { "areas", Items }.called("print.risk.areas_caption").each(kHead, "form.add.head").onlyIf(isRisk),
    F { "mental_state.appearance_behaviour", Words }.onlyIf(isNeeds),
    F { "mental_state.speech", Words }.onlyIf(isNeeds),
    F { "mental_state.mood", Words }.onlyIf(isNeeds),
    F { "mental_state.thoughts", Words }.onlyIf(isNeeds),
    F { "mental_state.perception", Words }.onlyIf(isNeeds),
    F { "mental_state.cognition", Words }.onlyIf(isNeeds),
    F { "mental_state.insight", Words }.onlyIf(isNeeds),
    F { "mental_state_not_done_reason", Words }.onlyIf(isNeeds),
    F { "identified_needs", Items }.each(kNeed, "form.add.need").onlyIf(isNeeds),
    // Guidance of 2010, paragraphs 43, 62 and 75.
    F { "strengths", Lines }.onlyIf(isNeeds).called("print.label.assessment_strengths"),
    F { "conditions", Lines }.onlyIf(looksAtHealth).called("print.label.health_conditions"),
};
constexpr F kAll[] {
    F { "assessments", Items }.each(kAssessment, "form.add.assessment").by("kind").says(Say::Title)
};
constexpr SectionSpec kAssessments[] { { "print.section.assessments", "form.help.assessments", kAll } };

constexpr FormSpec kForms[] {
    { "relapse", "heart", "form.relapse", "form.relapse.lead", "form.group.well", kRelapse },
    { "safety", "shield", "form.safety", "form.safety.lead", "form.group.well", kSafety },
    { "assessments", "stethoscope", "form.assessments", "form.assessments.lead", "form.group.well",
        kAssessments },
};

} // namespace

std::span<const FormSpec> wellForms()
{
    return kForms;
}

} // namespace cyd::bridge
