// The live checker from the command line.
#include "core/checker/checker.h"
#include "sync/cyd/commands.h"

#include <QDate>
#include <algorithm>

namespace cyd::cli {

namespace {

//! --today, then the file's own day (for a plan file), then the real one.
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
    const auto findings = checker::check(plan, checker::Policy {}, today);
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

int planCheckFile(Console& console, const std::string& file, const std::string& asOf)
{
    const auto content = readFile(file);
    if (!content)
        return console.failed(content.error());
    const auto plan = plan::parsePlanJson(*content);
    if (!plan)
        return console.failed(plan.error());
    if (!asOf.empty()) {
        if (!checker::dayFrom(asOf))
            return console.failed(Fault::Invalid, "check.day");
        console.today = asOf;
    }
    return report(console, *plan, dayFor(console, *plan, true));
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

std::uint64_t findingsIn(const Console& console, const Json& plan)
{
    return checker::check(plan, checker::Policy {}, dayFor(console, plan, false)).size();
}

} // namespace cyd::cli
