// Putting back what a change took away.
#include "core/plan/way_back.h"
#include "replica.h"

#include <random>

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

void goBack(Replica& tablet, const WayBack& back)
{
    if (back.kind == WayBack::Kind::Add)
        tablet.add(back.path, back.value);
    else
        tablet.set(back.path, back.value);
}

std::optional<WayBack> ofTheLast(const Replica& tablet)
{
    return wayBack(tablet.plan, tablet.plan.history().back());
}

//! Every answer in words, and every item of a list that has an id of its own.
void collect(const Json& value, const std::string& path, std::vector<std::string>& texts,
    std::vector<std::string>& items)
{
    if (value.is_string() && path.find('.') != std::string::npos)
        texts.push_back(path);
    if (value.is_object())
        for (const auto& [key, child] : value.items())
            collect(child, path.empty() ? key : path + '.' + key, texts, items);
    if (value.is_array())
        for (const auto& item : value)
            for (const char* id : { "person_id", "outcome_id", "action_id", "need_id" })
                if (item.is_object() && item.contains(id) && item.size() > 1) {
                    const auto name = path + '.' + item[id].get<std::string>();
                    items.push_back(name);
                    collect(item, name, texts, items);
                    break;
                }
}

//! The same items in another order are the same list here: what comes back stands at the end.
Json inAnyOrder(Json value)
{
    if (value.is_object() || value.is_array())
        for (auto& child : value)
            child = inAnyOrder(child);
    if (value.is_object())
        return Json::parse(nlohmann::json(value).dump());
    if (value.is_array())
        std::sort(
            value.begin(), value.end(), [](const Json& a, const Json& b) { return a.dump() < b.dump(); });
    return value;
}

} // namespace

TEST_CASE("what was written over or removed last can be put back, and the plan is what it was")
{
    const auto seed = GENERATE(take(8, random(1U, 1'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Replica tablet(1);
    tablet.commit(Plan::import(sample(static_cast<int>(seed % 4) + 1)));
    std::size_t put = 0;
    for (int round = 0; round < 25; ++round) {
        std::vector<std::string> texts, items;
        collect(tablet.plan.document(), {}, texts, items);
        const auto before = inAnyOrder(tablet.plan.document());
        const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
        const auto text = pick(texts), item = pick(items);
        CAPTURE(text, item);
        if (random() % 2 == 0) {
            if (!tablet.plan.set(text, "Zq")) // what names an item stays
                continue;
            tablet.set(text, "Zq" + std::to_string(random()));
        } else {
            if (!tablet.plan.at(item)) // named by somebody else's id
                continue;
            tablet.remove(item);
        }
        const auto last = tablet.plan.history().back();
        CAPTURE(last.path);
        const auto back = wayBack(tablet.plan, last);
        REQUIRE(back);
        ++put;
        CAPTURE(back->path, back->kind == WayBack::Kind::Add);
        goBack(tablet, *back);
        CHECK((inAnyOrder(tablet.plan.document()) == before));
    }
    CHECK(put > 10);
}

TEST_CASE("what was put back can be put back in turn")
{
    Replica tablet(1);
    tablet.commit(Plan::import(sample(1)));
    constexpr auto kNote = "domains.accommodation.in_my_words";
    const auto first = tablet.at(kNote);
    tablet.set(kNote, "Zq");
    goBack(tablet, *ofTheLast(tablet));
    CHECK(tablet.at(kNote) == first);
    goBack(tablet, *ofTheLast(tablet));
    CHECK(tablet.at(kNote) == "\"Zq\"");
}

TEST_CASE("nothing that was written since is written over by putting something back")
{
    auto [a, b] = twoTablets();
    constexpr auto kNote = "domains.accommodation.in_my_words";
    a.set(kNote, "Zqfirst");
    const auto first = a.plan.history().back();
    REQUIRE(wayBack(a.plan, first));
    a.set(kNote, "Zqsecond");
    CHECK_FALSE(wayBack(a.plan, first));
    // Of a colleague too.
    b.take(a.log);
    b.set(kNote, "Zqthird");
    const auto second = a.plan.history().back();
    a.take(b.log);
    CHECK_FALSE(wayBack(a.plan, second));
    // One that was removed, and stands there again.
    a.remove("people.p-sister");
    const auto removed = a.plan.history().back();
    goBack(a, *wayBack(a.plan, removed));
    CHECK_FALSE(wayBack(a.plan, removed));
}

TEST_CASE("a move in a list and what was not there before have no way back")
{
    Replica tablet(1);
    tablet.commit(Plan::import(sample(1)));
    tablet.commit(tablet.plan.move("people.0", 1));
    CHECK_FALSE(ofTheLast(tablet));
    tablet.add("people", { { "person_id", "p-new" }, { "name", "Zq" } });
    CHECK_FALSE(ofTheLast(tablet));
}

TEST_CASE("the record that a text came in is named, and that of no list")
{
    auto [a, b] = twoTablets();
    constexpr auto kNote = "domains.accommodation.in_my_words";
    const auto written = b.set(kNote, "Zq").back().origin;
    a.take(b.log);
    REQUIRE(a.plan.originOf(kNote));
    CHECK((*a.plan.originOf(kNote) == written));
    CHECK_FALSE(a.plan.originOf("people"));
    CHECK_FALSE(a.plan.originOf("domains.accommodation.zq"));
    CHECK_FALSE(a.plan.originOf(""));
}
