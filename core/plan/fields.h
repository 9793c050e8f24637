//! What is known about fields by their names: ids of items, answers that are one whole, fields that belong
//! together, the safer reading of two answers. Used when an edit is built and when a plan is shown; a payload
//! says by itself what it means, so these tables may grow without changing what older records say.
#pragma once

#include "core/base/json.h"
#include "core/base/section.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cyd::plan {

//! The field that names the items of a list: "person_id" for "people"; "id" for a list that is not known.
[[nodiscard]] std::string_view itemIdKey(std::string_view listKey);

//! True for a field whose object or list is one answer, never merged from two people's halves: opening hours,
//! a translation, a consent, a set of languages.
[[nodiscard]] bool isWhole(std::string_view key);

//! The fields that are written again together whenever one of them is, so that no merge can pair one person's
//! label with another person's telephone number. `parent` is a pattern: "crisis_plan.contacts.*". Empty when
//! there are none.
[[nodiscard]] std::span<const std::string_view> groupOf(std::string_view parent, std::string_view key);

//! How safe it is to act on `value` while another answer stands beside it: the smallest number is read.
//! Nothing when the field has no safer side; then the latest answer is shown. Security design 3.3, "ASK,
//! fail-safe reading".
[[nodiscard]] std::optional<long> cautionRank(std::string_view pattern, const Json& value);

//! The registers in which a clock may choose: the order of lists, and nothing clinical.
inline constexpr std::string_view kPickedByClock[] = { "place in a list" };

//! The section of a top-level key. A key that is not known belongs to the clinical core.
[[nodiscard]] Section sectionOfKey(std::string_view topKey);

//! "object" or "list" for the top-level fields of plan JSON v1 whose shape is fixed; null is always allowed.
enum class Shape { Any, Object, List };
[[nodiscard]] Shape shapeOfKey(std::string_view topKey);

} // namespace cyd::plan
