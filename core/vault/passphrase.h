//! What a passphrase must be, and the form in which it reaches the key derivation.
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <string_view>

namespace cyd::vault {

inline constexpr std::size_t kMinPassphraseCharacters = 15;

//! UTF-8 in NFC (the caller normalises). Invalid "passphrase.short" under 15 characters, "passphrase.common"
//! when it is a well-known one, one thing repeated, or a run of neighbours. No rules of composition
//! (ASVS 6.2).
[[nodiscard]] Done checkPassphrase(std::string_view passphrase);
//! Spaces at the ends do not count, and a run of spaces is one: what a person cannot see must not lock them
//! out. To be wiped after use.
[[nodiscard]] Bytes canonicalPassphrase(std::string_view passphrase);

} // namespace cyd::vault
