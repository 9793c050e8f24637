// The blocks of the crisis page, each set in its column.
#include "core/exchange/print_crisis_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cyd::exchange {
namespace {

constexpr qreal kBetweenLists = points(6), kRule = points(0.5);
constexpr qsizetype kWhole = 16; //!< a number or a postcode that long stays on one line

//! Told by a quotation mark too, not by colour alone.
QString spoken(Voice voice, const QString& words)
{
    return voice == Voice::Person ? QStringLiteral("“ ") + words : words;
}

qsizetype lengthOf(const Cell& cell)
{
    qsizetype length = 0;
    for (const auto& piece : cell) {
        if (const auto* ours = std::get_if<Phrase>(&piece.what))
            length += ours->cy.size();
        else if (const auto* said = std::get_if<Said>(&piece.what))
            length += said->text.size() + (said->beside ? said->beside->text.size() : 0);
        else
            length += std::get<Fact>(piece.what).text.size();
    }
    return length;
}

constexpr std::array kEvenness { 0.4, 0.6, 0.8, 1.0 };

//! Widths by how much each has to hold (`evenness` 1: in proportion; less: more alike), none under `least` of
//! the whole.
std::vector<qreal> sharesBy(std::vector<qreal> lengths, qreal evenness, qreal least)
{
    for (auto& length : lengths)
        length = std::pow(std::max(length, 1.0), evenness);
    const qreal total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    for (auto& length : lengths)
        length = std::max(length / total, least);
    const qreal sum = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    for (auto& length : lengths)
        length /= sum;
    return lengths;
}

} // namespace

QColor CrisisLayout::inkOf(Voice voice)
{
    switch (voice) {
    case Voice::Person:
        return kPerson;
    case Voice::Team:
        return kTeam;
    case Voice::None:
        break;
    }
    return kNavy;
}

const Said::Beside* CrisisLayout::beside(const Piece& piece) const
{
    const auto* said = std::get_if<Said>(&piece.what);
    return said && said->beside && said->lang != (m_welsh ? u"cy" : u"en") ? &*said->beside : nullptr;
}

QString CrisisLayout::noteMark(const Said::Beside& translation)
{
    const auto& note = one(translation.note);
    if (note.isEmpty())
        return {};
    auto found = std::find(m_notes.begin(), m_notes.end(), note);
    if (found == m_notes.end())
        found = m_notes.insert(m_notes.end(), note);
    return u' ' + QString(found - m_notes.begin() + 1, u'*');
}

QString CrisisLayout::text(const Piece& piece, bool withTranslation)
{
    if (const auto* ours = std::get_if<Phrase>(&piece.what))
        return one(*ours);
    if (const auto* fact = std::get_if<Fact>(&piece.what)) {
        auto words = fact->text;
        return words.size() <= kWhole ? words.replace(u' ', QChar::Nbsp) : words;
    }
    const auto& said = std::get<Said>(piece.what);
    const auto* other = withTranslation ? beside(piece) : nullptr;
    if (!other)
        return said.text;
    return (said.text.isEmpty() ? QString() : said.text + QStringLiteral(" / ")) + other->text
        + noteMark(*other);
}

TextParagraph CrisisLayout::plain(const QString& words, const TextStyle& style)
{
    return { m_glyphs.printable(words), style };
}

TextParagraph CrisisLayout::inlined(const Phrase& label, const Cell& cell, const QColor& labelColour)
{
    TextParagraph made { {}, { m_size.body, false, kText } };
    const auto add = [&](const QString& words, bool bold, const QColor& colour) {
        const auto printable = m_glyphs.printable(words);
        if (bold || colour != kText)
            made.runs.push_back({ made.text.size(), printable.size(), bold, colour });
        made.text += printable;
    };
    if (!label.en.isEmpty())
        add(one(label) + QStringLiteral(": "), true, labelColour);
    bool first = true;
    for (const auto& piece : cell) {
        if (!first)
            add(QStringLiteral(" · "), false, kMuted);
        first = false;
        const bool quiet = piece.weight == Piece::Weight::Quiet;
        add(text(piece, true), piece.weight == Piece::Weight::Strong, quiet ? kMuted : kText);
    }
    return made;
}

Box CrisisLayout::box(const Cell& cell, qreal x, qreal width)
{
    return { x, width, { inlined({}, cell, kText) } };
}

void CrisisLayout::row(Part& part, std::vector<Box> boxes, qreal below) const
{
    const qreal height = m_pages.drawBoxes(nullptr, 0, boxes);
    part.rows.push_back({ part.height, std::move(boxes) });
    part.height += height + below;
}

//! Behind what was set from `top` on.
void CrisisLayout::ground(Part& part, qreal top, Ground look, qreal x, qreal width) const
{
    look.rect = QRectF(x, top, width, part.height - top);
    if (look.voice == Voice::Person)
        look.fill = kPersonGround;
    else if (look.voice == Voice::Team)
        look.fill = kTeamGround;
    part.grounds.push_back(look);
}

void CrisisLayout::heading(Part& part, const Phrase& text, Voice voice, qreal x, qreal width)
{
    const qreal size = voice == Voice::None ? m_size.h2 : m_size.body;
    row(part, { { x, width, { plain(spoken(voice, one(text)), { size, true, inkOf(voice) }) } } });
}

void CrisisLayout::words(Part& part, const Paragraph& paragraph, qreal x, qreal width)
{
    Box all { x, width, {} };
    if (paragraph.voice == Voice::Team) {
        all.paragraphs.push_back(inlined(paragraph.label, paragraph.body, inkOf(paragraph.voice)));
        row(part, { all });
        return;
    }
    if (!paragraph.label.en.isEmpty())
        all.paragraphs.push_back(plain(
            spoken(paragraph.voice, one(paragraph.label)), { m_size.body, true, inkOf(paragraph.voice) }));
    for (const auto& piece : paragraph.body) {
        const bool strong = piece.weight == Piece::Weight::Strong;
        const TextStyle style { strong ? m_size.h3 : m_size.body, strong,
            piece.weight == Piece::Weight::Quiet ? kMuted : kText };
        all.paragraphs.push_back(plain(text(piece, false), style));
        if (const auto* other = beside(piece))
            all.paragraphs.push_back(plain(other->text + noteMark(*other), style));
    }
    row(part, { all });
}

void CrisisLayout::list(Part& part, const Bullets& list, qreal x, qreal width, bool labelled)
{
    Box all { x, width, {} };
    if (labelled && !list.label.en.isEmpty())
        all.paragraphs.push_back(
            plain(spoken(list.voice, one(list.label)), { m_size.body, true, inkOf(list.voice) }));
    for (std::size_t at = 0; at < list.items.size(); ++at) {
        auto item = inlined({}, list.items[at], kText);
        item.indent = points(m_size.body * (list.numbered && list.items.size() > 9 ? 1.7 : 1.25));
        item.mark = list.numbered ? QString::number(at + 1) + u'.' : QStringLiteral("•");
        all.paragraphs.push_back(std::move(item));
    }
    row(part, { all });
}

void CrisisLayout::facts(Part& part, const Facts& facts, qreal x, qreal width)
{
    // Down the left column, then down the right; cut where the higher of them is least high.
    const bool two = facts.rows.size() > 1 && width > kPageWidth / 2;
    const qreal each = two ? (width - kLeftPad - kRightPad - kBetween) / 2 : width - kLeftPad - kRightPad;
    const auto stacked = [&](std::size_t from, std::size_t to, qreal at) {
        Box all { at, each, {} };
        for (auto i = from; i < to; ++i)
            all.paragraphs.push_back(inlined(facts.rows[i].first, facts.rows[i].second, kMuted));
        return all;
    };
    std::vector<Box> best;
    qreal least = 0;
    for (std::size_t cut = two ? 1 : facts.rows.size(); cut <= facts.rows.size(); ++cut) {
        std::vector<Box> boxes { stacked(0, cut, x + kLeftPad) };
        if (cut < facts.rows.size())
            boxes.push_back(stacked(cut, facts.rows.size(), x + kLeftPad + each + kBetween));
        const qreal height = m_pages.drawBoxes(nullptr, 0, boxes);
        if (best.empty() || height < least) {
            best = std::move(boxes);
            least = height;
        }
    }
    const qreal top = part.height;
    part.height += air(4);
    row(part, best, air(4));
    ground(part, top, { .rect = {}, .fill = kNote }, x, width);
}

//! In a column a row of a table is a name with its number at the right edge, and below what else is known.
void CrisisLayout::entries(Part& part, const Table& table, qreal x, qreal width)
{
    const TextStyle strong { m_size.h2, true, kText };
    TextStyle number { m_size.h2, true, kNavy };
    number.alignment = Qt::AlignRight;
    for (const auto& cells : table.rows) {
        if (cells.empty())
            continue;
        part.height += air(2);
        const auto& who = cells.front();
        const auto phone = who.size() > 1 ? text(who[1], false) : QString();
        const qreal right
            = phone.isEmpty() ? 0 : points(number.size) * 0.62 * static_cast<qreal>(phone.size());
        const bool beside = right > 0 && right < width * 0.45;
        Box name { x, beside ? width - right - points(4) : width, {} };
        if (!who.empty())
            name.paragraphs.push_back(plain(text(who.front(), true), strong));
        if (beside) {
            row(part, { name, { x + width - right, right, { plain(phone, number) } } });
        } else {
            if (!phone.isEmpty())
                name.paragraphs.push_back(plain(phone, { m_size.h2, true, kNavy }));
            row(part, { name });
        }
        Cell rest(
            who.begin() + std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(who.size())), who.end());
        for (std::size_t i = 1; i < cells.size(); ++i)
            rest += cells[i];
        if (!rest.empty())
            row(part, { box(rest, x, width) });
        part.height += air(3);
        part.grounds.push_back({ .rect = QRectF(x, part.height - kRule, width, kRule), .fill = kLine });
    }
}

void CrisisLayout::table(Part& part, const Table& table, qreal x, qreal width)
{
    std::vector<qreal> lengths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto length = one(table.columns[i].head).size();
        for (const auto& cells : table.rows)
            if (i < cells.size())
                length += lengthOf(cells[i]);
        lengths.push_back(static_cast<qreal>(length));
    }
    Part best;
    for (const double evenness : kEvenness) {
        auto made = tableOf(table, sharesBy(lengths, evenness, 0.1), x, width);
        if (best.rows.empty() || made.height < best.height)
            best = std::move(made);
    }
    part.put(std::move(best));
}

CrisisLayout::Part CrisisLayout::tableOf(
    const Table& table, const std::vector<qreal>& shares, qreal x, qreal width)
{
    Part part;
    const qreal pad = points(4);
    const auto at = [&](std::size_t column) {
        const qreal before
            = std::accumulate(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(column), 0.0);
        return Box { x + width * before + pad, width * shares[column] - 2 * pad, {} };
    };
    std::vector<Box> head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head.push_back(at(i));
        head.back().paragraphs.push_back(plain(one(table.columns[i].head), { m_size.small, true, kNavy }));
    }
    part.height += air(1);
    row(part, head, air(2));
    ground(part, 0, { .rect = {}, .fill = kBand }, x, width);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::vector<Box> boxes;
        for (std::size_t i = 0; i < table.rows[r].size() && i < table.columns.size(); ++i) {
            const auto place = at(i);
            boxes.push_back(box(table.rows[r][i], place.x, place.width));
        }
        part.height += air(1.5);
        row(part, boxes, air(2.5));
        const bool goesOn = table.goesOn(r + 1); // its rule begins beside the header
        const qreal from = goesOn ? at(1).x - pad : x;
        part.grounds.push_back({ .rect = QRectF(from, part.height - kRule, x + width - from, kRule),
            .fill = goesOn ? kHairline : kLine });
    }
    return part;
}

void CrisisLayout::notice(Part& part, const Notice& notice, qreal x, qreal width, bool framed)
{
    if (!framed) {
        Box all { x, width, {} };
        for (const auto& piece : notice.body)
            all.paragraphs.push_back(plain(text(piece, true), { m_size.small, false, kMuted }));
        row(part, { all });
        return;
    }
    const qreal top = part.height;
    part.height += air(3);
    Box all { x + points(6), width - points(12), {} };
    for (const auto& piece : notice.body) {
        auto line = inlined({}, { piece }, kText);
        if (!notice.urgent)
            line.style.size = m_size.small;
        all.paragraphs.push_back(std::move(line));
    }
    row(part, { all }, air(4));
    const qreal line = points(notice.urgent ? 1.2 : 0.5);
    ground(part, top,
        { .rect = {},
            .fill = notice.urgent ? kUrgentGround : kNote,
            .border = notice.urgent ? kText : kLine,
            .borderWidth = line },
        x + line / 2, width - line);
}

void CrisisLayout::columns(Part& part, const Columns& columns, qreal x, qreal width)
{
    std::vector<qreal> lengths;
    for (const auto& list : columns.lists) {
        qreal length = 0;
        for (const auto& item : list.items) // a line's end is lost with every item
            length += static_cast<qreal>(lengthOf(item)) + 12;
        lengths.push_back(length);
    }
    const auto setAs = [&](const std::vector<qreal>& shares) {
        Part made;
        const qreal room = width - kBetweenLists * static_cast<qreal>(columns.lists.size() - 1);
        qreal at = x, bottom = 0;
        std::vector<std::pair<qreal, qreal>> places;
        for (std::size_t i = 0; i < columns.lists.size(); ++i) {
            const qreal each = room * shares[i];
            made.height = air(4);
            list(made, columns.lists[i], at + kLeftPad, each - kLeftPad - kRightPad, true);
            bottom = std::max(bottom, made.height + air(4));
            places.emplace_back(at, each);
            at += each + kBetweenLists;
        }
        made.height = bottom;
        for (std::size_t i = 0; i < places.size(); ++i)
            ground(made, 0, { .rect = {}, .fill = kNote, .voice = columns.lists[i].voice }, places[i].first,
                places[i].second);
        return made;
    };
    Part best;
    for (const double evenness : kEvenness) {
        auto made = setAs(sharesBy(lengths, evenness, 0.18));
        if (best.rows.empty() || made.height < best.height)
            best = std::move(made);
    }
    part.put(std::move(best));
}

} // namespace cyd::exchange
