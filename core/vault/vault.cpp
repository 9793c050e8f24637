#include "core/vault/vault.h"

#include "core/vault/aead.h"

#include <sodium.h>

namespace cyd::vault {

namespace {

constexpr std::string_view kIdentityMagic = "CPI1";
constexpr std::uint8_t kIdentityVersion = 1, kHasRoot = 1, kHasAdmin = 2;
constexpr std::size_t kIdentityPrefix = 8, kIdentityPlain = 512, kLocalBlock = 64, kNameBlock = 64,
                      kMaxName = 800;

Bytes contextOf(std::string_view prefix, BytesView rest)
{
    ByteWriter out;
    out.raw(viewOf(prefix));
    out.raw(rest);
    return out.take();
}

Signature signWith(const Secret<64>& secret, std::string_view prefix, BytesView message)
{
    const auto whole = contextOf(prefix, message);
    Signature result;
    crypto_sign_detached(result.data.data(), nullptr, whole.data(), whole.size(), secret.data());
    return result;
}

SignPublicKey publicOf(const Secret<64>& secret)
{
    SignPublicKey key;
    crypto_sign_ed25519_sk_to_pk(key.data.data(), secret.data());
    return key;
}

} // namespace

static_assert(Secret<64>::size == crypto_sign_SECRETKEYBYTES && Key::size == crypto_box_SECRETKEYBYTES);

Vault::Vault(Key vaultKey)
    : m_vaultKey(std::move(vaultKey))
    , m_wrapKey(deriveKey(m_vaultKey.view(), "cyd/wrap-key/v1"))
    , m_localKey(deriveKey(m_vaultKey.view(), "cyd/local-key/v1"))
{
}

// --- Identity

Vault::SignPair Vault::makeSignPair()
{
    SignPair pair;
    crypto_sign_keypair(pair.key.data.data(), pair.secret.data());
    return pair;
}

void Vault::makeDevice()
{
    auto device = makeSignPair();
    m_identity.sign = device.key;
    m_sign = std::move(device.secret);
    crypto_box_keypair(m_identity.box.data.data(), m_box.data());
    m_identity.device = DeviceId::random();
}

void Vault::foundOrganisation()
{
    m_root = makeSignPair();
    m_admin = makeSignPair();
    m_orgKey = Key::random();
    m_identity.org = OrgId::random();
    m_identity.root = m_root->key;
    m_identity.person = PersonId::random();
    m_identity.cert = CertId::random();
    makeDevice();
}

void Vault::join(const Invitation& invitation)
{
    m_root.reset();
    m_admin.reset();
    m_orgKey = invitation.orgKey.clone();
    m_identity.org = invitation.org;
    m_identity.root = invitation.root;
    m_identity.person = invitation.person;
    m_identity.cert = invitation.cert;
    makeDevice();
}

SignPublicKey Vault::adminKey() const
{
    return m_admin ? m_admin->key : SignPublicKey {};
}

bool Vault::owns(const record::Cert& cert) const
{
    return cert.id == m_identity.cert && cert.person == m_identity.person && cert.device == m_identity.device
        && cert.sign == m_identity.sign && cert.box == m_identity.box;
}

Bytes Vault::sealIdentity() const
{
    ByteWriter prefix;
    prefix.raw(viewOf(kIdentityMagic));
    prefix.u8(kIdentityVersion);
    prefix.u8(static_cast<std::uint8_t>((m_root ? kHasRoot : 0) | (m_admin ? kHasAdmin : 0)));
    prefix.u16(0);

    const Secret<64> none;
    Secret<kIdentityPlain> plain;
    SecretWriter out(plain.bytes());
    out.raw(m_identity.org.view());
    out.raw(m_identity.root.view());
    out.raw(m_identity.person.view());
    out.raw(m_identity.device.view());
    out.raw(m_identity.cert.view());
    out.raw(m_identity.box.view());
    out.raw(m_sign.view());
    out.raw(m_box.view());
    out.raw(m_orgKey.view());
    out.raw((m_root ? m_root->secret : none).view());
    out.raw((m_admin ? m_admin->secret : none).view());

    auto result = prefix.take();
    const auto sealed = sealUnder(m_localKey, contextOf("cyd/identity/v1", result), plain.view());
    result.insert(result.end(), sealed.begin(), sealed.end());
    return result;
}

Done Vault::openIdentity(BytesView sealed)
{
    ByteReader prefix(sealed);
    const auto magic = prefix.raw(kIdentityMagic.size());
    const auto version = prefix.u8(), holds = prefix.u8();
    if (!std::ranges::equal(magic, viewOf(kIdentityMagic)))
        return fail(Fault::Corrupt, "vault.identity");
    if (version != kIdentityVersion)
        return fail(Fault::TooNew, "vault.version");
    Secret<kIdentityPlain> plain;
    if (sealed.size() < kIdentityPrefix
        || !openInto(m_localKey, contextOf("cyd/identity/v1", sealed.first(kIdentityPrefix)),
            sealed.subspan(kIdentityPrefix), plain.bytes()))
        return fail(Fault::Corrupt, "vault.identity");

    ByteReader in(plain.view());
    m_identity.org = OrgId::from(in.raw(OrgId::size));
    m_identity.root = SignPublicKey::from(in.raw(SignPublicKey::size));
    m_identity.person = PersonId::from(in.raw(PersonId::size));
    m_identity.device = DeviceId::from(in.raw(DeviceId::size));
    m_identity.cert = CertId::from(in.raw(CertId::size));
    m_identity.box = BoxPublicKey::from(in.raw(BoxPublicKey::size));
    m_sign = Secret<64>::from(in.raw(64));
    m_box = Key::from(in.raw(Key::size));
    m_orgKey = Key::from(in.raw(Key::size));
    m_identity.sign = publicOf(m_sign);
    const auto pairFrom = [&in](bool held) -> std::optional<SignPair> {
        auto secret = Secret<64>::from(in.raw(64));
        if (!held)
            return std::nullopt;
        const auto key = publicOf(secret);
        return SignPair { key, std::move(secret) };
    };
    m_root = pairFrom((holds & kHasRoot) != 0);
    m_admin = pairFrom((holds & kHasAdmin) != 0);
    return {};
}

// --- Signing

Signature Vault::sign(std::string_view prefix, BytesView message) const
{
    return signWith(m_sign, prefix, message);
}

record::Attestation Vault::attest(record::Attestation attestation) const
{
    attestation.org = m_identity.org;
    attestation.author = m_identity.cert;
    attestation.signature = sign(record::kAttestationPrefix, record::signedPart(attestation));
    return attestation;
}

record::ReadMark Vault::markRead(record::ReadMark mark) const
{
    mark.reader = m_identity.cert;
    mark.signature = sign(record::kReadMarkPrefix, record::signedPart(mark));
    return mark;
}

// --- The organisation's log

Result<Bytes> Vault::orgEntry(const std::optional<SignPair>& issuer, const record::Directory* log,
    record::EntryType type, Bytes body, std::int64_t timeMs) const
{
    if (!issuer)
        return fail(Fault::Refused, "org.admin");
    record::OrgEntry entry { type, m_identity.org, log ? log->headSeq() + 1 : 1,
        log ? log->headHash() : Hash {}, timeMs, issuer->key, std::move(body), {} };
    entry.signature = signWith(issuer->secret, record::kOrgSignPrefix, record::signedPart(entry));
    return record::encode(entry);
}

Result<Bytes> Vault::genesis(std::string_view orgName, std::int64_t timeMs) const
{
    const auto name = sealName(orgName);
    if (!name)
        return pass(name);
    ByteWriter body;
    body.raw(m_identity.root.view());
    body.raw(BoxPublicKey {}.view()); // no recovery key yet
    body.raw(*name);
    return orgEntry(m_root, nullptr, record::EntryType::Genesis, body.take(), timeMs);
}

Result<Bytes> Vault::addAdmin(
    const record::Directory& log, const SignPublicKey& admin, std::int64_t timeMs) const
{
    return orgEntry(m_root, &log, record::EntryType::AdminAdd, toBytes(admin.view()), timeMs);
}

Result<Bytes> Vault::certify(
    const record::Directory& log, const record::Cert& cert, std::int64_t timeMs) const
{
    return orgEntry(m_admin, &log, record::EntryType::Cert, record::encodeCertBody(cert), timeMs);
}

Result<Bytes> Vault::sealName(std::string_view name) const
{
    if (name.empty() || name.size() > kMaxName)
        return fail(Fault::Invalid, "name.length");
    auto plain = toBytes(viewOf(name));
    pad(plain, kNameBlock);
    return sealUnder(m_orgKey, contextOf("cyd/name/v1", m_identity.org.view()), plain);
}

Result<std::string> Vault::openName(BytesView sealed) const
{
    if (sealed.size() <= kSealOverhead)
        return fail(Fault::Forged, "name.forged");
    Bytes plain(sealed.size() - kSealOverhead);
    if (!openInto(m_orgKey, contextOf("cyd/name/v1", m_identity.org.view()), sealed, plain)
        || !unpad(plain, kNameBlock))
        return fail(Fault::Forged, "name.forged");
    return toString(plain);
}

// --- This tablet only

Bytes Vault::sealLocal(std::string_view context, BytesView plain) const
{
    auto padded = toBytes(plain);
    pad(padded, kLocalBlock);
    auto sealed = sealUnder(m_localKey, contextOf("cyd/local/v1", viewOf(context)), padded);
    wipe(padded);
    return sealed;
}

Result<Bytes> Vault::openLocal(std::string_view context, BytesView sealed) const
{
    if (sealed.size() <= kSealOverhead)
        return fail(Fault::Corrupt, "local.forged");
    Bytes plain(sealed.size() - kSealOverhead);
    if (!openInto(m_localKey, contextOf("cyd/local/v1", viewOf(context)), sealed, plain)
        || !unpad(plain, kLocalBlock))
        return fail(Fault::Corrupt, "local.forged");
    return plain;
}

} // namespace cyd::vault
