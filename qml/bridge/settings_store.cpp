#include "qml/bridge/settings_store.h"

#include <QDir>
#include <QSettings>

namespace cyd::bridge {

SettingsStore::SettingsStore(const QString& folder, QObject* parent)
    : QObject(parent)
{
    if (!folder.isEmpty())
        m_file = std::make_unique<QSettings>(
            QDir(folder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

SettingsStore::~SettingsStore() = default;

QVariant SettingsStore::value(const char* key, const QVariant& fallback) const
{
    const auto name = QString::fromLatin1(key);
    return m_file ? m_file->value(name, fallback) : m_values.value(name, fallback);
}

void SettingsStore::store(const char* key, const QVariant& value)
{
    const auto name = QString::fromLatin1(key);
    if (this->value(key, {}) == value)
        return;
    if (m_file)
        m_file->setValue(name, value);
    else
        m_values.insert(name, value);
    Q_EMIT changed();
}

QString SettingsStore::language() const
{
    return value("language", {}).toString();
}
void SettingsStore::setLanguage(const QString& code)
{
    store("language", code);
}
QString SettingsStore::theme() const
{
    return value("theme", QStringLiteral("light")).toString();
}
void SettingsStore::setTheme(const QString& theme)
{
    store("theme", theme);
}
qreal SettingsStore::textScale() const
{
    return qBound(0.9, value("textScale", 1.0).toDouble(), 2.0);
}
void SettingsStore::setTextScale(qreal scale)
{
    store("textScale", qBound(0.9, scale, 2.0));
}
int SettingsStore::lockMinutes() const
{
    return qBound(1, value("lockMinutes", 2).toInt(), 30);
}
void SettingsStore::setLockMinutes(int minutes)
{
    store("lockMinutes", qBound(1, minutes, 30));
}
bool SettingsStore::reduceMotion() const
{
    return value("reduceMotion", false).toBool();
}
void SettingsStore::setReduceMotion(bool reduce)
{
    store("reduceMotion", reduce);
}
bool SettingsStore::textSpacing() const
{
    return value("textSpacing", false).toBool();
}
void SettingsStore::setTextSpacing(bool wide)
{
    store("textSpacing", wide);
}
bool SettingsStore::accentKeys() const
{
    return value("accentKeys", false).toBool();
}
void SettingsStore::setAccentKeys(bool show)
{
    store("accentKeys", show);
}
bool SettingsStore::spelling() const
{
    return value("spelling", true).toBool();
}
void SettingsStore::setSpelling(bool mark)
{
    store("spelling", mark);
}
QString SettingsStore::readingSpeed() const
{
    const auto speed = value("readingSpeed", {}).toString();
    return speed == QLatin1String("slower") || speed == QLatin1String("faster") ? speed
                                                                                : QStringLiteral("usual");
}
void SettingsStore::setReadingSpeed(const QString& speed)
{
    store("readingSpeed", speed);
}
QString SettingsStore::tint() const
{
    return value("tint", QStringLiteral("none")).toString();
}
void SettingsStore::setTint(const QString& tint)
{
    store("tint", tint);
}

} // namespace cyd::bridge
