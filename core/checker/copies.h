//! Who is owed a copy of the plan, why, and by when; and what the plan says of the copies that went.
#pragma once

#include "core/checker/plan_view.h"
#include "core/checker/policy.h"

namespace cyd::checker {

//! An entry of the plan's `copies`.
struct Copy {
    const Json* json = nullptr;
    std::size_t index = 0;
    std::string_view to, state;
    std::optional<Day> consentOn, sentOn;
};
[[nodiscard]] std::vector<Copy> copiesOf(const PlanView& plan);
//! The day on which the plan stood: agreed, or determined by the provider. Nothing for a draft.
[[nodiscard]] std::optional<Day> agreedOn(const PlanView& plan);
[[nodiscard]] bool isGp(const PlanView& plan, std::string_view id);

//! A carer whom nobody has to be asked about: the policy says so, and consent was not refused for them.
[[nodiscard]] bool isCarerUnasked(const PlanView& plan, std::string_view id, const Policy& policy);

//! Why somebody is owed a copy (2011 Regulations, regulation 8(2)), or that a copy for them is on record.
enum class CopyReason { Person, Gp, ResponsibleClinician, Guardian, Carer, OnRecord };
struct CopyDue {
    std::string to; //!< person_id
    CopyReason why = CopyReason::OnRecord;
    std::optional<Day> dueOn; //!< nothing while the plan is a draft
    std::optional<Day> givenOn; //!< the last one
    bool current = false; //!< the last one is of the text that was agreed last (regulation 8(1))
    bool declined = false; //!< they did not want one (their last entry says so)
    bool withheld = false; //!< it is withheld, with the reason in the plan
};
//! The person first, then everybody in post to whom regulation 8(2) gives a copy, then those with an entry in
//! `copies`. Whether they may have it is another question: consent is asked where the copy is made.
[[nodiscard]] std::vector<CopyDue> copiesDue(const Json& plan, const Policy& policy, Day today);

} // namespace cyd::checker
