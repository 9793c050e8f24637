#include "relay_room.h"

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::server;
using namespace cyd::test;

TEST_CASE("the server keeps its id and key over a restart")
{
    RelayRoom room;
    const auto before = room.ok<Hello>(Route::Hello);
    room.open();
    const auto after = room.ok<Hello>(Route::Hello);
    CHECK(before.serverId == after.serverId);
    CHECK(before.serverKey == after.serverKey);
    CHECK(after.timeMs == room.now);
}

TEST_CASE("a device in the log can log in and one that is not cannot")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    const auto early = room.ok<Challenge>(Route::Challenge);
    const auto refused = room.call(Route::Login, member.login(room.relay->serverId(), early.nonce));
    CHECK(refused.status == 401);
    room.publish();
    const auto token = room.login(member);
    CHECK(room.call(Route::Status, encode(StatusRequest {}), token).status == 200);
}

TEST_CASE("an unknown device and a wrong signature get the same answer")
{
    RelayRoom room;
    auto member = room.clinic.enrol();
    room.publish();
    Device stranger;
    stranger.cert.id = CertId::random();
    const auto nonce1 = room.ok<Challenge>(Route::Challenge).nonce,
               nonce2 = room.ok<Challenge>(Route::Challenge).nonce;
    const auto unknown = room.call(Route::Login, stranger.login(room.relay->serverId(), nonce1));
    auto forged = member.login(room.relay->serverId(), nonce2);
    forged.back() ^= 1;
    const auto wrong = room.call(Route::Login, forged);
    CHECK(unknown.status == wrong.status);
    CHECK(unknown.body == wrong.body);
    CHECK(wrong.status == 401);
}

TEST_CASE("a challenge serves once and for a minute and for this server only")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    const auto nonce = room.ok<Challenge>(Route::Challenge).nonce;
    SECTION("once")
    {
        const auto login = member.login(room.relay->serverId(), nonce);
        CHECK(room.call(Route::Login, login).status == 200);
        CHECK(room.call(Route::Login, login).status == 401);
    }
    SECTION("for a minute")
    {
        room.now += 60'000;
        CHECK(room.call(Route::Login, member.login(room.relay->serverId(), nonce)).status == 401);
    }
    SECTION("for this server")
    {
        CHECK(room.call(Route::Login, member.login(Hash::random(), nonce)).status == 401);
    }
    SECTION("only when it was given")
    {
        CHECK(room.call(Route::Login, member.login(room.relay->serverId(), Hash::random())).status == 401);
    }
}

TEST_CASE("a session ends after fifteen idle minutes and after eight hours at the latest")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    const auto token = room.login(member);
    const auto alive
        = [&] { return room.call(Route::Status, encode(StatusRequest {}), token).status == 200; };
    SECTION("idle")
    {
        room.now += 14 * 60'000;
        CHECK(alive());
        room.now += 14 * 60'000;
        CHECK(alive());
        room.now += 16 * 60'000;
        CHECK_FALSE(alive());
    }
    SECTION("in use")
    {
        for (int minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
            room.now += 10 * 60'000;
            REQUIRE(alive());
        }
        room.now += 10 * 60'000;
        CHECK_FALSE(alive());
    }
}

TEST_CASE("a call without a token or with a guessed one is refused")
{
    RelayRoom room;
    room.publish();
    for (const auto route :
        { Route::Status, Route::Push, Route::Pull, Route::Seen, Route::InvitePut, Route::EnrolList }) {
        CHECK(room.call(route).status == 401);
        CHECK(room.call(route, {}, Hash::random()).status == 401);
    }
}

TEST_CASE("a token is stored as its hash")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    const auto token = room.login(member);
    REQUIRE(room.mailbox->begin());
    CHECK_FALSE(room.mailbox->session(token).value());
    CHECK(room.mailbox->commit());
}

TEST_CASE("ten wrong logins close a certificate's door for a while and no other's")
{
    RelayRoom room;
    const auto member = room.clinic.enrol(), other = room.clinic.enrol();
    room.publish();
    const auto wrong = [&] {
        const auto nonce = room.ok<Challenge>(Route::Challenge).nonce;
        auto login = member.login(room.relay->serverId(), nonce);
        login.back() ^= 1;
        return room.call(Route::Login, login);
    };
    for (int i = 0; i < 10; ++i)
        CHECK(wrong().status == 401);
    const auto closed = wrong();
    CHECK(closed.status == 429);
    CHECK(closed.retryAfter > 0);
    CHECK_NOTHROW(room.login(other));
    room.now += 61'000;
    CHECK_NOTHROW(room.login(member));
}

TEST_CASE("a device whose certificate has run out learns of its renewal and nothing else")
{
    RelayRoom room;
    auto member = room.clinic.enrol(record::RoleCareCoordinator, kNow + 1000);
    room.publish();
    const auto token = room.login(member);
    room.now += 2000;
    const auto refused = room.call(Route::Status, encode(StatusRequest {}), token);
    CHECK(refused.status == 403);
    CHECK(RelayRoom::codeOf(refused) == "cert.expired");
    CHECK(room.call(Route::OrgPull, encode(OrgPull { room.clinic.org(), {}, 0 }), token).status == 200);

    member.cert.notAfterMs = kNow + 1'000'000;
    room.clinic.certify(member.cert);
    room.publish();
    CHECK(room.call(Route::Status, encode(StatusRequest {}), token).status == 200);
}

TEST_CASE("a flood from one device is told when to come back and does not touch another's")
{
    Limits limits;
    limits.deviceRequests = 20;
    RelayRoom room(limits);
    const auto member = room.clinic.enrol(), other = room.clinic.enrol();
    room.publish();
    const auto token = room.login(member), calm = room.login(other);
    for (int i = 0; i < 20; ++i)
        CHECK(room.call(Route::Status, encode(StatusRequest {}), token).status == 200);
    const auto refused = room.call(Route::Status, encode(StatusRequest {}), token);
    CHECK(refused.status == 429);
    CHECK(refused.retryAfter >= 1);
    CHECK(room.call(Route::Status, encode(StatusRequest {}), calm).status == 200);
    room.now += refused.retryAfter * 1000;
    CHECK(room.call(Route::Status, encode(StatusRequest {}), token).status == 200);
}

TEST_CASE("every path leads to its call and no other path to any")
{
    for (const auto route : { Route::Hello, Route::Challenge, Route::Login, Route::OrgAppend, Route::OrgPull,
             Route::InvitePut, Route::InviteGet, Route::EnrolPut, Route::EnrolList, Route::Status,
             Route::Push, Route::Pull, Route::Seen }) {
        REQUIRE(findRoute(infoOf(route).path));
        CHECK(findRoute(infoOf(route).path)->route == route);
    }
    CHECK_FALSE(findRoute("/v1/"));
    CHECK_FALSE(findRoute("/v1/push/"));
    CHECK_FALSE(findRoute("/V1/push"));
    CHECK_FALSE(findRoute(""));
}

TEST_CASE("no call crashes on any body")
{
    RelayRoom room;
    const auto member = room.clinic.enrol();
    room.publish();
    auto token = room.login(member);
    for (int size = 0; size < 300; size += 7) {
        Bytes body(static_cast<std::size_t>(size));
        randomBytes(body);
        for (const auto route :
            { Route::Login, Route::OrgAppend, Route::OrgPull, Route::InvitePut, Route::InviteGet,
                Route::EnrolPut, Route::EnrolList, Route::Status, Route::Push, Route::Pull, Route::Seen }) {
            const auto answer = room.call(route, body, token);
            CHECK(answer.status != 503);
        }
    }
}
