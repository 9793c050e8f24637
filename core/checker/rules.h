//! Inside the checker: one function a rule, the table of them, and how a rule writes down what it finds.
#pragma once

#include "core/checker/checker.h"
#include "core/checker/plan_view.h"

#include <cstdint>
#include <initializer_list>

namespace cyd::checker {

class Case;

struct Rule {
    const char* id;
    const char* code;
    Severity worst;
    void (*look)(Case&);
};
[[nodiscard]] std::span<const Rule> rules();

//! A finding while a rule writes it.
class Writing {
public:
    Writing(Finding& finding, std::uint64_t& hash)
        : m_finding(finding)
        , m_hash(hash)
    {
    }
    //! Fills a place of the message, and is part of what was judged.
    Writing& with(std::string_view name, std::string_view value);
    //! Fills a place only: what changes by itself from day to day.
    Writing& showing(std::string_view name, std::string_view value);
    //! Part of what was judged, not shown.
    Writing& judging(std::string_view text);
    Writing& action(std::string_view id, Json arguments = Json::object());

private:
    Finding& m_finding;
    std::uint64_t& m_hash;
};

//! One plan on one day under one policy, and what has been found so far.
class Case {
public:
    Case(const PlanView& view, const Policy& thresholds, Day day)
        : plan(view)
        , policy(thresholds)
        , today(day)
    {
    }
    const PlanView& plan;
    const Policy& policy;
    const Day today;
    WordReader reader; //!< shared, so that a check allocates once

    //! `text` is the message's id after "checker."; `about` the cause (the rule itself when empty).
    Writing find(std::string_view text, Severity severity, std::string path, std::string about = {});
    void run(const Rule& rule);
    [[nodiscard]] std::vector<Finding> take();

private:
    const Rule* m_rule = nullptr;
    std::vector<Finding> m_findings;
    std::vector<std::uint64_t> m_hashes;
};

// What an action asks the app to do (checker.h, Action::arguments).
[[nodiscard]] Json setting(std::string_view path, const Json& value);
[[nodiscard]] Json asking(std::string_view what, std::string_view path);
[[nodiscard]] Json going(std::string_view path);
//! A new item for the list at a path; the answers become its members, each asked for in its own way:
//! {{"sign", "text"}, {"on", "date"}}.
[[nodiscard]] Json adding(std::string_view path, Json item,
    std::initializer_list<std::pair<std::string_view, std::string_view>> fields);
[[nodiscard]] Json answering(std::string_view answer, std::string_view ask);

// People and their work
void coordinatorNotCurrent(Case&); // CHK-01
void ownerStale(Case&); // CHK-02
void ownerOrDateMissing(Case&); // CHK-03
void coordinationReasonUnclear(Case&); // CHK-20
// What is written
void areaMissing(Case&); // CHK-04
void needWithoutAction(Case&); // CHK-05
void strengthsBlank(Case&); // CHK-06
void boxBlank(Case&); // CHK-07
void voiceNotHeard(Case&); // CHK-25
void unmetNeedNotWeighed(Case&); // CHK-30
// Outcomes
void notSmart(Case&); // CHK-08
void datesAllSame(Case&); // CHK-09
void goalCarriedOver(Case&); // CHK-10
// Assessments
void assessmentMissing(Case&); // CHK-11
void assessmentOutOfDate(Case&); // CHK-12
void riskBoxBlank(Case&); // CHK-13
void riskBrief(Case&); // CHK-14
void mentalStateMissing(Case&); // CHK-15
void notTriangulated(Case&); // CHK-17
void physicalHealthNotScreened(Case&); // CHK-32
// Plan against risk
void planRiskConflict(Case&); // CHK-16
// Crisis
void crisisNotAllHours(Case&); // CHK-18
void relapseSignsThin(Case&); // CHK-19
void crisisPlanLanguage(Case&); // CHK-31
// The person, family, law
void agreementNotRecorded(Case&); // CHK-21
void declineNotExplained(Case&); // CHK-22
void carerNotConsidered(Case&); // CHK-23
void capacityWithoutAdvocate(Case&); // CHK-24
void ctoPlanIncomplete(Case&); // CHK-29
// Reviews and copies
void reviewOverdue(Case&); // CHK-26
void copyNotGiven(Case&); // CHK-27
void copyWithoutConsent(Case&); // CHK-28

} // namespace cyd::checker
