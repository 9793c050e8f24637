#include "memory_store.h"
#include "near_server.h"

using namespace cyd;
using namespace cyd::client;
using namespace cyd::protocol;
using namespace cyd::test;

namespace {

std::string codeOf(const Done& done)
{
    return done ? "" : done.error().code;
}

//! Two members and a server that knows neither yet.
struct Team {
    RelayRoom room;
    NearServer near { room };
    MemoryStore ann = member(record::RoleCareCoordinator), ben = member(record::RoleClinician);
    std::int64_t now = kNow;
    Engine annEngine { ann, [this] { return now; }, [] { return 0.5; } };
    Engine benEngine { ben, [this] { return now; }, [] { return 0.5; } };

    Team() { ann.takeLog(room.clinic.log()); }
    MemoryStore member(std::uint32_t roles)
    {
        auto device = room.clinic.enrol(roles);
        return MemoryStore(std::move(device), room.clinic.org(), room.clinic.log());
    }
    Done annSyncs() { return runRound(annEngine, near); }
    Done benSyncs() { return runRound(benEngine, near); }
    PlanId sharedPlan() { return ann.beginPlan({ ann.device().cert.id, ben.device().cert.id }); }
};

//! A server that alters what it sends.
class Liar : public NearServer {
public:
    using NearServer::NearServer;
    std::function<void(Page&)> onPage;
    std::function<void(const Request&, Reply&)> onReply;
    server::Relay* signer = nullptr;
    Result<Reply> deliver(const Request& request) override
    {
        auto reply = NearServer::deliver(request);
        if (reply && onPage && request.path == "/v1/pull" && reply->status == 200) {
            auto page = *decode<Page>(reply->body);
            onPage(page);
            reply->body = encode(page);
        }
        if (reply && onReply)
            onReply(request, *reply);
        return reply;
    }
};

} // namespace

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

TEST_CASE("a plan that goes wrong does not hold up the others")
{
    Team team;
    std::vector<PlanId> plans;
    for (int i = 0; i < 3; ++i)
        plans.push_back(team.sharedPlan());
    REQUIRE(team.annSyncs());
    Liar liar(team.room);
    liar.onPage = [&](Page& page) {
        if (page.plan == plans[1])
            page.chain.data[0] ^= 1;
    };
    const auto done = runRound(team.benEngine, liar);
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::Forged);
    CHECK(team.ben.known(plans[0]).size() == 1);
    CHECK(team.ben.known(plans[1]).empty());
    CHECK(team.ben.known(plans[2]).size() == 1);
}

TEST_CASE("no altered page is taken and each raises an alarm")
{
    Team team;
    const auto plan = team.sharedPlan();
    for (int i = 0; i < 9; ++i)
        team.ann.edit(plan);
    const auto other = team.sharedPlan();
    REQUIRE(team.annSyncs());
    const auto firstPage = team.room.pull(team.room.login(team.ben.device()), plan, 0, 1);
    const auto signedAgain = [&](Page& page) { page.signature.data[0] ^= 0; };
    (void)signedAgain;
    const std::map<std::string, std::function<void(Page&)>> attacks {
        { "a record left out", [](Page& page) { page.records.erase(page.records.begin() + 1); } },
        { "the last record left out", [](Page& page) { page.records.pop_back(); } },
        { "all records left out", [](Page& page) { page.records.clear(); } },
        { "two records swapped", [](Page& page) { std::swap(page.records[1], page.records[2]); } },
        { "a record doubled", [](Page& page) { page.records.push_back(page.records.back()); } },
        { "a bit of a record turned", [](Page& page) { page.records[0][200] ^= 1; } },
        { "another plan's name", [&](Page& page) { page.plan = other; } },
        { "another cursor", [](Page& page) { page.after += 1; } },
        { "a shorter log", [](Page& page) { page.lastSeq = 3; } },
        { "another chain", [](Page& page) { page.chain = Hash::random(); } },
        { "another log", [](Page& page) { page.logId = Hash::random(); } },
        { "no signature", [](Page& page) { page.signature = {}; } },
        { "an old page",
            [&](Page& page) {
                page = firstPage;
                page.after = 5;
            } },
    };
    for (const auto& [name, attack] : attacks) {
        INFO(name);
        MemoryStore victim(team.ben.device(), team.room.clinic.org(), team.room.clinic.log());
        Engine engine(
            victim, [&] { return team.now; }, [] { return 0.5; });
        Liar liar(team.room);
        liar.onPage = [&](Page& page) {
            if (page.plan == plan)
                attack(page);
        };
        const auto done = runRound(engine, liar);
        INFO(codeOf(done));
        REQUIRE_FALSE(done);
        CHECK(done.error().fault == Fault::Forged);
        CHECK(victim.known(plan).empty());
        CHECK(victim.alarms.size() == 1);
        CHECK(victim.exchanges == 0);
        // The same engine, and the server is honest again: everything comes.
        liar.onPage = {};
        const auto honest = runRound(engine, liar);
        CHECK(codeOf(honest) == "");
        CHECK(victim.known(plan).size() == 10);
    }
}

TEST_CASE("what was not understood is not written after")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    REQUIRE(team.benSyncs());
    team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    Liar liar(team.room);
    liar.onPage = [](Page& page) { page.chain.data[0] ^= 1; };
    CHECK_FALSE(runRound(team.benEngine, liar));
    team.ben.edit(plan);
    liar.paths.clear();
    CHECK_FALSE(runRound(team.benEngine, liar));
    CHECK(std::ranges::count(liar.paths, "/v1/push") == 0);
    liar.onPage = {};
    liar.paths.clear();
    REQUIRE(runRound(team.benEngine, liar));
    CHECK(std::ranges::find(liar.paths, "/v1/pull") < std::ranges::find(liar.paths, "/v1/push"));
    CHECK(team.benEngine.summary().left == 0);
}

TEST_CASE("receipts that cannot be right are refused and nothing is marked as sent")
{
    Team team;
    const auto plan = team.sharedPlan();
    for (int i = 0; i < 4; ++i)
        team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    for (int i = 0; i < 3; ++i)
        team.ann.edit(plan);
    const std::vector<std::function<void(PushReply&)>> attacks {
        [](PushReply& reply) { reply.items[0].seq = 2; },
        [](PushReply& reply) { std::swap(reply.items[0].seq, reply.items[1].seq); },
        [](PushReply& reply) { reply.items[1].seq = reply.items[0].seq; },
        [](PushReply& reply) { reply.items[0].seq = 0; },
        [](PushReply& reply) { reply.items.pop_back(); },
        [](PushReply& reply) { reply.items[0].code = PushCode::Gap; },
    };
    for (const auto& attack : attacks) {
        auto copy = team.ann;
        Engine engine(
            copy, [&] { return team.now; }, [] { return 0.5; });
        Liar liar(team.room);
        liar.onReply = [&](const Request& request, Reply& reply) {
            if (request.path != "/v1/push")
                return;
            auto push = *decode<PushReply>(reply.body);
            attack(push);
            reply.body = encode(push);
        };
        const auto done = runRound(engine, liar);
        REQUIRE_FALSE(done);
        CHECK(done.error().fault == Fault::Forged);
        CHECK(engine.summary().left == 3);
        CHECK_FALSE(copy.alarms.empty());
    }
}

TEST_CASE("a false receipt is found out at the next page")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    REQUIRE(team.benSyncs());
    team.ann.edit(plan);
    // The server says that it has the record and throws it away.
    class Swallower : public NearServer {
    public:
        using NearServer::NearServer;
        Result<Reply> deliver(const Request& request) override
        {
            if (request.path == "/v1/push")
                return Reply { 200, encode(PushReply { { { PushCode::Accepted, 2 } }, 2, kNow }), 0 };
            return NearServer::deliver(request);
        }
    } swallower(team.room);
    (void)runRound(team.annEngine, swallower);
    team.ben.edit(plan);
    team.ben.edit(plan);
    REQUIRE(team.benSyncs());
    const auto done = team.annSyncs();
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::Forged);
}

TEST_CASE("a server that lost what it had is noticed and gets nothing on top")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    std::filesystem::copy(team.room.folder.path(), team.room.folder.path() + "-old");
    for (int i = 0; i < 3; ++i)
        team.ann.edit(plan);
    REQUIRE(team.annSyncs());
    team.room.relay.reset();
    team.room.mailbox.reset();
    std::filesystem::copy(team.room.folder.path() + "-old", team.room.folder.path(),
        std::filesystem::copy_options::overwrite_existing | std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(team.room.folder.path() + "-old");
    team.room.open();
    team.ann.edit(plan);
    const auto done = team.annSyncs();
    REQUIRE_FALSE(done);
    CHECK(std::string(done.error().code) == "server.rollback");
    CHECK(team.ann.alarms == std::vector<std::string> { "server.rollback" });
    CHECK(team.annEngine.summary().left == 1);
}

TEST_CASE("another server than the one we know gets nothing")
{
    Team team, elsewhere;
    (void)team.sharedPlan();
    REQUIRE(team.annSyncs());
    NearServer other(elsewhere.room);
    Engine fresh(
        team.ann, [&] { return team.now; }, [] { return 0.5; });
    const auto done = runRound(fresh, other);
    REQUIRE_FALSE(done);
    CHECK(std::string(done.error().code) == "server.identity");
    CHECK(other.paths == std::vector<std::string> { "/v1/hello" });
}

TEST_CASE("a forged or forked organisation log is refused and alarmed")
{
    Team team;
    REQUIRE(team.annSyncs());
    Liar liar(team.room);
    SECTION("forged")
    {
        const SignPair stranger;
        auto cert = team.ben.device().cert;
        cert.id = CertId::random();
        const auto forged
            = team.room.clinic.entry(record::EntryType::Cert, stranger, record::encodeCertBody(cert));
        liar.onReply = [forged](const Request& request, Reply& reply) {
            if (request.path == "/v1/org/pull")
                reply.body = encode(OrgPage { { forged }, 99 });
        };
    }
    SECTION("forked")
    {
        auto twin = team.room.clinic;
        (void)team.room.clinic.enrol();
        team.room.publish();
        (void)twin.enrol();
        team.ann.takeLog(twin.log());
        liar.onReply = [&](const Request& request, Reply& reply) {
            if (request.path == "/v1/org/pull") {
                auto page = *decode<OrgPage>(reply.body);
                page.headSeq -= 1; // so that we offer ours
                reply.body = encode(page);
            }
        };
    }
    const auto done = runRound(team.annEngine, liar);
    INFO(codeOf(done));
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::Forged);
    CHECK(team.ann.alarms.size() == 1);
}

TEST_CASE("garbage and newer versions and captive portals are told apart and change nothing")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    team.ann.edit(plan);
    const auto before = team.ann.state().at(plan).cursor;
    const auto with = [&](Reply said) {
        Liar liar(team.room);
        liar.onReply = [&](const Request&, Reply& reply) { reply = said; };
        Engine engine(
            team.ann, [&] { return team.now; }, [] { return 0.5; });
        const auto done = runRound(engine, liar);
        REQUIRE_FALSE(done);
        CHECK(team.ann.state().at(plan).cursor == before);
        CHECK(engine.summary().left == 1);
        return std::string(done.error().code);
    };
    CHECK(with({ 200, toBytes(viewOf(std::string("\x01\0\0\0 and then nonsense", 22))), 0 })
        == "server.garbage");
    CHECK(with({ 200, {}, 0 }) == "server.garbage");
    CHECK(with({ 302, toBytes(viewOf("<html>log in to the Wi-Fi</html>")), 0 }) == "server.garbage");
    CHECK(with({ 403, toBytes(viewOf("<html>blocked</html>")), 0 }) == "server.garbage");
    CHECK(with({ 404, encode(Problem { "protocol.version" }), 0 }) == "server.version");
    auto newer = encode(Hello {});
    newer[0] = 9;
    CHECK(with({ 200, newer, 0 }) == "server.version");
    CHECK(with({ 503, encode(Problem { "server.store" }), 5 }) == "server.busy");
    CHECK(with({ 507, encode(Problem { "server.full" }), 60 }) == "server.full");
    CHECK(with({ 500, {}, 0 }) == "server.busy");
}

TEST_CASE("garbage in any reply of a round ends it without harm")
{
    Team team;
    const auto plan = team.sharedPlan();
    REQUIRE(team.annSyncs());
    team.ann.edit(plan);
    team.ann.marks.push_back(team.ann.device().mark(plan, 1));
    for (std::size_t victim = 0; victim < 12; ++victim) {
        auto copy = team.ann;
        Liar liar(team.room);
        liar.onReply = [&](const Request&, Reply& reply) {
            if (liar.requests == victim + 1)
                reply.body = Bytes(33, 0xee);
        };
        Engine engine(
            copy, [&] { return team.now; }, [] { return 0.5; });
        (void)runRound(engine, liar);
        CHECK(copy.known(plan) == team.ann.known(plan));
        Engine again(
            copy, [&] { return team.now; }, [] { return 0.5; });
        INFO(victim);
        CHECK(codeOf(runRound(again, team.near)) == "");
        CHECK(again.summary().left == 0);
    }
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
