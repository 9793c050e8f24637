#include "replica.h"

#include "core/plan/fields.h"

#include <set>

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

const Conflict& only(const std::vector<Conflict>& conflicts)
{
    REQUIRE(conflicts.size() == 1);
    return conflicts.front();
}

void agree(const Replica& a, const Replica& b)
{
    CHECK((a.plan.document().dump() == b.plan.document().dump()));
    for (const Section section : kPlanSections)
        CHECK(a.plan.digest(section) == b.plan.digest(section));
    CHECK(a.plan.conflicts().size() == b.plan.conflicts().size());
}

//! Both set one path apart; what each then shows.
std::string shownAfter(int number, std::string_view path, const Json& one, const Json& two)
{
    auto [a, b] = twoTablets(number);
    a.set(path, one);
    b.set(path, two);
    exchange(a, b);
    agree(a, b);
    CHECK(only(a.plan.conflicts()).path == path);
    return a.at(path);
}

} // namespace

TEST_CASE("two answers to one question both stand until somebody chooses")
{
    auto [a, b] = twoTablets();
    a.set("domains.finance_money.in_my_words", "one");
    b.set("domains.finance_money.in_my_words", "two");
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(b.plan.conflicts());
    CHECK(conflict.kind == Conflict::Kind::Values);
    CHECK(conflict.path == "domains.finance_money.in_my_words");
    CHECK(conflict.section == Section::Core);
    REQUIRE(conflict.answers.size() == 2);
    CHECK(conflict.answers[0].value == "one");
    CHECK(conflict.answers[0].origin.author == a.cert);
    CHECK(conflict.answers[1].value == "two");
    CHECK(b.at(conflict.path) == "\"two\""); // the latest is in the document meanwhile
    b.take(a.commit(a.plan.resolve(conflict.path, "one")));
    CHECK(a.plan.conflicts().empty());
    CHECK(b.at(conflict.path) == "\"one\"");
    agree(a, b);
}

TEST_CASE("equal answers are one answer")
{
    auto [a, b] = twoTablets();
    a.set("plan.status", "draft");
    b.set("plan.status", "draft");
    exchange(a, b);
    CHECK(a.plan.conflicts().empty());
    a.set("plan.version", 5);
    b.set("plan.version", 5.0);
    exchange(a, b);
    CHECK(only(a.plan.conflicts()).path == "plan.version");
}

TEST_CASE("a third answer that saw only one of two leaves the other standing")
{
    auto [a, b] = twoTablets();
    Replica c(3);
    c.take(a.log);
    a.set("plan.status", "one");
    b.set("plan.status", "two");
    c.take(b.log);
    c.set("plan.status", "three");
    a.take(b.log);
    a.take(c.log);
    const Conflict conflict = only(a.plan.conflicts());
    REQUIRE(conflict.answers.size() == 2);
    std::set<std::string> values { conflict.answers[0].value, conflict.answers[1].value };
    CHECK(values == std::set<std::string> { "one", "three" });
}

TEST_CASE("an answer given in sight of both settles them")
{
    auto [a, b] = twoTablets();
    a.set("plan.status", "one");
    b.set("plan.status", "two");
    exchange(a, b);
    b.take(a.set("plan.status", "three"));
    CHECK(a.plan.conflicts().empty());
    CHECK(b.plan.conflicts().empty());
}

TEST_CASE("two people who choose differently are asked again")
{
    auto [a, b] = twoTablets();
    a.set("plan.status", "one");
    b.set("plan.status", "two");
    exchange(a, b);
    a.commit(a.plan.resolve("plan.status", "one"));
    b.commit(b.plan.resolve("plan.status", "two"));
    exchange(a, b);
    CHECK(only(a.plan.conflicts()).answers.size() == 2);
    agree(a, b);
}

TEST_CASE("a chosen answer is kept to the byte and a new one in normal form")
{
    Replica a(1), b(2);
    a.commit(Plan::import({ { "schema", "cydgynllun.plan/1" }, { "title", "w\u0302" } }));
    b.commit(Plan::import({ { "schema", "cydgynllun.plan/1" }, { "title", "w" } }));
    exchange(a, b);
    a.commit(a.plan.resolve("title", "w\u0302"));
    CHECK(a.at("title") == "\"w\u0302\"");
    b.commit(b.plan.resolve("title", "y\u0302"));
    CHECK(b.at("title") == "\"ŷ\"");
}

TEST_CASE("a removal and a change apart keep the item and ask")
{
    auto [a, b] = twoTablets();
    const std::string item = "domains.finance_money.outcomes.o-fin-2";
    const std::string text = item + ".text";
    const Json was = *a.plan.at(item);
    a.remove(item);
    b.set(text, "Changed meanwhile.");
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    CHECK(conflict.kind == Conflict::Kind::RemovedAndEdited);
    CHECK(conflict.path == item);
    REQUIRE(conflict.answers.size() == 2);
    CHECK(conflict.answers[0].value.is_null());
    CHECK(conflict.answers[0].origin.author == a.cert);
    Json whole = was;
    whole["text"] = "Changed meanwhile.";
    CHECK(conflict.answers[1].value == whole); // the whole item, not the changed half
    CHECK(*a.plan.at(item) == whole);

    SECTION("kept")
    {
        b.take(a.commit(a.plan.resolve(item, whole)));
        CHECK(b.plan.conflicts().empty());
        CHECK(*b.plan.at(item) == whole);
        agree(a, b);
        a.remove(item);
        CHECK(a.at(item) == "-");
    }
    SECTION("kept and changed in one step")
    {
        whole["text"] = "Chosen.";
        b.take(a.commit(a.plan.resolve(item, whole)));
        CHECK(b.plan.conflicts().empty());
        CHECK(*b.plan.at(item) == whole);
    }
    SECTION("removed")
    {
        b.take(a.commit(a.plan.resolve(item, nullptr)));
        CHECK(b.plan.conflicts().empty());
        CHECK(b.at(item) == "-");
        agree(a, b);
    }
    SECTION("changed again before anybody chose: it still asks")
    {
        b.take(a.set(text, "And again."));
        CHECK(only(b.plan.conflicts()).kind == Conflict::Kind::RemovedAndEdited);
        CHECK(b.plan.at(item)->size() == whole.size());
    }
    SECTION("kept by one and removed by the other: it asks again only if something was changed meanwhile")
    {
        a.commit(a.plan.resolve(item, whole));
        b.commit(b.plan.resolve(item, nullptr));
        exchange(a, b);
        agree(a, b);
        CHECK(a.at(item) == "-");
    }
}

TEST_CASE("a removal and a change of a plain answer apart ask too")
{
    auto [a, b] = twoTablets();
    a.remove("crisis_plan.what_helps.0");
    b.set("crisis_plan.what_helps.0", "Something else");
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    CHECK(conflict.kind == Conflict::Kind::RemovedAndEdited);
    CHECK(conflict.path == "crisis_plan.what_helps.0");
    b.take(a.commit(a.plan.resolve(conflict.path, nullptr)));
    CHECK(b.plan.conflicts().empty());
    agree(a, b);
}

TEST_CASE("two removals of one item agree")
{
    auto [a, b] = twoTablets();
    a.remove("people.p-yc");
    b.remove("people.p-yc");
    exchange(a, b);
    CHECK(a.at("people.p-yc") == "-");
    CHECK(a.plan.conflicts().empty());
    agree(a, b);
}

TEST_CASE("something added inside what another removed brings it back whole and asks")
{
    auto [a, b] = twoTablets();
    const Json was = *a.plan.at("domains.finance_money");
    a.remove("domains.finance_money");
    b.add("domains.finance_money.actions", { { "action_id", "a-x" }, { "text", "New" } });
    exchange(a, b);
    agree(a, b);
    CHECK(only(a.plan.conflicts()).path == "domains.finance_money");
    CHECK(a.plan.at("domains.finance_money")->size() == was.size());
    CHECK(a.at("domains.finance_money.actions.a-x.text") == "\"New\"");
}

TEST_CASE("moving an item that another removed does not bring it back")
{
    auto [a, b] = twoTablets();
    a.remove("strengths.2");
    b.commit(b.plan.move("strengths.2", 0));
    exchange(a, b);
    CHECK(a.plan.at("strengths")->size() == 2);
    CHECK(a.plan.conflicts().empty());
    agree(a, b);
}

TEST_CASE("a blank over an object while another changes the object: both stand")
{
    auto [a, b] = twoTablets(2);
    Json whole = *a.plan.at("legal.cto");
    a.set("legal.cto", nullptr);
    b.set("legal.cto.before_recall", "Changed");
    whole["before_recall"] = "Changed";
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    CHECK(conflict.kind == Conflict::Kind::Values);
    CHECK(conflict.path == "legal.cto");
    REQUIRE(conflict.answers.size() == 2);
    CHECK(conflict.answers[0].value.is_null());
    CHECK(conflict.answers[1].value == whole);
    SECTION("the object is chosen")
    {
        b.take(a.commit(a.plan.resolve("legal.cto", whole)));
        CHECK(*b.plan.at("legal.cto") == whole);
    }
    SECTION("the blank is chosen")
    {
        b.take(a.commit(a.plan.resolve("legal.cto", nullptr)));
        CHECK(b.at("legal.cto") == "null");
    }
    SECTION("something new is chosen")
    {
        b.take(a.commit(a.plan.resolve("legal.cto", { { "made_on", "2026-06-01" } })));
        CHECK(b.at("legal.cto") == R"({"made_on":"2026-06-01"})");
    }
    CHECK(b.plan.conflicts().empty());
    agree(a, b);
}

TEST_CASE("a text over a list while another adds to the list: both stand")
{
    auto [a, b] = twoTablets(1);
    a.add("crisis_plan.what_helps", "Tea");
    b.set("crisis_plan.what_helps", "see card");
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    CHECK(conflict.path == "crisis_plan.what_helps");
    CHECK(conflict.answers[0].value.is_array());
    CHECK(conflict.answers[0].value.back() == "Tea");
    CHECK(conflict.answers[1].value == "see card");
}

TEST_CASE("a list over an object while another changes the object: both stand")
{
    auto [a, b] = twoTablets(1);
    a.set("discharge_planning", { "one", "two" });
    b.set("discharge_planning.next_step", "Changed");
    exchange(a, b);
    agree(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    REQUIRE(conflict.answers.size() == 2);
    CHECK(conflict.answers[0].value == Json({ "one", "two" }));
    CHECK(conflict.answers[1].value["next_step"] == "Changed");
    CHECK(conflict.answers[1].value.size() == 2);
    b.take(a.commit(a.plan.resolve("discharge_planning", conflict.answers[0].value)));
    CHECK(b.at("discharge_planning") == R"(["one","two"])");
    CHECK(b.plan.conflicts().empty());
}

TEST_CASE("items added apart are all kept")
{
    auto [a, b] = twoTablets(1);
    a.add("crisis_plan.my_steps", "one");
    b.add("crisis_plan.my_steps", "two");
    a.add("hospital.wards", "A");
    b.add("hospital.wards", "B");
    exchange(a, b);
    CHECK(a.plan.conflicts().empty());
    CHECK(a.at("hospital.wards") == R"(["A","B"])");
    CHECK(a.plan.at("crisis_plan.my_steps")->back() == "two");
    agree(a, b);
}

TEST_CASE("one area opened by two people apart is one area")
{
    auto [a, b] = twoTablets(1);
    for (Replica* tablet : { &a, &b })
        tablet->commit(tablet->plan.remove("domains.parenting_caring"));
    a.add("domains", { { "domain", "new_area" }, { "state", "outcomes_agreed" }, { "note", "same" } });
    b.add("domains", { { "domain", "new_area" }, { "state", "no_outcome_needed" }, { "note", "same" } });
    exchange(a, b);
    CHECK(only(a.plan.conflicts()).path == "domains.new_area.state");
    agree(a, b);
}

TEST_CASE("opening hours are one answer and never half of one person's and half of another's")
{
    auto [a, b] = twoTablets(1);
    a.set("crisis_plan.contacts.0.hours.0.from", "08:00");
    b.set("crisis_plan.contacts.0.hours.0.to", "20:00");
    exchange(a, b);
    const Conflict conflict = only(a.plan.conflicts());
    CHECK(conflict.path == "crisis_plan.contacts.0.hours");
    for (const auto& answer : conflict.answers)
        CHECK((answer.value[0]["from"] == "08:00") != (answer.value[0]["to"] == "20:00"));
}

TEST_CASE("no merge pairs one person's label with another person's telephone number")
{
    auto [a, b] = twoTablets(1);
    const std::string contact = "crisis_plan.contacts.0";
    const std::string label = a.at(contact + ".label");
    SECTION("label by one and number by the other: both are shown")
    {
        a.set(contact + ".label", "Night team");
        b.set(contact + ".phone", "01632 960999");
        exchange(a, b);
        std::set<std::string> paths;
        for (const Conflict& conflict : a.plan.conflicts())
            paths.insert(conflict.path);
        CHECK(paths == std::set<std::string> { contact + ".label", contact + ".phone" });
        CHECK(a.at(contact + ".label") == label); // the document meanwhile shows one person's pair
        CHECK(a.at(contact + ".phone") == "\"01632 960999\"");
    }
    SECTION("number by both: only the number asks")
    {
        a.set(contact + ".phone", "01632 960111");
        b.set(contact + ".phone", "01632 960222");
        exchange(a, b);
        CHECK(only(a.plan.conflicts()).path == contact + ".phone");
    }
    SECTION("a first number given while another changes the label")
    {
        b.take(a.remove(contact + ".phone"));
        a.set(contact + ".phone", "01632 960333");
        b.set(contact + ".label", "Night team");
        exchange(a, b);
        CHECK(only(a.plan.conflicts()).path == contact + ".label");
    }
    SECTION("a conflict beside it is not settled by the way")
    {
        a.set(contact + ".label", "One");
        b.set(contact + ".label", "Two");
        exchange(a, b);
        b.take(a.set(contact + ".phone", "01632 960444"));
        CHECK(only(a.plan.conflicts()).path == contact + ".label");
    }
    agree(a, b);
}

TEST_CASE("until somebody chooses the safer of two answers is read")
{
    const Json given { { "state", "given" }, { "recorded_on", "2026-03-01" }, { "scope", "whole" } };
    const Json refused { { "state", "refused" }, { "recorded_on", "2026-03-01" }, { "scope", nullptr } };
    for (const bool swapped : { false, true }) {
        const auto shown = [&](int number, std::string_view path, const Json& safer, const Json& other) {
            INFO(path);
            CHECK(shownAfter(number, path, swapped ? safer : other, swapped ? other : safer) == safer.dump());
        };
        shown(1, "copies.1.consent", refused, given);
        shown(1, "consultees.0.consent", "refused", "given");
        shown(1, "consultees.1.consent", "limited", "given");
        shown(1, "consultees.1.consent", "a word from later", "given");
        shown(1, "assessments.as-risk-4.areas.1.level", "high", "moderate");
        shown(1, "assessments.as-risk-4.areas.1.level", "moderate", "low2");
        shown(1, "assessments.as-risk-4.areas.2.present", "yes", "not_known");
        shown(1, "assessments.as-risk-4.areas.2.present", "yes", nullptr);
        shown(1, "plan.next_review_due_on", "2026-03-01", "2026-09-01");
        shown(1, "plan.next_review_due_on", "2026-03-01", nullptr);
        shown(1, "facts.self_harm", "now", "no");
        shown(1, "copies.0.declined_copy", true, "no");
        shown(1, "copies.1.parts", "crisis_card_only", "whole");
    }
}

TEST_CASE("a safer answer given earlier does not outlive a later answer that saw it")
{
    auto [a, b] = twoTablets(1);
    b.take(a.set("consultees.0.consent", "refused"));
    a.take(b.set("consultees.0.consent", "given"));
    CHECK(a.at("consultees.0.consent") == "\"given\"");
    CHECK(a.plan.conflicts().empty());
}

TEST_CASE("a clock decides nothing but the order of lists")
{
    CHECK(std::size(kPickedByClock) == 1);
    CHECK(kPickedByClock[0] == "place in a list");
    // and only among moves made apart: a tablet set to 2031 does not win for ever
    auto [a, b] = twoTablets(1);
    b.clock += Stamp(1) << 60;
    a.commit(a.plan.move("strengths.0", 2));
    b.commit(b.plan.move("strengths.2", 0));
    exchange(a, b);
    CHECK(a.plan.conflicts().empty());
    agree(a, b);
    a.clock = 2'000;
    b.take(a.commit(a.plan.move("strengths.0", 1)));
    agree(a, b);
    const std::string moved = a.at("strengths");
    a.commit(a.plan.set("plan.status", "x"));
    CHECK(a.at("strengths") == moved);
}

TEST_CASE("an item moved by two people is in one place on every tablet")
{
    auto [a, b] = twoTablets(1);
    a.commit(a.plan.move("people.p-yc", 0));
    b.commit(b.plan.move("people.p-yc", 3));
    exchange(a, b);
    agree(a, b);
    CHECK(a.plan.document()["people"][3]["person_id"] == "p-yc"); // the later move
    CHECK(a.plan.conflicts().empty());
    b.take(a.commit(a.plan.move("people.p-yc", 1)));
    CHECK(b.plan.document()["people"][1]["person_id"] == "p-yc");
}

TEST_CASE("a conflict inside an area is told by the names that items have now")
{
    auto [a, b] = twoTablets(1);
    a.set("domains.finance_money.actions.1.text", "one");
    b.set("domains.finance_money.actions.1.text", "two");
    exchange(a, b);
    const std::string id = (*a.plan.at("domains.finance_money.actions.1.action_id")).get<std::string>();
    CHECK(only(a.plan.conflicts()).path == "domains.finance_money.actions." + id + ".text");
    b.take(a.set("domains.finance_money.domain", "money"));
    CHECK(only(b.plan.conflicts()).path == "domains.money.actions." + id + ".text");
    CHECK(a.plan.resolve("domains.money.actions." + id + ".text", "one").has_value());
}

TEST_CASE("a conflict's path leads back to it even where ids look like positions")
{
    Replica a(1), b(2);
    const Json things = { { { "id", "2" }, { "t", 0 } }, { { "id", "x" }, { "t", 0 } }, { { "t", 0 } },
        { { "id", "x" }, { "t", 0 } } };
    a.commit(Plan::import({ { "schema", "cydgynllun.plan/1" }, { "things", things } }));
    b.take(a.log);
    for (const char* item : { "2", "1", "02", "3" }) {
        a.set(std::string("things.") + item + ".t", 1);
        b.set(std::string("things.") + item + ".t", 2);
    }
    exchange(a, b);
    std::vector<std::string> paths;
    for (const Conflict& conflict : a.plan.conflicts())
        paths.push_back(conflict.path);
    CHECK(paths == std::vector<std::string> { "things.2.t", "things.x.t", "things.02.t", "things.3.t" });
    while (!a.plan.conflicts().empty())
        b.take(a.commit(a.plan.resolve(a.plan.conflicts().front().path, 7)));
    for (const Json& thing : b.plan.document()["things"])
        CHECK(thing["t"] == 7);
}

TEST_CASE(
    "what was removed stays removed when something is written in its place while another changed the old")
{
    auto [a, b] = twoTablets(2);
    a.set("legal.cto", nullptr);
    a.set("legal.cto", { { "made_on", "2026-05-01" } });
    b.set("legal.cto.before_recall", "Changed meanwhile");
    exchange(a, b);
    agree(a, b);
    CHECK(a.at("legal.cto.made_on") == "\"2026-05-01\"");
    CHECK(a.at("legal.cto.before_recall") == "\"Changed meanwhile\""); // never lost
    CHECK(a.at("legal.cto.expires_on") == "-"); // nor does the rest come back
}
