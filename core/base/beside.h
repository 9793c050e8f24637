//! What may stand beside one text of an object, under a name made of the text's own: its translation
//! ("strengths_translation") and, where the object's `lang` speaks of other words, its language
//! ("strengths_lang"). An item's own words have theirs as `translation` and `lang`.
#pragma once

#include <string>
#include <string_view>

namespace cyd {

[[nodiscard]] inline std::string translationKey(std::string_view text)
{
    return std::string(text) + "_translation";
}

[[nodiscard]] inline std::string langKey(std::string_view text)
{
    return std::string(text) + "_lang";
}

//! Whether a field holds a translation. One translation is one answer: the words, their language, who checked
//! them and whether the original has changed since belong together.
[[nodiscard]] inline bool isTranslationKey(std::string_view key)
{
    return key == "translation" || key.ends_with("_translation");
}

//! The text that a translation or a language is of: "strengths" of "strengths_translation". Empty for every
//! other name, and for the `translation` and `lang` of an item's own words.
[[nodiscard]] inline std::string_view besideWhat(std::string_view key)
{
    for (const std::string_view end : { "_translation", "_lang" })
        if (key.size() > end.size() && key.ends_with(end))
            return key.substr(0, key.size() - end.size());
    return {};
}

//! Whether a field says in which language a text is.
[[nodiscard]] inline bool isLangKey(std::string_view key)
{
    return key == "lang" || (key.ends_with("_lang") && !besideWhat(key).empty());
}

} // namespace cyd
