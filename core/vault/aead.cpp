#include "core/vault/aead.h"

#include <cassert>
#include <exception>
#include <sodium.h>

namespace cyd::vault {

static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(Key::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

Bytes encryptWith(const Key& key, BytesView nonce, BytesView context, BytesView plain)
{
    Bytes cipher(plain.size() + kTagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(cipher.data(), nullptr, plain.data(), plain.size(),
        context.data(), context.size(), nullptr, nonce.data(), key.data());
    return cipher;
}

bool decryptInto(
    const Key& key, BytesView nonce, BytesView context, BytesView cipher, std::span<std::uint8_t> plain)
{
    if (nonce.size() == kNonceSize && cipher.size() == plain.size() + kTagSize
        && crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, cipher.data(),
               cipher.size(), context.data(), context.size(), nonce.data(), key.data())
            == 0)
        return true;
    std::ranges::fill(plain, std::uint8_t { 0 }); // what a failed decryption leaves there is undefined
    return false;
}

Bytes sealUnder(const Key& key, BytesView context, BytesView plain)
{
    Bytes sealed(kNonceSize);
    randomBytes(sealed);
    const auto cipher = encryptWith(key, sealed, context, plain);
    sealed.insert(sealed.end(), cipher.begin(), cipher.end());
    return sealed;
}

bool openInto(const Key& key, BytesView context, BytesView sealed, std::span<std::uint8_t> plain)
{
    if (sealed.size() != plain.size() + kSealOverhead)
        return false;
    return decryptInto(key, sealed.first(kNonceSize), context, sealed.subspan(kNonceSize), plain);
}

Key deriveKey(BytesView secret, std::string_view purpose)
{
    Key result;
    crypto_generichash(
        result.data(), Key::size, viewOf(purpose).data(), purpose.size(), secret.data(), secret.size());
    return result;
}

void pad(Bytes& bytes, std::size_t block)
{
    const auto size = bytes.size();
    bytes.resize((size / block + 1) * block);
    std::size_t padded = 0;
    sodium_pad(&padded, bytes.data(), size, block, bytes.size());
    assert(padded == bytes.size());
}

bool unpad(Bytes& bytes, std::size_t block)
{
    std::size_t size = 0;
    if (bytes.empty() || bytes.size() % block != 0
        || sodium_unpad(&size, bytes.data(), bytes.size(), block) != 0)
        return false;
    bytes.resize(size);
    return true;
}

void SecretWriter::raw(BytesView bytes)
{
    if (bytes.size() > m_room.size())
        std::terminate();
    std::ranges::copy(bytes, m_room.begin());
    m_room = m_room.subspan(bytes.size());
}

void SecretWriter::number(std::uint64_t value, std::size_t bytes)
{
    std::array<std::uint8_t, 8> out {};
    for (std::size_t i = 0; i < bytes; ++i)
        out[i] = static_cast<std::uint8_t>(value >> (8 * i));
    raw(BytesView(out).first(bytes));
}

} // namespace cyd::vault
