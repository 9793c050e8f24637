//! A read-only view over a plan document: who is who, what is linked, which assessment counts. Built once a
//! check. Holds views into the document, which must outlive it.
#pragma once

#include "core/checker/reading.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cyd::checker {

//! The nine areas of life (guidance 2010 ¶77, table).
inline constexpr std::array<std::string_view, 9> kAreas { "medical_treatment",
    "psychological_and_other_treatment", "personal_care_physical_wellbeing", "accommodation",
    "work_occupation", "training_education", "finance_money", "social_cultural_spiritual",
    "parenting_caring" };
//! The six areas of a risk assessment (guidance 2010 ¶57).
inline constexpr std::array<std::string_view, 6> kRiskAreas { "harm_to_self", "suicide", "harm_to_others",
    "self_neglect", "alcohol_or_drugs", "vulnerability" };

struct Person {
    const Json* json = nullptr;
    std::string_view id, name, role, agency, phone;
    std::optional<Day> leftOn; //!< in_role_to
    //! Out of the role on this day: in_role_to is that day or before.
    [[nodiscard]] bool leftBy(Day day) const { return leftOn && *leftOn <= day; }
};

//! Something in a list: an area, a need, an outcome, an action, an unmet need.
struct Item {
    const Json* json = nullptr;
    std::string_view id, text;
    std::size_t area = 0; //!< which of PlanView::areas it stands in
    std::size_t index = 0; //!< its place in its own list
};

struct Assessment {
    const Json* json = nullptr;
    std::string_view id, kind;
    bool linked = false;
    bool found = true; //!< false only when somebody looked and could not find it
    std::optional<Day> on; //!< its last update, otherwise when it was done
    std::size_t index = 0;
};

class PlanView {
public:
    explicit PlanView(const Json& document);

    const Json& root;
    const Json& plan;
    const Json& serviceUser;
    const Json& facts;
    const Json& legal;
    const Json& coordination;
    const Json& crisis;
    const Json& involvement;
    const Json& reviews;

    std::vector<Item> areas, needs, outcomes, actions, unmet;
    std::vector<Person> people;
    std::vector<Assessment> assessments;

    [[nodiscard]] const Person* person(std::string_view id) const;
    //! The person whose plan it is.
    [[nodiscard]] bool isServiceUser(std::string_view id) const;
    //! A person's name, or the id when the name is missing.
    [[nodiscard]] std::string nameOf(std::string_view id) const;
    //! The latest linked assessment of a kind that was found; of two on one day the later in the list, an
    //! undated one only when none is dated.
    [[nodiscard]] const Assessment* latest(std::string_view kind) const;
    //! What the latest risk assessment says of an area; a null value when it says nothing.
    [[nodiscard]] const Json& riskArea(std::string_view area) const;
    //! When the plan was made (`made_on`, otherwise `agreed_on`).
    [[nodiscard]] std::optional<Day> madeOn() const;
    [[nodiscard]] bool isDraft() const { return textAt(plan, "status") == "draft"; }
    [[nodiscard]] bool isEnhanced() const { return textAt(plan, "cpa_level") == "enhanced"; }
    //! The person declined to take part (in `took_part` or in the agreement).
    [[nodiscard]] bool declinedToTakePart() const;

    // Paths as a user writes them: by an item's own id, otherwise by its place.
    [[nodiscard]] std::string areaPath(const Item& area) const;
    [[nodiscard]] std::string pathOf(const Item& item, std::string_view list) const;
    [[nodiscard]] std::string pathOf(const Person& person) const;
    [[nodiscard]] static std::string pathOf(const Assessment& assessment);
    //! The list itself when the assessment has no such area.
    [[nodiscard]] static std::string riskPath(const Assessment& risk, std::string_view area);
    [[nodiscard]] static std::string pathOf(std::string_view list, std::string_view id, std::size_t index);

private:
    void readAreas();
    std::unordered_map<std::string_view, std::size_t> m_personById;
};

//! Open: not marked done, achieved, partly_achieved, not_achieved or stopped. A blank status is open.
[[nodiscard]] bool isOpen(const Item& item);
//! Whether these words say how often something happens: an action that says so needs no date. "Once" does
//! not.
[[nodiscard]] bool isFrequency(std::string_view howOften);
//! Who a list of names or a single name means: every string in it.
[[nodiscard]] std::vector<std::string_view> stringsIn(const Json& json);

} // namespace cyd::checker
