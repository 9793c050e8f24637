// Who is owed a copy, as the screen says it, and what is written down when one was given.
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

int rowOf(const CopiesModel& copies, const char* id)
{
    for (int row = 0; row < copies.count(); ++row)
        if (copies.index(row).data(CopiesModel::PersonId).toString() == QLatin1String(id))
            return row;
    return -1;
}

QString said(const CopiesModel& copies, const char* id, CopiesModel::Role role)
{
    return copies.index(rowOf(copies, id)).data(role).toString();
}

QString firstWay(const CopiesModel& copies)
{
    return copies.ways().front().toMap()[QStringLiteral("value")].toString();
}

void agreeAnew(World& world)
{
    need(world.vault().set(world.id, "plan.agreed_on", "2026-03-01"));
    world.session.received(world.id);
}

} // namespace

TEST_CASE("each copy says by when it is due or when it was given")
{
    World world("01_partly_in_welsh.json");
    auto& copies = *world.plan.copies();
    QAbstractItemModelTester tester(&copies);
    CHECK(said(copies, "su", CopiesModel::State) == QStringLiteral("given"));
    agreeAnew(world);
    CHECK(said(copies, "su", CopiesModel::State) == QStringLiteral("owed"));
    CHECK(said(copies, "su", CopiesModel::StateWords).contains(QStringLiteral("8 March 2026")));
    CHECK(said(copies, "su", CopiesModel::NoteWords).contains(QStringLiteral("19 February 2026")));
    CHECK(copies.owedWords().contains(QStringLiteral("5")));
}

TEST_CASE("a copy that was given is added to the list with the consent that stands")
{
    World world("01_partly_in_welsh.json");
    auto& copies = *world.plan.copies();
    agreeAnew(world);
    const auto before = world.document()["copies"].size();
    const auto row = rowOf(copies, "p-sister");
    CHECK_FALSE(
        copies.record(row, QStringLiteral(" "), { QStringLiteral("cy") }, QStringLiteral("2026-03-02")));
    CHECK_FALSE(copies.record(row, firstWay(copies), {}, QStringLiteral("2026-03-03"))); // tomorrow
    REQUIRE(copies.record(row, firstWay(copies), { QStringLiteral("cy") }, QStringLiteral("2026-03-02")));
    REQUIRE(world.document()["copies"].size() == before + 1);
    const auto& added = world.document()["copies"].back();
    CHECK(added["to"] == "p-sister");
    CHECK(added["parts"] == "all_except:finance_money");
    CHECK(added["consent"]["state"] == "limited");
    CHECK(added["sent_on"] == "2026-03-02");
    CHECK(added["method"] == "by_hand"); // no language's words
    CHECK(said(copies, "p-sister", CopiesModel::State) == QStringLiteral("given"));
}

TEST_CASE("what is withheld from a copy stays withheld when it is written down that the copy was given")
{
    World world("02_cto_disagrees_with_one_part.json");
    const auto withheld = [&] {
        const auto copy = exchange::documentFor(world.document(), exchange::Audience::Person);
        return copy && !(*copy).contains("finance_money") && (*copy)["copy_for"].contains("left_out");
    };
    need(world.vault().setAll(world.id,
        { { "copies.0.parts", "all_except:finance_money" }, { "copies.0.withheld_reason", "Serious harm" },
            { "copies.0.sent_on", "2026-02-13" }, { "plan.agreed_on", "2026-03-01" } }));
    world.session.received(world.id);
    REQUIRE(withheld());
    auto& copies = *world.plan.copies();
    CHECK(said(copies, "su", CopiesModel::State) == QStringLiteral("owed")); // of what is not withheld
    const auto before = world.document()["copies"].size();
    REQUIRE(copies.record(
        rowOf(copies, "su"), firstWay(copies), { QStringLiteral("en") }, QStringLiteral("2026-03-02")));
    REQUIRE(world.document()["copies"].size() == before + 1);
    CHECK(world.document()["copies"].back()["withheld_reason"] == "Serious harm");
    CHECK(withheld());
    // Nor does an entry that was added by hand lift it.
    need(world.vault().add(world.id, "copies", { { "to", "su" }, { "parts", "whole" } }));
    CHECK(withheld());
}

TEST_CASE("a consent that was withdrawn stops a copy at the moment it is made")
{
    World world("01_partly_in_welsh.json");
    auto& copies = *world.plan.copies();
    auto& paper = *world.plan.print();
    agreeAnew(world);
    paper.setAudience(QStringLiteral("carer:p-sister"));
    REQUIRE(paper.allowed());
    // A colleague writes it down while this page stands open.
    for (std::size_t i = 0; i < world.document()["copies"].size(); ++i)
        if (world.document()["copies"][i]["to"] == "p-sister")
            need(world.vault().set(world.id, "copies." + std::to_string(i) + ".consent.state", "withdrawn"));
    world.session.received(world.id);
    CHECK_FALSE(paper.allowed());
    paper.setFolder(QString::fromStdString(world.folder.file("paper")));
    paper.savePdf();
    CHECK(paper.doneWords().isEmpty());
    CHECK_FALSE(paper.refusedWords().isEmpty());
    CHECK(said(copies, "p-sister", CopiesModel::State) == QStringLiteral("refused"));
    CHECK_FALSE(said(copies, "p-sister", CopiesModel::NoteWords).isEmpty());
    CHECK_FALSE(copies.record(
        rowOf(copies, "p-sister"), firstWay(copies), { QStringLiteral("cy") }, QStringLiteral("2026-03-02")));
}

TEST_CASE("how a copy was given is kept as a code and said in the language of the screen")
{
    World world("01_partly_in_welsh.json");
    auto& copies = *world.plan.copies();
    const auto labels = [&copies] {
        QStringList all;
        for (const auto& way : copies.ways())
            all.append(way.toMap()[QStringLiteral("label")].toString());
        return all;
    };
    CHECK(labels().front() == QStringLiteral("By hand"));
    const auto code = firstWay(copies);
    world.language.setCode(QStringLiteral("cy"));
    CHECK(labels().front() == QStringLiteral("Â llaw"));
    CHECK(firstWay(copies) == code);
    for (const auto& label : labels())
        CHECK_FALSE(label.contains(u'_'));
}

TEST_CASE("a copy is known by its version and by who gave it, and one of an earlier text is said to be")
{
    World world("01_partly_in_welsh.json"); // version 4
    need(world.vault().setHolder(world.id, "p-cc"));
    auto& copies = *world.plan.copies();
    agreeAnew(world);
    REQUIRE(copies.record(
        rowOf(copies, "p-sister"), firstWay(copies), { QStringLiteral("cy") }, QStringLiteral("2026-03-02")));
    CHECK(world.document()["copies"].back()["plan_version"] == 4);
    CHECK(world.document()["copies"].back()["given_by"] == "p-cc");
    CHECK(said(copies, "p-sister", CopiesModel::NoteWords).isEmpty());
    need(world.vault().setAll(world.id, { { "plan.version", 5 }, { "plan.status", "draft" } }));
    world.session.received(world.id);
    CHECK(said(copies, "p-sister", CopiesModel::NoteWords).contains(QStringLiteral("2 March 2026")));
}
