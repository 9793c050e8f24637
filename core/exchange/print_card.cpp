#include "core/exchange/print_card.h"

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

constexpr qreal kPad = points(8), kBandHeight = points(16), kFoot = points(5);
constexpr qreal kInner = kSideWidth - 2 * kPad;
constexpr qreal kRoom = kSideHeight - kBandHeight - points(3) - kFoot;
constexpr std::array kSizes { 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0 };

} // namespace

CardLayout::CardLayout(const Sheet& sheet, bool welsh, Words words, const PageBuilder& pages, Glyphs& glyphs)
    : m_sheet(sheet)
    , m_welsh(welsh)
    , m_words(std::move(words))
    , m_pages(pages)
    , m_glyphs(glyphs)
{
}

QString CardLayout::text(const Piece& piece)
{
    if (const auto* ours = std::get_if<Phrase>(&piece.what))
        return text(*ours);
    if (const auto* fact = std::get_if<Fact>(&piece.what))
        return fact->text;
    const auto& said = std::get<Said>(piece.what);
    const auto wanted = m_welsh ? QStringLiteral("cy") : QStringLiteral("en");
    if (!said.beside || said.lang == wanted || said.beside->lang != wanted)
        return said.text;
    m_unchecked = m_unchecked || !said.beside->checked;
    return said.beside->checked ? said.beside->text : said.beside->text + QStringLiteral(" *");
}

void CardLayout::add(Row row)
{
    row.part = m_part;
    row.height = m_pages.drawBoxes(nullptr, 0, row.boxes);
    m_rows.push_back(std::move(row));
}

void CardLayout::row(const QString& words, const TextStyle& style, const QString& mark)
{
    const qreal indent = mark.isEmpty() ? 0 : points(style.size * 0.9);
    add({ .boxes = { { kPad, kInner, { { m_glyphs.printable(words), style, indent, mark } } } } });
}

//! Whom to ring: the name, the number at the right edge, the hours below.
void CardLayout::contact(const Cell& item, qreal size)
{
    const TextStyle strong { size, true, kText }, quiet { size, false, kMuted };
    TextStyle number = strong;
    number.alignment = Qt::AlignRight;
    if (item.size() < 2) {
        for (const auto& piece : item)
            row(text(piece), quiet);
        return;
    }
    const auto name = text(item[0]), phone = text(item[1]);
    const qreal right = kInner * (phone.size() > 5 ? 0.36 : 0.16);
    Row line { .boxes = { { kPad, kInner - right, { { m_glyphs.printable(name), strong } } } } };
    if (phone != name)
        line.boxes.push_back({ kPad + kInner - right, right, { { m_glyphs.printable(phone), number } } });
    line.head = item.size() > 2; // stays with its hours
    add(std::move(line));
    QStringList hours;
    for (std::size_t i = 2; i < item.size(); ++i)
        hours.append(text(item[i]));
    if (!hours.isEmpty())
        row(hours.join(QStringLiteral("; ")), quiet);
}

void CardLayout::rows(qreal size)
{
    m_rows.clear();
    m_part = {};
    m_unchecked = false;
    const TextStyle plain { size, false, kText }, strong { size, true, kText }, quiet { size, false, kMuted };
    bool front = false; // the front ends with whom to ring
    for (const auto& block : m_sheet.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) {
            m_part = heading->text;
            add({ .boxes = { { kPad, kInner, { { text(m_part), { size, true, kNavy } } } } },
                .head = true,
                .newSide = front });
            front = false;
        } else if (const auto* facts = std::get_if<Facts>(&block)) {
            QStringList words;
            for (const auto& [name, value] : facts->rows)
                for (const auto& piece : value)
                    words.append(text(name) + QStringLiteral(": ") + text(piece));
            if (!words.isEmpty())
                row(words.join(QStringLiteral(" · ")), plain);
        } else if (const auto* list = std::get_if<Bullets>(&block)) {
            for (const auto& item : list->items) {
                if (list->voice == Voice::None)
                    contact(item, size);
                else
                    for (const auto& piece : item)
                        row(text(piece), plain, QStringLiteral("•"));
            }
        } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            for (const auto& piece : paragraph->body)
                row(text(piece), piece.weight == Piece::Weight::Quiet ? quiet : plain);
        } else if (const auto* notice = std::get_if<Notice>(&block); notice && notice->urgent) {
            for (const auto& piece : notice->body)
                row(text(piece), strong);
            front = true;
        }
    }
    if (m_unchecked)
        row(m_words.unchecked, quiet);
}

std::vector<CardLayout::Side> CardLayout::flow(bool parted) const
{
    std::vector<Side> sides(1);
    qreal at = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        qreal needed = m_rows[i].height; // a heading with what it is above
        for (auto next = i; m_rows[next].head && next + 1 < m_rows.size(); ++next)
            needed += m_rows[next + 1].height;
        if ((parted && m_rows[i].newSide) || (at > 0 && at + needed > kRoom)) {
            sides.emplace_back();
            at = 0;
        }
        sides.back().push_back(m_rows[i]);
        at += m_rows[i].height;
    }
    return sides;
}

void CardLayout::set(std::size_t mostSides)
{
    for (const std::size_t most : { std::size_t { 2 }, mostSides })
        for (const double size : kSizes)
            for (const bool parted : { true, false }) {
                if (size < 7.5 && most < mostSides)
                    continue; // rather another card than letters that small
                rows(size);
                m_sides = flow(parted);
                if (m_sides.size() <= most)
                    return;
            }
    m_sides.resize(mostSides);
    // The last line says that there is more.
    const auto least = kSizes.back();
    auto& last = m_sides.back();
    m_part = {};
    row(m_words.more, { least, true, kText });
    auto more = m_rows.back();
    m_rows.pop_back();
    const auto heightOf = [&last] {
        qreal height = 0;
        for (const auto& one : last)
            height += one.height;
        return height;
    };
    while (!last.empty() && heightOf() + more.height > kRoom)
        last.pop_back();
    std::size_t shown = 0;
    for (const auto& side : m_sides)
        shown += side.size();
    last.push_back(std::move(more));
    for (auto at = shown; at < m_rows.size(); ++at) {
        const auto& part = m_rows[at].part;
        const bool known = std::any_of(
            m_leftOut.begin(), m_leftOut.end(), [&part](const Phrase& one) { return one.en == part.en; });
        if (!part.en.isEmpty() && !known)
            m_leftOut.push_back(part);
    }
}

void CardLayout::drawSide(QPainter& painter, std::size_t side) const
{
    painter.fillRect(QRectF(0, 0, kSideWidth, kBandHeight), kNavy);
    TextStyle name { 8.5, true, Qt::white }, what { 7.5, false, Qt::white, Qt::AlignRight };
    m_pages.drawBoxes(
        &painter, points(2.2), { { kPad, kInner * 0.62, { { m_glyphs.printable(m_sheet.person), name } } } });
    const auto number = m_sides.size() > 1
        ? QStringLiteral(" %1/%2").arg(QString::number(side + 1), QString::number(m_sides.size()))
        : QString();
    m_pages.drawBoxes(&painter, points(3),
        { { kPad + kInner * 0.62, kInner * 0.38, { { m_words.name + number, what } } } });
    qreal at = kBandHeight + points(3);
    for (const auto& row : m_sides.at(side)) {
        m_pages.drawBoxes(&painter, at, row.boxes);
        at += row.height;
    }
}

} // namespace cyd::exchange
