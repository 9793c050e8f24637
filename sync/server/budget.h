//! Memory that requests and replies under way may hold together, whoever they come from.
#pragma once

#include <atomic>
#include <cstddef>

namespace cyd::server {

//! Any thread.
class Budget {
public:
    explicit Budget(std::size_t most)
        : m_most(most)
    {
    }

    //! A share, given back when this goes.
    class Share {
    public:
        explicit Share(Budget& budget)
            : m_budget(budget)
        {
        }
        ~Share() { m_budget.m_held -= m_held; }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        //! False, and nothing more is held, when there is not so much left.
        [[nodiscard]] bool take(std::size_t bytes)
        {
            if (m_budget.m_held.fetch_add(bytes) + bytes > m_budget.m_most) {
                m_budget.m_held -= bytes;
                return false;
            }
            m_held += bytes;
            return true;
        }

    private:
        Budget& m_budget;
        std::size_t m_held = 0;
    };

private:
    const std::size_t m_most;
    std::atomic<std::size_t> m_held = 0;
};

} // namespace cyd::server
