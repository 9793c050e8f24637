#include "core/vault/aead.h"
#include "core/vault/vault.h"

#include "team.h"

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {

struct Sealed : Team {
    KeyId key = sian.keys().create(plan, Section::Core, 1);
    Bytes record = *sian.seal(header(3), viewOf("Mae’r teulu’n helpu"));

    Sealed() { shareWithTom(key); }
    void shareWithTom(const KeyId& id) { give(tom, id); }
    void give(Vault& to, const KeyId& id) const
    {
        const auto* held = sian.keys().find(id);
        REQUIRE(held);
        to.keys().add({ held->plan, held->section, held->epoch, held->key.clone() });
    }
    [[nodiscard]] Result<Bytes> tomOpens(BytesView bytes) const
    {
        const auto parsed = record::parse(bytes);
        if (!parsed)
            return pass(parsed);
        return tom.open(*parsed);
    }
};

// Seals under any header, as a broken or dishonest author could who holds the key.
Bytes sealedBy(const Key& key, const record::Header& header, BytesView padded)
{
    auto bytes = record::encodeHeader(header);
    const auto sealed = sealUnder(key, bytes, padded);
    bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    return bytes;
}

} // namespace

TEST_CASE("a colleague with the key reads what was sealed", "[seal]")
{
    const Sealed t;
    const auto text = t.tomOpens(t.record);
    REQUIRE(text);
    CHECK(toString(*text) == "Mae’r teulu’n helpu");
    const auto parsed = record::parse(t.record);
    CHECK(parsed->header.author == t.sian.identity().cert);
    CHECK(parsed->header.org == t.log.org());
    CHECK(parsed->header.key == t.key);
    CHECK(parsed->header.epoch == 1);
}

TEST_CASE("every payload length comes back and shows only its bucket", "[seal]")
{
    const Sealed t;
    for (const std::size_t size :
        { 0UL, 1UL, 127UL, 128UL, 191UL, 255UL, 256UL, 1023UL, 4096UL, 65'534UL, 65'535UL }) {
        const Bytes payload(size, 0x80); // the padding's own mark must not confuse it
        const auto record = t.sian.seal(t.header(), payload);
        REQUIRE(record);
        CHECK(*t.tomOpens(*record) == payload);
        const auto length = record::parse(*record)->header.cipherLength;
        CHECK(std::ranges::any_of(
            record::kBuckets, [&](auto bucket) { return bucket + record::kTag == length; }));
    }
    CHECK(t.sian.seal(t.header(), Bytes(5, 1))->size() == t.sian.seal(t.header(), Bytes(120, 1))->size());
    CHECK(codeOf(t.sian.seal(t.header(), Bytes(65'536, 1))) == "record.payload");
}

TEST_CASE("a record with any single bit flipped is refused", "[seal]")
{
    const Sealed t;
    for (std::size_t bit = 0; bit < t.record.size() * 8; ++bit)
        REQUIRE_FALSE(t.tomOpens(flipped(t.record, bit)));
    CHECK(t.tomOpens(t.record));
}

TEST_CASE("a record cut anywhere is refused", "[seal]")
{
    const Sealed t;
    for (std::size_t size = 0; size < t.record.size(); ++size)
        REQUIRE_FALSE(t.tomOpens(BytesView(t.record).first(size)));
}

TEST_CASE("a record re-labelled by another insider is refused", "[seal]")
{
    // Tom holds the key; he puts his name over Siân's ciphertext, or moves it elsewhere.
    Sealed t;
    const auto parsed = record::parse(t.record);
    const auto relabelled = [&](auto change) {
        auto header = parsed->header;
        change(header);
        auto bytes = record::encodeHeader(header);
        bytes.insert(bytes.end(), parsed->nonce.begin(), parsed->nonce.end());
        bytes.insert(bytes.end(), parsed->cipher.begin(), parsed->cipher.end());
        return codeOf(t.tomOpens(bytes));
    };
    CHECK(relabelled([](auto&) {}).empty());
    CHECK(relabelled([&](auto& h) { h.author = t.tom.identity().cert; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.authorSeq = 4; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.previous = RecordId::random(); }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.hlc += 1; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.type = record::Type::Version; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.flags = 1; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.org = OrgId::random(); }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.parents = { RecordId::random() }; }) == "record.forged");
    CHECK(relabelled([](auto& h) { h.plan = PlanId::random(); }) == "record.context");
    CHECK(relabelled([](auto& h) { h.section = Section::Restricted; }) == "record.context");
    CHECK(relabelled([](auto& h) { h.epoch = 2; }) == "record.context");
    CHECK(relabelled([](auto& h) { h.key = KeyId::random(); }) == "record.key");
}

TEST_CASE("a record sealed again by an insider is a new statement of a new id", "[seal]")
{
    // Whoever holds the key can write under another's name; only the attestation cannot be made. So the id
    // must differ.
    Sealed t;
    const auto header = record::parse(t.record)->header;
    Bytes plain = toBytes(viewOf("Mae’r teulu’n helpu"));
    pad(plain, header.cipherLength - record::kTag);
    const auto forged = sealedBy(t.tom.keys().find(t.key)->key, header, plain);
    CHECK(t.tomOpens(forged));
    CHECK(record::idOf(forged) != record::idOf(t.record));
    const auto attested
        = t.sian.attest({ {}, t.plan, {}, 3, record::idOf(t.record), 0, {}, 0, {}, kNow, {} });
    CHECK(attested.newest != record::idOf(forged));
    auto moved = attested;
    moved.newest = record::idOf(forged);
    CHECK_FALSE(record::verify(moved, t.certOf(t.sian).sign));
}

TEST_CASE("a record waits for its key and is never called forged for the lack of it", "[seal]")
{
    const Sealed t;
    const Vault without(Key::random());
    const auto opened = without.open(*record::parse(t.record));
    CHECK(codeOf(opened) == "record.key");
    CHECK(faultOf(opened) == Fault::NotFound);
    CHECK(codeOf(without.seal(t.header(), {})) == "record.key");
}

TEST_CASE("two keys both called epoch 3 are told apart", "[seal]")
{
    // Two coordinators rotate while out of contact; and one of them could try to show two people different
    // texts.
    Sealed t;
    const auto mine = t.sian.keys().create(t.plan, Section::Crisis, 3);
    const auto theirs = t.tom.keys().create(t.plan, Section::Crisis, 3);
    REQUIRE(mine != theirs);
    const auto fromSian = *t.sian.seal(t.header(1, Section::Crisis), viewOf("Siân"));
    const auto fromTom = *t.tom.seal(t.header(1, Section::Crisis), viewOf("Tom"));
    CHECK(codeOf(t.tomOpens(fromSian)) == "record.key");
    t.shareWithTom(mine);
    CHECK(toString(*t.tomOpens(fromSian)) == "Siân");
    CHECK(toString(*t.tomOpens(fromTom)) == "Tom");

    // Naming the one key while sealing under the other never opens, whatever the ciphertext.
    auto header = record::parse(fromSian)->header;
    Bytes plain(128 - 1, 1);
    pad(plain, 128);
    header.cipherLength = 128 + record::kTag;
    const auto crossed = sealedBy(t.tom.keys().find(theirs)->key, header, plain);
    CHECK(codeOf(t.tomOpens(crossed)) == "record.forged");
}

TEST_CASE("padding that is all zero is the author's fault and not a forgery", "[seal]")
{
    const Sealed t;
    const auto header = record::parse(t.record)->header;
    const auto broken
        = sealedBy(t.sian.keys().find(t.key)->key, header, Bytes(header.cipherLength - record::kTag, 0));
    const auto opened = t.tomOpens(broken);
    CHECK(codeOf(opened) == "record.padding");
    CHECK(faultOf(opened) == Fault::Corrupt);
}

TEST_CASE("a header that could not be read back is not sealed", "[seal]")
{
    const Sealed t;
    auto header = t.header();
    header.previous = RecordId::random(); // the first record has none before it
    CHECK(codeOf(t.sian.seal(header, {})) == "record.chain");
    header = t.header();
    header.parents = std::vector<RecordId>(17);
    CHECK(codeOf(t.sian.seal(header, {})) == "record.parents");
    header = t.header();
    header.flags = 0x80;
    CHECK(codeOf(t.sian.seal(header, {})) == "record.reserved");
    header = t.header();
    header.type = record::Type::Grant;
    CHECK_FALSE(t.sian.seal(header, {}));
}

TEST_CASE("what is written goes under the newest key and older records stay readable", "[seal]")
{
    Sealed t;
    const auto second = t.sian.keys().create(t.plan, Section::Core, 2);
    const auto old = t.sian.keys().create(t.plan, Section::Core, 1); // arrives late
    CHECK(t.sian.keys().current(t.plan, Section::Core)->id == second);
    CHECK(old != t.key);
    const auto record = *t.sian.seal(t.header(), viewOf("new"));
    CHECK(record::parse(record)->header.epoch == 2);
    CHECK(codeOf(t.tomOpens(record)) == "record.key");
    CHECK(t.sian.open(*record::parse(t.record)));
    CHECK_FALSE(t.sian.keys().current(t.plan, Section::Meta));
    CHECK_FALSE(t.sian.keys().current(PlanId::random(), Section::Core));
}

TEST_CASE("of two keys of one epoch every device writes with the same one", "[seal]")
{
    const auto plan = PlanId::random();
    KeyRing first, second;
    const auto a = first.create(plan, Section::Core, 4), b = first.create(plan, Section::Core, 4);
    for (const auto& id : { b, a }) {
        const auto* key = first.find(id);
        second.add({ plan, Section::Core, 4, key->key.clone() });
    }
    CHECK(first.current(plan, Section::Core)->id == second.current(plan, Section::Core)->id);
    CHECK(first.current(plan, Section::Core)->id == std::min(a, b));
    CHECK(first.size() == 2);
    first.add({ plan, Section::Core, 4, first.find(a)->key.clone() });
    CHECK(first.size() == 2);
}

TEST_CASE("a wrapped key comes back under its own id and in its own vault only", "[seal]")
{
    const auto vaultKey = Key::random();
    Vault vault(vaultKey.clone());
    const auto plan = PlanId::random();
    const auto id = vault.keys().create(plan, Section::Restricted, 7);
    const auto wrapped = *vault.wrapKey(id);
    Vault again(vaultKey.clone()), other(Key::random());
    CHECK(again.unwrapKey(wrapped) == id);
    CHECK(again.keys().current(plan, Section::Restricted)->epoch == 7);
    CHECK(codeOf(other.unwrapKey(wrapped)) == "vault.key");
    CHECK(codeOf(vault.wrapKey(KeyId::random())) == "record.key");
    Vault third(vaultKey.clone());
    for (std::size_t bit = 0; bit < wrapped.size() * 8; ++bit)
        REQUIRE_FALSE(third.unwrapKey(flipped(wrapped, bit)));
    for (std::size_t size = 0; size < wrapped.size(); ++size)
        REQUIRE_FALSE(third.unwrapKey(BytesView(wrapped).first(size)));
    CHECK(third.keys().size() == 0);
}
