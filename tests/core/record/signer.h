//! A signing key for tests, made from a seed so that every run gives the same bytes.
#pragma once

#include "core/base/id.h"

#include <sodium.h>

namespace cyd::test {

struct Signer {
    SignPublicKey key;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret {};

    explicit Signer(std::uint8_t number)
    {
        std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed {};
        seed.fill(number);
        REQUIRE(initialiseCrypto());
        crypto_sign_seed_keypair(key.data.data(), secret.data(), seed.data());
    }
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const
    {
        Bytes whole = toBytes(viewOf(prefix));
        whole.insert(whole.end(), message.begin(), message.end());
        Signature result;
        crypto_sign_detached(result.data.data(), nullptr, whole.data(), whole.size(), secret.data());
        return result;
    }
};

template <typename Id> [[nodiscard]] Id filled(std::uint8_t value)
{
    Id result;
    result.data.fill(value);
    return result;
}

} // namespace cyd::test
