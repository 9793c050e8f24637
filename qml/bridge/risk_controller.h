//! Risk on the open plan, beside what the forms ask: that it was changed and the plan wants another look, the
//! heads of the newest assessment, and what has been done about children and adults at risk whom the plan
//! names. Guidance of 2010, ¶58 and ¶61. None of it is in the person's own mode.
//!
//! | member                    | what                                                                   |
//! |---------------------------|------------------------------------------------------------------------|
//! | changedWords              | "Risk was changed on …, after the plan was agreed."; "": no need to look |
//! | fitsWords                 | who said since then that the plan still fits, and when; ""              |
//! | sayFits(), takeBackFits() | the one and the other, under the name of whoever holds this vault       |
//! | from, heads               | the newest risk assessment in words; FormField of its heads, or null    |
//! | assess()                  | a new risk assessment, dated today, every head blank                    |
//! | atRisk                    | { name, why, done, words (Answer or null), on }, as below                |
//! | choices                   | { value, label } of what has been done                                  |
//! | setDone(row, value)       | writes it down, with today; "" takes it back and keeps the words         |
//! | serviceName, servicePhone | Answer: the local safeguarding team; null: not in the plan's people     |
//! | addService()              | a place for them among the people                                      |
#pragma once

#include "core/checker/at_risk.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/form_field.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class FormsModel;
class Language;

class RiskController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QString changedWords READ changedWords NOTIFY changed FINAL)
    Q_PROPERTY(QString fitsWords READ fitsWords NOTIFY changed FINAL)
    Q_PROPERTY(QString from READ from NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::FormField* heads READ heads NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList atRisk READ atRisk NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY wordsChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* serviceName READ serviceName NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* servicePhone READ servicePhone NOTIFY changed FINAL)

public:
    RiskController(AnswerBook& book, const Language& language, FormsModel& forms, QObject* parent = nullptr);

    [[nodiscard]] QString changedWords() const { return m_changed; }
    [[nodiscard]] QString fitsWords() const { return m_fits; }
    [[nodiscard]] QString from() const;
    [[nodiscard]] FormField* heads() const;
    [[nodiscard]] QVariantList atRisk() const;
    [[nodiscard]] QVariantList choices() const;
    [[nodiscard]] Answer* serviceName() const { return serviceAnswer("name"); }
    [[nodiscard]] Answer* servicePhone() const { return serviceAnswer("phone"); }

    Q_INVOKABLE void sayFits();
    Q_INVOKABLE void takeBackFits();
    Q_INVOKABLE void assess();
    Q_INVOKABLE void setDone(int row, const QString& value);
    Q_INVOKABLE void addService();

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    void wordsChanged();

private:
    //! Somebody of the plan who holds this vault; empty: nobody that we know.
    [[nodiscard]] std::string holder() const;
    //! Who says so: the holder, else the vault's own name.
    [[nodiscard]] std::string by() const;
    [[nodiscard]] std::string today() const;
    [[nodiscard]] std::vector<checker::AtRisk> named() const;
    [[nodiscard]] QVariantMap rowOf(const Json* entry, const QString& name, const QString& why) const;
    //! "people.p-1": the safeguarding team in post; empty: the plan does not name them.
    [[nodiscard]] QString servicePath() const;
    [[nodiscard]] Answer* serviceAnswer(const char* member) const;
    void look();

    AnswerBook& m_book;
    const Language& m_language;
    FormsModel& m_forms;
    QString m_changed, m_fits;
    std::string m_seen; //!< of the plan, when these were worked out
};

//! Whether somebody whom the plan names has no answer to what has been done about them.
[[nodiscard]] bool asksAboutAtRisk(const Json& document, const QDate& today);

} // namespace cyd::bridge
