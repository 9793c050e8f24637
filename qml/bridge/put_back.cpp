#include "qml/bridge/put_back.h"

#include "qml/bridge/form_words.h"
#include "qml/bridge/history_words.h"
#include "qml/bridge/value_words.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

using Name = std::string_view;

//! Parts of the plan whose words are somebody's text and nothing more.
constexpr std::array<Name, 13> kParts { "assessments", "carers", "contingency_plan", "crisis_plan",
    "discharge_planning", "domains", "hospital", "people", "relapse_signature", "risk_management",
    "service_user", "strengths", "treatment_changes" };
//! Words on an area's own page, which is no form.
constexpr std::array<Name, 9> kAreaWords { "alternative_offered", "how_we_will_know", "in_my_words", "note",
    "reason", "risk_if_not_met", "strengths", "text", "independence" };
constexpr std::array<Name, 5> kLists { "actions", "assessments", "needs", "outcomes", "people" };

template <typename Names> bool among(const Names& names, Name name)
{
    return std::ranges::find(names, name) != names.end();
}

bool isWords(const std::string& path, Name name)
{
    if (path.starts_with("domains."))
        return among(kAreaWords, name);
    const auto found = fieldAt(path);
    return found.field && (found.field->kind == FieldKind::Words || found.field->kind == FieldKind::Line);
}

//! Not a position, nor the name of an item that has none of its own.
bool isOwnId(Name name)
{
    return !name.starts_with('~') && name != "-" && name.find_first_not_of("0123456789") != Name::npos;
}

} // namespace

bool mayPutBack(const plan::Change& change)
{
    const auto& path = change.path;
    const auto dot = path.rfind('.');
    if (dot == std::string::npos || inConfidence(change) || !among(kParts, path.substr(0, path.find('.')))
        || path.find("translation") != std::string::npos)
        return false;
    const auto name = Name(path).substr(dot + 1), parent = Name(path).substr(0, dot);
    if (change.after.is_discarded())
        return change.before.is_object() && isOwnId(name)
            && among(kLists, parent.substr(parent.rfind('.') + 1));
    return change.before.is_string() && change.after.is_string()
        && !change.before.get_ref<const std::string&>().empty() && isWords(path, name);
}

} // namespace cyd::bridge
