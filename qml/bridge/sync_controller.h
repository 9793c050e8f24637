//! What has reached the team, and sending and receiving. It never claims more than receipts say, and no
//! screen waits for it.
//!
//! | member            | what                                                                     |
//! |-------------------|--------------------------------------------------------------------------|
//! | waiting           | changes on this device that the server does not have                        |
//! | stateWords, stateIcon, stateKind | of the whole device                                        |
//! | loseWords         | "What would I lose if this device broke now?": one sentence                 |
//! | lastContactWords  | when everything was last exchanged                                         |
//! | hasServer, server | its address, once it is known                                              |
//! | enrolled          | false: the administrator has not confirmed this device yet                   |
//! | busy, progressWords | while sending and receiving                                             |
//! | resultWords, resultKind | of the last try: what was sent and received, or what to do            |
//! | confirmedWords    | devices confirmed in this exchange, with the number to compare; one each      |
//! | alarms            | what the server did that an honest one does not, in words; usually empty     |
//! | sendNow(), stop() |                                                                          |
//! | connectTo(url)    | first contact: asks the server for its key and remembers both                |
#pragma once

#include "core/workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

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
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString progressWords READ progressWords NOTIFY changed FINAL)
    Q_PROPERTY(QString resultWords READ resultWords NOTIFY changed FINAL)
    Q_PROPERTY(QStringList alarms READ alarms NOTIFY changed FINAL)
    Q_PROPERTY(QString resultKind READ resultKind NOTIFY changed FINAL)
    Q_PROPERTY(QStringList confirmedWords READ confirmedWords NOTIFY changed FINAL)

public:
    //! How often it looks whether there is something to exchange, and how long it leaves a quiet server
    //! alone.
    static constexpr int kLookMs = 15'000, kQuietMs = 5 * 60'000;

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
    [[nodiscard]] bool enrolled() const { return m_info.enrolled; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString progressWords() const;
    [[nodiscard]] QString resultWords() const;
    [[nodiscard]] QString resultKind() const;
    [[nodiscard]] QStringList confirmedWords() const;
    [[nodiscard]] QStringList alarms() const;

    Q_INVOKABLE void sendNow();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void connectTo(const QString& url);

    void reload();

Q_SIGNALS:
    void changed();
    //! A round has ended, well or not.
    void finished();

private:
    struct Rounds;
    [[nodiscard]] bool prepare();
    void step();
    void finish();
    void fail(const Error& error);
    void look();

    Session& m_session;
    const Language& m_language;
    workspace::VaultInfo m_info;
    std::unique_ptr<Rounds> m_rounds; //!< for as long as the vault is open: it remembers when to try again
    std::optional<Error> m_failure;
    std::int64_t m_startedMs = 0; //!< of the last round; 0: none yet
    bool m_busy = false, m_tried = false;
    QTimer m_clock, m_ending;
    std::vector<std::string> m_alarms; //!< codes
};

//! The four honest states of a plan, in words, icon name and tone.
struct SyncWords {
    QString words, icon, kind;
};
[[nodiscard]] SyncWords syncWords(const Language& language, const workspace::SyncStatus& status);

} // namespace cyd::bridge
