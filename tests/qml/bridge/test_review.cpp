// The review meeting: what it keeps, what it asks, and what becomes of the answers.
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

int rowOf(bridge::ReviewModel& model, const char* id)
{
    for (int row = 0; row < model.count(); ++row)
        if (model.data(model.index(row), bridge::ReviewModel::OutcomeId).toString() == QLatin1String(id))
            return row;
    return -1;
}

QVariant at(bridge::ReviewModel& model, int row, bridge::ReviewModel::Role role)
{
    return model.data(model.index(row), role);
}

const Json* outcome(const Json& document, const std::string& id)
{
    for (const auto& area : document["domains"])
        for (const auto& one : area["outcomes"])
            if (one["outcome_id"] == id)
                return &one;
    return nullptr;
}

std::string firstOutcome(const Json& document)
{
    for (const auto& area : document["domains"])
        for (const auto& one : area["outcomes"])
            return one["outcome_id"];
    return {};
}

} // namespace

TEST_CASE("starting a review keeps every open outcome as the last version and answers none of them",
    "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const auto before = world.document();
    REQUIRE(review.canStart());
    CHECK_FALSE(review.underWay());
    review.start();
    REQUIRE(review.underWay());
    const auto& kept = world.document()["plan"]["previous_version"];
    CHECK(kept["version"] == before["plan"]["version"]);
    CHECK(kept["made_on"] == before["plan"]["made_on"]);
    REQUIRE(kept["outcomes"].size() == 9);
    for (const auto& one : kept["outcomes"]) {
        CHECK(one["result"] == "");
        CHECK(one["text"] == (*outcome(before, one["outcome_id"]))["text"]);
    }
    CHECK(review.outcomes()->answered() == 0);
    CHECK(world.document()["domains"] == before["domains"]); // what the plan wants is untouched
    CHECK(world.document()["reviews"]["history"].size() == before["reviews"]["history"].size() + 1);
    CHECK_FALSE(review.canStart()); // not twice
}

TEST_CASE("an outcome that was achieved or stopped ends, and one that goes on asks why it stays",
    "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    auto& model = *review.outcomes();
    const auto id = firstOutcome(world.document());
    const auto row = rowOf(model, id.c_str());
    REQUIRE(row >= 0);
    CHECK(at(model, row, bridge::ReviewModel::Result).toString().isEmpty());

    model.setResult(row, QStringLiteral("achieved"));
    CHECK((*outcome(world.document(), id))["status"] == "achieved");
    CHECK_FALSE(at(model, row, bridge::ReviewModel::GoesOn).toBool());

    model.setResult(row, QStringLiteral("partly_achieved")); // a changed mind opens it again
    CHECK((*outcome(world.document(), id))["status"] == "open");
    CHECK(at(model, row, bridge::ReviewModel::GoesOn).toBool());
    auto* reason = at(model, row, bridge::ReviewModel::Reason).value<bridge::Answer*>();
    REQUIRE(reason != nullptr);
    CHECK(reason->text().isEmpty()); // never filled in for anybody
    reason->type(QStringLiteral("I still want my own place."));
    reason->commit();
    CHECK((*outcome(world.document(), id))["carried_forward_reason"] == "I still want my own place.");

    model.setResult(row, QStringLiteral("stopped"));
    CHECK((*outcome(world.document(), id))["status"] == "stopped");
    CHECK((*outcome(world.document(), id))["carried_forward_reason"] == "I still want my own place.");
    CHECK(review.answeredWords() == QLatin1String("Outcomes answered: 1 of 9"));
}

TEST_CASE("a review that was left goes on where it was left, on any tablet", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    const auto id = firstOutcome(world.document());
    review.outcomes()->setResult(rowOf(*review.outcomes(), id.c_str()), QStringLiteral("not_achieved"));
    const auto plan = world.plan.planId();
    world.plan.close();
    CHECK_FALSE(review.underWay());
    REQUIRE(world.plan.open(plan));
    CHECK(review.underWay());
    CHECK(review.outcomes()->answered() == 1);
}

TEST_CASE("the record of a review says when, who came, and what was looked at again", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.setHeldOn(QStringLiteral("2026-01-01")); // no review is under way: the last one stays as it is
    CHECK(world.document()["reviews"]["history"].back()["on"] == "2026-02-12");
    review.start();
    CHECK(review.heldOn() == QLatin1String("2026-03-02"));
    CHECK(review.kind() == QLatin1String("formal"));
    CHECK(review.nextLatest() == QLatin1String("2027-03-02")); // twelve calendar months
    review.toggleAttended(QStringLiteral("su"));
    review.toggleAttended(QStringLiteral("p-cc"));
    review.toggleAttended(QStringLiteral("su"));
    review.setNeedsOn(QStringLiteral("2026-03-01"));
    review.setNextOn(QStringLiteral("2026-09-01"));
    const auto& record = world.document()["reviews"]["history"].back();
    CHECK(record["attended"] == Json::array({ "p-cc" }));
    CHECK(record["needs_reassessed_on"] == "2026-03-01");
    CHECK(record["risk_reassessed_on"].is_null());
    CHECK(world.document()["plan"]["next_review_due_on"] == "2026-09-01");
}

TEST_CASE("finishing a review makes a new version that is a draft again", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const int number = world.document()["plan"]["version"];
    review.finish(); // nothing to finish
    CHECK(world.document()["plan"]["version"] == number);
    review.start();
    review.finish();
    CHECK_FALSE(review.underWay());
    CHECK(world.document()["plan"]["version"] == number + 1);
    CHECK(world.document()["plan"]["made_on"] == "2026-03-02");
    CHECK(world.document()["plan"]["status"] == "draft");
    CHECK(review.canStart());
}

TEST_CASE("what is different from last time is said in words, and what stayed is not", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    CHECK(review.changes().isEmpty());
    auto& model = *review.outcomes();
    model.setResult(0, QStringLiteral("achieved"));
    model.setResult(1, QStringLiteral("not_achieved"));
    auto* now = at(model, 1, bridge::ReviewModel::Now).value<bridge::Answer*>();
    const auto was = now->text();
    now->type(QStringLiteral("A smaller step first."));
    now->commit();
    const auto changes = review.changes();
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].toMap()["words"].toString() == QLatin1String("Achieved"));
    CHECK(changes[1].toMap()["words"].toString() == QLatin1String("Said differently now"));
    CHECK(changes[1].toMap()["text"].toString() == QLatin1String("A smaller step first."));
    CHECK(changes[1].toMap()["before"].toString() == was);
}

TEST_CASE("a result that another system wrote in words is understood", "[bridge][review]")
{
    CHECK(bridge::resultKey(QStringLiteral("partly achieved")) == QLatin1String("partly_achieved"));
    CHECK(bridge::resultKey(QStringLiteral(" Achieved ")) == QLatin1String("achieved"));
}

TEST_CASE("somebody who asks for a review waits until there is one or a reason why not", "[bridge][review]")
{
    World world;
    auto& mine = *world.plan.mine();
    auto& review = *world.plan.review();
    CHECK(mine.askedWords().isEmpty());
    CHECK(mine.reviewWords() == nullptr);
    mine.askForReview();
    CHECK(mine.askedWords().contains(QStringLiteral("2 March 2026")));
    mine.askForReview(); // twice is once
    REQUIRE(world.document()["reviews"]["requests"].size() == 1);
    CHECK(world.document()["reviews"]["requests"][0]["by"] == "su");
    mine.reviewWords()->type(QStringLiteral("My tablets make me shake."));
    world.plan.commitDrafts();
    REQUIRE(review.requests().size() == 1);
    const auto request = review.requests().front().toMap();
    CHECK(request[QStringLiteral("text")].toString() == QStringLiteral("My tablets make me shake."));
    SECTION("answered with a reason")
    {
        CHECK_FALSE(review.answerRequest(0)); // nothing is written yet
        request[QStringLiteral("answer")].value<bridge::Answer*>()->type(
            QStringLiteral("Seen the day after; the dose was changed."));
        world.plan.commitDrafts();
        CHECK(review.requests().size() == 1); // half a sentence is no answer
        REQUIRE(review.answerRequest(0));
        CHECK(review.requests().isEmpty());
        CHECK(mine.askedWords().isEmpty());
        CHECK(world.document()["reviews"]["requests"][0]["reply"]["on"] == "2026-03-02");
    }
    SECTION("followed by a review")
    {
        review.start(); // on the day on which they asked: perhaps before they did
        CHECK(review.requests().size() == 1);
        need(world.vault().set(world.id, "reviews.requests.0.on", "2026-03-01"));
        world.session.received(world.id);
        CHECK(review.requests().isEmpty());
    }
    SECTION("a blank answer is none")
    {
        request[QStringLiteral("answer")].value<bridge::Answer*>()->type(QStringLiteral("  "));
        CHECK_FALSE(review.answerRequest(0));
        CHECK(review.requests().size() == 1);
    }
}
