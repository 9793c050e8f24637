// What the person does not agree to, where the team works: on the area's page and in what is left.
#include "qml/bridge/left_model.h"
#include "tests/qml/bridge/world.h"

#include <QSignalSpy>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

void say(World& world, const char* about, const char* state, const char* words = "")
{
    need(world.vault().add(world.id, "involvement.parts",
        { { "about", about }, { "state", state }, { "words", words }, { "lang", "en" },
            { "recorded_by", "p-cc" }, { "recorded_on", "2026-03-01" } }));
    world.session.received(world.id);
}

QString said(const SaidModel& model, int row, SaidModel::Role role)
{
    return model.index(row).data(role).toString();
}

QStringList areasLeft(World& world)
{
    QStringList keys;
    const auto& left = *world.plan.left();
    for (int row = 0; row < left.count(); ++row)
        if (left.index(row).data(LeftModel::Words).toString().contains(QStringLiteral("does not agree")))
            keys.append(left.index(row).data(LeftModel::AreaKey).toString());
    return keys;
}

} // namespace

TEST_CASE("the area says what the person does not agree to and the team answers it there")
{
    World world; // its person disagrees with one action
    auto& area = *world.plan.area();
    auto& model = *area.notAgreed();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    area.open(QStringLiteral("accommodation"));
    CHECK(model.count() == 0);
    area.open(QStringLiteral("medical_treatment"));
    REQUIRE(model.count() == 1);
    CHECK(said(model, 0, SaidModel::ByWords) == QStringLiteral("Iolo Bedwyr Hendry · 12 February 2026"));
    CHECK(said(model, 0, SaidModel::AboutWords).startsWith(QStringLiteral("About the action: ")));
    CHECK(said(model, 0, SaidModel::StateWords) == QStringLiteral("I do not agree"));
    const auto* words = model.index(0).data(SaidModel::Words).value<Answer*>();
    REQUIRE(words);
    CHECK(words->text().contains(QStringLiteral("I asked for tablets")));
    auto* team = model.index(0).data(SaidModel::TeamAnswer).value<Answer*>();
    REQUIRE(team);
    team->type(QStringLiteral("The meeting is on the 24th."));
    CHECK(world.document()["involvement"]["parts"][0]["team_answer"] != "The meeting is on the 24th.");
    team->commit();
    CHECK(world.document()["involvement"]["parts"][0]["team_answer"] == "The meeting is on the 24th.");
    CHECK(model.count() == 1); // answered, and the person has not changed their mind
}

TEST_CASE("only the answer that stands is shown, and none to what is over")
{
    World world;
    auto& area = *world.plan.area();
    const auto& model = *area.notAgreed();
    area.open(QStringLiteral("medical_treatment"));
    say(world, "action:a-med-1", "agrees");
    CHECK(model.count() == 0);
    say(world, "domain:medical_treatment", "not_sure", "Not yet.");
    REQUIRE(model.count() == 1);
    CHECK(said(model, 0, SaidModel::AboutWords) == QStringLiteral("About the whole area"));
    CHECK(said(model, 0, SaidModel::StateWords) == QStringLiteral("I am not sure"));
    CHECK(said(model, 0, SaidModel::ByWords)
        == QStringLiteral("Recorded by: Marlon Ashdown-Pugh · 1 March 2026")); // for the person
    say(world, "outcome:o-med-1", "disagrees");
    CHECK(model.count() == 2);
    need(world.vault().set(world.id, "domains.medical_treatment.outcomes.o-med-1.status", "stopped"));
    world.session.received(world.id);
    CHECK(model.count() == 1);
}

TEST_CASE("comments about an area are read there and blank ones are not")
{
    World world;
    auto& area = *world.plan.area();
    const auto& model = *area.comments();
    area.open(QStringLiteral("training_education"));
    REQUIRE(model.count() == 1);
    CHECK(said(model, 0, SaidModel::ByWords) == QStringLiteral("Iolo Bedwyr Hendry · 12 February 2026"));
    CHECK(model.index(0)
              .data(SaidModel::Words)
              .value<Answer*>()
              ->text()
              .startsWith(QStringLiteral("Can the card course")));
    CHECK(model.index(0).data(SaidModel::TeamAnswer).value<Answer*>() == nullptr);
    need(world.vault().add(world.id, "comments",
        { { "by", "su" }, { "on", "2026-03-01" }, { "about", "domain:training_education" },
            { "text", " " } }));
    world.session.received(world.id);
    CHECK(model.count() == 1);
    area.open(QStringLiteral("accommodation"));
    CHECK(model.count() == 0);
}

TEST_CASE("a no without an answer of the team is left to do until there is one")
{
    World world;
    CHECK(areasLeft(world).isEmpty()); // what the person says no to has its answer
    say(world, "domain:accommodation", "disagrees");
    say(world, "outcome:o-acc-2", "unsure"); // one area is one thing to do
    CHECK(areasLeft(world) == QStringList { QStringLiteral("accommodation") });
    // After the contact that is overdue.
    CHECK(world.plan.left()->index(1).data(LeftModel::Screen).toString() == QStringLiteral("area"));
    auto& area = *world.plan.area();
    area.open(QStringLiteral("accommodation"));
    const auto& model = *area.notAgreed();
    REQUIRE(model.count() == 2);
    for (int row = 0; row < model.count(); ++row) {
        CHECK_FALSE(areasLeft(world).isEmpty());
        auto* team = model.index(row).data(SaidModel::TeamAnswer).value<Answer*>();
        team->type(QStringLiteral("We will look at it again in May."));
        team->commit();
    }
    CHECK(areasLeft(world).isEmpty());
}

TEST_CASE("a no without an answer is said however much the checker asks")
{
    World world("04_poor_every_audit_defect.json");
    REQUIRE(world.plan.check()->groups()->count() >= static_cast<int>(LeftModel::kAtMost));
    REQUIRE(areasLeft(world).isEmpty());
    say(world, "domain:finance_money", "disagrees");
    CHECK(areasLeft(world) == QStringList { QStringLiteral("finance_money") });
}

TEST_CASE("the team's answer says who gave it and when, and comes back on the day to look again")
{
    World world;
    need(world.vault().setHolder(world.id, "p-cc"));
    auto& area = *world.plan.area();
    auto& model = *area.notAgreed();
    area.open(QStringLiteral("medical_treatment"));
    REQUIRE(model.count() == 1);
    auto* team = model.index(0).data(SaidModel::TeamAnswer).value<Answer*>();
    team->type(QStringLiteral("We meet about it."));
    team->commit();
    const auto& part = world.document()["involvement"]["parts"][0];
    CHECK(part["answered_by"] == "p-cc");
    CHECK(part["answered_on"] == "2026-03-02");
    CHECK(said(model, 0, SaidModel::AnsweredWords).contains(QStringLiteral("2 March 2026")));
    model.setReview(0, QStringLiteral("2026-03-20"));
    CHECK(areasLeft(world).isEmpty());
    model.setReview(0, QStringLiteral("2026-03-02"));
    CHECK(areasLeft(world) == QStringList { QStringLiteral("medical_treatment") });
}

TEST_CASE("whoever left hospital unseen and whoever asked for a review stand before what the checker asks")
{
    World world("04_poor_every_audit_defect.json");
    const auto wordsLeft = [&] {
        QStringList words;
        for (int row = 0; row < world.plan.left()->count(); ++row)
            words.append(world.plan.left()->index(row).data(LeftModel::Words).toString());
        return words.join(QLatin1Char('|'));
    };
    REQUIRE(world.plan.check()->groups()->count() >= static_cast<int>(LeftModel::kAtMost));
    need(world.vault().set(world.id, "reviews.requests",
        Json::array({ { { "by", "su" }, { "on", "2026-02-27" }, { "words", "Please" } } })));
    need(world.vault().set(world.id, "hospital", { { "discharged_on", "2026-02-20" } }));
    world.session.received(world.id);
    CHECK(wordsLeft().contains(QStringLiteral("asked for a review")));
    CHECK(wordsLeft().contains(QStringLiteral("It was due by 27 February 2026"))); // five working days
    need(world.vault().set(world.id, "reviews.requests.0.reply", { { "on", "2026-03-01" } }));
    need(world.vault().set(world.id, "hospital.follow_up", { { "seen_on", "2026-02-24" } }));
    world.session.received(world.id);
    CHECK(wordsLeft().contains(QStringLiteral("asked for a review"))); // a date is no answer
    CHECK_FALSE(wordsLeft().contains(QStringLiteral("leaving hospital")));
}

TEST_CASE("however many answers wait, whoever left hospital unseen comes first")
{
    World world;
    for (const char* area : { "accommodation", "finance_money", "work_occupation", "training_education",
             "parenting_caring", "social_cultural_spiritual" })
        say(world, ("domain:" + std::string(area)).c_str(), "disagrees");
    need(world.vault().set(world.id, "hospital", { { "discharged_on", "2026-02-20" } }));
    world.session.received(world.id);
    REQUIRE(world.plan.left()->count() == static_cast<int>(LeftModel::kAtMost));
    CHECK(world.plan.left()->index(0).data(LeftModel::Screen).toString() == QStringLiteral("hospital"));
}
