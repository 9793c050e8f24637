#include "core/vault/passphrase.h"

#include <algorithm>

namespace cyd::vault {

namespace {

// Long ones that lists of broken passphrases begin with, and those that this product invites. Without spaces.
constexpr std::array<std::string_view, 14> kCommon { "correcthorsebatterystaple", "passwordpassword",
    "passwordpassword1", "password123456789", "qwertyuiopasdfgh", "qwertyuiopasdfghjkl", "qwertyuiop123456",
    "1q2w3e4r5t6y7u8i", "1qaz2wsx3edc4rfv", "iloveyouiloveyou", "cyfrinaircyfrinair", "cydgynlluncydgynllun",
    "careplancareplan", "cynllungofalcynllungofal" };

bool repeats(BytesView text)
{
    for (std::size_t period = 1; period <= text.size() / 3; ++period)
        if (std::ranges::equal(text.subspan(period), text.first(text.size() - period)))
            return true;
    return false;
}

// "abcdefghijklmno", "987654321098765": each character beside the one before it.
bool isRun(BytesView text)
{
    std::size_t rising = 0, falling = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        rising += step == 1 || step == -9 ? 1 : 0; // 9 to 0 goes on
        falling += step == -1 || step == 9 ? 1 : 0;
    }
    return rising + 1 >= text.size() || falling + 1 >= text.size();
}

bool isCommon(BytesView text)
{
    Bytes folded;
    folded.reserve(text.size()); // one buffer, wiped below
    for (const std::uint8_t byte : text)
        if (byte != ' ')
            folded.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte | 0x20) : byte);
    const bool known = std::ranges::any_of(
        kCommon, [&](std::string_view common) { return std::ranges::equal(folded, viewOf(common)); });
    const bool result = known || repeats(folded) || isRun(folded);
    wipe(folded);
    return result;
}

} // namespace

Bytes canonicalPassphrase(std::string_view passphrase)
{
    Bytes result;
    result.reserve(passphrase.size()); // one buffer, so that no copy is left behind
    for (const char c : passphrase)
        if (c != ' ' || (!result.empty() && result.back() != ' '))
            result.push_back(static_cast<std::uint8_t>(c));
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

Done checkPassphrase(std::string_view passphrase)
{
    auto text = canonicalPassphrase(passphrase);
    const auto characters
        = std::ranges::count_if(text, [](std::uint8_t byte) { return (byte & 0xc0) != 0x80; });
    const bool tooShort = static_cast<std::size_t>(characters) < kMinPassphraseCharacters;
    const bool common = isCommon(text);
    wipe(text);
    if (tooShort)
        return fail(Fault::Invalid, "passphrase.short");
    if (common)
        return fail(Fault::Invalid, "passphrase.common");
    return {};
}

} // namespace cyd::vault
