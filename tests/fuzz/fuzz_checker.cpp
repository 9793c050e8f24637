// Whatever parses as JSON is checked, put into words and grouped; nothing may throw, and the same plan gives
// the same findings again.
#include "core/checker/checker.h"

#include <cstdlib>

using namespace cyd;
using namespace cyd::checker;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const i18n::Phrasebook book;
    const auto plan = Json::parse(data, data + size, nullptr, false);
    if (plan.is_discarded())
        return 0;
    const auto today = asOf(plan).value_or(dayFrom("2026-03-02").value());
    const auto findings = check(plan, Policy(), today);
    const auto again = check(plan, Policy(), today);
    if (findings.size() != again.size())
        std::abort();
    for (const auto& group : grouped(findings))
        for (const auto lang : { i18n::Lang::En, i18n::Lang::Cy })
            if (message(group, lang, book).isEmpty())
                std::abort();
    if (const auto policy = policyFromJson(plan))
        (void)check(plan, *policy, today);
    return 0;
}
