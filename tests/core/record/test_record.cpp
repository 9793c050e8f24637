#include "core/record/record.h"

#include <catch2/catch.hpp>

#include "signer.h"

#include <fstream>

using namespace cyd;
using namespace cyd::record;
using cyd::test::filled;

namespace {

Header plainHeader()
{
    Header header;
    header.org = filled<OrgId>(1);
    header.plan = filled<PlanId>(2);
    header.author = filled<CertId>(3);
    header.authorSeq = 7;
    header.previous = filled<RecordId>(4);
    header.hlc = 0x0102030405060708ULL;
    header.section = Section::Crisis;
    header.epoch = 3;
    header.key = filled<KeyId>(5);
    header.cipherLength = 144;
    header.parents = { filled<RecordId>(6), filled<RecordId>(8) };
    return header;
}

// A record whose ciphertext is only filler: this room cannot open one anyway.
Bytes recordOf(const Header& header, std::uint8_t nonceByte = 9)
{
    auto bytes = encodeHeader(header);
    bytes.insert(bytes.end(), kNonce, nonceByte);
    bytes.insert(bytes.end(), header.cipherLength, 10);
    return bytes;
}

std::string codeOf(BytesView bytes)
{
    const auto parsed = parse(bytes);
    return parsed ? "" : parsed.error().code;
}

// Offsets of docs/record-format.md.
constexpr std::size_t atVersion = 4, atSuite = 5, atType = 6, atFlags = 7, atAuthorSeq = 56, atPrevious = 64,
                      atSection = 104, atParentCount = 106, atEpoch = 108, atCipherLength = 144, atZero = 148;

Bytes changed(Bytes bytes, std::size_t at, std::initializer_list<std::uint8_t> values)
{
    std::ranges::copy(values, bytes.begin() + static_cast<std::ptrdiff_t>(at));
    return bytes;
}

Bytes grantOf(std::size_t count, std::uint8_t kind = 1)
{
    Header header = plainHeader();
    header.type = Type::Grant;
    header.parents.clear();
    header.cipherLength = static_cast<std::uint32_t>(2 + 177 * count);
    ByteWriter out;
    out.raw(encodeHeader(header));
    out.raw(Bytes(kNonce, 0));
    out.u16(static_cast<std::uint16_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        out.u8(kind);
        out.raw(filled<CertId>(static_cast<std::uint8_t>(20 + i)).view());
        out.raw(Bytes(160, 11));
    }
    return out.take();
}

} // namespace

TEST_CASE("what a header says comes back from its bytes", "[record]")
{
    const auto header = plainHeader();
    const auto bytes = recordOf(header);
    REQUIRE(encodeHeader(header).size() == kFixedHeader + 64);
    const auto parsed = parse(bytes);
    REQUIRE(parsed);
    const auto& got = parsed->header;
    CHECK(got.type == header.type);
    CHECK(got.flags == 0);
    CHECK(got.org == header.org);
    CHECK(got.plan == header.plan);
    CHECK(got.author == header.author);
    CHECK(got.authorSeq == 7);
    CHECK(got.previous == header.previous);
    CHECK(got.hlc == header.hlc);
    CHECK(got.section == Section::Crisis);
    CHECK(got.epoch == 3);
    CHECK(got.key == header.key);
    CHECK(got.cipherLength == 144);
    CHECK(got.parents == header.parents);
    CHECK(parsed->id == idOf(bytes));
    CHECK(toBytes(parsed->aad) == encodeHeader(header));
    CHECK(toBytes(parsed->nonce) == Bytes(kNonce, 9));
    CHECK(toBytes(parsed->cipher) == Bytes(144, 10));
    CHECK(parsed->aad.data() == bytes.data());
}

TEST_CASE("version one of the record layout never changes", "[record][golden]")
{
    std::ifstream file(CYD_TEST_DATA "/record-header-v1.hex");
    std::string hex, line;
    while (std::getline(file, line))
        if (!line.starts_with('#'))
            hex += line;
    REQUIRE_FALSE(hex.empty());
    CHECK(toHex(recordOf(plainHeader())) == hex);
    CHECK(idOf(*fromHex(hex)).hex() == "a29a1f7cb97056a05b2c2f96d56e77525ae7425f652684ea826aa9891abc9fca");
}

TEST_CASE("every type of record and every bucket is accepted and no other length", "[record]")
{
    for (std::uint8_t type = 1; type <= 8; ++type) {
        if (type == static_cast<std::uint8_t>(Type::Grant))
            continue;
        for (const auto bucket : kBuckets) {
            auto header = plainHeader();
            header.type = static_cast<Type>(type);
            header.cipherLength = static_cast<std::uint32_t>(bucket + kTag);
            CHECK(parse(recordOf(header)));
            header.cipherLength += 1;
            CHECK(codeOf(recordOf(header)) == "record.length");
        }
    }
}

TEST_CASE("a record cut short anywhere is refused", "[record]")
{
    const auto bytes = recordOf(plainHeader());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto code = codeOf(BytesView(bytes).first(size));
        CHECK((code == "record.short" || code == "record.length"));
    }
    CHECK(codeOf({}) == "record.short");
    auto longer = bytes;
    longer.push_back(0);
    CHECK(codeOf(longer) == "record.length");
    CHECK(codeOf(Bytes(kMaxRecord + 1)) == "record.length");
}

TEST_CASE("each header limit has its own answer", "[record]")
{
    const auto good = recordOf(plainHeader());
    CHECK(codeOf(good).empty());
    CHECK(codeOf(changed(good, 0, { 'X' })) == "record.magic");
    CHECK(codeOf(changed(good, atVersion, { 2 })) == "record.version");
    CHECK(codeOf(changed(good, atSuite, { 9 })) == "record.version");
    CHECK(codeOf(changed(good, atType, { 200 })) == "record.type");
    CHECK(codeOf(changed(good, atType, { 0 })) == "record.type");
    CHECK(codeOf(changed(good, atFlags, { 1 })).empty());
    CHECK(codeOf(changed(good, atFlags, { 2 })) == "record.reserved");
    CHECK(codeOf(changed(good, atZero, { 0, 0, 0, 1 })) == "record.reserved");
    CHECK(codeOf(changed(good, atSection, { 6, 0 })) == "record.section");
    CHECK(codeOf(changed(good, atParentCount, { 17, 0 })) == "record.parents");
    CHECK(codeOf(changed(good, atParentCount, { 0xff, 0xff })) == "record.parents");
    CHECK(codeOf(changed(good, atParentCount, { 1, 0 })) == "record.length");
    CHECK(codeOf(changed(good, atCipherLength, { 0xff, 0xff, 0xff, 0xff })) == "record.length");
    CHECK(codeOf(changed(good, atCipherLength, { 15, 0, 0, 0 })) == "record.length");
    CHECK(codeOf(changed(good, atEpoch, { 0, 0, 0, 0 })) == "record.chain");
    CHECK(codeOf(changed(good, atAuthorSeq, { 0 })) == "record.chain");
    CHECK(codeOf(changed(good, atAuthorSeq, { 1 })) == "record.chain"); // the first names one before it
    auto noPrevious = plainHeader();
    noPrevious.previous = {};
    CHECK(codeOf(recordOf(noPrevious)) == "record.chain");
    CHECK(parse(changed(good, atVersion, { 2 })).error().fault == Fault::TooNew);
    CHECK(parse(changed(good, atType, { 200 })).error().fault == Fault::TooNew);
    CHECK(parse(changed(good, atSection, { 6 })).error().fault == Fault::TooNew);
    CHECK(parse(changed(good, atPrevious, { 99 })));
}

TEST_CASE("parents that are not in strictly rising order are refused", "[record]")
{
    auto header = plainHeader();
    std::ranges::reverse(header.parents);
    CHECK(codeOf(recordOf(header)) == "record.parents");
    header.parents = { filled<RecordId>(6), filled<RecordId>(6) };
    CHECK(codeOf(recordOf(header)) == "record.parents");
    header.parents.clear();
    for (std::uint8_t i = 1; i <= kMaxParents; ++i)
        header.parents.push_back(filled<RecordId>(i));
    CHECK(codeOf(recordOf(header)).empty());
    header.parents.push_back(filled<RecordId>(200));
    CHECK(codeOf(recordOf(header)) == "record.parents");
}

TEST_CASE("every bit of a record is part of its id", "[record]")
{
    const auto bytes = recordOf(plainHeader());
    const auto id = idOf(bytes);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto other = bytes;
        other[bit / 8] = static_cast<std::uint8_t>(other[bit / 8] ^ (1U << (bit % 8)));
        REQUIRE(idOf(other) != id);
    }
}

TEST_CASE("a grant names its recipients in clear and nothing else", "[record][grant]")
{
    const auto grant = grantOf(3);
    const auto parsed = parse(grant);
    REQUIRE(parsed);
    const auto recipients = grantRecipients(*parsed);
    REQUIRE(recipients);
    CHECK(*recipients == std::vector { filled<CertId>(20), filled<CertId>(21), filled<CertId>(22) });

    const auto forRoles = grantOf(2, 2);
    CHECK(grantRecipients(*parse(forRoles))->empty());
}

TEST_CASE("a grant whose count or length lies is refused", "[record][grant]")
{
    const auto good = grantOf(2);
    const auto body = kFixedHeader + kNonce;
    const auto recipientsCode = [](const Bytes& bytes) -> std::string {
        const auto parsed = parse(bytes);
        REQUIRE(parsed);
        const auto recipients = grantRecipients(*parsed);
        return recipients ? "" : recipients.error().code;
    };
    CHECK(recipientsCode(good).empty());
    CHECK(recipientsCode(changed(good, body, { 3, 0 })) == "grant.malformed");
    CHECK(recipientsCode(changed(good, body, { 0xff, 0xff })) == "grant.malformed");
    CHECK(recipientsCode(changed(good, body + 2, { 0 })) == "grant.malformed");
    auto twice = good;
    std::copy_n(twice.begin() + static_cast<std::ptrdiff_t>(body) + 2, 17,
        twice.begin() + static_cast<std::ptrdiff_t>(body) + 2 + 177);
    CHECK(recipientsCode(twice) == "grant.malformed");
    CHECK(recipientsCode(recordOf(plainHeader())) == "grant.malformed");
    CHECK(codeOf(grantOf(0)) == "record.short");
    CHECK(codeOf(changed(good, atCipherLength, { 0x65 })) == "record.length");
    CHECK(codeOf(changed(good, kFixedHeader, { 1 })) == "record.reserved"); // a grant has no nonce
}

TEST_CASE("the server's chain depends on every record and on their order", "[record]")
{
    const auto a = filled<RecordId>(1), b = filled<RecordId>(2);
    const Hash start;
    CHECK(chainStep(chainStep(start, a), b) != chainStep(chainStep(start, b), a));
    CHECK(chainStep(start, a) != start);
}
