#include "qml/controls/wavy_line.h"

#include <QPainter>
#include <QPainterPath>

namespace cyd::controls {

WavyLine::WavyLine(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &WavyLine::changed, this, [this] { update(); });
}

void WavyLine::paint(QPainter* painter)
{
    const auto top = m_lineWidth / 2, bottom = height() - m_lineWidth / 2;
    const auto step = height();
    QPainterPath wave(QPointF(0, bottom));
    bool up = true;
    for (qreal x = 0; x < width(); x += step, up = !up) {
        const QPointF end(x + step, up ? top : bottom);
        wave.cubicTo(QPointF(x + step / 2, up ? bottom : top), QPointF(x + step / 2, end.y()), end);
    }
    painter->setClipRect(boundingRect());
    painter->setPen(QPen(m_color, m_lineWidth));
    painter->drawPath(wave);
}

} // namespace cyd::controls
