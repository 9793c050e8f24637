//! One full example of every message, made of counted bytes, so that a moved or forgotten field shows.
#pragma once

#include "sync/protocol/messages.h"

#include <numeric>

namespace cyd::protocol::sample {

template <typename F> F fixed(std::uint8_t start)
{
    F value;
    std::iota(value.data.begin(), value.data.end(), start);
    return value;
}
inline Bytes blob(std::uint8_t start, std::size_t size)
{
    Bytes bytes(size);
    std::iota(bytes.begin(), bytes.end(), start);
    return bytes;
}

inline std::tuple<Hello, Challenge, Login, Token, OrgAppend, OrgReply, OrgPull, OrgPage, InvitePut, InviteGet,
    InviteBundle, EnrolPut, EnrolList, EnrolRequests, StatusRequest, StatusReply, Push, PushReply, Pull, Page,
    Seen, Problem>
all()
{
    constexpr std::int64_t kTime = 0x0000'0198'1122'3344;
    return {
        Hello { kVersion, fixed<Hash>(1), fixed<SignPublicKey>(2), kTime },
        Challenge { fixed<Hash>(3) },
        Login { fixed<CertId>(4), fixed<Hash>(5), fixed<Hash>(6), fixed<Signature>(7) },
        Token { fixed<Hash>(8) },
        OrgAppend { fixed<OrgId>(9), { blob(10, 3), blob(11, 0), blob(12, 5) } },
        OrgReply { 0x0102030405060708, fixed<Hash>(13) },
        OrgPull { fixed<OrgId>(14), fixed<InviteId>(15), 0x1112131415161718 },
        OrgPage { { blob(16, 2), blob(17, 1) }, 0x2122232425262728 },
        InvitePut { fixed<OrgId>(18), fixed<InviteId>(19), kTime + 1, blob(20, 4) },
        InviteGet { fixed<InviteId>(21) },
        InviteBundle { blob(22, 6) },
        EnrolPut { fixed<InviteId>(23), blob(24, 3) },
        EnrolList { fixed<OrgId>(25) },
        EnrolRequests { { { fixed<InviteId>(26), blob(27, 2) }, { fixed<InviteId>(28), {} } } },
        StatusRequest { 0x3132333435363738 },
        StatusReply {
            0x4142434445464748, kTime + 2, { { fixed<PlanId>(29), 7, 8 }, { fixed<PlanId>(30), 9, 10 } } },
        Push { fixed<PlanId>(31), { blob(32, 7), blob(33, 1) }, { blob(34, record::kAttestationSize) } },
        PushReply { { { PushCode::Accepted, 11 }, { PushCode::Retry, 0 } }, 12, kTime + 3 },
        Pull { fixed<PlanId>(35), 13, 14 },
        Page { fixed<PlanId>(36), 15, { blob(37, 3) }, { blob(38, record::kAttestationSize) },
            { blob(39, record::kReadMarkSize) }, 16, 17, fixed<Hash>(40), fixed<Hash>(41), kTime + 4,
            fixed<Signature>(42) },
        Seen { blob(43, record::kReadMarkSize) },
        Problem { "login.refused" },
    };
}

//! Calls f(name, message) for each.
template <typename F> void each(F&& f)
{
    static constexpr std::array kNames { "Hello", "Challenge", "Login", "Token", "OrgAppend", "OrgReply",
        "OrgPull", "OrgPage", "InvitePut", "InviteGet", "InviteBundle", "EnrolPut", "EnrolList",
        "EnrolRequests", "StatusRequest", "StatusReply", "Push", "PushReply", "Pull", "Page", "Seen",
        "Problem" };
    const auto samples = all();
    static_assert(std::tuple_size_v<decltype(all())> == kNames.size());
    std::size_t i = 0;
    std::apply([&](const auto&... message) { (f(kNames[i++], message), ...); }, samples);
}

} // namespace cyd::protocol::sample
