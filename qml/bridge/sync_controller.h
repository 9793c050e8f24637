//! What has reached the team, and sending and receiving. It never claims more than receipts say, and never
//! waits on screen.
//!
//! | member            | what                                                                     |
//! |-------------------|--------------------------------------------------------------------------|
//! | waiting           | changes on this tablet that the server does not have                        |
//! | stateWords, stateIcon, stateKind | of the whole tablet                                        |
//! | loseWords         | "What would I lose if this tablet broke now?": one sentence                  |
//! | lastContactWords  | when everything was last exchanged                                         |
//! | server            | address; write to change it; hasServer                                     |
//! | busy, progressWords | while sending and receiving                                             |
//! | resultWords, resultKind | of the last try: done, or what to do                                  |
//! | alarms            | what the server did that an honest one does not, in words; usually empty     |
//! | sendNow(), stop() |                                                                          |
#pragma once

#include "core/workspace/workspace.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;
class Session;

class SyncController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString stateWords READ stateWords NOTIFY changed FINAL)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY changed FINAL)
    Q_PROPERTY(QString stateKind READ stateKind NOTIFY changed FINAL)
    Q_PROPERTY(QString loseWords READ loseWords NOTIFY changed FINAL)
    Q_PROPERTY(QString lastContactWords READ lastContactWords NOTIFY changed FINAL)
    Q_PROPERTY(QString server READ server NOTIFY changed FINAL)
    Q_PROPERTY(bool hasServer READ hasServer NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString progressWords READ progressWords NOTIFY changed FINAL)
    Q_PROPERTY(QString resultWords READ resultWords NOTIFY changed FINAL)
    Q_PROPERTY(QStringList alarms READ alarms NOTIFY changed FINAL)
    Q_PROPERTY(QString resultKind READ resultKind NOTIFY changed FINAL)

public:
    SyncController(Session& session, const Language& language, QObject* parent = nullptr);
    ~SyncController() override;

    [[nodiscard]] int waiting() const { return static_cast<int>(m_info.waiting); }
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString stateIcon() const;
    [[nodiscard]] QString stateKind() const;
    [[nodiscard]] QString loseWords() const;
    [[nodiscard]] QString lastContactWords() const;
    [[nodiscard]] QString server() const;
    [[nodiscard]] bool hasServer() const { return !m_info.serverUrl.empty(); }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString progressWords() const;
    [[nodiscard]] QString resultWords() const;
    [[nodiscard]] QString resultKind() const;
    [[nodiscard]] QStringList alarms() const;

    Q_INVOKABLE void sendNow();
    Q_INVOKABLE void stop();

    void reload();

Q_SIGNALS:
    void changed();

private:
    Session& m_session;
    const Language& m_language;
    workspace::VaultInfo m_info;
    std::vector<std::string> m_alarms; //!< codes
    bool m_busy = false;
};

//! The four honest states of a plan, in words, icon name and tone.
struct SyncWords {
    QString words, icon, kind;
};
[[nodiscard]] SyncWords syncWords(const Language& language, const workspace::SyncStatus& status);

} // namespace cyd::bridge
