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

//! Saves what the window shows; grey: as somebody sees it who sees no colours. False when it cannot be
//! written.
[[nodiscard]] bool savePicture(QQuickWindow& window, const QString& file, bool grey = false);

//! Where the pictures of a self-test go.
struct Pictures {
    QString folder; //!< "": none are taken
    bool grey = false;
};

//! Every fault found, in English, for a developer: QML warnings, texts without words, screens that do not
//! open or do not begin with their heading, words that are cut, seen and not said, targets too small,
//! controls that no screen reader can name or no key can reach, states that only a colour tells, a Tab key
//! that does not go round from above to below. Empty: all is well. What the window showed each time is saved
//! as SCREEN-LANG-WxH-PERCENT.png.
[[nodiscard]] QStringList selfTest(
    bridge::AppController& app, QQuickWindow& window, const Pictures& pictures);

} // namespace cyd::app
