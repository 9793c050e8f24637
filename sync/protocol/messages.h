//! Every message between client and server, as bytes. Version 1; paths /v1/….
// Frozen: see docs/sync-protocol.md. Little-endian; every list has a count that is checked before anything is
// read.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/record/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cyd::protocol {

inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kMaxPushRecords = 100, kMaxPushBytes = 1 << 20, kMaxPageRecords = 200,
                             kMaxPageBytes = 1 << 20, kMaxBody = 2 << 20;
inline constexpr std::size_t kMaxPageMarks = 256, kMaxOrgAppend = 500;
inline constexpr std::string_view kAuthPrefix = "cyd/auth/v1", kPagePrefix = "cyd/page/v1";
inline constexpr std::string_view kContentType = "application/x-cydgynllun";

//! GET /v1/hello, no login. The first four bytes are the version for ever: a Hello of another version is
//! refused with Fault::TooNew, "message.version", whatever follows them.
struct Hello {
    std::uint32_t version = kVersion;
    Hash serverId; //!< fixed at the server's first start
    SignPublicKey serverKey; //!< signs page heads; holds no authority over plans
    std::int64_t timeMs = 0;
};

//! POST /v1/challenge {} → Challenge. One use, 60 s.
struct Challenge {
    Hash nonce;
};
//! POST /v1/login → Token. Signature by the device over kAuthPrefix ‖ server id ‖ nonce ‖ client nonce ‖
//! cert.
struct Login {
    CertId cert;
    Hash nonce, clientNonce;
    Signature signature;
};
[[nodiscard]] Bytes loginMessage(const Hash& serverId, const Login& login);
//! Sent in the header "Authorization: Bearer <hex>". 15 minutes idle, 8 hours at most.
struct Token {
    Hash token;
};

//! POST /v1/org: entries to append to the organisation's log; from an admin, or from anybody for a log that
//! starts with a genesis the server has no organisation for. Reply OrgReply. No login needed: entries carry
//! signatures.
struct OrgAppend {
    OrgId org;
    std::vector<Bytes> entries;
};
struct OrgReply {
    std::uint64_t headSeq = 0;
    Hash headHash;
};
//! GET-like POST /v1/org/pull (login, or an InviteId known to the server): entries after `afterSeq`.
struct OrgPull {
    OrgId org;
    InviteId invite; //!< zero when logged in
    std::uint64_t afterSeq = 0;
};
struct OrgPage {
    std::vector<Bytes> entries;
    std::uint64_t headSeq = 0;
};

//! POST /v1/invite (login, admin): puts an invitation bundle, sealed under the one-time code. POST
//! /v1/invite/get (no login) gives it. POST /v1/enrol (no login) leaves the device's request, once. POST
//! /v1/enrol/list (login, admin).
struct InvitePut {
    OrgId org;
    InviteId invite;
    std::int64_t expiresMs = 0;
    Bytes bundle;
};
struct InviteGet {
    InviteId invite;
};
struct InviteBundle {
    Bytes bundle;
};
struct EnrolPut {
    InviteId invite;
    Bytes request;
};
struct EnrolList {
    OrgId org;
};
struct EnrolRequests {
    struct Item {
        InviteId invite;
        Bytes request;
    };
    std::vector<Item> items;
};

//! POST /v1/status (login): which of my plans have news.
struct StatusRequest {
    std::uint64_t orgSeq = 0;
};
struct StatusReply {
    struct PlanHead {
        PlanId plan;
        std::uint64_t lastSeq = 0;
        std::uint64_t marks = 0; //!< counts the changes of the plan's read marks
    };
    std::uint64_t orgSeq = 0;
    std::int64_t timeMs = 0;
    std::vector<PlanHead> plans; //!< every plan with a grant to this certificate
};

enum class PushCode : std::uint8_t {
    Accepted = 0, //!< seq is its server number
    Duplicate = 1, //!< known before; seq is its number
    Gap = 2, //!< seq is the author_seq expected
    ParentUnknown = 3,
    Fork = 4, //!< a second record for one author_seq: kept aside
    KeyUnknown = 5, //!< no grant introduced this key
    TooLarge = 6,
    Malformed = 7,
    Quota = 8,
    NotAllowed = 9, //!< author is not the logged-in device, unknown, or without rights
    NotAttested = 10, //!< no attestation covers it, or only one whose newest record was refused
    Retry = 11,
};
//! POST /v1/push (login): one plan's records in author order, with the attestation(s) that cover them. The
//! server stops at the first record that it cannot take; what an attestation covers before it stays.
//! Idempotent by record id.
struct Push {
    PlanId plan;
    std::vector<Bytes> records;
    std::vector<Bytes> attestations; //!< in order of authorSeq; the last covers the last record
};
struct PushReply {
    struct Item {
        PushCode code = PushCode::Retry;
        std::uint64_t seq = 0;
    };
    std::vector<Item> items; //!< as many as were looked at: the last one may be a refusal
    std::uint64_t lastSeq = 0; //!< the plan's head after this push
    std::int64_t timeMs = 0;
};

//! POST /v1/pull (login): records after+1 … in dense order.
struct Pull {
    PlanId plan;
    std::uint64_t after = 0;
    std::uint32_t limit = kMaxPageRecords;
};
struct Page {
    PlanId plan;
    std::uint64_t after = 0; //!< the cursor that this page continues
    std::vector<Bytes> records; //!< numbers after+1 … after+n
    std::vector<Bytes> attestations; //!< those whose newest record lies in this page
    std::vector<Bytes> readMarks; //!< the newest of each other reader
    std::uint64_t marks = 0; //!< as in StatusReply, when this page was made
    std::uint64_t lastSeq = 0; //!< the plan's head on the server
    Hash chain; //!< the chain hash at after+n
    Hash logId; //!< changes only when the plan's log on the server was begun again
    std::int64_t timeMs = 0;
    Signature
        signature; //!< by the server key over kPagePrefix ‖ plan ‖ after+n ‖ chain ‖ logId ‖ lastSeq ‖ timeMs
};
[[nodiscard]] Bytes signedPart(const Page& page);

//! POST /v1/seen (login): an encoded record::ReadMark. Reply: empty.
struct Seen {
    Bytes mark;
};

//! Body of every answer that is not 200: a stable code such as "login.refused", never internals.
struct Problem {
    std::string code;
};

// Each message has encode() and a decode<T>() that refuses anything but exactly one whole message within
// limits (Fault::Corrupt, "message.malformed").
#define CYD_MESSAGE(T)                                                                                       \
    [[nodiscard]] Bytes encode(const T&);                                                                    \
    [[nodiscard]] Result<T> decode(BytesView, const T*);
CYD_MESSAGE(Hello)
CYD_MESSAGE(Challenge)
CYD_MESSAGE(Login)
CYD_MESSAGE(Token)
CYD_MESSAGE(OrgAppend)
CYD_MESSAGE(OrgReply)
CYD_MESSAGE(OrgPull)
CYD_MESSAGE(OrgPage)
CYD_MESSAGE(InvitePut)
CYD_MESSAGE(InviteGet)
CYD_MESSAGE(InviteBundle)
CYD_MESSAGE(EnrolPut)
CYD_MESSAGE(EnrolList)
CYD_MESSAGE(EnrolRequests)
CYD_MESSAGE(StatusRequest)
CYD_MESSAGE(StatusReply)
CYD_MESSAGE(Push)
CYD_MESSAGE(PushReply)
CYD_MESSAGE(Pull)
CYD_MESSAGE(Page)
CYD_MESSAGE(Seen)
CYD_MESSAGE(Problem)
#undef CYD_MESSAGE
template <typename T> [[nodiscard]] Result<T> decode(BytesView bytes)
{
    return decode(bytes, static_cast<const T*>(nullptr));
}

} // namespace cyd::protocol
