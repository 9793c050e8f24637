//! A request to the server and its reply, as the engine sees them; and who carries them.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cyd::client {

struct Request {
    bool isGet = false; //!< otherwise POST
    std::string path; //!< "/v1/push"
    Bytes body;
    std::optional<Hash> token; //!< "Authorization: Bearer <hex>"
};
struct Reply {
    int status = 0;
    Bytes body;
    std::uint32_t retryAfter = 0; //!< seconds; 0: none given
};

//! Carries one request and waits for its reply. Faults: Offline "server.offline" (no connection, or none in
//! time), Forged "server.pin" (the server's TLS key is not the pinned one: nothing was sent), Corrupt
//! "server.garbage" (what answered does not speak HTTP or says too much).
class Transport {
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Result<Reply> exchange(const Request& request) = 0;
};

} // namespace cyd::client
