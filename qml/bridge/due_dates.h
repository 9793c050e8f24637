//! Dates that a screen offers beside an empty date, so that "in three months" is one tap and nobody counts.
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QVariantList>

#include <span>

namespace cyd::checker {
struct Policy;
}

namespace cyd::bridge {

class Language;

//! How far ahead one offer is; `words` is the id of its text.
struct DueStep {
    const char* words;
    int weeks = 0, months = 0;
};

//! For an outcome or an action: soon enough to be looked at before the next review.
[[nodiscard]] std::span<const DueStep> dueSteps();
//! For the next review: three, six or twelve calendar months, never more (Care Planning Regulations 2011,
//! regulation 7).
[[nodiscard]] std::span<const DueStep> reviewSteps();

//! List of { label, iso } for DateAnswer.suggestions, counted from a day; empty without one. None is later
//! than Policy::reviewMonths.
[[nodiscard]] QVariantList dueDates(
    const Language& language, const checker::Policy& policy, QDate from, std::span<const DueStep> steps);

//! The last day to see somebody who has left hospital: five working days after it, without bank holidays
//! (guidance of 2010, paragraph 130). Invalid: the plan does not say when they left.
[[nodiscard]] QDate followUpDay(const Json& plan, const checker::Policy& policy);
//! Until when they are still to be seen: the day that was written, or followUpDay(). Invalid: nobody waits.
[[nodiscard]] QDate followUpPending(const Json& plan, const checker::Policy& policy);

} // namespace cyd::bridge
