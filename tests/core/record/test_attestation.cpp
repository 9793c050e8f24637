#include "core/record/record.h"

#include <catch2/catch.hpp>

#include "signer.h"

using namespace cyd;
using namespace cyd::record;
using cyd::test::filled;
using cyd::test::Signer;

namespace {

Attestation signedAttestation(const Signer& signer)
{
    Attestation att;
    att.org = filled<OrgId>(1);
    att.plan = filled<PlanId>(2);
    att.author = filled<CertId>(3);
    att.authorSeq = 12;
    att.newest = filled<RecordId>(4);
    att.seenPlanSeq = 99;
    att.seenPlanChain = filled<Hash>(5);
    att.seenOrgSeq = 6;
    att.seenOrgHash = filled<Hash>(7);
    att.timeMs = 1'790'000'000'000;
    att.signature = signer.sign(kAttestationPrefix, signedPart(att));
    return att;
}

ReadMark signedMark(const Signer& signer)
{
    ReadMark mark { filled<PlanId>(2), filled<CertId>(3), 99, filled<Hash>(5), 1'790'000'000'000, {} };
    mark.signature = signer.sign(kReadMarkPrefix, signedPart(mark));
    return mark;
}

Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
}

} // namespace

TEST_CASE("an attestation survives its bytes and is exactly 256 of them", "[attestation]")
{
    const Signer signer(1);
    const auto att = signedAttestation(signer);
    const auto bytes = encode(att);
    REQUIRE(bytes.size() == kAttestationSize);
    const auto back = parseAttestation(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    CHECK(back->authorSeq == 12);
    CHECK(back->newest == att.newest);
    CHECK(back->timeMs == att.timeMs);
    CHECK(verify(*back, signer.key));
}

TEST_CASE("an attestation with any bit flipped is refused", "[attestation]")
{
    const Signer signer(1);
    const auto bytes = encode(signedAttestation(signer));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto back = parseAttestation(flipped(bytes, bit));
        REQUIRE_FALSE((back && verify(*back, signer.key)));
    }
}

TEST_CASE("an attestation of any other length is refused", "[attestation]")
{
    auto bytes = encode(signedAttestation(Signer(1)));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(parseAttestation(BytesView(bytes).first(size)));
    bytes.push_back(0);
    CHECK_FALSE(parseAttestation(bytes));
}

TEST_CASE("a colleague's key does not verify my attestation", "[attestation]")
{
    CHECK_FALSE(verify(signedAttestation(Signer(1)), Signer(2).key));
    CHECK_FALSE(verify(signedAttestation(Signer(1)), SignPublicKey {}));
}

TEST_CASE("a signature made for one purpose does not serve another", "[attestation]")
{
    const Signer signer(1);
    auto att = signedAttestation(signer);
    att.signature = signer.sign(kReadMarkPrefix, signedPart(att));
    CHECK_FALSE(verify(att, signer.key));
}

TEST_CASE("a newer attestation says so", "[attestation]")
{
    auto bytes = encode(signedAttestation(Signer(1)));
    bytes[4] = 2;
    CHECK(parseAttestation(bytes).error().fault == Fault::TooNew);
    CHECK(parseReadMark(encode(signedMark(Signer(1))))->planSeq == 99);
}

TEST_CASE("a read mark with any bit flipped is refused", "[attestation]")
{
    const Signer signer(1);
    const auto bytes = encode(signedMark(signer));
    REQUIRE(bytes.size() == kReadMarkSize);
    const auto back = parseReadMark(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    CHECK(verify(*back, signer.key));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto other = parseReadMark(flipped(bytes, bit));
        REQUIRE_FALSE((other && verify(*other, signer.key)));
    }
    CHECK_FALSE(parseReadMark(BytesView(bytes).first(bytes.size() - 1)));
}
