//! The part of a TLS certificate that is pinned: its public key, whatever name or date stands beside it.
#pragma once

#include "core/base/id.h"

namespace cyd::client {

//! SHA-256 of the SubjectPublicKeyInfo in a DER certificate (what `openssl x509 -pubkey | openssl pkey -pubin
//! -outform der | sha256sum` prints). Nothing when the bytes are not one.
[[nodiscard]] std::optional<Hash> spkiHash(BytesView certificate);

} // namespace cyd::client
