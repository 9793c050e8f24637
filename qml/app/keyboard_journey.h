//! From the lock to a signed plan with nothing but keys, in the real window.
#pragma once

#include <QStringList>

class QQuickWindow;

namespace cyd::bridge {
class AppController;
}

namespace cyd::app {

//! What a key did not lead to, in English, for a developer; each journey ends at its first fault. Empty:
//! unlocking, finding somebody, writing in their plan, the crisis page and signing can all be done, at two
//! sizes, without a pointer. The vault of the app has to be the fictional one.
[[nodiscard]] QStringList keyboardJourney(bridge::AppController& app, QQuickWindow& window);

} // namespace cyd::app
