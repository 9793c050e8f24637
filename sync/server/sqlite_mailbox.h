//! The store of one process on one machine: one SQLite file, one connection, write-ahead log, flushed at
//! every COMMIT.
#pragma once

#include "sync/server/mailbox.h"
#include "sync/server/sqlite.h"

namespace cyd::server {

class SqliteMailbox final : public Mailbox {
public:
    //! Opens or makes `folder`/cyd-server.db. Faults: Busy "store.busy" (another server has it), Corrupt
    //! "store.notadb" / "store.foreign" / "store.corrupt", TooNew "store.newer", Retry "store.open" (no such
    //! place, no right).
    [[nodiscard]] static Result<std::unique_ptr<SqliteMailbox>> open(const std::string& folder);

    Done begin() override;
    Done commit() override;
    void rollback() override;
    Result<std::optional<Bytes>> setting(std::string_view name) override;
    Done putSetting(std::string_view name, BytesView value) override;

    Result<std::vector<OrgId>> organisations() override;
    Result<std::uint64_t> orgHead(const OrgId& org) override;
    Result<std::vector<Bytes>> orgEntries(
        const OrgId& org, std::uint64_t after, std::size_t maxBytes) override;
    Done appendOrgEntry(const OrgId& org, std::uint64_t seq, BytesView entry) override;

    Result<std::optional<PlanRow>> plan(const PlanId& plan) override;
    Result<std::uint64_t> planCount(const OrgId& org) override;
    Done putPlan(const PlanId& plan, const PlanRow& row) override;
    Result<AuthorTip> tip(const PlanId& plan, const CertId& author) override;
    Done putTip(const PlanId& plan, const CertId& author, const AuthorTip& tip) override;
    Result<std::optional<std::uint64_t>> seqOf(const PlanId& plan, const RecordId& id) override;
    Done putRecord(std::uint64_t seq, const RecordId& id, const record::Header& header,
        std::int64_t receivedMs, BytesView body) override;
    Result<std::vector<Bytes>> records(const PlanId& plan, std::uint64_t first, std::uint64_t last) override;
    Done putAttestedPoint(const PlanId& plan, const AttestedPoint& point) override;
    Result<std::vector<AttestedPoint>> attestedPoints(
        const PlanId& plan, std::uint64_t after, std::uint64_t last) override;
    Result<std::optional<std::uint64_t>> bytesUpTo(const PlanId& plan, std::uint64_t seq) override;

    Result<bool> hasKey(const PlanId& plan, const KeyId& key) override;
    Done putKey(const PlanId& plan, const KeyId& key) override;
    Result<bool> hasAccess(const PlanId& plan, const CertId& cert) override;
    Done putAccess(const PlanId& plan, const CertId& cert) override;
    Result<std::vector<PlanHead>> plansOf(const CertId& cert) override;

    Result<std::vector<Bytes>> readMarks(
        const PlanId& plan, const CertId& except, std::size_t limit) override;
    Result<std::uint64_t> readUpTo(const PlanId& plan, const CertId& reader) override;
    Done putReadMark(const record::ReadMark& mark) override;
    Done putFork(const ForkRow& row) override;
    Result<std::size_t> forkCount(const PlanId& plan, const CertId& author) override;

    Done putChallenge(const Hash& nonce, std::int64_t expiresMs) override;
    Result<bool> takeChallenge(const Hash& nonce, std::int64_t nowMs) override;
    Result<std::size_t> challengeCount() override;
    Done putSession(const Hash& tokenHash, const Session& session, std::size_t keep) override;
    Result<std::optional<Session>> session(const Hash& tokenHash) override;
    Done moveSession(const Hash& tokenHash, std::int64_t idleUntilMs) override;

    Result<std::optional<InviteRow>> invite(const InviteId& invite) override;
    Done putInvite(const InviteId& invite, const InviteRow& row) override;
    Result<std::size_t> inviteCount(const CertId& issuer, std::int64_t nowMs) override;
    Result<std::vector<InviteRequest>> inviteRequests(const CertId& issuer, std::int64_t nowMs) override;
    Done tidy(std::int64_t nowMs, std::int64_t invitesMs) override;

private:
    SqliteMailbox() = default;
    [[nodiscard]] Done makeSchema();
    Sqlite m_db;
};

} // namespace cyd::server
