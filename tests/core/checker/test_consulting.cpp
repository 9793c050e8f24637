// Whom to consult: worked out from the people of the plan and from what is true of the person.
#include "core/checker/consulting.h"
#include "tests/core/checker/fixtures.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::checker;
using cyd::checker::test::samplePlan;

namespace {

std::vector<Consultable> toConsult(const Json& plan)
{
    return whoToConsult(plan, *dayFrom("2026-03-02"));
}

const Consultable* of(const std::vector<Consultable>& all, std::string_view who)
{
    const auto found = std::ranges::find(all, who, &Consultable::who);
    return found == all.end() ? nullptr : &*found;
}

const Consultable* calledFor(const std::vector<Consultable>& all, std::string_view kind)
{
    const auto found = std::ranges::find_if(
        all, [&](const Consultable& one) { return one.who.empty() && one.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

void employ(Json& plan, const char* id, const char* role, const char* agency)
{
    plan["people"].push_back({ { "person_id", id }, { "name", id }, { "role", role }, { "agency", agency } });
}

} // namespace

TEST_CASE("those whom the regulation names must be asked and stand first, the others may be")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    for (const auto& [id, role] : { std::pair { "p-1", "probation_officer" },
             { "p-2", "responsible_clinician" }, { "p-3", "guardian" }, { "p-4", "deputy" },
             { "p-5", "imca" }, { "p-6", "housing_key_worker" }, { "p-7", "nearest_relative" } })
        employ(plan, id, role, "health");
    const auto all = toConsult(plan);
    for (const char* must : { "p-sister", "p-psych", "p-2", "p-3", "p-4", "p-5" }) {
        INFO(must);
        REQUIRE(of(all, must));
        CHECK(of(all, must)->must);
    }
    for (const char* may : { "p-gp", "p-1", "p-6", "p-7" }) {
        INFO(may);
        REQUIRE(of(all, may));
        CHECK_FALSE(of(all, may)->must);
    }
    CHECK(of(all, "p-1")->kind == "probation");
    CHECK(std::ranges::is_sorted(all, std::ranges::greater(), &Consultable::must));
}

TEST_CASE("whoever has left, coordinates care or is a child of the household is not in it")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    const auto all = toConsult(plan);
    for (const auto& person : plan["people"]) {
        const auto role = person["role"].get<std::string>();
        if (role == "care_coordinator" || role == "former_care_coordinator" || role == "child_in_household") {
            INFO(role);
            CHECK_FALSE(of(all, person["person_id"].get<std::string>()));
        }
    }
    for (auto& person : plan["people"])
        if (person["role"] == "gp")
            person["in_role_to"] = "2026-03-02";
    CHECK_FALSE(of(toConsult(plan), "p-gp"));
}

TEST_CASE("an attorney must be asked once the power is registered")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    employ(plan, "p-cousin", "family", "family");
    auto& powers = plan["legal"]["lasting_power_of_attorney"];
    powers = Json::array({ { { "kind", "health_and_welfare" }, { "attorney_person_id", "p-cousin" },
        { "registered", false } } });
    REQUIRE(of(toConsult(plan), "p-cousin"));
    CHECK_FALSE(of(toConsult(plan), "p-cousin")->must);
    powers[0]["registered"] = true;
    CHECK(of(toConsult(plan), "p-cousin")->must);
    CHECK(of(toConsult(plan), "p-cousin")->kind == "attorney");
}

TEST_CASE("what is true of the person calls for a role that nobody in the plan has")
{
    auto plan = samplePlan("03_declines_involvement.json");
    CHECK_FALSE(calledFor(toConsult(plan), "responsible_clinician"));
    plan["legal"]["mha_status"] = "section_3";
    CHECK(calledFor(toConsult(plan), "responsible_clinician"));
    employ(plan, "p-rc", "responsible_clinician", "health");
    CHECK_FALSE(calledFor(toConsult(plan), "responsible_clinician"));

    CHECK_FALSE(calledFor(toConsult(plan), "imca"));
    plan["legal"]["capacity"] = { { "outcome", "lacks_capacity" } };
    CHECK(calledFor(toConsult(plan), "imca"));
    employ(plan, "p-deputy", "deputy", "family");
    CHECK_FALSE(calledFor(toConsult(plan), "imca"));

    CHECK_FALSE(calledFor(toConsult(plan), "parental_responsibility"));
    plan["service_user"]["date_of_birth"] = "2008-03-03";
    CHECK(calledFor(toConsult(plan), "parental_responsibility"));
    plan["service_user"]["date_of_birth"] = "2008-03-02";
    CHECK_FALSE(calledFor(toConsult(plan), "parental_responsibility"));
}

TEST_CASE("whoever is on leave, or under guardianship, has a responsible clinician to consult")
{
    for (const char* status : { "section_17_leave", "section_37_41", "guardianship_section_7" }) {
        auto plan = samplePlan("01_partly_in_welsh.json");
        plan["legal"]["mha_status"] = status;
        INFO(status);
        CHECK(calledFor(toConsult(plan), "responsible_clinician"));
    }
    auto plan = samplePlan("01_partly_in_welsh.json");
    plan["legal"]["mha_status"] = "section_136";
    CHECK_FALSE(calledFor(toConsult(plan), "responsible_clinician"));
}

TEST_CASE("asked and contributed are told apart, and the person's no comes before both")
{
    auto plan = samplePlan("02_cto_disagrees_with_one_part.json");
    const auto all = toConsult(plan);
    CHECK(of(all, "p-rc")->state == Consulted::Contributed);
    CHECK(isoOf(*of(all, "p-rc")->on) == "2026-02-03");
    CHECK(of(all, "p-gp")->state == Consulted::NoView);
    REQUIRE(of(all, "p-amhp"));
    CHECK(of(all, "p-amhp")->state == Consulted::NotAsked);
    CHECK_FALSE(of(all, "p-amhp")->listed);

    const auto declined = toConsult(samplePlan("03_declines_involvement.json"));
    CHECK(of(declined, "p-daughter")->must);
    CHECK(of(declined, "p-daughter")->state == Consulted::Refused);
}

TEST_CASE("a document of any shape is read without harm")
{
    for (const char* text : { "{}", "[]", "null", R"({"people":{},"consultees":3,"legal":[]})",
             R"({"people":[null,{"person_id":7,"role":[]}],"consultees":[[]],"service_user":"x"})" })
        CHECK_NOTHROW(toConsult(Json::parse(text)));
}

TEST_CASE("who was asked about the version before is told apart from who was asked about this one")
{
    auto plan = samplePlan("01_partly_in_welsh.json");
    plan["plan"]["previous_version"] = { { "version", 1 }, { "made_on", "2025-08-20" } };
    auto& entry = plan["consultees"][0];
    entry["consent"] = { { "state", "given" } };
    const auto who = entry["person_id"].get<std::string>();
    entry["contacted_on"] = "2025-08-19";
    CHECK(of(toConsult(plan), who)->earlier);
    entry["contacted_on"] = "2025-08-20";
    CHECK_FALSE(of(toConsult(plan), who)->earlier);
    plan["plan"].erase("previous_version");
    entry["contacted_on"] = "2025-08-19";
    CHECK_FALSE(of(toConsult(plan), who)->earlier);
}
