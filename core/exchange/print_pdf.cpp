#include "core/exchange/print_finish.h"
#include "core/exchange/print_layout.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <memory>

namespace cyd::exchange {

SheetLayout::Boxes SheetLayout::headerBoxes()
{
    const bool page = m_sheet.form == PrintForm::CrisisPage; // its edition stands at the foot
    const TextStyle strong { page ? m_size.name : m_size.frame + 1.5, true, kNavy },
        plain { m_size.frame, false, kText };
    if (m_size.oneColumn) {
        Box all { edge(), across(), { para(m_sheet.person, strong) } };
        stack(all.paragraphs, m_sheet.identity, plain);
        return { all };
    }
    const qreal left = across() * (page ? 0.66 : 0.5);
    Box who { edge(), left, { para(m_sheet.person, strong) } };
    stack(who.paragraphs, m_sheet.identity, plain);
    Box what { edge() + left + kGutter, across() - left - kGutter, {} };
    auto right = plain;
    right.alignment = Qt::AlignRight;
    auto name = right;
    name.bold = true;
    if (page) {
        name.size = m_size.title;
        name.colour = kNavy;
    }
    stack(what.paragraphs, m_sheet.name, name);
    if (!page)
        stack(what.paragraphs, m_sheet.edition, right);
    return { who, what };
}

qreal SheetLayout::headerHeight()
{
    const PageBuilder measure(QLatin1String(kPrintFont), 0, 0, m_size.lineHeight);
    return measure.drawBoxes(nullptr, 0, headerBoxes());
}

void SheetLayout::drawPage(int page, QPainter& painter, int at, int count)
{
    const auto height = m_pages.drawBoxes(&painter, kHeaderTop, headerBoxes());
    painter.fillRect(QRectF(edge(), kHeaderTop + height + points(4), across(), points(0.8)), kNavy);

    const auto number = [&](i18n::Lang lang) {
        return m_book.text(lang, "print.page").arg(QString::number(at), QString::number(count));
    };
    const QString text = both()
        ? number(i18n::Lang::Cy) + QStringLiteral(" · ") + number(i18n::Lang::En)
        : number(m_language == PrintLanguage::Welsh ? i18n::Lang::Cy : i18n::Lang::En);
    const qreal bottom = kPageHeight - points(40);
    painter.fillRect(QRectF(edge(), bottom, across(), points(0.5)), kLine);
    TextStyle style { m_size.small, false, kText, Qt::AlignRight };
    Boxes foot { { edge(), across(), { para(text, style) } } };
    if (m_sheet.form == PrintForm::CrisisPage) {
        foot.push_back({ edge(), across() * 0.7, {} });
        stack(foot.back().paragraphs, m_sheet.edition, { m_size.small, false, kText });
    }
    m_pages.drawBoxes(&painter, bottom + points(4), foot);
    m_pages.drawPage(page, painter);
}

void SheetLayout::set()
{
    if (m_size.composed) {
        addCrisisPage();
        m_pages.paginate();
        return;
    }
    if (m_sheet.form == PrintForm::CrisisCard)
        addCards();
    else
        for (const auto& block : m_sheet.blocks)
            std::visit([this](const auto& one) { this->add(one); }, block);
    const bool oneSheet = m_sheet.form == PrintForm::CrisisPage || m_sheet.form == PrintForm::CrisisCard
        || isLetter(m_sheet.form);
    if (m_sheet.form == PrintForm::EasyRead)
        add(Notice { { { words("print.easy.web") } }, false });
    else if (!oneSheet) // every line counts there
        add(Notice { { { words("print.pdf.accessible"), Piece::Weight::Quiet } }, false });
    if (m_glyphs.someMissing())
        add(Notice { { { words("print.pdf.missing") } }, false });
    m_pages.paginate();
}

std::vector<Phrase> SheetLayout::headingsAfterFirstPage() const
{
    std::vector<Phrase> found;
    std::optional<Phrase> cut;
    std::size_t at = 0; // every heading has its entry in the outline
    for (const auto& block : m_sheet.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && at < m_pages.outline().size()) {
            if (m_pages.outline()[at++].page > 0)
                found.push_back(heading->text);
            else
                cut = heading->text;
        }
    if (cut && m_pages.pageCount() > 1 && !m_pages.beginsWithHeading(1))
        found.insert(found.begin(), *cut);
    return found;
}

namespace {

using Layout = std::unique_ptr<SheetLayout>;

Layout laidOut(const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book, const Measures& size)
{
    auto layout = std::make_unique<SheetLayout>(sheet, language, book, size);
    layout->set();
    return layout;
}

//! With as much white as the fewest pages allow.
Layout onFewestPages(
    const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book, int* chosen = nullptr)
{
    Layout best;
    for (int tight = 0; tight <= kTightest; ++tight) {
        auto next = laidOut(sheet, language, book, measuresOf(sheet.form, tight));
        if (best && next->pages().pageCount() >= best->pages().pageCount())
            continue;
        best = std::move(next);
        if (chosen)
            *chosen = tight;
    }
    return best;
}

//! For what one page is too small for: the first says what is over the page; that line may itself move more
//! there.
Layout overThePage(Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book)
{
    int chosen = 0;
    auto best = onFewestPages(sheet, language, book, &chosen);
    const auto at = sheet.blocks.begin() + 1; // after the title
    bool said = false;
    for (int round = 0; round < 4 && best->pages().pageCount() > 1; ++round) {
        Phrase names;
        for (const auto& heading : best->headingsAfterFirstPage()) {
            names.cy += (names.cy.isEmpty() ? QString() : QStringLiteral("; ")) + heading.cy;
            names.en += (names.en.isEmpty() ? QString() : QStringLiteral("; ")) + heading.en;
        }
        const Phrase words { book.text(i18n::Lang::Cy, "print.goes_on").arg(names.cy),
            book.text(i18n::Lang::En, "print.goes_on").arg(names.en) };
        Notice notice { { { words, Piece::Weight::Strong } }, false };
        if (said)
            sheet.blocks[1] = std::move(notice);
        else
            sheet.blocks.insert(at, std::move(notice));
        said = true;
        best = laidOut(sheet, language, book, measuresOf(sheet.form, chosen));
    }
    return best;
}

//! In the largest letters in which everything has room, then with as much white; nothing if the smallest are
//! too large.
Layout onOnePage(const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book)
{
    for (const double body : kPageSizes) {
        auto best = laidOut(sheet, language, book, composedMeasures(body, kPageAir.back()));
        if (!best->fits())
            continue;
        for (const double air : kPageAir)
            if (auto wider = laidOut(sheet, language, book, composedMeasures(body, air)); wider->fits())
                return wider;
        return best;
    }
    return nullptr;
}

QString titleOf(const Sheet& sheet, PrintLanguage language)
{
    const auto name = language == PrintLanguage::Both ? sheet.name.cy + QStringLiteral(" / ") + sheet.name.en
        : language == PrintLanguage::Welsh            ? sheet.name.cy
                                                      : sheet.name.en;
    return name + QStringLiteral(" – ") + sheet.person;
}

} // namespace

Result<QByteArray> pdfOf(const Sheet& sheet, PrintLanguage language, const i18n::Phrasebook& book)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return fail(Fault::Invalid, "print.application");
    if (const auto font = findPrintFont(); !font)
        return pass(font);
    const auto title = titleOf(sheet, language);
    std::vector<Layout> layouts;
    std::vector<Sheet> sheets; // each language may have a line of its own
    const bool letter = isLetter(sheet.form);
    if (sheet.form == PrintForm::CrisisPage || letter) {
        std::vector<PrintLanguage> languages { language };
        if (language == PrintLanguage::Both) // a page each
            languages = { PrintLanguage::Welsh, PrintLanguage::English };
        sheets.assign(languages.size(), sheet);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            auto layout = letter ? onFewestPages(sheet, languages[i], book)
                                 : onOnePage(sheets[i], languages[i], book);
            layouts.push_back(layout ? std::move(layout) : overThePage(sheets[i], languages[i], book));
        }
    } else if (sheet.form == PrintForm::ReviewSummary || sheet.form == PrintForm::Statutory) {
        layouts.push_back(onFewestPages(sheet, language, book));
    } else {
        layouts.push_back(laidOut(sheet, language, book, measuresOf(sheet.form, 0)));
    }
    int pages = 0;
    std::vector<PageBuilder::OutlineEntry> outline;
    for (const auto& layout : layouts) {
        for (auto entry : layout->pages().outline()) {
            entry.page += pages;
            outline.push_back(std::move(entry));
        }
        pages += layout->pages().pageCount();
    }

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        pdf.setResolution(720);
        pdf.setTitle(title);
        pdf.setCreator(book.text(i18n::Lang::En, "app.name"));
        QPainter painter;
        if (!painter.begin(&pdf))
            return fail(Fault::Corrupt, "print.pdf");
        int number = 0;
        for (const auto& layout : layouts)
            for (int page = 0; page < layout->pages().pageCount(); ++page) {
                if (number++ > 0)
                    pdf.newPage();
                layout->drawPage(page, painter, number, pages);
            }
    }
    const auto lang = language == PrintLanguage::English ? QStringLiteral("en-GB") : QStringLiteral("cy");
    return finishPdf(bytes, lang, outline);
}

Result<QByteArray> toPdf(const Json& document, const PrintFacts& facts, PrintLanguage language,
    const i18n::Phrasebook& book, PrintForm form)
{
    if (!formFits(document, form))
        return fail(Fault::Invalid, "print.form");
    return pdfOf(compose(document, facts, book, form), language, book);
}

} // namespace cyd::exchange
