// Risk beside the forms: the mark that the plan wants another look, and children and adults at risk.
#include "qml/bridge/form.h"
#include "qml/bridge/risk_record.h"
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

constexpr auto kLevel = "assessments.as-risk-3.areas.0.level";

struct Risky : World {
    using World::World;
    //! Some time after what the plan was brought in with.
    void set(const std::string& where, const Json& what)
    {
        later();
        need(vault().set(id, where, what));
        session.received(id);
    }
    void later() { *clock.now += 60'000; }
    [[nodiscard]] QString words() const { return risk.changedWords(); }
    void finishReview()
    {
        auto& review = *plan.review();
        review.start();
        for (const auto* key : { "needs", "risk" })
            review.again()->unchanged(QLatin1String(key));
        for (int row = 0; row < review.outcomes()->count(); ++row)
            review.outcomes()->setResult(row, QStringLiteral("achieved"));
        REQUIRE(review.finish());
    }
    bridge::RiskController& risk = *plan.risk();
};

Json moved(Json plan, const char* day)
{
    for (auto& one : plan["assessments"])
        if (one["kind"] == "risk")
            one["completed_on"] = day;
    return plan;
}

} // namespace

TEST_CASE("a change of risk after the plan was agreed marks the plan as needing another look, in words",
    "[bridge][risk]")
{
    Risky world;
    CHECK(world.words().isEmpty());
    world.set(kOwnWords, "Something else.");
    world.set("facts.asked_on", "2026-03-01");
    world.set("risk_management.0.plan", "Staff step back, and ring."); // the plan, not the risk
    CHECK(world.words().isEmpty());
    SECTION("a head of the assessment")
    {
        world.set(kLevel, "high");
        CHECK(world.words()
            == QStringLiteral("Risk was changed on %1, after the plan was agreed.")
                   .arg(world.language.date(
                       QDateTime::fromMSecsSinceEpoch(*world.clock.now).date().toString(Qt::ISODate))));
        world.language.setCode(QStringLiteral("cy"));
        CHECK(world.words().startsWith(QStringLiteral("Newidiwyd y risg ar ")));
    }
    SECTION("what was asked")
    {
        world.set("facts.self_harm", "now");
        CHECK_FALSE(world.words().isEmpty());
    }
    SECTION("a new assessment, from the page of risk")
    {
        world.later();
        world.risk.assess();
        CHECK_FALSE(world.words().isEmpty());
        const auto& added = world.document()["assessments"].back();
        CHECK(added["kind"] == "risk");
        CHECK(added["completed_on"] == "2026-03-02");
        CHECK(added["areas"].size() == 6);
        REQUIRE(world.risk.heads());
        CHECK(world.risk.heads()->items()->count() == 6);
        CHECK(world.risk.from() == QStringLiteral("Risk assessment, 2 March 2026"));
    }
    SECTION("an assessment of something else is no risk")
    {
        for (const auto& one : Json(world.document()["assessments"]))
            if (one["kind"] == "needs")
                world.set(
                    "assessments." + one["assessment_id"].get<std::string>() + ".completed_on", "2026-03-01");
        CHECK(world.words().isEmpty());
    }
}

TEST_CASE("the mark goes when a review is finished, and comes back with the next change", "[bridge][risk]")
{
    Risky world;
    world.set(kLevel, "high");
    world.later();
    world.plan.review()->start();
    CHECK_FALSE(world.words().isEmpty()); // begun is not held
    REQUIRE(world.plan.review()->stop(QStringLiteral("Iolo was not well.")));
    CHECK_FALSE(world.words().isEmpty());
    world.finishReview();
    CHECK(world.words().isEmpty());
    world.set(kLevel, "moderate");
    CHECK(world.words().contains(QStringLiteral("after the last review")));
}

TEST_CASE("somebody says that the plan still fits, under their name and with the day, and can take it back",
    "[bridge][risk]")
{
    Risky world;
    world.risk.sayFits(); // nothing to say it of
    CHECK_FALSE(world.document()["reviews"].contains("still_fits"));
    world.set(kLevel, "high");
    world.later();
    world.risk.sayFits();
    CHECK(world.words().isEmpty());
    REQUIRE(world.document()["reviews"]["still_fits"].size() == 1);
    CHECK(world.document()["reviews"]["still_fits"][0]["on"] == "2026-03-02");
    CHECK(world.document()["reviews"]["still_fits"][0]["by"] == "Gwen Prawf");
    CHECK(world.risk.fitsWords()
        == QStringLiteral("Gwen Prawf said on 2 March 2026 that the plan still fits."));
    world.risk.takeBackFits();
    CHECK(world.risk.fitsWords().isEmpty());
    CHECK_FALSE(world.words().isEmpty());
    world.later();
    world.risk.sayFits();
    world.set(kLevel, "moderate");
    CHECK(world.risk.fitsWords().isEmpty());
    CHECK(world.words().contains(QStringLiteral("said that the plan still fits")));
}

TEST_CASE("saying that the plan still fits makes no signature out of date", "[bridge][risk]")
{
    Risky world;
    world.set(kLevel, "high");
    world.later();
    REQUIRE(world.vault().sign(
        world.id, { "su", "typed", "en", "Rhun Prawf", "", "", {}, {}, std::string(64, 'a') }));
    world.session.received(world.id);
    CHECK(world.words().isEmpty()); // it was signed with the risk as it is
    world.set(kLevel, "low");
    CHECK(world.words().contains(QStringLiteral("after the plan was agreed")));
    const auto before = world.vault().versions(world.id)->front().changedSince;
    world.later();
    world.risk.sayFits();
    CHECK(world.vault().versions(world.id)->front().changedSince == before);
}

TEST_CASE(
    "a plan that was never agreed nor reviewed is still being written, and is not marked", "[bridge][risk]")
{
    auto plan = moved(samplePlan("02_cto_disagrees_with_one_part.json"), "2026-03-01");
    const auto change = bridge::riskChange(plan, {});
    REQUIRE(change); // brought in with an assessment of a later day
    CHECK(change->on == QDate(2026, 3, 1));
    CHECK_FALSE(bridge::riskChange(moved(plan, "2026-02-12"), {})); // the day on which it was agreed
    plan["plan"]["agreed_on"] = nullptr;
    REQUIRE(bridge::riskChange(plan, {}));
    CHECK(std::string(bridge::riskChange(plan, {})->words) == "risk.changed.reviewed");
    plan["reviews"]["history"] = Json::array();
    CHECK_FALSE(bridge::riskChange(plan, {}));
    for (const Json& odd : { Json::array(), Json { { "reviews", 3 }, { "plan", { { "agreed_on", 7 } } } } })
        CHECK_FALSE(bridge::riskChange(odd, {}));
}

TEST_CASE("the heads of the newest risk assessment are changed on the page of risk", "[bridge][risk]")
{
    Risky world;
    auto* heads = world.risk.heads();
    REQUIRE(heads);
    CHECK(heads->path() == QStringLiteral("assessments.as-risk-3.areas"));
    CHECK(heads->items()->count() == 6);
    need(world.vault().remove(world.id, "assessments.as-risk-3"));
    world.session.received(world.id);
    CHECK(world.risk.heads() == nullptr);
    CHECK(world.risk.from().isEmpty());
}

TEST_CASE("it is asked what has been done about each child and adult at risk, and kept with the day and who",
    "[bridge][risk]")
{
    Risky world;
    REQUIRE(world.risk.atRisk().size() == 2);
    auto child = [&] { return world.risk.atRisk()[0].toMap(); };
    CHECK(child()[QStringLiteral("name")] == QStringLiteral("Lleucu, 6, lives with her mother"));
    CHECK(child()[QStringLiteral("why")] == QStringLiteral("A child"));
    CHECK(bridge::asksAboutAtRisk(world.document(), QDate(2026, 3, 2)));
    world.risk.setDone(0, {}); // nothing to take back
    world.risk.setDone(7, QStringLiteral("report"));
    CHECK_FALSE(world.document().contains("safeguarding"));

    world.risk.setDone(0, QStringLiteral("support"));
    REQUIRE(world.document()["safeguarding"].size() == 1);
    const auto entry = [&] { return world.document()["safeguarding"][0]; };
    CHECK(entry()["who"] == "Lleucu, 6, lives with her mother");
    CHECK(entry()["kind"] == "child");
    CHECK(entry()["done"] == "support");
    CHECK(entry()["on"] == "2026-03-02");
    CHECK(entry()["by"] == "Gwen Prawf");
    auto* words = child()[QStringLiteral("words")].value<bridge::Answer*>();
    REQUIRE(words);
    words->type(QStringLiteral("Her mother knows whom to ring."));
    world.risk.setDone(0, QStringLiteral("report")); // changed, not added; what is typed is kept
    REQUIRE(world.document()["safeguarding"].size() == 1);
    CHECK(entry()["done"] == "report");
    CHECK(entry()["words"] == "Her mother knows whom to ring.");

    world.risk.setDone(1, QStringLiteral("advice"));
    CHECK(world.document()["safeguarding"][1]["person_id"] == "su");
    CHECK_FALSE(bridge::asksAboutAtRisk(world.document(), QDate(2026, 3, 2)));
    world.risk.setDone(1, {}); // a slip
    CHECK(bridge::asksAboutAtRisk(world.document(), QDate(2026, 3, 2)));
    // Whom the plan names no more is not forgotten.
    need(world.vault().set(world.id, "crisis_plan.dependants.0.who", "Lleucu, 7"));
    world.session.received(world.id);
    REQUIRE(world.risk.atRisk().size() == 3);
    const auto gone = world.risk.atRisk()[2].toMap();
    CHECK(gone[QStringLiteral("name")] == QStringLiteral("Lleucu, 6, lives with her mother"));
    CHECK(gone[QStringLiteral("why")] == QStringLiteral("The plan no longer names them"));
    world.risk.setDone(2, QStringLiteral("thought_of"));
    CHECK(entry()["done"] == "thought_of");
}

TEST_CASE("the local safeguarding number is the plan's own, never invented, and a place for it is made once",
    "[bridge][risk]")
{
    Risky world;
    CHECK(world.risk.servicePhone() == nullptr);
    const auto before = world.document()["people"].size();
    const auto consulted = world.plan.consult()->count();
    world.risk.addService();
    world.risk.addService();
    REQUIRE(world.document()["people"].size() == before + 1);
    CHECK(world.document()["people"].back()["role"] == "safeguarding_team");
    CHECK(world.document()["people"].back()["phone"] == "");
    REQUIRE(world.risk.servicePhone());
    world.risk.servicePhone()->type(QStringLiteral("01632 960399"));
    world.risk.servicePhone()->commit();
    CHECK(world.document()["people"].back()["phone"] == "01632 960399");
    CHECK(world.plan.consult()->count() == consulted); // they are not consulted about the plan
    need(world.vault().set(world.id,
        "people." + world.document()["people"].back()["person_id"].get<std::string>() + ".in_role_to",
        "2026-03-01"));
    world.session.received(world.id);
    CHECK(world.risk.servicePhone() == nullptr);
}

TEST_CASE("nothing of risk is in the person's own mode", "[bridge][risk]")
{
    Risky world;
    world.set(kLevel, "high");
    world.risk.setDone(0, QStringLiteral("report"));
    auto& mine = *world.plan.mine();
    QString all;
    mine.begin();
    for (int page = 0; page < 30 && !mine.end(); ++page, mine.next())
        for (const auto& paragraph : mine.paragraphs())
            all += paragraph.toMap()[QStringLiteral("text")].toString() + QLatin1Char('\n');
    REQUIRE(all.size() > 500);
    CHECK_FALSE(all.contains(world.words()));
    CHECK_FALSE(all.contains(world.language.text("code.safeguarding.report")));
}
