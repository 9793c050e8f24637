//! What a passphrase must be, and the form in which it reaches the key derivation.
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

namespace cyd::vault {

inline constexpr std::size_t kMinPassphraseCharacters = 15;

//! UTF-8 in NFC (the caller normalises). Spaces at the ends do not count and runs of spaces are one. Invalid
//! "passphrase.short" under 15 characters, "passphrase.common" when it is a known one or one thing repeated.
//! No rules of composition (ASVS 6.2).
[[nodiscard]] Done checkPassphrase(std::string_view passphrase);

} // namespace cyd::vault
