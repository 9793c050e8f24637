//! What happened to a plan, op by op.
#pragma once

#include "core/plan/view.h"

namespace cyd::plan {

//! See Plan::history.
[[nodiscard]] std::vector<Change> historyOf(const Ledger& ledger, View& view);

} // namespace cyd::plan
