#include "core/vault/kdf.h"

#include <chrono>
#include <sodium.h>

namespace cyd::vault {

static_assert(std::tuple_size_v<Salt> == crypto_pwhash_SALTBYTES);

std::optional<Key> stretch(BytesView passphrase, const Salt& salt, const KdfCost& cost)
{
    Key key;
    const char* text = passphrase.empty() ? "" : reinterpret_cast<const char*>(passphrase.data());
    if (crypto_pwhash(key.data(), Key::size, text, passphrase.size(), salt.data(), cost.passes,
            cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return std::nullopt;
    return key;
}

KdfCost costForThisMachine()
{
    using namespace std::chrono;
    KdfCost cost;
    const auto begin = steady_clock::now();
    if (!stretch(viewOf("measure"), {}, cost))
        cost.memoryBytes = KdfCost::minMemory;
    else if (steady_clock::now() - begin < milliseconds(500))
        cost.memoryBytes *= 2;
    return cost;
}

} // namespace cyd::vault
