//! Carries requests over HTTPS to one server whose TLS key is pinned. Needs a QCoreApplication and its
//! thread.
#pragma once

#include "sync/client/transport.h"

#include <functional>
#include <memory>
#include <vector>

namespace cyd::client {

class HttpTransport : public Transport {
public:
    struct Timeouts {
        int connectMs = 10'000; //!< until the TLS connection stands
        int totalMs = 60'000; //!< until the whole reply is there
    };

    //! `url` is "https://host[:port]"; "http://" only for loopback addresses (Invalid "server.url" otherwise,
    //! also for a path, a query or a user name). `pins` are SHA-256 hashes of the server's public key
    //! (SubjectPublicKeyInfo); with one of them any certificate will do, also a self-signed one. https
    //! without pins: Invalid "server.unpinned".
    [[nodiscard]] static Result<std::unique_ptr<HttpTransport>> open(
        const std::string& url, std::vector<Hash> pins, Timeouts timeouts = { 10'000, 60'000 });
    ~HttpTransport() override;

    //! First contact: the hash of the key that answers at `url`. Connects and sends nothing. Whether to trust
    //! it is the caller's decision. For http to a loopback address: the zero hash. Faults as exchange().
    [[nodiscard]] static Result<Hash> probe(const std::string& url, int timeoutMs = 10'000);

    //! Blocks in an event loop of its own.
    Result<Reply> exchange(const Request& request) override;
    //! `done` is called once, later, from the event loop; never after this transport is gone.
    void send(const Request& request, std::function<void(Result<Reply>)> done);
    //! Breaks off what is under way; their `done` gets Offline.
    void abort();

private:
    struct Impl;
    explicit HttpTransport(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace cyd::client
