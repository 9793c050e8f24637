//! The few shapes in which this room calls libsodium: one AEAD, one keyed hash, one padding.
#pragma once

#include "core/base/id.h"
#include "core/vault/secret.h"

namespace cyd::vault {

inline constexpr std::size_t kNonceSize = 24, kTagSize = 16, kSealOverhead = kNonceSize + kTagSize;

//! XChaCha20-Poly1305 under a fresh random nonce: nonce ‖ ciphertext ‖ tag.
[[nodiscard]] Bytes sealUnder(const Key& key, BytesView context, BytesView plain);
//! Decrypts into `plain`, which must be as long as the plaintext. False, and zeros in `plain`, when altered.
[[nodiscard]] bool openInto(
    const Key& key, BytesView context, BytesView sealed, std::span<std::uint8_t> plain);
//! The same with nonce and ciphertext apart.
[[nodiscard]] Bytes encryptWith(const Key& key, BytesView nonce, BytesView context, BytesView plain);
[[nodiscard]] bool decryptInto(
    const Key& key, BytesView nonce, BytesView context, BytesView cipher, std::span<std::uint8_t> plain);

//! BLAKE2b-256 of `purpose`, keyed: a key (or an id) for one purpose.
[[nodiscard]] Key deriveKey(BytesView secret, std::string_view purpose);

//! Makes the bytes a multiple of `block` long, ISO 7816-4; at least one byte is added.
void pad(Bytes& bytes, std::size_t block);
//! False when there is no such padding.
[[nodiscard]] bool unpad(Bytes& bytes, std::size_t block);

//! Writes little-endian numbers and bytes into fixed secret room, so that no copy is left behind by a growing
//! buffer. Writing past the end is our own mistake and ends the program.
class SecretWriter {
public:
    explicit SecretWriter(std::span<std::uint8_t> room)
        : m_room(room)
    {
    }
    void raw(BytesView bytes);
    void number(std::uint64_t value, std::size_t bytes);

private:
    std::span<std::uint8_t> m_room;
};

} // namespace cyd::vault
