#include "core/checker/clocks.h"

#include <algorithm>

namespace cyd::checker {

namespace {

//! One that was stopped, or has not come to its end, was not held.
bool wasHeld(const Json& review)
{
    return textAt(review, "stopped_on").empty()
        && (textAt(review, "begun_on").empty() || !textAt(review, "finished_on").empty());
}

bool hasEnded(const PlanView& plan)
{
    return isOneOf(textAt(plan.plan, "status"), { "superseded", "ended" });
}

bool isUnderTheAct(const PlanView& plan)
{
    return isOneOf(textAt(plan.legal, "mha_status"), { "section_17_leave", "cto", "conditional_discharge" });
}

bool isOnOrder(const PlanView& plan)
{
    return textAt(plan.legal, "mha_status") == "cto";
}

bool isInHospital(const PlanView& plan)
{
    return textAt(plan.plan, "setting") == "hospital";
}

//! Whether somebody looked at the plan after that day: a review of any kind, or a word that it still fits. Of
//! one on the day itself nobody can tell which was first.
bool lookedAtAfter(const PlanView& plan, Day day, Day today)
{
    const auto since = [&](const Json& entry) {
        const auto on = dayAt(entry, "on");
        return on && *on > day && *on <= today;
    };
    return std::ranges::any_of(itemsOf(at(plan.reviews, "history")), [&](const Json& review) {
        return since(review) && wasHeld(review);
    }) || std::ranges::any_of(itemsOf(at(plan.reviews, "still_fits")), since);
}

//! What the contact log says by a day. Entries without a day say nothing.
struct Contacts {
    bool none = true;
    std::optional<Day> kept, missedOn, stoppedOn;
    int missed = 0; //!< days in a row, since the last contact that was kept
    bool missedLookedAt = false, stoppedLookedAt = false; //!< and nothing since
};

Contacts contactsOf(const PlanView& plan, Day today)
{
    std::vector<std::pair<Day, std::string_view>> log;
    for (const auto& entry : itemsOf(at(plan.coordination, "contact_log")))
        if (const auto on = dayAt(entry, "on"); on && *on <= today)
            log.emplace_back(*on, textAt(entry, "result"));
    std::ranges::stable_sort(log, {}, &std::pair<Day, std::string_view>::first);
    Contacts said;
    said.none = log.empty();
    for (const auto& [on, result] : log) {
        if (result == "kept") {
            said.kept = on;
            said.missed = 0;
        } else if (result == "missed") {
            if (said.missed == 0 || said.missedOn != on) // one that was written down twice is one
                ++said.missed;
            said.missedOn = on;
            said.missedLookedAt = false;
        } else if (result == "treatment_stopped") {
            said.stoppedOn = on;
            said.stoppedLookedAt = false;
        } else if (result == "looked_at") {
            said.missedLookedAt = said.stoppedLookedAt = true;
        }
    }
    return said;
}

//! The stage of a last day with three warnings; nothing while it is further off than the first.
std::optional<ClockStage> stageOf(Day last, Day today, const std::array<int, 3>& warnings)
{
    const int left = daysBetween(today, last);
    return left < 0              ? std::optional(ClockStage::Now)
        : left <= warnings.at(2) ? std::optional(ClockStage::Last)
        : left <= warnings.at(1) ? std::optional(ClockStage::Next)
        : left <= warnings.at(0) ? std::optional(ClockStage::First)
                                 : std::nullopt;
}

class Reading {
public:
    Reading(const PlanView& plan, const Policy& policy, Day today)
        : m_plan(plan)
        , m_policy(policy)
        , m_today(today)
        , m_contacts(contactsOf(plan, today))
    {
    }

    std::vector<Clock> all()
    {
        leftAgainstAdvice();
        missed();
        stopped();
        contact();
        order();
        review();
        higherRisk();
        std::ranges::stable_sort(
            m_clocks, [](const Clock& one, const Clock& other) { return one.stage > other.stage; });
        return std::move(m_clocks);
    }

private:
    //! Contact after that day is the one that was wanted: on the day itself, or where the day is not known,
    //! it may have been before. Being seen by a professional is a date of its own.
    void leftAgainstAdvice()
    {
        const auto& hospital = at(m_plan.root, "hospital");
        const auto left = dayAt(hospital, "discharged_on");
        const bool seen = !isBlankAt(at(hospital, "follow_up"), "seen_on");
        const bool reached = left && m_contacts.kept > left;
        if (yesNo(at(hospital, "left_against_advice")) == true && !seen && !reached
            && !(left && *left > m_today) && !isInHospital(m_plan))
            m_clocks.push_back({ ClockKind::LeftAgainstAdvice, ClockStage::Now, left });
    }

    //! Under the Act contact is lost until there is one again, or the log says that somebody was told; else
    //! whoever looked at the plan has done it.
    void missed()
    {
        const bool act = isUnderTheAct(m_plan);
        if (!isInHospital(m_plan) && m_contacts.missed >= m_policy.missedContacts
            && !m_contacts.missedLookedAt && (act || !lookedAtAfter(m_plan, *m_contacts.missedOn, m_today)))
            m_clocks.push_back({ ClockKind::ContactMissed, act ? ClockStage::Now : ClockStage::Next,
                m_contacts.missedOn, {}, act });
    }

    void stopped()
    {
        const bool act = isUnderTheAct(m_plan);
        if (!isInHospital(m_plan) && m_contacts.stoppedOn && !m_contacts.stoppedLookedAt
            && !lookedAtAfter(m_plan, *m_contacts.stoppedOn, m_today))
            m_clocks.push_back({ ClockKind::TreatmentStopped, act ? ClockStage::Now : ClockStage::Next,
                m_contacts.stoppedOn, {}, act });
    }

    //! Counted from the last contact, and before there is one from the order's beginning or from leaving
    //! hospital. Where nobody has written contacts down yet none is late: the day of the last is asked for.
    //! That contact is lost says it already.
    void contact()
    {
        const auto& order = at(m_plan.legal, "cto");
        const auto& every = at(at(order, "minimum_contact"), "at_least_every_days");
        const bool lost = std::ranges::any_of(
            m_clocks, [](const Clock& clock) { return clock.kind == ClockKind::ContactMissed; });
        auto from = std::max(m_contacts.kept, dayAt(order, "made_on"));
        if (const auto left = dayAt(at(m_plan.root, "hospital"), "discharged_on"); left && *left <= m_today)
            from = std::max(from, left);
        if (!isOnOrder(m_plan) || isInHospital(m_plan) || lost || !from || !every.is_number_integer())
            return;
        const auto days = every.get<std::int64_t>();
        if (days < 1 || days > kLongestDays)
            return;
        const Day due = *from + std::chrono::days(days);
        const int left = daysBetween(m_today, due);
        if (left < 0 && m_contacts.none)
            m_clocks.push_back({ ClockKind::ContactDue, ClockStage::Next });
        else if (left <= m_policy.contactWarnDays)
            m_clocks.push_back({ ClockKind::ContactDue, left < 0 ? ClockStage::Now : ClockStage::Next, due,
                m_contacts.kept });
    }

    void order()
    {
        const auto ends = dayAt(at(m_plan.legal, "cto"), "expires_on");
        if (isOnOrder(m_plan) && ends)
            warn(ClockKind::OrderEnds, *ends,
                { m_policy.orderFirstDays, m_policy.orderNextDays, m_policy.orderLastDays });
    }

    void review()
    {
        if (const auto due = reviewDueOn(m_plan, m_policy, m_today))
            warn(ClockKind::ReviewDue, *due,
                { m_policy.reviewFirstDays, m_policy.reviewNextDays, m_policy.reviewLastDays });
    }

    //! What is not said yet is asked for more plainly than what is.
    void higherRisk()
    {
        const auto& hospital = at(m_plan.root, "hospital");
        const auto left = dayAt(hospital, "discharged_on");
        if (!left || *left > m_today || isInHospital(m_plan))
            return;
        const Day until = *left + std::chrono::days(m_policy.higherRiskDays);
        if (m_today <= until)
            m_clocks.push_back({ ClockKind::HigherRisk,
                isBlankAt(hospital, "extra_contact") ? ClockStage::Next : ClockStage::First, until });
    }

    void warn(ClockKind kind, Day last, const std::array<int, 3>& warnings)
    {
        if (const auto stage = stageOf(last, m_today, warnings))
            m_clocks.push_back({ kind, *stage, last });
    }

    static constexpr std::int64_t kLongestDays = 4000; // further than any order runs

    const PlanView& m_plan;
    const Policy& m_policy;
    const Day m_today;
    const Contacts m_contacts;
    std::vector<Clock> m_clocks;
};

} // namespace

std::vector<Clock> clocksIn(const Json& document, const Policy& policy, Day today)
{
    const PlanView plan(document);
    if (hasEnded(plan))
        return {};
    return Reading(plan, policy, today).all();
}

std::optional<Day> reviewDueOn(const PlanView& plan, const Policy& policy, Day today)
{
    const auto written = dayAt(plan.plan, "next_review_due_on");
    const auto last = lastFormalReview(plan, today);
    const auto from = last ? last : plan.madeOn();
    if (!from || hasEnded(plan))
        return written;
    const Day latest = addMonths(*from, policy.reviewMonths);
    return written ? std::min(*written, latest) : latest;
}

std::optional<Day> lastFormalReview(const PlanView& plan, Day today)
{
    std::optional<Day> held;
    for (const auto& review : itemsOf(at(plan.reviews, "history")))
        if (const auto on = dayAt(review, "on");
            on && *on <= today && textAt(review, "type") == "formal" && wasHeld(review))
            held = std::max(held, on);
    return held;
}

std::string responsibleClinician(const Json& document, Day today)
{
    const PlanView plan(document);
    const auto* named = plan.person(textAt(at(plan.legal, "cto"), "responsible_clinician_id"));
    if (isOnOrder(plan) && named && !named->leftBy(today))
        return std::string(named->id);
    for (const auto& person : plan.people)
        if (person.role == "responsible_clinician" && !person.leftBy(today))
            return std::string(person.id);
    return {};
}

} // namespace cyd::checker
