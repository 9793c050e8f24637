// The letters after a change of care coordinator: to the person and to the GP.
#include "printed.h"

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

constexpr auto kLetter = PrintForm::CoordinatorLetter;

//! A plan in which Branwen Stoddart follows Tegwen Morlais, as the change of coordinator leaves it.
Json changed()
{
    auto plan = sample(1);
    auto& coordination = plan["care_coordination"];
    coordination["history"].push_back({ { "person_id", "p-cc" }, { "from", "2025-11-03" },
        { "to", "2026-03-01" }, { "handover_completed_on", "2026-03-01" },
        { "reason_for_change", "Zqreason" }, { "persons_view", "Zqview" } });
    coordination["current"] = { { "person_id", "p-ot" }, { "appointed_on", "2026-03-01" } };
    coordination["named_on_plan"] = "p-ot";
    plan["people"][0]["role"] = "former_care_coordinator";
    plan["people"][0]["in_role_to"] = "2026-03-01";
    return plan;
}

Print letterFor(const Json& plan, Audience audience, PrintLanguage language)
{
    const auto document = documentFor(plan, audience);
    REQUIRE(document);
    REQUIRE(formFits(*document, kLetter));
    return { 1, kLetter, language, *document };
}

QString wordsOf(const Json& plan, Audience audience, PrintLanguage language)
{
    return textOf(letterFor(plan, audience, language).html());
}

bool has(const QString& text, const char* words)
{
    return text.contains(squeezed(QString::fromUtf8(words)));
}

Json& personOf(Json& plan, const char* id)
{
    for (Json& person : plan["people"])
        if (person["person_id"] == id)
            return person;
    FAIL("nobody is called " << id);
    return plan;
}

} // namespace

TEST_CASE("the person's letter says who coordinates now in the person's language", "[print][letter]")
{
    const auto plan = changed();
    const auto en = wordsOf(plan, Audience::Person, PrintLanguage::English);
    const auto cy = wordsOf(plan, Audience::Person, PrintLanguage::Welsh);
    CHECK(has(en, "Dear Nerys,"));
    CHECK(has(cy, "Annwyl Nerys,"));
    CHECK(has(en, "2 March 2026"));
    CHECK(has(cy, "2 Mawrth 2026"));
    CHECK(has(en, "Your care coordinator has changed."));
    CHECK(has(cy, "Mae eich cydgysylltydd gofal wedi newid."));
    CHECK(has(en, "1 March 2026"));
    CHECK(has(cy, "1 Mawrth 2026"));
    CHECK(has(en, "occupational therapist"));
    CHECK(has(cy, "therapydd galwedigaethol"));
    CHECK(has(en, "Your care and treatment plan stays the same."));
    CHECK(has(en, "19 August 2026"));
    for (const auto& text : { en, cy }) {
        CHECK(has(text, "Branwen Stoddart"));
        CHECK(has(text, "01632 960212"));
        CHECK(has(text, "01632 960299")); // whom to ring, from the crisis page
        CHECK(has(text, "999"));
    }
    const auto both = wordsOf(plan, Audience::Person, PrintLanguage::Both);
    CHECK(has(both, "Your care coordinator has changed."));
    CHECK(has(both, "Mae eich cydgysylltydd gofal wedi newid."));
}

TEST_CASE("the GP's letter says who the person is and when the plan is reviewed", "[print][letter]")
{
    const auto plan = changed();
    const auto en = wordsOf(plan, Audience::Gp, PrintLanguage::English);
    const auto cy = wordsOf(plan, Audience::Gp, PrintLanguage::Welsh);
    CHECK(has(en, "Dear Dr Elin Pari-Huws,"));
    CHECK(has(cy, "Annwyl Dr Elin Pari-Huws,"));
    CHECK(has(en, "14 September 1978"));
    CHECK(has(en, "19 August 2026"));
    CHECK(has(cy, "19 Awst 2026"));
    CHECK(has(cy, "Rhif GIG"));
    for (const auto& text : { en, cy }) {
        CHECK(has(text, "Nerys Fflur Caradog-Wyn"));
        CHECK(has(text, "999 000 7004"));
        CHECK(has(text, "Branwen Stoddart"));
        CHECK(has(text, "01632 960212"));
        CHECK_FALSE(has(text, "01632 960299")); // the person's crisis page is not the letter's matter
    }
}

TEST_CASE("nobody who left is named in a letter nor why nor what was told in confidence", "[print][letter]")
{
    auto plan = changed();
    plan["restricted_notes"].push_back(
        { { "note_id", "rn-9" }, { "visible_to", "care_team_only" }, { "text", "Zqsecret" } });
    for (const auto audience : { Audience::Person, Audience::Gp })
        for (const auto language : kLanguages) {
            const auto one = letterFor(plan, audience, language);
            for (const auto& text : { textOf(one.html()), squeezed(OnDisk(one.pdf()).text()) })
                for (const auto* word :
                    { "Tegwen", "Morlais", "Aled", "Fychan", "Zqreason", "Zqview", "Zqsecret" }) {
                    INFO(word);
                    CHECK_FALSE(has(text, word));
                }
        }
    // The number that stands beside the old name is still there, under what it is.
    const auto en = wordsOf(plan, Audience::Person, PrintLanguage::English);
    CHECK(has(en, "Community mental health team"));
    CHECK(has(en, "01632 960210"));
    CHECK(has(en, "Lowri")); // family keep their name
}

TEST_CASE("a letter without a phone number says so and what to do", "[print][letter]")
{
    auto plan = changed();
    personOf(plan, "p-ot")["phone"] = " ";
    const auto en = wordsOf(plan, Audience::Person, PrintLanguage::English);
    CHECK(has(en, "The plan does not have their phone number yet. We will send it to you. Until then,"));
    CHECK_FALSE(has(en, "You can ring Branwen"));
    const auto cy = wordsOf(plan, Audience::Person, PrintLanguage::Welsh);
    CHECK(has(cy, "Nid yw eu rhif ffôn yn y cynllun eto."));
    CHECK(has(wordsOf(plan, Audience::Gp, PrintLanguage::English),
        "please ring the community mental health team: 01632 960210."));
    plan["crisis_plan"]["contacts"] = Json::array();
    CHECK(has(wordsOf(plan, Audience::Gp, PrintLanguage::English),
        "please ring the community mental health team."));
    const auto none = wordsOf(plan, Audience::Person, PrintLanguage::English);
    CHECK(has(none, "There are no numbers in your crisis plan yet."));
    CHECK(has(none, "NHS 111 Wales"));
    CHECK_FALSE(has(none, "the numbers below"));
}

TEST_CASE("a letter names nobody while it is not clear who coordinates", "[print][letter]")
{
    const auto says = [](const Json& plan, const char* person, const char* gp) {
        for (const auto& [audience, words] :
            { std::pair { Audience::Person, person }, { Audience::Gp, gp } }) {
            const auto text = wordsOf(plan, audience, PrintLanguage::English);
            CHECK(has(text, words));
            CHECK(has(text, "We will write to you with the name and number."));
            CHECK_FALSE(has(text, "Tegwen"));
        }
    };
    auto begun = sample(1);
    begun["care_coordination"]["history"].push_back(
        { { "person_id", "p-cc" }, { "to", nullptr }, { "handover_completed_on", nullptr } });
    says(begun, "Your care coordinator is going to change.", "is going to change.");

    auto gone = sample(1);
    personOf(gone, "p-cc")["in_role_to"] = "2026-02-28";
    personOf(gone, "p-cc")["role"] = "former_care_coordinator";
    says(gone, "Your plan does not say yet who your care coordinator is.",
        "does not name a care coordinator yet.");

    auto nobody = sample(1);
    nobody["care_coordination"] = { { "named_on_plan", nullptr }, { "current", nullptr } };
    personOf(nobody, "p-cc")["role"] = "former_care_coordinator";
    says(nobody, "Your plan does not say yet who your care coordinator is.",
        "does not name a care coordinator yet.");
}

TEST_CASE("while two answers stand a letter says neither", "[print][letter]")
{
    const auto document = documentFor(changed(), Audience::Person);
    REQUIRE(document);
    auto facts = someFacts();
    facts.openConflicts = { { "people.p-ot.phone", { { "1", "A", "" }, { "2", "B", "" } } } };
    CHECK(has(textOf(toHtml(*document, facts, PrintLanguage::English, book(), kLetter)),
        "does not have their phone number yet"));
    facts.openConflicts = { { "care_coordination.current.person_id", { { "p-ot", "A", "" } } } };
    const auto text = textOf(toHtml(*document, facts, PrintLanguage::English, book(), kLetter));
    CHECK(has(text, "Your plan does not say yet who your care coordinator is."));
    CHECK_FALSE(has(text, "Branwen"));
}

TEST_CASE("every letter is one page a language", "[print][letter]")
{
    for (int number = 0; number <= kSamples; ++number)
        for (const auto audience : { Audience::Person, Audience::Gp })
            for (const auto language : kLanguages) {
                const auto document = documentFor(number == 0 ? changed() : sample(number), audience);
                REQUIRE(document);
                const Print one { number, kLetter, language, *document };
                INFO(one.name().toStdString());
                const OnDisk file(one.pdf());
                CHECK(file.pages() == (language == PrintLanguage::Both ? 2 : 1));
                const auto sizes = file.sizes();
                CHECK(*std::min_element(sizes.begin(), sizes.end()) >= 8);
            }
}

TEST_CASE("the sentences of the person's letter have fifteen words at most", "[print][letter]")
{
    static constexpr const char* kSentences[] { "changed", "is", "changing", "nobody", "will_write", "until",
        "no_phone", "phone_later", "ring", "why", "plan_same", "help_goes_on", "review", "review_later",
        "sooner", "no_numbers", "urgent", "rest" };
    for (const auto lang : { i18n::Lang::Cy, i18n::Lang::En })
        for (const auto* id : kSentences) {
            const auto text = book().text(lang, QStringLiteral("print.letter.") + QLatin1String(id));
            for (const auto& sentence : text.split(QStringLiteral(". "))) {
                INFO(sentence.toStdString());
                // A name or a date has up to three words.
                const auto words = sentence.split(u' ').size() + 2 * sentence.count(u'%');
                CHECK(words <= 15);
            }
        }
}

TEST_CASE("a letter goes to the person and the GP alone and not where a copy may not", "[print][letter]")
{
    auto plan = changed();
    for (const auto audience : { Audience::Record, Audience::Crisis })
        CHECK_FALSE(formFits(*documentFor(plan, audience), kLetter));
    CHECK_FALSE(formFits(*documentFor(plan, Audience::Carer, "p-sister"), kLetter));
    for (Json& copy : plan["copies"])
        if (copy["to"] == "p-gp")
            copy["consent"]["state"] = "withdrawn";
    const auto refused = documentFor(plan, Audience::Gp);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == std::string("print.consent"));
}

//! Not run with the others: writes the letters into the folder CYD_PRINTS, to be looked at.
TEST_CASE("letters to look at", "[.look]")
{
    const QDir folder(qEnvironmentVariable("CYD_PRINTS", QStringLiteral(".")));
    for (const auto audience : { Audience::Person, Audience::Gp })
        for (const auto language : kLanguages) {
            const auto one = letterFor(changed(), audience, language);
            for (const auto& [ending, bytes] :
                { std::pair { ".html", one.html().toUtf8() }, { ".pdf", one.pdf() } }) {
                QFile file(folder.filePath((audience == Audience::Gp ? QStringLiteral("gp-") : QString())
                    + one.name() + QLatin1String(ending)));
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(bytes);
            }
        }
}
