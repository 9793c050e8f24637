#include "qml/bridge/contacts_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/value_words.h"

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
    const auto lines = hoursLines(m_language, listAt(item, "hours"));
    return lines.isEmpty() ? m_language.text("hours.none") : lines.join(QStringLiteral("; "));
}

QString ContactsModel::holidayWords(const Json& item) const
{
    return answerWords(m_language, {}, "crisis_plan.contacts.0.bank_holiday_hours",
        item.value("bank_holiday_hours", Json(nullptr)));
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
    // A night goes on after midnight.
    const auto& tomorrow = hoursToday(week, now.date().addDays(1));
    const bool goesOn = span->to == kDayMinutes && !tomorrow.empty() && tomorrow.front().from == 0
        && tomorrow.front().to < kDayMinutes;
    return m_language.text("hours.now_until")
        .arg(goesOn ? m_language.text("page.hours.next_day").arg(clockWords(tomorrow.front().to))
                    : clockWords(span->to));
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
    if (!has(index))
        return;
    // What "day and night, every day" said of bank holidays goes with it: nobody has said that anybody
    // answers.
    const auto& contact = row(index).item;
    const auto was = hoursOf(contact);
    const auto path = itemPath(index).toStdString();
    std::vector<workspace::Workspace::FieldEdit> edits { { path + ".hours", hours } };
    if (always(was) && was.bankHoliday == kAllDay && !always(hoursOf({ { "hours", hours } })))
        edits.push_back({ path + ".bank_holiday_hours", nullptr });
    book().session().change(
        book().planId(), [&](auto& workspace) { return workspace.setAll(book().planId(), edits); });
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
