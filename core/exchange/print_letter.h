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
//! Who coordinates the care now and on which number, with a heading; that nobody is named yet.
void tellCoordinator(Composer&);
//! Whose plan it is, as a GP finds them, and what else belongs there.
void tellGpOfPerson(Composer&, const Facts& more = {});

} // namespace cyd::exchange
