#include "qml/bridge/clock_words.h"

#include "qml/bridge/due_dates.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

using checker::ClockKind;
using checker::ClockStage;

checker::Day dayOf(QDate day)
{
    return *checker::dayFrom(toPlan(day.toString(Qt::ISODate)));
}

QString isoOf(const std::optional<checker::Day>& day)
{
    return day ? fromPlan(checker::isoOf(*day)) : QString();
}

const char* toneOf(ClockStage stage)
{
    return stage == ClockStage::First ? "info" : stage == ClockStage::Next ? "warning" : "error";
}

//! A name and a number to ring, as far as the plan has them; where it names nobody, `without` says it.
ClockLine clinicianLine(
    const Json& plan, const char* with, const char* without, const char* screen, QDate today)
{
    const auto id = fromPlan(checker::responsibleClinician(plan, dayOf(today)));
    auto who = QStringList { personName(plan, id), personPhone(plan, id) };
    who.removeAll(QString());
    ClockLine line { without, "triangle-alert", "error", screen };
    if (!who.isEmpty()) {
        line.words = with;
        line.more = QStringList { who.join(QStringLiteral(", ")) };
    }
    return line;
}

ClockLine leftLine(const Json& plan, const checker::Policy& policy, QDate today)
{
    const auto by = followUpPending(plan, policy);
    const auto* words = !by.isValid() ? "clock.left" : by < today ? "clock.left_late" : "clock.left_by";
    return { words, "phone-call", "error", "contact_log", by.toString(Qt::ISODate) };
}

ClockLine riskLine(const Json& plan, const char* tone, const QString& day)
{
    const auto extra = textAt(plan, "hospital.extra_contact").simplified();
    if (extra.isEmpty())
        return { "clock.higher_risk_none", "shield", tone, "hospital", day };
    return { "clock.higher_risk", "shield", tone, "hospital", day, { extra } };
}

} // namespace

std::vector<checker::Clock> clocksOn(const Json& plan, const checker::Policy& policy, QDate today)
{
    return checker::clocksIn(plan, policy, dayOf(today));
}

QString reviewDayOn(const Json& plan, const checker::Policy& policy, QDate today)
{
    const auto due = checker::reviewDueOn(checker::PlanView(plan), policy, dayOf(today));
    const bool written = !textAt(plan, "plan.next_review_due_on").isEmpty();
    if (due && !written && checker::daysBetween(dayOf(today), *due) > policy.reviewFirstDays)
        return {}; // no clock runs yet: that somebody is to write one is what there is to say
    return isoOf(due);
}

QString said(const Language& language, const ClockLine& line)
{
    QStringList places = line.more;
    if (!line.day.isEmpty())
        places.prepend(language.date(line.day));
    const auto words = language.text(line.words);
    // In one step: words of the plan may hold a "%2" of their own.
    return places.isEmpty()  ? words
        : places.size() == 1 ? words.arg(places[0])
                             : words.arg(places[0], places[1]);
}

ClockLine lineOf(const Json& plan, const checker::Policy& policy, const checker::Clock& clock, QDate today)
{
    const auto* tone = toneOf(clock.stage);
    const auto day = isoOf(clock.on);
    const bool over = clock.stage == ClockStage::Now;
    switch (clock.kind) {
    case ClockKind::LeftAgainstAdvice:
        return leftLine(plan, policy, today);
    case ClockKind::ContactMissed: // in the log one tap says that it was done
        return clock.underTheAct ? clinicianLine(plan, "clock.lost_who", "clock.lost", "contact_log", today)
                                 : ClockLine { "clock.missed", "phone", tone, "contact_log", day };
    case ClockKind::TreatmentStopped:
        return clock.underTheAct
            ? clinicianLine(plan, "clock.stopped_who", "clock.stopped_act", "contact_log", today)
            : ClockLine { "clock.stopped", "pill", tone, "contact_log", day };
    case ClockKind::ContactDue:
        return { !clock.on    ? "clock.contact_ask"
                : !over       ? "clock.contact"
                : clock.since ? "clock.contact_late"
                              : "clock.contact_none",
            "phone", tone, "contact_log", day };
    case ClockKind::OrderEnds:
        return { over ? "clock.order_over" : "clock.order", "scale", tone, "legal", day };
    case ClockKind::HigherRisk:
        return riskLine(plan, tone, day);
    case ClockKind::ReviewDue:
        break;
    }
    return { over ? "review.overdue" : "clock.review", "calendar", tone, "review_meeting", day };
}

bool isTheCheckers(const checker::Clock& clock)
{
    return clock.stage == ClockStage::Now
        && (clock.kind == ClockKind::ReviewDue || clock.kind == ClockKind::OrderEnds);
}

bool isAsked(const checker::Clock& clock, const std::vector<checker::Finding>& findings)
{
    return isTheCheckers(clock) && std::ranges::any_of(findings, [&](const checker::Finding& found) {
        return clock.kind == ClockKind::ReviewDue ? found.rule == "CHK-26"
                                                  : found.path == "legal.cto.expires_on";
    });
}

} // namespace cyd::bridge
