#include "core/exchange/print_sheet.h"
#include "printed.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

//! Every form of every sample in each language.
template <typename Look> void forEvery(Look look)
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto form : kPrintForms)
            for (const auto language : kLanguages) {
                const auto one = print(number, form, language);
                INFO(one.name().toStdString());
                look(one);
            }
}

} // namespace

TEST_CASE("every form of every plan prints in each language with fonts title and language inside")
{
    forEvery([](const Print& one) {
        const auto pdf = one.pdf();
        const OnDisk file(pdf);
        const auto fonts
            = run(QStringLiteral("pdffonts"), { file.path() }).split(u'\n', Qt::SkipEmptyParts).mid(2);
        REQUIRE_FALSE(fonts.isEmpty());
        for (const auto& font : fonts)
            CHECK((
                font.contains(QStringLiteral("NotoSans")) && font.contains(QStringLiteral(" yes no  yes "))));
        CHECK(pdf.contains(one.language == PrintLanguage::English ? "/Lang (en-GB)" : "/Lang (cy)"));
        CHECK(pdf.contains("/DisplayDocTitle true"));
        const auto info = run(QStringLiteral("pdfinfo"), { file.path() });
        const auto name = QString::fromStdString(one.document["service_user"]["name"].get<std::string>());
        CHECK(info.contains(QStringLiteral(" – ") + name));
        CHECK(squeezed(file.text()).contains(squeezed(name)));
    });
}

TEST_CASE("the page of every form has its languages marked and its headings in order")
{
    forEvery([](const Print& one) {
        const auto html = one.html();
        CHECK(html.contains(one.language == PrintLanguage::English ? QStringLiteral("<html lang=\"en\"")
                                                                   : QStringLiteral("<html lang=\"cy\"")));
        CHECK_FALSE(html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
        CHECK_FALSE(html.contains(QStringLiteral("http://")));
        CHECK_FALSE(html.contains(QStringLiteral("https://")));
        CHECK(html.count(QStringLiteral("<h1")) == 1);
        int level = 1;
        const QRegularExpression heading(QStringLiteral("<h([1-6])"));
        for (auto found = heading.globalMatch(html); found.hasNext();) {
            const int next = found.next().captured(1).toInt();
            CHECK(next <= level + 1);
            level = next;
        }
        if (one.language == PrintLanguage::Both)
            CHECK(html.count(QStringLiteral("<span lang=\"cy\">"))
                == html.count(QStringLiteral("<span lang=\"en\">")));
        const QRegularExpression bareId(QStringLiteral("\\b(print|code|fault)\\.[a-z_]+\\.?[a-z_0-9]*"));
        CHECK_FALSE(bareId.match(textOf(html)).hasMatch());
        // Every picture has words, or stands beside them and is passed over.
        const QRegularExpression picture(QStringLiteral("<svg[^>]*>"));
        for (auto found = picture.globalMatch(html); found.hasNext();) {
            const auto tag = found.next().captured();
            CHECK((tag.contains(QStringLiteral("aria-label"))));
        }
        for (const char* tag : { "section", "div", "p", "dl", "table", "ul", "ol", "li", "bdi", "span" })
            CHECK(html.count(QRegularExpression(QStringLiteral("<%1[ >]").arg(QLatin1String(tag))))
                == html.count(QStringLiteral("</%1>").arg(QLatin1String(tag))));
    });
}

TEST_CASE("nothing told in confidence is in any form")
{
    for (int number = 1; number <= kSamples; ++number) {
        auto plan = sample(number);
        plan["restricted_notes"].push_back({ { "note_id", "rn-9" }, { "from", "p-gp" },
            { "visible_to", "care_team_only" }, { "text", "Zqsecret" } });
        plan["crisis_plan"]["contacts"].push_back(
            { { "label", "Zqsecret" }, { "phone", "Zqsecret" }, { "visible_to", "care_team_only" } });
        plan["crisis_plan"]["restricted_notes"] = "Zqsecret";
        for (const auto form : kPrintForms)
            for (const auto language : kLanguages) {
                const auto one = print(number, form, language, plan);
                INFO(one.name().toStdString());
                CHECK_FALSE(one.html().contains(QStringLiteral("Zqsecret")));
                const auto text = OnDisk(one.pdf()).text();
                CHECK_FALSE(text.contains(QStringLiteral("Zqsecret")));
                CHECK_FALSE(squeezed(text).contains(squeezed(QStringLiteral("people who have earned it"))));
            }
    }
}

TEST_CASE("every form says for whom it is and what was left out")
{
    auto plan = sample(1);
    for (Json& row : plan["copies"])
        if (row["to"] == "su") {
            row["withheld_reason"] = "Likely to cause serious harm";
            row["parts"] = "all_except:finance_money";
        }
    for (const auto form : kPrintForms)
        for (const auto language : kLanguages) {
            const auto one = print(1, form, language, plan);
            INFO(one.name().toStdString());
            const auto lang = language == PrintLanguage::English ? i18n::Lang::En : i18n::Lang::Cy;
            const auto area = book().text(lang, "code.domain.finance_money");
            if (readerOf(form) == Audience::Person && form != PrintForm::ReviewInvitation) { // no copy
                CHECK(textOf(one.html()).contains(squeezed(area)));
                CHECK(squeezed(OnDisk(one.pdf()).text()).contains(squeezed(area)));
            }
            for (const auto& text : { textOf(one.html()), squeezed(OnDisk(one.pdf()).text()) })
                CHECK((text.contains(squeezed(book().text(lang, "print.copy.for")))
                    || text.contains(squeezed(book().text(lang, "print.copy.for_crisis")))));
        }
}

TEST_CASE("large print has no letter under 18 points and loses no word")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto large = print(number, PrintForm::LargePrint, language);
            INFO(large.name().toStdString());
            const OnDisk file(large.pdf());
            const auto sizes = file.sizes();
            REQUIRE_FALSE(sizes.empty());
            CHECK(*std::min_element(sizes.begin(), sizes.end()) >= 18);
            const auto text = squeezed(file.text());
            for (const auto& leaf : leavesOf(large.document)) {
                if (!whyNotPrinted(leaf).empty() || leaf.shape.starts_with("copy_for")
                    || !leaf.value.is_string())
                    continue;
                const auto wanted = wordsFor(large.document, leaf,
                    language == PrintLanguage::English ? i18n::Lang::En : i18n::Lang::Cy);
                // A long text may have the foot and head of a page inside it: its first words are enough.
                const bool found = wanted.isEmpty()
                    || std::any_of(wanted.begin(), wanted.end(),
                        [&](const QString& words) { return text.contains(squeezed(words).left(24)); });
                INFO(leaf.path << ": " << wanted.join(" | ").toStdString());
                CHECK(found);
            }
        }
    CHECK(print(1, PrintForm::LargePrint, PrintLanguage::Welsh)
              .html()
              .contains(QStringLiteral("class=\"large\"")));
}

TEST_CASE("the crisis card fits one sheet with whom to ring on it in its languages")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto one = print(number, PrintForm::CrisisCard, language);
            INFO(one.name().toStdString());
            const OnDisk file(one.pdf());
            CHECK(file.pages() == 1);
            const auto text = squeezed(file.text());
            const auto times = language == PrintLanguage::Both ? 2 : 1;
            for (const Json& contact : one.document["crisis_plan"]["contacts"])
                CHECK(text.count(squeezed(QString::fromStdString(contact["phone"].get<std::string>())))
                    >= times);
            for (const auto lang : { i18n::Lang::Cy, i18n::Lang::En })
                CHECK(text.contains(squeezed(book().text(lang, "print.crisis.emergency")))
                    == (language == PrintLanguage::Both
                        || (lang == i18n::Lang::En) == (language == PrintLanguage::English)));
        }
    // Each language has the person's words in that language, where there are any.
    const auto text = squeezed(OnDisk(print(1, PrintForm::CrisisCard, PrintLanguage::Both).pdf()).text());
    CHECK(text.contains(squeezed(QStringLiteral("Siaradwch â fi yn Gymraeg"))));
    CHECK(text.contains(squeezed(QStringLiteral("Speak Welsh to me"))));
}

TEST_CASE("a card with too much on it says what it has no room for")
{
    auto plan = sample(2);
    plan["service_user"]["allergies"] = { "Penicillin" };
    for (int i = 0; i < 60; ++i)
        plan["crisis_plan"]["what_helps"].push_back("Zq" + std::to_string(i) + "x and a few more words");
    const OnDisk file(print(2, PrintForm::CrisisCard, PrintLanguage::English, plan).pdf());
    CHECK(file.pages() == 1);
    CHECK(squeezed(file.text()).contains(squeezed(book().text(i18n::Lang::En, "print.card.more"))));
    CHECK(squeezed(file.text()).contains(squeezed(QStringLiteral("no room on the card for: What helps me"))));
    CHECK(file.text().contains(QStringLiteral("Penicillin")));
}

TEST_CASE("the review summary says who was there what became of the outcomes and when the next is")
{
    const auto has = [](const QString& page, const char* words) {
        return page.contains(squeezed(QString::fromUtf8(words)));
    };
    const auto en = textOf(print(1, PrintForm::ReviewSummary, PrintLanguage::English).html());
    for (const char* words : { "The last review", "18 February 2026", "Lowri Caradog-Wyn", "Partly achieved",
             "See one friend from the choir", "Walk to the sea wall", "To be reviewed by", "19 August 2026",
             "Two missed visits" })
        CHECK(has(en, words));
    CHECK_FALSE(has(en, "20 August 2025")); // the review before the last
    const auto cy = textOf(print(1, PrintForm::ReviewSummary, PrintLanguage::Welsh).html());
    for (const char* words : { "Yr adolygiad diwethaf", "Wedi’i gyflawni’n rhannol", "19 Awst 2026" })
        CHECK(has(cy, words));
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages)
            CHECK(OnDisk(print(number, PrintForm::ReviewSummary, language).pdf()).pages() <= 2);
    auto plan = sample(1);
    plan["reviews"]["history"] = Json::array();
    CHECK(has(
        textOf(print(1, PrintForm::ReviewSummary, PrintLanguage::English, plan).html()), "None recorded"));
}

TEST_CASE("no sentence of ours in Easy Read is over 15 words and no letter under 16 points")
{
    static const QRegularExpression kEnd(QStringLiteral("[.!?:;·–]")), kSpace(QStringLiteral("\\s+"));
    const auto check = [](const Phrase& phrase) {
        for (const auto& text : { phrase.cy, phrase.en })
            for (const auto& sentence : text.split(kEnd)) {
                INFO(text.toStdString());
                CHECK(sentence.split(kSpace, Qt::SkipEmptyParts).size() <= 15);
            }
    };
    for (int number = 1; number <= kSamples; ++number) {
        const auto one = print(number, PrintForm::EasyRead, PrintLanguage::Both);
        const auto sheet = compose(one.document, someFacts(), book(), PrintForm::EasyRead);
        std::size_t ideas = 0;
        for (const auto& block : sheet.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block))
                check(heading->text);
            const auto* idea = std::get_if<Idea>(&block);
            const auto* notice = std::get_if<Notice>(&block);
            ideas += idea ? 1 : 0;
            if (idea)
                check(idea->alt);
            for (const auto& piece : idea ? idea->lines : notice ? notice->body : Cell {})
                if (const auto* ours = std::get_if<Phrase>(&piece.what))
                    check(*ours);
        }
        CHECK(ideas > 8);
        check(
            { book().text(i18n::Lang::Cy, "print.easy.web"), book().text(i18n::Lang::En, "print.easy.web") });
        const auto sizes = OnDisk(one.pdf()).sizes();
        CHECK(*std::min_element(sizes.begin(), sizes.end()) >= 16);
        CHECK(OnDisk(print(number, PrintForm::EasyRead, PrintLanguage::English).pdf()).pages() <= 20);
    }
}

TEST_CASE("Easy Read is for the person and has their words as they said them")
{
    const auto plan = sample(1);
    for (const auto audience : { Audience::Record, Audience::Crisis, Audience::Gp })
        CHECK_FALSE(formFits(*documentFor(plan, audience), PrintForm::EasyRead));
    const auto text = textOf(print(1, PrintForm::EasyRead, PrintLanguage::English).html());
    for (const Json& area : plan["domains"]) {
        const auto words = squeezed(QString::fromStdString(area["in_my_words"].get<std::string>()));
        INFO(words.toStdString());
        CHECK(text.contains(words));
    }
    const auto html = print(1, PrintForm::EasyRead, PrintLanguage::Welsh).html();
    CHECK(
        html.count(QStringLiteral("<svg role=\"img\" aria-label=\"")) == html.count(QStringLiteral("<svg")));
    CHECK(html.contains(QStringLiteral("aria-label=\"Tŷ\"")));
}

TEST_CASE("Easy Read puts no words in the person's mouth and promises nothing that is over")
{
    auto plan = sample(3); // determined by the provider, and one action is done
    auto& area = plan["domains"][0];
    area["outcomes"].push_back(
        { { "outcome_id", "o-old" }, { "text", "Zq-old-outcome" }, { "status", "stopped" } });
    area["actions"].push_back({ { "action_id", "a-old" }, { "outcome_id", "o-med-1" },
        { "text", "Zq-old-action" }, { "status", "cancelled" }, { "due_on", "2025-01-01" } });
    const auto document = documentFor(plan, Audience::Person);
    REQUIRE(document);
    const auto text
        = textOf(toHtml(*document, someFacts(), PrintLanguage::English, book(), PrintForm::EasyRead));
    CHECK(text.contains(squeezed(QStringLiteral("What we are aiming for:"))));
    CHECK(text.contains(squeezed(QStringLiteral("The team decided this, because:Declined to take part"))));
    CHECK(text.contains(squeezed(QStringLiteral("Stopped:Zq-old-outcome"))));
    CHECK(text.contains(squeezed(QStringLiteral("Cancelled:Zq-old-action"))));
    CHECK_FALSE(text.contains(squeezed(QStringLiteral("What will happen:Zq-old-action"))));
    CHECK_FALSE(text.contains(squeezed(QStringLiteral("1 January 2025"))));
}

TEST_CASE("a form that a document does not hold is refused")
{
    const auto son = documentFor(sample(1), Audience::Carer, "p-son"); // the crisis card only
    REQUIRE(son);
    CHECK(formFits(*son, PrintForm::CrisisCard));
    CHECK_FALSE(formFits(*son, PrintForm::ReviewSummary));
    const auto made = toPdf(*son, someFacts(), PrintLanguage::Welsh, book(), PrintForm::ReviewSummary);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == std::string("print.form"));
    for (const auto form : kPrintForms)
        CHECK(printFormNamed(nameOf(form)) == form);
    CHECK_FALSE(printFormNamed("zq"));
}

//! Not run with the others: writes every form into the folder CYD_PRINTS, to be looked at.
TEST_CASE("prints to look at", "[.look]")
{
    const QDir folder(qEnvironmentVariable("CYD_PRINTS", QStringLiteral(".")));
    forEvery([&](const Print& one) {
        for (const auto& [ending, bytes] :
            { std::pair { ".pdf", one.pdf() }, { ".html", one.html().toUtf8() } }) {
            QFile file(folder.filePath(one.name() + QLatin1String(ending)));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    });
}

TEST_CASE("what came of an outcome is said in the language of the paper, however it was written", "[print]")
{
    auto plan = sample(1);
    auto& before = plan["plan"]["previous_version"]["outcomes"];
    before[0]["result"] = "partly_achieved";
    before[1]["result"] = "not achieved";
    const auto html = toHtml(plan, {}, PrintLanguage::Welsh, book());
    CHECK_FALSE(html.contains(QStringLiteral("partly_achieved")));
    CHECK_FALSE(html.contains(QStringLiteral("not achieved")));
    CHECK(html.contains(book().text(i18n::Lang::Cy, "code.outcome_status.partly_achieved")));
}

TEST_CASE("a review that is not finished or was stopped is not the last one, and says so in the whole plan",
    "[print]")
{
    auto plan = sample(1);
    auto& history = plan["reviews"]["history"];
    history.push_back({ { "on", "2026-03-01" }, { "type", "formal" }, { "reason", "planned" },
        { "begun_on", "2026-03-01" }, { "areas_looked_at", { "accommodation" } } });
    const auto english = [&] { return toHtml(plan, {}, PrintLanguage::English, book()); };
    CHECK(english().contains(QStringLiteral("Begun, not finished yet")));
    CHECK(english().contains(QStringLiteral("Areas looked at: Accommodation")));
    history.back()["stopped_on"] = "2026-03-02";
    history.back()["stopped_reason"] = "The doctor was ill.";
    CHECK(english().contains(QStringLiteral("Stopped on 2 March 2026, not finished")));
    CHECK(english().contains(QStringLiteral("The doctor was ill.")));
    history.back()["unmet_needs"]
        = { { { "domain", "accommodation" }, { "text", "Zqflat" }, { "result", "met" } } };
    CHECK(english().contains(QStringLiteral("Zqflat")));
    CHECK(english().contains(QStringLiteral("Met now")));
    plan["plan"]["previous_version"]["outcomes"][0]["result"] = "not_looked_at";
    plan["plan"]["previous_version"]["outcomes"][0]["not_looked_at_reason"] = "No time that day.";
    CHECK(english().contains(QStringLiteral("No time that day.")));
}

TEST_CASE("what a review kept to compare with is in no copy", "[print]")
{
    auto plan = sample(1);
    plan["reviews"]["history"].back()["before"]
        = { { "needs", { { { "text", "A secret of another area" } } } } };
    plan["reviews"]["history"].back()["earlier"] = { { "text", "A secret of another area" } };
    plan["reviews"]["history"].back()["outcomes"] = { { { "text", "A secret of another area" } } };
    const auto own = documentFor(plan, Audience::Person);
    REQUIRE(own);
    CHECK(own->dump().find("A secret of another area") == std::string::npos);
    const auto reader = documentFor(plan, Audience::Carer, "p-sister");
    REQUIRE(reader);
    CHECK(reader->dump().find("A secret of another area") == std::string::npos);
}

TEST_CASE("who covers for the coordinator and what was offered are on the paper in words", "[print]")
{
    auto plan = sample(1);
    plan["care_coordination"]["temporary_cover"] = { { "person_id", "p-psych" }, { "from", "2026-03-01" } };
    plan["involvement"]["offers"] = { { { "on", "2026-02-10" }, { "answer", "later" } } };
    plan["involvement"]["advocate"] = { { "offered_on", "2026-02-11" }, { "answer", "no" } };
    plan["discharge_planning"]["way_back"] = "Ring the team within a year.";
    const auto html = toHtml(plan, {}, PrintLanguage::English, book());
    CHECK(html.contains(QStringLiteral("Covering for the coordinator")));
    CHECK(html.contains(QStringLiteral("From 1 March 2026")));
    CHECK(html.contains(QStringLiteral("Not now, ask again")));
    CHECK(html.contains(QStringLiteral("11 February 2026")));
    CHECK(html.contains(QStringLiteral("Ring the team within a year.")));
    CHECK_FALSE(html.contains(QStringLiteral("way_back")));
    CHECK_FALSE(html.contains(QStringLiteral("temporary_cover")));
}

TEST_CASE("Easy Read says which needs are not met, what the person does not agree to, and how often")
{
    auto plan = sample(2); // its person disagrees with one action
    plan["domains"][0]["unmet_needs"]
        = Json::array({ { { "text", "A talking group in Welsh" }, { "reason", "None in the county" },
            { "alternative_offered", "One by video" }, { "review_on", "2026-06-01" } } });
    plan["domains"][0]["actions"][0]["how_often"] = "every fourth week";
    plan["domains"][0]["actions"][0]["status"] = "open";
    const auto document = documentFor(plan, Audience::Person);
    REQUIRE(document);
    const auto text
        = textOf(toHtml(*document, someFacts(), PrintLanguage::English, book(), PrintForm::EasyRead));
    for (const char* words : { "I need this, but I cannot have it yet", "A talking group in Welsh",
             "None in the county", "One by video", "1 June 2026", "I do not agree with this",
             "I asked for tablets", "The team says", "every fourth week" }) {
        INFO(words);
        CHECK(text.contains(squeezed(QString::fromLatin1(words))));
    }
}

TEST_CASE("a carer's copy says how to tell the team of a worry, whatever part they were given")
{
    const auto copyOf = [](const char* who) {
        auto plan = sample(2);
        const auto document = documentFor(plan, Audience::Carer, who);
        REQUIRE(document);
        return textOf(toHtml(*document, someFacts(), PrintLanguage::English, book(), PrintForm::Full));
    };
    const auto words = squeezed(QStringLiteral("Staff can listen to you"));
    CHECK(copyOf("p-mum").contains(words));
    CHECK_FALSE(copyOf("p-housing").contains(words));
}

TEST_CASE("the review summary says whether needs and risk were looked at again, or why not", "[print]")
{
    auto plan = sample(1);
    auto& last = plan["reviews"]["history"].back();
    const auto text
        = [&](PrintForm form) { return textOf(print(1, form, PrintLanguage::English, plan).html()); };
    const auto has = [&](PrintForm form, const char* words) {
        return text(form).contains(squeezed(QString::fromUtf8(words)));
    };
    for (const auto form : { PrintForm::ReviewSummary, PrintForm::Full }) {
        CHECK_FALSE(has(form, "Nothing had changed."));
        last["needs_unchanged"] = true;
        CHECK(has(form, "Needs assessed again: 4 February 2026Nothing had changed."));
        last.erase("needs_unchanged");
    }
    last["risk_reassessed_on"] = nullptr;
    last["not_reassessed_reason"] = "Zq-the ward sends it on Friday";
    for (const auto form : { PrintForm::ReviewSummary, PrintForm::Full })
        CHECK(has(form, "because:Zq-the ward sends it on Friday"));
    CHECK(textOf(print(1, PrintForm::ReviewSummary, PrintLanguage::Welsh, plan).html())
              .contains(squeezed(QStringLiteral("heb edrych arnynt eto, oherwydd:"))));
}

TEST_CASE("the review summary says who was asked, who came, and what those sent who did not", "[print]")
{
    auto plan = sample(1);
    plan["reviews"]["history"].back()["invited"]
        = { { { "person_id", "p-sister" }, { "contacted_on", "2026-02-01" }, { "summary", "" } },
              { { "person_id", "p-gp" }, { "contacted_on", "2026-02-02" }, { "contributed", true },
                  { "summary", "Zq-the screening is done" } },
              { { "person_id", "p-ot" }, { "contacted_on", "2026-02-03" } } };
    const auto of = [&](PrintForm form) {
        return textOf(toHtml(plan, someFacts(), PrintLanguage::English, book(), form));
    };
    const auto english = of(PrintForm::ReviewSummary);
    for (const char* row : { "1 February 2026Came?CameViews that were sent",
             "2 February 2026Came?Did not comeViews that were sentZq-the screening is done",
             "3 February 2026Came?Did not comeViews that were sent" })
        CHECK(english.contains(squeezed(QString::fromLatin1(row))));
    plan["reviews"]["invited"]
        = Json::array({ { { "person_id", "p-yc" }, { "contacted_on", "2026-03-01" } } });
    plan["reviews"]["still_fits"]
        = Json::array({ { { "id", "f-1" }, { "on", "2026-03-01" }, { "by", "Zq-somebody of the team" } } });
    const auto whole = of(PrintForm::Full);
    CHECK(whole.contains(squeezed(QStringLiteral("Who was asked to the review of 18 February 2026"))));
    CHECK(whole.contains(squeezed(QStringLiteral("Who is asked to the next review"))));
    CHECK(whole.count(squeezed(QStringLiteral("Zq-somebody of the team"))) == 1); // not under "other" too
}

TEST_CASE("a review of two has no table of who was asked", "[print]")
{
    const auto text = textOf(print(1, PrintForm::ReviewSummary, PrintLanguage::English).html());
    CHECK_FALSE(text.contains(squeezed(book().text(i18n::Lang::En, "print.label.invited"))));
}
