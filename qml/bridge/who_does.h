//! Who does what, by agency: the plan's open actions under whoever does them (guidance of 2010, ¶78: what all
//! the agencies contribute).
#pragma once

#include "core/base/json.h"

#include <QVariantList>

namespace cyd::bridge {

class Language;

//! List of { label, people, nobody }: the agencies in the order in which the plan first names them, the
//! person, then (nobody: true) what none of the plan's people is named for. `people`: list of { name,
//! roleWords, actions }; `actions`: list of { text, areaWords, whenWords }.
[[nodiscard]] QVariantList whoDoesWhat(const Language& language, const Json& document);

} // namespace cyd::bridge
