//! The one thread that touches the store: gathers calls, answers them in one transaction, and lets the
//! answers go after COMMIT. While one commit flushes, the next group gathers.
#pragma once

#include "sync/server/metrics.h"
#include "sync/server/relay.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace cyd::server {

class Committer {
public:
    //! Mailbox and relay belong to this thread until the committer is gone.
    Committer(Mailbox& mailbox, Relay& relay, Metrics& metrics);
    //! Answers what was submitted, then ends.
    ~Committer();
    Committer(const Committer&) = delete;
    Committer& operator=(const Committer&) = delete;

    //! `reply` is called from the committer's thread when the answer is durable. Too many calls at once: 503
    //! at once.
    void submit(Prepared prepared, std::function<void(Answer)> reply);

private:
    struct Job {
        Prepared prepared;
        std::function<void(Answer)> reply;
        Answer answer;
    };
    void run();
    bool take(std::vector<Job>& group);
    void commitGroup(std::vector<Job>& group);
    [[nodiscard]] Done answerAll(std::vector<Job>& group);
    void answerAlone(Job& job);
    void tidy();

    Mailbox& m_mailbox;
    Relay& m_relay;
    Metrics& m_metrics;
    std::mutex m_guard;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace cyd::server
