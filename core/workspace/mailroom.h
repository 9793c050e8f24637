//! The wire's side of a vault: what waits to be sent, and where what arrives is checked and kept. It hands out and
//! takes in sealed bytes only; a transport learns nothing of a plan here.
#pragma once

#include "core/record/record.h"

#include <memory>
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

struct OutgoingBatch {
    std::vector<Bytes> records; //!< in author order
    Bytes attestation; //!< covers the last of them
};

struct IncomingPage {
    PlanId plan;
    std::uint64_t after = 0;
    std::vector<Bytes> records; //!< numbers after+1 …
    std::vector<Bytes> attestations, readMarks;
    Hash chain; //!< at after + records.size()
    Hash logId;
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
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const;
    [[nodiscard]] ServerFacts server() const;
    [[nodiscard]] Done setServer(const ServerFacts& facts);

    // The organisation's log.
    [[nodiscard]] std::uint64_t orgSeq() const;
    [[nodiscard]] Result<std::vector<Bytes>> orgEntriesAfter(std::uint64_t seq) const;
    //! Checks each entry against the log so far before it is kept; Forged "org.chain" and the like change nothing.
    [[nodiscard]] Done takeOrgEntries(const std::vector<Bytes>& entries);

    // Invitations (administrator) and our own enrolment.
    [[nodiscard]] Result<std::vector<PendingInvite>> invitesToUpload() const;
    [[nodiscard]] Done inviteUploaded(const InviteId& invite);
    //! True while somebody whom we invited has not been confirmed.
    [[nodiscard]] Result<bool> awaitsEnrolment() const;
    //! A device's answer to an invitation of ours: checked, and its certificate signed into the log. Gives the name and
    //! the comparison number, or NotFound for an invitation that is not ours or already confirmed.
    struct Confirmed {
        std::string name, comparisonNumber;
    };
    [[nodiscard]] Result<Confirmed> confirmEnrolment(const InviteId& invite, BytesView request);
    struct OwnEnrolment {
        InviteId invite; //!< zero: nothing to send
        Bytes request;
    };
    [[nodiscard]] Result<OwnEnrolment> enrolmentToSend() const;
    [[nodiscard]] Done enrolmentSent();
    //! The invitation through which this vault joined; zero for the vault that founded the organisation.
    [[nodiscard]] InviteId joinedBy() const;

    // Plans.
    [[nodiscard]] Result<std::vector<PlanId>> plansToPush() const;
    //! At most `limit` records and `maxBytes`; empty when nothing waits. Attests what it hands out.
    [[nodiscard]] Result<OutgoingBatch> outbox(const PlanId& plan, std::size_t limit, std::size_t maxBytes);
    struct Receipt {
        RecordId id;
        std::uint64_t seq = 0;
    };
    [[nodiscard]] Done markSent(const PlanId& plan, const std::vector<Receipt>& receipts);
    struct Place {
        std::uint64_t seq = 0;
        Hash chain, logId;
    };
    [[nodiscard]] Result<Place> place(const PlanId& plan) const;
    //! Records, attestations, marks and the new place in one transaction; then whatever can be verified and opened
    //! is applied. Refused "page.place" when it does not continue our place, Forged "page.foreign" when a record
    //! belongs elsewhere; both change nothing. Gives how many records were new.
    [[nodiscard]] Result<std::size_t> ingest(const IncomingPage& page);
    //! "Seen" marks for what a person has had on this screen since the last exchange.
    [[nodiscard]] Result<std::vector<Bytes>> readMarksToSend() const;
    [[nodiscard]] Done readMarkSent(const PlanId& plan);
    //! All is exchanged: remembers when.
    [[nodiscard]] Done contactMade();

private:
    Workspace& m_workspace;
};

} // namespace cyd::workspace
