//! The inside of a Workspace, shared by the files of this room only.
#pragma once

#include "core/journal/journal.h"
#include "core/vault/pin_session.h"
#include "core/vault/vault_file.h"
#include "core/workspace/mailroom.h"
#include "core/workspace/statement.h"
#include "core/workspace/workspace.h"

#include <functional>
#include <map>
#include <set>

namespace cyd::workspace {

//! A plan as replayed, and what the next record of ours must name.
struct LoadedPlan {
    plan::Plan plan;
    std::map<CertId, journal::Tip> tips; //!< newest applied record of each author
    std::set<RecordId> named; //!< parents that our own records have named already
    std::set<RecordId> held; //!< versions whose content was found to be what was sealed: it cannot change
    bool waiting
        = false; //!< records wait for an attestation or a parent (not merely for a key we do not have)
    bool newerOps = false; //!< holds ops of a newer app that must not be signed over
};

//! A Version record, opened; whether it holds is another question.
struct SealedVersion {
    RecordId record;
    CertId author;
    SignedStatement sealed;
    std::optional<Statement> statement; //!< nothing: of a shape that this app does not know
    bool vouched = false; //!< its author's attestations cover it
};

struct Workspace::Impl {
    Impl(std::string folderPath, WallClock wallClock)
        : folder(std::move(folderPath))
        , clock(wallClock)
        , vaultFile(folder, wallClock)
        , hybrid(std::move(wallClock))
    {
    }
    std::string folder;
    WallClock clock;
    vault::VaultFile vaultFile;
    HybridClock hybrid;
    std::unique_ptr<journal::Journal> journal;
    std::optional<vault::Vault> vault; //!< nothing while locked
    std::optional<vault::PinSession> pinSession; //!< outlives a lock, never the program
    record::Directory directory;
    std::map<PlanId, std::unique_ptr<LoadedPlan>> loaded;
    std::map<PlanId, std::string> cards; //!< as last written, so that an unchanged card costs no write
    ServerFacts server;
    std::unique_ptr<Mailroom> mailroom;

    [[nodiscard]] Done mustBeUnlocked() const;
    //! Whether this is the vault's PIN or, when none is set, its passphrase. Faults as Workspace::sign.
    [[nodiscard]] Done confirm(std::string_view secret);
    [[nodiscard]] const CertId& self() const { return vault->identity().cert; }
    //! Loads identity, log, keys and settings after the vault key is in hand.
    [[nodiscard]] Done loadAll();

    // Small sealed facts of this tablet.
    [[nodiscard]] Result<std::optional<Json>> localJson(std::string_view kind, BytesView name) const;
    [[nodiscard]] Done putLocalJson(std::string_view kind, BytesView name, const Json& value);

    // Plans (replay.cpp, commit.cpp).
    [[nodiscard]] Result<LoadedPlan*> load(const PlanId& id);
    [[nodiscard]] Done replayInto(const PlanId& id, LoadedPlan& loadedPlan);
    //! Verifies, opens and applies what waits and can be; see Mailroom::ingest.
    [[nodiscard]] Done settle(const PlanId& id, LoadedPlan& loadedPlan);
    //! Makes `count` edits durable in one transaction (all or none) and shows them. Each is built when those
    //! before it have been applied, because it names what they left.
    [[nodiscard]] Done commit(const PlanId& id, LoadedPlan& loadedPlan, std::size_t count,
        const std::function<Result<plan::Edit>(std::size_t)>& next);
    //! Seals, appends and applies one edit, inside whatever transaction is open.
    [[nodiscard]] Done writeEdit(const PlanId& id, LoadedPlan& loadedPlan, const plan::Edit& edit);
    [[nodiscard]] Done writeGrant(
        const PlanId& id, LoadedPlan& loadedPlan, Section section, std::span<const record::Cert> recipients);
    //! Runs `write`; when it fails, the plan in memory becomes what the journal holds.
    [[nodiscard]] Done restoringOnFault(
        const PlanId& id, LoadedPlan& loadedPlan, const std::function<Done()>& write);
    //! Header of our next record in this plan.
    [[nodiscard]] record::Header nextHeader(
        const PlanId& id, LoadedPlan& loadedPlan, record::Type type, Section section);
    //! Appends sealed bytes of ours inside a transaction and moves our tip.
    [[nodiscard]] Done appendOwn(LoadedPlan& loadedPlan, const Bytes& sealed);
    [[nodiscard]] Done writeCard(const PlanId& id, LoadedPlan& loadedPlan);
    [[nodiscard]] Done attestTip(
        const PlanId& id, const journal::Tip& tip, record::Attestation* out = nullptr);
    //! Whether an author's role lets them write this: what their role writes, and for everybody who may have
    //! a plan the traces of copies that they made.
    [[nodiscard]] bool mayWrite(const CertId& author, Section section, BytesView payload) const;
    [[nodiscard]] bool mayGrant(const CertId& author) const;
    //! Which of these records are vouched for: walked down each author's chain from the newest good
    //! attestation to a record that is not among them but here, or to the author's first.
    [[nodiscard]] Result<std::set<RecordId>> covered(
        const PlanId& id, const std::vector<journal::Stored>& records) const;
    //! When the server had a version (VersionView::reachedMs): what was heard first stays.
    [[nodiscard]] Done keepReached(const RecordId& version, std::int64_t serverMs);
    [[nodiscard]] std::int64_t reachedMs(const RecordId& version) const;
    //! Newest first; the plan is loaded for it.
    [[nodiscard]] Result<std::vector<SealedVersion>> sealedVersions(const PlanId& id);
    //! Records (author, number) in which sign() wrote down what it sealed: no change to it.
    [[nodiscard]] std::set<std::pair<CertId, std::uint64_t>> writtenBySigning(
        const std::vector<SealedVersion>& sealed, const std::vector<plan::Change>& history) const;
    //! Signature, chain and content all hold.
    [[nodiscard]] bool holds(const PlanId& id, const SealedVersion& version) const;
    //! The plan as it was when exactly these records and all before them in their authors' chains were known.
    [[nodiscard]] Result<plan::Plan> replayAt(const PlanId& id, const std::vector<RecordId>& heads) const;
};

//! Whether a record's ops add traces of copies (`access_log`) and do nothing else.
[[nodiscard]] bool addsTracesOnly(BytesView payload);
[[nodiscard]] PlanCard cardFrom(const PlanId& id, const plan::Plan& plan);
[[nodiscard]] Json toJson(const PlanCard& card);
[[nodiscard]] PlanCard cardFromJson(const PlanId& id, const Json& json);
//! A string at a path of keys, or empty.
[[nodiscard]] std::string textAt(const Json& document, std::initializer_list<const char*> keys);

} // namespace cyd::workspace
