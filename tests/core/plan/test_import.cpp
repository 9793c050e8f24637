#include "replica.h"

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

Json roundTrip(const Json& document)
{
    Replica tablet(1);
    tablet.commit(Plan::import(document));
    return tablet.plan.document();
}

Result<Edit> importText(std::string_view text)
{
    const auto parsed = parsePlanJson(text);
    if (!parsed)
        return pass(parsed);
    return Plan::import(*parsed);
}

} // namespace

TEST_CASE("each sample plan comes back from import and export byte for byte")
{
    for (const char* name : kSamples) {
        INFO(name);
        const Json document = *parsePlanJson(readText(name));
        CHECK(roundTrip(document).dump(1) == document.dump(1));
    }
}
