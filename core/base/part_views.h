//! What the person says of parts of their plan (`involvement.parts`): "yes", "not sure" or "no" to an area,
//! an outcome or an action. The last entry for a part is the one that stands.
//!
//! Earlier versions of the app wrote `area:KEY` and `not_sure` for what the format calls `domain:KEY` and
//! `unsure`. Whoever reads asks here, and takes them as the same; nobody writes them any more.
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cyd {

//! A part by the name that the format has for it: "domain:finance_money" for "area:finance_money" too.
[[nodiscard]] std::string partAbout(std::string_view about);
//! "agrees", "unsure" ("not_sure" is the same) or "disagrees"; any other word as it is.
[[nodiscard]] std::string_view partState(std::string_view state);
//! The position in `involvement.parts` of the entry that stands for a part; nothing: there is none.
[[nodiscard]] std::optional<std::size_t> partEntry(const Json& document, std::string_view about);
//! The parts of which the person last said "no" or "not sure", in the order in which they did. What has ended
//! or is no longer in the plan is not among them: nobody is asked to agree to it.
[[nodiscard]] std::vector<std::string> partsNotAgreed(const Json& document);
//! What the person says now of a part: as partState; empty when they said nothing, or when they said yes and
//! what they said it to has changed since. A yes to an outcome stands while its `agreed_by_person` does; a
//! yes to an area while it does for every outcome there that they did not answer by itself.
[[nodiscard]] std::string_view partAnswer(const Json& document, std::string_view about);

//! What somebody says of a part.
struct PartAnswer {
    std::string about; //!< "domain:KEY", "outcome:ID", "action:ID"
    std::string state; //!< "agrees", "unsure", "disagrees"
    std::string by; //!< person_id of who writes it down; may be empty
    std::string on; //!< ISO date
    std::string lang; //!< of the words that may follow
};
//! How an answer is written down, in this order: single values, then entries of `involvement.parts` that go
//! (by position, of several the last first), then those that come at its end.
struct PartEdits {
    std::vector<std::pair<std::string, Json>> changes;
    std::vector<std::size_t> removed;
    std::vector<Json> added;
};
//! Words, and what the team answered to them, stay with the answer that they were given with: another answer
//! is an entry of its own, and taking it back on the same day leaves the earlier one. A yes to an area is one
//! to its outcomes that the person has not answered by themselves, and anything else takes it back.
[[nodiscard]] PartEdits answerPart(const Json& document, const PartAnswer& answer);
//! What a yes to the whole plan but for some parts (as partAbout) says of its open outcomes.
[[nodiscard]] std::vector<std::pair<std::string, Json>> agreedAsWhole(
    const Json& document, const std::vector<std::string>& except);
//! The state of an area by its outcomes: "outcomes_agreed" when the person said yes to all that are open
//! (when none is: to all), else "outcomes_written". As it stands where no outcome has words, or where the
//! provider determined them (s.18(3) of the Measure): somebody decided so, and takes it back.
[[nodiscard]] std::string areaStateByOutcomes(const Json& area);
//! The states of areas that changes of `agreed_by_person` bring about.
[[nodiscard]] std::vector<std::pair<std::string, Json>> areaStatesAfter(
    const Json& document, const std::vector<std::pair<std::string, Json>>& changes);
//! What goes with a change at `path`: the agreement to an outcome, when the path is of the words, the date or
//! the sign by which it is known that were agreed to.
[[nodiscard]] std::vector<std::pair<std::string, Json>> agreementUndone(
    const Json& document, std::string_view path);

//! Whether an object of the plan is for the care team only, wherever a newer version may have put it: no copy
//! has it, and the person is not shown it.
[[nodiscard]] bool isConfidence(const Json& item);

//! Whether an outcome or an action with this `status` is over: done, achieved or not, stopped, cancelled.
[[nodiscard]] bool hasEnded(std::string_view status);

} // namespace cyd
