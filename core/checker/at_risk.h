//! Children and adults at risk whom a plan names, so that it is asked what has been done about each. Guidance
//! of 2010, ¶58 (risks to children and to adults at risk); Social Services and Well-being (Wales) Act 2014,
//! sections 126, 128 and 130 (who is an adult at risk, and the duty to report).
#pragma once

#include "core/checker/plan_view.h"

namespace cyd::checker {

//! Somebody of whom it is asked what has been done about them.
struct AtRisk {
    std::string who; //!< person_id; empty: nobody of `people`
    //! "child"; "dependant" (crisis_plan.dependants); "children_at_home" (facts, and no child is named);
    //! "self" (the person: vulnerability is moderate or high); "others" (harm to others is a risk now)
    std::string_view kind;
    std::string name; //!< of the person, or what crisis_plan.dependants says; empty where nobody is named
    bool operator==(const AtRisk&) const = default;
};

//! In the order of `kind` above; each once, also where the plan names them in two places. Whoever has left
//! is not among them.
[[nodiscard]] std::vector<AtRisk> atRiskIn(const Json& plan, Day today);
//! Whether an entry of `safeguarding` is about them: the same person, or the same words.
[[nodiscard]] bool isAbout(const Json& entry, const AtRisk& somebody);
//! The entry about them that stands: the last of several. nullptr: nobody has said what has been done.
[[nodiscard]] const Json* doneAbout(const Json& plan, const AtRisk& somebody);

} // namespace cyd::checker
