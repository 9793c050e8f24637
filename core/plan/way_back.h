//! The way back from a change that somebody made: an edit like any other, so that it can be put back in turn.
#pragma once

#include "core/plan/plan.h"

#include <optional>

namespace cyd::plan {

struct WayBack {
    enum class Kind { Set, Add };
    Kind kind = Kind::Set;
    std::string path; //!< for Add: the list, at whose end the item stands again
    Json value; //!< what stood there before
};

//! What would undo a change, while what it left is what stands there now: nothing that was written since is
//! ever written over. Nothing for a move in a list, for something that was not there before, and for what has
//! been changed or put back meanwhile. Which changes may be put back, and that where two answers stand
//! somebody chooses first, is for the caller to say.
[[nodiscard]] std::optional<WayBack> wayBack(const Plan& plan, const Change& change);

} // namespace cyd::plan
