//! The organisation's directory: one admin-signed, hash-chained log that every client holds whole. No key is
//! ever taken from a server's answer; only from here.
// Frozen: see docs/record-format.md.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <map>

namespace cyd::record {

enum class EntryType : std::uint8_t {
    //! Signed by the root key: body = root_pk(32) recovery_pk(32, zero until set) sealed org name.
    Genesis = 1,
    AdminAdd = 2, //!< root: body = admin sign_pk(32)
    AdminRevoke = 3,
    Cert = 4, //!< admin: see Cert
    //! From here on reserved for later issues; a reader keeps them in the chain and ignores what it does not
    //! know.
    Revoke = 5,
    RoleKey = 6,
    RecoveryKey = 7,
    Policy = 8,
    Heartbeat = 9,
    Wipe = 10,
    LogIncarnation = 11,
    Confirm = 12,
};

enum Role : std::uint32_t {
    RoleCareCoordinator = 1,
    RoleClinician = 2,
    RoleManager = 4,
    RoleDuty = 8,
    RoleReviewer = 16,
    RoleServiceUser = 32,
};

//! A member's device in a role. Names are sealed under the organisation's symmetric key, so that the server
//! never reads them: `sealedName` = nonce(24) ‖ AEAD(pad64(name)).
struct Cert {
    CertId id;
    PersonId person;
    DeviceId device;
    std::uint32_t roles = 0;
    SignPublicKey sign;
    BoxPublicKey box;
    std::int64_t notBeforeMs = 0, notAfterMs = 0;
    Bytes sealedName;
    std::uint64_t entrySeq = 0; //!< where in the log; not part of the body
};

//! entry = "CPO1" ver(1) type(1) flags(2) org(16) seq(8) prev_hash(32) time_ms(8) issuer_pk(32) body_len(4)
//! body sig(64) hash = BLAKE2b("cyd/org/v1" ‖ entry); sig over "cyd/orgsig/v1" ‖ everything before it.
struct OrgEntry {
    EntryType type = EntryType::Genesis;
    OrgId org;
    std::uint64_t seq = 0; //!< 1 is the genesis
    Hash previous;
    std::int64_t timeMs = 0;
    SignPublicKey issuer; //!< the root key, or an admin's
    Bytes body;
    Signature signature;
};
inline constexpr std::string_view kOrgSignPrefix = "cyd/orgsig/v1";
inline constexpr std::size_t kMaxOrgEntry = 8192;

[[nodiscard]] Bytes signedPart(const OrgEntry& entry);
[[nodiscard]] Bytes encode(const OrgEntry& entry);
[[nodiscard]] Result<OrgEntry> parseOrgEntry(BytesView bytes);
[[nodiscard]] Bytes encodeCertBody(const Cert& cert);
[[nodiscard]] Result<Cert> parseCertBody(BytesView body);

//! The state that a verified log adds up to.
class Directory {
public:
    //! Appends one entry after checking org, seq, previous hash, signature and the issuer's right to sign
    //! this type. Codes org.malformed, org.chain (Forged), org.signature (Forged), org.right (Forged),
    //! org.version. On failure nothing changes.
    [[nodiscard]] Done append(BytesView entry);

    [[nodiscard]] const OrgId& org() const { return m_org; }
    [[nodiscard]] std::uint64_t headSeq() const { return m_seq; } //!< 0: empty
    [[nodiscard]] const Hash& headHash() const { return m_head; }
    [[nodiscard]] const SignPublicKey& root() const { return m_root; }
    [[nodiscard]] const Bytes& sealedOrgName() const { return m_sealedName; }
    //! The newest certificate of that id, or nullptr.
    [[nodiscard]] const Cert* cert(const CertId& id) const;
    [[nodiscard]] const std::map<CertId, Cert>& certs() const { return m_certs; }
    [[nodiscard]] bool isAdmin(const SignPublicKey& key) const;

private:
    OrgId m_org;
    std::uint64_t m_seq = 0;
    Hash m_head;
    SignPublicKey m_root;
    Bytes m_sealedName;
    std::vector<SignPublicKey> m_admins;
    std::map<CertId, Cert> m_certs;
};

} // namespace cyd::record
