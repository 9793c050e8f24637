#include "qml/bridge/read_aloud.h"

#include "qml/bridge/language.h"

#include <QTextToSpeech>
#include <QThread>

#include <algorithm>
#include <optional>

namespace cyd::bridge {

namespace {

constexpr unsigned long kLeaveMs = 2000;
constexpr double kSlower = -0.4; // of -1 to 1; the end of either scale is hard to follow
constexpr double kFaster = 0.4;

QLocale::Language languageOf(const QString& lang)
{
    return lang == QLatin1String("cy") ? QLocale::Welsh : QLocale::English;
}

class DeviceVoice : public Voice {
public:
    DeviceVoice()
    {
        m_inThread->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_inThread, &QObject::deleteLater);
        m_thread.start();
        onThread([this] {
            if (!QTextToSpeech::availableEngines().isEmpty()) {
                m_speech = std::make_unique<QTextToSpeech>();
                connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &DeviceVoice::heed);
            }
            QMetaObject::invokeMethod(
                this, [this, locales = m_speech ? m_speech->availableLocales() : QList<QLocale>()] {
                    m_locales = locales;
                    m_ready = true;
                    Q_EMIT ready();
                });
        });
    }
    ~DeviceVoice() override
    {
        onThread([this] { m_speech.reset(); });
        m_thread.quit();
        if (!m_thread.wait(kLeaveMs)) { // a speech service that does not answer keeps nobody from leaving
            m_thread.terminate();
            m_thread.wait();
        }
    }
    DeviceVoice(const DeviceVoice&) = delete;
    DeviceVoice& operator=(const DeviceVoice&) = delete;

    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] bool speaks(const QString& lang) const override { return localeOf(lang).has_value(); }
    void say(const QString& text, const QString& lang) override
    {
        const auto locale = localeOf(lang);
        if (!locale)
            return;
        onThread([this, text, locale] {
            m_speech->setLocale(*locale);
            m_speech->say(text);
        });
    }
    void setRate(double rate) override
    {
        onThread([this, rate] {
            if (m_speech)
                m_speech->setRate(rate);
        });
    }
    void stop() override
    {
        m_spoke = false;
        onThread([this] {
            if (m_speech)
                m_speech->stop();
        });
    }

private:
    template <typename Work> void onThread(Work work)
    {
        QMetaObject::invokeMethod(m_inThread, std::move(work));
    }
    void heed(QTextToSpeech::State state)
    {
        if (state == QTextToSpeech::Speaking)
            m_spoke = true;
        else if (state == QTextToSpeech::Ready && std::exchange(m_spoke, false))
            Q_EMIT finished();
    }
    //! That language as it is spoken in Britain, where the device has it.
    [[nodiscard]] std::optional<QLocale> localeOf(const QString& lang) const
    {
        std::optional<QLocale> found;
        for (const auto& locale : m_locales)
            if (locale.language() == languageOf(lang)
                && (!found || locale.territory() == QLocale::UnitedKingdom))
                found = locale;
        return found;
    }

    QThread m_thread;
    QObject* m_inThread = new QObject; //!< lives on m_thread, and goes with it
    std::unique_ptr<QTextToSpeech> m_speech; //!< used on m_thread only; none where the device has no engine
    QList<QLocale> m_locales;
    bool m_ready = false;
    bool m_spoke = false;
};

} // namespace

std::unique_ptr<Voice> makeDeviceVoice()
{
    return std::make_unique<DeviceVoice>();
}

ReadAloud::ReadAloud(const Language& language, MakeVoice make, QObject* parent)
    : QObject(parent)
    , m_language(language)
    , m_make(std::move(make))
{
    connect(&language, &Language::changed, this, &ReadAloud::stop);
}

ReadAloud::~ReadAloud() = default;

Voice& ReadAloud::voice()
{
    if (!m_voice) {
        m_voice = m_make();
        connect(m_voice.get(), &Voice::finished, this, &ReadAloud::next);
        connect(m_voice.get(), &Voice::ready, this, &ReadAloud::voicesChanged);
        m_voice->setRate(m_rate);
    }
    return *m_voice;
}

QString ReadAloud::current() const
{
    return reading() ? m_paragraphs[m_at].text : QString();
}

bool ReadAloud::canRead(const QVariantList& paragraphs)
{
    return std::ranges::any_of(paragraphs, [this](const QVariant& one) {
        return voice().speaks(one.toMap().value(QStringLiteral("lang")).toString());
    });
}

QString ReadAloud::missingWords(const QVariantList& paragraphs)
{
    if (!voice().isReady())
        return {};
    bool welsh = false;
    bool english = false;
    for (const auto& one : paragraphs) {
        const auto lang = one.toMap().value(QStringLiteral("lang")).toString();
        if (!voice().speaks(lang))
            (lang == QLatin1String("cy") ? welsh : english) = true;
    }
    if (!welsh && !english)
        return {};
    return m_language.text(welsh && english ? "aloud.no_voice"
            : welsh                         ? "aloud.no_welsh"
                                            : "aloud.no_english");
}

void ReadAloud::read(const QVariantList& paragraphs)
{
    stop();
    m_paragraphs.clear();
    for (const auto& one : paragraphs) {
        const auto map = one.toMap();
        const Paragraph paragraph { map.value(QStringLiteral("text")).toString().trimmed(),
            map.value(QStringLiteral("lang")).toString() };
        if (!paragraph.text.isEmpty() && voice().speaks(paragraph.lang))
            m_paragraphs.append(paragraph);
    }
    next();
}

void ReadAloud::next()
{
    if (++m_at >= m_paragraphs.size()) {
        m_at = -1;
        m_paragraphs.clear();
    } else {
        voice().say(m_paragraphs[m_at].text, m_paragraphs[m_at].lang);
    }
    Q_EMIT changed();
}

void ReadAloud::setSpeed(const QString& speed)
{
    const double rate = speed == QLatin1String("slower") ? kSlower
        : speed == QLatin1String("faster")               ? kFaster
                                                         : 0;
    if (rate == m_rate)
        return;
    m_rate = rate;
    if (m_voice)
        m_voice->setRate(rate);
    if (!reading())
        return;
    m_voice->stop();
    m_voice->say(m_paragraphs[m_at].text, m_paragraphs[m_at].lang);
}

void ReadAloud::stop()
{
    if (!reading())
        return;
    m_at = -1;
    m_paragraphs.clear();
    voice().stop();
    Q_EMIT changed();
}

} // namespace cyd::bridge
