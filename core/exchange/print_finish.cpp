#include "core/exchange/print_finish.h"

#include <QCoreApplication>
#include <QLibrary>

namespace cyd::exchange {

Result<QByteArray> finishPdf(
    const QByteArray& pdf, const QString& lang, const std::vector<PageBuilder::OutlineEntry>& outline)
{
    static const auto finish = reinterpret_cast<FinishPdf*>(QLibrary::resolve(
        QCoreApplication::applicationDirPath() + QStringLiteral("/cyd_finish_pdf"), "cyd_finish_pdf"));
    QByteArray finished;
    if (!finish || !finish(pdf, lang, outline, finished))
        return fail(Fault::Corrupt, "print.pdf");
    return finished;
}

} // namespace cyd::exchange
