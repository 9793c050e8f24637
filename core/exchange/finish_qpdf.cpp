// The module that print_finish.cpp loads: all that touches libqpdf.
#include "core/exchange/print_finish.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11: std::shared_ptr, as later versions have it
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace cyd::exchange {
namespace {

//! One level of the outline under `parent`, from `at` on; gives where it stopped.
std::size_t addOutline(QPDF& pdf, QPDFObjectHandle parent, const std::vector<QPDFObjectHandle>& pages,
    const std::vector<PageBuilder::OutlineEntry>& entries, std::size_t at)
{
    const int level = at < entries.size() ? entries[at].level : 0;
    QPDFObjectHandle previous;
    int count = 0;
    while (at < entries.size() && entries[at].level >= level) {
        if (entries[at].level > level) {
            at = addOutline(pdf, previous, pages, entries, at);
            continue;
        }
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(entries[at].text.toStdString()));
        item.replaceKey("/Parent", parent);
        auto target = QPDFObjectHandle::newArray();
        target.appendItem(pages.at(static_cast<std::size_t>(entries[at].page)));
        target.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", target);
        if (previous.isInitialized()) {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        previous = item;
        ++count;
        ++at;
    }
    // Negative: closed until somebody opens it; the top level is open.
    const bool top = parent.hasKey("/Type");
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(top ? count : -count));
    return at;
}

} // namespace

extern "C" Q_DECL_EXPORT bool cyd_finish_pdf(const QByteArray& bytes, const QString& lang,
    const std::vector<PageBuilder::OutlineEntry>& outline, QByteArray& finished)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("plan", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        auto root = pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(lang.toStdString()));
        auto viewer = QPDFObjectHandle::newDictionary();
        viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", viewer);
        if (!outline.empty()) {
            std::vector<QPDFObjectHandle> pages;
            for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
                pages.push_back(page.getObjectHandle());
            auto top = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            top.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
            addOutline(pdf, top, pages, outline, 0);
            root.replaceKey("/Outlines", top);
        }
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        finished = QByteArray(
            reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

static_assert(std::is_same_v<decltype(cyd_finish_pdf), FinishPdf>);

} // namespace cyd::exchange
