// What the app adds to plan JSON (docs/plan-json.md): on the paper in words, and in no copy that must not
// have it.
#include "printed.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

Json& itemOf(Json& list, const char* key, const char* id)
{
    for (Json& item : list)
        if (item[key] == id)
            return item;
    FAIL("nothing is called " << id);
    return list;
}

//! Sample 1 with the things that a person or a team may add, each with a word of its own.
Json added()
{
    auto plan = sample(1);
    plan["crisis_plan"]["keys"] = "Zqkeys";
    plan["facts"]["looks_after_somebody"] = "yes";
    itemOf(plan["people"], "person_id", "p-sister")["under_18"] = false;
    Json& consultee = itemOf(plan["consultees"], "person_id", "p-sister");
    consultee["right_explained_on"] = "2031-01-01";
    consultee["willing_to"] = "Zqwilling";
    plan["carers"]["young_carers_contact_id"] = "p-yc";
    plan["involvement"]["plan_offers"] = Json::array({ { { "on", "2031-01-02" }, { "how", "Zqhow" },
        { "by", "p-cc" }, { "answer", "later" }, { "what_was_said", "Zqsaid" } } });
    plan["involvement"]["representative"] = { { "person_id", "p-sister" }, { "with_or_for", "for" },
        { "consent", "limited" }, { "on", "2031-01-03" } };
    plan["risk_management"][0]["talked_through_with_person"] = false;
    plan["risk_management"][0]["not_talked_through_reason"] = "Zqnottalked";
    plan["information_received"] = Json::array({ { { "from", "Zqpolice" }, { "on", "2031-01-04" },
        { "text", "Zqtold" }, { "changed_plan", true } } });
    plan["treatment_information"] = Json::array({ { { "treatment", "Zqtreatment" },
        { "told_on", "2031-01-05" }, { "form", "Zqform" }, { "view", "Zqview" } } });
    plan["medicines_plan"]
        = { { "signs", "Zqsigns" }, { "steps", "Zqsteps" }, { "who", "p-cc" }, { "by_when", "Zqsoon" } };
    plan["treatment_changes"][0]["gp_told_on"] = "2031-01-06";
    for (Json& assessment : plan["assessments"]) {
        if (assessment["kind"] == "risk")
            assessment["areas"][0]["direction"] = "both";
        if (assessment["kind"] == "needs") {
            assessment["conditions"] = { "Zqcondition" };
            assessment["strengths"] = { "Zqstrength" };
        }
    }
    plan["assessments"].push_back({ { "assessment_id", "as-none" }, { "kind", "physical_health" },
        { "physical_health_not_done_reason", "Zqnotdone" } });
    plan["legal"]["section_117"] = true;
    plan["legal"]["rights"] = { { "explained_on", "2031-01-07" }, { "imha_offered_on", "2031-01-08" },
        { "imha_person_id", "p-cc" } };
    plan["legal"]["community_order_details"]
        = { { "requirements", { "Zqrequirement" } }, { "probation_person_id", "p-cc" },
              { "contact_how", "Zqprobation" }, { "reporting", "Zqreporting" }, { "until", "2031-01-09" } };
    (plan["legal"]["capacity"].is_array() ? plan["legal"]["capacity"][0]
                                          : plan["legal"]["capacity"])["if_it_is_lost"]
        = "Zqlost";
    plan["plan"]["cpa_level_history"]
        = Json::array({ { { "level", "standard" }, { "on", "2031-01-10" }, { "reason", "Zqlevel" } } });
    Json& area = itemOf(plan["domains"], "domain", "medical_treatment");
    area["independence"] = "Zqindependent";
    area["outcomes"][0]["hope"] = true;
    area["actions"][0]["after_care"] = true;
    area["actions"][0]["owner_agreed"] = true;
    area["actions"][0]["owner_has_part"] = false;
    plan["domains"].push_back({ { "domain", "other" }, { "heading", "Zqheading" } });
    plan["care_coordination"]["contact_log"] = Json::array({ { { "on", "2031-01-18" }, { "result", "missed" },
        { "how", "Zqbyphone" }, { "by", "p-cc" }, { "note", "Zqcontactnote" } } });
    plan["hospital"] = { { "left_against_advice", true }, { "extra_contact", "Zqextra" } };
    Json& discharge = plan["discharge_planning"];
    discharge.update({ { "kind", "end_of_secondary_care" }, { "explained_on", "2031-01-11" },
        { "explained_to", { "p-sister" } }, { "follow_up_on", "2031-01-12" },
        { "missing_reason", "Zqmissing" }, { "check_on", "2031-01-13" }, { "checked_on", "2031-01-14" },
        { "checked_by", "p-cc" }, { "what_was_found", "Zqfound" } });
    discharge["team_meeting"]
        = { { "on", "2031-01-15" }, { "summary", "Zqmeeting" }, { "actions", "Zqmeetingdoes" } };
    discharge["section_117_ends"]
        = { { "answer", "no" }, { "decided_by", "Zqdecided" }, { "on", "2031-01-16" } };
    discharge["not_attending"]
        = { { "tried", "Zqtried" }, { "risk", "Zqrisk" }, { "team_on", "2031-01-17" } };
    return plan;
}

QString wordsOf(const Json& document, PrintForm form, PrintLanguage language = PrintLanguage::English)
{
    return textOf(toHtml(document, someFacts(), language, book(), form));
}

bool has(const QString& text, const char* words)
{
    return text.contains(squeezed(QString::fromUtf8(words)));
}

Json copyOf(const Json& plan, Audience audience, const char* person = "")
{
    const auto document = documentFor(plan, audience, person);
    REQUIRE(document);
    return *document;
}

} // namespace

TEST_CASE(
    "what was added to a plan is on the full print in words and nothing of it as a bare path", "[print]")
{
    const auto plan = added();
    for (const auto& [language, lang] :
        { std::pair { PrintLanguage::English, i18n::Lang::En }, { PrintLanguage::Welsh, i18n::Lang::Cy } }) {
        const auto text = wordsOf(copyOf(plan, Audience::Record), PrintForm::Full, language);
        for (const auto& leaf : leavesOf(plan))
            if (const auto value = leaf.value.is_string() ? leaf.value.get<std::string>() : std::string();
                value.starts_with("Zq")) {
                INFO(leaf.path);
                CHECK(has(text, value.c_str()));
            }
        for (int day = 1; day <= 18; ++day) {
            const auto date = i18n::longDate(lang, QStringLiteral("2031-01-%1").arg(day, 2, 10, QChar(u'0')));
            INFO(date.toStdString());
            CHECK(text.contains(squeezed(date)));
        }
        for (const char* code : { "code.looks_after_somebody.yes", "code.under_18.false",
                 "code.with_or_for.for", "code.direction.both", "code.changed_plan.true", "code.hope.true",
                 "code.after_care.true", "code.owner_agreed.true", "code.owner_has_part.false",
                 "code.left_against_advice.true", "code.discharge_kind.end_of_secondary_care",
                 "code.section_117_ends.no", "code.contact_result.missed" }) {
            INFO(code);
            CHECK(text.contains(squeezed(book().text(lang, code))));
        }
        CHECK_FALSE(text.contains(squeezed(book().text(lang, "print.section.other"))));
    }
}

TEST_CASE("what others told the team, and the log of contacts, are in no copy for anybody", "[print]")
{
    const auto plan = added();
    for (const auto audience : { Audience::Person, Audience::Gp, Audience::Carer, Audience::Crisis })
        for (const Json& person : plan["people"]) {
            const auto document = documentFor(plan, audience, person["person_id"].get<std::string>());
            for (const char* ours : { "Zqpolice", "Zqcontactnote", "contact_log" })
                if (document)
                    CHECK(document->dump().find(ours) == std::string::npos);
        }
}

TEST_CASE("a whole copy does not say that a part was left out for what is in no copy", "[print]")
{
    auto plan = added();
    plan["reviews"]["still_fits"] = Json::array({ { { "on", "2031-01-19" }, { "by", "p-cc" } } });
    const Json others { "assessments", "copies" }; // the carer's own, and who else has one
    auto copy = copyOf(plan, Audience::Gp);
    CHECK(copy["copy_for"]["left_out"] == others);
    CHECK(copy["care_coordination"]["current"] == plan["care_coordination"]["current"]);
    plan["care_coordination"] = { { "contact_log", plan["care_coordination"]["contact_log"] } };
    plan["reviews"] = { { "still_fits", plan["reviews"]["still_fits"] } };
    copy = copyOf(plan, Audience::Gp);
    CHECK(copy["copy_for"]["left_out"] == others);
}

TEST_CASE("that a step is after-care is not told to a reader who may not read of the law", "[print]")
{
    auto plan = added();
    for (Json& row : plan["copies"])
        if (row["to"] == "p-sister") {
            row["consent"] = { { "state", "given" } };
            row["parts"] = "medical_treatment,discharge_planning";
        }
    const auto text = wordsOf(copyOf(plan, Audience::Carer, "p-sister"), PrintForm::Full);
    CHECK(has(text, "Zqindependent"));
    CHECK(has(text, "Zqtried"));
    CHECK_FALSE(has(text, "Section 117"));
    CHECK_FALSE(has(text, "Zqdecided"));
}

TEST_CASE("what somebody does without help is in their own copy and in Easy Read", "[print]")
{
    const auto copy = copyOf(added(), Audience::Person);
    for (const auto form : { PrintForm::Full, PrintForm::EasyRead })
        CHECK(has(wordsOf(copy, form), "Zqindependent"));
    CHECK(has(wordsOf(copy, PrintForm::EasyRead), "Zqheading"));
}

TEST_CASE("whoever is on duty reads where the keys are", "[print]")
{
    const auto copy = copyOf(added(), Audience::Crisis);
    CHECK(has(wordsOf(copy, PrintForm::CrisisPage), "Zqkeys"));
    CHECK(has(wordsOf(copy, PrintForm::Full), "Zqsteps")); // and what is done about medicines
}

TEST_CASE("conditions that an assessment found stand with physical well-being", "[print]")
{
    const auto text = wordsOf(copyOf(added(), Audience::Record), PrintForm::Full);
    const auto area = text.lastIndexOf(squeezed("Personal care and physical well-being"));
    CHECK(text.count(squeezed("Zqcondition")) == 2); // and with the assessment
    CHECK(area >= 0);
}

TEST_CASE("what nobody asked about arrangements in advance is printed as not asked", "[print]")
{
    auto plan = sample(4);
    plan["legal"]["asked"] = { { "advance_statements", { { "answer", "not_asked" } } } };
    plan["legal"]["advance_statements"] = Json::array();
    plan["legal"]["advance_decisions"] = Json::array();
    plan["legal"]["lasting_power_of_attorney"] = Json::array();
    const auto count = [](const Json& document) {
        return wordsOf(document, PrintForm::Full).count(squeezed("Not asked yet"));
    };
    CHECK(count(copyOf(plan, Audience::Record)) == 3);
    plan["legal"]["asked"]["advance_decisions"] = { { "answer", "no" } };
    CHECK(count(copyOf(plan, Audience::Record)) == 2);
}

TEST_CASE("what the plan asks of somebody under eighteen stands together", "[print]")
{
    auto plan = sample(1);
    itemOf(plan["people"], "person_id", "p-sister")["under_18"] = true;
    Json& area = itemOf(plan["domains"], "domain", "medical_treatment");
    area["actions"][0]["owner_id"] = "p-sister";
    area["actions"][0]["text"] = "Zqtask";
    area["actions"][0].erase("translation");
    const auto text = wordsOf(copyOf(plan, Audience::Record), PrintForm::Full);
    const auto heading = text.indexOf(squeezed("What the plan asks of"));
    REQUIRE(heading >= 0);
    CHECK(text.mid(heading).contains(QStringLiteral("Zqtask")));
}
