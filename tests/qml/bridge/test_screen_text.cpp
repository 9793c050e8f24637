#include "qml/bridge/screen_text.h"
#include "tests/qml/bridge/world.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

TEST_CASE("whatever the printed plan says in a person's words the screen says in the same order")
{
    for (const char* file : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "03_declines_involvement.json", "04_poor_every_audit_defect.json" }) {
        World world(file);
        const auto page = world.plan.sign()->documentHtml();
        const auto screen = forScreen(page);
        static const QRegularExpression kWords(QStringLiteral("<bdi[^>]*>(.*?)</bdi>"));
        qsizetype at = 0;
        int found = 0;
        for (auto words = kWords.globalMatch(page.mid(page.indexOf(QLatin1String("<main")))); words.hasNext();
             ++found) {
            const auto text = words.next().captured(1);
            INFO(file << ": " << text.toStdString());
            at = screen.indexOf(text, at);
            REQUIRE(at >= 0);
            at += text.size();
        }
        CHECK(found > 50);
    }
}

TEST_CASE("the text for the screen is whole and has no table wider than one column")
{
    World world("02_cto_disagrees_with_one_part.json");
    const auto screen = forScreen(world.plan.sign()->documentHtml());
    QXmlStreamReader reader(QStringLiteral("<body>%1</body>").arg(screen));
    int cells = 0, rows = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            cells += reader.name() == QLatin1String("td");
            rows += reader.name() == QLatin1String("tr");
            CHECK(reader.name() != QLatin1String("svg"));
        }
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
    CHECK(cells > 0);
    CHECK(cells == rows);
}

TEST_CASE("a column's name stands before its words and what only a browser needs is gone")
{
    const auto screen = forScreen(
        QStringLiteral("<nav>Contents</nav><main id=\"plan\"><table "
                       "role=\"table\"><thead><tr><th>Who</th></tr></thead><tbody><tr>"
                       "<td role=\"cell\"><span class=\"col\" "
                       "aria-hidden=\"true\">Who</span><p><bdi>Tegwen</bdi></p></td></tr></tbody></table>"
                       "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg><span "
                       "class=\"unseen\">hidden</span></main><footer>End</footer>"));
    CHECK(screen
        == QStringLiteral("<div><div><div><p class=\"note\">Who</p><p>Tegwen</p></div></div><hr/></div>"));
}
