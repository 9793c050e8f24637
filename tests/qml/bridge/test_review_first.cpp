// What comes before a review's outcomes: needs and risk looked at again, and who was asked to come.
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

struct Begun : World {
    Begun() { review.start(); }
    void answerOutcomes()
    {
        for (int row = 0; row < review.outcomes()->count(); ++row)
            review.outcomes()->setResult(row, QStringLiteral("achieved"));
    }
    [[nodiscard]] const Json& record() { return document()["reviews"]["history"].back(); }
    void set(const std::string& where, const Json& what)
    {
        need(vault().set(id, where, what));
        session.received(id);
    }
    [[nodiscard]] QVariantMap row(int index) { return review.again()->rows()[index].toMap(); }
    bridge::ReviewController& review = *plan.review();
};

QVariant of(bridge::InvitedModel& model, int row, bridge::InvitedModel::Role role)
{
    return model.data(model.index(row), role);
}

QStringList candidates(const bridge::InvitedModel& model)
{
    QStringList ids;
    for (const auto& one : model.candidates())
        ids.append(one.toMap()[QStringLiteral("value")].toString());
    return ids;
}

} // namespace

TEST_CASE("a formal review asks for needs and risk to be looked at again, and goes on without only with a "
          "reason, which is kept",
    "[bridge][review]")
{
    Begun world;
    auto& again = *world.review.again();
    CHECK(again.asked());
    CHECK_FALSE(again.all());
    CHECK(world.row(0)[QStringLiteral("words")] == QStringLiteral("Last assessed on 29 January 2026"));
    world.answerOutcomes();
    CHECK_FALSE(world.review.finish());
    CHECK(world.review.wanting());
    CHECK(again.open());
    again.reason()->type(QStringLiteral("   "));
    CHECK_FALSE(world.review.finish());
    again.reason()->type(QStringLiteral("Done in hospital; they send it on Friday."));
    REQUIRE(world.review.finish()); // takes up what is being typed
    CHECK(world.record()["not_reassessed_reason"] == "Done in hospital; they send it on Friday.");
    CHECK(world.record()["needs_reassessed_on"].is_null());
}

TEST_CASE(
    "one tap each says that needs and risk were looked at again and nothing changed", "[bridge][review]")
{
    Begun world;
    auto& again = *world.review.again();
    again.unchanged(QStringLiteral("needs"));
    CHECK(world.record()["needs_reassessed_on"] == "2026-03-02");
    CHECK(world.record()["needs_unchanged"] == true);
    CHECK(again.open()); // risk was not
    again.unchanged(QStringLiteral("risk"));
    CHECK(again.all());
    CHECK(world.row(1)[QStringLiteral("words")]
        == QStringLiteral("Looked at again on 2 March 2026: nothing had changed"));
    again.unchanged(QStringLiteral("risk")); // a slip
    CHECK(world.record()["risk_reassessed_on"].is_null());
    CHECK(world.record()["risk_unchanged"].is_null());
    CHECK_FALSE(again.all());
    again.unchanged(QStringLiteral("everything"));
    CHECK_FALSE(again.all());
    again.unchanged(QStringLiteral("risk"));
    world.answerOutcomes();
    CHECK(world.review.finish());
}

TEST_CASE("an assessment of the four weeks before a review, or since, was made for it and needs no tap",
    "[bridge][review]")
{
    Begun world;
    auto& again = *world.review.again();
    const auto assessed = [&](const char* on) {
        for (const auto& one : Json(world.document()["assessments"]))
            if (one["kind"] == "needs" || one["kind"] == "risk")
                world.set("assessments." + one["assessment_id"].get<std::string>() + ".completed_on", on);
    };
    assessed("2026-02-01");
    CHECK_FALSE(again.all());
    assessed("2026-02-02");
    CHECK(again.all());
    CHECK(world.row(0)[QStringLiteral("words")]
        == QStringLiteral("Assessed for this review on 2 February 2026"));
    CHECK(world.record()["needs_reassessed_on"].is_null()); // nothing is written by itself before the end
    assessed("2026-03-02");
    CHECK(again.all());
    world.answerOutcomes();
    REQUIRE(world.review.finish());
    CHECK(world.record()["needs_reassessed_on"] == "2026-03-02");
    CHECK(world.record()["risk_reassessed_on"] == "2026-03-02");
    CHECK_FALSE(world.record().contains("needs_unchanged"));
}

TEST_CASE("an assessment that could not be found is none to look at", "[bridge][review]")
{
    Begun world;
    for (const auto& one : Json(world.document()["assessments"])) {
        const auto path = "assessments." + one["assessment_id"].get<std::string>();
        world.set(path + ".completed_on", "2026-03-01");
        world.set(path + ".found", false);
    }
    CHECK_FALSE(world.review.again()->all());
}

TEST_CASE("an informal and an urgent review are held up by neither", "[bridge][review]")
{
    for (const auto* kind : { "informal", "urgent" }) {
        Begun world;
        world.review.setKind(QLatin1String(kind));
        CHECK_FALSE(world.review.again()->asked());
        world.answerOutcomes();
        CHECK(world.review.finish());
    }
}

TEST_CASE("who was asked before a review goes with its record, and the list for the next one is empty again",
    "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    auto& invited = *review.invited();
    CHECK(invited.count() == 0);
    invited.ask(QStringLiteral("p-mum"));
    invited.ask(QStringLiteral("p-gp"));
    invited.ask(QStringLiteral("p-mum")); // twice is once
    invited.ask(QStringLiteral("nobody"));
    REQUIRE(world.document()["reviews"]["invited"].size() == 2);
    CHECK(world.document()["reviews"]["invited"][0]["contacted_on"] == "2026-03-02");
    CHECK(of(invited, 0, bridge::InvitedModel::StateWords) == QStringLiteral("Asked on 2 March 2026"));
    CHECK_FALSE(candidates(invited).contains(QStringLiteral("p-mum")));
    CHECK(candidates(invited).contains(QStringLiteral("su")));
    invited.setAskedOn(0, QStringLiteral("2026-02-20"));

    review.start();
    CHECK(world.document()["reviews"]["invited"].empty());
    const auto& record = [&]() -> const Json& { return world.document()["reviews"]["history"].back(); };
    REQUIRE(record()["invited"].size() == 2);
    CHECK(record()["invited"][0]["contacted_on"] == "2026-02-20");
    REQUIRE(invited.count() == 2);

    review.toggleAttended(QStringLiteral("p-gp"));
    CHECK(of(invited, 0, bridge::InvitedModel::StateWords)
        == QStringLiteral("Asked, and not ticked as having come"));
    CHECK(of(invited, 1, bridge::InvitedModel::StateWords) == QStringLiteral("Came"));
    invited.setSent(0, true);
    CHECK(of(invited, 0, bridge::InvitedModel::StateWords) == QStringLiteral("Sent their views"));
    auto* views = of(invited, 0, bridge::InvitedModel::Views).value<bridge::Answer*>();
    views->type(QStringLiteral("The mornings are the worst."));
    views->commit();
    CHECK(record()["invited"][0]["summary"] == "The mornings are the worst.");
    CHECK(record()["invited"][0]["contributed"] == true);

    invited.removeInvited(0);
    CHECK(record()["invited"].size() == 1);
    CHECK(candidates(invited).contains(QStringLiteral("p-mum")));
    CHECK(invited.undoWords() == QStringLiteral("Bring back: Eirlys Hendry"));
    invited.undo();
    REQUIRE(record()["invited"].size() == 2);
    CHECK(record()["invited"][0]["summary"] == "The mornings are the worst.");
}

TEST_CASE(
    "an invitation says when and where, and its day stands beside whoever was asked", "[bridge][review]")
{
    World world("01_partly_in_welsh.json");
    auto& review = *world.plan.review();
    auto& invited = *review.invited();
    auto& print = *world.plan.print();
    REQUIRE(invited.ahead());
    invited.ask(QStringLiteral("p-gp"));
    invited.ask(QStringLiteral("su"));
    invited.setPlannedOn(QStringLiteral("2026-03-20"));
    invited.setViewsBy(QStringLiteral("2026-03-16"));
    invited.plannedWhere()->type(QStringLiteral("Canolfan Helyg"));
    invited.plannedWhere()->commit();
    CHECK(of(invited, 0, bridge::InvitedModel::LetterWords) == QString());

    print.invite(QStringLiteral("p-gp"));
    CHECK(print.form() == QStringLiteral("review_invitation"));
    CHECK(print.language() == QStringLiteral("en")); // as the GP's copies are
    REQUIRE(print.forms().size() == 1);
    CHECK(print.previewHtml().contains(QStringLiteral("20 March 2026")));
    CHECK(print.previewHtml().contains(QStringLiteral("Canolfan Helyg")));
    CHECK_FALSE(print.leftOutWords().isEmpty());
    print.setFolder(QString::fromStdString(world.folder.file("paper")));
    print.savePage();
    REQUIRE_FALSE(print.doneWords().isEmpty());
    CHECK(print.notNotedWords().isEmpty());
    CHECK(of(invited, 0, bridge::InvitedModel::LetterWords)
        == QStringLiteral("Invitation made on 2 March 2026"));
    CHECK(of(invited, 1, bridge::InvitedModel::LetterWords) == QString());
    CHECK(world.document()["access_log"].back()["audience"] == "invited");
    CHECK(world.document()["access_log"].back()["to"] == "p-gp");

    print.invite(QStringLiteral("su"));
    CHECK(print.language() == QStringLiteral("cy")); // the person's own
    print.setAudience(QStringLiteral("person"));
    CHECK(print.form() == QStringLiteral("full"));

    review.start(); // the next one has no day yet
    CHECK_FALSE(invited.ahead());
    CHECK(invited.plannedWhere() == nullptr);
    CHECK(world.document()["reviews"]["planned"].is_null());
    CHECK(world.document()["reviews"]["history"].back()["invited"][0]["letter_on"] == "2026-03-02");
    REQUIRE(review.stop(QStringLiteral("Nobody came.")));
    // The letters have gone out: nothing was held, and all of it stands as before.
    CHECK(world.document()["reviews"]["planned"]["on"] == "2026-03-20");
    CHECK(world.document()["reviews"]["invited"].size() == 2);
    invited.setPlannedOn(QStringLiteral("2026-04-02"));
    CHECK(world.document()["reviews"]["planned"]["on"] == "2026-04-02");
}

TEST_CASE("a review of the person and the coordinator alone is complete", "[bridge][review]")
{
    Begun world;
    world.review.toggleAttended(QStringLiteral("su"));
    world.review.toggleAttended(QStringLiteral("p-cc"));
    for (const auto* key : { "needs", "risk" })
        world.review.again()->unchanged(QLatin1String(key));
    world.answerOutcomes();
    const auto left = world.plan.check()->left();
    REQUIRE(world.review.finish());
    CHECK(world.record()["invited"].empty());
    CHECK(world.plan.check()->left() <= left); // and nothing is found wanting because of it
}

TEST_CASE("asking somebody to a review makes no signature out of date", "[bridge][review]")
{
    World world;
    REQUIRE(world.vault().sign(
        world.id, { "su", "typed", "en", "Rhun Prawf", "", "", {}, {}, std::string(64, 'a') }));
    world.session.received(world.id);
    world.plan.review()->invited()->ask(QStringLiteral("p-mum"));
    world.plan.review()->invited()->setPlannedOn(QStringLiteral("2026-03-20"));
    CHECK(world.vault().versions(world.id)->front().changedSince == 0);
}

TEST_CASE("a formal review ends with a day for the next one that is after it and within twelve months",
    "[bridge][review]")
{
    Begun world;
    auto& review = world.review;
    world.review.again()->reason()->type(QStringLiteral("The ward does both on Friday."));
    world.answerOutcomes();
    for (const char* day : { "", "2026-03-02", "2025-09-01", "2027-03-03" }) {
        review.setNextOn(QLatin1String(day));
        INFO(day);
        CHECK(review.nextOpen());
        CHECK_FALSE(review.finish());
    }
    review.setNextOn(QStringLiteral("2027-03-02"));
    CHECK_FALSE(review.nextOpen());
    CHECK(review.finish());
}

TEST_CASE("an urgent review ends without an answer to every outcome, and leaves those as they are",
    "[bridge][review]")
{
    Begun world;
    world.review.setKind(QStringLiteral("urgent"));
    REQUIRE(world.review.outcomes()->count() > 0);
    const auto before = world.document()["domains"][0]["outcomes"];
    CHECK(world.review.unanswered().isEmpty());
    CHECK(world.review.finish());
    CHECK(world.document()["domains"][0]["outcomes"] == before);
}
