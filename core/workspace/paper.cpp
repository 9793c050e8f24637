#include "core/workspace/paper.h"

#include "core/workspace/impl.h"
#include "core/workspace/statement.h"

#include <algorithm>
#include <chrono>

namespace cyd::workspace {

namespace {

//! In summer a day of ours begins an hour before that of UTC.
constexpr std::int64_t kSummerMs = 3600 * 1000;

bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char digit : text.substr(at, length)) {
            if (digit < '0' || digit > '9')
                return -1;
            value = 10 * value + (digit - '0');
        }
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    return year > 0 && month > 0 && day > 0
        && std::chrono::year_month_day(std::chrono::year(year),
            std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

} // namespace

Json paperLine(const PaperCopy& paper, const std::string& recordedBy)
{
    Json line { { "paper_on", paper.on }, { "kept_at", paper.keptAt }, { "paper_version", paper.version },
        { "recorded_by", recordedBy } };
    if (!paper.note.empty())
        line["note"] = paper.note;
    return line;
}

Done Workspace::paperFits(const PlanId& id, const PaperCopy& paper) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    if (!isDay(paper.on) || paper.on > isoTime(m->clock() + kSummerMs).substr(0, 10))
        return fail(Fault::Invalid, "sign.paper_date");
    if (paper.keptAt.find_first_not_of(" \t\n") == std::string::npos)
        return fail(Fault::Invalid, "sign.kept");
    const auto earlier = versions(id);
    if (!earlier)
        return pass(earlier);
    const auto& plan = (*loaded)->plan;
    // As printFacts() has it.
    const auto printed = earlier->empty() ? numberOf(plan.document()) : earlier->front().number;
    if (paper.version != printed)
        return fail(Fault::Refused, "sign.paper_version");
    const auto sealed = m->sealedVersions(id);
    if (!sealed)
        return pass(sealed);
    const auto history = plan.history();
    const auto own = m->writtenBySigning(*sealed, history);
    const bool changed = std::ranges::any_of(history, [&](const plan::Change& change) {
        return isoTime(stampMs(change.origin.hlc)).substr(0, 10) > paper.on && !isBesideTheText(change.path)
            && !own.contains({ change.origin.author, change.origin.authorSeq });
    });
    return changed ? Done(fail(Fault::Refused, "sign.paper_changed")) : Done();
}

} // namespace cyd::workspace
