#include "core/plan/way_back.h"

namespace cyd::plan {

std::optional<WayBack> wayBack(const Plan& plan, const Change& change)
{
    using Kind = WayBack::Kind;
    const bool moved = change.before.is_null() && change.after.is_null();
    const auto dot = change.path.rfind('.');
    if (moved || change.before.is_discarded() || dot == std::string::npos)
        return std::nullopt;
    const auto* now = plan.at(change.path);
    if (!change.after.is_discarded())
        return now && *now == change.after && change.before != change.after
            ? std::optional(WayBack { Kind::Set, change.path, change.before })
            : std::nullopt;
    auto list = change.path.substr(0, dot);
    const auto* within = plan.at(list);
    if (now || !within)
        return std::nullopt;
    if (within->is_array())
        return WayBack { Kind::Add, std::move(list), change.before };
    return within->is_object() ? std::optional(WayBack { Kind::Set, change.path, change.before })
                               : std::nullopt;
}

} // namespace cyd::plan
