#include "core/exchange/print_layout.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

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

Measures measuresOf(PrintForm form)
{
    Measures size;
    if (form == PrintForm::LargePrint)
        size = { .title = 32,
            .name = 26,
            .h2 = 26,
            .h3 = 22,
            .h4 = 20,
            .body = 18,
            .table = 18,
            .label = 18,
            .small = 18,
            .frame = 18,
            .least = 18,
            .oneColumn = true };
    return size;
}

void SheetLayout::add(const Title& title)
{
    m_pages.row(side(title.law, kMargin, kWidth, { m_size.label, false, kMuted }), { .keepWithNext = true });
    m_pages.row(side(title.name, kMargin, kWidth, { both() ? m_size.title - 4 : m_size.title, true, kNavy }),
        { .keepWithNext = true });
    m_pages.row({ { kMargin, kWidth, { para(title.person, { m_size.name, true, kText }) } } },
        { .padBottom = points(8) });
    if (m_size.oneColumn) // there is no room for it at the head of every page
        m_pages.row(side(m_sheet.edition, kMargin, kWidth, { m_size.label, false, kMuted }),
            { .padBottom = points(8) });
}

void SheetLayout::add(const Heading& heading)
{
    m_lastHeading = heading.text.en;
    PageBuilder::RowOptions options { .keepWithNext = true, .outlineLevel = heading.level - 1 };
    options.outline = both() && heading.text.cy != heading.text.en
        ? heading.text.cy + QStringLiteral(" / ") + heading.text.en
        : one(heading.text);
    options.fillX = kMargin;
    options.fillWidth = kWidth;
    if (heading.newPage)
        m_pages.breakPage();
    if (heading.level == 2) {
        m_pages.gap(points(18));
        options.rule = kNavy;
        options.ruleWidth = points(1.5);
        options.padBottom = points(5);
        m_pages.row(side(heading.text, kMargin, kWidth, { m_size.h2, true, kNavy }), options);
        if (!heading.aside.en.isEmpty())
            m_pages.row(side(heading.aside, kMargin, kWidth, { m_size.label, false, kMuted }),
                { .padTop = points(4), .keepWithNext = true });
        m_pages.gap(points(5), true);
    } else if (heading.level == 3) {
        m_pages.gap(points(11));
        options.fill = kBand;
        options.padTop = points(4);
        const qreal x = kMargin + points(7), width = kWidth - points(14);
        const bool aside = !heading.aside.en.isEmpty();
        options.padBottom = aside ? 0 : points(4);
        m_pages.row(side(heading.text, x, width, { m_size.h3, true, kNavy }), options);
        if (aside)
            m_pages.row(side(heading.aside, x, width, { m_size.small, false, kMuted }),
                { .padBottom = points(4),
                    .keepWithNext = true,
                    .fill = kBand,
                    .fillX = kMargin,
                    .fillWidth = kWidth });
        m_pages.gap(points(4), true);
    } else {
        m_pages.gap(points(7));
        m_pages.row(side(heading.text, kMargin, kWidth, { m_size.h4, true, kNavy }), options);
        m_pages.gap(points(2), true);
    }
}

void SheetLayout::add(const Paragraph& paragraph)
{
    const bool panel = paragraph.voice != Voice::None;
    const qreal x = panel ? kMargin + points(14) : kMargin, width = panel ? kWidth - points(24) : kWidth;
    if (panel)
        openVoice(paragraph.voice);
    if (!paragraph.label.en.isEmpty()) {
        const QString quote = paragraph.voice == Voice::Person ? QStringLiteral("“ ") : QString();
        label({ quote + paragraph.label.cy, quote + paragraph.label.en }, x, width,
            paragraph.voice == Voice::Person     ? kPerson
                : paragraph.voice == Voice::Team ? kTeam
                                                 : kText);
    }
    wideRows(paragraph.body, x, width, m_size.body);
    if (panel)
        m_pages.closePanel(points(6));
    m_pages.gap(points(6));
}

void SheetLayout::bothFact(const Phrase& name, const Cell& value)
{
    m_pages.row(side(name, kMargin, kWidth, { m_size.label, true, kMuted }),
        { .padTop = points(2.5), .keepWithNext = true });
    const auto rows = wide(value, kMargin, kWidth, m_size.body, true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool last = i + 1 == rows.size();
        m_pages.row(rows[i],
            { .padBottom = last ? points(2.5) : 0,
                .fillX = kMargin,
                .fillWidth = kWidth,
                .rule = last ? kHairline : QColor(),
                .ruleWidth = points(0.7) });
    }
}

void SheetLayout::entry(const Phrase& name, const Cell& value, PageBuilder::RowOptions options)
{
    options.fillX = kMargin;
    options.fillWidth = kWidth;
    const TextStyle style { m_size.label, true, kMuted };
    const bool brief
        = std::max(name.cy.size(), name.en.size()) <= 60 && std::all_of(value.begin(), value.end(), isBrief);
    if (!brief) {
        m_pages.row(side(name, kMargin, kWidth, style),
            { .padTop = options.padTop, .padBottom = points(1), .keepWithNext = true });
        options.padTop = 0;
        m_pages.row({ narrow(value, kMargin, kWidth, m_size.body) }, options);
        return;
    }
    const qreal first = kWidth * 0.4;
    Box head { kMargin, first, {} };
    stack(head.paragraphs, name, style);
    const qreal x = kMargin + first + kGutter;
    m_pages.row({ head, narrow(value, x, kMargin + kWidth - x, m_size.body) }, options);
}

void SheetLayout::add(const Facts& facts)
{
    const qreal half = (kWidth + kGutter) / 2, first = kWidth * 0.23;
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
        const qreal valueX = kMargin + first + points(8);
        Boxes start { { kMargin, first, { para(one(name), style) } } };
        std::vector<Boxes> rows;
        if (at + 1 < facts.rows.size() && isShort(facts.rows[at]) && isShort(facts.rows[at + 1])) {
            const auto& [nextName, nextValue] = facts.rows[++at]; // two short facts share a line
            const qreal width = half - kGutter - first - points(8);
            start.push_back(narrow(value, valueX, width, m_size.body));
            start.push_back({ kMargin + half, first, { para(one(nextName), style) } });
            start.push_back(narrow(nextValue, valueX + half, width, m_size.body));
            rows.push_back({});
        } else {
            rows = wide(value, valueX, kWidth - first - points(8), m_size.body);
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
                    .fillX = kMargin,
                    .fillWidth = kWidth,
                    .rule = last ? kHairline : QColor(),
                    .ruleWidth = points(0.7) });
        }
    }
    if (!facts.rows.empty())
        m_pages.gap(points(6));
}

void SheetLayout::add(const Bullets& list)
{
    const bool panel = list.voice != Voice::None;
    const qreal x = panel ? kMargin + points(14) : kMargin, width = panel ? kWidth - points(24) : kWidth;
    if (panel)
        openVoice(list.voice);
    if (!list.label.en.isEmpty()) {
        const QString quote = list.voice == Voice::Person ? QStringLiteral("“ ") : QString();
        label({ quote + list.label.cy, quote + list.label.en }, x, width,
            list.voice == Voice::Person     ? kPerson
                : list.voice == Voice::Team ? kTeam
                                            : kText);
    }
    const qreal indent = points(m_size.body * 1.64);
    QString noted;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        auto item = list.items[i];
        for (auto& piece : item) // one note for all items that it is true of
            if (auto* said = std::get_if<Said>(&piece.what); said && said->beside) {
                const auto note = said->lang + said->beside->note.en;
                if (note == noted)
                    said->beside->note = {};
                noted = note;
            }
        auto rows = wide(item, x + indent, width - indent, m_size.body);
        const auto mark = list.numbered ? QString::number(i + 1) + u'.' : QStringLiteral("•");
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (r == 0)
                rows[r].insert(
                    rows[r].begin(), { x + points(3), indent, { para(mark, { m_size.body, true, kText }) } });
            const bool together
                = list.items.size() <= 8 && i + 1 < list.items.size(); // a short list is not cut
            m_pages.row(rows[r], { .padBottom = points(2), .keepWithNext = together || r + 1 < rows.size() });
        }
    }
    if (panel)
        m_pages.closePanel(points(5));
    m_pages.gap(points(6));
}

void SheetLayout::add(const Table& table)
{
    if (m_size.oneColumn) {
        if (table.caption.en != m_lastHeading)
            m_pages.row(side(table.caption, kMargin, kWidth, { m_size.h4, true, kText }),
                { .padBottom = points(2), .keepWithNext = true });
        for (const auto& row : table.rows) {
            m_pages.gap(points(5));
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
        m_pages.gap(points(9));
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
        return Box { kMargin + kWidth * before / total + pad,
            kWidth * table.columns[column].share / total - 2 * pad, {} };
    };
    m_pages.gap(points(3));
    if (table.caption.en != m_lastHeading)
        label(table.caption, kMargin, kWidth, kText);
    m_pages.openTable();
    Boxes head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head.push_back(boxAt(i));
        stack(head.back().paragraphs, table.columns[i].head, { m_size.small + 0.5, true, kText });
    }
    m_pages.row(head,
        { .padTop = points(3),
            .padBottom = points(4),
            .fill = kBand,
            .fillX = kMargin,
            .fillWidth = kWidth,
            .rule = kNavy,
            .ruleWidth = points(1.2) });
    m_pages.beginTableBody();
    for (const auto& row : table.rows) {
        Boxes boxes;
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
            const auto place = boxAt(i);
            boxes.push_back(narrow(row[i], place.x, place.width, m_size.table));
        }
        m_pages.row(boxes,
            { .padTop = points(3),
                .padBottom = points(4),
                .fillX = kMargin,
                .fillWidth = kWidth,
                .rule = kLine,
                .ruleWidth = points(0.6) });
    }
    m_pages.closeTable();
    m_pages.gap(points(9));
}

void SheetLayout::add(const Notice& notice)
{
    Panel panel { .x = kMargin, .width = kWidth, .fill = notice.urgent ? kUrgentGround : kNote };
    panel.border = notice.urgent ? kText : kLine;
    panel.borderWidth = points(notice.urgent ? 2 : 0.7);
    m_pages.openPanel(panel);
    m_pages.gap(points(6));
    wideRows(
        notice.body, kMargin + points(10), kWidth - points(20), notice.urgent ? m_size.h4 : m_size.label);
    m_pages.closePanel(points(4));
    m_pages.gap(points(8));
}

void SheetLayout::add(const Ink& ink)
{
    label(ink.label, kMargin, kWidth, kText);
    const qreal aspect = std::isfinite(ink.aspect) && ink.aspect > 0.1 ? std::min(ink.aspect, 20.0) : 3;
    const qreal height = std::min(points(72), points(280) / aspect), width = height * aspect;
    QPainterPath path;
    for (const auto& stroke : ink.strokes) {
        bool first = true;
        for (const auto& point : stroke) {
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            const QPointF at(kMargin + point.x / 1000 * width, point.y / 1000 * height);
            if (first)
                path.moveTo(at);
            path.lineTo(first ? at + QPointF(0.5, 0) : at); // a single point is a dot
            first = false;
        }
    }
    m_pages.picture(height + points(8), [path, width, height](QPainter& painter) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(kText, points(1.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.fillRect(QRectF(kMargin, height + points(3), width, points(0.7)), kLine);
    });
    m_pages.gap(points(8));
}

} // namespace cyd::exchange
