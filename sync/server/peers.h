//! How many connections each network address has open, so that none can take all.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

namespace cyd::server {

//! Any thread.
class Peers {
public:
    //! False when the address has `most` already; otherwise leave() must follow.
    [[nodiscard]] bool enter(const std::string& peer, std::size_t most)
    {
        const std::lock_guard lock(m_guard);
        const auto found = m_counts.find(peer);
        if (found != m_counts.end() && found->second >= most)
            return false;
        ++m_counts[peer];
        return true;
    }
    void leave(const std::string& peer)
    {
        const std::lock_guard lock(m_guard);
        if (--m_counts[peer] == 0)
            m_counts.erase(peer);
    }

private:
    std::mutex m_guard;
    std::unordered_map<std::string, std::size_t> m_counts;
};

} // namespace cyd::server
