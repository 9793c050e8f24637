#include "core/record/record.h"

namespace cyd::record {

namespace {

constexpr std::string_view kMagic = "CPR1", kIdPrefix = "cyd/rec/v1", kChainPrefix = "cyd/chain/v1";
constexpr std::uint8_t kVersion = 1, kSuite = 1, kKnownFlags = 1;
constexpr std::size_t kGrantCount = 2, kGrantItem = 177, kKindAndId = 17, kSealedBox = 160;
constexpr std::uint8_t kGrantToDevice = 1;
// The shortest whole record: no parents, the smallest ciphertext there is.
constexpr std::size_t kShortest = kFixedHeader + kNonce + kBuckets.front() + kTag;

static_assert(kGrantItem == kKindAndId + kSealedBox && kGrantCount + kGrantItem >= kBuckets.front() + kTag);

bool isCipherLength(Type type, std::size_t length)
{
    if (type == Type::Grant)
        return length > kGrantCount && (length - kGrantCount) % kGrantItem == 0;
    return std::ranges::any_of(kBuckets, [length](std::size_t bucket) { return bucket + kTag == length; });
}

} // namespace

Bytes encodeHeader(const Header& header)
{
    ByteWriter out;
    out.raw(viewOf(kMagic));
    out.u8(kVersion);
    out.u8(kSuite);
    out.u8(static_cast<std::uint8_t>(header.type));
    out.u8(header.flags);
    out.raw(header.org.view());
    out.raw(header.plan.view());
    out.raw(header.author.view());
    out.u64(header.authorSeq);
    out.raw(header.previous.view());
    out.u64(header.hlc);
    out.u16(static_cast<std::uint16_t>(header.section));
    out.u16(static_cast<std::uint16_t>(header.parents.size()));
    out.u32(header.epoch);
    out.raw(header.key.view());
    out.u32(header.cipherLength);
    out.u32(0);
    for (const auto& parent : header.parents)
        out.raw(parent.view());
    return out.take();
}

Result<Parsed> parse(BytesView bytes)
{
    if (bytes.size() < kShortest)
        return fail(Fault::Corrupt, "record.short");
    if (bytes.size() > kMaxRecord)
        return fail(Fault::Corrupt, "record.length");

    ByteReader in(bytes);
    if (!std::ranges::equal(in.raw(kMagic.size()), viewOf(kMagic)))
        return fail(Fault::Corrupt, "record.magic");
    const auto version = in.u8(), suite = in.u8();
    if (version != kVersion || suite != kSuite)
        return fail(Fault::TooNew, "record.version");

    Parsed result;
    Header& header = result.header;
    const auto type = in.u8();
    if (type < static_cast<std::uint8_t>(Type::Ops) || type > static_cast<std::uint8_t>(Type::Merge))
        return fail(Fault::TooNew, "record.type");
    header.type = static_cast<Type>(type);
    header.flags = in.u8();
    if ((header.flags & ~kKnownFlags) != 0)
        return fail(Fault::Corrupt, "record.reserved");

    header.org = OrgId::from(in.raw(OrgId::size));
    header.plan = PlanId::from(in.raw(PlanId::size));
    header.author = CertId::from(in.raw(CertId::size));
    header.authorSeq = in.u64();
    header.previous = RecordId::from(in.raw(RecordId::size));
    header.hlc = in.u64();
    const auto section = in.u16();
    const std::size_t parentCount = in.u16();
    header.epoch = in.u32();
    header.key = KeyId::from(in.raw(KeyId::size));
    header.cipherLength = in.u32();
    if (in.u32() != 0)
        return fail(Fault::Corrupt, "record.reserved");
    if (section > static_cast<std::uint16_t>(Section::Audit))
        return fail(Fault::TooNew, "record.section");
    header.section = static_cast<Section>(section);
    if (header.authorSeq == 0 || header.epoch == 0 || (header.authorSeq == 1) != header.previous.isZero())
        return fail(Fault::Corrupt, "record.chain");
    if (parentCount > kMaxParents)
        return fail(Fault::Corrupt, "record.parents");
    if (!isCipherLength(header.type, header.cipherLength))
        return fail(Fault::Corrupt, "record.length");
    if (bytes.size() != kFixedHeader + parentCount * RecordId::size + kNonce + header.cipherLength)
        return fail(Fault::Corrupt, "record.length");

    header.parents.reserve(parentCount);
    for (std::size_t i = 0; i < parentCount; ++i) {
        header.parents.push_back(RecordId::from(in.raw(RecordId::size)));
        if (i > 0 && header.parents[i] <= header.parents[i - 1])
            return fail(Fault::Corrupt, "record.parents");
    }
    result.aad = bytes.first(kFixedHeader + parentCount * RecordId::size);
    result.nonce = in.raw(kNonce);
    result.cipher = in.raw(header.cipherLength);
    if (header.type == Type::Grant
        && std::ranges::any_of(result.nonce, [](std::uint8_t b) { return b != 0; }))
        return fail(Fault::Corrupt, "record.reserved");
    result.id = idOf(bytes);
    return result;
}

bool isOf(Type type, BytesView record)
{
    constexpr std::size_t kTypeAt = 6;
    return record.size() > kTypeAt && record[kTypeAt] == static_cast<std::uint8_t>(type);
}

RecordId idOf(BytesView bytes)
{
    return RecordId::from(hashOf(kIdPrefix, { bytes }).view());
}

Result<std::vector<CertId>> grantRecipients(const Parsed& grant)
{
    if (grant.header.type != Type::Grant)
        return fail(Fault::Corrupt, "grant.malformed");
    ByteReader in(grant.cipher);
    const std::size_t count = in.u16();
    if (grant.cipher.size() != kGrantCount + count * kGrantItem)
        return fail(Fault::Corrupt, "grant.malformed");
    std::vector<CertId> result;
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = in.u8();
        const auto recipient = CertId::from(in.raw(CertId::size));
        in.raw(kSealedBox);
        if (kind == 0 || std::ranges::find(result, recipient) != result.end())
            return fail(Fault::Corrupt, "grant.malformed");
        if (kind == kGrantToDevice)
            result.push_back(recipient);
    }
    return result;
}

Hash chainStep(const Hash& before, const RecordId& id)
{
    return hashOf(kChainPrefix, { before.view(), id.view() });
}

} // namespace cyd::record
