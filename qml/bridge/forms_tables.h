//! The tables behind forms.h, in five parts.
#pragma once

#include "qml/bridge/forms.h"

#include <array>

namespace cyd::bridge {

inline constexpr std::array kLanguages { "cy", "en", "bsl" };
inline constexpr std::array kTextLanguages { "cy", "en" };
inline constexpr std::array kAreaKeys { "medical_treatment", "psychological_and_other_treatment",
    "personal_care_physical_wellbeing", "accommodation", "work_occupation", "training_education",
    "finance_money", "social_cultural_spiritual", "parenting_caring", "other" };
//! Guidance of 2010, paragraph 57.
inline constexpr std::array kRiskHeads { "harm_to_self", "suicide", "harm_to_others", "self_neglect",
    "alcohol_or_drugs", "vulnerability" };
inline constexpr std::array kConsents { "given", "limited", "refused", "withdrawn", "not_needed",
    "not_able" };
//! How a copy was given. A plan may say it in other words: they stand as they were typed.
inline constexpr std::array kCopyMethods { "by_hand", "post", "secure_email", "shared_record", "electronic" };

//! About the person, who is in the plan, how they took part.
[[nodiscard]] std::span<const FormSpec> personForms();
//! Staying well: assessments, safety, early signs.
[[nodiscard]] std::span<const FormSpec> wellForms();
//! The log of contacts.
[[nodiscard]] std::span<const FormSpec> contactForms();
//! Coordination, reviews, treatment, hospital, copies.
[[nodiscard]] std::span<const FormSpec> careForms();
//! The law, and what was said in confidence.
[[nodiscard]] std::span<const FormSpec> lawForms();

} // namespace cyd::bridge
