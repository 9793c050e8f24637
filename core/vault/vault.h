//! An unlocked vault: holds every secret key of a device and lends operations, never the keys. Gone = locked.
#pragma once

#include "core/record/org_log.h"
#include "core/record/record.h"
#include "core/vault/enrol.h"
#include "core/vault/key_ring.h"

namespace cyd::vault {

//! Who this device is. Public facts, kept sealed with the keys so that nobody can swap them on disk.
struct Identity {
    OrgId org;
    SignPublicKey root; //!< the organisation's log must begin with this key
    PersonId person;
    DeviceId device;
    CertId cert;
    SignPublicKey sign;
    BoxPublicKey box;
};

//! Move-only. Destroying it zeroes every key: that is what "lock" means. One thread at a time.
class Vault {
public:
    //! A vault without identity; use VaultFile::create/unlock or PinSession::open to get one.
    explicit Vault(Key vaultKey);
    Vault(Vault&&) noexcept = default;
    Vault& operator=(Vault&&) noexcept = default;

    // --- Identity
    // -----------------------------------------------------------------------------------------------
    //! Makes a new organisation: root, admin, organisation and device keys, all ids.
    void foundOrganisation();
    //! Takes a place in an organisation: its keys from the invitation, fresh device keys and device id.
    void join(const Invitation& invitation);
    [[nodiscard]] const Identity& identity() const { return m_identity; }
    [[nodiscard]] bool hasIdentity() const { return !m_identity.cert.isZero(); }
    [[nodiscard]] bool isAdmin() const { return m_admin.has_value(); }
    //! Zero when this device is not an admin's.
    [[nodiscard]] SignPublicKey adminKey() const;
    //! The certificate is ours: id, person, device and both keys.
    [[nodiscard]] bool owns(const record::Cert& cert) const;
    //! Identity and its secret keys as one sealed blob for the journal, and back. Corrupt "vault.identity"
    //! (altered, or another vault's), TooNew "vault.version".
    [[nodiscard]] Bytes sealIdentity() const;
    [[nodiscard]] Done openIdentity(BytesView sealed);

    // --- Signing
    // ------------------------------------------------------------------------------------------------
    //! By the device's key over prefix ‖ message (login: protocol::kAuthPrefix, loginMessage).
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const;
    //! Fills in org and author, and signs.
    [[nodiscard]] record::Attestation attest(record::Attestation attestation) const;
    //! Fills in the reader, and signs.
    [[nodiscard]] record::ReadMark markRead(record::ReadMark mark) const;

    // --- The organisation's log: each returns the next entry, encoded, for Directory::append
    // ----------------------
    //! Refused "org.admin" when this vault lacks the root key (genesis, addAdmin) or an admin key (certify);
    //! genesis also Invalid "name.length".
    [[nodiscard]] Result<Bytes> genesis(std::string_view orgName, std::int64_t timeMs) const;
    [[nodiscard]] Result<Bytes> addAdmin(
        const record::Directory& log, const SignPublicKey& admin, std::int64_t timeMs) const;
    [[nodiscard]] Result<Bytes> certify(
        const record::Directory& log, const record::Cert& cert, std::int64_t timeMs) const;
    //! Names under the organisation's key, padded: 1 to 800 bytes of UTF-8. Invalid "name.length", Forged
    //! "name.forged".
    [[nodiscard]] Result<Bytes> sealName(std::string_view name) const;
    [[nodiscard]] Result<std::string> openName(BytesView sealed) const;

    // --- Enrolling others
    // ---------------------------------------------------------------------------------------
    //! Seals the invitation under the code, with our org, root and organisation key in place of its own.
    //! Invalid "invite.malformed" when a text in it is longer than 800 bytes or there are more than 4 pins.
    [[nodiscard]] Result<Bytes> sealInvitation(const InviteCode& code, const Invitation& invitation) const;
    //! After join(): the answer for the admin. Device name at most 100 bytes, cut there.
    [[nodiscard]] Bytes enrolRequest(const InviteCode& code, std::string_view deviceName) const;

    // --- Section keys and records
    // ---------------------------------------------------------------------------------
    [[nodiscard]] KeyRing& keys() { return m_keys; }
    [[nodiscard]] const KeyRing& keys() const { return m_keys; }
    //! A held key, wrapped under the vault key for the journal. NotFound "record.key".
    [[nodiscard]] Result<Bytes> wrapKey(const KeyId& id) const;
    //! Takes a wrapped key back into the ring. Corrupt "vault.key".
    [[nodiscard]] Result<KeyId> unwrapKey(BytesView wrapped);

    //! Seals a payload of at most 65,535 bytes. The caller sets type, flags, plan, authorSeq, previous, hlc,
    //! section and parents; org, author, epoch, key (the current one of plan and section) and length are
    //! filled in. NotFound "record.key", Full "record.payload", or what parse() says of the header.
    [[nodiscard]] Result<Bytes> seal(record::Header header, BytesView payload) const;
    //! Decrypts. NotFound "record.key" (we wait for a grant), Forged "record.context" (key used for another
    //! plan, section or epoch), Forged "record.forged" (altered or re-signed), Corrupt "record.padding" (its
    //! author's app was broken).
    [[nodiscard]] Result<Bytes> open(const record::Parsed& record) const;

    //! A whole Grant record that gives the key to these certificates. The caller sets plan, authorSeq,
    //! previous, hlc and parents; section, epoch and key come from the key. NotFound "record.key", Full
    //! "grant.recipients" (1 to 736).
    [[nodiscard]] Result<Bytes> grant(
        record::Header header, const KeyId& key, std::span<const record::Cert> recipients) const;
    //! Takes our key out of a Grant into the ring. NotFound "grant.other" (not for us), Forged
    //! "grant.context" (the sealed context or the key does not match the header: name the granter and ignore
    //! it), Corrupt "grant.malformed".
    [[nodiscard]] Result<KeyId> acceptGrant(const record::Parsed& grant);

    // --- This tablet only
    // -----------------------------------------------------------------------------------------
    //! Drafts, cached cards, settings. `context` says what it is and must be the same on opening. Corrupt
    //! "local.forged".
    [[nodiscard]] Bytes sealLocal(std::string_view context, BytesView plain) const;
    [[nodiscard]] Result<Bytes> openLocal(std::string_view context, BytesView sealed) const;

private:
    friend class PinSession;
    friend class VaultFile;
    struct SignPair {
        SignPublicKey key;
        Secret<64> secret;
    };
    [[nodiscard]] static SignPair makeSignPair();
    void makeDevice();
    [[nodiscard]] Result<Bytes> orgEntry(const std::optional<SignPair>& issuer, const record::Directory* log,
        record::EntryType type, Bytes body, std::int64_t timeMs) const;

    Key m_vaultKey;
    Key m_wrapKey, m_localKey; // each for one purpose, from the vault key
    Identity m_identity;
    Secret<64> m_sign;
    Key m_box, m_orgKey;
    std::optional<SignPair> m_root, m_admin;
    KeyRing m_keys;
};

} // namespace cyd::vault
