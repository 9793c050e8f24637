#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

const Json& area(World& world, const char* key)
{
    return *areaIn(world.document(), QString::fromLatin1(key));
}

} // namespace

TEST_CASE("the models of an area keep their promises while items come and go")
{
    World world("01_partly_in_welsh.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("finance_money"));
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    QAbstractItemModelTester outcomes(page.outcomes(), fatal), needs(page.needs(), fatal),
        unmet(page.unmetNeeds(), fatal), areasTester(world.plan.areas(), fatal),
        people(world.plan.people(), fatal);
    auto* actions = page.outcomes()->index(0).data(OutcomesModel::Actions).value<ActionsModel*>();
    REQUIRE(actions);
    QAbstractItemModelTester actionsTester(actions, fatal);
    REQUIRE(actions->count() == 2);

    page.addOutcome();
    page.addNeed();
    page.addUnmetNeed();
    page.addAction(0);
    CHECK(page.outcomes()->count() == 2);
    CHECK(actions->count() == 3);
    CHECK(actions->index(2).data(ActionsModel::MissingWho).toBool());
    actions->setOwner(2, QStringLiteral("p-debt"));
    actions->setDue(2, QStringLiteral("2026-05-01"));
    CHECK(actions->index(2).data(ActionsModel::OwnerName).toString() == QStringLiteral("Huw Penderyn"));
    CHECK(actions->index(2).data(ActionsModel::DueWords).toString() == QStringLiteral("1 May 2026"));
    page.removeAction(0, 0);
    CHECK(actions->count() == 2);
    page.removeOutcome(1);
    CHECK(page.outcomes()->count() == 1);
    page.open(QStringLiteral("accommodation"));
    CHECK(page.outcomes()->count() == 0);
}

TEST_CASE("undo brings an outcome back where it was with every word of it")
{
    World world;
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    page.addOutcome();
    const auto before = area(world, "medical_treatment")["outcomes"];
    REQUIRE(before.size() >= 2);
    page.removeOutcome(0);
    CHECK(area(world, "medical_treatment")["outcomes"].size() == before.size() - 1);
    CHECK_FALSE(page.undoWords().isEmpty());
    page.undo();
    CHECK(area(world, "medical_treatment")["outcomes"] == before);
    CHECK(page.undoWords().isEmpty());
}

TEST_CASE("nothing needed is one answer with a line and can be taken back")
{
    World world("04_poor_every_audit_defect.json");
    auto& page = *world.plan.area();
    const auto discussed = world.plan.areas()->discussed();
    page.open(QStringLiteral("training_education"));
    const auto edits = world.edits();
    page.nothingNeeded(page.nothingNeededWords());
    CHECK(area(world, "training_education")["state"] == "no_outcome_needed");
    CHECK(textAt(area(world, "training_education"), "note").contains(QStringLiteral("2 March 2026")));
    CHECK(world.edits() == edits + 2); // state and line, in one commit
    CHECK(world.plan.areas()->discussed() == discussed + 1);
    page.needed();
    CHECK(area(world, "training_education")["state"].is_null());
}

TEST_CASE("an area that the plan does not hold yet is there with its first word")
{
    World world("04_poor_every_audit_defect.json");
    REQUIRE_FALSE(areaIn(world.document(), QStringLiteral("parenting_caring")));
    auto& page = *world.plan.area();
    page.open(QStringLiteral("parenting_caring"));
    CHECK_FALSE(areaIn(world.document(), QStringLiteral("parenting_caring"))); // looking changes nothing
    page.ownWords()->type(QStringLiteral("Two boys."));
    page.ownWords()->commit();
    CHECK(textAt(area(world, "parenting_caring"), "in_my_words") == QStringLiteral("Two boys."));
    page.addOutcome();
    CHECK(area(world, "parenting_caring")["state"] == "outcomes_agreed");
}

TEST_CASE("what is typed in one area is saved by going on to the next")
{
    World world;
    auto& page = *world.plan.area();
    page.open(QStringLiteral("accommodation"));
    page.ownWords()->type(QStringLiteral("Warm and dry."));
    page.openNext();
    CHECK(page.key() == QStringLiteral("work_occupation"));
    CHECK(world.text(kOwnWords) == QStringLiteral("Warm and dry."));
}
