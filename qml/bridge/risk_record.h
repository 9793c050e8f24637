//! What a plan says of risk beside the forms: which assessment stands, whether risk was changed since the
//! plan was last settled, and of whom it is asked what has been done about them.
#pragma once

#include "core/base/json.h"
#include "core/plan/plan.h"

#include <QDate>

#include <optional>
#include <vector>

namespace cyd::bridge {

//! The newest risk assessment that has heads of risk, of two on one day the later in the list; nullptr: none.
[[nodiscard]] const Json* newestRisk(const Json& document);

//! Risk was changed, and nobody has looked at the plan since.
struct RiskChange {
    QDate on;
    const char* words; //!< id of the sentence; %1 is the day
};
//! A fact of what was written, and when: a risk assessment or one of its heads, or an answer about risk, was
//! changed after the plan was agreed or signed, a review was finished or held, or somebody said that the plan
//! still fits; or the newest risk assessment is of a later day than all of these. Nothing while the plan was
//! never agreed nor reviewed. Guidance of 2010, ¶61. `history`: Plan::history().
[[nodiscard]] std::optional<RiskChange> riskChange(
    const Json& document, const std::vector<plan::Change>& history);

//! The last entry of `reviews.still_fits`, when nothing has settled the plan after it; nullptr: none.
[[nodiscard]] const Json* stillFits(const Json& document, const std::vector<plan::Change>& history);

} // namespace cyd::bridge
