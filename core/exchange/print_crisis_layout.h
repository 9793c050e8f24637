//! The blocks of the crisis page composed in one language: what to say beside whom to ring, the steps beside
//! each other, short facts in two columns.
#pragma once

#include "core/exchange/print_layout.h"

namespace cyd::exchange {

class CrisisLayout {
public:
    //! The sheet, the pages and the glyphs have to outlive the layout.
    CrisisLayout(const Sheet& sheet, bool welsh, const Measures& size, QString missing,
        const PageBuilder& pages, Glyphs& glyphs);

    //! Sets every block at its place. Nothing is left out: what is too long makes the page too high.
    void set();
    [[nodiscard]] qreal height() const { return m_page.height; }
    //! The headings, in reading order.
    [[nodiscard]] const std::vector<QString>& headings() const { return m_headings; }
    //! With the top of the page's body at the painter's origin.
    void draw(QPainter& painter) const;

private:
    //! A ground behind lines, with the bars of the voice that speaks on it.
    struct Ground {
        QRectF rect;
        QColor fill {}, border {};
        Voice voice = Voice::None;
        qreal borderWidth = 0;
    };
    struct Row {
        qreal y = 0;
        std::vector<Box> boxes;
    };
    //! Rows and grounds below each other, from 0.
    struct Part {
        std::vector<Ground> grounds;
        std::vector<Row> rows;
        qreal height = 0;

        void put(Part other);
    };
    static constexpr qreal kBetween = points(12); //!< columns
    static constexpr qreal kLeftPad = points(10), kRightPad = points(8); //!< of what stands on a ground
    using Blocks = std::vector<const Block*>;

    [[nodiscard]] static QColor inkOf(Voice voice);
    [[nodiscard]] qreal air(qreal height) const { return points(height * m_size.air); }
    [[nodiscard]] const QString& one(const Phrase& phrase) const { return m_welsh ? phrase.cy : phrase.en; }
    [[nodiscard]] QString text(const Piece& piece, bool withTranslation);
    [[nodiscard]] const Said::Beside* beside(const Piece& piece) const;
    //! The mark of a note that stands once at the foot: "*", "**" …
    [[nodiscard]] QString noteMark(const Said::Beside& translation);
    [[nodiscard]] TextParagraph plain(const QString& words, const TextStyle& style);
    //! A name and what is said of it, or pieces one after the other, as one paragraph.
    [[nodiscard]] TextParagraph inlined(const Phrase& label, const Cell& cell, const QColor& labelColour);
    [[nodiscard]] Box box(const Cell& cell, qreal x, qreal width);

    void row(Part& part, std::vector<Box> boxes, qreal below = 0) const;
    void ground(Part& part, qreal top, Ground look, qreal x, qreal width) const;
    void heading(Part& part, const Phrase& text, Voice voice, qreal x, qreal width);
    void words(Part& part, const Paragraph& paragraph, qreal x, qreal width);
    void list(Part& part, const Bullets& list, qreal x, qreal width, bool labelled);
    void facts(Part& part, const Facts& facts, qreal x, qreal width);
    void table(Part& part, const Table& table, qreal x, qreal width);
    [[nodiscard]] Part tableOf(const Table& table, const std::vector<qreal>& shares, qreal x, qreal width);
    void entries(Part& part, const Table& table, qreal x, qreal width);
    void notice(Part& part, const Notice& notice, qreal x, qreal width, bool framed);
    //! Lists beside each other; the longer has the wider column.
    void columns(Part& part, const Columns& columns, qreal x, qreal width);
    [[nodiscard]] Part column(const Blocks& blocks, qreal x, qreal width, bool narrow);
    //! Both columns at the widths that make the higher of them least high.
    [[nodiscard]] Part pair(const Blocks& left, const Blocks& right);

    const Sheet& m_sheet;
    bool m_welsh;
    Measures m_size;
    QString m_missing; //!< what the page says when a character could not be printed
    const PageBuilder& m_pages;
    Glyphs& m_glyphs;
    Part m_page;
    std::vector<QString> m_notes;
    std::vector<QString> m_headings;
};

} // namespace cyd::exchange
