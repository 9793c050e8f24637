//! One text answer of the open plan: what stands in its box, and how safe it is.
//!
//! | property        | what                                                                        |
//! |-----------------|-----------------------------------------------------------------------------|
//! | text            | what the box shows: the draft while there is one, else the plan's text       |
//! | state           | Answer.Saved, Typing, Restored, Changed, TwoAnswers, NotSaved                |
//! | stateWords, stateIcon, stateKind | the same in words, icon name and tone; Saved long ago: on whose     |
//! |                 | device it was written and when, unless it was this one                       |
//! | choiceNeeded    | Restored or Changed: keepMine() or takeTheirs()                              |
//! | otherText       | what the plan says instead, when choiceNeeded                                |
//! | readOnly        | two answers stand: choose first (conflicts screen)                           |
//! | language        | "cy" or "en": of this text; write to change it                               |
//! | translation, translationWords | beside the original, never instead; empty when there is none    |
//! | translationIcon | the same words' icon                                                       |
//! | isTranslationStale, isTranslationChecked | the original changed since; somebody has said it is right  |
//! | translatable, otherLanguage | the plan has a place for a translation, which is in that language   |
//! | sharesTranslation | what is said of the translation is said of every other text of the page too |
//! | translated      | the translation as an answer of its own, to type into; null: no place for one |
//! | translationBegun | a draft of it waits                                                         |
//! | checkTranslation(name), removeTranslation() | one edit each                                     |
//! | type(text)      | every change of the box while somebody types                                |
//! | commit()        | on leaving the box                                                          |
//!
//! Typing is a draft at once, durable within a second of a pause, an edit after two quiet seconds.
#pragma once

#include "qml/bridge/text_language.h"
#include "qml/bridge/translation.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace cyd::bridge {

class AnswerBook;

class Answer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the open plan")
    Q_PROPERTY(QString path READ path CONSTANT FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString stateWords READ stateWords NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString stateKind READ stateKind NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool choiceNeeded READ choiceNeeded NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString otherText READ otherText NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString translation READ translation NOTIFY textChanged FINAL)
    Q_PROPERTY(QString translationWords READ translationWords NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString translationIcon READ translationIcon NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isTranslationStale READ isTranslationStale NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isTranslationChecked READ isTranslationChecked NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool translatable READ translatable NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool sharesTranslation READ sharesTranslation NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool translationBegun READ translationBegun NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString otherLanguage READ otherLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* translated READ translated CONSTANT FINAL)

public:
    enum State {
        Saved, //!< the box shows the plan
        Typing, //!< a draft of this moment
        Restored, //!< a draft from before the program last ended: somebody must look at it
        Changed, //!< a colleague's answer arrived while this one was being typed
        TwoAnswers, //!< the plan holds two answers
        NotSaved, //!< the last commit failed; the words are still here
    };
    Q_ENUM(State)

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString stateIcon() const;
    [[nodiscard]] QString stateKind() const;
    [[nodiscard]] bool choiceNeeded() const { return m_state == Restored || m_state == Changed; }
    [[nodiscard]] QString otherText() const { return choiceNeeded() ? m_committed : QString(); }
    [[nodiscard]] bool readOnly() const { return m_state == TwoAnswers; }
    [[nodiscard]] const QString& language() const { return m_language; }
    void setLanguage(const QString& code);
    [[nodiscard]] const QString& translation() const { return m_translation; }
    [[nodiscard]] QString translationWords() const;
    [[nodiscard]] QString translationIcon() const;
    [[nodiscard]] bool isTranslationStale() const { return !m_translation.isEmpty() && m_beside.stale; }
    [[nodiscard]] bool isTranslationChecked() const
    {
        return !m_beside.stale && !m_beside.checkedBy.isEmpty();
    }
    [[nodiscard]] bool translatable() const { return m_place.has_value(); }
    [[nodiscard]] bool sharesTranslation() const { return m_place && m_place->shared; }
    [[nodiscard]] bool translationBegun() const;
    [[nodiscard]] QString otherLanguage() const;
    [[nodiscard]] Answer* translated();
    //! It is right as it stands, says somebody by that name.
    Q_INVOKABLE void checkTranslation(const QString& name);
    Q_INVOKABLE void removeTranslation();
    //! There is a draft that the plan does not hold yet.
    [[nodiscard]] bool dirty() const { return m_text != m_committed; }

    Q_INVOKABLE void type(const QString& text);
    Q_INVOKABLE void commit();
    Q_INVOKABLE void keepMine();
    Q_INVOKABLE void takeTheirs();

Q_SIGNALS:
    void textChanged();
    void stateChanged();
    void languageChanged();

private:
    friend class AnswerBook;
    Answer(AnswerBook& book, QString path);
    //! Takes what the plan says now; a draft in hand stays.
    void reload();
    void restore(const QString& draft, std::int64_t atMs);
    void setState(State state);
    void write();
    [[nodiscard]] QString languageIn(const plan::Plan& plan) const;
    //! On whose device the text that stands was written; empty when it was this one, when the plan began with
    //! it, or nobody knows. Who said it is another matter: the person may have, on their coordinator's
    //! tablet.
    [[nodiscard]] QString deviceWords() const;
    bool reloadTranslation(const plan::Plan& plan);
    [[nodiscard]] std::vector<workspace::Workspace::FieldEdit> answeredBeside() const;
    [[nodiscard]] FieldEdits editsOf(const QString& text) const;
    [[nodiscard]] const Json* besideIn(const plan::Plan& plan) const;

    AnswerBook& m_book;
    QString m_path;
    QString m_committed;
    QString m_text;
    QString m_language;
    QString m_translation;
    TranslationState m_beside;
    std::optional<TranslationPlace> m_place;
    QPointer<Answer> m_original; //!< of a translation: what it translates
    State m_state = Saved;
    std::int64_t m_atMs = 0; //!< of the draft or of the last commit here
    bool m_draftDue = false;
};

} // namespace cyd::bridge
