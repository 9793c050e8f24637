//! The sealed record: the same signed, encrypted bytes on tablet, wire, server and in export files.
// Frozen: see docs/record-format.md. This room holds no secret key; the server links it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/section.h"

namespace cyd::record {

enum class Type : std::uint8_t {
    Ops = 1,
    Version = 2,
    Grant = 3,
    KeyHistory = 4,
    Audit = 5,
    BlobHead = 6,
    BlobChunk = 7,
    Merge = 8,
};
inline constexpr std::size_t kFixedHeader = 152, kNonce = 24, kTag = 16;
inline constexpr std::size_t kMaxParents = 16, kMaxPayload = 65'535, kMaxRecord = 131'072;
//! Payloads are padded to the smallest of these with room for one byte more.
inline constexpr std::array<std::size_t, 12> kBuckets { 128, 192, 256, 384, 512, 1024, 2048, 4096, 8192,
    16384, 32768, 65536 };

//! The clear part of a record: who, where, after what, under which key. Also the AEAD's additional data, as
//! the exact bytes received, never re-serialised.
struct Header {
    Type type = Type::Ops;
    std::uint8_t flags = 0; //!< bit 0: break-glass. Others must be 0
    OrgId org;
    PlanId plan;
    CertId author;
    std::uint64_t authorSeq = 0; //!< 1, 2, 3 … for each (author, plan)
    RecordId previous; //!< this author's record before this one in this plan; zero when authorSeq is 1
    Stamp hlc = 0;
    Section section = Section::Core;
    std::uint32_t epoch = 1;
    KeyId key;
    std::uint32_t cipherLength = 0; //!< a bucket + kTag; for Grant 2 + 177 × count
    std::vector<RecordId>
        parents; //!< heads of other authors this one has seen; strictly ascending, at most 16
};

//! A record taken apart. `aad` and `cipher` view into the bytes that were parsed and must not outlive them.
struct Parsed {
    Header header;
    RecordId id;
    BytesView aad; //!< header bytes, with the parents
    BytesView nonce; //!< 24 bytes; zeros for Grant
    BytesView cipher;
};

//! Header bytes ready to be followed by nonce and ciphertext.
[[nodiscard]] Bytes encodeHeader(const Header& header);
//! Checks cheapest first: length, magic, version and suite, type, flags, reserved bytes, counts, lengths,
//! order of parents. Codes: record.short, record.magic, record.version (TooNew), record.type (TooNew),
//! record.section (TooNew), record.reserved, record.chain (numbers begin at 1; previous is zero exactly for
//! the first), record.parents, record.length. Never allocates from a claimed length.
[[nodiscard]] Result<Parsed> parse(BytesView bytes);
//! Of a record that was parsed before: one look at its type, without its id.
[[nodiscard]] bool isOf(Type type, BytesView record);
//! BLAKE2b-256 of "cyd/rec/v1" and every byte of the record.
[[nodiscard]] RecordId idOf(BytesView bytes);

//! One signature that vouches for a chain: it covers its author's newest record and, through the
//! previous-record hashes, every record before it. A record not yet covered is nobody's statement outside its
//! own tablet.
struct Attestation {
    OrgId org;
    PlanId plan;
    CertId author;
    std::uint64_t authorSeq = 0;
    RecordId newest;
    std::uint64_t seenPlanSeq = 0; //!< highest server number its author had applied (makes forks visible)
    Hash seenPlanChain;
    std::uint64_t seenOrgSeq = 0;
    Hash seenOrgHash;
    std::int64_t timeMs = 0;
    Signature signature;
};
inline constexpr std::size_t kAttestationSize = 256;
[[nodiscard]] Bytes encode(const Attestation& attestation);
//! Exact length, magic "CPA1", version, suite and zeros are checked; the signature is not. Codes
//! attestation.malformed, attestation.version (TooNew).
[[nodiscard]] Result<Attestation> parseAttestation(BytesView bytes);
//! Bytes that the signature covers (everything before it); prefix kAttestationPrefix.
[[nodiscard]] Bytes signedPart(const Attestation& attestation);
inline constexpr std::string_view kAttestationPrefix = "cyd/att/v1";
[[nodiscard]] bool verify(const Attestation& attestation, const SignPublicKey& author);

//! "This device's user has opened the plan with all records up to planSeq on the screen." Signed, so that the
//! server cannot invent "seen by the team".
struct ReadMark {
    PlanId plan;
    CertId reader;
    std::uint64_t planSeq = 0;
    Hash planChain;
    std::int64_t timeMs = 0;
    Signature signature;
};
inline constexpr std::string_view kReadMarkPrefix = "cyd/seen/v1";
inline constexpr std::size_t kReadMarkSize = 152;
[[nodiscard]] Bytes encode(const ReadMark& mark);
//! Exact length, magic "CPM1", version, suite and zeros; not the signature. Codes seen.malformed,
//! seen.version.
[[nodiscard]] Result<ReadMark> parseReadMark(BytesView bytes);
[[nodiscard]] Bytes signedPart(const ReadMark& mark);
[[nodiscard]] bool verify(const ReadMark& mark, const SignPublicKey& reader);

//! The devices that a Grant record is for, readable by the server: who may fetch this plan. Recipients of
//! other kinds (roles, recovery: later) are passed over. Code grant.malformed, also when one recipient stands
//! there twice.
[[nodiscard]] Result<std::vector<CertId>> grantRecipients(const Parsed& grant);

//! One link of the server's chain: hash("cyd/chain/v1" ‖ before ‖ record id).
[[nodiscard]] Hash chainStep(const Hash& before, const RecordId& id);

} // namespace cyd::record
