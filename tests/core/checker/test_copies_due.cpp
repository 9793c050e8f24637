// Who is owed a copy, and by when.
#include "core/checker/copies.h"
#include "tests/core/checker/fixtures.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::checker;
using cyd::checker::test::samplePlan;

namespace {

const CopyDue* dueTo(const std::vector<CopyDue>& all, const std::string& id)
{
    const auto found = std::ranges::find(all, id, &CopyDue::to);
    return found == all.end() ? nullptr : &*found;
}

std::vector<CopyDue> dueOn(const Json& plan, const char* today)
{
    return copiesDue(plan, Policy(), *dayFrom(today));
}

} // namespace

TEST_CASE("the person and the doctor are owed a copy whether the plan lists them or not")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    plan["copies"] = Json::array();
    const auto due = dueOn(plan, "2026-02-20");
    REQUIRE(dueTo(due, "su"));
    CHECK(due.front().to == "su");
    CHECK(due.front().why == CopyReason::Person);
    REQUIRE(dueTo(due, "p-gp"));
    CHECK(dueTo(due, "p-gp")->why == CopyReason::Gp);
    CHECK(isoOf(*dueTo(due, "su")->dueOn) == "2026-02-25");
    CHECK_FALSE(dueTo(due, "su")->givenOn);
}

TEST_CASE("a draft owes nobody a copy yet")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    plan["plan"]["status"] = "draft";
    for (const auto& one : dueOn(plan, "2026-02-20"))
        CHECK_FALSE(one.dueOn);
}

TEST_CASE("a copy of an earlier text is owed again after the next agreement")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    const auto before = dueOn(plan, "2026-03-01");
    CHECK(dueTo(before, "su")->current);
    CHECK(isoOf(*dueTo(before, "su")->givenOn) == "2026-02-19");
    plan["plan"]["agreed_on"] = "2026-03-10";
    const auto after = dueOn(plan, "2026-03-12");
    CHECK_FALSE(dueTo(after, "su")->current);
    CHECK(isoOf(*dueTo(after, "su")->dueOn) == "2026-03-17");
}

TEST_CASE("a consent that came later is owed a copy from that day")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    for (auto& copy : plan["copies"])
        if (copy["to"] == "p-sister")
            copy["consent"]["recorded_on"] = "2026-04-01";
    CHECK(isoOf(*dueTo(dueOn(plan, "2026-04-02"), "p-sister")->dueOn) == "2026-04-08");
}

TEST_CASE("whoever has left is owed nothing")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    for (auto& person : plan["people"])
        if (person["person_id"] == "p-gp")
            person["in_role_to"] = "2026-02-01";
    CHECK_FALSE(dueTo(dueOn(plan, "2026-03-01"), "p-gp"));
}

TEST_CASE("the list of copies takes any shape without a fault")
{
    for (const char* text : { "null", "3", "[null,{},[],3]", R"([{"to":7,"consent":3,"sent_on":{}}])" }) {
        auto plan = samplePlan("01_partly_in_welsh.json");
        plan["copies"] = Json::parse(text);
        CHECK_FALSE(dueOn(plan, "2026-03-01").empty());
        CHECK(copiesDue(Json::parse(text), Policy(), *dayFrom("2026-03-01")).size() == 1);
    }
}

TEST_CASE("somebody who did not want a copy, and one that is withheld, say so")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    for (auto& copy : plan["copies"]) {
        if (copy["to"] == "su")
            copy["declined_copy"] = true;
        if (copy["to"] == "p-gp")
            copy["withheld_reason"] = "Serious harm is likely.";
    }
    const auto due = dueOn(plan, "2026-03-01");
    CHECK(dueTo(due, "su")->declined);
    CHECK_FALSE(dueTo(due, "su")->withheld);
    CHECK(dueTo(due, "p-gp")->withheld);
}
