#include "tests/simulation/world.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

using namespace cyd::simulation;

namespace {

//! Every start of a program reads what its journal holds, so a world that grows old grows slow: many worlds
//! are lived in turn instead, each from a seed of its own.
constexpr std::uint64_t kStepsOfAWorld = 20'000;

//! CYD_SEED replays a run from its first world; CYD_STEPS makes it longer.
std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise)
{
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

void say(std::uint64_t seed, const Findings& f)
{
    std::cout << "seed " << seed << ": steps " << f.steps << ", edits " << f.edits << ", crashes "
              << f.crashes << ", drops " << f.drops << ", duplicates " << f.duplicates << ", late "
              << f.replays << ", choices made " << f.conflictsSeen << "; lost " << f.lost << ", divergent "
              << f.divergent << ", invented " << f.invented << ", restless " << f.restless << std::endl;
}

} // namespace

TEST_CASE(
    "through drops and duplicates and late messages and crashes no edit is lost and every device agrees")
{
    const auto steps = fromEnvironment("CYD_STEPS", 200'000);
    auto seed = fromEnvironment("CYD_SEED", 20261121);
    std::uint64_t taken = 0;
    for (; taken < steps; ++seed) {
        const auto findings = simulate(seed, std::min(kStepsOfAWorld, steps - taken));
        say(seed, findings);
        CAPTURE(seed);
        REQUIRE(findings.steps > 0);
        taken += findings.steps;
        CHECK(findings.crashes > 0);
        CHECK(findings.duplicates > 0);
        CHECK(findings.conflictsSeen > 0);
        CHECK(findings.clean());
    }
    CHECK(taken == steps);
}

TEST_CASE("the simulation catches each bug that is planted in it")
{
    for (const auto planted : { Planted::CursorBeforePage, Planted::SentFromHope, Planted::LastWriterWins }) {
        CAPTURE(static_cast<int>(planted));
        bool caught = false;
        for (std::uint64_t seed = 1; seed <= 3 && !caught; ++seed) {
            const auto findings = simulate(seed, 3'000, planted);
            say(seed, findings);
            caught = !findings.clean();
        }
        CHECK(caught);
    }
}
