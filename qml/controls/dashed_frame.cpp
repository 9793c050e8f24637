#include "qml/controls/dashed_frame.h"

#include <QPainter>

namespace cyd::controls {

DashedFrame::DashedFrame(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter* painter)
{
    QPen pen(m_color, m_lineWidth);
    pen.setDashPattern({ 4, 3 });
    painter->setPen(pen);
    const auto half = m_lineWidth / 2;
    painter->drawRoundedRect(
        QRectF(half, half, width() - m_lineWidth, height() - m_lineWidth), m_radius - half, m_radius - half);
}

} // namespace cyd::controls
