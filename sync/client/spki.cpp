#include "sync/client/spki.h"

#include <sodium.h>

namespace cyd::client {

namespace {

constexpr std::uint8_t kSequence = 0x30, kVersionTag = 0xa0;

//! One DER element: `whole` with its tag and length, `content` without.
struct Element {
    std::uint8_t tag = 0;
    BytesView whole, content;
};

// Takes the next element off `rest`. Definite lengths of at most 65,535 bytes are all that a certificate
// needs.
std::optional<Element> next(BytesView& rest)
{
    if (rest.size() < 2)
        return std::nullopt;
    std::size_t head = 2, length = rest[1];
    if (length == 0x81 || length == 0x82) {
        head = length == 0x81 ? 3 : 4;
        if (rest.size() < head)
            return std::nullopt;
        length = head == 3 ? rest[2] : static_cast<std::size_t>(rest[2]) << 8 | rest[3];
    } else if (length > 0x7f) {
        return std::nullopt;
    }
    if (rest.size() - head < length)
        return std::nullopt;
    const Element element { rest[0], rest.first(head + length), rest.subspan(head, length) };
    rest = rest.subspan(head + length);
    return element;
}

} // namespace

std::optional<Hash> spkiHash(BytesView certificate)
{
    const auto outer = next(certificate);
    if (!outer || outer->tag != kSequence || !certificate.empty())
        return std::nullopt;
    auto inside = outer->content;
    const auto signedPart = next(inside);
    if (!signedPart || signedPart->tag != kSequence)
        return std::nullopt;
    // RFC 5280: [0] version (from 2 on), serial number, signature algorithm, issuer, validity, subject, then
    // the key.
    auto rest = signedPart->content;
    auto element = next(rest);
    const int before = element && element->tag == kVersionTag ? 6 : 5;
    for (int i = 0; i < before && element; ++i)
        element = next(rest);
    if (!element || element->tag != kSequence)
        return std::nullopt;
    Hash hash;
    crypto_hash_sha256(hash.data.data(), element->whole.data(), element->whole.size());
    return hash;
}

} // namespace cyd::client
