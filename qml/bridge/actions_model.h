//! What will happen: the actions of one outcome.
//!
//! Roles: actionId, text, howOften (Answer), ownerId, ownerName, dueOn (ISO or ""), whenWords (how often, by
//! when), missingWho, missingWhen, done (bool), statusWords, icon, kind (tone). Verbs: setOwner(row,
//! personId), setDue(row, iso), setDone(row, bool). AreaController adds and removes.
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

class ActionsModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of an outcome")

public:
    enum Role {
        ActionId = Qt::UserRole + 1,
        Text,
        HowOften,
        OwnerId,
        OwnerName,
        DueOn,
        WhenWords,
        MissingWho,
        MissingWhen,
        IsDone,
        StatusWords,
        Icon,
        Kind
    };
    Q_ENUM(Role)

    //! Only the actions of this outcome; the empty id shows those that belong to no outcome of the area.
    ActionsModel(AnswerBook& book, const Language& language, QString outcomeId, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString actionId(int row) const;

    Q_INVOKABLE void setOwner(int row, const QString& personId);
    Q_INVOKABLE void setDue(int row, const QString& isoDate);
    Q_INVOKABLE void setDone(int row, bool done);

protected:
    [[nodiscard]] bool accepts(const Json& item) const override;

private:
    const Language& m_language;
    QString m_outcomeId;
};

} // namespace cyd::bridge
