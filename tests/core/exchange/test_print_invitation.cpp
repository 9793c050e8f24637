// The letter that asks somebody to a review.
#include "printed.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

constexpr auto kLetter = PrintForm::ReviewInvitation;

//! Sample 1 with a review that is planned, and these people asked to it.
Json planned(std::initializer_list<const char*> asked = { "p-gp", "p-sister", "su", "p-cc" })
{
    auto plan = sample(1);
    plan["reviews"]["planned"] = { { "on", "2026-03-20" }, { "at", "14:00" },
        { "where", "Zqroom, Canolfan Helyg" }, { "views_by", "2026-03-16" } };
    for (const auto* id : asked)
        plan["reviews"]["invited"].push_back({ { "person_id", id }, { "contacted_on", "2026-03-02" } });
    return plan;
}

QString wordsOf(const Json& plan, const char* id, PrintLanguage language = PrintLanguage::English,
    const PrintFacts& facts = someFacts())
{
    const auto document = invitationFor(plan, id);
    REQUIRE(document);
    REQUIRE(formFits(*document, kLetter));
    return textOf(toHtml(*document, facts, language, book(), kLetter));
}

bool has(const QString& text, const char* words)
{
    return text.contains(squeezed(QString::fromUtf8(words)));
}

} // namespace

TEST_CASE(
    "an invitation says whose review it is, when, where and to whom views can be sent", "[print][invite]")
{
    const auto plan = planned();
    const auto en = wordsOf(plan, "p-gp");
    for (const auto* words : { "Dear Dr Elin Pari-Huws", "care and treatment plan of Nerys Fflur Caradog-Wyn",
             "20 March 2026", "14:00", "Zqroom, Canolfan Helyg", "If you cannot come", "by 16 March 2026",
             "Tegwen Morlais", "01632 960210", "see the records first" })
        CHECK(has(en, words));
    const auto cy = wordsOf(plan, "p-gp", PrintLanguage::Welsh);
    for (const auto* words :
        { "Annwyl Dr Elin Pari-Huws", "gynllun gofal a thriniaeth Nerys Fflur Caradog-Wyn", "20 Mawrth 2026",
            "Os na allwch ddod", "erbyn 16 Mawrth 2026" })
        CHECK(has(cy, words));
    CHECK_FALSE(has(wordsOf(plan, "p-sister"), "see the records first"));
    CHECK(has(wordsOf(plan, "p-cc"), "01632 960210"));
}

TEST_CASE("while the coordinator is changing, an invitation names nobody who goes", "[print][invite]")
{
    auto plan = planned();
    REQUIRE(has(wordsOf(plan, "p-gp"), "Tegwen Morlais"));
    plan["care_coordination"]["history"].push_back({ { "person_id", "p-cc" }, { "from", "2025-11-03" },
        { "to", nullptr }, { "handover_completed_on", nullptr }, { "persons_view", "Zqview" } });
    const auto text = wordsOf(plan, "p-gp");
    CHECK_FALSE(has(text, "Tegwen Morlais"));
    CHECK_FALSE(has(text, "01632 960210"));
    CHECK_FALSE(has(text, "Zqview"));
}

TEST_CASE("whoever may have no copy any more is not told that there is a plan", "[print][invite]")
{
    auto plan = planned();
    for (Json& one : plan["consultees"])
        if (one["person_id"] == "p-sister")
            one.erase("consent");
    for (Json& row : plan["copies"])
        if (row["to"] == "p-sister")
            row["consent"] = { { "state", "given" }, { "withdrawn_on", "2026-03-01" } };
    CHECK_FALSE(invitationFor(plan, "p-sister"));
}

TEST_CASE("the person is asked to their own review, with whom they like", "[print][invite]")
{
    const auto text = wordsOf(planned(), "su");
    CHECK(has(text, "the review of your care and treatment plan"));
    CHECK(has(text, "You can bring somebody with you."));
    CHECK_FALSE(has(text, "should not be shared"));
    CHECK_FALSE(has(text, "Yours sincerely"));
}

TEST_CASE("an invitation holds nothing of what the plan says", "[print][invite]")
{
    const auto plan = planned();
    for (const auto* id : { "p-gp", "p-sister" }) {
        const auto document = invitationFor(plan, id);
        REQUIRE(document);
        for (const char* part : { "domains", "crisis_plan", "risk_management", "legal", "consultees",
                 "copies", "restricted_notes", "involvement" })
            CHECK_FALSE(document->contains(part));
        CHECK((*document)["reviews"].size() == 1);
        CHECK((*document)["people"].size() == 2);
        const auto text = wordsOf(plan, id, PrintLanguage::Both);
        CHECK_FALSE(has(text, "999 000 7004"));
        CHECK_FALSE(has(text, "14 September 1978"));
        for (const auto form : kPrintForms)
            CHECK(formFits(*document, form) == (form == kLetter));
    }
    for (const auto audience : { Audience::Record, Audience::Person, Audience::Gp })
        CHECK_FALSE(formFits(*documentFor(plan, audience), kLetter));
}

TEST_CASE("only somebody who was asked is invited, and nobody whom the person does not want told",
    "[print][invite]")
{
    auto plan = planned({ "p-sister" });
    const auto faultOf = [&](const char* id) {
        const auto made = invitationFor(plan, id);
        return made ? std::string() : std::string(made.error().code);
    };
    CHECK(faultOf("p-sister").empty());
    CHECK(faultOf("p-gp") == "print.not_invited");
    CHECK(faultOf("nobody") == "print.person");
    for (Json& asked : plan["consultees"])
        if (asked["person_id"] == "p-sister")
            asked["consent"] = "refused";
    CHECK(faultOf("p-sister") == "print.consent");
}

TEST_CASE("what is not settled about a review is not printed as if it were", "[print][invite]")
{
    auto plan = planned();
    auto facts = someFacts();
    facts.openConflicts.push_back({ "reviews.planned.on", {} });
    CHECK_FALSE(has(wordsOf(plan, "p-gp", PrintLanguage::English, facts), "20 March 2026"));
    CHECK(has(wordsOf(plan, "p-gp", PrintLanguage::English, facts), "Not settled yet."));
    plan["reviews"].erase("planned");
    const auto text = wordsOf(plan, "p-gp");
    CHECK(has(text, "Not settled yet."));
    CHECK(has(text, "before the review"));
}

TEST_CASE("an invitation is one page a language", "[print][invite]")
{
    const auto plan = planned();
    for (const auto* id : { "p-gp", "su" })
        for (const auto language : kLanguages) {
            const Print one { 1, kLetter, language, *invitationFor(plan, id) };
            CHECK(OnDisk(one.pdf()).pages() == (language == PrintLanguage::Both ? 2 : 1));
        }
}

TEST_CASE("the whole plan prints when the next review is and when an invitation was made", "[print][invite]")
{
    auto plan = planned({ "p-gp" });
    plan["reviews"]["invited"][0]["letter_on"] = "2026-03-03";
    const auto text = textOf(toHtml(plan, someFacts(), PrintLanguage::English, book()));
    CHECK(has(text, "Invitation made on 3 March 2026"));
    CHECK(text.count(squeezed(QStringLiteral("Zqroom, Canolfan Helyg"))) == 1);
    CHECK(has(text, "Day of the review20 March 2026"));
}
