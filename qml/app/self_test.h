//! Opens every screen of the real app in both languages and at three sizes, and says what is wrong with it.
#pragma once

#include <QStringList>

class QQmlApplicationEngine;
class QQuickWindow;

namespace cyd::bridge {
class AppController;
}

namespace cyd::app {

//! Lets the window draw what has changed.
void settle(int milliseconds = 80);

//! Every fault found, in English, for a developer: QML warnings, texts without words, screens that do not
//! open. Empty: all is well.
[[nodiscard]] QStringList selfTest(
    bridge::AppController& app, QQmlApplicationEngine& engine, QQuickWindow& window);

} // namespace cyd::app
