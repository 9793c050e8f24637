// What the engine does not take from a server, and what it does instead.
#include "team.h"

using namespace cyd;
using namespace cyd::client;
using namespace cyd::protocol;
using namespace cyd::test;

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
