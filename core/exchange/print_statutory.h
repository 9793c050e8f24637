//! What fills the prescribed form, place by place.
#pragma once

#include "core/exchange/print_compose.h"
#include "core/exchange/statutory_form.h"

namespace cyd::exchange {

//! Whether what the path names was kept out of this copy, which is not "not recorded".
[[nodiscard]] bool keptOut(const Composer&, const std::string& path);
[[nodiscard]] Cell notInThisCopy(const Composer&);

//! What stands in the plan at a place ("plan.made_on"), for one row; empty when nothing does.
[[nodiscard]] Cell statutoryCell(Composer&, const std::string& path);
//! What is longer than a row (the early signs, the crisis plan …). False when nothing was written.
bool writeStatutoryBlock(Composer&, const StatutoryEntry& entry, const std::string& path);

//! An area of life, which is one or more of ours; each appears, also with nothing in it.
void writeStatutoryArea(Composer&, const StatutoryForm& form, const StatutoryEntry& entry);
//! The areas that no entry of the form names: the list of the law (Measure s.18(1)(a)) is open.
void writeOtherAreas(Composer&, const StatutoryForm& form, const StatutoryEntry& entry);

} // namespace cyd::exchange
