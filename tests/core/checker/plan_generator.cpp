#include "tests/core/checker/plan_generator.h"

#include "core/checker/plan_view.h"

#include <algorithm>
#include <set>

namespace cyd::checker::test {

namespace {

using std::chrono::days;

// Outcomes that say what will be different, in words that nobody else's share.
const std::vector<std::string> kOutcomes { "Walk round the reservoir twice a week before the clocks change.",
    "Erbyn diwedd y mis bydda i wedi bod yn y llyfrgell bedair gwaith.",
    "Cook a Sunday meal for three friends in the new flat.",
    "Ymarfer y gitâr hanner awr bob nos am chwe wythnos.",
    "Pay twenty pounds off the gas bill each fortnight.",
    "Sit beside the window at choir practice five times.",
    "Mynd â’r ci i’r traeth bob dydd Mercher efo Megan.",
    "Hand in two application forms to the garden centre.", "Sleep six hours on four nights out of seven.",
    "Ffonio fy chwaer ddwywaith yr wythnos tan y Pasg.", "Blood test taken at the surgery every eight weeks.",
    "Darllen deg tudalen cyn cysgu ar dair noson yr wythnos.",
    "Mend the bicycle and ride it to town once a month." };
const std::vector<std::string> kActions { "Drive over and bring the forms that have to be filled in.",
    "Ring on Thursday mornings and write down how the week went.",
    "Cwrdd yn y caffi a mynd drwy’r llythyrau efo’i gilydd.",
    "Book the appointment and send the reminder by text message.",
    "Mesur pwysedd gwaed a rhoi’r rhif ar y siart ar y wal.",
    "Show how the bus timetable works and travel together the first time." };
const std::vector<std::string> kNeeds { "Has not slept well since the move.",
    "Biliau heb eu talu ers y gaeaf.", "Misses the friends from the old street.", "Pwysedd gwaed yn uchel.",
    "Wants to get back to the allotment." };
const std::vector<std::string> kOwnWords { "I like it here. I want it quiet.", "Dwi isio bod efo fy nheulu.",
    "Mornings are the worst bit.", "Gad i mi wneud o fy hun." };
const std::vector<std::string> kNotes { "Talked about on the last visit and nothing is wanted.",
    "Trafodwyd ar yr ymweliad diwethaf, dim angen dim.", "Asked twice; happy with how things are now." };
const std::vector<std::string> kSigns { "Puts the curtains up in daylight", "Peidio ateb y ffôn am ddeuddydd",
    "Walks the lane after midnight", "Gadael y radio ymlaen drwy’r nos", "Gives away things that were dear",
    "Siarad yn gyflym iawn efo pawb" };
const std::string kLongNarrative
    = "In the spring of last year things came to a head after several bad nights and a quarrel at home, and "
      "since then "
      "the signs have been known to everybody; the plan below says who calls, who comes, and what is done on "
      "that day. "
      "Mae pawb yn gwybod beth i’w wneud, ac mae’r rhif wrth y ffôn yn y gegin ers hynny.";

class Builder {
public:
    explicit Builder(std::uint32_t seed)
        : dice(seed)
    {
    }
    Json build();

private:
    std::string iso(Day day) const { return isoOf(day); }
    void people();
    void legal();
    void assessments();
    void area(std::string_view key);
    void outcome(Json& area, bool byProvider);
    void crisis();
    void involvement();
    void carersAndCopies();

    Dice dice;
    Json plan = Json::object();
    Day today, made, agreed;
    std::vector<std::string> owners { "su" };
    std::vector<std::string> texts = kOutcomes;
    std::set<int> offsets;
    int counter = 0;
    bool declined = false, draft = false, lacksCapacity = false, carer = false, child = false;
    std::string language;
};

void Builder::people()
{
    plan["people"] = Json::array();
    const auto add
        = [&](const char* id, const char* name, const char* role, const char* agency, const char* phone) {
              plan["people"].push_back({ { "person_id", id }, { "name", name }, { "role", role },
                  { "agency", agency }, { "phone", phone }, { "in_role_from", iso(today - days(900)) },
                  { "in_role_to", nullptr } });
          };
    add("p-cc", "Gwenno Prydderch-Lacey", "care_coordinator", "health", "01632 960101");
    add("p-gp", "Dr Callum Eurfyl", "gp", "primary_care", "01632 960102");
    add("p-doc", "Dr Zofia Hafgan", "responsible_clinician", "health", "01632 960103");
    add("p-vol", "Ithel Brandreth", "support_worker", "voluntary", "01632 960104");
    add("p-adv", "Morwen Castell-Oduya", "advocate", "voluntary", "01632 960105");
    add("p-sis", "Luned Garrod", carer ? "carer" : "relative", "family", "07700 900101");
    if (dice.chance(60)) {
        add("p-old", "Deiniol Wetherby", "former_care_coordinator", "local_authority", "");
        plan["people"].back()["in_role_to"] = iso(today - days(dice.roll(0, 400)));
    }
    for (const char* owner : { "p-cc", "p-gp", "p-doc", "p-vol", "p-sis" })
        owners.emplace_back(owner);
    plan["care_coordination"] = { { "named_on_plan", "p-cc" },
        { "reason", "Health, housing and a charity each do a part, and somebody has to hold them together." },
        { "current", { { "person_id", "p-cc" }, { "appointed_on", iso(today - days(300)) } } },
        { "history", Json::array() } };
    if (dice.chance(15)) {
        plan["care_coordination"]["named_on_plan"] = "p-doc";
        plan["care_coordination"]["temporary_cover"] = { { "person_id", "p-doc" }, { "from", iso(today) },
            { "to", iso(today + days(dice.roll(0, 20))) } };
    }
}

void Builder::legal()
{
    const bool cto = dice.chance(25);
    auto& legal = plan["legal"];
    legal
        = { { "mha_status",
                cto ? "cto" : dice.pick<std::string>({ "informal", "none", "section_37", "guardianship" }) },
              { "cto", nullptr },
              { "capacity",
                  { { "decision", "this plan" },
                      { "outcome", lacksCapacity ? "lacks_capacity" : "has_capacity" } } } };
    if (dice.chance(20))
        legal["capacity"] = Json::array({ legal["capacity"] });
    if (cto)
        legal["cto"] = { { "made_on", iso(today - days(100)) },
            { "expires_on", iso(today + days(dice.roll(0, 80))) }, { "responsible_clinician_id", "p-doc" },
            { "conditions", { { { "condition_id", "c1" }, { "text", "Be there for the examination." } } } },
            { "minimum_contact", { { "at_least_every_days", dice.roll(1, 28) } } },
            { "recall_circumstances", { "Two visits missed and nobody can reach him" } },
            { "early_warning_signs", "See relapse_signature" }, { "people_to_alert", { "p-cc" } },
            { "medicines_adherence_plan", "A text the day before." },
            { "team_discussions", { { { "on", iso(today - days(dice.roll(0, 31))) } } } } };
}

void Builder::assessments()
{
    auto& list = plan["assessments"] = Json::array();
    Json needs { { "assessment_id", "as-n" }, { "kind", "needs" }, { "found", true },
        { "linked_to_plan", true }, { "completed_on", iso(made - days(dice.roll(0, 60))) },
        { "location", "shared record" }, { "mental_state", nullptr },
        { "mental_state_not_done_reason", nullptr }, { "identified_needs", Json::array() } };
    if (dice.chance(80))
        needs["mental_state"]
            = { { "speech", "Slow." }, { "mood", "Go lew." }, { "insight", "Knows what helps." } };
    else
        needs["mental_state_not_done_reason"] = "Did not want to be asked that day.";
    list.push_back(needs);
    Json risk { { "assessment_id", "as-r" }, { "kind", "risk" }, { "found", true },
        { "linked_to_plan", true }, { "completed_on", iso(made - days(dice.roll(0, 60))) },
        { "location", "shared record" }, { "areas", Json::array() } };
    plan["risk_management"] = Json::array();
    plan["facts"] = { { "children_at_home", child ? "yes" : dice.pick<std::string>({ "no", "not_asked" }) } };
    for (const auto key : kRiskAreas) {
        const auto present = dice.pick<std::string>({ "yes", "historic", "no", "not_known" });
        const auto level
            = present == "yes" ? dice.pick<std::string>({ "low", "moderate", "high" }) : std::string("low");
        const bool raised = level != "low";
        risk["areas"].push_back({ { "area", key }, { "present", present }, { "level", level },
            { "narrative",
                raised                ? kLongNarrative
                    : present == "no" ? dice.pick<std::string>({ "None ever.", "No history of it." })
                                      : std::string("Asked at the last visit; little was said.") } });
        if (raised)
            plan["risk_management"].push_back(
                { { "risk_area", key }, { "plan", "Weekly call, and a visit the same day if it is missed." },
                    { "owner_id", "p-cc" } });
        const char* fact = key == "alcohol_or_drugs" ? "alcohol_or_drugs_a_concern"
            : key == "harm_to_self"                  ? "self_harm"
                                                     : nullptr;
        if (fact)
            plan["facts"][fact] = present == "yes" ? "now"
                : present == "historic"            ? "past"
                : present == "no"                  ? "no"
                                                   : "not_asked";
        if (fact && dice.chance(10))
            plan["facts"][fact] = nullptr;
    }
    list.push_back(risk);
    list.push_back({ { "assessment_id", "as-p" }, { "kind", "physical_health" }, { "found", true },
        { "linked_to_plan", true }, { "completed_on", iso(today - days(dice.roll(0, 300))) } });
    if (dice.chance(40)) // an older one, linked too: the latest counts
        list.push_back({ { "assessment_id", "as-n0" }, { "kind", "needs" }, { "found", true },
            { "linked_to_plan", true }, { "completed_on", "2009-05-04" },
            { "identified_needs", { { { "need_id", "old" }, { "text", "Long ago" } } } } });
    dice.shuffle(list);
}

void Builder::outcome(Json& area, bool byProvider)
{
    const auto n = std::to_string(++counter);
    std::string source = "conversation " + iso(made);
    if (dice.chance(70))
        for (auto& assessment : plan["assessments"])
            if (assessment["assessment_id"] == "as-n") {
                source = "n" + n;
                assessment["identified_needs"].push_back({ { "need_id", source },
                    { "domain", area["domain"] }, { "text", "Seen: " + dice.pick(kNeeds) } });
            }
    area["needs"].push_back({ { "need_id", "d" + n }, { "text", dice.pick(kNeeds) }, { "source", source } });
    int offset = dice.roll(5, 300);
    while (!offsets.insert(offset).second)
        ++offset;
    Json outcome { { "outcome_id", "o" + n }, { "text", texts.back() },
        { "how_we_will_know", "They tell us" }, { "target_on", iso(made + days(offset)) },
        { "need_ids", { "d" + n } }, { "agreed_by_person", !byProvider },
        { "carried_forward_reason", nullptr }, { "status", "open" } };
    texts.pop_back();
    if (byProvider)
        outcome["provider_reason"] = "Declined to take part; allows this much";
    area["outcomes"].push_back(outcome);
    for (int i = dice.roll(1, 2); i > 0; --i) {
        const bool done = dice.chance(20);
        Json action { { "action_id", "a" + n + "-" + std::to_string(i) }, { "outcome_id", "o" + n },
            { "text", dice.pick(kActions) }, { "owner_id", dice.pick(owners) },
            { "status", done ? "done" : "open" } };
        if (dice.chance(50))
            action["due_on"] = iso(made + days(offset));
        else
            action["how_often"] = dice.pick<std::string>({ "weekly", "bob wythnos", "every 3 months" });
        area["actions"].push_back(action);
    }
}

void Builder::area(std::string_view key)
{
    Json area { { "domain", key }, { "lang", dice.chance(50) ? "cy" : "en" },
        { "in_my_words", dice.chance(80) ? dice.pick(kOwnWords) : "" }, { "strengths", "" },
        { "needs", Json::array() }, { "outcomes", Json::array() }, { "actions", Json::array() },
        { "unmet_needs", Json::array() }, { "note", "" } };
    const int kind = dice.roll(1, 100);
    if (kind <= 45 && !texts.empty()) {
        area["state"] = declined ? "outcomes_determined_by_provider" : "outcomes_agreed";
        outcome(area, declined);
        if (dice.chance(25) && !texts.empty())
            outcome(area, declined);
        area["in_my_words"] = dice.pick(kOwnWords);
    } else if (kind <= 75) {
        area["state"] = "no_outcome_needed";
        area["note"] = dice.pick(kNotes);
        area["in_my_words"] = dice.pick(kOwnWords);
    } else if (kind <= 88) {
        area["state"] = "person_declined_to_discuss";
        area["note"] = dice.pick(kNotes);
    } else {
        area["state"] = "not_yet_discussed";
        area["plan_to_discuss_on"] = iso(today + days(dice.roll(0, 40)));
    }
    if (dice.chance(20))
        area["unmet_needs"].push_back({ { "text", "A group in Welsh" }, { "reason", "None until September" },
            { "risk_if_not_met", "Fewer people to talk to" },
            { "alternative_offered", "One to one in Welsh" }, { "review_on", iso(today + days(30)) } });
    plan["domains"].push_back(area);
}

void Builder::crisis()
{
    const Json all = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
    Json contacts = Json::array();
    const auto add = [&](const char* kind, const char* phone, Json spans, Json holiday) {
        contacts.push_back(
            { { "label", "Somebody" }, { "kind", kind }, { "phone", phone }, { "hours", std::move(spans) },
                { "bank_holiday_hours", std::move(holiday) }, { "what_they_will_do", "Come and talk" } });
    };
    const auto span = [](const Json& on, const char* from, const char* to) {
        return Json { { "days", on }, { "from", from }, { "to", to } };
    };
    switch (dice.roll(1, 3)) {
    case 1:
        add("crisis_team", "01632 960199", Json::array({ span(all, "00:00", "24:00") }),
            Json { { "from", "00:00" }, { "to", "00:00" } });
        break;
    case 2: // a day team, and a night team that works past midnight
        add("team", "01632 960198", Json::array({ span(all, "08:00", "20:00") }),
            Json { { "from", "08:00" }, { "to", "20:00" } });
        add("ward", "01632 960197", Json::array({ span(all, "20:00", "08:00") }),
            Json { { "from", "20:00" }, { "to", "08:00" } });
        break;
    default:
        add("helpline", "111",
            Json::array({ span({ "mon", "tue", "wed", "thu", "fri" }, "00:00", "24:00"),
                span({ "sat", "sun" }, "00:00", "00:00") }),
            Json::array({ Json { { "from", "00:00" }, { "to", "12:00" } },
                Json { { "from", "12:00" }, { "to", "24:00" } } }));
    }
    add("family", "07700 900101", Json::array({ span(all, "09:00", "21:00") }), nullptr);
    add("emergency_services", "999", Json::array({ span(all, "00:00", "24:00") }), nullptr);
    dice.shuffle(contacts);
    const Json texts = { { "first_thing_to_say", "Sut mae" }, { "what_helps", { "Tea", "Quiet" } },
        { "what_makes_it_worse", Json::array() }, { "my_steps", { "Ring" } },
        { "staff_steps", { "Knock twice" } }, { "carer_steps", Json::array() } };
    auto& crisis = plan["crisis_plan"] = texts;
    const auto original = dice.chance(50) ? std::string("cy") : std::string("en");
    crisis["lang"] = original;
    if (original != "en" || language != "en") {
        crisis["translation"] = texts;
        crisis["translation"]["lang"] = original == "en" ? "cy" : "en";
        crisis["translation"]["checked_by"] = "p-cc";
    }
    crisis["contacts"] = contacts;
    crisis["dependants"] = Json::array();
    if (child)
        crisis["dependants"].push_back(
            { { "who", "Mabli, 9" }, { "plan", "Goes to Luned, who has the school’s number" } });
    crisis["how_to_ask_for_an_urgent_review"] = "Anybody may ring the team";
    plan["contingency_plan"]
        = { { { "step", 1 }, { "if", "Two bad nights" }, { "then", "A visit that day" } } };
    auto& signs = plan["relapse_signature"] = Json::array();
    auto pool = kSigns;
    dice.shuffle(pool);
    for (int i = dice.roll(3, 5); i > 0; --i)
        signs.push_back({ { "stage", "early" }, { "sign", pool[static_cast<std::size_t>(i)] },
            { "what_to_do", "Ring that day" } });
}

void Builder::involvement()
{
    auto& part = plan["involvement"];
    part = { { "took_part", declined ? "declined" : "full" }, { "agreement", { { "state", nullptr } } },
        { "decline", nullptr } };
    auto& state = part["agreement"]["state"];
    if (declined)
        state = "declined_to_take_part";
    else if (lacksCapacity)
        state = "lacks_capacity";
    else if (!draft)
        state = dice.pick<std::string>(
            { "signed", "agreed_verbally", "agreed_in_part", "disagrees", "declined_to_sign" });
    if (declined || state == "declined_to_sign")
        part["decline"]
            = { { "persons_reason", "A form for the office." }, { "next_offer_on", iso(today + days(20)) },
                  { "offers",
                      { { { "purpose_explained", true }, { "benefits_explained", true },
                          { "what_was_said",
                              "Explained what it is for and how it helps at night; she listened and said not "
                              "today." } } } } };
}

void Builder::carersAndCopies()
{
    plan["consultees"] = Json::array();
    if (carer)
        plan["consultees"].push_back({ { "person_id", "p-sis" }, { "kind", "carer" },
            { "consent", dice.pick<std::string>({ "given", "limited", "refused" }) },
            { "contributed", dice.chance(50) }, { "not_contributed_reason", "Away that month" } });
    if (lacksCapacity)
        plan["consultees"].push_back({ { "person_id", "p-adv" },
            { "kind", dice.pick<std::string>({ "imca", "advocate", "attorney", "deputy" }) },
            { "consent", "not_able" }, { "contacted_on", iso(made) }, { "contributed", false } });
    plan["carers"]
        = { { "has_carer", carer }, { "assessment_right_explained_on", carer ? Json(iso(made)) : Json() } };

    auto& copies = plan["copies"] = Json::array();
    const auto add = [&](const char* to, const char* parts, const char* state, const char* scope, bool sent) {
        copies.push_back({ { "to", to }, { "parts", parts },
            { "consent", { { "state", state }, { "recorded_on", iso(agreed) }, { "scope", scope } } },
            { "sent_on", sent ? Json(iso(std::min(today, agreed + days(dice.roll(0, 7))))) : Json() },
            { "declined_copy", false }, { "withheld_reason", nullptr } });
    };
    add("su", "whole", "not_needed", "", true);
    if (dice.chance(20)) {
        copies.back()["sent_on"] = nullptr;
        copies.back()["declined_copy"] = true;
    }
    add("p-gp", "whole", dice.chance(50) ? "not_needed" : "given", "whole", true);
    if (dice.chance(50))
        add("p-vol", "accommodation,crisis_plan", "limited", "crisis_plan, accommodation and strengths",
            true);
    if (dice.chance(50))
        add("p-sis", dice.chance(50) ? "crisis_card_only" : "all_except:finance_money,legal", "limited",
            "everything except finance_money", true);
    if (dice.chance(30))
        add("p-adv", "none", "refused", "", false);
}

Json Builder::build()
{
    today = Day(std::chrono::year(2024) / 1 / 1) + days(dice.roll(0, 1500));
    made = today - days(dice.roll(0, 200));
    agreed = std::min(today, made + days(dice.roll(0, 5)));
    lacksCapacity = dice.chance(12);
    declined = !lacksCapacity && dice.chance(15);
    draft = dice.chance(10);
    carer = dice.chance(50);
    child = dice.chance(30);
    language = dice.chance(50) ? "cy" : "en";
    dice.shuffle(texts);

    plan = { { "schema", "cydgynllun.plan/1" }, { "as_of", iso(today) }, { "policy", "wales-community" } };
    plan["plan"] = { { "status",
                         draft          ? "draft"
                             : declined ? "determined_by_provider"
                                        : "agreed" },
        { "cpa_level", dice.chance(70) ? "enhanced" : "standard" }, { "made_on", iso(made) },
        { "agreed_on", draft ? Json() : Json(iso(agreed)) }, { "default_lang", "en" },
        { "next_review_due_on", iso(today + days(dice.roll(0, daysBetween(today, addMonths(made, 12))))) } };
    if (dice.chance(60))
        plan["plan"]["previous_version"] = { { "outcomes",
            { { { "outcome_id", "before" }, { "text", "Dig over half of the allotment by 3 May 2019." },
                { "result", "achieved" } } } } };
    plan["service_user"] = { { "person_id", "su" }, { "name", "Heddwen Arwyn Mathieson" },
        { "known_as", "Heddwen" }, { "lives_with", child ? "Daughter Mabli, 9" : "On her own" },
        { "language", { { "preferred", language }, { "speaks", { "cy", "en" } } } },
        { "communication_needs", dice.chance(50) ? "None – asked" : "Print bras" } };
    people();
    legal();
    assessments();
    plan["strengths"] = { { { "lang", "cy" }, { "text", "Yn adnabod pob aderyn ar y Fenai." } } };
    plan["domains"] = Json::array();
    for (const auto key : kAreas)
        area(key);
    dice.shuffle(plan["domains"]);
    crisis();
    involvement();
    carersAndCopies();
    plan["reviews"] = { { "agreed_frequency", "bob chwe mis" }, { "triggers", { "She asks" } },
        { "history",
            { { { "on", iso(made) }, { "type", "formal" } },
                { { "on", iso(made - days(400)) }, { "type", "formal" } } } } };
    plan["discharge_planning"] = { { "what_would_tell_us", "A year without a bad winter" } };
    return plan;
}

} // namespace

Json validPlan(std::uint32_t seed)
{
    return Builder(seed).build();
}

} // namespace cyd::checker::test
