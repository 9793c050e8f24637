// The person's mode: what they are shown, and what becomes of what they answer.
#include "qml/bridge/app_controller.h"
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

void goTo(bridge::MyPlanController& mine, const char* area)
{
    mine.begin();
    while (!mine.end() && mine.key() != QLatin1String(area))
        mine.next();
    REQUIRE(mine.key() == QLatin1String(area));
}

int rowOf(bridge::MyPartsModel& parts, const char* about)
{
    for (int row = 0; row < parts.count(); ++row)
        if (parts.about(row) == QLatin1String(about))
            return row;
    return -1;
}

const Json* partAbout(const Json& document, const std::string& about)
{
    const Json* found = nullptr;
    for (const auto& part : document["involvement"]["parts"])
        if (part["about"] == about)
            found = &part;
    return found;
}

} // namespace

TEST_CASE("an answer of the person is on record in the plan with who and when", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    CHECK(mine.answer().isEmpty()); // nothing is ticked beforehand
    CHECK(mine.words() == nullptr);
    mine.say(QStringLiteral("unsure"));
    CHECK(mine.answer() == QLatin1String("unsure"));
    CHECK(mine.unsure());
    REQUIRE(mine.words() != nullptr);
    mine.words()->type(QStringLiteral("Dim ond os daw Nia."));
    mine.next(); // leaving the page keeps what was typed
    const auto* part = partAbout(world.document(), "domain:finance_money");
    REQUIRE(part != nullptr);
    CHECK((*part)["state"] == "unsure");
    CHECK((*part)["words"] == "Dim ond os daw Nia.");
    CHECK((*part)["recorded_by"] == "su");
    CHECK((*part)["recorded_on"] == "2026-03-02");
}

TEST_CASE("changing one's mind changes the answer and does not add another", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    const auto before = world.document()["involvement"]["parts"].size();
    mine.say(QStringLiteral("disagrees"));
    mine.say(QStringLiteral("agrees"));
    CHECK(world.document()["involvement"]["parts"].size() == before + 1);
    CHECK(mine.answer() == QLatin1String("agrees"));
    CHECK_FALSE(mine.unsure());
}

TEST_CASE("what the person says of an outcome is what the plan says they agreed to", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto row = rowOf(*mine.parts(), "outcome:o-med-1");
    REQUIRE(row >= 0);
    const auto agreed = [&]() -> const Json& {
        return *(*world.vault().plan(world.id))
                    ->at("domains.medical_treatment.outcomes.o-med-1.agreed_by_person");
    };
    for (const auto& [said, expected] :
        { std::pair<const char*, Json> { "disagrees", false }, { "unsure", nullptr }, { "agrees", true } }) {
        mine.sayOf(row, QLatin1String(said));
        CAPTURE(said);
        CHECK(agreed() == expected);
        CHECK(mine.parts()->answerTo(QStringLiteral("outcome:o-med-1")) == QLatin1String(said));
    }
}

TEST_CASE("an answer that was given on paper before stands until the person gives another", "[bridge][mine]")
{
    World world; // its person disagrees with one action and the team has answered
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto row = rowOf(*mine.parts(), "action:a-med-1");
    REQUIRE(row >= 0);
    CHECK(mine.parts()->answerTo(QStringLiteral("action:a-med-1")) == QLatin1String("disagrees"));
    const auto team = (*partAbout(world.document(), "action:a-med-1"))["team_answer"];
    mine.sayOf(row, QStringLiteral("agrees"));
    const auto* part = partAbout(world.document(), "action:a-med-1");
    CHECK((*part)["state"] == "agrees");
    CHECK((*part)["team_answer"] == team); // what the team wrote is not the person's to lose
}

TEST_CASE("an answer in the words of an earlier version is the same answer", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    need(world.vault().add(world.id, "involvement.parts",
        { { "about", "area:finance_money" }, { "state", "not_sure" }, { "words", "Not yet." },
            { "recorded_by", "su" }, { "recorded_on", "2026-02-20" } }));
    world.session.received(world.id);
    goTo(mine, "finance_money");
    CHECK(mine.answer() == QLatin1String("unsure"));
    REQUIRE(mine.words() != nullptr);
    CHECK(mine.words()->text() == QLatin1String("Not yet."));
    const auto before = world.document()["involvement"]["parts"].size();
    mine.say(QStringLiteral("disagrees"));
    CHECK(world.document()["involvement"]["parts"].size() == before);
    const auto* part = partAbout(world.document(), "domain:finance_money");
    REQUIRE(part != nullptr);
    CHECK((*part)["state"] == "disagrees");
    CHECK((*part)["words"] == "Not yet.");
}

TEST_CASE(
    "every area that says something has its page and nobody else's name for the person", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    mine.begin();
    CHECK(mine.first());
    QStringList seen;
    for (mine.next(); !mine.end(); mine.next()) {
        CHECK_FALSE(mine.title().isEmpty());
        seen.append(mine.key());
        CHECK(mine.progress() < 1.0);
    }
    CHECK(mine.progress() == 1.0);
    CHECK(seen.size() == static_cast<qsizetype>(world.document()["domains"].size()));
    mine.next();
    CHECK(mine.end());
}

TEST_CASE("a handed over tablet shows one plan and only the worker's passphrase leads back", "[bridge][mine]")
{
    Folder folder;
    TestClock clock;
    bridge::AppController app({ QString::fromStdString(folder.file("vault")), QString() });
    auto made = newOrganisation(folder, clock.wall());
    const auto id = *made->importPlan(samplePlan("01_partly_in_welsh.json"));
    app.session().adopt(std::move(made));
    app.chooseLanguage(QStringLiteral("en"));
    app.openPlan(QString::fromStdString(id.hex()));
    app.handOver(QStringLiteral("cy"));
    CHECK(app.handedOver());
    CHECK_FALSE(app.plan()->check()->shown());
    CHECK(app.router()->screen() == QLatin1String("my_plan"));
    CHECK_FALSE(app.router()->canGoBack());
    for (const auto* elsewhere :
        { "conflicts", "caseload", "settings", "crisis" }) { // as a link on the page would
        app.router()->open(QLatin1String(elsewhere));
        app.router()->switchTo(QLatin1String(elsewhere));
        CHECK(app.router()->screen() == QLatin1String("my_plan"));
    }
    CHECK(app.language()->code() == QLatin1String("cy"));
    CHECK(app.settings()->language() == QLatin1String("en")); // the device keeps its own

    auto& mine = *app.plan()->mine();
    mine.next();
    mine.say(QStringLiteral("unsure"));
    mine.words()->type(QStringLiteral("Ddim eto."));
    app.giveBack();
    CHECK(app.router()->screen() == QLatin1String("give_back"));
    CHECK_FALSE(app.session().isUnlocked());
    CHECK_FALSE(app.plan()->isOpen());

    app.toWorker();
    CHECK(app.router()->screen() == QLatin1String("unlock"));
    REQUIRE(app.session().unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK_FALSE(app.handedOver());
    CHECK(app.plan()->check()->shown());
    CHECK(app.router()->screen() == QLatin1String("overview"));
    CHECK(app.language()->code() == QLatin1String("en"));
    const auto& parts = (*app.session().workspace()->plan(id))->document()["involvement"]["parts"];
    CHECK(parts.back()["words"] == "Ddim eto.");
}
