#include "qml/bridge/read_aloud.h"

#include "qml/bridge/language.h"

#include <QTextToSpeech>

#include <algorithm>

namespace cyd::bridge {

namespace {

QLocale::Language languageOf(const QString& lang)
{
    return lang == QLatin1String("cy") ? QLocale::Welsh : QLocale::English;
}

class DeviceVoice : public Voice {
public:
    DeviceVoice()
    {
        if (QTextToSpeech::availableEngines().isEmpty())
            return;
        m_speech = std::make_unique<QTextToSpeech>();
        m_locales = m_speech->availableLocales();
        connect(m_speech.get(), &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
            if (state == QTextToSpeech::Speaking)
                m_spoke = true;
            else if (state == QTextToSpeech::Ready && std::exchange(m_spoke, false))
                Q_EMIT finished();
        });
    }
    [[nodiscard]] bool speaks(const QString& lang) const override { return localeOf(lang) != nullptr; }
    void say(const QString& text, const QString& lang) override
    {
        const auto* locale = localeOf(lang);
        if (!locale)
            return;
        m_speech->setLocale(*locale);
        m_speech->say(text);
    }
    void stop() override
    {
        m_spoke = false;
        if (m_speech)
            m_speech->stop();
    }

private:
    //! That language as it is spoken in Britain, where the device has it.
    [[nodiscard]] const QLocale* localeOf(const QString& lang) const
    {
        const QLocale* found = nullptr;
        for (const auto& locale : m_locales)
            if (locale.language() == languageOf(lang)
                && (!found || locale.territory() == QLocale::UnitedKingdom))
                found = &locale;
        return found;
    }

    std::unique_ptr<QTextToSpeech> m_speech; //!< none where the device has no engine
    bool m_spoke = false;
    QList<QLocale> m_locales;
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
