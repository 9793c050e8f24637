#include "core/exchange/print_picture.h"
#include "core/exchange/print_sheet.h"
#include "core/exchange/print_style.h"

#include <QRegularExpression>

#include <cmath>

namespace cyd::exchange {
namespace {

//! Escaped, and without the characters that no page may hold.
QString safe(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar at = text[i];
        const auto code = at.unicode();
        const bool pair = at.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            clean += at;
            clean += text[++i];
        } else if ((code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7F && code < 0xA0)
            || at.isSurrogate() || code >= 0xFFFE) {
            clean += QChar::ReplacementCharacter;
        } else {
            clean += at;
        }
    }
    return clean.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString langAttribute(const QString& lang)
{
    static const QRegularExpression kTag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    return kTag.match(lang).hasMatch() ? QStringLiteral(" lang=\"%1\"").arg(lang) : QString();
}

class HtmlWriter {
public:
    HtmlWriter(PrintLanguage language, const i18n::Phrasebook& book)
        : m_language(language)
        , m_book(book)
    {
    }
    QString page(const Sheet& sheet);

private:
    [[nodiscard]] bool both() const { return m_language == PrintLanguage::Both; }
    [[nodiscard]] QString rootLang() const
    {
        return m_language == PrintLanguage::English ? QStringLiteral("en") : QStringLiteral("cy");
    }
    [[nodiscard]] QString words(const char* id) const
    {
        return phrase({ m_book.text(i18n::Lang::Cy, id), m_book.text(i18n::Lang::En, id) });
    }
    //! The phrase in the languages of this page; both: Welsh first, each marked.
    [[nodiscard]] QString phrase(const Phrase& text) const
    {
        if (!both())
            return isolated(m_language == PrintLanguage::Welsh ? text.cy : text.en);
        if (text.cy == text.en) // a name or a number inside: no language of ours
            return QStringLiteral("<span><bdi>%1</bdi></span>").arg(safe(text.en));
        return QStringLiteral("<span lang=\"cy\">%1</span> <span lang=\"en\">%2</span>")
            .arg(isolated(text.cy), isolated(text.en));
    }
    //! Our words with somebody's name or date in them: whatever direction that has ends with them.
    [[nodiscard]] static QString isolated(const QString& text)
    {
        static const QRegularExpression kDirections(
            QStringLiteral("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"));
        return text.contains(kDirections) ? QStringLiteral("<bdi>%1</bdi>").arg(safe(text)) : safe(text);
    }
    [[nodiscard]] QString element(const char* name, const Phrase& text, const QString& classes = {}) const
    {
        const auto all = both() ? classes + QStringLiteral(" pair") : classes;
        return QStringLiteral("<%1%2>%3</%1>\n")
            .arg(QLatin1String(name),
                all.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(all.trimmed()), phrase(text));
    }
    [[nodiscard]] static QString bdi(const QString& text, const QString& lang)
    {
        return QStringLiteral("<bdi%1>%2</bdi>").arg(langAttribute(lang), safe(text));
    }
    [[nodiscard]] QString said(const Said& said) const;
    //! `twice`: where both languages stand side by side, a name or number stands under each.
    [[nodiscard]] QString cell(const Cell& pieces, bool twice = false) const;
    [[nodiscard]] QString table(const Table& table) const;
    [[nodiscard]] QString ink(const Ink& ink);
    void closeSection()
    {
        if (m_inSection)
            m_out += QStringLiteral("</section>\n");
        m_inSection = false;
    }

    void write(const Title& title)
    {
        if (!title.law.en.isEmpty())
            m_out += element("p", title.law, QStringLiteral("law"));
        m_out += element("h1", title.name);
        if (!title.person.isEmpty())
            m_out += QStringLiteral("<p class=\"person-name\"><bdi>%1</bdi></p>\n").arg(safe(title.person));
    }
    void write(const Heading& heading)
    {
        m_lastHeading = heading.text.en;
        const auto id = QStringLiteral("part-%1").arg(++m_headings);
        if (heading.level == 2) {
            closeSection();
            m_out += QStringLiteral("<section aria-labelledby=\"%1\"%2>\n")
                         .arg(id, heading.newPage ? QStringLiteral(" class=\"new-page\"") : QString());
            m_inSection = true;
        }
        m_out += QStringLiteral("<h%1 id=\"%2\"%3>%4</h%1>\n")
                     .arg(QString::number(heading.level), id,
                         both() ? QStringLiteral(" class=\"pair\"") : QString(), phrase(heading.text));
        if (!heading.aside.en.isEmpty())
            m_out += element("p", heading.aside, QStringLiteral("aside"));
    }
    void write(const Paragraph& paragraph)
    {
        m_out += QStringLiteral("<div class=\"%1\">\n").arg(QLatin1String(voice(paragraph.voice)));
        if (!paragraph.label.en.isEmpty())
            m_out += element("p", paragraph.label, QStringLiteral("label"));
        m_out += cell(paragraph.body) + QStringLiteral("</div>\n");
    }
    void write(const Facts& facts)
    {
        if (facts.rows.empty())
            return;
        m_out += QStringLiteral("<dl>\n");
        for (const auto& [label, value] : facts.rows)
            m_out += QStringLiteral("<div>") + element("dt", label) + QStringLiteral("<dd>")
                + cell(value, both()) + QStringLiteral("</dd></div>\n");
        m_out += QStringLiteral("</dl>\n");
    }
    void write(const Bullets& list)
    {
        const auto tag = list.numbered ? QStringLiteral("ol") : QStringLiteral("ul");
        m_out += QStringLiteral("<div class=\"%1\">\n").arg(QLatin1String(voice(list.voice)));
        if (!list.label.en.isEmpty())
            m_out += element("p", list.label, QStringLiteral("label"));
        m_out += u'<' + tag + QStringLiteral(">\n");
        for (const auto& item : list.items)
            m_out += QStringLiteral("<li>") + cell(item) + QStringLiteral("</li>\n");
        m_out += QStringLiteral("</%1></div>\n").arg(tag);
    }
    void write(const Columns& columns)
    {
        m_out += QStringLiteral("<div class=\"columns\">\n");
        for (const auto& list : columns.lists)
            write(list);
        m_out += QStringLiteral("</div>\n");
    }
    void write(const Idea& idea)
    {
        // The words beside it say it all; who cannot see it hears what it shows.
        auto svg = QString::fromUtf8(pictureSvg(idea.picture));
        svg.remove(
            QStringLiteral(" xmlns=\"http://www.w3.org/2000/svg\"")); // a page needs no name of a space
        svg.replace(QStringLiteral("<svg"),
            QStringLiteral("<svg role=\"img\" aria-label=\"%1\"")
                .arg(safe(m_language == PrintLanguage::English ? idea.alt.en : idea.alt.cy)));
        m_out += QStringLiteral("<div class=\"idea %1\">\n%2\n<div>%3</div></div>\n")
                     .arg(QLatin1String(voice(idea.voice)), svg, cell(idea.lines));
    }
    void write(const Table& block) { m_out += table(block); }
    void write(const Notice& notice)
    {
        m_out += QStringLiteral("<div class=\"notice%1\" role=\"note\">\n")
                     .arg(notice.urgent ? QStringLiteral(" urgent") : QString())
            + cell(notice.body) + QStringLiteral("</div>\n");
    }
    static void write(const Region&) { }
    void write(const Ink& block) { m_out += ink(block); }

    static const char* voice(Voice voice)
    {
        switch (voice) {
        case Voice::Person:
            return "voice person";
        case Voice::Team:
            return "voice team";
        case Voice::None:
            break;
        }
        return "block";
    }

    PrintLanguage m_language;
    const i18n::Phrasebook& m_book;
    QString m_out;
    int m_headings = 0;
    int m_inks = 0;
    QString m_lastHeading;
    bool m_inSection = false;
    bool m_oneTongue = false;
};

QString HtmlWriter::said(const Said& said) const
{
    if (!said.beside || (m_oneTongue && !both() && said.lang == rootLang()))
        return QStringLiteral("<p>%1</p>").arg(bdi(said.text, said.lang));
    const auto languageId = "code.language." + said.lang.toStdString();
    Phrase name { said.lang, said.lang };
    if (m_book.has(i18n::Lang::En, QString::fromStdString(languageId)))
        name = { m_book.text(i18n::Lang::Cy, languageId.c_str()),
            m_book.text(i18n::Lang::En, languageId.c_str()) };
    const Phrase original { m_book.text(i18n::Lang::Cy, "print.translation.original").arg(name.cy),
        m_book.text(i18n::Lang::En, "print.translation.original").arg(name.en) };
    const auto side = [this](const Phrase& note, const QString& text, const QString& lang) {
        return QStringLiteral("<div>%1<p>%2</p></div>")
            .arg(element("p", note, QStringLiteral("note")), bdi(text, lang));
    };
    auto first = side(original, said.text, said.lang);
    auto second = side(said.beside->note, said.beside->text, said.beside->lang);
    if (both() && said.beside->lang == QLatin1String("cy")) // Welsh on the left
        std::swap(first, second);
    return QStringLiteral("<div class=\"beside\">") + first + second + QStringLiteral("</div>");
}

QString HtmlWriter::cell(const Cell& pieces, bool twice) const
{
    QString html;
    for (const auto& piece : pieces) {
        const auto classes = piece.weight == Piece::Weight::Strong ? QStringLiteral("strong")
            : piece.weight == Piece::Weight::Quiet                 ? QStringLiteral("quiet")
                                                                   : QString();
        if (const auto* ours = std::get_if<Phrase>(&piece.what)) {
            html += element("p", *ours, classes);
        } else if (const auto* typed = std::get_if<Said>(&piece.what)) {
            auto text = said(*typed);
            if (!classes.isEmpty())
                text = QStringLiteral("<div class=\"%1\">%2</div>").arg(classes, text);
            html += text;
        } else {
            const auto text = bdi(std::get<Fact>(piece.what).text, {});
            if (twice)
                html += QStringLiteral("<p class=\"pair %1\"><span>%2</span> <span class=\"twin\" "
                                       "aria-hidden=\"true\">%2</span></p>")
                            .arg(classes, text);
            else
                html += QStringLiteral("<p%1>%2</p>")
                            .arg(classes.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(classes),
                                text);
        }
    }
    return html;
}

QString HtmlWriter::table(const Table& table) const
{
    // The roles keep the table a table where a narrow window lays its cells out one under the other.
    const auto hidden = table.caption.en == m_lastHeading ? QStringLiteral(" class=\"unseen\"") : QString();
    QString html
        = QStringLiteral(
            "<table role=\"table\">\n<caption%1>%2</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
              .arg(hidden,
                  both() ? QStringLiteral("<span class=\"pair\">%1</span>").arg(phrase(table.caption))
                         : phrase(table.caption));
    const auto head = [this](const Phrase& text) {
        return both() ? QStringLiteral("<span class=\"pair\">%1</span>").arg(phrase(text)) : phrase(text);
    };
    for (const auto& column : table.columns)
        html += QStringLiteral("<th scope=\"col\" role=\"columnheader\">%1</th>").arg(head(column.head));
    html += QStringLiteral("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const auto& row = table.rows[at];
        html += QStringLiteral("<tr role=\"row\">");
        for (std::size_t i = table.goesOn(at) ? 1 : 0; i < row.size() && i < table.columns.size(); ++i) {
            auto tag = i == 0 ? QStringLiteral("th scope=\"row\" role=\"rowheader\"")
                              : QStringLiteral("td role=\"cell\"");
            auto last = at;
            while (table.goesOn(last + 1))
                ++last;
            if (i == 0 && last > at)
                tag += QStringLiteral(" rowspan=\"%1\"").arg(last + 1 - at);
            html += QStringLiteral("<%1><span class=\"col\" aria-hidden=\"true\">%2</span>%3</%4>")
                        .arg(tag, head(table.columns[i].head), cell(row[i]), tag.left(2));
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString HtmlWriter::ink(const Ink& ink)
{
    const double aspect = std::isfinite(ink.aspect) && ink.aspect > 0.1 ? std::min(ink.aspect, 20.0) : 3;
    QString path;
    for (const auto& stroke : ink.strokes) {
        bool first = true;
        for (const auto& point : stroke) {
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            path += QStringLiteral("%1%2 %3")
                        .arg(QChar(first ? u'M' : u'L'))
                        .arg(point.x * aspect, 0, 'f', 1)
                        .arg(point.y, 0, 'f', 1);
            if (first && stroke.size() == 1)
                path += QStringLiteral("l.1 0"); // a dot
            first = false;
        }
    }
    const auto id = QStringLiteral("ink-%1").arg(++m_inks);
    return QStringLiteral("<figure><figcaption id=\"%1\" class=\"label\">%2</figcaption><svg role=\"img\" "
                          "aria-labelledby=\"%1\" viewBox=\"-20 -20 %3 1040\"><path d=\"%4\" fill=\"none\" "
                          "stroke=\"#212b32\" stroke-width=\"14\" stroke-linecap=\"round\" "
                          "stroke-linejoin=\"round\"/></svg></figure>\n")
        .arg(id, phrase(ink.label), QString::number(1000 * aspect + 40, 'f', 0), path);
}

QString HtmlWriter::page(const Sheet& sheet)
{
    m_oneTongue = sheet.oneTongue;
    for (const auto& block : sheet.blocks)
        std::visit([this](const auto& one) { this->write(one); }, block);
    closeSection();

    QString contents;
    int heading = 0;
    for (const auto& block : sheet.blocks)
        if (const auto* one = std::get_if<Heading>(&block)) {
            ++heading;
            if (one->level == 2)
                contents
                    += QStringLiteral("<li><a href=\"#part-%1\"%2>%3</a></li>\n")
                           .arg(QString::number(heading),
                               both() ? QStringLiteral(" class=\"pair\"") : QString(), phrase(one->text));
        }
    const auto titleText = m_language == PrintLanguage::English ? sheet.name.en
        : m_language == PrintLanguage::Welsh                    ? sheet.name.cy
                                             : sheet.name.cy + QStringLiteral(" / ") + sheet.name.en;
    const auto pair
        = [this](const Phrase& text) { return text.en.isEmpty() ? QString() : element("p", text); };
    const auto classes = (QString(both() ? QStringLiteral("both ") : QString())
        + QString(sheet.form == PrintForm::LargePrint ? QStringLiteral("large")
                : sheet.form == PrintForm::EasyRead   ? QStringLiteral("large easy")
                                                      : QString()))
                             .trimmed();
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\"%2>\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>%3</title>\n<style>")
               .arg(rootLang(), classes.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(classes),
                   safe(titleText + QStringLiteral(" – ") + sheet.person))
        + pageStyle() + QStringLiteral("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#plan\">")
        + words("print.skip") + QStringLiteral("</a>\n<header class=\"top\"><div>\n<p class=\"name\"><bdi>")
        + safe(sheet.person) + QStringLiteral("</bdi></p>\n") + pair(sheet.identity) + pair(sheet.edition)
        + QStringLiteral(
            "</div></header>\n<nav aria-labelledby=\"contents\">\n<p class=\"label\" id=\"contents\">")
        + words("print.contents") + QStringLiteral("</p>\n<ol>\n") + contents
        + QStringLiteral("</ol>\n</nav>\n<main id=\"plan\">\n") + m_out
        + QStringLiteral("</main>\n<footer>\n") + pair(sheet.name) + pair(sheet.edition)
        + QStringLiteral("</footer>\n</body>\n</html>\n");
}

} // namespace

QString pageOf(const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book)
{
    return HtmlWriter(language, book).page(sheet);
}

QString toHtml(const Json& document, const PrintFacts& facts, PrintLanguage language,
    const i18n::Phrasebook& book, PrintForm form)
{
    return pageOf(compose(document, facts, book, form), language, book);
}

} // namespace cyd::exchange
