//! The open area of life: the person's words, strengths, needs, outcomes and actions, and "talked about,
//! nothing needed".
//!
//! | member                      | what                                                                 |
//! |-----------------------------|----------------------------------------------------------------------|
//! | key, title, icon            | of the open area                                                       |
//! | ownWords, strengths, note   | Answer                                                                 |
//! | notAgreed, comments         | models: what was said about it (said_model.h)                          |
//! | outcomes, needs, unmetNeeds | models; looseActions: actions that belong to no outcome                |
//! | setting, prompts(setting)   | "community" or "hospital"; what to talk about there, a list of sentences |
//! | people                      | PeopleModel for "who?"                                                 |
//! | state, stateWords, stateIcon, stateKind | as areas_model.h has them                                  |
//! | nothingNeededWords          | a line that "nothing needed" may start with: date already filled       |
//! | noteNow                     | the note as it stands, typed or saved: it stays below the new line     |
//! | openOutcomes                | the words of what is still aimed for here: while there is one,         |
//! |                             | "nothing needed" is not true                                           |
//! | dueSuggestions              | dates for an outcome or an action, counted from today: { label, iso }  |
//! | previousTitle, nextTitle    | the areas beside it; empty at the ends                                 |
//! | undoWords                   | what undo() would bring back; empty: nothing                           |
//! | undoList                    | the list that it goes to: "outcomes" …                                 |
//! | open(key), openPrevious(), openNext() | another area                                                 |
//! | addOutcome(), removeOutcome(row), addAction(outcomeRow), removeAction(outcomeRow, row),             ||
//! | addNeed(), removeNeed(row), addUnmetNeed(), removeUnmetNeed(row), undo()                            ||
//! | nothingNeeded(line)         | two taps and a line; false when it is blank or an outcome is open      |
//! | needed()                    | takes that back                                                        |
#pragma once

#include "core/base/json.h"
#include "qml/bridge/actions_model.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/needs_model.h"
#include "qml/bridge/outcomes_model.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/removed_items.h"
#include "qml/bridge/said_model.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class AreasModel;

class AreaController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QString key READ key NOTIFY areaChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY areaChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* ownWords READ ownWords NOTIFY areaChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* strengths READ strengths NOTIFY areaChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* note READ note NOTIFY areaChanged FINAL)
    Q_PROPERTY(cyd::bridge::OutcomesModel* outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ActionsModel* looseActions READ looseActions CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::NeedsModel* needs READ needs CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::UnmetNeedsModel* unmetNeeds READ unmetNeeds CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::SaidModel* notAgreed READ notAgreed CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::SaidModel* comments READ comments CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString stateWords READ stateWords NOTIFY changed FINAL)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY changed FINAL)
    Q_PROPERTY(QString stateKind READ stateKind NOTIFY changed FINAL)
    Q_PROPERTY(QString nothingNeededWords READ nothingNeededWords NOTIFY changed FINAL)
    Q_PROPERTY(QString noteNow READ noteNow NOTIFY changed FINAL)
    Q_PROPERTY(QStringList openOutcomes READ openOutcomes NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList dueSuggestions READ dueSuggestions NOTIFY changed FINAL)
    Q_PROPERTY(QString previousTitle READ previousTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString setting READ setting NOTIFY changed FINAL)
    Q_PROPERTY(QString undoWords READ undoWords NOTIFY undoChanged FINAL)
    Q_PROPERTY(QString undoList READ undoList NOTIFY undoChanged FINAL)

public:
    AreaController(AnswerBook& book, const Language& language, const AreasModel& areas, PeopleModel& people,
        QObject* parent = nullptr);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Answer* ownWords() const { return m_ownWords; }
    [[nodiscard]] Answer* strengths() const { return m_strengths; }
    [[nodiscard]] Answer* note() const { return m_note; }
    [[nodiscard]] OutcomesModel* outcomes() { return &m_outcomes; }
    [[nodiscard]] ActionsModel* looseActions() { return &m_looseActions; }
    [[nodiscard]] NeedsModel* needs() { return &m_needs; }
    [[nodiscard]] UnmetNeedsModel* unmetNeeds() { return &m_unmet; }
    [[nodiscard]] SaidModel* notAgreed() { return &m_notAgreed; }
    [[nodiscard]] SaidModel* comments() { return &m_comments; }
    [[nodiscard]] PeopleModel* people() { return &m_people; }
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString stateIcon() const;
    [[nodiscard]] QString stateKind() const;
    [[nodiscard]] QString nothingNeededWords() const;
    [[nodiscard]] QString noteNow() const;
    [[nodiscard]] QStringList openOutcomes() const;
    [[nodiscard]] QVariantList dueSuggestions() const;
    [[nodiscard]] QString previousTitle() const;
    [[nodiscard]] QString nextTitle() const;
    [[nodiscard]] QString undoWords() const;
    [[nodiscard]] QString undoList() const;
    [[nodiscard]] QString setting() const;
    //! Guidance of 2010, table after paragraph 77; none for the open area.
    [[nodiscard]] Q_INVOKABLE QStringList prompts(const QString& setting) const;

    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void openPrevious();
    Q_INVOKABLE void openNext();
    Q_INVOKABLE void addOutcome();
    Q_INVOKABLE void removeOutcome(int row);
    Q_INVOKABLE void addAction(int outcomeRow);
    Q_INVOKABLE void removeAction(int outcomeRow, int row);
    Q_INVOKABLE void addNeed();
    Q_INVOKABLE void removeNeed(int row);
    Q_INVOKABLE void addUnmetNeed();
    Q_INVOKABLE void removeUnmetNeed(int row);
    //! The line goes before what the note says already: nothing that was written is lost.
    Q_INVOKABLE bool nothingNeeded(const QString& line);
    Q_INVOKABLE void needed();
    Q_INVOKABLE void undo();

    void reload();
    void retranslate();
    void close();

Q_SIGNALS:
    void areaChanged();
    void changed();
    void undoChanged();

private:
    [[nodiscard]] QString under(const char* member) const;
    [[nodiscard]] QString neighbour(int step) const;
    [[nodiscard]] QVariant fromAreas(int role) const;
    void add(const char* list, const Json& item);
    void remove(const char* member, const QString& id, const char* words);
    //! What the outcomes and the person's answers to them make of the state: agreed when they said yes to
    //! each that is open, "outcomes_written" until then, and what it was before when the last one goes.
    [[nodiscard]] QString stateByFacts(const Json& area) const;
    //! The state of every area whose outcomes or answers changed, wherever that was done.
    void settleStates();
    void settleState(const QString& key);

    AnswerBook& m_book;
    const Language& m_language;
    const AreasModel& m_areas;
    PeopleModel& m_people;
    QString m_key;
    Answer* m_ownWords = nullptr;
    Answer* m_strengths = nullptr;
    Answer* m_note = nullptr;
    OutcomesModel m_outcomes;
    ActionsModel m_looseActions;
    NeedsModel m_needs;
    UnmetNeedsModel m_unmet;
    SaidModel m_notAgreed, m_comments;
    RemovedItems m_removed;
    QHash<QString, QStringList> m_facts; //!< by area: as they were settled, or found
    QHash<QString, QString> m_before; //!< by area: its state before an outcome was written
};

} // namespace cyd::bridge
