// tests/data/formats-v1.txt holds one real specimen of every format of version 1. It is never written again:
// whatever the program becomes, it must go on reading these bytes. `test_core_vault [write-specimens]` makes
// such a file for a new version, and refuses to touch one that exists.
#include "core/vault/vault_file.h"

#include "team.h"

#include <QTemporaryDir>
#include <fstream>

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {

constexpr auto kFile = CYD_TEST_DATA "/formats-v1.txt";
constexpr std::string_view kPassphrase = "pedwar gair nad ydynt yn perthyn";
constexpr std::string_view kPayload = "Mae’r teulu’n helpu gyda’r siopa.";

class Specimens {
public:
    Specimens()
    {
        std::ifstream in(kFile);
        REQUIRE(in);
        std::string name, hex;
        while (in >> name && std::getline(in, hex))
            if (!name.starts_with('#'))
                m_all.emplace(name, *fromHex(hex.substr(1)));
    }
    [[nodiscard]] const Bytes& operator[](const std::string& name) const { return m_all.at(name); }
    [[nodiscard]] std::vector<Bytes> log() const
    {
        std::vector<Bytes> entries;
        for (int i = 1; m_all.contains("org-entry-" + std::to_string(i)); ++i)
            entries.push_back(m_all.at("org-entry-" + std::to_string(i)));
        return entries;
    }
    [[nodiscard]] Vault vault(const std::string& who) const
    {
        Vault vault(Key::from(m_all.at(who + "-vault-key")));
        REQUIRE(vault.openIdentity(m_all.at(who + "-identity")));
        return vault;
    }

private:
    std::map<std::string, Bytes> m_all;
};

} // namespace

TEST_CASE("the organisation's log of version 1 is read for ever", "[golden]")
{
    const Specimens specimens;
    record::Directory log;
    for (const auto& entry : specimens.log())
        REQUIRE(log.append(entry));
    CHECK(log.headSeq() == 4);
    const auto sian = specimens.vault("sian"), tom = specimens.vault("tom");
    CHECK(log.root() == sian.identity().root);
    CHECK(log.isAdmin(sian.adminKey()));
    REQUIRE(log.cert(tom.identity().cert));
    CHECK(tom.owns(*log.cert(tom.identity().cert)));
    CHECK(sian.owns(*log.cert(sian.identity().cert)));
    CHECK(*tom.openName(log.sealedOrgName()) == "Tîm Iechyd Meddwl Cymunedol Llŷn");
    CHECK(*tom.openName(log.cert(sian.identity().cert)->sealedName) == "Siân");
}

TEST_CASE("records and grants of version 1 are opened for ever", "[golden]")
{
    const Specimens specimens;
    auto tom = specimens.vault("tom");
    const auto record = *record::parse(specimens["record"]);
    CHECK(codeOf(tom.open(record)) == "record.key");
    REQUIRE(tom.acceptGrant(*record::parse(specimens["grant"])) == record.header.key);
    CHECK(toString(*tom.open(record)) == kPayload);
    CHECK(record.header.authorSeq == 2);
    CHECK(record.header.previous == record::idOf(specimens["grant"]));
    CHECK(record.header.section == Section::Crisis);
    CHECK(record.id.hex() == toHex(specimens["record-id"]));
    CHECK(tom.unwrapKey(specimens["tom-wrapped-key"]) == record.header.key);
    const auto parents = record.header.parents;
    CHECK(parents.size() == 2);
}

TEST_CASE("attestations and read marks of version 1 are verified for ever", "[golden]")
{
    const Specimens specimens;
    const auto sian = specimens.vault("sian"), tom = specimens.vault("tom");
    const auto attestation = record::parseAttestation(specimens["attestation"]);
    REQUIRE(attestation);
    CHECK(record::verify(*attestation, sian.identity().sign));
    CHECK(attestation->newest == record::idOf(specimens["record"]));
    CHECK(attestation->seenPlanSeq == 9);
    const auto mark = record::parseReadMark(specimens["read-mark"]);
    REQUIRE(mark);
    CHECK(record::verify(*mark, tom.identity().sign));
    CHECK(mark->planSeq == 11);
}

TEST_CASE("invitations and requests of version 1 are opened for ever", "[golden]")
{
    const Specimens specimens;
    const auto code = InviteCode::parse(toString(specimens["invite-code"]));
    REQUIRE(code);
    CHECK(code->id().hex() == toHex(specimens["invite-id"]));
    const auto invitation = openInvitation(*code, specimens["invite-bundle"], kNow);
    REQUIRE(invitation);
    CHECK(invitation->serverUrl == "https://cynllun.example:8443");
    CHECK(invitation->pins.size() == 2);
    CHECK(invitation->personName == "Gwenllïan Ŵyn");
    CHECK(invitation->roles == record::RoleClinician);
    CHECK(codeOf(openInvitation(*code, specimens["invite-bundle"], invitation->expiresMs)) == "code.expired");
    const auto request = checkRequest(*code, specimens["enrol-request"]);
    REQUIRE(request);
    const auto tom = specimens.vault("tom");
    CHECK(request->sign == tom.identity().sign);
    CHECK(request->box == tom.identity().box);
    CHECK(request->deviceName == "Tabled y tîm");
    CHECK(comparisonNumber(request->sign, request->box) == toString(specimens["comparison-number"]));
}

TEST_CASE("a vault header of version 1 is unlocked for ever", "[golden]")
{
    const Specimens specimens;
    const QTemporaryDir dir;
    const std::filesystem::path folder = dir.path().toStdString();
    {
        std::ofstream out(folder / "vault.hdr", std::ios::binary);
        const auto& header = specimens["vault-header"];
        out.write(reinterpret_cast<const char*>(header.data()), static_cast<std::streamsize>(header.size()));
    }
    VaultFile file(folder, [] { return kNow; });
    const auto vault = file.unlock(kPassphrase);
    REQUIRE(vault);
    CHECK(toString(*vault->openLocal("draft", specimens["local"])) == kPayload);
}

TEST_CASE("writes the specimens of a new version", "[.write-specimens]")
{
    REQUIRE_FALSE(std::ifstream(kFile));
    std::ofstream out(kFile);
    const auto put
        = [&](std::string_view name, BytesView bytes) { out << name << ' ' << toHex(bytes) << '\n'; };
    out << "# One specimen of every format of version 1: a name, then hexadecimal. See "
           "docs/record-format.md.\n";

    const auto sianKey = Key::random(), tomKey = Key::random();
    Vault sian(sianKey.clone()), tom(tomKey.clone());
    record::Directory log;
    const auto append = [&](const Result<Bytes>& entry) {
        REQUIRE(entry);
        REQUIRE(log.append(*entry));
        put("org-entry-" + std::to_string(log.headSeq()), *entry);
    };
    const auto certFor = [&](const Identity& who, std::uint32_t roles, std::string_view name) {
        return record::Cert { who.cert, who.person, who.device, roles, who.sign, who.box, kNow, kNow * 2,
            *sian.sealName(name), 0 };
    };
    sian.foundOrganisation();
    append(sian.genesis("Tîm Iechyd Meddwl Cymunedol Llŷn", kNow));
    append(sian.addAdmin(log, sian.adminKey(), kNow));
    append(sian.certify(log, certFor(sian.identity(), record::RoleCareCoordinator, "Siân"), kNow));

    const auto code = InviteCode::random();
    Invitation invitation;
    invitation.serverUrl = "https://cynllun.example:8443";
    invitation.pins = { Hash::random(), Hash::random() };
    invitation.serverId = Hash::random();
    invitation.orgSeq = log.headSeq();
    invitation.orgHash = log.headHash();
    invitation.personName = "Gwenllïan Ŵyn";
    invitation.person = PersonId::random();
    invitation.cert = CertId::random();
    invitation.roles = record::RoleClinician;
    invitation.expiresMs = kNow + 72LL * 3600 * 1000;
    const auto bundle = *sian.sealInvitation(code, invitation);
    tom.join(*openInvitation(code, bundle, kNow));
    append(sian.certify(log, certFor(tom.identity(), record::RoleClinician, invitation.personName), kNow));
    put("invite-code", viewOf(code.text()));
    put("invite-id", code.id().view());
    put("invite-bundle", bundle);
    put("enrol-request", tom.enrolRequest(code, "Tabled y tîm"));
    put("comparison-number", viewOf(comparisonNumber(tom.identity().sign, tom.identity().box)));
    put("sian-vault-key", sianKey.view());
    put("sian-identity", sian.sealIdentity());
    put("tom-vault-key", tomKey.view());
    put("tom-identity", tom.sealIdentity());

    record::Header header;
    header.plan = PlanId::random();
    header.authorSeq = 1;
    header.hlc = static_cast<Stamp>(kNow) << 16;
    header.section = Section::Crisis;
    const auto key = sian.keys().create(header.plan, Section::Crisis, 3);
    const auto grant = *sian.grant(header, key, std::vector { *log.cert(tom.identity().cert) });
    header.authorSeq = 2;
    header.previous = record::idOf(grant);
    header.hlc += 1;
    header.parents = { RecordId::random(), RecordId::random() };
    std::ranges::sort(header.parents);
    const auto record = *sian.seal(header, viewOf(kPayload));
    put("section-key", sian.keys().find(key)->key.view());
    put("grant", grant);
    put("record", record);
    put("record-id", record::idOf(record).view());
    REQUIRE(tom.acceptGrant(*record::parse(grant)));
    put("tom-wrapped-key", *tom.wrapKey(key));
    put("attestation",
        record::encode(sian.attest({ {}, header.plan, {}, 2, record::idOf(record), 9, Hash::random(),
            log.headSeq(), log.headHash(), kNow, {} })));
    put("read-mark", record::encode(tom.markRead({ header.plan, {}, 11, Hash::random(), kNow, {} })));

    const QTemporaryDir dir;
    const std::filesystem::path folder = dir.path().toStdString();
    const auto vault = VaultFile(folder, [] { return kNow; }).create(kPassphrase, { 3, 64ULL << 20 });
    REQUIRE(vault);
    std::ifstream headerFile(folder / "vault.hdr", std::ios::binary);
    put("vault-header", viewOf(std::string(std::istreambuf_iterator<char>(headerFile), {})));
    put("local", vault->sealLocal("draft", viewOf(kPayload)));
}
