//! What a section says, as one hash.
#pragma once

#include "core/plan/view.h"

namespace cyd::plan {

//! See Plan::digest.
[[nodiscard]] Hash digestOf(const Ledger& ledger, const View& view, Section section, BytesView salt);

} // namespace cyd::plan
