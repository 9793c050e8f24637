#include "qml/bridge/contacts_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <QLocale>

#include <algorithm>

namespace cyd::bridge {

QString clockWords(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

const Hours& hoursToday(const WeekHours& week, const QDate& day)
{
    return hoursOn(week,
        std::chrono::year(day.year()) / std::chrono::month(static_cast<unsigned>(day.month()))
            / std::chrono::day(static_cast<unsigned>(day.day())));
}

namespace {

const Hours kAllDay { { 0, kDayMinutes } };

bool always(const WeekHours& week)
{
    return std::all_of(week.days.begin(), week.days.end(), [](const Hours& day) { return day == kAllDay; });
}

QString spanWords(const Language& language, const Hours& hours)
{
    if (hours == kAllDay)
        return language.text("hours.all_day");
    QStringList spans;
    for (const auto& span : hours)
        spans.append(clockWords(span.from) + QStringLiteral("–") + clockWords(span.to));
    return spans.join(QStringLiteral(", "));
}

QString dayName(const Language& language, std::size_t day)
{
    return language.locale().standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat);
}

int minuteNow(const QDateTime& now)
{
    return now.time().hour() * 60 + now.time().minute();
}

} // namespace

ContactsModel::ContactsModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_language(language)
{
}

QHash<int, QByteArray> ContactsModel::roleNames() const
{
    return { { Label, "label" }, { Phone, "phone" }, { WhatTheyDo, "whatTheyDo" }, { Name, "name" },
        { Number, "number" }, { Kind, "kind" }, { KindWords, "kindWords" }, { HoursWords, "hoursWords" },
        { HolidayWords, "holidayWords" }, { OpenNow, "openNow" }, { NowWords, "nowWords" },
        { Cover, "cover" }, { AllHours, "allHours" }, { HoursRole, "hours" }, { HolidayFrom, "holidayFrom" },
        { HolidayTo, "holidayTo" } };
}

QString ContactsModel::hoursWords(const Json& item) const
{
    const auto week = hoursOf(item);
    if (always(week))
        return m_language.text("hours.always");
    // Days in a row with the same hours are said together: "Mon–Fri 09:00–17:00".
    QStringList groups;
    for (std::size_t day = 0; day < 7;) {
        auto last = day;
        while (last + 1 < 7 && week.days[last + 1] == week.days[day])
            ++last;
        if (!week.days[day].empty()) {
            const auto days = last == day
                ? dayName(m_language, day)
                : dayName(m_language, day) + QStringLiteral("–") + dayName(m_language, last);
            groups.append(days + QLatin1Char(' ') + spanWords(m_language, week.days[day]));
        }
        day = last + 1;
    }
    return groups.isEmpty() ? m_language.text("hours.none") : groups.join(QStringLiteral("; "));
}

QString ContactsModel::holidayWords(const Json& item) const
{
    const auto week = hoursOf(item);
    if (week.bankHoliday.empty())
        return m_language.text("hours.holiday_closed");
    return m_language.text("hours.holiday").arg(spanWords(m_language, week.bankHoliday));
}

QString ContactsModel::nowWords(const Json& item) const
{
    const auto now = book().session().now();
    const auto week = hoursOf(item);
    if (always(week) && week.bankHoliday == kAllDay)
        return m_language.text("hours.now_always");
    const auto* span = spanAt(hoursToday(week, now.date()), minuteNow(now));
    if (!span)
        return m_language.text("hours.now_closed");
    return m_language.text("hours.now_until").arg(clockWords(span->to));
}

QVariant ContactsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& contact = row(index.row()).item;
    switch (role) {
    case Label:
        return QVariant::fromValue(answer(index.row(), "label"));
    case Phone:
        return QVariant::fromValue(answer(index.row(), "phone"));
    case WhatTheyDo:
        return QVariant::fromValue(answer(index.row(), "what_they_will_do"));
    case Name:
        return textAt(contact, "label");
    case Number:
        return textAt(contact, "phone");
    case Kind:
        return textAt(contact, "kind");
    case KindWords:
        return m_language.wordsFor(QStringLiteral("contact.kind"), textAt(contact, "kind"));
    case HoursWords:
        return hoursWords(contact);
    case HolidayWords:
        return holidayWords(contact);
    case OpenNow: {
        const auto now = book().session().now();
        return spanAt(hoursToday(hoursOf(contact), now.date()), minuteNow(now)) != nullptr;
    }
    case NowWords:
        return nowWords(contact);
    case Cover:
        return countsAsCover(contact);
    case AllHours:
        return always(hoursOf(contact));
    case HoursRole: {
        QVariantList spans;
        for (const auto& entry : listAt(contact, "hours")) {
            QStringList days;
            for (const auto& day : listAt(entry, "days"))
                days.append(textOf(&day));
            spans.append(QVariantMap { { QStringLiteral("days"), days },
                { QStringLiteral("from"), textAt(entry, "from") },
                { QStringLiteral("to"), textAt(entry, "to") } });
        }
        return spans;
    }
    case HolidayFrom:
        return textAt(contact, "bank_holiday_hours.from");
    case HolidayTo:
        return textAt(contact, "bank_holiday_hours.to");
    default:
        return {};
    }
}

void ContactsModel::tick()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), { OpenNow, NowWords });
}

void ContactsModel::setKind(int index, const QString& kind)
{
    setMember(index, "kind", kind.toStdString());
}

void ContactsModel::setAllHours(int index)
{
    if (!has(index))
        return;
    const auto path = itemPath(index).toStdString();
    const Json week = Json::array({ { { "days", { "mon", "tue", "wed", "thu", "fri", "sat", "sun" } },
        { "from", "00:00" }, { "to", "24:00" } } });
    const Json holiday { { "from", "00:00" }, { "to", "24:00" } };
    book().session().change(book().planId(), [&](auto& workspace) {
        return workspace.setAll(
            book().planId(), { { path + ".hours", week }, { path + ".bank_holiday_hours", holiday } });
    });
}

void ContactsModel::setHours(int index, const QVariantList& spans)
{
    Json hours = Json::array();
    for (const auto& entry : spans) {
        const auto span = entry.toMap();
        Json days = Json::array();
        for (const auto& day : span.value(QStringLiteral("days")).toStringList())
            days.push_back(day.toStdString());
        if (!days.empty())
            hours.push_back(
                { { "days", days }, { "from", span.value(QStringLiteral("from")).toString().toStdString() },
                    { "to", span.value(QStringLiteral("to")).toString().toStdString() } });
    }
    setMember(index, "hours", hours);
}

QVariantList ContactsModel::kinds() const
{
    QVariantList kinds;
    for (const char* kind :
        { "cmht", "crisis_team", "housing_staff", "helpline", "family", "emergency_services" })
        kinds.append(QVariantMap { { QStringLiteral("value"), QLatin1String(kind) },
            { QStringLiteral("label"),
                m_language.wordsFor(QStringLiteral("contact.kind"), QLatin1String(kind)) } });
    return kinds;
}

void ContactsModel::retranslate()
{
    ItemListModel::retranslate();
    Q_EMIT kindsChanged();
}

void ContactsModel::setHolidayHours(int index, const QString& from, const QString& to)
{
    setMember(index, "bank_holiday_hours", { { "from", from.toStdString() }, { "to", to.toStdString() } });
}

void ContactsModel::closeOnHolidays(int index)
{
    setMember(index, "bank_holiday_hours", nullptr);
}
void ContactsModel::moveUp(int index)
{
    moveBefore(index, index - 1);
}

void ContactsModel::removeContact(int row)
{
    takeOut(row);
}

QString ContactsModel::nameOf(const Json& item) const
{
    return textAt(item, "label");
}

} // namespace cyd::bridge
