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

TEST_CASE("who looks after somebody is reminded of a plan for them until there is one")
{
    FormWorld world;
    auto& field = world.field("safety", "facts.looks_after_somebody");
    need(world.vault().set(world.id, "crisis_plan.dependants", Json::array()));
    world.session.received(world.id);
    CHECK(field.missing().isEmpty());
    field.choose(QStringLiteral("yes"));
    CHECK_FALSE(field.missing().isEmpty());
    need(world.vault().add(
        world.id, "crisis_plan.dependants", { { "who", "Dad" }, { "plan", "Mair comes." } }));
    world.session.received(world.id);
    CHECK(field.missing().isEmpty());
}

TEST_CASE("a carer's date of their own is asked for when the one date cannot speak of them")
{
    FormWorld world("01_partly_in_welsh.json");
    const auto of = [&](const char* entry, const char* member) -> FormField& {
        const auto path = (*world.vault().plan(world.id))->steadyPath(entry) + '.' + member;
        return world.field("consultees", path.c_str());
    };
    const auto right = [&](const char* entry) -> FormField& { return of(entry, "right_explained_on"); };
    CHECK(right("consultees.0").shown());
    CHECK(right("consultees.0").missing().isEmpty()); // the only carer, and the plan has a date
    CHECK_FALSE(right("consultees.1").shown()); // of the care team
    CHECK(of("consultees.0", "willing_to").value().isEmpty());
    need(world.vault().set(world.id, "consultees.1.kind", "carer"));
    world.session.received(world.id);
    CHECK_FALSE(right("consultees.1").missing().isEmpty());
    right("consultees.1").choose(QStringLiteral("2026-02-20"));
    CHECK(right("consultees.1").missing().isEmpty());
}

TEST_CASE("an action of a carer asks whether they agreed and have that part of the plan")
{
    FormWorld world("01_partly_in_welsh.json");
    world.plan.area()->open(QStringLiteral("medical_treatment"));
    const auto shown = [&](const char* member) {
        auto* form
            = world.plan.forms()->form(QStringLiteral("area_more"), QStringLiteral("medical_treatment"));
        const auto path = std::string("domains.medical_treatment.actions.a-med-1.") + member;
        auto* field = fieldIn(form, path.c_str());
        REQUIRE(field);
        return field->shown();
    };
    const auto owner = [&](const char* id) {
        need(world.vault().set(world.id, "domains.medical_treatment.actions.a-med-1.owner_id", id));
        world.session.received(world.id);
    };
    owner("p-cc");
    CHECK_FALSE(shown("owner_agreed"));
    owner("p-sister");
    CHECK(shown("owner_agreed"));
    CHECK(shown("owner_has_part"));
    CHECK_FALSE(shown("after_care"));
    need(world.vault().set(world.id, "legal.section_117", true));
    world.session.received(world.id);
    CHECK(shown("after_care"));
}

TEST_CASE("rights under the Act are asked about under every status but informal and an order")
{
    FormWorld world("03_declines_involvement.json");
    const auto asked = [&](const char* status) {
        need(world.vault().set(world.id, "legal.mha_status", status));
        world.session.received(world.id);
        auto* form = world.plan.forms()->form(QStringLiteral("legal"));
        for (auto* object : form->sections())
            if (auto* section = static_cast<FormSection*>(object);
                fieldIn(section->fields(), QStringLiteral("legal.rights.explained_on")))
                return section->shown();
        return false;
    };
    for (const auto* status : { "section_2", "section_3", "guardianship_section_7", "conditional_discharge" })
        CHECK(asked(status));
    for (const auto* status : { "informal", "cto" })
        CHECK_FALSE(asked(status));
}

TEST_CASE("a discharge asks for what has to be agreed, and a reason answers all of it")
{
    FormWorld world;
    const auto missing = [&] {
        int count = 0;
        for (const char* path : { "way_back", "contact_id", "explained_on", "told", "follow_up_on" })
            count += !world.field("hospital", (std::string("discharge_planning.") + path).c_str())
                          .missing()
                          .isEmpty();
        return count;
    };
    CHECK(missing() == 0); // nobody is leaving
    CHECK_FALSE(world.field("hospital", "discharge_planning.follow_up_on").shown());
    world.field("hospital", "discharge_planning.kind").choose(QStringLiteral("end_of_secondary_care"));
    CHECK(missing() == 5);
    world.field("hospital", "discharge_planning.follow_up_on").choose(QStringLiteral("2026-06-01"));
    CHECK(missing() == 4);
    need(world.vault().set(world.id, "discharge_planning.missing_reason", "Moved without an address."));
    world.session.received(world.id);
    CHECK(missing() == 0);
}

TEST_CASE("who left hospital against advice is to be contacted until somebody has seen them")
{
    FormWorld world("03_declines_involvement.json");
    need(world.vault().set(world.id, "hospital.discharged_on", "2026-02-02"));
    need(world.vault().set(world.id, "hospital.follow_up.seen_on", nullptr));
    world.session.received(world.id);
    auto& field = world.field("hospital", "hospital.left_against_advice");
    CHECK(field.shown());
    CHECK(field.missing().isEmpty());
    field.choose(QStringLiteral("true"));
    CHECK_FALSE(field.missing().isEmpty());
    need(world.vault().set(world.id, "hospital.follow_up.seen_on", "2026-02-03"));
    world.session.received(world.id);
    CHECK(field.missing().isEmpty());
}

TEST_CASE("a consent to some parts is one to none until a part is named")
{
    FormWorld world;
    auto& field = world.field("copies", "copies.3.consent.scope");
    field.choose(QStringLiteral("whole"));
    field.choose(QStringLiteral("some"));
    CHECK(world.text("copies.3.consent.scope") == QStringLiteral("none"));
    CHECK(field.value() == QStringLiteral("some")); // the question which stays open
    field.toggle(QStringLiteral("crisis_plan"));
    CHECK(world.text("copies.3.consent.scope") == QStringLiteral("crisis_plan"));
    field.toggle(QStringLiteral("crisis_plan"));
    CHECK(world.text("copies.3.consent.scope") == QStringLiteral("none"));
    field.choose(QStringLiteral("none"));
    CHECK(field.value() == QStringLiteral("none"));
}
