#include "core/plan/inside.h"

#include "core/plan/fields.h"
#include "core/plan/paths.h"

#include <algorithm>

namespace cyd::plan {

namespace {

// The part of a copy of ours that a path leads to.
Json* descendIn(Json& copy, std::string_view listKey, std::span<const std::string_view> segments)
{
    return const_cast<Json*>(descend(copy, listKey, segments));
}

} // namespace

std::size_t itemIn(const Json& list, std::string_view listKey, std::string_view segment)
{
    const std::string_view idKey = itemIdKey(listKey);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto* object = list[i].get_ptr<const Json::object_t*>();
        if (!object)
            continue;
        const auto field = std::find_if(
            object->begin(), object->end(), [idKey](const auto& pair) { return pair.first == idKey; });
        const auto* id = field == object->end() ? nullptr : field->second.get_ptr<const std::string*>();
        if (id && *id == segment)
            return i;
    }
    const std::size_t position = positionOf(segment);
    return position < list.size() ? position : std::string_view::npos;
}

// A key may hold dots: the fewest segments that make a key of the object win.
const Json* fieldOf(const Json& object, std::span<const std::string_view> segments, std::size_t& used)
{
    std::string key;
    for (used = 1; used <= segments.size(); ++used) {
        if (used > 1)
            key.push_back('.');
        key.append(segments[used - 1]);
        const auto found = object.find(key);
        if (found != object.end())
            return &*found;
    }
    used = 0;
    return nullptr;
}

const Json* descend(const Json& value, std::string_view listKey, std::span<const std::string_view> segments)
{
    const Json* at = &value;
    while (!segments.empty()) {
        std::size_t used = 1;
        if (at->is_object()) {
            at = fieldOf(*at, segments, used);
            if (!at)
                return nullptr;
            listKey = segments[used - 1];
        } else if (at->is_array()) {
            const std::size_t position = itemIn(*at, listKey, segments.front());
            if (position == std::string_view::npos)
                return nullptr;
            at = &(*at)[position];
        } else {
            return nullptr;
        }
        segments = segments.subspan(used);
    }
    return at;
}

bool setInside(
    Json& copy, std::string_view listKey, std::span<const std::string_view> segments, const Json& value)
{
    if (Json* there = descendIn(copy, listKey, segments)) {
        *there = value;
        return true;
    }
    for (std::size_t known = segments.size(); known-- > 0;) {
        Json* parent = descendIn(copy, listKey, segments.first(known));
        if (!parent)
            continue;
        if (!parent->is_object() && !parent->is_null())
            return false;
        Json made = value;
        for (std::size_t i = segments.size(); i-- > known + 1;)
            made = Json { { std::string(segments[i]), made } };
        (*parent)[std::string(segments[known])] = made;
        return true;
    }
    return false;
}

std::pair<Json*, std::size_t> containerOf(
    Json& copy, std::string_view listKey, std::span<const std::string_view> segments)
{
    const Json* part = descendIn(copy, listKey, segments);
    for (std::size_t known = segments.size(); part && known-- > 0;) {
        Json* parent = descendIn(copy, listKey, segments.first(known));
        if (!parent || !parent->is_structured())
            continue;
        std::size_t position = 0;
        for (const Json& each : *parent) {
            if (&each == part)
                return { parent, position };
            ++position;
        }
    }
    return { nullptr, 0 };
}

} // namespace cyd::plan
