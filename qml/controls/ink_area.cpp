#include "qml/controls/ink_area.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cyd::controls {

namespace {
constexpr qreal kNoPressure = 0.5;
}

InkArea::InkArea(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    setAntialiasing(true);
    // A page under the pen must not scroll away with it.
    setKeepMouseGrab(true);
    setKeepTouchGrab(true);
    connect(this, &InkArea::lookChanged, this, [this] { update(); });
}

void InkArea::paint(QPainter* painter)
{
    QPen pen(m_color, m_penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto place = [this](const Point& point) { return QPointF(point.x * width(), point.y * height()); };
    for (const auto& stroke : m_strokes) {
        auto from = place(stroke.first());
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            // Through the middles of neighbouring points, bent towards each point: no corners at any speed of
            // the hand.
            const auto at = place(stroke[i]);
            const auto to = i + 1 < stroke.size() ? (at + place(stroke[i + 1])) / 2 : at;
            pen.setWidthF(m_penWidth * (0.5 + stroke[i].p));
            painter->setPen(pen);
            QPainterPath path(from);
            path.quadTo(at, to);
            if (stroke.size() == 1)
                painter->drawPoint(at);
            else
                painter->drawPath(path);
            from = to;
        }
    }
}

QVariantList InkArea::strokes() const
{
    QVariantList all;
    for (const auto& stroke : m_strokes) {
        QVariantList points;
        for (const auto& point : stroke)
            points.append(QVariantMap { { QStringLiteral("x"), point.x }, { QStringLiteral("y"), point.y },
                { QStringLiteral("t"), point.t }, { QStringLiteral("p"), point.p } });
        all.append(QVariant(points));
    }
    return all;
}

void InkArea::setStrokes(const QVariantList& strokes)
{
    QList<QList<Point>> all;
    m_earlier = 0;
    for (const auto& stroke : strokes) {
        QList<Point> points;
        for (const auto& value : stroke.toList()) {
            const auto map = value.toMap();
            points.append({ map.value(QStringLiteral("x")).toReal(), map.value(QStringLiteral("y")).toReal(),
                map.value(QStringLiteral("t")).toLongLong(),
                map.value(QStringLiteral("p"), kNoPressure).toReal() });
            m_earlier = std::max(m_earlier, points.last().t);
        }
        if (!points.isEmpty())
            all.append(points);
    }
    m_strokes = all;
    m_writing = false;
    m_clock.invalidate();
    update();
    Q_EMIT strokesChanged();
}

void InkArea::begin(QPointF at, qreal pressure)
{
    if (!m_clock.isValid())
        m_clock.start();
    m_strokes.append(QList<Point>());
    m_writing = true;
    extend(at, pressure);
}

void InkArea::extend(QPointF at, qreal pressure)
{
    if (!m_writing || width() <= 0 || height() <= 0)
        return;
    m_strokes.last().append({ std::clamp(at.x() / width(), 0.0, 1.0), std::clamp(at.y() / height(), 0.0, 1.0),
        m_earlier + m_clock.elapsed(), std::clamp(pressure, 0.0, 1.0) });
    update();
    Q_EMIT strokesChanged();
}

void InkArea::finish()
{
    if (!m_writing)
        return;
    m_writing = false;
    m_finger = -1;
    Q_EMIT strokeFinished();
}

void InkArea::mousePressEvent(QMouseEvent* event)
{
    begin(event->position(), m_pressure);
}
void InkArea::mouseMoveEvent(QMouseEvent* event)
{
    extend(event->position(), m_pressure);
}
void InkArea::mouseReleaseEvent(QMouseEvent*)
{
    finish();
}
void InkArea::mouseUngrabEvent()
{
    finish();
}
void InkArea::touchUngrabEvent()
{
    finish();
}

void InkArea::touchEvent(QTouchEvent* event)
{
    for (const auto& point : event->points()) {
        const auto pressure = point.pressure() > 0 && point.pressure() < 1 ? point.pressure() : kNoPressure;
        if (point.state() == QEventPoint::Pressed && !m_writing) {
            m_finger = point.id();
            begin(point.position(), pressure);
        } else if (m_writing && point.id() == m_finger && point.state() == QEventPoint::Updated) {
            extend(point.position(), pressure);
        } else if (m_writing && point.id() == m_finger && point.state() == QEventPoint::Released) {
            finish();
        }
    }
    event->accept();
}

} // namespace cyd::controls
