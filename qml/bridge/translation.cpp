#include "qml/bridge/translation.h"

#include "core/base/beside.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

constexpr std::array kOwnWords { "text", "in_my_words", "sign", "words", "persons_reason", "persons_view",
    "refuses" };
constexpr std::array kCrisisLists { "what_helps", "what_makes_it_worse", "my_steps", "staff_steps",
    "carer_steps" };
constexpr std::string_view kCrisis = "crisis_plan";
//! What stands in the object beside the words.
constexpr std::array kFacts { "lang", "checked_by", "checked_on", "stale" };

std::string lastOf(const std::string& path)
{
    return path.substr(path.rfind('.') + 1);
}
//! Whether a segment names an item of a list of lines: by position, or by what it came with.
bool isLine(const std::string& segment)
{
    return segment.starts_with('~') || segment.find_first_not_of("0123456789") == std::string::npos;
}

template <typename Names> bool among(const Names& names, const std::string& name)
{
    return std::ranges::find(names, std::string_view(name)) != names.end();
}

//! The words that a translation's `text` stands beside.
bool isWords(const std::string& member)
{
    return among(kOwnWords, member);
}

bool hasWords(const Json& value)
{
    if (value.is_string())
        return !textOf(&value).trimmed().isEmpty();
    return value.is_structured() && std::any_of(value.begin(), value.end(), hasWords);
}

Json objectAt(const plan::Plan& plan, const TranslationPlace& place)
{
    const auto* there = plan.at(place.object);
    return there && there->is_object() ? *there : Json::object();
}

} // namespace

std::string parentOf(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

std::string textPath(const std::string& path)
{
    return isLine(lastOf(path)) ? parentOf(path) : path;
}

bool translates(const plan::Plan& plan, const std::string& object)
{
    const auto* translation = plan.at(object + ".translation");
    return translation && translation->is_object();
}

bool isOwnWords(const plan::Plan& plan, const std::string& path)
{
    const auto place = translationPlace(plan, path);
    return place && place->object == parentOf(textPath(path)) + ".translation";
}

std::optional<TranslationPlace> translationPlace(const plan::Plan& plan, const std::string& path)
{
    const auto text = textPath(path);
    const auto parent = parentOf(text), name = lastOf(text);
    if (parent.empty() || isTranslationKey(lastOf(parent)) || isTranslationKey(name))
        return std::nullopt;
    const bool line = text != path;
    // The translations of lines stand by their positions.
    const auto last = line ? '.' + lastOf(plan.pathNow(path)) : std::string();
    const auto list = line ? text : std::string();
    const auto object = parent + ".translation";
    const bool ofCrisis
        = parent == kCrisis && (line ? among(kCrisisLists, name) : name == "first_thing_to_say");
    const bool named = plan.at(object + '.' + name) != nullptr; // somebody has put it there already
    if (isWords(name) && !line)
        return TranslationPlace { object, named ? name : "text", {}, false };
    if (ofCrisis || named)
        return TranslationPlace { object, name + last, list, true };
    return TranslationPlace { translationKey(text), "text" + last, list, line };
}

TranslationState translationState(const Json& document, const Json* translation)
{
    TranslationState state;
    if (!translation || !translation->is_object())
        return state;
    const auto checker = textAt(*translation, "checked_by");
    const auto name = personName(document, checker);
    state.checkedBy = name.isEmpty() ? checker : name;
    state.checkedOn = textAt(*translation, "checked_on");
    state.stale = flagAt(*translation, "stale");
    return state;
}

QString translationWords(const Language& language, const TranslationState& state)
{
    if (state.stale)
        return language.text("answer.translation_stale");
    if (state.checkedBy.isEmpty())
        return language.text("answer.translation_unchecked");
    return state.checkedOn.isEmpty()
        ? language.text("answer.translation_checked").arg(state.checkedBy)
        : language.text("answer.translation_checked_on").arg(state.checkedBy, language.date(state.checkedOn));
}

Json withTranslation(
    const plan::Plan& plan, const TranslationPlace& place, const QString& words, const QString& lang)
{
    auto object = objectAt(plan, place);
    if (textAt(object, "lang").isEmpty())
        object["lang"] = toPlan(lang);
    object.erase("checked_by");
    object.erase("checked_on");
    if (!place.shared)
        object.erase("stale");
    const auto dot = place.member.find('.');
    if (dot == std::string::npos) {
        object[place.member] = toPlan(words);
        return object;
    }
    // A line stands where its original stands: the lists are of one length.
    const auto name = place.member.substr(0, dot);
    auto& list = object[name];
    if (!list.is_array())
        list = Json::array();
    const auto* original = plan.at(place.list);
    const auto line = static_cast<std::size_t>(std::stoul(place.member.substr(dot + 1)));
    const auto length = std::max(original && original->is_array() ? original->size() : 0, line + 1);
    while (list.size() < length)
        list.push_back("");
    list[line] = toPlan(words);
    return object;
}

Json withCheck(const plan::Plan& plan, Json translation, const QString& name, const QDate& on)
{
    auto checker = toPlan(name.trimmed());
    for (const auto& person : listAt(plan.document(), "people"))
        if (!checker.empty() && toPlan(textAt(person, "name")) == checker)
            if (const auto id = toPlan(textAt(person, "person_id")); !id.empty()) {
                checker = id;
                break;
            }
    translation["checked_by"] = checker;
    translation["checked_on"] = toPlan(on.toString(Qt::ISODate));
    translation.erase("stale");
    return translation;
}

std::optional<Json> withoutTranslation(const plan::Plan& plan, const TranslationPlace& place)
{
    auto object = objectAt(plan, place);
    const auto dot = place.member.find('.');
    if (dot == std::string::npos)
        object.erase(place.member);
    else
        object = withTranslation(plan, place, {}, {});
    for (const auto& [key, value] : object.items())
        if (!among(kFacts, key) && hasWords(value))
            return object;
    return std::nullopt;
}

} // namespace cyd::bridge
