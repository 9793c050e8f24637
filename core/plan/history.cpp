#include "core/plan/history.h"

#include <algorithm>

namespace cyd::plan {

namespace {

Json nothing()
{
    return Json(Json::value_t::discarded);
}

} // namespace

std::vector<Change> historyOf(const Ledger& ledger, View& view)
{
    const auto& records = ledger.records();
    std::vector<const Record*> order;
    order.reserve(records.size());
    for (const Record& record : records)
        order.push_back(&record);
    std::sort(order.begin(), order.end(), [](const Record* a, const Record* b) {
        return std::tie(a->origin.hlc, a->origin.author, a->origin.authorSeq)
            < std::tie(b->origin.hlc, b->origin.author, b->origin.authorSeq);
    });

    (void)view.document(); // names are those of the document as it is now
    Names names(ledger, view);
    std::vector<Change> changes;
    for (const Record* record : order) {
        for (std::uint32_t i = 0; i < record->entryCount; ++i) {
            const Entry& entry = ledger.entries()[record->firstEntry + i];
            if (entry.carried || entry.kind == OpKind::Unknown)
                continue;
            std::vector<OpId> named, own;
            bool buries = false;
            for (const auto& [role, id] : entry.named) {
                buries = buries || role == Role::Buries;
                if (ledger.op(id).isContent())
                    named.push_back(id);
            }
            Change change { record->origin, names.pathOf(*entry.node), nothing(), nothing(), record->why };
            switch (entry.kind) {
            case OpKind::Put:
                for (std::uint32_t k = 0; k < entry.opCount; ++k)
                    own.push_back(entry.firstOp + k);
                change.before = view.assemble(*entry.node, named);
                change.after = view.assemble(*entry.node, own);
                break;
            case OpKind::Remove:
                change.before = view.assemble(*entry.node, named);
                break;
            case OpKind::Place:
                change.before = change.after = nullptr;
                break;
            default:
                // Making room for what is put next is no change by itself; keeping what somebody removed is
                // one.
                if (buries || entry.named.empty())
                    continue;
                change.after = entry.node->isVisible() ? view.valueOf(*entry.node) : nothing();
            }
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

} // namespace cyd::plan
