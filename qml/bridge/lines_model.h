//! A list of plain lines in the plan ("what helps"): each one a text answer.
//!
//! Roles: text (Answer), who (Answer; of an item that says what happens for somebody), number (1 …).
//! Property: count. Verbs: addLine(), removeLine(row) and undo(), moveUp(row), moveDown(row).
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class LinesModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")

public:
    enum Role { Text = Qt::UserRole + 1, Who, Number };
    Q_ENUM(Role)

    //! `member`: the text within an item that is an object; empty when the items are the texts.
    explicit LinesModel(AnswerBook& book, QByteArray member = {}, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void addLine();
    Q_INVOKABLE void removeLine(int row);
    Q_INVOKABLE void moveUp(int row);
    Q_INVOKABLE void moveDown(int row);

protected:
    [[nodiscard]] QString nameOf(const Json& item) const override;

private:
    //! The list of the lines' translations; empty while it does not stand line by line beside this one.
    [[nodiscard]] QString translations() const;

    QByteArray m_member;
};

} // namespace cyd::bridge
