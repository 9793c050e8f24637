//! Whom the care coordinator takes all practicable steps to consult, whom else they may, and what the plan
//! says of each: worked out from the people of the plan and from what is true of the person. Care Planning
//! Regulations 2011, regulation 6(2) to (4), which begins with the person's own view; guidance of 2010, ¶66
//! to ¶71.
#pragma once

#include "core/checker/plan_view.h"

namespace cyd::checker {

//! What has become of asking somebody.
enum class Consulted {
    NotAsked,
    Refused, //!< the person does not want them asked (consent refused or withdrawn)
    Asked, //!< asked, and nothing of their view is in the plan, nor why not
    NoView, //!< asked, and the plan says why there is no view
    Contributed
};
//! Somebody to consult.
struct Consultable {
    std::string who; //!< person_id; empty: the role is called for, and nobody in the plan has it
    std::string_view kind; //!< as in `consultees[].kind`
    bool must = false; //!< regulation 6(2); otherwise they may be consulted
    bool listed = false; //!< there is an entry for them in `consultees`
    Consulted state = Consulted::NotAsked;
    std::optional<Day> on {}; //!< when they were asked
    //! That was for the version before: a revised plan is consulted on as the first was (guidance of 2010,
    //! ¶110).
    bool earlier = false;
};
//! Everybody in post, those who must be asked first; within these as in the plan. Whoever coordinates care is
//! not in it, nor a child of the household.
[[nodiscard]] std::vector<Consultable> whoToConsult(const Json& plan, Day today);

} // namespace cyd::checker
