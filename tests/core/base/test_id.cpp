#include "core/base/id.h"

#include <catch2/catch.hpp>

#include <set>
#include <sodium.h>
#include <unordered_set>

using namespace cyd;

TEST_CASE("an id of one kind is no id of another", "[id]")
{
    static_assert(!std::is_convertible_v<PlanId, CertId>);
    static_assert(!std::is_constructible_v<RecordId, Hash>);
    CHECK(PlanId::random() != PlanId::random());
    CHECK(PlanId {}.isZero());
    CHECK_FALSE(PlanId::random().isZero());
}

TEST_CASE("an id from bytes of another length is none", "[id]")
{
    const Bytes bytes(16, 7);
    CHECK(PlanId::from(bytes).hex() == "07070707070707070707070707070707");
    CHECK(PlanId::from(BytesView(bytes).first(15)).isZero());
    CHECK(RecordId::from(bytes).isZero());
    const auto id = PlanId::random();
    CHECK(PlanId::fromHexText(id.hex()) == id);
    CHECK_FALSE(PlanId::fromHexText(id.hex().substr(2)));
    CHECK_FALSE(PlanId::fromHexText(id.hex() + "00"));
    CHECK_FALSE(PlanId::fromHexText("zz"));
}

TEST_CASE("ids are ordered by their bytes and can be keys", "[id]")
{
    PlanId low, high;
    low.data[15] = 0xff;
    high.data[0] = 0x01;
    CHECK(low < high);
    std::unordered_set<PlanId> set;
    for (int i = 0; i < 100; ++i)
        set.insert(PlanId::random());
    CHECK(set.size() == 100);
}

TEST_CASE("a hash depends on its prefix and on all parts together", "[id]")
{
    // BLAKE2b-256 of "abc", from its specification's reference implementation.
    CHECK(hashOf("", { viewOf("abc") }).hex()
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(hashOf("ab", { viewOf("c") }) == hashOf("", { viewOf("a"), {}, viewOf("bc") }));
    CHECK(hashOf("x", { viewOf("abc") }) != hashOf("y", { viewOf("abc") }));
    CHECK(hashOf("", {}) != hashOf("", { Bytes { 0 } }));
}

TEST_CASE("a signature holds for its key and its prefix and its message only", "[id]")
{
    REQUIRE(initialiseCrypto());
    REQUIRE(initialiseCrypto()); // a second time does no harm
    SignPublicKey key, other;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret {}, otherSecret {};
    crypto_sign_keypair(key.data.data(), secret.data());
    crypto_sign_keypair(other.data.data(), otherSecret.data());
    const auto whole = toBytes(viewOf("prefixmessage"));
    Signature signature;
    crypto_sign_detached(signature.data.data(), nullptr, whole.data(), whole.size(), secret.data());
    CHECK(verifySignature(key, "prefix", viewOf("message"), signature));
    CHECK_FALSE(verifySignature(other, "prefix", viewOf("message"), signature));
    CHECK_FALSE(verifySignature(key, "prefiX", viewOf("message"), signature));
    CHECK_FALSE(verifySignature(key, "prefix", viewOf("messages"), signature));
    CHECK_FALSE(verifySignature(key, "prefix", {}, signature));
    CHECK_FALSE(verifySignature(SignPublicKey {}, "prefix", viewOf("message"), signature));
    for (std::size_t bit = 0; bit < Signature::size * 8; ++bit) {
        auto altered = signature;
        altered.data[bit / 8] = static_cast<std::uint8_t>(altered.data[bit / 8] ^ (1U << (bit % 8)));
        REQUIRE_FALSE(verifySignature(key, "prefix", viewOf("message"), altered));
    }
}

TEST_CASE("a key of small order verifies nothing", "[id]")
{
    // The neutral element, and a point of order eight: with such a key an all-zero style signature could fit
    // any message.
    Signature signature;
    signature.data[0] = 1;
    SignPublicKey neutral;
    neutral.data[0] = 1;
    CHECK_FALSE(verifySignature(neutral, "p", viewOf("m"), signature));
    const auto eighth
        = SignPublicKey::fromHexText("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
    REQUIRE(eighth);
    CHECK_FALSE(verifySignature(*eighth, "p", viewOf("m"), signature));
}
