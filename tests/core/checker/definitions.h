//! A small change to a sample plan and exactly what it sets off: the rules' definitions, edge by edge.
#pragma once

#include "tests/core/checker/fixtures.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

namespace cyd::checker::test {

//! Applies an RFC 6902 patch (JSON) to sample plan 1 to 4 and checks it on its own day.
[[nodiscard]] inline std::vector<Finding> patched(int sample, const std::string& patch)
{
    static const std::array<Json, 4> samples { samplePlan("01_partly_in_welsh.json"),
        samplePlan("02_cto_disagrees_with_one_part.json"), samplePlan("03_declines_involvement.json"),
        samplePlan("04_poor_every_audit_defect.json") };
    return checked(samples.at(static_cast<std::size_t>(sample - 1)).patch(Json::parse("[" + patch + "]")));
}

//! "CHK-26 urgent" …, nothing else. `what` says in words what is being tried.
inline void expect(const char* what, int sample, const std::string& patch, std::vector<std::string> wanted)
{
    const auto findings = patched(sample, patch);
    INFO(what << "\n" << patch << "\n" << listed(findings));
    std::sort(wanted.begin(), wanted.end());
    CHECK(summary(findings) == wanted);
}

//! {"op":"replace", …} with a value; several are joined by commas.
[[nodiscard]] inline std::string put(const std::string& path, const std::string& value)
{
    return R"({"op":"add","path":")" + path + R"(","value":)" + value + "}";
}

} // namespace cyd::checker::test
