#include "sync/server/event_log.h"

#include <cstdio>
#include <poll.h>
#include <unistd.h>

namespace cyd::server {

namespace {

// A pipe that is ready takes at least this much at once without waiting (POSIX).
constexpr std::size_t kMostAtOnce = 512;

void appendEncoded(std::string& line, std::string_view value)
{
    for (const char c : value) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '_' || c == ':' || c == '/' || c == '-';
        if (plain) {
            line += c;
        } else {
            char code[4];
            std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            line += code;
        }
    }
}

} // namespace

void EventLog::write(std::string_view event, std::initializer_list<Field> fields)
{
    if (m_descriptor < 0)
        return;
    auto line = isoTime(m_clock());
    line += ' ';
    line += event;
    for (const auto& [name, value] : fields) {
        if (value.empty())
            continue;
        line += ' ';
        line += name;
        line += '=';
        appendEncoded(line, value);
    }
    if (line.size() >= kMostAtOnce)
        line.resize(kMostAtOnce - 1);
    line += '\n';
    const std::lock_guard lock(m_guard);
    pollfd ready { m_descriptor, POLLOUT, 0 };
    if (::poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0
        || ::write(m_descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        ++m_dropped;
}

} // namespace cyd::server
