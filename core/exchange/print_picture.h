//! The pictures of Easy Read: a few of the app's icons, as this room's own resource.
#pragma once

#include <QByteArray>
#include <QString>

class QPainter;
class QRectF;

namespace cyd::exchange {

//! The drawing as SVG in our ink, without what stands around it in a file; empty when there is none of that
//! name.
[[nodiscard]] QByteArray pictureSvg(const QString& name);
//! The same on paper.
void drawPicture(QPainter& painter, const QString& name, const QRectF& place);

} // namespace cyd::exchange
