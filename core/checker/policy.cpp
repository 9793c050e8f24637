#include "core/checker/policy.h"

#include "core/checker/reading.h"

#include <algorithm>
#include <array>

namespace cyd::checker {

namespace {

constexpr const char* kOurs = "our default";

// Sources in short, as at the head of policy.h.
constexpr std::array kThresholds {
    Threshold { "area_note_words", "CHK-04", &Policy::areaNoteWords, 0, 100,
        "guidance 2010 ¶77; number: our default" },
    Threshold { "vague_action_words", "CHK-05", &Policy::vagueActionWords, 0, 100, kOurs },
    Threshold { "strength_words", "CHK-06", &Policy::strengthWords, 1, 100,
        "peer review 2024, Forge; number: our default" },
    Threshold { "specific_words", "CHK-08", &Policy::specificWords, 0, 100, kOurs },
    Threshold { "smart_fix", "CHK-08", &Policy::smartFix, 1, 6, kOurs },
    Threshold { "smart_consider", "CHK-08", &Policy::smartConsider, 1, 6, kOurs },
    Threshold { "same_date_outcomes", "CHK-09", &Policy::sameDateOutcomes, 2, 1000,
        "peer review 2024; number: our default" },
    Threshold { "same_date_percent", "CHK-09", &Policy::sameDatePercent, 1, 100, kOurs },
    Threshold { "far_days_from", "CHK-09", &Policy::farDaysFrom, 0, 4000, kOurs },
    Threshold { "far_days_to", "CHK-09", &Policy::farDaysTo, 0, 4000, kOurs },
    Threshold { "year_days_from", "CHK-09", &Policy::yearDaysFrom, 0, 4000, kOurs },
    Threshold { "year_days_to", "CHK-09", &Policy::yearDaysTo, 0, 4000, kOurs },
    Threshold { "carried_over_percent", "CHK-10", &Policy::carriedOverPercent, 1, 100, kOurs },
    Threshold {
        "assessment_months", "CHK-12", &Policy::assessmentMonths, 1, 600, "no source sets one: our default" },
    Threshold { "before_plan_days", "CHK-12", &Policy::beforePlanDays, 0, 20000, kOurs },
    Threshold { "risk_area_words", "CHK-14", &Policy::riskAreaWords, 0, 10000, kOurs },
    Threshold { "risk_total_words", "CHK-14", &Policy::riskTotalWords, 0, 10000, kOurs },
    Threshold { "risk_phrase_words", "CHK-14", &Policy::riskPhraseWords, 0, 100, kOurs },
    Threshold { "mental_state_headings", "CHK-15", &Policy::mentalStateHeadings, 0, 7,
        "peer review 2024; number: our default" },
    Threshold { "negation_reach", "CHK-16", &Policy::negationReach, 0, 100, kOurs },
    Threshold { "relapse_signs", "CHK-19", &Policy::relapseSigns, 0, 100, kOurs },
    Threshold { "relapse_sign_words", "CHK-19", &Policy::relapseSignWords, 0, 100, kOurs },
    Threshold { "reason_words", "CHK-20", &Policy::reasonWords, 0, 1000, kOurs },
    Threshold { "agencies", "CHK-20", &Policy::agencies, 0, 100, "guidance 2010 ¶171–173" },
    Threshold {
        "decline_words", "CHK-22", &Policy::declineWords, 0, 1000, "peer review 2024; number: our default" },
    Threshold {
        "own_words_areas", "CHK-25", &Policy::ownWordsAreas, 0, 9, "peer review 2024; number: our default" },
    Threshold { "service_words", "CHK-25", &Policy::serviceWords, 1, 1000, kOurs },
    Threshold { "review_months", "CHK-26", &Policy::reviewMonths, 1, 600,
        "Regulations, regulation 7; guidance 2010 ¶105" },
    Threshold {
        "copy_days", "CHK-27", &Policy::copyDays, 0, 4000, "guidance 2010 ¶93; calendar days: our default" },
    Threshold { "team_discussion_days", "CHK-29", &Policy::teamDiscussionDays, 0, 4000,
        "HASCAS action plan 2014 r15; number: our default" },
    Threshold { "physical_health_months", "CHK-32", &Policy::physicalHealthMonths, 1, 600,
        "guidance 2010 ¶63; number: our default" },
    Threshold { "review_first_days", "", &Policy::reviewFirstDays, 0, 4000,
        "guidance 2010 ¶105; number: our default" },
    Threshold {
        "review_next_days", "", &Policy::reviewNextDays, 0, 4000, "guidance 2010 ¶105; number: our default" },
    Threshold {
        "review_last_days", "", &Policy::reviewLastDays, 0, 4000, "guidance 2010 ¶105; number: our default" },
    Threshold { "order_first_days", "", &Policy::orderFirstDays, 0, 4000,
        "HASCAS action plan 2014 r4; number: our default" },
    Threshold { "order_next_days", "", &Policy::orderNextDays, 0, 4000,
        "HASCAS action plan 2014 r4; number: our default" },
    Threshold { "order_last_days", "", &Policy::orderLastDays, 0, 4000,
        "HASCAS action plan 2014 r4; number: our default" },
    Threshold { "contact_warn_days", "", &Policy::contactWarnDays, 0, 4000,
        "HASCAS action plan 2014 r4; number: our default" },
    Threshold { "missed_contacts", "", &Policy::missedContacts, 1, 100,
        "guidance 2010 ¶117 leaves it to local steps; number: our default" },
    Threshold { "higher_risk_days", "", &Policy::higherRiskDays, 0, 4000,
        "guidance 2010 ¶59, ¶116; number: our default" },
};

struct Flag {
    const char* key;
    bool Policy::*value;
};
constexpr std::array kFlags {
    Flag { "carers_without_consent", &Policy::carersWithoutConsent },
    Flag { "shows_cpa_level", &Policy::showsCpaLevel },
};

bool readWords(const Json& json, std::vector<std::string>& out)
{
    if (!json.is_array())
        return false;
    std::vector<std::string> words;
    for (const auto& word : json) {
        if (isBlank(word) || !word.is_string())
            return false;
        words.push_back(word.get<std::string>());
    }
    out = std::move(words);
    return true;
}

bool readDays(const Json& json, std::vector<Day>& out)
{
    std::vector<std::string> words;
    if (!readWords(json, words))
        return false;
    out.clear();
    for (const auto& word : words) {
        const auto day = dayFrom(word);
        if (!day)
            return false;
        out.push_back(*day);
    }
    return true;
}

bool readOff(const Json& json, std::map<std::string, std::string>& out)
{
    if (!json.is_object())
        return false;
    for (const auto& [rule, why] : json.items()) {
        if (!why.is_string() || isBlank(why))
            return false; // a rule is never switched off without saying why
        out[rule] = why.get<std::string>();
    }
    return true;
}

bool readText(const Json& json, std::string& out)
{
    if (!json.is_string())
        return false;
    out = json.get<std::string>();
    return true;
}

bool readFlag(const Json& json, bool& out)
{
    if (!json.is_boolean())
        return false;
    out = json.get<bool>();
    return true;
}

} // namespace

std::span<const Threshold> thresholds()
{
    return kThresholds;
}

Result<Policy> policyFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(Fault::Invalid, "policy.shape");
    Policy policy;
    for (const auto& [key, value] : json.items()) {
        const auto threshold = std::ranges::find(kThresholds, std::string_view(key), &Threshold::key);
        if (threshold != kThresholds.end()) {
            if (!value.is_number_integer())
                return fail(Fault::Invalid, "policy.value");
            // Far-off values are clamped first, so that a 64-bit number cannot wrap into the bounds.
            const auto wide = value.is_number_unsigned() && value.get<std::uint64_t>() > 1'000'000
                ? std::int64_t { 1'000'000 }
                : value.get<std::int64_t>();
            if (wide < threshold->least || wide > threshold->most)
                return fail(Fault::Invalid, "policy.value");
            policy.*threshold->value = static_cast<int>(wide);
            continue;
        }
        bool read = false;
        if (const auto flag = std::ranges::find(kFlags, std::string_view(key), &Flag::key);
            flag != kFlags.end())
            read = readFlag(value, policy.*flag->value);
        else if (key == "name")
            read = readText(value, policy.name);
        else if (key == "owner")
            read = readText(value, policy.owner);
        else if (key == "decided_on")
            read = readText(value, policy.decidedOn)
                && (policy.decidedOn.empty() || dayFrom(policy.decidedOn).has_value());
        else if (key == "signed_off_by")
            read = readText(value, policy.signedOffBy);
        else if (key == "assessment_tools")
            read = readWords(value, policy.assessmentTools);
        else if (key == "out_of_hours_languages")
            read = readWords(value, policy.outOfHoursLanguages);
        else if (key == "agencies_without_consent")
            read = readWords(value, policy.agenciesWithoutConsent);
        else if (key == "roles_without_consent")
            read = readWords(value, policy.rolesWithoutConsent);
        else if (key == "extra_bank_holidays")
            read = readDays(value, policy.extraBankHolidays);
        else if (key == "off")
            read = readOff(value, policy.off);
        else
            return fail(Fault::Invalid, "policy.unknown");
        if (!read)
            return fail(Fault::Invalid, "policy.shape");
    }
    // Carers have a setting of their own, which asks who signed it off.
    if (std::ranges::find(policy.rolesWithoutConsent, "carer") != policy.rolesWithoutConsent.end())
        return fail(Fault::Invalid, "policy.carer");
    if (policy.carersWithoutConsent && isBlank(std::string_view(policy.signedOffBy)))
        return fail(Fault::Invalid, "policy.signoff");
    return policy;
}

std::string wrongSetting(const Json& json)
{
    if (json.is_object())
        for (const auto& [key, value] : json.items()) {
            Json alone = Json::object();
            alone[key] = value;
            if (const auto read = policyFromJson(alone);
                !read && read.error().code != std::string_view("policy.signoff"))
                return key;
        }
    return {};
}

Json policyToJson(const Policy& policy)
{
    Json json { { "name", policy.name }, { "owner", policy.owner }, { "decided_on", policy.decidedOn } };
    for (const auto& threshold : kThresholds)
        json[threshold.key] = policy.*threshold.value;
    for (const auto& flag : kFlags)
        json[flag.key] = policy.*flag.value;
    json["signed_off_by"] = policy.signedOffBy;
    json["assessment_tools"] = policy.assessmentTools;
    json["out_of_hours_languages"] = policy.outOfHoursLanguages;
    json["agencies_without_consent"] = policy.agenciesWithoutConsent;
    json["roles_without_consent"] = policy.rolesWithoutConsent;
    json["extra_bank_holidays"] = Json::array();
    for (const Day day : policy.extraBankHolidays)
        json["extra_bank_holidays"].push_back(isoOf(day));
    json["off"] = Json::object();
    for (const auto& [rule, why] : policy.off)
        json["off"][rule] = why;
    return json;
}

} // namespace cyd::checker
