//! What a field holds, as somebody reads it in a line: folded items and the list of forms say it.
#pragma once

#include "qml/bridge/forms.h"

#include <QString>
#include <QVariantList>

namespace cyd::bridge {

class Language;

//! A value as the plan format spells it: earlier versions of the app had other words for some
//! (core/base/part_views.h).
[[nodiscard]] QString spelled(const FieldSpec& field, const QString& value);
//! The words of one value of a field; a value that the table does not know comes back as it is.
[[nodiscard]] QString valueWords(
    const Language& language, const Json& document, const FieldSpec& field, const QString& value);
//! Which parts of the plan a copy holds: "whole", "all_except:finance_money", "crisis_plan,accommodation".
[[nodiscard]] QString partsWords(const Language& language, const QString& parts);
//! What stands in a field, in one line; empty when nothing does.
[[nodiscard]] QString fieldWords(
    const Language& language, const Json& document, const Json& base, const FieldSpec& field);
//! What the fields say for Title or Subtitle, joined.
[[nodiscard]] QString saidBy(const Language& language, const Json& document, const Json& base,
    std::span<const FieldSpec> fields, Say where);
//! A sentence of what a form holds; empty when nothing does.
[[nodiscard]] QString formWords(const Language& language, const Json& document, const FormSpec& form);
//! Everything that a field offers: a list of { value, label, hint }, with what stands there now. `near`: the
//! area of life or document that references are looked for in.
[[nodiscard]] QVariantList fieldOptions(const Language& language, const Json& document, const Json& near,
    const FieldSpec& field, const QStringList& now);

//! Something other than null, "", [] and {} stands at a path below an object.
[[nodiscard]] bool holdsSomething(const Json* value);

} // namespace cyd::bridge
