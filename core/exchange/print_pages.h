//! Rows of text cells stacked into pages: what stays together, what is repeated on the next page, what stands
//! in a panel.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QTextLayout;

namespace cyd::exchange {

//! Lengths are in tenths of a point throughout (720 to the inch).
[[nodiscard]] constexpr qreal points(qreal value)
{
    return value * 10;
}

struct TextStyle {
    qreal size = 11; //!< points
    bool bold = false;
    QColor colour;
    Qt::Alignment alignment = Qt::AlignLeft;
};
struct TextParagraph {
    //! Letters set otherwise than the rest of the paragraph.
    struct Run {
        qsizetype start = 0, length = 0;
        bool bold = false;
        QColor colour {}; //!< invalid: that of the paragraph
    };
    QString text;
    TextStyle style;
    qreal indent = 0;
    QString mark {}; //!< before the first line, where the indent leaves room: "•", "1."
    std::vector<Run> runs {};
};
//! A column of paragraphs beside others in a row.
struct Box {
    qreal x = 0, width = 0;
    std::vector<TextParagraph> paragraphs;
};
//! A ground behind rows that belong together; drawn again on each page that it reaches.
struct Panel {
    qreal x = 0, width = 0;
    QColor fill {};
    QColor bar {}; //!< at the left edge; invalid: none
    qreal barWidth = 0;
    bool doubleBar = false;
    QColor border {}; //!< invalid: none
    qreal borderWidth = 0;
};

class PageBuilder {
public:
    PageBuilder(QString fontFamily, qreal top, qreal bottom, qreal lineHeight = 1.35);

    //! White space; it vanishes at the top of a page unless it belongs to what follows (under a heading).
    void gap(qreal height, bool keepWithNext = false);
    //! The next row starts a new page.
    void breakPage() { m_breakNext = true; }
    void openPanel(const Panel& panel);
    //! With `keepWithNext`, what follows stays on its page unless that leaves much of the page before empty.
    void closePanel(qreal padding, bool keepWithNext = false);
    //! Rows up to beginTableBody() are repeated at the top of every page that the table goes on to.
    void openTable();
    void beginTableBody();
    void closeTable();

    struct RowOptions {
        qreal padTop = 0, padBottom = 0;
        bool keepWithNext = false; //!< a heading or label
        QColor fill {}; //!< behind the whole row, from fillX over fillWidth
        qreal fillX = 0, fillWidth = 0;
        QColor rule {}; //!< below the row
        qreal ruleWidth = 0;
        int outlineLevel = 0; //!< 1 … : the row is a place in the outline
        QString outline {};
        std::function<void(QPainter&)> draw {}; //!< beside the first line; the painter's origin is its top
    };
    void row(const std::vector<Box>& boxes, const RowOptions& options);
    //! What follows is a place in the outline.
    void mark(int outlineLevel, const QString& text);
    //! A drawing of that height; the painter's origin is its top left corner.
    void picture(qreal height, std::function<void(QPainter&)> draw);

    struct OutlineEntry {
        QString text;
        int level = 1;
        int page = 0; //!< from 0
    };
    //! Breaks what was built into pages.
    void paginate();
    //! How high a page is between its head and its foot.
    [[nodiscard]] qreal room() const { return m_bottom - m_top; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<OutlineEntry>& outline() const { return m_outline; }
    //! False when it begins in the middle of what the page before began.
    [[nodiscard]] bool beginsWithHeading(int page) const;
    void drawPage(int page, QPainter& painter) const;

    //! Draws boxes at once, outside the flow (page header and footer); gives their height.
    qreal drawBoxes(QPainter* painter, qreal y, const std::vector<Box>& boxes) const;

private:
    struct Line {
        std::shared_ptr<QTextLayout> layout;
        int index = 0;
        int cell = 0;
        qreal x = 0;
        QColor colour;
    };
    struct Strip {
        qreal height = 0;
        qreal baseline = 0;
        std::vector<Line> lines;
        int row = -1;
        int panel = -1;
        int table = -1;
        bool tableHead = false;
        bool keepWithNext = false;
        bool isGap = false;
        bool mayBreak = false; //!< after it, rather than leave a page half empty
        bool breakBefore = false;
        QColor fill;
        qreal fillX = 0, fillWidth = 0;
        QColor rule;
        qreal ruleWidth = 0;
        std::function<void(QPainter&)> draw;
        int outlineLevel = 0;
        QString outline {};
    };
    struct Placed {
        const Strip* strip = nullptr;
        qreal y = 0;
    };
    [[nodiscard]] QFont font(const TextStyle& style) const;
    [[nodiscard]] std::shared_ptr<QTextLayout> markOf(const TextParagraph& paragraph) const;
    [[nodiscard]] std::vector<Strip> setRow(const std::vector<Box>& boxes) const;
    void push(Strip strip);
    void placeTableHead(int table);
    void place(const Strip& strip);
    void newPage(const Strip& first);

    QString m_family;
    qreal m_top, m_bottom, m_lineHeight;
    std::vector<Strip> m_strips;
    std::vector<Panel> m_panels;
    std::vector<std::vector<Placed>> m_pages;
    std::vector<OutlineEntry> m_outline;
    qreal m_y = 0;
    int m_rows = 0, m_tables = 0;
    int m_panel = -1, m_table = -1;
    bool m_tableHead = false;
    bool m_breakNext = false;
};

} // namespace cyd::exchange
