//! What runs out for the person, so that a care coordinator sees it before it does: the next review, a
//! community treatment order, the contact that the order asks for, the time of higher risk after hospital;
//! and what cannot wait, when somebody left hospital against advice or contact was lost. Nothing here is a
//! rule of the checker's, and nothing stops anything.
#pragma once

#include "core/checker/plan_view.h"
#include "core/checker/policy.h"

namespace cyd::checker {

enum class ClockKind {
    LeftAgainstAdvice, //!< contact as soon as possible (guidance of 2010, ¶130); `on`: when they left
    ContactMissed, //!< so often in a row that the plan is looked at (¶117, ¶118); `on`: the last time
    TreatmentStopped, //!< the same (¶118); `on`: the day
    ContactDue, //!< as often as a community treatment order asks (HASCAS action plan 2014, r4)
    OrderEnds, //!< the order itself (r4)
    ReviewDue, //!< once in twelve months at least (¶105)
    HigherRisk, //!< the time after leaving hospital (¶59, ¶116); `on`: its last day
};

//! How near it is: the first, the next and the last warning, and what has run out or cannot wait.
enum class ClockStage { First, Next, Last, Now };

struct Clock {
    ClockKind kind = ClockKind::ReviewDue;
    ClockStage stage = ClockStage::First;
    //! When it runs out, or ran out. ContactDue, nothing: no contact is written down, of any kind.
    std::optional<Day> on = {};
    std::optional<Day> since = {}; //!< ContactDue: the last contact; nothing: none is written down
    //! ContactMissed, TreatmentStopped: on leave, on a community treatment order or conditionally discharged:
    //! leave may be revoked or the person recalled (¶119).
    bool underTheAct = false;
    bool operator==(const Clock&) const = default;
};

//! All that run on a day, the most pressing first; none for a plan that has ended.
[[nodiscard]] std::vector<Clock> clocksIn(const Json& plan, const Policy& policy, Day today);

//! When the plan is to be reviewed: the day that was written, or twelve months after the last formal review
//! or the making of the plan, whichever comes first (guidance of 2010, ¶105); of a plan that has ended the
//! day that was written.
[[nodiscard]] std::optional<Day> reviewDueOn(const PlanView& plan, const Policy& policy, Day today);
//! The last formal review that was held by this day: not one that was stopped or is under way.
[[nodiscard]] std::optional<Day> lastFormalReview(const PlanView& plan, Day today);
//! Who the responsible clinician is, by person_id: whom an order that runs names, else whoever has the role
//! and has not left. Empty: the plan does not say.
[[nodiscard]] std::string responsibleClinician(const Json& plan, Day today);

} // namespace cyd::checker
