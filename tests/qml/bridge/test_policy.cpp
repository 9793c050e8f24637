// What the service's own settings change on the screens.
#include "core/checker/policy.h"
#include "qml/bridge/due_dates.h"
#include "tests/qml/bridge/form_world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

//! The screens as they are under other settings.
template <typename Change> void decide(World& world, Change change)
{
    auto policy = world.session.policy();
    change(policy);
    world.session.setPolicy(std::move(policy));
    world.session.received(world.id);
}

} // namespace

TEST_CASE("the checker beside the plan asks by the settings of the service")
{
    World world("01_partly_in_welsh.json");
    REQUIRE(world.plan.check()->left() == 0);
    decide(world, [](auto& policy) { policy.beforePlanDays = 0; });
    const auto left = world.plan.check()->left();
    CHECK(left > 0);
    CHECK(causesIn(world.document(), world.session.policy(), world.session.today()) == left);
    CHECK(causesIn(world.document(), {}, world.session.today()) == 0);
}

TEST_CASE("no date is offered that is later than the service reviews")
{
    const Language language;
    const QDate day(2026, 3, 2);
    checker::Policy half;
    half.reviewMonths = 6;
    CHECK(dueDates(language, {}, day, reviewSteps()).size() == 3);
    CHECK(dueDates(language, half, day, reviewSteps()).size() == 2);
}

TEST_CASE("a bank holiday that the service added moves the day to see somebody who left hospital")
{
    const Json plan { { "hospital", { { "discharged_on", "2026-03-02" } } } };
    checker::Policy policy;
    CHECK(followUpDay(plan, policy) == QDate(2026, 3, 9));
    policy.extraBankHolidays = { *checker::dayFrom("2026-03-04") };
    CHECK(followUpDay(plan, policy) == QDate(2026, 3, 10));
}

TEST_CASE("carers may have a copy unasked where the service decided so and a refusal on record holds")
{
    World world("01_partly_in_welsh.json");
    const auto mayHave = [&] {
        auto& copies = *world.plan.copies();
        for (int row = 0; row < copies.count(); ++row)
            if (copies.index(row).data(CopiesModel::PersonId) == QStringLiteral("p-sister"))
                return copies.index(row).data(CopiesModel::MayHave).toBool();
        FAIL("the carer is not listed");
        return false;
    };
    const auto say = [&](const char* state) {
        need(world.vault().set(world.id, "copies.1.consent.state", *state ? Json(state) : Json(nullptr)));
        world.session.received(world.id);
    };
    auto& print = *world.plan.print();
    print.setAudience(QStringLiteral("carer:p-sister"));
    say("");
    CHECK_FALSE(mayHave());
    CHECK_FALSE(print.allowed());
    decide(world, [](auto& policy) { policy.carersWithoutConsent = true; });
    CHECK(mayHave());
    CHECK(print.allowed());
    say("refused");
    CHECK_FALSE(mayHave());
    CHECK_FALSE(print.allowed());
}

TEST_CASE("the level of the care programme approach is on no screen where the service does not use it")
{
    FormWorld world("01_partly_in_welsh.json");
    need(world.vault().add(world.id, "plan.cpa_level_history",
        { { "level", "standard" }, { "on", "2025-02-20" }, { "reason", "Settled" } }));
    world.session.received(world.id);
    auto& level = world.field("coordination", "plan.cpa_level");
    auto& reasons = world.field("coordination", "care_coordination.enhanced_because");
    auto& history = world.field("coordination", "plan.cpa_level_history");
    auto& print = *world.plan.print();
    print.setAudience(QStringLiteral("record"));
    for (const bool used : { true, false, true }) {
        decide(world, [&](auto& policy) { policy.showsCpaLevel = used; });
        CHECK(level.shown() == used);
        CHECK(reasons.shown() == used);
        CHECK(history.shown() == used);
        CHECK(print.previewHtml().contains(QStringLiteral("Level of the care programme approach")) == used);
        CHECK(world.text("plan.cpa_level") == QStringLiteral("enhanced")); // what is there stays
    }
}

TEST_CASE("the tools that a service uses are said beside the title of an assessment")
{
    FormWorld world("01_partly_in_welsh.json");
    CHECK(world.field("assessments", "assessments.0.title").names().isEmpty());
    decide(world, [](auto& policy) { policy.assessmentTools = { "WARRN", "CANSAS" }; });
    CHECK(world.field("assessments", "assessments.0.title").names()
        == QStringList { QStringLiteral("WARRN"), QStringLiteral("CANSAS") });
    CHECK(world.field("assessments", "assessments.0.title").hint().contains(QStringLiteral("WARRN, CANSAS")));
    CHECK(world.field("assessments", "assessments.0.location").names().isEmpty());
}
