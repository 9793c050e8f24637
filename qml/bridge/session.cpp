#include "qml/bridge/session.h"

#include "core/checker/policy.h"

namespace cyd::bridge {

using workspace::Workspace;

Session::Session(const QString& folder, Now now, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_now(std::move(now))
    , m_policy(std::make_unique<checker::Policy>())
{
}

Session::~Session() = default;

void Session::setPolicy(checker::Policy policy)
{
    m_policy = std::make_unique<checker::Policy>(std::move(policy));
}

Done Session::openVault()
{
    auto opened = Workspace::open(m_folder.toStdString());
    if (!opened)
        return pass(opened);
    m_workspace = std::move(*opened);
    return {};
}

void Session::adopt(std::unique_ptr<Workspace> workspace)
{
    m_workspace = std::move(workspace);
    Q_EMIT unlocked();
}

Done Session::unlock(const QByteArray& passphrase)
{
    if (!m_workspace)
        return fail(Fault::NotFound, "vault.absent");
    auto done = m_workspace->unlock(
        std::string_view(passphrase.constData(), static_cast<std::size_t>(passphrase.size())));
    if (done)
        Q_EMIT unlocked();
    return done;
}

Done Session::unlockWithPin(const QByteArray& pin)
{
    if (!m_workspace)
        return fail(Fault::NotFound, "vault.absent");
    auto done
        = m_workspace->unlockWithPin(std::string_view(pin.constData(), static_cast<std::size_t>(pin.size())));
    if (done)
        Q_EMIT unlocked();
    return done;
}

void Session::lock()
{
    if (!isUnlocked())
        return;
    Q_EMIT locking();
    m_workspace->lock();
    Q_EMIT locked();
}

bool Session::isUnlocked() const
{
    return m_workspace && !m_workspace->isLocked();
}

const plan::Plan* Session::plan(const PlanId& id)
{
    if (!isUnlocked())
        return nullptr;
    const auto plan = m_workspace->plan(id);
    if (!plan) {
        Q_EMIT failed(plan.error());
        return nullptr;
    }
    return *plan;
}

bool Session::change(const PlanId& id, const std::function<Done(Workspace&)>& work)
{
    if (!isUnlocked())
        return false;
    if (const auto done = work(*m_workspace); !done) {
        Q_EMIT failed(done.error());
        return false;
    }
    Q_EMIT planChanged(id);
    return true;
}

QString faultWords(const Language& language, const Error& error)
{
    const auto id = QStringLiteral("fault.") + QLatin1String(error.code);
    if (language.phrasebook().has(language.lang(), id))
        return language.text(id);
    // A code without its own words: the kind of fault says what to do.
    static constexpr const char* kKinds[] = { "retry", "offline", "locked", "wrong_passphrase", "forged",
        "corrupt", "too_new", "full", "refused", "not_found", "invalid", "busy" };
    return language.text(
        QStringLiteral("fault.kind.") + QLatin1String(kKinds[static_cast<std::size_t>(error.fault)]));
}

} // namespace cyd::bridge
