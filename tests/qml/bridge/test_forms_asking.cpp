// What the forms ask for when it follows from what is written already.
#include "tests/qml/bridge/form_world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

TEST_CASE("what was explained is asked for after somebody declined to sign, too")
{
    FormWorld world("01_partly_in_welsh.json");
    const auto shown = [&] {
        auto* form = world.plan.forms()->form(QStringLiteral("involvement"));
        for (auto* object : form->sections())
            if (auto* section = static_cast<FormSection*>(object);
                fieldIn(section->fields(), QStringLiteral("involvement.decline.next_offer_on")))
                return section->shown();
        return false;
    };
    CHECK_FALSE(shown());
    need(world.vault().set(world.id, "involvement.agreement.state", "declined_to_sign"));
    world.session.received(world.id);
    CHECK(shown());
    need(world.vault().set(world.id, "involvement.agreement.state", "signed"));
    world.session.received(world.id);
    CHECK_FALSE(shown());
    need(world.vault().set(world.id, "involvement.took_part", "declined"));
    world.session.received(world.id);
    CHECK(shown());
}

TEST_CASE("an offer to take part and of an advocate is recorded for everybody, with the answer")
{
    FormWorld world("01_partly_in_welsh.json");
    auto& offers = world.field("involvement", "involvement.offers");
    CHECK(offers.shown());
    offers.items()->addItem();
    world.field("involvement", "involvement.offers.0.answer").choose(QStringLiteral("later"));
    world.field("involvement", "involvement.advocate.offered_on").choose(QStringLiteral("2026-02-20"));
    world.field("involvement", "involvement.advocate.answer").choose(QStringLiteral("no"));
    CHECK(*world.at("involvement.offers.0.answer") == "later");
    CHECK(*world.at("involvement.advocate.offered_on") == "2026-02-20");
}

TEST_CASE("a change of treatment asks calmly for what was not said, and takes it without")
{
    FormWorld world;
    world.field("treatment", "treatment_changes").items()->addItem();
    const auto last = std::to_string((*world.at("treatment_changes")).size() - 1);
    const auto at = [&](const char* member) { return "treatment_changes." + last + "." + member; };
    const auto missing
        = [&](const char* member) { return world.field("treatment", at(member).c_str()).missing(); };
    CHECK(missing("reason").isEmpty()); // nothing is written yet
    need(world.vault().set(world.id, at("change"), "Clozapine down to 300 mg."));
    world.session.received(world.id);
    CHECK(missing("reason") == QStringLiteral("Not said yet: why did it change?"));
    CHECK_FALSE(missing("decided_by").isEmpty());
    CHECK_FALSE(missing("talked_through_with_person").isEmpty());
    world.field("treatment", at("talked_through_with_person").c_str()).choose(QStringLiteral("false"));
    CHECK(missing("talked_through_with_person").isEmpty()); // "no" is an answer
}

TEST_CASE("after-care is asked about where a section brings it")
{
    FormWorld world("03_declines_involvement.json");
    const auto asked = [&](const char* status) {
        need(world.vault().set(world.id, "legal.mha_status", status));
        need(world.vault().set(world.id, "legal.section_117", nullptr));
        world.session.received(world.id);
        return !world.field("legal", "legal.section_117").missing().isEmpty();
    };
    for (const auto* owed :
        { "section_3", "section_37_41", "section_45a", "section_47_49", "section_48", "cto" })
        CHECK(asked(owed));
    for (const auto* not_owed :
        { "informal", "section_2", "section_5_2", "section_136", "guardianship_section_7" })
        CHECK_FALSE(asked(not_owed));
    CHECK(asked("section_3"));
    world.field("legal", "legal.section_117").choose(QStringLiteral("true"));
    CHECK(world.field("legal", "legal.section_117").missing().isEmpty());
}

TEST_CASE("the day by which somebody is seen after hospital is counted in working days")
{
    FormWorld world;
    const auto day = [&](const char* left) {
        need(world.vault().set(world.id, "hospital.discharged_on", left));
        world.session.received(world.id);
        const auto offered = world.field("hospital", "hospital.follow_up.due_by").suggestions();
        return offered.isEmpty() ? QString() : offered.front().toMap()[QStringLiteral("iso")].toString();
    };
    CHECK(day("2026-01-23") == QStringLiteral("2026-01-30")); // a Friday to the next
    CHECK(day("2026-04-02") == QStringLiteral("2026-04-13")); // over Easter
    CHECK(day("2025-12-24") == QStringLiteral("2026-01-05")); // Christmas, Boxing Day, New Year
    CHECK(day("").isEmpty());
}

TEST_CASE("an answer of the person is chosen in the form, in the words of any version")
{
    FormWorld world;
    for (const auto& [about, state] :
        { std::pair { "domain:finance_money", "unsure" }, { "area:accommodation", "not_sure" } })
        need(world.vault().add(world.id, "involvement.parts",
            { { "about", about }, { "state", state }, { "words", "" }, { "recorded_by", "su" } }));
    world.session.received(world.id);
    for (const auto& [place, area] : { std::pair { "1", "Finance and money" }, { "2", "Accommodation" } }) {
        const auto path = std::string("involvement.parts.") + place;
        auto& about = world.field("involvement", (path + ".about").c_str());
        auto& state = world.field("involvement", (path + ".state").c_str());
        CHECK(state.value() == QStringLiteral("unsure"));
        CHECK(state.options().size() == 4); // three answers and none
        const auto options = about.options();
        const auto chosen = std::ranges::find_if(options,
            [&](const QVariant& one) { return one.toMap()[QStringLiteral("value")] == about.value(); });
        REQUIRE(chosen != options.end());
        CHECK(chosen->toMap()[QStringLiteral("label")] == QLatin1String(area));
    }
}
