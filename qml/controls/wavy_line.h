//! A wave along the bottom of its box, under a word that no dictionary knows.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

class WavyLine : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY changed FINAL)

public:
    explicit WavyLine(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_color;
    qreal m_lineWidth = 1;
};

} // namespace cyd::controls
