//! Whether a text says that this person uses drugs, drinks heavily or harms themselves now. A hint and no
//! more: words alone were wrong on half of a set of harmless sentences, so nothing above "consider" rests on
//! it.
#pragma once

#include "core/checker/reading.h"

#include <set>
#include <string>
#include <string_view>

namespace cyd::checker {

enum class Mention { AlcoholOrDrugs, SelfHarm };

//! True when a clause of the text has a current mention: no negative or doubtful word within `reach` words
//! before it, no mark of the past in the clause, and nobody else who is doing it (`otherNames`: folded names
//! of other people).
[[nodiscard]] bool mentionsNow(std::string_view text, Mention mention, int reach,
    const std::set<std::string, std::less<>>& otherNames, WordReader& reader);

} // namespace cyd::checker
