//! One edit of a plan's history in the words of the screen: where, what was done, from what to what.
#pragma once

#include "core/plan/plan.h"

#include <QString>

#include <cstdint>

namespace cyd::bridge {

class Language;

struct HistoryWords {
    QString part; //!< "Area of life: Accommodation", "People"
    QString place; //!< "Outcome 1 · By when?"
    QString what, icon; //!< "Changed", and its picture
    QString after, before; //!< empty: nothing stands there, or nothing that a line can say
    QString screen, area; //!< where it is changed, as AppController::goTo takes it
};

//! What a plan is made of, or brought in with, is written at once: within this time of its first edit.
inline constexpr std::int64_t kBeginningMs = 10'000;

//! Somebody told it in confidence: of such an edit nothing is said but that there was one.
[[nodiscard]] bool inConfidence(const plan::Change& change);
//! `plan` is the plan as it is now: its items are called what they are called today.
[[nodiscard]] HistoryWords historyWords(
    const Language& language, const plan::Plan& plan, const plan::Change& change);

} // namespace cyd::bridge
