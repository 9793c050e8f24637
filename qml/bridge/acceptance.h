//! The new coordinator accepts what was handed over (guidance of 2010, ¶155): the case summary, the
//! assessments of need and risk and the plan, or says why without one of them. It holds nothing else back.
//!
//! | member                | what                                                                    |
//! |-----------------------|-------------------------------------------------------------------------|
//! | awaited               | a change was finished in the app; whoever follows has not accepted yet  |
//! | mine                  | it is whoever holds this vault who is asked                              |
//! | asksMe, iAm()         | nobody knows whose vault this is; it is the new coordinator's            |
//! | waitingWords          | who has not accepted yet; "" when nobody is waited for                   |
//! | handedWords           | when it was handed over, and by whom                                     |
//! | items                 | { words, given }: the four things, as they were recorded                 |
//! | allGiven, missingWhy  | all four are there; why not, as it was recorded                          |
//! | reason                | Answer: why it is accepted without everything                            |
//! | acceptedWords         | of the last change: when and by whom it was accepted; "" when not        |
//! | today                 | ISO date                                                                 |
//! | accept()              | false: a reason is missing (heldWords), or it is for somebody else       |
//! | noteAccepted(iso)     | they said so by telephone that day; false: as accept(), or no such day   |
#pragma once

#include "core/base/json.h"
#include "qml/bridge/answer.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class AnswerBook;
class Language;

class Acceptance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool awaited READ awaited NOTIFY changed FINAL)
    Q_PROPERTY(bool mine READ mine NOTIFY changed FINAL)
    Q_PROPERTY(bool asksMe READ asksMe NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingWords READ waitingWords NOTIFY changed FINAL)
    Q_PROPERTY(QString handedWords READ handedWords NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList items READ items NOTIFY changed FINAL)
    Q_PROPERTY(bool allGiven READ allGiven NOTIFY changed FINAL)
    Q_PROPERTY(QString missingWhy READ missingWhy NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(QString heldWords READ heldWords NOTIFY changed FINAL)
    Q_PROPERTY(QString acceptedWords READ acceptedWords NOTIFY changed FINAL)
    Q_PROPERTY(QString today READ today NOTIFY changed FINAL)

public:
    Acceptance(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] bool awaited() const;
    [[nodiscard]] bool mine() const;
    [[nodiscard]] bool asksMe() const;
    [[nodiscard]] QString waitingWords() const;
    [[nodiscard]] QString handedWords() const;
    [[nodiscard]] QVariantList items() const;
    [[nodiscard]] bool allGiven() const;
    [[nodiscard]] QString missingWhy() const;
    [[nodiscard]] Answer* reason() const;
    [[nodiscard]] const QString& heldWords() const { return m_held; }
    [[nodiscard]] QString acceptedWords() const;
    [[nodiscard]] QString today() const;

    Q_INVOKABLE void iAm();
    Q_INVOKABLE bool accept();
    Q_INVOKABLE bool noteAccepted(const QString& iso);

    //! Another plan is open.
    void open();
    void reload() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString holder() const;
    //! Whether the four things are there or a reason is; says what is missing.
    [[nodiscard]] bool isComplete();
    [[nodiscard]] bool write(const QString& on, bool byPhone);
    [[nodiscard]] bool held(const char* words);

    AnswerBook& m_book;
    const Language& m_language;
    QString m_held;
};

//! Who has not accepted the plan that was handed to them: their person_id; empty: nobody is waited for.
//! Changes from before acceptance was asked for (no `accepted_on` in the entry) wait for nobody.
[[nodiscard]] QString awaitedCoordinator(const Json& document);

} // namespace cyd::bridge
