// Many tablets, edits apart, any order of arrival: what must be true whatever happens.
#include "tablets.h"

#include "core/plan/ledger.h"

#include <set>

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

//! Everything that a person could see of a plan.
std::string facesOf(const Plan& plan)
{
    std::string face = plan.document().dump();
    for (const Conflict& conflict : plan.conflicts()) {
        face += "\n" + conflict.path + (conflict.kind == Conflict::Kind::Values ? " values" : " removed");
        for (const auto& answer : conflict.answers)
            face += " | " + answer.value.dump() + " by " + answer.origin.author.hex()
                + std::to_string(answer.origin.hlc);
    }
    for (const Section section : kPlanSections)
        face += "\n" + plan.digest(section).hex();
    return face;
}

Json someValue(Random& random, int& word, int depth = 0)
{
    const std::string text = "t" + std::to_string(word++);
    switch (depth > 2 ? random() % 4 : random() % 9) {
    case 0:
        return nullptr;
    case 4: {
        Json object = Json::object();
        for (std::size_t n = below(random, 4); n > 0; --n)
            object["k" + std::to_string(below(random, 4))] = someValue(random, word, depth + 1);
        return object;
    }
    case 5:
    case 6: {
        Json list = Json::array();
        for (std::size_t n = below(random, 4); n > 0; --n)
            list.push_back(someValue(random, word, depth + 1));
        return list;
    }
    case 7: {
        Json list = Json::array();
        for (std::size_t n = below(random, 4); n > 0; --n)
            list.push_back({ { "id", "n" + std::to_string(below(random, 4)) }, { "text", text } });
        return list;
    }
    default:
        return text;
    }
}

void pathsOf(const Json& value, const std::string& at, std::vector<std::string>& paths)
{
    if (!at.empty())
        paths.push_back(at);
    std::size_t position = 0;
    for (const auto& [key, part] : value.items()) {
        if (value.is_structured())
            pathsOf(part,
                (at.empty() ? "" : at + ".") + (value.is_array() ? std::to_string(position++) : key), paths);
    }
}

Result<Edit> someEdit(const Plan& plan, Random& random, int& word)
{
    std::vector<std::string> paths;
    pathsOf(plan.document(), {}, paths);
    const std::string path = paths[below(random, paths.size())];
    switch (random() % 10) {
    case 0:
    case 1:
        return plan.set(path, someValue(random, word));
    case 2:
        return plan.set(path, "t" + std::to_string(word++));
    case 3:
        return plan.set(path + ".k" + std::to_string(below(random, 4)), someValue(random, word));
    case 4:
    case 5:
        return plan.add(path, someValue(random, word));
    case 6:
        return plan.remove(path);
    case 7:
        return plan.move(path, below(random, 4));
    default: {
        const auto conflicts = plan.conflicts();
        if (conflicts.empty())
            return fail(Fault::NotFound);
        const Conflict& conflict = conflicts[below(random, conflicts.size())];
        return plan.resolve(conflict.path,
            random() % 4 ? conflict.answers[below(random, conflict.answers.size())].value
                         : someValue(random, word));
    }
    }
}

//! Which ops show, from the definition and from nothing that is kept while records arrive.
std::vector<bool> visibleByDefinition(const Ledger& ledger)
{
    std::set<std::size_t> contested;
    std::vector<bool> visible(ledger.opCount());
    for (bool more = true; more;) {
        more = false;
        for (OpId id = 0; id < ledger.opCount(); ++id)
            visible[id] = ledger.op(id).isContent() && !ledger.op(id).replaced;
        for (std::size_t i = 0; i < ledger.removals().size(); ++i) {
            const Removal& removal = ledger.removals()[i];
            for (const OpId id : removal.covered) {
                if (!removal.settled && !contested.contains(i))
                    visible[id] = false;
            }
        }
        for (std::size_t i = 0; i < ledger.removals().size(); ++i) {
            const Removal& removal = ledger.removals()[i];
            if (removal.settled || contested.contains(i))
                continue;
            const std::set<OpId> seen(removal.covered.begin(), removal.covered.end());
            for (OpId id = 0; id < ledger.opCount(); ++id) {
                if (!visible[id] || seen.contains(id))
                    continue;
                const Node* below = ledger.op(id).node;
                bool inScope = removal.own && below == removal.node;
                for (; below->parent; below = below->parent) {
                    if (below->parent == removal.node)
                        inScope = inScope || (below->item ? removal.items : removal.fields);
                }
                if (inScope) {
                    contested.insert(i);
                    more = true;
                    break;
                }
            }
        }
    }
    return visible;
}

void words(const Json& value, std::set<std::string>& found)
{
    if (value.is_string())
        found.insert(value.get<std::string>());
    if (value.is_structured())
        for (const Json& part : value)
            words(part, found);
}

} // namespace

TEST_CASE("any order and any repetition of the same records gives the same plan")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        int word = 0;
        World world(3, sample(1 + static_cast<int>(seed % 4)));
        for (int step = 0; step < 120; ++step) {
            if (random() % 3 == 0)
                world.deliverSome(random);
            const std::size_t who = below(random, world.replicas.size());
            world.commit(who, someEdit(world.replicas[who].plan, random, word));
        }
        world.deliverAll();
        const std::string wanted = facesOf(world.replicas[0].plan);
        for (const Replica& tablet : world.replicas)
            REQUIRE((facesOf(tablet.plan) == wanted));

        std::vector<Sealed> records = world.all();
        for (int round = 0; round < 3; ++round) {
            std::shuffle(records.begin(), records.end(), random);
            Plan fresh;
            for (std::size_t i = 0; i < records.size(); ++i) {
                REQUIRE(fresh.apply(records[i].origin, records[i].payload).has_value());
                const Sealed& again = records[below(random, i + 1)];
                REQUIRE(fresh.apply(again.origin, again.payload).has_value());
                if (random() % 16 == 0)
                    (void)fresh.document(); // what is kept between looks must not matter
            }
            REQUIRE((facesOf(fresh) == wanted));
        }
    }
}

TEST_CASE("no answer is ever lost: it stands or is covered or was replaced by an op that names it")
{
    std::size_t standing = 0, replaced = 0, covered = 0, contested = 0;
    for (std::uint64_t seed = 100; seed < 120; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        int word = 0;
        World world(3, sample(1));
        for (int step = 0; step < 100; ++step) {
            if (random() % 3 == 0)
                world.deliverSome(random);
            const std::size_t who = below(random, world.replicas.size());
            world.commit(who, someEdit(world.replicas[who].plan, random, word));
        }
        Ledger ledger;
        for (const Sealed& record : world.all())
            REQUIRE(ledger.apply(record.origin, record.payload).has_value());
        std::set<OpId> named, removed;
        for (const Entry& entry : ledger.entries()) {
            for (const auto& [role, id] : entry.named) {
                REQUIRE(ledger.entryOf(id).record != entry.record);
                if (role == Role::Replaces || role == Role::Buries)
                    named.insert(id);
            }
        }
        for (const Removal& removal : ledger.removals()) {
            if (!removal.settled)
                removed.insert(removal.covered.begin(), removal.covered.end());
        }
        const std::vector<bool> visible = visibleByDefinition(ledger);
        for (OpId id = 0; id < ledger.opCount(); ++id) {
            const Op& op = ledger.op(id);
            if (!op.isContent())
                continue;
            REQUIRE(op.replaced == named.contains(id));
            REQUIRE(op.isVisible() == visible[id]);
            if (op.replaced) {
                ++replaced;
                continue;
            }
            REQUIRE((op.covers > 0) == removed.contains(id));
            REQUIRE(std::count(op.node->live.begin(), op.node->live.end(), id) == 1);
            ++(op.covers > 0 ? covered : standing);
            contested += op.covers > 0 && op.isVisible();
        }
    }
    CHECK(contested > 200);
    CHECK(standing > 1000);
    CHECK(replaced > 400);
    CHECK(covered > 1000);
}

TEST_CASE("every word on the screen is a word that somebody wrote")
{
    for (std::uint64_t seed = 200; seed < 220; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        int word = 0;
        World world(3, sample(2));
        std::set<std::string> written;
        words(sample(2), written);
        for (int step = 0; step < 120; ++step) {
            if (random() % 3 == 0)
                world.deliverSome(random);
            const std::size_t who = below(random, world.replicas.size());
            world.commit(who, someEdit(world.replicas[who].plan, random, word));
        }
        for (int i = 0; i < word; ++i)
            written.insert("t" + std::to_string(i));
        for (int i = 0; i < 4; ++i)
            written.insert("n" + std::to_string(i));
        world.deliverAll();
        std::set<std::string> seen;
        words(world.replicas[0].plan.document(), seen);
        CHECK(std::includes(written.begin(), written.end(), seen.begin(), seen.end()));
    }
}

TEST_CASE("when everybody has chosen nothing asks any more")
{
    for (std::uint64_t seed = 300; seed < 325; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        int word = 0;
        World world(3, sample(3));
        for (int step = 0; step < 100; ++step) {
            if (random() % 4 == 0)
                world.deliverSome(random);
            const std::size_t who = below(random, world.replicas.size());
            world.commit(who, someEdit(world.replicas[who].plan, random, word));
        }
        world.deliverAll();
        Plan& plan = world.replicas[1].plan;
        for (int chosen = 0; !plan.conflicts().empty(); ++chosen) {
            REQUIRE(chosen < 2'000);
            const Conflict conflict = plan.conflicts().front();
            const Json choice = conflict.answers[below(random, conflict.answers.size())].value;
            INFO(conflict.path);
            REQUIRE(world.commit(1, plan.resolve(conflict.path, choice)));
            const Json* now = plan.at(conflict.path);
            if (conflict.kind == Conflict::Kind::Values && plan.conflicts().empty())
                REQUIRE((now && *now == choice));
        }
        world.deliverAll();
        for (const Replica& tablet : world.replicas)
            CHECK(tablet.plan.conflicts().empty());
    }
}
