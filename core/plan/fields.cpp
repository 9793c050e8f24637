#include "core/plan/fields.h"

#include "core/base/beside.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cyd::plan {

namespace {

using Name = std::string_view;

constexpr std::pair<Name, Name> kItemIds[] = {
    { "people", "person_id" },
    { "domains", "domain" },
    { "outcomes", "outcome_id" },
    { "actions", "action_id" },
    { "needs", "need_id" },
    { "identified_needs", "need_id" },
    { "assessments", "assessment_id" },
    { "conditions", "condition_id" },
    { "restricted_notes", "note_id" },
    { "invited", "person_id" },
};

// Sets of codes, spans of time and statements that mean nothing in parts. Lists of sentences are not here:
// two people may each add one.
constexpr Name kWholes[] = { "attended", "bank_holiday_hours", "consent", "copy_wanted_in",
    "enhanced_because", "except_parts", "handover_items", "hours", "lang", "minimum_contact", "need_ids",
    "people_to_alert", "speaks", "written_in" };

constexpr Name kContact[] = { "label", "phone", "kind" };
constexpr Name kCapacity[] = { "decision", "outcome", "considered_on", "considered_by" };
constexpr Name kRisk[] = { "area", "present", "level" };
constexpr Name kAgreement[] = { "state", "lang", "words", "recorded_on", "recorded_by" };
struct Group {
    Name parent;
    std::span<const Name> fields;
};
constexpr Group kGroups[] = {
    { "crisis_plan.contacts.*", kContact },
    { "legal.capacity", kCapacity },
    { "assessments.*.areas.*", kRisk },
    { "involvement.agreement", kAgreement },
};

// Safest first; "" stands for null and for every word that is not in the row, so that a blank or a newer word
// is never read as the reassuring answer.
constexpr Name kConsent[] = { "withdrawn", "refused", "not_able", "", "limited", "not_needed", "given" };
constexpr Name kPresent[] = { "yes", "historic", "not_known", "", "no" };
constexpr Name kLevel[] = { "high", "moderate", "", "low" };
constexpr Name kFact[] = { "now", "yes", "past", "", "no" };
struct Caution {
    Name pattern;
    std::span<const Name> safestFirst;
};
constexpr Caution kCautions[] = {
    { "copies.*.consent", kConsent }, // sharing waits until somebody has chosen
    { "consultees.*.consent", kConsent },
    { "assessments.*.areas.*.present", kPresent }, // the higher risk is acted on
    { "assessments.*.areas.*.level", kLevel },
    { "facts.*", kFact },
};
constexpr Name kReviewDue = "plan.next_review_due_on"; // the earlier date is kept
constexpr Name kDeclinedCopy
    = "copies.*.declined_copy"; // a copy is not sent to somebody who may have declined it
constexpr Name kCopyParts = "copies.*.parts"; // part of a plan is less to give away than the whole

constexpr Name kMeta[]
    = { "as_of", "fictional", "note", "plan", "policy", "schema", "service_user", "title" };
// Who made a copy is written by everybody who may have one: the team on duty too.
constexpr Name kCrisis[] = { "access_log", "contingency_plan", "crisis_plan", "relapse_signature" };

constexpr std::pair<Name, Shape> kShapes[] = {
    { "plan", Shape::Object },
    { "service_user", Shape::Object },
    { "facts", Shape::Object },
    { "legal", Shape::Object },
    { "people", Shape::List },
    { "care_coordination", Shape::Object },
    { "assessments", Shape::List },
    { "strengths", Shape::List },
    { "domains", Shape::List },
    { "relapse_signature", Shape::List },
    { "contingency_plan", Shape::List },
    { "crisis_plan", Shape::Object },
    { "risk_management", Shape::List },
    { "information_received", Shape::List },
    { "treatment_information", Shape::List },
    { "treatment_changes", Shape::List },
    { "medicines_plan", Shape::Object },
    { "hospital", Shape::Object },
    { "involvement", Shape::Object },
    { "consultees", Shape::List },
    { "restricted_notes", Shape::List },
    { "carers", Shape::Object },
    { "copies", Shape::List },
    { "reviews", Shape::Object },
    { "discharge_planning", Shape::Object },
    { "comments", Shape::List },
    { "access_log", Shape::List },
};

template <typename Range> bool contains(const Range& names, Name name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

template <typename Table> auto lookUp(const Table& table, Name name, decltype(table[0].second) otherwise)
{
    const auto row = std::find_if(
        std::begin(table), std::end(table), [&](const auto& pair) { return pair.first == name; });
    return row == std::end(table) ? otherwise : row->second;
}

long rankIn(std::span<const Name> safestFirst, const Json& value)
{
    const Json* word = &value;
    if (value.is_object()) { // a consent with its date and scope
        const auto state = value.find("state");
        if (state != value.end())
            word = &*state;
    }
    const auto* text = word->get_ptr<const std::string*>();
    auto place = safestFirst.end();
    if (text)
        place = std::find(safestFirst.begin(), safestFirst.end(), Name(*text));
    if (place == safestFirst.end())
        place = std::find(safestFirst.begin(), safestFirst.end(), Name());
    return place - safestFirst.begin();
}

// 2026-08-19 → 20260819; what is not a date is never preferred to a date.
long dateRank(const Json& value)
{
    constexpr long kNoDate = 100'000'000;
    const auto* text = value.get_ptr<const std::string*>();
    if (!text || text->size() != 10)
        return kNoDate;
    long number = 0;
    for (std::size_t i = 0; i < text->size(); ++i) {
        const char c = (*text)[i];
        if (i == 4 || i == 7) {
            if (c != '-')
                return kNoDate;
        } else if (c < '0' || c > '9') {
            return kNoDate;
        } else {
            number = number * 10 + (c - '0');
        }
    }
    return number;
}

// "facts.*" also names the plain fields of an object.
bool matches(Name pattern, Name path)
{
    if (!pattern.ends_with(".*") || path.ends_with(".*"))
        return pattern == path;
    const Name parent = pattern.substr(0, pattern.size() - 1);
    return path.starts_with(parent) && path.find('.', parent.size()) == Name::npos;
}

} // namespace

std::string_view itemIdKey(std::string_view listKey)
{
    return lookUp(kItemIds, listKey, "id");
}

bool isWhole(std::string_view key)
{
    return contains(kWholes, key) || isTranslationKey(key);
}

std::span<const std::string_view> groupOf(std::string_view parent, std::string_view key)
{
    for (const Group& group : kGroups) {
        if (group.parent == parent && contains(group.fields, key))
            return group.fields;
    }
    return {};
}

std::optional<long> cautionRank(std::string_view pattern, const Json& value)
{
    if (pattern == kReviewDue)
        return dateRank(value);
    if (pattern == kDeclinedCopy)
        return value == Json(true) ? 0 : 1;
    if (pattern == kCopyParts)
        return value == Json("whole") ? 1 : 0;
    for (const Caution& row : kCautions) {
        if (matches(row.pattern, pattern))
            return rankIn(row.safestFirst, value);
    }
    return std::nullopt;
}

Section sectionOfKey(std::string_view topKey)
{
    // A key with a dot in it is filed with the part before the dot, so that a path and its key always agree.
    const Name key = topKey.substr(0, topKey.find('.'));
    if (contains(kMeta, key))
        return Section::Meta;
    if (contains(kCrisis, key))
        return Section::Crisis;
    return key == "restricted_notes" ? Section::Restricted : Section::Core;
}

Shape shapeOfKey(std::string_view topKey)
{
    return lookUp(kShapes, topKey, Shape::Any);
}

} // namespace cyd::plan
