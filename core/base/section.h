//! The parts of a plan that are sealed under different keys.
#pragma once

#include <array>
#include <cstdint>

namespace cyd {

// Frozen: these numbers are in every record header.
enum class Section : std::uint16_t { Meta = 0, Core = 1, Crisis = 2, Restricted = 3, Review = 4, Audit = 5 };
//! The sections that a care plan's own content lives in.
inline constexpr std::array kPlanSections { Section::Meta, Section::Core, Section::Crisis,
    Section::Restricted };

} // namespace cyd
