//! What a plan says of its reviews. A review that the app began carries `begun_on`, and ends with
//! `finished_on` or `stopped_on`; one that somebody wrote down afterwards carries none of them and was held.
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QVariantList>

#include <optional>
#include <vector>

namespace cyd::bridge {

class Language;

//! Position in `reviews.history` of the review that was begun and neither finished nor stopped.
[[nodiscard]] std::optional<std::size_t> reviewUnderWay(const Json& document);

//! "reviews.history.2": the review under way; empty when none is.
[[nodiscard]] QString reviewPath(const Json& document);
//! What is written of it so far; an empty object when none is under way.
[[nodiscard]] const Json& reviewNow(const Json& document);

//! The day on which a review was begun, where an earlier app wrote only that it was held: "on". Empty:
//! neither.
[[nodiscard]] QString begunOn(const Json& review);

//! An assessment of so many days before a review began was made for it: the samples of the format have theirs
//! a week or two before, and a review is announced as near for about so long (Policy::reviewNextDays).
inline constexpr int kFreshDays = 28;
//! The day on which "needs" or "risk" were looked at again for a review: what its record says, else that of
//! the newest assessment of them, if it was made for the review or since. Empty: they were not. Guidance of
//! 2010, ¶104.
[[nodiscard]] QString lookedAgainOn(const Json& document, const Json& review, const char* kind);

//! The newest review that was held, by its day; nullptr when there was none. One under way was not held yet.
[[nodiscard]] const Json* lastReview(const Json& document);

//! Positions in `reviews.requests` of those that nobody has answered, that no finished review has answered
//! and that no held one has followed (guidance of 2010, ¶112 and ¶113).
[[nodiscard]] std::vector<std::size_t> openRequests(const Json& document);

//! What the plan says of areas, needs and actions, and a digest of each part of the crisis plan: what a
//! review is compared with afterwards.
[[nodiscard]] Json asItStands(const Json& document);

//! What is different from last time, in whole sentences: list of { icon, kind, what, words, text, before };
//! `what` is which sentence it is ("achieved", "action_new" …). Against the outcomes of the previous version,
//! and against what the newest review wrote down when it began.
[[nodiscard]] QVariantList changesSince(const Language& language, const Json& document);

//! The same between two texts of one plan.
[[nodiscard]] QVariantList changesBetween(const Language& language, const Json& then, const Json& now);

//! Sentences about what calls for a review since the last one: a stay in hospital, a new coordinator
//! (guidance of 2010, ¶106 and ¶151; journeys of the plan). Empty while one is under way.
[[nodiscard]] QStringList callsForReview(const Language& language, const Json& document);

} // namespace cyd::bridge
