#include "core/base/part_views.h"

#include <algorithm>
#include <array>

namespace cyd {

namespace {

constexpr std::string_view kOldArea = "area:";
constexpr std::string_view kArea = "domain:";

const Json& in(const Json& object, const char* key)
{
    static const Json kNone;
    if (!object.is_object())
        return kNone;
    const auto found = object.find(key);
    return found == object.end() ? kNone : *found;
}

std::string_view textIn(const Json& object, const char* key)
{
    const Json& value = in(object, key);
    return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

const Json& entries(const Json& document)
{
    static const Json kNone = Json::array();
    const Json& list = in(in(document, "involvement"), "parts");
    return list.is_array() ? list : kNone;
}

//! Whether there is still something to agree to.
bool isLive(const Json& document, std::string_view about)
{
    struct Kind {
        std::string_view prefix;
        const char* list;
        const char* id;
    };
    static constexpr std::array kKinds { Kind { "outcome:", "outcomes", "outcome_id" },
        Kind { "action:", "actions", "action_id" } };
    const auto kind
        = std::ranges::find_if(kKinds, [&](const Kind& one) { return about.starts_with(one.prefix); });
    const bool area = about.starts_with(kArea);
    if (kind == kKinds.end() && !area)
        return true; // the whole plan, or something that this version does not know
    const auto id = about.substr(about.find(':') + 1);
    const Json& areas = in(document, "domains");
    if (!areas.is_array())
        return false;
    if (area)
        return std::ranges::any_of(areas, [&](const Json& one) { return textIn(one, "domain") == id; });
    for (const Json& one : areas)
        if (const Json& list = in(one, kind->list); list.is_array())
            for (const Json& item : list)
                if (textIn(item, kind->id) == id)
                    return !hasEnded(textIn(item, "status"));
    return false;
}

} // namespace

std::string partAbout(std::string_view about)
{
    return about.starts_with(kOldArea) ? std::string(kArea).append(about.substr(kOldArea.size()))
                                       : std::string(about);
}

std::string_view partState(std::string_view state)
{
    return state == "not_sure" ? std::string_view("unsure") : state;
}

std::optional<std::size_t> partEntry(const Json& document, std::string_view about)
{
    const Json& list = entries(document);
    const auto part = partAbout(about);
    for (std::size_t i = list.size(); i-- > 0;)
        if (partAbout(textIn(list[i], "about")) == part)
            return i;
    return std::nullopt;
}

std::vector<std::string> partsNotAgreed(const Json& document)
{
    std::vector<std::string> parts;
    const Json& list = entries(document);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto state = partState(textIn(list[i], "state"));
        const auto about = partAbout(textIn(list[i], "about"));
        if ((state == "unsure" || state == "disagrees") && partEntry(document, about) == i
            && isLive(document, about))
            parts.push_back(about);
    }
    return parts;
}

bool hasEnded(std::string_view status)
{
    static constexpr std::array<std::string_view, 6> kEnded { "done", "achieved", "partly_achieved",
        "not_achieved", "stopped", "cancelled" };
    return std::ranges::find(kEnded, status) != kEnded.end();
}

} // namespace cyd
