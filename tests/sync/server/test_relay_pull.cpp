#include "relay_room.h"

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::server;
using namespace cyd::test;

namespace {

struct PullRoom : RelayRoom {
    Device ann = clinic.enrol();
    Device ben = clinic.enrol(record::RoleClinician);
    PlanId plan = PlanId::random();
    KeyId key = KeyId::random();
    Hash annToken, benToken;
    std::vector<Written> written;

    PullRoom()
    {
        publish();
        annToken = login(ann);
        benToken = login(ben);
        send({ ann.grant(clinic.org(), plan, key, { ann.cert.id, ben.cert.id }) });
    }
    void send(const std::vector<Written>& records)
    {
        const auto reply = push(annToken, ann.push(clinic.org(), plan, records));
        REQUIRE(reply.items.back().code == PushCode::Accepted);
        written.insert(written.end(), records.begin(), records.end());
    }
    void sendEdits(int count, std::size_t bucket = 128)
    {
        std::vector<Written> records;
        for (int i = 0; i < count; ++i)
            records.push_back(ann.edit(clinic.org(), plan, key, {}, Section::Core, bucket));
        send(records);
    }
    [[nodiscard]] Hash chainAt(std::uint64_t seq) const
    {
        Hash chain;
        for (std::uint64_t i = 0; i < seq; ++i)
            chain = record::chainStep(chain, written[i].id);
        return chain;
    }
    void check(const Page& page)
    {
        CHECK(verifySignature(relay->serverKey(), kPagePrefix, signedPart(page), page.signature));
        const auto end = page.after + page.records.size();
        CHECK(page.chain == chainAt(end));
        for (std::size_t i = 0; i < page.records.size(); ++i)
            CHECK(page.records[i] == written[page.after + i].bytes);
        if (!page.records.empty()) {
            REQUIRE_FALSE(page.attestations.empty());
            CHECK(record::parseAttestation(page.attestations.back())->newest == written[end - 1].id);
        }
    }
};

} // namespace

TEST_CASE("a page continues its cursor and carries the chain and the server's signature")
{
    PullRoom room;
    room.sendEdits(3);
    room.sendEdits(2);
    const auto all = room.pull(room.benToken, room.plan);
    CHECK(all.records.size() == 6);
    CHECK(all.attestations.size() == 3);
    CHECK(all.lastSeq == 6);
    room.check(all);
    const auto tail = room.pull(room.benToken, room.plan, 4);
    CHECK(tail.records.size() == 2);
    room.check(tail);
    const auto none = room.pull(room.benToken, room.plan, 6);
    CHECK(none.records.empty());
    CHECK(none.chain == all.chain);
    room.check(none);
}

TEST_CASE("pages end where an attestation ends whatever limit was asked for")
{
    PullRoom room;
    for (int i = 0; i < 5; ++i)
        room.sendEdits(3);
    for (const std::uint32_t limit : { 0u, 1u, 2u, 4u, 7u, 200u, 1'000'000'000u }) {
        std::uint64_t after = 0;
        std::size_t pages = 0;
        while (after < 16) {
            const auto page = room.pull(room.benToken, room.plan, after, limit);
            REQUIRE_FALSE(page.records.empty());
            room.check(page);
            after += page.records.size();
            ++pages;
        }
        CHECK(after == 16);
        CHECK(pages <= 6);
    }
}

TEST_CASE("a page holds at most two hundred records and a mebibyte")
{
    PullRoom room;
    for (int i = 0; i < 3; ++i)
        room.sendEdits(90);
    CHECK(room.pull(room.benToken, room.plan).records.size() == 181);
    for (int i = 0; i < 3; ++i)
        room.sendEdits(10, 65536);
    const auto page = room.pull(room.benToken, room.plan, 271);
    CHECK(page.records.size() == 10);
    room.check(page);
}

TEST_CASE("a cursor in the middle of a push gets to its end")
{
    PullRoom room;
    room.sendEdits(10);
    const auto page = room.pull(room.benToken, room.plan, 5, 2);
    CHECK(page.records.size() == 6);
    room.check(page);
}

TEST_CASE("a cursor beyond the log gets an empty page that shows how far the log goes")
{
    PullRoom room;
    for (const std::uint64_t after : { 2ULL, 1ULL << 62, 1ULL << 63, ~0ULL }) {
        const auto page = room.pull(room.benToken, room.plan, after);
        CHECK(page.records.empty());
        CHECK(page.lastSeq == 1);
        CHECK(page.chain.isZero());
    }
}

TEST_CASE("a plan without a grant and a plan that does not exist are the same to the asker")
{
    PullRoom room;
    const auto eve = room.clinic.enrol();
    room.publish();
    const auto token = room.login(eve);
    const auto theirs = room.call(Route::Pull, encode(Pull { room.plan, 0, 10 }), token);
    const auto nothing = room.call(Route::Pull, encode(Pull { PlanId::random(), 0, 10 }), token);
    CHECK(theirs.status == 404);
    CHECK(theirs.status == nothing.status);
    CHECK(theirs.body == nothing.body);
}

TEST_CASE("status lists the plans with a grant and their heads")
{
    PullRoom room;
    room.sendEdits(4);
    const auto status = room.ok<StatusReply>(Route::Status, encode(StatusRequest {}), room.benToken);
    CHECK(status.orgSeq == room.clinic.directory().headSeq());
    REQUIRE(status.plans.size() == 1);
    CHECK(status.plans[0].plan == room.plan);
    CHECK(status.plans[0].lastSeq == 5);
    const auto eve = room.clinic.enrol();
    room.publish();
    CHECK(room.ok<StatusReply>(Route::Status, encode(StatusRequest {}), room.login(eve)).plans.empty());
}

TEST_CASE("the newest read mark of each other reader comes with a page")
{
    PullRoom room;
    room.sendEdits(4);
    const auto see = [&](const record::ReadMark& mark, const Hash& token) {
        return room.call(Route::Seen, encode(Seen { record::encode(mark) }), token).status;
    };
    CHECK(see(room.ben.mark(room.plan, 3), room.benToken) == 200);
    CHECK(see(room.ben.mark(room.plan, 5), room.benToken) == 200);
    CHECK(see(room.ben.mark(room.plan, 4), room.benToken) == 200); // late, and no news
    const auto page = room.pull(room.annToken, room.plan, 5);
    REQUIRE(page.readMarks.size() == 1);
    CHECK(record::parseReadMark(page.readMarks[0])->planSeq == 5);
    CHECK(page.marks == 2);
    CHECK(room.ok<StatusReply>(Route::Status, encode(StatusRequest {}), room.annToken).plans[0].marks == 2);
    CHECK(room.pull(room.benToken, room.plan, 5).readMarks.empty());
}

TEST_CASE("a read mark counts when its reader signed it and may read the plan and has not seen the future")
{
    PullRoom room;
    const auto see = [&](const record::ReadMark& mark) {
        return room.call(Route::Seen, encode(Seen { record::encode(mark) }), room.benToken).status;
    };
    CHECK(see(room.ann.mark(room.plan, 1)) == 400);
    auto altered = room.ben.mark(room.plan, 1);
    altered.signature.data[3] ^= 1;
    CHECK(see(altered) == 400);
    CHECK(see(room.ben.mark(PlanId::random(), 1)) == 404);
    CHECK(see(room.ben.mark(room.plan, 2)) == 404);
    CHECK(see(room.ben.mark(room.plan, 1)) == 200);
}

TEST_CASE("everything that was accepted is there after a restart")
{
    PullRoom room;
    room.sendEdits(20);
    const auto before = room.pull(room.benToken, room.plan);
    room.open();
    const auto token = room.login(room.ben);
    const auto after = room.pull(token, room.plan);
    CHECK(after.records == before.records);
    CHECK(after.chain == before.chain);
    CHECK(after.logId == before.logId);
    CHECK_FALSE(before.logId.isZero());
}
