//! One line an event on standard error: ids and codes only, never bodies, never where a call came from.
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace cyd::server {

//! Any thread. Never waits: when whoever reads the lines does not keep up, lines are dropped and counted.
class EventLog {
public:
    using Field = std::pair<std::string_view, std::string>;

    //! -1 as descriptor: silent.
    explicit EventLog(int descriptor, WallClock clock = systemWallClock())
        : m_descriptor(descriptor)
        , m_clock(std::move(clock))
    {
    }
    //! "2026-11-21T22:40:05Z push status=200 code=ok n=5". Whatever is not a letter, digit or one of ._:/- in
    //! a value is written as %XX, so that no value can begin a line or a field of its own.
    void write(std::string_view event, std::initializer_list<Field> fields);
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }

private:
    int m_descriptor;
    WallClock m_clock;
    std::mutex m_guard;
    std::atomic<std::uint64_t> m_dropped = 0;
};

} // namespace cyd::server
