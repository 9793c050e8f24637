//! Any answer of the plan in words, found by its path: for screens that show answers which are not their own.
#pragma once

#include "qml/bridge/forms.h"

#include <QString>

namespace cyd::bridge {

class Language;

//! The field of a form that a path leads to, or into.
struct FieldPlace {
    const FieldSpec* field = nullptr;
    const FieldSpec* list = nullptr; //!< whose item it stands in
    std::string item; //!< that item's path
    bool isItem = false; //!< the path is the item itself
};
[[nodiscard]] FieldPlace fieldAt(const std::string& path);

//! What stands at a path, whole, as the screen says it: the words of a code, a date, a name, a list line by
//! line; of an object every member that holds something, as "label: words" on a line of its own. Empty when
//! nothing stands there.
[[nodiscard]] QString answerWords(
    const Language& language, const Json& document, const std::string& path, const Json& value);

//! Hours as they are written in the plan, a line for each span: "Mon–Fri 17:00–09:00 the next day".
[[nodiscard]] QStringList hoursLines(const Language& language, const Json& hours);
//! One span: "day and night", "09:00–17:00", "17:00–09:00 the next day"; empty when it has no times.
[[nodiscard]] QString spanWords(const Language& language, const Json& span);

} // namespace cyd::bridge
