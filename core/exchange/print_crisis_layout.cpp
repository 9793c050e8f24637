// Where each block of the crisis page stands, and how wide the columns are.
#include "core/exchange/print_crisis_layout.h"

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

constexpr std::array kLeftShares { 0.34, 0.39, 0.44, 0.48, 0.52, 0.56, 0.60, 0.65 };

Voice voiceOf(const std::vector<const Block*>& blocks, std::size_t at)
{
    for (; at < blocks.size(); ++at) {
        if (const auto* paragraph = std::get_if<Paragraph>(blocks[at]))
            return paragraph->voice;
        if (const auto* list = std::get_if<Bullets>(blocks[at]))
            return list->voice;
        if (!std::holds_alternative<Heading>(*blocks[at]))
            break;
        // The person's headings stand on their ground with what they are above.
        if (at + 1 < blocks.size() && voiceOf(blocks, at + 1) == Voice::Team)
            break;
    }
    return Voice::None;
}

} // namespace

CrisisLayout::CrisisLayout(const Sheet& sheet, bool welsh, const Measures& size, QString missing,
    const PageBuilder& pages, Glyphs& glyphs)
    : m_sheet(sheet)
    , m_welsh(welsh)
    , m_size(size)
    , m_missing(std::move(missing))
    , m_pages(pages)
    , m_glyphs(glyphs)
{
}

void CrisisLayout::Part::put(Part other)
{
    for (auto& one : other.grounds) {
        one.rect.translate(0, height);
        grounds.push_back(one);
    }
    for (auto& one : other.rows) {
        one.y += height;
        rows.push_back(std::move(one));
    }
    height += other.height;
}

CrisisLayout::Part CrisisLayout::column(const Blocks& blocks, qreal x, qreal width, bool narrow)
{
    Part part;
    Voice voice = Voice::None;
    qreal top = 0;
    const auto close = [&] {
        if (voice == Voice::None)
            return;
        part.height += air(4);
        ground(part, top, { .rect = {}, .voice = voice }, x, width);
        voice = Voice::None;
    };
    bool afterHeading = false;
    Phrase titled;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& block = *blocks[i];
        const auto next = voiceOf(blocks, i);
        const bool goesOn = next == voice;
        if (!goesOn)
            close();
        if (part.height > 0)
            part.height += afterHeading ? air(1) : air(next == Voice::None ? 6 : 5);
        if (!goesOn && next != Voice::None) {
            top = part.height;
            part.height += air(4);
            voice = next;
        }
        afterHeading = false;
        const qreal at = voice == Voice::None ? x : x + kLeftPad;
        const qreal across = voice == Voice::None ? width : width - kLeftPad - kRightPad;
        if (const auto* one = std::get_if<Heading>(&block)) {
            heading(part, one->text, voice, at, across);
            titled = one->text;
            afterHeading = true;
        } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            words(part, *paragraph, at, across);
        } else if (const auto* bullets = std::get_if<Bullets>(&block)) {
            list(part, *bullets, at, across, bullets->label.en != titled.en);
        } else if (const auto* some = std::get_if<Facts>(&block)) {
            facts(part, *some, x, width);
        } else if (const auto* lists = std::get_if<Columns>(&block)) {
            columns(part, *lists, x, width);
        } else if (const auto* rows = std::get_if<Table>(&block)) {
            if (narrow)
                entries(part, *rows, x, width);
            else
                table(part, *rows, x, width);
        } else if (const auto* said = std::get_if<Notice>(&block)) {
            notice(part, *said, x, width, narrow || said->urgent);
        }
    }
    close();
    return part;
}

CrisisLayout::Part CrisisLayout::pair(const Blocks& left, const Blocks& right)
{
    const qreal x = points(m_size.margin), width = kPageWidth - 2 * x;
    if (left.empty() || right.empty())
        return column(left.empty() ? right : left, x, width, false);
    Part best;
    for (const qreal share : kLeftShares) {
        const qreal first = (width - kBetween) * share;
        Part part = column(left, x, first, true);
        const auto height = part.height;
        part.height = 0;
        part.put(column(right, x + first + kBetween, width - kBetween - first, true));
        part.height = std::max(height, part.height);
        if (best.rows.empty() || part.height < best.height)
            best = std::move(part);
    }
    return best;
}

void CrisisLayout::set()
{
    m_page = {};
    m_notes.clear();
    m_headings.clear();
    Blocks across, left, right;
    const qreal x = points(m_size.margin), width = kPageWidth - 2 * x;
    const auto flush = [&] {
        if (across.empty() && left.empty() && right.empty())
            return;
        if (m_page.height > 0)
            m_page.height += air(6);
        m_page.put(across.empty() ? pair(left, right) : column(across, x, width, false));
        for (auto* list : { &across, &left, &right })
            list->clear();
    };
    auto at = Region::At::Across;
    for (const auto& block : m_sheet.blocks) {
        if (const auto* place = std::get_if<Region>(&block)) {
            if ((place->at == Region::At::Across) != (at == Region::At::Across))
                flush();
            at = place->at;
        } else if (!std::holds_alternative<Title>(block)) {
            (at == Region::At::Left ? left : at == Region::At::Right ? right : across).push_back(&block);
            if (const auto* heading = std::get_if<Heading>(&block))
                m_headings.push_back(one(heading->text));
        }
    }
    flush();
    Part foot;
    const TextStyle small { m_size.small, false, kMuted };
    std::vector<TextParagraph> lines;
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        lines.push_back(plain(QString(static_cast<qsizetype>(i) + 1, u'*') + u' ' + m_notes[i], small));
    if (m_glyphs.someMissing())
        lines.push_back(plain(m_missing, small));
    if (lines.empty())
        return;
    m_page.height += air(3);
    row(foot, { { x, width, std::move(lines) } });
    m_page.put(std::move(foot));
}

void CrisisLayout::draw(QPainter& painter) const
{
    for (const auto& one : m_page.grounds) {
        painter.fillRect(one.rect, one.fill);
        const auto bar = [&](qreal from, qreal width) {
            painter.fillRect(
                QRectF(one.rect.x() + from, one.rect.y(), width, one.rect.height()), inkOf(one.voice));
        };
        if (one.voice == Voice::Person) {
            bar(0, points(3.5));
        } else if (one.voice == Voice::Team) {
            bar(0, points(1));
            bar(points(2), points(1));
        }
        if (one.border.isValid()) {
            painter.setPen(QPen(one.border, one.borderWidth));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(one.rect);
        }
    }
    for (const auto& one : m_page.rows)
        m_pages.drawBoxes(&painter, one.y, one.boxes);
}

void SheetLayout::addCrisisPage()
{
    const bool welsh = m_language == PrintLanguage::Welsh;
    m_crisis = std::make_shared<CrisisLayout>(
        m_sheet, welsh, m_size, one(words("print.pdf.missing")), m_pages, m_glyphs);
    m_crisis->set();
    for (const auto& heading : m_crisis->headings())
        m_pages.mark(1, heading);
    m_pages.picture(m_crisis->height(), [page = m_crisis](QPainter& painter) { page->draw(painter); });
}

bool SheetLayout::fits() const
{
    return m_crisis && m_crisis->height() <= m_pages.room();
}

} // namespace cyd::exchange
