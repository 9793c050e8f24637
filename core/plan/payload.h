//! The clear text of one record of ops, taken apart: docs/ops-format.md.
// Frozen: a golden payload is in tests/data.
#pragma once

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/plan/cbor.h"

namespace cyd::plan {

inline constexpr std::size_t kMaxPayload = 65'535; //!< what one record can carry
inline constexpr std::size_t kMaxOps = 8'192; //!< numbered ops in one payload
inline constexpr std::size_t kMaxLeaf = 60'000; //!< bytes of one answer
inline constexpr std::size_t kMaxPlace = 1'024; //!< bytes of a place in a list
inline constexpr std::size_t kNonceSize = 8; //!< names the items of one put that have no id
inline constexpr std::uint64_t kPayloadVersion = 1;

enum class OpKind : std::uint8_t { Put = 1, Remove = 2, Place = 3, Settle = 4, Unknown = 0 };

// Keys of an op's map, and of the payload's map.
enum OpKey : std::uint64_t {
    kOpKind = 0,
    kOpPath = 1,
    kOpValue = 2,
    kOpNonce = 3,
    kOpReplaces = 4,
    kOpCovers = 5,
    kOpBuries = 6,
    kOpPlace = 7,
    kOpSettles = 8,
    kOpCarried = 9,
};
enum PayloadKey : std::uint64_t { kVersion = 1, kOps = 2, kAuthors = 5, kWhy = 6 };
inline constexpr std::uint64_t kFirstCritical = 128;
inline constexpr std::uint64_t kWholeTag = 51'713, kNamedTag = 51'714;

//! `count` ops of one record, from `index` on. `author` is a place in the payload's table.
struct Ref {
    std::uint32_t author = 0;
    std::uint64_t seq = 0;
    std::uint32_t index = 0;
    std::uint32_t count = 1;
};

//! One numbered part of a put: an answer, or the mark of an object or list.
struct Leaf {
    enum class Kind : std::uint8_t { Value, Object, List };
    std::string path;
    Kind kind = Kind::Value;
    Json value;
};

struct PayloadOp {
    OpKind kind = OpKind::Unknown;
    std::string path;
    std::vector<Leaf> leaves; //!< Put: at least one, the first at `path`
    std::string place; //!< Place: where the item stands, compared bytewise
    bool carried = false; //!< Put: written again unchanged beside a field that it belongs with
    std::vector<Ref> replaces, covers, buries, settles;
};

struct Payload {
    std::vector<CertId> authors;
    std::vector<PayloadOp> ops;
    std::string why;
};

//! Faults as Plan::apply promises: Corrupt "ops.malformed", TooNew "ops.critical".
[[nodiscard]] Result<Payload> decodePayload(BytesView bytes);
//! A payload around ops that are encoded already.
[[nodiscard]] Bytes encodePayload(
    const std::vector<Bytes>& ops, const std::vector<CertId>& authors, std::string_view why);

//! JSON as CBOR, keys in their order.
void writeJson(CborWriter& out, const Json& value);
//! JSON as CBOR with the keys of each object sorted: equal bytes exactly when the values are the same. 1 is
//! not 1.0.
[[nodiscard]] Bytes canonicalJson(const Json& value);
[[nodiscard]] bool sameValue(const Json& a, const Json& b);

} // namespace cyd::plan
