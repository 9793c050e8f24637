//! Tablets that edit one plan apart and deliver late and in any order.
#pragma once

#include "replica.h"

#include <random>

namespace cyd::plan::test {

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t limit)
{
    return static_cast<std::size_t>(random() % limit);
}

struct Sent {
    Sealed record;
    std::vector<std::size_t> after; //!< for each tablet, how many of its records the author had seen
};

//! Tablets that deliver to each other in causal order, as sync does, but late and in any interleaving.
struct World {
    World(std::size_t tablets, const Json& start)
    {
        for (std::size_t i = 0; i < tablets; ++i)
            replicas.emplace_back(static_cast<std::uint8_t>(i + 1), 1000 + i * 77);
        sent.resize(tablets);
        seen.assign(tablets, std::vector<std::size_t>(tablets, 0));
        commit(0, Plan::import(start));
        for (std::size_t i = 1; i < tablets; ++i)
            while (deliver(i, 0)) { }
    }

    //! False when the edit was refused.
    bool commit(std::size_t who, const Result<Edit>& edit)
    {
        if (!edit)
            return false;
        for (const Sealed& record : replicas[who].commit(edit)) {
            sent[who].push_back({ record, seen[who] });
            ++seen[who][who];
        }
        return true;
    }

    bool deliver(std::size_t to, std::size_t from)
    {
        std::size_t& at = seen[to][from];
        if (to == from || at == sent[from].size())
            return false;
        const Sent& next = sent[from][at];
        for (std::size_t i = 0; i < replicas.size(); ++i) {
            if (i != from && next.after[i] > seen[to][i])
                return false;
        }
        replicas[to].take({ next.record });
        ++at;
        return true;
    }

    void deliverSome(Random& random)
    {
        const std::size_t to = below(random, replicas.size()), from = below(random, replicas.size());
        for (std::size_t n = below(random, 6); n > 0 && deliver(to, from); --n) { }
    }

    void deliverAll()
    {
        for (bool any = true; any;) {
            any = false;
            for (std::size_t to = 0; to < replicas.size(); ++to)
                for (std::size_t from = 0; from < replicas.size(); ++from)
                    any = deliver(to, from) || any;
        }
    }

    [[nodiscard]] std::vector<Sealed> all() const
    {
        std::vector<Sealed> records;
        for (const auto& each : sent)
            for (const Sent& one : each)
                records.push_back(one.record);
        return records;
    }

    std::vector<Replica> replicas;
    std::vector<std::vector<Sent>> sent;
    std::vector<std::vector<std::size_t>> seen;
};

} // namespace cyd::plan::test
