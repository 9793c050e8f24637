#include "replica.h"

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

TEST_CASE("one answer is set and its colleague sees it")
{
    auto [a, b] = twoTablets();
    b.take(a.set("domains.finance_money.in_my_words", "Dw i isio help efo'r ddyled."));
    CHECK(b.at("domains.finance_money.in_my_words") == "\"Dw i isio help efo'r ddyled.\"");
    CHECK(a.plan.document() == b.plan.document());
    CHECK(a.plan.conflicts().empty());
}

TEST_CASE("two answers to one question both stand until somebody chooses")
{
    auto [a, b] = twoTablets();
    a.set("domains.finance_money.in_my_words", "one");
    b.set("domains.finance_money.in_my_words", "two");
    exchange(a, b);
    REQUIRE(a.plan.conflicts().size() == 1);
    const Conflict conflict = b.plan.conflicts().at(0);
    CHECK(conflict.path == "domains.finance_money.in_my_words");
    CHECK(conflict.answers.size() == 2);
    b.take(a.commit(a.plan.resolve(conflict.path, "two")));
    CHECK(a.plan.conflicts().empty());
    CHECK(b.plan.conflicts().empty());
    CHECK(b.at(conflict.path) == "\"two\"");
}
