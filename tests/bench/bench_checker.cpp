#include "core/checker/checker.h"
#include "tests/bench/bench.h"
#include "tests/support/folder.h"

#include <QJsonDocument>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace cyd::bench {

namespace {

constexpr const char* kPlans[] = { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
    "03_declines_involvement.json", "04_poor_every_audit_defect.json" };

std::string contentOf(const char* plan)
{
    std::ifstream in(std::string(CYD_TEST_DATA) + "/plans/" + plan);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

Report checkOnePlan()
{
    constexpr int kSlices = 41, kRepeats = 25;
    const checker::Policy policy;
    Report worst { "checker on a whole plan", "ms", 0, 0, 1.0 };
    for (const auto* name : kPlans) {
        const auto text = contentOf(name);
        const auto bytes = QByteArray::fromStdString(text);
        const auto plan = Json::parse(text);
        const auto today = checker::asOf(plan).value_or(*checker::dayFrom("2026-03-02"));
        std::vector<double> ours, floor;
        std::size_t kept = 0;
        for (int slice = 0; slice < kSlices; ++slice) {
            const auto start = clockMs(CLOCK_THREAD_CPUTIME_ID);
            for (int i = 0; i < kRepeats; ++i)
                kept += checker::check(plan, policy, today).size();
            const auto between = clockMs(CLOCK_THREAD_CPUTIME_ID);
            for (int i = 0; i < kRepeats; ++i)
                kept += QJsonDocument::fromJson(bytes).isObject() ? 1 : 0;
            ours.push_back((between - start) / kRepeats);
            floor.push_back((clockMs(CLOCK_THREAD_CPUTIME_ID) - between) / kRepeats);
        }
        const auto median = medianOf(ours), parsed = medianOf(floor);
        std::fprintf(stderr, "%s: check %.3f ms, parse %.3f ms, ratio %.2f (%zu)\n", name, median, parsed,
            median / parsed, kept);
        if (median > worst.median) {
            worst.median = median;
            worst.beside = parsed;
        }
    }
    return worst;
}

Report checkManyPlans(const std::string& bin)
{
    constexpr int kMany = 6000;
    const test::Folder folder;
    const auto file = folder.file("plans.ndjson");
    {
        std::vector<Json> plans;
        for (const auto* name : kPlans)
            plans.push_back(Json::parse(contentOf(name)));
        std::ofstream out(file);
        for (int i = 0; i < kMany; ++i) {
            auto& plan = plans[static_cast<std::size_t>(i) % plans.size()];
            plan["plan"]["plan_id"] = "ctp-" + std::to_string(i);
            plan["as_of"] = checker::isoOf(*checker::dayFrom("2026-03-02") + std::chrono::days(i % 400));
            out << plan.dump() << '\n';
        }
    }
    const auto start = clockMs(CLOCK_MONOTONIC);
    const auto command = "'" + bin + "/cyd' --json plan check-file --ndjson '" + file + "' > '"
        + folder.file("report") + "'";
    const int status = std::system(command.c_str()); // our own paths, nothing from outside
    const auto took = (clockMs(CLOCK_MONOTONIC) - start) / 1e3;
    std::ifstream in(folder.file("report"));
    const auto report = Json::parse(in, nullptr, false);
    if (!WIFEXITED(status) || report.is_discarded() || report.value("plans", 0) != kMany) {
        std::fputs("6,000 plans were not all checked\n", stderr);
        std::exit(1);
    }
    return { "report over 6,000 plans", "s", took, 0, 30.0 };
}

} // namespace cyd::bench
