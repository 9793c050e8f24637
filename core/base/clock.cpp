#include "core/base/clock.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace cyd {

WallClock systemWallClock()
{
    return [] {
        using namespace std::chrono;
        return static_cast<std::int64_t>(
            duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    };
}

std::string isoTime(std::int64_t unixMs)
{
    const std::time_t seconds = static_cast<std::time_t>(unixMs / 1000);
    std::tm parts {};
    gmtime_r(&seconds, &parts);
    char text[32];
    const auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return { text, length };
}

Stamp HybridClock::next()
{
    const auto wall = static_cast<Stamp>(std::max<std::int64_t>(0, m_wall())) << 16;
    m_last = std::max(wall, m_last + 1);
    return m_last;
}

bool HybridClock::observe(Stamp remote)
{
    constexpr std::int64_t tolerance = 10LL * 60 * 1000;
    if (stampMs(remote) > m_wall() + tolerance)
        return false;
    m_last = std::max(m_last, remote);
    return true;
}

} // namespace cyd
