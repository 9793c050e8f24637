#include "qml/bridge/new_plan.h"
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using bridge::NewPlan;

namespace {

struct Adding : World {
    [[nodiscard]] std::size_t plans() { return vault().plans()->size(); }
    void fill()
    {
        person.setProperty("name", QStringLiteral("Mair Enghraifft"));
        person.setProperty("knownAs", QStringLiteral("Mai"));
        person.setProperty("born", QStringLiteral("1990-04-12"));
        person.setProperty("nhsNumber", QStringLiteral("999 000 7004"));
        person.setProperty("preferred", QStringLiteral("cy"));
    }

    NewPlan person { session, language };
};

} // namespace

TEST_CASE("an NHS number has ten digits and the right check digit", "[bridge][new_plan]")
{
    for (const char* right : { "9990007004", "999 000 7004", "943 476 5919" })
        CHECK(bridge::isNhsNumber(QLatin1String(right)));
    for (const char* wrong : { "", "999000700", "9990007005", "99900070044", "999000700x", "0000000010" })
        CHECK_FALSE(bridge::isNhsNumber(QLatin1String(wrong)));
}

TEST_CASE("a person is added and their plan can be written at once", "[bridge][new_plan]")
{
    Adding world;
    const auto before = world.plans();
    world.fill();
    const auto id = world.person.begin();
    REQUIRE_FALSE(id.isEmpty());
    CHECK(world.plans() == before + 1);
    REQUIRE(world.plan.open(id));
    const auto& plan = (*world.vault().plan(*PlanId::fromHexText(id.toStdString())))->document();
    CHECK(plan["service_user"]["name"] == "Mair Enghraifft");
    CHECK(plan["service_user"]["nhs_number"] == "9990007004");
    CHECK(plan["plan"]["status"] == "draft");
    CHECK(plan["plan"]["default_lang"] == "cy");
    // Whoever holds the vault is named, and is the coordinator of the plan.
    CHECK(plan["people"][0]["name"] == world.vault().info()->memberName);
    CHECK(plan["care_coordination"]["current"]["person_id"] == plan["people"][0]["person_id"]);
    auto* words = world.answer(kOwnWords);
    words->type(QStringLiteral("Dw i’n hapus yma."));
    words->commit();
    CHECK(words->state() == bridge::Answer::Saved);
    CHECK(words->language() == QStringLiteral("cy"));
    CHECK(world.person.property("name").toString().isEmpty()); // nothing is left for the next
}

TEST_CASE("what is missing or wrong is said and nothing is made", "[bridge][new_plan]")
{
    Adding world;
    const auto before = world.plans();
    CHECK(world.person.nameWrong().isEmpty()); // nobody has asked yet
    CHECK(world.person.begin().isEmpty());
    CHECK(world.person.nameWrong() == world.language.text("new_plan.name_wrong"));
    CHECK(world.person.bornWrong() == world.language.text("new_plan.born_wrong"));
    CHECK(world.person.numberWrong() == world.language.text("new_plan.number_missing"));
    CHECK(world.person.languageWrong() == world.language.text("new_plan.language_wrong"));
    world.fill();
    CHECK(world.person.nameWrong().isEmpty());
    world.person.setProperty("born", QStringLiteral("2026-03-03")); // the day after today
    CHECK(world.person.begin().isEmpty());
    CHECK(world.person.bornWrong() == world.language.text("new_plan.born_later"));
    world.person.setProperty("born", QStringLiteral("1990-04-12"));
    world.person.setProperty("nhsNumber", QStringLiteral("9990007005"));
    CHECK(world.person.begin().isEmpty());
    CHECK(world.person.numberWrong() == world.language.text("new_plan.number_wrong"));
    CHECK(world.plans() == before);
    // Somebody without a number has a reason.
    world.person.setProperty("nhsNumber", QString());
    world.person.setProperty("noNumberBecause", QStringLiteral("Newydd gyrraedd"));
    CHECK_FALSE(world.person.begin().isEmpty());
    CHECK(world.plans() == before + 1);
}

TEST_CASE("somebody who may be the same person is shown before a second plan is made", "[bridge][new_plan]")
{
    Adding world;
    world.fill();
    REQUIRE_FALSE(world.person.begin().isEmpty());
    const auto before = world.plans();
    SECTION("by the number")
    {
        world.fill();
        world.person.setProperty("name", QStringLiteral("M. Enghraifft"));
    }
    SECTION("by name and date of birth")
    {
        world.fill();
        world.person.setProperty("name", QStringLiteral("mair enghraifft"));
        world.person.setProperty("nhsNumber", QString());
        world.person.setProperty("noNumberBecause", QStringLiteral("Ddim wrth law"));
    }
    CHECK(world.person.begin().isEmpty());
    REQUIRE(world.person.alike().size() == 1);
    CHECK(world.person.alike()[0].toMap()[QStringLiteral("words")].toString().contains(
        QStringLiteral("Mair Enghraifft")));
    CHECK(world.plans() == before);
    CHECK_FALSE(world.person.begin(true).isEmpty());
    CHECK(world.plans() == before + 1);
}

TEST_CASE("what was typed of a new person is there again after a lock, and nowhere while it is locked",
    "[bridge][new_plan]")
{
    Adding world;
    world.fill();
    world.session.lock();
    CHECK(world.person.property("name").toString().isEmpty());
    REQUIRE(world.session.unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK(world.person.property("name").toString() == QStringLiteral("Mair Enghraifft"));
    CHECK(world.person.property("born").toString() == QStringLiteral("1990-04-12"));
    REQUIRE_FALSE(world.person.begin().isEmpty());
    // Nothing is left for the next.
    world.session.lock();
    REQUIRE(world.session.unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK(world.person.property("name").toString().isEmpty());
}
