#include "qml/theme/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <memory>
#include <unordered_map>

namespace cyd::theme {

namespace {

// One parsed drawing for each name and colour in use (a handful of colours, some ninety icons); a render
// thread has its own.
QSvgRenderer* drawing(const QString& name, const QColor& color)
{
    thread_local std::unordered_map<QString, std::unique_ptr<QSvgRenderer>> drawings;
    auto& found = drawings[name + color.name()];
    if (!found) {
        found = std::make_unique<QSvgRenderer>();
        QFile file(QStringLiteral(":/cydgynllun/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            found->load(file.readAll().replace("currentColor", color.name().toLatin1()));
        else
            qWarning("there is no icon named \"%s\"", qPrintable(name));
    }
    return found.get();
}

} // namespace

Icon::Icon(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Icon::paint(QPainter* painter)
{
    if (m_name.isEmpty())
        return;
    painter->setOpacity(m_color.alphaF());
    drawing(m_name, m_color)->render(painter, QRectF(0, 0, width(), height()));
}

void Icon::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    resize();
    update();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Icon::setSize(qreal size)
{
    if (qFuzzyCompare(m_size, size))
        return;
    m_size = size;
    resize();
    update();
    Q_EMIT sizeChanged();
}

void Icon::resize()
{
    const auto side = m_name.isEmpty() ? 0.0 : m_size;
    setImplicitSize(side, side);
}

} // namespace cyd::theme
