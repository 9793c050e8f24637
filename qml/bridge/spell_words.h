//! The words of a text, as a speller must be asked about them.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace cyd::bridge {

//! One word of a text and where it stands there.
struct SpellWord {
    qsizetype start = 0;
    qsizetype length = 0; //!< without what is run on with an apostrophe: of "mae’r" the "mae"
    qsizetype wholeLength = 0; //!< with it
    QString word; //!< as a dictionary has it: one Unicode form, straight apostrophes, nothing run on
    QString whole; //!< the same with what is run on; either may be in the dictionary
    friend bool operator==(const SpellWord&, const SpellWord&) = default;
};

//! Every word of `text` that a speller should be asked about, in their order. Left out: single letters,
//! abbreviations in capitals, whatever has a digit in it, addresses of mail and of the web. In Welsh ("cy")
//! ’n ’r ’i ’u ’w ’m ’th ’ch are split off, in English ("en") the ’s.
[[nodiscard]] std::vector<SpellWord> spellWords(const QString& text, const QString& lang);

//! The words of people's names in small letters, with the forms that Welsh gives a name after another word
//! ("i Gerys", "a Cheri"): for isName().
[[nodiscard]] QSet<QString> nameWords(const QStringList& names);
[[nodiscard]] bool isName(const QSet<QString>& nameWords, const SpellWord& word);

} // namespace cyd::bridge
