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

//! Everything was achieved, and needs and risk are as they were: the review that finds it so can be finished.
void answerAll(bridge::ReviewController& review)
{
    for (const auto& row : review.again()->rows())
        if (!row.toMap()[QStringLiteral("done")].toBool())
            review.again()->unchanged(row.toMap()[QStringLiteral("key")].toString());
    for (int row = 0; row < review.outcomes()->count(); ++row)
        review.outcomes()->setResult(row, QStringLiteral("achieved"));
}

//! The sentences of "what is different from last time".
QStringList changesOf(bridge::ReviewController& review)
{
    QStringList words;
    for (const auto& change : review.changes())
        words.append(change.toMap()[QStringLiteral("words")].toString());
    return words;
}

//! Somebody signs what stands: a version is sealed.
std::uint32_t sealNow(World& world)
{
    const auto version = world.vault().sign(
        world.id, { "su", "typed", "en", "Rhun Prawf", "", "", {}, {}, std::string(64, 'a') });
    REQUIRE(version);
    world.session.received(world.id);
    return version->number;
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

TEST_CASE("the next review is offered in three, six and twelve months, never later", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    CHECK(review.nextSuggestions().isEmpty()); // counted from a review that is held
    review.start();
    QStringList words, days;
    for (const auto& one : review.nextSuggestions()) {
        words.append(one.toMap()[QStringLiteral("label")].toString());
        days.append(one.toMap()[QStringLiteral("iso")].toString());
    }
    CHECK(words.join('|') == QLatin1String("In 3 months|In 6 months|In 12 months"));
    CHECK(days.join('|') == QLatin1String("2026-06-02|2026-09-02|2027-03-02"));
    CHECK(days.back() == review.nextLatest());
    review.setHeldOn(QStringLiteral("2028-02-29"));
    CHECK(review.nextSuggestions().back().toMap()[QStringLiteral("iso")] == QStringLiteral("2029-02-28"));
    CHECK(review.dueSuggestions().front().toMap()[QStringLiteral("iso")] == QStringLiteral("2026-03-16"));
    world.plan.area()->open(QStringLiteral("accommodation"));
    CHECK(world.plan.area()->dueSuggestions() == review.dueSuggestions());
}

TEST_CASE("finishing a review makes a new version that is a draft again", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const int number = world.document()["plan"]["version"];
    const auto agreedOn = world.document()["plan"]["agreed_on"];
    REQUIRE(agreedOn.is_string());
    CHECK_FALSE(review.finish()); // nothing to finish
    CHECK(world.document()["plan"]["version"] == number);
    review.start();
    answerAll(review);
    REQUIRE(review.finish());
    CHECK_FALSE(review.underWay());
    CHECK(world.document()["plan"]["version"] == number + 1);
    CHECK(world.document()["plan"]["made_on"] == "2026-03-02");
    CHECK(world.document()["plan"]["status"] == "draft");
    // Nobody has agreed to it yet.
    CHECK(world.document()["plan"]["agreed_on"].is_null());
    CHECK(world.document()["involvement"]["agreement"]["state"].is_null());
    CHECK(world.document()["plan"]["previous_version"]["agreed_on"] == agreedOn);
    const auto age = world.plan.crisis()->ageWords();
    CHECK(age.contains(QStringLiteral("Not agreed yet")));
    CHECK(age.contains(world.language.date(QString::fromStdString(agreedOn.get<std::string>()))));
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
    CHECK(changes[0].toMap()["words"].toString() == QLatin1String("This outcome has been achieved."));
    CHECK(changes[1].toMap()["words"].toString() == QLatin1String("This outcome is worded differently now."));
    CHECK(changes[1].toMap()["text"].toString() == QLatin1String("A smaller step first."));
    CHECK(changes[1].toMap()["before"].toString() == QStringLiteral("Before: %1").arg(was));
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
    SECTION("answered by a review, once it is finished")
    {
        need(world.vault().set(world.id, "reviews.requests.0.on", "2026-03-01"));
        world.session.received(world.id);
        review.start(); // on a later day
        CHECK(review.requests().size() == 1); // begun is not held
        answerAll(review);
        REQUIRE(review.finish());
        CHECK(review.requests().isEmpty());
        CHECK(mine.askedWords().isEmpty());
        CHECK(world.document()["reviews"]["requests"][0]["review_on"] == "2026-03-02");
    }
    SECTION("a review that was stopped answers nobody")
    {
        need(world.vault().set(world.id, "reviews.requests.0.on", "2026-03-01"));
        review.start();
        REQUIRE(review.stop(QStringLiteral("Iolo was not well.")));
        CHECK(review.requests().size() == 1);
    }
    SECTION("one that somebody wrote down on a later day follows it")
    {
        need(
            world.vault().add(world.id, "reviews.history", { { "on", "2026-03-03" }, { "type", "urgent" } }));
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

TEST_CASE("a review can start where no outcome is open: it looks at areas, needs, risk and the next date",
    "[bridge][review]")
{
    World world;
    for (const auto& area : world.document()["domains"])
        for (const auto& one : area["outcomes"])
            need(world.vault().set(world.id,
                "domains." + area["domain"].get<std::string>() + ".outcomes."
                    + one["outcome_id"].get<std::string>() + ".status",
                "achieved"));
    world.session.received(world.id);
    auto& review = *world.plan.review();
    CHECK_FALSE(review.hasOutcomes());
    REQUIRE(review.canStart());
    review.start();
    REQUIRE(review.underWay());
    CHECK(review.outcomes()->count() == 0);
    CHECK(changesOf(review).isEmpty());
    REQUIRE(review.areasToLook().size() == 9);
    const auto key = review.areasToLook()[1].toMap()[QStringLiteral("key")].toString();
    review.toggleArea(key);
    CHECK(review.areasToLook()[1].toMap()[QStringLiteral("looked")].toBool());
    CHECK(world.document()["reviews"]["history"].back()["areas_looked_at"]
        == Json::array({ key.toStdString() }));
    review.toggleArea(key);
    CHECK(world.document()["reviews"]["history"].back()["areas_looked_at"].empty());
    answerAll(review);
    REQUIRE(review.finish()); // nobody is asked about an outcome that there is not
    CHECK_FALSE(review.underWay());
}

TEST_CASE("an area with an outcome to ask about is not asked for again", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    QStringList asked;
    for (const auto& area : review.areasToLook())
        asked.append(area.toMap()[QStringLiteral("key")].toString());
    for (int row = 0; row < review.outcomes()->count(); ++row)
        CHECK_FALSE(asked.contains(review.outcomes()->areaOf(row)));
    CHECK(asked.size() < 9);
}

TEST_CASE("a version that is sealed during a review does not end it, and no result is ever lost",
    "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const auto first = world.document()["plan"]["previous_version"];
    REQUIRE(first["outcomes"][0]["result"] == "achieved");
    review.start();
    const auto& records = world.document()["reviews"]["history"];
    CHECK(records.back()["earlier"] == first); // what was kept before
    review.outcomes()->setResult(0, QStringLiteral("partly_achieved"));
    sealNow(world);
    REQUIRE(review.underWay());
    CHECK_FALSE(review.canStart());
    review.start(); // not a second one
    CHECK(review.outcomes()->answered() == 1);
    answerAll(review);
    review.outcomes()->setResult(0, QStringLiteral("partly_achieved"));
    REQUIRE(review.finish());
    const auto& done = world.document()["reviews"]["history"].back();
    CHECK(done["finished_on"] == "2026-03-02");
    CHECK(done["outcomes"] == world.document()["plan"]["previous_version"]["outcomes"]);
    CHECK(done["outcomes"][0]["result"] == "partly_achieved");
    review.start(); // a year on
    const auto& all = world.document()["reviews"]["history"];
    CHECK(all[all.size() - 2]["outcomes"][0]["result"] == "partly_achieved");
}

TEST_CASE(
    "a review that stops says why, makes no version and leaves the last one as it was", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const auto before = world.document();
    review.start();
    review.outcomes()->setResult(0, QStringLiteral("not_achieved"));
    CHECK_FALSE(review.stop(QStringLiteral("  ")));
    REQUIRE(review.underWay());
    REQUIRE(review.stop(QStringLiteral("Iolo was not well.")));
    CHECK_FALSE(review.underWay());
    CHECK(world.document()["plan"] == before["plan"]);
    const auto& record = world.document()["reviews"]["history"].back();
    CHECK(record["stopped_on"] == "2026-03-02");
    CHECK(record["stopped_reason"] == "Iolo was not well.");
    CHECK(record["outcomes"][0]["result"] == "not_achieved");
    CHECK(review.lastWords() == QLatin1String("Last review: 12 February 2026")); // it was not held
    CHECK(review.canStart());
}

TEST_CASE("a review that an earlier app began goes on and is finished", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const int number = world.document()["plan"]["version"];
    need(world.vault().add(
        world.id, "reviews.history", { { "on", "2026-03-01" }, { "type", "formal" }, { "reason", "" } }));
    need(world.vault().set(world.id, "plan.previous_version.version", number));
    world.session.received(world.id);
    REQUIRE(review.underWay());
    answerAll(review);
    REQUIRE(review.finish());
    CHECK_FALSE(review.underWay());
    CHECK(review.lastWords() == QLatin1String("Last review: 1 March 2026"));
}

TEST_CASE("the version that is signed after a review has the number of its draft", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    const auto first = sealNow(world);
    review.start();
    answerAll(review);
    REQUIRE(review.finish());
    const std::uint32_t draft = world.document()["plan"]["version"];
    CHECK(draft == first + 1);
    CHECK(world.plan.sign()->nextNumber() == static_cast<int>(draft));
    CHECK(sealNow(world) == draft);
    CHECK(world.document()["plan"]["version"] == draft);
    need(world.vault().set(world.id, kOwnWords, "Something else."));
    CHECK(sealNow(world) == draft + 1);
}

TEST_CASE("an outcome without an answer holds the end of a review, and nobody looked at it needs a reason",
    "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    answerAll(review);
    auto& model = *review.outcomes();
    model.setResult(1, {});
    CHECK_FALSE(review.wanting()); // not before the end is asked for
    CHECK_FALSE(review.finish());
    CHECK(review.wanting());
    REQUIRE(review.unanswered() == QStringList { at(model, 1, bridge::ReviewModel::Before).toString() });
    model.setResult(1, QStringLiteral("not_looked_at"));
    CHECK(at(model, 1, bridge::ReviewModel::Open).toBool());
    CHECK_FALSE(review.finish());
    auto* why = at(model, 1, bridge::ReviewModel::NotLooked).value<bridge::Answer*>();
    REQUIRE(why != nullptr);
    CHECK(why->text().isEmpty());
    why->type(QStringLiteral("The housing worker was ill."));
    REQUIRE(review.finish()); // takes up what is being typed
    const auto& kept = world.document()["plan"]["previous_version"]["outcomes"][1];
    CHECK(kept["result"] == "not_looked_at");
    CHECK(kept["not_looked_at_reason"] == "The housing worker was ill.");
    CHECK((*outcome(world.document(), kept["outcome_id"]))["status"] == "open");
}

TEST_CASE("what is different is said of areas, actions, needs and the crisis plan too", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    review.start();
    CHECK(review.changes().isEmpty());
    const auto& area = world.document()["domains"][0];
    const auto path = "domains." + area["domain"].get<std::string>();
    const auto action = path + ".actions." + area["actions"][0]["action_id"].get<std::string>();
    const auto set = [&](const std::string& where, const Json& what) {
        need(world.vault().set(world.id, where, what));
        world.session.received(world.id);
    };
    SECTION("an action is done")
    {
        set(action + ".status", "done");
        CHECK(changesOf(review) == QStringList { QStringLiteral("This action is done.") });
    }
    SECTION("an action is somebody else’s")
    {
        set(action + ".owner_id", "su");
        REQUIRE(changesOf(review) == QStringList { QStringLiteral("Somebody else does this now.") });
        CHECK(review.changes()[0].toMap()[QStringLiteral("before")].toString().startsWith(
            QLatin1String("Before: ")));
    }
    SECTION("an action is new, another is gone")
    {
        need(world.vault().add(
            world.id, path + ".actions", { { "action_id", "a-new" }, { "text", "Ring." } }));
        need(world.vault().remove(world.id, action));
        world.session.received(world.id);
        CHECK(changesOf(review)
            == QStringList({ QStringLiteral("This action is no longer in the plan."),
                QStringLiteral("This action is new.") }));
    }
    SECTION("an area is decided otherwise, and said otherwise")
    {
        set(path + ".state", "person_declined_to_discuss");
        set(path + ".in_my_words", "Not today.");
        CHECK(changesOf(review)
            == QStringList({ QStringLiteral("What was decided for this area is different."),
                QStringLiteral("The person’s own words on this area are different.") }));
    }
    SECTION("a need is new")
    {
        need(world.vault().add(
            world.id, path + ".needs", { { "need_id", "n-new" }, { "text", "A dentist." } }));
        world.session.received(world.id);
        CHECK(changesOf(review) == QStringList { QStringLiteral("This need is new.") });
    }
    SECTION("the crisis plan")
    {
        set("crisis_plan.first_thing_to_say", "Hello, it’s me.");
        REQUIRE(changesOf(review)
            == QStringList { QStringLiteral("The crisis plan says something different here.") });
        CHECK(
            review.changes()[0].toMap()[QStringLiteral("text")] == QStringLiteral("The first thing to say"));
        world.language.setCode(QStringLiteral("cy"));
        CHECK(changesOf(review)
            == QStringList { QStringLiteral("Mae’r cynllun argyfwng yn dweud rhywbeth gwahanol yma.") });
    }
}

TEST_CASE("a stay in hospital and a new coordinator call for a review", "[bridge][review]")
{
    World world;
    auto& review = *world.plan.review();
    CHECK(review.calls().isEmpty());
    const auto set = [&](const std::string& where, const Json& what) {
        need(world.vault().set(world.id, where, what));
        world.session.received(world.id);
    };
    SECTION("in hospital")
    {
        set("plan.setting", "hospital");
        CHECK(review.calls().size() == 1);
    }
    SECTION("home from hospital since the last review")
    {
        set("hospital.discharged_on", "2026-02-11"); // the day before it
        CHECK(review.calls().isEmpty());
        set("hospital.discharged_on", "2026-02-20");
        CHECK(review.calls().value(0).contains(QStringLiteral("20 February 2026")));
    }
    SECTION("a new coordinator")
    {
        set("care_coordination.current.appointed_on", "2026-02-20");
        REQUIRE(review.calls().size() == 1);
        review.start();
        CHECK(review.calls().isEmpty()); // it is being held
    }
}
