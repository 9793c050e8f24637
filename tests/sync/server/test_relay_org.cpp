#include "relay_room.h"

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::server;
using namespace cyd::test;

TEST_CASE("a log that begins with a right genesis is taken and can be taken again")
{
    RelayRoom room;
    (void)room.clinic.enrol();
    const auto bytes = encode(room.clinic.append());
    const auto reply = room.ok<OrgReply>(Route::OrgAppend, bytes);
    CHECK(reply.headSeq == room.clinic.directory().headSeq());
    CHECK(reply.headHash == room.clinic.directory().headHash());
    CHECK(room.ok<OrgReply>(Route::OrgAppend, bytes).headSeq == reply.headSeq);
}

TEST_CASE("entries that do not follow or are not signed by an administrator are refused whole")
{
    RelayRoom room;
    room.publish();
    const SignPair stranger;
    const auto head = room.clinic.directory().headSeq();
    const auto refusedWith = [&](std::vector<Bytes> entries) {
        const auto answer
            = room.call(Route::OrgAppend, encode(OrgAppend { room.clinic.org(), std::move(entries) }));
        CHECK(answer.status != 200);
        return RelayRoom::codeOf(answer);
    };
    Device device;
    const auto forged = room.clinic.entry(record::EntryType::Cert, stranger, Bytes(200, 1));
    CHECK(refusedWith({ forged }) == "org.forged");
    CHECK(refusedWith({ Bytes { 1, 2, 3 } }) == "org.malformed");
    CHECK(refusedWith({}) == "message.malformed");

    const auto member = room.clinic.enrol();
    const auto good = room.clinic.log().back();
    CHECK(refusedWith({ good, forged }) != "");
    auto altered = good;
    altered[60] ^= 1;
    CHECK(refusedWith({ altered }) != "");
    (void)room.clinic.enrol();
    CHECK(refusedWith({ room.clinic.log().back() }) == "org.behind");
    const auto nonce = room.ok<Challenge>(Route::Challenge).nonce;
    CHECK(room.call(Route::Login, member.login(room.relay->serverId(), nonce)).status == 401);
    REQUIRE(room.mailbox->begin());
    CHECK(room.mailbox->orgHead(room.clinic.org()).value() == head);
    CHECK(room.mailbox->commit());
}

TEST_CASE("a second history of one organisation is refused")
{
    RelayRoom room;
    const auto before = room.clinic;
    (void)room.clinic.enrol();
    room.publish();
    auto twin = before;
    (void)twin.enrol();
    const auto answer = room.call(Route::OrgAppend, encode(twin.append()));
    CHECK(answer.status == 409);
    CHECK(RelayRoom::codeOf(answer) == "org.fork");
}

TEST_CASE("an organisation cannot take over another's certificate id")
{
    RelayRoom room;
    const auto victim = room.clinic.enrol();
    room.publish();
    Clinic thief;
    auto cert = victim.cert;
    const Device own;
    cert.sign = own.keys.key;
    thief.certify(cert);
    const auto answer = room.call(Route::OrgAppend, encode(thief.append()));
    CHECK(RelayRoom::codeOf(answer) == "org.clash");
    CHECK_NOTHROW(room.login(victim));
}

TEST_CASE("the server takes as many organisations as it was told")
{
    Limits limits;
    limits.organisations = 1;
    RelayRoom room(limits);
    room.publish();
    const Clinic second;
    CHECK(RelayRoom::codeOf(room.call(Route::OrgAppend, encode(second.append()))) == "org.limit");
    (void)room.clinic.enrol();
    CHECK_NOTHROW(room.publish());
}

TEST_CASE("members read their own organisation's log after a number and no other's")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    Clinic other;
    const auto outsider = other.enrol();
    (void)room.ok<OrgReply>(Route::OrgAppend, encode(other.append()));
    const auto token = room.login(member);
    const auto page = room.ok<OrgPage>(Route::OrgPull, encode(OrgPull { room.clinic.org(), {}, 1 }), token);
    CHECK(page.headSeq == room.clinic.log().size());
    CHECK(page.entries == std::vector<Bytes>(room.clinic.log().begin() + 1, room.clinic.log().end()));
    CHECK(room.call(Route::OrgPull, encode(OrgPull { other.org(), {}, 0 }), token).status == 404);
    CHECK(room.call(Route::OrgPull, encode(OrgPull { room.clinic.org(), {}, 0 })).status == 401);
    CHECK(room.ok<OrgPage>(Route::OrgPull, encode(OrgPull { room.clinic.org(), {}, ~0ULL }), token)
              .entries.empty());
    (void)outsider;
}

TEST_CASE("the log survives a restart and certificates with it")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    room.open();
    CHECK_NOTHROW(room.login(member));
}

namespace {

struct InviteRoom : RelayRoom {
    Device issuer = clinic.enrol();
    InviteId invite = InviteId::random();
    Hash token;

    InviteRoom()
    {
        publish();
        token = login(issuer);
    }
    Answer put(std::int64_t hours = 72, Bytes bundle = Bytes(500, 3))
    {
        return call(Route::InvitePut,
            encode(InvitePut { clinic.org(), invite, now + hours * 3'600'000, std::move(bundle) }), token);
    }
    Answer get() { return call(Route::InviteGet, encode(InviteGet { invite })); }
    Answer enrol(Bytes request)
    {
        return call(Route::EnrolPut, encode(EnrolPut { invite, std::move(request) }));
    }
};

} // namespace

TEST_CASE("an invitation is fetched and answered and the answer reaches its issuer only")
{
    InviteRoom room;
    REQUIRE(room.put().status == 200);
    CHECK(room.put().status == 200); // its reply was lost
    const auto bundle = decode<InviteBundle>(room.get().body);
    REQUIRE(bundle);
    CHECK(bundle->bundle == Bytes(500, 3));
    CHECK(
        room.ok<OrgPage>(Route::OrgPull, encode(OrgPull { room.clinic.org(), room.invite, 0 })).entries.size()
        == room.clinic.log().size());
    CHECK(room.enrol({ 1, 2 }).status == 200);
    CHECK(room.enrol({ 1, 2 }).status == 200);

    const auto list
        = room.ok<EnrolRequests>(Route::EnrolList, encode(EnrolList { room.clinic.org() }), room.token);
    REQUIRE(list.items.size() == 1);
    CHECK(list.items[0].invite == room.invite);
    CHECK(list.items[0].request == Bytes { 1, 2 });

    const auto colleague = room.clinic.enrol();
    room.publish();
    const auto other = room.login(colleague);
    CHECK(room.ok<EnrolRequests>(Route::EnrolList, encode(EnrolList { room.clinic.org() }), other)
              .items.empty());
}

TEST_CASE("an invitation serves one device")
{
    InviteRoom room;
    REQUIRE(room.put().status == 200);
    REQUIRE(room.enrol({ 1 }).status == 200);
    const auto second = room.enrol({ 2 });
    CHECK(second.status == 409);
    CHECK(RelayRoom::codeOf(second) == "invite.used");
    CHECK(RelayRoom::codeOf(room.get()) == "invite.used");
}

TEST_CASE("an invitation that ran out says so and an unknown one says that")
{
    InviteRoom room;
    REQUIRE(room.put(1).status == 200);
    room.now += 3'600'000;
    CHECK(RelayRoom::codeOf(room.get()) == "invite.expired");
    CHECK(RelayRoom::codeOf(room.enrol({ 1 })) == "invite.expired");
    CHECK(room.call(Route::OrgPull, encode(OrgPull { room.clinic.org(), room.invite, 0 })).status == 410);
    room.invite = InviteId::random();
    CHECK(RelayRoom::codeOf(room.get()) == "invite.unknown");
}

TEST_CASE("an invitation is given five times")
{
    InviteRoom room;
    REQUIRE(room.put().status == 200);
    for (int i = 0; i < 5; ++i)
        CHECK(room.get().status == 200);
    CHECK(RelayRoom::codeOf(room.get()) == "invite.tries");
}

TEST_CASE("an invitation has an end within three days and a size")
{
    InviteRoom room;
    CHECK(RelayRoom::codeOf(room.put(73)) == "invite.expiry");
    CHECK(RelayRoom::codeOf(room.put(0)) == "invite.expiry");
    CHECK(room.put(1, Bytes(8193, 1)).status == 400);
    CHECK(room.put(1, {}).status == 400);
    CHECK(room.put(1, Bytes(8192, 1)).status == 200);
    CHECK(RelayRoom::codeOf(room.put(2, Bytes(3, 1))) == "invite.taken");
    CHECK(room.enrol(Bytes(8193, 1)).status == 400);
    CHECK(room.enrol({}).status == 400);
}
