#include "qml/bridge/spell_check.h"

#include <algorithm>
#include <utility>

namespace cyd::bridge {

SpellCheck::SpellCheck(QObject* parent)
    : QObject(parent)
{
}

void SpellCheck::setSpeller(Speller* speller)
{
    if (speller == m_speller)
        return;
    if (m_speller)
        m_speller->disconnect(this);
    m_speller = speller;
    if (speller) {
        connect(speller, &Speller::changed, this, &SpellCheck::again);
        connect(speller, &Speller::learnt, this, [this](const QString& lang) {
            if (lang == m_language)
                again();
        });
        connect(speller, &Speller::suggested, this, &SpellCheck::takeSuggestions);
    }
    Q_EMIT asked();
    again();
}

void SpellCheck::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_typing = m_writing;
    m_words.clear();
    Q_EMIT asked();
    again();
}

void SpellCheck::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_words.clear();
    Q_EMIT asked();
    again();
}

void SpellCheck::setCursor(int cursor)
{
    if (cursor == m_cursor)
        return;
    const auto before = std::exchange(m_cursor, cursor);
    // Letters typed move the cursor within their word; anything else has left it.
    m_typing = m_typing && std::ranges::any_of(words(), [&](const SpellWord& word) {
        return isAt(word, before) && isAt(word, cursor);
    });
    Q_EMIT asked();
    again();
}

void SpellCheck::setWriting(bool writing)
{
    if (writing == m_writing)
        return;
    m_writing = writing;
    m_touched = m_touched || writing;
    m_typing = false;
    Q_EMIT asked();
    again();
}

const std::vector<SpellWord>& SpellCheck::words()
{
    if (m_words.empty())
        m_words = spellWords(m_text, m_language);
    return m_words;
}

bool SpellCheck::isAt(const SpellWord& word, qsizetype place) const
{
    return place >= word.start && place <= word.start + word.wholeLength;
}

void SpellCheck::again()
{
    if (!m_touched || std::exchange(m_due, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_due = false;
            look();
        },
        Qt::QueuedConnection);
}

void SpellCheck::look()
{
    QVariantList marks;
    int current = -1;
    QString doubted;
    if (m_speller && m_speller->active() && !m_language.isEmpty()) {
        // What is being typed is not even asked about: it is no word yet.
        auto finished = words();
        if (m_typing)
            std::erase_if(finished, [this](const SpellWord& word) { return isAt(word, m_cursor); });
        for (const auto place : m_speller->unknown(finished, m_language)) {
            const auto& word = finished[place];
            if (isAt(word, m_cursor)) {
                current = static_cast<int>(marks.size());
                doubted = word.word;
            }
            marks.append(QVariantMap { { QStringLiteral("start"), static_cast<int>(word.start) },
                { QStringLiteral("length"), static_cast<int>(word.length) } });
        }
    }
    if (marks != m_marks) {
        m_marks = std::move(marks);
        Q_EMIT marksChanged();
    }
    doubt(doubted);
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentChanged();
    }
}

void SpellCheck::doubt(const QString& word)
{
    if (word == m_doubted)
        return;
    m_doubted = word;
    m_suggestions.clear();
    m_searching = !word.isEmpty();
    Q_EMIT suggestionsChanged();
    if (m_searching)
        m_speller->suggest(word, m_language);
}

void SpellCheck::takeSuggestions(const QString& word, const QString& lang, const QStringList& words)
{
    if (word != m_doubted || lang != m_language || !m_searching)
        return;
    m_suggestions = words;
    // As the writer writes them.
    if (m_text.contains(QChar(u'\u2019')))
        m_suggestions.replaceInStrings(QStringLiteral("'"), QStringLiteral("\u2019"));
    m_searching = false;
    Q_EMIT suggestionsChanged();
}

} // namespace cyd::bridge
