// The new coordinator accepts what was handed over; until then it is said, and nothing waits.
#include "core/workspace/copies.h"
#include "qml/bridge/caseload_model.h"
#include "tests/qml/bridge/world.h"

#include <QFile>

#include <csignal>
#include <filesystem>
#include <sys/resource.h>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

//! A change of coordinator to one of the plan's own people, with all of the four things or without two.
void handOver(World& world, bool everything = true, const char* to = "p-psych")
{
    auto& handover = *world.plan.handover();
    handover.start();
    handover.setTo(QLatin1String(to));
    handover.setViewNotGiven(true);
    const auto items = handover.items();
    for (int i = 0; i < (everything ? 4 : 2); ++i)
        handover.toggleItem(items[i].toMap()["value"].toString());
    if (!everything) {
        handover.itemsReason()->type(QStringLiteral("The assessments are with the ward."));
        handover.itemsReason()->commit();
    }
    REQUIRE(handover.finish());
}

//! Whose vault it is, as somebody said.
void isHeldBy(World& world, const char* person)
{
    need(world.vault().setHolder(world.id, person));
    world.session.received(world.id);
}

const Json& entry(World& world)
{
    return world.document()["care_coordination"]["history"].back();
}

//! While it lives no file of this process grows beyond the size that the journal's log has now.
class NoRoom {
public:
    explicit NoRoom(const std::string& log)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        auto now = m_before;
        now.rlim_cur = std::filesystem::file_size(log);
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_signal);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    rlimit m_before {};
    void (*m_signal)(int);
};

} // namespace

TEST_CASE("the new coordinator accepts with one step when all four things are there", "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    auto& acceptance = *world.plan.acceptance();
    CHECK_FALSE(acceptance.awaited()); // a change from before this was asked waits for nobody
    handOver(world);
    REQUIRE(acceptance.awaited());
    CHECK_FALSE(acceptance.mine());
    CHECK_FALSE(acceptance.accept()); // it is for somebody else
    isHeldBy(world, "p-psych");
    REQUIRE(acceptance.mine());
    CHECK(acceptance.allGiven());
    CHECK(acceptance.handedWords().contains(QStringLiteral("2 March 2026")));
    CHECK(acceptance.handedWords().contains(QStringLiteral("Tegwen")));
    CHECK(acceptance.accept());
    CHECK(entry(world)["accepted_on"] == "2026-03-02");
    CHECK(entry(world)["accepted_by"] == "p-psych");
    CHECK_FALSE(entry(world).contains("accepted_by_phone"));
    CHECK_FALSE(acceptance.awaited());
    CHECK(acceptance.waitingWords().isEmpty());
    CHECK(acceptance.acceptedWords().contains(QStringLiteral("2 March 2026")));
    CHECK_FALSE(acceptance.accept()); // not twice
}

TEST_CASE("with one of the four things missing nobody accepts without saying why", "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    auto& acceptance = *world.plan.acceptance();
    handOver(world, false);
    isHeldBy(world, "p-psych");
    REQUIRE(acceptance.mine());
    CHECK_FALSE(acceptance.allGiven());
    CHECK(acceptance.missingWhy().contains(QStringLiteral("The assessments are with the ward.")));
    CHECK(acceptance.items()[0].toMap()["given"].toBool());
    CHECK_FALSE(acceptance.items()[2].toMap()["given"].toBool());
    CHECK_FALSE(acceptance.accept());
    CHECK_FALSE(acceptance.heldWords().isEmpty());
    CHECK(entry(world)["accepted_on"].is_null());
    acceptance.reason()->type(QStringLiteral("They come on Friday; she needs somebody now."));
    CHECK(acceptance.accept()); // takes up what is being typed
    CHECK(entry(world)["accepted_reason"] == "They come on Friday; she needs somebody now.");
    CHECK(entry(world)["accepted_on"] == "2026-03-02");
    CHECK(acceptance.heldWords().isEmpty());
}

TEST_CASE("an acceptance by telephone is noted with the day and by whom, and no day to come",
    "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    auto& acceptance = *world.plan.acceptance();
    handOver(world);
    CHECK_FALSE(acceptance.noteAccepted(QStringLiteral("2026-03-03")));
    CHECK_FALSE(acceptance.noteAccepted(QString()));
    CHECK_FALSE(acceptance.heldWords().isEmpty());
    REQUIRE(acceptance.noteAccepted(QStringLiteral("2026-03-01")));
    CHECK(entry(world)["accepted_on"] == "2026-03-01");
    CHECK(entry(world)["accepted_by"] == "p-psych");
    CHECK(entry(world)["accepted_by_phone"] == true);
    CHECK(entry(world)["accepted_recorded_by"] == "Gwen Prawf"); // the plan does not name whose vault it is
    CHECK(acceptance.acceptedWords().contains(QStringLiteral("Gwen Prawf")));
}

TEST_CASE("until somebody accepts it is said on the plan and in the list, and nothing waits for it",
    "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    handOver(world);
    const auto name = personName(world.document(), QStringLiteral("p-psych"));
    CHECK(world.plan.acceptance()->waitingWords().contains(name));
    CaseloadModel people(world.session, world.language);
    people.reload();
    wait(200);
    CHECK(people.index(0).data(CaseloadModel::HandedWords).toString().contains(name));
    need(world.vault().set(world.id, kOwnWords, "Dw i am aros yma."));
    world.plan.print()->setFolder(QString::fromStdString(world.folder.file("paper")));
    world.plan.print()->savePage();
    CHECK_FALSE(world.plan.print()->doneWords().isEmpty());
    isHeldBy(world, "p-psych");
    REQUIRE(world.plan.acceptance()->accept());
    wait(200);
    CHECK(people.index(0).data(CaseloadModel::HandedWords).toString().isEmpty());
}

TEST_CASE("whoever opens the plan can say that they are the new coordinator", "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    handOver(world);
    auto& acceptance = *world.plan.acceptance();
    REQUIRE(acceptance.asksMe());
    acceptance.iAm();
    CHECK(acceptance.mine());
    CHECK_FALSE(acceptance.asksMe());
    CHECK(world.plan.sign()->holder() == QStringLiteral("p-psych"));
}

TEST_CASE("how a plan was taken over is in the record and in no copy for the person", "[bridge][acceptance]")
{
    World world("01_partly_in_welsh.json");
    handOver(world, false);
    isHeldBy(world, "p-psych");
    world.plan.acceptance()->reason()->type(QStringLiteral("Zqreason"));
    REQUIRE(world.plan.acceptance()->accept());
    auto& print = *world.plan.print();
    const auto page = [&](const char* audience) {
        print.setAudience(QLatin1String(audience));
        return print.previewHtml();
    };
    CHECK(page("record").contains(QStringLiteral("Zqreason")));
    CHECK_FALSE(page("record").contains(QStringLiteral("accepted_")));
    CHECK_FALSE(page("person").contains(QStringLiteral("Zqreason")));
}

TEST_CASE("a copy that was saved is told in the history with who made it, newest first", "[bridge][access]")
{
    World world("02_cto_disagrees_with_one_part.json");
    auto& print = *world.plan.print();
    print.setFolder(QString::fromStdString(world.folder.file("paper")));
    print.setAudience(QStringLiteral("carer:p-mum"));
    print.setLanguage(QStringLiteral("cy"));
    print.savePage();
    print.setAudience(QStringLiteral("person"));
    print.savePage();
    CHECK(print.notNotedWords().isEmpty());
    auto& access = *world.plan.access();
    QAbstractItemModelTester tester(&access, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(access.count() == 0); // nothing is read before somebody looks
    access.open();
    REQUIRE(access.count() == 2);
    const auto said = [&](int row, int role) { return access.index(row).data(role).toString(); };
    CHECK(said(0, AccessModel::About).contains(QStringLiteral("For: The person")));
    CHECK(said(1, AccessModel::Who) == QStringLiteral("Gwen Prawf"));
    CHECK(said(1, AccessModel::What) == QStringLiteral("Saved a copy as a web page"));
    CHECK(said(1, AccessModel::About)
              .contains(QStringLiteral("For: ") + personName(world.document(), QStringLiteral("p-mum"))));
    CHECK(said(1, AccessModel::About).contains(QStringLiteral("Language: Welsh")));
    CHECK_FALSE(said(1, AccessModel::When).isEmpty());
    world.language.setCode(QStringLiteral("cy"));
    CHECK(said(1, AccessModel::What) == QStringLiteral("Cadwyd copi fel tudalen we"));
    auto& history = *world.plan.history();
    history.open();
    for (int row = 0; row < history.rowCount(); ++row)
        for (int role = HistoryModel::DayWords; role <= HistoryModel::When; ++role)
            CHECK_FALSE(history.index(row).data(role).toString().contains(QStringLiteral("access")));
    CHECK(history.count() == 1); // the beginning: no copy is an edit
}

TEST_CASE("a copy is saved where its trace cannot be, and that is said", "[bridge][access]")
{
    World world("01_partly_in_welsh.json");
    auto& print = *world.plan.print();
    print.setFolder(QString::fromStdString(world.folder.file("paper")));
    print.setAudience(QStringLiteral("crisis"));
    const auto before = world.vault().accesses(world.id)->size();
    {
        const NoRoom noRoom(world.folder.file("vault/journal.db-wal"));
        print.savePage();
    }
    CHECK(print.problemWords().isEmpty());
    CHECK_FALSE(print.doneWords().isEmpty());
    CHECK(QFile::exists(print.savedUrl().toLocalFile()));
    CHECK(print.notNotedWords().startsWith(QStringLiteral("The copy is saved.")));
    CHECK(world.vault().accesses(world.id)->size() == before);
    print.savePage(); // there is room again
    CHECK(print.notNotedWords().isEmpty());
    CHECK(world.vault().accesses(world.id)->size() == before + 1);
}

TEST_CASE("who made a copy is no sentence that names whoever leaves", "[bridge][access]")
{
    World world("01_partly_in_welsh.json");
    need(world.vault().set(world.id, "people.p-cc.name", "Gwen Prawf"));
    world.session.received(world.id);
    world.plan.print()->setFolder(QString::fromStdString(world.folder.file("paper")));
    world.plan.print()->savePage();
    REQUIRE(world.document()["access_log"].size() == 1);
    world.plan.handover()->start();
    for (const auto& one : world.plan.handover()->mentions())
        CHECK(one.toMap()["text"].toString() != QStringLiteral("Gwen Prawf"));
}
