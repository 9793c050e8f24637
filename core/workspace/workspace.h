//! One vault on one device: unlock it, list its plans, change, share, sign and verify them. The app and `cyd`
//! are two doors to this class; neither has logic that the other lacks.
//!
//! Single-threaded. Every change is durable when the call returns. Nothing here knows a screen or a network:
//! the wire side uses Mailroom (mailroom.h).
#pragma once

#include "core/plan/plan.h"
#include "core/record/org_log.h"
#include "core/record/record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cyd::vault {
class InviteCode;
struct Invitation;
class Vault;
}

namespace cyd::workspace {

//! Cost of the passphrase (Argon2id); lowered only by tests, never below 64 MiB and 3 passes.
struct VaultOptions {
    std::uint32_t kdfMemoryMiB = 128;
    std::uint32_t kdfPasses = 3;
};

struct VaultInfo {
    std::string organisation;
    std::string memberName;
    std::string orgId, certId, personId; //!< hex
    std::uint32_t roles = 0; //!< record::Role bits
    bool admin = false;
    bool enrolled = false; //!< false: joined, and the administrator has not confirmed yet
    std::string serverUrl; //!< empty: none yet
    std::int64_t lastContactMs = 0; //!< the last complete exchange with the server; 0: never
    std::uint64_t plans = 0, records = 0, waiting = 0;
};

struct Member {
    PersonId person;
    std::string name;
    std::uint32_t roles = 0;
    bool self = false, admin = false;
    std::vector<CertId> devices;
};

//! What has become of a plan's changes. Always from a server receipt or a colleague's signed mark, never from
//! hope.
enum class SyncState {
    OnThisTablet, //!< nothing of this plan has ever reached a server
    Waiting, //!< some of it has; `waiting` records have not
    OnServer,
    Seen, //!< another member has opened it, or has answered, with all of this device's changes in view
};
struct SyncStatus {
    SyncState state = SyncState::OnThisTablet;
    std::uint64_t waiting = 0;
};

//! A row of the caseload list; made without opening the plan.
struct PlanCard {
    PlanId id;
    std::string name, knownAs, dateOfBirth, nhsNumber, address;
    std::string status; //!< plan.status
    std::string nextReview; //!< ISO date or empty
    std::string language; //!< the person's preferred language, "cy" or "en" or empty
    std::uint32_t conflicts = 0;
    SyncStatus sync;
};

struct HistoryLine {
    std::int64_t atMs = 0;
    std::string author; //!< name from the directory
    plan::Change change;
};

//! Two or more answers that stand, with the names of those who gave them.
struct ConflictView {
    plan::Conflict conflict;
    std::vector<std::string> authors; //!< one for each answer
};

//! One point of ink: x and y in thousandths of the pad's width and height, milliseconds since the first
//! touch, pressure in thousandths.
struct InkPoint {
    std::int32_t x = 0, y = 0, t = 0, pressure = 0;
};
using Stroke = std::vector<InkPoint>;

//! A printed copy that somebody signed by hand. There is no picture of it: it is noted where it is.
struct PaperCopy {
    std::string on; //!< ISO date beside the signature
    std::string keptAt; //!< where the paper is
    std::string note; //!< may be empty
    //! The number that is printed on it; asked when it is sealed, and the version's own from then on.
    std::uint32_t version = 0;
};

//! How somebody answered the question "do you agree and sign?". All are equal.
struct SignRequest {
    std::string by; //!< person_id in the plan: "su" or a worker's
    //! ink | mark | typed | spoken | witnessed | seen (and does not agree) | declined | unable, or account: a
    //! worker with the secret of their own vault, or paper: a printed copy, signed by hand
    std::string how;
    std::string language; //!< what was shown: "cy" or "en"
    std::string words; //!< typed name, or the person's words
    std::string reason; //!< for declined and unable: required, "sign.reason" otherwise
    std::string witness; //!< name; required for spoken and witnessed, "sign.witness" otherwise
    std::vector<Stroke> strokes; //!< required for ink and mark, "sign.blank" otherwise
    //! What is not agreed to: "action:a-med-1". When the person signs, the parts to which they have said "no"
    //! or "not sure" before (partsNotAgreed()) are left out as well, named or not.
    std::vector<std::string> exceptParts;
    std::string shownDigest; //!< hex digest of the text as it was shown
    //! Parts to which the person has said "no" or "not sure" before, and agrees now; Invalid "sign.part" when
    //! it is none of those.
    std::vector<std::string> agreeParts = {};
    //! For paper. Invalid "sign.paper_date" (none, or to come), "sign.kept" (blank); Refused
    //! "sign.paper_version" (not the number that a copy printed now has) and "sign.paper_changed" (the plan
    //! was changed after that day: what was signed is not what would be sealed).
    PaperCopy paper = {};
};

//! A sealed version: what was signed, by whom, and whether it still stands.
struct VersionView {
    RecordId record;
    std::uint32_t number = 0;
    std::int64_t atMs = 0;
    SignRequest signature;
    std::string author; //!< whose device sealed it
    std::string digest; //!< hex
    bool valid = false; //!< chain, attestation and content digest all hold
    std::uint64_t changedSince = 0; //!< edits after it (what signing itself writes is not counted)
    //! By when the server had it, by the server's clock; kept on the device that sealed it. 0: not known, or
    //! not yet.
    std::int64_t reachedMs = 0;
    std::string takenBackAt; //!< ISO 8601, UTC; empty: it stands
    std::string takenBackReason;
};

//! The number of the version that would be sealed now. What was sealed and has not changed keeps its number,
//! whoever signs it too; a draft that was never sealed is sealed under its own; anything else is the next.
//! `sealed`: Workspace::versions.
[[nodiscard]] std::uint32_t versionToSeal(const Json& document, const std::vector<VersionView>& sealed);

//! For so long a signature can be taken back.
inline constexpr std::int64_t kCoolingOffMs = 4LL * 3600 * 1000;

//! A copy of a plan that was made, as its trace tells it (`access_log` in docs/plan-json.md). No words of the
//! plan.
struct CopyMade {
    std::string format; //!< pdf | html | json | version
    std::string form; //!< of pdf and html: as exchange::nameOf says
    std::string audience; //!< record | person | gp | carer | crisis
    std::string to; //!< person_id of the reader; empty: nobody in particular
    std::string language; //!< en | cy | both; empty: it has none of its own
    std::uint32_t version = 0; //!< the number on it; 0: none
};

//! Somebody had the plan before them: they made a copy, or it was on their screen.
struct AccessLine {
    std::string at; //!< ISO 8601, UTC
    std::string who; //!< name from the directory
    //! Whose device wrote the trace into this plan, where it was not theirs: it was brought in.
    std::string broughtBy = {};
    std::optional<CopyMade> copy = {}; //!< nothing: it was on the screen
};

struct Draft {
    std::string path;
    std::string text;
    std::int64_t atMs = 0;
};

class Mailroom;

class Workspace {
public:
    //! A new organisation; this vault is its first administrator and member. The folder must not hold a vault
    //! yet (Refused "vault.exists"). Weak passphrases: Invalid "vault.weak".
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> createOrganisation(const std::string& folder,
        std::string_view organisation, std::string_view adminName, std::string_view passphrase,
        const VaultOptions& options = {}, WallClock clock = systemWallClock());
    //! A new vault for a member who holds an opened invitation. Not enrolled until the administrator
    //! confirms.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> join(const std::string& folder,
        const vault::InviteCode& code, const vault::Invitation& invitation, std::string_view passphrase,
        const VaultOptions& options = {}, WallClock clock = systemWallClock());
    //! Opens an existing vault, locked. Faults as Journal::open, and NotFound "vault.absent".
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(
        const std::string& folder, WallClock clock = systemWallClock());
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    //! Faults: WrongPassphrase, Refused "vault.wait" (too many tries: secondsToWait()), Full "vault.memory".
    [[nodiscard]] Done unlock(std::string_view passphrase);
    //! Zeroes every key and drops every open plan. Drafts are already on disk.
    void lock();
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] std::int64_t secondsToWait() const;
    [[nodiscard]] Done changePassphrase(std::string_view before, std::string_view after);
    //! A PIN for as long as this program runs, 12 hours at most; nothing of it is ever written. Whoever sets
    //! it gives the passphrase (faults as unlock). Invalid "pin.weak".
    [[nodiscard]] Done setPin(std::string_view pin, std::string_view passphrase);
    void forgetPin();
    //! 0: no PIN is set, or it was wrong too often.
    [[nodiscard]] int pinTriesLeft() const;
    //! WrongPassphrase "pin.wrong"; Locked "pin.spent": the passphrase is asked for.
    [[nodiscard]] Done unlockWithPin(std::string_view pin);

    // Everything below faults with Locked while locked.

    [[nodiscard]] Result<VaultInfo> info() const;
    //! Every record's id, chain, attestation, key and content; SQLite's own check. Corrupt or Forged names
    //! the first.
    [[nodiscard]] Done verifyVault();
    //! The same of one plan's records and sealed versions, without SQLite's own check.
    [[nodiscard]] Done verifyPlan(const PlanId& id) const;
    [[nodiscard]] Result<std::vector<Member>> members() const;
    //! By name (exact, then unique part) or hex id. NotFound "member.unknown", Invalid "member.ambiguous".
    [[nodiscard]] Result<Member> findMember(std::string_view nameOrId) const;

    // The caseload.

    [[nodiscard]] Result<PlanId> importPlan(const Json& document);
    [[nodiscard]] Result<std::vector<PlanCard>> plans() const;
    //! By full hex id, a unique beginning of it (4 characters or more), or the plan's own plan_id.
    [[nodiscard]] Result<PlanId> findPlan(std::string_view text) const;
    [[nodiscard]] Result<SyncStatus> syncStatus(const PlanId& id) const;

    // One plan.

    //! The plan as this device knows it, replayed once and kept. The pointer lives until lock() or
    //! closePlan().
    [[nodiscard]] Result<const plan::Plan*> plan(const PlanId& id) const;
    void closePlan(const PlanId& id);
    // Each of these is Refused "plan.log" at `access_log`, which only noteCopy() writes.

    [[nodiscard]] Done set(
        const PlanId& id, std::string_view path, const Json& value, std::string_view why = {});
    [[nodiscard]] Done add(const PlanId& id, std::string_view listPath, const Json& item);
    [[nodiscard]] Done remove(const PlanId& id, std::string_view path);
    [[nodiscard]] Done move(const PlanId& id, std::string_view itemPath, std::size_t position);
    [[nodiscard]] Done resolve(const PlanId& id, std::string_view path, const Json& value);
    //! Several edits, one commit: all or none.
    struct FieldEdit {
        std::string path;
        Json value;
        std::int64_t atMs = 0; //!< when it was made, if not now (an earlier record of another system); 0: now
    };
    [[nodiscard]] Done setAll(const PlanId& id, const std::vector<FieldEdit>& edits);
    [[nodiscard]] Result<std::vector<ConflictView>> conflicts(const PlanId& id) const;
    //! Who changed what, oldest first; traces of copies are no changes: accesses().
    [[nodiscard]] Result<std::vector<HistoryLine>> history(const PlanId& id) const;
    //! Name of a record's author in the directory; "?" when unknown.
    [[nodiscard]] std::string authorName(const CertId& cert) const;
    //! Seals the keys of these sections to every device of a member. Refused "share.right" when this vault's
    //! role may not grant, NotFound "share.key" when it does not hold the key itself, Refused "share.none"
    //! for a member whose role may see none of it.
    [[nodiscard]] Done share(const PlanId& id, const Member& member, const std::vector<Section>& sections);
    //! The sections that a role may hold (reference/security.md 2.3).
    [[nodiscard]] static std::vector<Section> sectionsFor(std::uint32_t roles);

    //! Seals a version, and writes down in the plan who signed and, of the person themselves, what they
    //! answered. How "account" is for the holder(); its `secret` is the PIN or,
    //! where none is set, the passphrase (faults as unlockWithPin and unlock). Refused "sign.conflict" while
    //! a clinical answer stands twice, "sign.waiting" while records wait; Invalid "sign.blank" /
    //! "sign.reason" / "sign.witness" / "sign.how" / "sign.who" / "sign.language" / "sign.part", and for
    //! paper what paperFits() says. Each part
    //! that the person does not agree to has its entry in `involvement.parts` afterwards, where the team
    //! answers.
    [[nodiscard]] Result<VersionView> sign(
        const PlanId& id, const SignRequest& request, std::string_view secret = {});
    //! Whether what somebody signed on paper is what would be sealed now; faults as of SignRequest::paper.
    [[nodiscard]] Done paperFits(const PlanId& id, const PaperCopy& paper) const;
    //! Who of this plan holds this vault, by person_id: whoever said so (setHolder), else whoever has the
    //! vault's name, or a name that was said to be theirs in another plan; empty when the plan names nobody
    //! so.
    [[nodiscard]] Result<std::string> holder(const PlanId& id) const;
    //! Remembers who of this plan holds this vault, here only. Invalid "sign.who": the plan does not name
    //! them, or they are the person whose plan it is.
    [[nodiscard]] Done setHolder(const PlanId& id, std::string_view personId);
    //! Takes a signature back, at most kCoolingOffMs after it was given. The sealed version stays as it is;
    //! the plan says beside it when and why, and the person's agreement is open again if it was theirs.
    //! Invalid "sign.reason", NotFound "sign.unknown", Refused "sign.final" when it is too late or was done
    //! before.
    [[nodiscard]] Done takeBack(const PlanId& id, const RecordId& version, std::string_view reason);
    //! Newest first; each verified from the records, its content once while the plan is open.
    [[nodiscard]] Result<std::vector<VersionView>> versions(const PlanId& id) const;

    //! The plan as it was when this version was sealed: two tablets may have sealed different texts under one
    //! number. NotFound "export.version_number" when there is none, or its seal does not hold.
    [[nodiscard]] Result<Json> versionDocument(const PlanId& id, const RecordId& version) const;
    //! The newest sealed version as a file that anybody can verify (version_file.h), with everything it
    //! covers but notes given in confidence. NotFound "export.version" when nothing has been signed.
    [[nodiscard]] Result<Bytes> versionFile(const PlanId& id) const;

    //! "A person has this plan on the screen now": what a read mark will vouch for at the next exchange.
    [[nodiscard]] Done markViewed(const PlanId& id);
    //! Writes down that a copy was made, by whom and when (guidance of 2010, ¶178). The trace goes to the
    //! team as an edit does; it is no change of the text, and in no copy for anybody. Whoever makes a copy
    //! gives it all the same when this fails.
    [[nodiscard]] Done noteCopy(const PlanId& id, const CopyMade& copy);
    //! Newest first: every copy that was made, and of each device when it last showed something new of the
    //! plan.
    [[nodiscard]] Result<std::vector<AccessLine>> accesses(const PlanId& id) const;

    // Drafts: typed, not yet an edit. Sealed, durable, local only.

    [[nodiscard]] Done saveDraft(const PlanId& id, std::string_view path, std::string_view text);
    [[nodiscard]] Result<std::vector<Draft>> drafts(const PlanId& id) const;
    [[nodiscard]] Done dropDraft(const PlanId& id, std::string_view path);

    // Words that a speller on this device takes as right. Sealed, durable, local only.

    [[nodiscard]] Done saveOwnWords(const std::vector<std::string>& words);
    [[nodiscard]] Result<std::vector<std::string>> ownWords() const;

    //! Where somebody was in the app, to come back to after it has ended. Sealed, durable, local only.
    [[nodiscard]] Done savePlace(const Json& place);
    //! Null: none was saved.
    [[nodiscard]] Result<Json> place() const;

    //! A one-time code for a new member, valid for 72 hours; the invitation waits to be put on the server.
    //! Refused "org.right" when this vault is no administrator's, Invalid "name.length".
    [[nodiscard]] Result<std::string> invite(
        std::string_view name, std::uint32_t roles, std::string_view serverUrl);

    //! The wire's side of this vault.
    [[nodiscard]] Mailroom& mailroom();

private:
    friend class Mailroom;
    struct Impl;
    template <typename Build> Done change(const PlanId& id, std::string_view path, Build build);
    //! Takes a vault that was opened just now.
    [[nodiscard]] Done take(vault::Vault opened);
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace cyd::workspace
