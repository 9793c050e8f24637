//! How this device shows things: settings.ini beside the vault. Nothing of any person is kept here.
//!
//! | property       | values                                                  |
//! |----------------|---------------------------------------------------------|
//! | languageChosen | somebody has chosen a language on this device            |
//! | theme          | "light", "dark", "system"                                       |
//! | textScale      | 0.9 … 2.0                                               |
//! | lockMinutes    | idle minutes before the tablet locks: 1 … 30             |
//! | reduceMotion, textSpacing, accentKeys, spelling | bool                    |
//! | readingSpeed   | of reading aloud: "slower", "usual", "faster"             |
//! | tint           | "none", "cream", "paleBlue", "paleGreen", "palePink"     |
#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QSettings;

namespace cyd::bridge {

class SettingsStore : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(bool languageChosen READ languageChosen NOTIFY changed FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool textSpacing READ textSpacing WRITE setTextSpacing NOTIFY changed FINAL)
    Q_PROPERTY(bool accentKeys READ accentKeys WRITE setAccentKeys NOTIFY changed FINAL)
    Q_PROPERTY(bool spelling READ spelling WRITE setSpelling NOTIFY changed FINAL)
    Q_PROPERTY(QString readingSpeed READ readingSpeed WRITE setReadingSpeed NOTIFY changed FINAL)
    Q_PROPERTY(QString tint READ tint WRITE setTint NOTIFY changed FINAL)

public:
    //! An empty folder name keeps everything in memory.
    explicit SettingsStore(const QString& folder, QObject* parent = nullptr);
    ~SettingsStore() override;

    //! The chosen interface language; empty: nobody has chosen yet.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    [[nodiscard]] bool languageChosen() const { return !language().isEmpty(); }
    [[nodiscard]] QString theme() const;
    void setTheme(const QString& theme);
    [[nodiscard]] qreal textScale() const;
    void setTextScale(qreal scale);
    [[nodiscard]] int lockMinutes() const;
    void setLockMinutes(int minutes);
    [[nodiscard]] bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    [[nodiscard]] bool textSpacing() const;
    void setTextSpacing(bool wide);
    [[nodiscard]] bool accentKeys() const;
    void setAccentKeys(bool show);
    //! Words that no dictionary knows are marked while somebody writes.
    [[nodiscard]] bool spelling() const;
    void setSpelling(bool mark);
    [[nodiscard]] QString readingSpeed() const;
    void setReadingSpeed(const QString& speed);
    [[nodiscard]] QString tint() const;
    void setTint(const QString& tint);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QVariant value(const char* key, const QVariant& fallback) const;
    void store(const char* key, const QVariant& value);

    std::unique_ptr<QSettings> m_file;
    QVariantMap m_values;
};

} // namespace cyd::bridge
