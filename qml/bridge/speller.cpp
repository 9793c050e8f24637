#include "qml/bridge/speller.h"

#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/settings_store.h"

#include <map>

namespace cyd::bridge {

namespace {

const auto kWelsh = QStringLiteral("cy");
const auto kEnglish = QStringLiteral("en");

//! Where a name stands in a list of words, a small or a capital first letter makes no difference.
QString folded(const QString& word)
{
    return word.toLower().normalized(QString::NormalizationForm_C);
}

} // namespace

//! What lives on the thread: the dictionaries.
class Speller::Reader : public QObject {
public:
    explicit Reader(QStringList folders)
        : m_folders(std::move(folders))
    {
    }
    //! nullptr when this device has none.
    Dictionary* in(const QString& lang)
    {
        const auto found = m_dictionaries.find(lang);
        if (found != m_dictionaries.end())
            return found->second.get();
        return (m_dictionaries[lang] = openDictionary(findDictionary(lang, m_folders))).get();
    }

private:
    QStringList m_folders;
    std::map<QString, std::unique_ptr<Dictionary>> m_dictionaries;
};

Speller::Speller(Session& session, const Language& language, const SettingsStore& settings, Names names,
    QStringList folders, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
    , m_settings(settings)
    , m_names(std::move(names))
    , m_folders(std::move(folders))
{
    connect(&settings, &SettingsStore::changed, this, &Speller::changed);
    connect(&language, &Language::changed, this, &Speller::wordsChanged);
    connect(&session, &Session::unlocked, this, &Speller::readOwn);
    connect(&session, &Session::locking, this, &Speller::forget);
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

Speller::Reader& Speller::reader()
{
    if (!m_reader) {
        m_reader = new Reader(m_folders);
        m_reader->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
        m_thread.start();
    }
    return *m_reader;
}

bool Speller::active() const
{
    return m_settings.spelling() && !m_handedOver;
}

void Speller::setHandedOver(bool handedOver)
{
    if (handedOver == m_handedOver)
        return;
    m_handedOver = handedOver;
    Q_EMIT changed();
}

QString Speller::missingWords() const
{
    const auto lacks = [this](const QString& lang) {
        return m_unreadable.contains(lang) || !findDictionary(lang, m_folders).found();
    };
    const bool welsh = lacks(kWelsh), english = lacks(kEnglish);
    if (!welsh && !english)
        return {};
    return m_language.text(welsh && english ? "spelling.missing"
            : welsh                         ? "spelling.missing_welsh"
                                            : "spelling.missing_english");
}

void Speller::noteUnreadable(const QString& lang)
{
    if (m_unreadable.contains(lang))
        return;
    m_unreadable.insert(lang);
    Q_EMIT wordsChanged();
}

void Speller::forget()
{
    ++m_round;
    m_known.clear();
    m_asked.clear();
    m_own.clear();
    m_ownWords.clear();
    m_nameWords.reset();
    Q_EMIT changed();
}

void Speller::forgetNames()
{
    m_nameWords.reset();
}

void Speller::readOwn()
{
    const auto words = m_session.workspace()->ownWords();
    if (!words) {
        m_session.report(words.error());
        return;
    }
    m_own.clear();
    m_ownWords.clear();
    for (const auto& word : *words) {
        m_ownWords.append(fromPlan(word));
        m_own.insert(folded(m_ownWords.last()));
    }
    Q_EMIT changed();
}

void Speller::saveOwn(const QStringList& words)
{
    if (!m_session.isUnlocked())
        return;
    std::vector<std::string> all;
    for (const auto& word : words)
        all.push_back(toPlan(word));
    if (const auto done = m_session.workspace()->saveOwnWords(all); !done) {
        m_session.report(done.error());
        return;
    }
    readOwn();
}

void Speller::addOwn(const QString& word)
{
    if (!word.isEmpty() && !m_own.contains(folded(word)))
        saveOwn(m_ownWords + QStringList { word });
}

void Speller::removeOwn(const QString& word)
{
    auto words = m_ownWords;
    if (words.removeOne(word))
        saveOwn(words);
}

std::vector<std::size_t> Speller::unknown(const std::vector<SpellWord>& words, const QString& lang)
{
    if (!m_nameWords)
        m_nameWords = bridge::nameWords(m_names());
    auto& known = m_known[lang];
    auto& asked = m_asked[lang];
    std::vector<std::size_t> found;
    std::vector<SpellWord> ask;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (isName(*m_nameWords, word) || m_own.contains(folded(word.word))
            || m_own.contains(folded(word.whole)))
            continue;
        if (const auto answer = known.constFind(word.whole); answer != known.constEnd()) {
            if (!*answer)
                found.push_back(i);
        } else if (!asked.contains(word.whole)) {
            asked.insert(word.whole);
            ask.push_back(word);
        }
    }
    if (ask.empty())
        return found;
    auto& there = reader();
    QMetaObject::invokeMethod(&there, [this, &there, ask, lang, number = m_round] {
        auto* dictionary = there.in(lang);
        QHash<QString, bool> answers;
        for (const auto& word : ask) // without a dictionary every word is right
            answers.insert(
                word.whole, !dictionary || dictionary->knows(word.word) || dictionary->knows(word.whole));
        const bool unreadable = !dictionary;
        QMetaObject::invokeMethod(this, [this, answers, lang, number, unreadable] {
            if (unreadable)
                noteUnreadable(lang);
            if (number != m_round)
                return;
            m_known[lang].insert(answers);
            Q_EMIT learnt(lang);
        });
    });
    return found;
}

void Speller::suggest(const QString& word, const QString& lang)
{
    auto& there = reader();
    QMetaObject::invokeMethod(&there, [this, &there, word, lang, number = m_round] {
        auto* dictionary = there.in(lang);
        const auto words = dictionary ? dictionary->suggest(word).mid(0, kMostSuggestions) : QStringList();
        QMetaObject::invokeMethod(this, [this, word, lang, words, number] {
            if (number == m_round)
                Q_EMIT suggested(word, lang, words);
        });
    });
}

} // namespace cyd::bridge
