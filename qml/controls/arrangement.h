//! Where children go when their heights depend on their widths: Stack, Beside, Wrap and Columns.
//! Qt Quick Layouts give up after two rounds of height-for-width, so that wrapped text in nested layouts
//! keeps the height of a width that it no longer has. These settle however deep they are nested, since each
//! pass goes through polish().
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

//! What the four have in common: the visible children in their order, and a new pass whenever one of them
//! changes size.
class Arrangement : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    //! Between children, both ways, in pixels.
    Q_PROPERTY(qreal spacing READ spacing WRITE setSpacing NOTIFY changed FINAL)

public:
    explicit Arrangement(QQuickItem* parent = nullptr);
    ~Arrangement() override;
    [[nodiscard]] qreal spacing() const { return m_spacing; }
    void setSpacing(qreal spacing);

Q_SIGNALS:
    void changed();

protected:
    //! Places `children` in `width()` and returns the height that they take.
    virtual qreal arrange(const QList<QQuickItem*>& children) = 0;
    //! The implicit width; unless overridden, that of the widest child.
    [[nodiscard]] virtual qreal natural(const QList<QQuickItem*>& children) const;
    //! The implicit width of a row of them.
    [[nodiscard]] qreal sumOfNatural(const QList<QQuickItem*>& children) const;
    void componentComplete() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void updatePolish() override;
    void again();
    //! Gives a child its width; an arrangement among them settles at once, so that its height can be used.
    static void widen(QQuickItem* child, qreal width);

private:
    qreal m_spacing = 0;
    bool m_arranging = false;
};

// The base's whole name is for the QML tools, which do not look names up.

//! One under another, each as wide as the stack; what has no height takes no space either.
class Stack : public cyd::controls::Arrangement {
    Q_OBJECT
    QML_ELEMENT

protected:
    qreal arrange(const QList<QQuickItem*>& children) override;
};

//! Side by side on one row at their natural widths, middles aligned; `wide` takes what the others leave.
class Beside : public cyd::controls::Arrangement {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* wide MEMBER m_wide NOTIFY changed FINAL)

protected:
    qreal arrange(const QList<QQuickItem*>& children) override;
    [[nodiscard]] qreal natural(const QList<QQuickItem*>& children) const override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    QQuickItem* m_wide = nullptr;
};

//! Side by side at their natural widths, on as many rows as it takes; none wider than the whole, middles
//! aligned.
class Wrap : public cyd::controls::Arrangement {
    Q_OBJECT
    QML_ELEMENT
    //! Between rows, where it is not `spacing`.
    Q_PROPERTY(qreal rowSpacing MEMBER m_rowSpacing NOTIFY changed FINAL)
    //! Widen the children of each row alike until the row is full.
    Q_PROPERTY(bool fill MEMBER m_fill NOTIFY changed FINAL)
    //! Children of one width, in as many columns as fit the widest; rows of like length.
    Q_PROPERTY(bool equal MEMBER m_equal NOTIFY changed FINAL)
    //! The last of a row stands at its right edge.
    Q_PROPERTY(bool spread MEMBER m_spread NOTIFY changed FINAL)
    //! Rows end at the right edge.
    Q_PROPERTY(bool atEnd MEMBER m_atEnd NOTIFY changed FINAL)

protected:
    qreal arrange(const QList<QQuickItem*>& children) override;
    //! All on one row.
    [[nodiscard]] qreal natural(const QList<QQuickItem*>& children) const override;

private:
    qreal placeRow(const QList<QQuickItem*>& row, qreal y);

    qreal m_rowSpacing = -1;
    bool m_fill = false;
    bool m_equal = false;
    bool m_spread = false;
    bool m_atEnd = false;
};

//! A grid of `columns`, every child as high as the highest in its row.
class Columns : public cyd::controls::Arrangement {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int columns MEMBER m_columns NOTIFY changed FINAL)
    //! Shares of the width, one a column ([3, 4]); empty: equal.
    Q_PROPERTY(QList<qreal> weights MEMBER m_weights NOTIFY changed FINAL)

protected:
    qreal arrange(const QList<QQuickItem*>& children) override;

private:
    int m_columns = 1;
    QList<qreal> m_weights;
};

} // namespace cyd::controls
