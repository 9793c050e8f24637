//! Every threshold of the checker: a named setting with its source. None is buried in a rule.
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/checker/day.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace cyd::checker {

//! One set of thresholds. The defaults are "wales-community"; "our default" marks a number that no source
//! gives. Sources: "peer review 2024" is the report of a Welsh health board on 104 audited plans; "guidance
//! 2010 ¶n" is Delivering the Care Programme Approach in Wales; "Regulations" is WSI 2011/2942.
struct Policy {
    std::string name = "wales-community"; //!< what a plan's `policy` records
    std::string owner; //!< who decided on these settings
    std::string decidedOn; //!< ISO date, or empty

    int areaNoteWords
        = 4; //!< CHK-04: fewest words beside "nothing needed" (guidance 2010 ¶77; number: our default)
    int vagueActionWords = 5; //!< CHK-05: an action below this that starts "monitor …" is vague (our default)
    int strengthWords
        = 3; //!< CHK-06: fewest words of a strength (peer review 2024, Forge; number: our default)
    int specificWords = 6; //!< CHK-08: fewest words of a specific outcome (our default)
    int smartFix = 3; //!< CHK-08: this many of the five missing is "fix" (our default)
    int smartConsider = 2; //!< CHK-08: this many is "consider" (our default)
    int sameDateOutcomes
        = 3; //!< CHK-09: fewest dated outcomes to compare (peer review 2024; number: our default)
    int sameDatePercent = 80; //!< CHK-09: share on one far-off day (our default)
    int farDaysFrom = 330; //!< CHK-09: "far off" in days after the plan (our default)
    int farDaysTo = 400; //!< CHK-09
    int yearDaysFrom = 350; //!< CHK-09: what the message calls a year (our default)
    int yearDaysTo = 380; //!< CHK-09
    int carriedOverPercent = 90; //!< CHK-10: share of word trigrams (our default)
    int assessmentMonths = 12; //!< CHK-12: oldest needs or risk assessment (no source sets one: our default)
    int beforePlanDays = 90; //!< CHK-12: longest time from an assessment to the plan (our default)
    int riskAreaWords = 25; //!< CHK-14: fewest words on a moderate or high risk (our default)
    int riskTotalWords = 60; //!< CHK-14: fewest words in all, enhanced only (our default)
    int riskPhraseWords = 2; //!< CHK-14: a phrase on a low risk (our default)
    int mentalStateHeadings = 3; //!< CHK-15: of seven (peer review 2024; number: our default)
    int negationReach = 6; //!< CHK-16: words between a negative and what it denies (our default)
    int relapseSigns = 3; //!< CHK-19: fewest signs that say what to do (our default)
    int relapseSignWords = 4; //!< CHK-19: fewest words of a sign (our default)
    int reasonWords = 8; //!< CHK-20: fewest words why coordination is needed (our default)
    int agencies = 2; //!< CHK-20: fewest agencies among the owners (guidance 2010 ¶171–173)
    int declineWords = 10; //!< CHK-22: fewest words on what was said (peer review 2024; number: our default)
    int ownWordsAreas
        = 3; //!< CHK-25: areas with the person's own words (peer review 2024; number: our default)
    int serviceWords = 3; //!< CHK-25: words of the service that may land badly (our default)
    int reviewMonths = 12; //!< CHK-26: Regulation 7; guidance 2010 ¶105
    int copyDays = 7; //!< CHK-27: guidance 2010 ¶93; calendar days, which it does not say
    int teamDiscussionDays = 31; //!< CHK-29: monthly, HASCAS action plan 2014 r15
    int physicalHealthMonths = 12; //!< CHK-32: guidance 2010 ¶63; number: our default

    // The clocks of clocks.h: what a care coordinator is to see before it runs out.
    int reviewFirstDays
        = 60; //!< a review is due within so many days (guidance 2010 ¶105; numbers: our default)
    int reviewNextDays = 30; //!< the second reminder
    int reviewLastDays = 7; //!< the last
    int orderFirstDays
        = 56; //!< a community treatment order runs out (HASCAS action plan 2014 r4; our default)
    int orderNextDays = 28; //!< the second warning
    int orderLastDays = 14; //!< the last
    int contactWarnDays = 1; //!< the least contact is due (HASCAS action plan 2014 r4; number: our default)
    int missedContacts = 2; //!< in a row (guidance 2010 ¶117 leaves it to local steps: our default)
    int higherRiskDays = 90; //!< after leaving hospital (guidance 2010 ¶59, ¶116; number: our default)

    //! CHK-31: languages that every out-of-hours worker reads (guidance 2010 ¶177; our reading).
    std::vector<std::string> outOfHoursLanguages { "en" };
    //! CHK-28: who may have a copy without being asked for (Regulation 8(2)(d), (e), (f), (g)). Carers are
    //! not here: carersWithoutConsent.
    std::vector<std::string> agenciesWithoutConsent { "health", "local_authority", "primary_care" };
    std::vector<std::string> rolesWithoutConsent { "gp", "responsible_clinician", "guardian" };
    //! Carers are sent a copy unless consent was refused or withdrawn (Regulation 8(2)(c)); false: only after
    //! it was given (guidance 2010 ¶92). The sources conflict, so that true needs signedOffBy.
    bool carersWithoutConsent = false;
    std::string signedOffBy; //!< who gave the legal sign-off, in words
    //! The level of the care programme approach is offered and printed (guidance 2010 ¶168–169); false: the
    //! service no longer uses it. What a plan holds stays in it.
    bool showsCpaLevel = true;
    //! Names of assessment tools that the service uses, offered where an assessment is written down (guidance
    //! 2010 ¶53, ¶56).
    std::vector<std::string> assessmentTools;
    //! Bank holidays proclaimed after this version was made.
    std::vector<Day> extraBankHolidays;
    //! Rules switched off centrally, each with the reason ("CHK-25": "…").
    std::map<std::string, std::string> off;
};

//! A number in a policy: its key in JSON, where it lives, and what is allowed.
struct Threshold {
    const char* key; //!< "assessment_months"
    const char* rule; //!< the first rule that reads it; empty: a clock (clocks.h)
    int Policy::*value;
    int least, most;
    const char* source; //!< in short, as at the head of this file
};
[[nodiscard]] std::span<const Threshold> thresholds();

//! Reads a policy; what it does not name keeps its default. Faults: Invalid "policy.shape" (not an object, or
//! a list or a date of the wrong form), "policy.unknown" (a key that we do not know: a typing mistake must
//! not pass silently), "policy.value" (not a whole number, or out of bounds), "policy.carer" (carers are
//! among the roles: they have a setting of their own), "policy.signoff" (carers are sent copies unasked, and
//! nobody signed that off).
[[nodiscard]] Result<Policy> policyFromJson(const Json& json);
//! The first setting that policyFromJson refuses on its own account; empty: none.
[[nodiscard]] std::string wrongSetting(const Json& json);
//! policyFromJson(policyToJson(p)) is p.
[[nodiscard]] Json policyToJson(const Policy& policy);

} // namespace cyd::checker
