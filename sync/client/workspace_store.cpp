#include "sync/client/workspace_store.h"

#include "core/workspace/mailroom.h"

namespace cyd::client {

namespace {

workspace::Place placeFrom(const Cursor& cursor)
{
    return { cursor.seq, cursor.chain, cursor.logId, cursor.marks };
}
Cursor cursorFrom(const workspace::Place& place)
{
    return { place.seq, place.chain, place.logId, place.marks };
}

} // namespace

WorkspaceStore::WorkspaceStore(workspace::Workspace& workspace)
    : m_workspace(workspace)
{
}

Done WorkspaceStore::unlocked() const
{
    if (m_workspace.isLocked())
        return fail(Fault::Locked, "vault.locked");
    return {};
}

Result<Account> WorkspaceStore::account()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    const auto& room = m_workspace.mailroom();
    return Account { room.organisation(), room.certificate(), room.enrolled() };
}

Result<ServerIdentity> WorkspaceStore::server()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    const auto facts = m_workspace.mailroom().server();
    return ServerIdentity { facts.serverId, facts.serverKey };
}

Done WorkspaceStore::rememberServer(const ServerIdentity& server)
{
    if (auto done = unlocked(); !done)
        return done;
    auto facts = m_workspace.mailroom().server();
    facts.serverId = server.serverId;
    facts.serverKey = server.serverKey;
    return m_workspace.mailroom().setServer(facts);
}

Result<Signature> WorkspaceStore::signLogin(BytesView message)
{
    if (auto done = unlocked(); !done)
        return pass(done);
    return m_workspace.mailroom().sign(protocol::kAuthPrefix, message);
}

Result<OrgHead> WorkspaceStore::orgHead()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    return OrgHead { m_workspace.mailroom().orgSeq(), m_workspace.mailroom().orgHash() };
}

Result<std::vector<Bytes>> WorkspaceStore::orgEntries(std::uint64_t afterSeq, std::size_t maxBytes)
{
    if (auto done = unlocked(); !done)
        return pass(done);
    auto entries = m_workspace.mailroom().orgEntriesAfter(afterSeq);
    if (!entries)
        return entries;
    std::size_t bytes = 0, count = 0;
    while (count < entries->size() && (count == 0 || bytes + (*entries)[count].size() <= maxBytes))
        bytes += (*entries)[count++].size();
    entries->resize(count);
    return entries;
}

Done WorkspaceStore::ingestOrg(std::span<const Bytes> entries)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().takeOrgEntries(entries);
}

Result<std::optional<Store::Enrolment>> WorkspaceStore::enrolment()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    auto own = m_workspace.mailroom().enrolment();
    if (!own)
        return pass(own);
    if (own->invite.isZero())
        return std::optional<Enrolment>();
    return std::optional<Enrolment>(Enrolment { own->invite, std::move(own->request) });
}

Result<std::vector<Invite>> WorkspaceStore::invitesToUpload()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    auto pending = m_workspace.mailroom().invitesToUpload();
    if (!pending)
        return pass(pending);
    std::vector<Invite> result;
    for (auto& invite : *pending)
        result.push_back({ invite.id, invite.expiresMs, std::move(invite.bundle) });
    return result;
}

Done WorkspaceStore::inviteUploaded(const InviteId& invite)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().inviteUploaded(invite);
}

Result<bool> WorkspaceStore::expectsRequests()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    return m_workspace.mailroom().awaitsEnrolment();
}

Done WorkspaceStore::enrolRequest(const InviteId& invite, BytesView request)
{
    if (auto done = unlocked(); !done)
        return done;
    const auto confirmed = m_workspace.mailroom().confirmEnrolment(invite, request);
    if (confirmed) {
        m_confirmed.push_back({ confirmed->name, confirmed->comparisonNumber });
        return {};
    }
    // Another administrator's invitation, one confirmed before, or a request that was not made with the code:
    // no certificate, and the rest of the exchange goes on.
    switch (confirmed.error().fault) {
    case Fault::NotFound:
        return {};
    case Fault::Forged:
    case Fault::Corrupt:
        return m_workspace.mailroom().alarm("enrol.forged", {}, 0);
    default:
        return pass(confirmed);
    }
}

Result<std::vector<PlanWork>> WorkspaceStore::plans()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    const auto work = m_workspace.mailroom().plans();
    if (!work)
        return pass(work);
    std::vector<PlanWork> result;
    for (const auto& one : *work)
        result.push_back({ one.plan, cursorFrom(one.place), one.waiting });
    return result;
}

Result<Outgoing> WorkspaceStore::outbox(
    const PlanId& plan, std::size_t maxRecords, std::size_t maxBytes, std::uint64_t last)
{
    if (auto done = unlocked(); !done)
        return pass(done);
    auto batch = m_workspace.mailroom().outbox(plan, maxRecords, maxBytes, last);
    if (!batch)
        return pass(batch);
    Outgoing result;
    for (auto& item : batch->records)
        result.records.push_back({ item.id, item.authorSeq, std::move(item.bytes) });
    result.attestation = std::move(batch->attestation);
    return result;
}

Done WorkspaceStore::markSent(
    const PlanId& plan, std::span<const Receipt> receipts, const std::optional<Cursor>& cursor)
{
    if (auto done = unlocked(); !done)
        return done;
    std::vector<workspace::Mailroom::Receipt> list;
    for (const auto& receipt : receipts)
        list.push_back({ receipt.id, receipt.serverSeq, receipt.serverMs });
    const auto place = cursor ? placeFrom(*cursor) : workspace::Place();
    return m_workspace.mailroom().markSent(plan, list, cursor ? &place : nullptr);
}

Done WorkspaceStore::refused(const PlanId&, const RecordId& id, protocol::PushCode)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().markRefused(id);
}

Result<Ingested> WorkspaceStore::ingest(const Incoming& page)
{
    if (auto done = unlocked(); !done)
        return pass(done);
    const auto taken = m_workspace.mailroom().ingest({ page.plan, placeFrom(page.before),
        placeFrom(page.after), page.records, page.attestations, page.readMarks, page.serverMs });
    if (!taken)
        return pass(taken);
    return Ingested { taken->fresh, taken->aside };
}

Result<std::vector<record::ReadMark>> WorkspaceStore::readMarks()
{
    if (auto done = unlocked(); !done)
        return pass(done);
    return m_workspace.mailroom().readMarksToSend();
}

Done WorkspaceStore::readMarkSent(const record::ReadMark& mark)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().readMarkSent(mark);
}

Done WorkspaceStore::alarm(const Alarm& alarm)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().alarm(alarm.code, alarm.plan, alarm.seq);
}

Done WorkspaceStore::exchanged(std::int64_t nowMs, std::int64_t)
{
    if (auto done = unlocked(); !done)
        return done;
    return m_workspace.mailroom().contactMade(nowMs);
}

} // namespace cyd::client
