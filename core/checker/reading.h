//! Reading a plan document that may hold anything: getters that never throw, and words in Welsh and English.
#pragma once

#include "core/base/json.h"
#include "core/checker/day.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cyd::checker {

//! The member of an object; a null value when there is none or `json` is no object.
[[nodiscard]] const Json& at(const Json& json, std::string_view key);
//! The items of an array; anything else has none.
[[nodiscard]] const std::vector<Json>& itemsOf(const Json& json);
//! A string, or the "text" of an object (a text with its language); otherwise empty.
[[nodiscard]] std::string_view textOf(const Json& json);
[[nodiscard]] inline std::string_view textAt(const Json& json, std::string_view key)
{
    return textOf(at(json, key));
}
[[nodiscard]] std::optional<Day> dayAt(const Json& json, std::string_view key);
//! True for `true` and "yes", false for `false` and "no", nothing for all else.
[[nodiscard]] std::optional<bool> yesNo(const Json& json);

//! No letter and no digit: empty, spaces, a dash.
[[nodiscard]] bool isBlank(std::string_view text);
//! Nothing was answered: null, a blank text, or a list or object of nothing else. A number or true/false is
//! an answer.
[[nodiscard]] bool isBlank(const Json& json);
[[nodiscard]] inline bool isBlankAt(const Json& json, std::string_view key)
{
    return isBlank(at(json, key));
}
//! How many items of a list are not blank; a text on its own is one item.
[[nodiscard]] std::size_t answersIn(const Json& json);

//! Words: runs of letters, digits, apostrophes or hyphens with at least one letter or digit.
[[nodiscard]] int countWords(std::string_view text);

//! A word, folded: small letters, no accents (tŷ, TY and ty are one), ’ as ', none of either at its ends.
struct Word {
    std::string_view text;
    std::string_view written; //!< the same in the text that was read
    std::uint32_t clause = 0; //!< which clause of the text it stands in
    bool capital = false; //!< written with a capital first letter
    bool startsSentence = false;
    bool hasDigit = false;
};

//! Splits texts into folded words; what it returns lives until the next read. Clauses end at . ; ! ? ( ) – —
//! and line ends, not at commas ("does not smoke, drink or gamble" is one denial) or colons ("cannabis:
//! none").
class WordReader {
public:
    const std::vector<Word>& read(std::string_view text);

private:
    std::string m_folded;
    std::vector<Word> m_words;
};
//! The folded words as one string with single spaces.
[[nodiscard]] std::string folded(std::string_view text);
[[nodiscard]] bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words);

} // namespace cyd::checker
