#include "qml/bridge/language.h"

#include <QCoreApplication>

namespace cyd::bridge {

using i18n::Lang;

Language::Language(Now now, QObject* parent)
    : QObject(parent)
    , m_now(std::move(now))
{
    if (!m_installed.load(QStringLiteral(":/i18n/cydgynllun_en.qm")))
        qFatal("the English catalogue is missing from the build");
    QCoreApplication::installTranslator(&m_installed);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_installed);
}

void Language::setCode(const QString& code)
{
    const auto lang = i18n::langOf(code);
    if (lang == m_lang)
        return;
    m_lang = lang;
    QCoreApplication::removeTranslator(&m_installed);
    if (!m_installed.load(QStringLiteral(":/i18n/cydgynllun_%1.qm").arg(i18n::codeOf(lang))))
        qFatal("a language catalogue is missing from the build");
    QCoreApplication::installTranslator(&m_installed);
    Q_EMIT changed();
}

QString Language::otherCode() const
{
    return i18n::codeOf(m_lang == Lang::Cy ? Lang::En : Lang::Cy);
}

// Each language names itself, whatever is on screen: these two are never translated.
QString Language::otherName() const
{
    return m_lang == Lang::Cy ? QStringLiteral("English") : QStringLiteral("Cymraeg");
}

void Language::toggle()
{
    setCode(otherCode());
}

QLocale Language::locale() const
{
    return QLocale(m_lang == Lang::Cy ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
}

QString Language::wordsFor(const QString& group, const QString& value) const
{
    if (value.isEmpty())
        return {};
    const auto id = group + QLatin1Char('.') + value;
    if (m_phrasebook.has(m_lang, id))
        return m_phrasebook.text(m_lang, id);
    auto words = value;
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString Language::moment(std::int64_t unixMs) const
{
    const auto when = QDateTime::fromMSecsSinceEpoch(unixMs);
    const auto clock = when.toString(QStringLiteral("HH:mm"));
    if (when.date() == m_now().date())
        return clock;
    return date(when.date().toString(Qt::ISODate)) + QStringLiteral(", ") + clock;
}

} // namespace cyd::bridge
