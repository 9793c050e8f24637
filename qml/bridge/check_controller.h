//! What the checker asks about the open plan, and the buttons that put it right: every one of them is an
//! ordinary edit. It asks and never blocks; while somebody types nothing moves.
//!
//! | member                    | what                                                                |
//! |---------------------------|---------------------------------------------------------------------|
//! | shown                     | false where the person whose plan it is looks: nothing is asked       |
//! | groups                    | FindingsModel: at most five causes                                   |
//! | left, leftWords, laterWords | number of causes; "Left: 17"; "After these: 12" ("" = none)          |
//! | answered                  | what was put aside: a list of { words, rule, because, by } in words   |
//! | question                  | what a button still has to know: { title, about, fields: [{ label, ask
//! ("text", "date", "choice"), value, choices, needed }] }; empty: nothing | | act(row, place, action)   |
//! what the button of that row's finding says; may put a question        | | putAside(row, place)      | asks
//! why, and keeps the reason with the plan                          | | reply(values), cancel()   | to the
//! question; values in the order of its fields                    | | takeBack(place in answered) | the
//! finding is asked again                                          | | asked(), went(screen, area),
//! explained(rule) | signals: put the question; go there; show what the rule means |
#pragma once

#include "core/checker/checker.h"
#include "qml/bridge/findings_model.h"

#include <QObject>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class AnswerBook;
class Language;
class PeopleModel;

class CheckController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::FindingsModel* groups READ groups CONSTANT FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(QString leftWords READ leftWords NOTIFY changed FINAL)
    Q_PROPERTY(QString laterWords READ laterWords NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap question READ question NOTIFY questionChanged FINAL)

public:
    CheckController(
        AnswerBook& book, const Language& language, PeopleModel& people, QObject* parent = nullptr);

    [[nodiscard]] bool shown() const { return m_shown; }
    void setShown(bool shown);
    [[nodiscard]] FindingsModel* groups() { return &m_groups; }
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] QString leftWords() const;
    [[nodiscard]] QString laterWords() const;
    [[nodiscard]] QVariantList answered() const;
    [[nodiscard]] QVariantMap question() const;
    [[nodiscard]] const checker::Report& report() const { return m_report; }

    //! Asks again what is left, unless somebody is typing: then as soon as they have stopped.
    void reload();
    void retranslate();

    Q_INVOKABLE void act(int row, int place, int action);
    Q_INVOKABLE void putAside(int row, int place);
    //! False: nothing was changed, and why was said.
    Q_INVOKABLE bool reply(const QVariantList& values);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void takeBack(int place);

Q_SIGNALS:
    void changed();
    void questionChanged();
    void asked();
    void went(const QString& screen, const QString& area);
    void explained(const QString& rule);

private:
    struct Field {
        QString label;
        std::string ask; //!< "text", "date", "person", "assessment"
        std::string path; //!< in the plan; or
        std::string member; //!< of the item that is added
        bool needed = true;
    };
    //! A button that was pressed, until it has all that it needs.
    struct Pending {
        checker::Finding finding;
        checker::Action action;
        std::vector<Field> fields;
    };
    [[nodiscard]] std::vector<Field> fieldsOf(const checker::Action& action) const;
    [[nodiscard]] QVariantList choicesFor(const Field& field, const checker::Action& action) const;
    [[nodiscard]] QString valueNow(const Field& field, const QVariantList& choices) const;
    void begin(const checker::Finding& finding, const checker::Action& action);
    bool finish(const Pending& pending, const std::vector<Json>& values);
    bool answer(const Pending& pending, const Json& value);
    bool addItem(const Pending& pending, const std::vector<Json>& values);
    bool linkAssessment(const Pending& pending, const std::vector<Json>& values);
    void goTo(const QString& path);
    [[nodiscard]] std::string whoAnswers() const;
    [[nodiscard]] checker::Day today() const;

    AnswerBook& m_book;
    const Language& m_language;
    PeopleModel& m_people;
    FindingsModel m_groups;
    checker::Report m_report;
    int m_left = 0;
    bool m_shown = true, m_due = false;
    QTimer m_quiet;
    std::optional<Pending> m_pending;
};

//! How many causes the checker sees in a plan on a day.
[[nodiscard]] int causesIn(const Json& document, const checker::Policy& policy, const QDate& today);

} // namespace cyd::bridge
