//! What the person says of parts of their plan (`involvement.parts`): "yes", "not sure" or "no" to an area,
//! an outcome or an action. The last entry for a part is the one that stands.
//!
//! Earlier versions of the app wrote `area:KEY` and `not_sure` for what the format calls `domain:KEY` and
//! `unsure`. Whoever reads asks here, and takes them as the same; nobody writes them any more.
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cyd {

//! A part by the name that the format has for it: "domain:finance_money" for "area:finance_money" too.
[[nodiscard]] std::string partAbout(std::string_view about);
//! "agrees", "unsure" ("not_sure" is the same) or "disagrees"; any other word as it is.
[[nodiscard]] std::string_view partState(std::string_view state);
//! The position in `involvement.parts` of the entry that stands for a part; nothing: there is none.
[[nodiscard]] std::optional<std::size_t> partEntry(const Json& document, std::string_view about);
//! The parts of which the person last said "no" or "not sure", in the order in which they did. What has ended
//! or is no longer in the plan is not among them: nobody is asked to agree to it.
[[nodiscard]] std::vector<std::string> partsNotAgreed(const Json& document);
//! Whether an outcome or an action with this `status` is over: done, achieved or not, stopped, cancelled.
[[nodiscard]] bool hasEnded(std::string_view status);

} // namespace cyd
