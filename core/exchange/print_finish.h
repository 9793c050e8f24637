//! What QPdfWriter leaves out: the document's language, its title in the window's bar, its outline.
#pragma once

#include "core/base/result.h"
#include "core/exchange/print_pages.h"

#include <QByteArray>

namespace cyd::exchange {

//! Adds them to a finished PDF. Fault Corrupt "print.pdf".
[[nodiscard]] Result<QByteArray> finishPdf(
    const QByteArray& pdf, const QString& lang, const std::vector<PageBuilder::OutlineEntry>& outline);

} // namespace cyd::exchange
