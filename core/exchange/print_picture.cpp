#include "core/exchange/print_picture.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace cyd::exchange {

QByteArray pictureSvg(const QString& name)
{
    QFile file(QStringLiteral(":/cydgynllun/print/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto svg = file.readAll();
    return svg.mid(svg.indexOf("<svg")).replace("currentColor", "#1b294a").trimmed();
}

void drawPicture(QPainter& painter, const QString& name, const QRectF& place)
{
    QSvgRenderer drawing;
    if (const auto svg = pictureSvg(name); !svg.isEmpty() && drawing.load(svg))
        drawing.render(&painter, place);
}

} // namespace cyd::exchange
