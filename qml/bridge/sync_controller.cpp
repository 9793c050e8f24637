#include "qml/bridge/sync_controller.h"

#include "core/workspace/mailroom.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "sync/client/engine.h"
#include "sync/client/http_transport.h"
#include "sync/client/workspace_store.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <set>

namespace cyd::bridge {

using workspace::SyncState;

namespace {

//! Notes which plans an exchange has touched, so that only what shows them is made anew.
class WatchedStore : public client::WorkspaceStore {
public:
    using WorkspaceStore::WorkspaceStore;
    std::set<PlanId> touched;

    Result<client::Ingested> ingest(const client::Incoming& page) override
    {
        touched.insert(page.plan);
        return WorkspaceStore::ingest(page);
    }
    Done markSent(const PlanId& plan, std::span<const client::Receipt> receipts,
        const std::optional<client::Cursor>& cursor) override
    {
        touched.insert(plan);
        return WorkspaceStore::markSent(plan, receipts, cursor);
    }
};

//! By receipts: an exchange that was broken off has sent what the server gave a number to.
bool anySent(const workspace::VaultInfo& info)
{
    return info.lastContactMs > 0 || info.waiting < info.records;
}

} // namespace

struct SyncController::Rounds {
    explicit Rounds(workspace::Workspace& workspace)
        : store(workspace)
        , engine(store)
    {
    }
    WatchedStore store;
    client::Engine engine;
    std::unique_ptr<client::HttpTransport> transport;
};

SyncWords syncWords(const Language& language, const workspace::SyncStatus& status)
{
    switch (status.state) {
    case SyncState::OnThisTablet:
        return { language.text("sync.on_this_tablet"), QStringLiteral("smartphone"),
            QStringLiteral("waiting") };
    case SyncState::Waiting:
        return { language.text("sync.waiting").arg(status.waiting), QStringLiteral("cloud-off"),
            QStringLiteral("waiting") };
    case SyncState::OnServer:
        return { language.text("sync.on_server"), QStringLiteral("cloud-check"), QStringLiteral("info") };
    case SyncState::Seen:
        return { language.text("sync.seen"), QStringLiteral("users-round"), QStringLiteral("ok") };
    }
    return {};
}

SyncController::SyncController(Session& session, const Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
{
    connect(&session, &Session::unlocked, this, [this] {
        m_tried = false;
        m_startedMs = 0;
        reload();
        m_clock.start();
    });
    connect(&session, &Session::locking, this, [this] {
        stop();
        m_rounds.reset();
        m_tried = false;
        m_clock.stop();
    });
    connect(&session, &Session::locked, this, &SyncController::reload);
    connect(&session, &Session::planChanged, this, &SyncController::reload);
    connect(&language, &Language::changed, this, &SyncController::changed);
    m_clock.setInterval(kLookMs);
    // A round never ends inside a reply's own signal: whoever hears of its end may drop the transport.
    m_ending.setSingleShot(true);
    connect(&m_ending, &QTimer::timeout, this, &SyncController::finish);
    connect(&m_clock, &QTimer::timeout, this, &SyncController::look);
}

SyncController::~SyncController() = default;

void SyncController::reload()
{
    m_info = {};
    m_alarms.clear();
    if (m_session.isUnlocked()) {
        if (const auto info = m_session.workspace()->info())
            m_info = *info;
        else
            m_session.report(info.error());
        if (auto alarms = m_session.workspace()->mailroom().alarms())
            m_alarms = std::move(*alarms);
        else
            m_session.report(alarms.error());
    }
    Q_EMIT changed();
}

bool SyncController::prepare()
{
    if (!m_session.isUnlocked() || !hasServer())
        return false;
    if (!m_rounds)
        m_rounds = std::make_unique<Rounds>(*m_session.workspace());
    if (!m_rounds->transport) {
        const auto server = m_session.workspace()->mailroom().server();
        auto transport = client::HttpTransport::open(server.url, server.pins);
        if (!transport) {
            fail(transport.error());
            return false;
        }
        m_rounds->transport = std::move(*transport);
    }
    return true;
}

//! By itself: when something waits, or the server has not been asked for a while; never before the engine
//! says so.
void SyncController::look()
{
    if (m_busy || !hasServer())
        return;
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const bool due = m_startedMs == 0 || m_info.waiting > 0 || now - m_startedMs >= kQuietMs;
    if (due && prepare() && now >= m_rounds->engine.notBeforeMs())
        sendNow();
}

void SyncController::sendNow()
{
    if (m_busy || !prepare())
        return;
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    m_busy = true;
    m_failure.reset();
    Q_EMIT changed();
    m_rounds->engine.start();
    step();
}

void SyncController::step()
{
    const auto request = m_rounds->engine.next();
    if (!request) {
        m_ending.start(0);
        return;
    }
    m_rounds->transport->send(*request, [this](Result<client::Reply> reply) {
        m_rounds->engine.onReply(std::move(reply));
        step();
    });
}

void SyncController::finish()
{
    m_busy = false;
    m_tried = true;
    if (const auto& outcome = m_rounds->engine.outcome(); !outcome)
        m_failure = outcome.error();
    const auto touched = std::exchange(m_rounds->store.touched, {});
    reload();
    for (const auto& plan : touched)
        m_session.received(plan);
    Q_EMIT finished();
}

void SyncController::stop()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_ending.stop();
    if (m_rounds)
        m_rounds->transport.reset(); // nothing that is under way can answer any more
    reload();
}

void SyncController::fail(const Error& error)
{
    m_busy = false;
    m_tried = true;
    m_failure = error;
    Q_EMIT changed();
    Q_EMIT finished();
}

void SyncController::connectTo(const QString& url)
{
    if (m_busy || !m_session.isUnlocked())
        return;
    m_busy = true;
    m_tried = false; // what an earlier round said is of another server
    m_failure.reset();
    Q_EMIT changed();
    // The first handshake may take its ten seconds; it touches nothing of the vault, so it may run beside the
    // window.
    const auto address = url.trimmed().toStdString();
    auto* thread = QThread::create([this, self = QPointer<SyncController>(this), address] {
        const auto key = client::HttpTransport::probe(address);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [this, self, address, key] {
                if (!self || !m_busy)
                    return;
                m_busy = false;
                if (!key)
                    return fail(key.error());
                if (!m_session.isUnlocked())
                    return;
                auto facts = m_session.workspace()->mailroom().server();
                facts.url = address;
                facts.pins = key->isZero() ? std::vector<Hash>() : std::vector<Hash> { *key };
                if (const auto done = m_session.workspace()->mailroom().setServer(facts); !done)
                    return fail(done.error());
                m_rounds.reset();
                reload();
                sendNow();
            },
            Qt::QueuedConnection);
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

QStringList SyncController::alarms() const
{
    QStringList words;
    for (const auto& code : m_alarms)
        words.append(m_language.text(QStringLiteral("fault.") + QString::fromStdString(code)));
    return words;
}

QString SyncController::server() const
{
    return QString::fromStdString(m_info.serverUrl);
}

QString SyncController::stateWords() const
{
    if (m_info.waiting > 0)
        return m_language.text(anySent(m_info) ? "sync.waiting" : "sync.waiting_all").arg(m_info.waiting);
    return m_language.text(anySent(m_info) ? "sync.all_on_server" : "sync.on_this_tablet");
}

QString SyncController::stateIcon() const
{
    return m_info.waiting > 0 ? QStringLiteral("cloud-off")
        : anySent(m_info)     ? QStringLiteral("cloud-check")
                              : QStringLiteral("smartphone");
}

QString SyncController::stateKind() const
{
    return m_info.waiting > 0 || !anySent(m_info) ? QStringLiteral("waiting") : QStringLiteral("info");
}

QString SyncController::loseWords() const
{
    if (m_info.waiting == 0 && (anySent(m_info) || m_info.records == 0))
        return m_language.text("sync.lose.nothing");
    return m_language.text(anySent(m_info) ? "sync.lose.some" : "sync.lose.all").arg(m_info.waiting);
}

QString SyncController::lastContactWords() const
{
    return m_info.lastContactMs > 0
        ? m_language.text("sync.last_contact").arg(m_language.moment(m_info.lastContactMs))
        : m_language.text("sync.never");
}

QString SyncController::progressWords() const
{
    return m_busy ? m_language.text("sync.busy") : QString();
}

QString SyncController::resultWords() const
{
    if (m_busy || !m_tried)
        return {};
    if (m_failure)
        return faultWords(m_language, *m_failure);
    const auto& summary = m_rounds->engine.summary();
    if (!summary.enrolled)
        return m_language.text("sync.result.not_enrolled");
    if (summary.refused > 0)
        return m_language.text("sync.result.refused").arg(summary.refused);
    if (summary.sent + summary.received == 0)
        return m_language.text("sync.result.nothing_new");
    return m_language.text("sync.result.done").arg(summary.sent).arg(summary.received);
}

QString SyncController::resultKind() const
{
    if (m_busy || !m_tried)
        return {};
    if (m_failure)
        return m_failure->fault == Fault::Offline || m_failure->fault == Fault::Retry
            ? QStringLiteral("offline")
            : QStringLiteral("error");
    const auto& summary = m_rounds->engine.summary();
    return summary.refused > 0 ? QStringLiteral("warning")
        : summary.enrolled     ? QStringLiteral("ok")
                               : QStringLiteral("info");
}

QStringList SyncController::confirmedWords() const
{
    QStringList words;
    if (m_rounds)
        for (const auto& device : m_rounds->store.confirmed())
            words.append(m_language.text("sync.confirmed")
                             .arg(QString::fromStdString(device.name),
                                 QString::fromStdString(device.comparisonNumber)));
    return words;
}

} // namespace cyd::bridge
