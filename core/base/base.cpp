#include "core/base/id.h"

#include <sodium.h>

namespace cyd {

std::string toHex(BytesView bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t b : bytes) {
        out.push_back(digits[b >> 4]);
        out.push_back(digits[b & 15]);
    }
    return out;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.empty())
        return Bytes {}; // libsodium takes no null pointers
    Bytes out(text.size() / 2);
    std::size_t written = 0;
    const char* end = nullptr;
    if (text.size() % 2 != 0
        || sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &written, &end) != 0
        || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

BytesView ByteReader::raw(std::size_t count)
{
    if (!m_ok || count > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const auto result = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return result;
}

std::uint64_t ByteReader::number(std::size_t count)
{
    const auto bytes = raw(count);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return value;
}

void randomBytes(std::span<std::uint8_t> out)
{
    if (!out.empty()) // an empty span may have no address at all
        randombytes_buf(out.data(), out.size());
}

Hash hashOf(std::string_view prefix, std::initializer_list<BytesView> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, Hash::size);
    const auto add = [&state](BytesView bytes) {
        if (!bytes.empty())
            crypto_generichash_update(&state, bytes.data(), bytes.size());
    };
    add(viewOf(prefix));
    for (const auto part : parts)
        add(part);
    Hash result;
    crypto_generichash_final(&state, result.data.data(), result.data.size());
    return result;
}

bool verifySignature(
    const SignPublicKey& key, std::string_view prefix, BytesView message, const Signature& signature)
{
    Bytes whole = toBytes(viewOf(prefix));
    whole.insert(whole.end(), message.begin(), message.end());
    return crypto_sign_verify_detached(signature.data.data(), whole.data(), whole.size(), key.data.data())
        == 0;
}

bool initialiseCrypto()
{
    return sodium_init() >= 0;
}

} // namespace cyd
