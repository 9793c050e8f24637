// Children and adults at risk whom a plan names, and whether somebody said what has been done about them.
#include "core/checker/at_risk.h"
#include "tests/core/checker/fixtures.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::checker;
using cyd::checker::test::samplePlan;

namespace {

std::vector<AtRisk> in(const Json& plan)
{
    return atRiskIn(plan, *dayFrom("2026-03-02"));
}

Json& riskHead(Json& plan, std::string_view area)
{
    for (auto& assessment : plan["assessments"])
        for (auto& head : assessment.contains("areas") ? assessment["areas"] : assessment["none"])
            if (head["area"] == area)
                return head;
    FAIL("no such head");
    return plan;
}

} // namespace

TEST_CASE("a child is found among the people and the dependants once, and the person by their vulnerability")
{
    const auto all = in(samplePlan("01_partly_in_welsh.json"));
    REQUIRE(all.size() == 2);
    CHECK(all[0] == AtRisk { "p-son", "child", "Gethin Caradog-Wyn" });
    CHECK(all[1].who == "su");
    CHECK(all[1].kind == "self");
}

TEST_CASE("a dependant who is nobody of the people goes by the words that the plan has for them")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    auto all = in(plan);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == AtRisk { "", "child", "Lleucu, 6, lives with her mother" });
    plan["crisis_plan"]["dependants"] = { { { "who", "Nain, 84" } }, { { "who", " " } } };
    all = in(plan);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == AtRisk { "", "dependant", "Nain, 84" });
    for (const auto& [words, kind] : { std::pair { "Mr Pugh in flat 4", "dependant" },
             { "Modryb Jên, Fflat 12", "dependant" }, { "Mali (9), flat 4", "child" } }) {
        CAPTURE(words);
        plan["crisis_plan"]["dependants"] = { { { "who", words } } };
        CHECK(in(plan)[0].kind == kind);
    }
}

TEST_CASE("children at home whom nobody names are asked about, and not beside one who is named")
{
    auto plan = samplePlan("03_declines_involvement.json");
    CHECK(in(plan).empty()); // her vulnerability is not known
    plan["facts"]["children_at_home"] = "yes";
    REQUIRE(in(plan).size() == 1);
    CHECK(in(plan).front().kind == "children_at_home");
    plan["crisis_plan"]["dependants"] = { { { "who", "Mali, 9" } } };
    REQUIRE(in(plan).size() == 1);
    CHECK(in(plan).front().kind == "child");
}

TEST_CASE("risk to others now is asked about, and risk of the past or a low one is not")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    riskHead(plan, "vulnerability")["level"] = "low";
    plan["crisis_plan"]["dependants"] = Json::array();
    CHECK(in(plan).empty()); // harm to others is historic
    riskHead(plan, "harm_to_others")["present"] = "yes";
    REQUIRE(in(plan).size() == 1);
    CHECK(in(plan).front().kind == "others");
}

TEST_CASE("whoever is grown up or has left is not a child of the plan")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    plan["crisis_plan"]["dependants"] = Json::array();
    plan["facts"]["children_at_home"] = "no";
    auto& son = plan["people"][6];
    REQUIRE(son["person_id"] == "p-son");
    SECTION("by a date of birth")
    {
        son["date_of_birth"] = "2008-03-01";
        CHECK(in(plan).size() == 1);
        son["date_of_birth"] = "2008-03-03"; // eighteen tomorrow
        CHECK(in(plan).size() == 2);
    }
    SECTION("who has left")
    {
        son["in_role_to"] = "2026-03-01";
        CHECK(in(plan).size() == 1);
    }
    SECTION("by the words for who they are")
    {
        son["role"] = "family";
        CHECK(in(plan).size() == 2);
        son["relationship"] = "son, 18";
        CHECK(in(plan).size() == 1);
    }
}

TEST_CASE("what has been done is found by the person or by the words, and a blank answer is none")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    const auto all = in(plan);
    plan["safeguarding"] = { { { "person_id", nullptr }, { "who", all[0].name }, { "done", "support" } },
        { { "person_id", "su" }, { "done", nullptr } } };
    REQUIRE(doneAbout(plan, all[0]));
    CHECK((*doneAbout(plan, all[0]))["done"] == "support");
    CHECK_FALSE(doneAbout(plan, all[1]));
    plan["safeguarding"].push_back({ { "person_id", "su" }, { "done", "report" } });
    REQUIRE(doneAbout(plan, all[1]));
    for (const Json& odd : { Json("text"), Json { 1, "x" }, Json { { "who", 7 } }, Json() }) {
        plan["safeguarding"] = odd;
        CHECK_FALSE(doneAbout(plan, all[0]));
    }
}
