//! The open plan: whose it is, how safe it is, and its parts.
//!
//! | member                                | what                                                       |
//! |---------------------------------------|------------------------------------------------------------|
//! | isOpen, planId                        |                                                            |
//! | name, knownAs                         | "CARADOG-WYN, Nerys Fflur"                                 |
//! | bornWords, nhsNumber, coordinator     | for the banner                                             |
//! | reviewWords, reviewKind               | the date of the next review; its tone                      |
//! | languageWords, speaksWelsh            | "Speaks Welsh"                                             |
//! | statusWords, statusKind               | draft, agreed …                                            |
//! | coordinatorPhone                      | "" when the plan has no number for them                     |
//! | coverName, coverPhone, coverWords     | who stands in for them today, and until when; "": nobody    |
//! | standingWords, standingDates          | "Version: 3 · Agreed in part"; made and agreed when          |
//! | nextReview                            | "Next review: 24 March 2026"; "": no day                     |
//! | savedWords, savedIcon, savedKind      | "Saved on this tablet 11:42"                               |
//! | syncWords, syncIcon, syncKind         | the four states, from receipts                             |
//! | conflictWords                         | "" when no answer stands twice                             |
//! | areas, area, crisis, people …         | its parts                                                  |
//! | open(planId), close()                 | open() of a plan that cannot be read says why: not isOpen  |
#pragma once

#include "qml/bridge/acceptance.h"
#include "qml/bridge/access_model.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/area_controller.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/check_controller.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/consult_model.h"
#include "qml/bridge/copies_model.h"
#include "qml/bridge/crisis_controller.h"
#include "qml/bridge/form.h"
#include "qml/bridge/handover_controller.h"
#include "qml/bridge/history_model.h"
#include "qml/bridge/left_model.h"
#include "qml/bridge/my_plan_controller.h"
#include "qml/bridge/print_controller.h"
#include "qml/bridge/review_controller.h"
#include "qml/bridge/risk_controller.h"
#include "qml/bridge/sign_controller.h"
#include "qml/bridge/triangulation_controller.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class PlanController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString planId READ planId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString knownAs READ knownAs NOTIFY changed FINAL)
    Q_PROPERTY(QString bornWords READ bornWords NOTIFY changed FINAL)
    Q_PROPERTY(QString nhsNumber READ nhsNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString coordinator READ coordinator NOTIFY changed FINAL)
    Q_PROPERTY(QString reviewWords READ reviewWords NOTIFY changed FINAL)
    Q_PROPERTY(QString reviewKind READ reviewKind NOTIFY changed FINAL)
    Q_PROPERTY(QString languageWords READ languageWords NOTIFY changed FINAL)
    Q_PROPERTY(bool speaksWelsh READ speaksWelsh NOTIFY changed FINAL)
    Q_PROPERTY(QString statusWords READ statusWords NOTIFY changed FINAL)
    Q_PROPERTY(QString statusKind READ statusKind NOTIFY changed FINAL)
    Q_PROPERTY(QString coordinatorPhone READ coordinatorPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString coverName READ coverName NOTIFY changed FINAL)
    Q_PROPERTY(QString coverPhone READ coverPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString coverWords READ coverWords NOTIFY changed FINAL)
    Q_PROPERTY(QString standingWords READ standingWords NOTIFY changed FINAL)
    Q_PROPERTY(QString standingDates READ standingDates NOTIFY changed FINAL)
    Q_PROPERTY(QString nextReview READ nextReview NOTIFY changed FINAL)
    Q_PROPERTY(QString savedWords READ savedWords NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedIcon READ savedIcon NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedKind READ savedKind NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString syncWords READ syncWords NOTIFY changed FINAL)
    Q_PROPERTY(QString syncIcon READ syncIcon NOTIFY changed FINAL)
    Q_PROPERTY(QString syncKind READ syncKind NOTIFY changed FINAL)
    Q_PROPERTY(QString conflictWords READ conflictWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::AreasModel* areas READ areas CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::AreaController* area READ area CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::CrisisController* crisis READ crisis CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ConflictsModel* conflicts READ conflicts CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::SignController* sign READ sign CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::PrintController* print READ print CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ConsultModel* consult READ consult CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::CopiesModel* copies READ copies CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::CheckController* check READ check CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::FormsModel* forms READ forms CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LeftModel* left READ left CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::MyPlanController* mine READ mine CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ReviewController* review READ review CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::RiskController* risk READ risk CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::TriangulationController* triangulation READ triangulation CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::HandoverController* handover READ handover CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::Acceptance* acceptance READ acceptance CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::HistoryModel* history READ history CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::AccessModel* access READ access CONSTANT FINAL)

public:
    PlanController(Session& session, Language& language, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString planId() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString knownAs() const;
    [[nodiscard]] QString bornWords() const;
    [[nodiscard]] QString nhsNumber() const;
    [[nodiscard]] QString coordinator() const;
    [[nodiscard]] QString reviewWords() const;
    [[nodiscard]] QString reviewKind() const;
    [[nodiscard]] QString languageWords() const;
    [[nodiscard]] bool speaksWelsh() const;
    [[nodiscard]] QString statusWords() const;
    [[nodiscard]] QString statusKind() const;
    [[nodiscard]] QString coordinatorPhone() const;
    [[nodiscard]] QString coverName() const;
    [[nodiscard]] QString coverPhone() const;
    [[nodiscard]] QString coverWords() const;
    //! Which version this is, and how it stands: its status, or that it was changed since it was signed.
    [[nodiscard]] QString standingWords() const;
    //! When it was made and agreed; empty: not recorded.
    [[nodiscard]] QString standingDates() const;
    [[nodiscard]] QString nextReview() const;
    [[nodiscard]] QString savedWords() const;
    [[nodiscard]] QString savedIcon() const;
    [[nodiscard]] QString savedKind() const;
    [[nodiscard]] QString syncWords() const;
    [[nodiscard]] QString syncIcon() const;
    [[nodiscard]] QString syncKind() const;
    [[nodiscard]] QString conflictWords() const;
    [[nodiscard]] AreasModel* areas() { return &m_areas; }
    [[nodiscard]] AreaController* area() { return &m_area; }
    [[nodiscard]] CrisisController* crisis() { return &m_crisis; }
    [[nodiscard]] PeopleModel* people() { return &m_people; }
    [[nodiscard]] ConflictsModel* conflicts() { return &m_conflicts; }
    [[nodiscard]] SignController* sign() { return &m_sign; }
    [[nodiscard]] PrintController* print() { return &m_print; }
    [[nodiscard]] ConsultModel* consult() { return &m_consult; }
    [[nodiscard]] CopiesModel* copies() { return &m_copies; }
    [[nodiscard]] CheckController* check() { return &m_check; }
    [[nodiscard]] FormsModel* forms() { return &m_forms; }
    [[nodiscard]] LeftModel* left() { return &m_left; }
    [[nodiscard]] MyPlanController* mine() { return &m_mine; }
    [[nodiscard]] ReviewController* review() { return &m_review; }
    [[nodiscard]] RiskController* risk() { return &m_risk; }
    [[nodiscard]] TriangulationController* triangulation() { return &m_triangulation; }
    [[nodiscard]] HandoverController* handover() { return &m_handover; }
    [[nodiscard]] Acceptance* acceptance() { return &m_acceptance; }
    [[nodiscard]] HistoryModel* history() { return &m_history; }
    [[nodiscard]] AccessModel* access() { return &m_access; }
    //! Of everybody whom the open plan names; empty when none is open.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] AnswerBook& book() { return m_book; }

    Q_INVOKABLE bool open(const QString& planId);
    Q_INVOKABLE void close();
    //! Every draft becomes an edit: page change, lock.
    void commitDrafts();

Q_SIGNALS:
    void changed();
    void savedChanged();

private:
    //! A date of the plan in a sentence; empty when it is not there.
    [[nodiscard]] QString dated(const char* words, const char* path) const;
    void reload();
    void retranslate();
    [[nodiscard]] const Json& document() const;
    [[nodiscard]] workspace::SyncStatus syncStatus() const;

    Session& m_session;
    Language& m_language;
    bool m_open = false;
    AnswerBook m_book;
    AreasModel m_areas;
    PeopleModel m_people, m_inPost;
    AreaController m_area;
    CrisisController m_crisis;
    ConflictsModel m_conflicts;
    SignController m_sign;
    PrintController m_print;
    ConsultModel m_consult;
    CopiesModel m_copies;
    CheckController m_check;
    MyPlanController m_mine;
    ReviewController m_review;
    TriangulationController m_triangulation;
    HandoverController m_handover;
    Acceptance m_acceptance;
    HistoryModel m_history;
    AccessModel m_access;
    LeftModel m_left;
    FormsModel m_forms;
    RiskController m_risk;
};

//! The tone of a plan's status.
[[nodiscard]] QString statusTone(const QString& status);

//! When the next review is: words and tone ("" for none recorded).
struct ReviewWords {
    QString words, kind;
};
[[nodiscard]] ReviewWords reviewWords(
    const Language& language, const checker::Policy& policy, const QString& isoDate, const QDate& today);

} // namespace cyd::bridge
