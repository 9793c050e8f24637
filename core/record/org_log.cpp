#include "core/record/org_log.h"

namespace cyd::record {

namespace {

constexpr std::string_view kMagic = "CPO1", kHashPrefix = "cyd/org/v1";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kFixedEntry = 4 + 1 + 1 + 2 + 16 + 8 + 32 + 8 + 32 + 4;
constexpr std::size_t kNameBlock = 64, kNameOverhead = 24 + 16;

bool isSealedName(BytesView name)
{
    return name.size() > kNameOverhead && (name.size() - kNameOverhead) % kNameBlock == 0;
}

// The root key speaks rarely: it begins the organisation, names its admins, and replaces the recovery key.
bool isRootsRight(EntryType type)
{
    return type == EntryType::Genesis || type == EntryType::AdminAdd || type == EntryType::AdminRevoke
        || type == EntryType::RecoveryKey;
}

} // namespace

Bytes signedPart(const OrgEntry& entry)
{
    ByteWriter out;
    out.raw(viewOf(kMagic));
    out.u8(kVersion);
    out.u8(static_cast<std::uint8_t>(entry.type));
    out.u16(0);
    out.raw(entry.org.view());
    out.u64(entry.seq);
    out.raw(entry.previous.view());
    out.u64(static_cast<std::uint64_t>(entry.timeMs));
    out.raw(entry.issuer.view());
    out.sized(entry.body);
    return out.take();
}

Bytes encode(const OrgEntry& entry)
{
    auto bytes = signedPart(entry);
    bytes.insert(bytes.end(), entry.signature.data.begin(), entry.signature.data.end());
    return bytes;
}

Result<OrgEntry> parseOrgEntry(BytesView bytes)
{
    if (bytes.size() < kFixedEntry + Signature::size || bytes.size() > kMaxOrgEntry)
        return fail(Fault::Corrupt, "org.malformed");
    ByteReader in(bytes);
    if (!std::ranges::equal(in.raw(kMagic.size()), viewOf(kMagic)))
        return fail(Fault::Corrupt, "org.malformed");
    if (in.u8() != kVersion)
        return fail(Fault::TooNew, "org.version");
    OrgEntry result;
    result.type = static_cast<EntryType>(in.u8());
    const auto flags = in.u16();
    result.org = OrgId::from(in.raw(OrgId::size));
    result.seq = in.u64();
    result.previous = Hash::from(in.raw(Hash::size));
    result.timeMs = static_cast<std::int64_t>(in.u64());
    result.issuer = SignPublicKey::from(in.raw(SignPublicKey::size));
    result.body = toBytes(in.sized());
    result.signature = Signature::from(in.raw(Signature::size));
    if (!in.done() || flags != 0 || static_cast<std::uint8_t>(result.type) == 0)
        return fail(Fault::Corrupt, "org.malformed");
    return result;
}

Bytes encodeCertBody(const Cert& cert)
{
    ByteWriter out;
    out.raw(cert.id.view());
    out.raw(cert.person.view());
    out.raw(cert.device.view());
    out.u32(cert.roles);
    out.raw(cert.sign.view());
    out.raw(cert.box.view());
    out.u64(static_cast<std::uint64_t>(cert.notBeforeMs));
    out.u64(static_cast<std::uint64_t>(cert.notAfterMs));
    out.u16(static_cast<std::uint16_t>(cert.sealedName.size()));
    out.raw(cert.sealedName);
    return out.take();
}

Result<Cert> parseCertBody(BytesView body)
{
    ByteReader in(body);
    Cert result;
    result.id = CertId::from(in.raw(CertId::size));
    result.person = PersonId::from(in.raw(PersonId::size));
    result.device = DeviceId::from(in.raw(DeviceId::size));
    result.roles = in.u32();
    result.sign = SignPublicKey::from(in.raw(SignPublicKey::size));
    result.box = BoxPublicKey::from(in.raw(BoxPublicKey::size));
    result.notBeforeMs = static_cast<std::int64_t>(in.u64());
    result.notAfterMs = static_cast<std::int64_t>(in.u64());
    result.sealedName = toBytes(in.raw(in.u16()));
    // Bytes after the name are room for later fields (a team): signed, kept in the entry, skipped here.
    if (!in.ok() || !isSealedName(result.sealedName) || result.id.isZero()
        || result.notBeforeMs >= result.notAfterMs)
        return fail(Fault::Corrupt, "org.malformed");
    return result;
}

Done Directory::append(BytesView bytes)
{
    auto parsed = parseOrgEntry(bytes);
    if (!parsed)
        return pass(parsed);
    const OrgEntry& entry = *parsed;
    const bool genesis = entry.type == EntryType::Genesis;

    if (genesis != (m_seq == 0) || entry.seq != m_seq + 1 || entry.previous != m_head
        || (!genesis && entry.org != m_org))
        return fail(Fault::Forged, "org.chain");
    if (!verifySignature(
            entry.issuer, kOrgSignPrefix, bytes.first(bytes.size() - Signature::size), entry.signature))
        return fail(Fault::Forged, "org.signature");

    ByteReader body(entry.body);
    const auto key
        = SignPublicKey::from(body.raw(SignPublicKey::size)); // genesis and admin entries begin with one
    if (genesis                        ? entry.issuer != key
            : isRootsRight(entry.type) ? entry.issuer != m_root
                                       : !isAdmin(entry.issuer))
        return fail(Fault::Forged, "org.right");

    switch (entry.type) {
    case EntryType::Genesis: {
        body.raw(BoxPublicKey::size); // the recovery key, unused until recovery exists
        const auto name = body.raw(body.left());
        if (!body.ok() || !isSealedName(name))
            return fail(Fault::Corrupt, "org.malformed");
        m_org = entry.org;
        m_root = key;
        m_sealedName = toBytes(name);
        break;
    }
    case EntryType::AdminAdd:
    case EntryType::AdminRevoke:
        if (!body.done())
            return fail(Fault::Corrupt, "org.malformed");
        std::erase(m_admins, key);
        if (entry.type == EntryType::AdminAdd)
            m_admins.push_back(key);
        break;
    case EntryType::Cert: {
        auto cert = parseCertBody(entry.body);
        if (!cert)
            return pass(cert);
        // Renewal repeats a certificate with a later end. Another key or role under a known id would make
        // what counts depend on when one looked: that needs a new id.
        if (const auto* old = this->cert(cert->id); old
            && (old->person != cert->person || old->device != cert->device || old->roles != cert->roles
                || old->sign != cert->sign || old->box != cert->box))
            return fail(Fault::Forged, "org.right");
        cert->entrySeq = entry.seq;
        m_certs.insert_or_assign(cert->id, std::move(*cert));
        break;
    }
    default: // reserved for later: part of the chain, without effect here
        break;
    }
    m_seq = entry.seq;
    m_head = hashOf(kHashPrefix, { bytes });
    return {};
}

const Cert* Directory::cert(const CertId& id) const
{
    const auto found = m_certs.find(id);
    return found == m_certs.end() ? nullptr : &found->second;
}

bool Directory::isAdmin(const SignPublicKey& key) const
{
    return std::ranges::find(m_admins, key) != m_admins.end();
}

} // namespace cyd::record
