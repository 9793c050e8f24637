//! What a window of ours stands on in tests and the gallery: fonts, both catalogues, the import path.
#pragma once

#include <QObject>
#include <QTranslator>

class QQmlEngine;

namespace cyd::stage {

//! The language of one engine. `set` changes it live, as the app does.
class Language : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString code READ code WRITE set NOTIFY changed)

public:
    //! Must outlive the engine, whose objects read it until they end.
    void attach(QQmlEngine* engine);
    [[nodiscard]] QString code() const { return m_code; }
    void set(const QString& code);

Q_SIGNALS:
    void changed();

private:
    QQmlEngine* m_engine = nullptr;
    QTranslator m_translator;
    QString m_code;
};

} // namespace cyd::stage
