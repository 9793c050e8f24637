//! The language of the interface: any text by its id now, and a word to everybody when it changes.
//!
//! | property  | what                                                            |
//! |-----------|-----------------------------------------------------------------|
//! | code      | "en" or "cy"; write to switch                                    |
//! | otherCode | the other one                                                    |
//! | otherName | the other language by its own name: "Cymraeg" while in English    |
//! | toggle()  | switches to the other one                                        |
//!
//! QML texts use qsTrId and follow by themselves; what the bridge says is asked again through changed().
#pragma once

#include "i18n/phrasebook.h"

#include <QDateTime>
#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cyd::bridge {

//! The day and time that screens show and rules are asked about; tests and screenshots bring their own.
using Now = std::function<QDateTime()>;

class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(QString otherCode READ otherCode NOTIFY changed FINAL)
    Q_PROPERTY(QString otherName READ otherName NOTIFY changed FINAL)

public:
    explicit Language(Now now = &QDateTime::currentDateTime, QObject* parent = nullptr);
    ~Language() override;

    [[nodiscard]] QString code() const { return i18n::codeOf(m_lang); }
    void setCode(const QString& code);
    [[nodiscard]] QString otherCode() const;
    [[nodiscard]] QString otherName() const;
    Q_INVOKABLE void toggle();

    [[nodiscard]] i18n::Lang lang() const { return m_lang; }
    [[nodiscard]] QLocale locale() const;
    [[nodiscard]] const i18n::Phrasebook& phrasebook() const { return m_phrasebook; }
    [[nodiscard]] QString text(const char* id) const { return m_phrasebook.text(m_lang, id); }
    [[nodiscard]] QString text(const QString& id) const { return m_phrasebook.text(m_lang, id); }
    //! The words for a value that a plan holds ("agreed" → "Agreed"): `group`.`value`; the value itself, its
    //! underscores read as spaces, when no such words exist: a newer app may have written it.
    [[nodiscard]] QString wordsFor(const QString& group, const QString& value) const;
    //! "2 March 2026".
    [[nodiscard]] QString date(const QString& isoDate) const { return i18n::longDate(m_lang, isoDate); }
    //! "11:42" today, "2 March 2026, 11:42" on any other day; local time.
    [[nodiscard]] QString moment(std::int64_t unixMs) const;

Q_SIGNALS:
    void changed();

private:
    Now m_now;
    i18n::Phrasebook m_phrasebook;
    QTranslator m_installed;
    i18n::Lang m_lang = i18n::Lang::En;
};

} // namespace cyd::bridge
