//! Opens every screen of the real app in both languages and at three sizes and two sizes of text, and says
//! what is wrong with it.
#pragma once

#include <QStringList>

class QQuickWindow;

namespace cyd::bridge {
class AppController;
}

namespace cyd::app {

//! Lets the window draw what has changed, all of it where a page comes in parts.
void settle(int milliseconds = 80);

//! Every fault found, in English, for a developer: QML warnings, texts without words, screens that do not
//! open, words that are cut, targets too small, controls that no screen reader can name or no key can reach.
//! Empty: all is well. With a folder for pictures, what the window showed each time is saved there as
//! SCREEN-LANG-WxH-PERCENT.png.
[[nodiscard]] QStringList selfTest(bridge::AppController& app, QQuickWindow& window, const QString& pictures);

} // namespace cyd::app
