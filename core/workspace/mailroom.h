//! The wire's side of a vault: what waits to be sent, and where what arrives is checked and kept. It hands
//! out and takes in sealed bytes only; a transport learns nothing of a plan here.
#pragma once

#include "core/record/record.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace cyd::vault {
struct Invitation;
}

namespace cyd::workspace {

class Workspace;

//! The server that this vault talks to, as it was first met or as the invitation named it.
struct ServerFacts {
    std::string url;
    std::vector<Hash> pins; //!< hashes of its TLS key; a different key is refused
    Hash serverId; //!< zero: not met yet
    SignPublicKey serverKey;
    std::int64_t lastContactMs = 0;
};

//! How far this vault has read one plan's log on the server.
struct Place {
    std::uint64_t seq = 0;
    Hash chain; //!< zero at seq 0
    Hash logId; //!< zero: nothing was ever read
    std::uint64_t marks = 0; //!< the server's count of read-mark changes when we last had them
};

struct OutgoingBatch {
    struct Item {
        RecordId id;
        std::uint64_t authorSeq = 0;
        Bytes bytes;
    };
    std::vector<Item> records; //!< in author order
    Bytes attestation; //!< covers the last of them
};

struct IncomingPage {
    PlanId plan;
    Place before, after;
    std::vector<Bytes> records; //!< numbers before.seq + 1 …
    std::vector<Bytes> attestations, readMarks;
    std::int64_t serverMs = 0; //!< the server's clock when it made the page; 0: it did not say
};

struct PendingInvite {
    InviteId id;
    std::int64_t expiresMs = 0;
    Bytes bundle;
};

class Mailroom {
public:
    explicit Mailroom(Workspace& workspace);

    // Who we are, and the server.
    [[nodiscard]] CertId certificate() const;
    [[nodiscard]] OrgId organisation() const;
    [[nodiscard]] bool isAdmin() const;
    //! Six digits from this device's keys, to be compared with the administrator's by eye or telephone.
    [[nodiscard]] std::string comparisonNumber() const;
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const;
    [[nodiscard]] ServerFacts server() const;
    [[nodiscard]] Done setServer(const ServerFacts& facts);

    // The organisation's log.
    [[nodiscard]] std::uint64_t orgSeq() const;
    [[nodiscard]] Hash orgHash() const;
    [[nodiscard]] bool enrolled() const;
    [[nodiscard]] Result<std::vector<Bytes>> orgEntriesAfter(std::uint64_t seq) const;
    //! Checks each entry against the log so far, all or none. One that we hold already is passed over when it
    //! is the same bytes, and Forged "org.fork" when it is not.
    [[nodiscard]] Done takeOrgEntries(std::span<const Bytes> entries);

    // Invitations (administrator) and our own enrolment.
    [[nodiscard]] Result<std::vector<PendingInvite>> invitesToUpload() const;
    [[nodiscard]] Done inviteUploaded(const InviteId& invite);
    //! True while somebody whom we invited has not been confirmed.
    [[nodiscard]] Result<bool> awaitsEnrolment() const;
    //! A device's answer to an invitation of ours: checked, and its certificate signed into the log. Gives
    //! the name and the comparison number, or NotFound for an invitation that is not ours or already
    //! confirmed.
    struct Confirmed {
        std::string name, comparisonNumber;
    };
    [[nodiscard]] Result<Confirmed> confirmEnrolment(const InviteId& invite, BytesView request);
    struct OwnEnrolment {
        InviteId invite; //!< zero: this vault was not made by an invitation
        Bytes request;
    };
    [[nodiscard]] Result<OwnEnrolment> enrolment() const;

    // Plans.
    struct Work {
        PlanId plan;
        Place place;
        std::uint64_t waiting = 0; //!< own records without a server number (refused ones not counted)
    };
    //! Every plan; those with unsent records first.
    [[nodiscard]] Result<std::vector<Work>> plans() const;
    //! The oldest unsent records, none beyond author_seq `last`; empty when nothing waits. Attests what it
    //! hands out.
    [[nodiscard]] Result<OutgoingBatch> outbox(
        const PlanId& plan, std::size_t limit, std::size_t maxBytes, std::uint64_t last);
    struct Receipt {
        RecordId id;
        std::uint64_t seq = 0;
        std::int64_t serverMs = 0; //!< the server's clock when it said so; 0: it did not say
    };
    //! Receipts of one push; `place` when the push itself moved it on. Of a sealed version the server's time
    //! is kept (VersionView::reachedMs): the first that is heard of.
    [[nodiscard]] Done markSent(const PlanId& plan, const std::vector<Receipt>& receipts, const Place* place);
    //! The server will never take this record of ours: it and what follows it wait for a person.
    [[nodiscard]] Done markRefused(const RecordId& id);
    struct Ingested {
        std::uint64_t fresh = 0; //!< records of others that we did not have
        std::uint64_t aside = 0; //!< of these: kept, but not (yet) part of the plan
    };
    //! Records, attestations, marks and the new place in one transaction; then whatever can be verified and
    //! opened is applied. Invalid "ingest.cursor" when it does not continue our place, Forged "page.foreign"
    //! when a record belongs elsewhere, Forged "vault.behind" when an own record comes back that this vault
    //! does not have (its storage went back in time). All of these change nothing.
    [[nodiscard]] Result<Ingested> ingest(const IncomingPage& page);
    //! "Seen" marks for what a person has had on this screen and that the server has not been told.
    [[nodiscard]] Result<std::vector<record::ReadMark>> readMarksToSend() const;
    [[nodiscard]] Done readMarkSent(const record::ReadMark& mark);
    //! Keeps what an honest server or network does not do, for the screen. Codes only, never a person.
    [[nodiscard]] Done alarm(std::string_view code, const PlanId& plan, std::uint64_t seq);
    [[nodiscard]] Result<std::vector<std::string>> alarms() const;
    //! A whole exchange went well: remembers when.
    [[nodiscard]] Done contactMade(std::int64_t nowMs);

private:
    //! Of each record that is handed out and is a version: the receipt says no more than its id.
    std::set<RecordId> m_versionsOut;
    Workspace& m_workspace;
};

} // namespace cyd::workspace
