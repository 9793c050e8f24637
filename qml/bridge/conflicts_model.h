//! The questions of the open plan that hold two answers or more, until a person chooses.
//!
//! Roles: path, part (title of the part of the plan), question (which answer), canWrite (bool: own words may
//! settle it), confidential (bool: of a note in confidence), removed (bool: one removed it, another changed
//! it), answers: a list of { number, text, marked, author, when, gone, blank } where `marked` is StyledText
//! with <u> around the words that differ, and `gone` is the answer "remove it"; draft: a new answer that
//! somebody began to write, which outlives a lock. Rows stay while the plan changes elsewhere. Properties:
//! count; settled: what was chosen here since the plan was opened, the last first, { question, words, other
//! (bool: useOther() can take the other answer instead) }. Verbs: keep(row, number), draft(row, words: ""
//! drops it), write(row, words), useOther(place in settled). Leaving them for later is leaving the screen.
#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

//! Where a path is, in words: the part of the plan and the question.
struct PlaceWords {
    QString part, question;
};
[[nodiscard]] PlaceWords placeOf(const Language& language, const Json& document, const QString& path);
//! What stands at a path as somebody reads it: a text as it is, a date in words, yes or no, a list line by
//! line, an item by its own words; "(blank)" when nothing does.
[[nodiscard]] QString readable(
    const Language& language, const Json& document, const Json& value, const std::string& path = {});

class ConflictsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QVariantList settled READ settled NOTIFY settledChanged FINAL)

public:
    enum Role { Path = Qt::UserRole + 1, Part, Question, Removed, Answers, CanWrite, Confidential, Draft };
    Q_ENUM(Role)

    ConflictsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariantList settled() const;
    void reload();
    void retranslate();
    //! Another plan, or none, is open.
    void open();
    //! Makes what is being written durable now.
    void saveDrafts();

    Q_INVOKABLE void keep(int row, int number);
    Q_INVOKABLE void draft(int row, const QString& words);
    Q_INVOKABLE void write(int row, const QString& words);
    Q_INVOKABLE void useOther(int place);

Q_SIGNALS:
    void countChanged();
    void settledChanged();

private:
    struct Settled {
        std::string path;
        Json chosen, other; //!< other: discarded when there is not exactly one, or it was a removal
    };
    void settle(int row, const Json& value);
    //! Rows come and go by their path, so that what is written in the others stays.
    void take(std::vector<workspace::ConflictView> now);
    [[nodiscard]] QString steady(const std::string& path) const;
    [[nodiscard]] QVariantList answersOf(const workspace::ConflictView& view) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::vector<workspace::ConflictView> m_rows;
    std::vector<Settled> m_settled; //!< the last first
    QHash<QString, QString> m_drafts; //!< by path
    QSet<QString> m_unsaved; //!< paths of drafts that are not on disk as they are
    QTimer m_pause;
};

} // namespace cyd::bridge
