//! How a new device becomes known: a one-time code that two people read to each other, and what is sealed
//! under it.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/secret.h"

#include <string>

namespace cyd::vault {

//! 128 random bits, shown as 26 Crockford base-32 characters and 2 check characters. The server never has it;
//! what it keeps under invite id can neither be read nor replaced.
class InviteCode {
public:
    [[nodiscard]] static InviteCode random();
    //! Reads what a person typed: capitals or not, any spaces and dashes, O for 0, I and L for 1. Invalid
    //! "code.length"; Invalid "code.check" for any one or two wrong characters or two neighbours swapped.
    [[nodiscard]] static Result<InviteCode> parse(std::string_view text);
    //! "4G7K-…": seven groups of four.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] InviteId id() const;
    //! A key for one use of the code.
    [[nodiscard]] Key derive(std::string_view purpose) const;

private:
    explicit InviteCode(Key padded)
        : m_code(std::move(padded))
    {
    }
    Key m_code; // 16 bytes, then zeros
};

//! What an invitation tells the new device. Root key and organisation key arrive under a secret that the
//! server never had, so it cannot put its own in their place.
struct Invitation {
    std::string serverUrl;
    std::vector<Hash> pins; //!< SPKI hashes of the server's TLS key, at most 4
    Hash serverId; //!< zero when not known yet
    OrgId org;
    SignPublicKey root;
    std::uint64_t orgSeq = 0; //!< the log's head when the invitation was written: an older log is refused
    Hash orgHash;
    std::string personName;
    PersonId person;
    CertId cert; //!< the certificate that the admin will sign
    std::uint32_t roles = 0; //!< record::Role bits
    std::int64_t expiresMs = 0;
    Key orgKey; //!< opens names
};
//! What Vault::sealInvitation sealed. Forged "invite.forged" (made under another code, or altered: the two
//! cannot be told apart), Corrupt "invite.malformed", TooNew "invite.version", Refused "code.expired".
[[nodiscard]] Result<Invitation> openInvitation(const InviteCode& code, BytesView bundle, std::int64_t nowMs);

//! What the new device answers, sealed under the code: only somebody who held the code can have written it.
struct EnrolRequest {
    InviteId invite;
    DeviceId device;
    SignPublicKey sign;
    BoxPublicKey box;
    std::string deviceName;
};
//! For the admin. Forged "enrol.forged" when it was not made under this code or the self-signature is wrong;
//! Corrupt "enrol.malformed".
[[nodiscard]] Result<EnrolRequest> checkRequest(const InviteCode& code, BytesView request);
//! Six digits from both keys of a device; admin and new member compare them by eye or telephone.
[[nodiscard]] std::string comparisonNumber(const SignPublicKey& sign, const BoxPublicKey& box);

} // namespace cyd::vault
