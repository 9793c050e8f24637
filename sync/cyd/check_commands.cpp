// The live checker from the command line.
#include "core/checker/checker.h"
#include "sync/cyd/commands.h"

#include <QDate>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace cyd::cli {

namespace {

//! --today, then the plan's own day (for a plan file), then the real one.
checker::Day dayFor(const Console& console, const Json& plan, bool fileHasItsOwn)
{
    if (const auto given = checker::dayFrom(console.today))
        return *given;
    if (const auto own = checker::asOf(plan); own && fileHasItsOwn)
        return *own;
    return *checker::dayFrom(QDate::currentDate().toString(Qt::ISODate).toStdString());
}

int report(Console& console, const Json& plan, checker::Day today)
{
    const auto findings = checker::check(plan, console.policy, today);
    Json list = Json::array();
    bool serious = false;
    for (const auto& finding : findings) {
        const auto words = checker::message(finding, console.lang, console.words()).toStdString();
        const auto* severity = checker::nameOf(finding.severity);
        list.push_back({ { "rule", finding.rule }, { "code", finding.code }, { "severity", severity },
            { "path", finding.path }, { "message", words } });
        console.line(finding.rule + "  " + severity + "  " + finding.path + "\n    " + words);
        serious = serious || finding.severity != checker::Severity::Consider;
    }
    if (findings.empty())
        console.say("cli.check.none");
    console.document({ { "findings", list } });
    return serious ? Exit::Refused : Exit::Done;
}

//! Plans one after another; keeps counts and nothing of any plan.
class Tally {
public:
    explicit Tally(Console& console)
        : m_console(console)
    {
    }

    void take(const std::string& text, const std::string& place)
    {
        const auto plan = plan::parsePlanJson(text);
        if (!plan)
            return refuse(place, plan.error());
        ++m_plans;
        std::set<std::string> here;
        std::set<checker::Severity> severities;
        for (const auto& finding : checker::check(*plan, m_console.policy, dayFor(m_console, *plan, true))) {
            auto& rule = m_rules[finding.rule];
            ++rule.findings;
            rule.plans += here.insert(finding.rule).second ? 1 : 0;
            severities.insert(finding.severity);
        }
        for (const auto severity : severities)
            ++m_severities[severity];
        m_clear += severities.empty() ? 1 : 0;
    }
    void refuse(const std::string& place, const Error& error)
    {
        ++m_refused;
        if (m_named.size() < kNamed)
            m_named.push_back({ { "where", place }, { "code", error.code } });
        m_console.say("cli.check.refused", { QString::fromStdString(place), QLatin1String(error.code) });
    }
    [[nodiscard]] int show() const
    {
        Json rules = Json::array(), severities = Json::object();
        m_console.line(m_console.text("cli.check.plans", { QString::number(m_plans) }).toStdString());
        for (const auto& rule : checker::allRules()) {
            const auto found = m_rules.find(rule.rule);
            const auto count = found == m_rules.end() ? Count {} : found->second;
            rules.push_back({ { "rule", rule.rule }, { "code", rule.code },
                { "worst_severity", checker::nameOf(rule.worst) }, { "plans", count.plans },
                { "findings", count.findings } });
            m_console.line(m_console
                               .text("cli.check.rule",
                                   { QString::fromStdString(rule.rule), QString::number(count.plans),
                                       QString::number(count.findings), m_console.text(rule.title.c_str()) })
                               .toStdString());
        }
        bool serious = false;
        for (const auto severity :
            { checker::Severity::Urgent, checker::Severity::Fix, checker::Severity::Consider }) {
            const auto found = m_severities.find(severity);
            const auto plans = found == m_severities.end() ? std::uint64_t(0) : found->second;
            severities[checker::nameOf(severity)] = plans;
            serious = serious || (plans > 0 && severity != checker::Severity::Consider);
        }
        m_console.document(
            { { "plans", m_plans }, { "plans_without_findings", m_clear }, { "plans_with", severities },
                { "rules", rules }, { "refused", m_refused }, { "first_refused", m_named } });
        return serious || m_refused > 0 ? Exit::Refused : Exit::Done;
    }

private:
    static constexpr std::size_t kNamed = 20; // so that the report stays small whatever comes in
    struct Count {
        std::uint64_t plans = 0, findings = 0;
    };
    Console& m_console;
    std::uint64_t m_plans = 0, m_clear = 0, m_refused = 0;
    std::map<std::string, Count> m_rules;
    std::map<checker::Severity, std::uint64_t> m_severities;
    Json m_named = Json::array();
};

void takeLines(Tally& tally, const std::string& file)
{
    std::ifstream opened;
    if (file != "-")
        opened.open(file);
    auto& in = file == "-" ? std::cin : opened;
    if (!in)
        return tally.refuse(file, { Fault::NotFound, "file.read" });
    std::uint64_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            tally.take(line, file + ":" + std::to_string(number));
    }
}

Result<std::string> contentOf(const std::string& file)
{
    if (file != "-")
        return readFile(file);
    return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

int checkOne(Console& console, const std::string& file)
{
    const auto content = contentOf(file);
    if (!content)
        return console.failed(content.error());
    const auto plan = plan::parsePlanJson(*content);
    if (!plan)
        return console.failed(plan.error());
    return report(console, *plan, dayFor(console, *plan, true));
}

} // namespace

int planCheck(Console& console, const std::string& name)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto id = (*vault)->findPlan(name);
    if (!id)
        return console.failed(id.error());
    const auto plan = (*vault)->plan(*id);
    if (!plan)
        return console.failed(plan.error());
    return report(console, (*plan)->document(), dayFor(console, (*plan)->document(), false));
}

int planCheckFiles(Console& console, const CheckFileArguments& arguments)
{
    if (!arguments.asOf.empty()) {
        if (!checker::dayFrom(arguments.asOf))
            return console.failed(Fault::Invalid, "check.day");
        console.today = arguments.asOf;
    }
    if (arguments.files.size() == 1 && !arguments.lines)
        return checkOne(console, arguments.files.front());
    Tally tally(console);
    for (const auto& file : arguments.files) {
        if (arguments.lines) {
            takeLines(tally, file);
        } else if (const auto content = contentOf(file)) {
            tally.take(*content, file);
        } else {
            tally.refuse(file, content.error());
        }
    }
    return tally.show();
}

int checkExplain(Console& console, const std::string& rule)
{
    const auto explanation = checker::explain(rule);
    if (!explanation)
        return console.failed(Fault::NotFound, "check.rule");
    const auto words = [&](const std::string& id) { return console.text(id.c_str()).toStdString(); };
    console.line(explanation->rule + "  " + words(explanation->title) + "\n\n" + words(explanation->meaning)
        + "\n\n" + words(explanation->why) + "\n\n" + words(explanation->ignore));
    console.document({ { "rule", explanation->rule }, { "code", explanation->code },
        { "severity", checker::nameOf(explanation->worst) }, { "title", words(explanation->title) },
        { "meaning", words(explanation->meaning) }, { "why", words(explanation->why) },
        { "ignore", words(explanation->ignore) } });
    return Exit::Done;
}

int policyShow(Console& console)
{
    const auto inForce = checker::policyToJson(console.policy);
    const auto usual = checker::policyToJson({});
    Json settings = Json::array();
    for (const auto& [key, value] : inForce.items()) {
        Json one { { "setting", key }, { "value", value }, { "default", usual.at(key) } };
        const auto number = std::ranges::find(checker::thresholds(), key, &checker::Threshold::key);
        if (number != checker::thresholds().end())
            one.update({ { "rule", number->rule }, { "least", number->least }, { "most", number->most },
                { "source", number->source } });
        settings.push_back(std::move(one));
    }
    const Json shown { { "file", console.policyFile }, { "settings", settings } };
    std::cout << shown.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return Exit::Done;
}

std::uint64_t findingsIn(const Console& console, const Json& plan)
{
    return checker::check(plan, console.policy, dayFor(console, plan, false)).size();
}

} // namespace cyd::cli
