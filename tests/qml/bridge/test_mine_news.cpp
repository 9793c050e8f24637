// What is new since last time, as the person is told it.
#include "tests/qml/bridge/world.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::test;

namespace {

//! Somebody signed: this is the text that the person saw last.
void seal(World& world)
{
    workspace::SignRequest request;
    request.by = "p-cc";
    request.how = "typed";
    request.words = "Marlon Ashdown-Pugh";
    request.language = "en";
    need(world.vault().sign(world.id, request));
    world.session.received(world.id);
}

//! What the page of news says, line by line; empty when there is none.
QStringList newsIn(bridge::MyPlanController& mine)
{
    QStringList lines;
    mine.begin();
    mine.next();
    if (mine.page() != QLatin1String("news"))
        return lines;
    lines.append(mine.noteWords());
    for (const auto& block : mine.blocks()) {
        lines.append(block.toMap()[QStringLiteral("label")].toString());
        for (const auto& item : block.toMap()[QStringLiteral("items")].toList())
            lines.append(item.toMap()[QStringLiteral("text")].toString());
    }
    return lines;
}

bool tells(const QStringList& lines, const char* words)
{
    return lines.join(QLatin1Char('\n')).contains(QString::fromUtf8(words));
}

} // namespace

TEST_CASE("the person is told what is new since the plan was last sealed", "[bridge][mine][news]")
{
    World world;
    auto& mine = *world.plan.mine();
    CHECK(newsIn(mine).isEmpty()); // nothing to compare with
    seal(world);
    CHECK(newsIn(mine).isEmpty()); // nothing has changed
    const std::string area = "domains.medical_treatment.";
    need(world.vault().setAll(world.id,
        { { area + "outcomes.o-med-1.text", "Zqaim" }, { area + "actions.a-med-2.status", "done" },
            { area + "actions.a-med-3.owner_id", "p-gp" } }));
    need(world.vault().add(
        world.id, area + "actions", { { "action_id", "a-new" }, { "text", "Zqnew" }, { "status", "open" } }));
    world.session.received(world.id);
    const auto news = newsIn(mine);
    for (const auto* words :
        { "This is different from your plan as it stood on", "This aim is written differently now", "Zqaim",
            "This has been done", "Zqnew", "Somebody else does this now" })
        CHECK(tells(news, words));
    static const QRegularExpression kDay(QStringLiteral("stood on [0-9]+ [A-Z][a-z]+ [0-9]{4}\\.$"));
    CHECK(kDay.match(news.front()).hasMatch());
    CHECK_FALSE(tells(news, "review.change"));
    CHECK_FALSE(tells(news, "mine.news"));
    const auto spoken = mine.paragraphs();
    CHECK(std::ranges::any_of(spoken,
        [](const QVariant& one) { return one.toMap()[QStringLiteral("text")] == QStringLiteral("Zqnew"); }));
    world.language.setCode(QStringLiteral("cy"));
    mine.retranslate();
    CHECK(mine.title() == QStringLiteral("Beth sy’n newydd ers y tro diwethaf"));
    CHECK(mine.blocks().front().toMap()[QStringLiteral("label")].toString()
        == QStringLiteral("Mae’r nod hwn wedi’i eirio’n wahanol nawr"));
}

TEST_CASE("what is new tells nothing that the person’s mode hides", "[bridge][mine][news]")
{
    World world;
    auto& mine = *world.plan.mine();
    const std::string area = "domains.medical_treatment.";
    need(world.vault().add(world.id, area + "actions",
        { { "action_id", "a-kept" }, { "text", "Zqkept" }, { "status", "open" } }));
    seal(world);
    need(world.vault().setAll(world.id,
        { { area + "actions.a-kept.visible_to", "care_team_only" },
            { "domains.finance_money.in_my_words", "Zqmoney" },
            { "copies.0.parts", "all_except:finance_money" }, { "copies.0.withheld_reason", "Zqwhy" } }));
    need(world.vault().add(world.id, area + "actions",
        { { "action_id", "a-team" }, { "text", "Zqteam" }, { "visible_to", "care_team_only" } }));
    need(world.vault().add(
        world.id, area + "needs", { { "need_id", "n-new" }, { "text", "Zqneed" }, { "source", "x" } }));
    need(world.vault().set(world.id, area + "note", "Zqnote"));
    world.session.received(world.id);
    CHECK(newsIn(mine).isEmpty());
    need(world.vault().set(world.id, area + "in_my_words", "Zqown"));
    world.session.received(world.id);
    const auto news = newsIn(mine);
    CHECK(tells(news, "Your own words are different"));
    for (const auto* words : { "Zqkept", "Zqmoney", "Zqwhy", "Zqteam", "Zqneed", "Zqnote" })
        CHECK_FALSE(tells(news, words));
}

TEST_CASE("a version that was taken back is none that the person is told about", "[bridge][mine][news]")
{
    World world;
    auto& mine = *world.plan.mine();
    seal(world);
    need(world.vault().set(world.id, "domains.medical_treatment.in_my_words", "Zqown"));
    world.session.received(world.id);
    CHECK_FALSE(newsIn(mine).isEmpty());
    need(world.vault().takeBack(world.id, world.vault().versions(world.id)->front().record, "A mistake"));
    world.session.received(world.id);
    CHECK(newsIn(mine).isEmpty());
}

TEST_CASE("nobody looks for what is new before the tablet is the person’s", "[bridge][mine][news]")
{
    World world;
    seal(world);
    need(world.vault().set(world.id, "domains.medical_treatment.in_my_words", "Zqown"));
    world.session.received(world.id);
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    auto& mine = *world.plan.mine();
    mine.next();
    CHECK(mine.page() == QStringLiteral("about"));
    mine.finish(); // they begin anew
    mine.resume();
    mine.next();
    CHECK(mine.page() == QStringLiteral("news"));
}
