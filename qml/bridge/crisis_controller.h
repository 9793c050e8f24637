//! The crisis plan: whom to ring now, the week and its gaps, what helps, the steps of each.
//!
//! | member                     | what |
//! |----------------------------|------------------------------------------------------------------|
//! | nowWords                   | "Sunday, 02:10" |
//! | covered, coverWords        | somebody other than family and 999 answers at this moment |
//! | ringNow                    | the contacts that answer now, best first (roles of ContactsModel) |
//! | contacts                   | ContactsModel: all of them, to read and to change |
//! | week                       | rows for WeekStrip: { day: 1 Monday … 7 Sunday, 0 bank holiday; |
//! |                            | gaps: [{ from, to }] in minutes } |
//! | gapWords                   | when nobody answers, one sentence each |
//! | firstThing, pets, keys, urgentReview | Answer |
//! | whatHelps, whatMakesItWorse, mySteps, staffSteps, carerSteps | LinesModel |
//! | dependants                 | LinesModel: who depends on the person, and what happens for them |
//! | communication              | Answer: how to speak with the person |
//! | wishes                     | made in advance: a list of { title, words: [Answer], keptWords } |
//! | signs                      | of the relapse signature, in the same shape; title: the stage |
//! | contingency                | before it is a crisis: the same; title: empty |
//! | recall, beforeRecall       | of a community treatment order: LinesModel, Answer |
//! | ageWords                   | which version, when it was agreed, how long ago in words |
//! | updatedWords               | the last change in the app, with its day and whose it was; empty: none |
//! | unseenWords                | what other people cannot see yet, by receipts; empty: everything is sent |
//! | addContact(), removeContact(row) | |
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/contacts_model.h"
#include "qml/bridge/lines_model.h"

#include <QObject>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

//! The contacts that answer now: cover first, then helplines, family, and 999 last.
class RingNowModel : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the crisis plan")

public:
    explicit RingNowModel(ContactsModel& contacts, QObject* parent = nullptr);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

class CrisisController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QString nowWords READ nowWords NOTIFY changed FINAL)
    Q_PROPERTY(bool covered READ covered NOTIFY changed FINAL)
    Q_PROPERTY(QString coverWords READ coverWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::RingNowModel* ringNow READ ringNow CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ContactsModel* contacts READ contacts CONSTANT FINAL)
    Q_PROPERTY(QVariantList week READ week NOTIFY changed FINAL)
    Q_PROPERTY(QStringList gapWords READ gapWords NOTIFY changed FINAL)
    Q_PROPERTY(QString ageWords READ ageWords NOTIFY changed FINAL)
    Q_PROPERTY(QString updatedWords READ updatedWords NOTIFY changed FINAL)
    Q_PROPERTY(QString unseenWords READ unseenWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* firstThing READ firstThing NOTIFY planChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* pets READ pets NOTIFY planChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* keys READ keys NOTIFY planChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* urgentReview READ urgentReview NOTIFY planChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* communication READ communication NOTIFY planChanged FINAL)
    Q_PROPERTY(QString allergyWords READ allergyWords NOTIFY changed FINAL)
    Q_PROPERTY(QString treatmentWords READ treatmentWords NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList wishes READ wishes NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList signs READ signs NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList contingency READ contingency NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* recall READ recall CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::Answer* beforeRecall READ beforeRecall NOTIFY planChanged FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* whatHelps READ whatHelps CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* whatMakesItWorse READ whatMakesItWorse CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* mySteps READ mySteps CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* staffSteps READ staffSteps CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* carerSteps READ carerSteps CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* dependants READ dependants CONSTANT FINAL)

public:
    CrisisController(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] QString nowWords() const;
    [[nodiscard]] bool covered() const;
    [[nodiscard]] QString coverWords() const;
    [[nodiscard]] RingNowModel* ringNow() { return &m_ringNow; }
    [[nodiscard]] ContactsModel* contacts() { return &m_contacts; }
    [[nodiscard]] QVariantList week() const;
    [[nodiscard]] QStringList gapWords() const;
    [[nodiscard]] QString ageWords() const;
    [[nodiscard]] QString updatedWords() const;
    [[nodiscard]] QString unseenWords() const;
    [[nodiscard]] Answer* firstThing() const;
    [[nodiscard]] Answer* pets() const;
    [[nodiscard]] Answer* keys() const;
    [[nodiscard]] Answer* urgentReview() const;
    [[nodiscard]] Answer* communication() const;
    //! What must not be given, one a line; says so where the plan does not.
    [[nodiscard]] QString allergyWords() const;
    //! The last change of treatment and its day; "": none.
    [[nodiscard]] QString treatmentWords() const;
    [[nodiscard]] QVariantList wishes() const;
    [[nodiscard]] QVariantList signs() const;
    [[nodiscard]] QVariantList contingency() const;
    [[nodiscard]] LinesModel* recall() { return &m_recall; }
    [[nodiscard]] Answer* beforeRecall() const;
    [[nodiscard]] LinesModel* whatHelps() { return &m_whatHelps; }
    [[nodiscard]] LinesModel* whatMakesItWorse() { return &m_whatMakesItWorse; }
    [[nodiscard]] LinesModel* mySteps() { return &m_mySteps; }
    [[nodiscard]] LinesModel* staffSteps() { return &m_staffSteps; }
    [[nodiscard]] LinesModel* carerSteps() { return &m_carerSteps; }
    [[nodiscard]] LinesModel* dependants() { return &m_dependants; }

    Q_INVOKABLE void addContact();
    Q_INVOKABLE void removeContact(int row);

    void reload();
    void retranslate();
    //! Another plan, or none, is open.
    void open();

Q_SIGNALS:
    void changed();
    void planChanged();

private:
    [[nodiscard]] WeekHours cover() const;
    [[nodiscard]] QVariantMap said(const QString& title, const QString& path,
        std::initializer_list<const char*> members, const QString& kept) const;
    //! When it was made, whether it is signed and witnessed (of what must be, to bind), where it is kept.
    [[nodiscard]] QString keptWords(const Json& wish, bool binding) const;

    AnswerBook& m_book;
    const Language& m_language;
    ContactsModel m_contacts;
    RingNowModel m_ringNow;
    LinesModel m_whatHelps, m_whatMakesItWorse, m_mySteps, m_staffSteps, m_carerSteps, m_dependants, m_recall;
    QTimer m_minute;
};

} // namespace cyd::bridge
