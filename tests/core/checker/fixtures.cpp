#include "tests/core/checker/fixtures.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cyd::checker::test {

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("missing test file " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Json samplePlan(const std::string& file)
{
    return Json::parse(readFile(CYD_TEST_DATA "/plans/" + file));
}

Day day(std::string_view iso)
{
    return dayFrom(iso).value();
}

std::vector<Finding> checked(const Json& plan)
{
    return check(plan, Policy(), asOf(plan).value());
}

std::vector<std::string> summary(const std::vector<Finding>& findings)
{
    std::vector<std::string> lines;
    for (const auto& finding : findings)
        lines.push_back(finding.rule + " " + nameOf(finding.severity));
    std::ranges::sort(lines);
    return lines;
}

std::set<std::string> rulesOf(const std::vector<Finding>& findings)
{
    std::set<std::string> rules;
    for (const auto& finding : findings)
        rules.insert(finding.rule);
    return rules;
}

std::string listed(const std::vector<Finding>& findings)
{
    std::string lines;
    for (const auto& finding : findings)
        lines
            += finding.rule + " " + nameOf(finding.severity) + " " + finding.path + " " + finding.text + "\n";
    return lines;
}

} // namespace cyd::checker::test
