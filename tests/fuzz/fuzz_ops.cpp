// Payloads, one after another, onto one plan: [section and length][bytes] … A refused one must change
// nothing; the records that were taken must give the same plan backwards.
#include "core/plan/plan.h"

#include <cstdlib>

using namespace cyd;
using namespace cyd::plan;

namespace {

std::string faceOf(const Plan& plan)
{
    std::string face = plan.document().dump();
    for (const Conflict& conflict : plan.conflicts())
        face += conflict.path + std::to_string(conflict.answers.size());
    for (const Section section : kPlanSections)
        face += plan.digest(section).hex();
    return face;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Plan plan;
    std::vector<std::pair<Origin, Bytes>> taken;
    for (std::uint64_t seq = 1; size > 2 && seq < 16; ++seq) {
        const std::size_t length = std::min<std::size_t>(data[0] | (data[1] & 0x0f) << 8, size - 2);
        Origin origin { {}, seq / 2 + 1, seq << 16, kPlanSections[data[1] >> 6] };
        origin.author.data.fill(seq % 2 ? 0xa1 : 0xb2);
        const BytesView payload(data + 2, length);
        const std::string before = faceOf(plan);
        if (plan.apply(origin, payload))
            taken.emplace_back(origin, toBytes(payload));
        else if (faceOf(plan) != before)
            std::abort();
        data += 2 + length;
        size -= 2 + length;
    }
    (void)plan.history();
    Plan backwards;
    for (auto record = taken.rbegin(); record != taken.rend(); ++record) {
        if (!backwards.apply(record->first, record->second))
            std::abort();
    }
    if (faceOf(backwards) != faceOf(plan))
        std::abort();
    return 0;
}
