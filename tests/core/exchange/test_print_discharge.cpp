// The letter of discharge: to the person and to the GP.
#include "printed.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

constexpr auto kLetter = PrintForm::DischargeLetter;

//! Sample 2, whose person is leaving secondary care.
Json leaving()
{
    auto plan = sample(2);
    plan["discharge_planning"].update({ { "kind", "end_of_secondary_care" }, { "way_back", "Zqway" },
        { "contact_id", "p-gp" }, { "follow_up_on", "2026-05-06" },
        { "team_meeting", { { "summary", "Zqteam" } } }, { "not_attending", { { "risk", "Zqrisk" } } },
        { "section_117_ends", { { "answer", "no" }, { "decided_by", "Zqbodies" } } } });
    plan["information_received"] = Json::array({ { { "from", "Zqpolice" }, { "text", "Zqtold" } } });
    plan["restricted_notes"].push_back(
        { { "note_id", "rn-9" }, { "visible_to", "care_team_only" }, { "text", "Zqsecret" } });
    return plan;
}

Json copyOf(const Json& plan, Audience audience)
{
    const auto document = documentFor(plan, audience);
    REQUIRE(document);
    return *document;
}

Print letterFor(const Json& plan, Audience audience, PrintLanguage language)
{
    const auto document = copyOf(plan, audience);
    REQUIRE(formFits(document, kLetter));
    return { 2, kLetter, language, document };
}

QString wordsOf(const Json& plan, Audience audience, PrintLanguage language = PrintLanguage::English)
{
    return textOf(letterFor(plan, audience, language).html());
}

bool has(const QString& text, const char* words)
{
    return text.contains(squeezed(QString::fromUtf8(words)));
}

} // namespace

TEST_CASE("the person's letter of discharge says how to ask for an assessment again without a referral",
    "[print][letter]")
{
    const auto plan = leaving();
    const auto en = wordsOf(plan, Audience::Person);
    const auto cy = wordsOf(plan, Audience::Person, PrintLanguage::Welsh);
    CHECK(has(en, "You do not need a referral"));
    CHECK(has(en, "up to three years"));
    CHECK(has(cy, "Nid oes angen atgyfeiriad arnoch"));
    CHECK(has(cy, "hyd at dair blynedd"));
    for (const auto& text : { en, cy }) {
        CHECK(has(text, "Zqway"));
        CHECK(has(text, "999"));
    }
    CHECK(has(en, "6 May 2026"));
    CHECK(has(cy, "6 Mai 2026"));
    const auto both = wordsOf(plan, Audience::Person, PrintLanguage::Both);
    CHECK(has(both, "You do not need a referral"));
    CHECK(has(both, "Nid oes angen atgyfeiriad arnoch"));
}

TEST_CASE("who moves to another service is told of no right that begins later", "[print][letter]")
{
    auto plan = leaving();
    plan["discharge_planning"]["kind"] = "change_of_service";
    const auto text = wordsOf(plan, Audience::Person);
    CHECK(has(text, "To another service"));
    CHECK_FALSE(has(text, "three years"));
}

TEST_CASE("the GP's letter of discharge has the plan, what to do in a relapse or crisis and a place to sign",
    "[print][letter]")
{
    const auto plan = leaving();
    const auto text = wordsOf(plan, Audience::Gp);
    CHECK(has(text, "Zqway"));
    CHECK(has(text, "Signed by a clinician"));
    CHECK(has(text, "without a referral"));
    CHECK(has(text, plan["relapse_signature"][0]["sign"].get<std::string>().c_str()));
    CHECK(has(text, plan["crisis_plan"]["staff_steps"][0].get<std::string>().c_str()));
}

TEST_CASE("a letter of discharge holds what its reader's copy holds and no confidences", "[print][letter]")
{
    auto plan = leaving();
    for (const auto audience : { Audience::Person, Audience::Gp })
        for (const auto language : kLanguages) {
            const auto one = letterFor(plan, audience, language);
            for (const auto& text : { textOf(one.html()), squeezed(OnDisk(one.pdf()).text()) })
                for (const auto* word : { "Zqsecret", "Zqpolice", "Zqtold", "Zqteam", "Zqrisk" }) {
                    INFO(word);
                    CHECK_FALSE(has(text, word));
                }
        }
    for (Json& row : plan["copies"])
        if (row["to"] == "p-gp") {
            row["consent"] = { { "state", "given" } };
            row["parts"] = "all_except:crisis_plan";
        }
    CHECK_FALSE(
        has(wordsOf(plan, Audience::Gp), plan["crisis_plan"]["staff_steps"][0].get<std::string>().c_str()));
    for (Json& row : plan["copies"])
        if (row["to"] == "p-gp")
            row["consent"] = { { "state", "refused" } };
    CHECK_FALSE(documentFor(plan, Audience::Gp));
}

TEST_CASE("no letter of discharge is made while nobody is leaving", "[print][letter]")
{
    CHECK_FALSE(formFits(copyOf(sample(2), Audience::Person), kLetter));
    const auto plan = leaving();
    CHECK_FALSE(formFits(copyOf(plan, Audience::Record), kLetter));
    CHECK_FALSE(formFits(copyOf(plan, Audience::Crisis), kLetter));
}
