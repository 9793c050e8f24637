// The built cyd-server and clients that are wrong, slow, many or gone in the middle.
#include "talker.h"

#include <future>
#include <set>

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::test;
using namespace std::chrono_literals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kMostKb = 300'000; // the sanitizer keeps what was freed for a while
#else
constexpr std::size_t kMostKb = 60'000;
#endif

} // namespace

TEST_CASE("the wrong method or path or version gets its own answer")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Wire wire(server.port());
    const auto ask = [&](const std::string& line, bool isHead = false) {
        return wire.exchange(line + " HTTP/1.1\r\nHost: localhost\r\n\r\n", isHead);
    };
    const auto get = ask("GET /v1/push");
    CHECK(get.status == 405);
    CHECK(get.says("Allow: POST"));
    CHECK(ask("DELETE /healthz").says("Allow: GET, HEAD"));
    CHECK(ask("POST /v1/hello").status == 405);
    CHECK(ask("GET /nothing").status == 404);
    const auto newer = ask("POST /v2/push");
    CHECK(newer.status == 404);
    CHECK(decode<Problem>(newer.body)->code == "protocol.version");
    const auto head = ask("HEAD /v1/hello", true);
    CHECK(head.status == 200);
    CHECK(head.says("Content-Length: 76"));
    CHECK(ask("GET /v1/hello").body.size() == 76);
    CHECK(ask("POST /v1/status").status == 401);
    CHECK(ask("POST /v1/status").says("WWW-Authenticate: Bearer"));
    CHECK(ask("GET /metrics").status == 200);
}

TEST_CASE("malformed and contradictory requests are refused and the next client is served")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    const std::string line = "POST /v1/login HTTP/1.1\r\nHost: localhost\r\n";
    const std::vector<std::tuple<const char*, std::string, std::set<int>>> bad {
        { "a length of 100 MB", line + "Content-Length: 104857600\r\n\r\n", { 413 } },
        { "a length beyond the route", line + "Content-Length: 5000\r\n\r\n" + std::string(5000, 'x'),
            { 413 } },
        { "a negative length", line + "Content-Length: -5\r\n\r\n", { 400 } },
        { "an overflowing length", line + "Content-Length: 99999999999999999999999\r\n\r\n", { 400, 413 } },
        { "two lengths", line + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx", { 400 } },
        { "length and chunks",
            line + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n",
            { 400 } },
        { "a bad chunk", line + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", { 400 } },
        { "endless chunks",
            line + "Transfer-Encoding: chunked\r\n\r\n1000\r\n" + std::string(0x1000, 'x') + "\r\n",
            { 413 } },
        { "a header of a megabyte", line + "X: " + std::string(1 << 20, 'x') + "\r\n\r\n", { 431 } },
        { "100,000 headers",
            [&] {
                std::string all = line;
                for (int i = 0; i < 100'000; ++i)
                    all += "a: b\r\n";
                return all + "\r\n";
            }(),
            { 431 } },
        { "a target of a megabyte", "GET /" + std::string(1 << 20, 'x') + " HTTP/1.1\r\n\r\n", { 414, 431 } },
        { "no host", "GET /healthz HTTP/1.1\r\n\r\n", { 400 } },
        { "two hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", { 400 } },
        { "a host that is none", "GET /healthz HTTP/1.1\r\nHost: a b<c>\r\n\r\n", { 400 } },
        { "HTTP 9.9", "GET /healthz HTTP/9.9\r\nHost: a\r\n\r\n", { 400 } },
        { "no HTTP at all", "hello\r\n\r\n", { 400 } },
        { "an expectation", line + "Expect: tea\r\nContent-Length: 3\r\n\r\nabc", { 417 } },
        { "a body with GET", "GET /v1/hello HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
            { 400, 413 } },
        { "zero bytes", std::string(100, '\0'), { 400 } },
    };
    for (const auto& [name, request, statuses] : bad) {
        INFO(name);
        Wire wire(server.port());
        REQUIRE(wire.isOpen());
        const auto reply = wire.exchange(request);
        INFO(reply.status);
        CHECK(statuses.contains(reply.status));
    }
    CHECK(isWell(server));
    CHECK(server.residentKb() < kMostKb);
}

TEST_CASE("ten requests in one breath get ten answers")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Wire wire(server.port());
    std::string all;
    for (int i = 0; i < 10; ++i)
        all += kGet;
    wire.send(all + "POST /v1/challenge HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n" + kGet);
    for (int i = 0; i < 10; ++i)
        CHECK(wire.read().status == 200);
    CHECK(wire.read().body.size() == 32);
    CHECK(wire.read().status == 200);
}

TEST_CASE("a client that asks first is told to go on")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Wire wire(server.port());
    wire.send("POST /v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(wire.read().status == 100);
    CHECK(wire.exchange("abc").status == 400);
    CHECK(
        wire.exchange(
                "POST /v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\nExpect: 100-continue\r\n\r\n")
            .status
        == 413);
}

TEST_CASE("the Host header may be held to the server's own names")
{
    TempFolder folder;
    ServerProcess server(folder.path(), { "--host", "sync.example.wales" });
    Wire wire(server.port());
    CHECK(wire.exchange("GET /healthz HTTP/1.1\r\nHost: sync.example.wales:8443\r\n\r\n").status == 200);
    CHECK(wire.exchange("GET /healthz HTTP/1.1\r\nHost: SYNC.example.wales\r\n\r\n").status == 200);
    CHECK(wire.exchange("GET /healthz HTTP/1.1\r\nHost: rebound.example\r\n\r\n").status == 400);
}

TEST_CASE("a thousand half-open connections do not keep others out and are closed")
{
    TempFolder folder;
    ServerProcess server(folder.path(),
        { "--header-seconds", "2", "--idle-seconds", "2", "--max-connections-per-address", "600" });
    REQUIRE(isWell(server));
    const auto before = server.residentKb();
    std::vector<std::unique_ptr<Wire>> slow;
    for (int i = 0; i < 1000; ++i) {
        slow.push_back(std::make_unique<Wire>(server.port(), false, "127.0.0.2"));
        if (i % 2 == 0)
            slow.back()->send("\x16\x03\x01"); // begins a TLS hello and stops
    }
    Wire dripping(server.port());
    dripping.send("GET /healthz HT");
    for (int i = 0; i < 5; ++i)
        CHECK(isWell(server));
    CHECK(server.residentKb() < before + 30'000);
    CHECK(dripping.closes(4s));
    std::size_t open = 0;
    for (const auto& wire : slow)
        open += wire->closes(4s) ? 0 : 1;
    CHECK(open == 0);
    CHECK(isWell(server));
}

TEST_CASE("a body that stalls and a client that is silent are let go")
{
    TempFolder folder;
    ServerProcess server(folder.path(), { "--body-seconds", "1", "--idle-seconds", "1" });
    Wire stalled(server.port()), silent(server.port());
    stalled.send("POST /v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
    CHECK(silent.exchange(kGet).status == 200);
    CHECK(stalled.closes(3s));
    CHECK(silent.closes(3s));
    CHECK(isWell(server));
}

TEST_CASE("connections beyond the limit wait and are served when others go")
{
    TempFolder folder;
    ServerProcess server(folder.path(), { "--max-connections", "3" });
    auto first = std::make_unique<Wire>(server.port());
    Wire second(server.port()), third(server.port());
    CHECK(first->exchange(kGet).status == 200);
    CHECK(second.exchange(kGet).status == 200);
    CHECK(third.exchange(kGet).status == 200);
    auto late = std::async(std::launch::async, [&] { return isWell(server); });
    CHECK(late.wait_for(300ms) == std::future_status::timeout);
    first.reset();
    CHECK(late.get());
}

TEST_CASE("clients that break off in the middle do not harm the server")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Talker talker;
    Wire good(server.port());
    talker.login(good);
    REQUIRE(talker.push(good, { talker.begin() }).status == 200);
    for (int i = 0; i < 100; ++i) {
        Wire wire(server.port());
        const auto push = encode(talker.ann.push(talker.clinic.org(), talker.plan, { talker.edit() }));
        wire.send("POST /v1/push HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + talker.token.hex()
            + "\r\nContent-Length: " + std::to_string(push.size()) + "\r\n\r\n" + toString(push));
        wire.reset();
    }
    CHECK(isWell(server));
}
