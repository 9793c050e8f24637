#include "core/exchange/print_pages.h"

#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace cyd::exchange {
namespace {

// A row of up to this many lines is never cut; of a longer one, no line stands alone on a page.
constexpr std::size_t kKeepWhole = 10;
// Less of a page than this may stay empty for the sake of what belongs together.
constexpr qreal kMostEmpty = 0.25;

QVector<QTextLayout::FormatRange> formatsOf(const TextParagraph& paragraph)
{
    QVector<QTextLayout::FormatRange> formats;
    for (const auto& run : paragraph.runs) {
        QTextCharFormat format;
        format.setFontWeight(run.bold ? QFont::Bold : QFont::Normal);
        if (run.colour.isValid())
            format.setForeground(run.colour);
        formats.append({ static_cast<int>(run.start), static_cast<int>(run.length), format });
    }
    return formats;
}

} // namespace

PageBuilder::PageBuilder(QString fontFamily, qreal top, qreal bottom, qreal lineHeight)
    : m_family(std::move(fontFamily))
    , m_top(top)
    , m_bottom(bottom)
    , m_lineHeight(lineHeight)
{
}

QFont PageBuilder::font(const TextStyle& style) const
{
    QFont font(m_family);
    font.setPixelSize(static_cast<int>(std::lround(points(style.size))));
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // With any letter spacing Qt leaves ligatures out; with an "ffi" ligature a search in the PDF finds no
    // "ffi". A 64th of a tenth of a point cannot be seen.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

std::shared_ptr<QTextLayout> PageBuilder::markOf(const TextParagraph& paragraph) const
{
    auto layout = std::make_shared<QTextLayout>(paragraph.mark, font(paragraph.style));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    layout->createLine().setPosition({ 0, 0 });
    layout->endLayout();
    return layout;
}

std::vector<PageBuilder::Strip> PageBuilder::setRow(const std::vector<Box>& boxes) const
{
    std::vector<Strip> strips;
    std::vector<qreal> depth;
    int cell = 0;
    for (const Box& box : boxes) {
        std::size_t at = 0;
        for (const auto& paragraph : box.paragraphs) {
            QTextOption option(paragraph.style.alignment);
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            option.setTextDirection(Qt::LayoutDirectionAuto);
            auto text = paragraph.text;
            text.replace(u'\n', QChar::LineSeparator);
            auto layout = std::make_shared<QTextLayout>(text, font(paragraph.style));
            layout->setTextOption(option);
            layout->setFormats(formatsOf(paragraph));
            layout->setCacheEnabled(true);
            layout->beginLayout();
            for (auto line = layout->createLine(); line.isValid(); line = layout->createLine()) {
                line.setLineWidth(box.width - paragraph.indent);
                line.setPosition({ 0, 0 });
                if (at == strips.size()) {
                    strips.emplace_back();
                    depth.push_back(0);
                }
                const qreal height = points(paragraph.style.size) * m_lineHeight;
                const qreal above = (height - line.ascent() - line.descent()) / 2 + line.ascent();
                strips[at].baseline = std::max(strips[at].baseline, above);
                depth[at] = std::max(depth[at], height - above);
                if (line.lineNumber() == 0 && !paragraph.mark.isEmpty())
                    strips[at].lines.push_back({ markOf(paragraph), 0, cell, box.x, paragraph.style.colour });
                strips[at].lines.push_back(
                    { layout, line.lineNumber(), cell, box.x + paragraph.indent, paragraph.style.colour });
                ++at;
            }
            layout->endLayout();
        }
        ++cell;
    }
    for (std::size_t i = 0; i < strips.size(); ++i)
        strips[i].height = strips[i].baseline + depth[i];
    return strips;
}

void PageBuilder::push(Strip strip)
{
    strip.panel = m_panel;
    strip.table = m_table;
    strip.tableHead = m_tableHead;
    if (m_tableHead)
        strip.keepWithNext = true;
    if (!strip.isGap) {
        strip.breakBefore = m_breakNext;
        m_breakNext = false;
    }
    m_strips.push_back(std::move(strip));
}

void PageBuilder::gap(qreal height, bool keepWithNext)
{
    Strip strip;
    strip.height = height;
    const bool inChain = !m_strips.empty() && m_strips.back().keepWithNext; // a heading under a heading
    strip.keepWithNext = keepWithNext || inChain || m_panel >= 0;
    strip.isGap = !strip.keepWithNext;
    strip.mayBreak = keepWithNext && !m_strips.empty() && m_strips.back().mayBreak;
    push(strip);
}

void PageBuilder::openPanel(const Panel& panel)
{
    m_panels.push_back(panel);
    m_panel = static_cast<int>(m_panels.size()) - 1;
}

void PageBuilder::closePanel(qreal padding, bool keepWithNext)
{
    // The padding belongs to the last line: a panel never ends on a page of its own.
    if (!m_strips.empty() && m_strips.back().panel == m_panel)
        m_strips.back().keepWithNext = true;
    Strip strip;
    strip.height = padding;
    strip.keepWithNext = strip.mayBreak = keepWithNext;
    push(strip);
    m_panel = -1;
}

void PageBuilder::openTable()
{
    m_table = m_tables++;
    m_tableHead = true;
}
void PageBuilder::beginTableBody()
{
    m_tableHead = false;
}
void PageBuilder::closeTable()
{
    m_table = -1;
}

void PageBuilder::row(const std::vector<Box>& boxes, const RowOptions& options)
{
    auto strips = setRow(boxes);
    if (strips.empty())
        return;
    const auto count = strips.size();
    const int id = m_rows++;
    for (std::size_t i = 0; i < count; ++i) {
        auto& strip = strips[i];
        strip.row = id;
        const bool edge = i == 0 || i + 2 == count;
        strip.keepWithNext = i + 1 < count ? (count <= kKeepWhole || edge) : options.keepWithNext;
        strip.fill = options.fill;
        strip.fillX = options.fillX;
        strip.fillWidth = options.fillWidth;
    }
    strips.front().height += options.padTop;
    strips.front().baseline += options.padTop;
    strips.front().outlineLevel = options.outlineLevel;
    strips.front().outline = options.outline;
    strips.front().draw = options.draw;
    strips.back().height += options.padBottom;
    strips.back().rule = options.rule;
    strips.back().ruleWidth = options.ruleWidth;
    if (strips.back().rule.isValid()) {
        strips.back().fillX = options.fillX;
        strips.back().fillWidth = options.fillWidth;
    }
    for (auto& strip : strips)
        push(std::move(strip));
}

void PageBuilder::mark(int outlineLevel, const QString& text)
{
    Strip strip;
    strip.outlineLevel = outlineLevel;
    strip.outline = text;
    strip.keepWithNext = true;
    push(std::move(strip));
}

void PageBuilder::picture(qreal height, std::function<void(QPainter&)> draw)
{
    Strip strip;
    strip.height = height;
    strip.draw = std::move(draw);
    push(std::move(strip));
}

void PageBuilder::placeTableHead(int table)
{
    for (const auto& strip : m_strips)
        if (strip.table == table && strip.tableHead)
            place(strip);
}

void PageBuilder::place(const Strip& strip)
{
    m_pages.back().push_back({ &strip, m_y });
    if (strip.outlineLevel > 0)
        m_outline.push_back({ strip.outline, strip.outlineLevel, pageCount() - 1 });
    m_y += strip.height;
}

void PageBuilder::newPage(const Strip& first)
{
    m_pages.emplace_back();
    m_y = m_top;
    if (first.table >= 0 && !first.tableHead)
        placeTableHead(first.table);
}

void PageBuilder::paginate()
{
    m_pages.assign(1, {});
    m_y = m_top;
    for (std::size_t i = 0; i < m_strips.size();) {
        std::size_t end = i;
        qreal height = m_strips[i].height;
        while (m_strips[end].keepWithNext && end + 1 < m_strips.size() && !m_strips[end + 1].breakBefore) {
            ++end;
            height += m_strips[end].height;
        }
        const auto& first = m_strips[i];
        const bool fresh = m_pages.back().empty();
        if (first.isGap && fresh) {
            ++i;
            continue;
        }
        // A chain longer than a page is set line by line from where it is.
        const bool tooLong = height > (m_bottom - m_top) * 0.8;
        const bool full = !fresh && !tooLong && m_y + height > m_bottom;
        if (full && !first.breakBefore && m_bottom - m_y > (m_bottom - m_top) * kMostEmpty) {
            qreal y = m_y;
            auto last = end;
            for (std::size_t at = i; at <= end; ++at) {
                y += m_strips[at].height;
                if (m_strips[at].mayBreak && y <= m_bottom)
                    last = at;
            }
            if (last != end) {
                for (; i <= last; ++i)
                    place(m_strips[i]);
                continue;
            }
        }
        if (first.breakBefore ? !fresh : full) {
            if (first.isGap) {
                ++i;
                continue; // the row that follows opens the page itself
            }
            newPage(first);
        }
        for (; i <= end; ++i) {
            if (tooLong && m_y + m_strips[i].height > m_bottom)
                newPage(m_strips[i]);
            place(m_strips[i]);
        }
    }
}

bool PageBuilder::beginsWithHeading(int page) const
{
    const auto& placed = m_pages.at(static_cast<std::size_t>(page));
    return !placed.empty() && placed.front().strip->outlineLevel > 0;
}

void PageBuilder::drawPage(int page, QPainter& painter) const
{
    const auto& placed = m_pages.at(static_cast<std::size_t>(page));
    // Grounds first, one rectangle for all that stands on it, so that no seam shows.
    for (std::size_t i = 0; i < placed.size();) {
        const int panel = placed[i].strip->panel;
        std::size_t end = i + 1;
        while (end < placed.size() && placed[end].strip->panel == panel)
            ++end;
        if (panel >= 0) {
            const auto& look = m_panels.at(static_cast<std::size_t>(panel));
            const qreal y = placed[i].y;
            const QRectF rect(look.x, y, look.width, placed[end - 1].y + placed[end - 1].strip->height - y);
            painter.fillRect(rect, look.fill);
            if (look.bar.isValid()) {
                painter.fillRect(QRectF(rect.x(), y, look.barWidth, rect.height()), look.bar);
                if (look.doubleBar)
                    painter.fillRect(
                        QRectF(rect.x() + 2 * look.barWidth, y, look.barWidth, rect.height()), look.bar);
            }
            if (look.border.isValid()) {
                painter.setPen(QPen(look.border, look.borderWidth));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(rect);
            }
        }
        i = end;
    }
    for (std::size_t i = 0; i < placed.size();) {
        const int row = placed[i].strip->row;
        std::size_t end = i + 1;
        while (row >= 0 && end < placed.size() && placed[end].strip->row == row)
            ++end;
        int cells = 0;
        for (auto at = i; at < end; ++at) {
            const auto& strip = *placed[at].strip;
            if (strip.fill.isValid())
                painter.fillRect(
                    QRectF(strip.fillX, placed[at].y, strip.fillWidth, strip.height), strip.fill);
            if (strip.rule.isValid())
                painter.fillRect(QRectF(strip.fillX, placed[at].y + strip.height - strip.ruleWidth,
                                     strip.fillWidth, strip.ruleWidth),
                    strip.rule);
            if (strip.draw) {
                painter.save();
                painter.translate(0, placed[at].y);
                strip.draw(painter);
                painter.restore();
            }
            for (const auto& line : strip.lines)
                cells = std::max(cells, line.cell + 1);
        }
        for (int cell = 0; cell < cells; ++cell) // cell by cell: the order in which it is read and copied
            for (auto at = i; at < end; ++at)
                for (const auto& line : placed[at].strip->lines)
                    if (line.cell == cell) {
                        const auto set = line.layout->lineAt(line.index);
                        painter.setPen(line.colour);
                        set.draw(
                            &painter, { line.x, placed[at].y + placed[at].strip->baseline - set.ascent() });
                    }
        i = end;
    }
}

qreal PageBuilder::drawBoxes(QPainter* painter, qreal y, const std::vector<Box>& boxes) const
{
    qreal height = 0;
    for (const auto& box : boxes) {
        qreal at = 0;
        for (const auto& strip : setRow({ box })) {
            if (painter)
                for (const auto& line : strip.lines) {
                    const auto set = line.layout->lineAt(line.index);
                    painter->setPen(line.colour);
                    set.draw(painter, { line.x, y + at + strip.baseline - set.ascent() });
                }
            at += strip.height;
        }
        height = std::max(height, at);
    }
    return height;
}

} // namespace cyd::exchange
