#include "qml/bridge/due_dates.h"

#include "core/checker/day.h"
#include "core/checker/policy.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

namespace {

constexpr DueStep kDue[] { { "due.weeks_2", 2, 0 }, { "due.months_1", 0, 1 }, { "due.months_3", 0, 3 } };
constexpr DueStep kReview[] { { "due.months_3", 0, 3 }, { "due.months_6", 0, 6 },
    { "due.months_12", 0, 12 } };

constexpr int kFollowUpWorkingDays = 5;

} // namespace

std::span<const DueStep> dueSteps()
{
    return kDue;
}

std::span<const DueStep> reviewSteps()
{
    return kReview;
}

QVariantList dueDates(
    const Language& language, const checker::Policy& policy, QDate from, std::span<const DueStep> steps)
{
    QVariantList list;
    const auto latest = from.addMonths(policy.reviewMonths);
    for (const auto& step : steps) {
        const auto day = from.addDays(qint64 { 7 } * step.weeks).addMonths(step.months);
        if (from.isValid() && day <= latest)
            list.append(QVariantMap { { QStringLiteral("label"), language.text(step.words) },
                { QStringLiteral("iso"), day.toString(Qt::ISODate) } });
    }
    return list;
}

QDate followUpDay(const Json& plan, const checker::Policy& policy)
{
    const auto left = checker::dayFrom(toPlan(textAt(plan, "hospital.discharged_on")));
    if (!left)
        return {};
    const auto day = checker::addWorkingDays(*left, kFollowUpWorkingDays, policy.extraBankHolidays);
    return QDate::fromString(QString::fromStdString(checker::isoOf(day)), Qt::ISODate);
}

QDate followUpPending(const Json& plan, const checker::Policy& policy)
{
    if (!textAt(plan, "hospital.follow_up.seen_on").isEmpty()
        || textAt(plan, "plan.setting") == QLatin1String("hospital"))
        return {};
    const auto written = dateAt(plan, "hospital.follow_up.due_by");
    return written.isValid() ? written : followUpDay(plan, policy);
}

} // namespace cyd::bridge
