// What runs out, on both sides of every limit.
#include "core/checker/checker.h"
#include "core/checker/clocks.h"
#include "tests/core/checker/fixtures.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::checker;
using cyd::checker::test::samplePlan;

namespace {

using enum ClockKind;

std::optional<Clock> clockOf(ClockKind kind, const Json& plan, const char* today, const Policy& policy = {})
{
    const auto all = clocksIn(plan, policy, *dayFrom(today));
    const auto found = std::ranges::find(all, kind, &Clock::kind);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

//! "1st", "2nd", "last", "now" and the day; "" while nothing is said.
std::string saidOf(ClockKind kind, const Json& plan, const char* today, const Policy& policy = {})
{
    static constexpr std::array kStages { "1st", "2nd", "last", "now" };
    const auto clock = clockOf(kind, plan, today, policy);
    return !clock ? ""
                  : kStages.at(static_cast<std::size_t>(clock->stage))
            + (clock->on ? " " + isoOf(*clock->on) : std::string());
}

Json bare(const char* status = "agreed")
{
    return { { "plan", { { "status", status }, { "setting", "community" } } } };
}

//! On a community treatment order that was made on the first of March, with contact every seven days.
Json onOrder()
{
    auto plan = bare();
    plan["legal"] = { { "mha_status", "cto" },
        { "cto",
            { { "made_on", "2026-03-01" }, { "expires_on", "2026-08-31" },
                { "minimum_contact", { { "at_least_every_days", 7 } } } } } };
    return plan;
}

void logged(Json& plan, const char* on, const char* result)
{
    plan["care_coordination"]["contact_log"].push_back({ { "on", on }, { "result", result } });
}

} // namespace

TEST_CASE(
    "a review is spoken of from sixty days before, more plainly at thirty and at seven, and after its day")
{
    auto plan = bare();
    CHECK(saidOf(ReviewDue, plan, "2026-03-02").empty()); // no date and no plan to count from
    plan["plan"]["next_review_due_on"] = "2026-06-30";
    CHECK(saidOf(ReviewDue, plan, "2026-04-30").empty()); // sixty-one days
    CHECK(saidOf(ReviewDue, plan, "2026-05-01") == "1st 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-05-30") == "1st 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-05-31") == "2nd 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-06-22") == "2nd 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-06-23") == "last 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-06-30") == "last 2026-06-30");
    CHECK(saidOf(ReviewDue, plan, "2026-07-01") == "now 2026-06-30");
    Policy policy;
    policy.reviewFirstDays = 90;
    CHECK(saidOf(ReviewDue, plan, "2026-04-30", policy) == "1st 2026-06-30");
}

TEST_CASE("a review is due twelve calendar months after the last formal one, whatever date was written later")
{
    auto plan = bare();
    plan["plan"]["made_on"] = "2023-01-10";
    plan["reviews"]["history"] = { { { "on", "2024-02-29" }, { "type", "formal" } },
        { { "on", "2024-09-01" }, { "type", "informal" } },
        { { "on", "2024-10-01" }, { "type", "formal" }, { "begun_on", "2024-10-01" } },
        { { "on", "2024-11-01" }, { "type", "formal" }, { "stopped_on", "2024-11-01" } } };
    plan["plan"]["next_review_due_on"] = "2025-12-31";
    CHECK(saidOf(ReviewDue, plan, "2025-02-21") == "last 2025-02-28"); // no 29 February in 2025
    plan["plan"]["next_review_due_on"] = "2025-02-01";
    CHECK(saidOf(ReviewDue, plan, "2025-01-25") == "last 2025-02-01");
    plan["plan"].erase("next_review_due_on");
    CHECK(saidOf(ReviewDue, plan, "2024-12-29").empty()); // sixty-one days to the 28th
    CHECK(saidOf(ReviewDue, plan, "2024-12-30") == "1st 2025-02-28");
    plan["reviews"]["history"].back().erase("stopped_on"); // held after all
    CHECK(saidOf(ReviewDue, plan, "2024-12-30").empty());
}

TEST_CASE("the end of an order is spoken of eight weeks before, then at four and at two")
{
    auto plan = onOrder();
    CHECK(saidOf(OrderEnds, plan, "2026-07-05").empty()); // fifty-seven days
    CHECK(saidOf(OrderEnds, plan, "2026-07-06") == "1st 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-08-02") == "1st 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-08-03") == "2nd 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-08-16") == "2nd 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-08-17") == "last 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-08-31") == "last 2026-08-31");
    CHECK(saidOf(OrderEnds, plan, "2026-09-01") == "now 2026-08-31");
    plan["legal"]["cto"]["expires_on"] = "2028-03-07"; // eight weeks before it over a leap day
    CHECK(saidOf(OrderEnds, plan, "2028-01-10").empty());
    CHECK(saidOf(OrderEnds, plan, "2028-01-11") == "1st 2028-03-07");
    plan["legal"]["mha_status"] = "informal"; // what is left of an order that was discharged
    CHECK(saidOf(OrderEnds, plan, "2028-03-01").empty());
    plan = onOrder();
    plan["legal"]["cto"]["expires_on"] = nullptr;
    CHECK(saidOf(OrderEnds, plan, "2026-08-31").empty());
}

TEST_CASE("contact under an order is counted from the last that was kept, and before that from the order")
{
    auto plan = onOrder();
    CHECK(saidOf(ContactDue, plan, "2026-03-06").empty());
    CHECK(saidOf(ContactDue, plan, "2026-03-07") == "2nd 2026-03-08");
    CHECK(saidOf(ContactDue, plan, "2026-03-08") == "2nd 2026-03-08");
    auto missed = plan;
    logged(missed, "2026-03-02", "missed"); // somebody writes contacts down, and there was none
    CHECK(saidOf(ContactDue, missed, "2026-03-09") == "now 2026-03-08");
    CHECK_FALSE(clockOf(ContactDue, missed, "2026-03-09")->since);
    logged(plan, "2026-03-08", "kept");
    CHECK(saidOf(ContactDue, plan, "2026-03-09").empty());
    CHECK(saidOf(ContactDue, plan, "2026-03-16") == "now 2026-03-15");
    CHECK(clockOf(ContactDue, plan, "2026-03-16")->since == dayFrom("2026-03-08"));
    logged(plan, "2026-03-15", "missed"); // is no contact
    CHECK(saidOf(ContactDue, plan, "2026-03-16") == "now 2026-03-15");
    logged(plan, "2026-03-20", "kept"); // is not there yet
    CHECK(saidOf(ContactDue, plan, "2026-03-16") == "now 2026-03-15");
    plan["plan"]["setting"] = "hospital"; // recalled
    CHECK(saidOf(ContactDue, plan, "2026-03-16").empty());
    Policy policy;
    policy.contactWarnDays = 3;
    CHECK(saidOf(ContactDue, onOrder(), "2026-03-05", policy) == "2nd 2026-03-08");
}

TEST_CASE(
    "while no contact is written down an order asks when the last was, and says of none that it is late")
{
    auto plan = onOrder();
    CHECK(saidOf(ContactDue, plan, "2026-03-09") == "2nd");
    CHECK(saidOf(ContactDue, plan, "2026-08-01") == "2nd");
    plan["care_coordination"]["contact_log"] = { { { "on", nullptr }, { "result", "kept" } } };
    CHECK(saidOf(ContactDue, plan, "2026-03-09") == "2nd");
    logged(plan, "2026-03-20", "kept"); // is not there yet
    CHECK(saidOf(ContactDue, plan, "2026-03-09") == "2nd");
    logged(plan, "2026-03-01", "kept");
    CHECK(saidOf(ContactDue, plan, "2026-03-09") == "now 2026-03-08");
}

TEST_CASE("contact under an order is counted from leaving hospital too, once that day has come")
{
    auto plan = onOrder();
    logged(plan, "2026-03-04", "kept");
    plan["hospital"]["discharged_on"] = "2026-03-10"; // after a recall
    CHECK(saidOf(ContactDue, plan, "2026-03-09").empty());
    CHECK(saidOf(ContactDue, plan, "2026-03-15").empty());
    CHECK(saidOf(ContactDue, plan, "2026-03-16") == "2nd 2026-03-17");
    CHECK(saidOf(ContactDue, plan, "2026-03-18") == "now 2026-03-17");
    plan["hospital"]["discharged_on"] = "2026-03-30"; // planned
    CHECK(saidOf(ContactDue, plan, "2026-03-18") == "now 2026-03-11");
}

TEST_CASE("no contact is due where the plan does not say how often or since when")
{
    auto plan = onOrder();
    for (const Json& every : Json::array({ nullptr, 0, -7, 3.5, "7", 99999999999, Json::object() })) {
        INFO(every.dump());
        plan["legal"]["cto"]["minimum_contact"]["at_least_every_days"] = every;
        CHECK(saidOf(ContactDue, plan, "2027-03-09").empty());
    }
    plan = onOrder();
    plan["legal"]["cto"].erase("made_on");
    CHECK(saidOf(ContactDue, plan, "2027-03-09").empty());
    plan = onOrder();
    plan["legal"]["mha_status"] = "section_17_leave";
    CHECK(saidOf(ContactDue, plan, "2027-03-09").empty());
}

TEST_CASE("two contacts missed in a row ask for a look at the plan, until there is one or contact is kept")
{
    auto plan = bare();
    logged(plan, "2026-03-09", "missed"); // in any order
    CHECK(saidOf(ContactMissed, plan, "2026-03-10").empty());
    logged(plan, "2026-03-02", "missed");
    CHECK(saidOf(ContactMissed, plan, "2026-03-08").empty());
    CHECK(saidOf(ContactMissed, plan, "2026-03-09") == "2nd 2026-03-09");
    CHECK_FALSE(clockOf(ContactMissed, plan, "2026-03-09")->underTheAct);
    auto between = plan;
    logged(between, "2026-03-05", "kept");
    CHECK(saidOf(ContactMissed, between, "2026-03-10").empty());
    auto after = plan;
    logged(after, "2026-03-09", "kept"); // on the same day, later in the list
    CHECK(saidOf(ContactMissed, after, "2026-03-10").empty());
    auto looked = plan;
    looked["reviews"]["history"] = { { { "on", "2026-03-08" }, { "type", "urgent" } } };
    CHECK(saidOf(ContactMissed, looked, "2026-03-10") == "2nd 2026-03-09"); // before the second
    looked["reviews"]["history"].push_back({ { "on", "2026-03-09" }, { "begun_on", "2026-03-09" } });
    CHECK(saidOf(ContactMissed, looked, "2026-03-10") == "2nd 2026-03-09"); // under way
    looked["reviews"]["history"].back()["finished_on"] = "2026-03-09";
    CHECK(saidOf(ContactMissed, looked, "2026-03-10") == "2nd 2026-03-09"); // the same day: which was first?
    looked["reviews"]["history"].back()["on"] = "2026-03-10";
    CHECK(saidOf(ContactMissed, looked, "2026-03-10").empty());
    auto fits = plan;
    fits["reviews"]["still_fits"] = { { { "on", "2026-03-10" } } };
    CHECK(saidOf(ContactMissed, fits, "2026-03-10").empty());
    Policy policy;
    policy.missedContacts = 3;
    CHECK(saidOf(ContactMissed, plan, "2026-03-10", policy).empty());
}

TEST_CASE("two entries of one day are one contact that was missed")
{
    auto plan = bare();
    logged(plan, "2026-03-02", "missed");
    logged(plan, "2026-03-02", "missed");
    CHECK(saidOf(ContactMissed, plan, "2026-03-03").empty());
    logged(plan, "2026-03-03", "missed");
    CHECK(saidOf(ContactMissed, plan, "2026-03-03") == "2nd 2026-03-03");
    logged(plan, "2026-03-04", "missed");
    logged(plan, "2026-03-04", "kept");
    logged(plan, "2026-03-04", "missed");
    CHECK(saidOf(ContactMissed, plan, "2026-03-04").empty());
}

TEST_CASE("what a clock asks for can be written down in the log, and ends it until the next that is missed")
{
    auto plan = bare();
    logged(plan, "2026-03-02", "missed");
    logged(plan, "2026-03-09", "looked_at"); // before the second of that day
    logged(plan, "2026-03-09", "missed");
    logged(plan, "2026-03-09", "treatment_stopped");
    for (const char* status : { "informal", "section_17_leave", "cto", "conditional_discharge" }) {
        INFO(status);
        plan["legal"]["mha_status"] = status;
        CHECK(clockOf(ContactMissed, plan, "2026-03-10"));
        CHECK(clockOf(TreatmentStopped, plan, "2026-03-10"));
        for (const char* on : { "2026-03-09", "2026-03-10" }) {
            auto looked = plan;
            logged(looked, on, "looked_at");
            CHECK(clockOf(ContactMissed, looked, "2026-03-09").has_value() == (on[9] != '9'));
            CHECK_FALSE(clockOf(ContactMissed, looked, "2026-03-10"));
            CHECK_FALSE(clockOf(TreatmentStopped, looked, "2026-03-10"));
            logged(looked, "2026-03-16", "missed"); // there was still no contact
            CHECK(clockOf(ContactMissed, looked, "2026-03-16"));
            CHECK_FALSE(clockOf(TreatmentStopped, looked, "2026-03-16"));
        }
    }
    plan["legal"] = onOrder()["legal"];
    logged(plan, "2026-03-10", "looked_at"); // is no contact
    CHECK(saidOf(ContactDue, plan, "2026-03-10") == "now 2026-03-08");
}

TEST_CASE("in hospital neither missed contact nor treatment that was stopped is said")
{
    auto plan = onOrder();
    logged(plan, "2026-03-02", "missed");
    logged(plan, "2026-03-09", "missed");
    logged(plan, "2026-03-09", "treatment_stopped");
    CHECK(clockOf(ContactMissed, plan, "2026-03-10"));
    CHECK(clockOf(TreatmentStopped, plan, "2026-03-10"));
    plan["plan"]["setting"] = "hospital"; // recalled
    CHECK_FALSE(clockOf(ContactMissed, plan, "2026-03-10"));
    CHECK_FALSE(clockOf(TreatmentStopped, plan, "2026-03-10"));
}

TEST_CASE("treatment that was stopped asks for a look at the plan at once")
{
    auto plan = bare();
    logged(plan, "2026-03-09", "treatment_stopped");
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-08").empty());
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-09") == "2nd 2026-03-09");
    logged(plan, "2026-03-10", "kept"); // they came, and still take nothing
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-10") == "2nd 2026-03-09");
    plan["reviews"]["history"] = { { { "on", "2026-03-09" }, { "type", "informal" } } };
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-11") == "2nd 2026-03-09"); // the same day: which was first?
    plan["reviews"]["history"].push_back({ { "on", "2026-03-11" }, { "type", "informal" } });
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-11").empty());
}

TEST_CASE(
    "on leave, on an order or conditionally discharged lost contact cannot wait until there is contact again")
{
    auto plan = bare();
    logged(plan, "2026-03-02", "missed");
    logged(plan, "2026-03-09", "missed");
    plan["reviews"]["history"] = { { { "on", "2026-03-10" }, { "type", "urgent" } } };
    for (const char* status : { "section_17_leave", "cto", "conditional_discharge" }) {
        INFO(status);
        plan["legal"]["mha_status"] = status;
        CHECK(saidOf(ContactMissed, plan, "2026-03-11") == "now 2026-03-09");
        CHECK(clockOf(ContactMissed, plan, "2026-03-11")->underTheAct);
    }
    plan["legal"] = onOrder()["legal"];
    CHECK(saidOf(ContactDue, plan, "2026-03-20").empty()); // lost says it
    logged(plan, "2026-03-12", "kept");
    CHECK(saidOf(ContactMissed, plan, "2026-03-12").empty());
    CHECK(saidOf(ContactDue, plan, "2026-03-20") == "now 2026-03-19");
    logged(plan, "2026-03-13", "treatment_stopped");
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-13") == "now 2026-03-13");
    plan["legal"]["mha_status"] = "informal";
    CHECK(saidOf(TreatmentStopped, plan, "2026-03-13") == "2nd 2026-03-13");
}

TEST_CASE("after hospital there is a time of higher risk, which asks for extra contact while none is written")
{
    auto plan = bare();
    plan["hospital"] = { { "discharged_on", "2024-02-01" } };
    CHECK(saidOf(HigherRisk, plan, "2024-01-31").empty());
    CHECK(saidOf(HigherRisk, plan, "2024-02-01") == "2nd 2024-05-01"); // over a leap day
    CHECK(saidOf(HigherRisk, plan, "2024-05-01") == "2nd 2024-05-01");
    CHECK(saidOf(HigherRisk, plan, "2024-05-02").empty());
    plan["hospital"]["extra_contact"] = "A call on Tuesdays and Fridays";
    CHECK(saidOf(HigherRisk, plan, "2024-03-01") == "1st 2024-05-01");
    plan["plan"]["setting"] = "hospital"; // back in hospital
    CHECK(saidOf(HigherRisk, plan, "2024-03-01").empty());
    plan["plan"]["setting"] = "community";
    Policy policy;
    policy.higherRiskDays = 28;
    CHECK(saidOf(HigherRisk, plan, "2024-02-29", policy) == "1st 2024-02-29");
    CHECK(saidOf(HigherRisk, plan, "2024-03-01", policy).empty());
}

TEST_CASE("who left hospital against advice stands first until there was contact or they were seen")
{
    auto plan = onOrder();
    logged(plan, "2026-03-02", "kept");
    plan["hospital"] = { { "discharged_on", "2026-03-10" }, { "left_against_advice", true } };
    CHECK(saidOf(LeftAgainstAdvice, plan, "2026-03-09").empty());
    CHECK(saidOf(LeftAgainstAdvice, plan, "2026-03-10") == "now 2026-03-10");
    CHECK(clocksIn(plan, Policy(), *dayFrom("2026-03-20")).front().kind == LeftAgainstAdvice);
    auto reached = plan;
    logged(reached, "2026-03-10", "kept"); // before they left, or after?
    CHECK(saidOf(LeftAgainstAdvice, reached, "2026-03-11") == "now 2026-03-10");
    logged(reached, "2026-03-11", "kept");
    CHECK(saidOf(LeftAgainstAdvice, reached, "2026-03-11").empty());
    auto seen = plan;
    seen["hospital"]["follow_up"] = { { "seen_on", "2026-03-11" } };
    CHECK(saidOf(LeftAgainstAdvice, seen, "2026-03-11").empty());
    auto agreed = plan;
    agreed["hospital"]["left_against_advice"] = false;
    CHECK(saidOf(LeftAgainstAdvice, agreed, "2026-03-11").empty());
    auto undated = plan;
    undated["hospital"].erase("discharged_on");
    CHECK(saidOf(LeftAgainstAdvice, undated, "2026-03-11")
        == "now"); // that contact was before, for all we know
    undated["hospital"]["follow_up"] = { { "seen_on", "2026-03-11" } };
    CHECK(saidOf(LeftAgainstAdvice, undated, "2026-03-11").empty());
}

TEST_CASE("a plan that has ended and a plan of odd shapes run no clock")
{
    auto plan = onOrder();
    plan["plan"]["next_review_due_on"] = "2026-09-01";
    REQUIRE(clocksIn(plan, Policy(), *dayFrom("2026-08-31")).size() == 3);
    for (const char* status : { "ended", "superseded" }) {
        plan["plan"]["status"] = status;
        CHECK(clocksIn(plan, Policy(), *dayFrom("2026-08-31")).empty());
    }
    for (const char* odd :
        { "null", "[]", "7", R"({"legal":7,"hospital":[],"plan":"x"})",
            R"({"care_coordination":{"contact_log":{"on":1}},"legal":{"mha_status":"cto","cto":[1]}})",
            R"({"care_coordination":{"contact_log":[null,7,{"on":"soon","result":"missed"},{"on":null}]}})" })
        CHECK(clocksIn(Json::parse(odd), Policy(), *dayFrom("2026-08-31")).empty());
}

TEST_CASE("the responsible clinician is whom the order names, and else who has the role")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    const auto today = *dayFrom("2026-03-02");
    const auto named = plan["legal"]["cto"]["responsible_clinician_id"].get<std::string>();
    CHECK(responsibleClinician(plan, today) == named);
    auto leave = plan; // what is left of an order names whom it named
    leave["legal"]["mha_status"] = "section_17_leave";
    leave["people"].push_back({ { "person_id", "p-now" }, { "role", "responsible_clinician" } });
    for (auto& person : leave["people"])
        if (person["person_id"] == named)
            person["role"] = "psychiatrist";
    CHECK(responsibleClinician(leave, today) == "p-now");
    plan["legal"]["cto"].erase("responsible_clinician_id");
    CHECK(responsibleClinician(plan, today) == named); // by the role
    for (auto& person : plan["people"])
        if (person["person_id"] == named)
            person["in_role_to"] = "2026-03-01";
    CHECK(responsibleClinician(plan, today).empty());
}

TEST_CASE("what has run out is said by the clocks on the day on which the checker says it")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    for (const char* today : { "2026-03-24", "2026-03-25", "2026-04-05", "2026-04-06" }) {
        INFO(today);
        const auto findings = check(plan, Policy(), *dayFrom(today));
        const auto asks = [&](const char* path) {
            return std::ranges::any_of(findings, [&](const Finding& found) { return found.path == path; });
        };
        CHECK(asks("plan.next_review_due_on") == saidOf(ReviewDue, plan, today).starts_with("now"));
        CHECK(asks("legal.cto.expires_on") == saidOf(OrderEnds, plan, today).starts_with("now"));
    }
}
