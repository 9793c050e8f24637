#include "sync/server/committer.h"

namespace cyd::server {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kMostWaiting = 4096, kMostInGroup = 256;
constexpr Clock::duration kMostGathering = 5ms, kTidyEvery = 60s;

} // namespace

Committer::Committer(Mailbox& mailbox, Relay& relay, Metrics& metrics)
    : m_mailbox(mailbox)
    , m_relay(relay)
    , m_metrics(metrics)
    , m_thread([this] { run(); })
{
}

Committer::~Committer()
{
    {
        const std::lock_guard lock(m_guard);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Committer::submit(Prepared prepared, std::function<void(Answer)> reply)
{
    {
        const std::lock_guard lock(m_guard);
        if (m_queue.size() < kMostWaiting && !m_ending) {
            m_queue.push_back({ std::move(prepared), std::move(reply), {} });
            m_wake.notify_one();
            return;
        }
    }
    reply(problem(503, "server.busy", 5));
}

void Committer::run()
{
    auto nextTidy = Clock::now();
    std::vector<Job> group;
    for (;;) {
        {
            std::unique_lock lock(m_guard);
            m_wake.wait_until(lock, nextTidy, [this] { return m_ending || !m_queue.empty(); });
            if (m_ending && m_queue.empty())
                return;
        }
        if (Clock::now() >= nextTidy) {
            tidy();
            nextTidy = Clock::now() + kTidyEvery;
        }
        commitGroup(group);
        for (auto& job : group)
            job.reply(std::move(job.answer));
        group.clear();
    }
}

void Committer::commitGroup(std::vector<Job>& group)
{
    const auto begun = Clock::now();
    auto done = m_mailbox.begin();
    if (done)
        done = answerAll(group);
    if (done)
        done = m_mailbox.commit();
    if (group.empty() && done)
        return;
    if (done) {
        m_metrics.commit(
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun), group.size());
        return;
    }
    // Storage refused: perhaps only what somebody wrote. Each alone, so that those who only read are still
    // served.
    m_metrics.commitFailed();
    m_mailbox.rollback();
    m_relay.forget();
    if (group.empty())
        (void)take(group);
    for (auto& job : group)
        answerAlone(job);
}

// Takes jobs for as long as they come, but lets nobody wait longer than the time of gathering.
Done Committer::answerAll(std::vector<Job>& group)
{
    const auto until = Clock::now() + kMostGathering;
    do {
        if (!take(group))
            return {};
        auto answer = m_relay.answer(group.back().prepared);
        if (!answer)
            return pass(answer);
        group.back().answer = std::move(*answer);
    } while (group.size() < kMostInGroup && Clock::now() < until);
    return {};
}

bool Committer::take(std::vector<Job>& group)
{
    const std::lock_guard lock(m_guard);
    if (m_queue.empty())
        return false;
    group.push_back(std::move(m_queue.front()));
    m_queue.pop_front();
    return true;
}

void Committer::answerAlone(Job& job)
{
    auto done = m_mailbox.begin();
    if (done) {
        auto answer = m_relay.answer(job.prepared);
        done = answer ? m_mailbox.commit() : pass(answer);
        if (done) {
            job.answer = std::move(*answer);
            return;
        }
    }
    m_mailbox.rollback();
    m_relay.forget();
    job.answer = Relay::storageProblem(done.error());
}

void Committer::tidy()
{
    auto done = m_mailbox.begin();
    if (done)
        done = m_relay.tidy();
    if (done)
        done = m_mailbox.commit();
    if (!done)
        m_mailbox.rollback();
}

} // namespace cyd::server
