// A file that is accepted comes back from import and export as it was.
#include "core/plan/plan.h"

#include <cstdlib>

using namespace cyd;
using namespace cyd::plan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto document = parsePlanJson(toString({ data, size }));
    if (!document)
        return 0;
    const auto edit = Plan::import(*document);
    if (!edit)
        return 0;
    Plan plan;
    std::uint64_t seq = 0;
    for (const SectionOps& ops : *edit) {
        ++seq;
        if (ops.payload.size() > 65'535 || !plan.apply({ {}, seq, seq << 16, ops.section }, ops.payload))
            std::abort();
    }
    if (plan.document().dump() != document->dump() || !plan.conflicts().empty())
        std::abort();
    return 0;
}
