//! Which parts of a plan a reader may have: how parts are written down, and what the consents say.
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/exchange/print.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace cyd::exchange {

using Names = std::set<std::string>;

//! Parts of a plan that can be given or left out one by one, beside the areas.
inline constexpr std::array kSections { "strengths", "care_coordination", "relapse_signature",
    "contingency_plan", "crisis_plan", "risk_management", "facts", "legal", "assessments",
    "treatment_information", "treatment_changes", "medicines_plan", "hospital", "involvement", "consultees",
    "carers", "copies", "reviews", "discharge_planning", "comments" };

//! A member of an object; null when there is none.
[[nodiscard]] const Json& member(const Json& from, const char* key);
//! A member that is text; empty when it is not.
[[nodiscard]] std::string textOf(const Json& from, const char* key);
//! Nothing but white space.
[[nodiscard]] bool blank(const std::string& text);
//! The last item of a list whose `key` is `value`: the last entry for a reader decides. nullptr: none.
[[nodiscard]] const Json* lastWith(const Json& list, const char* key, std::string_view value);

//! The person_id of whose plan it is.
[[nodiscard]] std::string ownId(const Json& plan);

//! Which parts a reader may have.
struct Allowed {
    bool whole = false;
    bool only = false; //!< named one by one, rather than all but some
    Names names; //!< areas and sections; unused when whole

    [[nodiscard]] bool has(const std::string& name) const { return whole || names.contains(name); }
    [[nodiscard]] bool everyAreaOf(const Names& areas) const
    {
        return std::all_of(areas.begin(), areas.end(), [this](const auto& area) { return has(area); });
    }
};

//! The consents of one plan, which has to outlive them.
class Consents {
public:
    explicit Consents(const Json& plan, const CopyRules& rules = {});

    //! The areas that this plan or this version knows.
    [[nodiscard]] const Names& areas() const { return m_areas; }
    [[nodiscard]] bool isSection(const std::string& name) const { return m_sections.contains(name); }
    //! The person does not want them told: the last that was asked about them.
    [[nodiscard]] bool isRefused(std::string_view id) const;
    //! What the person may have of their own plan. Fault Refused "print.withheld".
    [[nodiscard]] Result<Allowed> forPerson(std::string_view id) const;
    //! What another reader may have. Faults: as documentFor gives them.
    [[nodiscard]] Result<Allowed> forReader(std::string_view id) const;

private:
    //! Nobody has to be asked before these have a copy: the GP, the responsible clinician, a guardian (Care
    //! Planning Regulations 2011, regulation 8(2)(d), (f), (g)).
    [[nodiscard]] bool isOwed(std::string_view id) const;
    //! A carer by role, or consulted as one.
    [[nodiscard]] bool isCarer(std::string_view id) const;
    //! The newest consent to a copy that says something; null when none does. An entry that says nothing
    //! lifts neither a refusal nor a limit.
    [[nodiscard]] const Json& lastSaid(std::string_view id) const;
    //! Nor before a carer has one, where the service decided so and no refusal stands.
    [[nodiscard]] bool isOwedAsCarer(std::string_view id) const;
    [[nodiscard]] std::optional<Allowed> parse(const Json& parts) const;

    const Json& m_plan;
    CopyRules m_rules;
    Names m_areas, m_sections;
};

} // namespace cyd::exchange
