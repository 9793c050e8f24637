//! The sealed versions of the open plan, newest first, each verified again from its records.
//!
//! Roles: record (its id), number, whenWords, byWords, howWords, languageWords, valid (bool), validWords,
//! changedWords (edits since), icon, kind, takenBackWords (when and why; empty: it stands), undoWords (until
//! when it can be taken back; empty: no longer).
//! changesFrom(row, toNext): what is different in the version sealed after it, else in the plan as it is now:
//! list of { icon, kind, words, text, before }. textOf(row): the whole text as the person may see it, in the
//! language in which it was signed, for PlanText.
#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class VersionsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY choicesChanged FINAL)

public:
    enum Role {
        Record = Qt::UserRole + 1,
        Number,
        WhenWords,
        ByWords,
        HowWords,
        LanguageWords,
        Valid,
        ValidWords,
        ChangedWords,
        Icon,
        Kind,
        TakenBackWords,
        UndoWords,
        ReachedWords
    };
    Q_ENUM(Role)

    VersionsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const std::vector<workspace::VersionView>& rows() const { return m_rows; }
    //! { value: the row, label } of those whose seal holds, for SelectBox.
    [[nodiscard]] QVariantList choices() const;
    void reload();
    void retranslate();
    Q_INVOKABLE QString textOf(int row) const;
    Q_INVOKABLE QVariantList changesFrom(int row, bool toNext) const;

Q_SIGNALS:
    void countChanged();
    void choicesChanged();

private:
    //! The plan as it was sealed; null, and said through the session, when it cannot be had.
    [[nodiscard]] Json sealed(int row) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::vector<workspace::VersionView> m_rows;
};

} // namespace cyd::bridge
