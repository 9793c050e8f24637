#include "core/checker/plan_view.h"

#include "core/base/part_views.h"

#include <algorithm>

namespace cyd::checker {

namespace {

void collect(const Json& list, const char* idKey, std::size_t area, std::vector<Item>& out)
{
    const auto& items = itemsOf(list);
    for (std::size_t i = 0; i < items.size(); ++i)
        out.push_back({ &items[i], textAt(items[i], idKey), textOf(items[i]), area, i });
}

// What a path may call an item by (core/plan): a dot would part it, digits would be a place in the list.
bool isItemName(std::string_view id)
{
    constexpr std::size_t longest = 256;
    return !id.empty() && id.size() <= longest && id.front() != '~' && std::ranges::none_of(id, [](char c) {
        return c == '.' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    }) && !std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

PlanView::PlanView(const Json& document)
    : root(document)
    , plan(at(document, "plan"))
    , serviceUser(at(document, "service_user"))
    , facts(at(document, "facts"))
    , legal(at(document, "legal"))
    , coordination(at(document, "care_coordination"))
    , crisis(at(document, "crisis_plan"))
    , involvement(at(document, "involvement"))
    , reviews(at(document, "reviews"))
{
    readAreas();
    for (const auto& json : itemsOf(at(root, "people"))) {
        Person person { &json, textAt(json, "person_id"), textAt(json, "name"), textAt(json, "role"),
            textAt(json, "agency"), textAt(json, "phone"), dayAt(json, "in_role_to") };
        if (!person.id.empty())
            m_personById.emplace(person.id, people.size());
        people.push_back(person);
    }
    const auto& list = itemsOf(at(root, "assessments"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& json = list[i];
        const auto done = dayAt(json, "completed_on"), updated = dayAt(json, "updated_on");
        assessments.push_back({ &json, textAt(json, "assessment_id"), textAt(json, "kind"),
            yesNo(at(json, "linked_to_plan")) == true, yesNo(at(json, "found")) != false,
            std::max(done, updated), i });
    }
}

void PlanView::readAreas()
{
    const auto& list = itemsOf(at(root, "domains"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        areas.push_back({ &list[i], textAt(list[i], "domain"), {}, i, i });
        collect(at(list[i], "needs"), "need_id", i, needs);
        collect(at(list[i], "outcomes"), "outcome_id", i, outcomes);
        collect(at(list[i], "actions"), "action_id", i, actions);
        collect(at(list[i], "unmet_needs"), "id", i, unmet);
    }
}

const Person* PlanView::person(std::string_view id) const
{
    const auto found = m_personById.find(id);
    return found == m_personById.end() ? nullptr : &people[found->second];
}

bool PlanView::isServiceUser(std::string_view id) const
{
    const auto own = textAt(serviceUser, "person_id");
    return !id.empty() && id == (own.empty() ? std::string_view("su") : own);
}

std::string PlanView::nameOf(std::string_view id) const
{
    const auto* someone = person(id);
    return std::string(someone && !isBlank(someone->name) ? someone->name : id);
}

const Assessment* PlanView::latest(std::string_view kind) const
{
    const Assessment* best = nullptr;
    for (const auto& one : assessments)
        if (one.kind == kind && one.linked && one.found && (!best || one.on >= best->on))
            best = &one;
    return best;
}

const Json& PlanView::riskArea(std::string_view area) const
{
    if (const auto* risk = latest("risk"))
        for (const auto& entry : itemsOf(at(*risk->json, "areas")))
            if (textAt(entry, "area") == area)
                return entry;
    return at(Json(), area);
}

std::string PlanView::riskPath(const Assessment& risk, std::string_view area)
{
    const auto list = pathOf(risk) + ".areas";
    const auto& entries = itemsOf(at(*risk.json, "areas"));
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (textAt(entries[i], "area") == area)
            return pathOf(list, textAt(entries[i], "id"), i);
    return list;
}

std::optional<Day> PlanView::madeOn() const
{
    const auto made = dayAt(plan, "made_on");
    return made ? made : dayAt(plan, "agreed_on");
}

bool PlanView::declinedToTakePart() const
{
    return textAt(involvement, "took_part") == "declined"
        || textAt(at(involvement, "agreement"), "state") == "declined_to_take_part";
}

std::string PlanView::areaPath(const Item& area) const
{
    return pathOf("domains", area.id, area.index);
}

std::string PlanView::pathOf(const Item& item, std::string_view list) const
{
    return pathOf(areaPath(areas[item.area]) + "." + std::string(list), item.id, item.index);
}

std::string PlanView::pathOf(const Person& who) const
{
    return pathOf("people", who.id, static_cast<std::size_t>(&who - people.data()));
}

std::string PlanView::pathOf(const Assessment& assessment)
{
    return pathOf("assessments", assessment.id, assessment.index);
}

std::string PlanView::pathOf(std::string_view list, std::string_view id, std::size_t index)
{
    return std::string(list) + "." + (isItemName(id) ? std::string(id) : std::to_string(index));
}

bool isOpen(const Item& item)
{
    return !hasEnded(textAt(*item.json, "status"));
}

bool isFrequency(std::string_view howOften)
{
    return !isBlank(howOften)
        && !isOneOf(folded(howOften),
            { "once", "once only", "one off", "one-off", "unwaith", "un tro", "unwaith yn unig" });
}

std::vector<std::string_view> stringsIn(const Json& json)
{
    std::vector<std::string_view> result;
    if (json.is_array()) {
        for (const auto& item : itemsOf(json))
            if (const auto text = textOf(item); !isBlank(text))
                result.push_back(text);
    } else if (const auto text = textOf(json); !isBlank(text)) {
        result.push_back(text);
    }
    return result;
}

} // namespace cyd::checker
