//! Small parts of the HTTP server, and the library it stands on. Included by http_server.cpp only: that
//! library takes a minute to compile.
#pragma once

#include "sync/server/relay.h"
#include "sync/server/request_head.h"

#include <utility> // Asio 1.74 needs it and does not say so

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <ctime>
#include <set>

namespace cyd::server::parts {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = net::ssl;
using net::ip::tcp;

using Body = http::vector_body<std::uint8_t>;
using Response = http::response<Body>;
using Parser = http::request_parser<Body>;

//! A connection as the stopping server sees it. All but the executor is touched on the connection's own
//! strand only.
struct Live {
    net::any_io_executor executor;
    beast::tcp_stream* stream = nullptr; //!< null: gone
    bool isIdle = true;
};

//! Every connection there is. Any thread.
class Register {
public:
    //! One connection's place, for as long as it lives.
    class Entry {
    public:
        Entry(Register& all, beast::tcp_stream& stream)
            : m_all(all)
            , m_live(std::make_shared<Live>(Live { stream.get_executor(), &stream }))
        {
            const std::lock_guard lock(m_all.m_guard);
            m_all.m_live.insert(m_live);
        }
        ~Entry()
        {
            m_live->stream = nullptr;
            const std::lock_guard lock(m_all.m_guard);
            m_all.m_live.erase(m_live);
        }
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;
        [[nodiscard]] Live& live() const { return *m_live; }

    private:
        Register& m_all;
        std::shared_ptr<Live> m_live;
    };

    void closeIdle()
    {
        const std::lock_guard lock(m_guard);
        for (const auto& one : m_live)
            net::post(one->executor, [one] {
                if (one->stream && one->isIdle)
                    one->stream->close();
            });
    }

private:
    std::mutex m_guard;
    std::set<std::shared_ptr<Live>> m_live;
};

//! Awaits with a status instead of an exception.
inline auto into(beast::error_code& problem)
{
    return net::redirect_error(net::use_awaitable, problem);
}

//! An IPv4 address that came as IPv6 is the IPv4 address.
inline net::ip::address plainAddress(const net::ip::address& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return address;
}

//! Who counts as one peer: an IPv4 address; in IPv6 a /64, for a subscriber commands a whole one.
inline std::string peerName(const net::ip::address& address)
{
    if (address.is_v4())
        return address.to_string();
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t { 0 });
    return net::ip::address_v6(bytes).to_string();
}

inline std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm fields {};
    gmtime_r(&now, &fields);
    std::array<char, 32> text {};
    const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &fields);
    return { text.data(), size };
}

inline std::string_view viewed(beast::string_view text)
{
    return { text.data(), text.size() };
}

inline RequestHead headOf(const Parser& parser, bool isLoopback)
{
    const auto& request = parser.get();
    RequestHead head;
    head.method = viewed(request.method_string());
    head.target = viewed(request.target());
    head.version = request.version();
    const auto hosts = request.equal_range(http::field::host);
    for (auto host = hosts.first; host != hosts.second; ++host)
        head.hosts.push_back(viewed(host->value()));
    if (const auto length = parser.content_length())
        head.length = *length;
    head.isChunked = parser.chunked();
    head.expect = viewed(request[http::field::expect]);
    head.hasAuthorization = !request[http::field::authorization].empty();
    head.isFromLoopback = isLoopback;
    return head;
}

} // namespace cyd::server::parts
