// Phrases and cells as boxes of text: across the page in two languages, or stacked in a narrow place.
#include "core/exchange/print_layout.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

TextStyle styleOf(const Piece& piece, qreal size, qreal least)
{
    switch (piece.weight) {
    case Piece::Weight::Strong:
        return { size, true, kText };
    case Piece::Weight::Quiet:
        return { std::max(size - 0.5, least), false, kMuted };
    case Piece::Weight::Normal:
        break;
    }
    return { size, false, kText };
}

} // namespace

SheetLayout::Boxes SheetLayout::side(const Phrase& phrase, qreal x, qreal width, const TextStyle& style)
{
    if (both() && m_size.oneColumn) {
        Box box { x, width, {} };
        stack(box.paragraphs, phrase, style);
        return { box };
    }
    if (!both() || phrase.cy == phrase.en)
        return { { x, width, { para(one(phrase), style) } } };
    const qreal half = (width - kGutter) / 2;
    return { { x, half, { para(phrase.cy, style) } },
        { x + half + kGutter, half, { para(phrase.en, style) } } };
}

void SheetLayout::stack(std::vector<TextParagraph>& into, const Phrase& phrase, const TextStyle& style)
{
    into.push_back(para(one(phrase), style));
    if (both() && phrase.cy != phrase.en)
        into.push_back(para(phrase.en, style));
}

Phrase SheetLayout::originalNote(const Said& said) const
{
    const auto id = QStringLiteral("code.language.") + said.lang;
    const bool known = m_book.has(i18n::Lang::En, id);
    return { m_book.text(i18n::Lang::Cy, "print.translation.original")
                 .arg(known ? m_book.text(i18n::Lang::Cy, id) : said.lang),
        m_book.text(i18n::Lang::En, "print.translation.original")
            .arg(known ? m_book.text(i18n::Lang::En, id) : said.lang) };
}

Box SheetLayout::narrow(const Cell& cell, qreal x, qreal width, qreal size)
{
    Box box { x, width, {} };
    const TextStyle note { m_size.small, false, kMuted };
    for (const auto& piece : cell) {
        const auto style = styleOf(piece, size, m_size.least);
        if (const auto* ours = std::get_if<Phrase>(&piece.what)) {
            stack(box.paragraphs, *ours, style);
        } else if (const auto* said = std::get_if<Said>(&piece.what)) {
            box.paragraphs.push_back(para(said->text, style));
            if (showsBeside(*said)) {
                if (!said->beside->note.en.isEmpty())
                    stack(box.paragraphs, said->beside->note, note);
                box.paragraphs.push_back(para(said->beside->text, style));
            }
        } else {
            box.paragraphs.push_back(para(std::get<Fact>(piece.what).text, style));
        }
    }
    return box;
}

//! Rows of boxes: what is in two languages stands side by side, what is the same in both stands across, or
//! under each.
std::vector<SheetLayout::Boxes> SheetLayout::wide(
    const Cell& cell, qreal x, qreal width, qreal size, bool twice)
{
    std::vector<Boxes> rows;
    if (m_size.oneColumn) {
        if (!cell.empty())
            rows.push_back({ narrow(cell, x, width, size) });
        return rows;
    }
    const auto add = [&rows](Boxes boxes) {
        if (!rows.empty() && rows.back().size() == boxes.size())
            for (std::size_t i = 0; i < boxes.size(); ++i)
                for (auto& paragraph : boxes[i].paragraphs)
                    rows.back()[i].paragraphs.push_back(std::move(paragraph));
        else
            rows.push_back(std::move(boxes));
    };
    const qreal half = (width - kGutter) / 2;
    const TextStyle small { m_size.small, false, kMuted };
    for (const auto& piece : cell) {
        const auto style = styleOf(piece, size, m_size.least);
        if (const auto* ours = std::get_if<Phrase>(&piece.what)) {
            add(side(*ours, x, width, style));
        } else if (const auto* said = std::get_if<Said>(&piece.what)) {
            if (!showsBeside(*said)) {
                add({ { x, width, { para(said->text, style) } } });
                continue;
            }
            Box original { x, half, {} }, translation { x + half + kGutter, half, {} };
            if (!said->beside->note.en.isEmpty()) {
                stack(original.paragraphs, originalNote(*said), small);
                stack(translation.paragraphs, said->beside->note, small);
            }
            original.paragraphs.push_back(para(said->text, style));
            translation.paragraphs.push_back(para(said->beside->text, style));
            if (both() && said->beside->lang == QLatin1String("cy"))
                std::swap(original.paragraphs, translation.paragraphs);
            rows.push_back({ original, translation });
        } else {
            const auto text = para(std::get<Fact>(piece.what).text, style);
            if (twice)
                add({ { x, half, { text } }, { x + half + kGutter, half, { text } } });
            else
                add({ { x, width, { text } } });
        }
    }
    return rows;
}

void SheetLayout::wideRows(const Cell& cell, qreal x, qreal width, qreal size)
{
    for (const auto& boxes : wide(cell, x, width, size))
        m_pages.row(boxes, { .padBottom = points(2) });
}

void SheetLayout::label(const Phrase& phrase, qreal x, qreal width, const QColor& colour)
{
    m_pages.row(side(phrase, x, width, { m_size.label, true, colour }),
        { .padBottom = points(1), .keepWithNext = true });
}

void SheetLayout::openVoice(Voice voice)
{
    Panel panel { .x = edge(), .width = across() };
    if (voice == Voice::Person) {
        panel.fill = kPersonGround;
        panel.bar = kPerson;
        panel.barWidth = points(4);
    } else {
        panel.fill = kTeamGround;
        panel.bar = kTeam;
        panel.barWidth = points(1);
        panel.doubleBar = true;
    }
    m_pages.openPanel(panel);
    m_pages.gap(air(6));
}

} // namespace cyd::exchange
