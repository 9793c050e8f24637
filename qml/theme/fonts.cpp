#include "qml/theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace cyd::theme {

void loadFonts()
{
    for (const auto* weight : { "Regular", "Bold" })
        if (QFontDatabase::addApplicationFont(
                QStringLiteral(":/cydgynllun/fonts/NotoSans-%1.ttf").arg(QLatin1String(weight)))
            < 0)
            qFatal("the font Noto Sans %s is missing from the build", weight);
    QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans")));
}

} // namespace cyd::theme
