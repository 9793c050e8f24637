//! From a passphrase or PIN to a key: Argon2id and what it may cost.
#pragma once

#include "core/vault/secret.h"

namespace cyd::vault {

//! The floor holds for reading too: a lowered value is a downgrade, a raised one a denial of service.
struct KdfCost {
    std::uint32_t passes = 3;
    std::uint64_t memoryBytes = 128ULL << 20;

    static constexpr std::uint32_t minPasses = 3, maxPasses = 10;
    static constexpr std::uint64_t minMemory = 64ULL << 20, maxMemory = 1ULL << 30;
    [[nodiscard]] bool allowed() const
    {
        return passes >= minPasses && passes <= maxPasses && memoryBytes >= minMemory
            && memoryBytes <= maxMemory && memoryBytes % 1024 == 0;
    }
    bool operator==(const KdfCost&) const = default;
};
using Salt = std::array<std::uint8_t, 16>;

//! Nothing when there is not enough memory for it.
[[nodiscard]] std::optional<Key> stretch(BytesView passphrase, const Salt& salt, const KdfCost& cost);
//! 256 MiB where that stays under a second, else 128 MiB; 64 MiB where memory is short. Takes about half a
//! second.
[[nodiscard]] KdfCost costForThisMachine();

} // namespace cyd::vault
