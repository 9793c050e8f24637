#include "core/vault/vault.h"

#include "team.h"

#include <sodium.h>

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {

struct Granted : Team {
    KeyId key = sian.keys().create(plan, Section::Crisis, 2);
    Bytes grant = *sian.grant(header(4), key, std::vector { certOf(tom) });

    [[nodiscard]] Result<KeyId> tomAccepts(BytesView bytes)
    {
        const auto parsed = record::parse(bytes);
        if (!parsed)
            return pass(parsed);
        return tom.acceptGrant(*parsed);
    }
    // A grant to Tom whose sealed context says what `change` makes of the right one.
    template <typename Change>
    [[nodiscard]] Bytes craft(Change change, record::Header* changedHeader = nullptr)
    {
        auto header = changedHeader ? *changedHeader : record::parse(grant)->header;
        ByteWriter context;
        context.raw(viewOf("CPG1"));
        context.raw(plan.view());
        context.u16(2);
        context.u32(2);
        context.raw(sian.keys().find(key)->key.view());
        context.raw(tom.identity().cert.view());
        context.raw(sian.identity().cert.view());
        context.u64(4);
        auto plain = context.take();
        plain.resize(112);
        change(plain);
        Bytes box(112 + 48);
        crypto_box_seal(box.data(), plain.data(), plain.size(), tom.identity().box.data.data());
        ByteWriter out;
        out.raw(record::encodeHeader(header));
        out.raw(Bytes(24, 0));
        out.u16(1);
        out.u8(1);
        out.raw(tom.identity().cert.view());
        out.raw(box);
        return out.take();
    }
};

} // namespace

TEST_CASE("a granted section opens on the colleague's device", "[grant]")
{
    Granted t;
    const auto record = *t.sian.seal(t.header(5, Section::Crisis), viewOf("Ffoniwch 01758 000000"));
    CHECK(codeOf(t.tom.open(*record::parse(record))) == "record.key");
    CHECK(t.tomAccepts(t.grant) == t.key);
    CHECK(toString(*t.tom.open(*record::parse(record))) == "Ffoniwch 01758 000000");
    const auto header = record::parse(t.grant)->header;
    CHECK(header.section == Section::Crisis);
    CHECK(header.epoch == 2);
    CHECK(header.key == t.key);
    CHECK(*record::grantRecipients(*record::parse(t.grant)) == std::vector { t.tom.identity().cert });
}

TEST_CASE("a grant to many opens for each of them and for nobody else", "[grant]")
{
    Granted t;
    Vault stranger(Key::random());
    stranger.foundOrganisation();
    CHECK(codeOf(stranger.acceptGrant(*record::parse(t.grant))) == "grant.other");
    const auto both = *t.sian.grant(t.header(4), t.key, std::vector { t.certOf(t.sian), t.certOf(t.tom) });
    CHECK(t.tomAccepts(both) == t.key);
    CHECK(t.sian.acceptGrant(*record::parse(both)) == t.key);
}

TEST_CASE("a grant with any bit flipped gives no key", "[grant]")
{
    Granted t;
    for (std::size_t bit = 0; bit < t.grant.size() * 8; ++bit) {
        const auto altered = flipped(t.grant, bit);
        // The chain of ids covers the bits that a sealed box does not: who wrote it when, after what.
        if (const auto accepted = t.tomAccepts(altered); accepted)
            REQUIRE(record::idOf(altered) != record::idOf(t.grant));
    }
    for (std::size_t size = 0; size < t.grant.size(); ++size)
        REQUIRE_FALSE(t.tomAccepts(BytesView(t.grant).first(size)));
}

TEST_CASE("a grant whose sealed context names anything else is ignored with a name", "[grant]")
{
    Granted t;
    CHECK(t.tomAccepts(t.craft([](Bytes&) {})) == t.key);
    for (std::size_t at = 0; at < 112; ++at) {
        const auto crafted = t.craft([at](Bytes& plain) { plain[at] ^= 1; });
        const auto accepted = t.tomAccepts(crafted);
        REQUIRE(codeOf(accepted) == "grant.context");
        REQUIRE(faultOf(accepted) == Fault::Forged);
    }
}

TEST_CASE("a grant moved under another header is ignored", "[grant]")
{
    Granted t;
    const auto right = record::parse(t.grant)->header;
    const auto moved = [&](auto change) {
        auto header = right;
        change(header);
        auto bytes = record::encodeHeader(header);
        bytes.insert(bytes.end(), t.grant.begin() + 152, t.grant.end());
        return codeOf(t.tomAccepts(bytes));
    };
    CHECK(moved([](auto&) {}).empty());
    CHECK(moved([](auto& h) { h.plan = PlanId::random(); }) == "grant.context");
    CHECK(moved([](auto& h) { h.section = Section::Restricted; }) == "grant.context");
    CHECK(moved([](auto& h) { h.epoch = 3; }) == "grant.context");
    CHECK(moved([&](auto& h) { h.author = t.tom.identity().cert; }) == "grant.context");
    CHECK(moved([](auto& h) { h.authorSeq = 9; }) == "grant.context");
    CHECK(moved([](auto& h) { h.key = KeyId::random(); }) == "grant.context");
}

TEST_CASE("a key that does not hash to the header's id is ignored", "[grant]")
{
    Granted t;
    const auto before = t.tom.keys().size();
    CHECK(codeOf(t.tomAccepts(t.craft([](Bytes& plain) { plain[30] ^= 0x40; }))) == "grant.context");
    CHECK(t.tom.keys().size() == before);
}

TEST_CASE("a grant sealed to somebody else's key under our name is ignored", "[grant]")
{
    Granted t;
    auto cert = t.certOf(t.tom);
    cert.box = t.certOf(t.sian).box;
    CHECK(codeOf(t.tomAccepts(*t.sian.grant(t.header(4), t.key, std::vector { cert }))) == "grant.context");
}

TEST_CASE("a grant is not made of nothing or to nobody", "[grant]")
{
    const Granted t;
    CHECK(codeOf(t.sian.grant(t.header(), KeyId::random(), std::vector { t.certOf(t.tom) })) == "record.key");
    CHECK(codeOf(t.sian.grant(t.header(), t.key, {})) == "grant.recipients");
    CHECK(codeOf(t.sian.grant(t.header(), t.key, std::vector<record::Cert>(737, t.certOf(t.tom))))
        == "grant.recipients");
    CHECK(codeOf(t.sian.grant(t.header(), t.key, std::vector { t.certOf(t.tom), t.certOf(t.tom) }))
        == "grant.malformed");
    auto none = t.certOf(t.tom);
    none.box = {};
    CHECK(codeOf(t.sian.grant(t.header(), t.key, std::vector { none })) == "grant.recipient");
    auto otherPlan = t.header();
    otherPlan.plan = PlanId::random();
    CHECK(codeOf(t.sian.grant(otherPlan, t.key, std::vector { t.certOf(t.tom) })) == "record.key");
}

TEST_CASE("the largest grant is a whole record", "[grant]")
{
    const Granted t;
    std::vector<record::Cert> everybody(736, t.certOf(t.tom));
    for (auto& cert : everybody)
        cert.id = CertId::random();
    auto header = t.header(4);
    for (std::size_t i = 0; i < record::kMaxParents; ++i)
        header.parents.push_back(RecordId::random());
    std::ranges::sort(header.parents);
    const auto grant = t.sian.grant(header, t.key, everybody);
    REQUIRE(grant);
    CHECK(record::grantRecipients(*record::parse(*grant))->size() == 736);
}

TEST_CASE("an ordinary record is no grant and a grant is no ordinary record", "[grant]")
{
    Granted t;
    const auto record = *t.sian.seal(t.header(5, Section::Crisis), viewOf("x"));
    CHECK(codeOf(t.tomAccepts(record)) == "grant.malformed");
    CHECK(codeOf(t.sian.open(*record::parse(t.grant))) == "record.forged");
}
