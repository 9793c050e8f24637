#include "core/exchange/print_finish.h"
#include "core/exchange/print_layout.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>

namespace cyd::exchange {

SheetLayout::Boxes SheetLayout::headerBoxes()
{
    const TextStyle strong { m_size.frame + 1.5, true, kNavy }, plain { m_size.frame, false, kText };
    if (m_size.oneColumn) {
        Box all { kMargin, kWidth, { para(m_sheet.person, strong) } };
        stack(all.paragraphs, m_sheet.identity, plain);
        return { all };
    }
    const qreal left = kWidth * 0.5;
    Box who { kMargin, left, { para(m_sheet.person, strong) } };
    stack(who.paragraphs, m_sheet.identity, plain);
    Box what { kMargin + left + kGutter, kWidth - left - kGutter, {} };
    auto right = plain;
    right.alignment = Qt::AlignRight;
    auto name = right;
    name.bold = true;
    stack(what.paragraphs, m_sheet.name, name);
    stack(what.paragraphs, m_sheet.edition, right);
    return { who, what };
}

qreal SheetLayout::headerHeight()
{
    const PageBuilder measure(QLatin1String(kPrintFont), 0, 0);
    return measure.drawBoxes(nullptr, 0, headerBoxes());
}

void SheetLayout::drawPage(int page, QPainter& painter)
{
    const auto height = m_pages.drawBoxes(&painter, kHeaderTop, headerBoxes());
    painter.fillRect(QRectF(kMargin, kHeaderTop + height + points(4), kWidth, points(0.8)), kNavy);

    const auto number = [&](i18n::Lang lang) {
        return m_book.text(lang, "print.page")
            .arg(QString::number(page + 1), QString::number(m_pages.pageCount()));
    };
    const QString text = both()
        ? number(i18n::Lang::Cy) + QStringLiteral(" · ") + number(i18n::Lang::En)
        : number(m_language == PrintLanguage::Welsh ? i18n::Lang::Cy : i18n::Lang::En);
    const qreal bottom = kPageHeight - points(40);
    painter.fillRect(QRectF(kMargin, bottom, kWidth, points(0.5)), kLine);
    TextStyle style { m_size.small, false, kText, Qt::AlignRight };
    m_pages.drawBoxes(&painter, bottom + points(4), { { kMargin, kWidth, { para(text, style) } } });
    m_pages.drawPage(page, painter);
}

void SheetLayout::set()
{
    for (const auto& block : m_sheet.blocks)
        std::visit([this](const auto& one) { add(one); }, block);
    add(Notice { { { words("print.pdf.accessible"), Piece::Weight::Quiet } }, false });
    if (m_glyphs.someMissing())
        add(Notice { { { words("print.pdf.missing") } }, false });
    m_pages.paginate();
}

QString SheetLayout::title() const
{
    const auto name = both() ? m_sheet.name.cy + QStringLiteral(" / ") + m_sheet.name.en : one(m_sheet.name);
    return name + QStringLiteral(" – ") + m_sheet.person;
}

Result<QByteArray> toPdf(const Json& document, const PrintFacts& facts, PrintLanguage language,
    const i18n::Phrasebook& book, PrintForm form)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return fail(Fault::Invalid, "print.application");
    if (!formFits(document, form))
        return fail(Fault::Invalid, "print.form");
    if (const auto font = findPrintFont(); !font)
        return pass(font);
    const auto sheet = compose(document, facts, book, form);
    SheetLayout layout(sheet, language, book);
    layout.set();

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        pdf.setResolution(720);
        pdf.setTitle(layout.title());
        pdf.setCreator(book.text(i18n::Lang::En, "app.name"));
        QPainter painter;
        if (!painter.begin(&pdf))
            return fail(Fault::Corrupt, "print.pdf");
        for (int page = 0; page < layout.pages().pageCount(); ++page) {
            if (page > 0)
                pdf.newPage();
            layout.drawPage(page, painter);
        }
    }
    const auto lang = language == PrintLanguage::English ? QStringLiteral("en-GB") : QStringLiteral("cy");
    return finishPdf(bytes, lang, layout.pages().outline());
}

} // namespace cyd::exchange
