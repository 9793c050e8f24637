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

TEST_CASE("while the page is open a need keeps its place, whatever is written beside it", "[bridge][fit]")
{
    World world("03_declines_involvement.json");
    auto& fit = *world.plan.triangulation();
    const auto texts = [&] {
        QStringList all;
        for (const auto& need : fit.needs())
            all.append(need.toMap().value("text").toString());
        return all;
    };
    const auto reasonOf = [&](const QString& state) -> bridge::Answer* {
        for (const auto& need : fit.needs())
            if (need.toMap().value("state").toString() == state)
                return need.toMap().value("reason").value<bridge::Answer*>();
        return nullptr;
    };
    auto* reason = reasonOf(QStringLiteral("not_taken"));
    REQUIRE(reason);
    reason->type(QString());
    reason->commit();
    fit.arrange(); // the page opens: what asks stands first
    const auto before = texts();
    CHECK(fit.needs().constFirst().toMap().value("state").toString() == QLatin1String("nowhere"));
    reason->type(QStringLiteral("Ask again in April"));
    reason->commit();
    CHECK(fit.needs().constFirst().toMap().value("state").toString() == QLatin1String("not_taken"));
    CHECK(texts() == before);
    fit.arrange();
    CHECK(texts() != before);
}

TEST_CASE("a need that is put in is in the plan with its words and where it comes from", "[bridge][fit]")
{
    World world("03_declines_involvement.json");
    auto& fit = *world.plan.triangulation();
    QVariantMap found;
    for (const auto& need : fit.needs())
        if (need.toMap().value("state").toString() == QLatin1String("not_taken"))
            found = need.toMap();
    REQUIRE_FALSE(found.isEmpty());
    const auto id = found.value("id").toString(), area = found.value("area").toString();
    const auto path = "domains." + area.toStdString() + ".needs";
    const auto* list = (*world.vault().plan(world.id))->at(path);
    const auto before = list ? list->size() : 0;
    REQUIRE(fit.putIn(id));
    const auto& need = (*world.vault().plan(world.id))->at(path)->back();
    CHECK(bridge::textAt(need, "text") == found.value("text").toString());
    CHECK(bridge::textAt(need, "source") == id);
    CHECK_FALSE(bridge::textAt(need, "need_id").isEmpty());
    for (const auto& row : fit.needs())
        if (row.toMap().value("id").toString() == id)
            CHECK(row.toMap().value("state").toString() == QLatin1String("plan"));
    CHECK_FALSE(fit.putIn(id)); // not twice
    CHECK_FALSE(fit.putIn(QStringLiteral("n-nowhere")));
    CHECK((*world.vault().plan(world.id))->at(path)->size() == before + 1);
}

TEST_CASE("a need that came up in a conversation says so in words", "[bridge][fit]")
{
    World world;
    need(world.vault().add(world.id, "domains.accommodation.needs",
        Json {
            { "need_id", "d-new" }, { "text", "A quieter room" }, { "source", "conversation 2026-02-04" } }));
    world.session.received(world.id);
    const auto from = [&] { return of(world.plan.triangulation()->others(), "A quieter room", "from"); };
    CHECK(from() == QLatin1String("From a conversation on 4 February 2026"));
    world.language.setCode(QStringLiteral("cy"));
    CHECK(from().contains(QStringLiteral("4 Chwefror 2026")));
}

TEST_CASE("a risk of which nothing is known is not of the past, and asks", "[bridge][fit]")
{
    World world;
    auto& fit = *world.plan.triangulation();
    const auto& assessments = world.document()["assessments"];
    std::string path;
    for (const auto& assessment : assessments)
        if (assessment.value("kind", "") == "risk" && !assessment["areas"].empty())
            path = "assessments." + assessment.value("assessment_id", "") + ".areas";
    const auto& heads = *(*world.vault().plan(world.id))->at(path);
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (heads[i].value("area", "") == "suicide")
            path += "." + std::to_string(i) + ".present";
    const auto tell = [&](const Json& present, const char* key) {
        need(world.vault().set(world.id, path, present));
        world.session.received(world.id);
        return of(fit.risks(), "Suicide", key, "title");
    };
    CHECK(tell("historic", "stateWords") == QLatin1String("In the past"));
    CHECK(tell("not_known", "stateWords") == QLatin1String("Not known"));
    CHECK(tell("not_known", "stateKind") == QLatin1String("warning"));
    CHECK(tell("a newer word", "state") == QLatin1String("blank"));
}
