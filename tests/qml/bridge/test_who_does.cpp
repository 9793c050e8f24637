// Who does what, by agency.
#include "qml/bridge/people_model.h"
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

struct Line {
    QString agency, name, text, when;
};

std::vector<Line> linesOf(World& world)
{
    std::vector<Line> lines;
    for (const auto& agency : world.plan.people()->doing())
        for (const auto& doer : agency.toMap()[QStringLiteral("people")].toList())
            for (const auto& action : doer.toMap()[QStringLiteral("actions")].toList())
                lines.push_back({ agency.toMap()[QStringLiteral("label")].toString(),
                    doer.toMap()[QStringLiteral("name")].toString(),
                    action.toMap()[QStringLiteral("text")].toString(),
                    action.toMap()[QStringLiteral("whenWords")].toString() });
    return lines;
}

std::size_t openActions(const Json& document)
{
    std::size_t open = 0;
    for (const auto& area : document["domains"])
        for (const auto& action : area["actions"])
            open += action["status"] == "open" ? 1 : 0;
    return open;
}

const Line* lineWith(const std::vector<Line>& lines, const char* text)
{
    for (const auto& line : lines)
        if (line.text.startsWith(QString::fromUtf8(text)))
            return &line;
    return nullptr;
}

} // namespace

TEST_CASE("every open action stands once under the agency and the person who does it", "[bridge][people]")
{
    World world("01_partly_in_welsh.json");
    const auto lines = linesOf(world);
    CHECK(lines.size() == openActions(world.document()));
    const auto* test = lineWith(lines, "Take the blood test");
    REQUIRE(test);
    CHECK(test->agency == QStringLiteral("Primary care"));
    CHECK(test->name == QStringLiteral("Dr Elin Pari-Huws"));
    CHECK(test->when == QStringLiteral("every 3 months\nFrom 20 February 2026, by 20 May 2026"));
    const auto* own = lineWith(lines, "Keep the tick chart");
    REQUIRE(own);
    CHECK(own->name == QStringLiteral("Nerys Fflur Caradog-Wyn"));
    world.language.setCode(QStringLiteral("cy"));
    CHECK(lineWith(linesOf(world), "Take the blood test")->agency == QStringLiteral("Gofal sylfaenol"));
}

TEST_CASE("what nobody is named for comes last, and what is over is not there", "[bridge][people]")
{
    World world("01_partly_in_welsh.json");
    const std::string area = "domains.medical_treatment.actions.";
    need(world.vault().setAll(world.id,
        { { area + "a-med-1.status", "done" }, { area + "a-med-3.owner_id", Json(nullptr) },
            { area + "a-med-3.how_often", "" }, { area + "a-med-3.start_on", Json(nullptr) },
            { area + "a-med-3.due_on", Json(nullptr) } }));
    world.session.received(world.id);
    const auto lines = linesOf(world);
    CHECK_FALSE(lineWith(lines, "Take the blood test"));
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.back().agency == QStringLiteral("Nobody is named yet"));
    CHECK(lines.back().text.startsWith(QStringLiteral("Review dose")));
    CHECK(lines.back().when == QStringLiteral("No date yet"));
}
