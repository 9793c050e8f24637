#include "sync/server/buckets.h"
#include "sync/server/budget.h"

#include <catch2/catch.hpp>

using namespace cyd::server;

TEST_CASE("a bucket gives what it holds and then says how long to wait")
{
    Buckets buckets(3, 3600); // one a second
    CHECK(buckets.take("a", 2, 0) == 0);
    CHECK(buckets.take("a", 2, 0) == 1);
    CHECK(buckets.take("a", 1, 0) == 0);
    CHECK(buckets.take("a", 3, 0) == 3);
    CHECK(buckets.take("a", 3, 2999) == 1);
    CHECK(buckets.take("a", 3, 3000) == 0);
}

TEST_CASE("one device's flood does not empty another's bucket")
{
    Buckets buckets(1, 1);
    CHECK(buckets.take("a", 1, 0) == 0);
    CHECK(buckets.take("a", 1, 0) > 0);
    CHECK(buckets.take("b", 1, 0) == 0);
}

TEST_CASE("a clock that goes back neither fills nor empties a bucket")
{
    Buckets buckets(2, 3600);
    CHECK(buckets.take("a", 1, 10'000) == 0);
    CHECK(buckets.take("a", 1, 5'000) == 0);
    CHECK(buckets.take("a", 1, 5'000) == 1);
}

TEST_CASE("buckets that have filled again are forgotten")
{
    Buckets buckets(1, 3600);
    for (int i = 0; i < 100; ++i)
        CHECK(buckets.take(std::to_string(i), 1, 0) == 0);
    CHECK(buckets.size() == 100);
    buckets.tidy(500);
    CHECK(buckets.size() == 100);
    buckets.tidy(1000);
    CHECK(buckets.size() == 0);
}

TEST_CASE("a hundred thousand strangers do not grow the table for ever")
{
    Buckets buckets(1, 1);
    for (int i = 0; i < 250'000; ++i)
        (void)buckets.take(std::to_string(i), 1, 0);
    CHECK(buckets.size() <= 100'000);
}

TEST_CASE("what requests hold together is bounded and comes back when they end")
{
    Budget budget(100);
    {
        Budget::Share one(budget), two(budget);
        CHECK(one.take(60));
        CHECK_FALSE(two.take(50));
        CHECK(two.take(40));
        CHECK_FALSE(one.take(1));
    }
    Budget::Share three(budget);
    CHECK(three.take(100));
}
