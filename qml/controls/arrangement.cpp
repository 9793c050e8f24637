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
        again();
    }
    QQuickItem::itemChange(change, data);
}

void Arrangement::updatePolish()
{
    QList<QQuickItem*> shown;
    qreal widest = 0;
    for (auto* child : childItems()) {
        // A Repeater is a child too, and has no place of its own.
        if (!child->isVisible() || child->inherits("QQuickRepeater"))
            continue;
        shown.append(child);
        widest = std::max(widest, child->implicitWidth());
    }
    m_arranging = true;
    const auto height = arrange(shown);
    m_arranging = false;
    setImplicitSize(std::ceil(widest), std::ceil(height));
}

qreal Stack::arrange(const QList<QQuickItem*>& children)
{
    qreal y = 0;
    for (auto* child : children) {
        child->setWidth(width());
        child->setPosition({ 0, y });
        y += child->height() + spacing();
    }
    return std::max(0.0, y - spacing());
}

qreal Wrap::arrange(const QList<QQuickItem*>& children)
{
    QList<QQuickItem*> row;
    qreal x = 0;
    qreal y = 0;
    for (auto* child : children) {
        const auto wanted = std::min(std::ceil(child->implicitWidth()), width());
        if (!row.isEmpty() && x + wanted > width()) {
            y += placeRow(row, y) + spacing();
            row.clear();
            x = 0;
        }
        child->setWidth(wanted);
        row.append(child);
        x += wanted + spacing();
    }
    return row.isEmpty() ? 0 : y + placeRow(row, y);
}

qreal Wrap::placeRow(const QList<QQuickItem*>& row, qreal y)
{
    auto left = width() - spacing() * static_cast<qreal>(row.size() - 1);
    for (const auto* child : row)
        left -= child->width();
    qreal highest = 0;
    for (auto* child : row) {
        if (m_fill && left > 0)
            child->setWidth(child->width() + left / static_cast<qreal>(row.size()));
        highest = std::max(highest, child->height());
    }
    auto x = m_atEnd && !m_fill ? std::max(0.0, left) : 0.0;
    for (auto* child : row) {
        child->setPosition({ std::round(x), y + std::round((highest - child->height()) / 2) });
        x += child->width() + spacing();
    }
    return highest;
}

qreal Columns::arrange(const QList<QQuickItem*>& children)
{
    const auto count = std::max(1, m_columns);
    const auto weightOf = [&](int column) { return column < m_weights.size() && count > 1 ? m_weights[column] : 1.0; };
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
            row[column]->setWidth(std::floor(room * weightOf(column) / sum));
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
