//! The tablet's store: every sealed record, the organisation's log, wrapped keys and sealed drafts, in one
//! SQLite file.
//!
//! It holds ciphertext and counters only and knows no keys. One thread, one connection, one process. A call
//! that changes something has returned only after COMMIT (WAL, synchronous=FULL): "saved" means durable. An
//! own record without a server number *is* the outbox; there is no second queue that could disagree.
#pragma once

#include "core/record/record.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cyd::journal {

enum class State : int {
    Waiting = 0, //!< stored, not applied: its attestation, a parent or a key has not come yet
    Applied = 1,
    Quarantined = 2, //!< kept, visible, never merged by itself
    Refused
    = 3, //!< our own, and the server will never take it as it is: it and what follows wait for a person
};

//! A record as it lies in the journal.
struct Stored {
    RecordId id;
    CertId author;
    std::uint64_t authorSeq = 0;
    std::optional<std::uint64_t> serverSeq; //!< nothing: not sent yet
    State state = State::Applied;
    Bytes body;
};

//! How far this device has read a plan's log on the server.
struct Cursor {
    std::uint64_t seq = 0;
    Hash chain;
    Hash logId;
    std::uint64_t marks = 0; //!< the server's count of read-mark changes when we last had them
};

//! The newest record of one author in one plan.
struct Tip {
    std::uint64_t seq = 0; //!< 0: none yet
    RecordId id;
};

struct WrappedKey {
    KeyId key;
    PlanId plan;
    Section section = Section::Core;
    std::uint32_t epoch = 1;
    Bytes wrapped;
};

class Journal {
public:
    //! Opens `file` (made when `create`). Faults: Busy "journal.busy" (another process has it), Corrupt
    //! "journal.notadb" / "journal.corrupt" / "journal.foreign", TooNew "journal.newer", NotFound
    //! "journal.absent". On a fault the file is as it was.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const std::string& file, bool create);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    //! Runs `work` in one transaction; a fault from it, or from COMMIT, leaves nothing of it. Does not nest.
    [[nodiscard]] Done transact(const std::function<Done()>& work);

    // Records. Each faults with Full "journal.full", Retry "journal.io" or Corrupt "journal.corrupt".

    //! One's own record: sealed, not yet sent.
    [[nodiscard]] Done append(const record::Header& header, const RecordId& id, BytesView body);
    //! Somebody's record from the server, or the receipt for one's own. True when it was new.
    [[nodiscard]] Result<bool> ingest(const record::Header& header, const RecordId& id, BytesView body,
        std::uint64_t serverSeq, State state);
    [[nodiscard]] Done setState(const RecordId& id, State state);
    [[nodiscard]] Done markSent(const RecordId& id, std::uint64_t serverSeq);
    //! Every record of a plan in the order in which it was stored; stops at the first fault of `each`.
    [[nodiscard]] Done forEach(const PlanId& plan, const std::function<Done(const Stored&)>& each) const;
    [[nodiscard]] Result<std::optional<Stored>> find(const RecordId& id) const;
    //! The records of a plan that wait, in server order.
    [[nodiscard]] Result<std::vector<Stored>> waiting(const PlanId& plan) const;
    //! Own records without a server number up to author_seq `last`, in author order, at most `limit`; none
    //! from the first refused one on.
    [[nodiscard]] Result<std::vector<Stored>> outbox(
        const PlanId& plan, const CertId& author, std::size_t limit, std::uint64_t last) const;
    [[nodiscard]] Result<std::map<PlanId, std::uint64_t>> waitingToSend() const;
    //! The same without refused ones.
    [[nodiscard]] Result<std::uint64_t> sendable(const PlanId& plan) const;
    [[nodiscard]] Result<std::vector<PlanId>> plans() const;
    //! The highest server number of an author's records; 0 when none has been received there.
    [[nodiscard]] Result<std::uint64_t> highestSent(const PlanId& plan, const CertId& author) const;
    [[nodiscard]] Result<Tip> tip(const PlanId& plan, const CertId& author) const;
    //! The greatest stamp of any record: the clock goes on from there.
    [[nodiscard]] Result<Stamp> lastStamp(const CertId& author) const;
    [[nodiscard]] Result<std::uint64_t> recordCount() const;

    [[nodiscard]] Result<Cursor> cursor(const PlanId& plan) const;
    [[nodiscard]] Done setCursor(const PlanId& plan, const Cursor& cursor);

    //! Attestations by (plan, author, author_seq): what each author has vouched for.
    [[nodiscard]] Done putAttestation(const record::Attestation& attestation);
    [[nodiscard]] Result<std::vector<record::Attestation>> attestations(const PlanId& plan) const;
    //! One author's from author_seq `from` on, newest first.
    [[nodiscard]] Result<std::vector<record::Attestation>> attestationsFrom(
        const PlanId& plan, const CertId& author, std::uint64_t from) const;
    //! The newest read mark of each reader.
    [[nodiscard]] Done putReadMark(const record::ReadMark& mark);
    [[nodiscard]] Result<std::vector<record::ReadMark>> readMarks(const PlanId& plan) const;

    [[nodiscard]] Done appendOrgEntry(std::uint64_t seq, BytesView entry);
    [[nodiscard]] Result<std::vector<Bytes>> orgEntries(std::uint64_t after) const;

    [[nodiscard]] Done putKey(const WrappedKey& key);
    [[nodiscard]] Result<std::vector<WrappedKey>> keys() const;

    //! Small sealed values by (kind, name): identity, settings, cards, drafts. `kind` and `name` are stored
    //! in clear and must say nothing of a person.
    [[nodiscard]] Done putLocal(std::string_view kind, BytesView name, BytesView sealed);
    [[nodiscard]] Done dropLocal(std::string_view kind, BytesView name);
    [[nodiscard]] Result<std::optional<Bytes>> local(std::string_view kind, BytesView name) const;
    [[nodiscard]] Result<std::vector<std::pair<Bytes, Bytes>>> locals(std::string_view kind) const;

    //! SQLite's own integrity check. Corrupt "journal.corrupt" when it finds a fault.
    [[nodiscard]] Done integrityCheck() const;
    //! Folds the write-ahead log into the file (at lock and on closing).
    [[nodiscard]] Done checkpoint();

private:
    struct Store;
    explicit Journal(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m;
};

} // namespace cyd::journal
