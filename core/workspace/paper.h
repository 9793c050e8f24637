//! A copy that somebody signed on paper: whether it is the text that stands, and what is written of it.
//! Inside of this room.
#pragma once

#include "core/workspace/workspace.h"

namespace cyd::workspace {

//! What stands in the signature's line in the plan. `recordedBy`: a person_id or a name.
[[nodiscard]] Json paperLine(const PaperCopy& paper, const std::string& recordedBy);
//! The plan's own number; 0 when it has none.
[[nodiscard]] std::uint32_t numberOf(const Json& document);

} // namespace cyd::workspace
