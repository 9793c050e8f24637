//! What the server counts, as Prometheus text. Holds numbers and the names of our own paths, nothing of
//! anybody.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace cyd::server {

//! Any thread.
class Metrics {
public:
    //! `path` is one of ours or "other": never what a client sent.
    void request(std::string_view path, int status);
    void recordsAccepted(std::uint64_t count) { m_records += count; }
    void recordsGiven(std::uint64_t count) { m_given += count; }
    void commit(std::chrono::microseconds took, std::size_t calls);
    void commitFailed() { ++m_commitFailures; }
    void connected() { ++m_open, ++m_connections; }
    void disconnected() { --m_open; }
    void connectionRefused() { ++m_refused; }

    [[nodiscard]] std::string text(std::uint64_t droppedLogLines) const;

private:
    static constexpr std::array<std::uint32_t, 9> kBucketMs { 1, 2, 5, 10, 20, 50, 100, 500, 2000 };

    mutable std::mutex m_guard; // for m_requests and the commit figures
    std::map<std::pair<std::string_view, int>, std::uint64_t> m_requests;
    std::array<std::uint64_t, kBucketMs.size() + 1> m_commits {};
    double m_commitSeconds = 0;
    std::uint64_t m_committedCalls = 0;
    std::atomic<std::uint64_t> m_records = 0, m_given = 0, m_commitFailures = 0, m_connections = 0,
                               m_refused = 0;
    std::atomic<std::int64_t> m_open = 0;
};

} // namespace cyd::server
