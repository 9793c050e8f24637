//! Invented plans, all different and all in order: what the checker must find nothing wrong with.
#pragma once

#include "core/checker/checker.h"

#include <random>
#include <string>
#include <vector>

namespace cyd::checker::test {

//! Seeded choices; a failed test prints the seed.
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    //! A whole number in [least, most].
    int roll(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_engine); }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    template <typename T> const T& pick(const std::vector<T>& list)
    {
        return list.at(static_cast<std::size_t>(roll(0, static_cast<int>(list.size()) - 1)));
    }
    template <typename T> void shuffle(T& list) { std::shuffle(list.begin(), list.end(), m_engine); }

private:
    std::mt19937 m_engine;
};

//! A plan whose `as_of` is its day. Every part that may differ between good plans differs from seed to seed.
[[nodiscard]] Json validPlan(std::uint32_t seed);

} // namespace cyd::checker::test
