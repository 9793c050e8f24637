//! When somebody answers, in words: the hours of one contact, and the hours of the week that nobody covers.
#pragma once

#include "core/exchange/print_compose.h"

namespace cyd::exchange {

//! Whether somebody answers at every hour of every day, bank holidays too.
[[nodiscard]] bool opensAlways(const Composer&, const Json& contact);
//! Family, friends, 999 and whoever has no kind yet are not cover (CHK-18).
[[nodiscard]] bool isCover(const Composer&, const Json& contact);
//! "Monday – Friday: 09:00–17:00", one piece a line.
[[nodiscard]] Cell hoursOf(Composer&, const Json& contact);
//! Whether somebody in the crisis plan answers at every hour; if not, when nobody does and what to do then.
[[nodiscard]] Cell coverOf(Composer&, const Json& crisis, bool& whole);

} // namespace cyd::exchange
