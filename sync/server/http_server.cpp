// The only file that names the HTTP library: it takes a minute to compile.
#include "sync/server/http_server.h"

#include <utility> // Asio 1.74 needs it and does not say so

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <openssl/sha.h>
#include <openssl/x509.h>

#include <ctime>
#include <set>
#include <unordered_map>

namespace cyd::server {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = net::ssl;
using net::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::size_t kHeaderBytes = 16'384, kDrainBytes = 4 << 20;
// Even a poor mobile network carries this much; a reader slower than that is cut off.
constexpr std::size_t kSlowestBytesPerSecond = 8192;

using Body = http::vector_body<std::uint8_t>;
using Response = http::response<Body>;
using Parser = http::request_parser<Body>;

//! One address's connections at a time, so that none can take all.
class Peers {
public:
    bool enter(const std::string& peer, std::size_t most)
    {
        const std::lock_guard lock(m_guard);
        auto& count = m_counts[peer];
        if (count >= most)
            return false;
        ++count;
        return true;
    }
    void leave(const std::string& peer)
    {
        const std::lock_guard lock(m_guard);
        if (--m_counts[peer] == 0)
            m_counts.erase(peer);
    }

private:
    std::mutex m_guard;
    std::unordered_map<std::string, std::size_t> m_counts;
};

//! A connection as the stopping server sees it. All but the executor is touched on the connection's own
//! strand only.
struct Live {
    net::any_io_executor executor;
    beast::tcp_stream* stream = nullptr; //!< null: gone
    bool isIdle = true;
};

//! Every connection there is.
class Register {
public:
    //! A connection's entry for as long as it lives.
    class Entry {
    public:
        Entry(Register& all, net::any_io_executor executor)
            : m_all(all)
            , m_live(std::make_shared<Live>(Live { std::move(executor) }))
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
        Live* operator->() const { return m_live.get(); }

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

net::ip::address plainAddress(const net::ip::address& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return address;
}

// An IPv6 subscriber commands a whole /64; its addresses count as one.
std::string peerName(const net::ip::address& address)
{
    if (address.is_v4())
        return address.to_string();
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t { 0 });
    return net::ip::address_v6(bytes).to_string();
}

std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts {};
    gmtime_r(&now, &parts);
    std::array<char, 32> text {};
    const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return { text.data(), size };
}

bool isHostName(std::string_view host)
{
    return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '-' || c == ':' || c == '[' || c == ']' || c == '_';
    });
}

//! What the head of a request says, and what is answered at once because of it.
struct Head {
    const RouteInfo* route = nullptr;
    enum class Page { None, Health, Metrics } page = Page::None;
    std::string_view logName = "other";
    int status = 0; //!< 0: go on
    const char* code = "";
    const char* allow = nullptr;
    bool mayRead = false; //!< the body may be read in spite of the refusal: the connection can go on
};

std::string_view viewed(beast::string_view text)
{
    return { text.data(), text.size() };
}

} // namespace

struct HttpServer::Impl {
    Impl(const HttpOptions& theOptions, Relay& theRelay, Committer& theCommitter, Metrics& theMetrics,
        EventLog& theLog)
        : options(theOptions)
        , relay(theRelay)
        , committer(theCommitter)
        , metrics(theMetrics)
        , log(theLog)
        , io(static_cast<int>(theOptions.threads))
        , control(net::make_strand(io))
        , acceptor(control)
        , signals(control, SIGTERM, SIGINT)
        , grace(control)
    {
    }

    const HttpOptions options;
    Relay& relay;
    Committer& committer;
    Metrics& metrics;
    EventLog& log;
    Peers peers;
    Register connections;
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> open = 0;
    ssl::context tls { ssl::context::tls_server };
    bool hasTls = false;
    Hash pin;
    net::io_context io; // after all that connections use: they go with it
    net::strand<net::io_context::executor_type> control; // accepting and stopping, one after the other
    tcp::acceptor acceptor;
    net::signal_set signals;
    net::steady_timer grace;

    [[nodiscard]] Done readCertificate();
    [[nodiscard]] Done bind();
    void stop();

    net::awaitable<void> acceptAll();
    net::awaitable<void> connection(tcp::socket socket, std::string peer, bool isLoopback);
    void ended(const std::string& peer);
    template <typename Stream>
    net::awaitable<void> serve(
        Stream& stream, beast::flat_buffer& buffer, Live& me, std::string peer, bool isLoopback);
    template <typename Stream>
    net::awaitable<beast::error_code> readBody(Stream& stream, beast::flat_buffer& buffer, Parser& parser);
    template <typename Stream> net::awaitable<void> refuse(Stream& stream, beast::error_code problem);
    template <typename Stream> net::awaitable<bool> write(Stream& stream, Response& response, bool isHead);
    net::awaitable<void> drain(beast::tcp_stream& stream);
    net::awaitable<Answer> ask(Prepared prepared);

    Head readHead(const Parser& parser, bool isLoopback) const;
    bool hostIsOurs(const http::request_header<>& request) const;
    Response respond(const Answer& answer, unsigned version, bool keepAlive) const;
};

// --- Setting up

Done HttpServer::Impl::readCertificate()
{
    if (options.tlsCert.empty())
        return {};
    beast::error_code problem;
    tls.set_options(
        ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, problem);
    SSL_CTX* native = tls.native_handle();
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_num_tickets(native, 1);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20"); // TLS 1.2; those of 1.3 are all good
    if (tls.use_certificate_chain_file(options.tlsCert, problem); problem)
        return fail(Fault::Invalid, "server.tls-cert");
    if (tls.use_private_key_file(options.tlsKey, ssl::context::pem, problem);
        problem || SSL_CTX_check_private_key(native) != 1)
        return fail(Fault::Invalid, "server.tls-key");
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(SSL_CTX_get0_certificate(native)), &der);
    if (size <= 0)
        return fail(Fault::Invalid, "server.tls-cert");
    SHA256(der, static_cast<std::size_t>(size), pin.data.data());
    OPENSSL_free(der);
    hasTls = true;
    return {};
}

Done HttpServer::Impl::bind()
{
    beast::error_code problem;
    const auto address = options.host == "localhost" ? net::ip::address_v4::loopback()
                                                     : net::ip::make_address(options.host, problem);
    if (problem)
        return fail(Fault::Invalid, "server.address");
    if (!hasTls && !plainAddress(address).is_loopback())
        return fail(Fault::Invalid, "server.cleartext");
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), problem);
    if (!problem)
        acceptor.set_option(tcp::acceptor::reuse_address(true), problem);
    if (!problem)
        acceptor.bind(endpoint, problem);
    if (!problem)
        acceptor.listen(1024, problem);
    return problem ? Done(fail(Fault::Busy, "server.port")) : Done();
}

// --- Connections

net::awaitable<void> HttpServer::Impl::acceptAll()
{
    net::steady_timer pause(control);
    for (;;) {
        beast::error_code problem;
        if (open >= options.connections) {
            // Full: those who wait do so in the kernel's queue, not in our memory.
            pause.expires_after(milliseconds(50));
            co_await pause.async_wait(net::redirect_error(net::use_awaitable, problem));
            if (stopping)
                co_return;
            continue;
        }
        auto socket = co_await acceptor.async_accept(
            net::make_strand(io), net::redirect_error(net::use_awaitable, problem));
        if (stopping)
            co_return;
        if (problem) { // no file descriptor left, say
            pause.expires_after(milliseconds(50));
            co_await pause.async_wait(net::redirect_error(net::use_awaitable, problem));
            continue;
        }
        const auto endpoint = socket.remote_endpoint(problem);
        if (problem)
            continue;
        const auto address = plainAddress(endpoint.address());
        auto peer = peerName(address);
        if (!peers.enter(peer, options.connectionsPerAddress)) {
            metrics.connectionRefused();
            continue;
        }
        ++open;
        metrics.connected();
        socket.set_option(tcp::no_delay(true), problem);
        const auto executor = socket.get_executor();
        net::co_spawn(executor, connection(std::move(socket), peer, address.is_loopback()),
            [this, peer](const std::exception_ptr&) { ended(peer); });
    }
}

void HttpServer::Impl::ended(const std::string& peer)
{
    peers.leave(peer);
    metrics.disconnected();
    if (--open == 0 && stopping)
        net::post(control, [this] { grace.cancel(); });
}

net::awaitable<void> HttpServer::Impl::connection(tcp::socket socket, std::string peer, bool isLoopback)
{
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer;
    const Register::Entry me(connections, stream.get_executor());
    me->stream = &stream;
    if (!hasTls) {
        co_await serve(stream, buffer, *me.operator->(), peer, isLoopback);
        co_return;
    }
    // A TLS session costs memory: it is made only for those who have begun to speak.
    beast::error_code problem;
    stream.expires_after(options.handshake);
    const bool isTls
        = co_await beast::async_detect_ssl(stream, buffer, net::redirect_error(net::use_awaitable, problem));
    if (problem || !isTls)
        co_return;
    beast::ssl_stream<beast::tcp_stream> secure(std::move(stream), tls);
    me->stream = &beast::get_lowest_layer(secure);
    const auto used = co_await secure.async_handshake(
        ssl::stream_base::server, buffer.data(), net::redirect_error(net::use_awaitable, problem));
    if (problem)
        co_return;
    buffer.consume(used);
    co_await serve(secure, buffer, *me.operator->(), peer, isLoopback);
    beast::get_lowest_layer(secure).expires_after(seconds(1));
    co_await secure.async_shutdown(net::redirect_error(net::use_awaitable, problem));
}

template <typename Stream>
net::awaitable<void> HttpServer::Impl::serve(
    Stream& stream, beast::flat_buffer& buffer, Live& me, std::string peer, bool isLoopback)
{
    auto& lowest = beast::get_lowest_layer(stream);
    for (;;) {
        beast::error_code problem;
        if (buffer.size() == 0) {
            me.isIdle = true;
            if (stopping)
                co_return;
            lowest.expires_after(options.idle);
            const auto got = co_await stream.async_read_some(
                buffer.prepare(4096), net::redirect_error(net::use_awaitable, problem));
            if (problem)
                co_return;
            buffer.commit(got);
        }
        me.isIdle = false;
        Parser parser;
        parser.header_limit(kHeaderBytes);
        parser.body_limit(protocol::kMaxBody);
        lowest.expires_after(options.header);
        co_await http::async_read_header(
            stream, buffer, parser, net::redirect_error(net::use_awaitable, problem));
        if (problem) {
            co_await refuse(stream, problem);
            co_return;
        }

        const auto& request = parser.get();
        const bool isHead = request.method() == http::verb::head;
        const auto head = readHead(parser, isLoopback);
        Answer answer;
        bool goOn = request.keep_alive();
        if (head.status != 0) {
            answer = server::problem(head.status, head.code);
            goOn = goOn && head.mayRead;
        }
        if (head.route)
            parser.body_limit(std::max<std::size_t>(head.route->maxBody, 1));
        if ((head.status == 0 || goOn) && !parser.is_done()) {
            problem = co_await readBody(stream, buffer, parser);
            if (problem) {
                co_await refuse(stream, problem);
                co_return;
            }
        }
        if (head.status == 0 && head.page == Head::Page::Metrics) {
            answer.body = toBytes(viewOf(metrics.text(log.dropped())));
        } else if (head.status == 0) {
            Call call;
            call.route = head.route ? head.route->route : Route::Hello;
            call.body = std::move(parser.get().body());
            call.peer = head.route ? peer : "health";
            const auto bearer = viewed(request[http::field::authorization]);
            if (bearer.starts_with("Bearer "))
                call.token = Hash::fromHexText(bearer.substr(7));
            auto prepared = relay.prepare(std::move(call));
            answer = co_await ask(std::move(prepared));
            if (head.page == Head::Page::Health)
                answer.body = toBytes(viewOf(answer.status == 200 ? "ok\n" : "not ok\n"));
        }
        goOn = goOn && !stopping;
        auto response = respond(answer, request.version(), goOn);
        if (head.allow)
            response.set(http::field::allow, head.allow);
        if (head.page != Head::Page::None)
            response.set(http::field::content_type, "text/plain; version=0.0.4; charset=utf-8");

        metrics.request(head.logName, answer.status);
        if (head.route && head.route->route == Route::Push)
            metrics.recordsAccepted(answer.count);
        else if (head.route && head.route->route == Route::Pull)
            metrics.recordsGiven(answer.count);
        if (head.route && head.route->route != Route::Hello)
            log.write(head.logName,
                { { "status", std::to_string(answer.status) }, { "code", answer.code },
                    { "cert", answer.cert.isZero() ? "" : answer.cert.hex() },
                    { "plan", answer.plan.isZero() ? "" : answer.plan.hex() },
                    { "n", std::to_string(answer.count) } });
        const bool written = co_await write(stream, response, isHead);
        if (!written)
            co_return;
        if (!goOn) {
            if (!parser.is_done())
                co_await drain(lowest);
            co_return;
        }
    }
}

template <typename Stream>
net::awaitable<void> HttpServer::Impl::refuse(Stream& stream, beast::error_code problem)
{
    static const auto& kHttp = http::make_error_code(http::error::end_of_stream).category();
    if (problem.category() != kHttp || problem == http::error::end_of_stream
        || problem == http::error::partial_message)
        co_return; // gone, or too slow: nobody listens
    const int status = problem == http::error::header_limit ? 431
        : problem == http::error::body_limit                ? 413
                                                            : 400;
    metrics.request("other", status);
    auto response
        = respond(server::problem(status, status == 413 ? "message.too-large" : "http.malformed"), 11, false);
    const bool written = co_await write(stream, response, false);
    if (written)
        co_await drain(beast::get_lowest_layer(stream));
}

template <typename Stream>
net::awaitable<beast::error_code> HttpServer::Impl::readBody(
    Stream& stream, beast::flat_buffer& buffer, Parser& parser)
{
    auto& lowest = beast::get_lowest_layer(stream);
    beast::error_code problem;
    const auto expect = parser.get()[http::field::expect];
    if (!expect.empty()) {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        lowest.expires_after(options.write);
        co_await net::async_write(stream, net::buffer(kContinue.data(), kContinue.size()),
            net::redirect_error(net::use_awaitable, problem));
        if (problem)
            co_return problem;
    }
    lowest.expires_after(options.body);
    co_await http::async_read(stream, buffer, parser, net::redirect_error(net::use_awaitable, problem));
    co_return problem;
}

template <typename Stream>
net::awaitable<bool> HttpServer::Impl::write(Stream& stream, Response& response, bool isHead)
{
    beast::error_code problem;
    beast::get_lowest_layer(stream).expires_after(
        options.write + seconds(response.body().size() / kSlowestBytesPerSecond));
    http::response_serializer<Body> serializer(response);
    if (isHead)
        co_await http::async_write_header(
            stream, serializer, net::redirect_error(net::use_awaitable, problem));
    else
        co_await http::async_write(stream, serializer, net::redirect_error(net::use_awaitable, problem));
    co_return !problem;
}

// Closing with unread bytes would reset the connection, and the refusal on its way would be lost.
net::awaitable<void> HttpServer::Impl::drain(beast::tcp_stream& stream)
{
    beast::error_code problem;
    stream.socket().shutdown(tcp::socket::shutdown_send, problem);
    stream.expires_after(seconds(2));
    std::array<std::uint8_t, 4096> sink {};
    for (std::size_t total = 0; !problem && total < kDrainBytes;)
        total += co_await stream.async_read_some(
            net::buffer(sink), net::redirect_error(net::use_awaitable, problem));
}

// The answer comes back from the store's thread; it goes on where the connection lives.
net::awaitable<Answer> HttpServer::Impl::ask(Prepared prepared)
{
    return net::async_initiate<const net::use_awaitable_t<>, void(Answer)>(
        [this](auto handler, Prepared work) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            committer.submit(std::move(work), [shared](Answer answer) {
                const auto executor = net::get_associated_executor(*shared);
                net::post(executor,
                    [shared, answer = std::move(answer)]() mutable { (*shared)(std::move(answer)); });
            });
        },
        net::use_awaitable, std::move(prepared));
}

// --- One request's head

bool HttpServer::Impl::hostIsOurs(const http::request_header<>& request) const
{
    const auto range = request.equal_range(http::field::host);
    const auto count = std::distance(range.first, range.second);
    if (count == 0)
        return request.version() == 10;
    const auto host = viewed(range.first->value());
    if (count > 1 || !isHostName(host))
        return false;
    if (options.names.empty())
        return true;
    const auto name = host.substr(0, host.ends_with(']') ? host.size() : host.rfind(':'));
    return std::ranges::any_of(options.names, [&](const std::string& ours) {
        return beast::iequals({ ours.data(), ours.size() }, { name.data(), name.size() });
    });
}

Head HttpServer::Impl::readHead(const Parser& parser, bool isLoopback) const
{
    const auto& request = parser.get();
    const auto target = viewed(request.target());
    const bool isGet = request.method() == http::verb::get || request.method() == http::verb::head;
    const auto length = parser.content_length();
    const bool hasBody = parser.chunked() || (length && *length > 0);
    Head head;
    head.mayRead = !hasBody;
    const auto refuse = [&head](int status, const char* code) {
        head.status = status;
        head.code = code;
        return head;
    };
    if (!hostIsOurs(request))
        return refuse(400, "http.host");
    if (target == "/healthz" || target == "/metrics") {
        head.page = target == "/healthz" ? Head::Page::Health : Head::Page::Metrics;
        head.logName = target == "/healthz" ? "/healthz" : "/metrics";
        head.allow = isGet ? nullptr : "GET, HEAD";
        if (head.page == Head::Page::Metrics && !isLoopback && !options.metricsForAll)
            return refuse(404, "path.unknown");
        if (hasBody)
            return refuse(400, "http.body");
        return isGet ? head : refuse(405, "http.method");
    }
    const auto* route = findRoute(target);
    if (!route) {
        const bool isOtherVersion = target.size() > 3 && target.starts_with("/v") && target[2] >= '0'
            && target[2] <= '9' && !target.starts_with("/v1/");
        return refuse(404, isOtherVersion ? "protocol.version" : "path.unknown");
    }
    head.logName = route->path;
    if (route->isGet != isGet || (!isGet && request.method() != http::verb::post)) {
        head.allow = route->isGet ? "GET, HEAD" : "POST";
        return refuse(405, "http.method");
    }
    if (length && *length > route->maxBody)
        return refuse(413, "message.too-large");
    if (isGet && hasBody)
        return refuse(400, "http.body");
    const auto expect = request[http::field::expect];
    if (!expect.empty() && !beast::iequals(expect, "100-continue"))
        return refuse(417, "http.expect");
    if (route->needsLogin && request[http::field::authorization].empty())
        return refuse(401, "login.needed"); // before a body of two mebibytes is read
    head.route = route;
    return head;
}

Response HttpServer::Impl::respond(const Answer& answer, unsigned version, bool keepAlive) const
{
    Response response(static_cast<http::status>(answer.status), version);
    response.set(http::field::date, httpDate());
    response.set(http::field::content_type,
        beast::string_view(protocol::kContentType.data(), protocol::kContentType.size()));
    response.set(http::field::cache_control, "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    if (answer.retryAfter > 0)
        response.set(http::field::retry_after, std::to_string(answer.retryAfter));
    if (answer.status == 401)
        response.set(http::field::www_authenticate, "Bearer");
    response.keep_alive(keepAlive);
    response.body() = answer.body;
    response.prepare_payload();
    return response;
}

// --- Beginning and end

void HttpServer::Impl::stop()
{
    stopping = true;
    beast::error_code problem;
    acceptor.close(problem);
    connections.closeIdle();
    if (open == 0)
        return;
    grace.expires_after(options.stop);
    grace.async_wait([this](const beast::error_code& cancelled) {
        if (!cancelled)
            io.stop();
    });
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(
    const HttpOptions& options, Relay& relay, Committer& committer, Metrics& metrics, EventLog& log)
{
    auto impl = std::make_unique<Impl>(options, relay, committer, metrics, log);
    if (auto read = impl->readCertificate(); !read)
        return pass(read);
    if (auto bound = impl->bind(); !bound)
        return pass(bound);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

std::string HttpServer::url() const
{
    const auto endpoint = m->acceptor.local_endpoint();
    const auto host = endpoint.address().is_v6() ? '[' + endpoint.address().to_string() + ']'
                                                 : endpoint.address().to_string();
    return (m->hasTls ? "https://" : "http://") + host + ':' + std::to_string(endpoint.port());
}

Hash HttpServer::pin() const
{
    return m->pin;
}

void HttpServer::run()
{
    m->signals.async_wait([this](const beast::error_code& problem, int) {
        if (!problem)
            m->stop();
    });
    net::co_spawn(m->control, m->acceptAll(), net::detached);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < m->options.threads; ++i)
        others.emplace_back([this] { m->io.run(); });
    m->io.run();
    for (auto& thread : others)
        thread.join();
}

} // namespace cyd::server
