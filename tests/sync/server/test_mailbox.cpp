// What every store must do; run over each kind of store that there is.
#include "relay_room.h"

#include <fstream>

using namespace cyd;
using namespace cyd::server;
using namespace cyd::test;

namespace {

//! Makes and re-opens one kind of store.
struct SqliteKind {
    TempFolder folder;
    std::unique_ptr<Mailbox> open()
    {
        auto opened = SqliteMailbox::open(folder.path());
        REQUIRE(opened);
        return std::move(*opened);
    }
};

record::Header headerOf(const PlanId& plan, const CertId& author, std::uint64_t seq)
{
    record::Header header;
    header.plan = plan;
    header.author = author;
    header.authorSeq = seq;
    return header;
}

} // namespace

TEMPLATE_TEST_CASE("a store keeps what was committed and nothing of what was rolled back", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto plan = PlanId::random();
    REQUIRE(store->begin());
    REQUIRE(store->putPlan(plan, { OrgId::random(), 1, Hash::random(), Hash::random(), 10, 0 }));
    REQUIRE(store->putSetting("a", Bytes { 1, 2 }));
    REQUIRE(store->commit());
    REQUIRE(store->begin());
    REQUIRE(store->putPlan(plan, { OrgId::random(), 2, Hash::random(), Hash::random(), 20, 0 }));
    REQUIRE(store->putSetting("a", Bytes { 3 }));
    store->rollback();
    store.reset();
    store = kind.open();
    REQUIRE(store->begin());
    CHECK(store->plan(plan).value()->lastSeq == 1);
    CHECK(store->setting("a").value() == Bytes { 1, 2 });
    CHECK_FALSE(store->setting("b").value());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE(
    "a store refuses a second record for one number or one id or one author number", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    const auto id = RecordId::random();
    const Bytes body { 1, 2, 3 };
    const auto put = [&](std::uint64_t seq, const RecordId& record, std::uint64_t authorSeq) {
        REQUIRE(store->begin());
        const auto done = store->putRecord(seq, record, headerOf(plan, author, authorSeq), kNow, body);
        if (done)
            REQUIRE(store->commit());
        else
            store->rollback();
        return done.has_value();
    };
    CHECK(put(1, id, 1));
    CHECK_FALSE(put(1, RecordId::random(), 2));
    CHECK_FALSE(put(2, id, 2));
    CHECK_FALSE(put(2, RecordId::random(), 1));
    CHECK(put(2, RecordId::random(), 2));
    REQUIRE(store->begin());
    CHECK(store->seqOf(plan, id).value() == 1);
    CHECK_FALSE(store->seqOf(PlanId::random(), id).value());
    CHECK(store->records(plan, 1, 5).value().size() == 2);
    CHECK(store->records(plan, 2, 2).value().size() == 1);
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store gives the attested points of a range and always the next one", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto plan = PlanId::random();
    REQUIRE(store->begin());
    for (const std::uint64_t seq : { 3, 5, 90 })
        REQUIRE(store->putAttestedPoint(plan, { seq, Hash::random(), seq * 10, Bytes { 1 } }));
    const auto seqs = [&](std::uint64_t after, std::uint64_t last) {
        std::vector<std::uint64_t> result;
        const auto points = store->attestedPoints(plan, after, last);
        REQUIRE(points);
        for (const auto& point : *points)
            result.push_back(point.seq);
        return result;
    };
    CHECK(seqs(0, 10) == std::vector<std::uint64_t> { 3, 5 });
    CHECK(seqs(0, 1) == std::vector<std::uint64_t> { 3 });
    CHECK(seqs(5, 10) == std::vector<std::uint64_t> { 90 });
    CHECK(seqs(90, 100).empty());
    CHECK(store->bytesUpTo(plan, 5).value() == 50);
    CHECK(store->bytesUpTo(plan, 0).value() == 0);
    CHECK_FALSE(store->bytesUpTo(plan, 4).value());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store knows who may fetch what", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto plan = PlanId::random(), other = PlanId::random();
    const auto cert = CertId::random();
    REQUIRE(store->begin());
    REQUIRE(store->putPlan(plan, { OrgId::random(), 4, {}, {}, 0, 2 }));
    REQUIRE(store->putPlan(other, { OrgId::random(), 5, {}, {}, 0, 0 }));
    REQUIRE(store->putAccess(plan, cert));
    REQUIRE(store->putAccess(plan, cert));
    CHECK(store->hasAccess(plan, cert).value());
    CHECK_FALSE(store->hasAccess(other, cert).value());
    CHECK_FALSE(store->hasAccess(plan, CertId::random()).value());
    const auto mine = store->plansOf(cert).value();
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].plan == plan);
    CHECK(mine[0].lastSeq == 4);
    CHECK(mine[0].marks == 2);
    const auto key = KeyId::random();
    CHECK_FALSE(store->hasKey(plan, key).value());
    REQUIRE(store->putKey(plan, key));
    CHECK(store->hasKey(plan, key).value());
    CHECK_FALSE(store->hasKey(other, key).value());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store gives a challenge once and only in time", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto nonce = Hash::random(), late = Hash::random();
    REQUIRE(store->begin());
    REQUIRE(store->putChallenge(nonce, 100));
    REQUIRE(store->putChallenge(late, 100));
    CHECK(store->challengeCount().value() == 2);
    CHECK(store->takeChallenge(nonce, 99).value());
    CHECK_FALSE(store->takeChallenge(nonce, 99).value());
    CHECK_FALSE(store->takeChallenge(late, 100).value());
    CHECK_FALSE(store->takeChallenge(Hash::random(), 0).value());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store keeps a device's newest sessions", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto cert = CertId::random();
    std::vector<Hash> tokens;
    REQUIRE(store->begin());
    for (int i = 0; i < 4; ++i) {
        tokens.push_back(Hash::random());
        REQUIRE(store->putSession(tokens.back(), { cert, 1000, 50 }, 3));
    }
    CHECK_FALSE(store->session(tokens[0]).value());
    CHECK(store->session(tokens[1]).value()->cert == cert);
    REQUIRE(store->moveSession(tokens[1], 77));
    CHECK(store->session(tokens[1]).value()->idleUntilMs == 77);
    REQUIRE(store->tidy(60, 0));
    CHECK_FALSE(store->session(tokens[2]).value());
    CHECK(store->session(tokens[1]).value());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store keeps invitations and forks and read marks", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto issuer = CertId::random(), reader = CertId::random();
    const auto invite = InviteId::random();
    const auto plan = PlanId::random();
    REQUIRE(store->begin());
    REQUIRE(store->putInvite(invite, { OrgId::random(), issuer, 100, Bytes { 1 }, {}, 0 }));
    CHECK(store->inviteCount(issuer, 99).value() == 1);
    CHECK(store->inviteCount(issuer, 100).value() == 0);
    CHECK(store->inviteRequests(issuer, 50).value().empty());
    auto row = *store->invite(invite).value();
    row.request = { 5 };
    row.tries = 2;
    REQUIRE(store->putInvite(invite, row));
    REQUIRE(store->inviteRequests(issuer, 50).value().size() == 1);
    CHECK(store->inviteRequests(reader, 50).value().empty());
    CHECK(store->invite(invite).value()->tries == 2);
    REQUIRE(store->tidy(0, 100));
    CHECK_FALSE(store->invite(invite).value());

    const auto id = RecordId::random();
    REQUIRE(store->putFork({ id, plan, issuer, 3, kNow, Bytes { 1 } }));
    REQUIRE(store->putFork({ id, plan, issuer, 3, kNow, Bytes { 1 } }));
    CHECK(store->forkCount(plan, issuer).value() == 1);

    CHECK(store->readUpTo(plan, reader).value() == 0);
    REQUIRE(store->putReadMark({ plan, reader, 5, {}, kNow, {} }));
    REQUIRE(store->putReadMark({ plan, reader, 6, {}, kNow, {} }));
    CHECK(store->readUpTo(plan, reader).value() == 6);
    CHECK(store->readMarks(plan, issuer, 10).value().size() == 1);
    CHECK(store->readMarks(plan, reader, 10).value().empty());
    CHECK(store->commit());
}

TEMPLATE_TEST_CASE("a store gives an organisation's log in order and within a size", "", SqliteKind)
{
    TestType kind;
    auto store = kind.open();
    const auto org = OrgId::random();
    REQUIRE(store->begin());
    for (std::uint64_t seq = 1; seq <= 4; ++seq)
        REQUIRE(store->appendOrgEntry(org, seq, Bytes(10, static_cast<std::uint8_t>(seq))));
    CHECK(store->orgHead(org).value() == 4);
    CHECK(store->orgHead(OrgId::random()).value() == 0);
    CHECK(store->organisations().value() == std::vector { org });
    CHECK(store->orgEntries(org, 1, 1000).value().size() == 3);
    CHECK(store->orgEntries(org, 1, 20).value().size() == 2);
    CHECK(store->orgEntries(org, 1, 1).value().size() == 1);
    CHECK(store->orgEntries(org, 4, 1000).value().empty());
    CHECK(store->commit());
}

TEST_CASE("a second server on one store is told that it is in use")
{
    TempFolder folder;
    const auto first = SqliteMailbox::open(folder.path());
    REQUIRE(first);
    const auto second = SqliteMailbox::open(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().fault == Fault::Busy);
}

TEST_CASE("a store that is another program's or no store at all or newer is left alone")
{
    TempFolder folder;
    const auto file = folder.path() + "/cyd-server.db";
    SECTION("no database")
    {
        std::ofstream(file) << std::string(5000, 'x');
        CHECK(SqliteMailbox::open(folder.path()).error().fault == Fault::Corrupt);
        CHECK(std::filesystem::file_size(file) == 5000);
    }
    SECTION("another program's")
    {
        Sqlite other;
        REQUIRE(other.open(file));
        REQUIRE(other.script("CREATE TABLE theirs(a)"));
    }
    SECTION("a newer server's")
    {
        REQUIRE(SqliteMailbox::open(folder.path()));
        Sqlite db;
        REQUIRE(db.open(file));
        REQUIRE(db.script("PRAGMA user_version=2"));
    }
    const auto opened = SqliteMailbox::open(folder.path());
    REQUIRE_FALSE(opened);
    CHECK((opened.error().fault == Fault::Corrupt || opened.error().fault == Fault::TooNew));
}
