//! The blocks of a sheet as the sides of a wallet card, in one language.
#pragma once

#include "core/exchange/print_layout.h"

namespace cyd::exchange {

//! A side is as large as a bank card.
inline constexpr qreal kSideWidth = points(242.65), kSideHeight = points(153.07); // 85.6 x 54 mm

class CardLayout {
public:
    struct Words {
        QString name; //!< of the document
        QString more; //!< what a card says that has not room for everything
        QString unchecked; //!< what the star beside a translation says
    };
    CardLayout(const Sheet& sheet, bool welsh, Words words, const PageBuilder& pages, Glyphs& glyphs);

    //! In the largest letters in which everything has room; what has none is in leftOut().
    void set(std::size_t mostSides);
    [[nodiscard]] std::size_t sides() const { return m_sides.size(); }
    //! A side with its origin at the painter's.
    void drawSide(QPainter& painter, std::size_t side) const;
    //! The headings of what has no room.
    [[nodiscard]] const std::vector<Phrase>& leftOut() const { return m_leftOut; }

private:
    struct Row {
        std::vector<Box> boxes;
        Phrase part {}; //!< the heading that it stands under
        bool head = false;
        bool newSide = false; //!< where the back of the card begins if the front has room for all before it
        qreal height = 0;
    };
    using Side = std::vector<Row>;

    [[nodiscard]] QString text(const Phrase& phrase) const { return m_welsh ? phrase.cy : phrase.en; }
    [[nodiscard]] QString text(const Piece& piece);
    void add(Row row);
    void row(const QString& words, const TextStyle& style, const QString& mark = {});
    void contact(const Cell& item, qreal size);
    void rows(qreal size);
    [[nodiscard]] std::vector<Side> flow(bool parted) const;

    const Sheet& m_sheet;
    bool m_welsh;
    Words m_words;
    const PageBuilder& m_pages;
    Glyphs& m_glyphs;
    std::vector<Row> m_rows;
    std::vector<Side> m_sides;
    std::vector<Phrase> m_leftOut;
    Phrase m_part;
    bool m_unchecked = false;
};

} // namespace cyd::exchange
