#include "printed.h"

#include <QRegularExpression>
#include <catch2/catch.hpp>

#include <set>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

QString record(
    const Json& plan, PrintLanguage language = PrintLanguage::English, const PrintFacts& facts = someFacts())
{
    const auto document = documentFor(plan, Audience::Record);
    REQUIRE(document);
    return toHtml(*document, facts, language, book());
}

std::vector<i18n::Lang> langsOf(PrintLanguage language)
{
    if (language == PrintLanguage::English)
        return { i18n::Lang::En };
    if (language == PrintLanguage::Welsh)
        return { i18n::Lang::Cy };
    return { i18n::Lang::Cy, i18n::Lang::En };
}

} // namespace

TEST_CASE("every value of every sample is on the page in each language")
{
    for (int number = 1; number <= kSamples; ++number) {
        const auto plan = sample(number);
        for (const auto language : kLanguages) {
            const auto text = textOf(record(plan, language));
            for (const auto lang : langsOf(language))
                for (const auto& leaf : leavesOf(plan)) {
                    if (!whyNotPrinted(leaf).empty())
                        continue;
                    const auto wanted = wordsFor(plan, leaf, lang);
                    const bool found = wanted.isEmpty()
                        || std::any_of(wanted.begin(), wanted.end(),
                            [&](const QString& words) { return text.contains(squeezed(words)); });
                    INFO(
                        "sample " << number << ", " << leaf.path << ": " << wanted.join(" | ").toStdString());
                    CHECK(found);
                }
            INFO("sample " << number);
            CHECK_FALSE(text.contains(squeezed(book().text(langsOf(language)[0], "print.section.other"))));
        }
    }
}

TEST_CASE("a value that is changed to words nobody foresaw is still printed")
{
    for (int number = 1; number <= kSamples; ++number) {
        auto plan = sample(number);
        std::vector<std::pair<std::string, std::string>> markers;
        for (const auto& leaf : leavesOf(plan)) {
            const bool isId = !whyNotPrinted(leaf).empty() || leaf.shape == "domains.domain";
            if (isId || leaf.value.is_boolean() || leaf.value.is_number())
                continue;
            const auto marker = "Zq" + std::to_string(markers.size()) + "x";
            plan[leaf.pointer] = marker;
            markers.emplace_back(leaf.path, marker);
        }
        REQUIRE(markers.size() > 300);
        const auto text = textOf(record(plan));
        for (const auto& [path, marker] : markers) {
            INFO("sample " << number << ", " << path);
            CHECK(text.contains(QString::fromStdString(marker)));
        }
    }
}

TEST_CASE("a changed number or answer of yes or no changes the page")
{
    for (int number = 1; number <= kSamples; ++number) {
        const auto plan = sample(number);
        const auto before = record(plan);
        for (const auto& leaf : leavesOf(plan)) {
            if (!(leaf.value.is_boolean() || leaf.value.is_number())
                || leaf.shape.starts_with("expected_findings") || leaf.shape.starts_with("audit_defects"))
                continue;
            auto changed = plan;
            if (leaf.value.is_boolean())
                changed[leaf.pointer] = !leaf.value.get<bool>();
            else
                changed[leaf.pointer] = 4711;
            INFO("sample " << number << ", " << leaf.path);
            CHECK(record(changed) != before);
        }
    }
}

TEST_CASE("what a newer app wrote stands under other recorded information exactly as it is")
{
    auto plan = sample(1);
    plan["from_the_future"] = { { "a", { 1, "Zq-nested", true } } };
    plan["domains"][0]["newer_field"] = "Zq-field";
    plan["domains"][0]["outcomes"][0]["status"] = "zq_status";
    plan["people"][3]["role"] = "zq_role";
    plan["strengths"].push_back("Zq-not-an-object");
    plan["crisis_plan"]["contacts"][0]["hours"] = "Zq-hours in words";
    const auto html = record(plan);
    const auto other = html.mid(html.lastIndexOf(book().text(i18n::Lang::En, "print.section.other")));
    for (const char* word :
        { "Zq-nested", "from_the_future.a.1", "Zq-field", "domains.0.newer_field", "zq_status", "zq_role",
            "Zq-not-an-object", "Zq-hours in words", "from_the_future.a.0", "true" }) {
        INFO(word);
        CHECK(other.contains(QLatin1String(word)));
    }
    CHECK(html.indexOf(QStringLiteral("zq_status")) < html.lastIndexOf(QStringLiteral("zq_status")));
}

TEST_CASE("no text of ours is missing from the catalogues")
{
    const QRegularExpression bareId(QStringLiteral("\\b(print|code|fault)\\.[a-z_]+\\.?[a-z_0-9]*"));
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            auto plan = sample(number);
            auto facts = someFacts();
            facts.openConflicts = { { "domains.finance_money.in_my_words",
                { { Json("one"), "A", "2026-02-18T10:00:00Z" }, { Json(), "B", "2026-02-18T11:00:00Z" } } } };
            facts.signatures.push_back({ .by = "su",
                .kind = "declined",
                .signedAt = "2026-02-18T10:00:00Z",
                .langShown = "cy",
                .reason = "r",
                .witness = "w",
                .digest = "00ff",
                .valid = false,
                .changesSince = 3 });
            for (const auto audience : { Audience::Record, Audience::Person, Audience::Crisis }) {
                const auto document = documentFor(plan, audience);
                REQUIRE(document);
                const auto match = bareId.match(textOf(toHtml(*document, facts, language, book())));
                INFO(match.captured().toStdString());
                CHECK_FALSE(match.hasMatch());
            }
        }
}

TEST_CASE("hostile words stay words")
{
    auto plan = sample(1);
    const QString evil
        = QStringLiteral("<script>alert(1)</script>\" onload=\"x' &amp; <!-- ]]> %1 %2 \u202Eabc");
    const QString control = QString(QChar(0)) + QChar(7) + QStringLiteral("bell") + QChar(0xD800);
    auto dirty = plan;
    for (const auto& leaf : leavesOf(plan))
        if (leaf.value.is_string() && whyNotPrinted(leaf).empty())
            dirty[leaf.pointer] = evil.toStdString();
    dirty["strengths"][0]["lang"] = "\"><script>";
    dirty["strengths"][1]["text"] = control.toStdString();
    dirty["<b>key</b>"] = "<i>value</i>";
    for (const auto language : kLanguages) {
        const auto html = record(dirty, language);
        CHECK_FALSE(html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
        CHECK_FALSE(html.contains(QStringLiteral("<b>key")));
        CHECK_FALSE(html.contains(QStringLiteral("onload=\"")));
        CHECK_FALSE(html.contains(QChar(0)));
        CHECK(html.contains(QStringLiteral("&lt;script&gt;")));
        CHECK(html.contains(QStringLiteral("%1 %2"))); // nothing is filled into what somebody typed
        // The override is shut in: every one stands inside a <bdi>.
        for (auto at = html.indexOf(QChar(0x202E)); at >= 0; at = html.indexOf(QChar(0x202E), at + 1)) {
            const auto before = html.left(at);
            const auto head = html.indexOf(QStringLiteral("</title>"));
            const bool inTitle = at < head;
            CHECK((inTitle
                || before.lastIndexOf(QStringLiteral("<bdi"))
                    > before.lastIndexOf(QStringLiteral("</bdi>"))));
        }
    }
}

TEST_CASE("the page is built for a screen reader")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto html = record(sample(number), language);
            CHECK(html.contains(language == PrintLanguage::English ? QStringLiteral("<html lang=\"en\"")
                                                                   : QStringLiteral("<html lang=\"cy\"")));
            CHECK(html.count(QStringLiteral("<h1")) == 1);
            for (const char* landmark : { "<main", "<nav", "<header", "<footer" })
                CHECK(html.count(QLatin1String(landmark)) == 1);
            CHECK_FALSE(html.contains(QStringLiteral("http://")));
            CHECK_FALSE(html.contains(QStringLiteral("https://")));
            CHECK(html.count(QStringLiteral("<table")) == html.count(QStringLiteral("<caption")));
            CHECK(html.count(QStringLiteral("<th ")) == html.count(QStringLiteral("scope=")));

            int level = 1;
            const QRegularExpression heading(QStringLiteral("<h([1-6])"));
            for (auto found = heading.globalMatch(html); found.hasNext();) {
                const int next = found.next().captured(1).toInt();
                CHECK(next <= level + 1); // no level is skipped
                level = next;
            }
            std::set<QString> ids;
            const QRegularExpression id(QStringLiteral(" id=\"([^\"]+)\""));
            for (auto found = id.globalMatch(html); found.hasNext();)
                CHECK(ids.insert(found.next().captured(1)).second);
            const QRegularExpression link(QStringLiteral("(?:href=\"#|aria-labelledby=\")([^\"]+)\""));
            for (auto found = link.globalMatch(html); found.hasNext();)
                CHECK(ids.contains(found.next().captured(1)));
            // Every element that is opened is closed.
            for (const char* tag :
                { "section", "div", "p", "dl", "table", "ul", "ol", "li", "bdi", "span", "figure" })
                CHECK(html.count(QRegularExpression(QStringLiteral("<%1[ >]").arg(QLatin1String(tag))))
                    == html.count(QStringLiteral("</%1>").arg(QLatin1String(tag))));
        }
}

TEST_CASE("words stand in the language they were typed in with the translation beside them")
{
    const auto html = record(sample(1));
    CHECK(html.contains(
        QStringLiteral("<bdi lang=\"cy\">Dwi'n derbyn y lithiwm.").replace(u'\'', QStringLiteral("'"))));
    CHECK(html.contains(QStringLiteral("<bdi lang=\"en\">I accept the lithium.")));
    CHECK(html.contains(QStringLiteral("English translation. Checked by: Tegwen Morlais")));
    CHECK(html.contains(
        QStringLiteral("English translation. Not checked."))); // the early signs have no checker
    // The item's language is that of its own words; what the team wrote beside them is English.
    CHECK(html.contains(QStringLiteral("<bdi lang=\"en\">Has taken lithium reliably")));

    auto plan = sample(1);
    plan["domains"][0]["translation"]["stale"] = true;
    CHECK(record(plan).contains(QStringLiteral("The words have changed since.")));

    // Right again: by somebody whom the plan need not know, on a day.
    plan["domains"][0]["translation"].erase("stale");
    plan["domains"][0]["translation"]["checked_by"] = "Cyfieithydd y Bwrdd";
    plan["domains"][0]["translation"]["checked_on"] = "2026-03-02";
    CHECK(record(plan).contains(QStringLiteral("Checked by: Cyfieithydd y Bwrdd, 2 March 2026")));
}

TEST_CASE("a text beside a person's own words has a translation and a language of its own")
{
    auto plan = sample(1);
    auto& area = plan["domains"][0];
    area["strengths_translation"] = { { "lang", "cy" }, { "text", "Wedi cymryd lithiwm yn gyson." },
        { "checked_by", "p-cc" }, { "checked_on", "2026-03-02" } };
    area["outcomes"][0]["how_we_will_know_lang"] = "cy";
    plan["service_user"]["allergies"] = Json::array({ "Penicillin", "Nuts" });
    plan["service_user"]["allergies_translation"]
        = { { "lang", "cy" }, { "text", { "Penisilin", "Cnau" } }, { "stale", true } };
    plan["treatment_changes"][0]["change_translation"]
        = { { "lang", "cy" }, { "text", "Ailddechrau lithiwm." } };
    plan["assessments"][0]["summary"] = "Stable.";
    plan["assessments"][0]["summary_translation"] = { { "lang", "cy" }, { "text", "Sefydlog." } };
    const auto html = record(plan);
    for (const char* words : { "Ailddechrau lithiwm.", "Sefydlog." })
        CHECK(html.count(QLatin1String(words)) == 1); // beside the original, and not once more under “other”
    CHECK_FALSE(html.contains(QStringLiteral("_translation")));
    CHECK(html.contains(QStringLiteral("<bdi lang=\"en\">Has taken lithium reliably")));
    CHECK(html.contains(QStringLiteral("<bdi lang=\"cy\">Wedi cymryd lithiwm yn gyson.</bdi>")));
    CHECK(html.contains(QStringLiteral("Welsh translation. Checked by: Tegwen Morlais, 2 March 2026")));
    CHECK(html.contains(QStringLiteral("<bdi lang=\"cy\">Two blood results")));
    CHECK(html.contains(QStringLiteral("<bdi lang=\"cy\">Cnau</bdi>")));
    CHECK(html.contains(QStringLiteral("Welsh translation of earlier words.")));
    CHECK_FALSE(html.contains(QStringLiteral("strengths_translation"))); // nothing is left for “other”
    CHECK_FALSE(html.contains(QStringLiteral("_lang")));
}

TEST_CASE("an area in Welsh is Welsh in everything that does not say otherwise")
{
    auto plan = sample(2);
    auto& area = plan["domains"][0];
    area["lang"] = "cy";
    area["actions"][0]["text"] = "Ffoniwch y feddygfa.";
    CHECK(record(plan).contains(QStringLiteral("<bdi lang=\"cy\">Ffoniwch y feddygfa.")));
}

TEST_CASE("an area that is missing from the record is printed as not recorded with the number of the law")
{
    auto plan = sample(4); // has no parenting_caring
    const auto html = record(plan);
    const auto area = html.indexOf(QStringLiteral(">Parenting or caring relationships<"));
    REQUIRE(area > 0);
    CHECK(html.indexOf(QStringLiteral("18(1)(a)(vi):"), area)
        < html.indexOf(QStringLiteral("Not recorded"), area));
    CHECK(html.count(QStringLiteral("<h3")) > 9);
    CHECK(record(plan, PrintLanguage::Welsh).contains(QStringLiteral("Heb ei gofnodi")));
    for (const auto lang : { i18n::Lang::En, i18n::Lang::Cy })
        CHECK(record(plan, PrintLanguage::Both).contains(book().text(lang, "print.form_unconfirmed")));
}

TEST_CASE("a disagreement stands beside the action it is about with the team's answer")
{
    const auto html = record(sample(2));
    const auto action = html.indexOf(QStringLiteral("Give the injection in private"));
    const auto words = html.indexOf(QStringLiteral("I want it written that I asked for tablets"));
    const auto answer = html.indexOf(QStringLiteral("We hear that. The order says injection"));
    const auto nextArea = html.indexOf(QStringLiteral(">Other treatment, including psychological</h3>"));
    CHECK(action < words);
    CHECK(words < answer);
    CHECK(answer < nextArea);
    CHECK(html.contains(QStringLiteral("I do not agree: in my own words")));

    auto plan = sample(2);
    plan["involvement"]["parts"][0]["about"] = "action:gone";
    CHECK(record(plan).contains(QStringLiteral("I want it written that I asked for tablets")));
}

TEST_CASE("an answer in the words of an earlier version of the app is printed as any other")
{
    for (const auto& [about, state] :
        { std::pair { "domain:finance_money", "unsure" }, { "area:finance_money", "not_sure" } }) {
        auto plan = sample(2);
        plan["involvement"]["parts"].push_back({ { "about", about }, { "state", state },
            { "words", "Only if Nia comes." }, { "recorded_by", "su" }, { "recorded_on", "2026-03-02" } });
        const auto html = toHtml(plan, someFacts(), PrintLanguage::English, book());
        CAPTURE(about);
        const auto area = html.indexOf(QStringLiteral(">Finance and money<"));
        const auto words = html.indexOf(QStringLiteral("Only if Nia comes."));
        REQUIRE(area > 0);
        CHECK(words > area); // beside the area, and nowhere else
        CHECK(html.indexOf(QStringLiteral("Only if Nia comes."), words + 1) < 0);
        CHECK(html.indexOf(QStringLiteral("I am not sure: in my own words")) < words);
        CHECK(html.contains(QStringLiteral("I am not sure: in my own words")));
        for (const char* code : { "not_sure", "area:finance_money", "domain:finance_money" })
            CHECK_FALSE(html.contains(QLatin1String(code)));
    }
}

TEST_CASE("both answers of a conflict are printed with who and when")
{
    auto facts = someFacts();
    facts.openConflicts = { { "domains.finance_money.in_my_words",
        { { Json("Answer one"), "Tegwen Morlais", "2026-07-18T10:00:00Z" },
            { Json(), "Branwen Stoddart", "2026-02-18T11:00:00Z" } } } };
    const auto text = textOf(record(sample(1), PrintLanguage::English, facts));
    for (const char* words :
        { "Answer one", "Removed", "Branwen Stoddart", "18 July 2026, 11:00", // summer time
            "18 February 2026, 11:00", "Finance and money › In my own words" })
        CHECK(text.contains(squeezed(QString::fromUtf8(words))));
}

TEST_CASE("signatures are drawn and worded")
{
    auto facts = someFacts();
    SignatureImage ink { .by = "su",
        .kind = "ink",
        .signedAt = "2026-02-18T14:52:00Z",
        .langShown = "cy",
        .digest = "a1b2c3d4e5f607182930",
        .changesSince = 2 };
    ink.strokes = { { { 10, 20 }, { 500, 900 } }, { { 700, 100 } } };
    SignatureImage declined { .by = "p-sister",
        .kind = "declined",
        .signedAt = "2026-02-19T09:00:00Z",
        .langShown = "en",
        .reason = "Not today, thank you" };
    SignatureImage typed { .by = "A visitor",
        .kind = "typed",
        .signedAt = "2026-02-19T10:00:00Z",
        .langShown = "cy",
        .words = "Ceri Enghraifft",
        .witness = "Tegwen Morlais",
        .valid = false };
    facts.signatures = { ink, declined, typed };
    const auto html = record(sample(1), PrintLanguage::English, facts);
    CHECK(html.contains(QStringLiteral("d=\"M30.0 20.0L1500.0 900.0M2100.0 100.0l.1 0\"")));
    for (const char* words : { "Not today, thank you", "Ceri Enghraifft", "a1b2c3d4e5f60718<", "A visitor",
             "Changes since it was signed: 2", "This signature does not verify", "Declined to sign" })
        CHECK(html.contains(QLatin1String(words)));
    // The plan has this signature too: it is printed once.
    CHECK(html.count(QStringLiteral("18 February 2026, 14:52")) == 1);
}

TEST_CASE("the first page says who the coordinator is now and how to ring them")
{
    const auto html = record(sample(4)); // names somebody who has left
    const auto front = html.left(html.indexOf(QStringLiteral(">About me</h2>")));
    for (const char* words :
        { "Keith Marchbanks", "former care coordinator", "Joely Pendaran", "01632 960510" })
        CHECK(front.contains(QLatin1String(words)));
}

TEST_CASE("the crisis page says who answers at every hour")
{
    CHECK(textOf(record(sample(1)))
              .contains(squeezed(QStringLiteral("Crisis and home treatment team: 01632 960299"))));
    // Neither 999 nor family is cover: in the poor plan nobody answers at night, and nothing says that
    // somebody does.
    CHECK_FALSE(record(sample(4)).contains(book().text(i18n::Lang::En, "print.crisis.any_hour")));
}

TEST_CASE("a document of any shape prints without falling over")
{
    for (const char* odd :
        { "{}", "[]", "null", "\"text\"",
            R"({"plan":[],"service_user":"x","people":{"a":1},"domains":{"b":[1]},"legal":7,"crisis_plan":[null],
                "involvement":{"signatures":"s","parts":[3]},"copies":[[]],"reviews":false,"strengths":[null,{"text":{}}]})" }) {
        const auto html = toHtml(Json::parse(odd), {}, PrintLanguage::Both, book());
        CHECK(html.contains(QStringLiteral("</html>")));
    }
}

TEST_CASE(
    "how a copy was given is said in the language of the paper, and other words stand as they were typed")
{
    auto plan = sample(1);
    auto& copies = plan["copies"];
    copies[0]["method"] = "by_hand";
    copies[1]["method"] = "Left with Lowri at the door";
    copies[2]["method"] = "By post"; // as the screen once wrote it
    const auto cy = record(plan, PrintLanguage::Welsh), en = record(plan);
    CHECK(cy.contains(QStringLiteral("<p>Â llaw</p>")));
    CHECK(en.contains(QStringLiteral("<p>By hand</p>")));
    for (const auto& page : { cy, en }) {
        CHECK_FALSE(page.contains(QStringLiteral("by_hand")));
        CHECK(page.contains(QStringLiteral("Left with Lowri at the door")));
        CHECK(page.contains(QStringLiteral("By post")));
    }
}

TEST_CASE("the level of the care programme approach is printed only where the service uses it")
{
    auto plan = sample(1);
    plan["plan"]["cpa_level_history"]
        = Json::array({ { { "level", "standard" }, { "on", "2025-02-20" }, { "reason", "Zq-settled" } } });
    for (const auto audience : { Audience::Record, Audience::Person, Audience::Gp })
        for (const bool used : { true, false }) {
            auto facts = someFacts();
            facts.showsCpaLevel = used;
            const auto html = toHtml(*documentFor(plan, audience), facts, PrintLanguage::English, book());
            CHECK(html.contains(QStringLiteral("Level of the care programme approach")) == used);
            CHECK(html.contains(QStringLiteral("Changes of level")) == used);
            CHECK(html.contains(QStringLiteral("Reasons for the enhanced level")) == used);
            CHECK(html.contains(QStringLiteral("Zq-settled")) == used);
            CHECK_FALSE(html.contains(QStringLiteral("cpa_level"))); // nor among what has no place
        }
}
