//! Finding and changing a part of a JSON value by a user's path.
#pragma once

#include "core/base/json.h"

#include <span>
#include <string_view>

namespace cyd::plan {

//! Position of the item that a segment names in a list, by id first, then by number; npos when there is none.
[[nodiscard]] std::size_t itemIn(const Json& list, std::string_view listKey, std::string_view segment);
//! The field of an object at the front of a path. A key may hold dots: the fewest segments that make a key
//! win. `used` is how many they are; nullptr when there is no such field.
[[nodiscard]] const Json* fieldOf(
    const Json& object, std::span<const std::string_view> segments, std::size_t& used);
//! The part that a path leads to; nullptr when it is not there. `listKey` is the name of the value itself.
[[nodiscard]] const Json* descend(
    const Json& value, std::string_view listKey, std::span<const std::string_view> segments);
//! Sets a part; objects on the way that are absent or null are made. False when something else is in the way.
[[nodiscard]] bool setInside(
    Json& copy, std::string_view listKey, std::span<const std::string_view> segments, const Json& value);
//! The container of a part that is there, and the part's position in it; nullptr when it is not there.
[[nodiscard]] std::pair<Json*, std::size_t> containerOf(
    Json& copy, std::string_view listKey, std::span<const std::string_view> segments);

} // namespace cyd::plan
