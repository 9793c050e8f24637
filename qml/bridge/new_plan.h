//! A person is added and their plan begun. Nothing is made until begin() finds nothing wrong. What is typed
//! is a sealed draft of no plan yet: neither a lock nor a crash loses it.
//!
//! | member                | what                                                            |
//! |-----------------------|-----------------------------------------------------------------|
//! | name, knownAs, born, nhsNumber, noNumberBecause | what has been typed; born as ISO date |
//! | preferred             | "cy" or "en": what the person has chosen; it is the plan's too   |
//! | coordinating          | whoever holds this vault is the care coordinator                 |
//! | nameWrong, bornWrong, numberWrong, languageWrong | what to do; "" before it is asked    |
//! | alike                 | who may be the same person: a list of { planId, words }          |
//! | begin(sure)           | the new plan's id; "" when something is wrong, or somebody is alike |
//! |                       | and nobody is sure                                               |
//! | clear()               | forgets what was typed                                           |
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;
class Session;

//! Ten digits, spaces aside, whose last is the check digit (NHS Data Model and Dictionary, NHS number,
//! modulus 11).
[[nodiscard]] bool isNhsNumber(const QString& text);

class NewPlan : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the app")
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QString knownAs MEMBER m_knownAs NOTIFY changed FINAL)
    Q_PROPERTY(QString born MEMBER m_born NOTIFY changed FINAL)
    Q_PROPERTY(QString nhsNumber MEMBER m_nhsNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString noNumberBecause MEMBER m_noNumberBecause NOTIFY changed FINAL)
    Q_PROPERTY(QString preferred MEMBER m_preferred NOTIFY changed FINAL)
    Q_PROPERTY(bool coordinating MEMBER m_coordinating NOTIFY changed FINAL)
    Q_PROPERTY(QString nameWrong READ nameWrong NOTIFY asked FINAL)
    Q_PROPERTY(QString bornWrong READ bornWrong NOTIFY asked FINAL)
    Q_PROPERTY(QString numberWrong READ numberWrong NOTIFY asked FINAL)
    Q_PROPERTY(QString languageWrong READ languageWrong NOTIFY asked FINAL)
    Q_PROPERTY(QVariantList alike READ alike NOTIFY asked FINAL)

public:
    NewPlan(Session& session, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] QString nameWrong() const;
    [[nodiscard]] QString bornWrong() const;
    [[nodiscard]] QString numberWrong() const;
    [[nodiscard]] QString languageWrong() const;
    [[nodiscard]] QVariantList alike() const;
    Q_INVOKABLE QString begin(bool sure = false);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void asked();

private:
    [[nodiscard]] Json document(const std::string& worker) const;
    void keep();
    void restore();
    void forget(); //!< what is shown; the draft stays

    Session& m_session;
    const Language& m_language;
    QString m_name, m_knownAs, m_born, m_nhsNumber, m_noNumberBecause, m_preferred;
    bool m_coordinating = true;
    QTimer m_pause;
    bool m_asked = false; //!< somebody has tried to begin: what is wrong is said
};

} // namespace cyd::bridge
