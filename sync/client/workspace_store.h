//! A vault as the sync engine needs it: sealed bytes out of and into a Workspace's mailroom.
#pragma once

#include "core/workspace/workspace.h"
#include "sync/client/store.h"

#include <string>

namespace cyd::client {

//! The workspace must outlive this, and be unlocked while the engine runs (Locked "vault.locked" otherwise).
class WorkspaceStore : public Store {
public:
    explicit WorkspaceStore(workspace::Workspace& workspace);

    //! Devices whose certificate was signed in the last round: name and comparison number, for the screen.
    struct Confirmed {
        std::string name, comparisonNumber;
    };
    [[nodiscard]] const std::vector<Confirmed>& confirmed() const { return m_confirmed; }

    Result<Account> account() override;
    Result<ServerIdentity> server() override;
    Done rememberServer(const ServerIdentity& server) override;
    Result<Signature> signLogin(BytesView message) override;
    Result<OrgHead> orgHead() override;
    Result<std::vector<Bytes>> orgEntries(std::uint64_t afterSeq, std::size_t maxBytes) override;
    Done ingestOrg(std::span<const Bytes> entries) override;
    Result<std::optional<Enrolment>> enrolment() override;
    Result<std::vector<Invite>> invitesToUpload() override;
    Done inviteUploaded(const InviteId& invite) override;
    Result<bool> expectsRequests() override;
    Done enrolRequest(const InviteId& invite, BytesView request) override;
    Result<std::vector<PlanWork>> plans() override;
    Result<Outgoing> outbox(
        const PlanId& plan, std::size_t maxRecords, std::size_t maxBytes, std::uint64_t last) override;
    Done markSent(
        const PlanId& plan, std::span<const Receipt> receipts, const std::optional<Cursor>& cursor) override;
    Done refused(const PlanId& plan, const RecordId& id, protocol::PushCode code) override;
    Result<Ingested> ingest(const Incoming& page) override;
    Result<std::vector<record::ReadMark>> readMarks() override;
    Done readMarkSent(const record::ReadMark& mark) override;
    Done alarm(const Alarm& alarm) override;
    Done exchanged(std::int64_t nowMs, std::int64_t serverMs) override;

private:
    [[nodiscard]] Done unlocked() const;
    workspace::Workspace& m_workspace;
    std::vector<Confirmed> m_confirmed;
};

} // namespace cyd::client
