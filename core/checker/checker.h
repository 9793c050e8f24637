//! The live checker: 32 questions that a plan should be able to answer, asked kindly and while there is time.
//!
//! Pure functions over a plan document, a policy and a day; no storage, no clock. Any JSON is accepted: what
//! is not there, or is of the wrong type, counts as not answered. docs/checker.md says what each rule
//! computes.
#pragma once

#include "core/base/json.h"
#include "core/checker/day.h"
#include "core/checker/policy.h"
#include "i18n/phrasebook.h"

#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cyd::checker {

//! What to do about it, not blame. Most serious first.
enum class Severity {
    Urgent, //!< somebody could be harmed, or a duty broken, if the plan were relied on tonight
    Fix, //!< put right before the plan counts as agreed
    Consider, //!< a judgement; may be fine
};
//! "urgent", "fix", "consider"
[[nodiscard]] const char* nameOf(Severity severity);

//! A button under a finding: what the app offers to do in place. Its label is the text "checker.action.<id>".
struct Action {
    std::string id; //!< "use_current_coordinator", "nothing_needed_because", …
    //! All optional. "edits": [{path, value}], ready to apply. "ask": "text", "date", "person" or
    //! "assessment", the answer to be set at "path" after the edits. "add": {path,
    //! item}, an item to append
    //! ("ask" then fills the member "field" of it; "fields": [{field, ask}] where there are several). "kind":
    //! of the assessment that is asked for. "go": only open the plan there. "answer": put the finding
    //! aside with noteFor(), "ask" says whether a reason or a last day is wanted. "all": one press does it
    //! for every finding of the group that offers it. "name": for the label.
    Json arguments;
};

struct Finding {
    std::string rule; //!< "CHK-01"
    std::string code; //!< "COORD_NOT_CURRENT"
    Severity severity = Severity::Consider;
    std::string path; //!< as a user writes it: "domains.finance_money.actions.a-fin-1"
    std::string about; //!< the cause; findings with the same one are shown together
    std::string text; //!< the message's id in the catalogue
    //! What fills the message's places, in order. Values of one name form a list. By the name: "…_on" is a
    //! date; "area", "risk", "box", "missing", "weekday", "fact", "answer", "language" are codes with words
    //! in the catalogue ("checker.area.finance_money"); anything else is the plan's own words.
    std::vector<std::pair<std::string, std::string>> arguments;
    std::vector<Action> actions;
    std::string seen; //!< fingerprint of what was judged: an answer given to it lasts until that changes
};

//! A finding that somebody answered: put aside with a reason that stays with the plan and that the reviewer
//! sees.
struct Answered {
    Finding finding;
    std::string answer; //!< "both_right", "not_needed", "still_doing_this", …
    std::string because; //!< in the words of whoever answered
    std::string by; //!< person_id
    std::string on; //!< ISO date
};

struct Report {
    std::vector<Finding> findings; //!< what is left; by rule, then by path
    std::vector<Answered> answered; //!< what was put aside, in the same order
};

//! Everything that the rules find on a day. An answer in the plan's `checker_notes` takes its finding out of
//! what is left while the text it answered stays as it was (docs/checker.md); an urgent finding stays in view
//! whatever was said.
[[nodiscard]] Report examine(const Json& plan, const Policy& policy, Day today);
//! examine().findings
[[nodiscard]] std::vector<Finding> check(const Json& plan, const Policy& policy, Day today);
//! The file's own day (`as_of`), if it has one.
[[nodiscard]] std::optional<Day> asOf(const Json& plan);

//! The entry for `checker_notes` that answers a finding. A "fix" needs a reason; `until` (ISO) ends it.
[[nodiscard]] Json noteFor(const Finding& finding, std::string_view answer, std::string_view because,
    std::string_view by, Day on, std::string_view until = {});

//! Findings with one cause.
struct Group {
    std::string about;
    std::vector<Finding> findings; //!< most serious first; never empty
    [[nodiscard]] Severity severity() const { return findings.front().severity; }
};
//! At most so many causes, most serious first (then more places first). Never a score.
[[nodiscard]] std::vector<Group> grouped(const std::vector<Finding>& findings, std::size_t most = 5);

//! A whole sentence or two in one language: it quotes, asks and says what would settle it.
[[nodiscard]] QString message(const Finding& finding, i18n::Lang lang, const i18n::Phrasebook& book);
//! One message for a cause, naming its first places.
[[nodiscard]] QString message(const Group& group, i18n::Lang lang, const i18n::Phrasebook& book);
[[nodiscard]] QString label(const Action& action, i18n::Lang lang, const i18n::Phrasebook& book);

//! What a rule means, why it is asked and when to ignore it: ids of texts in the catalogue.
struct Explanation {
    std::string rule, code;
    Severity worst = Severity::Consider;
    std::string title, meaning, why, ignore;
};
//! Nothing for a name that is no rule's. Takes "CHK-18", "chk-18" or "CRISIS_NOT_24_7".
[[nodiscard]] std::optional<Explanation> explain(std::string_view rule);
//! All 32, in order.
[[nodiscard]] std::vector<Explanation> allRules();

} // namespace cyd::checker
