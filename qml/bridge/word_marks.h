//! Two texts beside each other: which of their words differ.
#pragma once

#include <QString>
#include <QStringList>

namespace cyd::bridge {

//! `text` as StyledText, its words that do not stand in the same order in every one of `others` underlined
//! and bold.
[[nodiscard]] QString markDifferences(const QString& text, const QStringList& others);

} // namespace cyd::bridge
