#include "replica.h"

#include "core/plan/editor.h"

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

Replica withPlan(const Json& more)
{
    Replica tablet(1);
    Json document { { "schema", "cydgynllun.plan/1" } };
    document.update(more);
    tablet.commit(Plan::import(document));
    return tablet;
}

std::size_t sizeOf(const Result<Edit>& edit)
{
    REQUIRE(edit.has_value());
    std::size_t size = 0;
    for (const SectionOps& ops : *edit)
        size += ops.payload.size();
    return size;
}

} // namespace

TEST_CASE("one answer is set and a colleague sees it")
{
    auto [a, b] = twoTablets();
    b.take(a.set("domains.finance_money.in_my_words", "Dw i isio help efo’r ddyled."));
    CHECK(b.at("domains.finance_money.in_my_words") == "\"Dw i isio help efo’r ddyled.\"");
    CHECK((a.plan.document() == b.plan.document()));
    CHECK(a.plan.conflicts().empty());
}

TEST_CASE("nothing changes until an edit is applied")
{
    auto [a, b] = twoTablets();
    const std::string before = a.plan.document().dump();
    REQUIRE(a.plan.set("plan.status", "draft").has_value());
    REQUIRE(a.plan.remove("domains").has_value());
    CHECK(a.plan.document().dump() == before);
}

TEST_CASE("items are found by their id first and by position otherwise")
{
    Replica tablet = withPlan(
        { { "people",
              { { { "person_id", "p-a" }, { "name", "A" } }, { { "person_id", "1" }, { "name", "B" } },
                  { { "person_id", "p-c" }, { "name", "C" } } } },
            { "crisis_plan", { { "what_helps", { "tea", "quiet" } } } } });
    CHECK(tablet.at("people.p-c.name") == "\"C\"");
    CHECK(tablet.at("people.2.name") == "\"C\"");
    CHECK(tablet.at("people.1.name") == "\"B\""); // an id of digits still names its item
    CHECK(tablet.at("people.3.name") == "-");
    CHECK(tablet.at("crisis_plan.what_helps.1") == "\"quiet\"");
    tablet.set("crisis_plan.what_helps.0", "coffee");
    CHECK(tablet.at("crisis_plan.what_helps") == R"(["coffee","quiet"])");
    tablet.set("people.p-c.person_id", "p-new");
    CHECK(tablet.at("people.p-new.name") == "\"C\"");
    CHECK(tablet.at("people.p-c.name") == "-");
    tablet.set("people.p-new.name", "D");
    CHECK(tablet.at("people.2.name") == "\"D\"");
}

TEST_CASE("a steady path keeps to its item whatever arrives before it in the list")
{
    auto [a, b] = twoTablets();
    b.add("comments", { { "by", "p-b" }, { "text", "" } });
    a.add("comments", { { "by", "p-a" }, { "text", "" } });
    const auto mine = a.plan.pathNow("comments.0.text");
    const auto steady = a.plan.steadyPath(mine);
    CHECK(steady != mine);
    CHECK(a.at(steady) == "\"\"");
    exchange(a, b);
    REQUIRE(a.plan.document()["comments"].size() == 2);
    const auto later = a.plan.pathNow(steady);
    a.set(steady, "Mine.");
    CHECK(a.at(later) == "\"Mine.\"");
    for (const auto& comment : a.plan.document()["comments"])
        CHECK(comment["text"] == (comment["by"] == "p-a" ? "Mine." : ""));
    // Both orders happen: the other tablet's item is found by its own steady path too.
    for (const char* position : { "comments.0", "comments.1" })
        CHECK(a.plan.pathNow(a.plan.steadyPath(position)) == position);
    // What has gone is not found, and nothing else is taken for it.
    a.remove(steady.substr(0, steady.rfind('.')));
    CHECK(a.at(steady) == "-");
    CHECK_FALSE(a.plan.set(steady, "Lost?").has_value());
    CHECK(a.plan.steadyPath(steady) == steady);
    CHECK(a.plan.document()["comments"].size() == 1);
}

TEST_CASE("a steady path names an item by its own id where it has one, and counts only inside one answer")
{
    Replica tablet = withPlan({ { "people", { { { "person_id", "p-a" }, { "name", "A" } } } },
        { "crisis_plan",
            { { "what_helps", { "tea", "quiet" } },
                { "translation", { { "lang", "cy" }, { "what_helps", { "te", "tawelwch" } } } } } } });
    CHECK(tablet.plan.steadyPath("people.0.name") == "people.p-a.name");
    CHECK(tablet.plan.steadyPath("crisis_plan.translation.what_helps.1")
        == "crisis_plan.translation.what_helps.1");
    const auto line = tablet.plan.steadyPath("crisis_plan.what_helps.1");
    CHECK(line.find('~') != std::string::npos);
    CHECK(tablet.at(line) == "\"quiet\"");
    CHECK(tablet.plan.steadyPath("nothing.3.here") == "nothing.3.here");
}

TEST_CASE("of two items with one id the first is named by it and both by position")
{
    Replica tablet = withPlan({ { "people",
        { { { "person_id", "p" }, { "name", "A" } }, { { "person_id", "p" }, { "name", "B" } } } } });
    tablet.set("people.p.name", "first");
    tablet.set("people.1.name", "second");
    CHECK(tablet.at("people.0.name") == "\"first\"");
    CHECK(tablet.at("people.1.name") == "\"second\"");
}

TEST_CASE("a key with dots in it can be reached")
{
    Replica tablet = withPlan({ { "x.y", { { "a.b.c", 1 } } } });
    CHECK(tablet.at("x.y.a.b.c") == "1");
    tablet.set("x.y.a.b.c", 2);
    CHECK(tablet.plan.document()["x.y"]["a.b.c"] == 2);
}

TEST_CASE("absent parents are made and a blank one gives way")
{
    Replica tablet = withPlan({ { "legal", { { "cto", nullptr }, { "mha_status", "informal" } } } });
    tablet.set("hospital.follow_up.due_by", "2026-03-01");
    CHECK(tablet.at("hospital") == R"({"follow_up":{"due_by":"2026-03-01"}})");
    tablet.set("legal.cto.made_on", "2026-01-02");
    CHECK(tablet.at("legal.cto") == R"({"made_on":"2026-01-02"})");
    CHECK(tablet.plan.conflicts().empty());
    CHECK(codeOf(tablet.plan.set("legal.mha_status.x", 1)) == "path.unknown");
    CHECK(codeOf(tablet.plan.set("domains.finance_money.note", "x"))
        == "done"); // no list yet: an object is made
}

TEST_CASE("an object gives way to null and null to an object without bringing the old fields back")
{
    auto [a, b] = twoTablets(2);
    a.set("legal.cto", nullptr);
    CHECK(a.at("legal.cto") == "null");
    a.set("legal.cto", { { "made_on", "2026-05-01" } });
    CHECK(a.at("legal.cto") == R"({"made_on":"2026-05-01"})");
    b.take(a.log);
    CHECK((b.plan.document() == a.plan.document()));
    CHECK(b.plan.conflicts().empty());
}

TEST_CASE("what was removed and is written again starts afresh")
{
    auto [a, b] = twoTablets(1);
    a.remove("service_user.language");
    CHECK(a.at("service_user.language") == "-");
    a.set("service_user.language.preferred", "cy");
    CHECK(a.at("service_user.language") == R"({"preferred":"cy"})");
    a.remove("domains.finance_money");
    CHECK(a.at("domains.finance_money") == "-");
    a.add("domains", { { "domain", "finance_money" }, { "state", nullptr } });
    CHECK(a.at("domains.finance_money") == R"({"domain":"finance_money","state":null})");
    CHECK(a.plan.document()["domains"].back()["domain"] == "finance_money");
    CHECK(a.plan.conflicts().empty());
    b.take(a.log);
    CHECK((b.plan.document() == a.plan.document()));
    CHECK(b.plan.conflicts().empty());
}

TEST_CASE("an item is added at the end of its list and the list is made when it is absent or blank")
{
    auto [a, b] = twoTablets(1);
    a.add("domains.finance_money.actions", { { "action_id", "a-new" }, { "text", "Ring the bank." } });
    CHECK(a.at("domains.finance_money.actions.a-new.text") == "\"Ring the bank.\"");
    CHECK(a.plan.at("domains.finance_money.actions")->back()["action_id"] == "a-new");
    a.add("crisis_plan.what_helps", "A walk");
    CHECK(a.plan.at("crisis_plan.what_helps")->back() == "A walk");
    a.add("hospital.wards", "Ward 3");
    CHECK(a.at("hospital") == R"({"wards":["Ward 3"]})");
    a.set("legal.notes", nullptr);
    a.add("legal.notes", 1);
    CHECK(a.at("legal.notes") == "[1]");
    // the same id twice: two items, both kept
    a.add("domains.finance_money.actions", { { "action_id", "a-new" }, { "text", "Another." } });
    CHECK(a.plan.at("domains.finance_money.actions")->back()["text"] == "Another.");
    CHECK(a.at("domains.finance_money.actions.a-new.text") == "\"Ring the bank.\"");
    CHECK(codeOf(a.plan.add("plan", 1)) == "path.nolist");
    CHECK(codeOf(a.plan.add("plan.status", 1)) == "path.nolist");
    b.take(a.log);
    CHECK((b.plan.document() == a.plan.document()));
}

TEST_CASE("an item or a field is removed whole")
{
    auto [a, b] = twoTablets(1);
    a.remove("domains.finance_money.outcomes.o-fin-2");
    CHECK(a.at("domains.finance_money.outcomes") == "[]");
    a.remove("plan.made_where");
    CHECK_FALSE(a.plan.document()["plan"].contains("made_where"));
    const std::size_t helps = a.plan.at("crisis_plan.what_helps")->size();
    const std::string second = a.at("crisis_plan.what_helps.1");
    a.remove("crisis_plan.what_helps.0");
    CHECK(a.plan.at("crisis_plan.what_helps")->size() == helps - 1);
    CHECK(a.at("crisis_plan.what_helps.0") == second);
    CHECK(codeOf(a.plan.remove("plan.made_where")) == "path.unknown");
    b.take(a.log);
    CHECK((b.plan.document() == a.plan.document()));
}

TEST_CASE("items move to a position and later ones still come last")
{
    Replica tablet = withPlan({ { "x", { "a", "b", "c", "d" } } });
    tablet.commit(tablet.plan.move("x.3", 0));
    CHECK(tablet.at("x") == R"(["d","a","b","c"])");
    tablet.commit(tablet.plan.move("x.0", 2));
    CHECK(tablet.at("x") == R"(["a","b","d","c"])");
    tablet.commit(tablet.plan.move("x.0", 99));
    CHECK(tablet.at("x") == R"(["b","d","c","a"])");
    tablet.add("x", "e");
    CHECK(tablet.at("x") == R"(["b","d","c","a","e"])");
    for (int i = 0; i < 300; ++i)
        tablet.commit(tablet.plan.move("x.4", 1));
    CHECK(tablet.plan.at("x")->size() == 5);
    tablet.set("alone", { "a" });
    CHECK(tablet.plan.move("alone.0", 0)->empty());
    CHECK(codeOf(tablet.plan.move("x", 1)) == "path.nolist");
    CHECK(codeOf(tablet.plan.move("x.9", 1)) == "path.unknown");
    CHECK(tablet.plan.conflicts().empty());
}

TEST_CASE("there is always a place between two places")
{
    std::string low = "\x01", high = "\x01\x80";
    for (int i = 0; i < 500; ++i) {
        const std::string middle = placeBetween(low, high);
        REQUIRE(low < middle);
        REQUIRE(middle < high);
        REQUIRE(middle.back() != '\0');
        (i % 3 == 0 ? low : high) = middle;
    }
    CHECK(placeBetween("", "\x01").compare("\x01") < 0);
    CHECK(placeBetween("", placeBetween("", "\x01")) < placeBetween("", "\x01"));
    CHECK(placeBetween("\x05", "") > "\x05");
}

TEST_CASE("a whole answer is changed inside and stays whole")
{
    auto [a, b] = twoTablets(1);
    a.set("crisis_plan.contacts.0.hours.0.from", "08:15");
    CHECK(a.at("crisis_plan.contacts.0.hours.0.from") == "\"08:15\"");
    a.add("service_user.language.speaks", "es");
    CHECK(a.at("service_user.language.speaks") == R"(["cy","en","es"])");
    a.remove("service_user.language.speaks.1");
    CHECK(a.at("service_user.language.speaks") == R"(["cy","es"])");
    a.commit(a.plan.move("service_user.language.speaks.1", 0));
    CHECK(a.at("service_user.language.speaks") == R"(["es","cy"])");
    a.set("strengths.0.translation.stale", true);
    CHECK(a.at("strengths.0.translation.stale") == "true");
    CHECK(codeOf(a.plan.set("crisis_plan.contacts.0.hours.7.from", "x")) == "path.unknown");
    CHECK(codeOf(a.plan.remove("strengths.0.translation.none")) == "path.unknown");
    b.take(a.log);
    CHECK((b.plan.document() == a.plan.document()));
    CHECK(b.plan.conflicts().empty());
}

TEST_CASE("an object or list set over its like says only what differs")
{
    auto [a, b] = twoTablets(1);
    Json domain = *a.plan.at("domains.finance_money");
    CHECK(a.plan.set("domains.finance_money", domain)->empty());
    domain["note"] = "changed";
    domain["actions"].erase(0);
    domain["x_more"] = { 1, 2 };
    const auto edit = a.plan.set("domains.finance_money", domain);
    CHECK(sizeOf(edit) < 400);
    b.set("domains.finance_money.in_my_words", "my own"); // untouched by the other, so it survives
    a.commit(edit);
    CHECK(a.at("domains.finance_money") == domain.dump());
    exchange(a, b);
    domain["in_my_words"] = "my own";
    CHECK(Json(*a.plan.at("domains.finance_money")) == domain);
    CHECK(a.plan.conflicts().empty());
}

TEST_CASE("a list of sentences is compared with the old one from both ends")
{
    Replica tablet = withPlan({ { "x", { "a", "b", "c", "d" } } });
    const Json wanted[]
        = { { "a", "c", "d" }, { "z", "a", "c", "d" }, { "z", "a", "q", "d" }, { "d", "a", "q", "z", "n" },
              Json::array(), { "one" }, { "a", "a", "b", "a" }, { "a", "b", "a", "a" } };
    for (const Json& list : wanted) {
        tablet.set("x", list);
        CHECK(tablet.at("x") == list.dump());
    }
    tablet.set("people",
        { { { "person_id", "1st" } }, { { "person_id", "2nd" } }, { { "person_id", "3rd" } },
            { { "name", "no id" } } });
    const Json turned = { { { "person_id", "3rd" } }, { { "person_id", "new" } },
        { { "person_id", "1st" }, { "n", 1 } }, { { "name", "no id either" } } };
    tablet.set("people", turned);
    CHECK(tablet.at("people") == turned.dump());
    CHECK(tablet.plan.conflicts().empty());
}

TEST_CASE("the shape of a value may change and change back")
{
    Replica tablet = withPlan({ { "x", { { "a", 1 } } } });
    const Json shapes[] = { { 1, 2 }, { { "b", 2 } }, "text", { { "a", { 1, { { "c", 3 } } } } }, { "only" },
        nullptr, { { "a", 1 } } };
    for (const Json& shape : shapes) {
        tablet.set("x", shape);
        CHECK(tablet.at("x") == shape.dump());
        CHECK(tablet.plan.conflicts().empty());
    }
}

TEST_CASE("typed text is kept in one normal form and imported text as it came")
{
    Replica tablet = withPlan({ { "x", "w\u0302" } });
    CHECK(tablet.at("x") == "\"w\u0302\"");
    tablet.set("y", "w\u0302 y\u0302");
    CHECK(tablet.at("y") == "\"ŵ ŷ\"");
    tablet.set("z", { { "deep", { "w\u0302" } } });
    CHECK(tablet.at("z.deep.0") == "\"ŵ\"");
}

TEST_CASE("what cannot be written is refused and says why")
{
    auto [a, b] = twoTablets(1);
    const std::pair<std::string, std::string> paths[] = { { "", "path.malformed" }, { ".", "path.malformed" },
        { "plan.", "path.malformed" }, { ".plan", "path.malformed" }, { "plan..x", "path.malformed" },
        { "plan.a\x1f", "path.malformed" }, { "plan.\xff", "path.malformed" },
        { "plan." + std::string(257, 'a'), "path.malformed" }, { "domains.nowhere.note", "path.unknown" },
        { "strengths.9.text", "path.unknown" }, { "strengths.9", "path.unknown" } };
    for (const auto& [path, code] : paths) {
        INFO(path);
        CHECK(codeOf(a.plan.set(path, 1)) == code);
        CHECK(a.plan.at(path) == nullptr);
    }
    const std::string before = a.plan.document().dump();
    CHECK(codeOf(a.plan.set("plan.x", Json(Json::value_t::discarded))) == "value.type");
    CHECK(codeOf(a.plan.set("plan.x", std::numeric_limits<double>::quiet_NaN())) == "value.type");
    CHECK(codeOf(a.plan.set("plan.x", "\xff")) == "value.type");
    CHECK(codeOf(a.plan.set("plan.x", Json { { "a\x1f", 1 } })) == "value.type");
    CHECK(codeOf(a.plan.set("plan.x", std::string(60'001, 'x'))) == "value.size");
    CHECK(codeOf(a.plan.set("schema", "other/1")) == "value.type");
    CHECK(codeOf(a.plan.remove("schema")) == "value.type");
    Json deep = 1;
    for (int i = 0; i < 32; ++i)
        deep = Json::array({ deep });
    CHECK(codeOf(a.plan.set("plan.x", deep)) == "value.size");
    CHECK(codeOf(a.plan.resolve("plan.status", "draft")) == "path.unknown");
    CHECK(a.plan.document().dump() == before);
}

TEST_CASE("history tells who changed what from what to what and why")
{
    auto [a, b] = twoTablets(1);
    b.take(a.commit(a.plan.set("plan.status", "draft", "New review")));
    a.take(b.remove("domains.finance_money.outcomes.o-fin-2"));
    a.take(b.add("crisis_plan.what_helps", "Tea"));
    b.take(a.commit(a.plan.move("crisis_plan.what_helps.0", 1)));
    a.take(b.set("crisis_plan.contacts.0.phone", "01632 960999"));
    const std::vector<Change> history = a.plan.history();
    REQUIRE(history.size() > 5);
    CHECK(history.front().path == "schema");
    CHECK(history.front().before.is_discarded());
    const auto last = history.end() - 5;
    CHECK(last[0].path == "plan.status");
    CHECK(last[0].before == "agreed");
    CHECK(last[0].after == "draft");
    CHECK(last[0].why == "New review");
    CHECK(last[0].origin.author == a.cert);
    CHECK(last[1].path == "domains.finance_money.outcomes.o-fin-2");
    CHECK(last[1].before["outcome_id"] == "o-fin-2");
    CHECK(last[1].after.is_discarded());
    CHECK(last[2].before.is_discarded());
    CHECK(last[2].after == "Tea");
    CHECK(last[3].path == "crisis_plan.what_helps.1");
    CHECK(last[3].before == last[3].after);
    CHECK(last[4].path == "crisis_plan.contacts.0.phone"); // its label was written again beside it: no change
    CHECK(last[4].origin.author == b.cert);
    CHECK(b.plan.history().size() == history.size());
}

TEST_CASE("history tells a re-made answer from a replaced one")
{
    auto [a, b] = twoTablets(1);
    a.remove("plan.made_where");
    a.set("plan.made_where", "clinic");
    const std::vector<Change> history = a.plan.history();
    CHECK(history.back().before.is_discarded());
    CHECK(history.back().after == "clinic");
    CHECK((history.end() - 2)->after.is_discarded());
}

TEST_CASE("equal content has an equal digest and any difference shows")
{
    Replica a(1), b(9);
    a.commit(Plan::import(sample(1)));
    b.commit(Plan::import(sample(1)));
    for (const Section section : kPlanSections)
        CHECK(a.plan.digest(section) == b.plan.digest(section));
    CHECK(a.plan.digest(Section::Core) != a.plan.digest(Section::Crisis));
    CHECK(a.plan.digest(Section::Core, viewOf("salt")) != a.plan.digest(Section::Core));
    b.set("plan.version", 4.0); // 4 is not 4.0
    CHECK(a.plan.digest(Section::Meta) != b.plan.digest(Section::Meta));
    b.set("plan.version", 4);
    CHECK(a.plan.digest(Section::Meta) == b.plan.digest(Section::Meta));
    b.commit(b.plan.move("strengths.0", 1));
    CHECK(a.plan.digest(Section::Core) != b.plan.digest(Section::Core));
    CHECK(a.plan.digest(Section::Crisis) == b.plan.digest(Section::Crisis));
}
