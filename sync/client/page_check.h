//! Whether a page from the server continues what this vault has read, unaltered and complete.
#pragma once

#include "sync/client/store.h"

namespace cyd::client {

//! The cursor after the page. Forged "server.page" (another plan's or another cursor's page, a wrong
//! signature, or nothing although there is more), Forged "server.chain" (a record left out, altered, added or
//! moved), Forged "server.rollback" (the server's log is shorter than what was read from it, or was begun
//! again).
[[nodiscard]] Result<Cursor> checkPage(
    const protocol::Page& page, const PlanId& plan, const Cursor& cursor, const SignPublicKey& serverKey);

} // namespace cyd::client
