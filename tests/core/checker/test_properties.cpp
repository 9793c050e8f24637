// What holds for every plan: good ones are left in peace, every fault is found wherever it stands, order does
// not matter, and nothing that is JSON brings the checker down.
#include "tests/core/checker/faults.h"
#include "tests/core/checker/fixtures.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

namespace {

constexpr std::uint32_t kPlans = 120;

// A finding without the places of what has no name of its own.
std::string essence(const Finding& finding)
{
    std::string line
        = finding.rule + "|" + nameOf(finding.severity) + "|" + finding.text + "|" + finding.about + "|";
    for (const auto& [name, value] : finding.arguments)
        line += name + "=" + value + ";";
    return line + finding.seen;
}

std::vector<std::string> essences(const std::vector<Finding>& findings)
{
    std::vector<std::string> lines;
    for (const auto& finding : findings)
        lines.push_back(essence(finding));
    std::ranges::sort(lines);
    return lines;
}

// Every list of entities in another order. Two lists mean something by their order: copies to one recipient,
// and assessments of one day; those of these plans have no such pair.
void shuffleLists(Json& json, Dice& dice)
{
    for (auto& part : json)
        if (part.is_structured())
            shuffleLists(part, dice);
    if (json.is_array())
        dice.shuffle(json);
}

Json anything(Dice& dice)
{
    switch (dice.roll(1, 10)) {
    case 1:
        return nullptr;
    case 2:
        return dice.chance(50);
    case 3:
        return dice.roll(-5, 5);
    case 4:
        return 1e300;
    case 5:
        return "";
    case 6:
        return "2026-02-30";
    case 7:
        return std::string("\xff\xc3 %1 ’-'\xe2\x80 \xf0\x9f\x98\x80", 18);
    case 8:
        return Json::array({ nullptr, 3, "su", Json::object() });
    case 9:
        return Json { { "text", 7 }, { "state", Json::array() }, { "lang", nullptr } };
    default:
        return std::numeric_limits<std::uint64_t>::max();
    }
}

void collect(Json& json, std::vector<Json*>& places)
{
    for (auto& part : json) {
        places.push_back(&part);
        if (part.is_structured())
            collect(part, places);
    }
}

void mutate(Json& plan, Dice& dice)
{
    for (int i = dice.roll(1, 30); i > 0; --i) {
        std::vector<Json*> places;
        collect(plan, places);
        if (places.empty())
            return;
        auto& place = *dice.pick(places);
        switch (dice.roll(1, 4)) {
        case 1: // an item or a member goes
            if (place.is_structured() && !place.empty())
                place.erase(place.begin());
            break;
        case 2: // the same thing twice
            if (place.is_array() && !place.empty())
                place.push_back(Json(place.front()));
            break;
        case 3: { // one part in another's place
            const Json copy = *dice.pick(places);
            place = copy;
            break;
        }
        default:
            place = anything(dice);
        }
    }
}

void sayEverything(const std::vector<Finding>& findings, const i18n::Phrasebook& book)
{
    for (const auto lang : { i18n::Lang::En, i18n::Lang::Cy }) {
        for (const auto& finding : findings) {
            CHECK_FALSE(message(finding, lang, book).isEmpty());
            for (const auto& action : finding.actions)
                CHECK_FALSE(label(action, lang, book).isEmpty());
        }
        for (const auto& group : grouped(findings, findings.size()))
            CHECK_FALSE(message(group, lang, book).isEmpty());
    }
}

} // namespace

TEST_CASE("Good plans of every shape give no finding")
{
    for (std::uint32_t seed = 0; seed < kPlans; ++seed) {
        const auto findings = checked(validPlan(seed));
        INFO("seed " << seed << "\n" << listed(findings));
        REQUIRE(findings.empty());
    }
}

TEST_CASE("Every fault is found wherever it is planted and sets off nothing else")
{
    std::set<std::string> rulesSeen;
    for (const auto& fault : plantedFaults()) {
        int planted = 0;
        for (std::uint32_t seed = 0; seed < kPlans; ++seed) {
            auto plan = validPlan(seed);
            Dice dice(seed * 7919 + 13);
            if (!fault.plant(plan, dice))
                continue;
            ++planted;
            const auto findings = checked(plan);
            INFO(fault.rule << " " << fault.name << ", seed " << seed << "\n" << listed(findings));
            const auto lines = summary(findings);
            const bool fires = std::ranges::count(lines, fault.rule + " " + nameOf(fault.severity)) >= 1;
            const bool alone = std::ranges::all_of(findings, [&](const Finding& finding) {
                return fault.also.contains(finding.rule)
                    || (finding.rule == fault.rule && finding.severity == fault.severity);
            });
            CHECK((fires && alone));
            if (!fires || !alone)
                break; // one seed says enough about one fault
        }
        INFO(fault.rule << " " << fault.name);
        CHECK(planted >= 20);
        rulesSeen.insert(fault.rule);
    }
    CHECK(rulesSeen.size() == 32);
}

TEST_CASE("The order of a plan’s lists does not change what is found")
{
    for (std::uint32_t seed = 0; seed < kPlans; ++seed) {
        auto plan = seed == 0 ? samplePlan("04_poor_every_audit_defect.json") : validPlan(seed);
        Dice dice(seed + 1);
        for (int faults = dice.roll(3, 8); seed > 0 && faults > 0; --faults) {
            auto spoiled = plan;
            try {
                if (dice.pick(plantedFaults()).plant(spoiled, dice))
                    plan = spoiled;
            } catch (const std::exception&) {
                continue; // an earlier fault took away what this one spoils
            }
        }
        // Two copies to one recipient mean something by their order: keep the first of each.
        std::set<std::string> recipients;
        std::erase_if(plan["copies"].get_ref<Json::array_t&>(),
            [&](const Json& copy) { return !recipients.insert(copy["to"].get<std::string>()).second; });
        const auto before = essences(checked(plan));
        shuffleLists(plan, dice);
        INFO("seed " << seed);
        REQUIRE(essences(checked(plan)) == before);
    }
}

TEST_CASE("No JSON however hostile brings the checker down")
{
    const i18n::Phrasebook book;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        Dice dice(seed);
        auto plan = seed % 5 == 0 ? samplePlan("02_cto_disagrees_with_one_part.json")
            : seed % 5 == 1       ? samplePlan("04_poor_every_audit_defect.json")
                                  : validPlan(seed);
        mutate(plan, dice);
        INFO("seed " << seed);
        const auto findings = check(plan, Policy(), day("2026-03-02"));
        if (seed % 10 == 0)
            sayEverything(findings, book);
    }
    for (const auto& odd :
        { Json(), Json(3), Json("text"), Json::array(), Json::object(), Json::array({ Json::array() }) })
        CHECK_FALSE(check(odd, Policy(), day("2026-03-02")).empty());
}

TEST_CASE("A plan nested far deeper than import allows is still checked")
{
    Json deep = "x";
    for (int i = 0; i < 4000; ++i)
        deep = Json::array({ std::move(deep) });
    Json plan = Json::object();
    for (const char* key :
        { "strengths", "domains", "crisis_plan", "contingency_plan", "service_user", "copies" })
        plan[key] = deep;
    plan["crisis_plan"] = Json { { "what_helps", deep }, { "contacts", deep } };
    CHECK_FALSE(check(plan, Policy(), day("2026-03-02")).empty());
}
