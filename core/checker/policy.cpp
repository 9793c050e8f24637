#include "core/checker/policy.h"

#include "core/checker/reading.h"

#include <algorithm>
#include <array>

namespace cyd::checker {

namespace {

constexpr std::array kThresholds {
    Threshold { "area_note_words", "CHK-04", &Policy::areaNoteWords, 0, 100 },
    Threshold { "vague_action_words", "CHK-05", &Policy::vagueActionWords, 0, 100 },
    Threshold { "strength_words", "CHK-06", &Policy::strengthWords, 1, 100 },
    Threshold { "specific_words", "CHK-08", &Policy::specificWords, 0, 100 },
    Threshold { "smart_fix", "CHK-08", &Policy::smartFix, 1, 6 },
    Threshold { "smart_consider", "CHK-08", &Policy::smartConsider, 1, 6 },
    Threshold { "same_date_outcomes", "CHK-09", &Policy::sameDateOutcomes, 2, 1000 },
    Threshold { "same_date_percent", "CHK-09", &Policy::sameDatePercent, 1, 100 },
    Threshold { "far_days_from", "CHK-09", &Policy::farDaysFrom, 0, 4000 },
    Threshold { "far_days_to", "CHK-09", &Policy::farDaysTo, 0, 4000 },
    Threshold { "year_days_from", "CHK-09", &Policy::yearDaysFrom, 0, 4000 },
    Threshold { "year_days_to", "CHK-09", &Policy::yearDaysTo, 0, 4000 },
    Threshold { "carried_over_percent", "CHK-10", &Policy::carriedOverPercent, 1, 100 },
    Threshold { "assessment_months", "CHK-12", &Policy::assessmentMonths, 1, 600 },
    Threshold { "before_plan_days", "CHK-12", &Policy::beforePlanDays, 0, 20000 },
    Threshold { "risk_area_words", "CHK-14", &Policy::riskAreaWords, 0, 10000 },
    Threshold { "risk_total_words", "CHK-14", &Policy::riskTotalWords, 0, 10000 },
    Threshold { "risk_phrase_words", "CHK-14", &Policy::riskPhraseWords, 0, 100 },
    Threshold { "mental_state_headings", "CHK-15", &Policy::mentalStateHeadings, 0, 7 },
    Threshold { "negation_reach", "CHK-16", &Policy::negationReach, 0, 100 },
    Threshold { "relapse_signs", "CHK-19", &Policy::relapseSigns, 0, 100 },
    Threshold { "relapse_sign_words", "CHK-19", &Policy::relapseSignWords, 0, 100 },
    Threshold { "reason_words", "CHK-20", &Policy::reasonWords, 0, 1000 },
    Threshold { "agencies", "CHK-20", &Policy::agencies, 0, 100 },
    Threshold { "decline_words", "CHK-22", &Policy::declineWords, 0, 1000 },
    Threshold { "own_words_areas", "CHK-25", &Policy::ownWordsAreas, 0, 9 },
    Threshold { "service_words", "CHK-25", &Policy::serviceWords, 1, 1000 },
    Threshold { "review_months", "CHK-26", &Policy::reviewMonths, 1, 600 },
    Threshold { "copy_days", "CHK-27", &Policy::copyDays, 0, 4000 },
    Threshold { "team_discussion_days", "CHK-29", &Policy::teamDiscussionDays, 0, 4000 },
    Threshold { "physical_health_months", "CHK-32", &Policy::physicalHealthMonths, 1, 600 },
    Threshold { "review_first_days", "", &Policy::reviewFirstDays, 0, 4000 },
    Threshold { "review_next_days", "", &Policy::reviewNextDays, 0, 4000 },
    Threshold { "review_last_days", "", &Policy::reviewLastDays, 0, 4000 },
    Threshold { "order_first_days", "", &Policy::orderFirstDays, 0, 4000 },
    Threshold { "order_next_days", "", &Policy::orderNextDays, 0, 4000 },
    Threshold { "order_last_days", "", &Policy::orderLastDays, 0, 4000 },
    Threshold { "contact_warn_days", "", &Policy::contactWarnDays, 0, 4000 },
    Threshold { "missed_contacts", "", &Policy::missedContacts, 1, 100 },
    Threshold { "higher_risk_days", "", &Policy::higherRiskDays, 0, 4000 },
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
        if (key == "name")
            read = readText(value, policy.name);
        else if (key == "owner")
            read = readText(value, policy.owner);
        else if (key == "decided_on")
            read = readText(value, policy.decidedOn)
                && (policy.decidedOn.empty() || dayFrom(policy.decidedOn).has_value());
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
    return policy;
}

Json policyToJson(const Policy& policy)
{
    Json json { { "name", policy.name }, { "owner", policy.owner }, { "decided_on", policy.decidedOn } };
    for (const auto& threshold : kThresholds)
        json[threshold.key] = policy.*threshold.value;
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
