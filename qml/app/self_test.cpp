#include "qml/app/self_test.h"

#include "qml/app/demo_caseload.h"
#include "qml/bridge/app_controller.h"
#include "qml/controls/inspection.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

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

bool windowsAreWhole()
{
    return std::ranges::all_of(QGuiApplication::allWindows(), [](QWindow* window) {
        auto* page = qobject_cast<QQuickWindow*>(window);
        return !page || !page->isVisible() || controls::isWhole(page->contentItem());
    });
}

constexpr qreal kLeastTarget = 48; //!< logical pixels (WCAG 2.2, 2.5.8 asks for 24)

QStringList faultsOf(QQuickWindow& window)
{
    QStringList faults;
    if (window.title().isEmpty() || window.title().startsWith(QStringLiteral(" – ")))
        faults.append(QStringLiteral("has no title"));
    const auto add = [&faults](const char* what, const QStringList& found) {
        for (const auto& one : found)
            faults.append(QLatin1String(what) + one);
    };
    auto* root = window.contentItem();
    QStringList bare;
    findBareIds(root, bare);
    add("no words for ", bare);
    add("cut: ", controls::cutTexts(root));
    add("small target: ", controls::smallTargets(root, kLeastTarget));
    add("no accessible name: ", controls::nameless(root));
    add("no key reaches: ", controls::unreachable(root));
    add("overlap: ", controls::overlaps(root));
    return faults;
}

//! Tablet lying and standing, and a phone; each with text as it comes and twice as large.
struct View {
    QSize size;
    double textScale;
};
const View kViews[] { { { 1280, 800 }, 1.0 }, { { 800, 1280 }, 1.0 }, { { 360, 640 }, 1.0 },
    { { 1280, 800 }, 2.0 }, { { 800, 1280 }, 2.0 }, { { 360, 640 }, 2.0 } };

} // namespace

void settle(int milliseconds)
{
    constexpr int kPatienceMs = 5000; // for pages that come in parts
    constexpr int kArrangeMs = 60; // what came last finds its place
    QElapsedTimer clock;
    clock.start();
    qint64 until = milliseconds;
    bool whole = true;
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const bool before = std::exchange(whole, windowsAreWhole());
        if (!(before && whole) && clock.elapsed() < kPatienceMs)
            until = qMax<qint64>(until, clock.elapsed() + kArrangeMs);
    } while (clock.elapsed() < until);
}

QStringList selfTest(bridge::AppController& app, QQuickWindow& window, const QString& pictures)
{
    QStringList faults;
    g_warnings.clear();
    g_before = qInstallMessageHandler(collect);
    app.lock()->setAutomatic(false);
    for (const auto& view : kViews) {
        app.settings()->setTextScale(view.textScale);
        window.resize(view.size);
        for (const auto& screen : bridge::Router::screens()) {
            for (const auto* language : { "en", "cy" }) {
                app.language()->setCode(QLatin1String(language));
                const auto place = QStringLiteral("%1-%2-%3x%4-%5")
                                       .arg(QLatin1String(screen.name), QLatin1String(language))
                                       .arg(view.size.width())
                                       .arg(view.size.height())
                                       .arg(qRound(view.textScale * 100));
                QStringList here;
                if (!app.show(QLatin1String(screen.name), demoPlanFor(QLatin1String(screen.name))))
                    here.append(QStringLiteral("does not open"));
                settle();
                here += faultsOf(window);
                here += std::exchange(g_warnings, {});
                for (const auto& fault : here)
                    faults.append(place + QStringLiteral(": ") + fault);
                if (!pictures.isEmpty()
                    && !window.grabWindow().save(QDir(pictures).filePath(place + QStringLiteral(".png"))))
                    faults.append(place + QStringLiteral(": the picture could not be written"));
            }
        }
    }
    qInstallMessageHandler(g_before);
    faults.removeDuplicates();
    return faults;
}

} // namespace cyd::app
