// The real transport against the real server, and against servers that are none.
#include "memory_store.h"
#include "sync/client/engine.h"
#include "sync/client/http_transport.h"
#include "sync/client/spki.h"
#include "tests/sync/server/relay_room.h"
#include "tests/sync/server/server_process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <csignal>
#include <fstream>

using namespace cyd;
using namespace cyd::client;
using namespace cyd::test;

namespace {

std::unique_ptr<HttpTransport> transportTo(
    const ServerProcess& server, HttpTransport::Timeouts timeouts = { 2000, 5000 })
{
    auto opened = HttpTransport::open(server.url(), { server.pin() }, timeouts);
    REQUIRE(opened);
    return std::move(*opened);
}

const Request kHello { true, "/v1/hello", {}, {} };

std::string codeOf(const Result<Reply>& reply)
{
    return reply ? "" : reply.error().code;
}

//! Says the same bytes to everybody, or nothing.
class FakeServer : public QTcpServer {
public:
    explicit FakeServer(QByteArray words)
    {
        connect(this, &QTcpServer::newConnection, this, [this, words] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, words] {
                heard += socket->readAll();
                if (!words.isEmpty() && !m_said) {
                    socket->write(words);
                    m_said = true;
                    if (!words.contains("hold"))
                        socket->disconnectFromHost();
                }
            });
        });
        REQUIRE(listen(QHostAddress::LocalHost));
    }
    [[nodiscard]] std::string url(const char* scheme = "http") const
    {
        return std::string(scheme) + "://127.0.0.1:" + std::to_string(serverPort());
    }
    QByteArray heard;

private:
    bool m_said = false;
};

Result<Reply> ask(const FakeServer& server, HttpTransport::Timeouts timeouts = { 1000, 1500 })
{
    auto opened = HttpTransport::open(server.url(), {}, timeouts);
    REQUIRE(opened);
    return (*opened)->exchange(kHello);
}

} // namespace

TEST_CASE("two vaults exchange through a real server over TLS")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    Clinic clinic;
    auto first = clinic.enrol(record::RoleCareCoordinator, 4'000'000'000'000);
    auto second = clinic.enrol(record::RoleClinician, 4'000'000'000'000);
    MemoryStore ann(first, clinic.org(), clinic.log()), ben(second, clinic.org(), clinic.log());
    const auto plan = ann.beginPlan({ first.cert.id, second.cert.id });
    for (int i = 0; i < 300; ++i)
        ann.edit(plan);
    const auto line = transportTo(server);
    Engine annEngine(ann), benEngine(ben);
    REQUIRE(runRound(annEngine, *line));
    REQUIRE(runRound(benEngine, *line));
    CHECK(ben.known(plan) == ann.known(plan));
    ben.edit(plan);
    REQUIRE(runRound(benEngine, *line));
    server.signal(SIGTERM);
    REQUIRE(server.wait(std::chrono::seconds(5)) == 0);
    const auto gone = runRound(annEngine, *line);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().fault == Fault::Offline);
}

TEST_CASE("the asynchronous side gives each reply once and none after it is gone")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    auto line = transportTo(server);
    int replies = 0;
    for (int i = 0; i < 3; ++i)
        line->send(kHello, [&](Result<Reply> reply) { replies += reply && reply->status == 200 ? 1 : 100; });
    QElapsedTimer timer;
    timer.start();
    while (replies < 3 && timer.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    CHECK(replies == 3);
    line->send(kHello, [&](Result<Reply>) { replies += 1000; });
    line.reset();
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    CHECK(replies == 3);
}

TEST_CASE("refusals come with their status and body and waiting time")
{
    TempFolder folder;
    ServerProcess server(folder.path(), { "--device-requests", "10" });
    const auto line = transportTo(server);
    const auto code = [](const Result<Reply>& reply) {
        REQUIRE(reply);
        const auto said = protocol::decode<protocol::Problem>(reply->body);
        return std::to_string(reply->status) + ' ' + (said ? said->code : "?");
    };
    CHECK(code(line->exchange({ false, "/v1/status", {}, {} })) == "401 login.needed");
    CHECK(code(line->exchange({ false, "/v1/status", Bytes(8), Hash::random() })) == "401 login.needed");
    CHECK(code(line->exchange({ false, "/v1/login", Bytes(144), {} })) == "401 login.refused");
    CHECK(code(line->exchange({ false, "/v1/login", Bytes(3), {} })) == "400 message.malformed");
    CHECK(code(line->exchange({ false, "/v1/invite/get", Bytes(16), {} })) == "404 invite.unknown");
    CHECK(code(line->exchange({ false, "/v9/push", {}, {} })) == "404 protocol.version");
    CHECK(code(line->exchange({ true, "/v1/push", {}, {} })) == "405 http.method");
    CHECK(code(line->exchange({ false, "/v1/login", Bytes(500), {} })) == "413 message.too-large");
}

TEST_CASE("a server with another key hears nothing")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    auto opened = HttpTransport::open(server.url(), { Hash::random() });
    REQUIRE(opened);
    CHECK(codeOf((*opened)->exchange({ false, "/v1/challenge", Bytes(0), {} })) == "server.pin");
    CHECK(codeOf((*opened)->exchange(kHello)) == "server.pin");
    Wire wire(server.port());
    const auto counters = toString(wire.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n").body);
    CHECK(counters.find("/v1/") == std::string::npos);
    auto several = HttpTransport::open(server.url(), { Hash::random(), server.pin() });
    REQUIRE(several);
    CHECK((*several)->exchange(kHello).value().status == 200);
}

TEST_CASE("first contact gives the key's hash and sends nothing")
{
    TempFolder folder;
    ServerProcess server(folder.path());
    CHECK(HttpTransport::probe(server.url(), 3000).value() == server.pin());
    Wire wire(server.port());
    const auto counters = toString(wire.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n").body);
    CHECK(counters.find("path=") == std::string::npos);
    CHECK(HttpTransport::probe("http://127.0.0.1:1", 500).value().isZero());
    CHECK(HttpTransport::probe("https://127.0.0.1:1", 500).error().fault == Fault::Offline);
    CHECK(HttpTransport::probe("http://example.org", 500).error().fault == Fault::Invalid);
    FakeServer silent("");
    QElapsedTimer timer;
    timer.start();
    CHECK(HttpTransport::probe(silent.url("https"), 300).error().fault == Fault::Offline);
    CHECK(timer.elapsed() < 3000);
}

TEST_CASE("the pinned hash is that of the public key and not of the certificate around it")
{
    TempFolder folder;
    for (const char* kind :
        { "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1", "-newkey rsa:2048", "-newkey ed25519" }) {
        const auto base = folder.path() + "/k";
        const auto make = [&](const std::string& options, const std::string& out) {
            return std::system(
                       ("openssl req -x509 -nodes -days 2 " + options + " -out " + out + " 2>/dev/null")
                           .c_str())
                == 0;
        };
        REQUIRE(make(std::string(kind) + " -subj /CN=one -keyout " + base + ".key", base + "1.pem"));
        REQUIRE(make("-key " + base + ".key -subj /CN=another", base + "2.pem"));
        const auto hashOf = [](const std::string& file) {
            const auto certificates = QSslCertificate::fromPath(QString::fromStdString(file));
            REQUIRE(certificates.size() == 1);
            const auto der = certificates[0].toDer();
            return spkiHash(
                { reinterpret_cast<const std::uint8_t*>(der.data()), static_cast<std::size_t>(der.size()) });
        };
        REQUIRE(
            std::system(("openssl x509 -in " + base
                + "1.pem -noout -pubkey | openssl pkey -pubin -outform der | sha256sum > " + base + ".sum")
                            .c_str())
            == 0);
        std::string expected;
        std::ifstream(base + ".sum") >> expected;
        REQUIRE(hashOf(base + "1.pem"));
        CHECK(hashOf(base + "1.pem")->hex() == expected);
        CHECK(hashOf(base + "2.pem") == hashOf(base + "1.pem"));
    }
}

TEST_CASE("no bytes that are not a certificate have a hash and none crashes the reader")
{
    TempFolder folder;
    const auto files = makeTlsFiles(folder.path());
    const auto der = QSslCertificate::fromPath(QString::fromStdString(files.cert))[0].toDer();
    const Bytes good(der.begin(), der.end());
    REQUIRE(spkiHash(good));
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK_FALSE(spkiHash(BytesView(good).first(size)));
    for (std::size_t at = 0; at < good.size(); ++at) {
        auto bytes = good;
        bytes[at] ^= 0xff;
        (void)spkiHash(bytes);
    }
}

TEST_CASE("addresses that are not a server's are refused before anything is sent")
{
    const std::vector<Hash> pins { Hash::random() };
    for (const char* url : { "", "example.org", "ftp://example.org", "http://example.org",
             "http://192.168.1.2:80", "https://", "https://u:p@example.org", "https://example.org/path",
             "https://example.org?x=1", "https://exa mple.org", "http://127.0.0.1.example.org" }) {
        INFO(url);
        const auto opened = HttpTransport::open(url, pins);
        REQUIRE_FALSE(opened);
        CHECK(std::string(opened.error().code) == "server.url");
    }
    CHECK(std::string(HttpTransport::open("https://example.org", {}).error().code) == "server.unpinned");
    for (const char* url : { "https://example.org", "https://example.org:8443/", "https://[2001:db8::1]:1",
             "http://127.0.0.1:8", "http://localhost", "http://[::1]:80" })
        CHECK(HttpTransport::open(url, pins));
}

TEST_CASE("an absent server and one that hangs and one that drips are offline in time")
{
    QElapsedTimer timer;
    timer.start();
    auto absent = HttpTransport::open("http://127.0.0.1:1", {}, { 1000, 1500 });
    REQUIRE(absent);
    CHECK(codeOf((*absent)->exchange(kHello)) == "server.offline");
    FakeServer silent("");
    CHECK(codeOf(ask(silent)) == "server.offline");
    FakeServer half("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-hold: 1\r\n\r\nabc");
    CHECK(codeOf(ask(half)) == "server.offline");
    auto tls = HttpTransport::open(silent.url("https"), { Hash::random() }, { 500, 1500 });
    REQUIRE(tls);
    CHECK(codeOf((*tls)->exchange(kHello)) == "server.offline");
    CHECK(timer.elapsed() < 8000);
}

TEST_CASE("what does not speak HTTP or says too much is garbage or offline and never a reply")
{
    const auto huge = "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + QByteArray(4'000'000, 'x');
    for (const QByteArray& words : { QByteArray("SSH-2.0-OpenSSH_9.2\r\n"), QByteArray("\0\1\2\3", 4),
             QByteArray("HTTP/1.1 banana\r\n\r\n"),
             QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"), huge,
             QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc") }) {
        INFO(words.left(60).toStdString());
        FakeServer server(words);
        const auto reply = ask(server);
        if (reply)
            CHECK(reply->body.size() < 100); // and the message layer refuses it
        else
            CHECK((reply.error().fault == Fault::Corrupt || reply.error().fault == Fault::Offline));
    }
    FakeServer redirect("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    CHECK(ask(redirect).value().status == 302);
}

TEST_CASE("a request says nothing of its user or device")
{
    FakeServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    REQUIRE(ask(server));
    const auto heard = server.heard.toStdString();
    CHECK(heard.find("Mozilla") == std::string::npos);
    CHECK(heard.find("Accept-Language: *") != std::string::npos);
    CHECK(heard.find("Cookie") == std::string::npos);
}
