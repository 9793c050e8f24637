//! A real cyd-server on loopback, and raw TLS connections to it that may say whatever they like.
#pragma once

#include "core/base/id.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ssl_st;

namespace cyd::test {

//! A throw-away certificate and key in PEM files.
struct TlsFiles {
    std::string cert, key;
};
[[nodiscard]] TlsFiles makeTlsFiles(const std::string& folder, const std::string& name = "server");

struct Ended {
    int code = 0; //!< -1: by a signal, or not in time
    std::string out, err;
};
//! Runs the server with these arguments until it ends by itself.
[[nodiscard]] Ended runServer(const std::vector<std::string>& arguments);

class ServerProcess {
public:
    //! Starts it over TLS on a free port and waits for its line; `extra` goes to the command line.
    explicit ServerProcess(
        const std::string& folder, const std::vector<std::string>& extra = {}, bool tls = true);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    [[nodiscard]] const std::string& url() const { return m_url; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int pid() const { return m_pid; }
    //! SHA-256 of the public key, from the server's log.
    [[nodiscard]] Hash pin() const;
    [[nodiscard]] std::string log() const;
    [[nodiscard]] std::size_t residentKb() const;
    void signal(int number) const;
    //! The exit code, or nothing when it did not end in time.
    [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds most);

private:
    std::string m_folder, m_url;
    std::uint16_t m_port = 0;
    int m_pid = -1;
};

struct HttpReply {
    int status = 0; //!< 0: the connection was closed instead
    std::string head;
    Bytes body;
    [[nodiscard]] bool says(std::string_view text) const { return head.find(text) != std::string::npos; }
};

//! One connection. Every wait ends after five seconds.
class Wire {
public:
    explicit Wire(std::uint16_t port, bool tls = true, const char* from = "127.0.0.1", int maxTlsVersion = 0);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    //! Connected, and the TLS handshake succeeded.
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] std::string tlsVersion() const;
    bool send(std::string_view bytes);
    [[nodiscard]] HttpReply read(bool isHead = false);
    [[nodiscard]] HttpReply exchange(std::string_view bytes, bool isHead = false)
    {
        send(bytes);
        return read(isHead);
    }
    [[nodiscard]] HttpReply post(std::string_view path, BytesView body = {}, std::optional<Hash> token = {});
    //! True when the other side closes before `most`.
    [[nodiscard]] bool closes(std::chrono::milliseconds most);
    //! Sends a reset instead of a farewell.
    void reset();

private:
    [[nodiscard]] bool fill();
    int m_socket = -1;
    ssl_st* m_tls = nullptr;
    bool m_open = false;
    std::string m_buffer;
};

} // namespace cyd::test
