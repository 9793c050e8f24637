//! Hybrid logical clock: wall time that never goes back, whatever the tablet's clock does.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace cyd {

//! Milliseconds since 1970 UTC.
using WallClock = std::function<std::int64_t()>;
[[nodiscard]] WallClock systemWallClock();

//! Unix milliseconds << 16 | counter.
using Stamp = std::uint64_t;
[[nodiscard]] constexpr std::int64_t stampMs(Stamp stamp)
{
    return static_cast<std::int64_t>(stamp >> 16);
}
//! "2026-11-21T22:40:05Z"
[[nodiscard]] std::string isoTime(std::int64_t unixMs);

//! Kulkarni's clock (reference/security.md 3.5): next() is greater than everything issued or observed before.
//! A stamp more than ten minutes ahead of the wall clock is accepted but does not advance us.
class HybridClock {
public:
    explicit HybridClock(WallClock wall, Stamp last = 0)
        : m_wall(std::move(wall))
        , m_last(last)
    {
    }
    [[nodiscard]] Stamp next();
    //! False when the author's clock looks wrong (far ahead of ours).
    bool observe(Stamp remote);
    [[nodiscard]] Stamp last() const { return m_last; }
    [[nodiscard]] std::int64_t wallMs() const { return m_wall(); }

private:
    WallClock m_wall;
    Stamp m_last;
};

} // namespace cyd
