//! The nine areas of life of the open plan, and the open one beside them ("other").
//!
//! Roles: key, title, icon, summary (the person's aim or words, one line), state (as in the plan:
//! "outcomes_agreed" …, empty), stateWords, stateIcon, stateKind (tone), standing (as AreaCard: talked,
//! nothing, notYet, conflict), optional (bool: the area beyond the nine). Properties: discussed (of the
//! nine), discussedWords ("Talked about: 7 of 9").
#pragma once

#include "core/base/json.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <span>
#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

//! One area of life: key in the plan, icon, and id of its title ("area.accommodation").
struct Area {
    const char* key;
    const char* icon;
    const char* title;
};
//! In the order of seed 003's table; the last is "other" (the law's list is open).
[[nodiscard]] std::span<const Area> areas();
[[nodiscard]] const Area* findArea(const QString& key);
//! The area's object in a plan document, or nullptr.
[[nodiscard]] const Json* areaIn(const Json& document, const QString& key);

class AreasModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int discussed READ discussed NOTIFY countsChanged FINAL)
    Q_PROPERTY(int total READ total CONSTANT FINAL)
    Q_PROPERTY(QString discussedWords READ discussedWords NOTIFY countsChanged FINAL)

public:
    enum Role {
        Key = Qt::UserRole + 1,
        Title,
        Icon,
        Summary,
        State,
        StateWords,
        StateIcon,
        StateKind,
        Standing,
        Optional
    };
    Q_ENUM(Role)

    AreasModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int discussed() const;
    [[nodiscard]] int total() const { return 9; }
    [[nodiscard]] QString discussedWords() const;

    //! What has become of one area, decided once for cards, list and what is left.
    enum class Status { NotYet, Discussed, Written, NothingNeeded, Declined, ByProvider, Conflict };
    [[nodiscard]] Status statusOf(const QString& key) const;
    void reload();

Q_SIGNALS:
    void countsChanged();

private:
    //! What the person calls it, for the area beside the nine.
    [[nodiscard]] QString titleOf(const Area& area) const;
    [[nodiscard]] QString summary(const Json& area) const;
    [[nodiscard]] QString stateWords(const Area& area, Status status) const;

    AnswerBook& m_book;
    const Language& m_language;
};

} // namespace cyd::bridge
