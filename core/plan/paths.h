//! Where an op points: segments with a mark before each, so that a key and an item are never mistaken for
//! each other.
//!
//! "domains" ‹item› "finance_money" ‹key› "in_my_words". The marks are control characters, which no key may
//! contain.
#pragma once

#include "core/base/id.h"
#include "core/base/section.h"

#include <string>
#include <string_view>
#include <vector>

namespace cyd::plan {

inline constexpr char kKeyMark = '\x1f', kItemMark = '\x1e';
inline constexpr std::size_t kMaxSegment = 256, kMaxPath = 4096, kMaxDepth = 32;

//! `parent` ‹mark› `segment`; the mark is left out for a top-level key.
[[nodiscard]] std::string childPath(std::string_view parent, char mark, std::string_view segment);
//! An item's segment when it has no id of its own: "~<hex of the nonce>.<index>".
[[nodiscard]] std::string generatedSegment(BytesView nonce, std::size_t index);
[[nodiscard]] inline bool isGenerated(std::string_view segment)
{
    return segment.starts_with('~');
}
//! A generated segment as it stands in a user's path, where dots divide: "~<hex of the nonce>:<index>".
[[nodiscard]] std::string steadyName(std::string_view generated);
//! Whether a text may be an item's segment: not empty, not too long, no dot, no control character, not all
//! digits.
[[nodiscard]] bool isItemName(std::string_view id);
//! Whether a text may be a key: not empty, not longer than kMaxSegment, no control character.
[[nodiscard]] bool isKey(std::string_view key);
[[nodiscard]] bool isUtf8(std::string_view text);
//! Whether an op's path is well formed.
[[nodiscard]] bool isPath(std::string_view path);
//! The section that an op at this path belongs to.
[[nodiscard]] Section sectionOfPath(std::string_view path);

//! Splits a user's path at its dots. Nothing when a part is empty, too long or holds a control character.
[[nodiscard]] std::vector<std::string_view> splitUserPath(std::string_view path);
//! The position that a segment of digits names; npos when it is not one.
[[nodiscard]] std::size_t positionOf(std::string_view segment);

} // namespace cyd::plan
