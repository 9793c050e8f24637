//! Where somebody writes with a finger or a pen: strokes of points, kept apart from the size of the box.
#pragma once

#include <QColor>
#include <QElapsedTimer>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

//! One touch after another makes one stroke after another. A stroke is a list of points {x, y, t, p}: x and y
//! as parts of the box's width and height (0 to 1), t in milliseconds since the first point of all, p the
//! pressure (0 to 1; 0.5 where the device has none). Resizing or turning the box draws the same strokes anew.
//! Only the first finger writes.
class InkArea : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList strokes READ strokes WRITE setStrokes NOTIFY strokesChanged FINAL)
    Q_PROPERTY(bool blank READ blank NOTIFY strokesChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal penWidth MEMBER m_penWidth NOTIFY lookChanged FINAL)
    //! What a pen reports; mouse events made from a pen have lost it.
    Q_PROPERTY(qreal pressure MEMBER m_pressure NOTIFY lookChanged FINAL)

public:
    explicit InkArea(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

    [[nodiscard]] QVariantList strokes() const;
    void setStrokes(const QVariantList& strokes);
    [[nodiscard]] bool blank() const { return m_strokes.isEmpty(); }
    Q_INVOKABLE void clear() { setStrokes({}); }

Q_SIGNALS:
    void strokesChanged();
    void lookChanged();
    //! The pen left the surface: a moment to keep a draft.
    void strokeFinished();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override;

private:
    struct Point {
        qreal x, y;
        qint64 t;
        qreal p;
    };
    void begin(QPointF at, qreal pressure);
    void extend(QPointF at, qreal pressure);
    void finish();

    QList<QList<Point>> m_strokes;
    QElapsedTimer m_clock;
    qint64 m_earlier = 0; // milliseconds of writing before m_clock was started
    QColor m_color = Qt::black;
    qreal m_penWidth = 2.5;
    qreal m_pressure = 0.5;
    int m_finger = -1;
    bool m_writing = false;
};

} // namespace cyd::controls
