// The part of a plan that each reader may have, without what is not for them.
#include "core/exchange/print_consent.h"

#include "core/base/part_views.h"
#include "core/exchange/print_sheet.h"

namespace cyd::exchange {
namespace {

// What the team on duty needs at night; the areas of life and the record of how the plan was made stay
// behind.
constexpr std::array kCrisisSections { "relapse_signature", "contingency_plan", "crisis_plan",
    "risk_management", "facts", "legal", "treatment_changes", "medicines_plan", "hospital" };
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

//! The plan without what is in no copy at all, so that no copy says that it left this out: how the new
//! coordinator took a plan over is between the two; the log of contacts and whether the plan still fits are
//! the team's own; and what police, probation and others told the team stays with it: whose that is to tell
//! is not ours to say.
Json withoutTeamsOwn(Json plan)
{
    plan.erase("information_received");
    if (plan.contains("reviews") && plan["reviews"].is_object())
        plan["reviews"].erase("still_fits");
    if (!plan.contains("care_coordination") || !plan["care_coordination"].is_object())
        return plan;
    plan["care_coordination"].erase("contact_log");
    if (!member(plan["care_coordination"], "history").is_array())
        return plan;
    for (Json& change : plan["care_coordination"]["history"])
        if (change.is_object())
            for (const char* key : { "accepted_on", "accepted_by", "accepted_reason", "accepted_by_phone",
                     "accepted_recorded_by" })
                change.erase(key);
    return plan;
}

class Copier {
public:
    Copier(const Json& plan, Audience audience, const CopyRules& rules)
        : m_plan(withoutTeamsOwn(plan))
        , m_audience(audience)
        , m_consents(m_plan, rules)
    {
    }

    Result<Json> forPerson() const;
    Result<Json> forReader(std::string_view personId) const;
    Json forCrisis() const
    {
        return copy({ false, false, Names(kCrisisSections.begin(), kCrisisSections.end()) }, {});
    }

private:
    std::string areaOf(const std::string& said) const;
    Json copy(const Allowed& allowed, const std::string& reader) const;
    void trimForPerson(Json& out) const;
    void trimForReader(Json& out, const Allowed& allowed, const std::string& reader) const;
    void trimPeople(Json& out, const std::string& reader) const;
    void trimReviews(Json& out, const Allowed& allowed, const std::string& reader) const;
    Json label(const Json& out, const Allowed& allowed, const std::string& reader) const;

    const Json m_plan;
    Audience m_audience;
    Consents m_consents;
};

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

//! What somebody told the team in confidence would be given away by the record of their having rung; a
//! carer's own assessment is the carer's; and why something is withheld is not told with what is given
//! (regulation 8(2)(a)).
void Copier::trimForPerson(Json& out) const
{
    out.erase("safeguarding"); // about others, and about what they may have told
    if (out.contains("assessments"))
        keepIf(out["assessments"], [](const Json& one) { return textOf(one, "kind") != "carer"; });
    if (out.contains("carers") && out["carers"].is_object())
        out["carers"].erase("assessment_id");
    if (out.contains("copies"))
        for (Json& row : out["copies"])
            if (row.is_object() && !blank(textOf(row, "withheld_reason")))
                for (const char* key : { "withheld_reason", "withheld_by", "withheld_review_on" })
                    row.erase(key);
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

//! That a step is after-care tells of a detention: who may not read of the law is not told it by the steps.
void dropAfterCare(Json& out)
{
    if (out.contains("domains"))
        for (Json& area : out["domains"])
            if (area.is_object() && area.contains("actions"))
                for (Json& action : area["actions"])
                    if (action.is_object())
                        action.erase("after_care");
    if (out.contains("discharge_planning") && out["discharge_planning"].is_object())
        out["discharge_planning"].erase("section_117_ends");
}

void Copier::trimForReader(Json& out, const Allowed& allowed, const std::string& reader) const
{
    const bool everyArea = allowed.everyAreaOf(m_consents.areas());
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
        involvement.erase("consulting"); // whom the person did not want asked is not for those who were
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
    if (!allowed.has("legal"))
        dropAfterCare(out);
    if (!allowed.has("finance_money") && out.contains("legal") && out["legal"].is_object()
        && out["legal"].contains("lasting_power_of_attorney"))
        keepIf(out["legal"]["lasting_power_of_attorney"], [&](const Json& power) {
            return textOf(power, "kind") != "property_and_financial_affairs"
                || textOf(power, "attorney_person_id") == reader;
        });
    if (!allowed.has("finance_money") && out.contains("legal") && out["legal"].is_object()
        && out["legal"].contains("asked") && out["legal"]["asked"].is_object())
        out["legal"]["asked"].erase("lasting_power_of_attorney");
    if (m_audience != Audience::Crisis) {
        if (out.contains("copies"))
            keepIf(out["copies"], [&](const Json& row) { return textOf(row, "to") == reader; });
        if (m_audience == Audience::Carer && out.contains("consultees"))
            keepIf(out["consultees"], [&](const Json& row) { return textOf(row, "person_id") == reader; });
    }
    if (!allowed.whole || m_audience == Audience::Carer)
        trimPeople(out, reader);
}

//! What a review kept to compare with repeats every area; a copy has the areas that are its own. Who was
//! asked to a review, and what they sent, is as with those who were consulted: a carer has what is their own,
//! and the person nothing of whoever told the team something in confidence.
void Copier::trimReviews(Json& out, const Allowed& allowed, const std::string& reader) const
{
    if (!out.contains("reviews") || !out["reviews"].is_object())
        return;
    Names sources;
    for (const Json& note : member(m_plan, "restricted_notes"))
        sources.insert(textOf(note, "from"));
    const auto mayShow = [&](const Json& asked) {
        const auto who = textOf(asked, "person_id");
        return m_audience == Audience::Carer ? who == reader
            : m_audience == Audience::Person ? !sources.contains(who)
                                             : true;
    };
    Json& reviews = out["reviews"];
    if (reviews.contains("invited"))
        keepIf(reviews["invited"], mayShow);
    if (!reviews.contains("history") || !reviews["history"].is_structured())
        return;
    for (Json& review : reviews["history"]) {
        if (!review.is_object())
            continue;
        for (const char* key : { "before", "earlier", "outcomes", "planned" })
            review.erase(key);
        if (review.contains("invited"))
            keepIf(review["invited"], mayShow);
        if (review.contains("unmet_needs"))
            keepIf(
                review["unmet_needs"], [&](const Json& need) { return allowed.has(textOf(need, "domain")); });
    }
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
        for (const auto& name : m_consents.areas())
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
        // To the person, what others keep apart is not there: to name it would give it away.
        const bool less = m_audience != Audience::Person && after.size() < before.size();
        if (!before.empty() && (after.is_null() || less))
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
        } else if (kAlways.contains(key) || (m_consents.isSection(key) && allowed.has(key))
            || (own && !m_consents.isSection(key))) {
            out[key] = value; // what this version does not know goes to nobody but the person and the file
        }
    }
    dropConfidences(out);
    // What a file says about itself may tell what is kept out of a copy.
    for (const char* key :
        { "title", "note", "expected_findings", "audit_defects", "as_of", "policy", "access_log" })
        out.erase(key);
    trimReviews(out, allowed, reader);
    if (own) {
        trimForPerson(out);
        if (!allowed.everyAreaOf(m_consents.areas()) && out.contains("plan"))
            out["plan"].erase("previous_version");
    } else {
        trimForReader(out, allowed, reader);
    }
    out["copy_for"] = label(out, allowed, reader);
    return out;
}

Result<Json> Copier::forPerson() const
{
    const auto id = ownId(m_plan);
    const auto allowed = m_consents.forPerson(id);
    if (!allowed)
        return pass(allowed);
    return copy(*allowed, id);
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
    const auto allowed = m_consents.forReader(id);
    if (!allowed)
        return pass(allowed);
    return copy(*allowed, id);
}

} // namespace

Result<Json> documentFor(
    const Json& plan, Audience audience, std::string_view personId, const CopyRules& rules)
{
    if (!plan.is_object())
        return fail(Fault::Invalid, "print.document");
    const Copier copier(plan, audience, rules);
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
    record.erase("access_log"); // told on the screen; no part of what the paper is a copy of
    return record;
}

} // namespace cyd::exchange
