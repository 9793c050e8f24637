#include "core/exchange/print_font.h"

#include <QFontDatabase>
#include <QTextLayout>

#include <algorithm>

namespace cyd::exchange {

Done findPrintFont()
{
    const auto isThere = [] { return QFontDatabase::families().contains(QLatin1String(kPrintFont)); };
    if (isThere())
        return {};
    for (const auto* folder : { "/usr/share/fonts/truetype/noto/", "/usr/share/fonts/noto/" })
        for (const auto* file : { "NotoSans-Regular.ttf", "NotoSans-Bold.ttf" })
            QFontDatabase::addApplicationFont(QLatin1String(folder) + QLatin1String(file));
    if (isThere())
        return {};
    return fail(Fault::NotFound, "print.font");
}

Glyphs::Glyphs()
    : m_font(QLatin1String(kPrintFont))
    , m_raw(QRawFont::fromFont(m_font))
{
}

QString Glyphs::printable(const QString& text)
{
    QString result;
    for (const char32_t code : text.toUcs4()) {
        const bool control = (code < 0x20 && code != U'\n' && code != U'\t') || (code >= 0x7F && code < 0xA0);
        if (control)
            result += QChar::ReplacementCharacter;
        else if (has(code))
            result += QString::fromUcs4(&code, 1);
        else
            result
                += QStringLiteral("[U+%1]").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')).toUpper();
    }
    return result;
}

bool Glyphs::has(char32_t code)
{
    const auto category = QChar::category(code);
    if (code == U'\n' || code == U'\t' || category == QChar::Other_Format
        || m_raw.supportsCharacter(static_cast<uint>(code)))
        return true;
    if (const auto known = m_known.constFind(code); known != m_known.constEnd())
        return *known;
    const bool isMark = category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining;
    QTextLayout layout((isMark ? QStringLiteral("a") : QString()) + QString::fromUcs4(&code, 1), m_font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    const bool drawn = std::none_of(
        runs.begin(), runs.end(), [](const auto& run) { return run.glyphIndexes().contains(0); });
    m_known.insert(code, drawn);
    m_missing = m_missing || !drawn;
    return drawn;
}

} // namespace cyd::exchange
