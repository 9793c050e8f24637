#include "core/vault/aead.h"
#include "core/vault/vault.h"

#include <sodium.h>

namespace cyd::vault {

namespace {

constexpr std::string_view kGrantMagic = "CPG1", kWrapContext = "cyd/wrap/v1";
constexpr std::size_t kGrantContext = 112, kSealedBox = kGrantContext + crypto_box_SEALBYTES, kWrapPlain = 64;
constexpr std::uint8_t kToDevice = 1;
constexpr std::size_t kMaxRecipients
    = (record::kMaxRecord - record::kFixedHeader - record::kMaxParents * RecordId::size - record::kNonce - 2)
    / (1 + CertId::size + kSealedBox);
static_assert(kMaxRecipients == 736 && 1 + CertId::size + kSealedBox == 177);

// What a sealed box cannot say of itself: from whom, for whom, and for what the key is.
void writeGrantContext(
    std::span<std::uint8_t> room, const record::Header& header, const Key& key, const CertId& recipient)
{
    SecretWriter out(room);
    out.raw(viewOf(kGrantMagic));
    out.raw(header.plan.view());
    out.number(static_cast<std::uint16_t>(header.section), 2);
    out.number(header.epoch, 4);
    out.raw(key.view());
    out.raw(recipient.view());
    out.raw(header.author.view());
    out.number(header.authorSeq, 8);
}

Result<Bytes> checked(Bytes record)
{
    if (const auto parsed = record::parse(record); !parsed)
        return pass(parsed);
    return record;
}

} // namespace

Result<Bytes> Vault::wrapKey(const KeyId& id) const
{
    const auto* key = m_keys.find(id);
    if (!key)
        return fail(Fault::NotFound, "record.key");
    Secret<kWrapPlain> plain;
    SecretWriter out(plain.bytes());
    out.raw(key->key.view());
    out.raw(key->plan.view());
    out.number(static_cast<std::uint16_t>(key->section), 2);
    out.number(key->epoch, 4);
    return sealUnder(m_wrapKey, viewOf(kWrapContext), plain.view());
}

Result<KeyId> Vault::unwrapKey(BytesView wrapped)
{
    Secret<kWrapPlain> plain;
    if (!openInto(m_wrapKey, viewOf(kWrapContext), wrapped, plain.bytes()))
        return fail(Fault::Corrupt, "vault.key");
    ByteReader in(plain.view());
    auto key = Key::from(in.raw(Key::size));
    const auto plan = PlanId::from(in.raw(PlanId::size));
    const auto section = static_cast<Section>(in.u16());
    return m_keys.add({ plan, section, in.u32(), std::move(key) });
}

Result<Bytes> Vault::seal(record::Header header, BytesView payload) const
{
    const auto current = m_keys.current(header.plan, header.section);
    if (!current)
        return fail(Fault::NotFound, "record.key");
    if (payload.size() > record::kMaxPayload)
        return fail(Fault::Full, "record.payload");
    const auto bucket = *std::ranges::upper_bound(record::kBuckets, payload.size());
    header.org = m_identity.org;
    header.author = m_identity.cert;
    header.epoch = current->epoch;
    header.key = current->id;
    header.cipherLength = static_cast<std::uint32_t>(bucket + kTagSize);

    auto plain = toBytes(payload);
    pad(plain, bucket);
    auto result = record::encodeHeader(header);
    const auto sealed = sealUnder(m_keys.find(current->id)->key, result, plain);
    wipe(plain);
    result.insert(result.end(), sealed.begin(), sealed.end());
    return checked(std::move(result));
}

Result<Bytes> Vault::open(const record::Parsed& record) const
{
    const auto& header = record.header;
    const auto* key = m_keys.find(header.key);
    if (!key)
        return fail(Fault::NotFound, "record.key");
    if (keyIdOf(key->key, header.plan, header.section, header.epoch) != header.key)
        return fail(Fault::Forged, "record.context");
    Bytes plain(record.cipher.size() - kTagSize);
    if (!decryptInto(key->key, record.nonce, record.aad, record.cipher, plain))
        return fail(Fault::Forged, "record.forged");
    if (!unpad(plain, plain.size()))
        return fail(Fault::Corrupt, "record.padding");
    return plain;
}

Result<Bytes> Vault::grant(
    record::Header header, const KeyId& id, std::span<const record::Cert> recipients) const
{
    const auto* key = m_keys.find(id);
    if (!key || key->plan != header.plan)
        return fail(Fault::NotFound, "record.key");
    if (recipients.empty() || recipients.size() > kMaxRecipients)
        return fail(Fault::Full, "grant.recipients");
    header.type = record::Type::Grant;
    header.org = m_identity.org;
    header.author = m_identity.cert;
    header.section = key->section;
    header.epoch = key->epoch;
    header.key = id;
    header.cipherLength = static_cast<std::uint32_t>(2 + recipients.size() * (1 + CertId::size + kSealedBox));

    ByteWriter out;
    out.raw(record::encodeHeader(header));
    out.raw(Bytes(record::kNonce, 0));
    out.u16(static_cast<std::uint16_t>(recipients.size()));
    for (const auto& recipient : recipients) {
        Secret<kGrantContext> context;
        writeGrantContext(context.bytes(), header, key->key, recipient.id);
        std::array<std::uint8_t, kSealedBox> box {};
        if (crypto_box_seal(box.data(), context.data(), kGrantContext, recipient.box.data.data()) != 0)
            return fail(Fault::Invalid, "grant.recipient"); // a public key of small order
        out.u8(kToDevice);
        out.raw(recipient.id.view());
        out.raw(box);
    }
    auto record = checked(out.take());
    if (record)
        if (const auto named = record::grantRecipients(*record::parse(*record)); !named)
            return pass(named);
    return record;
}

Result<KeyId> Vault::acceptGrant(const record::Parsed& grant)
{
    if (const auto wellFormed = record::grantRecipients(grant); !wellFormed)
        return pass(wellFormed);
    const auto& header = grant.header;
    ByteReader in(grant.cipher);
    for (auto count = in.u16(); count > 0; --count) {
        const auto kind = in.u8();
        const auto recipient = CertId::from(in.raw(CertId::size));
        const auto box = in.raw(kSealedBox);
        if (kind != kToDevice || recipient != m_identity.cert)
            continue;
        Secret<kGrantContext> context, expected;
        if (crypto_box_seal_open(
                context.data(), box.data(), box.size(), m_identity.box.data.data(), m_box.data())
            != 0)
            return fail(Fault::Forged, "grant.context");
        constexpr std::size_t keyAt = 4 + PlanId::size + 2 + 4;
        auto key = Key::from(context.view().subspan(keyAt, Key::size));
        // Writing the context again from the header and comparing whole leaves no field out, nor the zeros
        // after it.
        writeGrantContext(expected.bytes(), header, key, recipient);
        if (sodium_memcmp(context.data(), expected.data(), kGrantContext) != 0
            || keyIdOf(key, header.plan, header.section, header.epoch) != header.key)
            return fail(Fault::Forged, "grant.context");
        return m_keys.add({ header.plan, header.section, header.epoch, std::move(key) });
    }
    return fail(Fault::NotFound, "grant.other");
}

} // namespace cyd::vault
