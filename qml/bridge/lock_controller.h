//! The lock on the vault: opening it, the wait after wrong tries, locking by itself after quiet minutes.
//!
//! | member             | what                                                              |
//! |--------------------|-------------------------------------------------------------------|
//! | state              | LockController.Locked, Opening, Open, or Unusable (see problem…)    |
//! | message            | why the last try failed, in words; empty                           |
//! | secondsToWait      | > 0: too many wrong tries; counts down                             |
//! | warning, secondsLeft | the tablet is about to lock by itself: say so; stay() keeps it open |
//! | problemTitle, problemText | why this vault cannot be opened and what to do (ProblemPage)  |
//! | problemSteps       | what to do now, a list of sentences: with a way out for the data     |
//! | folder, deviceTime | where the plans are sealed; what this device takes the time to be    |
//! | unlock(passphrase), lock(), stay() |                                                   |
//! | pinTries           | > 0: unlockWithPin(pin) opens it, for so many tries                |
//! | setPin(pin, passphrase), forgetPin() | a PIN until the program ends, 12 hours at most; pinMessage: why
//! not |
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class Language;
class Session;
class SettingsStore;

class LockController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(int secondsToWait READ secondsToWait NOTIFY changed FINAL)
    Q_PROPERTY(int pinTries READ pinTries NOTIFY changed FINAL)
    Q_PROPERTY(QString pinMessage READ pinMessage NOTIFY changed FINAL)
    Q_PROPERTY(bool warning READ warning NOTIFY idleChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY idleChanged FINAL)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    Q_PROPERTY(QStringList problemSteps READ problemSteps NOTIFY changed FINAL)
    Q_PROPERTY(QString deviceTime READ deviceTime NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)

public:
    enum State {
        Locked,
        Opening, //!< the passphrase is being tried: a second of work
        Open,
        Unusable, //!< absent, damaged, from a newer version, or in use by another program
    };
    Q_ENUM(State)

    //! `secondMs`: how long a second lasts; tests have less time.
    LockController(Session& session, Language& language, const SettingsStore& settings, int secondMs = 1000,
        QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] int secondsToWait() const { return m_secondsToWait; }
    [[nodiscard]] int pinTries() const;
    [[nodiscard]] QString pinMessage() const;
    [[nodiscard]] bool warning() const;
    [[nodiscard]] int secondsLeft() const;
    //! Why the vault is Unusable, and what to do. Before anything failed: as for a damaged vault.
    [[nodiscard]] QString problemTitle() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QStringList problemSteps() const;
    [[nodiscard]] QString deviceTime() const;
    [[nodiscard]] QString folder() const;

    //! Opens the folder's vault; afterwards state() is Locked or Unusable.
    void openVault();
    //! Our copy of what was typed is wiped as soon as it was tried.
    Q_INVOKABLE void unlock(QString passphrase);
    Q_INVOKABLE void unlockWithPin(QString pin);
    //! While open. False: pinMessage() says why not.
    Q_INVOKABLE bool setPin(QString pin, QString passphrase);
    Q_INVOKABLE void forgetPin();
    Q_INVOKABLE void lock();
    Q_INVOKABLE void stay();
    //! False keeps it open for as long as somebody else (a tour, a test) drives it.
    void setAutomatic(bool automatic);
    //! True: somebody reads at their own pace, and it locks after an hour at the earliest.
    void setUnhurried(bool unhurried);

Q_SIGNALS:
    void changed();
    void idleChanged();
    void unlocked();
    void locked();

protected:
    //! Any touch or key anywhere in the app is a sign of life.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Error problem() const;
    [[nodiscard]] int quietSeconds() const; //!< after which it locks
    void tryLater(QString& secret, bool isPin);
    void tryNow();
    void tick();
    void setState(State state);

    Session& m_session;
    Language& m_language;
    const SettingsStore& m_settings;
    State m_state = Locked;
    std::optional<Error> m_failure;
    std::optional<Error> m_pinFailure;
    QByteArray m_secret;
    bool m_secretIsPin = false;
    int m_secondsToWait = 0;
    int m_idleSeconds = 0;
    bool m_automatic = true;
    bool m_unhurried = false;
    QTimer m_second;
};

} // namespace cyd::bridge
