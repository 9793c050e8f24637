#include "team.h"

using namespace cyd;
using namespace cyd::client;
using namespace cyd::protocol;
using namespace cyd::test;

TEST_CASE("what one writes the other has after both have exchanged")
{
    Team team;
    const auto plan = team.sharedPlan();
    for (int i = 0; i < 5; ++i)
        team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    CHECK(team.annEngine.summary().sent == 6);
    CHECK(team.annEngine.summary().left == 0);
    REQUIRE(team.benSyncs());
    CHECK(team.benEngine.summary().received == 6);
    CHECK(team.ben.known(plan) == team.ann.known(plan));
    team.ben.edit(plan);
    REQUIRE(team.benSyncs());
    REQUIRE(team.annSyncs());
    CHECK(team.annEngine.summary().received == 1);
    CHECK(team.ben.known(plan) == team.ann.known(plan));
    CHECK(team.ann.alarms.empty());
    CHECK(team.ann.exchanges == 2);
}

TEST_CASE("own records are not downloaded again when nobody else wrote in between")
{
    Team team;
    const auto plan = team.sharedPlan();
    team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    team.near.paths.clear();
    team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    CHECK(std::ranges::count(team.near.paths, "/v1/pull") == 0);
    CHECK(team.ann.state().at(plan).cursor.seq == 3);
    REQUIRE(team.benSyncs());
    CHECK(team.ben.state().at(plan).cursor.chain == team.ann.state().at(plan).cursor.chain);
}

TEST_CASE("a round with nothing new asks two questions")
{
    Team team;
    (void)team.sharedPlan();
    REQUIRE(team.annSyncs());
    team.near.paths.clear();
    REQUIRE(team.annSyncs());
    CHECK(team.near.paths == std::vector<std::string> { "/v1/org/pull", "/v1/status" });
}

TEST_CASE("the organisation's log goes first and the founder brings it to a server that does not know it")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    const auto at = [&](const char* path) {
        return std::ranges::find(team.near.paths, path) - team.near.paths.begin();
    };
    CHECK(at("/v1/org") < at("/v1/push"));
    CHECK(at("/v1/org/pull") < at("/v1/push"));
    (void)plan;
}

TEST_CASE("a large outbox goes in batches and a large plan comes in pages")
{
    Team team;
    const auto plan = team.sharedPlan();
    for (int i = 0; i < 700; ++i)
        team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    CHECK(team.annEngine.summary().sent == 701);
    REQUIRE(team.benSyncs());
    CHECK(team.ben.known(plan).size() == 701);
}

TEST_CASE("a token that ran out is renewed within the round")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    team.room.now += 3'600'000;
    team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    team.room.open(); // the server was restarted
    team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    CHECK(team.annEngine.summary().left == 0);
}

TEST_CASE("a new member leaves a request and waits and is in when the administrator has signed")
{
    Team team;
    REQUIRE(team.annSyncs());
    const auto invite = InviteId::random();
    team.ann.invites.push_back({ invite, team.room.now + 3'600'000, Bytes { 1, 2, 3 } });
    REQUIRE(team.annSyncs());
    CHECK(team.ann.invites.empty());
    CHECK(fetchInvitation(team.near, invite).value() == Bytes { 1, 2, 3 });
    CHECK(fetchInvitation(team.near, InviteId::random()).error().fault == Fault::NotFound);

    Device device;
    device.cert = { CertId::random(), PersonId::random(), DeviceId::random(), record::RoleClinician,
        device.keys.key, BoxPublicKey::random(), kNow, kNow + 1'000'000'000, Bytes(24 + 64 + 16, 9), 0 };
    MemoryStore cat(device, team.room.clinic.org(), {});
    cat.ownEnrolment = Store::Enrolment { invite, { 7, 7 } };
    Engine engine(
        cat, [&] { return team.now; }, [] { return 0.5; });
    REQUIRE(runRound(engine, team.near));
    CHECK_FALSE(engine.summary().enrolled);

    team.ann.onRequest = [&](const InviteId&) {
        team.room.clinic.certify(device.cert);
        team.ann.takeLog(team.room.clinic.log());
    };
    REQUIRE(team.annSyncs());
    CHECK(team.ann.requests.at(invite) == Bytes { 7, 7 });
    REQUIRE(runRound(engine, team.near));
    CHECK(engine.summary().enrolled);

    const auto plan = team.ann.beginPlan({ team.ann.device().cert.id, device.cert.id });
    REQUIRE(team.annSyncs());
    REQUIRE(runRound(engine, team.near));
    CHECK(cat.known(plan) == team.ann.known(plan));
}

TEST_CASE("a member who was confirmed after the invitation ran out still gets in")
{
    Team team;
    const auto invite = InviteId::random();
    team.ann.invites.push_back({ invite, team.room.now + 60'000, Bytes { 1 } });
    REQUIRE(team.annSyncs());
    Device device;
    device.cert = { CertId::random(), PersonId::random(), DeviceId::random(), record::RoleClinician,
        device.keys.key, BoxPublicKey::random(), kNow, kNow + 1'000'000'000, Bytes(24 + 64 + 16, 9), 0 };
    MemoryStore cat(device, team.room.clinic.org(), {});
    cat.ownEnrolment = Store::Enrolment { invite, { 7 } };
    Engine engine(
        cat, [&] { return team.now; }, [] { return 0.5; });
    REQUIRE(runRound(engine, team.near));
    team.room.now += 120'000;
    (void)runRound(engine, team.near);
    const auto late = runRound(engine, team.near);
    REQUIRE_FALSE(late);
    CHECK(std::string(late.error().code) == "invite.expired");
    team.room.clinic.certify(device.cert);
    team.ann.takeLog(team.room.clinic.log());
    REQUIRE(team.annSyncs());
    REQUIRE(runRound(engine, team.near));
    CHECK(engine.summary().enrolled);
}

TEST_CASE("a refused record is set aside and what stands before it gets through")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    const auto good = team.ann.edit(plan);
    const auto right = team.ann.state().at(plan).key;
    team.ann.state().at(plan).key = KeyId::random(); // a key that no grant introduced
    const auto bad = team.ann.edit(plan);
    team.ann.state().at(plan).key = right;
    const auto after = team.ann.edit(plan);
    const auto done = team.annSyncs();
    REQUIRE_FALSE(done);
    CHECK(std::string(done.error().code) == "push.refused");
    CHECK(team.annEngine.summary().sent == 1);
    CHECK(team.annEngine.summary().refused == 1);
    const auto& state = team.ann.state().at(plan);
    CHECK(state.numbers.contains(good));
    CHECK(state.refused.contains(bad));
    CHECK_FALSE(state.numbers.contains(after));
    CHECK(team.annSyncs());
}

TEST_CASE("waiting grows with failures and jitters and honours what the server asks for")
{
    Team team;
    (void)team.sharedPlan();
    class Deaf : public Transport {
    public:
        Result<Reply> said = fail(Fault::Offline, "server.offline");
        Result<Reply> exchange(const Request&) override { return said; }
    } deaf;
    double luck = 0;
    Engine engine(
        team.ann, [&] { return team.now; }, [&] { return luck; });
    std::int64_t longest = 0;
    for (int i = 0; i < 15; ++i) {
        CHECK_FALSE(runRound(engine, deaf));
        const auto wait = engine.notBeforeMs() - team.now;
        CHECK(wait >= longest);
        longest = wait;
    }
    CHECK(longest == 150'000);
    luck = 0.999;
    CHECK_FALSE(runRound(engine, deaf));
    CHECK(engine.notBeforeMs() - team.now > 290'000);
    deaf.said = Reply { 429, encode(Problem { "limit.requests" }), 1234 };
    CHECK_FALSE(runRound(engine, deaf));
    CHECK(engine.notBeforeMs() - team.now == 1'234'000);
    CHECK(runRound(engine, team.near));
    CHECK(engine.notBeforeMs() == team.now);
}

TEST_CASE("a vault that cannot write ends the round with its own fault")
{
    Team team;
    const auto plan = team.sharedPlan();
    team.ann.storageFault = Error { Fault::Full, "journal.full" };
    const auto done = team.annSyncs();
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::Full);
    CHECK(team.annEngine.summary().left == 1);
    team.ann.storageFault.reset();
    REQUIRE(team.annSyncs()); // the server knows the record: a duplicate, with its number
    CHECK(team.ann.state().at(plan).numbers.size() == 1);
}

TEST_CASE("read marks travel and their arrival is noticed without new records")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    REQUIRE(team.benSyncs());
    team.ben.marks.push_back(team.ben.device().mark(plan, 1));
    REQUIRE(team.benSyncs());
    CHECK(team.ben.marks.empty());
    REQUIRE(team.annSyncs());
    CHECK(team.ann.state().at(plan).readMarks.size() == 1);
    team.near.paths.clear();
    REQUIRE(team.annSyncs());
    CHECK(std::ranges::count(team.near.paths, "/v1/pull") == 0);
}

TEST_CASE("a plan at its limit keeps what is left and says so")
{
    server::Limits limits;
    limits.planRecords = 4;
    RelayRoom room(limits);
    MemoryStore ann(room.clinic.enrol(), room.clinic.org(), room.clinic.log());
    NearServer near(room);
    Engine engine(ann);
    const auto plan = ann.beginPlan({ ann.device().cert.id });
    for (int i = 0; i < 6; ++i)
        ann.edit(plan);
    const auto done = runRound(engine, near);
    REQUIRE_FALSE(done);
    CHECK(std::string(done.error().code) == "push.quota");
    CHECK(engine.summary().sent == 4);
    CHECK(engine.summary().left == 3);
    CHECK(engine.summary().refused == 0);
}

TEST_CASE("starting again in the middle of a round drops it and does it anew")
{
    Team team;
    const auto plan = team.sharedPlan();
    for (std::size_t cut = 0; cut < 8; ++cut) {
        team.ann.edit(plan);
        team.annEngine.start();
        for (std::size_t i = 0; i < cut && team.annEngine.next(); ++i)
            team.annEngine.onReply(team.near.exchange(*team.annEngine.next()));
        REQUIRE(team.annSyncs());
        CHECK(team.annEngine.summary().left == 0);
    }
}
