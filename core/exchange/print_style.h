//! How the accessible page looks, on a screen and from a browser's printer.
#pragma once

#include <QString>

namespace cyd::exchange {

//! Style sheet of the page. The class of the page's root says which form it is: "large".
[[nodiscard]] QString pageStyle();

} // namespace cyd::exchange
