#include "core/vault/enrol.h"

#include "core/vault/aead.h"

#include <cctype>
#include <sodium.h>

namespace cyd::vault {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: no I, L, O, U
constexpr std::size_t kCodeBytes = 16, kDataCharacters = 26, kCharacters = 28, kGroup = 4;
using Digits = std::array<std::uint8_t, kCharacters>;

// Arithmetic in the field of 32 elements (x^5 + x^2 + 1).
constexpr std::uint8_t times(std::uint8_t a, std::uint8_t b)
{
    unsigned product = 0;
    for (unsigned bit = 0; bit < 5; ++bit)
        if ((b >> bit) & 1U)
            product ^= static_cast<unsigned>(a) << bit;
    for (unsigned bit = 9; bit >= 5; --bit)
        if ((product >> bit) & 1U)
            product ^= 0x25U << (bit - 5);
    return static_cast<std::uint8_t>(product);
}
constexpr auto kPowers = [] {
    std::array<std::uint8_t, kCharacters> powers { 1 };
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = times(powers[i - 1], 2);
    return powers;
}();
constexpr std::uint8_t inverse(std::uint8_t a)
{
    for (std::uint8_t b = 1; b < 32; ++b)
        if (times(a, b) == 1)
            return b;
    return 0;
}

struct Sums {
    std::uint8_t plain = 0, weighted = 0;
    bool operator==(const Sums&) const = default;
};
Sums sumsOf(std::span<const std::uint8_t> digits)
{
    Sums sums;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        sums.plain = static_cast<std::uint8_t>(sums.plain ^ digits[i]);
        sums.weighted = static_cast<std::uint8_t>(sums.weighted ^ times(digits[i], kPowers[i]));
    }
    return sums;
}

// A Reed–Solomon code: both sums over all 28 digits are zero, so any two wrong digits show.
void addChecks(Digits& digits)
{
    constexpr auto first = kPowers[kDataCharacters], second = kPowers[kDataCharacters + 1];
    constexpr auto divisor = inverse(static_cast<std::uint8_t>(first ^ second));
    const auto sums = sumsOf(std::span(digits).first(kDataCharacters));
    const auto last = times(static_cast<std::uint8_t>(sums.weighted ^ times(first, sums.plain)), divisor);
    digits[kDataCharacters] = static_cast<std::uint8_t>(sums.plain ^ last);
    digits[kDataCharacters + 1] = last;
}

// The value of a character as a person may have typed it; nothing for one that is in no code.
std::optional<std::uint8_t> digitOf(char typed)
{
    auto c = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    if (c == 'O')
        c = '0';
    else if (c == 'I' || c == 'L')
        c = '1';
    const auto at = kAlphabet.find(c);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint8_t>(at));
}

// Spaces, dashes, and the dashes and spaces beyond ASCII that a message program puts in their place.
bool isSeparator(char c)
{
    return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r'
        || (static_cast<unsigned char>(c) & 0x80) != 0;
}

} // namespace

InviteCode InviteCode::random()
{
    Key code;
    randomBytes(code.bytes().first(kCodeBytes));
    return InviteCode(std::move(code));
}

std::string InviteCode::text() const
{
    Digits digits {};
    // 130 bits for 128: the number is written big-endian, its two topmost bits are zero.
    unsigned pending = 0;
    int bits = 2;
    std::size_t at = 0;
    for (const std::uint8_t byte : m_code.view().first(kCodeBytes)) {
        pending = (pending << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            digits[at++] = static_cast<std::uint8_t>((pending >> bits) & 31U);
        }
    }
    addChecks(digits);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            text.push_back('-');
        text.push_back(kAlphabet[digits[i]]);
    }
    return text;
}

Result<InviteCode> InviteCode::parse(std::string_view text)
{
    Digits digits {};
    std::size_t count = 0;
    bool known = true;
    for (const char c : text) {
        if (isSeparator(c))
            continue;
        const auto digit = digitOf(c);
        known = known && digit;
        if (count < digits.size())
            digits[count] = digit.value_or(0);
        ++count;
    }
    if (count != kCharacters)
        return fail(Fault::Invalid, "code.length");
    if (!known || sumsOf(digits) != Sums {} || digits[0] > 7)
        return fail(Fault::Invalid, "code.check");
    Key code;
    unsigned pending = 0;
    int bits = -2;
    std::size_t at = 0;
    for (const std::uint8_t digit : std::span(digits).first(kDataCharacters)) {
        pending = (pending << 5) | digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            code.data()[at++] = static_cast<std::uint8_t>(pending >> bits);
        }
    }
    return InviteCode(std::move(code));
}

Key InviteCode::derive(std::string_view purpose) const
{
    return deriveKey(m_code.view().first(kCodeBytes), purpose);
}

InviteId InviteCode::id() const
{
    return InviteId::from(derive("cyd/inv-id/v1").view().first(InviteId::size));
}

std::string comparisonNumber(const SignPublicKey& sign, const BoxPublicKey& box)
{
    const auto hash = hashOf("cyd/compare/v1", { sign.view(), box.view() });
    ByteReader in(hash.view());
    // 2^64 is so much more than 10^6 that the remainder favours no number noticeably.
    auto text = std::to_string(in.u64() % 1'000'000);
    text.insert(0, 6 - text.size(), '0');
    return text;
}

} // namespace cyd::vault
