//! What is left to do on the open plan and is no question of the checker's: whoever waits and what runs out
//! now first, then two answers to choose from, what the person does not agree to and nobody has answered, and
//! what runs out soon; areas that are still to be talked about, while there are fewer than five things in
//! all; what waits is never cut off. It never stops anything.
//!
//! Roles: words, icon, kind (tone), screen (where to go: "area", "conflicts", "crisis", "sign" …), area (key,
//! when screen is "area"), asked (the checker asks about it too: a review or an order whose day has passed;
//! said where its questions are not in sight).
#pragma once

#include "core/base/json.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class AreasModel;
class CheckController;
class Language;

class LeftModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { Words = Qt::UserRole + 1, Icon, Kind, Screen, AreaKey, Asked };
    Q_ENUM(Role)
    static constexpr std::size_t kAtMost = 5;

    LeftModel(AnswerBook& book, const Language& language, const AreasModel& areas, CheckController& check,
        QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void reload();
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        const char* words; //!< id; %1 is the area's title
        const char* icon;
        const char* kind;
        const char* screen;
        QString area;
        QString day = {}; //!< ISO; then %1 is that day
        QStringList more = {}; //!< what follows the day, of a clock
        bool asked = false; //!< by the checker too
        bool operator==(const Row&) const = default; // every id here is a literal
    };
    //! What waits for a day: to be seen after hospital, and the clocks (clock_words.h), from the most
    //! pressing.
    void addWaiting(std::vector<Row>& pressing, std::vector<Row>& soon, const Json& document) const;
    //! The areas where "no" or "not sure" stands without an answer of the team.
    static void addUnanswered(std::vector<Row>& rows, const Json& document, QDate today);
    [[nodiscard]] std::vector<Row> rowsFor(const Json& document) const;

    AnswerBook& m_book;
    const Language& m_language;
    const AreasModel& m_areas;
    CheckController& m_check;
    std::vector<Row> m_rows;
};

} // namespace cyd::bridge
