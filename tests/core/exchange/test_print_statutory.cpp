#include "core/exchange/statutory_form.h"
#include "printed.h"

#include <QFile>
#include <QRegularExpression>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

Json data()
{
    return Json::parse(statutoryFormText().toStdString());
}

StatutoryForm formOf(const Json& json)
{
    const auto form = readStatutoryForm(QByteArray::fromStdString(json.dump()));
    REQUIRE(form);
    return *form;
}

Json documentOf(const Json& plan, Audience audience = Audience::Person, std::string_view who = {})
{
    const auto document = documentFor(plan, audience, who);
    REQUIRE(document);
    return *document;
}

QString htmlOf(const Json& document, PrintLanguage language, const StatutoryForm& form = statutoryForm(),
    const PrintFacts& facts = someFacts())
{
    return pageOf(statutorySheet(document, facts, book(), form), language, book());
}

QString textOfPlan(int number, PrintLanguage language)
{
    return textOf(htmlOf(documentOf(sample(number)), language));
}

bool says(const QString& text, const char* words)
{
    return text.contains(squeezed(QString::fromUtf8(words)));
}

QString fileText(const std::string& name)
{
    QFile file(QString::fromStdString(CYD_TEST_DATA "/statutory_form/" + name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! Letters and figures only: how a Schedule is broken into lines, and which apostrophe it has, is no wording.
QString bare(QString text)
{
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toLower().remove(kOther);
}

//! The entries that claim the Schedule's wording and do not have it, or have it out of its order.
std::vector<std::string> differences(const StatutoryForm& form, const QString& en, const QString& cy)
{
    std::vector<std::string> wrong;
    qsizetype atEn = 0, atCy = 0;
    const auto schedule = std::pair { bare(en), bare(cy) };
    for (const auto& entry : form.entries) {
        if (!entry.verbatim)
            continue;
        const auto words = std::pair { bare(entry.words.en), bare(entry.words.cy) };
        const auto nextEn = schedule.first.indexOf(words.first, atEn);
        const auto nextCy = schedule.second.indexOf(words.second, atCy);
        if (nextEn < 0 || nextCy < 0) {
            wrong.push_back(entry.key);
            continue;
        }
        atEn = nextEn + words.first.size();
        atCy = nextCy + words.second.size();
    }
    return wrong;
}

} // namespace

TEST_CASE("the data of the prescribed form is whole and names its sources")
{
    const auto json = data();
    const auto form = readStatutoryForm(statutoryFormText());
    REQUIRE(form);
    CHECK(form->entries.size() == json["entries"].size());
    std::vector<std::string> areas;
    for (const auto& entry : form->entries) {
        INFO(entry.key);
        CHECK_FALSE(entry.words.en == entry.words.cy);
        CHECK_FALSE(entry.words.en.contains(u'\''));
        CHECK_FALSE(entry.words.cy.contains(u'\''));
        if (entry.is == StatutoryEntry::Is::Area)
            for (const auto& path : entry.from)
                areas.push_back(path.substr(path.find('.') + 1));
    }
    // Nine on the screen are eight in the law, and none is forgotten.
    CHECK(std::count_if(form->entries.begin(), form->entries.end(), [](const auto& entry) {
        return entry.is == StatutoryEntry::Is::Area;
    }) == 8);
    std::sort(areas.begin(), areas.end());
    std::vector<std::string> ours(kAreas.begin(), kAreas.end());
    std::sort(ours.begin(), ours.end());
    CHECK(areas == ours);
}

TEST_CASE("data of the form that is not whole is not read")
{
    CHECK_FALSE(readStatutoryForm("{}"));
    CHECK_FALSE(readStatutoryForm("no JSON"));
    for (const char* key : { "key", "is", "en", "cy", "verbatim", "source" }) {
        auto json = data();
        json["entries"][3].erase(key);
        INFO(key);
        CHECK_FALSE(readStatutoryForm(QByteArray::fromStdString(json.dump())));
    }
    auto twice = data();
    twice["entries"].push_back(twice["entries"][0]);
    CHECK_FALSE(readStatutoryForm(QByteArray::fromStdString(twice.dump())));
}

TEST_CASE("every word of the form comes from its data and none from the code")
{
    auto json = data();
    std::vector<std::pair<QString, QString>> before;
    for (std::size_t i = 0; i < json["entries"].size(); ++i) {
        auto& entry = json["entries"][i];
        before.emplace_back(
            squeezed(QString::fromStdString(entry["cy"])), squeezed(QString::fromStdString(entry["en"])));
        entry["cy"] = "Zqw" + std::to_string(i) + "w";
        entry["en"] = "Zqe" + std::to_string(i) + "e";
        if (entry.contains("aside"))
            entry["aside"]
                = { { "cy", "Zqw" + std::to_string(i) + "aw" }, { "en", "Zqe" + std::to_string(i) + "ae" } };
    }
    const auto form = formOf(json);
    auto facts = someFacts();
    facts.signatures.push_back({ .by = "su",
        .kind = "ink",
        .signedAt = "2026-02-18T14:52:00Z",
        .langShown = "cy",
        .strokes = { { { 10, 20 }, { 500, 900 } } } });
    facts.signatures.push_back(
        { .by = "p-psych", .kind = "typed", .signedAt = "2026-02-19T09:00:00Z", .langShown = "en" });
    QString all[3]; // all samples, a language each
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages)
            all[static_cast<int>(language)]
                += textOf(htmlOf(documentOf(sample(number)), language, form, facts));
    for (std::size_t i = 0; i < form.entries.size(); ++i) {
        INFO(form.entries[i].key);
        for (const auto language : kLanguages) {
            const auto& text = all[static_cast<int>(language)];
            const auto& words = form.entries[i].words;
            CHECK(text.contains(words.cy) == (language != PrintLanguage::English));
            CHECK(text.contains(words.en) == (language != PrintLanguage::Welsh));
            for (const auto& aside : { form.entries[i].aside.cy, form.entries[i].aside.en })
                CHECK((aside.isEmpty() || all[static_cast<int>(PrintLanguage::Both)].contains(aside)));
            // Short words ("When") may be somebody's own, and the screen names the areas too.
            for (const auto& old : { before[i].first, before[i].second })
                CHECK((old.size() < 28 || form.entries[i].is == StatutoryEntry::Is::Area
                    || !text.contains(old)));
        }
    }
}

TEST_CASE("the order of the paper is the order of the data, and a row can be added without code")
{
    auto json = data();
    auto& entries = json["entries"];
    std::reverse(entries.begin(), entries.end());
    entries.push_back({ { "key", "phone" }, { "is", "row" }, { "from", { "service_user.lives_with" } },
        { "en", "Zqhome" }, { "cy", "Zqcartref" }, { "verbatim", false }, { "source", "test" } });
    const auto html = htmlOf(documentOf(sample(1)), PrintLanguage::English, formOf(json));
    CHECK(html.indexOf(QStringLiteral("Parenting or caring"))
        < html.indexOf(QStringLiteral("Finance and money</h3>")));
    CHECK(textOf(html).contains(QStringLiteral("ZqhomeSonGethin,aged17")));
}

TEST_CASE("until the wording is the Schedule's own every print says so in both languages")
{
    const auto cy = book().text(i18n::Lang::Cy, "print.form_unconfirmed");
    const auto en = book().text(i18n::Lang::En, "print.form_unconfirmed");
    auto json = data();
    for (auto& entry : json["entries"])
        if (!entry.value("ours", false))
            entry["verbatim"] = true;
    const auto confirmed = formOf(json);
    json["entries"][3]["verbatim"] = false;
    const auto nearly = formOf(json);
    for (const auto language : kLanguages) {
        const auto document = documentOf(sample(1));
        for (const auto* form : { &statutoryForm(), &nearly }) {
            const auto html = htmlOf(document, language, *form);
            CHECK(html.contains(QStringLiteral("<bdi lang=\"cy\">") + cy));
            CHECK(html.contains(QStringLiteral("<bdi lang=\"en\">") + en));
        }
        const auto html = htmlOf(document, language, confirmed);
        CHECK_FALSE(html.contains(cy));
        CHECK_FALSE(html.contains(en));
    }
}

TEST_CASE("what claims to be the Schedule's wording is compared with the Schedule")
{
    // The files are there as soon as somebody has pasted the Schedule (statutory_form.json says where).
    const auto& form = statutoryForm();
    const bool claims = std::any_of(
        form.entries.begin(), form.entries.end(), [](const auto& entry) { return entry.verbatim; });
    const auto wrong = differences(form, fileText("schedule_2_en.txt"), fileText("schedule_2_cy.txt"));
    for (const auto& key : wrong)
        UNSCOPED_INFO(key << " is not in the Schedule, or not in this place");
    CHECK(wrong.empty());
    CHECK((!claims || !fileText("schedule_2_en.txt").isEmpty()));

    // The comparison itself, on an invented Schedule.
    auto json = data();
    QString en = QStringLiteral("SCHEDULE\n"), cy = QStringLiteral("ATODLEN\n");
    for (auto& entry : json["entries"]) {
        if (entry.value("ours", false))
            continue;
        entry["verbatim"] = true;
        en += QString::fromStdString(entry["en"]).replace(u'\u2019', u'\'') + QStringLiteral(" :\n");
        cy += QString::fromStdString(entry["cy"]).toUpper() + QStringLiteral("\n—\n");
    }
    CHECK(differences(formOf(json), en, cy).empty());
    json["entries"][4]["en"] = "Address";
    json["entries"][5]["cy"] = "Enw’r cydlynydd gofal";
    CHECK(differences(formOf(json), en, cy)
        == std::vector<std::string> { json["entries"][5]["key"].get<std::string>() });
    json["entries"][4]["en"] = "Zq";
    CHECK(differences(formOf(json), en, cy).size() == 2);
}

TEST_CASE("every one of the eight areas is on the form also when it is empty")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto html = htmlOf(documentOf(sample(number)), language);
            for (const auto& entry : statutoryForm().entries)
                if (entry.is == StatutoryEntry::Is::Area) {
                    INFO(number << " " << entry.key);
                    const auto& words = language == PrintLanguage::English ? entry.words.en : entry.words.cy;
                    CHECK(html.contains(QRegularExpression(QStringLiteral("<h3[^>]*>(<span lang=\"cy\">)?")
                        + QRegularExpression::escape(words))));
                }
        }
    auto empty = sample(1);
    empty["domains"] = Json::array();
    const auto text = textOf(htmlOf(documentOf(empty), PrintLanguage::English));
    CHECK(text.count(QStringLiteral("Nooutcomeagreedinthisarea")) == 9); // the eighth has two parts
    CHECK(text.count(QStringLiteral("ReasonNotrecorded")) == 9);
}

TEST_CASE("an area without an outcome says why and what is not met")
{
    const auto en = textOfPlan(1, PrintLanguage::English);
    CHECK(says(
        en, "No outcome agreed in this area No outcome needed, because Talked about on 18 February 2026."));
    CHECK(says(en, "No Welsh-language group in the county until September"));
    CHECK(says(en, "To be looked at again on: 19 August 2026"));
    CHECK(says(textOfPlan(1, PrintLanguage::Welsh),
        "Ni chytunwyd ar ganlyniad yn y maes hwn Dim angen canlyniad, oherwydd"));
    // Outcomes that are said to be agreed and are not there are no reason.
    CHECK(says(textOfPlan(4, PrintLanguage::English), "No outcome agreed in this area Reason Not recorded"));
    auto plan = sample(2);
    plan["domains"][0]["outcomes"] = Json::array();
    plan["domains"][0]["actions"] = Json::array();
    plan["domains"][0]["state"] = "not_yet_discussed";
    plan["domains"][0]["plan_to_discuss_on"] = "2026-04-01";
    CHECK(says(textOf(htmlOf(documentOf(plan), PrintLanguage::English)),
        "Planned to talk about it on: 1 April 2026"));
    plan["domains"].push_back({ { "domain", "the_garden" }, { "state", "outcomes_agreed" },
        { "outcomes", { { { "outcome_id", "o-g" }, { "text", "Beans by June" } } } },
        { "actions", Json::array() } });
    const auto other = textOf(htmlOf(documentOf(plan), PrintLanguage::English));
    CHECK(other.indexOf(QStringLiteral("BeansbyJune")) > other.lastIndexOf(QStringLiteral("Anyotherarea")));
}

TEST_CASE("facts that are missing are said to be not recorded")
{
    const auto text = textOfPlan(4, PrintLanguage::English);
    CHECK(says(text, "My views on the plan, the services and future arrangements Not recorded"));
    CHECK(says(text, "The relevant patient Not recorded"));
    CHECK(says(text, "The care coordinator Not recorded"));
    CHECK(says(text, "The relevant patient’s agreement Not recorded"));
    CHECK(says(text, "What was determined by the provider(s), and why Not recorded"));
    CHECK(says(text, "Monitor. When Not recorded By whom Keith Marchbanks"));
    CHECK(says(text, "Joely Pendaran"));
    CHECK(says(text, "Telephone: 01632 960510"));
    auto plan = sample(4);
    plan["plan"].erase("next_review_due_on");
    plan["service_user"]["address"] = "";
    plan["service_user"]["postcode"] = "";
    plan["relapse_signature"] = Json::array();
    const auto poor = textOf(htmlOf(documentOf(plan), PrintLanguage::Welsh));
    CHECK(says(poor, "Cyfeiriad arferol Heb ei gofnodi"));
    CHECK(says(poor, "Dyddiad adolygu’r cynllun fan bellaf Heb ei gofnodi"));
}

TEST_CASE("a plan that the provider determined says so with the reasons and the person's words")
{
    const auto text = textOfPlan(3, PrintLanguage::English);
    CHECK(says(text,
        "Agreed or determined Decided by the provider The relevant patient’s agreement The person declined "
        "to take part"));
    CHECK(says(text, "Llanheulog Older Adult CMHT, health service"));
    CHECK(says(text, "Declined to take part; allowed the repair"));
    CHECK(says(text, "I have said all I am going to say."));
    CHECK(says(textOfPlan(1, PrintLanguage::English), "Nothing: the plan was agreed"));
    const auto part = textOfPlan(2, PrintLanguage::English);
    CHECK(says(part, "I want it written that I asked for tablets"));
    CHECK(says(part, "Agreed in part"));
}

TEST_CASE("signatures of the plan and of the device stand once each beside who they are of")
{
    auto facts = someFacts();
    SignatureImage ink {
        .by = "su", .kind = "ink", .signedAt = "2026-02-18T14:52:00Z", .langShown = "cy", .changesSince = 2
    };
    ink.strokes = { { { 10, 20 }, { 500, 900 } } };
    facts.signatures = { ink,
        { .by = "p-sister",
            .kind = "declined",
            .signedAt = "2026-02-19T09:00:00Z",
            .langShown = "en",
            .reason = "Not today, thank you" } };
    const auto html = htmlOf(documentOf(sample(1)), PrintLanguage::English, statutoryForm(), facts);
    CHECK(html.count(QStringLiteral("18 February 2026, 14:52")) == 1);
    CHECK(html.contains(QStringLiteral("<figure>")));
    for (const char* words :
        { "Others who signed Lowri Caradog-Wyn", "Declined to sign", "Not today, thank you",
            "Changes since it was signed: 2", "The care coordinator Tegwen Morlais" })
        CHECK(says(textOf(html), words));
}

TEST_CASE("ink of a signature that was taken back says so above it on the page and on paper")
{
    auto facts = someFacts();
    SignatureImage ink { .by = "su", .kind = "ink", .signedAt = "2026-02-18T14:52:00Z", .langShown = "cy" };
    ink.strokes = { { { 10, 20 }, { 500, 900 } } };
    facts.signatures = { ink };
    auto plan = sample(1);
    const auto caption = [&](PrintLanguage language, PrintForm form) {
        static const QRegularExpression kCaption(QStringLiteral("<figcaption[^>]*>(.*?)</figcaption>"),
            QRegularExpression::DotMatchesEverythingOption);
        return kCaption.match(toHtml(documentOf(plan), facts, language, book(), form)).captured(1);
    };
    for (const auto form : { PrintForm::Statutory, PrintForm::Full })
        CHECK_FALSE(caption(PrintLanguage::English, form).contains(QStringLiteral("Taken back")));
    const auto check = [&] {
        for (const auto form : { PrintForm::Statutory, PrintForm::Full }) {
            CHECK(caption(PrintLanguage::English, form)
                      .endsWith(QStringLiteral(". Taken back on 18 February 2026, 16:10.")));
            CHECK(caption(PrintLanguage::Welsh, form)
                      .endsWith(QStringLiteral(". Tynnwyd yn ôl ar 18 Chwefror 2026, 16:10.")));
            const auto pdf = toPdf(documentOf(plan), facts, PrintLanguage::Both, book(), form);
            REQUIRE(pdf);
            const auto text = squeezed(OnDisk(*pdf).text());
            for (const char* words :
                { "Taken back on 18 February 2026, 16:10", "Tynnwyd yn ôl ar 18 Chwefror 2026, 16:10" })
                CHECK(text.contains(squeezed(QString::fromUtf8(words))));
        }
    };
    facts.signatures[0].takenBackAt = "2026-02-18T16:10:00Z"; // as the device knows it
    check();
    facts.signatures[0].takenBackAt.clear(); // as the plan says it
    for (Json& signature : plan["involvement"]["signatures"])
        if (signature["by"] == "su")
            signature["withdrawn_at"] = "2026-02-18T16:10:00Z";
    check();
}

TEST_CASE("a copy on the form has only what its reader may have and says what is not there")
{
    auto plan = sample(1);
    const auto words = squeezed(QStringLiteral("£240"));
    CHECK(textOf(htmlOf(documentOf(plan, Audience::Record), PrintLanguage::English)).contains(words));
    const auto sister = documentOf(plan, Audience::Carer, "p-sister"); // all but finance
    REQUIRE(formFits(sister, PrintForm::Statutory));
    for (const auto language : kLanguages) {
        const auto html = htmlOf(sister, language);
        CHECK_FALSE(textOf(html).contains(words));
        const auto lang = language == PrintLanguage::English ? i18n::Lang::En : i18n::Lang::Cy;
        const auto at = html.lastIndexOf(
            statutoryForm().words("area.finance").en, -1); // its heading, when English is on the page
        const auto there = squeezed(book().text(lang, "print.statutory.not_here"));
        CHECK(textOf(html).contains(there));
        CHECK((language == PrintLanguage::Welsh || at > 0));
    }
    const auto son = documentOf(plan, Audience::Carer, "p-son"); // the crisis card only
    CHECK_FALSE(formFits(son, PrintForm::Statutory));
    CHECK_FALSE(formFits(documentOf(plan, Audience::Crisis), PrintForm::Statutory));
    for (Json& row : plan["copies"])
        if (row["to"] == "p-sister")
            row["parts"] = "accommodation";
    const auto small = textOf(htmlOf(documentOf(plan, Audience::Carer, "p-sister"), PrintLanguage::English));
    for (const char* row :
        { "Usual address Not in this copy", "Date by which the plan is to be reviewed Not in this copy",
            "My views on the plan, the services and future arrangements Not in this copy",
            "The relevant patient Not in this copy" })
        CHECK(says(small, row));
    CHECK(says(small, "Dw i"));
}

TEST_CASE("the tables of the form have a head for every column and every outcome")
{
    for (const auto language : kLanguages) {
        const auto html = htmlOf(documentOf(sample(1)), language);
        CHECK(html.count(QStringLiteral("<table")) == html.count(QStringLiteral("<caption")));
        CHECK(html.count(QStringLiteral("<th ")) == html.count(QStringLiteral("scope=")));
        CHECK(html.contains(QStringLiteral("rowspan=\"3\""))); // three actions for the lithium
        // Under every span of rows, as many rows without a head.
        int spanned = 0;
        const QRegularExpression span(QStringLiteral("rowspan=\"(\\d+)\""));
        for (auto found = span.globalMatch(html); found.hasNext();)
            spanned += found.next().captured(1).toInt() - 1;
        CHECK(html.count(QStringLiteral("<tr role=\"row\"><td ")) == spanned);
        CHECK(html.contains(QStringLiteral("<bdi lang=\"cy\">Erbyn 17 Ebrill 2026 bydda i")));
    }
}
