#include "qml/bridge/forms_tables.h"
#include "qml/bridge/json_text.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

using enum FieldKind;
using F = FieldSpec;

// About me. The person's own words come first.
constexpr F kStrength[] { F { "text", Words }.called("form.strength").says(Say::Title).own() };
constexpr F kHowToTalk[] {
    F { "service_user.known_as", Line }.says(Say::Title).own(),
    // Guidance of 2010, paragraph 182: barriers to communication are overcome.
    F { "service_user.communication_needs", Words }.asks("form.hint.communication").own(),
};
constexpr F kMyStrengths[] {
    // Guidance of 2010, paragraphs 43 and 75: strengths as well as needs, personal, family and social.
    F { "strengths", Items }.called("form.strengths").each(kStrength, "form.add.strength").own(),
};
constexpr F kMyLanguage[] {
    F { "service_user.language.preferred", Choice }.as("language").of(kLanguages).says(Say::Subtitle),
    F { "service_user.language.speaks", Several }.as("language").of(kLanguages),
    F { "service_user.language.copy_wanted_in", Several }.as("language").of(kTextLanguages),
    F { "service_user.language.interpreter_needed", YesNo },
    F { "service_user.language.offered_welsh_on", Date },
};
constexpr F kWho[] {
    F { "service_user.name", Line },
    F { "service_user.date_of_birth", Date },
    F { "service_user.nhs_number", Line },
    F { "service_user.no_nhs_number_because", Line },
    F { "service_user.address", Line },
    F { "service_user.postcode", Line },
    F { "service_user.phone", Line },
    F { "service_user.allergies", Lines }.called("print.label.allergies"),
    F { "service_user.lives_with", Line }.says(Say::Subtitle),
};
constexpr SectionSpec kPerson[] {
    { "form.person.talk", nullptr, kHowToTalk, true },
    { "form.person.strengths", "form.help.strengths", kMyStrengths, true },
    // Welsh Language Standards (No. 7) Regulations 2018; guidance of 2010, paragraph 183.
    { "form.person.language", "form.help.language", kMyLanguage },
    { "form.person.who", nullptr, kWho },
};

// People: each named once; everybody else refers to them.
constexpr std::array kRoles { "care_coordinator", "temporary_care_coordinator", "former_care_coordinator",
    "responsible_clinician", "consultant_psychiatrist", "psychiatrist", "psychologist",
    "occupational_therapist", "social_worker", "community_nurse", "support_worker", "peer_supporter", "amhp",
    "imha", "imca", "advocate", "gp", "community_pharmacist", "carer", "young_carer", "family",
    "nearest_relative", "attorney", "deputy", "relevant_persons_representative", "guardian",
    "child_in_household", "housing_key_worker", "substance_misuse_worker", "employment_specialist",
    "debt_adviser", "young_carers_worker", "probation_officer", "safeguarding_team" };
constexpr std::array kDisciplines { "nursing", "social_work", "social_care", "medicine", "psychology",
    "occupational_therapy", "general_practice", "pharmacy", "support_work", "peer_support", "advocacy",
    "advice", "employment", "housing", "substance_misuse" };
constexpr std::array kAgencies { "health", "local_authority", "primary_care", "voluntary", "private",
    "family", "probation", "police" };
//! A carer can be a child: what they do, and who looks after them, is asked about (guidance of 2010,
//! paragraph 102).
bool mayBeAChild(const Json& person)
{
    static constexpr std::array kClose { "carer", "young_carer", "family", "nearest_relative" };
    const auto role = textAt(person, "role");
    return std::ranges::any_of(kClose, [&](const char* one) { return role == QLatin1String(one); });
}
constexpr F kSomebody[] {
    F { "name", Line }.says(Say::Title),
    F { "role", Choice }.called("form.role").of(kRoles).says(Say::Subtitle),
    F { "relationship", Line }.called("form.relationship"),
    F { "under_18", YesNo }.onlyIf(mayBeAChild),
    F { "organisation", Line }.called("form.organisation").says(Say::Subtitle),
    F { "agency", Choice }.called("print.people.works_for").of(kAgencies),
    F { "discipline", Choice }.called("form.discipline").of(kDisciplines),
    F { "phone", Line },
    F { "in_role_from", Date }.called("form.in_role_from"),
    // Whoever has left stays in the plan's history and nowhere else.
    F { "in_role_to", Date }.called("form.in_role_to").asks("form.hint.in_role_to"),
};
constexpr F kEverybody[] { F { "people", Items }.each(kSomebody, "form.add.person").says(Say::Title) };
constexpr SectionSpec kPeople[] { { "form.people.everybody", "form.help.people", kEverybody } };

// How the person took part.
constexpr std::array kTookPart { "full", "partly", "declined", "none" };
constexpr std::array kAgreements { "signed", "agreed_verbally", "agreed_in_part", "disagrees",
    "declined_to_take_part", "declined_to_sign", "lacks_capacity" };
constexpr std::array kPartStates { "agrees", "unsure", "disagrees" };
constexpr F kPart[] {
    F { "about", About }.called("form.about").says(Say::Title),
    F { "state", Choice }
        .called("form.part_state")
        .as("part_state")
        .of(kPartStates)
        .says(Say::Subtitle)
        .own(),
    F { "words", Words }.called("print.disagree.words").own(),
    F { "recorded_by", Person },
    F { "recorded_on", Date },
    F { "team_answer", Words }.called("print.disagree.answer"),
    F { "answered_by", Person },
    F { "answered_on", Date },
    F { "review_on", Date },
};
constexpr F kOffer[] {
    F { "on", Date }.called("form.offered_on").says(Say::Title),
    F { "by", Person }.called("print.label.offered_by").says(Say::Subtitle),
    F { "purpose_explained", YesNo }.called("form.purpose_explained"),
    F { "benefits_explained", YesNo }.called("form.benefits_explained"),
    F { "in_what_form", Line },
    F { "what_was_said", Words },
};
constexpr F kMyView[] {
    F { "involvement.agreement.words", Words }.called("print.label.agreement_words").own(),
    F { "involvement.agreement.state", Choice }
        .called("print.label.agreement_state")
        .as("agreement")
        .of(kAgreements)
        .says(Say::Subtitle)
        .own(),
    F { "involvement.agreement.recorded_on", Date },
    F { "involvement.agreement.recorded_by", Person },
    F { "involvement.parts", Items }.called("form.parts_view").each(kPart, "form.add.part").own(),
};
constexpr std::array kOfferAnswers { "yes", "no", "later" };
// Each time the plan is offered is a record of its own (seed 000, Eg3 and Eg5); the dates alone stay
// readable.
constexpr F kPlanOffer[] {
    F { "on", Date }.called("form.offered_on").says(Say::Title),
    F { "how", Line }.called("print.label.offered_how").says(Say::Subtitle),
    F { "by", Person }.called("print.label.offered_by"),
    F { "answer", Choice }.called("form.offer_answer").as("offer_answer").of(kOfferAnswers).own(),
    F { "what_was_said", Words }.own(),
};
constexpr F kTaking[] {
    F { "involvement.took_part", Choice }.of(kTookPart).says(Say::Title),
    F { "involvement.how", Words }.called("form.took_part_how"),
    F { "involvement.plan_offered_on", Dates },
    F { "involvement.plan_offers", Items }.each(kPlanOffer, "form.add.offer"),
};
// Guidance of 2010, paragraph 66: the person can name somebody to take part for or with them.
constexpr std::array kWithOrFor { "with", "for" };
bool hasRepresentative(const Json& plan)
{
    return !textAt(plan, "involvement.representative.person_id").isEmpty();
}
constexpr F kRepresentative[] {
    F { "involvement.representative.person_id", Person }.called("form.representative.who").own(),
    F { "involvement.representative.with_or_for", Choice }.of(kWithOrFor).own().onlyIf(hasRepresentative),
    F { "involvement.representative.consent", Choice }
        .called("form.asked_consent")
        .as("consent")
        .of(kConsents)
        .own()
        .onlyIf(hasRepresentative)
        .misses("form.missing.representative_consent"),
    F { "involvement.representative.on", Date }.called("form.representative.on").onlyIf(hasRepresentative),
};
//! Whether this plan is of somebody who would not take part, or would not sign: what was explained, what they
//! said and when it is offered again are asked for then.
bool hasDeclined(const Json& plan)
{
    const auto involvement = plan.find("involvement");
    if (involvement == plan.end() || !involvement->is_object())
        return false;
    const auto agreement = involvement->find("agreement");
    return involvement->value("took_part", Json()) == "declined"
        || (agreement != involvement->end() && agreement->is_object()
            && (agreement->value("state", Json()) == "declined_to_sign"
                || agreement->value("state", Json()) == "declined_to_take_part"));
}
constexpr F kInvited[] {
    F { "on", Date }.called("form.offered_on").says(Say::Title),
    F { "by", Person }.called("print.label.offered_by").says(Say::Subtitle),
    F { "answer", Choice }.called("form.offer_answer").as("offer_answer").of(kOfferAnswers).own(),
    F { "what_was_said", Words }.own(),
};
constexpr F kOffers[] {
    F { "involvement.offers", Items }.each(kInvited, "form.add.offer"),
    F { "involvement.advocate.offered_on", Date }.called("print.label.advocate_offered_on"),
    F { "involvement.advocate.answer", Choice }
        .called("form.advocate_answer")
        .as("offer_answer")
        .of(kOfferAnswers)
        .own(),
};
constexpr F kDecline[] {
    F { "involvement.decline.persons_reason", Words }.own(),
    F { "involvement.decline.offers", Items }.each(kOffer, "form.add.offer"),
    F { "involvement.decline.advocate_offered_on", Date },
    F { "involvement.decline.next_offer_on", Date },
};
constexpr SectionSpec kInvolvement[] {
    { "form.involvement.view", nullptr, kMyView, true },
    { "form.involvement.taking", nullptr, kTaking },
    { "print.label.representative", "form.help.representative", kRepresentative },
    // The audit praises a full record of an offer that was declined (its Ty Einon findings).
    { "form.involvement.decline", "form.help.decline", kDecline, false, hasDeclined },
    // Guidance of 2010, paragraphs 66 and 90: involvement and an advocate are offered, and the answer is
    // kept.
    { "form.involvement.offers", "form.help.offers", kOffers },
};

// Who was asked, after what the person wants about it.
constexpr std::array kMustOrMay { "must", "may" };
constexpr std::array kAskedAs { "carer", "parental_responsibility", "responsible_clinician", "care_team",
    "guardian", "attorney", "deputy", "imca", "relevant_persons_representative", "advocate", "imha", "gp",
    "nearest_relative", "housing", "probation", "other_agency", "voluntary_organisation", "other" };
bool isCarer(const Json& consultee)
{
    return textAt(consultee, "kind") == QLatin1String("carer");
}
//! Social Services and Well-being (Wales) Act 2014, section 24, and guidance of 2010, paragraph 101: each
//! carer is told. The one date of earlier plans speaks of a carer who is the only one.
bool wasNotToldOfRight(const Json& consultee, const Json& plan)
{
    const auto carers = std::ranges::count_if(listAt(plan, "consultees"), isCarer);
    return isCarer(consultee)
        && (carers > 1 || textAt(plan, "carers.assessment_right_explained_on").isEmpty());
}
constexpr F kAsked[] {
    F { "person_id", Person }.called("form.asked_who").says(Say::Title),
    F { "consent", Choice }.called("form.asked_consent").of(kConsents).says(Say::Subtitle).own(),
    F { "kind", Choice }.called("form.asked_as").as("consultee_kind").of(kAskedAs),
    F { "must_or_may", Choice }.of(kMustOrMay),
    F { "contacted_on", Date },
    F { "contributed", YesNo }.called("form.contributed"),
    F { "summary", Words }.called("form.contribution"),
    F { "not_contributed_reason", Words }.called("form.not_contributed"),
    F { "right_explained_on", Date }.onlyIf(isCarer).misses("form.missing.carer_right", wasNotToldOfRight),
    // In the carer's own words, and never filled in for them (guidance of 2010, paragraph 101).
    F { "willing_to", Words }.asks("form.hint.willing_to").onlyIf(isCarer),
};
constexpr F kConsultees[] {
    F { "consultees", Items }.called("form.consultees.asked").each(kAsked, "form.add.asked").says(Say::Title)
};
bool isYoungCarer(const Json& person)
{
    return textAt(person, "role") == QLatin1String("young_carer")
        || (flagAt(person, "under_18") && textAt(person, "role") == QLatin1String("carer"));
}
bool hasYoungCarer(const Json& plan)
{
    return flagAt(plan, "carers.young_carer") || std::ranges::any_of(listAt(plan, "people"), isYoungCarer);
}
bool lacksYoungCarersContact(const Json& plan)
{
    return std::ranges::none_of(listAt(plan, "people"), [](const Json& person) {
        return textAt(person, "role") == QLatin1String("young_carers_worker")
            && textAt(person, "in_role_to").isEmpty();
    });
}
constexpr F kCarers[] {
    F { "carers.has_carer", YesNo }.says(Say::Subtitle),
    F { "carers.confirmed_on", Date },
    // Social Services and Well-being (Wales) Act 2014, section 24: a carer's right to an assessment.
    F { "carers.assessment_right_explained_on", Date },
    F { "carers.assessment_id", Reference }.called("print.label.carer_assessment").as("assessments"),
    F { "carers.young_carer", YesNo },
    F { "carers.young_carer_plan", Words }.onlyIf(hasYoungCarer),
    F { "carers.young_carers_contact_id", Person }
        .onlyIf(hasYoungCarer)
        .misses("form.missing.young_carers_contact", lacksYoungCarersContact),
};
// Regulation 6(4): the person's own view comes before anybody is consulted.
constexpr F kWhomIWant[] {
    F { "involvement.consulting.words", Words }.called("print.consulting.words").own().says(Say::Title),
    F { "involvement.consulting.recorded_on", Date },
};
constexpr SectionSpec kAskedPeople[] {
    { "form.consulting", "form.help.consulting", kWhomIWant, true },
    // Care Planning Regulations 2011, regulation 6: whom all practicable steps must be taken to consult.
    { "form.consultees.asked", "form.help.consultees", kConsultees },
    { "form.consultees.carers", "form.help.carers", kCarers },
};

constexpr F kRemark[] {
    F { "text", Words }.called("print.comment.label").says(Say::Title),
    F { "by", Person }.called("print.label.comment_by").says(Say::Subtitle),
    F { "on", Date }.says(Say::Subtitle),
    F { "about", About }.called("form.about"),
};
constexpr F kRemarks[] { F { "comments", Items }.each(kRemark, "form.add.comment").says(Say::Title) };
constexpr SectionSpec kComments[] { { "print.section.comments", nullptr, kRemarks } };

constexpr FormSpec kForms[] {
    { "person", "user-round", "form.person", "form.person.lead", "form.group.person", kPerson },
    { "involvement", "handshake", "form.involvement", "form.involvement.lead", "form.group.person",
        kInvolvement },
    { "edit_people", "users-round", "form.people", "form.people.lead", "form.group.person", kPeople },
    { "consultees", "message-circle", "form.consultees", "form.consultees.lead", "form.group.person",
        kAskedPeople },
    { "comments", "pen-line", "form.comments", "form.comments.lead", "form.group.person", kComments },
};

} // namespace

std::span<const FormSpec> personForms()
{
    return kForms;
}

} // namespace cyd::bridge
