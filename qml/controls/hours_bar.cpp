#include "qml/controls/hours_bar.h"

#include <QPainter>

namespace cyd::controls {

namespace {
constexpr qreal kMinutesADay = 24 * 60;
constexpr qreal kHatchStep = 6;
constexpr qreal kLine = 2;
}

HoursBar::HoursBar(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &HoursBar::changed, this, [this] { update(); });
}

void HoursBar::paint(QPainter* painter)
{
    const QRectF whole(0, 0, width(), height());
    painter->fillRect(whole, m_covered);
    for (const auto& value : m_gaps) {
        const auto minutes = value.toMap();
        const auto from = minutes.value(QStringLiteral("from")).toReal() / kMinutesADay * width();
        const auto to = minutes.value(QStringLiteral("to")).toReal() / kMinutesADay * width();
        const QRectF part(from, 0, to - from, height());
        painter->save();
        painter->setClipRect(part);
        painter->fillRect(part, m_gap);
        painter->setPen(QPen(m_hatch, 1));
        const auto first = from - height();
        for (int line = 0; first + line * kHatchStep < to; ++line) {
            const auto x = first + line * kHatchStep;
            painter->drawLine(QPointF(x, height()), QPointF(x + height(), 0));
        }
        painter->restore();
        painter->setPen(QPen(m_hatch, kLine));
        painter->drawRect(part.adjusted(kLine / 2, kLine / 2, -kLine / 2, -kLine / 2));
    }
}

} // namespace cyd::controls
