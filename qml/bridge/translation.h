//! Where the translation of a text stands in a plan, and what it says of itself: beside the text, in an
//! object of its own that is one whole answer (docs/ops-format.md).
//!
//! An item's own words have theirs as `translation`, with the words as `text`; any other text has one under
//! its own name ("strengths_translation"), and so has a list of lines. The crisis page has one for all of its
//! lines, under their own names: who checked it and whether it is out of date are said of all of them
//! together.
#pragma once

#include "core/plan/plan.h"

#include <QDate>
#include <QString>

#include <optional>
#include <string>

namespace cyd::bridge {

class Language;

//! Without the last segment: "domains.accommodation" of "domains.accommodation.lang".
[[nodiscard]] std::string parentOf(const std::string& path);
//! The text, or the list when the path is of a line of one.
[[nodiscard]] std::string textPath(const std::string& path);
//! Whether an object has a translation of its own words.
[[nodiscard]] bool translates(const plan::Plan& plan, const std::string& object);
//! Whether the `lang` and `translation` beside a text are about it.
[[nodiscard]] bool isOwnWords(const plan::Plan& plan, const std::string& path);

//! Where the translation of one text is written.
struct TranslationPlace {
    std::string
        object; //!< "domains.accommodation.translation", "domains.accommodation.strengths_translation"
    std::string member; //!< "text", "what_helps.0"
    std::string list; //!< of the originals, where the text is a line of one
    bool shared = false; //!< other texts have theirs in the same object
    [[nodiscard]] std::string path() const { return object + '.' + member; }
};
//! Nothing for what is itself part of a translation, and for what stands in no part of the plan.
[[nodiscard]] std::optional<TranslationPlace> translationPlace(
    const plan::Plan& plan, const std::string& path);

//! What a translation says of itself.
struct TranslationState {
    QString checkedBy; //!< a name; empty: nobody has checked it
    QString checkedOn; //!< ISO date; empty: not known
    bool stale = false; //!< the original has changed since
};
[[nodiscard]] TranslationState translationState(const Json& document, const Json* translation);
[[nodiscard]] QString translationWords(const Language& language, const TranslationState& state);

// The object as it is written anew.

//! With other words, which nobody has checked. It stays out of date where other texts share it.
[[nodiscard]] Json withTranslation(
    const plan::Plan& plan, const TranslationPlace& place, const QString& words, const QString& lang);
//! Checked: right as it stands. A person of the plan is kept by their id, anybody else by the name.
[[nodiscard]] Json withCheck(const plan::Plan& plan, Json translation, const QString& name, const QDate& on);
//! Without one text; nothing when no words are left in it.
[[nodiscard]] std::optional<Json> withoutTranslation(const plan::Plan& plan, const TranslationPlace& place);

} // namespace cyd::bridge
