//! Token buckets by key: how much each device or address may still ask for. Bounded in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cyd::server {

class Buckets {
public:
    //! `capacity` at once; `perHour` comes back.
    Buckets(double capacity, double perHour)
        : m_capacity(capacity)
        , m_perMs(perHour / 3'600'000)
    {
    }
    //! 0: taken. Otherwise nothing is taken, and this many seconds must pass first.
    [[nodiscard]] std::uint32_t take(std::string_view key, double amount, std::int64_t nowMs);
    //! As take(), and takes nothing in either case.
    [[nodiscard]] std::uint32_t wait(std::string_view key, double amount, std::int64_t nowMs);
    //! Forgets full buckets.
    void tidy(std::int64_t nowMs);
    [[nodiscard]] std::size_t size() const { return m_buckets.size(); }

private:
    struct Bucket {
        double level = 0;
        std::int64_t atMs = 0;
    };
    Bucket& refilled(std::string_view key, std::int64_t nowMs);

    double m_capacity, m_perMs;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace cyd::server
