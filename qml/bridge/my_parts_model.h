//! One area's outcomes and actions as the person is asked about them, in the order of the plan.
//!
//! What is over comes after what is still to come, and nobody is asked about it.
//!
//! Roles: about ("outcome:o-1", "action:a-1"), isOutcome, ended, captionWords ("What will happen"; of what is
//! over, how it ended), text (Answer), reason (Answer: why the team decided it; null where the person did),
//! whoWords, oftenWords, whenWords, answer ("agrees", "unsure", "disagrees", "" = none yet), words (Answer:
//! why it is "no" or "not sure", in the person's own words; null of any other), teamAnswer (Answer; null
//! while there is none).
#pragma once

#include "core/base/json.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace cyd::bridge {

class Answer;
class AnswerBook;
class Language;

class MyPartsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        About = Qt::UserRole + 1,
        IsOutcome,
        Ended,
        CaptionWords,
        Text,
        Reason,
        WhoWords,
        OftenWords,
        WhenWords,
        AnswerRole,
        Words,
        TeamAnswer
    };
    Q_ENUM(Role)

    MyPartsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    //! Something is still to come.
    [[nodiscard]] bool open() const;
    //! "No" or "not sure" stands for something that is still to come.
    [[nodiscard]] bool anyNotAgreed() const;

    //! The area whose parts these are; empty: none.
    void setArea(const QString& key);
    void reload();
    void retranslate();
    [[nodiscard]] QString about(int row) const;

    //! The person's answer to a part of the plan ("domain:finance_money", "outcome:o-1", "action:a-1");
    //! empty: none.
    [[nodiscard]] QString answerTo(const QString& about) const;
    //! Where that answer stands in involvement.parts; nothing: there is none.
    [[nodiscard]] std::optional<std::size_t> placeOf(const QString& about) const;
    //! "No" or "not sure" is what the person says of it now.
    [[nodiscard]] bool isNotAgreed(const QString& about) const;
    //! The person's own words to that; null while they say yes, or nothing.
    [[nodiscard]] Answer* wordsTo(const QString& about) const;
    //! What the team answered to it; null while it has not.
    [[nodiscard]] Answer* teamAnswerTo(const QString& about) const;
    //! Puts an answer on record, by the person and with today's date. Of an outcome it is also what
    //! `agreed_by_person` says.
    void answer(const QString& about, const QString& value);

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        QString about, path;
        QString owner, howOften, due, status;
        bool decided = false; //!< by the team
        [[nodiscard]] bool ended() const;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] const Json& document() const;
    [[nodiscard]] QString personId() const;

    AnswerBook& m_book;
    const Language& m_language;
    QString m_area;
    std::vector<Row> m_rows;
};

} // namespace cyd::bridge
