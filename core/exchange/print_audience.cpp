#include "core/base/part_views.h"
#include "core/exchange/print_sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace cyd::exchange {
namespace {

using Names = std::set<std::string>;

// Parts of a plan that can be given or left out one by one, beside the areas.
constexpr std::array kSections { "strengths", "care_coordination", "relapse_signature", "contingency_plan",
    "crisis_plan", "risk_management", "facts", "legal", "assessments", "treatment_changes", "hospital",
    "involvement", "consultees", "carers", "copies", "reviews", "discharge_planning", "comments" };
// What the team on duty needs at night; the areas of life and the record of how the plan was made stay
// behind.
constexpr std::array kCrisisSections { "relapse_signature", "contingency_plan", "crisis_plan",
    "risk_management", "facts", "legal", "treatment_changes", "hospital" };
// One text that speaks of every area: it cannot be given without the area that was left out.
constexpr std::array kMixed { "assessments", "risk_management" };

const Json& member(const Json& from, const char* key)
{
    static const Json kNone;
    if (!from.is_object())
        return kNone;
    const auto found = from.find(key);
    return found == from.end() ? kNone : *found;
}

std::string textOf(const Json& from, const char* key)
{
    const Json& value = member(from, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool blank(const std::string& text)
{
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

//! The last item of a list whose `key` is `value`: the last entry for a reader decides.
const Json* lastWith(const Json& list, const char* key, std::string_view value)
{
    if (!list.is_array())
        return nullptr;
    const auto found = std::find_if(
        list.rbegin(), list.rend(), [&](const Json& item) { return textOf(item, key) == value; });
    return found == list.rend() ? nullptr : &*found;
}

bool isConfidence(const Json& item)
{
    return item.is_object()
        && (textOf(item, "visible_to") == "care_team_only" || item.contains("never_in_copies_for"));
}

//! Takes out what was told in confidence, wherever a newer version may have put it.
void dropConfidences(Json& value)
{
    if (!value.is_structured())
        return;
    if (value.is_object())
        value.erase("restricted_notes");
    for (auto it = value.begin(); it != value.end();) {
        if (isConfidence(*it)) {
            it = value.erase(it);
        } else {
            dropConfidences(*it);
            ++it;
        }
    }
}

//! Which parts a reader may have.
struct Allowed {
    bool whole = false;
    bool only = false; //!< named one by one, rather than all but some
    Names names; //!< areas and sections; unused when whole

    [[nodiscard]] bool has(const std::string& name) const { return whole || names.contains(name); }
    [[nodiscard]] bool everyAreaOf(const Names& areas) const
    {
        return std::all_of(areas.begin(), areas.end(), [this](const auto& area) { return has(area); });
    }
};

class Copier {
public:
    Copier(const Json& plan, Audience audience)
        : m_plan(plan)
        , m_audience(audience)
        , m_areas(kAreas.begin(), kAreas.end())
        , m_sections(kSections.begin(), kSections.end())
    {
        for (const Json& area : member(plan, "domains"))
            if (const auto key = textOf(area, "domain"); !key.empty())
                m_areas.insert(key);
    }

    Result<Json> forPerson() const;
    Result<Json> forReader(std::string_view personId) const;
    Json forCrisis() const
    {
        return copy({ false, false, Names(kCrisisSections.begin(), kCrisisSections.end()) }, {});
    }

private:
    std::optional<Allowed> parse(const Json& parts) const;
    Result<Allowed> consentFor(const std::string& id) const;
    std::string areaOf(const std::string& said) const;
    Json copy(const Allowed& allowed, const std::string& reader) const;
    void trimForPerson(Json& out) const;
    void trimForReader(Json& out, const Allowed& allowed, const std::string& reader) const;
    void trimPeople(Json& out, const std::string& reader) const;
    Json label(const Json& out, const Allowed& allowed, const std::string& reader) const;

    const Json& m_plan;
    Audience m_audience;
    Names m_areas;
    Names m_sections;
};

//! "whole", "none", "all_except:a,b", "everything except a", "crisis_card_only", "a,b,c" or a list of names.
//! Nothing when it is written in other words, or excepts something that we cannot find.
std::optional<Allowed> Copier::parse(const Json& parts) const
{
    std::string text;
    if (parts.is_string()) {
        text = trimmed(parts.get<std::string>());
    } else if (parts.is_array()) {
        for (const Json& name : parts)
            text += (text.empty() ? "" : ",") + (name.is_string() ? name.get<std::string>() : "?");
    }
    if (text.empty())
        return std::nullopt;
    if (text == "whole")
        return Allowed { true, false, {} };
    if (text == "none")
        return Allowed { false, true, {} };
    if (text == "crisis_card_only" || text == "crisis card")
        return Allowed { false, true, { "crisis_plan" } };

    Allowed allowed { false, true, {} };
    for (const std::string_view prefix : { "all_except:", "everything except " }) {
        if (text.starts_with(prefix)) {
            text.erase(0, prefix.size());
            allowed.only = false;
        }
    }
    Names named;
    for (std::size_t start = 0; start <= text.size();) {
        const auto comma = std::min(text.find(',', start), text.size());
        const auto name = trimmed(std::string_view(text).substr(start, comma - start));
        if (!m_areas.contains(name) && !m_sections.contains(name))
            return std::nullopt;
        named.insert(name);
        start = comma + 1;
    }
    if (allowed.only) {
        allowed.names = named;
        return allowed;
    }
    allowed.names = m_areas;
    allowed.names.insert(m_sections.begin(), m_sections.end());
    for (const auto& name : named)
        allowed.names.erase(name);
    if (!allowed.everyAreaOf(m_areas))
        for (const char* mixed : kMixed)
            allowed.names.erase(mixed);
    return allowed;
}

Result<Allowed> Copier::consentFor(const std::string& id) const
{
    if (const Json* asked = lastWith(member(m_plan, "consultees"), "person_id", id)) {
        const auto consent = textOf(*asked, "consent");
        if (consent == "refused" || consent == "withdrawn")
            return fail(Fault::Refused, "print.consent");
    }
    const Json* row = lastWith(member(m_plan, "copies"), "to", id);
    if (!row)
        return fail(Fault::Refused, "print.consent");
    const Json& consent = member(*row, "consent");
    const auto state = textOf(consent, "state");
    if ((state != "given" && state != "limited" && state != "not_needed")
        || !blank(textOf(consent, "withdrawn_on")))
        return fail(Fault::Refused, "print.consent");
    if (member(*row, "declined_copy") == true)
        return fail(Fault::Refused, "print.declined");

    const auto parts = parse(member(*row, "parts"));
    if (!blank(textOf(*row, "withheld_reason")) && (!parts || parts->whole || parts->names.empty()))
        return fail(Fault::Refused, "print.withheld");
    if (!parts || (!parts->whole && parts->names.empty()))
        return fail(Fault::Refused, "print.parts");
    const auto scope = parse(member(consent, "scope"));
    if (!scope) {
        // A scope in other words ("GP only") is not compared; but limited to we-know-not-what is never the
        // whole.
        if (state == "limited" && parts->whole)
            return fail(Fault::Refused, "print.parts");
        return *parts;
    }
    if (scope->whole)
        return *parts;
    if (parts->whole)
        return *scope;
    Allowed both { false, parts->only || scope->only, {} };
    std::set_intersection(parts->names.begin(), parts->names.end(), scope->names.begin(), scope->names.end(),
        std::inserter(both.names, both.names.end()));
    if (both.names.empty())
        return fail(Fault::Refused, "print.parts");
    return both;
}

//! The area that "action:a-med-1", "domain:finance_money" … belongs to; empty when it belongs to none.
std::string Copier::areaOf(const std::string& said) const
{
    const auto about = partAbout(said);
    const auto colon = about.find(':');
    if (colon == std::string::npos)
        return {};
    const auto kind = about.substr(0, colon);
    const auto id = about.substr(colon + 1, about.find(':', colon + 1) - colon - 1);
    if (kind == "domain" || kind == "unmet")
        return id;
    for (const Json& area : member(m_plan, "domains"))
        for (const auto& [list, key] :
            { std::pair { "needs", "need_id" }, { "outcomes", "outcome_id" }, { "actions", "action_id" } })
            if (lastWith(member(area, list), key, id))
                return textOf(area, "domain");
    return {};
}

template <typename Keep> void keepIf(Json& list, Keep keep)
{
    if (!list.is_array())
        return;
    for (auto it = list.begin(); it != list.end();)
        it = keep(*it) ? std::next(it) : list.erase(it);
}

void keepKeys(Json& object, std::initializer_list<std::string_view> keys)
{
    if (!object.is_object())
        return;
    for (auto it = object.begin(); it != object.end();)
        it = std::find(keys.begin(), keys.end(), it.key()) == keys.end() ? object.erase(it) : std::next(it);
}

//! What somebody told the team in confidence would be given away by the record of their having rung.
void Copier::trimForPerson(Json& out) const
{
    Names sources;
    for (const Json& note : member(m_plan, "restricted_notes"))
        if (const auto from = textOf(note, "from"); !from.empty())
            sources.insert(from);
    if (sources.empty())
        return;
    if (out.contains("consultees"))
        for (Json& row : out["consultees"])
            if (sources.contains(textOf(row, "person_id")))
                keepKeys(row, { "person_id", "kind", "must_or_may", "consent" });
    if (out.contains("comments"))
        keepIf(
            out["comments"], [&](const Json& comment) { return !sources.contains(textOf(comment, "by")); });
    const bool fromCarer = std::any_of(sources.begin(), sources.end(), [this](const auto& id) {
        const Json* source = lastWith(member(m_plan, "people"), "person_id", id);
        return source && (textOf(*source, "role") == "carer" || textOf(*source, "agency") == "family");
    });
    if (fromCarer && out.contains("carers") && out["carers"].is_object())
        for (const char* key : { "confirmed_on", "assessment_right_explained_on" })
            out["carers"].erase(key);
}

//! People that the copy still speaks of, without what a reader does not need: private numbers of the family.
void Copier::trimPeople(Json& out, const std::string& reader) const
{
    Names mentioned { reader };
    const auto walk = [&](const auto& self, const Json& value) -> void {
        if (value.is_string())
            mentioned.insert(value.get<std::string>());
        else if (value.is_structured())
            for (const Json& part : value)
                self(self, part);
    };
    for (const auto& [key, value] : out.items())
        if (key != "people")
            walk(walk, value);
    if (!out.contains("people"))
        return;
    keepIf(out["people"], [&](const Json& one) { return mentioned.contains(textOf(one, "person_id")); });
    for (Json& one : out["people"]) {
        if (textOf(one, "agency") == "family" && textOf(one, "person_id") != reader)
            keepKeys(one, { "person_id", "name", "role", "relationship", "agency" });
        else
            keepKeys(one, { "person_id", "name", "role", "relationship", "agency", "organisation", "phone" });
    }
}

void Copier::trimForReader(Json& out, const Allowed& allowed, const std::string& reader) const
{
    const bool everyArea = allowed.everyAreaOf(m_areas);
    const auto aboutAllowed = [&](const Json& item) {
        const auto area = areaOf(textOf(item, "about"));
        return everyArea || (!area.empty() && allowed.has(area));
    };
    if (out.contains("plan") && out["plan"].is_object()) {
        if (!everyArea)
            out["plan"].erase("previous_version");
        if (allowed.only)
            keepKeys(out["plan"], { "plan_id", "version", "made_on", "default_lang" });
        out["plan"].erase("made_where");
    }
    if (allowed.only && out.contains("service_user"))
        keepKeys(out["service_user"], { "person_id", "name", "known_as", "date_of_birth", "nhs_number" });
    if (!allowed.has("care_coordination") && out.contains("care_coordination")) {
        keepKeys(out["care_coordination"], { "named_on_plan", "current" });
        if (out["care_coordination"].contains("current"))
            keepKeys(out["care_coordination"]["current"], { "person_id" });
    }
    if (out.contains("assessments")) {
        // A carer's own assessment is the carer's.
        keepIf(out["assessments"], [](const Json& one) { return textOf(one, "kind") != "carer"; });
        for (Json& one : out["assessments"])
            if (one.is_object() && one.contains("identified_needs"))
                keepIf(one["identified_needs"],
                    [&](const Json& need) { return allowed.has(textOf(need, "domain")); });
    }
    if (out.contains("involvement") && out["involvement"].is_object()) {
        Json& involvement = out["involvement"];
        if (involvement.contains("parts"))
            keepIf(involvement["parts"], aboutAllowed);
        if (involvement.contains("signatures"))
            for (Json& signature : involvement["signatures"])
                if (signature.is_object() && signature.contains("except_parts"))
                    keepIf(signature["except_parts"], [&](const Json& part) {
                        return aboutAllowed(Json { { "about", part } });
                    });
    }
    if (out.contains("comments"))
        keepIf(out["comments"], aboutAllowed);
    if (!allowed.has("finance_money") && out.contains("legal") && out["legal"].is_object()
        && out["legal"].contains("lasting_power_of_attorney"))
        keepIf(out["legal"]["lasting_power_of_attorney"], [&](const Json& power) {
            return textOf(power, "kind") != "property_and_financial_affairs"
                || textOf(power, "attorney_person_id") == reader;
        });
    if (m_audience != Audience::Crisis) {
        if (out.contains("copies"))
            keepIf(out["copies"], [&](const Json& row) { return textOf(row, "to") == reader; });
        if (m_audience == Audience::Carer && out.contains("consultees"))
            keepIf(out["consultees"], [&](const Json& row) { return textOf(row, "person_id") == reader; });
    }
    if (!allowed.whole || m_audience == Audience::Carer)
        trimPeople(out, reader);
}

//! `copy_for`: who the copy is for and what is not in it.
Json Copier::label(const Json& out, const Allowed& allowed, const std::string& reader) const
{
    static constexpr std::array kNames { "record", "person", "gp", "carer", "crisis" };
    Json result { { "audience", kNames.at(static_cast<std::size_t>(m_audience)) } };
    if (!reader.empty())
        result["person_id"] = reader;
    if (allowed.only || m_audience == Audience::Crisis) {
        Json only = Json::array();
        for (const auto& name : m_areas)
            if (allowed.has(name))
                only.push_back("domain:" + name);
        for (const char* name : kSections)
            if (allowed.has(name))
                only.push_back(name);
        result["only"] = only;
        return result;
    }
    Json leftOut = Json::array();
    for (const Json& area : member(m_plan, "domains"))
        if (const auto key = textOf(area, "domain"); !allowed.has(key))
            leftOut.push_back("domain:" + key);
    for (const char* name : kSections) {
        const Json& before = member(m_plan, name);
        const Json& after = member(out, name);
        if (!before.empty() && (after.is_null() || after.size() < before.size()))
            leftOut.push_back(name);
    }
    if (!member(m_plan, "plan").is_null() && !member(member(m_plan, "plan"), "previous_version").is_null()
        && member(member(out, "plan"), "previous_version").is_null())
        leftOut.push_back("previous_version");
    result["left_out"] = leftOut;
    return result;
}

Json Copier::copy(const Allowed& allowed, const std::string& reader) const
{
    static const Names kAlways { "schema", "fictional", "plan", "service_user", "people",
        "care_coordination" };
    const bool own = m_audience == Audience::Person;
    Json out = Json::object();
    for (const auto& [key, value] : m_plan.items()) {
        if (key == "domains") {
            Json areas = value;
            keepIf(areas, [&](const Json& area) { return allowed.has(textOf(area, "domain")); });
            if (!areas.empty() || allowed.whole)
                out[key] = areas;
        } else if (kAlways.contains(key) || (m_sections.contains(key) && allowed.has(key))
            || (own && !m_sections.contains(key))) {
            out[key] = value; // what this version does not know goes to nobody but the person and the file
        }
    }
    dropConfidences(out);
    // What a file says about itself may tell what is kept out of a copy.
    for (const char* key : { "title", "note", "expected_findings", "audit_defects", "as_of", "policy" })
        out.erase(key);
    if (own) {
        trimForPerson(out);
        if (!allowed.everyAreaOf(m_areas) && out.contains("plan"))
            out["plan"].erase("previous_version");
    } else {
        trimForReader(out, allowed, reader);
    }
    out["copy_for"] = label(out, allowed, reader);
    return out;
}

Result<Json> Copier::forPerson() const
{
    auto id = textOf(member(m_plan, "service_user"), "person_id");
    if (id.empty())
        id = "su";
    Allowed allowed { true, false, {} };
    const Json* row = lastWith(member(m_plan, "copies"), "to", id);
    // Having declined a copy once is no bar to having one; only a reason to withhold it is.
    if (row && member(*row, "declined_copy") != true && !blank(textOf(*row, "withheld_reason"))) {
        const auto parts = parse(member(*row, "parts"));
        if (!parts || parts->whole || parts->names.empty())
            return fail(Fault::Refused, "print.withheld");
        allowed = *parts;
    }
    return copy(allowed, id);
}

Result<Json> Copier::forReader(std::string_view personId) const
{
    const Json& people = member(m_plan, "people");
    std::string id(personId);
    if (id.empty() && m_audience == Audience::Gp) {
        for (const Json& one : people)
            if (textOf(one, "role") == "gp" && (id.empty() || blank(textOf(one, "in_role_to"))))
                id = textOf(one, "person_id");
    }
    const Json* reader = lastWith(people, "person_id", id);
    if (id.empty() || !reader || id == textOf(member(m_plan, "service_user"), "person_id")
        || (m_audience == Audience::Gp && textOf(*reader, "role") != "gp"))
        return fail(Fault::NotFound, "print.person");
    const auto allowed = consentFor(id);
    if (!allowed)
        return pass(allowed);
    return copy(*allowed, id);
}

} // namespace

Result<Json> documentFor(const Json& plan, Audience audience, std::string_view personId)
{
    if (!plan.is_object())
        return fail(Fault::Invalid, "print.document");
    const Copier copier(plan, audience);
    switch (audience) {
    case Audience::Person:
        return copier.forPerson();
    case Audience::Gp:
    case Audience::Carer:
        return copier.forReader(personId);
    case Audience::Crisis:
        return copier.forCrisis();
    case Audience::Record:
        break;
    }
    Json record = plan;
    dropConfidences(record);
    return record;
}

} // namespace cyd::exchange
