#include "qml/bridge/caseload_model.h"
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

Json planOf(const std::string& id, const std::string& name, const std::string& review)
{
    return { { "schema", "cydgynllun.plan/1" },
        { "plan",
            { { "plan_id", id }, { "status", "agreed" },
                { "next_review_due_on", review.empty() ? Json(nullptr) : Json(review) },
                { "default_lang", "cy" } } },
        { "service_user",
            { { "person_id", "su" }, { "name", name }, { "date_of_birth", "1970-02-03" },
                { "nhs_number", "9990007004" }, { "language", { { "preferred", "cy" } } } } } };
}

struct Caseload : World {
    Caseload()
        : all(session, language)
        , shown(all)
    {
        for (const auto& [name, review] :
            std::initializer_list<std::pair<const char*, const char*>> { { "Mair Llŷr", "2026-02-01" },
                { "Huw Lwc", "2026-03-20" }, { "Ann Dafad", "2027-01-01" }, { "Siân Ddoe", "" } })
            REQUIRE(vault().importPlan(planOf("ctp-9" + std::string(name), name, review)));
        all.reload();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < shown.rowCount(); ++row)
            list.append(shown.index(row, 0).data(CaseloadModel::Name).toString());
        return list;
    }
    CaseloadModel all;
    CaseloadFilter shown;
};

} // namespace

TEST_CASE("people are listed by surname in the order of the Welsh alphabet")
{
    Caseload people;
    CHECK(people.names()
        == QStringList { QStringLiteral("DAFAD, Ann"), QStringLiteral("DDOE, Siân"),
            QStringLiteral("HENDRY, Iolo Bedwyr"), QStringLiteral("LWC, Huw"),
            QStringLiteral("LLŶR, Mair") });
}

TEST_CASE("a search folds accents and finds names and numbers and birthdays")
{
    Caseload people;
    const auto finds = [&](const char* text) {
        people.shown.setSearch(QString::fromUtf8(text));
        return people.names();
    };
    CHECK(finds("llyr") == QStringList { QStringLiteral("LLŶR, Mair") });
    CHECK(finds("sian ddo") == QStringList { QStringLiteral("DDOE, Siân") });
    CHECK(finds("9990012180") == QStringList { QStringLiteral("HENDRY, Iolo Bedwyr") });
    CHECK(finds("999 001 2180").size() == 1);
    CHECK(finds("2 May 1991").size() == 1);
    CHECK(finds("Tŷ Onnen").size() == 1); // where he lives
    CHECK(finds("nobody").isEmpty());
    CHECK(finds("").size() == 5);
}

TEST_CASE("the list keeps its promises and says who is due")
{
    Caseload people;
    QAbstractItemModelTester all(&people.all, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester shown(&people.shown, QAbstractItemModelTester::FailureReportingMode::Fatal);
    people.shown.setFilter(QStringLiteral("due"));
    CHECK(people.shown.count() == people.shown.dueCount());
    CHECK(people.names().contains(QStringLiteral("LLŶR, Mair"))); // overdue
    CHECK(people.names().contains(QStringLiteral("LWC, Huw"))); // within thirty days
    CHECK(people.names().contains(QStringLiteral("DDOE, Siân"))); // no date at all
    CHECK_FALSE(people.names().contains(QStringLiteral("DAFAD, Ann")));
    people.shown.setFilter(QStringLiteral("waiting"));
    CHECK(people.shown.count() == 5); // nothing has ever been sent
    people.shown.setFilter(QStringLiteral("all"));
    people.language.setCode(QStringLiteral("cy"));
    CHECK(people.shown.index(0, 0).data(CaseloadModel::SyncWordsRole).toString()
        == QStringLiteral("Ar y ddyfais hon yn unig"));
    people.session.lock();
    CHECK(people.shown.count() == 0);
}

TEST_CASE("whoever is to be seen after leaving hospital is due and says by when")
{
    Caseload people;
    need(people.vault().set(people.id, "plan.next_review_due_on", "2027-01-01"));
    need(people.vault().set(people.id, "hospital", { { "discharged_on", "2026-02-27" } }));
    people.session.received(people.id);
    wait(400); // it asks one plan at a time
    people.shown.setFilter(QStringLiteral("due"));
    const auto row = people.names().indexOf(QStringLiteral("HENDRY, Iolo Bedwyr"));
    REQUIRE(row >= 0);
    const auto card = people.shown.index(static_cast<int>(row), 0);
    CHECK(card.data(CaseloadModel::FollowUpWords).toString().contains(QStringLiteral("6 March 2026")));
    CHECK(card.data(CaseloadModel::FollowUpKind).toString() == QStringLiteral("warning"));
}
