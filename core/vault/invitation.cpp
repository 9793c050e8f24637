#include "core/vault/aead.h"
#include "core/vault/vault.h"

namespace cyd::vault {

namespace {

constexpr std::string_view kBundleMagic = "CPB1", kRequestMagic = "CPQ1";
constexpr std::string_view kBundlePurpose = "cyd/inv-key/v1", kRequestPurpose = "cyd/inv-req/v1",
                           kEnrolPrefix = "cyd/enrol/v1";
constexpr std::uint8_t kVersion = 1, kSuite = 1;
constexpr std::size_t kPrefix = 8, kBundlePlain = 2048, kBundleSize = kPrefix + kSealOverhead + kBundlePlain;
constexpr std::size_t kMaxPins = 4, kMaxText = 800, kMaxDeviceName = 100;
constexpr std::size_t kRequestSigned
    = DeviceId::size + SignPublicKey::size + BoxPublicKey::size + 1 + kMaxDeviceName;
constexpr std::size_t kRequestPlain = kRequestSigned + Signature::size;
constexpr std::size_t kRequestContext = kPrefix + InviteId::size;
constexpr std::size_t kRequestSize = kRequestContext + kSealOverhead + kRequestPlain;

Bytes prefixOf(std::string_view magic)
{
    ByteWriter out;
    out.raw(viewOf(magic));
    out.u8(kVersion);
    out.u8(kSuite);
    out.u16(0);
    return out.take();
}

// The end of the longest beginning that is at most `limit` bytes and does not cut a character.
std::string_view cutAt(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

Bytes enrolMessage(const InviteId& invite, BytesView statement)
{
    ByteWriter out;
    out.raw(invite.view());
    out.raw(statement);
    return out.take();
}

} // namespace

Result<Bytes> Vault::sealInvitation(const InviteCode& code, const Invitation& invitation) const
{
    if (invitation.pins.size() > kMaxPins || invitation.serverUrl.size() > kMaxText
        || invitation.personName.size() > kMaxText)
        return fail(Fault::Invalid, "invite.malformed");
    Secret<kBundlePlain> plain;
    SecretWriter out(plain.bytes());
    out.raw(m_orgKey.view());
    out.raw(m_identity.org.view());
    out.raw(m_identity.root.view());
    out.raw(invitation.serverId.view());
    out.number(invitation.orgSeq, 8);
    out.raw(invitation.orgHash.view());
    out.raw(invitation.person.view());
    out.raw(invitation.cert.view());
    out.number(invitation.roles, 4);
    out.number(static_cast<std::uint64_t>(invitation.expiresMs), 8);
    out.number(invitation.pins.size(), 1);
    out.number(invitation.serverUrl.size(), 2);
    out.number(invitation.personName.size(), 2);
    for (const auto& pin : invitation.pins)
        out.raw(pin.view());
    out.raw(viewOf(invitation.serverUrl));
    out.raw(viewOf(invitation.personName));

    auto bundle = prefixOf(kBundleMagic);
    const auto sealed = sealUnder(code.derive(kBundlePurpose), bundle, plain.view());
    bundle.insert(bundle.end(), sealed.begin(), sealed.end());
    return bundle;
}

Result<Invitation> openInvitation(const InviteCode& code, BytesView bundle, std::int64_t nowMs)
{
    const auto prefix = prefixOf(kBundleMagic);
    if (bundle.size() < kPrefix
        || !std::ranges::equal(bundle.first(kBundleMagic.size()), viewOf(kBundleMagic)))
        return fail(Fault::Corrupt, "invite.malformed");
    if (!std::ranges::equal(bundle.first(kPrefix), prefix))
        return fail(Fault::TooNew, "invite.version");
    if (bundle.size() != kBundleSize)
        return fail(Fault::Corrupt, "invite.malformed");
    Secret<kBundlePlain> plain;
    if (!openInto(code.derive(kBundlePurpose), prefix, bundle.subspan(kPrefix), plain.bytes()))
        return fail(Fault::Forged, "invite.forged");

    ByteReader in(plain.view());
    Invitation result;
    result.orgKey = Key::from(in.raw(Key::size));
    result.org = OrgId::from(in.raw(OrgId::size));
    result.root = SignPublicKey::from(in.raw(SignPublicKey::size));
    result.serverId = Hash::from(in.raw(Hash::size));
    result.orgSeq = in.u64();
    result.orgHash = Hash::from(in.raw(Hash::size));
    result.person = PersonId::from(in.raw(PersonId::size));
    result.cert = CertId::from(in.raw(CertId::size));
    result.roles = in.u32();
    result.expiresMs = static_cast<std::int64_t>(in.u64());
    const std::size_t pins = in.u8(), url = in.u16(), name = in.u16();
    if (pins > kMaxPins)
        return fail(Fault::Corrupt, "invite.malformed");
    for (std::size_t i = 0; i < pins; ++i)
        result.pins.push_back(Hash::from(in.raw(Hash::size)));
    result.serverUrl = toString(in.raw(url));
    result.personName = toString(in.raw(name));
    if (!in.ok() || result.org.isZero() || result.cert.isZero())
        return fail(Fault::Corrupt, "invite.malformed");
    if (nowMs >= result.expiresMs)
        return fail(Fault::Refused, "code.expired");
    return result;
}

Bytes Vault::enrolRequest(const InviteCode& code, std::string_view deviceName) const
{
    const auto name = cutAt(deviceName, kMaxDeviceName);
    ByteWriter statement;
    statement.raw(m_identity.device.view());
    statement.raw(m_identity.sign.view());
    statement.raw(m_identity.box.view());
    statement.u8(static_cast<std::uint8_t>(name.size()));
    statement.raw(viewOf(name));
    statement.raw(Bytes(kMaxDeviceName - name.size(), 0));
    const auto signature = sign(kEnrolPrefix, enrolMessage(code.id(), statement.bytes()));
    statement.raw(signature.view());

    auto request = prefixOf(kRequestMagic);
    const auto invite = code.id();
    request.insert(request.end(), invite.data.begin(), invite.data.end());
    const auto sealed = sealUnder(code.derive(kRequestPurpose), request, statement.bytes());
    request.insert(request.end(), sealed.begin(), sealed.end());
    return request;
}

Result<EnrolRequest> checkRequest(const InviteCode& code, BytesView request)
{
    if (request.size() != kRequestSize
        || !std::ranges::equal(request.first(kPrefix), prefixOf(kRequestMagic)))
        return fail(Fault::Corrupt, "enrol.malformed");
    Bytes plain(kRequestPlain);
    if (!openInto(code.derive(kRequestPurpose), request.first(kRequestContext),
            request.subspan(kRequestContext), plain)
        || !std::ranges::equal(request.subspan(kPrefix, InviteId::size), code.id().view()))
        return fail(Fault::Forged, "enrol.forged");
    const BytesView statement = BytesView(plain).first(kRequestSigned);
    ByteReader in(plain);
    EnrolRequest result;
    result.invite = code.id();
    result.device = DeviceId::from(in.raw(DeviceId::size));
    result.sign = SignPublicKey::from(in.raw(SignPublicKey::size));
    result.box = BoxPublicKey::from(in.raw(BoxPublicKey::size));
    const std::size_t nameSize = in.u8();
    const auto name = in.raw(kMaxDeviceName);
    const auto signature = Signature::from(in.raw(Signature::size));
    if (!verifySignature(result.sign, kEnrolPrefix, enrolMessage(result.invite, statement), signature))
        return fail(Fault::Forged, "enrol.forged");
    if (nameSize > kMaxDeviceName || result.device.isZero())
        return fail(Fault::Corrupt, "enrol.malformed");
    result.deviceName = toString(name.first(nameSize));
    return result;
}

} // namespace cyd::vault
