#include "core/exchange/print_layout.h"
#include "printed.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

Print page(const Json& plan, PrintLanguage language)
{
    return print(0, PrintForm::CrisisPage, language, plan);
}

QString english(const char* id)
{
    return squeezed(book().text(i18n::Lang::En, id));
}

double leastOf(const std::vector<double>& sizes)
{
    REQUIRE_FALSE(sizes.empty());
    return *std::min_element(sizes.begin(), sizes.end());
}

bool saysOverThePage(const QString& squeezedText)
{
    for (const auto lang : { i18n::Lang::Cy, i18n::Lang::En })
        if (squeezedText.contains(squeezed(book().text(lang, "print.goes_on").arg(QString()))))
            return true;
    return false;
}

//! What somebody who comes to the door at 2 a.m. needs.
bool isNeeded(const Leaf& leaf)
{
    static constexpr std::array kSkipped { "kind", "lang", "checked_by", "checked_on", "stale",
        "signed_and_witnessed" };
    static constexpr std::array kParts { "crisis_plan.", "relapse_signature.", "legal.advance_",
        "legal.cto.recall_circumstances", "legal.cto.before_recall", "legal.cto.responsible_clinician_id",
        "legal.cto.expires_on", "service_user.name", "service_user.known_as", "service_user.date_of_birth",
        "service_user.allergies", "service_user.address", "service_user.postcode", "service_user.phone",
        "service_user.communication_needs", "service_user.language.preferred", "treatment_changes.on",
        "treatment_changes.change" };
    return std::find(kSkipped.begin(), kSkipped.end(), leaf.key) == kSkipped.end()
        && std::any_of(
            kParts.begin(), kParts.end(), [&leaf](const char* part) { return leaf.shape.starts_with(part); });
}

void checkEverythingIsOn(const QString& text, const Json& plan, i18n::Lang lang)
{
    auto document = plan;
    if (auto& changes = document["treatment_changes"]; changes.size() > 1) // the last of them
        changes = Json::array({ changes.back() });
    for (const auto& leaf : leavesOf(document)) {
        // The samples' own words are translated from Welsh: in Welsh they stand alone.
        if (!isNeeded(leaf)
            || (lang == i18n::Lang::Cy && leaf.path.find(".translation.") != std::string::npos))
            continue;
        const auto wanted = wordsFor(document, leaf, lang);
        INFO(leaf.path << ": " << wanted.join(QStringLiteral(" | ")).toStdString());
        CHECK((wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&text](const QString& words) {
            return text.contains(squeezed(words));
        })));
    }
}

} // namespace

TEST_CASE("the crisis plan of every sample is one page in each language, in letters that can be read")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto one = print(number, PrintForm::CrisisPage, language);
            INFO(one.name().toStdString());
            const OnDisk file(one.pdf());
            CHECK(file.pages() == (language == PrintLanguage::Both ? 2 : 1));
            CHECK(leastOf(file.sizes()) >= kPageSizes.back());
            CHECK_FALSE(saysOverThePage(squeezed(file.text())));
        }
    CHECK(kPageSizes.back() >= 8.5);
}

TEST_CASE("everything that is needed at night is on the crisis page")
{
    for (int number = 1; number <= kSamples; ++number) {
        const auto plan = sample(number);
        for (const auto language : kLanguages) {
            const auto one = page(plan, language);
            INFO("sample " << number << ", " << one.name().toStdString());
            const auto pages = OnDisk(one.pdf()).texts();
            if (language != PrintLanguage::English)
                checkEverythingIsOn(squeezed(pages.first()), plan, i18n::Lang::Cy);
            if (language != PrintLanguage::Welsh)
                checkEverythingIsOn(squeezed(pages.last()), plan, i18n::Lang::En);
        }
    }
}

TEST_CASE("in both languages the crisis plan is a Welsh page and an English page")
{
    const auto pages = OnDisk(print(2, PrintForm::CrisisPage, PrintLanguage::Both).pdf()).texts();
    REQUIRE(pages.size() == 2);
    const auto has = [](const QString& text, const char* words) {
        return squeezed(text).contains(squeezed(QString::fromUtf8(words)));
    };
    CHECK(has(pages[0], "Pwy i’w ffonio"));
    CHECK(has(pages[0], "Tudalen 1 o 2"));
    CHECK_FALSE(has(pages[0], "Who to ring"));
    CHECK(has(pages[1], "Who to ring"));
    CHECK(has(pages[1], "Page 2 of 2"));
    CHECK_FALSE(has(pages[1], "Pwy i’w ffonio"));
}

TEST_CASE("the letters of the crisis page are as large as there is room for")
{
    const auto least
        = [](const Json& plan) { return leastOf(OnDisk(page(plan, PrintLanguage::Welsh).pdf()).sizes()); };
    const auto roomy = least(sample(4));
    CHECK(roomy >= 11.3);
    auto plan = sample(4);
    for (int i = 0; i < 40; ++i)
        plan["crisis_plan"]["what_helps"].push_back(
            "Zq and a few more words, enough of them for a line and more");
    const auto fuller = least(plan);
    CHECK(fuller < roomy);
    CHECK(fuller >= kPageSizes.back());
}

TEST_CASE("a crisis plan too long for a page loses no line and says what is over the page")
{
    for (const auto language : kLanguages) {
        auto plan = sample(2);
        for (int i = 0; i < 60; ++i)
            plan["crisis_plan"]["staff_steps"].push_back(
                "Zq" + std::to_string(i) + "x and some more words, so that the line is not short at all");
        const OnDisk file(page(plan, language).pdf());
        const auto pages = file.texts();
        CHECK(saysOverThePage(squeezed(pages[0])));
        CHECK(leastOf(file.sizes()) >= 11); // there is room enough now
        for (int i = 0; i < 60; ++i)
            CHECK(file.text().contains(QStringLiteral("Zq%1x").arg(i)));
        for (const Json& contact : plan["crisis_plan"]["contacts"]) // never over the page
            CHECK(squeezed(pages[0]).contains(
                squeezed(QString::fromStdString(contact["phone"].get<std::string>()))));
    }
}

TEST_CASE("what must not be given and what was changed last stand at the head of the crisis page")
{
    auto plan = sample(2);
    const auto text = [&plan] { return squeezed(OnDisk(page(plan, PrintLanguage::English).pdf()).text()); };
    const auto none = english("print.label.allergies") + u':' + english("print.not_recorded");
    CHECK(text().contains(none)); // "nobody asked" is not "none"
    plan["service_user"]["allergies"] = { "Penicillin", "Latex" };
    plan["treatment_changes"].push_back({ { "on", "2020-01-01" }, { "change", "Zqold" } });
    const auto now = text();
    CHECK_FALSE(now.contains(none));
    CHECK(now.contains(squeezed(QStringLiteral("Allergies: Penicillin · Latex"))));
    CHECK_FALSE(now.contains(QStringLiteral("Zqold"))); // whatever the order they were written in
    CHECK(now.contains(squeezed(QStringLiteral("Dose lowered by a quarter · 13 January 2026"))));
    CHECK(now.indexOf(QStringLiteral("Penicillin")) < now.indexOf(english("print.label.contacts")));
}

TEST_CASE("somebody who may have the crisis plan alone has no more on the page than that")
{
    auto plan = sample(2);
    plan["service_user"]["allergies"] = { "Zqallergy" };
    const auto mother = documentFor(plan, Audience::Carer, "p-mum");
    REQUIRE(mother);
    const Print one { 2, PrintForm::CrisisPage, PrintLanguage::English, *mother };
    const auto text = squeezed(OnDisk(one.pdf()).text());
    CHECK(text.contains(english("print.label.contacts")));
    for (const char* id : { "print.crisis_page.recall", "print.crisis_page.treatment",
             "print.label.allergies", "print.label.address", "print.section.relapse" }) {
        INFO(id);
        CHECK_FALSE(text.contains(english(id)));
    }
    CHECK_FALSE(text.contains(QStringLiteral("Zqallergy")));
    CHECK_FALSE(text.contains(squeezed(QStringLiteral("Heol y Cei"))));
}

TEST_CASE("a translation that nobody checked has its mark on the crisis page and one note says what it is")
{
    auto plan = sample(1);
    const auto text = [&plan] { return squeezed(OnDisk(page(plan, PrintLanguage::English).pdf()).text()); };
    const auto note
        = squeezed(book().text(i18n::Lang::En, "print.translation.unchecked").arg(QStringLiteral("English")));
    CHECK(text().count(note) == 1);
    CHECK(text().count(u'*') == 5); // four early signs, and the note
    CHECK(text().contains(squeezed(QStringLiteral("Buying things online after midnight *"))));
    plan["relapse_signature"][0]["translation"]["stale"] = true;
    const auto stale
        = squeezed(book().text(i18n::Lang::En, "print.translation.stale").arg(QStringLiteral("English")));
    CHECK(text().contains(u'*' + stale));
    CHECK(text().contains(QStringLiteral("**") + note));
}

TEST_CASE("answers not chosen between yet stand on the crisis page, and so does what could not be printed")
{
    auto one = page(sample(3), PrintLanguage::English);
    auto facts = someFacts();
    facts.openConflicts = { { "crisis_plan.pets",
        { { "Zqone", "Non", "2026-02-20T10:00:00Z" }, { "Zqtwo", "Hefin", "2026-02-20T11:00:00Z" } } } };
    one.document["crisis_plan"]["pets"] = "Blodwen \U0010FF42";
    const auto pdf = toPdf(one.document, facts, one.language, book(), one.form);
    REQUIRE(pdf);
    const OnDisk file(*pdf);
    CHECK(file.pages() == 1);
    const auto text = squeezed(file.text());
    for (const char* words : { "Zqone", "Zqtwo", "[U+10FF42]" })
        CHECK(text.contains(QLatin1String(words)));
    CHECK(text.contains(english("print.conflict.notice")));
    CHECK(text.contains(english("print.pdf.missing")));
}

TEST_CASE("the crisis page says in words which hours of the week nobody covers")
{
    const auto words = [](const Json& plan) {
        return textOf(print(1, PrintForm::CrisisPage, PrintLanguage::English, plan).html());
    };
    CHECK(words(sample(1)).contains(squeezed(book().text(i18n::Lang::En, "print.cover.whole"))));
    // Neither 999 nor the family counts.
    const auto poor = words(sample(4));
    CHECK(poor.contains(squeezed(QStringLiteral("Nobody in this plan answers at these times:"))));
    CHECK(poor.contains(squeezed(QStringLiteral("Monday – Friday: 00:00–09:00, 17:00–24:00"))));
    CHECK(poor.contains(squeezed(QStringLiteral("Saturday, Sunday: all day and all night"))));
    CHECK(poor.contains(squeezed(QStringLiteral("Bank holidays: all day and all night"))));

    auto plan = sample(4);
    auto& contact = plan["crisis_plan"]["contacts"][0];
    contact["hours"] = { { { "days", { "mon", "tue", "wed", "thu", "fri", "sat", "sun" } },
        { "from", "20:00" }, { "to", "08:00" } } }; // over midnight
    CHECK(words(plan).contains(squeezed(QStringLiteral("Every day: 08:00–20:00"))));
    contact["bank_holiday_hours"] = { { "from", "20:00" }, { "to", "08:00" } }; // comes round, as in CHK-18
    CHECK(words(plan).contains(squeezed(QStringLiteral("Bank holidays: 08:00–20:00"))));
    for (const auto& kind : { Json(nullptr), Json(""), Json("friend") }) {
        contact["kind"] = kind; // no service that anybody has named
        CHECK(words(plan).contains(squeezed(book().text(i18n::Lang::En, "print.cover.nobody"))));
    }
    plan["crisis_plan"]["contacts"] = Json::array();
    CHECK(words(plan).contains(squeezed(book().text(i18n::Lang::En, "print.cover.nobody"))));
}
