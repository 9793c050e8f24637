//! What the planted faults reach for in a plan.
#pragma once

#include "tests/core/checker/faults.h"

#include "core/checker/reading.h"

#include <algorithm>
#include <stdexcept>

namespace cyd::checker::test {

using std::chrono::days;

inline Day todayOf(const Json& plan)
{
    return asOf(plan).value();
}
inline std::string ago(const Json& plan, int count)
{
    return isoOf(todayOf(plan) - days(count));
}
inline std::string ahead(const Json& plan, int count)
{
    return isoOf(todayOf(plan) + days(count));
}

//! Some item of a list in some area that a test allows; nullptr when there is none.
inline Json* anyIn(Json& plan, const char* list, Dice& dice, const std::function<bool(const Json&)>& allowed)
{
    std::vector<Json*> found;
    for (auto& area : plan["domains"])
        for (auto& item : area[list])
            if (allowed(item))
                found.push_back(&item);
    return found.empty() ? nullptr : dice.pick(found);
}

inline bool open(const Json& item)
{
    return item["status"] == "open";
}

inline Json* areaInState(Json& plan, const std::string& state, Dice& dice)
{
    std::vector<Json*> found;
    for (auto& area : plan["domains"])
        if (area["state"] == state)
            found.push_back(&area);
    return found.empty() ? nullptr : dice.pick(found);
}

//! One fault may have taken away what another wants to spoil.
inline Json& must(Json* found)
{
    if (!found)
        throw std::out_of_range("nothing to spoil");
    return *found;
}

inline Json* withId(Json& list, const char* key, const std::string& id)
{
    for (auto& item : list)
        if (item[key] == id)
            return &item;
    return nullptr;
}

inline Json& assessment(Json& plan, const std::string& id)
{
    return must(withId(plan["assessments"], "assessment_id", id));
}
inline Json& riskArea(Json& plan, const std::string& area)
{
    return must(withId(assessment(plan, "as-r")["areas"], "area", area));
}

//! A change to an open outcome or action.
inline std::function<bool(Json&, Dice&)> onOpen(
    const char* list, std::function<void(Json& plan, Json& item)> change)
{
    return [=](Json& plan, Dice& dice) {
        auto* item = anyIn(plan, list, dice, open);
        if (item)
            change(plan, *item);
        return item != nullptr;
    };
}

inline std::function<bool(Json&, Dice&)> always(std::function<void(Json&)> change)
{
    return [=](Json& plan, Dice&) {
        change(plan);
        return true;
    };
}

inline std::function<bool(Json&, Dice&)> blank(const char* pointer)
{
    return [=](Json& plan, Dice& dice) {
        plan[Json::json_pointer(pointer)]
            = dice.pick<Json>({ nullptr, "", " – ", Json::array(), Json::object() });
        return true;
    };
}

inline Json* raisedRisk(Json& plan, Dice& dice)
{
    std::vector<Json*> found;
    for (auto& area : assessment(plan, "as-r")["areas"])
        if (area["level"] != "low")
            found.push_back(&area);
    return found.empty() ? nullptr : dice.pick(found);
}

inline Json* copyTo(Json& plan, const char* to)
{
    return withId(plan["copies"], "to", to);
}

// One part of plantedFaults() each.
[[nodiscard]] std::vector<PlantedFault> faultsOfContent();
[[nodiscard]] std::vector<PlantedFault> faultsOfCare();

} // namespace cyd::checker::test
