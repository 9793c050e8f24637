//! A tablet reduced to its plan: commits its own edits, takes in others' records, and keeps them all.
#pragma once

#include "core/plan/plan.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace cyd::plan::test {

struct Sealed {
    Origin origin;
    Bytes payload;
};

struct Replica {
    explicit Replica(std::uint8_t number, Stamp start = 1000)
        : clock(start)
    {
        cert.data.fill(number);
    }

    //! Seals an edit, one record a payload, and applies it here.
    std::vector<Sealed> commit(const Result<Edit>& edit)
    {
        REQUIRE(edit.has_value());
        std::vector<Sealed> records;
        for (const SectionOps& ops : *edit) {
            REQUIRE(ops.payload.size() <= 65'535);
            records.push_back({ { cert, ++seq, clock += 65'536, ops.section }, ops.payload });
            const Done done = plan.apply(records.back().origin, records.back().payload);
            REQUIRE(done.has_value());
        }
        log.insert(log.end(), records.begin(), records.end());
        return records;
    }
    std::vector<Sealed> set(std::string_view path, const Json& value)
    {
        return commit(plan.set(path, value));
    }
    std::vector<Sealed> add(std::string_view path, const Json& value)
    {
        return commit(plan.add(path, value));
    }
    std::vector<Sealed> remove(std::string_view path) { return commit(plan.remove(path)); }

    void take(const std::vector<Sealed>& records)
    {
        for (const Sealed& record : records) {
            REQUIRE(plan.apply(record.origin, record.payload).has_value());
            clock = std::max(clock, record.origin.hlc);
        }
    }
    //! What a path shows, as text; "-" when there is nothing.
    [[nodiscard]] std::string at(std::string_view path) const
    {
        const Json* value = plan.at(path);
        return value ? value->dump() : "-";
    }

    CertId cert;
    std::uint64_t seq = 0;
    Stamp clock;
    Plan plan;
    std::vector<Sealed> log; //!< own records
};

//! Both apply what the other wrote.
inline void exchange(Replica& a, Replica& b)
{
    const auto fromA = a.log, fromB = b.log;
    a.take(fromB);
    b.take(fromA);
}

inline std::string readText(const std::string& name)
{
    std::ifstream file(std::string(CYD_TEST_DATA) + "/" + name, std::ios::binary);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const char* const kSamples[]
    = { "plans/01_partly_in_welsh.json", "plans/02_cto_disagrees_with_one_part.json",
          "plans/03_declines_involvement.json", "plans/04_poor_every_audit_defect.json" };

inline Json sample(int number)
{
    auto parsed = parsePlanJson(readText(kSamples[number - 1]));
    REQUIRE(parsed.has_value());
    return *parsed;
}

//! A replica with a sample imported, and another that has received it.
inline std::pair<Replica, Replica> twoTablets(int number = 1)
{
    std::pair<Replica, Replica> pair { Replica(1), Replica(2) };
    pair.first.commit(Plan::import(sample(number)));
    pair.second.take(pair.first.log);
    return pair;
}

inline std::string codeOf(const auto& result)
{
    return result.has_value() ? "done" : result.error().code;
}

} // namespace cyd::plan::test
