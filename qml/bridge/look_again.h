//! Needs and risk looked at again before the outcomes of a formal review: an assessment that was made for it
//! (review_record.h), or the word of whoever holds it that they were looked at and nothing has changed. A
//! review goes on without, and says why. Guidance of 2010, ¶104.
//!
//! | member         | what                                                                            |
//! |----------------|---------------------------------------------------------------------------------|
//! | asked          | a formal review is under way                                                    |
//! | rows           | { key ("needs", "risk"), title, words, done, unchanged }                        |
//! | open           | one of them was not looked at again, and there is no reason                      |
//! | all            | both were                                                                       |
//! | reason         | Answer: why the review goes on without; null while none is under way             |
//! | unchanged(key) | looked at again today, and nothing has changed; once more takes it back          |
#pragma once

#include "qml/bridge/answer.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <utility>
#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class LookAgain : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a review")
    Q_PROPERTY(bool asked READ asked NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(bool all READ all NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reason READ reason NOTIFY changed FINAL)

public:
    LookAgain(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] bool asked() const;
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] bool open() const;
    [[nodiscard]] bool all() const;
    [[nodiscard]] Answer* reason() const;
    //! Days that the record does not say yet and an assessment does: member and ISO date.
    [[nodiscard]] std::vector<std::pair<std::string, QString>> found() const;

    Q_INVOKABLE void unchanged(const QString& key);

    void reload() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    AnswerBook& m_book;
    const Language& m_language;
};

} // namespace cyd::bridge
