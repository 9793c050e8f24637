// Whom to consult, as the screen says it, and the way from there to the list.
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

int rowOf(const ConsultModel& consult, const QString& name)
{
    for (int row = 0; row < consult.count(); ++row)
        if (consult.index(row).data(ConsultModel::Name).toString() == name)
            return row;
    return -1;
}

} // namespace

TEST_CASE("each of the two groups has its heading once, and everybody says why and what became of it")
{
    World world("02_cto_disagrees_with_one_part.json");
    const auto& consult = *world.plan.consult();
    QAbstractItemModelTester tester(world.plan.consult());
    REQUIRE(consult.count() > 3);
    int headings = 0;
    for (int row = 0; row < consult.count(); ++row) {
        const auto index = consult.index(row);
        headings += !index.data(ConsultModel::Heading).toString().isEmpty();
        for (const auto role : { ConsultModel::Name, ConsultModel::WhyWords, ConsultModel::StateWords }) {
            INFO(row << " " << role);
            const auto words = index.data(role).toString();
            CHECK_FALSE(words.isEmpty());
            CHECK_FALSE(words.contains(QStringLiteral("consult.")));
            CHECK_FALSE(words.contains(QLatin1Char('%')));
        }
    }
    CHECK(headings == 2);
}

TEST_CASE("somebody who must be asked is put on the list once, with their role")
{
    World world("01_partly_in_welsh.json");
    need(world.vault().set(world.id, "consultees", Json::array()));
    world.session.received(world.id);
    auto& consult = *world.plan.consult();
    int carer = -1;
    for (int row = 0; row < consult.count() && carer < 0; ++row)
        if (consult.index(row).data(ConsultModel::WhyWords).toString() == QStringLiteral("A carer"))
            carer = row;
    REQUIRE(carer >= 0);
    const auto name = consult.index(carer).data(ConsultModel::Name).toString();
    CHECK(consult.list(carer));
    const auto& listed = world.document()["consultees"];
    REQUIRE(listed.size() == 1);
    CHECK(listed[0]["person_id"] == "p-sister");
    CHECK(listed[0]["kind"] == "carer");
    CHECK(listed[0]["must_or_may"] == "must");
    const auto row = rowOf(consult, name);
    CHECK(consult.index(row).data(ConsultModel::Listed).toBool());
    CHECK_FALSE(consult.list(row));
    CHECK(world.document()["consultees"].size() == 1);
}

TEST_CASE("a role that nobody has leads to the people, and cannot be put on the list")
{
    World world("03_declines_involvement.json");
    need(world.vault().set(world.id, "legal.mha_status", "section_3"));
    world.session.received(world.id);
    auto& consult = *world.plan.consult();
    const auto row = rowOf(consult, QStringLiteral("The responsible clinician"));
    REQUIRE(row >= 0);
    CHECK_FALSE(consult.index(row).data(ConsultModel::Known).toBool());
    CHECK_FALSE(consult.list(row));
}

TEST_CASE("the person's own view is asked for until it is recorded")
{
    World world("01_partly_in_welsh.json");
    CHECK_FALSE(world.plan.consult()->viewFirstWords().isEmpty());
    need(world.vault().set(world.id, "involvement.consulting.words", "Gofynnwch i fy chwaer."));
    world.session.received(world.id);
    CHECK(world.plan.consult()->viewFirstWords().isEmpty());
}
