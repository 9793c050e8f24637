//! Reading a page aloud, paragraph by paragraph, each in the language that it is written in.
//!
//! | member              | what                                                                          |
//! |---------------------|-------------------------------------------------------------------------------|
//! | reading             | something is being read                                                       |
//! | current             | the paragraph that is being read; ""                                           |
//! | canRead(paragraphs) | there is a voice for one of them; ask again on voicesChanged() | |
//! missingWords(paragraphs) | which voice this device lacks for them, in words; "" when it has all        |
//! | read(paragraphs), stop() | paragraphs: list of { text, lang: "cy" or "en" }; one without a voice is
//! passed over |
//! | setSpeed(speed)     | "slower", "usual", "faster"; what is being read is begun again so              |
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

namespace cyd::bridge {

class Language;

//! What speaks. One at a time: say() while it speaks replaces what is said.
class Voice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    //! False while the device is still looking for its voices; ready() follows.
    [[nodiscard]] virtual bool isReady() const { return true; }
    //! There is a voice for "cy" or "en".
    [[nodiscard]] virtual bool speaks(const QString& lang) const = 0;
    virtual void say(const QString& text, const QString& lang) = 0;
    //! From -1, slowest, to 1, fastest; 0 is as the voice comes. For what is said from now on.
    virtual void setRate(double rate) = 0;
    //! Silent at once; no finished() follows.
    virtual void stop() = 0;

Q_SIGNALS:
    void ready();
    void finished();
};

//! The device's own voices (Qt TextToSpeech), on a thread of their own: the first question may start a speech
//! service, which takes seconds.
[[nodiscard]] std::unique_ptr<Voice> makeDeviceVoice();

class ReadAloud : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the app")
    Q_PROPERTY(bool reading READ reading NOTIFY changed FINAL)
    Q_PROPERTY(QString current READ current NOTIFY changed FINAL)

public:
    using MakeVoice = std::function<std::unique_ptr<Voice>()>;

    explicit ReadAloud(
        const Language& language, MakeVoice make = &makeDeviceVoice, QObject* parent = nullptr);
    ~ReadAloud() override;

    [[nodiscard]] bool reading() const { return m_at >= 0; }
    [[nodiscard]] QString current() const;
    Q_INVOKABLE bool canRead(const QVariantList& paragraphs);
    Q_INVOKABLE QString missingWords(const QVariantList& paragraphs);
    Q_INVOKABLE void read(const QVariantList& paragraphs);
    Q_INVOKABLE void stop();
    void setSpeed(const QString& speed);

Q_SIGNALS:
    void changed();
    void voicesChanged();

private:
    struct Paragraph {
        QString text, lang;
    };
    [[nodiscard]] Voice& voice();
    void next();

    const Language& m_language;
    MakeVoice m_make;
    std::unique_ptr<Voice> m_voice;
    QList<Paragraph> m_paragraphs;
    qsizetype m_at = -1;
    double m_rate = 0;
};

} // namespace cyd::bridge
