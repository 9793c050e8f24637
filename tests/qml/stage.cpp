#include "tests/qml/stage.h"

#include "i18n/phrasebook.h"

#include <QCoreApplication>
#include <QLocale>
#include <QQmlEngine>

namespace cyd::stage {

void Language::attach(QQmlEngine* engine)
{
    m_engine = engine;
    const i18n::Phrasebook loaded; // makes the catalogues' resources known
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    set(QStringLiteral("en"));
}

void Language::set(const QString& code)
{
    if (m_code == code)
        return;
    m_code = code;
    QCoreApplication::removeTranslator(&m_translator);
    if (!m_translator.load(QStringLiteral(":/i18n/cydgynllun_%1.qm").arg(code)))
        qFatal("no catalogue for the language %s", qPrintable(code));
    QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(code + QStringLiteral("_GB")));
    m_engine->setUiLanguage(code);
    m_engine->retranslate();
    Q_EMIT changed();
}

} // namespace cyd::stage
