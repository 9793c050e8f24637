// What the person says of parts of their plan, in the words of the format and in those of earlier versions.
#include "core/base/part_views.h"

#include <algorithm>
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

TEST_CASE("words stay with the answer that they were given with")
{
    auto no = said("action:a-1", "disagrees");
    no["words"] = "I don't agree I need it.";
    no["recorded_on"] = "2026-03-02";
    auto plan = planWith({ no });
    const auto yes = answerPart(plan, { "action:a-1", "agrees", "su", "2026-03-02", "en" });
    CHECK(yes.changes.empty());
    REQUIRE(yes.added.size() == 1);
    CHECK(yes.added[0]["words"] == "");
    plan["involvement"]["parts"].push_back(yes.added[0]);
    CHECK(partAnswer(plan, "action:a-1") == "agrees");
    // Back again on the same day: the words stand as they did.
    const auto back = answerPart(plan, { "action:a-1", "disagrees", "su", "2026-03-02", "en" });
    CHECK(back.added.empty());
    CHECK(back.removed == std::vector<std::size_t> { 1 });
    // On another day it is another answer.
    const auto later = answerPart(plan, { "action:a-1", "disagrees", "su", "2026-03-09", "en" });
    CHECK(later.removed.empty());
    CHECK(later.added.size() == 1);
}

TEST_CASE("a bare answer of the same day is changed in its place")
{
    auto no = said("action:a-1", "disagrees");
    no["recorded_on"] = "2026-03-02";
    const auto edits = answerPart(planWith({ no }), { "action:a-1", "unsure", "su", "2026-03-02", "en" });
    CHECK(edits.added.empty());
    CHECK(edits.removed.empty());
    CHECK(std::ranges::find(
              edits.changes, std::pair<std::string, Json> { "involvement.parts.0.state", "unsure" })
        != edits.changes.end());
}

TEST_CASE("a yes to an area is one to its open outcomes that were not answered by themselves")
{
    auto plan = planWith({});
    auto& outcomes = plan["domains"][0]["outcomes"];
    outcomes = Json::array({ { { "outcome_id", "o-1" }, { "text", "One" } },
        { { "outcome_id", "o-2" }, { "text", "Two" }, { "agreed_by_person", nullptr } },
        { { "outcome_id", "o-3" }, { "text", "Over" }, { "status", "stopped" } },
        { { "outcome_id", "o-4" }, { "text", " " } },
        { { "outcome_id", "o-5" }, { "text", "No" }, { "agreed_by_person", false } } });
    plan["involvement"]["parts"].push_back(said("outcome:o-2", "unsure"));
    const auto edits = answerPart(plan, { "domain:finance_money", "agrees", "su", "2026-03-02", "en" });
    REQUIRE(edits.changes.size() == 1);
    CHECK(edits.changes[0].first == "domains.finance_money.outcomes.o-1.agreed_by_person");
    CHECK(edits.changes[0].second == true);
}

TEST_CASE("a yes stands until what it was said to changes")
{
    auto plan = planWith({ said("outcome:o-1", "agrees"), said("domain:finance_money", "agrees") });
    auto& outcome = plan["domains"][0]["outcomes"][0];
    outcome["text"] = "One";
    outcome["agreed_by_person"] = true;
    CHECK(partAnswer(plan, "outcome:o-1") == "agrees");
    CHECK(partAnswer(plan, "domain:finance_money") == "agrees");
    for (const char* member : { "text", "how_we_will_know", "target_on" }) {
        const auto path = std::string("domains.finance_money.outcomes.o-1.") + member;
        const auto undone = agreementUndone(plan, path);
        REQUIRE(undone.size() == 1);
        CHECK(undone[0].first == "domains.finance_money.outcomes.o-1.agreed_by_person");
        CHECK(undone[0].second.is_null());
    }
    for (const char* path : { "domains.finance_money.outcomes.o-1.status", "domains.finance_money.note",
             "domains.finance_money.actions.a-1.text", "outcomes.text", "text", "" })
        CHECK(agreementUndone(plan, path).empty());
    outcome["agreed_by_person"] = nullptr;
    CHECK(partAnswer(plan, "outcome:o-1").empty());
    CHECK(partAnswer(plan, "domain:finance_money").empty());
    CHECK(agreementUndone(plan, "domains.finance_money.outcomes.o-1.text").empty());
}
