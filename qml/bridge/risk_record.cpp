#include "qml/bridge/risk_record.h"

#include "core/base/beside.h"
#include "core/base/clock.h"
#include "qml/bridge/history_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/review_record.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

using plan::Change;

//! What settles a plan for the time being.
enum class Settled { Never, Agreed, Reviewed, Fits };
struct Moment {
    Settled how = Settled::Never;
    Stamp at = 0;
};

QDate dayOf(Stamp at)
{
    return QDateTime::fromMSecsSinceEpoch(stampMs(at)).date();
}

bool isGone(const Change& change)
{
    return change.after.is_discarded();
}

//! The last name of a path is of what stands beside a text: its language, its translation.
bool isBeside(std::string_view path)
{
    const auto last = path.substr(path.rfind('.') + 1);
    return last == "lang" || isTranslationKey(last) || isLangKey(last)
        || path.find("translation.") != path.npos;
}

//! The assessment that a change is in is one of risk.
bool isOfRisk(const Json& document, const Change& change)
{
    const auto id = fromPlan(change.path).section(QLatin1Char('.'), 1, 1);
    for (const auto& one : listAt(document, "assessments"))
        if (textAt(one, "assessment_id") == id)
            return textAt(one, "kind") == QLatin1String("risk");
    const auto& gone = isGone(change) ? change.before : change.after;
    return gone.is_object() && textAt(gone, "kind") == QLatin1String("risk");
}

bool isRisk(const Json& document, const Change& change)
{
    const std::string_view path = change.path;
    if (isBeside(path) || (!isGone(change) && change.before == change.after))
        return false;
    if (path.starts_with("facts."))
        return path != "facts.asked_on";
    if (!path.starts_with("assessments."))
        return false;
    const auto rest = fromPlan(path).section(QLatin1Char('.'), 2);
    const bool says = rest.isEmpty() || rest == QLatin1String("completed_on")
        || rest == QLatin1String("areas") || rest.startsWith(QLatin1String("areas."));
    return says && isOfRisk(document, change);
}

//! Somebody said that the plan still fits, and has not taken it back.
bool saysFits(const Json& document, const Json& said)
{
    if (said.is_array())
        return std::ranges::any_of(said, [&](const Json& one) { return saysFits(document, one); });
    const auto id = textAt(said, "id");
    return std::ranges::any_of(listAt(document, "reviews.still_fits"),
        [&](const Json& one) { return !id.isEmpty() && textAt(one, "id") == id; });
}

//! Somebody agreed: whoever declined, could not or has only seen it did not.
bool isSigned(const Json& line)
{
    if (line.is_array())
        return std::ranges::any_of(line, isSigned);
    static constexpr std::array kNot { "declined", "unable", "seen" };
    return line.is_object() && std::ranges::find(kNot, textAt(line, "kind").toStdString()) == kNot.end();
}

//! A review that somebody wrote down after it was held.
bool wasHeld(const Json& review)
{
    if (review.is_array())
        return std::ranges::any_of(review, wasHeld);
    return review.is_object() && textAt(review, "begun_on").isEmpty();
}

Settled settledBy(const Json& document, const Change& change)
{
    const std::string_view path = change.path;
    if (isGone(change) || change.after.is_null())
        return Settled::Never;
    const auto steps = std::ranges::count(path, '.');
    if (path == "plan.agreed_on"
        || (path.starts_with("involvement.signatures") && steps <= 2 && isSigned(change.after)))
        return Settled::Agreed;
    if (path.starts_with("reviews.history")
        && (path.ends_with(".finished_on") || (steps <= 2 && wasHeld(change.after))))
        return Settled::Reviewed;
    return path.starts_with("reviews.still_fits") && saysFits(document, change.after) ? Settled::Fits
                                                                                      : Settled::Never;
}

//! Oldest first: what the plan was made of, or brought in with, is where it begins.
Moment lastSettled(const Json& document, const std::vector<Change>& history, Stamp beginning)
{
    for (auto change = history.rbegin(); change != history.rend(); ++change)
        if (const auto how = settledBy(document, *change);
            how != Settled::Never && change->origin.hlc > beginning)
            return { how, change->origin.hlc };
    if (!textAt(document, "plan.agreed_on").isEmpty())
        return { Settled::Agreed, beginning };
    return lastReview(document) ? Moment { Settled::Reviewed, beginning } : Moment();
}

Stamp beginningOf(const std::vector<Change>& history)
{
    Stamp beginning = 0;
    for (const auto& change : history)
        if (stampMs(change.origin.hlc) <= stampMs(history.front().origin.hlc) + kBeginningMs)
            beginning = std::max(beginning, change.origin.hlc);
    return beginning;
}

//! The latest day on which the plan says that it was settled.
QDate settledOn(const Json& document)
{
    auto day = dateAt(document, "plan.agreed_on");
    const auto later = [&day](const QDate& other) {
        if (other.isValid() && (!day.isValid() || other > day))
            day = other;
    };
    if (const auto* review = lastReview(document)) {
        later(dateAt(*review, "on"));
        later(dateAt(*review, "finished_on"));
    }
    for (const auto& one : listAt(document, "reviews.still_fits"))
        later(dateAt(one, "on"));
    return day;
}

const char* wordsAfter(Settled how)
{
    return how == Settled::Agreed ? "risk.changed.agreed"
        : how == Settled::Fits    ? "risk.changed.fits"
                                  : "risk.changed.reviewed";
}

} // namespace

const Json* newestRisk(const Json& document)
{
    const Json* newest = nullptr;
    for (const auto& assessment : listAt(document, "assessments")) {
        if (textAt(assessment, "kind") != QLatin1String("risk") || listAt(assessment, "areas").empty())
            continue;
        if (!newest || textAt(assessment, "completed_on") >= textAt(*newest, "completed_on"))
            newest = &assessment;
    }
    return newest;
}

std::optional<RiskChange> riskChange(const Json& document, const std::vector<Change>& history)
{
    const auto beginning = beginningOf(history);
    const auto settled = lastSettled(document, history, beginning);
    if (settled.how == Settled::Never)
        return std::nullopt;
    for (auto change = history.rbegin(); change != history.rend() && change->origin.hlc > settled.at;
         ++change)
        if (change->origin.hlc > beginning && isRisk(document, *change))
            return RiskChange { dayOf(change->origin.hlc), wordsAfter(settled.how) };
    // Written in another system, and brought in with the plan.
    const auto* risk = newestRisk(document);
    const auto day = risk ? dateAt(*risk, "completed_on") : QDate();
    const auto before = settledOn(document);
    if (settled.at == beginning && day.isValid() && before.isValid() && day > before)
        return RiskChange { day, wordsAfter(settled.how) };
    return std::nullopt;
}

const Json* stillFits(const Json& document, const std::vector<Change>& history)
{
    const auto& said = listAt(document, "reviews.still_fits");
    return !said.empty() && lastSettled(document, history, beginningOf(history)).how == Settled::Fits
        ? &said.back()
        : nullptr;
}

} // namespace cyd::bridge
