#include "tests/simulation/world.h"

namespace cyd::simulation {

namespace {

using client::Reply;
using client::Request;
using test::kCheap;
using test::kPassphrase;

constexpr std::uint64_t kChapter = 10'000; // steps between two rests; each has a plan of its own
constexpr const char* kPaths[] = { "domains.accommodation.in_my_words", "domains.finance_money.in_my_words",
    "domains.medical_treatment.note", "crisis_plan.first_thing_to_say", "service_user.communication_needs",
    "domains.work_occupation.outcomes.o-work-1.text", "domains.work_occupation.actions.a-work-1.text",
    "crisis_plan.contacts.0.phone" };

//! Everything by chance comes from here.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    [[nodiscard]] std::uint64_t below(std::uint64_t n) { return m_engine() % n; }
    [[nodiscard]] bool oneIn(std::uint64_t n) { return below(n) == 0; }
    [[nodiscard]] bool percent(std::uint64_t p) { return below(100) < p; }

private:
    std::mt19937_64 m_engine;
};

//! The vault's side of the wire, with a bug planted in it.
class FaultyStore : public client::WorkspaceStore {
public:
    FaultyStore(workspace::Workspace& vault, Planted planted, Dice& dice)
        : WorkspaceStore(vault)
        , m_vault(vault)
        , m_planted(planted)
        , m_dice(dice)
    {
    }
    Result<client::Outgoing> outbox(
        const PlanId& plan, std::size_t records, std::size_t bytes, std::uint64_t last) override
    {
        auto outgoing = WorkspaceStore::outbox(plan, records, bytes, last);
        if (m_planted == Planted::SentFromHope && outgoing && m_dice.oneIn(20)) {
            std::vector<client::Receipt> hoped;
            for (const auto& item : outgoing->records)
                hoped.push_back({ item.id, 1'000'000 + item.authorSeq });
            (void)WorkspaceStore::markSent(plan, hoped, std::nullopt);
        }
        return outgoing;
    }
    Result<client::Ingested> ingest(const client::Incoming& page) override
    {
        if (m_planted == Planted::CursorBeforePage && m_dice.oneIn(20)) {
            auto nothing = page;
            nothing.records.clear();
            return WorkspaceStore::ingest(nothing);
        }
        auto taken = WorkspaceStore::ingest(page);
        if (m_planted == Planted::LastWriterWins && taken)
            if (const auto conflicts = m_vault.conflicts(page.plan))
                for (const auto& view : *conflicts)
                    (void)m_vault.resolve(page.plan, view.conflict.path, view.conflict.answers.back().value);
        return taken;
    }

private:
    workspace::Workspace& m_vault;
    Planted m_planted;
    Dice& m_dice;
};

struct Device {
    std::string folder;
    std::int64_t skewMs = 0;
    std::unique_ptr<workspace::Workspace> vault;
    std::unique_ptr<FaultyStore> store;
    std::unique_ptr<client::Engine> engine;
    bool inRound = false;
};

class World {
public:
    World(std::uint64_t seed, Planted planted)
        : m_dice(seed)
        , m_planted(planted)
    {
        server::Limits limits;
        for (double* bucket : { &limits.deviceRequests, &limits.deviceRecords, &limits.deviceBytes,
                 &limits.peerRequests, &limits.loginFailures, &limits.peerFailures })
            *bucket = 1e12;
        limits.planRecords = 10'000'000;
        auto mailbox = server::SqliteMailbox::open(m_folder.path());
        REQUIRE(mailbox);
        m_mailbox = std::move(*mailbox);
        auto relay = server::Relay::open(*m_mailbox, limits, [this] { return m_now; });
        REQUIRE(relay);
        m_relay = std::move(*relay);

        static constexpr std::int64_t skews[] = { 0, -7LL * 60'000, 2LL * 24 * 3'600'000 };
        for (std::size_t i = 0; i < std::size(skews); ++i) {
            m_devices[i].folder = m_folders[i].path();
            m_devices[i].skewMs = skews[i];
        }
        m_devices[0].vault = test::newOrganisation(m_folders[0], clockOf(m_devices[0]));
        m_devices[1].vault = test::newMember(
            *m_devices[0].vault, m_folders[1], "Tom", record::RoleCareCoordinator, clockOf(m_devices[1]));
        m_devices[2].vault = test::newMember(
            *m_devices[0].vault, m_folders[2], "Nia", record::RoleClinician, clockOf(m_devices[2]));
        for (auto& device : m_devices)
            attach(device);
        rest();
    }

    void chapter(std::uint64_t steps)
    {
        const auto plan = m_devices[0].vault->importPlan(m_sample);
        REQUIRE(plan);
        m_plan = *plan;
        m_values.clear();
        m_known = m_devices[0].vault->history(m_plan)->size();
        for (const char* name : { "Tom", "Nia" })
            REQUIRE(m_devices[0].vault->share(m_plan, *m_devices[0].vault->findMember(name),
                { kPlanSections.begin(), kPlanSections.end() }));
        rest();
        for (std::uint64_t i = 0; i < steps; ++i)
            step();
        rest();
        compare();
        for (auto& device : m_devices)
            device.vault->closePlan(m_plan);
    }
    [[nodiscard]] Findings& findings() { return m_findings; }

private:
    [[nodiscard]] WallClock clockOf(Device& device)
    {
        return [this, &device] { return m_now + device.skewMs; };
    }
    void attach(Device& device)
    {
        device.store = std::make_unique<FaultyStore>(*device.vault, m_planted, m_dice);
        device.engine = std::make_unique<client::Engine>(*device.store, clockOf(device), [] { return 0.5; });
        device.inRound = false;
    }

    void step()
    {
        ++m_findings.steps;
        m_now += 500;
        auto& device = m_devices[m_dice.below(std::size(m_devices))];
        if (m_dice.oneIn(2'500))
            crash(device);
        else if (m_dice.percent(45))
            edit(device);
        else
            exchange(device, true);
    }

    //! The tablet dies and is switched on again: nothing but the disk is left.
    void crash(Device& device)
    {
        ++m_findings.crashes;
        device.engine.reset();
        device.store.reset();
        device.vault.reset();
        auto opened = workspace::Workspace::open(device.folder + "/vault", clockOf(device));
        test::need(opened);
        device.vault = std::move(*opened);
        REQUIRE(device.vault->unlock(kPassphrase));
        attach(device);
    }

    void edit(Device& device)
    {
        const auto conflicts = device.vault->conflicts(m_plan);
        if (!conflicts)
            return; // this device has not received the plan yet
        if (!conflicts->empty() && m_dice.oneIn(3)) {
            ++m_findings.conflictsSeen;
            const auto& view = (*conflicts)[m_dice.below(conflicts->size())];
            const auto& answer = view.conflict.answers[m_dice.below(view.conflict.answers.size())];
            if (device.vault->resolve(
                    m_plan, view.conflict.path, answer.value.is_discarded() ? Json() : answer.value))
                ++m_made;
            return;
        }
        const auto* path = kPaths[m_dice.below(std::size(kPaths))];
        const auto value = "answer " + std::to_string(++m_counter);
        if (m_dice.oneIn(40)) {
            if (device.vault->remove(m_plan, "domains.work_occupation.actions.a-work-1"))
                ++m_made;
            return;
        }
        // Acknowledged is what the call said: only that may never be lost.
        if (device.vault->set(m_plan, path, value)) {
            ++m_made;
            ++m_findings.edits;
            m_values.insert(value);
        }
    }

    //! One message of one device's exchange, over a network that drops, repeats and keeps things for later.
    void exchange(Device& device, bool faults)
    {
        if (!device.inRound) {
            device.engine->start();
            device.inRound = true;
        }
        const auto request = device.engine->next();
        if (!request) {
            device.inRound = false;
            return;
        }
        if (faults && m_dice.percent(10)) {
            ++m_findings.drops;
            device.engine->onReply(offline());
            return;
        }
        if (faults && !m_late.empty() && m_dice.percent(5)) {
            ++m_findings.replays; // something sent long ago arrives only now
            (void)serve(m_late.front());
            m_late.pop_front();
        }
        auto reply = serve(*request);
        if (faults && m_dice.percent(8)) {
            ++m_findings.duplicates;
            reply = serve(*request);
        }
        if (faults && m_dice.percent(3) && m_late.size() < 64)
            m_late.push_back(*request);
        if (faults && m_dice.percent(10)) {
            ++m_findings.drops;
            reply = offline();
        }
        device.engine->onReply(std::move(reply));
    }
    [[nodiscard]] static Result<Reply> offline() { return fail(Fault::Offline, "server.offline"); }
    [[nodiscard]] Result<Reply> serve(const Request& request)
    {
        const auto* route = server::findRoute(request.path);
        REQUIRE(route);
        const auto answer = m_relay->handle({ route->route, request.body, request.token, "loopback" });
        return Reply { answer.status, answer.body, answer.retryAfter };
    }

    //! Faults stop; everybody exchanges until nothing moves.
    void rest()
    {
        constexpr int mostRounds = 12;
        int quiet = 0;
        for (int round = 0; round < mostRounds && quiet < 2; ++round) {
            bool moved = false;
            for (auto& device : m_devices) {
                m_now += 10 * 60'000; // whatever backs off has waited long enough
                device.inRound = false;
                do
                    exchange(device, false);
                while (device.inRound);
                const auto& summary = device.engine->summary();
                moved = moved || !device.engine->outcome()
                    || summary.sent + summary.received + summary.left > 0;
            }
            quiet = moved ? 0 : quiet + 1;
        }
        for (auto& device : m_devices)
            m_findings.restless += device.engine->outcome() ? 0 : 1;
    }

    void compare()
    {
        std::string first;
        for (auto& device : m_devices) {
            const auto plan = device.vault->plan(m_plan);
            if (!plan) {
                ++m_findings.divergent;
                continue;
            }
            auto whole = (*plan)->document().dump();
            for (const auto& conflict : (*plan)->conflicts()) {
                whole += conflict.path;
                for (const auto& answer : conflict.answers)
                    whole += answer.value.dump();
            }
            for (const auto section : kPlanSections)
                whole += (*plan)->digest(section).hex();
            if (first.empty())
                first = whole;
            m_findings.divergent += whole == first ? 0 : 1;

            const auto history = (*plan)->history();
            std::set<std::string> known;
            for (const auto& change : history)
                if (change.after.is_string())
                    known.insert(change.after.get<std::string>());
            for (const auto& value : m_values)
                m_findings.lost += known.contains(value) ? 0 : 1;
        }
        // What every device knows of was made by a person here: nothing more.
        std::uint64_t records = 0;
        const auto total = m_devices[0].vault->history(m_plan);
        std::set<std::pair<CertId, std::uint64_t>> statements;
        for (std::size_t i = m_known; total && i < total->size(); ++i)
            statements.emplace((*total)[i].change.origin.author, (*total)[i].change.origin.authorSeq);
        records = statements.size();
        m_findings.invented += records > m_made ? records - m_made : 0;
        m_made = 0;
    }

    Dice m_dice;
    Planted m_planted;
    test::Folder m_folder, m_folders[3];
    std::int64_t m_now = 1'792'000'000'000;
    std::unique_ptr<server::SqliteMailbox> m_mailbox;
    std::unique_ptr<server::Relay> m_relay;
    Device m_devices[3];
    std::deque<Request> m_late;
    Json m_sample = test::samplePlan("02_cto_disagrees_with_one_part.json");
    PlanId m_plan;
    std::set<std::string> m_values;
    std::uint64_t m_counter = 0, m_made = 0;
    std::size_t m_known = 0;
    Findings m_findings;
};

} // namespace

Findings simulate(std::uint64_t seed, std::uint64_t steps, Planted planted)
{
    World world(seed, planted);
    for (std::uint64_t done = 0; done < steps; done += kChapter)
        world.chapter(std::min(kChapter, steps - done));
    return world.findings();
}

} // namespace cyd::simulation
