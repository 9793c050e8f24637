#include "core/checker/rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cyd::checker {

namespace {

std::string_view agreementState(const PlanView& plan)
{
    return textAt(at(plan.involvement, "agreement"), "state");
}

// A consent is a word, or an object that has one as its state.
std::string_view consentState(const Json& consultee)
{
    const auto& consent = at(consultee, "consent");
    return consent.is_object() ? textAt(consent, "state") : textOf(consent);
}

} // namespace

// CHK-21. Guidance 2010 ¶90.
void agreementNotRecorded(Case& c)
{
    if (c.plan.isDraft() || !isBlank(agreementState(c.plan)))
        return;
    const std::string path = "involvement.agreement.state";
    auto found = c.find("chk21.blank", Severity::Fix, path);
    for (const char* answer : { "signed", "agreed_verbally", "agreed_in_part", "disagrees",
             "declined_to_take_part", "declined_to_sign", "lacks_capacity" })
        found.action(std::string("answer_") + answer,
            answer == std::string_view("signed") ? going(path)
                                                 : setting(path, answer)); // a signature is given
}

// CHK-22. Peer review 2024 (a robust entry on declining); guidance 2010 ¶66, ¶90.
void declineNotExplained(Case& c)
{
    if (!c.plan.declinedToTakePart() && agreementState(c.plan) != "declined_to_sign")
        return;
    const auto& decline = at(c.plan.involvement, "decline");
    const auto explained = [&](const Json& offer) {
        return yesNo(at(offer, "purpose_explained")) == true && yesNo(at(offer, "benefits_explained")) == true
            && countWords(textAt(offer, "what_was_said")) >= c.policy.declineWords;
    };
    std::vector<std::pair<const char*, const char*>> missing;
    if (std::ranges::none_of(itemsOf(at(decline, "offers")), explained))
        missing.emplace_back("decline_offer", "offers");
    if (isBlankAt(decline, "persons_reason"))
        missing.emplace_back("decline_reason", "persons_reason");
    // "Asked us not to raise it until …" is as good as a date.
    if (isBlankAt(decline, "next_offer_on"))
        missing.emplace_back("decline_next", "next_offer_on");
    if (missing.empty())
        return;
    auto found = c.find("chk22.missing", Severity::Fix, "involvement.decline");
    for (const auto& [code, field] : missing) {
        const auto path = std::string("involvement.decline.") + field;
        found.with("missing", code)
            .action(std::string("say_") + code,
                code == std::string_view("decline_offer")
                    ? adding(path,
                        { { "on", isoOf(c.today) }, { "purpose_explained", true },
                            { "benefits_explained", true } },
                        { { "what_was_said", "text" } })
                    : asking(code == std::string_view("decline_next") ? "date" : "text", path));
    }
}

namespace {

struct Carer {
    std::string_view id;
    const Json* consultee = nullptr;
    std::size_t index = 0;
};

// Everybody who is a carer by role or was consulted as one, and is not out of that role.
std::vector<Carer> carersOf(const PlanView& plan, Day today)
{
    std::vector<Carer> carers;
    const auto& consultees = itemsOf(at(plan.root, "consultees"));
    const auto add = [&](std::string_view id) -> Carer& {
        const auto known = std::ranges::find(carers, id, &Carer::id);
        return known == carers.end() ? carers.emplace_back(Carer { id, nullptr, 0 }) : *known;
    };
    for (const auto& person : plan.people)
        if (person.role == "carer" && !person.leftBy(today))
            add(person.id);
    for (std::size_t i = 0; i < consultees.size(); ++i) {
        const auto id = textAt(consultees[i], "person_id");
        const auto* person = plan.person(id);
        const bool known = std::ranges::find(carers, id, &Carer::id) != carers.end();
        const bool asCarer = textAt(consultees[i], "kind") == "carer" && !(person && person->leftBy(today));
        if (isBlank(id) || !(known || asCarer))
            continue;
        auto& carer = add(id);
        // Of two entries the one that answers counts, whichever comes first.
        if (!carer.consultee || isBlank(consentState(*carer.consultee)))
            carer = { id, &consultees[i], i };
    }
    return carers;
}

} // namespace

namespace {

// Each carer is told (guidance 2010 ¶101). The one date of a plan's `carers` speaks of a carer who is the
// only one, or of whom no date of their own could be written down.
void carersNotToldOfRight(Case& c, const std::vector<Carer>& known)
{
    const auto& carers = at(c.plan.root, "carers");
    const bool one = dayAt(carers, "assessment_right_explained_on").has_value();
    const auto told
        = [](const Carer& carer) { return carer.consultee && dayAt(*carer.consultee, "right_explained_on"); };
    if (known.size() < 2) {
        if (!one && std::ranges::none_of(known, told)) {
            const std::string path = "carers.assessment_right_explained_on";
            c.find("chk23.right", Severity::Fix, path, "CHK-23 right")
                .action("told_on", asking("date", path));
        }
        return;
    }
    // With several, the one date is taken for the first who has none of their own. Of a carer whom nobody
    // asked about yet, that is the question.
    bool taken = !one;
    for (const auto& carer : known) {
        if (!carer.consultee || told(carer) || !std::exchange(taken, true))
            continue;
        const auto path = PlanView::pathOf("consultees", textAt(*carer.consultee, "id"), carer.index)
            + ".right_explained_on";
        c.find("chk23.right_of", Severity::Fix, path, "CHK-23 right")
            .with("name", c.plan.nameOf(carer.id))
            .action("told_on", asking("date", path));
    }
}

} // namespace

// CHK-23. Guidance 2010 ¶67, ¶101; Regulation 6(2).
void carerNotConsidered(Case& c)
{
    const auto& carers = at(c.plan.root, "carers");
    const auto hasCarer = yesNo(at(carers, "has_carer"));
    if (!hasCarer) {
        c.find("chk23.unknown", Severity::Consider, "carers", "CHK-23 carers")
            .action("somebody_helps", setting("carers.has_carer", true))
            .action("nobody_helps", setting("carers.has_carer", false));
        return;
    }
    if (!*hasCarer)
        return;
    const auto known = carersOf(c.plan, c.today);
    if (known.empty())
        c.find("chk23.nobody_named", Severity::Consider, "consultees", "CHK-23 carers")
            .action("add_carer", going("people"));
    for (const auto& carer : known) {
        const auto consent = carer.consultee ? consentState(*carer.consultee) : std::string_view();
        const auto name = c.plan.nameOf(carer.id);
        const auto* person = c.plan.person(carer.id);
        const auto path = carer.consultee
            ? PlanView::pathOf("consultees", textAt(*carer.consultee, "id"), carer.index)
            : person ? c.plan.pathOf(*person)
                     : std::string("people");
        if (isBlank(consent)) {
            auto found = c.find("chk23.consent", Severity::Consider, path, "CHK-23 carers");
            found.with("name", name);
            for (const char* answer : { "given", "limited", "refused" }) {
                Json arguments;
                if (carer.consultee) {
                    arguments = setting(path + ".consent", answer);
                } else {
                    arguments = Json::object();
                    arguments["add"]["path"] = "consultees";
                    arguments["add"]["item"]
                        = Json { { "person_id", carer.id }, { "kind", "carer" }, { "consent", answer } };
                }
                found.action(std::string("consent_") + answer, std::move(arguments));
            }
            continue;
        }
        // The person's "no" is an answer: nobody has to explain it.
        const bool answered = consent == "refused" || consent == "withdrawn"
            || yesNo(at(*carer.consultee, "contributed")) == true
            || !isBlankAt(*carer.consultee, "not_contributed_reason");
        if (!answered)
            c.find("chk23.view", Severity::Consider, path, "CHK-23 carers")
                .with("name", name)
                .action("add_their_view", asking("text", path + ".summary"))
                .action("no_view_because", asking("text", path + ".not_contributed_reason"));
    }
    carersNotToldOfRight(c, known);
}

// CHK-24. Guidance 2010 ¶66, ¶69; peer review 2024 (good use of advocacy).
void capacityWithoutAdvocate(Case& c)
{
    const auto& capacity = at(c.plan.legal, "capacity");
    bool lacks = textAt(capacity, "outcome") == "lacks_capacity";
    bool recorded = !isBlankAt(capacity, "outcome");
    for (const auto& decision : itemsOf(capacity)) {
        lacks |= textAt(decision, "outcome") == "lacks_capacity";
        recorded |= !isBlankAt(decision, "outcome");
    }
    lacks |= !recorded && agreementState(c.plan) == "lacks_capacity";
    if (!lacks)
        return;
    const auto speaks = [&](const Json& consultee) {
        if (!isOneOf(textAt(consultee, "kind"),
                { "advocate", "imha", "imca", "attorney", "deputy", "relevant_persons_representative",
                    "representative" }))
            return false;
        const auto on = dayAt(consultee, "contacted_on");
        return (on && *on <= c.today) || yesNo(at(consultee, "contributed")) == true;
    };
    if (std::ranges::any_of(itemsOf(at(c.plan.root, "consultees")), speaks))
        return;
    auto found = c.find("chk24.nobody", Severity::Urgent, "legal.capacity");
    for (const char* kind : { "advocate", "imca", "attorney", "deputy" }) {
        found.action(std::string("add_") + kind,
            adding("consultees", { { "kind", kind }, { "must_or_may", "must" } },
                { { "person_id", "person" }, { "contacted_on", "date" } }));
    }
}

namespace {

// "See relapse_signature" says nothing when that list is empty.
bool hasEarlySigns(const PlanView& plan, const Json& cto)
{
    const auto& signs = at(cto, "early_warning_signs");
    if (isBlank(signs))
        return false;
    const bool pointsThere = textOf(signs).find("relapse_signature") != std::string_view::npos;
    return !pointsThere || !isBlankAt(plan.root, "relapse_signature");
}

bool hasMinimumContact(const Json& contact)
{
    return contact.is_object() ? !isBlankAt(contact, "at_least_every_days") || !isBlank(textOf(contact))
                               : !isBlank(contact);
}

} // namespace

// CHK-29. HASCAS action plan 2014 r4, r15; guidance 2010 ¶82, ¶86.
void ctoPlanIncomplete(Case& c)
{
    if (textAt(c.plan.legal, "mha_status") != "cto")
        return;
    const auto& cto = at(c.plan.legal, "cto");
    const auto* clinician = c.plan.person(textAt(cto, "responsible_clinician_id"));
    const std::array<std::pair<const char*, bool>, 7> parts { {
        { "cto_conditions", answersIn(at(cto, "conditions")) > 0 },
        { "cto_minimum_contact", hasMinimumContact(at(cto, "minimum_contact")) },
        { "cto_recall", !isBlankAt(cto, "recall_circumstances") },
        { "cto_early_signs", hasEarlySigns(c.plan, cto) },
        { "cto_people_to_alert", !isBlankAt(cto, "people_to_alert") },
        { "cto_clinician", clinician && !isBlank(clinician->name) && !clinician->leftBy(c.today) },
        { "cto_medicines", !isBlankAt(cto, "medicines_adherence_plan") },
    } };
    if (!std::ranges::all_of(parts, [](const auto& part) { return part.second; })) {
        auto found = c.find("chk29.missing", Severity::Urgent, "legal.cto", "CHK-29 parts");
        for (const auto& [code, present] : parts)
            if (!present)
                found.with("missing", code);
        found.action("complete_the_order", going("legal.cto"));
    }

    std::optional<Day> last;
    for (const auto& discussion : itemsOf(at(cto, "team_discussions")))
        if (const auto on = dayAt(discussion, "on"); on && *on <= c.today)
            last = std::max(last, on);
    const auto made = dayAt(cto, "made_on");
    const auto since = last ? last : made;
    const std::string discussions = "legal.cto.team_discussions";
    if (!since || daysBetween(*since, c.today) > c.policy.teamDiscussionDays) {
        auto found = c.find(last ? "chk29.discussion_old" : "chk29.no_discussion", Severity::Fix, discussions,
            "CHK-29 discussion");
        if (last)
            found.with("discussed_on", isoOf(*last));
        found.action("record_discussion", adding(discussions, Json::object(), { { "on", "date" } }));
    }

    if (const auto expires = dayAt(cto, "expires_on"); expires && *expires < c.today)
        c.find("chk29.run_out", Severity::Urgent, "legal.cto.expires_on", "CHK-29 order")
            .with("expired_on", isoOf(*expires))
            .action("complete_the_order", going("legal.cto"));
}

} // namespace cyd::checker
