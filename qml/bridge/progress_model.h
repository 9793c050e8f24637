//! How an outcome is going, jotted down between reviews (guidance of 2010, paragraph 106): `progress` of the
//! outcome, in the order in which it was written.
//!
//! Roles: text (Answer), whenWords (the day, and who wrote it). Verb: add(): an empty note of today, by the
//! holder of the vault.
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

class ProgressModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of an outcome")

public:
    enum Role { Text = Qt::UserRole + 1, WhenWords };
    Q_ENUM(Role)

    ProgressModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE void add();

private:
    const Language& m_language;
};

} // namespace cyd::bridge
