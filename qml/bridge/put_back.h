//! What the history offers to put back: words that somebody wrote over, and an item that was removed.
#pragma once

#include "core/plan/plan.h"

namespace cyd::bridge {

//! Words of one text, or an item with an id of its own (an outcome, an action, a need, a person). Neither
//! what a step writes along with other things (a review, a change of coordinator, a copy that was given), nor
//! what somebody agreed, consented to or signed, nor a translation, which goes with its original, nor
//! anything told in confidence: each of these is changed where it was said, and says when.
[[nodiscard]] bool mayPutBack(const plan::Change& change);

} // namespace cyd::bridge
