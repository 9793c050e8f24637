#include "qml/bridge/paper_note.h"

#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

PaperNote::PaperNote(const Language& language, QObject* parent)
    : QObject(parent)
    , m_language(language)
{
}

void PaperNote::put(QString& field, const QString& text)
{
    if (field == text)
        return;
    field = text;
    Q_EMIT changed();
}

void PaperNote::setOn(const QString& iso)
{
    put(m_on, iso);
}
void PaperNote::setKeptAt(const QString& place)
{
    put(m_keptAt, place);
}
void PaperNote::setVersion(const QString& number)
{
    put(m_version, number);
}
void PaperNote::setNote(const QString& text)
{
    put(m_note, text);
}

QString PaperNote::words() const
{
    return m_on.isEmpty() ? QString()
                          : m_language.text("sign.paper").arg(m_language.date(m_on), m_keptAt.trimmed());
}

workspace::PaperCopy PaperNote::copy() const
{
    return { toPlan(m_on), toPlan(m_keptAt.trimmed()), toPlan(m_note.trimmed()),
        m_version.trimmed().toUInt() };
}

QJsonObject PaperNote::kept() const
{
    return { { QStringLiteral("on"), m_on }, { QStringLiteral("kept_at"), m_keptAt },
        { QStringLiteral("version"), m_version }, { QStringLiteral("note"), m_note } };
}

void PaperNote::restore(const QJsonObject& kept)
{
    m_on = kept.value(QLatin1String("on")).toString();
    m_keptAt = kept.value(QLatin1String("kept_at")).toString();
    m_version = kept.value(QLatin1String("version")).toString();
    m_note = kept.value(QLatin1String("note")).toString();
    Q_EMIT changed();
}

void PaperNote::clear()
{
    restore({});
}

} // namespace cyd::bridge
