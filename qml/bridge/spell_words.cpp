#include "qml/bridge/spell_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

constexpr char16_t kTypographic = u'\u2019';

bool isApostrophe(QChar letter)
{
    return letter == QLatin1Char('\'') || letter == kTypographic;
}

bool isJoiner(QChar letter)
{
    return isApostrophe(letter) || letter == QLatin1Char('-') || letter == QChar(u'\u2010')
        || letter == QChar(u'\u2011');
}

//! Letters, the marks on them, digits and what joins them.
bool isOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || isJoiner(letter);
}

bool isAddress(QStringView piece)
{
    static const QRegularExpression kSite(
        QStringLiteral("\\.(wales|cymru|uk|com|org|net|gov|eu|info)([/?#:.,;)]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return piece.contains(QLatin1Char('@')) || piece.contains(QLatin1String("://"))
        || piece.startsWith(QLatin1String("www."), Qt::CaseInsensitive) || kSite.match(piece).hasMatch();
}

//! "CMHT", "CMHTs", "GP’s": letters in capitals, with or without an s behind them.
bool isAbbreviation(const QString& word)
{
    auto letters = word;
    if (letters.endsWith(QLatin1Char('s')))
        letters.chop(letters.size() > 1 && isApostrophe(letters.at(letters.size() - 2)) ? 2 : 1);
    const auto capitals = std::ranges::count_if(letters, [](QChar letter) { return letter.isUpper(); });
    return capitals > 1 && letters.toUpper() == letters;
}

//! How many letters at the end are run on with an apostrophe.
qsizetype runOn(const QString& word, const QString& lang)
{
    static const std::array kWelsh { QLatin1String("'n"), QLatin1String("'r"), QLatin1String("'i"),
        QLatin1String("'u"), QLatin1String("'w"), QLatin1String("'m"), QLatin1String("'th"),
        QLatin1String("'ch") };
    static const std::array kEnglish { QLatin1String("'s") };
    const auto among = [&word](const auto& endings) -> qsizetype {
        for (const auto& ending : endings)
            if (word.size() > ending.size() && word.endsWith(ending, Qt::CaseInsensitive))
                return ending.size();
        return 0;
    };
    return lang == QLatin1String("cy") ? among(kWelsh) : among(kEnglish);
}

//! The word between `start` and `end` of a text, if a speller should be asked about it.
void addWord(
    std::vector<SpellWord>& words, const QString& text, qsizetype start, qsizetype end, const QString& lang)
{
    while (start < end && isJoiner(text.at(start)))
        ++start;
    while (end > start && isJoiner(text.at(end - 1)))
        --end;
    auto whole = text.mid(start, end - start);
    if (isAbbreviation(whole) || std::ranges::any_of(whole, [](QChar letter) { return letter.isNumber(); }))
        return;
    for (auto& letter : whole) {
        if (letter == kTypographic)
            letter = QLatin1Char('\'');
        else if (isJoiner(letter) && !isApostrophe(letter))
            letter = QLatin1Char('-');
    }
    const auto behind = runOn(whole, lang);
    auto word = whole.chopped(behind).normalized(QString::NormalizationForm_C);
    if (word.size() < 2)
        return;
    words.push_back({ start, end - start - behind, end - start, std::move(word),
        whole.normalized(QString::NormalizationForm_C) });
}

//! What the first letters of a Welsh name turn into after another word.
struct Mutation {
    QLatin1String from;
    QStringList to;
};
const auto& mutations()
{
    static const std::array kAll {
        Mutation { QLatin1String("ll"), { QStringLiteral("l") } },
        Mutation { QLatin1String("rh"), { QStringLiteral("r") } },
        Mutation { QLatin1String("p"), { QStringLiteral("b"), QStringLiteral("mh"), QStringLiteral("ph") } },
        Mutation { QLatin1String("t"), { QStringLiteral("d"), QStringLiteral("nh"), QStringLiteral("th") } },
        Mutation { QLatin1String("c"), { QStringLiteral("g"), QStringLiteral("ngh"), QStringLiteral("ch") } },
        Mutation { QLatin1String("b"), { QStringLiteral("f"), QStringLiteral("m") } },
        Mutation { QLatin1String("d"), { QStringLiteral("dd"), QStringLiteral("n") } },
        Mutation { QLatin1String("g"), { QString(), QStringLiteral("ng") } },
        Mutation { QLatin1String("m"), { QStringLiteral("f") } },
    };
    return kAll;
}

} // namespace

std::vector<SpellWord> spellWords(const QString& text, const QString& lang)
{
    std::vector<SpellWord> words;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        if (isAddress(QStringView(text).mid(at, end - at)))
            at = end;
        while (at < end) {
            auto stop = at;
            while (stop < end && isOfWord(text.at(stop)))
                ++stop;
            if (stop > at)
                addWord(words, text, at, stop, lang);
            at = std::max(stop, at + 1);
        }
    }
    return words;
}

QSet<QString> nameWords(const QStringList& names)
{
    QSet<QString> all;
    for (const auto& name : names) {
        static const QRegularExpression kBetween(QStringLiteral("[^\\p{L}\\p{M}'\u2019]+"));
        for (const auto& part : name.toLower().normalized(QString::NormalizationForm_C).split(kBetween)) {
            if (part.size() < 2)
                continue;
            all.insert(part);
            for (const auto& [from, to] : mutations()) {
                if (!part.startsWith(from))
                    continue;
                for (const auto& start : to)
                    all.insert(start + part.mid(from.size()));
                break;
            }
        }
    }
    return all;
}

bool isName(const QSet<QString>& nameWords, const SpellWord& word)
{
    if (!word.word.at(0).isUpper())
        return false;
    const auto parts = word.word.toLower().split(QLatin1Char('-'));
    return std::ranges::all_of(parts, [&](const QString& part) { return nameWords.contains(part); });
}

} // namespace cyd::bridge
