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
    CHECK(contacts.index(row).data(ContactsModel::Kind).toString().isEmpty()); // nobody has said
    CHECK_FALSE(contacts.index(row).data(ContactsModel::Cover).toBool());
    CHECK_FALSE(crisis.covered());
    CHECK_FALSE(crisis.gapWords().isEmpty());
    contacts.setKind(row, QStringLiteral("crisis_team"));
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

TEST_CASE("the crisis plan says which version it is and how long ago it was agreed")
{
    World world("01_partly_in_welsh.json"); // version 4, agreed on 18 February 2026; it is 2 March
    auto& crisis = *world.plan.crisis();
    CHECK(
        crisis.ageWords() == QStringLiteral("Version 4. Agreed within the last month, on 18 February 2026."));
    CHECK(crisis.updatedWords().isEmpty()); // that it was brought in today is no change of it
    const auto agreed = [&](const Json& on) {
        need(world.vault().set(world.id, "plan.agreed_on", on));
        return crisis.ageWords();
    };
    CHECK(agreed("2026-03-02") == QStringLiteral("Version 4. Agreed today."));
    CHECK(agreed("2026-03-01") == QStringLiteral("Version 4. Agreed yesterday."));
    CHECK(agreed("2026-02-23").contains(QStringLiteral("within the last week")));
    CHECK(agreed("2026-02-22").contains(QStringLiteral("within the last month")));
    CHECK(agreed("2025-12-01").contains(QStringLiteral("within the last three months")));
    CHECK(agreed("2025-10-01").contains(QStringLiteral("within the last six months")));
    CHECK(agreed("2025-03-03").contains(QStringLiteral("within the last year")));
    CHECK(agreed("2025-02-28").contains(QStringLiteral("more than a year ago, on 28 February 2025")));
    CHECK(
        agreed("2026-03-03") == QStringLiteral("Version 4. Agreed: 3 March 2026.")); // a slip is not "today"
    CHECK(agreed(nullptr) == QStringLiteral("Version 4. Not agreed yet."));
    crisis.firstThing()->type(QStringLiteral("Siaradwch yn dawel."));
    crisis.firstThing()->commit();
    CHECK(crisis.updatedWords().contains(QStringLiteral("Gwen Prawf")));
}

TEST_CASE("what the night team cannot see yet is said until there is a receipt")
{
    TwoWorlds worlds("01_partly_in_welsh.json"); // everything has been handed on
    auto& crisis = *worlds.plan.crisis();
    const auto sent = crisis.unseenWords();
    crisis.firstThing()->type(QStringLiteral("Siaradwch yn dawel."));
    crisis.firstThing()->commit();
    CHECK(crisis.unseenWords() == worlds.language.text("crisis.unseen.some"));
    worlds.exchange();
    CHECK(crisis.unseenWords() == sent);
    CHECK(sent.isEmpty());

    World alone("01_partly_in_welsh.json");
    CHECK(alone.plan.crisis()->unseenWords() == alone.language.text("crisis.unseen.all"));
}

TEST_CASE("a night is one span, in words, and answers on the other side of midnight")
{
    World world("04_poor_every_audit_defect.json", QDateTime(QDate(2026, 3, 3), QTime(23, 10))); // a Tuesday
    auto& contacts = *world.plan.crisis()->contacts();
    const QVariantList night { QVariantMap {
        { QStringLiteral("days"), QStringList { QStringLiteral("mon"), QStringLiteral("tue") } },
        { QStringLiteral("from"), QStringLiteral("17:00") },
        { QStringLiteral("to"), QStringLiteral("09:00") } } };
    contacts.setHours(0, night);
    contacts.setHolidayHours(0, QStringLiteral("17:00"), QStringLiteral("09:00"));
    const auto said = [&](int role) { return contacts.index(0).data(role).toString(); };
    CHECK(said(ContactsModel::HoursWords) == QStringLiteral("Mon–Tue 17:00–09:00 the next day"));
    CHECK(said(ContactsModel::HolidayWords) == QStringLiteral("Bank holidays: 17:00–09:00 the next day"));
    CHECK(said(ContactsModel::NowWords) == QStringLiteral("Answers now, until 09:00 the next day"));
    const auto week = hoursOf(world.document()["crisis_plan"]["contacts"][0]);
    CHECK(week.days[0] == Hours { { 1020, 1440 } });
    CHECK(week.days[1] == Hours { { 0, 540 }, { 1020, 1440 } });
    CHECK(week.days[2] == Hours { { 0, 540 } });
    CHECK(week.bankHoliday == Hours { { 0, 540 }, { 1020, 1440 } }); // as CHK-18 reads it
    world.language.setCode(QStringLiteral("cy"));
    CHECK(said(ContactsModel::HoursWords).endsWith(QStringLiteral("17:00–09:00 drannoeth")));
}

TEST_CASE("who no longer answers day and night does not answer on bank holidays either until that is said")
{
    World world("04_poor_every_audit_defect.json");
    auto& contacts = *world.plan.crisis()->contacts();
    const auto holiday = [&] { return world.document()["crisis_plan"]["contacts"][0]["bank_holiday_hours"]; };
    const auto day = [](const char* to) {
        return QVariantList { QVariantMap { { QStringLiteral("days"), QStringList { QStringLiteral("mon") } },
            { QStringLiteral("from"), QStringLiteral("09:00") },
            { QStringLiteral("to"), QLatin1String(to) } } };
    };
    contacts.setAllHours(0);
    REQUIRE(holiday() == Json({ { "from", "00:00" }, { "to", "24:00" } }));
    contacts.setHours(0, day("17:00"));
    CHECK(holiday().is_null());
    contacts.setHolidayHours(0, QStringLiteral("00:00"), QStringLiteral("24:00")); // now somebody has said so
    contacts.setHours(0, day("18:00"));
    CHECK(holiday() == Json({ { "from", "00:00" }, { "to", "24:00" } }));
}

TEST_CASE("the crisis page has the early signs and what is done before it is a crisis")
{
    World world("01_partly_in_welsh.json");
    const auto words = [](const QVariant& entry) {
        QStringList all;
        for (const auto& one : entry.toMap()[QStringLiteral("words")].toList())
            all.append(one.value<Answer*>()->text());
        return all.join(QLatin1Char('|'));
    };
    const auto signs = world.plan.crisis()->signs();
    REQUIRE(signs.size() == static_cast<int>(world.document()["relapse_signature"].size()));
    CHECK(words(signs[0]).contains(QStringLiteral("Cysgu llai na phedair awr")));
    CHECK(words(signs[0]).contains(QStringLiteral("Ring Tegwen the same day")));
    CHECK(signs[0].toMap()[QStringLiteral("title")].toString() == QStringLiteral("Early"));
    CHECK(signs[1].toMap()[QStringLiteral("title")].toString().isEmpty()); // the same stage
    const auto steps = world.plan.crisis()->contingency();
    REQUIRE(steps.size() == 3);
    CHECK(words(steps[2]).contains(QStringLiteral("Tegwen is away")));
    CHECK_FALSE(steps[2].toMap()[QStringLiteral("keptWords")].toString().isEmpty());
}

TEST_CASE("a refusal in advance says whether it is signed and witnessed, and when nobody knows")
{
    World world("03_declines_involvement.json");
    const auto said = [&](const Json& formal) {
        need(world.vault().set(world.id, "legal.advance_decisions",
            Json::array({ { { "refuses", "ECT" }, { "signed_and_witnessed", formal } } })));
        world.session.received(world.id);
        return world.plan.crisis()->wishes().front().toMap()[QStringLiteral("keptWords")].toString();
    };
    CHECK(said(true) == QStringLiteral("Signed and witnessed"));
    CHECK(said(false) == QStringLiteral("Not signed and witnessed"));
    CHECK(said(nullptr) == QStringLiteral("Not recorded whether it is signed and witnessed"));
}

TEST_CASE("what a device may not see of the person is not said to be unrecorded")
{
    World world("01_partly_in_welsh.json");
    CHECK(world.plan.crisis()->allergyWords() == world.language.text("crisis.allergies.unknown"));
    need(world.vault().remove(world.id, "service_user"));
    world.session.received(world.id);
    CHECK(world.plan.crisis()->allergyWords() == world.language.text("crisis.allergies.unseen"));
}

TEST_CASE("a plan that the provider determined is nowhere called agreed")
{
    World world("03_declines_involvement.json");
    REQUIRE(world.document()["plan"]["status"] == "determined_by_provider");
    CHECK(world.plan.crisis()->ageWords()
        == QStringLiteral("Version 1. Determined by the provider on 16 February 2026."));
    CHECK(world.plan.standingDates().endsWith(QStringLiteral("Determined on: 16 February 2026")));
}
