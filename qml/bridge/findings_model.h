//! What the checker asks about the open plan, one row a cause: at most five, most serious first.
//!
//! Roles: about (the cause), rule ("CHK-18"), severityWords, icon, kind (tone), words (the message for all of
//! the cause's places), buttons (of the whole row: a list of { place, action, label, all }), places: a list
//! of { words, rule, buttons, mayPutAside }, one for each finding. CheckController does what a button says.
#pragma once

#include "core/checker/checker.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class Language;

//! Which screen of a plan a path is on.
struct ScreenPlace {
    QString screen; //!< empty: on none
    QString area; //!< when it is the area screen
};
[[nodiscard]] ScreenPlace screenOf(const QString& path);

class FindingsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { About = Qt::UserRole + 1, Rule, SeverityWords, Icon, Kind, Words, Buttons, Places };
    Q_ENUM(Role)

    explicit FindingsModel(const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_groups.size()); }
    //! Rows come and go by their cause, so that the others keep their place.
    void show(std::vector<checker::Group> groups);
    void retranslate();
    //! nullptr when there is no such row.
    [[nodiscard]] const checker::Group* group(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QVariantMap button(
        const checker::Group& group, std::size_t place, std::size_t action) const;
    [[nodiscard]] QVariantList buttonsOf(const checker::Group& group, std::size_t place) const;
    [[nodiscard]] QVariantList buttonsOfAll(const checker::Group& group) const;

    const Language& m_language;
    std::vector<checker::Group> m_groups;
};

} // namespace cyd::bridge
