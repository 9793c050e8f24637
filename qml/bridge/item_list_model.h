//! A list of a plan's items (outcomes, actions, contacts …) as rows. Rows come and go one by one, never by a
//! reset, so that the cursor and the scroll place stay where they are.
//!
//! undoWords: what undo() would bring back, the last that was removed here; empty: nothing.
#pragma once

#include "core/plan/plan.h"
#include "qml/bridge/removed_items.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class Answer;
class AnswerBook;

//! Name it in full (cyd::bridge::ItemListModel) where a class is made from it: QML's tools look for the name
//! as it stands.
class ItemListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QString undoWords READ undoWords NOTIFY undoChanged FINAL)

public:
    //! `idKey` names the member that holds an item's id; items without it go by what they came with.
    ItemListModel(AnswerBook& book, QByteArray idKey, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    //! The list that this model shows: "domains.accommodation.outcomes". Empty: none.
    void setPath(const QString& path);
    [[nodiscard]] const QString& path() const { return m_path; }
    virtual void reload();
    //! The words of every row are new: the language changed.
    virtual void retranslate();
    [[nodiscard]] QString undoWords() const;
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void countChanged();
    void undoChanged();

protected:
    struct Row {
        QString id; //!< as it stands in a path
        Json item;
    };
    //! False leaves an item of the list out of this model.
    [[nodiscard]] virtual bool accepts(const Json& item) const;
    //! True shows the last item of the plan's list first.
    [[nodiscard]] virtual bool newestFirst() const { return false; }
    [[nodiscard]] const Row& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] bool has(int index) const { return index >= 0 && index < count(); }
    [[nodiscard]] QString itemPath(int index) const { return m_path + QLatin1Char('.') + row(index).id; }
    [[nodiscard]] Answer* answer(int index, const char* member) const;
    [[nodiscard]] AnswerBook& book() const { return m_book; }
    //! Sets one member of an item in the plan.
    bool setMember(int index, const char* member, const Json& value);
    //! Removes an item; undo() brings it back, and `beside` with it (removed_items.h).
    void takeOut(int index, const QString& beside = {});
    //! What somebody would call an item that was removed; empty: nothing was written in it.
    [[nodiscard]] virtual QString nameOf(const Json& item) const;
    //! Puts an item where another stands now.
    bool moveBefore(int index, int other);
    //! Position of an item in the plan's own list, which may hold more than this model shows.
    [[nodiscard]] std::size_t positionInPlan(int index) const;

private:
    [[nodiscard]] QString rowId(const plan::Plan& plan, const Json& item, std::size_t position) const;

    AnswerBook& m_book;
    QByteArray m_idKey;
    QString m_path;
    std::vector<Row> m_rows;
    RemovedItems m_removed;
};

} // namespace cyd::bridge
