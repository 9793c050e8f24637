#include "core/record/org_log.h"

#include <catch2/catch.hpp>

#include "signer.h"

using namespace cyd;
using namespace cyd::record;
using cyd::test::filled;
using cyd::test::Signer;

namespace {

const OrgId kOrg = filled<OrgId>(1);

Bytes sealedName(std::uint8_t filler)
{
    return Bytes(24 + 64 + 16, filler);
}

// Writes entries that are right in every respect but the one that a test spoils.
class LogWriter {
public:
    Bytes next(EntryType type, const Signer& signer, Bytes body)
    {
        OrgEntry entry { type, kOrg, m_seq + 1, m_head, 1'790'000'000'000, signer.key, std::move(body), {} };
        return finish(entry, signer);
    }
    static Bytes finish(OrgEntry entry, const Signer& signer)
    {
        entry.signature = signer.sign(kOrgSignPrefix, signedPart(entry));
        return encode(entry);
    }
    void took(BytesView entry)
    {
        ++m_seq;
        m_head = hashOf("cyd/org/v1", { entry });
    }
    [[nodiscard]] std::uint64_t seq() const { return m_seq; }
    [[nodiscard]] Hash head() const { return m_head; }

private:
    std::uint64_t m_seq = 0;
    Hash m_head;
};

Bytes genesisBody(const Signer& root)
{
    ByteWriter body;
    body.raw(root.key.view());
    body.raw(Bytes(32, 0));
    body.raw(sealedName(9));
    return body.take();
}

Cert certOf(std::uint8_t id)
{
    return { filled<CertId>(id), filled<PersonId>(id), filled<DeviceId>(id), RoleClinician,
        filled<SignPublicKey>(id), filled<BoxPublicKey>(id), 1000, 2000, sealedName(id), 0 };
}

struct Log {
    Signer root { 1 }, admin { 2 }, stranger { 3 };
    LogWriter writer;
    Directory directory;
    std::vector<Bytes> entries;

    Done add(Bytes entry)
    {
        auto done = directory.append(entry);
        if (done) {
            writer.took(entry);
            entries.push_back(std::move(entry));
        }
        return done;
    }
    Log()
    {
        REQUIRE(add(writer.next(EntryType::Genesis, root, genesisBody(root))));
        REQUIRE(add(writer.next(EntryType::AdminAdd, root, toBytes(admin.key.view()))));
        REQUIRE(add(writer.next(EntryType::Cert, admin, encodeCertBody(certOf(10)))));
    }
};

std::string codeOf(const Done& done)
{
    return done ? "" : done.error().code;
}

} // namespace

TEST_CASE("a whole log adds up to a directory", "[org]")
{
    const Log log;
    const auto& directory = log.directory;
    CHECK(directory.org() == kOrg);
    CHECK(directory.root() == log.root.key);
    CHECK(directory.headSeq() == 3);
    CHECK(directory.headHash() == log.writer.head());
    CHECK(directory.sealedOrgName() == sealedName(9));
    CHECK(directory.isAdmin(log.admin.key));
    CHECK_FALSE(directory.isAdmin(log.stranger.key));
    CHECK_FALSE(directory.isAdmin(log.root.key));
    REQUIRE(directory.cert(filled<CertId>(10)));
    const auto& cert = *directory.cert(filled<CertId>(10));
    CHECK(cert.person == filled<PersonId>(10));
    CHECK(cert.roles == RoleClinician);
    CHECK(cert.sealedName == sealedName(10));
    CHECK(cert.entrySeq == 3);
    CHECK(directory.cert(filled<CertId>(11)) == nullptr);
}

TEST_CASE("an entry with any bit flipped is refused and changes nothing", "[org]")
{
    Log log;
    const auto entry = log.writer.next(EntryType::Cert, log.admin, encodeCertBody(certOf(11)));
    for (std::size_t bit = 0; bit < entry.size() * 8; ++bit) {
        auto other = entry;
        other[bit / 8] = static_cast<std::uint8_t>(other[bit / 8] ^ (1U << (bit % 8)));
        REQUIRE_FALSE(log.directory.append(other));
    }
    for (std::size_t size = 0; size < entry.size(); ++size)
        REQUIRE_FALSE(log.directory.append(BytesView(entry).first(size)));
    CHECK(log.directory.headSeq() == 3);
    CHECK(log.directory.headHash() == log.writer.head());
    CHECK(log.directory.certs().size() == 1);
    CHECK(log.add(entry));
}

TEST_CASE("an entry counts only as the next of its chain", "[org]")
{
    Log log;
    const auto body = encodeCertBody(certOf(11));
    const auto make = [&](OrgId org, std::uint64_t seq, Hash previous) {
        return LogWriter::finish(
            { EntryType::Cert, org, seq, previous, 1, log.admin.key, body, {} }, log.admin);
    };
    CHECK(codeOf(log.directory.append(log.entries.back())) == "org.chain"); // replayed
    CHECK(codeOf(log.directory.append(make(kOrg, 5, log.writer.head()))) == "org.chain"); // one left out
    CHECK(codeOf(log.directory.append(make(kOrg, 4, Hash {}))) == "org.chain"); // a fork
    CHECK(codeOf(log.directory.append(make(filled<OrgId>(2), 4, log.writer.head()))) == "org.chain");
    CHECK(codeOf(log.directory.append(log.writer.next(EntryType::Genesis, log.root, genesisBody(log.root))))
        == "org.chain");
    CHECK(log.directory.append(make(kOrg, 4, log.writer.head())));

    Directory empty;
    CHECK(codeOf(empty.append(log.entries[1])) == "org.chain");
}

TEST_CASE("only the root names admins and only an admin issues certificates", "[org]")
{
    Log log;
    const auto key = toBytes(log.stranger.key.view());
    const auto cert = encodeCertBody(certOf(11));
    CHECK(codeOf(log.add(log.writer.next(EntryType::AdminAdd, log.admin, key))) == "org.right");
    CHECK(codeOf(log.add(log.writer.next(EntryType::AdminRevoke, log.admin, key))) == "org.right");
    CHECK(codeOf(log.add(log.writer.next(EntryType::RecoveryKey, log.admin, key))) == "org.right");
    CHECK(codeOf(log.add(log.writer.next(EntryType::Cert, log.stranger, cert))) == "org.right");
    CHECK(codeOf(log.add(log.writer.next(EntryType::Cert, log.root, cert))) == "org.right");
    CHECK(codeOf(log.add(log.writer.next(EntryType::Heartbeat, log.stranger, {}))) == "org.right");

    Directory empty;
    LogWriter writer;
    CHECK(codeOf(empty.append(writer.next(EntryType::Genesis, log.stranger, genesisBody(log.root))))
        == "org.right");
    CHECK(empty.headSeq() == 0);
}

TEST_CASE("a signature by another key is refused before anything else is believed", "[org]")
{
    Log log;
    OrgEntry entry { EntryType::Cert, kOrg, 4, log.writer.head(), 1, log.admin.key,
        encodeCertBody(certOf(11)), {} };
    CHECK(codeOf(log.directory.append(LogWriter::finish(entry, log.stranger))) == "org.signature");
    entry.issuer = {};
    CHECK(codeOf(log.directory.append(LogWriter::finish(entry, log.stranger))) == "org.signature");
}

TEST_CASE("an admin who was revoked issues nothing more", "[org]")
{
    Log log;
    REQUIRE(log.add(log.writer.next(EntryType::AdminRevoke, log.root, toBytes(log.admin.key.view()))));
    CHECK_FALSE(log.directory.isAdmin(log.admin.key));
    CHECK(log.directory.cert(filled<CertId>(10))); // what was signed before stands
    CHECK(codeOf(log.add(log.writer.next(EntryType::Cert, log.admin, encodeCertBody(certOf(11)))))
        == "org.right");
}

TEST_CASE("a certificate is renewed by a later end and never by another key or role", "[org]")
{
    Log log;
    auto cert = certOf(10);
    cert.notAfterMs = 9000;
    REQUIRE(log.add(log.writer.next(EntryType::Cert, log.admin, encodeCertBody(cert))));
    CHECK(log.directory.cert(cert.id)->notAfterMs == 9000);
    CHECK(log.directory.cert(cert.id)->entrySeq == 4);
    for (int what = 0; what < 5; ++what) {
        auto other = cert;
        if (what == 0)
            other.sign = filled<SignPublicKey>(77);
        else if (what == 1)
            other.box = filled<BoxPublicKey>(77);
        else if (what == 2)
            other.roles = RoleManager;
        else if (what == 3)
            other.person = filled<PersonId>(77);
        else
            other.device = filled<DeviceId>(77);
        CHECK(codeOf(log.add(log.writer.next(EntryType::Cert, log.admin, encodeCertBody(other))))
            == "org.right");
    }
}

TEST_CASE("entries for later versions stay in the chain without effect", "[org]")
{
    Log log;
    REQUIRE(log.add(log.writer.next(EntryType::Heartbeat, log.admin, Bytes(40, 1))));
    REQUIRE(log.add(log.writer.next(static_cast<EntryType>(200), log.admin, Bytes(40, 1))));
    REQUIRE(log.add(log.writer.next(EntryType::Cert, log.admin, encodeCertBody(certOf(11)))));
    CHECK(log.directory.headSeq() == 6);

    auto newer = log.writer.next(EntryType::Heartbeat, log.admin, {});
    newer[4] = 2;
    CHECK(codeOf(log.directory.append(newer)) == "org.version");
}

TEST_CASE("a certificate keeps what a later version adds after the name", "[org]")
{
    Log log;
    auto body = encodeCertBody(certOf(11));
    body.insert(body.end(), 16, 5);
    REQUIRE(log.add(log.writer.next(EntryType::Cert, log.admin, body)));
    CHECK(log.directory.cert(filled<CertId>(11))->sealedName == sealedName(11));
}

TEST_CASE("bodies that are damaged are refused though the signature is right", "[org]")
{
    Log log;
    const auto refuse = [&](EntryType type, const Signer& signer, Bytes body) {
        CHECK(codeOf(log.add(log.writer.next(type, signer, std::move(body)))) == "org.malformed");
    };
    refuse(EntryType::AdminAdd, log.root, Bytes(33, 1));
    refuse(EntryType::AdminAdd, log.root, Bytes(3, 1));
    refuse(EntryType::Cert, log.admin, {});
    auto cert = certOf(11);
    cert.sealedName = Bytes(24 + 63 + 16, 1); // a name that was not padded would show its length
    refuse(EntryType::Cert, log.admin, encodeCertBody(cert));
    cert = certOf(11);
    cert.notAfterMs = cert.notBeforeMs;
    refuse(EntryType::Cert, log.admin, encodeCertBody(cert));
    cert = certOf(0);
    cert.notAfterMs = 5000;
    refuse(EntryType::Cert, log.admin, encodeCertBody(cert));
    refuse(EntryType::Heartbeat, log.admin, Bytes(kMaxOrgEntry, 1));
    CHECK(log.directory.headSeq() == 3);
}
