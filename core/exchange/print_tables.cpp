// Facts and tables: names beside their values, and rows of cells under heads that every page repeats.
#include "core/exchange/print_layout.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

//! Whether a fact fits half the width.
bool isShort(const std::pair<Phrase, Cell>& row)
{
    qsizetype length = 0;
    for (const auto& piece : row.second) {
        if (const auto* ours = std::get_if<Phrase>(&piece.what))
            length += std::max(ours->cy.size(), ours->en.size());
        else if (const auto* fact = std::get_if<Fact>(&piece.what))
            length += fact->text.size();
        else if (const auto& said = std::get<Said>(piece.what); !said.beside && said.text.size() <= 36)
            length += said.text.size();
        else
            return false;
    }
    return row.second.size() <= 3 && length <= 48 && std::max(row.first.cy.size(), row.first.en.size()) <= 44;
}

//! Whether a piece of a value reads well beside its name in large print.
bool isBrief(const Piece& piece)
{
    if (const auto* ours = std::get_if<Phrase>(&piece.what))
        return std::max(ours->cy.size(), ours->en.size()) <= 52;
    if (const auto* said = std::get_if<Said>(&piece.what))
        return !said->beside && said->text.size() <= 40;
    return std::get<Fact>(piece.what).text.size() <= 52;
}

} // namespace

void SheetLayout::bothFact(const Phrase& name, const Cell& value)
{
    m_pages.row(side(name, edge(), across(), { m_size.label, true, kMuted }),
        { .padTop = points(2.5), .keepWithNext = true });
    const auto rows = wide(value, edge(), across(), m_size.body, true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool last = i + 1 == rows.size();
        m_pages.row(rows[i],
            { .padBottom = last ? points(2.5) : 0,
                .fillX = edge(),
                .fillWidth = across(),
                .rule = last ? kHairline : QColor(),
                .ruleWidth = points(0.7) });
    }
}

void SheetLayout::entry(const Phrase& name, const Cell& value, PageBuilder::RowOptions options)
{
    options.fillX = edge();
    options.fillWidth = across();
    const TextStyle style { m_size.label, true, kMuted };
    const bool brief
        = std::max(name.cy.size(), name.en.size()) <= 60 && std::all_of(value.begin(), value.end(), isBrief);
    if (!brief) {
        m_pages.row(side(name, edge(), across(), style),
            { .padTop = options.padTop, .padBottom = points(1), .keepWithNext = true });
        options.padTop = 0;
        m_pages.row({ narrow(value, edge(), across(), m_size.body) }, options);
        return;
    }
    const qreal first = across() * 0.4;
    Box head { edge(), first, {} };
    stack(head.paragraphs, name, style);
    const qreal x = edge() + first + kGutter;
    m_pages.row({ head, narrow(value, x, edge() + across() - x, m_size.body) }, options);
}

void SheetLayout::add(const Facts& facts)
{
    const qreal half = (across() + kGutter) / 2, first = across() * 0.23;
    const TextStyle style { m_size.label, true, kMuted };
    for (std::size_t at = 0; at < facts.rows.size(); ++at) {
        const auto& [name, value] = facts.rows[at];
        if (m_size.oneColumn) {
            entry(name, value,
                { .padTop = points(2.5),
                    .padBottom = points(2.5),
                    .rule = kHairline,
                    .ruleWidth = points(0.7) });
            continue;
        }
        if (both()) {
            bothFact(name, value);
            continue;
        }
        const qreal valueX = edge() + first + points(8);
        Boxes start { { edge(), first, { para(one(name), style) } } };
        std::vector<Boxes> rows;
        if (at + 1 < facts.rows.size() && isShort(facts.rows[at]) && isShort(facts.rows[at + 1])) {
            const auto& [nextName, nextValue] = facts.rows[++at]; // two short facts share a line
            const qreal width = half - kGutter - first - points(8);
            start.push_back(narrow(value, valueX, width, m_size.body));
            start.push_back({ edge() + half, first, { para(one(nextName), style) } });
            start.push_back(narrow(nextValue, valueX + half, width, m_size.body));
            rows.push_back({});
        } else {
            rows = wide(value, valueX, across() - first - points(8), m_size.body);
            if (rows.empty())
                rows.push_back({});
        }
        rows.front().insert(rows.front().begin(), start.begin(), start.end());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool last = i + 1 == rows.size();
            m_pages.row(rows[i],
                { .padTop = points(i == 0 ? 2.5 : 0),
                    .padBottom = points(last ? 2.5 : 0),
                    .keepWithNext = !last,
                    .fillX = edge(),
                    .fillWidth = across(),
                    .rule = last ? kHairline : QColor(),
                    .ruleWidth = points(0.7) });
        }
    }
    if (!facts.rows.empty())
        m_pages.gap(air(6));
}

void SheetLayout::add(const Table& table)
{
    if (m_size.oneColumn) {
        if (table.caption.en != m_lastHeading)
            m_pages.row(side(table.caption, edge(), across(), { m_size.h4, true, kText }),
                { .padBottom = points(2), .keepWithNext = true });
        for (const auto& row : table.rows) {
            m_pages.gap(air(5));
            for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
                const bool last = i + 1 == row.size();
                if (!row[i].empty() || last)
                    entry(table.columns[i].head, row[i],
                        { .padBottom = points(last ? 7 : 3),
                            .keepWithNext = !last,
                            .rule = last ? kLine : QColor(),
                            .ruleWidth = points(1) });
            }
        }
        m_pages.gap(air(9));
        return;
    }
    qreal total = 0;
    for (const auto& column : table.columns)
        total += column.share;
    const qreal pad = points(5);
    const auto boxAt = [&](std::size_t column) {
        qreal before = 0;
        for (std::size_t i = 0; i < column; ++i)
            before += table.columns[i].share;
        return Box { edge() + across() * before / total + pad,
            across() * table.columns[column].share / total - 2 * pad, {} };
    };
    m_pages.gap(air(3));
    if (table.caption.en != m_lastHeading)
        label(table.caption, edge(), across(), kText);
    m_pages.openTable();
    Boxes head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head.push_back(boxAt(i));
        stack(head.back().paragraphs, table.columns[i].head, { m_size.small + 0.5, true, kText });
    }
    m_pages.row(head,
        { .padTop = air(3),
            .padBottom = air(4),
            .fill = kBand,
            .fillX = edge(),
            .fillWidth = across(),
            .rule = kNavy,
            .ruleWidth = points(1.2) });
    m_pages.beginTableBody();
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const auto& row = table.rows[at];
        Boxes boxes;
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
            const auto place = boxAt(i);
            boxes.push_back(narrow(row[i], place.x, place.width, m_size.table));
        }
        // What goes on under one header stays with it; its rule begins beside the header.
        const bool goesOn = table.goesOn(at + 1);
        const qreal from = goesOn ? boxAt(1).x - pad : edge();
        m_pages.row(boxes,
            { .padTop = air(3),
                .padBottom = air(4),
                .keepWithNext = goesOn,
                .fillX = from,
                .fillWidth = edge() + across() - from,
                .rule = goesOn ? kHairline : kLine,
                .ruleWidth = points(0.6) });
    }
    m_pages.closeTable();
    m_pages.gap(air(9));
}

} // namespace cyd::exchange
