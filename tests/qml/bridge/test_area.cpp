#include "qml/bridge/progress_model.h"
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
    CHECK(actions->index(2).data(ActionsModel::WhenWords).toString().contains(QStringLiteral("1 May 2026")));
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
    CHECK_FALSE(page.nothingNeeded(QStringLiteral("  "))); // a blank line says nothing
    CHECK(world.edits() == edits);
    REQUIRE(page.nothingNeeded(page.nothingNeededWords()));
    CHECK(area(world, "training_education")["state"] == "no_outcome_needed");
    CHECK(textAt(area(world, "training_education"), "note").contains(QStringLiteral("2 March 2026")));
    CHECK(world.edits() == edits + 2); // state and line, in one commit
    CHECK(world.plan.areas()->discussed() == discussed + 1);
    page.needed();
    CHECK(area(world, "training_education")["state"].is_null());
}

TEST_CASE("nothing is needed only where nothing is aimed for any more")
{
    World world;
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    const auto aims = page.openOutcomes();
    REQUIRE_FALSE(aims.isEmpty());
    const auto before = area(world, "medical_treatment");
    CHECK_FALSE(page.nothingNeeded(QStringLiteral("All is well.")));
    CHECK(area(world, "medical_treatment") == before);
    for (const auto& outcome : before["outcomes"])
        need(world.vault().set(world.id,
            "domains.medical_treatment.outcomes." + outcome["outcome_id"].get<std::string>() + ".status",
            "achieved"));
    world.session.received(world.id);
    CHECK(page.openOutcomes().isEmpty());
    CHECK(page.nothingNeeded(QStringLiteral("All is well.")));
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
    CHECK(textAt(area(world, "parenting_caring"), "state").isEmpty()); // a blank outcome decides nothing
}

TEST_CASE("nothing needed keeps the note that was there below its line")
{
    World world("01_partly_in_welsh.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("training_education"));
    need(world.vault().set(world.id, "domains.training_education.note", "College opens in May."));
    world.session.received(world.id);
    CHECK(page.noteNow() == QStringLiteral("College opens in May."));
    REQUIRE(page.nothingNeeded(QStringLiteral("He is happy as it is.")));
    CHECK(area(world, "training_education")["note"] == "He is happy as it is.\nCollege opens in May.");
    REQUIRE(page.nothingNeeded(page.noteNow())); // the same again is not said twice
    CHECK(area(world, "training_education")["note"] == "He is happy as it is.\nCollege opens in May.");
}

TEST_CASE("an area is agreed when the person said yes to what is written, not before")
{
    World world("04_poor_every_audit_defect.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("training_education"));
    const auto state = [&] { return textAt(area(world, "training_education"), "state"); };
    const auto write = [&](int row, const char* words) {
        auto* text = page.outcomes()->index(row).data(OutcomesModel::Text).value<Answer*>();
        text->type(QString::fromLatin1(words));
        text->commit();
    };
    page.addOutcome();
    CHECK(state().isEmpty()); // nothing is written yet
    write(0, "A course in June.");
    CHECK(state() == QStringLiteral("outcomes_written"));
    CHECK(page.stateWords().contains(QStringLiteral("Not agreed yet")));
    page.outcomes()->setAgreed(0, QStringLiteral("yes"));
    CHECK(state() == QStringLiteral("outcomes_agreed"));
    page.addOutcome();
    CHECK(state() == QStringLiteral("outcomes_agreed"));
    write(1, "Help with the form.");
    CHECK(state() == QStringLiteral("outcomes_written"));
    page.outcomes()->setAgreed(1, QStringLiteral("no"));
    CHECK(state() == QStringLiteral("outcomes_written"));
    page.removeOutcome(1);
    CHECK(state() == QStringLiteral("outcomes_agreed"));
    page.outcomes()->setAgreed(0, QStringLiteral("unsure"));
    CHECK(state() == QStringLiteral("outcomes_written"));
    page.removeOutcome(0);
    CHECK(state().isEmpty());
    page.undo();
    CHECK(state() == QStringLiteral("outcomes_written"));
}

TEST_CASE("a yes is to the words and the date that stood there, and goes when they change")
{
    World world("01_partly_in_welsh.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    const auto agreed = [&] { return page.outcomes()->index(0).data(OutcomesModel::Agreed).toString(); };
    const auto agree = [&] {
        page.outcomes()->setAgreed(0, QStringLiteral("yes"));
        REQUIRE(agreed() == QStringLiteral("yes"));
    };
    agree();
    for (const auto role : { OutcomesModel::Text, OutcomesModel::HowWeKnow }) {
        auto* words = page.outcomes()->index(0).data(role).value<Answer*>();
        words->type(words->text() + QStringLiteral(" And more."));
        words->commit();
        CHECK(agreed().isEmpty());
        CHECK(textAt(area(world, "medical_treatment"), "state") == QStringLiteral("outcomes_written"));
        agree();
        CHECK(textAt(area(world, "medical_treatment"), "state") == QStringLiteral("outcomes_agreed"));
    }
    page.outcomes()->setTarget(0, QStringLiteral("2026-09-09"));
    CHECK(agreed().isEmpty());
}

TEST_CASE("what was answered elsewhere is what every area says of itself")
{
    World world("01_partly_in_welsh.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("finance_money"));
    auto& mine = *world.plan.mine();
    mine.begin();
    while (mine.page() != QLatin1String("area:medical_treatment") && !mine.end())
        mine.next();
    const auto state = [&] { return textAt(area(world, "medical_treatment"), "state"); };
    mine.say(QStringLiteral("agrees"));
    CHECK(state() == QStringLiteral("outcomes_agreed"));
    for (const auto& outcome : listAt(area(world, "medical_treatment"), "outcomes"))
        CHECK(outcome["agreed_by_person"] == true);
    mine.say(QStringLiteral("disagrees"));
    CHECK(state() == QStringLiteral("outcomes_written"));
}

TEST_CASE("the person's own no is shown to the worker, and another answer stands beside it")
{
    World world("01_partly_in_welsh.json");
    const auto id = world.document()["domains"][0]["outcomes"][0]["outcome_id"].get<std::string>();
    const auto key = world.document()["domains"][0]["domain"].get<std::string>();
    need(world.vault().add(world.id, "involvement.parts",
        { { "about", "outcome:" + id }, { "state", "disagrees" }, { "words", "Too soon." },
            { "recorded_by", "su" }, { "recorded_on", "2026-03-01" } }));
    need(world.vault().set(world.id, "domains." + key + ".outcomes." + id + ".agreed_by_person", false));
    world.session.received(world.id);
    auto& page = *world.plan.area();
    page.open(QString::fromStdString(key));
    const auto said = [&](int role) { return page.outcomes()->index(0).data(role).toString(); };
    CHECK(said(OutcomesModel::Agreed) == QStringLiteral("no"));
    CHECK(said(OutcomesModel::SaidWords).contains(QStringLiteral("Nerys said on 1 March 2026: no.")));
    CHECK(said(OutcomesModel::SaidWords).contains(QStringLiteral("Too soon.")));
    const auto before = world.document()["involvement"]["parts"].size();
    page.outcomes()->setAgreed(0, QStringLiteral("yes"));
    const auto& parts = world.document()["involvement"]["parts"];
    REQUIRE(parts.size() == before + 1);
    CHECK(parts[before - 1]["state"] == "disagrees");
    CHECK(parts[before - 1]["words"] == "Too soon.");
    CHECK(parts[before]["state"] == "agrees");
    CHECK(parts[before]["words"] == "");
    CHECK(said(OutcomesModel::Agreed) == QStringLiteral("yes"));
    CHECK(said(OutcomesModel::SaidWords).isEmpty());
}

TEST_CASE("what was decided before an outcome was written stands again when it goes")
{
    World world("01_partly_in_welsh.json");
    auto& page = *world.plan.area();
    page.open(QStringLiteral("accommodation"));
    REQUIRE(page.state() == QStringLiteral("no_outcome_needed"));
    page.addOutcome();
    auto* text = page.outcomes()->index(0).data(OutcomesModel::Text).value<Answer*>();
    text->type(QStringLiteral("Move nearer to Lowri."));
    text->commit();
    CHECK(page.state() == QStringLiteral("outcomes_written"));
    page.removeOutcome(0);
    CHECK(page.state() == QStringLiteral("no_outcome_needed"));
}

TEST_CASE("looking at an area changes nothing, and what the provider determined stays so")
{
    World world("03_declines_involvement.json");
    auto& page = *world.plan.area();
    const auto edits = world.edits();
    for (const char* key : { "medical_treatment", "finance_money" }) {
        page.open(QLatin1String(key));
        world.session.received(world.id);
    }
    CHECK(world.edits() == edits);
    page.open(QStringLiteral("medical_treatment"));
    page.outcomes()->setAgreed(0, QStringLiteral("yes"));
    CHECK(page.state() == QStringLiteral("outcomes_determined_by_provider"));
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

TEST_CASE("an action that says how often needs no date, and one that is done once does")
{
    World world;
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    const auto actionOf = [&](const char* often, const Json& due) {
        const std::string at = "domains.medical_treatment.actions.0";
        need(world.vault().set(world.id, at + ".how_often", often));
        need(world.vault().set(world.id, at + ".due_on", due));
        world.session.received(world.id);
        return page.outcomes()->index(0).data(OutcomesModel::Actions).value<ActionsModel*>()->index(0);
    };
    const auto row = actionOf("every day", nullptr);
    CHECK_FALSE(row.data(ActionsModel::MissingWhen).toBool());
    CHECK(row.data(ActionsModel::WhenWords).toString() == QStringLiteral("every day"));
    CHECK(actionOf("every day", "2026-05-01").data(ActionsModel::WhenWords).toString()
        == QStringLiteral("every day\nBy 1 May 2026"));
    CHECK(actionOf("once", nullptr).data(ActionsModel::MissingWhen).toBool());
    CHECK(actionOf("", nullptr).data(ActionsModel::MissingWhen).toBool());
}

TEST_CASE("how an outcome is going is jotted down with the day and changes nothing that was agreed or signed")
{
    World world;
    need(world.vault().setHolder(world.id, "p-cc"));
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    need(world.vault().set(world.id, "domains.medical_treatment.outcomes.0.agreed_by_person", true));
    const auto version = world.vault().sign(world.id, { "su", "typed", "en", "Iolo", {}, {}, {}, {}, {} });
    REQUIRE(version);
    auto* notes = page.outcomes()->index(0).data(OutcomesModel::Progress).value<ProgressModel*>();
    REQUIRE(notes);
    QAbstractItemModelTester tester(notes);
    notes->add();
    REQUIRE(notes->count() == 1);
    auto* text = notes->index(0).data(ProgressModel::Text).value<Answer*>();
    text->type(QStringLiteral("Slept five nights of seven."));
    text->commit();
    const auto& note = area(world, "medical_treatment")["outcomes"][0]["progress"][0];
    CHECK(note["text"] == "Slept five nights of seven.");
    CHECK(note["on"] == "2026-03-02");
    CHECK(note["by"] == "p-cc");
    CHECK(area(world, "medical_treatment")["outcomes"][0]["agreed_by_person"] == true);
    CHECK(world.vault().versions(world.id)->front().changedSince == 0);
}

TEST_CASE("by when is said in the language of the screen as soon as it changes")
{
    World world;
    auto& page = *world.plan.area();
    page.open(QStringLiteral("medical_treatment"));
    auto* actions = page.outcomes()->index(0).data(OutcomesModel::Actions).value<ActionsModel*>();
    REQUIRE(actions);
    QStringList seen;
    QObject::connect(actions, &QAbstractItemModel::dataChanged, actions,
        [&] { seen.append(actions->index(2).data(ActionsModel::WhenWords).toString()); });
    world.language.setCode(QStringLiteral("cy"));
    REQUIRE_FALSE(seen.isEmpty());
    CHECK(seen.back().contains(QStringLiteral("17 Mawrth 2026")));
}
