#include "qml/bridge/router.h"
#include "tests/qml/bridge/form_world.h"

#include <algorithm>
#include <set>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

constexpr std::array kSamples { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
    "03_declines_involvement.json", "04_poor_every_audit_defect.json" };

//! Every path to something that is not an object or a list, "*" for an item.
void leaves(const Json& value, const std::string& path, std::set<std::string>& found)
{
    const auto below = [&](const std::string& name) { return path.empty() ? name : path + '.' + name; };
    if (value.is_object()) {
        for (const auto& [name, part] : value.items())
            leaves(part, below(name), found);
    } else if (value.is_array()) {
        for (const auto& part : value)
            leaves(part, below("*"), found);
    } else {
        found.insert(path);
    }
}

//! What pages of their own change (AreaPage, CrisisPage, SignPage), and forms do not.
const std::set<std::string> kOnPages {
    "domains.*.in_my_words",
    "domains.*.strengths",
    "domains.*.lang", //
    "domains.*.outcomes.*.how_we_will_know",
    "domains.*.outcomes.*.target_on",
    "domains.*.outcomes.*.agreed_by_person",
    "domains.*.actions.*.owner_id",
    "domains.*.actions.*.how_often",
    "domains.*.actions.*.due_on",
    "domains.*.unmet_needs.*.text",
    "domains.*.unmet_needs.*.reason",
    "domains.*.unmet_needs.*.risk_if_not_met",
    "domains.*.unmet_needs.*.alternative_offered",
    "domains.*.unmet_needs.*.review_on", //
    "crisis_plan.first_thing_to_say",
    "crisis_plan.what_helps.*",
    "crisis_plan.what_makes_it_worse.*",
    "crisis_plan.my_steps.*",
    "crisis_plan.staff_steps.*",
    "crisis_plan.carer_steps.*",
    "crisis_plan.contacts.*.label",
    "crisis_plan.contacts.*.kind",
    "crisis_plan.contacts.*.phone",
    "crisis_plan.contacts.*.hours.*.days.*",
    "crisis_plan.contacts.*.hours.*.from",
    "crisis_plan.contacts.*.hours.*.to",
    "crisis_plan.contacts.*.bank_holiday_hours",
    "crisis_plan.contacts.*.bank_holiday_hours.from",
    "crisis_plan.contacts.*.bank_holiday_hours.to",
    "crisis_plan.contacts.*.what_they_will_do",
    "crisis_plan.dependants.*.who",
    "crisis_plan.dependants.*.plan",
    "crisis_plan.pets",
    "crisis_plan.how_to_ask_for_an_urgent_review",
    "crisis_plan.lang", //
    // A signature is made by signing and never changed afterwards.
    "involvement.signatures.*.by",
    "involvement.signatures.*.kind",
    "involvement.signatures.*.signed_at",
    "involvement.signatures.*.lang_shown",
    "involvement.signatures.*.plan_version",
    "involvement.signatures.*.signed_content_hash",
    "involvement.signatures.*.except_parts.*",
};

//! Why somebody need not be able to change this path; empty: they must be.
std::string reasonFor(const std::string& path)
{
    const auto top = path.substr(0, path.find('.'));
    const auto last = path.substr(path.rfind('.') + 1);
    static const std::set<std::string> kOfTheFile { "schema", "fictional", "title", "note", "as_of", "policy",
        "expected_findings", "audit_defects" };
    if (kOfTheFile.contains(top))
        return "it is about the file, not the person";
    for (const char* id : { "plan.plan_id", "service_user.person_id", "people.*.person_id",
             "domains.*.domain", "legal.cto.conditions.*.condition_id", "assessments.*.assessment_id",
             "assessments.*.identified_needs.*.need_id", "domains.*.needs.*.need_id",
             "domains.*.outcomes.*.outcome_id", "domains.*.actions.*.action_id",
             "plan.previous_version.outcomes.*.outcome_id", "restricted_notes.*.note_id" })
        if (path == id)
            return "an id";
    if (path.find("translation.") != std::string::npos)
        return "a translation stands beside its original";
    if (last == "lang")
        return "the language of a text is changed beside the text";
    if (last.starts_with("x_"))
        return "another system’s";
    return {};
}

} // namespace

TEST_CASE("every field of the four sample plans can be changed on some screen")
{
    auto places = formPaths();
    std::set<std::string> all(places.begin(), places.end());
    all.insert(kOnPages.begin(), kOnPages.end());
    for (const char* file : kSamples) {
        std::set<std::string> found;
        leaves(samplePlan(file), {}, found);
        for (const auto& path : found) {
            // A blank object stands for all that could be in it.
            const bool within = std::any_of(
                all.begin(), all.end(), [&](const auto& one) { return one.starts_with(path + '.'); });
            INFO(file << ": " << path);
            CHECK((all.contains(path) || within || !reasonFor(path).empty()));
        }
    }
}

TEST_CASE("every form has its screen and every text of the forms stands in both languages")
{
    std::set<std::string> screens;
    for (const auto& screen : Router::screens())
        if (screen.page == std::string_view("FormPage") || screen.page == std::string_view("CopiesPage")
            || screen.page == std::string_view("ConsultPage")
            || screen.page == std::string_view("SafetyPage"))
            screens.insert(screen.name);
    std::set<std::string> forms;
    for (const auto& form : formSpecs())
        forms.insert(form.screen);
    CHECK(screens == forms);
    const i18n::Phrasebook book;
    for (const auto& id : formTexts()) {
        INFO(id);
        CHECK(book.has(i18n::Lang::En, QString::fromStdString(id)));
        CHECK(book.has(i18n::Lang::Cy, QString::fromStdString(id)));
    }
}

TEST_CASE("every role and every consent that a form offers has its words beside a name too")
{
    const i18n::Phrasebook book;
    const auto hasWords = [&](const std::string& group, std::span<const char* const> values) {
        for (const char* value : values)
            for (const auto lang : { i18n::Lang::Cy, i18n::Lang::En }) {
                INFO(group << value);
                CHECK(book.has(lang, QString::fromStdString(group + value)));
            }
    };
    int found = 0;
    for (const auto& form : formSpecs())
        for (const auto& section : form.sections)
            for (const auto& list : section.fields)
                for (const auto& field : list.item) {
                    const auto name = std::string(list.path) + '.' + field.path;
                    if (name == "people.role" && ++found)
                        hasWords("role.", field.values);
                    if (name == "consultees.consent" && ++found)
                        hasWords("consent.", field.values);
                }
    CHECK(found == 2);
}

TEST_CASE("every form of every sample plan opens with all its items and shows each answer that is there")
{
    for (const char* file : kSamples) {
        FormWorld world(file);
        world.plan.area()->open(QStringLiteral("finance_money"));
        for (const auto& spec : formSpecs()) {
            INFO(file << ": " << spec.screen);
            auto* form
                = world.plan.forms()->form(QLatin1String(spec.screen), QStringLiteral("finance_money"));
            REQUIRE(form);
            form->reveal();
            REQUIRE_FALSE(form->sections().isEmpty());
            for (auto* object : form->sections())
                for (auto* field : static_cast<FormSection*>(object)->fields())
                    if (auto* items = static_cast<FormField*>(field)->items())
                        for (int row = 0; row < items->count(); ++row)
                            for (auto* inner :
                                items->index(row).data(FormItemsModel::Item).value<FormItem*>()->fields())
                                CHECK(static_cast<FormField*>(inner)->kind() != QStringLiteral("shown"));
        }
    }
}

TEST_CASE("each kind of field makes one edit of the right shape")
{
    FormWorld world;
    const auto edits = world.edits();
    const auto once = [&](const char* path, const Json& wanted) {
        INFO(path);
        CHECK(world.edits() == edits + 1);
        REQUIRE(world.at(path));
        CHECK(*world.at(path) == wanted);
    };
    SECTION("words")
    {
        auto* answer = world.field("person", "service_user.lives_with").answer();
        REQUIRE(answer);
        answer->type(QStringLiteral("With a friend"));
        answer->commit();
        once("service_user.lives_with", "With a friend");
    }
    SECTION("a date, and taking it back")
    {
        auto& field = world.field("legal", "legal.cto.expires_on");
        field.choose(QStringLiteral("2026-10-05"));
        once("legal.cto.expires_on", "2026-10-05");
        field.choose({});
        CHECK(world.at("legal.cto.expires_on")->is_null());
    }
    SECTION("yes, no and not recorded")
    {
        auto& field = world.field("legal", "legal.section_117");
        CHECK(field.value() == QStringLiteral("true"));
        field.choose(QStringLiteral("false"));
        once("legal.section_117", false);
        CHECK(field.value() == QStringLiteral("false"));
        field.choose({});
        CHECK(world.at("legal.section_117")->is_null());
    }
    SECTION("a choice; choosing it again makes none")
    {
        auto& field = world.field("legal", "legal.mha_status");
        field.choose(QStringLiteral("cto"));
        CHECK(world.edits() == edits);
        field.choose(QStringLiteral("section_3"));
        once("legal.mha_status", "section_3");
    }
    SECTION("somebody")
    {
        world.field("legal", "legal.cto.amhp_id").choose(QStringLiteral("p-rc"));
        once("legal.cto.amhp_id", "p-rc");
    }
    SECTION("several people, written as one set")
    {
        world.field("legal", "legal.cto.people_to_alert").toggle(QStringLiteral("p-mum"));
        once("legal.cto.people_to_alert", Json { "p-rc", "p-cc", "p-housing", "p-gp" });
    }
    SECTION("a number within an answer that is one whole")
    {
        auto& field = world.field("legal", "legal.cto.minimum_contact.at_least_every_days");
        field.choose(QStringLiteral("soon"));
        CHECK(world.edits() == edits);
        field.choose(QStringLiteral("14"));
        once("legal.cto.minimum_contact.at_least_every_days", 14);
        CHECK(world.text("legal.cto.minimum_contact.how") == QStringLiteral("face to face at Tŷ Onnen"));
    }
    SECTION("a consent, which is one whole too")
    {
        world.field("copies", "copies.1.consent.state").choose(QStringLiteral("withdrawn"));
        once("copies.1.consent.state", "withdrawn");
        CHECK(world.text("copies.1.consent.scope") == QStringLiteral("responsible clinician"));
    }
    SECTION("a date of a list")
    {
        auto& field = world.field("involvement", "involvement.plan_offered_on");
        field.setDate(0, QStringLiteral("2026-02-06"));
        once("involvement.plan_offered_on.0", "2026-02-06");
        field.addDate();
        CHECK(field.chosen().last() == QStringLiteral("2026-03-02"));
        field.setDate(0, {});
        CHECK(field.chosen() == QStringList { QStringLiteral("2026-02-12"), QStringLiteral("2026-03-02") });
    }
    SECTION("a line of a list that is one whole")
    {
        auto& field = world.field("coordination", "care_coordination.enhanced_because");
        REQUIRE(field.lines()->count() == 4);
        auto* line = field.lines()->index(0).data(LinesModel::Text).value<Answer*>();
        line->type(QStringLiteral("outreach"));
        line->commit();
        once("care_coordination.enhanced_because.0", "outreach");
        field.lines()->addLine();
        CHECK(field.lines()->count() == 5);
    }
    SECTION("parts of a copy")
    {
        auto& field = world.field("copies", "copies.3.parts");
        CHECK(field.value() == QStringLiteral("some"));
        CHECK(field.chosen().size() == 4);
        field.toggle(QStringLiteral("relapse_signature"));
        once("copies.3.parts", "crisis_plan,accommodation,finance_money");
        // What was given is not what is left out: nothing is said until a part is named.
        field.choose(QStringLiteral("all_except"));
        CHECK(world.at("copies.3.parts")->is_null());
        CHECK(field.chosen().isEmpty());
        field.toggle(QStringLiteral("finance_money"));
        CHECK(world.text("copies.3.parts") == QStringLiteral("all_except:finance_money"));
        field.choose(QStringLiteral("all_except"));
        CHECK(world.text("copies.3.parts") == QStringLiteral("all_except:finance_money"));
        field.choose(QStringLiteral("whole"));
        CHECK(world.text("copies.3.parts") == QStringLiteral("whole"));
        field.choose(QStringLiteral("some"));
        CHECK(field.value() == QStringLiteral("some"));
        CHECK(world.at("copies.3.parts")->is_null());
    }
}

TEST_CASE("what the plan holds as null is made when something in it is answered")
{
    FormWorld world("01_partly_in_welsh.json");
    CHECK(world.document()["legal"]["cto"].is_null());
    auto& made = world.field("legal", "legal.cto.made_on");
    world.field("legal", "legal.mha_status").choose(QStringLiteral("cto"));
    made.choose(QStringLiteral("2026-03-01"));
    CHECK(world.text("legal.cto.made_on") == QStringLiteral("2026-03-01"));
    auto& alert = world.field("legal", "legal.cto.people_to_alert");
    alert.toggle(QStringLiteral("p-cc"));
    CHECK(alert.chosen() == QStringList { QStringLiteral("p-cc") });
    world.field("legal", "legal.cto.conditions").items()->addItem();
    CHECK(world.document()["legal"]["cto"]["conditions"].size() == 1);
    world.field("involvement", "involvement.decline.offers").items()->addItem();
    CHECK(world.document()["involvement"]["decline"]["offers"].size() == 1);
    world.field("legal", "legal.cto.recall_circumstances").lines()->addLine();
    CHECK(world.document()["legal"]["cto"]["recall_circumstances"] == Json { "" });
    CHECK(world.vault().conflicts(world.id)->empty());
}

TEST_CASE("an item is added blank with an id of its own and removed again")
{
    FormWorld world;
    auto& people = world.field("edit_people", "people");
    const auto before = people.items()->count();
    people.items()->addItem();
    REQUIRE(people.items()->count() == before + 1);
    const auto& added = world.document()["people"].back();
    CHECK(added["person_id"].get<std::string>().size() > 6);
    CHECK(added["name"] == "");
    CHECK(added["in_role_to"].is_null());
    const auto path = QStringLiteral("people.%1.name").arg(textAt(added, "person_id")).toStdString();
    auto& name = world.field("edit_people", path.c_str());
    name.answer()->type(QStringLiteral("Mair Enghraifft"));
    name.answer()->commit();
    auto* item = people.items()->index(before).data(FormItemsModel::Item).value<FormItem*>();
    CHECK(item->title() == QStringLiteral("Mair Enghraifft"));
    people.items()->removeItem(item);
    CHECK(people.items()->count() == before);
}

TEST_CASE("a new risk assessment asks about all six heads of risk")
{
    FormWorld world;
    world.field("assessments", "assessments").items()->addItem(QStringLiteral("risk"));
    const auto& added = world.document()["assessments"].back();
    CHECK(added["kind"] == "risk");
    REQUIRE(added["areas"].size() == 6);
    CHECK(added["areas"][1]["area"] == "suicide");
    CHECK(added["areas"][1]["present"].is_null());
}

TEST_CASE("capacity for a second decision makes a list and keeps the first")
{
    FormWorld world;
    auto& one = world.field("legal", "legal.capacity.decision");
    CHECK(one.shown());
    world.field("legal", "legal.capacity").items()->addItem();
    const auto& capacity = world.document()["legal"]["capacity"];
    REQUIRE(capacity.is_array());
    CHECK(capacity[0]["considered_by"] == "p-cc");
    CHECK_FALSE(one.shown());
    CHECK(world.field("legal", "legal.capacity").items()->count() == 2);
}

TEST_CASE("a value that this version does not know is shown as it is and stays")
{
    FormWorld world;
    REQUIRE(world.vault().set(world.id, "legal.mha_status", "section_99"));
    REQUIRE(world.vault().set(world.id, "legal.section_117", "under discussion"));
    world.session.received(world.id);
    auto& status = world.field("legal", "legal.mha_status");
    const auto options = status.options();
    CHECK(std::any_of(options.begin(), options.end(), [](const QVariant& option) {
        return option.toMap()[QStringLiteral("value")] == QStringLiteral("section_99");
    }));
    auto& right = world.field("legal", "legal.section_117");
    CHECK(right.kind() == QStringLiteral("shown"));
    CHECK(right.value().contains(QStringLiteral("under discussion")));
    right.choose(QStringLiteral("true"));
    CHECK(*world.at("legal.section_117") == "under discussion");
}

TEST_CASE("two answers to one field of a form are both kept and asked about")
{
    TwoWorlds worlds;
    REQUIRE(worlds.vault().set(worlds.id, "legal.mha_status", "section_3"));
    REQUIRE(worlds.other->set(worlds.id, "legal.mha_status", "informal"));
    REQUIRE(worlds.vault().set(worlds.id, "copies.1.consent.state", "withdrawn"));
    REQUIRE(worlds.other->set(worlds.id, "copies.1.consent.state", "given"));
    worlds.exchange();
    auto* status = fieldIn(worlds.plan.forms()->form(QStringLiteral("legal")), "legal.mha_status");
    auto* consent = fieldIn(worlds.plan.forms()->form(QStringLiteral("copies")),
        (*worlds.vault().plan(worlds.id))->steadyPath("copies.1.consent.state").c_str());
    REQUIRE(status);
    REQUIRE(consent);
    CHECK(status->disputed());
    CHECK(consent->disputed());
    status->choose(QStringLiteral("section_2"));
    CHECK(worlds.plan.conflicts()->count() == 2);
    const auto answers = worlds.plan.conflicts()->index(0).data(ConflictsModel::Answers).toList();
    CHECK(answers.size() == 2);
    worlds.plan.conflicts()->keep(0, 0);
    worlds.plan.conflicts()->keep(0, 0);
    CHECK_FALSE(status->disputed());
    CHECK_FALSE(consent->disputed());
}

TEST_CASE("notes given in confidence are shown only after a deliberate step and never in the list")
{
    FormWorld world("03_declines_involvement.json");
    auto* form = world.plan.forms()->form(QStringLiteral("restricted"));
    REQUIRE(form);
    CHECK(form->confidential());
    CHECK(form->sections().isEmpty());
    for (int row = 0; row < world.plan.forms()->rowCount(); ++row)
        CHECK_FALSE(world.plan.forms()
                        ->index(row)
                        .data(FormsModel::Words)
                        .toString()
                        .contains(QStringLiteral("food")));
    form->reveal();
    CHECK_FALSE(form->sections().isEmpty());
    CHECK(world.field("restricted", "restricted_notes.rn-1.text")
              .answer()
              ->text()
              .contains(QStringLiteral("food")));
    form->hide();
    CHECK(form->sections().isEmpty());
}

TEST_CASE("what the forms wrote is exported and brought in again unchanged")
{
    FormWorld world("03_declines_involvement.json");
    world.field("hospital", "hospital.ward").answer()->type(QStringLiteral("Ward Enghraifft"));
    world.plan.commitDrafts();
    world.field("restricted", "restricted_notes").items()->addItem();
    world.field("relapse", "contingency_plan").items()->addItem();
    const auto exported = world.document();
    CHECK(exported["hospital"]["ward"] == "Ward Enghraifft");
    CHECK(exported["contingency_plan"].back()["step"] == 3);
    CHECK(exported["restricted_notes"].back()["never_in_copies_for"] == Json { "su" });
    const auto again = world.vault().importPlan(exported);
    need(again);
    CHECK((*world.vault().plan(*again))->document() == exported);
}

TEST_CASE("each area says what to talk about in hospital and in the community in both languages")
{
    FormWorld world;
    for (const auto& area : areas()) {
        if (area.key == std::string_view("other"))
            continue;
        INFO(area.key);
        world.plan.area()->open(QLatin1String(area.key));
        CHECK(world.plan.area()->setting() == QStringLiteral("community"));
        for (const char* setting : { "community", "hospital" }) {
            const auto english = world.plan.area()->prompts(QLatin1String(setting));
            CHECK_FALSE(english.isEmpty());
            world.language.setCode(QStringLiteral("cy"));
            const auto welsh = world.plan.area()->prompts(QLatin1String(setting));
            CHECK(welsh.size() == english.size());
            CHECK(welsh != english);
            world.language.setCode(QStringLiteral("en"));
        }
    }
    REQUIRE(world.vault().set(world.id, "plan.setting", "hospital"));
    CHECK(world.plan.area()->setting() == QStringLiteral("hospital"));
}

TEST_CASE("two answers to a note in confidence are closed until somebody opens them")
{
    TwoWorlds worlds("03_declines_involvement.json");
    REQUIRE(worlds.vault().set(worlds.id, "restricted_notes.rn-1.text", "One way."));
    REQUIRE(worlds.other->set(worlds.id, "restricted_notes.rn-1.text", "Another way."));
    worlds.exchange();
    REQUIRE(worlds.plan.conflicts()->count() == 1);
    CHECK(worlds.plan.conflicts()->index(0).data(ConflictsModel::Confidential).toBool());
    worlds.plan.conflicts()->keep(0, 0);
    const auto settled = worlds.plan.conflicts()->settled().front().toMap();
    CHECK_FALSE(settled[QStringLiteral("words")].toString().contains(QStringLiteral("way")));
}
