//! A Lucide icon in any colour, drawn from its SVG at the screen's own scale. Decoration: words stand beside
//! it.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace cyd::theme {

//! `Icon { name: "house"; color: Tokens.text; size: Tokens.iconM }`. It takes no part in the accessible tree.
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    //! File name in icons/ without ".svg"; empty draws nothing, unknown warns and draws nothing.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    //! Width and height in device-independent pixels; 0 while there is no name, so that a layout closes up.
    Q_PROPERTY(qreal size READ size WRITE setSize NOTIFY sizeChanged FINAL)

public:
    explicit Icon(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);
    [[nodiscard]] qreal size() const { return m_size; }
    void setSize(qreal size);

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

private:
    void resize();

    QString m_name;
    QColor m_color = Qt::black;
    qreal m_size = 24;
};

} // namespace cyd::theme
