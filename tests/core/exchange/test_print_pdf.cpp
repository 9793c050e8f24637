#include "printed.h"

#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::exchange;
using namespace cyd::exchange::test;

namespace {

//! A printed plan on disk, looked at with other people's tools (poppler).
class Paper {
public:
    Paper(const Json& document, PrintLanguage language, const PrintFacts& facts = someFacts())
        : m_head(language == PrintLanguage::Both ? 82 : 62)
    {
        const auto pdf = toPdf(document, facts, language, book());
        REQUIRE(pdf);
        bytes = *pdf;
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("plan.pdf")); }
    [[nodiscard]] QStringList pages() const
    {
        auto list = run(QStringLiteral("pdftotext"), { "-raw", "-enc", "UTF-8", path(), "-" }).split(u'\f');
        list.removeLast();
        return list;
    }
    //! All pages without what stands at the head and foot of each, squeezed.
    [[nodiscard]] QString body() const
    {
        return squeezed(run(QStringLiteral("pdftotext"),
            { "-raw", "-enc", "UTF-8", "-x", "0", "-y", QString::number(m_head), "-W", "596", "-H",
                QString::number(797 - m_head), path(), "-" }));
    }
    [[nodiscard]] QString info() const { return run(QStringLiteral("pdfinfo"), { path() }); }
    QByteArray bytes;

private:
    int m_head; // points from the top of the page
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("every value of every sample is in the PDF in each language")
{
    for (int number = 1; number <= kSamples; ++number) {
        const auto plan = sample(number);
        const auto document = documentFor(plan, Audience::Record);
        REQUIRE(document);
        for (const auto language : kLanguages) {
            const auto text = Paper(*document, language).body();
            const auto lang = language == PrintLanguage::English ? i18n::Lang::En : i18n::Lang::Cy;
            for (const auto& leaf : leavesOf(plan)) {
                if (!whyNotPrinted(leaf).empty())
                    continue;
                const auto wanted = wordsFor(plan, leaf, lang);
                const bool found = wanted.isEmpty()
                    || std::any_of(wanted.begin(), wanted.end(),
                        [&](const QString& words) { return text.contains(squeezed(words)); });
                INFO("sample " << number << ", " << leaf.path << ": " << wanted.join(" | ").toStdString());
                CHECK(found);
            }
        }
    }
}

TEST_CASE("every page says whose plan it is and which page of how many")
{
    const auto plan = sample(1);
    for (const auto language : kLanguages) {
        const Paper paper(plan, language);
        const auto pages = paper.pages();
        REQUIRE(pages.size() > 5);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto page = squeezed(pages[i]);
            const auto has
                = [&](const char* words) { return page.contains(squeezed(QString::fromUtf8(words))); };
            CHECK(has("Nerys Fflur Caradog-Wyn"));
            CHECK(has("999 000 7004"));
            const auto count = QString::number(pages.size()), at = QString::number(i + 1);
            if (language != PrintLanguage::Welsh) {
                CHECK(has("Born: 14 September 1978"));
                CHECK(has("Version 4"));
                CHECK(has("Printed 2 March 2026"));
                CHECK(page.contains(squeezed(QStringLiteral("Page %1 of %2").arg(at, count))));
            }
            if (language != PrintLanguage::English) {
                CHECK(has("Ganwyd: 14 Medi 1978"));
                CHECK(has("Fersiwn 4"));
                CHECK(page.contains(squeezed(QStringLiteral("Tudalen %1 o %2").arg(at, count))));
            }
        }
    }
}

TEST_CASE("the fonts are inside, and title and language are set")
{
    const Paper paper(sample(1), PrintLanguage::Welsh);
    const auto fonts
        = run(QStringLiteral("pdffonts"), { paper.path() }).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE_FALSE(fonts.isEmpty());
    for (const auto& font : fonts) {
        INFO(font.toStdString());
        CHECK(font.contains(QStringLiteral("NotoSans")));
        CHECK(font.contains(QStringLiteral(" yes no  yes "))); // embedded, with its characters' meaning
    }
    CHECK(paper.info().contains(QStringLiteral("Cynllun Gofal a Thriniaeth – Nerys Fflur Caradog-Wyn")));
    CHECK(paper.bytes.contains("/Lang (cy)"));
    CHECK(paper.bytes.contains("/DisplayDocTitle true"));
    CHECK(paper.bytes.contains("/Outlines"));
    CHECK(Paper(sample(1), PrintLanguage::English).bytes.contains("/Lang (en-GB)"));
}

TEST_CASE("what was typed is what is found")
{
    auto plan = sample(1);
    plan["strengths"][0]
        = { { "lang", "cy" }, { "text", "ŵ ŷ â ê î ô û ẁ Ŵ Ŷ ’ – difficult office fflat fi fl waffle £ €" } };
    plan["strengths"][1]["text"] = std::string(400, 'x') + "end";
    plan["strengths"][2]["text"] = "line one\nline two \u202Eabc\u202C";
    const Paper paper(plan, PrintLanguage::English);
    CHECK(paper.body().contains(squeezed(QStringLiteral("ŵŷâêîôûẁŴŶ’–difficultofficefflatfiflwaffle£€"))));
    CHECK(paper.body().contains(QString(400, u'x') + QStringLiteral("end"))); // broken, not cut
    CHECK(paper.body().contains(squeezed(QStringLiteral("line one line two"))));
    CHECK_FALSE(run(QStringLiteral("pdftotext"), { paper.path(), "-" }).contains(QChar(0xFB03)));
}

TEST_CASE("a character that no font has is printed as its number and not as a box")
{
    auto plan = sample(1);
    plan["strengths"][0]["text"] = "Hapus \U0010FF42 iawn";
    const auto text = Paper(plan, PrintLanguage::English).body();
    CHECK(text.contains(QStringLiteral("[U+10FF42]")));
    CHECK(text.contains(squeezed(QStringLiteral("Some characters could not be printed"))));
    CHECK_FALSE(Paper(sample(1), PrintLanguage::English).body().contains(QStringLiteral("[U+")));
}

TEST_CASE("five years of a plan print without losing a line")
{
    auto plan = sample(2);
    std::vector<QString> markers;
    const auto marker = [&] {
        markers.push_back(QStringLiteral("Zq%1x").arg(markers.size()));
        return markers.back().toStdString();
    };
    for (Json& area : plan["domains"]) {
        const auto outcome = area["outcomes"].empty() ? Json() : area["outcomes"][0];
        for (int i = 0; i < 12; ++i) {
            Json action { { "action_id", "x-" + std::to_string(i) },
                { "outcome_id", outcome.value("outcome_id", "") }, { "owner_id", "p-cc" },
                { "how_often", marker() }, { "status", "open" }, { "due_on", "2026-05-01" },
                { "start_on", nullptr } };
            action["text"] = marker() + " " + std::string(300, 'w') + " " + marker();
            area["actions"].push_back(action);
        }
    }
    for (int i = 0; i < 60; ++i)
        plan["reviews"]["history"].push_back({ { "on", "2024-01-01" }, { "type", "formal" },
            { "reason", marker() }, { "attended", { "su", "p-cc" } } });
    for (int i = 0; i < 40; ++i)
        plan["comments"].push_back(
            { { "by", "su" }, { "on", "2024-01-01" }, { "about", marker() }, { "text", marker() } });
    std::string longWords;
    for (int i = 0; i < 900; ++i)
        longWords += "geiriau " + std::string(i % 50 == 0 ? marker() + " " : "");
    plan["domains"][0]["in_my_words"] = longWords; // runs over several pages

    const Paper paper(plan, PrintLanguage::Both);
    const auto text = paper.body();
    CHECK(paper.pages().size() > 60);
    for (const auto& one : markers) {
        INFO(one.toStdString());
        CHECK(text.contains(one));
    }
    // A table that runs on has its head again.
    CHECK(text.count(squeezed(book().text(i18n::Lang::En, "print.label.attended"))) > 3);
}

TEST_CASE("nothing told in confidence is in the PDF")
{
    const auto plan = sample(3);
    for (const auto audience : { Audience::Record, Audience::Person, Audience::Gp, Audience::Crisis }) {
        const auto document = documentFor(plan, audience);
        REQUIRE(document);
        CHECK_FALSE(Paper(*document, PrintLanguage::Both).body().contains(QStringLiteral("earned")));
    }
}
