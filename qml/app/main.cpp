// The app: reads its options, opens (or makes) a vault, builds the controllers and the window, and goes to a
// screen.
#include "core/base/id.h"
#include "core/workspace/service_policy.h"
#include "qml/app/demo_caseload.h"
#include "qml/app/keyboard_journey.h"
#include "qml/app/self_test.h"
#include "qml/app/time_screens.h"
#include "qml/app/tour.h"
#include "qml/app/tour_stage.h"
#include "qml/bridge/app_controller.h"
#include "qml/theme/fonts.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using cyd::bridge::AppController;
using cyd::bridge::Router;

namespace {

void say(FILE* where, const QString& line)
{
    QTextStream(where) << line << '\n';
}

//! "800x1280"; an invalid size when it is none.
QSize sizeOf(const QString& text)
{
    const auto parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.width() >= 200 && size.height() >= 200 && size.width() <= 8000 && size.height() <= 8000
        ? size
        : QSize();
}

//! The heap grows by megabytes. By pages, as it does of itself in the thread that reads the screens, it costs
//! hundreds of system calls: a twentieth of the time to the first frame.
void growHeapInLargeSteps()
{
#ifdef __GLIBC__
    constexpr int kStep = 4 * 1024 * 1024;
    mallopt(M_TOP_PAD, kStep);
    mallopt(M_MMAP_THRESHOLD, kStep); // setting the one would fix the other at 128 KiB
#endif
}

//! The language to say something in before there is a window: of --lang, or chosen on this device, or of the
//! system.
cyd::i18n::Lang languageOf(const QString& option, const QString& settingsFolder)
{
    const auto chosen = option.isEmpty() ? cyd::bridge::SettingsStore(settingsFolder).language() : option;
    return cyd::i18n::langOf(chosen.isEmpty() ? QLocale::system().name() : chosen);
}

} // namespace

int main(int argc, char** argv)
{
    growHeapInLargeSteps();
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cydgynllun"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CYD_VERSION));

    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("Cydgynllun: the care and treatment plan made together."));
    options.addHelpOption();
    options.addVersionOption();
    options.addOptions({
        { QStringLiteral("vault"), QStringLiteral("Folder of the vault."), QStringLiteral("DIR") },
        { QStringLiteral("policy"),
            QStringLiteral(
                "The service's own settings, as JSON; else cydgynllun/policy.json in the standard places."),
            QStringLiteral("FILE") },
        { QStringLiteral("lang"), QStringLiteral("Language of the interface: en or cy."),
            QStringLiteral("LANG") },
        { QStringLiteral("demo"), QStringLiteral("A fictional caseload in a throw-away vault.") },
        { QStringLiteral("open"), QStringLiteral("Go straight to a screen."), QStringLiteral("SCREEN") },
        { QStringLiteral("list-screens"), QStringLiteral("Print the name of every screen, one a line.") },
        { QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH") },
        { QStringLiteral("text-scale"), QStringLiteral("Text size, 0.9 to 2.0."), QStringLiteral("N") },
        { QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("THEME") },
        { QStringLiteral("shot"), QStringLiteral("Save what the window shows, and end."),
            QStringLiteral("FILE.png") },
        { QStringLiteral("greyscale"), QStringLiteral("With --shot and --pictures: in shades of grey.") },
        { QStringLiteral("tour"),
            QStringLiteral(
                "The guided tour: the real app on two devices and a real server; screenshots, printed plans, "
                "a transcript."),
            QStringLiteral("DIR") },
        { QStringLiteral("exit-after-first-frame"),
            QStringLiteral("For benchmarks: say \"first frame\" when it is drawn, and end.") },
        { QStringLiteral("time-screens"),
            QStringLiteral(
                "For benchmarks: say how long each screen of a long plan takes from tap to drawn.") },
        { QStringLiteral("time-typing"),
            QStringLiteral(
                "For benchmarks: say how much work a key is, at its median and its slowest, and a change of "
                "language.") },
        { QStringLiteral("self-test"),
            QStringLiteral("Open every screen in both languages; end with 1 if anything is wrong.") },
        { QStringLiteral("keyboard-journey"),
            QStringLiteral(
                "From the lock to a signed plan with keys alone; end with 1 if one leads nowhere.") },
        { QStringLiteral("pictures"),
            QStringLiteral("With --self-test: save a picture of every screen here."), QStringLiteral("DIR") },
    });
    options.process(application);

    if (options.isSet(QStringLiteral("list-screens"))) {
        for (const auto& screen : Router::screens())
            say(stdout, QLatin1String(screen.name));
        return 0;
    }
    const bool selfTest = options.isSet(QStringLiteral("self-test"));
    const bool timed = options.isSet(QStringLiteral("time-screens"));
    const bool typing = options.isSet(QStringLiteral("time-typing"));
    const bool byKeys = options.isSet(QStringLiteral("keyboard-journey"));
    const bool demo = selfTest || timed || typing || byKeys || options.isSet(QStringLiteral("demo"));
    const bool greyscale = options.isSet(QStringLiteral("greyscale"));
    const auto screen = options.value(QStringLiteral("open"));
    if (!screen.isEmpty() && !Router::find(screen)) {
        say(stderr, QStringLiteral("There is no screen called \"%1\". See --list-screens.").arg(screen));
        return 2;
    }
    const auto size = sizeOf(options.value(QStringLiteral("size")));
    if (options.isSet(QStringLiteral("size")) && !size.isValid()) {
        say(stderr, QStringLiteral("--size takes a width and a height, like 800x1280."));
        return 2;
    }
    if (!cyd::initialiseCrypto()) {
        say(stderr, QStringLiteral("libsodium could not start."));
        return 1;
    }
    if (options.isSet(QStringLiteral("tour"))) {
        cyd::theme::loadFonts().wait();
        return cyd::app::runTour(options.value(QStringLiteral("tour")),
            QCoreApplication::applicationDirPath() + QStringLiteral("/cyd-server"));
    }

    // The vault: the caller's, this device's, or a fictional one that goes away with the program.
    std::optional<QTemporaryDir> temporary;
    if (demo)
        temporary.emplace();
    AppController::Setup setup;
    setup.demo = demo;
    setup.vaultFolder = demo ? temporary->filePath(QStringLiteral("vault"))
        : options.isSet(QStringLiteral("vault"))
        ? options.value(QStringLiteral("vault"))
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/vault");
    setup.settingsFolder = demo ? QString() : setup.vaultFolder;
    // The fictional caseload is the same on every machine, unless settings are named.
    const auto named = options.value(QStringLiteral("policy"));
    const auto file = demo ? named : cyd::workspace::policyFile(named);
    auto policy = cyd::workspace::readPolicy(file);
    if (!policy) {
        say(stderr,
            cyd::workspace::refusedWords(policy.error(), file,
                languageOf(options.value(QStringLiteral("lang")), setup.settingsFolder), {}));
        if (!named.isEmpty())
            return 1;
    } else {
        setup.policy = std::move(*policy);
    }
    if (demo)
        setup.now = &cyd::app::demoNow;
    if (selfTest || timed || typing || byKeys || options.isSet(QStringLiteral("shot")))
        setup.voice = &cyd::app::makeSilentVoice;

    AppController app(setup);
    if (!policy) // a mistake in a machine's settings keeps nobody from a plan at night
        app.session().report({ cyd::Fault::Invalid, "policy.not_used" });
    if (demo) {
        auto vault = cyd::app::makeDemoCaseload(temporary->path());
        if (!vault) {
            say(stderr,
                QStringLiteral("The fictional caseload could not be made: %1")
                    .arg(QLatin1String(vault.error().code)));
            return 1;
        }
        app.session().adopt(std::move(*vault));
    }
    if (options.isSet(QStringLiteral("lang")))
        app.chooseLanguage(options.value(QStringLiteral("lang")));
    else if (demo && !screen.isEmpty())
        app.chooseLanguage(QStringLiteral("en"));
    if (options.isSet(QStringLiteral("text-scale")))
        app.settings()->setTextScale(options.value(QStringLiteral("text-scale")).toDouble());
    if (options.isSet(QStringLiteral("theme")))
        app.settings()->setTheme(options.value(QStringLiteral("theme")));

    // The window. Declared after what it shows, so that it goes first.
    QQmlApplicationEngine engine;
    auto fonts = cyd::theme::loadFonts();
    auto* window = cyd::app::openWindow(engine, app);
    if (!window)
        return 1;
    if (size.isValid())
        window->resize(size);
    fonts.wait();
    if (screen.isEmpty())
        app.start();
    else if (!app.startAt(screen, demo ? cyd::app::demoPlanFor(screen) : QString())) {
        say(stderr, QStringLiteral("The screen \"%1\" needs an open vault with a plan in it.").arg(screen));
        return 1;
    }
    if (options.isSet(QStringLiteral("exit-after-first-frame")))
        QObject::connect(
            window, &QQuickWindow::frameSwapped, window,
            [] {
                say(stdout, QStringLiteral("first frame"));
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
            },
            Qt::SingleShotConnection);
    window->show();

    if (typing) {
        const auto work = cyd::app::timeTyping(app, *window);
        if (work)
            say(stdout,
                QStringLiteral("key %1 %2\nlanguage %3")
                    .arg(work->keyMedian)
                    .arg(work->keySlowest)
                    .arg(work->language));
        return work ? 0 : 1;
    }
    if (timed) {
        const auto times = cyd::app::timeScreens(app, *window);
        for (const auto& time : times)
            say(stdout,
                QStringLiteral("%1 %2 %3")
                    .arg(time.screen)
                    .arg(time.ms, 0, 'f', 1)
                    .arg(time.wholeMs, 0, 'f', 1));
        return times.empty() ? 1 : 0;
    }
    if (byKeys) {
        const auto faults = cyd::app::keyboardJourney(app, *window);
        for (const auto& fault : faults)
            say(stderr, fault);
        say(stdout,
            faults.isEmpty() ? QStringLiteral("Keys lead everywhere.")
                             : QStringLiteral("Keys do not lead everywhere."));
        return faults.isEmpty() ? 0 : 1;
    }
    if (selfTest) {
        const auto pictures = options.value(QStringLiteral("pictures"));
        if (!pictures.isEmpty() && !QDir().mkpath(pictures)) {
            say(stderr, QStringLiteral("The folder %1 could not be made.").arg(pictures));
            return 1;
        }
        const auto faults = cyd::app::selfTest(app, *window, { pictures, greyscale });
        for (const auto& fault : faults)
            say(stderr, fault);
        say(stdout,
            faults.isEmpty() ? QStringLiteral("Every screen opens.")
                             : QStringLiteral("Faults: %1").arg(faults.size()));
        return faults.isEmpty() ? 0 : 1;
    }
    if (options.isSet(QStringLiteral("shot"))) {
        app.lock()->setAutomatic(false);
        cyd::app::settle(400);
        const auto file = options.value(QStringLiteral("shot"));
        if (!cyd::app::savePicture(*window, file, greyscale)) {
            say(stderr, QStringLiteral("The picture could not be written to %1.").arg(file));
            return 1;
        }
        return 0;
    }
    return QGuiApplication::exec();
}
