//! Agreeing and signing: the whole text as it is sealed, every way to answer, and the versions that stand.
//!
//! | member                    | what |
//! |---------------------------|------------------------------------------------------------------------|
//! | people                    | PeopleModel: who may sign; by: the chosen personId, "" at first; byName |
//! | step                      | 0 read, 1 answer, 2 check: kept with the rest |
//! | language                  | of the text shown and sealed: "cy" or "en" |
//! | documentHtml              | the whole plan in that language, as it is signed               |
//! | documentText              | the same for PlanText                                          |
//! | how, howWords             | ink, mark, typed, spoken, witnessed, seen, declined, unable,   |
//! |                           | account, paper; "" at first                                    |
//! | takesReason               | seen, declined or unable: answered without agreeing            |
//! | holder                    | personId of whoever this vault belongs to; "": nobody in it    |
//! | secretIsPin               | what sign() wants for "account": the PIN, else the passphrase  |
//! | sealing                   | the secret is being tried: a moment of work                    |
//! | name, words, reason, witness | what was typed                                              |
//! | strokes                   | from InkPad: strokes, each a list of { x, y, t, p } (InkArea)  |
//! | parts                     | what can be left out: { value, words, who, said, area }        |
//! | exceptions, exceptWords   | what is left out; except(value, bool)                          |
//! | saidBefore                | some were: the person said "no" or "not sure" to them          |
//! | nextNumber, todayWords    | of the version that would be sealed now                        |
//! | canSign, blockedWords     | false and why: an answer stands twice, or the text is withheld |
//! | conflicts                 | how many stand twice                                           |
//! | ownHand                   | the person began in their own mode: nobody else goes on        |
//! | problem, problemWords     | what is missing (who, how, name, reason, witness, strokes)     |
//! |                           | after check() or sign(); "changed": the text is no longer the  |
//! |                           | one that was read; "secret": the PIN or passphrase is wrong    |
//! | doneWords, doneHow        | after it was sealed                                            |
//! | mayFinish                 | the person answered this text: the holder's own is what is left|
//! | notAgreed                 | what was sealed is "seen and do not agree", declined or unable |
//! | mayDetermine, determine() | the plan is a draft still: the provider determines it, today   |
//! |                           | (Measure 2010, section 18(3)); from then on copies are owed    |
//! | versions                  | VersionsModel: newest first                                    |
//! | read()                    | the text shown now has been read: step 1                       |
//! | check()                   | nothing is missing: step 2                                     |
//! | sign(secret), clear()     |                                                                |
//! | finish()                  | the holder signs the text that was sealed just now: step 2     |
//! | takeBack(record, reason)  | of versions, while its undoWords say so                        |
//!
//! Ink and words are kept as a sealed draft with every stroke: a lock, a crash or a turn of the tablet loses
//! nothing.
#pragma once

#include "core/workspace/workspace.h"
#include "qml/bridge/paper_note.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/versions_model.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class ConflictsModel;

class SignController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(cyd::bridge::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::VersionsModel* versions READ versions CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::PaperNote* paper READ paper CONSTANT FINAL)
    Q_PROPERTY(QString by READ by WRITE setBy NOTIFY changed FINAL)
    Q_PROPERTY(QString byName READ byName NOTIFY changed FINAL)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    Q_PROPERTY(QString documentHtml READ documentHtml NOTIFY changed FINAL)
    Q_PROPERTY(QString documentText READ documentText NOTIFY changed FINAL)
    Q_PROPERTY(QString how READ how WRITE setHow NOTIFY changed FINAL)
    Q_PROPERTY(bool takesReason READ takesReason NOTIFY changed FINAL)
    Q_PROPERTY(QString howWords READ howWords NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY partsChanged FINAL)
    Q_PROPERTY(QStringList exceptions READ exceptions NOTIFY changed FINAL)
    Q_PROPERTY(QString exceptWords READ exceptWords NOTIFY changed FINAL)
    Q_PROPERTY(bool saidBefore READ saidBefore NOTIFY changed FINAL)
    Q_PROPERTY(int nextNumber READ nextNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString todayWords READ todayWords NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(QString witness READ witness WRITE setWitness NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList strokes READ strokes WRITE setStrokes NOTIFY strokesChanged FINAL)
    Q_PROPERTY(bool canSign READ canSign NOTIFY changed FINAL)
    Q_PROPERTY(QString blockedWords READ blockedWords NOTIFY changed FINAL)
    Q_PROPERTY(int conflicts READ conflicts NOTIFY changed FINAL)
    Q_PROPERTY(bool ownHand READ ownHand WRITE setOwnHand NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString problemWords READ problemWords NOTIFY changed FINAL)
    Q_PROPERTY(QString doneWords READ doneWords NOTIFY changed FINAL)
    Q_PROPERTY(QString doneHow READ doneHow NOTIFY changed FINAL)
    Q_PROPERTY(bool notAgreed READ notAgreed NOTIFY changed FINAL)
    Q_PROPERTY(bool mayDetermine READ mayDetermine NOTIFY changed FINAL)
    Q_PROPERTY(bool mayFinish READ mayFinish NOTIFY changed FINAL)
    Q_PROPERTY(QString holder READ holder NOTIFY changed FINAL)
    Q_PROPERTY(bool asksHolder READ asksHolder NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList holderChoices READ holderChoices NOTIFY changed FINAL)
    Q_PROPERTY(bool secretIsPin READ secretIsPin NOTIFY changed FINAL)
    Q_PROPERTY(bool sealing READ sealing NOTIFY changed FINAL)

public:
    SignController(AnswerBook& book, const Language& language, const ConflictsModel& conflicts,
        PeopleModel& people, QObject* parent = nullptr);

    [[nodiscard]] PeopleModel* people() { return &m_people; }
    [[nodiscard]] VersionsModel* versions() { return &m_versions; }
    [[nodiscard]] const VersionsModel* versions() const { return &m_versions; }
    //! What is noted of a copy that was signed on paper.
    [[nodiscard]] PaperNote* paper() { return &m_paper; }
    [[nodiscard]] QString by() const { return QString::fromStdString(m_request.by); }
    void setBy(const QString& personId);
    [[nodiscard]] QString byName() const;
    [[nodiscard]] int step() const { return m_step; }
    void setStep(int step);
    [[nodiscard]] QString language() const { return QString::fromStdString(m_request.language); }
    void setLanguage(const QString& code);
    [[nodiscard]] QString documentHtml() const;
    [[nodiscard]] QString documentText() const;
    [[nodiscard]] QString how() const { return QString::fromStdString(m_request.how); }
    void setHow(const QString& how);
    [[nodiscard]] bool takesReason() const;
    [[nodiscard]] QString howWords() const;
    [[nodiscard]] QVariantList parts() const;
    [[nodiscard]] QStringList exceptions() const;
    [[nodiscard]] QString exceptWords() const;
    [[nodiscard]] bool saidBefore() const { return !m_offered.empty(); }
    [[nodiscard]] int nextNumber() const;
    [[nodiscard]] QString todayWords() const;
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString& words);
    [[nodiscard]] QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    [[nodiscard]] QString witness() const { return m_witness; }
    void setWitness(const QString& name);
    [[nodiscard]] QVariantList strokes() const { return m_strokes; }
    void setStrokes(const QVariantList& strokes);
    [[nodiscard]] bool canSign() const;
    [[nodiscard]] int conflicts() const;
    //! The person began in their own mode, and nobody else goes on with it.
    [[nodiscard]] bool ownHand() const { return m_ownHand; }
    void setOwnHand(bool own);
    [[nodiscard]] QString blockedWords() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QString problemWords() const;
    [[nodiscard]] QString doneWords() const;
    [[nodiscard]] QString doneHow() const;
    [[nodiscard]] bool notAgreed() const;
    [[nodiscard]] bool mayDetermine() const;
    Q_INVOKABLE void determine();
    [[nodiscard]] bool mayFinish() const;
    [[nodiscard]] const QString& holder() const { return m_holder; }
    //! The person has answered, and nobody of the plan is known to be whoever holds this vault.
    [[nodiscard]] bool asksHolder() const;
    //! List of { value, label }: people in post who may be them.
    [[nodiscard]] QVariantList holderChoices() const;
    //! "This one is me": remembered in this vault.
    Q_INVOKABLE void iAm(const QString& personId);
    [[nodiscard]] bool secretIsPin() const;
    [[nodiscard]] bool sealing() const { return m_sealing; }

    //! What the step says, to read aloud: list of { text, lang }. Of the first it is the very text that would
    //! be sealed, in the language of each paragraph.
    Q_INVOKABLE QVariantList paragraphs() const;
    Q_INVOKABLE void read();
    Q_INVOKABLE bool check();
    //! With "account" it is done a moment later, and our copy of the secret is wiped.
    Q_INVOKABLE void sign(const QString& secret = {});
    Q_INVOKABLE void finish();
    //! False: the reason is blank, or failed() of the session says why.
    Q_INVOKABLE bool takeBack(const QString& record, const QString& reason);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void except(const QString& value, bool leaveOut);

    //! Writes the draft now: before the plan closes.
    void keep();
    //! Another plan is open: nothing of the last one stays, and a draft of this one comes back.
    void open();
    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    void partsChanged();
    void strokesChanged();

private:
    [[nodiscard]] workspace::SignRequest request() const;
    void put(QString& field, const QString& text);
    void seal();
    void forgetSecret();
    void touched();
    void restore();
    //! What the person has said "no" or "not sure" to is left out beforehand, until they say otherwise here.
    void offer();
    [[nodiscard]] QString missing() const;
    //! What is missing of a copy on paper, or does not fit.
    [[nodiscard]] QString paperMissing() const;
    //! What the person answered before to a part of the plan, in words.
    [[nodiscard]] QString saidOf(const QString& part) const;
    [[nodiscard]] QString findHolder() const;
    [[nodiscard]] bool answeredAsItStands() const;
    [[nodiscard]] QString shownDigest() const;

    AnswerBook& m_book;
    const Language& m_language;
    const ConflictsModel& m_conflicts;
    PeopleModel& m_people;
    VersionsModel m_versions;
    PaperNote m_paper;
    workspace::SignRequest m_request;
    std::vector<std::string> m_offered; //!< parts that were left out beforehand
    QString m_name, m_words, m_reason, m_witness, m_problem;
    QVariantList m_strokes;
    QHash<QString, QVariantList> m_strokesOf; //!< by way: what was drawn before another was chosen
    int m_step = 0;
    bool m_ownHand = false;
    bool m_withheld = false; //!< the person may read nothing of it
    QString m_holder;
    QString m_readDigest; //!< of the text that was read
    QTimer m_keep;
    std::optional<workspace::VersionView> m_done;
    std::optional<Error> m_refused; //!< why the secret was not taken
    QByteArray m_secret;
    bool m_sealing = false;
    mutable QString m_html; //!< of the plan and language shown now; empty: to be made
    mutable QString m_text; //!< of m_html
};

} // namespace cyd::bridge
