//! What the checker's tests share: the sample plans, and findings as rule and severity.
#pragma once

#include "core/checker/checker.h"

#include <set>
#include <string>
#include <vector>

namespace cyd::checker::test {

[[nodiscard]] std::string readFile(const std::string& path);
//! A file of tests/data/plans.
[[nodiscard]] Json samplePlan(const std::string& file);
[[nodiscard]] Day day(std::string_view iso);
//! check() with the default policy on the plan's own day.
[[nodiscard]] std::vector<Finding> checked(const Json& plan);

//! "CHK-01 urgent" for each finding, sorted.
[[nodiscard]] std::vector<std::string> summary(const std::vector<Finding>& findings);
[[nodiscard]] std::set<std::string> rulesOf(const std::vector<Finding>& findings);
//! "CHK-01 urgent care_coordination.named_on_plan checker.chk01.left", one a line: for messages of failed
//! tests.
[[nodiscard]] std::string listed(const std::vector<Finding>& findings);

} // namespace cyd::checker::test
