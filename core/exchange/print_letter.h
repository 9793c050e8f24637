//! What the letters to the person and the GP have in common.
#pragma once

#include "core/exchange/print_sheet.h"

#include <initializer_list>

namespace cyd::exchange {

class Composer;

//! Sentences of ours, as one paragraph; empty ones are left out.
[[nodiscard]] Phrase together(std::initializer_list<Phrase> sentences);
//! A paragraph of our own words.
void write(Composer&, const Phrase& text);
//! Title, date and whom the letter is to ("print.document…").
void writeOpening(Composer&, const char* document, const Phrase& dear);
//! Whom to ring, in the order of the crisis page, and what to do when nobody answers. Nobody who left is
//! named.
//! The ids are of the heading, and of what is said where the plan has no number.
void tellWhomToRing(Composer&, const char* heading, const char* noNumbers);
//! Whether two answers stand to a question whose path begins and ends like this.
[[nodiscard]] bool standsTwice(const Composer&, std::string_view begins, std::string_view ends = {});
//! Who coordinates the care now and on which number, under a heading; that nobody is named yet.
void tellCoordinator(Composer&, const char* heading);
//! Whose plan it is, as a GP finds them, and what else belongs there.
void tellGpOfPerson(Composer&, const Facts& more = {});

} // namespace cyd::exchange
