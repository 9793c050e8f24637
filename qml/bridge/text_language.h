//! In which language each text of a plan is written: under a name of its own beside it ("strengths_lang"), or
//! the nearest `lang` on the way up, or the plan's own. Beside a translation, `lang` is about the item's own
//! words and no others.
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

#include <string>
#include <vector>

namespace cyd::bridge {

using FieldEdits = std::vector<workspace::Workspace::FieldEdit>;

//! "cy", "en"; empty when neither the text nor the plan says so.
[[nodiscard]] QString languageOf(const plan::Plan& plan, const std::string& path);
//! "en" for "cy", "cy" for every other.
[[nodiscard]] QString otherThan(const QString& language);
//! What is written when somebody says in which language a text is; every other text keeps its own.
[[nodiscard]] FieldEdits languageEdits(
    const plan::Plan& plan, const std::string& path, const QString& language);
//! What is written with the first translation of an item's own words (`begins`), or when their last one goes,
//! so that every other text of the item keeps its language.
[[nodiscard]] FieldEdits languagesKept(const plan::Plan& plan, const std::string& object, bool begins);

} // namespace cyd::bridge
