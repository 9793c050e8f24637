// A sheet of cards to cut out: front and back beside each other, one pair a language.
#include "core/exchange/print_card.h"

namespace cyd::exchange {
namespace {

//! Where to cut, and where to fold.
void drawLines(QPainter& painter, bool back)
{
    painter.setBrush(Qt::NoBrush);
    const qreal width = back ? 2 * kSideWidth : kSideWidth;
    painter.setPen(QPen(kLine, points(0.4)));
    painter.drawRect(QRectF(0, 0, width, kSideHeight));
    const qreal tick = points(7);
    for (const qreal x : { 0.0, width }) {
        painter.drawLine(QPointF(x, -tick), QPointF(x, 0));
        painter.drawLine(QPointF(x, kSideHeight), QPointF(x, kSideHeight + tick));
    }
    for (const qreal y : { 0.0, kSideHeight }) {
        painter.drawLine(QPointF(-tick, y), QPointF(0, y));
        painter.drawLine(QPointF(width, y), QPointF(width + tick, y));
    }
    if (back) {
        painter.setPen(QPen(kLine, points(0.4), Qt::DashLine));
        painter.drawLine(QPointF(kSideWidth, 0), QPointF(kSideWidth, kSideHeight));
    }
}

} // namespace

void SheetLayout::addCard(bool welsh, std::size_t mostSides)
{
    const auto say = [this, welsh](const char* id) { return welsh ? words(id).cy : words(id).en; };
    const auto card = m_cards.emplace_back(std::make_shared<CardLayout>(m_sheet, welsh,
        CardLayout::Words {
            welsh ? m_sheet.name.cy : m_sheet.name.en, say("print.card.more"), say("print.card.unchecked") },
        m_pages, m_glyphs));
    card->set(mostSides);
    for (std::size_t side = 0; side < card->sides(); side += 2) {
        const bool back = side + 1 < card->sides();
        m_pages.gap(points(12));
        m_pages.picture(kSideHeight + points(8), [card, side, back](QPainter& painter) {
            painter.save();
            painter.translate((kPageWidth - 2 * kSideWidth) / 2, 0);
            card->drawSide(painter, side);
            if (back) {
                painter.save();
                painter.translate(kSideWidth, 0);
                card->drawSide(painter, side + 1);
                painter.restore();
            }
            drawLines(painter, back);
            painter.restore();
        });
    }
    if (!card->leftOut().empty()) {
        Phrase names;
        for (const auto& part : card->leftOut()) {
            names.cy += (names.cy.isEmpty() ? QString() : QStringLiteral("; ")) + part.cy;
            names.en += (names.en.isEmpty() ? QString() : QStringLiteral("; ")) + part.en;
        }
        const auto left = words("print.card.left_out");
        add(Notice {
            { { Phrase { left.cy.arg(names.cy), left.en.arg(names.en) }, Piece::Weight::Strong } }, false });
    }
}

void SheetLayout::addCards()
{
    std::vector<Notice> after; // what is said of the copy stands below the cards
    for (const auto& block : m_sheet.blocks) {
        if (const auto* title = std::get_if<Title>(&block))
            add(*title);
        else if (const auto* table = std::get_if<Table>(&block)) // answers not chosen between yet
            add(*table);
        else if (const auto* notice = std::get_if<Notice>(&block); notice && !notice->urgent)
            after.push_back(*notice);
    }
    add(Notice { { { words("print.card.cut") } }, false });
    if (both()) {
        addCard(true, 2);
        addCard(false, 2);
    } else {
        addCard(m_language == PrintLanguage::Welsh, 4);
    }
    m_pages.gap(points(14));
    for (const auto& notice : after)
        add(notice);
}

} // namespace cyd::exchange
