// The sample plans and the executable examples of the rules' definitions.
#include "tests/core/checker/fixtures.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

namespace {

// What `where` of the sample's expected findings is called as a user's path.
std::string endOf(const std::string& where)
{
    static const std::map<std::string, std::string> boxes { { "box:service_user.known_as",
                                                                "service_user.known_as" },
        { "box:service_user.lives_with", "service_user.lives_with" },
        { "box:service_user.communication_needs", "service_user.communication_needs" },
        { "box:service_user.language.preferred", "service_user.language.preferred" },
        { "box:gp_name", "people.p-gp.name" }, { "box:capacity", "legal.capacity.outcome" },
        { "box:review_frequency", "reviews.agreed_frequency" }, { "box:review_triggers", "reviews.triggers" },
        { "box:crisis.what_helps", "crisis_plan.what_helps" },
        { "box:crisis.staff_steps", "crisis_plan.staff_steps" },
        { "box:crisis.how_to_ask_for_an_urgent_review", "crisis_plan.how_to_ask_for_an_urgent_review" },
        { "box:contingency_plan", "contingency_plan" },
        { "box:discharge_planning", "discharge_planning.what_would_tell_us" }, { "outcomes", "domains" },
        { "copy:su", "copies" }, { "copy:p-mum", "copies.0" },
        { "assessment:physical_health", "assessments" },
        { "unmet:psychological_and_other_treatment:0",
            "domains.psychological_and_other_treatment.unmet_needs.0" },
        { "involvement.agreement", "involvement.agreement.state" }, { "risk:suicide", "as-risk-old.areas.1" },
        { "risk:harm_to_others", "as-risk-old.areas.2" }, { "risk:self_neglect", "as-risk-old.areas.3" },
        { "risk:vulnerability", "as-risk-old.areas.5" } };
    if (const auto box = boxes.find(where); box != boxes.end())
        return box->second;
    const auto colon = where.find(':');
    return colon == std::string::npos ? where : where.substr(colon + 1);
}

bool standsAt(const Finding& finding, const Json& expected)
{
    if (finding.rule != expected.at("rule") || nameOf(finding.severity) != expected.at("severity"))
        return false;
    auto end = endOf(expected.at("where"));
    if (finding.rule == "CHK-15")
        end += ".mental_state";
    return finding.path == end || finding.path.ends_with("." + end);
}

} // namespace

TEST_CASE("The three good sample plans give no finding")
{
    for (const char* file : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "03_declines_involvement.json" }) {
        INFO(file);
        const auto findings = checked(samplePlan(file));
        INFO(listed(findings));
        CHECK(findings.empty());
    }
}

TEST_CASE("The poor sample plan gives exactly its expected findings with their severity and place")
{
    const auto plan = samplePlan("04_poor_every_audit_defect.json");
    auto findings = checked(plan);
    INFO(listed(findings));
    std::vector<std::string> expected;
    for (const auto& one : plan.at("expected_findings"))
        expected.push_back(one.at("rule").get<std::string>() + " " + one.at("severity").get<std::string>());
    std::ranges::sort(expected);
    CHECK(summary(findings) == expected);
    for (const auto& one : plan.at("expected_findings")) {
        INFO(one.dump());
        const auto match = std::ranges::find_if(findings, [&](const Finding& f) { return standsAt(f, one); });
        CHECK(match != findings.end());
        if (match != findings.end())
            findings.erase(match);
    }
}

TEST_CASE("Every example of the rules fires or stays silent as it says and sets off nothing else")
{
    const auto examples = Json::parse(readFile(CYD_TEST_DATA "/rule_examples.json")).at("examples");
    REQUIRE(examples.size() >= 60);
    for (const auto& example : examples) {
        const auto plan
            = samplePlan(example.at("base_plan").get<std::string>()).patch(example.at("json_patch"));
        const auto findings = checked(plan);
        INFO(example.at("example_id") << "\n" << listed(findings));
        std::set<std::string> expected;
        for (const auto& other : example.at("also_fires"))
            expected.insert(other.get<std::string>());
        if (example.at("expect") == "fires") {
            const auto rule = example.at("rule").get<std::string>();
            expected.insert(rule);
            const auto lines = summary(findings);
            CHECK(std::ranges::count(lines, rule + " " + example.at("severity").get<std::string>()) >= 1);
        }
        CHECK(rulesOf(findings) == expected);
    }
}
