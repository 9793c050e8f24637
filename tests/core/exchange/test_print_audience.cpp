#include "printed.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

std::string refusal(
    const Json& plan, Audience audience, std::string_view id = {}, const CopyRules& rules = {})
{
    const auto document = documentFor(plan, audience, id, rules);
    return document ? "given" : document.error().code;
}

std::string given(const Json& plan, Audience audience, std::string_view id = {})
{
    const auto document = documentFor(plan, audience, id);
    REQUIRE(document);
    return document->dump();
}

bool has(const std::string& text, const char* words)
{
    return text.find(words) != std::string::npos;
}

Json& copyRow(Json& plan, const std::string& to)
{
    for (Json& row : plan["copies"])
        if (row["to"] == to)
            return row;
    FAIL("no copy for " + to);
    return plan;
}

} // namespace

TEST_CASE("a note given in confidence is in no document for anybody")
{
    for (int number = 1; number <= kSamples; ++number) {
        auto plan = sample(number);
        plan["restricted_notes"].push_back({ { "note_id", "rn-9" }, { "from", "p-gp" },
            { "visible_to", "care_team_only" }, { "text", "Zq-secret" } });
        // Where a newer app may put one.
        plan["crisis_plan"]["contacts"].push_back(
            { { "label", "Zq-secret" }, { "visible_to", "care_team_only" } });
        plan["domains"][0]["confidence"] = { { "text", "Zq-secret" }, { "never_in_copies_for", { "su" } } };
        for (const auto audience :
            { Audience::Record, Audience::Person, Audience::Gp, Audience::Carer, Audience::Crisis }) {
            for (const Json& person : plan["people"]) {
                const auto document = documentFor(plan, audience, person["person_id"].get<std::string>());
                if (!document)
                    continue;
                const auto text = document->dump();
                CHECK_FALSE(has(text, "Zq-secret"));
                CHECK_FALSE(has(text, "food is for people who have earned it"));
                CHECK_FALSE(has(text, "restricted_notes"));
                for (const auto language : kLanguages) {
                    const auto html = toHtml(*document, someFacts(), language, book());
                    CHECK_FALSE(html.contains(QStringLiteral("Zq-secret")));
                    CHECK_FALSE(html.contains(QStringLiteral("people who have earned it")));
                }
            }
        }
    }
}

TEST_CASE("a page made from an unfiltered plan has no note given in confidence either")
{
    auto facts = someFacts();
    facts.openConflicts = { { "restricted_notes.rn-1.text",
        { { Json("Zq-secret"), "A", "2026-02-18T10:00:00Z" },
            { Json("Zq-other"), "B", "2026-02-18T11:00:00Z" } } } };
    const auto html = toHtml(sample(3), facts, PrintLanguage::Both, book());
    CHECK_FALSE(html.contains(QStringLiteral("people who have earned it")));
    CHECK_FALSE(html.contains(QStringLiteral("Zq-")));
}

TEST_CASE("the person's copy does not give away that somebody rang in confidence")
{
    // Her daughter asked on 9 February that her mother not be told; the consultee's line and the carers'
    // dates would tell.
    const auto text = given(sample(3), Audience::Person);
    CHECK_FALSE(has(text, "rang us"));
    CHECK_FALSE(has(text, "2026-02-09"));
    CHECK_FALSE(has(text, "third-party"));
    CHECK(has(text, "Anwen Oswallt-Brook")); // that consent was refused is her own decision
    CHECK(has(text, "I said I would take them and I do."));
    const auto copy = documentFor(sample(3), Audience::Person);
    REQUIRE(copy);
    CHECK((*copy)["copy_for"]["left_out"].empty()); // to say that something is not here would tell it too
    const auto html = toHtml(*copy, someFacts(), PrintLanguage::English, book());
    CHECK_FALSE(html.contains(QStringLiteral("Left out of this copy")));
    CHECK_FALSE(html.contains(QStringLiteral("9 February 2026")));
    CHECK_FALSE(html.contains(QStringLiteral("rang us")));
}

TEST_CASE("the person has the whole plan")
{
    for (int number : { 1, 2, 4 }) {
        const auto plan = sample(number);
        const auto copy = documentFor(plan, Audience::Person);
        REQUIRE(copy);
        for (const auto& [key, value] : plan.items()) {
            INFO(key);
            const bool metadata = key == "title" || key == "note" || key == "as_of" || key == "policy"
                || key == "expected_findings" || key == "audit_defects";
            CHECK(copy->contains(key) != metadata);
            // A carer's own assessment is the carer's.
            auto theirs = value;
            if (key == "assessments")
                std::erase_if(
                    theirs.get_ref<Json::array_t&>(), [](const Json& one) { return one["kind"] == "carer"; });
            if (key == "carers")
                theirs.erase("assessment_id");
            if (!metadata)
                CHECK((*copy)[key] == theirs);
        }
        CHECK((*copy)["copy_for"]["left_out"].empty());
    }
}

TEST_CASE("the person's copy is withheld only for a reason")
{
    auto plan = sample(1);
    copyRow(plan, "su")["withheld_reason"] = "Likely to cause serious harm";
    CHECK(refusal(plan, Audience::Person) == std::string("print.withheld"));
    copyRow(plan, "su")["parts"] = "all_except:medical_treatment";
    const auto part = given(plan, Audience::Person);
    CHECK_FALSE(has(part, "Lithium level stays"));
    CHECK_FALSE(has(part, "Overdose of tablets")); // the risk assessment speaks of every area
    CHECK(has(part, "domain:medical_treatment"));
    CHECK_FALSE(has(part, "Likely to cause serious harm")); // the reason is the team's and not on the paper
    // Having declined a copy is no bar to having one.
    CHECK(refusal(sample(3), Audience::Person) == std::string("given"));
}

TEST_CASE("a copy without money has nothing about money")
{
    const auto plan = sample(1);
    const auto copy = documentFor(plan, Audience::Carer, "p-sister");
    REQUIRE(copy);
    const auto text = copy->dump();
    for (const char* words :
        { "1,940", "£60", "£240", "3,100", "debt", "Huw Penderyn", "o-fin-2", "n-fin", "Overdose" }) {
        INFO(words);
        CHECK_FALSE(has(text, words));
    }
    for (const char* words :
        { "Dwi'n derbyn y lithiwm", "Siaradwch", "Macsen Treharne-Okoro", "fam, yn chwaer" })
        CHECK(has(text, words));
    const auto html = toHtml(*copy, someFacts(), PrintLanguage::English, book());
    CHECK(html.contains(QStringLiteral("This copy is for:")));
    CHECK(html.contains(QStringLiteral("Left out of this copy: Finance and money")));
    CHECK_FALSE(html.contains(QStringLiteral("<h3 id=\"part-9\">Finance and money")));
    CHECK_FALSE(html.contains(QStringLiteral(">Finance and money</h3>")));
}

TEST_CASE("a copy of named parts has those parts and who the person is and no more")
{
    const auto plan = sample(2);
    const auto mother = given(plan, Audience::Carer, "p-mum");
    for (const char* words : { "Iolo Bedwyr Hendry", "Being near the door", "Marlon Ashdown-Pugh" })
        CHECK(has(mother, words));
    for (const char* words : { "cannabis", "injection", "Schizophrenia", "Kestrel", "Heol y Cei",
             "Lends money", "disagrees", "\"title\"", "Hears a commenting voice" }) {
        INFO(words);
        CHECK_FALSE(has(mother, words));
    }
    const auto diary = given(plan, Audience::Carer, "p-sub");
    CHECK(has(diary, "Weekends is fair"));
    CHECK_FALSE(has(diary, "Being near the door"));
    CHECK_FALSE(has(diary, "Wants paid work"));
    const auto son = given(sample(1), Audience::Carer, "p-son");
    CHECK(has(son, "Ystafell dawel"));
    CHECK_FALSE(has(son, "lithiwm\""));
    CHECK_FALSE(has(son, "Recovery assessment"));
}

TEST_CASE("a copy of some areas has what the person says of them, in the words of any version")
{
    auto plan = sample(2);
    for (const auto& [about, words] :
        { std::pair { "area:finance_money", "Zq-old" }, { "domain:finance_money", "Zq-new" },
            { "area:accommodation", "Zq-home" }, { "area:work_occupation", "Zq-work" } })
        plan["involvement"]["parts"].push_back(
            { { "about", about }, { "state", "disagrees" }, { "words", words }, { "recorded_by", "su" } });
    auto& row = copyRow(plan, "p-housing");
    row["parts"] = "involvement,accommodation,finance_money";
    row["consent"]["scope"] = "involvement,accommodation,finance_money";
    const auto text = given(plan, Audience::Carer, "p-housing");
    for (const char* words : { "Zq-old", "Zq-new", "Zq-home" })
        CHECK(has(text, words));
    CHECK_FALSE(has(text, "Zq-work"));
}

TEST_CASE("no consent is no copy")
{
    CHECK(refusal(sample(3), Audience::Carer, "p-daughter") == std::string("print.consent"));
    CHECK(refusal(sample(4), Audience::Carer, "p-mum") == std::string("print.consent")); // never asked
    CHECK(refusal(sample(1), Audience::Carer, "p-debt") == std::string("print.consent"));

    auto plan = sample(1);
    copyRow(plan, "p-sister")["consent"]["state"] = "withdrawn";
    CHECK(refusal(plan, Audience::Carer, "p-sister") == std::string("print.consent"));
    copyRow(plan, "p-sister")["consent"]["state"] = "given";
    CHECK(refusal(plan, Audience::Carer, "p-sister") == std::string("given"));
    copyRow(plan, "p-sister")["consent"]["withdrawn_on"] = "2026-03-01";
    CHECK(refusal(plan, Audience::Carer, "p-sister") == std::string("print.consent"));

    plan = sample(1); // refused as a consultee, whatever the list of copies says
    plan["consultees"][0]["consent"] = "refused";
    CHECK(refusal(plan, Audience::Carer, "p-sister") == std::string("print.consent"));

    plan = sample(1); // the last entry decides
    auto last = copyRow(plan, "p-gp");
    last["consent"]["state"] = "refused";
    plan["copies"].push_back(last);
    CHECK(refusal(plan, Audience::Gp) == std::string("print.consent"));
}

TEST_CASE("a service may send carers a copy unasked and a refusal on record holds all the same")
{
    constexpr CopyRules kUnasked { true };
    const auto asked = [](const Json& plan) { return refusal(plan, Audience::Carer, "p-sister"); };
    const auto unasked
        = [&](const Json& plan) { return refusal(plan, Audience::Carer, "p-sister", kUnasked); };
    auto plan = sample(1);
    plan["copies"] = Json::array(); // nobody has written anything down
    CHECK(asked(plan) == "print.consent");
    CHECK(unasked(plan) == "given");
    plan = sample(1);
    Json& row = copyRow(plan, "p-sister");
    for (const char* state : { "", "not_able" }) {
        row["consent"]["state"] = state;
        CHECK(asked(plan) == "print.consent");
        CHECK(unasked(plan) == "given");
    }
    for (const char* state : { "refused", "withdrawn" }) {
        row["consent"]["state"] = state;
        CHECK(unasked(plan) == "print.consent");
        auto later = plan;
        auto silent = row;
        silent["consent"] = nullptr; // an entry that says nothing lifts no refusal
        later["copies"].push_back(silent);
        CHECK(unasked(later) == "print.consent");
    }
    row["consent"]["state"] = "given";
    row["consent"]["withdrawn_on"] = "2026-03-01";
    CHECK(unasked(plan) == "print.consent");
    plan = sample(1);
    plan["copies"] = Json::array();
    plan["consultees"][0]["consent"] = "refused";
    CHECK(unasked(plan) == "print.consent");
    // Nobody but carers; and what they said of the parts still holds.
    CHECK(refusal(sample(1), Audience::Carer, "p-debt", kUnasked) == "print.consent");
    plan = sample(1);
    copyRow(plan, "p-sister")["parts"] = "whole";
    copyRow(plan, "p-sister")["consent"] = { { "state", "given" }, { "scope", "everything but money" } };
    CHECK(unasked(plan) == "print.parts");
    copyRow(plan, "p-sister")["consent"]["state"] = "";
    CHECK(unasked(plan) == "print.parts");
}

TEST_CASE("an entry that says nothing lifts neither a limit nor a refusal of a copy for a carer")
{
    constexpr CopyRules kUnasked { true };
    auto plan = sample(1);
    Json& row = copyRow(plan, "p-sister");
    row["consent"] = { { "state", "limited" }, { "scope", "all_except:finance_money" } };
    row["parts"] = "all_except:finance_money";
    auto silent = row;
    silent["consent"] = nullptr;
    silent["parts"] = "whole";
    auto later = plan;
    later["copies"].push_back(silent);
    CHECK(refusal(later, Audience::Carer, "p-sister") == "print.consent"); // a new entry asks anew
    const auto copy = documentFor(later, Audience::Carer, "p-sister", kUnasked);
    REQUIRE(copy);
    for (const Json& area : (*copy)["domains"])
        CHECK(area["domain"] != "finance_money");

    row["consent"] = { { "state", "given" }, { "withdrawn_on", "2026-03-01" } };
    later = plan;
    later["copies"].push_back(silent);
    CHECK(refusal(later, Audience::Carer, "p-sister", kUnasked) == "print.consent");

    later = sample(1);
    later["copies"] = Json::array();
    for (const auto& consent : { Json("refused"), Json("") })
        later["consultees"].push_back(
            { { "person_id", "p-sister" }, { "kind", "carer" }, { "consent", consent } });
    CHECK(refusal(later, Audience::Carer, "p-sister", kUnasked) == "print.consent");
}

TEST_CASE("that a carer was not asked holds only where the service decided so")
{
    auto plan = sample(1);
    copyRow(plan, "p-sister")["consent"] = { { "state", "not_needed" } };
    copyRow(plan, "p-sister")["parts"] = "whole";
    CHECK(refusal(plan, Audience::Carer, "p-sister") == "print.consent");
    CHECK(refusal(plan, Audience::Carer, "p-sister", CopyRules { true }) == "given");
}

TEST_CASE("a copy is never wider than the consent for it")
{
    auto plan = sample(1);
    Json& row = copyRow(plan, "p-gp");
    row["consent"] = { { "state", "limited" }, { "recorded_on", "2026-02-18" },
        { "scope", "crisis_plan,accommodation" } };
    row["parts"] = "whole";
    const auto text = given(plan, Audience::Gp);
    CHECK(has(text, "Ystafell dawel"));
    CHECK(has(text, "Dwi'n hapus yn y"));
    CHECK_FALSE(has(text, "Lithium level"));
    row["consent"]["scope"] = "what we said on the day";
    CHECK(refusal(plan, Audience::Gp) == std::string("print.parts"));
    row["parts"] = "accommodation";
    CHECK_FALSE(has(given(plan, Audience::Gp), "Ystafell dawel"));
    row["parts"] = "all_except:something_newer";
    CHECK(refusal(plan, Audience::Gp) == std::string("print.parts"));
    row["parts"] = "none";
    CHECK(refusal(plan, Audience::Gp) == std::string("print.parts"));
    row["withheld_reason"] = "A reason";
    CHECK(refusal(plan, Audience::Gp) == std::string("print.withheld"));
    row = sample(1)["copies"][2];
    row["declined_copy"] = true;
    CHECK(refusal(plan, Audience::Gp) == std::string("print.declined"));
}

TEST_CASE("a consent in words that cannot be compared is never one to the whole plan")
{
    auto plan = sample(1);
    Json& row = copyRow(plan, "p-sister");
    row["parts"] = "whole";
    row["consent"]
        = { { "state", "given" }, { "recorded_on", "2026-02-18" }, { "scope", "everything but money" } };
    CHECK(refusal(plan, Audience::Carer, "p-sister") == std::string("print.parts"));
    row["consent"]["scope"] = "all_except:finance_money";
    CHECK(has(given(plan, Audience::Carer, "p-sister"), "Ystafell dawel"));
    row["consent"]["scope"] = nullptr;
    CHECK(has(given(plan, Audience::Carer, "p-sister"), "Ystafell dawel"));
}

TEST_CASE("the person is not told who decided to withhold a part, or when that is looked at")
{
    auto plan = sample(1);
    Json& row = copyRow(plan, "su");
    row["parts"] = "all_except:medical_treatment";
    row["withheld_reason"] = "Likely to cause serious harm";
    row["withheld_by"] = "p-psych";
    row["withheld_review_on"] = "2031-04-05";
    const auto text = given(plan, Audience::Person);
    CHECK_FALSE(has(text, "withheld_by"));
    CHECK_FALSE(has(text, "2031-04-05"));
}

TEST_CASE("a reader has to be somebody in the plan")
{
    const auto plan = sample(2);
    CHECK(refusal(plan, Audience::Carer, "nobody") == std::string("print.person"));
    CHECK(refusal(plan, Audience::Carer) == std::string("print.person"));
    CHECK(refusal(plan, Audience::Carer, "su") == std::string("print.person"));
    CHECK(refusal(plan, Audience::Gp, "p-mum") == std::string("print.person"));
    CHECK(refusal(plan, Audience::Gp) == std::string("given"));
    CHECK(refusal(Json::parse("[]"), Audience::Person) == std::string("print.document"));
}

TEST_CASE("another reader sees neither other people's copies nor a carer's own assessment nor what is newer "
          "than we know")
{
    auto plan = sample(2);
    plan["from_the_future"] = "Zq-unknown";
    const auto text = given(plan, Audience::Gp);
    CHECK(has(text, "\"to\":\"p-gp\""));
    CHECK_FALSE(has(text, "\"to\":\"p-mum\""));
    CHECK_FALSE(has(text, "as-carer-2\",\"kind"));
    CHECK_FALSE(has(text, "Zq-unknown"));
    CHECK(has(given(plan, Audience::Person), "Zq-unknown"));
    CHECK(has(given(plan, Audience::Record), "Zq-unknown"));
}

TEST_CASE("the team on duty has the crisis part and not the areas of life")
{
    const auto text = given(sample(2), Audience::Crisis);
    for (const char* words : { "Being near the door", "not police", "conditions", "Injection missed",
             "Awake past 3 am", "Early-sign steps", "Short meetings" })
        CHECK(has(text, words));
    for (const char* words :
        { "An open mic", "Lleucu to know", "Recovery assessment", "\"copies\"", "Diary results" })
        CHECK_FALSE(has(text, words));
}

TEST_CASE("a conflict is told only to those who may see the answer")
{
    const auto plan = sample(1);
    auto facts = someFacts();
    const auto conflict = [](const char* path, const char* words) {
        return ConflictNote { path,
            { { Json(words), "A", "2026-02-18T10:00:00Z" },
                { Json("other"), "B", "2026-02-18T11:00:00Z" } } };
    };
    facts.openConflicts = { conflict("domains.finance_money.note", "Zq-money"),
        conflict("domains.accommodation.note", "Zq-home"), conflict("copies.0.method", "Zq-copies"),
        conflict("people.p-debt.phone", "Zq-phone"),
        conflict("assessments.as-risk-4.areas.0.narrative", "Zq-risk") };
    const auto copy = documentFor(plan, Audience::Carer, "p-sister");
    REQUIRE(copy);
    const auto html = toHtml(*copy, facts, PrintLanguage::English, book());
    CHECK(html.contains(QStringLiteral("Zq-home")));
    for (const char* hidden : { "Zq-money", "Zq-copies", "Zq-phone", "Zq-risk" })
        CHECK_FALSE(html.contains(QLatin1String(hidden)));
}

TEST_CASE("a carer's own assessment is not in the copy of the person cared for")
{
    const auto plan = sample(2);
    REQUIRE(has(plan.dump(), "Carer's needs assessment"));
    const auto text = given(plan, Audience::Person);
    CHECK_FALSE(has(text, "Carer's needs assessment"));
    CHECK_FALSE(has(text, "as-carer-2"));
}

TEST_CASE("those whom the law owes a copy have one though nobody has written it down yet")
{
    auto plan = sample(2);
    plan["copies"] = Json::array();
    CHECK(refusal(plan, Audience::Gp) == std::string("given"));
    for (const auto& person : plan["people"]) {
        const auto role = person.value("role", std::string());
        const bool owed = role == "gp" || role == "responsible_clinician" || role == "guardian";
        INFO(role);
        const auto copy = documentFor(plan, Audience::Carer, person["person_id"].get<std::string>());
        CHECK(copy.has_value() == owed);
    }
    // What the person has refused stays refused.
    plan["consultees"].push_back({ { "person_id", "p-gp" }, { "consent", "refused" } });
    CHECK(refusal(plan, Audience::Gp) == std::string("print.consent"));
}

TEST_CASE("a view sent to a review in confidence is printed for nobody, and its source is not given away")
{
    auto plan = sample(3);
    auto& review = plan["reviews"]["history"].back();
    review["invited"] = { { { "person_id", "p-daughter" }, { "summary", "Zq-rang about the food" } },
        { { "person_id", "p-gp" }, { "summary", "Zq-supplements" } },
        { { "person_id", "p-nurse" }, { "summary", "Zq-secret" }, { "visible_to", "care_team_only" } } };
    plan["reviews"]["invited"]
        = Json::array({ { { "person_id", "p-daughter" }, { "contacted_on", "2026-03-01" } } });
    const auto record = given(plan, Audience::Record);
    CHECK(has(record, "Zq-rang about the food"));
    CHECK_FALSE(has(record, "Zq-secret"));
    const auto own = documentFor(plan, Audience::Person);
    REQUIRE(own);
    CHECK_FALSE(has(own->dump(), "Zq-rang about the food")); // she told the team something in confidence
    CHECK_FALSE(has((*own)["reviews"].dump(), "p-daughter"));
    CHECK(has(own->dump(), "Zq-supplements"));
    CHECK_FALSE(has(own->dump(), "Zq-secret"));
    CHECK(has(given(plan, Audience::Gp), "Zq-supplements"));
}

TEST_CASE("a carer's copy has of those who were asked to a review the carer alone")
{
    auto plan = sample(1);
    plan["reviews"]["history"].back()["invited"]
        = { { { "person_id", "p-sister" }, { "summary", "Zq-mine" } },
              { { "person_id", "p-gp" }, { "summary", "Zq-another’s" } } };
    auto& row = copyRow(plan, "p-sister");
    row["parts"] = "whole";
    row["consent"] = { { "state", "given" }, { "scope", "whole" } };
    const auto copy = given(plan, Audience::Carer, "p-sister");
    CHECK(has(copy, "Zq-mine"));
    CHECK_FALSE(has(copy, "Zq-another’s"));
}

TEST_CASE("what was done about children and adults at risk is in the record and in no copy")
{
    auto plan = sample(1);
    plan["safeguarding"]
        = Json::array({ { { "person_id", "p-son" }, { "kind", "child" }, { "done", "report" },
            { "words", "Zq-told the duty desk" }, { "on", "2026-03-01" }, { "by", "p-cc" } } });
    plan["reviews"]["still_fits"]
        = Json::array({ { { "id", "f-1" }, { "on", "2026-03-01" }, { "by", "Zq-who" } } });
    for (const auto audience : { Audience::Person, Audience::Gp, Audience::Crisis }) {
        const auto copy = given(plan, audience);
        CHECK_FALSE(has(copy, "Zq-told the duty desk"));
        CHECK_FALSE(has(copy, "safeguarding"));
        CHECK_FALSE(has(copy, "Zq-who"));
    }
    const auto record = documentFor(plan, Audience::Record);
    REQUIRE(record);
    const auto text = textOf(toHtml(*record, someFacts(), PrintLanguage::English, book()));
    CHECK(text.contains(squeezed(QStringLiteral("A safeguarding report was madeZq-told the duty desk"))));
    CHECK(text.contains(squeezed(QStringLiteral("Gethin Caradog-Wyn"))));
    CHECK(text.count(squeezed(QStringLiteral("Zq-told the duty desk"))) == 1);
}

TEST_CASE("two answers about who was asked to a review are in no copy")
{
    const auto plan = sample(1);
    auto facts = someFacts();
    facts.openConflicts.push_back({ "reviews.history.0.invited.p-gp.summary",
        { { "Zq-one view", "Gwen", "" }, { "Zq-another view", "Tom", "" } } });
    const auto own = documentFor(plan, Audience::Person);
    REQUIRE(own);
    CHECK_FALSE(toHtml(*own, facts, PrintLanguage::English, book()).contains(QStringLiteral("Zq-one view")));
    CHECK(toHtml(plan, facts, PrintLanguage::English, book()).contains(QStringLiteral("Zq-one view")));
}
