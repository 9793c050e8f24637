#include "i18n/phrasebook.h"

#include <QDate>
#include <QLocale>

namespace cyd::i18n {

Lang langOf(const QString& code)
{
    return code.startsWith(QLatin1String("cy")) ? Lang::Cy : Lang::En;
}
QString codeOf(Lang lang)
{
    return lang == Lang::Cy ? QStringLiteral("cy") : QStringLiteral("en");
}

Phrasebook::Phrasebook()
{
    if (!m_en.load(QStringLiteral(":/i18n/cydgynllun_en.qm"))
        || !m_cy.load(QStringLiteral(":/i18n/cydgynllun_cy.qm")))
        qFatal("the language catalogues are missing from the build");
}

QString Phrasebook::text(Lang lang, const char* id) const
{
    const auto found = translator(lang).translate(nullptr, id);
    return found.isEmpty() ? QString::fromUtf8(id) : found;
}

bool Phrasebook::has(Lang lang, const QString& id) const
{
    return !translator(lang).translate(nullptr, id.toUtf8().constData()).isEmpty();
}

QString longDate(Lang lang, const QString& isoDate)
{
    const auto date = QDate::fromString(isoDate, Qt::ISODate);
    if (!date.isValid())
        return isoDate;
    const QLocale locale(lang == Lang::Cy ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

} // namespace cyd::i18n
