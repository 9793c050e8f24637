//! Strong fixed-size byte values: a PlanId can never be passed where a CertId is wanted.
#pragma once

#include "core/base/bytes.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>

namespace cyd {

//! N bytes with a meaning (the Tag). Ordered bytewise; all zero is "none".
template <typename Tag, std::size_t N> struct Fixed {
    std::array<std::uint8_t, N> data {};

    static constexpr std::size_t size = N;
    [[nodiscard]] BytesView view() const { return data; }
    [[nodiscard]] std::string hex() const { return toHex(data); }
    [[nodiscard]] bool isZero() const
    {
        return std::all_of(data.begin(), data.end(), [](std::uint8_t b) { return b == 0; });
    }
    //! Copies N bytes; a shorter or longer view gives the zero value.
    [[nodiscard]] static Fixed from(BytesView bytes)
    {
        Fixed result;
        if (bytes.size() == N)
            std::copy(bytes.begin(), bytes.end(), result.data.begin());
        return result;
    }
    [[nodiscard]] static std::optional<Fixed> fromHexText(std::string_view text)
    {
        const auto bytes = fromHex(text);
        if (!bytes || bytes->size() != N)
            return std::nullopt;
        return from(*bytes);
    }
    [[nodiscard]] static Fixed random();
    auto operator<=>(const Fixed&) const = default;
};

//! Fills `out` from the operating system's generator (libsodium).
void randomBytes(std::span<std::uint8_t> out);

template <typename Tag, std::size_t N> Fixed<Tag, N> Fixed<Tag, N>::random()
{
    Fixed result;
    randomBytes(result.data);
    return result;
}

using OrgId = Fixed<struct OrgTag, 16>;
using PlanId = Fixed<struct PlanTag, 16>; //!< random, never derived from the person
using CertId = Fixed<struct CertTag, 16>; //!< one device of one member in one role
using PersonId = Fixed<struct PersonTag, 16>;
using DeviceId = Fixed<struct DeviceTag, 16>;
using InviteId = Fixed<struct InviteTag, 16>;
using RecordId = Fixed<struct RecordTag, 32>;
using KeyId = Fixed<struct KeyTag, 32>;
using Hash = Fixed<struct HashTag, 32>;
using SignPublicKey = Fixed<struct SignPkTag, 32>; //!< Ed25519
using BoxPublicKey = Fixed<struct BoxPkTag, 32>; //!< X25519
using Signature = Fixed<struct SigTag, 64>;

//! BLAKE2b-256 of an ASCII prefix and then the parts in order.
[[nodiscard]] Hash hashOf(std::string_view prefix, std::initializer_list<BytesView> parts);
//! True when the Ed25519 signature over prefix ‖ message is right. Refuses small-order and all-zero keys.
[[nodiscard]] bool verifySignature(
    const SignPublicKey& key, std::string_view prefix, BytesView message, const Signature& signature);
//! Must have succeeded once before any other call of ours; false means that the program cannot start.
[[nodiscard]] bool initialiseCrypto();

} // namespace cyd

template <typename Tag, std::size_t N> struct std::hash<cyd::Fixed<Tag, N>> {
    std::size_t operator()(const cyd::Fixed<Tag, N>& value) const noexcept
    {
        std::size_t result = 0; // ids are random or hashes: their first bytes are a hash already
        std::memcpy(&result, value.data.data(), sizeof result);
        return result;
    }
};
