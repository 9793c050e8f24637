// From assessment to plan: every need says where it went, every risk what is done.
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

QString of(const QVariantList& rows, const char* text, const char* key, const char* by = "text")
{
    for (const auto& row : rows)
        if (const auto map = row.toMap(); map.value(QLatin1String(by)).toString() == QLatin1String(text))
            return map.value(QLatin1String(key)).toString();
    return QStringLiteral("(absent)");
}

} // namespace

TEST_CASE("a need that the plan takes up shows its area, its aims and who does what", "[bridge][fit]")
{
    World world;
    const auto needs = world.plan.triangulation()->needs();
    REQUIRE(needs.size() == 9);
    for (const auto& need : needs) {
        const auto map = need.toMap();
        INFO(map.value("text").toString().toStdString());
        CHECK(map.value("state").toString() == QLatin1String("plan"));
        REQUIRE(map.value("where").toList().size() == 1);
        const auto place = map.value("where").toList().constFirst().toMap();
        CHECK(place.value("area") == map.value("area"));
        CHECK_FALSE(place.value("aims").toStringList().isEmpty());
        REQUIRE_FALSE(place.value("steps").toStringList().isEmpty());
        CHECK(place.value("steps").toStringList().constFirst().contains(QStringLiteral(" – ")));
    }
}

TEST_CASE(
    "a need that is not taken forward is complete when it says why, and asks until then", "[bridge][fit]")
{
    World world("03_declines_involvement.json");
    auto& fit = *world.plan.triangulation();
    const auto needs = fit.needs();
    const auto taken = [&] {
        int count = 0;
        for (const auto& need : fit.needs())
            count += need.toMap().value("state").toString() == QLatin1String("not_taken") ? 1 : 0;
        return count;
    };
    CHECK(taken() == 1);
    CHECK(fit.openWords() == QLatin1String("Needs not in the plan: 0. Risks with no plan: 0."));
    // Take the reason away: it asks, first of all.
    bridge::Answer* reason = nullptr;
    for (const auto& need : needs)
        if (need.toMap().value("state").toString() == QLatin1String("not_taken"))
            reason = need.toMap().value("reason").value<bridge::Answer*>();
    REQUIRE(reason != nullptr);
    reason->type(QString());
    reason->commit();
    CHECK(taken() == 0);
    CHECK(fit.needs().constFirst().toMap().value("state").toString() == QLatin1String("nowhere"));
    CHECK(fit.openWords() == QLatin1String("Needs not in the plan: 1. Risks with no plan: 0."));
    reason->type(QStringLiteral("Ask again in April"));
    reason->commit();
    CHECK(taken() == 1);
}

TEST_CASE("a risk that is there with nothing done about it asks, and so does a blank head, and an absent one "
          "does not",
    "[bridge][fit]")
{
    World world("04_poor_every_audit_defect.json");
    const auto risks = world.plan.triangulation()->risks();
    REQUIRE(risks.size() == 6);
    CHECK(of(risks, "Harm to others", "state", "title") == QLatin1String("nothing"));
    CHECK(of(risks, "Suicide", "state", "title") == QLatin1String("blank"));
    CHECK(of(risks, "Harm to self", "state", "title") == QLatin1String("none"));
    CHECK(risks.constLast().toMap().value("stateKind").toString()
        == QLatin1String("neutral")); // asking comes first
}

TEST_CASE("a risk of the past keeps what is done about it in sight", "[bridge][fit]")
{
    World world;
    const auto risks = world.plan.triangulation()->risks();
    CHECK(of(risks, "Harm to others", "state", "title") == QLatin1String("plan"));
    CHECK(of(risks, "Suicide", "state", "title") == QLatin1String("past"));
    CHECK(world.plan.triangulation()->riskFrom() == QLatin1String("Risk assessment, 29 January 2026"));
}

TEST_CASE("a need of the plan that no assessment names is listed with where it comes from", "[bridge][fit]")
{
    World world("04_poor_every_audit_defect.json");
    const auto others = world.plan.triangulation()->others();
    CHECK(others.size() == 5);
    for (const auto& row : others)
        CHECK(row.toMap().value("from").toString() == QLatin1String("It does not say where this comes from"));
    World good;
    CHECK(good.plan.triangulation()->others().isEmpty());
}
