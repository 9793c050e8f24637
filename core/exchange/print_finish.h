//! What QPdfWriter leaves out: the document's language, its title in the window's bar, its outline.
#pragma once

#include "core/base/result.h"
#include "core/exchange/print_pages.h"

#include <QByteArray>

namespace cyd::exchange {

//! Adds them to a finished PDF. Fault Corrupt "print.pdf". The module beside the program (finish_qpdf.cpp)
//! does it: libqpdf and the twelve libraries behind it are loaded when somebody prints, not whenever the
//! program starts.
[[nodiscard]] Result<QByteArray> finishPdf(
    const QByteArray& pdf, const QString& lang, const std::vector<PageBuilder::OutlineEntry>& outline);

//! What the module exports as "cyd_finish_pdf". False: these are no bytes of a PDF.
using FinishPdf = bool(const QByteArray& pdf, const QString& lang,
    const std::vector<PageBuilder::OutlineEntry>& outline, QByteArray& finished);

} // namespace cyd::exchange
