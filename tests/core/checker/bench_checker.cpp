// How long one check of a whole plan takes, beside parsing the same JSON with QJsonDocument in the same run.
// Prints one JSON line; medians of many slices, on one core.
#include "tests/core/checker/fixtures.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;

namespace {

double medianMicroseconds(const std::function<void()>& work)
{
    using clock = std::chrono::steady_clock;
    constexpr int slices = 41, repeats = 50;
    std::vector<double> times;
    for (int slice = 0; slice < slices; ++slice) {
        const auto start = clock::now();
        for (int i = 0; i < repeats; ++i)
            work();
        times.push_back(std::chrono::duration<double, std::micro>(clock::now() - start).count() / repeats);
    }
    std::ranges::nth_element(times, times.begin() + slices / 2);
    return times[slices / 2];
}

} // namespace

int main()
{
    Json result = Json::object();
    result["bench"] = "checker";
    result["plans"] = Json::array();
    const Policy policy;
    std::size_t kept = 0;
    for (const char* file : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "03_declines_involvement.json", "04_poor_every_audit_defect.json" }) {
        const auto text = readFile(std::string(CYD_TEST_DATA "/plans/") + file);
        const auto bytes = QByteArray::fromStdString(text);
        const auto plan = Json::parse(text);
        const auto today = asOf(plan).value();
        const auto parse = medianMicroseconds([&] { kept += QJsonDocument::fromJson(bytes).isObject(); });
        const auto look = medianMicroseconds([&] { kept += check(plan, policy, today).size(); });
        result["plans"].push_back(
            { { "file", file }, { "bytes", text.size() }, { "findings", check(plan, policy, today).size() },
                { "check_us", look }, { "qjsondocument_parse_us", parse }, { "ratio", look / parse } });
    }
    result["kept"] = kept > 0;
    std::cout << result.dump() << "\n";
}
