#include "core/base/clock.h"

#include <catch2/catch.hpp>

using namespace cyd;

namespace {
constexpr std::int64_t kMinute = 60'000;
}

TEST_CASE("every stamp is later than all before it whatever the wall clock does", "[clock]")
{
    std::int64_t wall = 1'790'000'000'000;
    HybridClock clock([&] { return wall; });
    Stamp last = 0;
    for (const std::int64_t step :
        { 0LL, 0LL, 5LL, -3'600'000LL, 0LL, 1LL, -1'790'000'000'000LL, 0LL, 9'000'000'000LL }) {
        wall += step;
        const auto stamp = clock.next();
        CHECK(stamp > last);
        last = stamp;
    }
    CHECK(clock.last() == last);
}

TEST_CASE("a stamp shows the wall clock when that goes forward", "[clock]")
{
    std::int64_t wall = 1'790'000'000'000;
    HybridClock clock([&] { return wall; });
    CHECK(stampMs(clock.next()) == wall);
    wall += 7;
    CHECK(stampMs(clock.next()) == wall);
    CHECK(clock.wallMs() == wall);
}

TEST_CASE("more stamps in one millisecond than the counter holds are still later", "[clock]")
{
    HybridClock clock([] { return std::int64_t { 1000 }; });
    Stamp last = 0;
    for (int i = 0; i < 70'000; ++i) {
        const auto stamp = clock.next();
        REQUIRE(stamp > last);
        last = stamp;
    }
}

TEST_CASE("after seeing a colleague's stamp ours is later", "[clock]")
{
    const std::int64_t wall = 1'790'000'000'000;
    HybridClock clock([=] { return wall; });
    const auto remote = static_cast<Stamp>(wall + 9 * kMinute) << 16 | 5;
    CHECK(clock.observe(remote));
    CHECK(clock.next() > remote);
    CHECK(clock.observe(1)); // an old one changes nothing
    CHECK(clock.next() > remote);
}

TEST_CASE("a colleague's clock in 2031 does not pull ours along", "[clock]")
{
    const std::int64_t wall = 1'790'000'000'000;
    HybridClock clock([=] { return wall; });
    CHECK(clock.observe(static_cast<Stamp>(wall + 10 * kMinute) << 16));
    HybridClock other([=] { return wall; });
    CHECK_FALSE(other.observe(static_cast<Stamp>(wall + 10 * kMinute + 1) << 16));
    CHECK(stampMs(other.next()) == wall);
}

TEST_CASE("a clock goes on from the stamp that was kept", "[clock]")
{
    const Stamp kept = static_cast<Stamp>(1'790'000'000'000) << 16;
    HybridClock clock([] { return std::int64_t { 0 }; }, kept); // a tablet whose battery was empty: 1970
    CHECK(clock.next() == kept + 1);
    HybridClock before1970([] { return std::int64_t { -5 }; });
    CHECK(before1970.next() == 1);
}

TEST_CASE("times are written in UTC", "[clock]")
{
    CHECK(isoTime(0) == "1970-01-01T00:00:00Z");
    CHECK(isoTime(1'795'300'805'999) == "2026-11-21T22:40:05Z");
    CHECK(systemWallClock()() > 1'700'000'000'000);
}
