//! Who changed what in the open plan, newest first, grouped by day, person and part. It is asked for when its
//! screen opens, and holds the newest edits until somebody wants older ones.
//!
//! Roles: dayWords ("10 Mar 2026"; of the first of a day, else empty), part, who (of the first of a group,
//! else empty), place, what, icon, after, before, why, when ("09:10", or from when to when and how many
//! edits), screen, area (where to go), canPutBack (what it changed stands as it was left).
//!
//! | member             | what                                                                     |
//! |--------------------|--------------------------------------------------------------------------|
//! | count, hasOlder    | rows; whether there are edits before them                                  |
//! | open(), leave()    | its screen is seen, or is no longer: then what is in confidence goes        |
//! | showOlder()        | the next page of them                                                      |
//! | putBack(row)       | what stood there before stands there again: an edit like any other           |
//! | revealed, reveal() | after one deliberate step it says when something in confidence was changed   |
//! | sealWords, sealKind, check() | whether every change is whole and from whom it says: asked now     |
#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY countChanged FINAL)
    Q_PROPERTY(bool revealed READ revealed NOTIFY countChanged FINAL)
    Q_PROPERTY(QString sealWords READ sealWords NOTIFY sealChanged FINAL)
    Q_PROPERTY(QString sealKind READ sealKind NOTIFY sealChanged FINAL)

public:
    //! So many rows are a page; the day that is begun is finished, up to as many again.
    static constexpr std::size_t kPage = 100;
    enum Role {
        DayWords = Qt::UserRole + 1,
        Part,
        Who,
        Place,
        What,
        Icon,
        After,
        Before,
        Why,
        When,
        Screen,
        Area,
        CanPutBack
    };
    Q_ENUM(Role)

    HistoryModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    [[nodiscard]] bool revealed() const { return m_revealed; }
    [[nodiscard]] QString sealWords() const;
    [[nodiscard]] QString sealKind() const;

    Q_INVOKABLE void open();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void showOlder();
    Q_INVOKABLE void reveal();
    //! False: nothing was changed, and why was said.
    Q_INVOKABLE bool putBack(int row);
    Q_INVOKABLE void check();

    //! The plan is another: read again now where it is seen, else when it is seen next.
    void reload();
    void retranslate();
    //! Forgets everything: another plan, or none.
    void close();

Q_SIGNALS:
    void countChanged();
    void sealChanged();

private:
    struct Row {
        QString day, part, who; //!< of every row; said of the first that has them
        bool newDay = false, newGroup = false;
        QString place, what, icon, after, before, why, when, screen, area;
        std::shared_ptr<const plan::Change> change = {}; //!< what can be put back; nothing: cannot
        bool operator==(const Row& other) const;
    };
    //! One line: an edit, or several of one answer that went on from each other.
    struct Line {
        const workspace::HistoryLine* newest = nullptr;
        const workspace::HistoryLine* oldest = nullptr;
        std::size_t edits = 1;
        bool beginning = false; //!< the plan was made, or brought in
    };
    void read();
    void show();
    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] std::size_t beginnings() const;
    [[nodiscard]] std::vector<Row> rowsOf(const std::vector<Line>& lines) const;
    [[nodiscard]] Row rowOf(const Line& line) const;
    [[nodiscard]] QString whenWords(const Line& line) const;
    [[nodiscard]] bool canPutBack(const plan::Change& change) const;

    struct Seal {
        std::int64_t atMs = 0;
        Done found;
    };
    AnswerBook& m_book;
    const Language& m_language;
    std::vector<workspace::HistoryLine> m_history; //!< oldest first
    std::vector<Row> m_rows;
    std::size_t m_wanted = kPage;
    bool m_hasOlder = false, m_revealed = false, m_seen = false, m_stale = true;
    std::optional<Seal> m_seal;
};

} // namespace cyd::bridge
