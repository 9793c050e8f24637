#include "qml/controls/arrangement.h"

#include <cmath>

namespace cyd::controls {

Arrangement::Arrangement(QQuickItem* parent)
    : QQuickItem(parent)
{
    connect(this, &Arrangement::changed, this, &Arrangement::again);
}

Arrangement::~Arrangement()
{
    // Children outlive this part of the object by a moment, and say that they change while they are let go.
    for (auto* child : childItems())
        disconnect(child, nullptr, this, nullptr);
}

void Arrangement::setSpacing(qreal spacing)
{
    if (qFuzzyCompare(m_spacing + 1, spacing + 1))
        return;
    m_spacing = spacing;
    Q_EMIT changed();
}

void Arrangement::again()
{
    if (isComponentComplete() && !m_arranging)
        polish();
}

void Arrangement::componentComplete()
{
    QQuickItem::componentComplete();
    polish();
}

void Arrangement::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (!qFuzzyCompare(now.width() + 1, before.width() + 1))
        again();
}

void Arrangement::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemChildAddedChange) {
        connect(data.item, &QQuickItem::visibleChanged, this, &Arrangement::again);
        connect(data.item, &QQuickItem::heightChanged, this, &Arrangement::again);
        connect(data.item, &QQuickItem::implicitHeightChanged, this, &Arrangement::again);
        connect(data.item, &QQuickItem::implicitWidthChanged, this, &Arrangement::again);
        again();
    } else if (change == ItemChildRemovedChange) {
        disconnect(data.item, nullptr, this, nullptr);
        data.item->resetHeight(); // Columns give one; elsewhere it is as high as it wants to be
        again();
    }
    QQuickItem::itemChange(change, data);
}

void Arrangement::updatePolish()
{
    QList<QQuickItem*> shown;
    for (auto* child : childItems())
        // A Repeater is a child too, and has no place of its own.
        if (child->isVisible() && !child->inherits("QQuickRepeater"))
            shown.append(child);
    m_arranging = true;
    const auto height = arrange(shown);
    m_arranging = false;
    setImplicitSize(std::ceil(natural(shown)), std::ceil(height));
}

void Arrangement::widen(QQuickItem* child, qreal width)
{
    const auto before = child->width();
    child->setWidth(width);
    if (!qFuzzyCompare(before + 1, width + 1) && qobject_cast<Arrangement*>(child))
        child->ensurePolished();
}

qreal Arrangement::natural(const QList<QQuickItem*>& children) const
{
    qreal widest = 0;
    for (const auto* child : children)
        widest = std::max(widest, child->implicitWidth());
    return widest;
}

qreal Arrangement::sumOfNatural(const QList<QQuickItem*>& children) const
{
    auto sum = -spacing();
    for (const auto* child : children)
        sum += std::ceil(child->implicitWidth()) + spacing();
    return std::max(0.0, sum);
}

qreal Stack::arrange(const QList<QQuickItem*>& children)
{
    qreal y = 0;
    for (auto* child : children) {
        widen(child, width());
        child->setPosition({ 0, y });
        if (child->height() > 0)
            y += child->height() + spacing();
    }
    return std::max(0.0, y - spacing());
}

qreal Beside::arrange(const QList<QQuickItem*>& children)
{
    auto left = width() - spacing() * static_cast<qreal>(children.size() - 1);
    for (auto* child : children)
        if (child != m_wide) {
            widen(child, std::min(std::ceil(child->implicitWidth()), width()));
            left -= child->width();
        }
    qreal highest = 0;
    for (auto* child : children) {
        if (child == m_wide)
            widen(child, std::max(0.0, left));
        highest = std::max(highest, child->height());
    }
    const auto room = std::max(highest, heightValid() ? height() : 0.0);
    qreal x = 0;
    for (auto* child : children) {
        child->setPosition({ std::round(x), std::round((room - child->height()) / 2) });
        x += child->width() + spacing();
    }
    return highest;
}

qreal Beside::natural(const QList<QQuickItem*>& children) const
{
    return sumOfNatural(children);
}

void Beside::geometryChange(const QRectF& now, const QRectF& before)
{
    Arrangement::geometryChange(now, before);
    if (!qFuzzyCompare(now.height() + 1, before.height() + 1))
        again();
}

qreal Wrap::arrange(const QList<QQuickItem*>& children)
{
    if (children.isEmpty())
        return 0;
    QList<QQuickItem*> row;
    qreal x = 0;
    qreal y = 0;
    qreal common = 0;
    if (m_equal) {
        for (const auto* child : children)
            common = std::max(common, std::ceil(child->implicitWidth()));
        const auto count = static_cast<qreal>(children.size());
        const auto fitting = std::clamp(std::floor((width() + spacing()) / (common + spacing())), 1.0, count);
        const auto columns = std::ceil(count / std::ceil(count / fitting));
        if (columns < count && natural(children) <= width())
            common = 0; // on one row as they are, rather than alike on two
        else
            common = std::floor((width() - spacing() * (columns - 1)) / columns);
    }
    for (auto* child : children) {
        const auto wanted = common > 0 ? common : std::min(std::ceil(child->implicitWidth()), width());
        if (!row.isEmpty() && x + wanted > width()) {
            y += placeRow(row, y) + (m_rowSpacing < 0 ? spacing() : m_rowSpacing);
            row.clear();
            x = 0;
        }
        widen(child, wanted);
        row.append(child);
        x += wanted + spacing();
    }
    return y + placeRow(row, y);
}

qreal Wrap::natural(const QList<QQuickItem*>& children) const
{
    return sumOfNatural(children);
}

qreal Wrap::placeRow(const QList<QQuickItem*>& row, qreal y)
{
    auto left = width() - spacing() * static_cast<qreal>(row.size() - 1);
    for (const auto* child : row)
        left -= child->width();
    qreal highest = 0;
    for (auto* child : row) {
        if (m_fill && left > 0)
            widen(child, child->width() + left / static_cast<qreal>(row.size()));
        highest = std::max(highest, child->height());
    }
    auto x = m_atEnd && !m_fill ? std::max(0.0, left) : 0.0;
    for (auto* child : row) {
        if (m_spread && child == row.last() && row.size() > 1)
            x = width() - child->width();
        child->setPosition({ std::round(x), y + std::round((highest - child->height()) / 2) });
        x += child->width() + spacing();
    }
    return highest;
}

qreal Columns::arrange(const QList<QQuickItem*>& children)
{
    const auto count = std::max(1, m_columns);
    const auto weightOf
        = [&](int column) { return column < m_weights.size() && count > 1 ? m_weights[column] : 1.0; };
    qreal sum = 0;
    for (int column = 0; column < count; ++column)
        sum += weightOf(column);
    const auto room = std::max(0.0, width() - spacing() * (count - 1));
    qreal y = 0;
    for (qsizetype first = 0; first < children.size(); first += count) {
        const auto row = children.sliced(first, std::min<qsizetype>(count, children.size() - first));
        qreal x = 0;
        qreal highest = 0;
        for (int column = 0; column < row.size(); ++column) {
            widen(row[column], std::floor(room * weightOf(column) / sum));
            row[column]->setPosition({ x, y });
            highest = std::max(highest, row[column]->implicitHeight());
            x += row[column]->width() + spacing();
        }
        for (auto* child : row)
            child->setHeight(highest);
        y += highest + spacing();
    }
    return std::max(0.0, y - spacing());
}

} // namespace cyd::controls
