#include "core/exchange/print_sheet.h"
#include "printed.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

//! For whom a form is made most often.
Audience readerOf(PrintForm form)
{
    return form == PrintForm::CrisisPage || form == PrintForm::CrisisCard ? Audience::Crisis
                                                                          : Audience::Person;
}

struct Print {
    int number;
    PrintForm form;
    PrintLanguage language;
    Json document;

    [[nodiscard]] QString name() const
    {
        static constexpr const char* kNames[] { "en", "cy", "both" };
        return QStringLiteral("%1-%2-%3")
            .arg(QString::number(number), QString::fromStdString(std::string(nameOf(form))),
                QLatin1String(kNames[static_cast<int>(language)]));
    }
    [[nodiscard]] QString html() const { return toHtml(document, someFacts(), language, book(), form); }
    [[nodiscard]] QByteArray pdf() const
    {
        const auto made = toPdf(document, someFacts(), language, book(), form);
        REQUIRE(made);
        return *made;
    }
};

Print print(int number, PrintForm form, PrintLanguage language, const Json& plan)
{
    const auto document = documentFor(plan, readerOf(form));
    REQUIRE(document);
    REQUIRE(formFits(*document, form));
    return { number, form, language, *document };
}

Print print(int number, PrintForm form, PrintLanguage language)
{
    return print(number, form, language, sample(number));
}

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

//! A PDF on disk, for other people's tools.
class OnDisk {
public:
    explicit OnDisk(const QByteArray& pdf)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("print.pdf")); }
    [[nodiscard]] QString text() const
    {
        return run(QStringLiteral("pdftotext"), { "-raw", "-enc", "UTF-8", path(), "-" });
    }
    [[nodiscard]] int pages() const
    {
        const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
        return count.match(run(QStringLiteral("pdfinfo"), { path() })).captured(1).toInt();
    }
    //! The sizes of its letters, in points, as the page has them.
    [[nodiscard]] std::vector<double> sizes() const
    {
        std::vector<double> found;
        const auto xml = run(
            QStringLiteral("pdftohtml"), { "-xml", "-i", "-stdout", "-zoom", "1", "-fontfullname", path() });
        const QRegularExpression font(QStringLiteral("<fontspec[^>]* size=\"(\\d+)\""));
        for (auto at = font.globalMatch(xml); at.hasNext();)
            found.push_back(at.next().captured(1).toDouble());
        return found;
    }

private:
    QTemporaryDir m_folder;
};

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
            if (readerOf(form) == Audience::Person) {
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

TEST_CASE("the crisis page fits one page or says what is over the page and never shrinks")
{
    for (int number = 1; number <= kSamples; ++number)
        for (const auto language : kLanguages) {
            const auto one = print(number, PrintForm::CrisisPage, language);
            INFO(one.name().toStdString());
            const OnDisk file(one.pdf());
            const auto sizes = file.sizes();
            CHECK(*std::min_element(sizes.begin(), sizes.end()) >= 11);
            const auto lang = language == PrintLanguage::English ? i18n::Lang::En : i18n::Lang::Cy;
            const auto goesOn = squeezed(book().text(lang, "print.goes_on").arg(QString()));
            const auto pages = file.text().split(u'\f');
            CHECK(file.pages() <= (language == PrintLanguage::Both ? 3 : 2));
            CHECK(squeezed(pages[0]).contains(goesOn) == (file.pages() > 1));
            // Whom to ring is never over the page.
            for (const Json& contact : one.document["crisis_plan"]["contacts"])
                CHECK(squeezed(pages[0]).contains(
                    squeezed(QString::fromStdString(contact["phone"].get<std::string>()))));
        }
    CHECK(OnDisk(print(2, PrintForm::CrisisPage, PrintLanguage::English).pdf()).pages() == 1);
    CHECK(OnDisk(print(4, PrintForm::CrisisPage, PrintLanguage::Both).pdf()).pages() == 1);
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

TEST_CASE("a long crisis plan loses no line")
{
    auto plan = sample(2);
    for (int i = 0; i < 40; ++i)
        plan["crisis_plan"]["staff_steps"].push_back("Zq" + std::to_string(i) + "x");
    const auto one = print(2, PrintForm::CrisisPage, PrintLanguage::English, plan);
    const auto text = OnDisk(one.pdf()).text();
    for (int i = 0; i < 40; ++i)
        CHECK(text.contains(QStringLiteral("Zq%1x").arg(i)));
    CHECK(text.contains(QStringLiteral("Over the page:")));
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
    plan["crisis_plan"]["contacts"] = Json::array();
    CHECK(words(plan).contains(squeezed(book().text(i18n::Lang::En, "print.cover.nobody"))));
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
