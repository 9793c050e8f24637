#include "core/exchange/print_layout.h"
#include "core/exchange/print_picture.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cyd::exchange {

Measures measuresOf(PrintForm form, int tight)
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
    if (form == PrintForm::EasyRead)
        size = { .title = 28,
            .name = 22,
            .h2 = 22,
            .h3 = 18,
            .h4 = 17,
            .body = 16,
            .table = 16,
            .label = 16,
            .small = 16,
            .frame = 16,
            .least = 16,
            .lineHeight = 1.4,
            .oneColumn = true };
    if (form == PrintForm::CrisisCard)
        size.lineHeight = 1.2;
    if (form == PrintForm::Statutory) { // long headings, many tables
        size.h2 = 14;
        size.margin -= 4.0 * tight;
        size.lineHeight -= 0.05 * tight;
        size.air -= 0.2 * tight;
    }
    if (form == PrintForm::ReviewSummary) {
        size.margin -= 5.0 * tight;
        size.lineHeight -= 0.09 * tight;
        size.air -= 0.3 * tight;
    }
    if (isLetter(form)) {
        size.h2 = 13;
        size.body = 12;
        size.table = 11;
        size.lineHeight -= 0.08 * tight;
        size.air -= 0.3 * tight;
    }
    if (form == PrintForm::ShortSheet) { // one page if it can be, in letters that are still easy to read
        size.title = 18;
        size.name = 14;
        size.h2 = 12;
        size.body = 11;
        size.table = 10.5;
        size.small = 9.5;
        size.margin -= 5.0 * tight;
        size.foot -= 4.0 * tight;
        size.lineHeight = 1.3 - 0.05 * tight;
        size.air = 0.6 - 0.2 * tight;
    }
    if (form == PrintForm::CrisisPage)
        size = { .title = 18,
            .name = 14,
            .h2 = 12.5,
            .h3 = 12,
            .h4 = 11,
            .body = 11,
            .table = 11,
            .label = 11,
            .small = 11,
            .frame = 11,
            .least = 11,
            .margin = 40 - 6.0 * tight,
            .foot = 44,
            .lineHeight = 1.24 - 0.07 * tight,
            .air = 0.55 - 0.18 * tight };
    return size;
}

Measures composedMeasures(qreal body, qreal air)
{
    const qreal small = std::max(body - 0.5, kPageSizes.back());
    return { .title = 18,
        .name = 15,
        .h2 = body + 1,
        .h3 = body + 1.5,
        .h4 = body,
        .body = body,
        .table = body,
        .label = body,
        .small = small,
        .frame = std::max(body, 9.5),
        .least = small,
        .margin = 32,
        .foot = 44,
        .lineHeight = 1.22,
        .air = air,
        .composed = true };
}

void SheetLayout::add(const Title& title)
{
    if (m_sheet.form == PrintForm::CrisisPage)
        return; // the head of the page says it
    if (!title.law.en.isEmpty())
        m_pages.row(
            side(title.law, edge(), across(), { m_size.label, false, kMuted }), { .keepWithNext = true });
    m_pages.row(side(title.name, edge(), across(), { both() ? m_size.title - 4 : m_size.title, true, kNavy }),
        { .keepWithNext = true });
    if (!title.person.isEmpty())
        m_pages.row({ { edge(), across(), { para(title.person, { m_size.name, true, kText }) } } },
            { .padBottom = points(8) });
    if (m_size.oneColumn) // there is no room for it at the head of every page
        m_pages.row(side(m_sheet.edition, edge(), across(), { m_size.label, false, kMuted }),
            { .padBottom = points(8) });
}

void SheetLayout::add(const Heading& heading)
{
    m_lastHeading = heading.text.en;
    PageBuilder::RowOptions options { .keepWithNext = true, .outlineLevel = heading.level - 1 };
    options.outline = both() && heading.text.cy != heading.text.en
        ? heading.text.cy + QStringLiteral(" / ") + heading.text.en
        : one(heading.text);
    options.fillX = edge();
    options.fillWidth = across();
    if (heading.newPage)
        m_pages.breakPage();
    if (heading.level == 2) {
        m_pages.gap(air(18));
        const bool plain = m_size.air < 1; // a table or panel follows at once, with a line of its own
        options.rule = plain ? QColor() : kNavy;
        options.ruleWidth = points(1.5);
        options.padBottom = points(plain ? 2 : 5);
        m_pages.row(side(heading.text, edge(), across(), { m_size.h2, true, kNavy }), options);
        if (!heading.aside.en.isEmpty())
            m_pages.row(side(heading.aside, edge(), across(), { m_size.label, false, kMuted }),
                { .padTop = points(4), .keepWithNext = true });
        if (!plain)
            m_pages.gap(air(5), true);
    } else if (heading.level == 3) {
        m_pages.gap(air(11));
        options.fill = kBand;
        options.padTop = points(4);
        const qreal x = edge() + points(7), width = across() - points(14);
        const bool aside = !heading.aside.en.isEmpty();
        options.padBottom = aside ? 0 : points(4);
        m_pages.row(side(heading.text, x, width, { m_size.h3, true, kNavy }), options);
        if (aside)
            m_pages.row(side(heading.aside, x, width, { m_size.small, false, kMuted }),
                { .padBottom = points(4),
                    .keepWithNext = true,
                    .fill = kBand,
                    .fillX = edge(),
                    .fillWidth = across() });
        m_pages.gap(air(4), true);
    } else {
        m_pages.gap(air(7));
        m_pages.row(side(heading.text, edge(), across(), { m_size.h4, true, kNavy }), options);
        m_pages.gap(air(2), true);
    }
}

void SheetLayout::add(const Paragraph& paragraph)
{
    const bool panel = paragraph.voice != Voice::None;
    const qreal x = panel ? edge() + points(14) : edge(), width = panel ? across() - points(24) : across();
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
        m_pages.closePanel(air(6), paragraph.keepWithNext);
    m_pages.gap(air(6), paragraph.keepWithNext);
}

void SheetLayout::add(const Bullets& list)
{
    const bool panel = list.voice != Voice::None;
    const qreal x = panel ? edge() + points(14) : edge(), width = panel ? across() - points(24) : across();
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
        m_pages.closePanel(air(5));
    m_pages.gap(air(6));
}

void SheetLayout::add(const Columns& columns)
{
    const auto translated = [this](const Bullets& list) {
        return std::any_of(list.items.begin(), list.items.end(), [this](const Cell& item) {
            return std::any_of(item.begin(), item.end(), [this](const Piece& piece) {
                const auto* said = std::get_if<Said>(&piece.what);
                return said && showsBeside(*said);
            });
        });
    };
    const auto& lists = columns.lists;
    if (both() || m_size.oneColumn || std::any_of(lists.begin(), lists.end(), translated)) {
        for (const auto& list : lists)
            add(list);
        return;
    }
    const auto voice = lists.front().voice;
    const bool panel = voice != Voice::None
        && std::all_of(lists.begin(), lists.end(), [voice](const auto& list) { return list.voice == voice; });
    if (panel)
        openVoice(voice);
    const qreal start = panel ? edge() + points(14) : edge(),
                width = panel ? across() - points(24) : across();
    // The longer list has the wider column.
    std::vector<qreal> shares;
    for (const auto& list : lists) {
        qsizetype length = 0;
        for (const auto& item : list.items)
            for (const auto& piece : item)
                length
                    += std::holds_alternative<Said>(piece.what) ? std::get<Said>(piece.what).text.size() : 20;
        shares.push_back(std::clamp(static_cast<qreal>(length), 100.0, 240.0));
    }
    const qreal total = std::accumulate(shares.begin(), shares.end(), 0.0);
    const qreal room = width - static_cast<qreal>(lists.size() - 1) * kGutter;
    const qreal indent = points(m_size.body * 1.4);
    qreal x = start;
    Boxes boxes;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto colour = lists[i].voice == Voice::Person ? kPerson
            : lists[i].voice == Voice::Team                 ? kTeam
                                                            : kText;
        const qreal each = room * shares[i] / total;
        boxes.push_back({ x, each, { para(one(lists[i].label), { m_size.label, true, colour }) } });
        auto& paragraphs = boxes.back().paragraphs;
        for (std::size_t at = 0; at < lists[i].items.size(); ++at) {
            auto item = narrow(lists[i].items[at], 0, each, m_size.body).paragraphs;
            if (!item.empty())
                item.front().mark = lists[i].numbered ? QString::number(at + 1) + u'.' : QStringLiteral("•");
            for (auto& paragraph : item) {
                paragraph.indent = indent;
                paragraphs.push_back(std::move(paragraph));
            }
        }
        x += each + kGutter;
    }
    m_pages.row(boxes, { .padBottom = points(1.5) });
    if (panel)
        m_pages.closePanel(air(5));
    m_pages.gap(air(6));
}

void SheetLayout::add(const Idea& idea)
{
    const qreal side = points(80), x = edge() + points(10), words = x + side + points(20);
    if (idea.voice != Voice::None)
        openVoice(idea.voice);
    else
        m_pages.gap(air(6));
    const Boxes boxes { narrow(idea.lines, words, edge() + across() - words - points(10), m_size.body) };
    const qreal height = m_pages.drawBoxes(nullptr, 0, boxes);
    m_pages.row(boxes,
        { .padTop = points(2),
            .padBottom = std::max(points(4), side + points(4) - height),
            .draw = [name = idea.picture, x, side](QPainter& painter) {
                drawPicture(painter, name, QRectF(x, points(2), side, side));
            } });
    if (idea.voice != Voice::None)
        m_pages.closePanel(air(6));
    m_pages.gap(air(10));
}

void SheetLayout::add(const Notice& notice)
{
    Panel panel { .x = edge(), .width = across(), .fill = notice.urgent ? kUrgentGround : kNote };
    panel.border = notice.urgent ? kText : kLine;
    panel.borderWidth = points(notice.urgent ? 2 : 0.7);
    m_pages.openPanel(panel);
    m_pages.gap(air(6));
    wideRows(
        notice.body, edge() + points(10), across() - points(20), notice.urgent ? m_size.h4 : m_size.label);
    m_pages.closePanel(air(4));
    m_pages.gap(air(8));
}

void SheetLayout::add(const Ink& ink)
{
    label(ink.label, edge(), across(), kText);
    const qreal aspect = std::isfinite(ink.aspect) && ink.aspect > 0.1 ? std::min(ink.aspect, 20.0) : 3;
    const qreal height = std::min(points(72), points(280) / aspect), width = height * aspect;
    QPainterPath path;
    for (const auto& stroke : ink.strokes) {
        bool first = true;
        for (const auto& point : stroke) {
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            const QPointF at(edge() + point.x / 1000 * width, point.y / 1000 * height);
            if (first)
                path.moveTo(at);
            path.lineTo(first ? at + QPointF(0.5, 0) : at); // a single point is a dot
            first = false;
        }
    }
    m_pages.picture(height + points(8), [path, x = edge(), width, height](QPainter& painter) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(kText, points(1.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.fillRect(QRectF(x, height + points(3), width, points(0.7)), kLine);
    });
    m_pages.gap(air(8));
}

} // namespace cyd::exchange
