//! What the sync engine needs of a vault. The vault's side implements it; the engine never sees a key or a
//! care plan.
#pragma once

#include "core/record/record.h"
#include "sync/protocol/messages.h"

#include <optional>
#include <span>
#include <vector>

namespace cyd::client {

//! Who talks to the server. `cert` is known from enrolment on; `enrolled` once the organisation's log holds
//! it.
struct Account {
    OrgId org;
    CertId cert;
    bool enrolled = false;
};

//! The server as this vault met it first (or as the invitation named it). A zero key: not met yet.
struct ServerIdentity {
    Hash serverId;
    SignPublicKey serverKey;
    auto operator<=>(const ServerIdentity&) const = default;
};

struct OrgHead {
    std::uint64_t seq = 0;
    Hash hash;
};

//! How far this vault has read one plan's log on the server.
struct Cursor {
    std::uint64_t seq = 0;
    Hash chain; //!< zero at seq 0
    Hash logId; //!< zero: nothing was ever read
    std::uint64_t marks = 0; //!< the server's count of read-mark changes when this vault last had them
    auto operator<=>(const Cursor&) const = default;
};

struct PlanWork {
    PlanId plan;
    Cursor cursor;
    std::uint64_t waiting = 0; //!< own records without a server number (refused ones not counted)
};

//! The oldest own records of a plan that have no server number, and the statement that covers them.
struct Outgoing {
    struct Item {
        RecordId id;
        std::uint64_t authorSeq = 0;
        Bytes bytes;
    };
    std::vector<Item> records; //!< consecutive author_seq
    Bytes attestation; //!< covers the last of them; empty when there is none
};

struct Receipt {
    RecordId id;
    std::uint64_t serverSeq = 0;
    std::int64_t serverMs = 0; //!< the server's clock when it gave the receipt
};

//! One page, already checked against the pinned server key and the chain from `before`.
struct Incoming {
    PlanId plan;
    Cursor before, after;
    std::vector<Bytes> records; //!< numbers before.seq+1 … after.seq
    std::vector<Bytes> attestations, readMarks;
    std::int64_t serverMs = 0; //!< the server's clock when it made the page
};
struct Ingested {
    std::uint64_t fresh = 0; //!< records of others that this vault did not have
    std::uint64_t aside = 0; //!< of these: kept, but waiting or quarantined
};

struct Invite {
    InviteId invite;
    std::int64_t expiresMs = 0;
    Bytes bundle;
};

//! Something that an honest server or network does not do. Never names a person.
struct Alarm {
    const char* code
        = ""; //!< "server.rollback", "server.chain", "server.page", "server.identity", "org.fork" …
    PlanId plan; //!< zero: not about one plan
    std::uint64_t seq = 0;
};

//! Every call is durable when it returns, all or nothing. Faults of storage (Full, Retry, Corrupt, Locked)
//! end the engine's round with that fault; nothing is lost by it.
class Store {
public:
    virtual ~Store() = default;

    [[nodiscard]] virtual Result<Account> account() = 0;
    [[nodiscard]] virtual Result<ServerIdentity> server() = 0;
    [[nodiscard]] virtual Done rememberServer(const ServerIdentity& server) = 0;
    //! By the device's key over protocol::kAuthPrefix ‖ message.
    [[nodiscard]] virtual Result<Signature> signLogin(BytesView message) = 0;

    // The organisation's log.

    [[nodiscard]] virtual Result<OrgHead> orgHead() = 0;
    //! Entries after `afterSeq`, oldest first, at most `maxBytes` together but at least one if there is one.
    [[nodiscard]] virtual Result<std::vector<Bytes>> orgEntries(std::uint64_t afterSeq, std::size_t maxBytes)
        = 0;
    //! Verifies with record::Directory and appends, all or none. Entries already held are passed over when
    //! they are the same bytes; Forged when they are not ("org.fork"), or when any entry is not a right
    //! continuation.
    [[nodiscard]] virtual Done ingestOrg(std::span<const Bytes> entries) = 0;

    // Enrolment. The member's side: what to leave under the invite until account().enrolled.

    struct Enrolment {
        InviteId invite;
        Bytes request;
    };
    //! Nothing when this vault was not made by an invitation.
    [[nodiscard]] virtual Result<std::optional<Enrolment>> enrolment() = 0;
    //! The administrator's side: bundles not yet on the server.
    [[nodiscard]] virtual Result<std::vector<Invite>> invitesToUpload() = 0;
    [[nodiscard]] virtual Done inviteUploaded(const InviteId& invite) = 0;
    //! True while an uploaded invitation of this vault is open: the engine asks for requests only then.
    [[nodiscard]] virtual Result<bool> expectsRequests() = 0;
    //! A device's request. May come again; the vault checks and may sign a certificate (then orgHead() grows,
    //! and the engine pushes it in the same round).
    [[nodiscard]] virtual Done enrolRequest(const InviteId& invite, BytesView request) = 0;

    // Plans.

    //! Every plan in this vault, in the order in which they should be served: unsent crisis records first,
    //! then today's visits, then the rest.
    [[nodiscard]] virtual Result<std::vector<PlanWork>> plans() = 0;
    //! Unsent records from the oldest on, at most `maxRecords` and `maxBytes` (but at least one if there is
    //! one), none beyond author_seq `last`, with an attestation made now. Refused records and what follows
    //! them are not offered.
    [[nodiscard]] virtual Result<Outgoing> outbox(
        const PlanId& plan, std::size_t maxRecords, std::size_t maxBytes, std::uint64_t last)
        = 0;
    //! Receipts of one push; `cursor` when the push itself moved it on (nobody else wrote in between).
    [[nodiscard]] virtual Done markSent(
        const PlanId& plan, std::span<const Receipt> receipts, const std::optional<Cursor>& cursor)
        = 0;
    //! The server will never take this record as it is: it, and what its author wrote after it in this plan,
    //! needs a person's attention. It stays in the vault.
    [[nodiscard]] virtual Done refused(const PlanId& plan, const RecordId& id, protocol::PushCode code) = 0;
    //! Records, attestations, read marks and cursor, in one transaction. Invalid "ingest.cursor" when the
    //! vault's cursor is not `before`. A record that cannot be applied is kept aside and is no fault. Own
    //! records among them are receipts; an own record that the vault does not have is Forged "vault.behind"
    //! (this device went back in time).
    [[nodiscard]] virtual Result<Ingested> ingest(const Incoming& page) = 0;

    // Statements and news.

    //! Signed read marks not yet sent, the newest of each plan.
    [[nodiscard]] virtual Result<std::vector<record::ReadMark>> readMarks() = 0;
    [[nodiscard]] virtual Done readMarkSent(const record::ReadMark& mark) = 0;
    //! Keeps the alarm for the screen and the account of events.
    [[nodiscard]] virtual Done alarm(const Alarm& alarm) = 0;
    //! A whole round went well: both sides agree.
    [[nodiscard]] virtual Done exchanged(std::int64_t nowMs, std::int64_t serverMs) = 0;
};

} // namespace cyd::client
