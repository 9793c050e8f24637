// The built cyd-server as the world meets it: over loopback, with good and bad clients.
#include "relay_room.h"
#include "server_process.h"
#include "sync/server/event_log.h"

#include <openssl/ssl.h>

#include <csignal>
#include <future>
#include <regex>
#include <set>
#include <sys/resource.h>
#include <thread>

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

constexpr auto kGet = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

bool isWell(const ServerProcess& server)
{
    return Wire(server.port()).exchange(kGet).status == 200;
}

//! A member who talks to a real server.
struct Talker {
    Clinic clinic;
    Device ann = clinic.enrol(record::RoleCareCoordinator, 4'000'000'000'000);
    PlanId plan = PlanId::random();
    KeyId key = KeyId::random();
    Hash token;

    void login(Wire& wire)
    {
        REQUIRE(wire.post("/v1/org", encode(clinic.append())).status == 200);
        const auto hello
            = decode<Hello>(wire.exchange("GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n").body);
        const auto challenge = decode<Challenge>(wire.post("/v1/challenge").body);
        REQUIRE((hello && challenge));
        const auto answer
            = decode<Token>(wire.post("/v1/login", ann.login(hello->serverId, challenge->nonce)).body);
        REQUIRE(answer);
        token = answer->token;
    }
    HttpReply push(Wire& wire, const std::vector<Written>& records)
    {
        return wire.post("/v1/push", encode(ann.push(clinic.org(), plan, records)), token);
    }
    Written begin() { return ann.grant(clinic.org(), plan, key, { ann.cert.id }); }
    Written edit(std::size_t bucket = 128)
    {
        return ann.edit(clinic.org(), plan, key, {}, Section::Core, bucket);
    }
};

} // namespace

TEST_CASE("the server says where it listens and serves over TLS")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    CHECK(std::regex_match(server.url(), std::regex("https://127\\.0\\.0\\.1:[0-9]+")));
    Wire wire(server.port());
    REQUIRE(wire.isOpen());
    CHECK(wire.tlsVersion() == "TLSv1.3");
    CHECK(wire.exchange(kGet).body == toBytes(viewOf("ok\n")));
    const auto hello = wire.exchange("GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(hello.says("Content-Type: application/x-cydgynllun"));
    CHECK(decode<Hello>(hello.body));
    CHECK(Wire(server.port(), true, "127.0.0.1", TLS1_2_VERSION).isOpen());
    CHECK_FALSE(Wire(server.port(), true, "127.0.0.1", TLS1_1_VERSION).isOpen());
    Wire clear(server.port(), false);
    CHECK(clear.exchange(kGet).status == 0);
    CHECK_FALSE(server.pin().isZero());
}

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

TEST_CASE("what is under way is finished when the server is told to stop")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Talker talker;
    Wire wire(server.port()), idle(server.port());
    talker.login(wire);
    CHECK(idle.exchange(kGet).status == 200);
    const auto push = toString(encode(talker.ann.push(talker.clinic.org(), talker.plan, { talker.begin() })));
    wire.send("POST /v1/push HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + talker.token.hex()
        + "\r\nContent-Length: " + std::to_string(push.size()) + "\r\n\r\n" + push.substr(0, 100));
    std::this_thread::sleep_for(50ms);
    server.signal(SIGTERM);
    CHECK(idle.closes(2s));
    CHECK_FALSE(Wire(server.port()).isOpen());
    const auto reply = wire.exchange(push.substr(100));
    CHECK(reply.status == 200);
    CHECK(reply.says("Connection: close"));
    CHECK(server.wait(3s) == 0);
    CHECK(server.log().find("stopped") != std::string::npos);
}

TEST_CASE("an idle server stops at once on either signal")
{
    TempFolder folder;
    for (const int number : { SIGTERM, SIGINT }) {
        ServerProcess server(folder.path());
        server.signal(number);
        CHECK(server.wait(2s) == 0);
    }
}

TEST_CASE("every record that was accepted is there after the server was killed")
{
    TempFolder folder;
    Talker talker;
    std::vector<std::pair<std::uint64_t, Bytes>> accepted;
    for (int round = 0; round < 4; ++round) {
        ServerProcess server(folder.path());
        Wire wire(server.port());
        talker.login(wire);
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40 + 35 * round));
            server.signal(SIGKILL);
        });
        // As a client does: what got no answer is sent again in the next round.
        static std::vector<Written> waiting;
        if (round == 0)
            waiting = { talker.begin() };
        for (;;) {
            const auto reply = talker.push(wire, waiting);
            if (reply.status != 200)
                break;
            const auto items = decode<PushReply>(reply.body)->items;
            REQUIRE(items.size() == waiting.size());
            for (std::size_t i = 0; i < items.size(); ++i) {
                REQUIRE((items[i].code == PushCode::Accepted || items[i].code == PushCode::Duplicate));
                accepted.emplace_back(items[i].seq, waiting[i].bytes);
            }
            waiting = { talker.edit(), talker.edit(), talker.edit() };
        }
        killer.join();
    }
    ServerProcess server(folder.path());
    Wire wire(server.port());
    talker.login(wire);
    REQUIRE(accepted.size() > 20);
    std::vector<Bytes> stored;
    for (;;) {
        const auto page = decode<Page>(
            wire.post("/v1/pull", encode(Pull { talker.plan, stored.size(), 200 }), talker.token).body);
        REQUIRE(page);
        if (page->records.empty())
            break;
        stored.insert(stored.end(), page->records.begin(), page->records.end());
    }
    for (const auto& [seq, bytes] : accepted) {
        REQUIRE(seq <= stored.size());
        CHECK(stored[seq - 1] == bytes);
    }
}

TEST_CASE("a disk that is full refuses to write and goes on reading and recovers")
{
    TempFolder folder;
    Talker talker;
    ServerProcess server(folder.path());
    Wire wire(server.port());
    talker.login(wire);
    REQUIRE(talker.push(wire, { talker.begin() }).status == 200);
    // What a full disk does to a program: no file may grow beyond what it is.
    const rlimit tight { 64 * 1024, RLIM_INFINITY };
    const rlimit free { RLIM_INFINITY, RLIM_INFINITY };
    prlimit(server.pid(), RLIMIT_FSIZE, &tight, nullptr);
    const std::vector big { talker.edit(65536), talker.edit(65536) };
    const auto refused = talker.push(wire, big);
    CHECK((refused.status == 503 || refused.status == 507));
    CHECK(refused.says("Retry-After"));
    const auto page
        = decode<Page>(wire.post("/v1/pull", encode(Pull { talker.plan, 0, 200 }), talker.token).body);
    REQUIRE(page);
    CHECK(page->lastSeq == 1);
    prlimit(server.pid(), RLIMIT_FSIZE, &free, nullptr);
    const auto reply = decode<PushReply>(talker.push(wire, big).body);
    REQUIRE(reply);
    CHECK(reply->lastSeq == 3);
}

TEST_CASE("a wrong command line ends with 2 and words in either language")
{
    TempFolder folder;
    const auto store = folder.path() + "/store";
    const auto files = makeTlsFiles(folder.path()), other = makeTlsFiles(folder.path(), "other");
    const auto refused = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), { "--store", store, "--lang", "en" });
        const auto ended = runServer(arguments);
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
        return ended.err;
    };
    CHECK(refused({ "--listen", "0.0.0.0:0" }).find("Without TLS") != std::string::npos);
    CHECK(refused({ "--listen", "nonsense" }).find("--listen") != std::string::npos);
    CHECK(refused({ "--listen", "127.0.0.1:99999" }).find("--listen") != std::string::npos);
    CHECK(refused({ "--listen", "not-an-address:1" }).find("--listen") != std::string::npos);
    CHECK(refused({ "--no-such" }).find("--no-such") != std::string::npos);
    CHECK(refused({ "--tls-cert", files.cert }).find("--tls-key") != std::string::npos);
    CHECK(refused({ "--tls-cert", "/nowhere", "--tls-key", files.key }).find("certificate")
        != std::string::npos);
    CHECK(refused({ "--tls-cert", files.cert, "--tls-key", other.key }).find("key") != std::string::npos);
    CHECK(refused({ "--config", "/nowhere" }).find("--config") != std::string::npos);
    const auto postgres = runServer({ "--store", "postgresql://db/x", "--lang", "cy" });
    CHECK(postgres.code == 2);
    CHECK(postgres.err.find("PostgreSQL") != std::string::npos);
    CHECK(postgres.err.find("fersiwn") != std::string::npos);
    CHECK(runServer({ "--help" }).code == 0);
    CHECK(runServer({ "--version" }).out.starts_with("cyd-server "));
}

TEST_CASE("a second server on the same store and on the same port ends with 1 and a reason")
{
    TempFolder folder, another;
    ServerProcess server(folder.path());
    const auto store
        = runServer({ "--listen", "127.0.0.1:0", "--store", folder.path() + "/store", "--lang", "en" });
    CHECK(store.code == 1);
    CHECK(store.err.find("Another cyd-server") != std::string::npos);
    const auto port = runServer({ "--listen", "127.0.0.1:" + std::to_string(server.port()), "--store",
        another.path() + "/store", "--lang", "en" });
    CHECK(port.code == 1);
    CHECK(port.err.find("port") != std::string::npos);
    CHECK(isWell(server));
}

TEST_CASE("the log holds ids and codes and nothing that a client sent")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Talker talker;
    Wire wire(server.port(), true, "127.0.0.3");
    talker.login(wire);
    REQUIRE(talker.push(wire, { talker.begin() }).status == 200);
    (void)wire.exchange("GET /Llŷr%0Aforged%20line HTTP/1.1\r\nHost: Llyr.example\r\n\r\n");
    (void)wire.post("/v1/login", toBytes(viewOf("Siân Llŷr")));
    (void)wire.post("/v1/pull", encode(Pull { PlanId::random(), 0, 1 }), talker.token);
    std::this_thread::sleep_for(50ms);
    std::istringstream log(server.log());
    const std::regex line("[0-9T:Z-]+ (listening|/v1/[a-z/]+)( [a-z]+=[A-Za-z0-9._:/-]+)*");
    std::size_t lines = 0;
    for (std::string text; std::getline(log, text); ++lines) {
        INFO(text);
        CHECK(std::regex_match(text, line));
        CHECK(text.find("127.0.0") == std::string::npos);
        CHECK(text.find(talker.token.hex()) == std::string::npos);
    }
    CHECK(lines >= 6);
    CHECK(server.log().find("code=plan.unknown") != std::string::npos);
}

TEST_CASE("a log that nobody reads does not hold up the server")
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    server::EventLog log(ends[1], [] { return kNow; });
    for (int i = 0; i < 5000; ++i)
        log.write("/v1/push", { { "code", "ok" }, { "evil", "a b\nc=d" } });
    CHECK(log.dropped() > 0);
    std::string text(200, '\0');
    REQUIRE(::read(ends[0], text.data(), text.size()) > 0);
    CHECK(text.find("evil=a%20b%0Ac%3Dd\n") != std::string::npos);
    close(ends[0]);
    close(ends[1]);
}

TEST_CASE("the counters count")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Talker talker;
    Wire wire(server.port());
    talker.login(wire);
    REQUIRE(talker.push(wire, { talker.begin(), talker.edit(), talker.edit() }).status == 200);
    (void)wire.post("/v1/pull", encode(Pull { talker.plan, 0, 200 }), talker.token);
    const auto text = toString(wire.exchange("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").body);
    CHECK(text.find("cyd_records_accepted_total 3\n") != std::string::npos);
    CHECK(text.find("cyd_records_given_total 3\n") != std::string::npos);
    CHECK(text.find("cyd_requests_total{path=\"/v1/push\",code=\"200\"} 1\n") != std::string::npos);
    CHECK(text.find("cyd_connections 1\n") != std::string::npos);
    CHECK(text.find("cyd_commit_seconds_bucket{le=\"+Inf\"}") != std::string::npos);
}

TEST_CASE("the program holds no code that could open a record")
{
    const auto* pipe
        = popen("nm -C '" CYD_SERVER
                "' 2>/dev/null | grep -c -E 'cyd::(vault|plan|journal|workspace|exchange|checker)::'",
            "r");
    REQUIRE(pipe);
    char text[32] = {};
    REQUIRE(std::fgets(text, sizeof text, const_cast<FILE*>(pipe)));
    pclose(const_cast<FILE*>(pipe));
    CHECK(std::string(text) == "0\n");
    const auto* own = popen("nm -C '" CYD_SERVER "' | grep -c 'cyd::server::Relay::'", "r");
    REQUIRE(own);
    REQUIRE(std::fgets(text, sizeof text, const_cast<FILE*>(own)));
    pclose(const_cast<FILE*>(own));
    CHECK(std::stoi(text) > 0); // the look would have found something
}
