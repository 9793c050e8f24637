#include "core/checker/rules.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cyd::checker {

namespace {

constexpr std::array kRules {
    Rule { "CHK-01", "COORD_NOT_CURRENT", Severity::Urgent, coordinatorNotCurrent },
    Rule { "CHK-02", "OWNER_STALE", Severity::Fix, ownerStale },
    Rule { "CHK-03", "OWNER_OR_DATE_MISSING", Severity::Fix, ownerOrDateMissing },
    Rule { "CHK-04", "DOMAIN_MISSING", Severity::Fix, areaMissing },
    Rule { "CHK-05", "NEED_WITHOUT_ACTION", Severity::Fix, needWithoutAction },
    Rule { "CHK-06", "STRENGTHS_BLANK", Severity::Fix, strengthsBlank },
    Rule { "CHK-07", "BOX_BLANK", Severity::Fix, boxBlank },
    Rule { "CHK-08", "NOT_SMART", Severity::Fix, notSmart },
    Rule { "CHK-09", "DATES_ALL_SAME", Severity::Fix, datesAllSame },
    Rule { "CHK-10", "GOAL_CARRIED_OVER", Severity::Consider, goalCarriedOver },
    Rule { "CHK-11", "ASSESSMENT_MISSING", Severity::Urgent, assessmentMissing },
    Rule { "CHK-12", "ASSESSMENT_OUT_OF_DATE", Severity::Urgent, assessmentOutOfDate },
    Rule { "CHK-13", "RISK_BOX_BLANK", Severity::Fix, riskBoxBlank },
    Rule { "CHK-14", "RISK_BRIEF", Severity::Fix, riskBrief },
    Rule { "CHK-15", "MENTAL_STATE_MISSING", Severity::Consider, mentalStateMissing },
    Rule { "CHK-16", "PLAN_RISK_CONFLICT", Severity::Fix, planRiskConflict },
    Rule { "CHK-17", "NOT_TRIANGULATED", Severity::Urgent, notTriangulated },
    Rule { "CHK-18", "CRISIS_NOT_24_7", Severity::Urgent, crisisNotAllHours },
    Rule { "CHK-19", "RELAPSE_SIGNS_THIN", Severity::Fix, relapseSignsThin },
    Rule { "CHK-20", "COORDINATION_REASON_UNCLEAR", Severity::Fix, coordinationReasonUnclear },
    Rule { "CHK-21", "AGREEMENT_NOT_RECORDED", Severity::Fix, agreementNotRecorded },
    Rule { "CHK-22", "DECLINE_NOT_EXPLAINED", Severity::Fix, declineNotExplained },
    Rule { "CHK-23", "CARER_NOT_CONSIDERED", Severity::Fix, carerNotConsidered },
    Rule { "CHK-24", "CAPACITY_WITHOUT_ADVOCATE", Severity::Urgent, capacityWithoutAdvocate },
    Rule { "CHK-25", "VOICE_NOT_HEARD", Severity::Consider, voiceNotHeard },
    Rule { "CHK-26", "REVIEW_OVERDUE", Severity::Urgent, reviewOverdue },
    Rule { "CHK-27", "COPY_NOT_GIVEN", Severity::Fix, copyNotGiven },
    Rule { "CHK-28", "COPY_WITHOUT_CONSENT", Severity::Urgent, copyWithoutConsent },
    Rule { "CHK-29", "CTO_PLAN_INCOMPLETE", Severity::Urgent, ctoPlanIncomplete },
    Rule { "CHK-30", "UNMET_NEED_NOT_WEIGHED", Severity::Fix, unmetNeedNotWeighed },
    Rule { "CHK-31", "CRISIS_PLAN_LANGUAGE", Severity::Urgent, crisisPlanLanguage },
    Rule { "CHK-32", "PHYSICAL_HEALTH_NOT_SCREENED", Severity::Fix, physicalHealthNotScreened },
};

// FNV-1a: a fingerprint that tells a changed text from an unchanged one, not a seal.
void mix(std::uint64_t& hash, std::string_view text)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    hash = (hash ^ 0xFF) * prime; // so that "ab", "c" and "a", "bc" differ
}

std::string hexOf(std::uint64_t hash)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i)
        text[15 - i] = digits[(hash >> (4 * i)) & 15];
    return text;
}

} // namespace

std::span<const Rule> rules()
{
    return kRules;
}

Writing& Writing::with(std::string_view name, std::string_view value)
{
    judging(value);
    return showing(name, value);
}

Writing& Writing::showing(std::string_view name, std::string_view value)
{
    m_finding.arguments.emplace_back(name, value);
    return *this;
}

Writing& Writing::judging(std::string_view text)
{
    mix(m_hash, text);
    return *this;
}

Writing& Writing::action(std::string_view id, Json arguments)
{
    m_finding.actions.push_back({ std::string(id), std::move(arguments) });
    return *this;
}

Writing Case::find(std::string_view text, Severity severity, std::string path, std::string about)
{
    Finding finding;
    finding.rule = m_rule->id;
    finding.code = m_rule->code;
    finding.severity = severity;
    finding.path = std::move(path);
    finding.about = about.empty() ? finding.rule : std::move(about);
    finding.text = "checker." + std::string(text);
    m_findings.push_back(std::move(finding));
    auto& hash = m_hashes.emplace_back(0xcbf29ce484222325);
    mix(hash, text);
    return { m_findings.back(), hash };
}

void Case::run(const Rule& rule)
{
    m_rule = &rule;
    rule.look(*this);
}

std::vector<Finding> Case::take()
{
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        m_findings[i].seen = hexOf(m_hashes[i]);
    // By rule, then by path, so that the order of the plan's lists does not show.
    std::ranges::sort(
        m_findings, {}, [](const Finding& f) { return std::tie(f.rule, f.path, f.text, f.seen); });
    return std::move(m_findings);
}

Json setting(std::string_view path, const Json& value)
{
    Json edit = Json::object();
    edit["path"] = path;
    edit["value"] = value;
    Json result = Json::object();
    result["edits"] = Json::array();
    result["edits"].push_back(std::move(edit));
    return result;
}

Json asking(std::string_view what, std::string_view path)
{
    Json result = Json::object();
    result["ask"] = what;
    result["path"] = path;
    return result;
}

Json answering(std::string_view answer, std::string_view ask)
{
    Json result = Json::object();
    result["answer"] = answer;
    result["ask"] = ask;
    return result;
}

Json adding(std::string_view path, Json item,
    std::initializer_list<std::pair<std::string_view, std::string_view>> fields)
{
    Json result = Json::object();
    result["add"]["path"] = path;
    result["add"]["item"] = std::move(item);
    for (const auto& [field, ask] : fields)
        result["fields"].push_back({ { "field", field }, { "ask", ask } });
    return result;
}

Json going(std::string_view path)
{
    Json result = Json::object();
    result["go"] = path;
    return result;
}

} // namespace cyd::checker
