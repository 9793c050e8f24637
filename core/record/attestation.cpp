#include "core/record/record.h"

namespace cyd::record {

namespace {

constexpr std::string_view kAttestationMagic = "CPA1", kReadMarkMagic = "CPM1";
constexpr std::uint8_t kVersion = 1, kSuite = 1;

void begin(ByteWriter& out, std::string_view magic)
{
    out.raw(viewOf(magic));
    out.u8(kVersion);
    out.u8(kSuite);
    out.u16(0);
}

enum class Begin { Right, Malformed, TooNew };

// Both statements begin alike and end with a signature of 64 bytes.
Begin checkBegin(ByteReader& in, std::string_view magic)
{
    if (!std::ranges::equal(in.raw(magic.size()), viewOf(magic)))
        return Begin::Malformed;
    const auto version = in.u8(), suite = in.u8();
    if (version != kVersion || suite != kSuite)
        return Begin::TooNew;
    return in.u16() == 0 ? Begin::Right : Begin::Malformed;
}

Bytes withSignature(Bytes bytes, const Signature& signature)
{
    bytes.insert(bytes.end(), signature.data.begin(), signature.data.end());
    return bytes;
}

} // namespace

Bytes signedPart(const Attestation& attestation)
{
    ByteWriter out;
    begin(out, kAttestationMagic);
    out.raw(attestation.org.view());
    out.raw(attestation.plan.view());
    out.raw(attestation.author.view());
    out.u64(attestation.authorSeq);
    out.raw(attestation.newest.view());
    out.u64(attestation.seenPlanSeq);
    out.raw(attestation.seenPlanChain.view());
    out.u64(attestation.seenOrgSeq);
    out.raw(attestation.seenOrgHash.view());
    out.u64(static_cast<std::uint64_t>(attestation.timeMs));
    out.u64(0);
    return out.take();
}

Bytes encode(const Attestation& attestation)
{
    return withSignature(signedPart(attestation), attestation.signature);
}

Result<Attestation> parseAttestation(BytesView bytes)
{
    ByteReader in(bytes);
    const auto opening = checkBegin(in, kAttestationMagic);
    if (bytes.size() != kAttestationSize || opening == Begin::Malformed)
        return fail(Fault::Corrupt, "attestation.malformed");
    if (opening == Begin::TooNew)
        return fail(Fault::TooNew, "attestation.version");
    Attestation result;
    result.org = OrgId::from(in.raw(OrgId::size));
    result.plan = PlanId::from(in.raw(PlanId::size));
    result.author = CertId::from(in.raw(CertId::size));
    result.authorSeq = in.u64();
    result.newest = RecordId::from(in.raw(RecordId::size));
    result.seenPlanSeq = in.u64();
    result.seenPlanChain = Hash::from(in.raw(Hash::size));
    result.seenOrgSeq = in.u64();
    result.seenOrgHash = Hash::from(in.raw(Hash::size));
    result.timeMs = static_cast<std::int64_t>(in.u64());
    const auto zero = in.u64();
    result.signature = Signature::from(in.raw(Signature::size));
    if (!in.done() || zero != 0 || result.authorSeq == 0)
        return fail(Fault::Corrupt, "attestation.malformed");
    return result;
}

bool verify(const Attestation& attestation, const SignPublicKey& author)
{
    return verifySignature(author, kAttestationPrefix, signedPart(attestation), attestation.signature);
}

Bytes signedPart(const ReadMark& mark)
{
    ByteWriter out;
    begin(out, kReadMarkMagic);
    out.raw(mark.plan.view());
    out.raw(mark.reader.view());
    out.u64(mark.planSeq);
    out.raw(mark.planChain.view());
    out.u64(static_cast<std::uint64_t>(mark.timeMs));
    return out.take();
}

Bytes encode(const ReadMark& mark)
{
    return withSignature(signedPart(mark), mark.signature);
}

Result<ReadMark> parseReadMark(BytesView bytes)
{
    ByteReader in(bytes);
    const auto opening = checkBegin(in, kReadMarkMagic);
    if (bytes.size() != kReadMarkSize || opening == Begin::Malformed)
        return fail(Fault::Corrupt, "seen.malformed");
    if (opening == Begin::TooNew)
        return fail(Fault::TooNew, "seen.version");
    ReadMark result;
    result.plan = PlanId::from(in.raw(PlanId::size));
    result.reader = CertId::from(in.raw(CertId::size));
    result.planSeq = in.u64();
    result.planChain = Hash::from(in.raw(Hash::size));
    result.timeMs = static_cast<std::int64_t>(in.u64());
    result.signature = Signature::from(in.raw(Signature::size));
    return result;
}

bool verify(const ReadMark& mark, const SignPublicKey& reader)
{
    return verifySignature(reader, kReadMarkPrefix, signedPart(mark), mark.signature);
}

} // namespace cyd::record
