//! The way back from a change that somebody made: an edit like any other, so that it can be put back in turn.
#pragma once

#include "core/plan/plan.h"

#include <optional>

namespace cyd::plan {

struct WayBack {
    enum class Kind { Set, Add, Remove };
    Kind kind = Kind::Set;
    std::string path; //!< for Add: the list
    Json value; //!< what stood there before; nothing for Remove
};

//! What would undo a change, while what it left is what stands there now: nothing that was written since is
//! ever written over. Nothing for a move in a list, for what has been changed or put back meanwhile, and for
//! what a step of its own wrote (signing, a review, a change of coordinator): that is taken back where it was
//! done. Where two answers stand, the caller does not ask: somebody chooses first.
[[nodiscard]] std::optional<WayBack> wayBack(const Plan& plan, const Change& change);

} // namespace cyd::plan
