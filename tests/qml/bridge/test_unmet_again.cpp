// Needs that could not be met, asked about at a review.
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

constexpr auto kNeed = "domains.psychological_and_other_treatment.unmet_needs.0";

struct Begun : World {
    [[nodiscard]] QVariantMap row() { return review.unmet()->rows().value(0).toMap(); }
    [[nodiscard]] QString result() { return row()[QStringLiteral("result")].toString(); }
    [[nodiscard]] const Json& record() { return document()["reviews"]["history"].back(); }
    void finish()
    {
        for (int i = 0; i < review.outcomes()->count(); ++i)
            review.outcomes()->setResult(i, QStringLiteral("achieved"));
        review.again()->unchanged(QStringLiteral("needs"));
        review.again()->unchanged(QStringLiteral("risk"));
        review.setNextOn(QStringLiteral("2026-06-02"));
        REQUIRE(review.finish());
    }
    bridge::ReviewController& review = *plan.review();
};

} // namespace

TEST_CASE("every need that could not be met is asked about at each review", "[bridge][review]")
{
    Begun world;
    CHECK(world.review.unmet()->rows().isEmpty()); // between reviews nobody asks
    world.review.start();
    REQUIRE(world.review.unmet()->rows().size() == 1);
    CHECK(world.row()[QStringLiteral("text")] == QStringLiteral("Talking therapy for psychosis"));
    CHECK(
        world.row()[QStringLiteral("instead")].toString().startsWith(QStringLiteral("Voice-hearing group")));
    CHECK(world.result().isEmpty());
    world.review.unmet()->say(0, QStringLiteral("still"));
    CHECK(world.result() == QStringLiteral("still"));
    world.review.unmet()->setReview(0, QStringLiteral("2026-05-04"));
    CHECK(world.text(std::string(kNeed) + ".review_on") == QStringLiteral("2026-05-04"));
    world.finish();
    const auto& kept = world.record()["unmet_needs"];
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["domain"] == "psychological_and_other_treatment");
    CHECK(kept[0]["text"] == "Talking therapy for psychosis");
    CHECK(kept[0]["result"] == "still");
    CHECK(world.text(std::string(kNeed) + ".text") == QStringLiteral("Talking therapy for psychosis"));

    // The answer of the last review is none of the next one.
    need(world.vault().set(world.id, std::string(kNeed) + ".looked_at_on", "2026-03-01"));
    world.session.received(world.id);
    world.review.start();
    CHECK(world.result().isEmpty());
}

TEST_CASE("a need that is met now leaves its area when the review is finished, and the record keeps it",
    "[bridge][review]")
{
    Begun world;
    const Json before = *world.vault().plan(world.id).value()->at(kNeed);
    world.review.start();
    world.review.unmet()->say(0, QStringLiteral("met"));
    CHECK(world.text(std::string(kNeed) + ".text") == QStringLiteral("Talking therapy for psychosis"));
    world.finish();
    CHECK(world.vault().plan(world.id).value()->at(kNeed) == nullptr);
    CHECK(world.record()["unmet_needs"][0]["result"] == "met");
    // With everything that was typed.
    for (const char* member : { "text", "reason", "risk_if_not_met", "alternative_offered" })
        CHECK(world.record()["unmet_needs"][0][member] == before[member]);
}

TEST_CASE(
    "an answer about a need that could not be met is taken back by tapping it again, and a stopped review "
    "takes nothing away",
    "[bridge][review]")
{
    Begun world;
    world.review.start();
    world.review.unmet()->say(0, QStringLiteral("met"));
    world.review.unmet()->say(0, QStringLiteral("met"));
    CHECK(world.result().isEmpty());
    world.review.unmet()->say(0, QStringLiteral("met"));
    REQUIRE(world.review.stop(QStringLiteral("The doctor was ill.")));
    CHECK(world.text(std::string(kNeed) + ".text") == QStringLiteral("Talking therapy for psychosis"));
}

TEST_CASE(
    "a need that arrives while the review is under way does not move another's answer", "[bridge][review]")
{
    TwoWorlds world;
    auto& review = *world.plan.review();
    review.start();
    world.exchange();
    need(
        world.other->add(world.id, "domains.medical_treatment.unmet_needs", Json { { "text", "Zq first" } }));
    const auto before = review.unmet()->rows().size();
    review.unmet()->say(0, QStringLiteral("still"));
    world.exchange();
    REQUIRE(review.unmet()->rows().size() == before + 1);
    CHECK(review.unmet()->rows()[0].toMap()[QStringLiteral("result")].toString().isEmpty());
    CHECK(review.unmet()->rows()[1].toMap()[QStringLiteral("result")] == QStringLiteral("still"));
}
