//! A review meeting: the last version beside this one, one outcome at a time, then who came and when the next
//! one is. Everything is an edit of the plan as it is said; stopping anywhere loses nothing, and another day
//! or another tablet goes on where this one was left. Care Planning Regulations 2011, regulation 7; guidance
//! of 2010, ¶104 to ¶111.
//!
//! | member              | what                                                                          |
//! |---------------------|-------------------------------------------------------------------------------|
//! | underWay            | begun and not yet recorded: the last version carries this version's number      |
//! | canStart            | there is an outcome to ask about                                               |
//! | lastWords, dueWords | "Last review: 18 February 2026", "Next review: …"; "" when there is none        |
//! | outcomes            | ReviewModel                                                                   |
//! | answeredWords, answeredShare | "Outcomes answered: 2 of 7"; 0 … 1                                     |
//! | heldOn, kind, needsOn, riskOn | of the review under way; ISO dates; formal, informal, urgent          |
//! | reason              | Answer: what the review is for                                                |
//! | attended            | list of { value, label, hint, ticked } of the people in post                     |
//! | nextOn, nextLatest  | the next review; the latest that twelve calendar months allow                   |
//! | changes             | list of { icon, kind, words, before, text }: what is different from last time  |
//! | dueKind             | tone of dueWords: warning when it is past or near                              |
//! | triggers            | what is to bring a review forward, as the plan says                            |
//! | requests            | list of { words ("Nerys, 2 March 2026"), text, answer (Answer) }: asked for, no
//! review held since and no answer | | answerRequest(index) | they were told, today; false: nothing is
//! written yet                          | | start()             | keeps the outcomes of this version as the
//! last one and begins                   | | finish()            | numbers the new version, a draft until it
//! is agreed                            |
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/review_model.h"

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
    Q_PROPERTY(QString lastWords READ lastWords NOTIFY changed FINAL)
    Q_PROPERTY(QString dueWords READ dueWords NOTIFY changed FINAL)
    Q_PROPERTY(QString dueKind READ dueKind NOTIFY changed FINAL)
    Q_PROPERTY(QStringList triggers READ triggers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList requests READ requests NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::ReviewModel* outcomes READ outcomes CONSTANT FINAL)
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
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed FINAL)

public:
    ReviewController(
        AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent = nullptr);

    [[nodiscard]] bool underWay() const;
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] QString dueWords() const;
    [[nodiscard]] QString dueKind() const;
    [[nodiscard]] QStringList triggers() const;
    [[nodiscard]] QVariantList requests() const;
    Q_INVOKABLE bool answerRequest(int index);
    [[nodiscard]] ReviewModel* outcomes() { return &m_outcomes; }
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
    [[nodiscard]] QVariantList changes() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void toggleAttended(const QString& personId);
    Q_INVOKABLE void finish();

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    //! "reviews.history.2": the review under way, or the last one held; empty when there is none.
    [[nodiscard]] QString recordPath() const;
    [[nodiscard]] QString recorded(const char* member) const;
    void record(const char* member, const QString& value);
    void set(const QString& path, const Json& value);
    [[nodiscard]] int version() const;

    AnswerBook& m_book;
    const Language& m_language;
    const PeopleModel& m_inPost;
    ReviewModel m_outcomes;
};

//! Positions in the plan's `reviews.requests` of those that nobody has answered and no review has followed
//! (guidance of 2010, ¶112 and ¶113).
[[nodiscard]] std::vector<std::size_t> openRequests(const Json& document);

} // namespace cyd::bridge
