//! Goes round a window with nothing but the Tab key, as somebody without a pointer does.
#pragma once

#include <QStringList>

class QQuickWindow;

namespace cyd::controls {

//! What is wrong with the way round, one sentence a fault; empty: nothing is. Every control that takes Tab is
//! come to once, by name and in sight, from above to below and from left to right (an arrangement, a column,
//! a scrolling part as one), nothing holds the focus, and Shift+Tab leads back the same way. The focus ends
//! where it was.
[[nodiscard]] QStringList tabFaults(QQuickWindow& window);

} // namespace cyd::controls
