#include "sync/client/page_check.h"

namespace cyd::client {

Result<Cursor> checkPage(
    const protocol::Page& page, const PlanId& plan, const Cursor& cursor, const SignPublicKey& serverKey)
{
    if (page.plan != plan || page.after != cursor.seq
        || !verifySignature(serverKey, protocol::kPagePrefix, protocol::signedPart(page), page.signature))
        return fail(Fault::Forged, "server.page");
    if (page.lastSeq < cursor.seq || (!cursor.logId.isZero() && page.logId != cursor.logId))
        return fail(Fault::Forged, "server.rollback");
    if (page.records.size() > page.lastSeq - cursor.seq
        || (page.records.empty() && page.lastSeq != cursor.seq))
        return fail(Fault::Forged, "server.page");
    auto chain = cursor.chain;
    for (const auto& bytes : page.records)
        chain = record::chainStep(chain, record::idOf(bytes));
    if (chain != page.chain)
        return fail(Fault::Forged, "server.chain");
    return Cursor { cursor.seq + page.records.size(), chain, page.logId, page.marks };
}

} // namespace cyd::client
