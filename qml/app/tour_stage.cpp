#include "qml/app/tour_stage.h"

#include "qml/app/demo_caseload.h"
#include "qml/app/self_test.h"

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QUrl>

namespace cyd::app {

namespace {

constexpr int kDrawMs = 250; // for a screen to be laid out and drawn
constexpr QSize kSizes[] = { { 360, 640 }, { 800, 1280 }, { 1280, 800 } };

//! Depth first, so that the first answer on a page comes before the second.
QQuickItem* findItem(QQuickItem* from, const std::function<bool(const QQuickItem&)>& wanted)
{
    if (!from->isVisible() || from->opacity() == 0)
        return nullptr;
    if (wanted(*from))
        return from;
    for (auto* child : from->childItems())
        if (auto* found = findItem(child, wanted))
            return found;
    return nullptr;
}

void click(QQuickWindow& window, const QPointF& at)
{
    for (const auto type : { QEvent::MouseButtonPress, QEvent::MouseButtonRelease }) {
        const auto held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, at, window.mapToGlobal(at), Qt::LeftButton, held, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
        settle(30);
    }
}

void key(
    QQuickWindow& window, int code, const QString& text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    for (const auto type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(type, code, modifiers, text);
        QCoreApplication::sendEvent(&window, &event);
    }
}

} // namespace

QQuickWindow* openWindow(QQmlApplicationEngine& engine, bridge::AppController& app)
{
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    engine.setInitialProperties({ { QStringLiteral("app"), QVariant::fromValue(&app) } });
    QObject::connect(app.language(), &bridge::Language::changed, &engine, &QQmlEngine::retranslate);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Cydgynllun/App/Main.qml")));
    return engine.rootObjects().isEmpty() ? nullptr
                                          : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
}

Transcript::Transcript(const QString& folder)
    : m_folder(folder)
    , m_file(QDir(folder).filePath(QStringLiteral("transcript.md")))
{
    (void)m_file.open(QIODevice::WriteOnly | QIODevice::Text);
    m_out.setDevice(&m_file);
    m_out << "# Cydgynllun: the guided tour\n\nEverybody and everything in it is invented.\n";
}

void Transcript::chapter(const QString& title)
{
    m_out << "\n## " << title << "\n\n";
    m_out.flush();
}

void Transcript::tell(const QString& sentence)
{
    m_out << "- " << sentence << '\n';
    m_out.flush();
}

bool Transcript::check(bool good, const QString& sentence)
{
    tell(good ? sentence : QStringLiteral("**THIS DID NOT HOLD:** ") + sentence);
    m_faults += good ? 0 : 1;
    return good;
}

ServerProcess::~ServerProcess()
{
    stop();
}

bool ServerProcess::start(const QString& program, const QString& folder)
{
    const QDir place(folder);
    const auto certificate = place.filePath(QStringLiteral("server.crt")),
               secret = place.filePath(QStringLiteral("server.key"));
    const int made = QFile::exists(secret)
        ? 0
        : QProcess::execute(QStringLiteral("openssl"),
            { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"),
                QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-keyout"), secret,
                QStringLiteral("-out"), certificate, QStringLiteral("-batch") });
    if (made != 0)
        return false;
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(place.filePath(QStringLiteral("server.log")));
    m_process.start(program,
        { QStringLiteral("--listen"),
            QStringLiteral("127.0.0.1:%1").arg(m_url.isEmpty() ? 0 : QUrl(m_url).port()),
            QStringLiteral("--store"), place.filePath(QStringLiteral("store")), QStringLiteral("--tls-cert"),
            certificate, QStringLiteral("--tls-key"), secret });
    QByteArray said;
    constexpr int patienceMs = 20'000;
    QElapsedTimer waited;
    waited.start();
    while (
        waited.elapsed() < patienceMs && !said.contains('\n') && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(200);
        said += m_process.readAllStandardOutput();
    }
    const auto at = said.indexOf("https://");
    if (at < 0)
        return false;
    m_url = QString::fromLatin1(said.mid(at)).trimmed();
    return true;
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

Device::Device(const QString& name, const QString& folder)
    : m_name(name)
    , m_vaultFolder(QDir(folder).filePath(name + QStringLiteral("/vault")))
{
    QDir(folder).mkpath(name);
    bridge::AppController::Setup setup;
    setup.voice = &makeSilentVoice;
    setup.vaultFolder = m_vaultFolder;
    setup.now = &demoNow;
    m_app = std::make_unique<bridge::AppController>(setup);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = openWindow(*m_engine, *m_app);
    if (m_window)
        m_window->show();
}

Device::~Device() = default;

bool Device::typeIntoFirstAnswer(const QString& words)
{
    auto* field = findItem(m_window->contentItem(), [](const QQuickItem& item) {
        return item.inherits("QQuickTextArea") && !item.property("readOnly").toBool() && item.height() > 0;
    });
    if (!field)
        return false;
    m_window->requestActivate();
    settle(kDrawMs);
    click(*m_window, field->mapToScene({ field->width() / 2, std::min(field->height() / 2, 20.0) }));
    field->forceActiveFocus(Qt::MouseFocusReason); // an offscreen window is never the active one
    key(*m_window, Qt::Key_End, {}, Qt::ControlModifier);
    for (const auto& letter : words)
        key(*m_window, 0, QString(letter));
    settle(kDrawMs);
    return field->property("text").toString().contains(words);
}

bool Device::press(const QString& accessibleName)
{
    auto* item = findItem(m_window->contentItem(), [&](const QQuickItem& candidate) {
        auto* interface = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&candidate));
        return interface && interface->role() != QAccessible::StaticText
            && interface->text(QAccessible::Name) == accessibleName;
    });
    if (!item)
        return false;
    click(*m_window, item->mapToScene({ item->width() / 2, item->height() / 2 }));
    settle(kDrawMs);
    return true;
}

bool Device::connectTo(const QString& url)
{
    m_app->sync()->connectTo(url);
    return waitForExchange();
}

bool Device::exchange()
{
    m_app->sync()->reload();
    m_app->sync()->sendNow();
    return waitForExchange();
}

bool Device::waitForExchange()
{
    constexpr int patienceMs = 30'000;
    QElapsedTimer waited;
    waited.start();
    while (m_app->sync()->busy() && waited.elapsed() < patienceMs)
        settle(20);
    return !m_app->sync()->busy();
}

void Device::photograph(Transcript& transcript, const QString& name)
{
    const auto language = m_app->language()->code();
    for (const char* code : { "cy", "en" }) {
        m_app->language()->setCode(QLatin1String(code));
        for (const auto& size : kSizes) {
            m_window->resize(size);
            settle(kDrawMs);
            const auto file = QStringLiteral("%1-%2-%3x%4.png")
                                  .arg(name, QLatin1String(code))
                                  .arg(size.width())
                                  .arg(size.height());
            transcript.check(m_window->grabWindow().save(QDir(transcript.folder()).filePath(file)),
                QStringLiteral("%1 sees [%2](%2)").arg(m_name, file));
        }
    }
    m_window->resize(kSizes[2]);
    m_app->language()->setCode(language);
    settle(kDrawMs);
}

std::unique_ptr<bridge::Voice> makeSilentVoice()
{
    class Silent : public bridge::Voice {
        [[nodiscard]] bool speaks(const QString&) const override { return true; }
        void say(const QString&, const QString&) override { }
        void setRate(double) override { }
        void stop() override { }
    };
    return std::make_unique<Silent>();
}

} // namespace cyd::app
