// Engines, real relay, and a network that loses, repeats and delays; engines are killed between any two
// steps.
#include "memory_store.h"
#include "near_server.h"

using namespace cyd;
using namespace cyd::client;
using namespace cyd::test;

namespace {

struct Actor {
    std::unique_ptr<MemoryStore> store;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LossyServer> line;
    bool underWay = false;
};

void simulate(std::uint64_t seed, int steps)
{
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto below
        = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    server::Limits limits;
    limits.deviceRequests = limits.peerRequests = limits.deviceRecords = 1e9;
    RelayRoom room(limits);
    std::vector<Device> devices;
    for (int i = 0; i < 4; ++i)
        devices.push_back(room.clinic.enrol());
    std::vector<CertId> everybody;
    for (const auto& device : devices)
        everybody.push_back(device.cert.id);
    std::vector<Actor> actors(devices.size());
    const auto newEngine = [&](Actor& actor) {
        actor.engine = std::make_unique<Engine>(
            *actor.store, [&room] { return room.now; }, [] { return 0.5; });
        actor.underWay = false;
    };
    for (std::size_t i = 0; i < actors.size(); ++i) {
        actors[i].store = std::make_unique<MemoryStore>(devices[i], room.clinic.org(), room.clinic.log());
        actors[i].line = std::make_unique<LossyServer>(room, random, 0.3);
        newEngine(actors[i]);
    }
    std::map<PlanId, std::set<RecordId>> written;
    const auto begin = [&](Actor& actor) {
        const auto plan = actor.store->beginPlan(everybody);
        written[plan].insert(actor.store->state().at(plan).own.back().id);
    };
    begin(actors[0]);
    begin(actors[1]);

    for (int step = 0; step < steps; ++step) {
        auto& actor = actors[below(actors.size())];
        room.now += static_cast<std::int64_t>(below(2000));
        const auto what = below(100);
        if (what < 25) {
            auto& plans = actor.store->state();
            if (plans.empty())
                continue;
            const auto plan
                = std::next(plans.begin(), static_cast<std::ptrdiff_t>(below(plans.size())))->first;
            written[plan].insert(actor.store->edit(plan));
        } else if (what < 26 && written.size() < 6) {
            begin(actor);
        } else if (what < 28) {
            newEngine(actor); // the app was killed
        } else if (what < 29) {
            room.open(); // the server was restarted
        } else if (!actor.underWay) {
            actor.engine->start();
            actor.underWay = actor.engine->next().has_value();
        } else {
            actor.engine->onReply(actor.line->exchange(*actor.engine->next()));
            actor.underWay = actor.engine->next().has_value();
        }
    }
    // The faults end: three rounds each, and everybody has everything.
    for (auto& actor : actors) {
        actor.line->setBadness(0);
        newEngine(actor);
    }
    for (int round = 0; round < 3; ++round) {
        for (auto& actor : actors) {
            const auto done = runRound(*actor.engine, *actor.line);
            INFO((done ? "" : done.error().code));
            CHECK(done);
        }
    }
    for (const auto& [plan, records] : written) {
        for (const auto& actor : actors) {
            CHECK(actor.store->known(plan) == records);
            const auto& state = actor.store->state().at(plan);
            CHECK(state.cursor.seq == records.size());
            CHECK(state.cursor.chain == actors[0].store->state().at(plan).cursor.chain);
            CHECK(state.numbers == actors[0].store->state().at(plan).numbers);
            CHECK(state.refused.empty());
        }
    }
    for (const auto& actor : actors)
        CHECK(actor.store->alarms.empty());
}

} // namespace

TEST_CASE("nothing is lost or doubled on a line that loses repeats and delays")
{
    const auto seed = std::random_device()();
    for (std::uint64_t i = 0; i < 12; ++i)
        simulate(seed + i, 1500);
}
