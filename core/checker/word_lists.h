//! The words that word-based rules look for, in English and Welsh. Hints only: no rule above "consider" rests
//! on them, but for CHK-08, where they are one of five parts.
#pragma once

#include "core/checker/reading.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cyd::checker {

//! A set of folded words and phrases ("did not attend").
class PhraseList {
public:
    PhraseList(std::initializer_list<std::string_view> phrases);
    //! How many words the longest phrase that starts at words[position] has; 0 when none does.
    [[nodiscard]] std::size_t matchAt(std::span<const Word> words, std::size_t position) const;
    [[nodiscard]] bool has(std::string_view word) const;
    //! Any phrase of the list anywhere in these words.
    [[nodiscard]] bool anyIn(std::span<const Word> words) const;

private:
    std::unordered_map<std::string_view, std::vector<std::vector<std::string_view>>> m_byFirst;
};

//! Openings that say nothing about what will be done: monitor, encourage … monitro, annog … (CHK-05).
[[nodiscard]] const PhraseList& vagueActionWords();
//! Openings of outcomes that cannot be seen to happen: maintain, improve … cynnal, gwella … (CHK-08).
[[nodiscard]] const PhraseList& vagueOutcomeWords();
//! What may stand before such an opening: to, will … i, bydda … (CHK-05, CHK-08).
[[nodiscard]] const PhraseList& leadIns();
//! One, twice, daily … un, dwywaith, dyddiol … (CHK-08).
[[nodiscard]] const PhraseList& countWordsList();
//! Week, month, Monday, May … wythnos, mis, Llun, Mai … (CHK-08).
[[nodiscard]] const PhraseList& timeWords();
//! Month names with their short forms and Welsh mutations (CHK-10).
[[nodiscard]] bool isMonthName(std::string_view word);
//! Compliant, DNA'd, poor engagement … cydymffurfio, diffyg ymgysylltu … (CHK-25).
[[nodiscard]] const PhraseList& serviceWords();
//! "None", "dim", and what may stand with it ("known", "at present") in an entry that says only that
//! (CHK-06).
[[nodiscard]] bool saysOnlyNone(std::span<const Word> words);

} // namespace cyd::checker
