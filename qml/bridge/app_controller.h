//! Everything that the pages see, by one name: each page takes `required property AppController app`.
//!
//! | member   | what                                                                       |
//! |----------|----------------------------------------------------------------------------|
//! | language, settings, router, lock | see their headers                                    |
//! | caseload | CaseloadFilter: the people on this device, as somebody searches them         |
//! | everybody | CaseloadModel: all of them                                                 |
//! | newPlan  | NewPlan: a person is added                                                  |
//! | plan     | PlanController: the one open plan                                           |
//! | rules    | RulesModel: what the checker asks, and why                                |
//! | sync     | SyncController                                                             |
//! | speller  | Speller: spelling in the language of a text                                |
//! | memberName, organisation | of this vault, while it is open                              |
//! | chooseLanguage(code) | on the first screen: remembers it and goes on                      |
//! | notice   | the last fault in plain words, until dismissNotice(); "" = none         |
//! | openPlan(planId)   | opens it and goes to its overview                                  |
//! | explain(rule)      | what a rule of the checker means; "" = all of them                 |
//! | goTo(screen, area) | goes to a screen of the open plan, to that area when one is named     |
//! | handOver(language) | the person's mode: one plan, nothing else, until giveBack()           |
//! | handedOver         | the tablet is in the person's hands                                |
//! | giveBack()         | keeps everything, locks, shows a neutral cover; toWorker(): the way to unlock  |
//! | demo               | fictional caseload: say so on screen                              |
#pragma once

#include "core/checker/policy.h"
#include "qml/bridge/caseload_model.h"
#include "qml/bridge/language.h"
#include "qml/bridge/lock_controller.h"
#include "qml/bridge/new_plan.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/read_aloud.h"
#include "qml/bridge/router.h"
#include "qml/bridge/rules_model.h"
#include "qml/bridge/session.h"
#include "qml/bridge/settings_store.h"
#include "qml/bridge/spell_check.h"
#include "qml/bridge/speller.h"
#include "qml/bridge/sync_controller.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class AppController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(cyd::bridge::Language* language READ language CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::SettingsStore* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::Router* router READ router CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::LockController* lock READ lock CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::CaseloadFilter* caseload READ caseload CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::CaseloadModel* everybody READ everybody CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::NewPlan* newPlan READ newPlan CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::PlanController* plan READ plan CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::RulesModel* rules READ rules CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::SyncController* sync READ sync CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::ReadAloud* aloud READ aloud CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::Speller* speller READ speller CONSTANT FINAL)
    Q_PROPERTY(QString memberName READ memberName NOTIFY vaultChanged FINAL)
    Q_PROPERTY(QString organisation READ organisation NOTIFY vaultChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool handedOver READ handedOver NOTIFY handedOverChanged FINAL)
    Q_PROPERTY(bool demo READ demo CONSTANT FINAL)

public:
    struct Setup {
        QString vaultFolder;
        QString settingsFolder; //!< empty: settings last as long as the program
        bool demo = false;
        Now now = &QDateTime::currentDateTime;
        ReadAloud::MakeVoice voice = &makeDeviceVoice;
        checker::Policy policy = {}; //!< the service's own settings
    };
    explicit AppController(const Setup& setup, QObject* parent = nullptr);

    [[nodiscard]] Language* language() { return &m_language; }
    [[nodiscard]] SettingsStore* settings() { return &m_settings; }
    [[nodiscard]] Router* router() { return &m_router; }
    [[nodiscard]] LockController* lock() { return &m_lock; }
    [[nodiscard]] CaseloadFilter* caseload() { return &m_caseload; }
    [[nodiscard]] CaseloadModel* everybody() { return &m_everybody; }
    [[nodiscard]] NewPlan* newPlan() { return &m_newPlan; }
    [[nodiscard]] PlanController* plan() { return &m_plan; }
    [[nodiscard]] RulesModel* rules() { return &m_rules; }
    [[nodiscard]] SyncController* sync() { return &m_sync; }
    [[nodiscard]] ReadAloud* aloud() { return &m_aloud; }
    [[nodiscard]] Speller* speller() { return &m_speller; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] QString memberName() const;
    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool demo() const { return m_demo; }

    //! Opens the vault and the first screen.
    Q_INVOKABLE void start();
    //! Opens the vault and goes straight to a screen, as show().
    bool startAt(const QString& screen, const QString& plan = {});
    //! Goes straight to a screen; one that shows a plan opens `plan` (an id as Workspace::findPlan takes it;
    //! the first of the list when empty). False: there is no such screen, or the vault is not open as the
    //! screen needs.
    bool show(const QString& screen, const QString& plan = {});

    //! The first answer on this device, and any later one: then the first screen.
    Q_INVOKABLE void chooseLanguage(const QString& code);
    Q_INVOKABLE void openPlan(const QString& planId);
    Q_INVOKABLE void goTo(const QString& screen, const QString& area = {});
    Q_INVOKABLE void explain(const QString& rule = {});
    Q_INVOKABLE void dismissNotice();
    //! Gives the tablet to the person: only the open plan, in their language, until giveBack(). It does not
    //! lock by itself while somebody may be reading, and nothing but the worker's passphrase leads back. A
    //! person who stopped, or whose tablet locked, goes on where they were.
    Q_INVOKABLE void handOver(const QString& language);
    Q_INVOKABLE void giveBack();
    Q_INVOKABLE void toWorker();
    [[nodiscard]] bool handedOver() const { return m_handedOver; }

Q_SIGNALS:
    void vaultChanged();
    void noticeChanged();
    void handedOverChanged();

private:
    void home();
    //! To the screen and the plan that were open when the tablet locked, or when the app ended; else to the
    //! list of people.
    void backToWork();
    void rememberPlace();
    void recallPlace();
    void openVault();
    //! The worker has unlocked: the app as it was before handOver().
    void takeBack();

    bool m_demo;
    bool m_handedOver = false;
    struct Look {
        QString language;
        qreal textScale = 1;
        QString tint, readingSpeed;
    } m_workersLook; //!< before the tablet was handed over: it comes back with it
    QString m_theirPlan;
    QString m_lastPlan, m_lastArea; //!< where somebody was when the tablet locked
    QStringList m_lastWay;
    bool m_fresh = true; //!< nobody has worked since the program began
    QTimer m_placeDue; //!< where somebody is, is written a moment after they came there
    Language m_language;
    SettingsStore m_settings;
    Session m_session;
    Router m_router;
    LockController m_lock;
    CaseloadModel m_everybody;
    CaseloadFilter m_caseload;
    NewPlan m_newPlan;
    PlanController m_plan;
    RulesModel m_rules;
    SyncController m_sync;
    ReadAloud m_aloud;
    Speller m_speller;
    std::optional<Error> m_fault;
};

} // namespace cyd::bridge
