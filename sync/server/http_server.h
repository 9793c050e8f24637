//! HTTP over TLS in front of the relay: connections, limits and time-outs. Knows no rules of its own.
#pragma once

#include "sync/server/committer.h"
#include "sync/server/event_log.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace cyd::server {

struct HttpOptions {
    std::string host = "127.0.0.1"; //!< a numeric address, or "localhost"
    std::uint16_t port = 8443; //!< 0: any free one
    std::string tlsCert, tlsKey; //!< PEM files; empty: clear text, for loopback addresses only
    std::vector<std::string> names; //!< what the Host header may say; empty: anything well-formed
    bool metricsForAll = false; //!< otherwise /metrics is answered to loopback only
    std::size_t threads = 2;
    std::size_t connections = 2048, connectionsPerAddress = 512;
    std::size_t bytesUnderWay = 128 << 20; //!< bodies and large replies of all connections together
    std::chrono::seconds header { 10 }, body { 30 }, idle { 60 }, handshake { 10 }, write { 30 }, stop { 10 };
};

class HttpServer {
public:
    //! Binds and reads the certificate. Faults: Invalid "server.cleartext" (no TLS beyond loopback), Invalid
    //! "server.address", Invalid "server.tls-cert" / "server.tls-key" (unreadable, or they do not match),
    //! Busy "server.port" (in use, or no right to it).
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(
        const HttpOptions& options, Relay& relay, Committer& committer, Metrics& metrics, EventLog& log);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    //! "https://127.0.0.1:8443"
    [[nodiscard]] std::string url() const;
    //! SHA-256 of the public key that clients pin; zero without TLS.
    [[nodiscard]] Hash pin() const;
    //! Serves until SIGTERM or SIGINT, then finishes what is under way.
    void run();

private:
    struct Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace cyd::server
