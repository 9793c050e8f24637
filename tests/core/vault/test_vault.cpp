#include "core/vault/vault.h"

#include "team.h"

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

TEST_CASE("a founded organisation's log holds its founder and the colleague it invited", "[vault]")
{
    const Team team;
    CHECK(team.log.headSeq() == 4);
    CHECK(team.log.root() == team.sian.identity().root);
    CHECK(team.log.isAdmin(team.sian.adminKey()));
    CHECK(team.sian.owns(team.certOf(team.sian)));
    CHECK(team.tom.owns(team.certOf(team.tom)));
    CHECK_FALSE(team.tom.owns(team.certOf(team.sian)));
    CHECK(*team.tom.openName(team.certOf(team.sian).sealedName) == "Siân");
    CHECK(*team.sian.openName(team.certOf(team.tom).sealedName) == "Tom");
    CHECK(team.tom.identity().org == team.log.org());
    CHECK(team.sian.hasIdentity());
    CHECK_FALSE(Vault(Key::random()).hasIdentity());
}

TEST_CASE("a vault without the right keys writes nothing into the log", "[vault]")
{
    const Team team;
    CHECK(team.tom.adminKey().isZero());
    CHECK(codeOf(team.tom.genesis("X", kNow)) == "org.admin");
    CHECK(codeOf(team.tom.addAdmin(team.log, team.tom.identity().sign, kNow)) == "org.admin");
    CHECK(codeOf(team.tom.certify(team.log, team.certOf(team.tom), kNow)) == "org.admin");
    CHECK(codeOf(team.sian.genesis("", kNow)) == "name.length");
}

TEST_CASE("a certificate is owned only when every part of it is ours", "[vault]")
{
    const Team team;
    const auto& cert = team.certOf(team.tom);
    for (int what = 0; what < 5; ++what) {
        auto other = cert;
        (what == 0 ? other.id.data : what == 1 ? other.person.data : other.device.data)[0] ^= 1;
        if (what == 3)
            other.sign.data[0] ^= 1;
        if (what == 4)
            other.box.data[0] ^= 1;
        CHECK_FALSE(team.tom.owns(other));
    }
}

TEST_CASE("an identity survives being sealed and works as before", "[vault]")
{
    const auto vaultKey = Key::random();
    Vault first(vaultKey.clone());
    first.foundOrganisation();
    const auto sealed = first.sealIdentity();
    const auto name = *first.sealName("Siân");
    const auto genesis = *first.genesis("Tîm", kNow);

    Vault again(vaultKey.clone());
    REQUIRE(again.openIdentity(sealed));
    CHECK(again.identity().cert == first.identity().cert);
    CHECK(again.identity().root == first.identity().root);
    CHECK(again.identity().box == first.identity().box);
    CHECK(*again.openName(name) == "Siân");
    CHECK(again.adminKey() == first.adminKey());
    CHECK(*again.openName(*again.sealName("Tom")) == "Tom");
    const auto signature = again.sign("cyd/test/v1", viewOf("message"));
    CHECK(verifySignature(first.identity().sign, "cyd/test/v1", viewOf("message"), signature));
    record::Directory log;
    CHECK(log.append(genesis));
    CHECK(log.append(*again.addAdmin(log, again.adminKey(), kNow)));
}

TEST_CASE("an identity opens in no other vault and not when altered", "[vault]")
{
    const auto vaultKey = Key::random();
    Vault first(vaultKey.clone());
    first.foundOrganisation();
    const auto sealed = first.sealIdentity();
    Vault other(Key::random());
    CHECK(codeOf(other.openIdentity(sealed)) == "vault.identity");
    Vault again(vaultKey.clone());
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        REQUIRE_FALSE(again.openIdentity(flipped(sealed, bit)));
        REQUIRE_FALSE(again.hasIdentity());
    }
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(again.openIdentity(BytesView(sealed).first(size)));
    auto newer = sealed;
    newer[4] = 2;
    CHECK(faultOf(again.openIdentity(newer)) == Fault::TooNew);
}

TEST_CASE("an attestation is in our name and covers the chain behind its record", "[vault]")
{
    Team team;
    static_cast<void>(team.sian.keys().create(team.plan, Section::Core, 1));
    std::vector<Bytes> chain;
    RecordId previous;
    for (std::uint64_t seq = 1; seq <= 5; ++seq) {
        auto header = team.header(seq);
        header.previous = previous;
        chain.push_back(*team.sian.seal(header, viewOf("edit")));
        previous = record::idOf(chain.back());
    }
    record::Attestation att;
    att.plan = team.plan;
    att.authorSeq = 5;
    att.newest = previous;
    att.timeMs = kNow;
    att = team.sian.attest(att);
    CHECK(att.author == team.sian.identity().cert);
    CHECK(att.org == team.log.org());
    CHECK(record::verify(att, team.certOf(team.sian).sign));
    CHECK_FALSE(record::verify(att, team.certOf(team.tom).sign));

    const auto covers = [&](const std::vector<Bytes>& records) {
        RecordId expected = att.newest;
        for (auto it = records.rbegin(); it != records.rend(); ++it) {
            const auto parsed = record::parse(*it);
            if (!parsed || parsed->id != expected)
                return false;
            expected = parsed->header.previous;
        }
        return expected.isZero();
    };
    CHECK(covers(chain));
    // Any bit of any record, the first included, breaks the chain that the one signature vouches for.
    for (std::size_t which = 0; which < chain.size(); ++which) {
        for (std::size_t bit = 0; bit < chain[which].size() * 8; bit += 13) {
            auto altered = chain;
            altered[which] = flipped(altered[which], bit);
            REQUIRE_FALSE(covers(altered));
        }
    }
    auto without = chain;
    without.erase(without.begin() + 1);
    CHECK_FALSE(covers(without));
}

TEST_CASE("a read mark is in our name", "[vault]")
{
    const Team team;
    const auto mark = team.tom.markRead({ team.plan, {}, 12, Hash::random(), kNow, {} });
    CHECK(mark.reader == team.tom.identity().cert);
    CHECK(record::verify(mark, team.certOf(team.tom).sign));
    CHECK_FALSE(record::verify(mark, team.certOf(team.sian).sign));
}

TEST_CASE("a name shows neither itself nor its length and opens only in its organisation", "[vault]")
{
    const Team team;
    CHECK(team.sian.sealName("A")->size() == team.sian.sealName(std::string(63, 'x'))->size());
    CHECK(*team.tom.openName(*team.sian.sealName(std::string(800, 'x'))) == std::string(800, 'x'));
    CHECK(codeOf(team.sian.sealName(std::string(801, 'x'))) == "name.length");
    CHECK(codeOf(team.sian.sealName("")) == "name.length");
    const auto sealed = *team.sian.sealName("Ŵ");
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit)
        REQUIRE(codeOf(team.tom.openName(flipped(sealed, bit))) == "name.forged");
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(team.tom.openName(BytesView(sealed).first(size)));
    Vault stranger(Key::random());
    stranger.foundOrganisation();
    CHECK(codeOf(stranger.openName(sealed)) == "name.forged");
}

TEST_CASE("what is sealed for this tablet opens here and for its purpose only", "[vault]")
{
    const auto vaultKey = Key::random();
    const Vault vault(vaultKey.clone()), again(vaultKey.clone()), other(Key::random());
    const auto sealed = vault.sealLocal("draft:1", viewOf("Dw i’n cysgu’n well"));
    CHECK(toString(*again.openLocal("draft:1", sealed)) == "Dw i’n cysgu’n well");
    CHECK(codeOf(again.openLocal("draft:2", sealed)) == "local.forged");
    CHECK(codeOf(other.openLocal("draft:1", sealed)) == "local.forged");
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit)
        REQUIRE(codeOf(again.openLocal("draft:1", flipped(sealed, bit))) == "local.forged");
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(again.openLocal("draft:1", BytesView(sealed).first(size)));
    CHECK(again.openLocal("empty", vault.sealLocal("empty", {}))->empty());
    CHECK(vault.sealLocal("s", viewOf("1")).size() == vault.sealLocal("s", viewOf("123456")).size());
    // An identity is no local value, whatever context is asked for.
    CHECK_FALSE(again.openLocal("", vault.sealIdentity()));
}
