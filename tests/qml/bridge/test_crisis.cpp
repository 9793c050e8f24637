#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

QStringList ringNow(World& world)
{
    QStringList names;
    auto& model = *world.plan.crisis()->ringNow();
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data(ContactsModel::Number).toString());
    return names;
}

} // namespace

TEST_CASE("at two on a Sunday morning only those who answer are offered and cover comes first")
{
    World world("01_partly_in_welsh.json", QDateTime(QDate(2026, 3, 1), QTime(2, 10)));
    CHECK(world.plan.crisis()->nowWords() == QStringLiteral("Sunday, 02:10"));
    CHECK(world.plan.crisis()->covered());
    CHECK(ringNow(world) == QStringList { QStringLiteral("01632 960299"), QStringLiteral("111") });
}

TEST_CASE("by day the team comes before the helpline and family after both")
{
    World world("01_partly_in_welsh.json");
    CHECK(ringNow(world)
        == QStringList { QStringLiteral("01632 960210"), QStringLiteral("01632 960299"),
            QStringLiteral("111"), QStringLiteral("07700 900118") });
}

TEST_CASE("on a bank holiday only the hours for bank holidays count")
{
    World world("01_partly_in_welsh.json", QDateTime(QDate(2026, 5, 4), QTime(11, 0))); // early May, a Monday
    CHECK_FALSE(ringNow(world).contains(QStringLiteral("01632 960210")));
    CHECK(world.plan.crisis()->covered());
}

TEST_CASE("hours with nobody to ring are shown and said and 999 is no cover")
{
    World world("04_poor_every_audit_defect.json", QDateTime(QDate(2026, 3, 1), QTime(2, 10)));
    auto& crisis = *world.plan.crisis();
    CHECK_FALSE(crisis.covered());
    CHECK(crisis.coverWords().contains(QStringLiteral("111")));
    CHECK(ringNow(world) == QStringList { QStringLiteral("999") });
    CHECK(crisis.gapWords().contains(QStringLiteral("Monday: nobody answers, 17:00–24:00")));
    const auto week = crisis.week();
    REQUIRE(week.size() == 8);
    CHECK(week[5].toMap().value(QStringLiteral("gaps")).toList().size() == 1); // Saturday: the whole day
    CHECK(week[7].toMap().value(QStringLiteral("day")).toInt() == 0);

    crisis.addContact();
    auto& contacts = *crisis.contacts();
    const int row = contacts.count() - 1;
    contacts.index(row).data(ContactsModel::Phone).value<Answer*>()->type(QStringLiteral("01632 960299"));
    contacts.index(row).data(ContactsModel::WhatTheyDo).value<Answer*>()->type(QStringLiteral("Ring back"));
    world.plan.commitDrafts();
    contacts.setAllHours(row);
    CHECK(crisis.covered());
    CHECK(crisis.gapWords().isEmpty());
    CHECK(ringNow(world).first() == QStringLiteral("01632 960299"));
    CHECK(contacts.index(row).data(ContactsModel::HoursWords).toString()
        == QStringLiteral("Day and night, every day"));
    crisis.removeContact(row);
    CHECK_FALSE(crisis.covered());
}

TEST_CASE("the lists of steps can be added to and moved and taken from")
{
    World world("01_partly_in_welsh.json");
    auto& steps = *world.plan.crisis()->mySteps();
    QAbstractItemModelTester tester(&steps, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(steps.count() == 3);
    steps.addLine();
    REQUIRE(steps.count() == 4);
    steps.index(3).data(LinesModel::Text).value<Answer*>()->type(QStringLiteral("Mynd am dro"));
    world.plan.commitDrafts();
    steps.moveUp(3);
    CHECK(world.document()["crisis_plan"]["my_steps"][2] == "Mynd am dro");
    CHECK(steps.index(2).data(LinesModel::Text).value<Answer*>()->text() == QStringLiteral("Mynd am dro"));
    steps.removeLine(0);
    CHECK(world.document()["crisis_plan"]["my_steps"].size() == 3);
    CHECK(steps.index(0).data(LinesModel::Text).value<Answer*>()->text() == QStringLiteral("Rhewi'r cerdyn"));
}
