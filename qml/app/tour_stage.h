//! What the tour needs of the world: a server process, two devices with their windows, and somebody who
//! writes it all down.
#pragma once

#include "qml/bridge/app_controller.h"

#include <QFile>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>

class QQuickItem;
class QQuickWindow;

namespace cyd::app {

//! The main window of an app, made by Main.qml; nullptr when it does not load. The engine must go before the
//! app.
[[nodiscard]] QQuickWindow* openWindow(QQmlApplicationEngine& engine, bridge::AppController& app);

//! Writes transcript.md, and counts what did not go as told.
class Transcript {
public:
    explicit Transcript(const QString& folder);
    void chapter(const QString& title);
    void tell(const QString& sentence);
    //! Tells it as done when it is, and as a fault when it is not.
    bool check(bool good, const QString& sentence);
    [[nodiscard]] int faults() const { return m_faults; }
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
    QFile m_file;
    QTextStream m_out;
    int m_faults = 0;
};

//! cyd-server on a loopback port that it keeps when it is started again, with TLS and a store in a temporary
//! folder.
class ServerProcess {
public:
    ~ServerProcess();
    //! False when it does not say that it listens within 20 seconds.
    [[nodiscard]] bool start(const QString& program, const QString& folder);
    void stop();
    [[nodiscard]] QString url() const { return m_url; }

private:
    QProcess m_process;
    QString m_url;
};

//! One tablet: its vault folder, its app, its window.
class Device {
public:
    Device(const QString& name, const QString& folder);
    ~Device();
    [[nodiscard]] bool isShown() const { return m_window != nullptr; }
    [[nodiscard]] bridge::AppController& app() { return *m_app; }
    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] workspace::Workspace& vault() { return *m_app->session().workspace(); }
    [[nodiscard]] QString vaultFolder() const { return m_vaultFolder; }
    [[nodiscard]] QString name() const { return m_name; }

    //! Types into the first visible text area of the open screen, with real pointer and key events.
    [[nodiscard]] bool typeIntoFirstAnswer(const QString& words);
    //! Presses the button (link, row …) that a screen reader would find under this name.
    [[nodiscard]] bool press(const QString& accessibleName);
    //! First contact with a server, then as exchange().
    [[nodiscard]] bool connectTo(const QString& url);
    //! Sends and receives, and waits until it is done. False: after 30 seconds it was not.
    [[nodiscard]] bool exchange();
    //! The open screen in both languages and at three sizes: NAME-LANG-WxH.png.
    void photograph(Transcript& transcript, const QString& name);

private:
    [[nodiscard]] bool waitForExchange();
    QString m_name, m_vaultFolder;
    std::unique_ptr<bridge::AppController> m_app;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
};

//! Speaks Welsh and English, and makes no sound: for pictures and for the self-test, which start no service
//! of the machine they run on.
[[nodiscard]] std::unique_ptr<bridge::Voice> makeSilentVoice();

} // namespace cyd::app
