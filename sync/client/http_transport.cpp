#include "sync/client/http_transport.h"

#include "sync/protocol/messages.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <algorithm>

namespace cyd::client {

namespace {

constexpr qint64 kMaxReply = static_cast<qint64>(protocol::kMaxBody) * 2;

bool isLoopback(const QUrl& url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

//! "https://host[:port]", or "http://" for loopback; nothing else belongs in a server's address.
Result<QUrl> addressFrom(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool bare = (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() && !url.hasFragment()
        && url.userInfo().isEmpty();
    const bool secure = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !bare
        || !(secure || (url.scheme() == QLatin1String("http") && isLoopback(url))))
        return fail(Fault::Invalid, "server.url");
    return url;
}

//! SHA-256 of the SubjectPublicKeyInfo: the certificate may be renewed, the key is what is trusted.
Hash pinOf(const QSslCertificate& certificate)
{
    const auto digest = QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    return Hash::from({ reinterpret_cast<const std::uint8_t*>(digest.constData()), static_cast<std::size_t>(digest.size()) });
}

//! A certificate of any issuer will do, because the key is checked: against the pins, or by whoever asked to see it.
QSslConfiguration pinnedTls()
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

} // namespace

struct HttpTransport::Impl {
    QNetworkAccessManager manager;
    QUrl base;
    std::vector<Hash> pins;
    Timeouts timeouts;
    std::vector<QPointer<QNetworkReply>> underWay;
};

HttpTransport::HttpTransport(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}
HttpTransport::~HttpTransport()
{
    for (const auto& reply : m->underWay)
        if (reply) {
            reply->disconnect();
            reply->abort();
        }
}

Result<std::unique_ptr<HttpTransport>> HttpTransport::open(
    const std::string& url, std::vector<Hash> pins, Timeouts timeouts)
{
    const auto address = addressFrom(url);
    if (!address)
        return pass(address);
    if (address->scheme() == QLatin1String("https") && pins.empty())
        return fail(Fault::Invalid, "server.unpinned");
    auto impl = std::make_unique<Impl>();
    impl->base = *address;
    impl->pins = std::move(pins);
    impl->timeouts = timeouts;
    impl->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isLoopback(*address))
        impl->manager.setProxy(QNetworkProxy::NoProxy);
    return std::unique_ptr<HttpTransport>(new HttpTransport(std::move(impl)));
}

Result<Hash> HttpTransport::probe(const std::string& url, int timeoutMs)
{
    const auto address = addressFrom(url);
    if (!address)
        return pass(address);
    constexpr int httpsPort = 443, httpPort = 80;
    QSslSocket socket;
    if (isLoopback(*address))
        socket.setProxy(QNetworkProxy::NoProxy);
    if (address->scheme() == QLatin1String("http")) {
        socket.connectToHost(address->host(), static_cast<quint16>(address->port(httpPort)));
        if (!socket.waitForConnected(timeoutMs))
            return fail(Fault::Offline, "server.offline");
        return Hash {};
    }
    socket.setSslConfiguration(pinnedTls());
    socket.connectToHostEncrypted(address->host(), static_cast<quint16>(address->port(httpsPort)));
    if (!socket.waitForConnected(timeoutMs))
        return fail(Fault::Offline, "server.offline");
    if (!socket.waitForEncrypted(timeoutMs) || socket.peerCertificate().isNull())
        return fail(Fault::Corrupt, "server.garbage");
    return pinOf(socket.peerCertificate());
}

void HttpTransport::send(const Request& request, std::function<void(Result<Reply>)> done)
{
    auto url = m->base;
    url.setPath(QString::fromStdString(request.path));
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setHeader(QNetworkRequest::ContentTypeHeader,
        QString::fromLatin1(protocol::kContentType.data(), static_cast<qsizetype>(protocol::kContentType.size())));
    if (request.token)
        out.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(request.token->hex()));
    if (m->base.scheme() == QLatin1String("https"))
        out.setSslConfiguration(pinnedTls());

    const QByteArray body(reinterpret_cast<const char*>(request.body.data()), static_cast<qsizetype>(request.body.size()));
    auto* reply = request.isGet ? m->manager.get(out) : m->manager.post(out, body);
    m->underWay.emplace_back(reply);
    struct State {
        bool wrongPin = false, tooMuch = false;
    };
    const auto state = std::make_shared<State>();
    // The handshake is done and nothing has been sent: a wrong key ends it here.
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [this, reply, state] {
        const auto met = pinOf(reply->sslConfiguration().peerCertificate());
        if (std::ranges::find(m->pins, met) == m->pins.end()) {
            state->wrongPin = true;
            reply->abort();
        }
    });
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply, state](qint64 got, qint64) {
        if (got > kMaxReply) {
            state->tooMuch = true;
            reply->abort();
        }
    });
    auto* connecting = new QTimer(reply);
    connecting->setSingleShot(true);
    QObject::connect(connecting, &QTimer::timeout, reply, &QNetworkReply::abort);
    QObject::connect(reply, &QNetworkReply::socketStartedConnecting, connecting,
        [connecting, limit = m->timeouts.connectMs] { connecting->start(limit); });
    QObject::connect(reply, &QNetworkReply::requestSent, connecting, &QTimer::stop);
    QTimer::singleShot(m->timeouts.totalMs, reply, &QNetworkReply::abort);

    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, state, done = std::move(done)] {
        reply->deleteLater();
        std::erase_if(m->underWay, [reply](const auto& one) { return !one || one == reply; });
        const auto status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (state->wrongPin)
            return done(fail(Fault::Forged, "server.pin"));
        if (state->tooMuch || reply->error() == QNetworkReply::ProtocolFailure
            || reply->error() == QNetworkReply::ProtocolUnknownError)
            return done(fail(Fault::Corrupt, "server.garbage"));
        if (status == 0 || reply->error() == QNetworkReply::OperationCanceledError
            || reply->error() == QNetworkReply::RemoteHostClosedError)
            return done(fail(Fault::Offline, "server.offline"));
        Reply result;
        result.status = status;
        const auto bytes = reply->readAll();
        result.body.assign(bytes.begin(), bytes.end());
        result.retryAfter = reply->rawHeader("Retry-After").toUInt();
        done(std::move(result));
    });
}

void HttpTransport::abort()
{
    const auto all = m->underWay;
    for (const auto& reply : all)
        if (reply)
            reply->abort();
}

Result<Reply> HttpTransport::exchange(const Request& request)
{
    QEventLoop loop;
    Result<Reply> result = fail(Fault::Offline, "server.offline");
    send(request, [&](Result<Reply> reply) {
        result = std::move(reply);
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace cyd::client
