//! The sheet's blocks as rows on A4 pages, with the person's name at the head of each.
#pragma once

#include "core/exchange/print_font.h"
#include "core/exchange/print_pages.h"
#include "core/exchange/print_sheet.h"

#include <algorithm>
#include <array>
#include <memory>

namespace cyd::exchange {

// Tokens of the app's light theme.
inline constexpr QColor kText(0x21, 0x2b, 0x32);
inline constexpr QColor kMuted(0x4c, 0x62, 0x72);
inline constexpr QColor kNavy(0x1b, 0x29, 0x4a);
inline constexpr QColor kLine(0x5a, 0x6f, 0x7e);
inline constexpr QColor kHairline(0xd8, 0xdd, 0xe0);
inline constexpr QColor kBand(0xec, 0xee, 0xf3);
inline constexpr QColor kNote(0xf4, 0xf5, 0xf8);
inline constexpr QColor kPerson(0x7a, 0x2e, 0x5d);
inline constexpr QColor kPersonGround(0xfb, 0xf1, 0xf7);
inline constexpr QColor kTeam(0x32, 0x50, 0x83);
inline constexpr QColor kTeamGround(0xee, 0xf2, 0xf9);
inline constexpr QColor kUrgentGround(0xff, 0xf6, 0xdd);

//! Sizes in points; another paper (large print) is another of these.
struct Measures {
    qreal title = 22, name = 16, h2 = 15, h3 = 12.5, h4 = 11.5, body = 11, table = 10, label = 10, small = 9,
          frame = 8.5;
    qreal least = 0; //!< nothing is set smaller
    qreal margin = 48, foot = 52, lineHeight = 1.35;
    qreal air = 1; //!< how much of the white between the blocks
    bool oneColumn = false; //!< languages, facts and the cells of a table stand one under the other
    bool composed = false; //!< one page, as CrisisLayout sets it
};
//! `tight`, 0 … kTightest: less white where everything should be on one page; the letters stay as they are.
[[nodiscard]] Measures measuresOf(PrintForm form, int tight);
inline constexpr int kTightest = 2;
//! The page that CrisisLayout composes, its text in letters of `body` points; `air` as in Measures.
[[nodiscard]] Measures composedMeasures(qreal body, qreal air);
//! What it is tried in, the largest first. Nothing on it is ever smaller than the last.
inline constexpr std::array kPageSizes { 12.0, 11.5, 11.0, 10.5, 10.0, 9.75, 9.5, 9.25, 9.0, 8.75, 8.5 };
inline constexpr std::array kPageAir { 1.8, 1.4, 1.1, 0.8 };

inline constexpr qreal kPageWidth = 5953, kPageHeight = 8419; // A4
inline constexpr qreal kGutter = points(16);
inline constexpr qreal kHeaderTop = points(26);

class CardLayout;
class CrisisLayout;

class SheetLayout {
public:
    SheetLayout(
        const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book, const Measures& size)
        : m_sheet(sheet)
        , m_language(language)
        , m_book(book)
        , m_size(size)
        , m_pages(QLatin1String(kPrintFont),
              kHeaderTop + headerHeight() + std::max(points(11), m_size.composed ? air(8) : air(16)),
              kPageHeight - points(m_size.foot), m_size.lineHeight)
    {
    }
    //! Sets every block and breaks the pages.
    void set();
    //! The headings of what does not end on the first page.
    [[nodiscard]] std::vector<Phrase> headingsAfterFirstPage() const;
    //! `number` of `count`: as the foot of the page says.
    void drawPage(int page, QPainter& painter, int number, int count);
    //! Whether a page that is composed as one has room for everything.
    [[nodiscard]] bool fits() const;
    [[nodiscard]] const PageBuilder& pages() const { return m_pages; }
    [[nodiscard]] bool both() const { return m_language == PrintLanguage::Both; }

private:
    using Boxes = std::vector<Box>;

    [[nodiscard]] Phrase words(const char* id) const
    {
        return { m_book.text(i18n::Lang::Cy, id), m_book.text(i18n::Lang::En, id) };
    }
    [[nodiscard]] qreal edge() const { return points(m_size.margin); }
    [[nodiscard]] qreal across() const { return kPageWidth - 2 * edge(); }
    [[nodiscard]] qreal air(qreal height) const { return points(height * m_size.air); }
    //! Whether somebody's translation stands beside their words on this paper.
    [[nodiscard]] bool showsBeside(const Said& said) const
    {
        const bool own = said.lang == (m_language == PrintLanguage::English ? u"en" : u"cy");
        return said.beside && !(m_sheet.oneTongue && !both() && own);
    }
    [[nodiscard]] QString one(const Phrase& phrase) const
    {
        return m_language == PrintLanguage::English ? phrase.en : phrase.cy;
    }
    [[nodiscard]] TextParagraph para(const QString& text, const TextStyle& style)
    {
        return { m_glyphs.printable(text), style };
    }
    //! A phrase across a width: one language, or Welsh left and English right.
    Boxes side(const Phrase& phrase, qreal x, qreal width, const TextStyle& style);
    //! A phrase in a narrow place: one language, or Welsh above English.
    void stack(std::vector<TextParagraph>& into, const Phrase& phrase, const TextStyle& style);
    [[nodiscard]] Phrase originalNote(const Said& said) const;
    Box narrow(const Cell& cell, qreal x, qreal width, qreal size);
    std::vector<Boxes> wide(const Cell& cell, qreal x, qreal width, qreal size, bool twice = false);
    void wideRows(const Cell& cell, qreal x, qreal width, qreal size);
    void label(const Phrase& phrase, qreal x, qreal width, const QColor& colour);
    void openVoice(Voice voice);
    void bothFact(const Phrase& name, const Cell& value);
    //! In one column: a name and its value, beside each other when both are short.
    void entry(const Phrase& name, const Cell& value, PageBuilder::RowOptions options);
    [[nodiscard]] Boxes headerBoxes();
    [[nodiscard]] qreal headerHeight();

    void add(const Title& title);
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const Facts& facts);
    void add(const Bullets& list);
    void add(const Columns& columns);
    void add(const Idea& idea);
    void add(const Table& table);
    void add(const Notice& notice);
    static void add(const Region&) { }
    void add(const Ink& ink);
    //! The card's blocks, drawn to be cut out.
    void addCards();
    void addCard(bool welsh, std::size_t mostSides);
    //! The crisis page's blocks, composed on one page.
    void addCrisisPage();

    const Sheet& m_sheet;
    PrintLanguage m_language;
    const i18n::Phrasebook& m_book;
    Measures m_size;
    Glyphs m_glyphs;
    PageBuilder m_pages;
    QString m_lastHeading;
    std::vector<std::shared_ptr<CardLayout>> m_cards;
    std::shared_ptr<CrisisLayout> m_crisis;
};

} // namespace cyd::exchange
