//! One day as a bar of 24 hours: full where somebody can be called, hatched with an edge where nobody can.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::controls {

//! Decoration beside the words that say the same. `gaps` is a list of {from, to} in minutes after midnight,
//! within 0 to 1440.
class HoursBar : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList gaps MEMBER m_gaps NOTIFY changed FINAL)
    Q_PROPERTY(QColor covered MEMBER m_covered NOTIFY changed FINAL)
    Q_PROPERTY(QColor gap MEMBER m_gap NOTIFY changed FINAL)
    Q_PROPERTY(QColor hatch MEMBER m_hatch NOTIFY changed FINAL)

public:
    explicit HoursBar(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    QVariantList m_gaps;
    QColor m_covered, m_gap, m_hatch;
};

} // namespace cyd::controls
