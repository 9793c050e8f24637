//! One way of spoiling a good plan for each thing that a rule looks for.
#pragma once

#include "tests/core/checker/plan_generator.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace cyd::checker::test {

struct PlantedFault {
    std::string name;
    std::string rule; //!< must fire
    Severity severity;
    std::set<std::string> also; //!< may be set off by the same change
    std::function<bool(Json&, Dice&)> plant; //!< false: nothing in this plan to spoil
};
[[nodiscard]] const std::vector<PlantedFault>& plantedFaults();

} // namespace cyd::checker::test
