#include "qml/bridge/due_dates.h"

#include "core/checker/policy.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

namespace {

constexpr DueStep kDue[] { { "due.weeks_2", 2, 0 }, { "due.months_1", 0, 1 }, { "due.months_3", 0, 3 } };
constexpr DueStep kReview[] { { "due.months_3", 0, 3 }, { "due.months_6", 0, 6 },
    { "due.months_12", 0, 12 } };

} // namespace

std::span<const DueStep> dueSteps()
{
    return kDue;
}

std::span<const DueStep> reviewSteps()
{
    return kReview;
}

QVariantList dueDates(const Language& language, QDate from, std::span<const DueStep> steps)
{
    QVariantList list;
    const auto latest = from.addMonths(checker::Policy().reviewMonths);
    for (const auto& step : steps) {
        const auto day = from.addDays(qint64 { 7 } * step.weeks).addMonths(step.months);
        if (from.isValid() && day <= latest)
            list.append(QVariantMap { { QStringLiteral("label"), language.text(step.words) },
                { QStringLiteral("iso"), day.toString(Qt::ISODate) } });
    }
    return list;
}

} // namespace cyd::bridge
