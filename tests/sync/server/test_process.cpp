// The built cyd-server as the world meets it: how it starts, serves, stops, fills up and what it writes down.
#include "sync/server/event_log.h"
#include "talker.h"

#include <openssl/ssl.h>

#include <csignal>
#include <regex>
#include <sys/resource.h>
#include <thread>

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::test;
using namespace std::chrono_literals;

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
