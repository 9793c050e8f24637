// Crisis, involvement, law, reviews and copies: where each rule begins and ends.
#include "core/checker/plan_view.h"
#include "tests/core/checker/definitions.h"

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

namespace {

//! The one contact of sample plan 1 that answers, with these hours.
std::string onlyContact(const std::string& hours, const std::string& holiday, const std::string& rest = {})
{
    return put("/crisis_plan/contacts",
        R"([{"label":"Team","kind":"team","phone":"01632 960299","what_they_will_do":"Come","hours":)" + hours
            + R"(,"bank_holiday_hours":)" + holiday + "}" + rest + "]");
}

const std::string kAll = R"(["mon","tue","wed","thu","fri","sat","sun"])";
const std::string kRound = R"([{"days":)" + kAll + R"(,"from":"00:00","to":"24:00"}])";
const std::string kHoliday = R"({"from":"00:00","to":"24:00"})";

} // namespace

TEST_CASE("CHK-18 adds up hours past midnight and on bank holidays")
{
    expect("round the clock", 1, onlyContact(kRound, kHoliday), {});
    expect("00:00 ends a day too", 1,
        onlyContact(
            R"([{"days":)" + kAll + R"(,"from":"00:00","to":"00:00"}])", R"({"from":"00:00","to":"00:00"})"),
        {});
    expect("days and nights that cross midnight", 1,
        onlyContact(R"([{"days":)" + kAll + R"(,"from":"08:00","to":"20:00"},{"days":)" + kAll
                + R"(,"from":"20:00","to":"08:00"}])",
            kHoliday),
        {});
    expect("a minute short on Sunday night", 1,
        onlyContact(
            R"([{"days":["mon","tue","wed","thu","fri","sat"],"from":"00:00","to":"24:00"},{"days":["sun"],"from":"00:00","to":"23:59"}])",
            kHoliday),
        { "CHK-18 urgent" });
    expect("a night that ends on Monday is no Monday morning without Sunday", 1,
        onlyContact(
            R"([{"days":["mon","tue","wed","thu","fri","sat"],"from":"08:00","to":"08:00"},{"days":["sun"],"from":"08:00","to":"24:00"}])",
            kHoliday),
        { "CHK-18 urgent" });
    expect("a bank holiday's night comes round at midnight", 1,
        onlyContact(kRound, R"([{"from":"08:00","to":"20:00"},{"from":"20:00","to":"08:00"}])"), {});
    expect("a contact of no kind", 1,
        put("/crisis_plan/contacts/1/kind", "null") + "," + put("/crisis_plan/contacts/2/kind", R"("")"),
        { "CHK-18 urgent", "CHK-18 urgent" });
    expect("no bank holiday hours", 1, onlyContact(kRound, "null"), { "CHK-18 urgent" });
    expect("neither", 1, onlyContact("[]", "null"), { "CHK-18 urgent", "CHK-18 urgent" });
    expect("999 under another kind", 1,
        put("/crisis_plan/contacts/1/phone", R"("999")") + ","
            + put("/crisis_plan/contacts/2/phone", R"("112")"),
        { "CHK-18 urgent", "CHK-18 urgent" });
    expect("family round the clock is no cover", 1,
        put("/crisis_plan/contacts/1/kind", R"("family")") + ","
            + put("/crisis_plan/contacts/2/kind", R"("friend")"),
        { "CHK-18 urgent", "CHK-18 urgent" });
    expect("no telephone", 1,
        put("/crisis_plan/contacts/1/phone", R"("ask")") + "," + put("/crisis_plan/contacts/2/phone", "null"),
        { "CHK-18 urgent", "CHK-18 urgent" });
    expect("nothing said about what they do", 1,
        put("/crisis_plan/contacts/1/what_they_will_do", R"("")") + ","
            + put("/crisis_plan/contacts/2/what_they_will_do", R"("")"),
        { "CHK-18 urgent", "CHK-18 urgent" });
    expect("one of two lines is enough", 1, put("/crisis_plan/contacts/1/phone", R"("999")"), {});
    expect("times that are none", 1,
        onlyContact(R"([{"days":)" + kAll + R"(,"from":"0","to":"25:00"}])", kHoliday), { "CHK-18 urgent" });
    const auto gap = patched(1,
        onlyContact(R"([{"days":["mon","tue","wed","thu","fri"],"from":"09:00","to":"17:00"}])", kHoliday));
    REQUIRE(gap.size() == 1);
    using Arguments = std::vector<std::pair<std::string, std::string>>;
    CHECK(gap[0].arguments
        == Arguments {
            { "weekday", "mon" }, { "from", "00:00" }, { "until_weekday", "mon" }, { "to", "09:00" } });
}

TEST_CASE("CHK-19 wants three signs of four words that say what to do")
{
    const auto signs = [](const std::string& third) {
        return put("/relapse_signature",
            R"([{"sign":"Cysgu llai na phedair awr","what_to_do":"Ffonio"},{"sign":"Buys things after midnight","what_to_do":"Ring"})"
                + third + "]");
    };
    expect("two", 1, signs(""), { "CHK-19 fix" });
    expect("three", 1, signs(R"(,{"sign":"Curtains shut all day","what_to_do":"Call"})"), {});
    expect(
        "three words", 1, signs(R"(,{"sign":"Curtains shut daily","what_to_do":"Call"})"), { "CHK-19 fix" });
    expect(
        "nothing to do", 1, signs(R"(,{"sign":"Curtains shut all day","what_to_do":""})"), { "CHK-19 fix" });
    expect("two words that are theirs", 1,
        signs(R"(,{"sign":"Stops singing","theirs":true,"what_to_do":"Call"})"), {});
}

TEST_CASE("CHK-20 asks more when few agencies are at work")
{
    expect("eight words", 1, put("/care_coordination/reason", R"("a b c d e f g h")"), {});
    expect("seven words and several agencies", 1, put("/care_coordination/reason", R"("a b c d e f g")"),
        { "CHK-20 consider" });
    std::string alone = put("/care_coordination/reason", R"("a b c")");
    for (const char* owner : { "0/actions/0", "0/actions/2", "1/actions/0", "2/actions/0", "2/actions/1",
             "4/actions/0", "6/actions/0", "8/actions/0" })
        alone += "," + put(std::string("/domains/") + owner + "/owner_id", R"("p-cc")");
    expect("one agency, the person and her sister", 1, alone, { "CHK-20 fix" });
}

TEST_CASE("CHK-21 and CHK-22 take every answer but a blank one")
{
    expect("a draft may be blank", 1,
        put("/involvement/agreement/state", "null") + "," + put("/plan/status", R"("draft")"), {});
    for (const char* state : { "agreed_verbally", "disagrees", "agreed_in_part", "lacks_capacity" })
        expect(state, 1, put("/involvement/agreement/state", std::string("\"") + state + "\""), {});
    expect("declined to sign and no more", 1, put("/involvement/agreement/state", R"("declined_to_sign")"),
        { "CHK-22 fix" });
    expect(
        "declined in took_part alone", 1, put("/involvement/took_part", R"("declined")"), { "CHK-22 fix" });
    expect("nine words on what was said", 3,
        put("/involvement/decline/offers",
            R"([{"purpose_explained":true,"benefits_explained":true,"what_was_said":"a b c d e f g h i"}])"),
        { "CHK-22 fix" });
    expect("ten words in one of two offers", 3,
        put("/involvement/decline/offers",
            R"([{"purpose_explained":true,"benefits_explained":true,"what_was_said":"a b c d e f g h i j"},{}])"),
        {});
    expect("purpose in one offer and benefits in another", 3,
        put("/involvement/decline/offers/0/benefits_explained", "false") + ","
            + put("/involvement/decline/offers/1/purpose_explained", "false") + ","
            + put("/involvement/decline/offers/2/purpose_explained", "null"),
        { "CHK-22 fix" });
    expect("asked us not to raise it until the spring", 3,
        put("/involvement/decline/next_offer_on", R"("asked us not to raise it until the spring")"), {});
    expect("no reason of hers", 3, put("/involvement/decline/persons_reason", R"("")"), { "CHK-22 fix" });
}

TEST_CASE("CHK-23 takes a recorded no for an answer")
{
    expect("nobody helps, undated", 1,
        put("/carers/has_carer", "false") + "," + put("/carers/confirmed_on", "null"), {});
    expect("not asked", 1, put("/carers/has_carer", "null"), { "CHK-23 consider" });
    expect(
        "not told of the right", 1, put("/carers/assessment_right_explained_on", "null"), { "CHK-23 fix" });
    expect("told on the carer's own line", 1,
        put("/carers/assessment_right_explained_on", "null") + ","
            + put("/consultees/0/right_explained_on", R"("2025-09-25")"),
        {});
    const auto second = put("/consultees/-",
        R"({"person_id":"p-psych","kind":"carer","consent":"given","contributed":true,"summary":"He rings."})");
    expect("a second carer, not told", 1, second, { "CHK-23 fix" });
    expect("both told", 1, second + "," + put("/consultees/0/right_explained_on", R"("2025-09-25")"), {});
    expect("no decision on consent", 1, put("/consultees/0/consent", "null"), { "CHK-23 consider" });
    expect("no view and no reason", 1, put("/consultees/0/contributed", "false"), { "CHK-23 consider" });
    expect("the person said no", 3, put("/consultees/3/not_contributed_reason", R"("")"), {});
    expect("a carer somebody forgot", 1,
        put("/people/-", R"({"person_id":"p-aunt","name":"Mair","role":"carer","agency":"family"})"),
        { "CHK-23 consider" });
    expect("a carer who no longer cares", 1,
        put("/people/-",
            R"({"person_id":"p-aunt","name":"Mair","role":"carer","agency":"family","in_role_to":"2026-01-01"})"),
        {});
    expect("a carer and nobody by name", 3,
        put("/people/5/role", R"("relative")") + "," + put("/consultees/3/kind", R"("other")"),
        { "CHK-23 consider" });
}

TEST_CASE("CHK-24 asks who speaks for somebody who cannot decide")
{
    const auto lacks = put("/legal/capacity/outcome", R"("lacks_capacity")");
    const auto with = [&](const std::string& kind, const std::string& rest) {
        return lacks + ","
            + put("/consultees/-",
                R"({"person_id":"p-adv","kind":")" + kind + R"(","consent":"not_able",)" + rest + "}");
    };
    for (const char* kind :
        { "advocate", "imha", "imca", "attorney", "deputy", "relevant_persons_representative" })
        expect(kind, 3, with(kind, R"("contacted_on":"2026-02-05")"), {});
    expect("a nearest relative", 3, with("nearest_relative", R"("contacted_on":"2026-02-05")"),
        { "CHK-24 urgent" });
    expect("not contacted yet", 3, with("imca", R"("contacted_on":null)"), { "CHK-24 urgent" });
    expect(
        "to be contacted tomorrow", 3, with("imca", R"("contacted_on":"2026-03-03")"), { "CHK-24 urgent" });
    expect("one decision of two", 3,
        put("/legal/capacity", R"([{"outcome":"has_capacity"},{"outcome":"lacks_capacity"}])"),
        { "CHK-24 urgent" });
    expect("recorded as the answer to the plan", 3,
        put("/legal/capacity/outcome", "null") + ","
            + put("/involvement/agreement/state", R"("lacks_capacity")"),
        { "CHK-07 fix", "CHK-24 urgent" });
}

TEST_CASE("CHK-25 listens for the person and not to them")
{
    const auto silent = [](std::vector<int> areas) {
        std::string patch;
        for (int area : areas)
            patch += (patch.empty() ? "" : ",")
                + put("/domains/" + std::to_string(area) + "/in_my_words", R"("")");
        return patch;
    };
    expect("three boxes are enough", 1, silent({ 0, 1, 2, 3, 4, 5 }), {});
    expect("two are not", 1, silent({ 0, 1, 2, 3, 4, 5, 6 }), { "CHK-25 consider" });
    expect("somebody who declined is not asked again", 3, silent({ 0, 1, 2, 3, 4, 6, 7 }), {});
    expect("declined to sign does not silence", 1,
        silent({ 0, 1, 2, 3, 4, 5, 6, 7, 8 }) + ","
            + put("/involvement/agreement/state", R"("declined_to_sign")"),
        { "CHK-22 fix", "CHK-25 consider" });
    expect("three words of the service", 1,
        put("/domains/0/note", R"("Compliant with depot. Poor engagement. Presenting as guarded.")"),
        { "CHK-25 consider" });
    expect("two", 1, put("/domains/0/note", R"("Compliant with depot. Poor engagement.")"), {});
    expect("the person may say what they like", 1,
        put("/domains/0/in_my_words", R"("They call me non-compliant, DNA’d, poor engagement.")"), {});
    expect("Welsh ones", 1,
        put("/domains/0/note", R"("Diffyg ymgysylltu; ddim yn cydymffurfio; ymddygiad heriol.")"),
        { "CHK-25 consider" });
    std::string oneArea;
    for (int i = 0; i < 9; ++i)
        if (i != 3)
            oneArea += put("/domains/" + std::to_string(i),
                           R"({"domain":")" + std::string(kAreas[static_cast<std::size_t>(i)])
                               + R"(","state":"not_yet_discussed","plan_to_discuss_on":"2026-04-01"})")
                + ",";
    oneArea.pop_back();
    std::string reasons;
    for (int i = 0; i < 7; ++i)
        reasons += ","
            + put("/assessments/0/identified_needs/" + std::to_string(i) + "/not_taken_forward_reason",
                R"("Next visit")");
    expect("one area talked about and heard", 1, oneArea + reasons, {});
}

TEST_CASE("CHK-26 counts calendar months from the last formal review that was held")
{
    const auto held = [](const std::string& on, const std::string& next) {
        return put("/reviews/history", R"([{"on":")" + on + R"(","type":"formal"}])") + ","
            + put("/plan/next_review_due_on", next);
    };
    expect("twelve months to the day", 1, held("2025-03-02", R"("2026-03-02")"), {});
    expect("a day more", 1, held("2025-03-01", R"("2026-03-02")"), { "CHK-26 urgent" });
    expect("next review today", 1, put("/plan/next_review_due_on", R"("2026-03-02")"), {});
    expect("next review yesterday", 1, put("/plan/next_review_due_on", R"("2026-03-01")"), { "CHK-26 fix" });
    expect("next review twelve months on", 1, put("/plan/next_review_due_on", R"("2027-02-18")"), {});
    expect("a day later", 1, put("/plan/next_review_due_on", R"("2027-02-19")"), { "CHK-26 fix" });
    expect("no next review", 1, put("/plan/next_review_due_on", "null"), { "CHK-26 fix" });
    expect("late and not planned is one finding", 1, held("2024-01-01", "null"), { "CHK-26 urgent" });
    expect("one that is planned is not held", 1, held("2026-05-01", R"("2026-08-19")"), {});
    expect("an informal one does not count", 1,
        put("/reviews/history",
            R"([{"on":"2026-02-18","type":"informal"},{"on":"2025-01-01","type":"formal"}])"),
        { "CHK-26 urgent" });
    expect("no review counts from the plan", 1, put("/reviews/history", "[]"), {});
    const auto leap = check(samplePlan("01_partly_in_welsh.json")
                                .patch(Json::parse("[" + held("2024-02-29", R"("2025-02-28")") + "]")),
        Policy(), day("2025-02-28"));
    CHECK_FALSE(rulesOf(leap).contains("CHK-26"));
}

TEST_CASE("CHK-27 owes a copy to the person and to whom they agreed")
{
    expect("late by a day", 1, put("/copies/0/sent_on", R"("2026-02-26")"), { "CHK-27 consider" });
    expect("on the seventh day", 1, put("/copies/0/sent_on", R"("2026-02-25")"), {});
    expect(
        "declined", 1, put("/copies/0/sent_on", "null") + "," + put("/copies/0/declined_copy", "true"), {});
    expect("withheld with a reason", 1,
        put("/copies/0/sent_on", "null") + "," + put("/copies/0/withheld_reason", R"("Serious harm likely")"),
        {});
    expect("no entry for the person", 1, R"({"op":"remove","path":"/copies/0"})", { "CHK-27 fix" });
    expect("the sister agreed to", 1, put("/copies/1/sent_on", "null"), { "CHK-27 fix" });
    expect("consent refused owes nothing", 1,
        put("/copies/1/sent_on", "null") + "," + put("/copies/1/consent/state", R"("refused")"), {});
    expect("the GP without being asked about", 1,
        put("/copies/2/sent_on", "null") + "," + put("/copies/2/consent/state", R"("not_needed")"),
        { "CHK-27 fix" });
    expect("a colleague without being asked about", 1,
        put("/copies/3/sent_on", "null") + "," + put("/copies/3/consent/state", R"("not_needed")"), {});
    expect("the last entry decides", 1,
        put("/copies/-", R"({"to":"su","parts":"whole","consent":{"state":"not_needed"},"sent_on":null})"),
        { "CHK-27 fix" });
    expect("planned for tomorrow is not given", 1, put("/copies/0/sent_on", R"("2026-03-03")"),
        { "CHK-27 fix" });
    expect("a copy from before the agreement is of an earlier text", 1,
        put("/copies/0/sent_on", R"("2026-02-17")"), { "CHK-27 fix" });
    expect("seven days have not passed", 1,
        put("/plan/agreed_on", R"("2026-02-23")") + "," + put("/copies", "[]"), {});
    expect("a draft owes nothing", 1, put("/plan/status", R"("draft")") + "," + put("/copies", "[]"), {});
    expect("agreed to later is owed from then", 1,
        put("/copies/1/sent_on", "null") + "," + put("/copies/1/consent/recorded_on", R"("2026-02-25")"), {});
}

TEST_CASE("CHK-28 judges each copy by the consent of its day")
{
    expect("no decision", 1, put("/copies/1/consent/state", "null"), { "CHK-28 urgent" });
    expect("refused", 1, put("/copies/1/consent/state", R"("refused")"), { "CHK-28 urgent" });
    expect(
        "not needed, for family", 1, put("/copies/1/consent/state", R"("not_needed")"), { "CHK-28 urgent" });
    expect("not needed, for the GP", 1, put("/copies/2/consent/state", R"("not_needed")"), {});
    expect("withdrawn later", 1,
        put("/copies/1/consent/state", R"("withdrawn")") + ","
            + put("/copies/1/consent/withdrawn_on", R"("2026-02-25")"),
        {});
    expect("withdrawn, then sent", 1,
        put("/copies/1/consent/state", R"("withdrawn")") + ","
            + put("/copies/1/consent/withdrawn_on", R"("2026-02-19")"),
        { "CHK-28 urgent" });
    expect("consent a day after sending", 1, put("/copies/1/consent/recorded_on", R"("2026-02-21")"),
        { "CHK-28 urgent" });
    expect("consent on the day", 1, put("/copies/1/consent/recorded_on", R"("2026-02-20")"), {});
    expect("whole where consent was limited", 1, put("/copies/1/parts", R"("whole")"), { "CHK-28 urgent" });
    expect("one part too many", 2, put("/copies/3/parts", R"("crisis_plan,legal")"), { "CHK-28 urgent" });
    expect("fewer parts than agreed", 2, put("/copies/3/parts", R"("crisis_plan")"), {});
    expect("the card is part of the crisis plan", 2, put("/copies/5/parts", R"("crisis_card_only")"), {});
    expect("the crisis plan is more than the card", 1, put("/copies/4/parts", R"("crisis_plan")"),
        { "CHK-28 urgent" });
    expect("all but one, agreed to all but another", 1,
        put("/copies/1/parts", R"("all_except:work_occupation")"), { "CHK-28 urgent" });
    expect("a scope in other words is not compared", 3,
        put("/copies/1/consent/scope", R"("GP and nurse only")"), {});
    expect("given for one part, sent whole", 1, put("/copies/2/consent/scope", R"("crisis_plan")"),
        { "CHK-28 urgent" });
    expect(
        "not sent", 1, put("/copies/1/consent/state", "null") + "," + put("/copies/1/sent_on", "null"), {});
    expect("somebody the plan does not know", 1,
        put("/copies/-", R"({"to":"p-x","parts":"whole","consent":{"state":null},"sent_on":"2026-02-20"})"),
        { "CHK-28 urgent" });
    Policy lawFirst;
    lawFirst.rolesWithoutConsent.emplace_back("carer");
    const auto plan = samplePlan("01_partly_in_welsh.json")
                          .patch(Json::parse("[" + put("/copies/1/consent/state", "null") + "]"));
    CHECK(check(plan, lawFirst, day("2026-03-02")).empty());
}

TEST_CASE("CHK-27 and CHK-28 follow the service on carers and a refusal on record holds always")
{
    Policy carersToo;
    carersToo.carersWithoutConsent = true;
    const auto asked = [&](const Policy& policy, const std::string& patch) {
        const auto plan = samplePlan("01_partly_in_welsh.json").patch(Json::parse("[" + patch + "]"));
        std::string rules;
        for (const auto& finding : check(plan, policy, day("2026-03-02")))
            rules += finding.rule + ' ';
        return rules;
    };
    const auto state = [](const char* said) { return put("/copies/1/consent/state", said); };
    const auto unsent = state("null") + "," + put("/copies/1/sent_on", "null");
    CHECK(asked(Policy(), state("null")) == "CHK-28 "); // the sister's, sent
    CHECK(asked(carersToo, state("null")).empty());
    CHECK(asked(carersToo, state(R"("refused")")) == "CHK-28 ");
    CHECK(asked(carersToo, state(R"("withdrawn")")) == "CHK-28 ");
    CHECK(asked(carersToo, state("null") + "," + put("/consultees/0/consent", R"("refused")")) == "CHK-28 ");
    CHECK(asked(Policy(), unsent).empty()); // nobody owes a copy that was not agreed to
    CHECK(asked(carersToo, unsent) == "CHK-27 ");
    CHECK(asked(carersToo, state(R"("refused")") + "," + put("/copies/1/sent_on", "null")).empty());
}

TEST_CASE("CHK-29 looks at orders only and at all seven parts")
{
    const std::string cto = "/legal/cto/";
    for (const char* part : { "conditions", "recall_circumstances", "people_to_alert" })
        expect(part, 2, put(cto + part, "[]"), { "CHK-29 urgent" });
    for (const char* part :
        { "minimum_contact", "early_warning_signs", "responsible_clinician_id", "medicines_adherence_plan" })
        expect(part, 2, put(cto + part, "null"), { "CHK-29 urgent" });
    expect("no number of days", 2, put(cto + "minimum_contact/at_least_every_days", "null"),
        { "CHK-29 urgent" });
    expect("see relapse_signature, which is empty", 2, put("/relapse_signature", "[]"),
        { "CHK-19 fix", "CHK-29 urgent" });
    expect("a responsible clinician who has left", 2, put("/people/1/in_role_to", R"("2026-03-01")"),
        { "CHK-02 fix", "CHK-29 urgent" });
    expect("expires today", 2, put(cto + "expires_on", R"("2026-03-02")"), {});
    expect("expired yesterday", 2, put(cto + "expires_on", R"("2026-03-01")"), { "CHK-29 urgent" });
    expect("thirty-one days", 2, put(cto + "team_discussions", R"([{"on":"2026-01-30"}])"), {});
    expect("thirty-two days", 2, put(cto + "team_discussions", R"([{"on":"2026-01-29"}])"), { "CHK-29 fix" });
    expect("none recorded", 2, put(cto + "team_discussions", "[]"), { "CHK-29 fix" });
    expect("none recorded on a new order", 2,
        put(cto + "team_discussions", "[]") + "," + put(cto + "made_on", R"("2026-02-20")"), {});
    expect("no order in force", 2,
        put("/legal/mha_status", R"("informal")") + "," + put(cto + "conditions", "[]"), {});
    expect("an order and nothing about it", 2, put("/legal/cto", "null"), { "CHK-29 urgent", "CHK-29 fix" });
}

TEST_CASE("CHK-30 weighs each unmet need")
{
    for (const char* field : { "reason", "risk_if_not_met", "alternative_offered", "review_on" })
        expect(field, 2, put(std::string("/domains/1/unmet_needs/0/") + field, R"("")"), { "CHK-30 fix" });
    expect("an empty row is no need", 2, put("/domains/1/unmet_needs/-", R"({"text":""})"), {});
    expect("a bare text", 2, put("/domains/1/unmet_needs/-", R"("Psychology")"), { "CHK-30 fix" });
}

TEST_CASE("CHK-31 counts a translation when it is whole and checked")
{
    expect("English only, and she prefers Welsh", 2, put("/service_user/language/preferred", R"("cy")"),
        { "CHK-31 fix" });
    expect("Welsh only, and he prefers English", 2, put("/crisis_plan/lang", R"("cy")"),
        { "CHK-31 fix", "CHK-31 urgent" });
    expect("nobody checked it", 1, put("/crisis_plan/translation/checked_by", R"("")"), { "CHK-31 urgent" });
    expect("a line is missing", 1, R"({"op":"remove","path":"/crisis_plan/translation/staff_steps/1"})",
        { "CHK-31 urgent" });
    expect(
        "the original changed since", 1, put("/crisis_plan/translation/stale", "true"), { "CHK-31 urgent" });
    expect("the language of the plan stands in", 2, put("/crisis_plan/lang", "null"), {});
    expect("en-GB is English", 2, put("/crisis_plan/lang", R"("en-GB")"), {});
    Policy bothRead;
    bothRead.outOfHoursLanguages = { "en", "cy" };
    const auto plan = samplePlan("01_partly_in_welsh.json")
                          .patch(Json::parse(R"([{"op":"remove","path":"/crisis_plan/translation"}])"));
    CHECK(check(plan, bothRead, day("2026-03-02")).empty());
}
