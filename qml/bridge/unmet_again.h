//! Needs that could not be met, asked about at every review: whether that is still so. What is said stands
//! with the need; one that is met now leaves its area when the review is finished, and the review's record
//! keeps it. Guidance of 2010, ¶83.
//!
//! | member              | what                                                                      |
//! |---------------------|---------------------------------------------------------------------------|
//! | rows                | { title (of the area), text, instead, reviewOn, result ("", "still", "met") } |
//! | say(row, result)    | said today; once more takes it back                                        |
//! | setReview(row, iso) | when it is looked at again                                                 |
#pragma once

#include "core/base/json.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class UnmetAgain : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a review")
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)

public:
    UnmetAgain(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    //! Empty while no review is under way.
    [[nodiscard]] QVariantList rows() const;
    Q_INVOKABLE void say(int row, const QString& result);
    Q_INVOKABLE void setReview(int row, const QString& iso);

    //! For the record of the review: each that somebody said something of, whole, with its `domain` and the
    //! `result`.
    [[nodiscard]] Json said() const;
    //! Where those that are met now stand, by paths that stay with them.
    [[nodiscard]] std::vector<std::string> met() const;

    void reload() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    struct Need {
        const char* area = nullptr; //!< key
        const char* title = nullptr; //!< text id
        std::string path; //!< by the name that stays with it
        const Json* json = nullptr;
    };
    [[nodiscard]] std::vector<Need> needs() const;
    [[nodiscard]] QString resultOf(const Need& need) const;
    void set(
        int row, const char* member, const Json& value, const char* also = nullptr, const Json& day = {});

    AnswerBook& m_book;
    const Language& m_language;
};

} // namespace cyd::bridge
