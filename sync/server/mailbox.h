//! The server's store: organisation logs, numbered sealed records, and who may fetch them. It knows no rules.
#pragma once

#include "core/record/record.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cyd::server {

struct PlanRow {
    OrgId org;
    std::uint64_t lastSeq = 0; //!< records are numbered 1 … lastSeq without a gap
    Hash chain; //!< chain hash at lastSeq
    Hash logId; //!< random; new only when the log was begun again
    std::uint64_t bytes = 0; //!< of all its records
    std::uint64_t marks = 0; //!< changes of its read marks
};
struct PlanHead {
    PlanId plan;
    std::uint64_t lastSeq = 0, marks = 0;
};
struct AuthorTip {
    std::uint64_t authorSeq = 0; //!< 0: none yet
    RecordId id;
};
//! A place in a plan's log where an attestation covers its author's newest record: where a page may end.
struct AttestedPoint {
    std::uint64_t seq = 0;
    Hash chain;
    std::uint64_t bytes = 0; //!< of records 1 … seq
    Bytes attestation;
};
struct ForkRow {
    RecordId id;
    PlanId plan;
    CertId author;
    std::uint64_t authorSeq = 0;
    std::int64_t receivedMs = 0;
    Bytes body;
};
struct Session {
    CertId cert;
    std::int64_t expiresMs = 0; //!< for good
    std::int64_t idleUntilMs = 0;
};
struct InviteRow {
    OrgId org;
    CertId issuer;
    std::int64_t expiresMs = 0;
    Bytes bundle;
    Bytes request; //!< empty: not redeemed yet
    std::uint64_t tries = 0;
};
struct InviteRequest {
    InviteId invite;
    Bytes request;
};

//! One transaction at a time, one thread at a time. Every other call stands between begin() and commit() or
//! rollback(); after any fault only rollback() may follow. Faults: Full "store.full" (no space), Retry
//! "store.io", Corrupt "store.corrupt".
class Mailbox {
public:
    virtual ~Mailbox() = default;

    [[nodiscard]] virtual Done begin() = 0;
    //! When this returns without a fault, everything since begin() is durable.
    [[nodiscard]] virtual Done commit() = 0;
    virtual void rollback() = 0;

    //! A value of the server itself, such as its key.
    [[nodiscard]] virtual Result<std::optional<Bytes>> setting(std::string_view name) = 0;
    [[nodiscard]] virtual Done putSetting(std::string_view name, BytesView value) = 0;

    // Organisation logs.

    [[nodiscard]] virtual Result<std::vector<OrgId>> organisations() = 0;
    [[nodiscard]] virtual Result<std::uint64_t> orgHead(const OrgId& org) = 0; //!< 0: unknown
    //! Entries after `after`, oldest first, at most `maxBytes` together but at least one if there is one.
    [[nodiscard]] virtual Result<std::vector<Bytes>> orgEntries(
        const OrgId& org, std::uint64_t after, std::size_t maxBytes)
        = 0;
    [[nodiscard]] virtual Done appendOrgEntry(const OrgId& org, std::uint64_t seq, BytesView entry) = 0;

    // Plans. plan() locks the row until the transaction ends: writers of one plan come one after the other.

    [[nodiscard]] virtual Result<std::optional<PlanRow>> plan(const PlanId& plan) = 0;
    [[nodiscard]] virtual Result<std::uint64_t> planCount(const OrgId& org) = 0;
    [[nodiscard]] virtual Done putPlan(const PlanId& plan, const PlanRow& row) = 0;
    [[nodiscard]] virtual Result<AuthorTip> tip(const PlanId& plan, const CertId& author) = 0;
    [[nodiscard]] virtual Done putTip(const PlanId& plan, const CertId& author, const AuthorTip& tip) = 0;
    //! The number of a record, or nothing.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> seqOf(const PlanId& plan, const RecordId& id)
        = 0;
    //! Fails with Retry when the plan, number, id or author number is taken (three unique constraints).
    [[nodiscard]] virtual Done putRecord(std::uint64_t seq, const RecordId& id, const record::Header& header,
        std::int64_t receivedMs, BytesView body)
        = 0;
    //! Records first … last in order.
    [[nodiscard]] virtual Result<std::vector<Bytes>> records(
        const PlanId& plan, std::uint64_t first, std::uint64_t last)
        = 0;
    [[nodiscard]] virtual Done putAttestedPoint(const PlanId& plan, const AttestedPoint& point) = 0;
    //! Points with after < seq ≤ last, in order, and in any case the first after `after` if there is one.
    [[nodiscard]] virtual Result<std::vector<AttestedPoint>> attestedPoints(
        const PlanId& plan, std::uint64_t after, std::uint64_t last)
        = 0;
    //! Bytes of records 1 … seq, when seq is 0 or an attested point.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> bytesUpTo(
        const PlanId& plan, std::uint64_t seq)
        = 0;

    [[nodiscard]] virtual Result<bool> hasKey(const PlanId& plan, const KeyId& key) = 0;
    [[nodiscard]] virtual Done putKey(const PlanId& plan, const KeyId& key) = 0;
    [[nodiscard]] virtual Result<bool> hasAccess(const PlanId& plan, const CertId& cert) = 0;
    [[nodiscard]] virtual Done putAccess(const PlanId& plan, const CertId& cert) = 0;
    //! Every plan that this certificate may fetch, by plan id.
    [[nodiscard]] virtual Result<std::vector<PlanHead>> plansOf(const CertId& cert) = 0;

    //! The newest marks of everybody but `except`, newest first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<Bytes>> readMarks(
        const PlanId& plan, const CertId& except, std::size_t limit)
        = 0;
    [[nodiscard]] virtual Result<std::uint64_t> readUpTo(const PlanId& plan, const CertId& reader) = 0;
    [[nodiscard]] virtual Done putReadMark(const record::ReadMark& mark) = 0;

    //! Keeps a second record for one author number aside. Known ids are passed over.
    [[nodiscard]] virtual Done putFork(const ForkRow& row) = 0;
    [[nodiscard]] virtual Result<std::size_t> forkCount(const PlanId& plan, const CertId& author) = 0;

    // Sessions and challenges. They need not outlive the process.

    [[nodiscard]] virtual Done putChallenge(const Hash& nonce, std::int64_t expiresMs) = 0;
    //! Takes the challenge away; true when it was there and had not run out.
    [[nodiscard]] virtual Result<bool> takeChallenge(const Hash& nonce, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::size_t> challengeCount() = 0;
    //! Keyed by the hash of the token. The certificate keeps its `keep` newest sessions, in the order of
    //! these calls.
    [[nodiscard]] virtual Done putSession(const Hash& tokenHash, const Session& session, std::size_t keep)
        = 0;
    [[nodiscard]] virtual Result<std::optional<Session>> session(const Hash& tokenHash) = 0;
    [[nodiscard]] virtual Done moveSession(const Hash& tokenHash, std::int64_t idleUntilMs) = 0;

    // Invitations.

    [[nodiscard]] virtual Result<std::optional<InviteRow>> invite(const InviteId& invite) = 0;
    [[nodiscard]] virtual Done putInvite(const InviteId& invite, const InviteRow& row) = 0;
    [[nodiscard]] virtual Result<std::size_t> inviteCount(const CertId& issuer, std::int64_t nowMs) = 0;
    //! What devices left under this certificate's invitations that have not run out.
    [[nodiscard]] virtual Result<std::vector<InviteRequest>> inviteRequests(
        const CertId& issuer, std::int64_t nowMs)
        = 0;

    //! Forgets challenges and sessions that have run out by `nowMs`, and invitations by `invitesMs`.
    [[nodiscard]] virtual Done tidy(std::int64_t nowMs, std::int64_t invitesMs) = 0;
};

} // namespace cyd::server
