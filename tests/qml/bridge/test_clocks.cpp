// What runs out, as the overview and the list of people say it; and the log of contacts.
#include "qml/bridge/caseload_model.h"
#include "tests/qml/bridge/form_world.h"

#include <QSignalSpy>
#include <algorithm>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

constexpr auto kLog = "care_coordination.contact_log";
constexpr auto kPoor = "04_poor_every_audit_defect.json";

struct Clocked : FormWorld {
    using FormWorld::FormWorld;
    explicit Clocked(QDate today, const std::string& file = "02_cto_disagrees_with_one_part.json")
        : FormWorld(file, QDateTime(today, QTime(10, 42)))
    {
    }
    void put(const std::string& path, const Json& value)
    {
        need(vault().set(id, path, value));
        session.received(id);
    }
    void log(const char* on, const char* result)
    {
        need(vault().add(id, kLog, { { "on", on }, { "result", result } }));
        session.received(id);
    }
    [[nodiscard]] QString left(int row, LeftModel::Role role)
    {
        return plan.left()->index(row).data(role).toString();
    }
    [[nodiscard]] QStringList all(LeftModel::Role role)
    {
        QStringList list;
        for (int row = 0; row < plan.left()->count(); ++row)
            list.append(left(row, role));
        return list;
    }
    //! The tone of the row that says this; "" when none does.
    [[nodiscard]] QString toneOf(const char* words)
    {
        const auto at = all(LeftModel::Words).indexOf(QString::fromUtf8(words));
        return at < 0 ? QString() : left(static_cast<int>(at), LeftModel::Kind);
    }
};

QString toneOn(QDate today, const char* words)
{
    Clocked world(today);
    world.log("2026-02-28", "kept");
    return world.toneOf(words);
}

} // namespace

TEST_CASE("the next review is among what is left from sixty days before, and its tone rises")
{
    const auto* words = "Review due by 24 March 2026";
    CHECK(toneOn({ 2026, 1, 22 }, words).isEmpty());
    CHECK(toneOn({ 2026, 1, 23 }, words) == QStringLiteral("info"));
    CHECK(toneOn({ 2026, 2, 22 }, words) == QStringLiteral("warning"));
    CHECK(toneOn({ 2026, 3, 17 }, words) == QStringLiteral("error"));
}

TEST_CASE(
    "the end of an order is among what is left eight, four and two weeks before, and leads to the order")
{
    const auto* words = "The community treatment order runs out on 5 April 2026";
    CHECK(toneOn({ 2026, 2, 7 }, words).isEmpty());
    CHECK(toneOn({ 2026, 2, 8 }, words) == QStringLiteral("info"));
    CHECK(toneOn({ 2026, 3, 8 }, words) == QStringLiteral("warning"));
    CHECK(toneOn({ 2026, 3, 22 }, words) == QStringLiteral("error"));
    Clocked world;
    const auto at = world.all(LeftModel::Words).indexOf(QString::fromUtf8(words));
    REQUIRE(at >= 0);
    CHECK(world.left(static_cast<int>(at), LeftModel::Screen) == QStringLiteral("legal"));
    world.language.setCode(QStringLiteral("cy"));
    CHECK(world.left(static_cast<int>(at), LeftModel::Words)
        == QStringLiteral("Daw’r gorchymyn triniaeth gymunedol i ben ar 5 Ebrill 2026"));
}

TEST_CASE(
    "a review and an order whose day has passed stay among what cannot wait, and are no second question "
    "beside the checker's")
{
    Clocked before(QDate(2026, 3, 24));
    for (int row = 0; row < before.plan.left()->count(); ++row)
        CHECK_FALSE(before.plan.left()->index(row).data(LeftModel::Asked).toBool());
    Clocked world(QDate(2026, 4, 6));
    world.log("2026-04-05", "kept");
    for (const auto& [words, screen] : { std::pair { "Review overdue: 24 March 2026", "review_meeting" },
             { "The community treatment order ran out on 5 April 2026", "legal" } }) {
        INFO(words);
        const auto row = static_cast<int>(world.all(LeftModel::Words).indexOf(QString::fromUtf8(words)));
        REQUIRE(row >= 0);
        CHECK(world.left(row, LeftModel::Kind) == QStringLiteral("error"));
        CHECK(world.left(row, LeftModel::Screen) == QLatin1String(screen));
        CHECK(world.plan.left()->index(row).data(LeftModel::Asked).toBool());
    }
    world.put("plan.status", "ended");
    CHECK_FALSE(world.all(LeftModel::Screen).contains(QStringLiteral("legal")));
}

TEST_CASE("contact that is due or was missed and treatment that was stopped are never cut off")
{
    Clocked world;
    Json parts = Json::array();
    for (const char* area : { "accommodation", "finance_money", "work_occupation", "training_education",
             "parenting_caring", "social_cultural_spiritual" })
        parts.push_back({ { "about", "domain:" + std::string(area) }, { "state", "disagrees" } });
    world.put("involvement.parts", parts);
    const auto said = [&](const char* words) {
        return world.all(LeftModel::Words).join(QLatin1Char('|')).contains(QLatin1String(words));
    };
    world.log("2026-02-24", "kept");
    CHECK(said("Contact is due by 3 March 2026"));
    world.put("legal.mha_status", "informal");
    world.log("2026-02-25", "missed");
    world.log("2026-02-26", "missed");
    world.log("2026-02-26", "treatment_stopped");
    CHECK(said("Contact was missed"));
    CHECK(said("Treatment was stopped"));
    CHECK(world.plan.left()->count() == static_cast<int>(LeftModel::kAtMost));
}

TEST_CASE("the overview and the list of people give one day for the review: the earlier of the two")
{
    Clocked world;
    CaseloadModel all(world.session, world.language);
    need(world.vault().set(
        world.id, "reviews.history", Json::array({ { { "on", "2025-03-20" }, { "type", "formal" } } })));
    world.put("plan.next_review_due_on", "2027-01-01"); // further than twelve months
    all.reload();
    wait(400);
    CHECK(world.toneOf("Review due by 20 March 2026") == QStringLiteral("warning"));
    CHECK(world.plan.reviewWords() == QStringLiteral("20 March 2026"));
    CHECK(world.plan.reviewKind() == QStringLiteral("warning"));
    const auto words = [&] { return all.index(0).data(CaseloadModel::ReviewWordsRole).toString(); };
    CHECK(words() == QStringLiteral("Review due: 20 March 2026"));
    CHECK(all.index(0).data(CaseloadModel::Due).toBool());
    world.put("plan.next_review_due_on", "2026-03-10");
    wait(400);
    CHECK(world.plan.reviewWords() == QStringLiteral("10 March 2026"));
    CHECK(words() == QStringLiteral("Review due: 10 March 2026"));
    world.put("plan.next_review_due_on", nullptr);
    wait(400);
    CHECK(world.plan.reviewWords() == QStringLiteral("20 March 2026"));
    CHECK(words() == QStringLiteral("Review due: 20 March 2026"));
    world.put("reviews.history", Json::array({ { { "on", "2026-02-20" }, { "type", "formal" } } }));
    wait(400);
    CHECK(world.plan.reviewWords().isEmpty()); // a day is still to be written
    CHECK(words() == QStringLiteral("No review date"));
}

TEST_CASE("what the list of people was told of a plan stays until it is told again")
{
    Clocked world;
    CaseloadModel all(world.session, world.language);
    all.reload();
    wait(400);
    const auto told = [&] { return all.index(0).data(CaseloadModel::Clocks).toList().size(); };
    const auto before = told();
    REQUIRE(before > 0);
    world.log("2026-03-01", "kept"); // it is not late any more
    CHECK(told() == before);
    all.reload();
    CHECK(told() == before);
    QSignalSpy changes(&all, &QAbstractItemModel::dataChanged);
    wait(400);
    CHECK(told() == before - 1);
    CHECK(changes.count() == 1);
    changes.clear();
    all.reload();
    wait(400);
    CHECK(changes.isEmpty()); // nothing new was told
    world.session.lock();
    CHECK(all.rowCount() == 0);
}

TEST_CASE("contact that the order asks for is said the day before, and as overdue after its day")
{
    Clocked world; // on the second of March, every seven days
    CHECK(world.toneOf("No contact is written down yet. When was the last? The next is counted from that day")
        == QStringLiteral("warning"));
    CHECK(world.left(0, LeftModel::Screen) == QStringLiteral("contact_log"));
    world.log("2025-10-14", "missed");
    CHECK(world.toneOf("No contact is written down since the order began. One was due by 13 October 2025")
        == QStringLiteral("error"));
    world.log("2026-02-22", "kept");
    CHECK(world.toneOf("Contact is overdue. It was due by 1 March 2026") == QStringLiteral("error"));
    CHECK(world.left(0, LeftModel::Screen) == QStringLiteral("contact_log"));
    world.log("2026-02-24", "kept");
    CHECK(world.toneOf("Contact is due by 3 March 2026") == QStringLiteral("warning"));
    world.log("2026-03-01", "kept");
    CHECK_FALSE(world.all(LeftModel::Screen).contains(QStringLiteral("contact_log")));
}

TEST_CASE("contact that is lost under the Act asks to speak to the responsible clinician by name and number")
{
    Clocked world;
    world.log("2026-02-27", "missed");
    CHECK_FALSE(world.left(0, LeftModel::Words).contains(QStringLiteral("lost")));
    world.log("2026-03-01", "missed");
    const auto id = textAt(world.document(), "legal.cto.responsible_clinician_id");
    const auto name = personName(world.document(), id);
    const auto phone = personPhone(world.document(), id);
    REQUIRE_FALSE(name.isEmpty());
    REQUIRE_FALSE(phone.isEmpty());
    CHECK(world.left(0, LeftModel::Words)
        == QStringLiteral("Contact is lost. Speak to the responsible clinician now: ") + name
            + QStringLiteral(", ") + phone);
    CHECK(world.left(0, LeftModel::Kind) == QStringLiteral("error"));
    world.put("people." + id.toStdString() + ".in_role_to", "2026-03-01");
    CHECK(world.left(0, LeftModel::Words)
        == QStringLiteral("Contact is lost. Speak to the responsible clinician now"));
    world.put("legal.mha_status", "informal");
    CHECK(world.toneOf(
              "Contact was missed, last on 1 March 2026. Look at the plan, and follow your local steps "
              "for missed contact")
        == QStringLiteral("warning"));
    world.log("2026-03-02", "treatment_stopped");
    CHECK(world.all(LeftModel::Screen).count(QStringLiteral("contact_log")) == 2);
    world.field("contact_log", kLog).items()->addItem(QStringLiteral("looked_at")); // one tap
    const auto words = world.all(LeftModel::Words).join(QLatin1Char('|'));
    CHECK_FALSE(words.contains(QStringLiteral("was missed")));
    CHECK_FALSE(words.contains(QStringLiteral("was stopped")));
}

TEST_CASE("after hospital the plan says until when risk is higher, and what extra contact is planned")
{
    Clocked world({ 2026, 3, 2 }, "01_partly_in_welsh.json");
    world.put(
        "hospital", { { "discharged_on", "2026-02-20" }, { "follow_up", { { "seen_on", "2026-02-24" } } } });
    CHECK(world.toneOf("Higher-risk time after hospital, until 21 May 2026. No extra contact is planned yet")
        == QStringLiteral("warning"));
    world.put("hospital.extra_contact", "A call on Tuesdays, 50%2 of them by Ceri"); // no place for a word
    CHECK(
        world.toneOf("Higher-risk time after hospital, until 21 May 2026. Extra contact: A call on Tuesdays, "
                     "50%2 of them by Ceri")
        == QStringLiteral("info"));
}

TEST_CASE("whoever left hospital against advice is the first thing left, however much the checker asks")
{
    Clocked world({ 2026, 3, 2 }, kPoor);
    REQUIRE(world.plan.check()->groups()->count() >= static_cast<int>(LeftModel::kAtMost));
    world.put("hospital", { { "discharged_on", "2026-02-27" }, { "left_against_advice", true } });
    CHECK(world.left(0, LeftModel::Words)
        == QStringLiteral(
            "Left hospital against advice. Contact them as soon as possible, and see them by 6 March "
            "2026"));
    CHECK(world.all(LeftModel::Words).filter(QStringLiteral("6 March 2026")).size() == 1); // said once
    world.put("hospital.discharged_on", "2026-02-20");
    CHECK(world.left(0, LeftModel::Words)
        == QStringLiteral(
            "Left hospital against advice and has not been seen. Contact them now: they were to be "
            "seen by 27 February 2026"));
    world.put("hospital.discharged_on", "2026-02-27");
    world.log("2026-02-28", "kept"); // by telephone: they are still to be seen
    CHECK(world.left(0, LeftModel::Words)
        == QStringLiteral("To be seen after leaving hospital, by 6 March 2026"));
}

TEST_CASE("in the list of people overdue contact and the end of an order are due, and who left against "
          "advice is first")
{
    Clocked world;
    CaseloadModel all(world.session, world.language);
    CaseloadFilter shown(all);
    const auto later = *world.vault().importPlan(samplePlan(kPoor));
    need(world.vault().set(world.id, "plan.next_review_due_on", "2027-01-01"));
    need(world.vault().set(later, "plan.next_review_due_on", "2027-01-01"));
    all.reload();
    QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto wordsOf = [&](const QModelIndex& card) {
        QStringList words;
        for (const auto& clock : card.data(CaseloadModel::Clocks).toList())
            words.append(clock.toMap().value(QStringLiteral("words")).toString());
        return words;
    };
    const auto idOf = [](const QModelIndex& card) {
        return card.data(CaseloadModel::PlanIdRole).toString().toStdString();
    };
    wait(400); // it asks one plan at a time
    REQUIRE(shown.count() == 2);
    CHECK(shown.dueCount() == 1);
    const int mine = idOf(shown.index(0, 0)) == world.id.hex() ? 0 : 1;
    CHECK(wordsOf(shown.index(mine, 0))
        == QStringList {
            QStringLiteral(
                "No contact is written down yet. When was the last? The next is counted from that day"),
            QStringLiteral("The community treatment order runs out on 5 April 2026") });
    const auto last = idOf(shown.index(1, 0)); // by the alphabet
    const auto& lastId = last == world.id.hex() ? world.id : later;
    need(world.vault().set(
        lastId, "hospital", { { "discharged_on", "2026-02-27" }, { "left_against_advice", true } }));
    world.session.received(lastId);
    wait(400);
    CHECK(idOf(shown.index(0, 0)) == last);
    CHECK(shown.index(0, 0).data(CaseloadModel::Due).toBool());
    CHECK(wordsOf(shown.index(0, 0)).front().startsWith(QStringLiteral("Left hospital against advice.")));
    CHECK(shown.index(0, 0).data(CaseloadModel::FollowUpWords).toString().isEmpty()); // said by it
}

TEST_CASE("a contact is written down for today with one tap, stands first, and is taken back")
{
    Clocked world;
    world.log("2026-02-16", "kept");
    world.log("2026-02-23", "missed");
    auto& field = world.field("contact_log", kLog);
    QStringList taps;
    for (const auto& choice : field.items()->choices())
        taps.append(choice.toMap().value(QStringLiteral("label")).toString());
    CHECK(taps
        == QStringList { QStringLiteral("Contact was kept"), QStringLiteral("Contact was missed"),
            QStringLiteral("Treatment was stopped"),
            QStringLiteral("Plan looked at, or responsible clinician told") });
    const auto before = world.edits();
    field.items()->addItem(QStringLiteral("kept"));
    CHECK(world.edits() == before + 1);
    REQUIRE(world.at(kLog)->size() == 3);
    const auto& entry = (*world.at(kLog))[2]; // the plan's own order stays
    CHECK(entry["result"] == "kept");
    CHECK(entry["on"] == "2026-03-02");
    CHECK(field.items()->newestFirst());
    auto* item = field.items()->index(0).data(FormItemsModel::Item).value<FormItem*>();
    CHECK(item->title() == QStringLiteral("Contact was kept"));
    CHECK(item->subtitle().contains(QStringLiteral("2 March 2026")));
    CHECK_FALSE(world.all(LeftModel::Screen).contains(QStringLiteral("contact_log")));
    field.items()->removeItem(item);
    REQUIRE(world.at(kLog)->size() == 2);
    CHECK((*world.at(kLog))[1]["result"] == "missed");
    CHECK_FALSE(world.field("legal", "legal.cto.team_discussions").items()->newestFirst());
    CHECK(world.all(LeftModel::Screen).contains(QStringLiteral("contact_log")));
}
