#include "tests/qml/bridge/form_world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

//! Every list of items of every form that has something in it, with its path.
void eachList(const QList<QObject*>& fields, const std::function<void(FormField&)>& visit)
{
    for (auto* object : fields) {
        auto& field = *static_cast<FormField*>(object);
        if (field.items() && field.items()->count() > 0 && !field.items()->choices().isEmpty())
            visit(field);
    }
}

FormItem* itemAt(FormField& field, int row)
{
    return field.items()->index(row).data(FormItemsModel::Item).value<FormItem*>();
}

} // namespace

TEST_CASE("what is removed from any list of any form comes back where it was with every field")
{
    int lists = 0;
    for (const char* sample : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "04_poor_every_audit_defect.json" }) {
        FormWorld world(sample);
        for (const auto& spec : formSpecs()) {
            auto* form
                = world.plan.forms()->form(QLatin1String(spec.screen), QStringLiteral("accommodation"));
            REQUIRE(form);
            form->reveal();
            for (auto* section : form->sections())
                eachList(static_cast<FormSection*>(section)->fields(), [&](FormField& field) {
                    ++lists;
                    const auto path = field.path().toStdString();
                    INFO(sample << " " << path);
                    const auto before = *(*world.vault().plan(world.id))->at(path);
                    for (int row = 0; row < static_cast<int>(before.size()); ++row) {
                        field.items()->removeItem(itemAt(field, row));
                        CHECK((*world.vault().plan(world.id))->at(path)->size() == before.size() - 1);
                        CHECK_FALSE(field.items()->undoWords().isEmpty());
                        field.items()->undo();
                        CHECK(*(*world.vault().plan(world.id))->at(path) == before);
                        CHECK(field.items()->undoWords().isEmpty());
                    }
                });
        }
    }
    CHECK(lists > 20);
}

TEST_CASE("several that were removed come back one after the other, the last first")
{
    FormWorld world("01_partly_in_welsh.json");
    auto& people = world.field("edit_people", "people");
    const auto before = *world.at("people");
    const auto second = itemAt(people, 1)->title();
    people.items()->removeItem(itemAt(people, 0));
    people.items()->removeItem(itemAt(people, 0));
    CHECK(people.items()->undoWords().contains(second));
    people.items()->undo();
    people.items()->undo();
    CHECK(*world.at("people") == before);
}

TEST_CASE("what others wrote into the list meanwhile stays, and the item goes beside the one before it")
{
    FormWorld world("01_partly_in_welsh.json");
    auto& people = world.field("edit_people", "people");
    const auto before = *world.at("people");
    REQUIRE(before.size() > 4);
    people.items()->removeItem(itemAt(people, 3));
    need(world.vault().remove(world.id, "people." + before[0]["person_id"].get<std::string>()));
    need(world.vault().add(world.id, "people", Json { { "person_id", "p-new" }, { "name", "Newydd" } }));
    world.session.received(world.id);
    people.items()->undo();
    const auto& now = *world.at("people");
    REQUIRE(now.size() == before.size());
    CHECK(now[0] == before[1]);
    CHECK(now[2] == before[3]);
    CHECK(now.back()["name"] == "Newydd");
}

TEST_CASE("nothing is written over where the item stands again")
{
    FormWorld world("01_partly_in_welsh.json");
    auto& people = world.field("edit_people", "people");
    const auto gone = (*world.at("people"))[2];
    people.items()->removeItem(itemAt(people, 2));
    auto again = gone;
    again["name"] = "Somebody wrote this meanwhile";
    need(world.vault().add(world.id, "people", again));
    world.session.received(world.id);
    const auto before = *world.at("people");
    Error said { Fault::Retry, "" };
    QObject::connect(
        &world.session, &Session::failed, &world.session, [&](const Error& error) { said = error; });
    people.items()->undo();
    CHECK(*world.at("people") == before);
    CHECK(std::string_view(said.code) == "undo.there");
    CHECK(people.items()->undoWords().isEmpty());
}

TEST_CASE("a colleague's change to what was removed here is kept by the undo")
{
    TwoWorlds world("01_partly_in_welsh.json");
    auto& lines = *world.plan.crisis()->whatHelps();
    REQUIRE(lines.count() > 1);
    lines.removeLine(0);
    need(world.other->set(world.id, "crisis_plan.what_helps.0", "A cup of tea"));
    world.exchange();
    const auto before = (*world.vault().plan(world.id))->at("crisis_plan.what_helps")->size();
    lines.undo();
    const auto& now = *(*world.vault().plan(world.id))->at("crisis_plan.what_helps");
    CHECK(now.size() == before);
    CHECK(std::ranges::find(now, Json("A cup of tea")) != now.end());
}

TEST_CASE("lines, contacts and dates come back, and a line's translation with it")
{
    FormWorld world("01_partly_in_welsh.json");
    const auto crisis = *world.at("crisis_plan");
    for (auto* lines : { world.plan.crisis()->whatHelps(), world.plan.crisis()->mySteps(),
             world.plan.crisis()->dependants() }) {
        if (lines->count() == 0)
            continue;
        lines->removeLine(0);
        CHECK(*world.at("crisis_plan") != crisis);
        lines->undo();
        CHECK(*world.at("crisis_plan") == crisis);
    }
    world.plan.crisis()->removeContact(0);
    CHECK(world.plan.crisis()->contacts()->undoWords().contains(
        textAt(crisis["contacts"][0], "label").left(20)));
    world.plan.crisis()->contacts()->undo();
    CHECK(*world.at("crisis_plan") == crisis);

    need(world.vault().set(
        world.id, "involvement.plan_offered_on", Json::array({ "2026-01-05", "2026-02-09" })));
    world.session.received(world.id);
    auto& dates = world.field("involvement", "involvement.plan_offered_on");
    dates.setDate(0, {});
    CHECK(dates.chosen() == QStringList { QStringLiteral("2026-02-09") });
    CHECK(dates.undoWords().contains(QStringLiteral("5 January 2026")));
    dates.undoDate();
    CHECK(dates.chosen() == QStringList { QStringLiteral("2026-01-05"), QStringLiteral("2026-02-09") });
    CHECK(dates.undoWords().isEmpty());
}

TEST_CASE("another plan knows nothing of what was removed in this one")
{
    World world("01_partly_in_welsh.json");
    auto& lines = *world.plan.crisis()->whatHelps();
    lines.removeLine(0);
    REQUIRE_FALSE(lines.undoWords().isEmpty());
    const auto other = *world.vault().importPlan(samplePlan("02_cto_disagrees_with_one_part.json"));
    REQUIRE(world.plan.open(QString::fromStdString(other.hex())));
    CHECK(lines.undoWords().isEmpty());
    const auto before = (*world.vault().plan(other))->document();
    lines.undo();
    CHECK((*world.vault().plan(other))->document() == before);
}
