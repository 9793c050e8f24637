//! The bundled text font.
#pragma once

#include <future>

namespace cyd::theme {

//! Makes Noto Sans (regular and bold, from the program's own resources) the font of every window. Call once
//! after the QGuiApplication exists; read beside whatever else has to start, there when the future is ready:
//! wait for it before the first text. A font missing from the build ends the program.
[[nodiscard]] std::future<void> loadFonts();

} // namespace cyd::theme
