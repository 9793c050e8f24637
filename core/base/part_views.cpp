#include "core/base/part_views.h"

#include <algorithm>
#include <array>

namespace cyd {

namespace {

constexpr std::string_view kOldArea = "area:";
constexpr std::string_view kArea = "domain:";
constexpr std::string_view kOutcome = "outcome:";
constexpr const char* kAgreed = ".agreed_by_person";

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

bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

//! An outcome and where it stands.
struct OutcomeAt {
    const Json* outcome;
    std::string path;
};

//! The outcomes that a part is, or that stand in it and are not over.
std::vector<OutcomeAt> outcomesOf(const Json& document, std::string_view about)
{
    std::vector<OutcomeAt> found;
    const bool area = about.starts_with(kArea);
    const auto id = about.substr(std::min(about.size(), about.find(':') + 1));
    const Json& areas = in(document, "domains");
    if (!areas.is_array() || !(area || about.starts_with(kOutcome)))
        return found;
    for (const Json& one : areas) {
        const Json& list = in(one, "outcomes");
        if (!list.is_array() || (area && textIn(one, "domain") != id))
            continue;
        for (const Json& outcome : list) {
            const auto own = textIn(outcome, "outcome_id");
            const bool meant = area ? !own.empty() && !isBlankText(textIn(outcome, "text"))
                    && !hasEnded(textIn(outcome, "status"))
                                    : own == id;
            if (meant)
                found.push_back({ &outcome,
                    "domains." + std::string(textIn(one, "domain")) + ".outcomes." + std::string(own) });
        }
    }
    return found;
}

//! What the person said of this part by itself, whether or not it has changed since.
std::string_view saidOf(const Json& document, std::string_view about)
{
    const auto entry = partEntry(document, about);
    return entry ? partState(textIn(entries(document)[*entry], "state")) : std::string_view();
}

//! What an answer says of the outcomes that it is about.
void addAgreements(PartEdits& edits, const Json& document, const PartAnswer& answer)
{
    const bool yes = answer.state == "agrees";
    for (const auto& [outcome, path] : outcomesOf(document, answer.about)) {
        const Json& was = in(*outcome, "agreed_by_person");
        Json now = yes ? Json(true) : answer.state == "disagrees" ? Json(false) : Json(nullptr);
        if (answer.about.starts_with(kArea)) {
            const auto own = saidOf(document, "outcome:" + std::string(textIn(*outcome, "outcome_id")));
            if (own == "unsure" || own == "disagrees" || (own == "agrees" && !yes) || was == false)
                continue;
            now = yes ? Json(true) : Json(nullptr);
        }
        if (now != was)
            edits.changes.emplace_back(path + kAgreed, now);
    }
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

std::string_view partAnswer(const Json& document, std::string_view about)
{
    const auto said = saidOf(document, about);
    if (said != "agrees")
        return said;
    for (const auto& [outcome, path] : outcomesOf(document, partAbout(about))) {
        const auto own = saidOf(document, "outcome:" + std::string(textIn(*outcome, "outcome_id")));
        const bool apart = about.starts_with(kOutcome) ? false : own == "unsure" || own == "disagrees";
        if (!apart && in(*outcome, "agreed_by_person") != true)
            return {};
    }
    return said;
}

PartEdits answerPart(const Json& document, const PartAnswer& answer)
{
    PartEdits edits;
    addAgreements(edits, document, answer);
    const auto place = partEntry(document, answer.about);
    const Json fresh { { "about", answer.about }, { "state", answer.state }, { "words", "" },
        { "lang", answer.lang }, { "recorded_by", answer.by.empty() ? Json(nullptr) : Json(answer.by) },
        { "recorded_on", answer.on } };
    if (!place) {
        edits.added.push_back(fresh);
        return edits;
    }
    const Json& list = entries(document);
    const auto isOfToday = [&](const Json& entry) { return textIn(entry, "recorded_on") == answer.on; };
    const auto isBare = [](const Json& entry) {
        return isBlankText(textIn(entry, "words")) && isBlankText(textIn(entry, "team_answer"));
    };
    const Json& standing = list[*place];
    const bool same = partState(textIn(standing, "state")) == answer.state;
    if (!same && !(isOfToday(standing) && isBare(standing))) {
        edits.added.push_back(fresh);
        return edits;
    }
    if (!same)
        for (auto before = *place; before-- > 0;) {
            if (partAbout(textIn(list[before], "about")) != partAbout(answer.about))
                continue;
            if (isOfToday(list[before]) && partState(textIn(list[before], "state")) == answer.state) {
                edits.removed.push_back(*place); // a changed mind changed back: the words stand again
                return edits;
            }
            break;
        }
    const auto path = "involvement.parts." + std::to_string(*place) + ".";
    for (const char* key : { "about", "state", "recorded_by", "recorded_on" })
        if (in(standing, key) != fresh[key])
            edits.changes.emplace_back(path + key, fresh[key]);
    return edits;
}

std::string areaStateByOutcomes(const Json& area)
{
    const auto now = std::string(textIn(area, "state"));
    const Json& list = in(area, "outcomes");
    if (now == "outcomes_determined_by_provider" || !list.is_array())
        return now;
    std::size_t written = 0, open = 0, agreed = 0, openAgreed = 0;
    for (const Json& outcome : list) {
        if (isBlankText(textIn(outcome, "text")))
            continue;
        const bool yes = in(outcome, "agreed_by_person") == true, live = !hasEnded(textIn(outcome, "status"));
        ++written;
        agreed += yes;
        open += live;
        openAgreed += live && yes;
    }
    if (written == 0)
        return now;
    return (open > 0 ? openAgreed == open : agreed == written) ? "outcomes_agreed" : "outcomes_written";
}

std::vector<std::pair<std::string, Json>> areaStatesAfter(
    const Json& document, const std::vector<std::pair<std::string, Json>>& changes)
{
    std::vector<std::pair<std::string, Json>> states;
    const Json& areas = in(document, "domains");
    if (!areas.is_array())
        return states;
    for (const Json& area : areas) {
        const auto place = "domains." + std::string(textIn(area, "domain"));
        auto after = area;
        bool touched = false;
        for (const auto& [path, value] : changes)
            if (path.starts_with(place + ".outcomes.") && path.ends_with(kAgreed))
                for (Json& one : after["outcomes"])
                    if (path == place + ".outcomes." + std::string(textIn(one, "outcome_id")) + kAgreed) {
                        one["agreed_by_person"] = value;
                        touched = true;
                    }
        if (const auto state = areaStateByOutcomes(after); touched && state != textIn(area, "state"))
            states.emplace_back(place + ".state", state);
    }
    return states;
}

std::vector<std::pair<std::string, Json>> agreedAsWhole(
    const Json& document, const std::vector<std::string>& except)
{
    std::vector<std::pair<std::string, Json>> changes;
    const auto isApart
        = [&](const std::string& part) { return std::ranges::find(except, part) != except.end(); };
    const Json& areas = in(document, "domains");
    if (!areas.is_array())
        return changes;
    for (const Json& area : areas) {
        const auto about = std::string(kArea) + std::string(textIn(area, "domain"));
        if (!isApart(about))
            for (const auto& [outcome, path] : outcomesOf(document, about))
                if (!isApart(std::string(kOutcome) + std::string(textIn(*outcome, "outcome_id")))
                    && !in(*outcome, "agreed_by_person").is_boolean())
                    changes.emplace_back(path + kAgreed, true);
    }
    return changes;
}

std::vector<std::pair<std::string, Json>> agreementUndone(const Json& document, std::string_view path)
{
    const auto member = path.rfind('.');
    const auto last = member == std::string_view::npos ? std::string_view() : path.substr(member + 1);
    if (!path.starts_with("domains.")
        || !(last == "text" || last == "how_we_will_know" || last == "target_on"))
        return {};
    const auto list = path.rfind('.', member - 1);
    constexpr std::string_view kList = ".outcomes";
    if (list == std::string_view::npos || !path.substr(0, list).ends_with(kList))
        return {};
    const auto about = std::string(kOutcome) + std::string(path.substr(list + 1, member - list - 1));
    for (const auto& [outcome, place] : outcomesOf(document, about))
        if (in(*outcome, "agreed_by_person") == true)
            return { { place + kAgreed, nullptr } };
    return {};
}

bool isConfidence(const Json& item)
{
    return item.is_object()
        && (textIn(item, "visible_to") == "care_team_only" || item.contains("never_in_copies_for"));
}

bool hasEnded(std::string_view status)
{
    static constexpr std::array<std::string_view, 6> kEnded { "done", "achieved", "partly_achieved",
        "not_achieved", "stopped", "cancelled" };
    return std::ranges::find(kEnded, status) != kEnded.end();
}

} // namespace cyd
