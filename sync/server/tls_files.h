//! The server's certificate and key, and the hash by which clients know the key.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <string>

struct ssl_ctx_st;

namespace cyd::server {

//! Puts PEM files into the context, and its settings: TLS 1.2 and 1.3 only. Gives the SHA-256 of the public
//! key (SubjectPublicKeyInfo). Invalid "server.tls-cert" / "server.tls-key": unreadable, or they do not
//! match.
[[nodiscard]] Result<Hash> loadTls(
    ssl_ctx_st* context, const std::string& certificate, const std::string& key);

} // namespace cyd::server
