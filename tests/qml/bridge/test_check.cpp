// The checker beside the plan: its buttons are ordinary edits, its answers stay with the plan, and it waits
// for whoever types.
#include "qml/bridge/caseload_model.h"
#include "qml/bridge/check_controller.h"
#include "qml/bridge/rules_model.h"
#include "tests/qml/bridge/world.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>
#include <set>

using namespace cyd;
using namespace cyd::bridge;
using namespace cyd::test;

namespace {

constexpr const char* kPoor = "04_poor_every_audit_defect.json";

//! A plan on one vault with the checker beside it.
struct Checked : World {
    explicit Checked(const char* file = kPoor)
        : World(file)
        , check(*plan.check())
    {
    }
    [[nodiscard]] QVariant role(int row, int name) { return check.groups()->index(row).data(name); }
    [[nodiscard]] int rowOf(const std::string& about)
    {
        for (int row = 0; row < check.groups()->count(); ++row)
            if (check.groups()->group(row)->about == about)
                return row;
        return -1;
    }
    //! Somebody changes the plan elsewhere.
    void put(const char* path, const Json& value)
    {
        REQUIRE(vault().set(id, path, value));
        session.received(id);
    }
    //! Presses the button of a row's first place that has this action.
    void press(int row, const std::string& action)
    {
        const auto* group = check.groups()->group(row);
        REQUIRE(group);
        for (std::size_t place = 0; place < group->findings.size(); ++place)
            for (std::size_t i = 0; i < group->findings[place].actions.size(); ++i)
                if (group->findings[place].actions[i].id == action) {
                    check.act(row, static_cast<int>(place), static_cast<int>(i));
                    return;
                }
        FAIL("no button " << action);
    }
    [[nodiscard]] std::size_t findingsOf(const std::string& rule)
    {
        return static_cast<std::size_t>(
            std::ranges::count(check.report().findings, rule, &checker::Finding::rule));
    }

    CheckController& check;
};

} // namespace

TEST_CASE("the panel asks about five causes at most and the most serious first")
{
    Checked world;
    QAbstractItemModelTester tester(world.check.groups());
    REQUIRE(world.check.groups()->count() == 5);
    CHECK(world.check.left() > 5);
    CHECK(world.role(0, FindingsModel::Kind).toString() == QStringLiteral("error"));
    for (int row = 1; row < 5; ++row)
        CHECK(
            world.check.groups()->group(row - 1)->severity() <= world.check.groups()->group(row)->severity());
    Checked good("01_partly_in_welsh.json");
    CHECK(good.check.groups()->count() == 0);
    CHECK(good.check.left() == 0);
}

TEST_CASE("using the current coordinator is one edit that the history shows")
{
    Checked world;
    const auto before = world.edits();
    world.press(world.rowOf("person:p-old"), "use_current_coordinator");
    CHECK(world.text("care_coordination.named_on_plan") == QStringLiteral("p-cc"));
    CHECK(world.edits() == before + 1);
    CHECK(world.findingsOf("CHK-01") == 0);
}

TEST_CASE("giving all to somebody moves every open action of the one who left in one press")
{
    Checked world;
    REQUIRE(world.findingsOf("CHK-02") == 3);
    world.press(world.rowOf("person:p-old"), "give_all_to");
    CHECK(world.findingsOf("CHK-02") == 0);
    CHECK(world.findingsOf("CHK-01") == 1);
    REQUIRE(world.vault().set(
        world.id, "domains.medical_treatment.actions.a1.owner_id", "p-old")); // undone by hand
    world.session.received(world.id);
    CHECK(world.findingsOf("CHK-02") == 1);
}

TEST_CASE("a button that needs a word asks for it and changes nothing until it is there")
{
    Checked world("01_partly_in_welsh.json");
    world.put("domains.personal_care_physical_wellbeing.actions.a-phys-1.owner_id", nullptr);
    const auto row = world.rowOf("CHK-03");
    REQUIRE(row >= 0);
    QSignalSpy asked(&world.check, &CheckController::asked);
    const auto before = world.edits();
    world.press(row, "choose_owner");
    REQUIRE(asked.count() == 1);
    const auto fields = world.check.question().value(QStringLiteral("fields")).toList();
    REQUIRE(fields.size() == 1);
    CHECK(fields.front().toMap().value(QStringLiteral("ask")).toString() == QStringLiteral("choice"));
    CHECK_FALSE(fields.front().toMap().value(QStringLiteral("choices")).toList().isEmpty());
    CHECK_FALSE(world.check.reply({ QString() }));
    CHECK(world.edits() == before);
    CHECK(world.check.reply({ QStringLiteral("p-cc") }));
    CHECK(world.edits() == before + 1);
    CHECK(world.check.left() == 0);
    CHECK(world.check.question().isEmpty());
    Checked poor; // who has left is no answer that stands already
    const auto poorRow = poor.rowOf("person:p-old");
    poor.press(poorRow, "choose_owner");
    CHECK(poor.check.question()
              .value(QStringLiteral("fields"))
              .toList()
              .front()
              .toMap()
              .value(QStringLiteral("value"))
        == QString());
}

TEST_CASE("a finding put aside stays with the plan and is asked again when taken back")
{
    Checked world("01_partly_in_welsh.json");
    world.put("facts.self_harm", "now");
    const auto left = world.findingsOf("CHK-16");
    REQUIRE(left == 1);
    const int row = 0;
    const auto answered = world.check.answered().size();
    world.check.putAside(row, 0);
    CHECK_FALSE(world.check.reply({ QStringLiteral("  ") })); // what is to be put right wants a reason
    CHECK(world.check.reply({ QStringLiteral("An accident, she says now.") }));
    CHECK(world.findingsOf("CHK-16") == left - 1);
    REQUIRE(world.check.answered().size() == answered + 1);
    const auto place = static_cast<int>(answered);
    CHECK(world.check.answered()[place].toMap().value(QStringLiteral("because")).toString()
        == QStringLiteral("An accident, she says now."));
    CHECK(world.check.answered()[place]
              .toMap()
              .value(QStringLiteral("by"))
              .toString()
              .contains(QStringLiteral("Gwen Prawf")));
    CHECK(world.document().at("checker_notes").back().at("because") == "An accident, she says now.");
    world.check.takeBack(place);
    CHECK(world.findingsOf("CHK-16") == left);
    CHECK(world.check.answered().size() == answered);
}

TEST_CASE("nothing moves while somebody types and it is asked anew when they have stopped")
{
    Checked world;
    auto* words = world.answer("domains.medical_treatment.in_my_words");
    REQUIRE(words);
    const auto left = world.check.left();
    words->type(QStringLiteral("I sleep badly"));
    REQUIRE(world.vault().set(world.id, "care_coordination.named_on_plan", "p-cc"));
    world.session.received(world.id); // a colleague's change arrives
    CHECK(world.findingsOf("CHK-01") == 1);
    CHECK(world.check.left() == left);
    words->commit();
    wait(50);
    CHECK(world.findingsOf("CHK-01") == 0);
}

TEST_CASE("nothing is asked where the person looks")
{
    Checked world;
    world.check.setShown(false);
    CHECK(world.check.groups()->count() == 0);
    CHECK(world.plan.left()->count() == 0);
    world.check.setShown(true);
    CHECK(world.check.groups()->count() == 5);
}

TEST_CASE("the checker asks in the language of the interface")
{
    Checked world;
    const auto english = world.role(0, FindingsModel::Words).toString();
    const auto label = world.role(0, FindingsModel::Buttons).toList().front().toMap();
    world.language.setCode(QStringLiteral("cy"));
    CHECK(world.role(0, FindingsModel::Words).toString() != english);
    CHECK(world.role(0, FindingsModel::Buttons).toList().front().toMap() != label);
    CHECK(world.check.leftWords().startsWith(QStringLiteral("Cwestiynau ar ôl: ")));
}

TEST_CASE("signing is not held back by anything that the checker asks")
{
    Checked world;
    REQUIRE(world.check.left() > 0);
    CHECK(world.plan.sign()->canSign());
}

TEST_CASE("every button that puts something right does so without a fault")
{
    // Each action of each finding, on the plan with every fault, one after another.
    Checked world;
    QSignalSpy failed(&world.session, &Session::failed);
    std::set<std::string> pressed;
    for (int guard = 0; guard < 400; ++guard) {
        int row = -1, place = -1, action = -1;
        std::string key;
        for (int r = 0; r < world.check.groups()->count() && row < 0; ++r) {
            const auto& findings = world.check.groups()->group(r)->findings;
            for (std::size_t p = 0; p < findings.size() && row < 0; ++p)
                for (std::size_t a = 0; a < findings[p].actions.size() && row < 0; ++a)
                    if (key = findings[p].rule + findings[p].path + findings[p].actions[a].id;
                        !pressed.contains(key)) {
                        row = r;
                        place = static_cast<int>(p);
                        action = static_cast<int>(a);
                    }
        }
        if (row < 0) { // every button of these five was tried: on to the next causes
            const auto* group = world.check.groups()->group(0);
            bool aside = false;
            for (int r = 0; (group = world.check.groups()->group(r)); ++r)
                if (group->severity() != checker::Severity::Urgent) {
                    world.check.putAside(r, 0);
                    REQUIRE(world.check.reply({ QStringLiteral("tried") }));
                    aside = true;
                    break;
                }
            if (!aside)
                break;
            continue;
        }
        pressed.insert(key);
        INFO(key);
        world.check.act(row, place, action);
        QVariantList values;
        for (const auto& field : world.check.question().value(QStringLiteral("fields")).toList()) {
            const auto ask = field.toMap().value(QStringLiteral("ask")).toString();
            const auto choices = field.toMap().value(QStringLiteral("choices")).toList();
            values.append(ask == QLatin1String("date") ? QStringLiteral("2026-03-01")
                    : ask == QLatin1String("choice")
                    ? choices.value(0).toMap().value(QStringLiteral("value")).toString()
                    : QStringLiteral("Enough words to say what is meant by all of this"));
        }
        if (!values.isEmpty())
            CHECK(world.check.reply(values));
        CHECK(failed.isEmpty());
    }
    CHECK(pressed.size() > 60);
}

TEST_CASE("the caseload says what is left of each plan once it has been asked")
{
    World world(kPoor);
    CaseloadModel caseload(world.session, world.language);
    caseload.reload();
    CHECK(caseload.index(0).data(CaseloadModel::LeftWords).toString().isEmpty());
    wait(200);
    CHECK(caseload.index(0).data(CaseloadModel::LeftWords).toString()
        == QStringLiteral("Questions left: %1").arg(world.plan.check()->left()));
}

TEST_CASE("all the rules are explained in both languages")
{
    Language language;
    RulesModel rules(language);
    QAbstractItemModelTester tester(&rules);
    REQUIRE(rules.rowCount() == 32);
    const auto english = rules.index(17).data(RulesModel::Meaning).toString();
    language.setCode(QStringLiteral("cy"));
    CHECK(rules.index(17).data(RulesModel::Rule).toString() == QStringLiteral("CHK-18"));
    CHECK(rules.index(17).data(RulesModel::Meaning).toString() != english);
}
