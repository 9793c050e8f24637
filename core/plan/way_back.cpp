#include "core/plan/way_back.h"

#include <algorithm>
#include <array>

namespace cyd::plan {

namespace {

//! Written by steps that write several things at once: one of them alone would say what nobody said.
constexpr std::array<std::string_view, 11> kOwnSteps { "access_log", "care_coordination.coordinator_id",
    "care_coordination.history", "involvement.agreement", "involvement.parts", "involvement.signatures",
    "plan.agreed_on", "plan.made_on", "plan.previous_version", "plan.status", "plan.version" };

bool isOfAStep(std::string_view path)
{
    return path == "reviews" || path.starts_with("reviews.")
        || std::ranges::any_of(kOwnSteps, [path](std::string_view own) {
               return path == own || (path.starts_with(own) && path[own.size()] == '.');
           });
}

} // namespace

std::optional<WayBack> wayBack(const Plan& plan, const Change& change)
{
    using Kind = WayBack::Kind;
    const bool moved = change.before.is_null() && change.after.is_null();
    const auto dot = change.path.rfind('.');
    if (moved || dot == std::string::npos || isOfAStep(change.path))
        return std::nullopt;
    const auto* now = plan.at(change.path);
    if (change.after.is_discarded()) {
        auto list = change.path.substr(0, dot);
        const auto* within = plan.at(list);
        if (now || !within || change.before.is_discarded())
            return std::nullopt;
        if (within->is_array())
            return WayBack { Kind::Add, std::move(list), change.before };
        return within->is_object() ? std::optional(WayBack { Kind::Set, change.path, change.before })
                                   : std::nullopt;
    }
    if (!now || *now != change.after || change.before == change.after)
        return std::nullopt;
    if (change.before.is_discarded())
        return WayBack { Kind::Remove, change.path, Json() };
    return WayBack { Kind::Set, change.path, change.before };
}

} // namespace cyd::plan
