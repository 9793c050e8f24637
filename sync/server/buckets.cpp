#include "sync/server/buckets.h"

#include <algorithm>
#include <cmath>

namespace cyd::server {

namespace {
constexpr std::size_t kMost = 100'000;
}

Buckets::Bucket& Buckets::refilled(std::string_view key, std::int64_t nowMs)
{
    // A flood of new keys must not grow the table for ever: full buckets go first, and if that is not enough,
    // all do.
    if (m_buckets.size() >= kMost) {
        tidy(nowMs);
        if (m_buckets.size() >= kMost)
            m_buckets.clear();
    }
    auto& bucket = m_buckets.try_emplace(std::string(key), Bucket { m_capacity, nowMs }).first->second;
    const auto passed = static_cast<double>(std::max<std::int64_t>(0, nowMs - bucket.atMs));
    bucket.level = std::min(m_capacity, bucket.level + passed * m_perMs);
    bucket.atMs = nowMs;
    return bucket;
}

std::uint32_t Buckets::wait(std::string_view key, double amount, std::int64_t nowMs)
{
    const auto& bucket = refilled(key, nowMs);
    if (bucket.level >= amount)
        return 0;
    const double seconds = std::ceil((std::min(amount, m_capacity) - bucket.level) / m_perMs / 1000);
    return static_cast<std::uint32_t>(std::clamp(seconds, 1.0, 3600.0));
}

std::uint32_t Buckets::take(std::string_view key, double amount, std::int64_t nowMs)
{
    const auto seconds = wait(key, amount, nowMs);
    if (seconds == 0)
        refilled(key, nowMs).level -= amount;
    return seconds;
}

void Buckets::tidy(std::int64_t nowMs)
{
    std::erase_if(m_buckets, [&](const auto& item) {
        const auto passed = static_cast<double>(nowMs - item.second.atMs);
        return item.second.level + passed * m_perMs >= m_capacity;
    });
}

} // namespace cyd::server
