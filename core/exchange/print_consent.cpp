#include "core/exchange/print_consent.h"

#include "core/exchange/print_sheet.h"

#include <iterator>

namespace cyd::exchange {
namespace {

// One text that speaks of every area: it cannot be given without the area that was left out.
constexpr std::array kMixed { "assessments", "risk_management" };

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

} // namespace

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

const Json* lastWith(const Json& list, const char* key, std::string_view value)
{
    if (!list.is_array())
        return nullptr;
    const auto found = std::find_if(
        list.rbegin(), list.rend(), [&](const Json& item) { return textOf(item, key) == value; });
    return found == list.rend() ? nullptr : &*found;
}

std::string ownId(const Json& plan)
{
    const auto id = textOf(member(plan, "service_user"), "person_id");
    return id.empty() ? "su" : id;
}

Consents::Consents(const Json& plan, const CopyRules& rules)
    : m_plan(plan)
    , m_rules(rules)
    , m_areas(kAreas.begin(), kAreas.end())
    , m_sections(kSections.begin(), kSections.end())
{
    for (const Json& area : member(plan, "domains"))
        if (const auto key = textOf(area, "domain"); !key.empty())
            m_areas.insert(key);
}

//! "whole", "none", "all_except:a,b", "everything except a", "crisis_card_only", "a,b,c" or a list of names.
//! Nothing when it is written in other words, or excepts something that we cannot find.
std::optional<Allowed> Consents::parse(const Json& parts) const
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

bool Consents::isOwed(std::string_view id) const
{
    static constexpr std::array kOwed { "gp", "responsible_clinician", "guardian" };
    const Json* reader = lastWith(member(m_plan, "people"), "person_id", id);
    return reader && std::ranges::find(kOwed, textOf(*reader, "role")) != kOwed.end();
}

bool Consents::isCarer(std::string_view id) const
{
    const Json* reader = lastWith(member(m_plan, "people"), "person_id", id);
    if (reader && textOf(*reader, "role") == "carer")
        return true;
    return std::ranges::any_of(member(m_plan, "consultees"),
        [&](const Json& one) { return textOf(one, "person_id") == id && textOf(one, "kind") == "carer"; });
}

bool Consents::isOwedAsCarer(std::string_view id) const
{
    return m_rules.carersWithoutConsent && isCarer(id) && !isRefused(id);
}

const Json& Consents::lastSaid(std::string_view id) const
{
    static const Json kNothing;
    const Json* said = &kNothing;
    for (const Json& row : member(m_plan, "copies"))
        if (const Json& consent = member(row, "consent"); textOf(row, "to") == id
            && (!blank(textOf(consent, "state")) || !blank(textOf(consent, "withdrawn_on"))))
            said = &consent;
    return *said;
}

bool Consents::isRefused(std::string_view id) const
{
    const auto isNo = [](const std::string& said) { return said == "refused" || said == "withdrawn"; };
    std::string asked;
    for (const Json& one : member(m_plan, "consultees"))
        if (const auto consent = textOf(one, "consent"); textOf(one, "person_id") == id && !blank(consent))
            asked = consent;
    const Json& consent = lastSaid(id);
    return isNo(asked) || isNo(textOf(consent, "state")) || !blank(textOf(consent, "withdrawn_on"));
}

Result<Allowed> Consents::forReader(std::string_view id) const
{
    if (isRefused(id))
        return fail(Fault::Refused, "print.consent");
    const Json* row = lastWith(member(m_plan, "copies"), "to", id);
    if (!row) {
        if (!isOwed(id) && !isOwedAsCarer(id))
            return fail(Fault::Refused, "print.consent");
        return Allowed { true, false, {} };
    }
    // Of a carer who need not be asked, what was said before still limits it; of anybody else a new entry
    // waits for an answer of its own.
    const bool unasked = isOwedAsCarer(id);
    const Json& own = member(*row, "consent");
    const bool silent = blank(textOf(own, "state")) && blank(textOf(own, "scope"));
    const Json& consent = unasked && silent ? lastSaid(id) : own;
    const auto state = textOf(consent, "state");
    const bool needless = state == "not_needed" && (unasked || !isCarer(id));
    if (state != "given" && state != "limited" && !needless && !unasked)
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
        // A consent in other words ("everything but money") cannot be compared: it is never the whole, but
        // for whom nobody has to be asked.
        const bool said = !member(consent, "scope").is_null() && !blank(textOf(consent, "scope"));
        const bool asks = state != "not_needed" || isCarer(id);
        if (parts->whole && (state == "limited" || (said && asks && !isOwed(id))))
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

Result<Allowed> Consents::forPerson(std::string_view id) const
{
    // Having declined a copy once is no bar to having one; only a reason to withhold it is. A later entry
    // that says nothing about withholding lifts none.
    const Json* row = nullptr;
    for (const Json& copy : member(m_plan, "copies"))
        if (textOf(copy, "to") == id && copy.contains("withheld_reason"))
            row = &copy;
    if (!row || member(*row, "declined_copy") == true || blank(textOf(*row, "withheld_reason")))
        return Allowed { true, false, {} };
    const auto parts = parse(member(*row, "parts"));
    if (!parts || parts->whole || parts->names.empty())
        return fail(Fault::Refused, "print.withheld");
    return *parts;
}

} // namespace cyd::exchange
