//! How a clock of the plan is said on a screen, and on which screen it is settled.
#pragma once

#include "core/checker/checker.h"
#include "core/checker/clocks.h"

#include <QDate>
#include <QStringList>

namespace cyd::bridge {

class Language;

struct ClockLine {
    const char* words; //!< id; its places are the day, if there is one, and then `more`
    const char* icon;
    const char* kind; //!< tone: rises with the stage
    const char* screen;
    QString day = {}; //!< ISO
    QStringList more = {};
    bool operator==(const ClockLine&) const = default; // every id here is a literal
};

//! checker::clocksIn on a day of the calendar.
[[nodiscard]] std::vector<checker::Clock> clocksOn(
    const Json& plan, const checker::Policy& policy, QDate today);
//! checker::reviewDueOn as an ISO date; "" while no day is written and its clock does not run yet.
[[nodiscard]] QString reviewDayOn(const Json& plan, const checker::Policy& policy, QDate today);
//! A whole sentence in the language of the screen.
[[nodiscard]] QString said(const Language& language, const ClockLine& line);
//! The responsible clinician is named with their number, where a clock says to speak to them (guidance of
//! 2010, paragraph 119).
[[nodiscard]] ClockLine lineOf(
    const Json& plan, const checker::Policy& policy, const checker::Clock& clock, QDate today);
//! What the checker asks about on its own: a review or an order whose day has passed (CHK-26, CHK-29).
[[nodiscard]] bool isTheCheckers(const checker::Clock& clock);
//! Whether that is among what it found.
[[nodiscard]] bool isAsked(const checker::Clock& clock, const std::vector<checker::Finding>& findings);

} // namespace cyd::bridge
