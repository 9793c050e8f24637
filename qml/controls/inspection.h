//! What a screen reader and a ruler would find on a page: for the self-test of the app and the tests of the
//! controls.
#pragma once

#include <QQuickItem>
#include <QStringList>

#include <functional>

class QAccessibleInterface;

namespace cyd::controls {

//! The item's face to a screen reader; nullptr when it has none or is told to be ignored.
[[nodiscard]] QAccessibleInterface* accessibleFace(QQuickItem* item);
//! The name of its role in English: "button", "check box" …; "" when it has none.
[[nodiscard]] QString roleName(QAccessibleInterface& face);
//! Calls `visit` with every visible item from `root` down.
void walk(QQuickItem* root, const std::function<void(QQuickItem*)>& visit);

//! What can be pressed or written into under `root`, in the order of the tree.
[[nodiscard]] QList<QQuickItem*> targets(QQuickItem* root);
//! Its type, accessible name and place in `root`, for a developer.
[[nodiscard]] QString describe(QQuickItem* item, QQuickItem* root);

//! Whether everything under `root` that comes in parts (Gradual) has come.
[[nodiscard]] bool isWhole(QQuickItem* root);

// Each of these names what is wrong under `root`, one description an item; empty: nothing is.

//! Shown texts that are elided, wider or higher than their item, or reach out of `root` sideways.
[[nodiscard]] QStringList cutTexts(QQuickItem* root);
//! Pressable or editable items that are narrower or lower than `least` logical pixels.
[[nodiscard]] QStringList smallTargets(QQuickItem* root, qreal least);
//! Pressable or editable items without an accessible name.
[[nodiscard]] QStringList nameless(QQuickItem* root);
//! Pressable or editable items that no key reaches.
[[nodiscard]] QStringList unreachable(QQuickItem* root);
//! Siblings in one Stack, Wrap or Columns whose boxes overlap, or that reach out of it.
[[nodiscard]] QStringList overlaps(QQuickItem* root);
//! Controls whose accessible name lacks the words seen on them first, or whose name and description lack a
//! further one; fields whose name lacks their label (WCAG 2.5.3).
[[nodiscard]] QStringList unsaid(QQuickItem* root);
//! What only its colour tells: a coloured state without words or icon, and of several choices in one place
//! the chosen one, where neither icon, edge, weight, words nor shape tell it from the others, and one that is
//! not chosen and has a tick (WCAG 1.4.1).
[[nodiscard]] QStringList toldByColour(QQuickItem* root);
//! A page with no first heading or with several, or whose focus, just after it was opened, is not on it.
[[nodiscard]] QStringList withoutEntry(QQuickItem* root);

} // namespace cyd::controls
