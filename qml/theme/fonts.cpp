#include "qml/theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <fontconfig/fontconfig.h>

namespace cyd::theme {

namespace {

//! The few settings that our text needs instead of the device's forty files of them: the same letters on
//! every device, and a quicker start. One upright face of each font of the device stays, for letters that
//! ours lacks.
void useOwnFontSettings()
{
    static constexpr FcChar8 kSettings[] = R"(<?xml version="1.0"?><fontconfig>
<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix="xdg">fonts</dir>
<selectfont><rejectfont><glob>*Bold*</glob><glob>*Serif*</glob><glob>*Mono*</glob><glob>*Condensed*</glob>
<glob>*Italic*</glob><glob>*Oblique*</glob></rejectfont></selectfont>
<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>
<match target="pattern">
<edit name="antialias"><bool>true</bool></edit><edit name="hinting"><bool>true</bool></edit>
<edit name="hintstyle"><const>hintslight</const></edit><edit name="rgba"><const>none</const></edit>
</match></fontconfig>)";
    auto* settings = FcConfigCreate();
    if (FcConfigParseAndLoadFromMemory(settings, kSettings, FcTrue))
        FcConfigSetCurrent(settings); // keeps a reference of its own
    FcConfigDestroy(settings);
}

} // namespace

std::future<void> loadFonts()
{
    QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans")));
    return std::async(std::launch::async, [] {
        useOwnFontSettings();
        for (const auto* weight : { "Regular", "Bold" })
            if (QFontDatabase::addApplicationFont(
                    QStringLiteral(":/cydgynllun/fonts/NotoSans-%1.ttf").arg(QLatin1String(weight)))
                < 0)
                qFatal("the font Noto Sans %s is missing from the build", weight);
        (void)QFontDatabase::hasFamily(QStringLiteral("Noto Sans")); // reads the device's list
    });
}

} // namespace cyd::theme
