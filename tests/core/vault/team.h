//! Two members of one organisation, made the way the product makes them: founded, invited, enrolled.
#pragma once

#include "core/vault/vault.h"

#include <catch2/catch.hpp>

namespace cyd::test {

inline constexpr std::int64_t kNow = 1'790'000'000'000;

template <typename T> std::string codeOf(const Result<T>& result)
{
    return result ? "" : result.error().code;
}
template <typename T> Fault faultOf(const Result<T>& result)
{
    REQUIRE_FALSE(result);
    return result.error().fault;
}

[[nodiscard]] inline Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
}

struct Team {
    vault::Vault sian { vault::Key::random() }, tom { vault::Key::random() };
    record::Directory log;
    PlanId plan = PlanId::random();

    Team()
    {
        sian.foundOrganisation();
        append(sian.genesis("Tîm Iechyd Meddwl Cymunedol Llŷn", kNow));
        append(sian.addAdmin(log, sian.adminKey(), kNow));
        append(sian.certify(log, certFor(sian.identity(), record::RoleCareCoordinator, "Siân"), kNow));

        const auto code = vault::InviteCode::random();
        vault::Invitation invitation;
        invitation.person = PersonId::random();
        invitation.cert = CertId::random();
        invitation.roles = record::RoleClinician;
        invitation.personName = "Tom";
        invitation.expiresMs = kNow + 1000;
        const auto bundle = sian.sealInvitation(code, invitation);
        REQUIRE(bundle);
        const auto opened = vault::openInvitation(code, *bundle, kNow);
        REQUIRE(opened);
        tom.join(*opened);
        const auto request = vault::checkRequest(code, tom.enrolRequest(code, "Tabled 2"));
        REQUIRE(request);
        vault::Identity identity;
        identity.cert = invitation.cert;
        identity.person = invitation.person;
        identity.device = request->device;
        identity.sign = request->sign;
        identity.box = request->box;
        append(sian.certify(log, certFor(identity, invitation.roles, "Tom"), kNow));
    }

    void append(const Result<Bytes>& entry)
    {
        REQUIRE(entry);
        REQUIRE(log.append(*entry));
    }
    [[nodiscard]] record::Cert certFor(
        const vault::Identity& who, std::uint32_t roles, std::string_view name) const
    {
        return { who.cert, who.person, who.device, roles, who.sign, who.box, kNow - 1000, kNow + 1'000'000,
            *sian.sealName(name), 0 };
    }
    [[nodiscard]] const record::Cert& certOf(const vault::Vault& vault) const
    {
        const auto* cert = log.cert(vault.identity().cert);
        REQUIRE(cert);
        return *cert;
    }
    [[nodiscard]] record::Header header(std::uint64_t seq = 1, Section section = Section::Core) const
    {
        record::Header header;
        header.plan = plan;
        header.authorSeq = seq;
        if (seq > 1)
            header.previous = RecordId::random();
        header.section = section;
        header.hlc = static_cast<Stamp>(kNow) << 16;
        return header;
    }
};

} // namespace cyd::test
