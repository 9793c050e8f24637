//! The telephone numbers of the crisis plan and when each is answered.
//!
//! Roles: label, phone, whatTheyDo (Answer), name, number (plain text of label and phone), kind ("cmht",
//! "crisis_team" …), kindWords, hoursWords (one sentence), holidayWords, openNow (bool), nowWords ("Answers
//! now, until 17:00"), cover (bool: counts as cover; family and 999 do not), allHours (bool), hours (list of
//! { days, from, to }), holidayFrom, holidayTo ("" = closed on bank holidays). Property: kinds, a list of {
//! value, label } for SelectBox. Verbs: setKind(row, kind), setAllHours(row), setHours(row, spans): a list of
//! { days ("mon" …), from, to }; setHolidayHours(row, from, to), closeOnHolidays(row), moveUp(row).
//! removeContact(row) and undo(); CrisisController adds.
#pragma once

#include "qml/bridge/cover.h"
#include "qml/bridge/item_list_model.h"

#include <QDateTime>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

//! "09:30"; the end of the day is "24:00".
[[nodiscard]] QString clockWords(int minutes);
[[nodiscard]] const Hours& hoursToday(const WeekHours& week, const QDate& day);

class ContactsModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the crisis plan")
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY kindsChanged FINAL)

public:
    enum Role {
        Label = Qt::UserRole + 1,
        Phone,
        WhatTheyDo,
        Name,
        Number,
        Kind,
        KindWords,
        HoursWords,
        HolidayWords,
        OpenNow,
        NowWords,
        Cover,
        AllHours,
        HoursRole,
        HolidayFrom,
        HolidayTo
    };
    Q_ENUM(Role)

    ContactsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariantList kinds() const;
    //! Asks again who answers now.
    void tick();

    Q_INVOKABLE void setKind(int row, const QString& kind);
    Q_INVOKABLE void setAllHours(int row);
    Q_INVOKABLE void setHours(int row, const QVariantList& spans);
    Q_INVOKABLE void setHolidayHours(int row, const QString& from, const QString& to);
    Q_INVOKABLE void closeOnHolidays(int row);
    Q_INVOKABLE void moveUp(int row);
    Q_INVOKABLE void removeContact(int row);
    void retranslate() override;

Q_SIGNALS:
    void kindsChanged();

protected:
    [[nodiscard]] QString nameOf(const Json& item) const override;

private:
    [[nodiscard]] QString hoursWords(const Json& item) const;
    [[nodiscard]] QString holidayWords(const Json& item) const;
    [[nodiscard]] QString nowWords(const Json& item) const;

    const Language& m_language;
};

} // namespace cyd::bridge
