// Thresholds, days and words.
#include "core/checker/mentions.h"
#include "tests/core/checker/definitions.h"

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

TEST_CASE("A policy reads back as it was written and every threshold has its own key")
{
    Policy policy;
    policy.name = "gwent-2027";
    policy.assessmentMonths = 18;
    policy.extraBankHolidays = { day("2027-05-10") };
    policy.outOfHoursLanguages = { "cy", "en" };
    policy.off = { { "CHK-25", "Under review by the language panel" } };
    policy.carersWithoutConsent = true;
    policy.signedOffBy = "Legal services, 2027-01-04";
    policy.showsCpaLevel = false;
    policy.assessmentTools = { "WARRN", "CANSAS" };
    const auto read = policyFromJson(policyToJson(policy));
    REQUIRE(read);
    CHECK(policyToJson(*read) == policyToJson(policy));
    CHECK(policyToJson(Policy()) == policyToJson(*policyFromJson(Json::object())));
    std::set<std::string> keys;
    for (const auto& threshold : thresholds()) {
        keys.insert(threshold.key);
        Json one = Json::object();
        one[threshold.key] = threshold.most;
        INFO(threshold.key);
        CHECK((*policyFromJson(one)).*threshold.value == threshold.most);
        one[threshold.key] = threshold.most + 1;
        CHECK(policyFromJson(one).error().code == std::string("policy.value"));
        const int usual = Policy().*threshold.value;
        CHECK((usual >= threshold.least && usual <= threshold.most));
        CHECK_FALSE(std::string_view(threshold.source).empty());
        CHECK((std::string_view(threshold.rule).empty() || explain(threshold.rule))); // or a clock's
    }
    CHECK(keys.size() == thresholds().size());
}

TEST_CASE("A policy with a mistake in it is refused and not half read")
{
    const auto code = [](const char* text) {
        const auto read = policyFromJson(Json::parse(text));
        return read ? std::string() : std::string(read.error().code);
    };
    CHECK(code("[]") == "policy.shape");
    CHECK(code(R"({"asessment_months":12})") == "policy.unknown");
    CHECK(code(R"({"assessment_months":"12"})") == "policy.value");
    CHECK(code(R"({"assessment_months":1.5})") == "policy.value");
    CHECK(code(R"({"assessment_months":0})") == "policy.value");
    CHECK(code(R"({"assessment_months":18446744073709551615})") == "policy.value");
    CHECK(code(R"({"extra_bank_holidays":["2027-02-30"]})") == "policy.shape");
    CHECK(code(R"({"out_of_hours_languages":"en"})") == "policy.shape");
    CHECK(code(R"({"off":{"CHK-25":""}})") == "policy.shape");
    CHECK(code(R"({"decided_on":"soon"})") == "policy.shape");
    CHECK(code(R"({"shows_cpa_level":"no"})") == "policy.shape");
    CHECK(code(R"({"assessment_tools":"WARRN"})") == "policy.shape");
}

TEST_CASE("The setting that is wrong is named")
{
    const auto wrong = [](const char* text) { return wrongSetting(Json::parse(text)); };
    CHECK(wrong(R"({"review_months":6,"asessment_months":12})") == "asessment_months");
    CHECK(wrong(R"({"review_months":0})") == "review_months");
    CHECK(wrong(R"({"shows_cpa_level":0})") == "shows_cpa_level");
    CHECK(wrong("{}").empty());
    CHECK(wrong("[]").empty());
    CHECK(wrong(R"({"carers_without_consent":true})").empty()); // right in itself, but for the sign-off
}

TEST_CASE("Carers are sent a copy without consent only with legal sign-off")
{
    const auto code = [](const char* text) {
        const auto read = policyFromJson(Json::parse(text));
        return read ? std::string(read->carersWithoutConsent ? "unasked" : "asked")
                    : std::string(read.error().code);
    };
    CHECK(code("{}") == "asked");
    CHECK(code(R"({"carers_without_consent":true})") == "policy.signoff");
    CHECK(code(R"({"carers_without_consent":true,"signed_off_by":" "})") == "policy.signoff");
    CHECK(code(R"({"roles_without_consent":["gp","carer"],"signed_off_by":"Us"})")
        == "policy.carer"); // no way round it
    CHECK(code(R"({"carers_without_consent":true,"signed_off_by":"Legal services"})") == "unasked");
    CHECK(code(R"({"carers_without_consent":false,"signed_off_by":"Legal services"})") == "asked");
}

TEST_CASE("A threshold moves its rule and a rule that is off is silent")
{
    const auto plan = samplePlan("04_poor_every_audit_defect.json");
    Policy policy;
    policy.assessmentMonths = 600;
    policy.off["CHK-07"] = "tried out";
    const auto rules = rulesOf(check(plan, policy, day("2026-03-02")));
    CHECK_FALSE(rules.contains("CHK-07"));
    CHECK(rules.contains("CHK-12")); // long before the plan, still
    policy.beforePlanDays = 20000;
    CHECK_FALSE(rulesOf(check(plan, policy, day("2026-03-02"))).contains("CHK-12"));
}

TEST_CASE("Days are real days and months are calendar months")
{
    CHECK(isoOf(day("2024-02-29")) == "2024-02-29");
    CHECK(isoOf(day("2026-03-02T14:52:00Z")) == "2026-03-02");
    for (const char* bad : { "", "2026-02-29", "2026-13-01", "2026-00-10", "02-03-2026", "2026-3-2",
             "2026-03-02x", "soon", "-026-03-02", "2026-03-0a", "9999-01-01" }) {
        INFO(bad);
        CHECK_FALSE(dayFrom(bad));
    }
    CHECK(isoOf(addMonths(day("2024-02-29"), 12)) == "2025-02-28");
    CHECK(isoOf(addMonths(day("2025-08-31"), 6)) == "2026-02-28");
    CHECK(isoOf(addMonths(day("2025-03-31"), -1)) == "2025-02-28");
    CHECK(daysBetween(day("2026-03-02"), day("2026-02-28")) == -2);
}

TEST_CASE("Bank holidays are those that were given in England and Wales")
{
    const auto of = [](int year) {
        std::vector<std::string> days;
        for (const auto holiday : bankHolidays(year))
            days.push_back(isoOf(holiday));
        return days;
    };
    using Days = std::vector<std::string>;
    CHECK(of(2026)
        == Days { "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
            "2026-12-25", "2026-12-28" });
    CHECK(of(2022)
        == Days { "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
            "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27" });
    CHECK(of(2021)
        == Days { "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30",
            "2021-12-27", "2021-12-28" });
    CHECK(of(2023)
        == Days { "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29",
            "2023-08-28", "2023-12-25", "2023-12-26" });
    CHECK(of(2020)
        == Days { "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31",
            "2020-12-25", "2020-12-28" });
    CHECK(of(2012)
        == Days { "2012-01-02", "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05",
            "2012-08-27", "2012-12-25", "2012-12-26" });
    CHECK(isoOf(nextBankHoliday(day("2026-12-29"))) == "2027-01-01");
    CHECK(isoOf(nextBankHoliday(day("2026-12-29"), { day("2026-12-30") })) == "2026-12-30");
    CHECK(isBankHoliday(day("2026-04-03")));
    CHECK_FALSE(isBankHoliday(day("2026-04-02")));
}

TEST_CASE("Words are runs of letters and digits in any script")
{
    CHECK(countWords("") == 0);
    CHECK(countWords(" – — - ' ") == 0);
    CHECK(countWords("Dwi’n fam, yn chwaer") == 4);
    CHECK(countWords("long-acting injection (£240)") == 3);
    CHECK(countWords("N/A") == 2);
    CHECK(countWords("w\xcc\x82y") == 1); // ŵ in two code points
    CHECK(countWords("\xff\xfe half") == 1);
    CHECK(folded("Tŷ ÂR-lein, ‘Gŵyl’!") == "ty ar-lein gwyl");
    CHECK(isBlank(std::string_view("\xc2\xa0…")));
}

TEST_CASE("A mention is current only when it is this person now and not denied")
{
    WordReader reader;
    const std::set<std::string, std::less<>> others { "lowri", "kestrel" };
    const auto drugs
        = [&](const char* text) { return mentionsNow(text, Mention::AlcoholOrDrugs, 6, others, reader); };
    const auto harm
        = [&](const char* text) { return mentionsNow(text, Mention::SelfHarm, 6, others, reader); };
    for (const char* text : { "Smokes cannabis most days.", "Dwi'n smygu canabis bob nos i gysgu.",
             "Drinks heavily at weekends.", "Mae hi’n yfed gormod.", "Uses drugs with friends.",
             "Settled. Smokes weed to sleep.", "He does not drink, but smokes cannabis.",
             "Has been on cannabis since 2019.", "Fel arfer mae’n ysmygu canabis gyda’r nos.",
             "Binge drinking on pay day.", "Yn cymryd cyffuriau ar y penwythnos." }) {
        INFO(text);
        CHECK(drugs(text));
    }
    for (const char* text : { "Used cannabis in her twenties; none since 2004.",
             "Her neighbour smokes cannabis and the smell upsets her.",
             "Does not drink heavily. Dim yn defnyddio cyffuriau.", "Never smokes cannabis.", "No drugs.",
             "Denies using drugs.", "Takes her medicine with water.", "Lowri smokes cannabis in the shed.",
             "Roedd yn smygu canabis yn ifanc.", "Nid yw’n defnyddio canabis.",
             "Worried that he may be using drugs again.", "Drinks too much coffee.", "Cannabis: none.",
             "Mae ei brawd yn cymryd cyffuriau.", "Stopped drinking heavily last year.",
             "Stay away from cannabis.", "Works at the drugs counter.", "Teetotal all her life.",
             "Nid yw’n yfed yn drwm.", "" }) {
        INFO(text);
        CHECK_FALSE(drugs(text));
    }
    for (const char* text : { "Self-harms when alone.", "I cut myself some nights.",
             "Mae’n torri ei hun gyda’r nos.", "Dwi’n hunan-niweidio." }) {
        INFO(text);
        CHECK(harm(text));
    }
    for (const char* text : { "No self-harm.", "Cut his forearm in August 2019.", "Asked about self-harm.",
             "Dim hunan-niweidio.", "Her sister self-harms.", "Cutting back on sugar." }) {
        INFO(text);
        CHECK_FALSE(harm(text));
    }
}
