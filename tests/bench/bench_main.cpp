// cyd_bench: one JSON line a benchmark; exit 1 when one does not reach its limit.
#include "core/base/id.h"
#include "core/base/json.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <functional>
#include <iostream>

int main(int argc, char** argv)
{
    if (!cyd::initialiseCrypto())
        return 1;
    QCoreApplication app(argc, argv);
    bool good = true;
    const auto bin = QCoreApplication::applicationDirPath().toStdString();
    const std::function<cyd::bench::Report()> all[] = { cyd::bench::saveOneField, cyd::bench::openLongPlan,
        cyd::bench::checkOnePlan, [&] { return cyd::bench::checkManyPlans(bin); },
        [&] { return cyd::bench::firstFrame(bin); }, [&] { return cyd::bench::slowestScreen(bin); },
        [&] { return cyd::bench::slowestKey(bin); }, [&] { return cyd::bench::languageSwitch(bin); } };
    for (const auto& measure : all) {
        const auto report = measure();
        const bool reached = report.measured() <= report.limit;
        good = good && reached;
        cyd::Json line = { { "name", report.name }, { "unit", report.unit }, { "median", report.median },
            { "floor", report.floor > 0 ? cyd::Json(report.floor) : cyd::Json(nullptr) },
            { "measured", report.measured() }, { "limit", report.limit }, { "reached", reached } };
        if (report.beside > 0) {
            line["beside"] = report.beside;
            line["ratio"] = report.median / report.beside;
        }
        std::cout << line.dump() << std::endl;
    }
    return good ? 0 : 1;
}
