// What the person says of parts of their plan, in the words of the format and in those of earlier versions.
#include "core/base/part_views.h"

#include <catch2/catch.hpp>

using namespace cyd;

namespace {

Json planWith(const std::vector<Json>& parts)
{
    return { { "domains",
                 { { { "domain", "finance_money" },
                     { "outcomes", { { { "outcome_id", "o-1" }, { "status", "open" } } } },
                     { "actions",
                         { { { "action_id", "a-1" }, { "status", "open" } },
                             { { "action_id", "a-2" }, { "status", "done" } } } } } } },
        { "involvement", { { "parts", parts } } } };
}

Json said(const char* about, const char* state)
{
    return { { "about", about }, { "state", state } };
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("words of earlier versions mean what the format's words mean")
{
    CHECK(partAbout("area:finance_money") == "domain:finance_money");
    CHECK(partAbout("domain:finance_money") == "domain:finance_money");
    CHECK(partAbout("action:a-1") == "action:a-1");
    CHECK(partState("not_sure") == "unsure");
    CHECK(partState("disagrees") == "disagrees");
    const auto plan = planWith({ said("area:finance_money", "not_sure") });
    CHECK(partEntry(plan, "domain:finance_money") == 0U);
    CHECK(partsNotAgreed(plan) == Parts { "domain:finance_money" });
}

TEST_CASE("the last entry for a part is the one that stands")
{
    const auto plan = planWith({ said("action:a-1", "disagrees"), said("outcome:o-1", "agrees"),
        said("area:finance_money", "disagrees"), said("action:a-1", "agrees"),
        said("domain:finance_money", "agrees"), said("outcome:o-1", "unsure") });
    CHECK(partEntry(plan, "action:a-1") == 3U);
    CHECK(partsNotAgreed(plan) == Parts { "outcome:o-1" });
}

TEST_CASE("nobody is asked to agree to what is over or gone")
{
    CHECK(partsNotAgreed(planWith({ said("action:a-2", "disagrees"), said("action:a-9", "disagrees"),
              said("domain:accommodation", "disagrees"), said("plan", "unsure") }))
        == Parts { "plan" });
    CHECK(partsNotAgreed(Json::object()).empty());
    CHECK(partsNotAgreed({ { "involvement", { { "parts", 4 } } } }).empty());
    CHECK(hasEnded("cancelled"));
    CHECK_FALSE(hasEnded("in_progress"));
    CHECK_FALSE(hasEnded(""));
}
