#include "qml/controls/date_entry.h"

namespace cyd::controls {

QDate DateEntry::date() const
{
    return { m_year.trimmed().toInt(), m_month.trimmed().toInt(), m_day.trimmed().toInt() };
}

QString DateEntry::iso() const
{
    return blank() || !problem().isEmpty() ? QString() : date().toString(Qt::ISODate);
}

void DateEntry::setIso(const QString& iso)
{
    const auto date = QDate::fromString(iso, Qt::ISODate);
    m_day = date.isValid() ? QString::number(date.day()) : QString();
    m_month = date.isValid() ? QString::number(date.month()) : QString();
    m_year = date.isValid() ? QString::number(date.year()) : QString();
    Q_EMIT changed();
}

bool DateEntry::blank() const
{
    return (m_day + m_month + m_year).trimmed().isEmpty();
}

QString DateEntry::problem() const
{
    if (blank())
        return {};
    // Two digits of a year could be either century, and a wrong century in a plan is worse than a question.
    if (m_day.trimmed().isEmpty() || m_month.trimmed().isEmpty() || m_year.trimmed().size() < 4)
        return QStringLiteral("incomplete");
    if (!date().isValid())
        return QStringLiteral("impossible");
    const auto earliest = QDate::fromString(m_notBefore, Qt::ISODate);
    const auto latest = QDate::fromString(m_notAfter, Qt::ISODate);
    if (earliest.isValid() && date() < earliest)
        return QStringLiteral("too_early");
    if (latest.isValid() && date() > latest)
        return QStringLiteral("too_late");
    return {};
}

} // namespace cyd::controls
