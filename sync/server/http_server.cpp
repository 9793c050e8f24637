// The only file that names the HTTP library: it takes a minute to compile.
#include "sync/server/http_server.h"

#include "sync/server/budget.h"
#include "sync/server/http_parts.h"
#include "sync/server/peers.h"
#include "sync/server/tls_files.h"

namespace cyd::server {

using namespace parts;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::size_t kHeaderBytes = 16'384, kDrainBytes = 4 << 20, kSmallReply = 65'536;
// Even a poor mobile network carries this much; a reader slower than that is cut off.
constexpr std::size_t kSlowestBytesPerSecond = 8192;

} // namespace

struct HttpServer::Impl {
    Impl(const HttpOptions& theOptions, Relay& theRelay, Committer& theCommitter, Metrics& theMetrics,
        EventLog& theLog)
        : options(theOptions)
        , relay(theRelay)
        , committer(theCommitter)
        , metrics(theMetrics)
        , log(theLog)
        , underWay(theOptions.bytesUnderWay)
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
    Budget underWay;
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

    net::awaitable<Answer> answerTo(Parser& parser, const Judgement& judged, const std::string& peer);
    void account(const Judgement& judged, const Answer& answer);
    Response respond(const Answer& answer, unsigned version, bool keepAlive) const;
};

// --- Setting up

Done HttpServer::Impl::readCertificate()
{
    if (options.tlsCert.empty())
        return {};
    const auto loaded = loadTls(tls.native_handle(), options.tlsCert, options.tlsKey);
    if (!loaded)
        return pass(loaded);
    pin = *loaded;
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
            co_await pause.async_wait(into(problem));
            if (stopping)
                co_return;
            continue;
        }
        auto socket = co_await acceptor.async_accept(net::make_strand(io), into(problem));
        if (stopping)
            co_return;
        if (problem) { // no file descriptor left, say
            pause.expires_after(milliseconds(50));
            co_await pause.async_wait(into(problem));
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
    const Register::Entry me(connections, stream);
    if (!hasTls) {
        co_await serve(stream, buffer, me.live(), peer, isLoopback);
        co_return;
    }
    // A TLS session costs memory: it is made only for those who have begun to speak.
    beast::error_code problem;
    stream.expires_after(options.handshake);
    const bool isTls = co_await beast::async_detect_ssl(stream, buffer, into(problem));
    if (problem || !isTls)
        co_return;
    beast::ssl_stream<beast::tcp_stream> secure(std::move(stream), tls);
    me.live().stream = &beast::get_lowest_layer(secure);
    const auto used = co_await secure.async_handshake(ssl::stream_base::server, buffer.data(), into(problem));
    if (problem)
        co_return;
    buffer.consume(used);
    co_await serve(secure, buffer, me.live(), peer, isLoopback);
    beast::get_lowest_layer(secure).expires_after(seconds(1));
    co_await secure.async_shutdown(into(problem));
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
            const auto got = co_await stream.async_read_some(buffer.prepare(4096), into(problem));
            if (problem)
                co_return;
            buffer.commit(got);
        }
        me.isIdle = false;
        Parser parser;
        parser.header_limit(kHeaderBytes);
        parser.body_limit(protocol::kMaxBody);
        lowest.expires_after(options.header);
        co_await http::async_read_header(stream, buffer, parser, into(problem));
        if (problem) {
            co_await refuse(stream, problem);
            co_return;
        }

        const auto judged = judge(headOf(parser, isLoopback), options.names, options.metricsForAll);
        const bool isHead = parser.get().method() == http::verb::head;
        bool goOn = parser.get().keep_alive();
        Answer answer;
        Budget::Share share(underWay);
        if (judged.status != 0) {
            answer = server::problem(judged.status, judged.code);
            goOn = goOn && !judged.hasBody;
        } else if (judged.hasBody && !share.take(parser.content_length().value_or(judged.route->maxBody))) {
            answer = server::problem(503, "server.busy", 5);
            goOn = false;
        } else {
            if (!parser.is_done()) {
                parser.body_limit(judged.route->maxBody);
                problem = co_await readBody(stream, buffer, parser);
                if (problem) {
                    co_await refuse(stream, problem);
                    co_return;
                }
            }
            answer = co_await answerTo(parser, judged, peer);
            if (answer.body.size() > kSmallReply && !share.take(answer.body.size()))
                answer = server::problem(503, "server.busy", 5);
        }
        goOn = goOn && !stopping;
        auto response = respond(answer, parser.get().version(), goOn);
        if (judged.allow)
            response.set(http::field::allow, judged.allow);
        if (judged.page != Judgement::Page::None)
            response.set(http::field::content_type, "text/plain; version=0.0.4; charset=utf-8");
        account(judged, answer);
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

net::awaitable<Answer> HttpServer::Impl::answerTo(
    Parser& parser, const Judgement& judged, const std::string& peer)
{
    Answer answer;
    if (judged.page == Judgement::Page::Metrics) {
        answer.body = toBytes(viewOf(metrics.text(log.dropped())));
        co_return answer;
    }
    // Health is a call that goes all the way to the store and back.
    Call call;
    call.route = judged.route ? judged.route->route : Route::Hello;
    call.body = std::move(parser.get().body());
    call.peer = judged.route ? peer : "health";
    const auto bearer = viewed(parser.get()[http::field::authorization]);
    if (bearer.starts_with("Bearer "))
        call.token = Hash::fromHexText(bearer.substr(7));
    auto prepared = relay.prepare(std::move(call));
    answer = co_await ask(std::move(prepared));
    if (judged.page == Judgement::Page::Health)
        answer.body = toBytes(viewOf(answer.status == 200 ? "ok\n" : "not ok\n"));
    co_return answer;
}

void HttpServer::Impl::account(const Judgement& judged, const Answer& answer)
{
    metrics.request(judged.name, answer.status);
    if (!judged.route || judged.route->route == Route::Hello)
        return;
    if (judged.route->route == Route::Push)
        metrics.recordsAccepted(answer.count);
    if (judged.route->route == Route::Pull)
        metrics.recordsGiven(answer.count);
    log.write(judged.name,
        { { "status", std::to_string(answer.status) }, { "code", answer.code },
            { "cert", answer.cert.isZero() ? "" : answer.cert.hex() },
            { "plan", answer.plan.isZero() ? "" : answer.plan.hex() },
            { "n", std::to_string(answer.count) } });
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
        co_await net::async_write(stream, net::buffer(kContinue.data(), kContinue.size()), into(problem));
        if (problem)
            co_return problem;
    }
    lowest.expires_after(options.body);
    co_await http::async_read(stream, buffer, parser, into(problem));
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
        co_await http::async_write_header(stream, serializer, into(problem));
    else
        co_await http::async_write(stream, serializer, into(problem));
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
        total += co_await stream.async_read_some(net::buffer(sink), into(problem));
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
