//! The one open vault behind the screens: everything that reads or changes a plan goes through here, so that
//! a fault is put into words once and every model hears of a change.
#pragma once

#include "core/workspace/workspace.h"
#include "qml/bridge/language.h"

#include <QObject>

#include <memory>

namespace cyd::checker {
struct Policy;
}

namespace cyd::bridge {

class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(const QString& folder, Now now = &QDateTime::currentDateTime, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QDateTime now() const { return m_now(); }
    [[nodiscard]] QDate today() const { return m_now().date(); }
    //! The service's own settings: one set for every vault and plan, for as long as the program runs.
    [[nodiscard]] const checker::Policy& policy() const { return *m_policy; }
    //! Before a plan is opened; the defaults otherwise.
    void setPolicy(checker::Policy policy);

    //! Opens the vault in the folder, locked.
    [[nodiscard]] Done openVault();
    //! Takes a vault that is open and unlocked already.
    void adopt(std::unique_ptr<workspace::Workspace> workspace);
    [[nodiscard]] Done unlock(const QByteArray& passphrase);
    [[nodiscard]] Done unlockWithPin(const QByteArray& pin);
    void lock();
    [[nodiscard]] bool isUnlocked() const;
    //! nullptr before openVault() has succeeded.
    [[nodiscard]] workspace::Workspace* workspace() const { return m_workspace.get(); }

    //! The plan's document; nullptr while locked or when it cannot be opened (said through failed()).
    [[nodiscard]] const plan::Plan* plan(const PlanId& id);

    //! Runs one change. True: it is durable, and planChanged() has been sent. False: nothing changed,
    //! failed() was sent.
    bool change(const PlanId& id, const std::function<Done(workspace::Workspace&)>& work);
    //! The plan is another without change(): records came from the server, or a version was sealed.
    void received(const PlanId& id) { Q_EMIT planChanged(id); }
    void report(const Error& error) { Q_EMIT failed(error); }

Q_SIGNALS:
    void unlocked();
    //! Before the keys go: what was typed becomes an edit, or at least a draft.
    void locking();
    void locked();
    void planChanged(const cyd::PlanId& id);
    void failed(const cyd::Error& error);

private:
    QString m_folder;
    Now m_now;
    std::unique_ptr<const checker::Policy> m_policy;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

//! A fault in plain words: what happened and what to do.
[[nodiscard]] QString faultWords(const Language& language, const Error& error);

} // namespace cyd::bridge
