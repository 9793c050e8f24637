//! A review meeting: the last version beside this one, one outcome at a time, then who came and when the next
//! one is. Everything is an edit of the plan as it is said; stopping anywhere loses nothing, and another day
//! or another tablet goes on where this one was left. Care Planning Regulations 2011, regulation 7; guidance
//! of 2010, ¶104 to ¶111.
//!
//! | member                         | what                                                              |
//! |--------------------------------|-------------------------------------------------------------------|
//! | underWay                       | begun, and neither finished nor stopped                           |
//! | canStart, hasOutcomes          | none is under way; there are open outcomes to ask about           |
//! | lastWords, dueWords            | "Last review: 18 February 2026", "Next review: …"; "" for none    |
//! | dueKind                        | tone of dueWords: warning when it is past or near                 |
//! | outcomes, again, unmet, invited | ReviewModel, LookAgain, UnmetAgain, InvitedModel                 |
//! | answeredWords, answeredShare   | "Outcomes answered: 2 of 7"; 0 … 1                                |
//! | unanswered, wanting            | outcomes with no answer, in words; they held finish()             |
//! | areasToLook                    | { key, title, stateWords, looked }: with no outcome to ask about  |
//! | heldOn, kind, needsOn, riskOn  | of the review under way: ISO dates; formal, informal, urgent      |
//! | reason                         | Answer: what the review is for                                    |
//! | attended                       | { value, label, hint, ticked } of the people in post              |
//! | nextOn, nextLatest             | the next review; the latest that twelve calendar months allow     |
//! | nextOpen                       | of a formal one: no day that is after it and within those months  |
//! | nextSuggestions                | { label, iso } for it, counted from the day this one was held     |
//! | dueSuggestions                 | { label, iso } for an outcome, counted from today                 |
//! | changes                        | { icon, kind, words, before, text }: different from last time     |
//! | triggers, calls                | what is to bring a review forward; what does so now               |
//! | requests                       | { words, text, answer (Answer) }: asked for and not answered      |
//! | answerRequest(index)           | they were told, today; false: nothing is written yet              |
//! | start()                        | keeps this version’s outcomes as the last one, and begins         |
//! | finish()                       | a new version, a draft; false: an outcome is not answered (an      |
//! |                                | urgent one asks for none), needs and risk were not looked at again |
//! |                                | and nobody said why, or nextOpen                                   |
//! | stop(reason)                   | ends it without a version; false: the reason is blank             |
#pragma once

#include "core/workspace/workspace.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/invited_model.h"
#include "qml/bridge/look_again.h"
#include "qml/bridge/review_model.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/unmet_again.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class PeopleModel;

class ReviewController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed FINAL)
    Q_PROPERTY(bool hasOutcomes READ hasOutcomes NOTIFY changed FINAL)
    Q_PROPERTY(bool wanting READ wanting NOTIFY changed FINAL)
    Q_PROPERTY(QStringList unanswered READ unanswered NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList areasToLook READ areasToLook NOTIFY changed FINAL)
    Q_PROPERTY(QStringList calls READ calls NOTIFY changed FINAL)
    Q_PROPERTY(QString lastWords READ lastWords NOTIFY changed FINAL)
    Q_PROPERTY(QString dueWords READ dueWords NOTIFY changed FINAL)
    Q_PROPERTY(QString dueKind READ dueKind NOTIFY changed FINAL)
    Q_PROPERTY(QStringList triggers READ triggers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList requests READ requests NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::ReviewModel* outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LookAgain* again READ again CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::UnmetAgain* unmet READ unmet CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::InvitedModel* invited READ invited CONSTANT FINAL)
    Q_PROPERTY(QString answeredWords READ answeredWords NOTIFY changed FINAL)
    Q_PROPERTY(qreal answeredShare READ answeredShare NOTIFY changed FINAL)
    Q_PROPERTY(QString heldOn READ heldOn WRITE setHeldOn NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QString needsOn READ needsOn WRITE setNeedsOn NOTIFY changed FINAL)
    Q_PROPERTY(QString riskOn READ riskOn WRITE setRiskOn NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList attended READ attended NOTIFY changed FINAL)
    Q_PROPERTY(QString nextOn READ nextOn WRITE setNextOn NOTIFY changed FINAL)
    Q_PROPERTY(QString nextLatest READ nextLatest NOTIFY changed FINAL)
    Q_PROPERTY(bool nextOpen READ nextOpen NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList nextSuggestions READ nextSuggestions NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList dueSuggestions READ dueSuggestions NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed FINAL)

public:
    ReviewController(
        AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent = nullptr);

    [[nodiscard]] bool underWay() const;
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool hasOutcomes() const;
    [[nodiscard]] bool wanting() const { return m_wanting; }
    [[nodiscard]] QStringList unanswered() const;
    [[nodiscard]] QVariantList areasToLook() const;
    [[nodiscard]] QStringList calls() const;
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] QString dueWords() const;
    [[nodiscard]] QString dueKind() const;
    [[nodiscard]] QStringList triggers() const;
    [[nodiscard]] QVariantList requests() const;
    Q_INVOKABLE bool answerRequest(int index);
    [[nodiscard]] ReviewModel* outcomes() { return &m_outcomes; }
    [[nodiscard]] LookAgain* again() { return &m_again; }
    [[nodiscard]] UnmetAgain* unmet() { return &m_unmet; }
    [[nodiscard]] InvitedModel* invited() { return &m_invited; }
    [[nodiscard]] QString answeredWords() const;
    [[nodiscard]] qreal answeredShare() const;
    [[nodiscard]] QString heldOn() const { return recorded("on"); }
    void setHeldOn(const QString& iso) { record("on", iso); }
    [[nodiscard]] QString kind() const { return recorded("type"); }
    void setKind(const QString& kind) { record("type", kind); }
    [[nodiscard]] QString needsOn() const { return recorded("needs_reassessed_on"); }
    void setNeedsOn(const QString& iso) { record("needs_reassessed_on", iso); }
    [[nodiscard]] QString riskOn() const { return recorded("risk_reassessed_on"); }
    void setRiskOn(const QString& iso) { record("risk_reassessed_on", iso); }
    [[nodiscard]] Answer* reason() const;
    [[nodiscard]] QVariantList attended() const;
    [[nodiscard]] QString nextOn() const;
    void setNextOn(const QString& iso);
    [[nodiscard]] QString nextLatest() const;
    [[nodiscard]] bool nextOpen() const;
    [[nodiscard]] QVariantList nextSuggestions() const;
    [[nodiscard]] QVariantList dueSuggestions() const;
    [[nodiscard]] QVariantList changes() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void toggleAttended(const QString& personId) { toggle("attended", personId); }
    Q_INVOKABLE void toggleArea(const QString& key) { toggle("areas_looked_at", key); }
    Q_INVOKABLE bool finish();
    Q_INVOKABLE bool stop(const QString& reason);

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    //! "reviews.history.2": the review under way; empty when none is.
    [[nodiscard]] QString recordPath() const;
    //! What is written of it so far; empty when none is under way.
    [[nodiscard]] const Json& held() const;
    [[nodiscard]] QStringList listed(const char* member) const;
    void toggle(const char* member, const QString& value);
    //! What finishing and stopping have in common: the day, and the results with the record.
    [[nodiscard]] std::vector<workspace::Workspace::FieldEdit> ending(const char* how) const;
    [[nodiscard]] QString recorded(const char* member) const;
    void record(const char* member, const QString& value);
    void set(const QString& path, const Json& value);
    [[nodiscard]] int version() const;

    AnswerBook& m_book;
    const Language& m_language;
    const PeopleModel& m_inPost;
    ReviewModel m_outcomes;
    LookAgain m_again;
    UnmetAgain m_unmet;
    InvitedModel m_invited;
    bool m_wanting = false;
};

} // namespace cyd::bridge
