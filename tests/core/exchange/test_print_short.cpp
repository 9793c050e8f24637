// The sheet that is left when no copy can be.
#include "printed.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

constexpr auto kSheet = PrintForm::ShortSheet;

QString wordsOf(
    const Json& plan, PrintLanguage language = PrintLanguage::English, const PrintFacts& facts = someFacts())
{
    const auto document = documentFor(plan, Audience::Person);
    REQUIRE(document);
    REQUIRE(formFits(*document, kSheet));
    return textOf(toHtml(*document, facts, language, book(), kSheet));
}

bool has(const QString& text, const QString& words)
{
    return text.contains(squeezed(words));
}

bool has(const QString& text, const char* words)
{
    return has(text, QString::fromUtf8(words));
}

QString field(const Json& item, const char* key)
{
    return QString::fromStdString(item[key].get<std::string>());
}

} // namespace

TEST_CASE("the short sheet says what will be done by whom how often and when", "[print][short]")
{
    const auto plan = sample(1);
    const auto en = wordsOf(plan);
    const auto cy = wordsOf(plan, PrintLanguage::Welsh);
    for (const Json& area : plan["domains"])
        for (const Json& action : area["actions"])
            if (action["status"] != "open")
                CHECK_FALSE(has(en, field(action, "text")));
            else
                for (const char* key : { "text", "how_often" }) {
                    INFO(field(action, key).toStdString());
                    CHECK(has(en, field(action, key)));
                    CHECK(has(cy, field(action, key)));
                }
    CHECK(has(en, "From 20 February 2026, by 20 May 2026"));
    CHECK(has(cy, "O 20 Chwefror 2026, erbyn 20 Mai 2026"));
    CHECK(has(en, "Dr Elin Pari-Huws"));
    CHECK(has(en, "Your care coordinator"));
    CHECK(has(en, "Tegwen Morlais"));
    CHECK(has(en, field(plan["crisis_plan"]["contacts"][0], "phone")));
}

TEST_CASE("the short sheet says which need is not met why and what is offered meanwhile", "[print][short]")
{
    auto plan = sample(1);
    const auto en = wordsOf(plan);
    for (const Json& area : plan["domains"])
        for (const Json& unmet : area.value("unmet_needs", Json::array()))
            for (const char* key : { "text", "reason", "alternative_offered" })
                CHECK(has(en, field(unmet, key)));
    CHECK(has(en, "We will look at this again on 19 August 2026."));
    for (Json& area : plan["domains"])
        area["unmet_needs"] = Json::array();
    CHECK(has(wordsOf(plan), "The plan names no need that is not being met."));
}

TEST_CASE("the short sheet holds nothing that is over and puts what nobody does yet last", "[print][short]")
{
    auto plan = sample(1);
    auto& actions = plan["domains"][0]["actions"];
    actions[0]["status"] = "done";
    actions[1]["owner_id"] = nullptr;
    actions[1]["due_on"] = nullptr;
    actions[1]["start_on"] = nullptr;
    actions[1]["how_often"] = "";
    const auto text = wordsOf(plan);
    CHECK_FALSE(has(text, field(actions[0], "text")));
    const auto you = text.indexOf(squeezed(QStringLiteral("You Walk")));
    const auto nobody = text.indexOf(squeezed(QStringLiteral("Nobody is named yet")));
    CHECK(nobody > you);
    CHECK(text.indexOf(squeezed(field(actions[1], "text"))) > nobody);
    CHECK(has(text, "No date yet"));
    plan = sample(1);
    for (Json& area : plan["domains"])
        area["actions"] = Json::array();
    CHECK(has(wordsOf(plan), "The plan does not say yet what will be done."));
}

TEST_CASE("the short sheet keeps to what the person's own copy holds", "[print][short]")
{
    auto plan = sample(1);
    for (Json& area : plan["domains"])
        if (area["domain"] == "finance_money")
            for (Json& action : area["actions"])
                action["text"] = "Zqmoney";
    plan["domains"][0]["actions"].push_back({ { "action_id", "a-9" }, { "text", "Zqsecret" },
        { "status", "open" }, { "visible_to", "care_team_only" } });
    CHECK(has(wordsOf(plan), "Zqmoney"));
    for (Json& row : plan["copies"])
        if (row["to"] == "su") {
            row["withheld_reason"] = "Zqreason";
            row["parts"] = "all_except:finance_money";
        }
    for (const auto language : kLanguages) {
        const auto text = wordsOf(plan, language);
        for (const auto* word : { "Zqmoney", "Zqsecret", "Zqreason" })
            CHECK_FALSE(has(text, word));
    }
    // Where something is withheld, nothing is said of the whole, nor that there is nothing more.
    for (Json& area : plan["domains"])
        area["actions"] = area["unmet_needs"] = Json::array();
    auto facts = someFacts();
    facts.copyDueOn = "2026-03-08";
    const auto part = wordsOf(plan, PrintLanguage::English, facts);
    for (const auto* word : { "be given the whole plan", "The plan does not say yet what will be done.",
             "The plan names no need that is not being met." })
        CHECK_FALSE(has(part, word));
    CHECK(has(part, "Left out of this copy"));
    for (const auto audience : { Audience::Record, Audience::Gp, Audience::Crisis })
        CHECK_FALSE(formFits(*documentFor(plan, audience), kSheet));
}

TEST_CASE("the short sheet says what the person does not agree with", "[print][short]")
{
    auto plan = sample(1);
    plan["involvement"]["parts"].push_back({ { "about", "action:a-med-1" }, { "state", "disagrees" },
        { "recorded_on", "2026-03-01" }, { "by", "su" }, { "words", "No" } });
    CHECK(has(wordsOf(plan), "You do not agree with this."));
    CHECK_FALSE(has(wordsOf(sample(1)), "You do not agree with this."));
}

TEST_CASE("the short sheet says when the whole plan comes", "[print][short]")
{
    auto facts = someFacts(); // printed on 2 March 2026
    const auto said = [&](PrintLanguage language) { return wordsOf(sample(1), language, facts); };
    CHECK(has(said(PrintLanguage::English), "when it is ready"));
    facts.copyDueOn = "2026-03-08";
    CHECK(has(said(PrintLanguage::English), "You will be given the whole plan by 8 March 2026."));
    CHECK(has(said(PrintLanguage::Welsh), "Byddwch yn cael y cynllun cyfan erbyn 8 Mawrth 2026."));
    facts.copyDueOn = "2026-03-01";
    CHECK(has(said(PrintLanguage::English), "You should have had the whole plan by 1 March 2026."));
    facts.copyGivenOn = "2026-03-02";
    CHECK(has(said(PrintLanguage::English), "You were given the whole plan on 2 March 2026."));
    facts.copyDeclined = true;
    CHECK(has(said(PrintLanguage::English), "You did not want a copy of the whole plan."));
}

TEST_CASE("the short sheet is a page a language where the plan allows it", "[print][short]")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto one = print(number, kSheet, language);
            INFO(one.name().toStdString());
            const auto pages = OnDisk(one.pdf()).pages();
            // The two largest plans name a dozen steps: two sides of one sheet.
            CHECK(pages <= (language == PrintLanguage::Both ? 2 : 1) * (number <= 2 ? 2 : 1));
        }
}
