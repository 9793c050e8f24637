//! The bundled text font.
#pragma once

namespace cyd::theme {

//! Makes Noto Sans (regular and bold, from the program's own resources) the font of every window. Call once
//! after the QGuiApplication exists and before the first window. A font missing from the build ends the
//! program.
void loadFonts();

} // namespace cyd::theme
