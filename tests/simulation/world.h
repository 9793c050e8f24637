//! A small organisation in one process and on one thread: real vaults on real SQLite files, the real engine
//! and the real relay, with everything that makes a field visit unlike a laboratory between them. A run is
//! its seed: it replays exactly.
#pragma once

#include "sync/client/engine.h"
#include "sync/client/workspace_store.h"
#include "sync/server/relay.h"
#include "sync/server/sqlite_mailbox.h"
#include "tests/support/vaults.h"

#include <deque>
#include <random>

namespace cyd::simulation {

//! A bug planted on purpose: a simulator that cannot fail proves nothing.
enum class Planted {
    None,
    CursorBeforePage, //!< the place is moved on before the page is kept, and a crash comes between
    SentFromHope, //!< a push counts as received when it leaves, not when its receipt comes
    LastWriterWins, //!< of two answers given apart, one is taken without asking anybody
};

struct Findings {
    std::uint64_t steps = 0, edits = 0, crashes = 0, drops = 0, duplicates = 0, replays = 0;
    std::uint64_t conflictsSeen = 0; //!< a run that never met one has shown nothing
    std::uint64_t lost = 0; //!< acknowledged edits that some device does not know at rest
    std::uint64_t divergent = 0; //!< devices that hold another plan than the first at rest
    std::uint64_t invented = 0; //!< changes in the history that no person made
    std::uint64_t restless = 0; //!< devices that would not come to rest
    [[nodiscard]] bool clean() const { return lost == 0 && divergent == 0 && invented == 0 && restless == 0; }
};

//! Runs `steps` steps from a seed, in chapters: after each, faults stop, everything comes to rest and is
//! compared.
[[nodiscard]] Findings simulate(std::uint64_t seed, std::uint64_t steps, Planted planted = Planted::None);

} // namespace cyd::simulation
