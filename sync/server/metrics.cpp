#include "sync/server/metrics.h"

#include <algorithm>
#include <sstream>

namespace cyd::server {

void Metrics::request(std::string_view path, int status)
{
    const std::lock_guard lock(m_guard);
    ++m_requests[{ path, status }];
}

void Metrics::commit(std::chrono::microseconds took, std::size_t calls)
{
    const auto ms = static_cast<std::uint64_t>(took.count()) / 1000;
    const auto bucket = std::ranges::upper_bound(kBucketMs, ms) - kBucketMs.begin();
    const std::lock_guard lock(m_guard);
    ++m_commits[static_cast<std::size_t>(bucket)];
    m_commitSeconds += std::chrono::duration<double>(took).count();
    m_committedCalls += calls;
}

std::string Metrics::text(std::uint64_t droppedLogLines) const
{
    std::ostringstream out;
    const auto single = [&out](const char* name, const char* type, const char* help, auto value) {
        out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n'
            << name << ' ' << value << '\n';
    };
    single("cyd_connections", "gauge", "Connections open now.", m_open.load());
    single("cyd_connections_total", "counter", "Connections accepted.", m_connections.load());
    single("cyd_connections_refused_total", "counter", "Connections closed at once: too many.",
        m_refused.load());
    single("cyd_records_accepted_total", "counter", "Records stored.", m_records.load());
    single("cyd_records_given_total", "counter", "Records sent out in pages.", m_given.load());
    single("cyd_commit_failures_total", "counter", "Transactions that storage refused.",
        m_commitFailures.load());
    single("cyd_log_lines_dropped_total", "counter", "Log lines nobody read in time.", droppedLogLines);

    const std::lock_guard lock(m_guard);
    single("cyd_committed_calls_total", "counter",
        "Calls answered; by cyd_commit_seconds_count gives the group size.", m_committedCalls);
    out << "# HELP cyd_commit_seconds Time of one group commit.\n# TYPE cyd_commit_seconds histogram\n";
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < m_commits.size(); ++i) {
        sum += m_commits[i];
        out << "cyd_commit_seconds_bucket{le=\"";
        if (i < kBucketMs.size())
            out << kBucketMs[i] / 1000.0;
        else
            out << "+Inf";
        out << "\"} " << sum << '\n';
    }
    out << "cyd_commit_seconds_sum " << m_commitSeconds << "\ncyd_commit_seconds_count " << sum << '\n';
    out << "# HELP cyd_requests_total Requests by path and status.\n# TYPE cyd_requests_total counter\n";
    for (const auto& [key, count] : m_requests)
        out << "cyd_requests_total{path=\"" << key.first << "\",code=\"" << key.second << "\"} " << count
            << '\n';
    return out.str();
}

} // namespace cyd::server
