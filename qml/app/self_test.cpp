#include "qml/app/self_test.h"

#include "qml/bridge/app_controller.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>

namespace cyd::app {

namespace {

QStringList g_warnings; // qInstallMessageHandler takes no context
QtMessageHandler g_before = nullptr;

void collect(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        g_warnings.append(message);
    if (g_before)
        g_before(type, context, message);
}

//! A text that is still an id: "page.area.title".
void findBareIds(const QQuickItem* item, QStringList& found)
{
    static const QRegularExpression kId(QStringLiteral("^[a-z]+(\\.[a-z0-9_]+)+$"));
    const auto text = item->property("text").toString();
    if (item->isVisible() && kId.match(text).hasMatch())
        found.append(text);
    for (const auto* child : item->childItems())
        findBareIds(child, found);
}

} // namespace

void settle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (clock.elapsed() < milliseconds);
}

QStringList selfTest(bridge::AppController& app, QQmlApplicationEngine&, QQuickWindow& window)
{
    QStringList faults;
    g_warnings.clear();
    g_before = qInstallMessageHandler(collect);
    app.lock()->setAutomatic(false);
    for (const auto& size : { QSize(1280, 800), QSize(800, 1280), QSize(360, 640) }) {
        window.resize(size);
        for (const auto& screen : bridge::Router::screens()) {
            const auto name = QString::fromLatin1(screen.name);
            for (const auto* language : { "en", "cy" }) {
                app.language()->setCode(QLatin1String(language));
                const auto place = QStringLiteral("%1 (%2, %3×%4): ")
                                       .arg(name, QLatin1String(language))
                                       .arg(size.width())
                                       .arg(size.height());
                if (!app.show(name, QStringLiteral("ctp-0001")))
                    faults.append(place + QStringLiteral("does not open"));
                settle();
                if (window.title().isEmpty() || window.title().startsWith(QStringLiteral(" – ")))
                    faults.append(place + QStringLiteral("has no title"));
                QStringList bare;
                findBareIds(window.contentItem(), bare);
                for (const auto& id : bare)
                    faults.append(place + QStringLiteral("no words for ") + id);
                for (const auto& warning : g_warnings)
                    faults.append(place + warning);
                g_warnings.clear();
            }
        }
    }
    qInstallMessageHandler(g_before);
    faults.removeDuplicates();
    return faults;
}

} // namespace cyd::app
