#include "sync/client/http_transport.h"

#include "sync/client/spki.h"
#include "sync/protocol/messages.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <set>

namespace cyd::client {

namespace {

constexpr quint16 kHttpsPort = 443;

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

//! The address alone: scheme, host and port. Anything else in it is a mistake.
Result<QUrl> readUrl(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != QLatin1String("https"))
        || (isPlain && !isLoopback(url.host())) || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment() || (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return fail(Fault::Invalid, "server.url");
    return url;
}

std::optional<Hash> hashOfKey(const QSslCertificate& certificate)
{
    const auto der = certificate.toDer();
    return spkiHash(
        { reinterpret_cast<const std::uint8_t*>(der.constData()), static_cast<std::size_t>(der.size()) });
}

// No authority is trusted: every certificate is an error, and only a pinned key makes it good.
QSslConfiguration strictTls()
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCaCertificates({});
    return tls;
}

Error errorOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return { Fault::Corrupt, "server.garbage" };
    default:
        return { Fault::Offline, "server.offline" };
    }
}

} // namespace

struct HttpTransport::Impl {
    QUrl base;
    std::vector<Hash> pins;
    Timeouts timeouts;
    QNetworkAccessManager manager;
    std::set<QNetworkReply*> open;

    [[nodiscard]] bool isPinned(const QSslCertificate& certificate) const
    {
        const auto hash = hashOfKey(certificate);
        return hash && std::ranges::find(pins, *hash) != pins.end();
    }
    [[nodiscard]] QNetworkRequest requestFor(const Request& request) const;
    void send(const Request& request, std::function<void(Result<Reply>)> done);
};

//! One request under way; goes with its QNetworkReply.
class Exchange : public QObject {
public:
    Exchange(QNetworkReply* reply, std::function<bool(const QSslCertificate&)> isPinned,
        const HttpTransport::Timeouts& timeouts, std::function<void(Result<Reply>)> done)
        : QObject(reply)
        , m_reply(reply)
        , m_isPinned(std::move(isPinned))
        , m_done(std::move(done))
    {
        // Both come before a byte of the request is sent, and Qt waits for us in each. No authority is
        // trusted, so the first comes for every certificate; the second is for the day when that changes.
        connect(reply, &QNetworkReply::sslErrors, this, [this] {
            if (keyIsRight())
                m_reply->ignoreSslErrors();
        });
        connect(reply, &QNetworkReply::encrypted, this, [this] {
            if (!keyIsRight())
                m_reply->abort();
        });
        connect(reply, &QNetworkReply::requestSent, this, [this] { m_connecting.stop(); });
        connect(reply, &QNetworkReply::readyRead, this, [this] { read(); });
        connect(reply, &QNetworkReply::finished, this, [this] { finish(); });
        m_connecting.setSingleShot(true);
        m_total.setSingleShot(true);
        connect(&m_connecting, &QTimer::timeout, this, [this] { m_reply->abort(); });
        connect(&m_total, &QTimer::timeout, this, [this] { m_reply->abort(); });
        m_connecting.start(timeouts.connectMs);
        m_total.start(timeouts.totalMs);
    }

private:
    bool keyIsRight()
    {
        const bool good = m_isPinned(m_reply->sslConfiguration().peerCertificate());
        if (!good)
            m_verdict = Error { Fault::Forged, "server.pin" };
        return good;
    }

    void read()
    {
        const auto bytes = m_reply->readAll();
        m_body.insert(m_body.end(), bytes.begin(), bytes.end());
        if (m_body.size() <= protocol::kMaxBody)
            return;
        m_verdict = Error { Fault::Corrupt, "server.garbage" };
        m_reply->abort();
    }

    void finish()
    {
        if (!m_verdict && m_reply->isOpen())
            read();
        m_reply->deleteLater();
        const auto status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        const auto error = m_reply->error();
        // Statuses from 400 on are errors to Qt and replies to us; a body that was cut off is an error to
        // both.
        const bool isWhole = error == QNetworkReply::NoError
            || (error > QNetworkReply::UnknownProxyError && status.isValid());
        if (m_verdict || !status.isValid() || !isWhole) {
            m_done(std::unexpected(m_verdict ? *m_verdict : errorOf(error)));
            return;
        }
        bool isNumber = false;
        const auto wait = m_reply->rawHeader("Retry-After").toUInt(&isNumber);
        m_done(Reply { status.toInt(), std::move(m_body), isNumber ? std::min(wait, 86'400U) : 0 });
    }

    QNetworkReply* m_reply;
    std::function<bool(const QSslCertificate&)> m_isPinned;
    std::function<void(Result<Reply>)> m_done;
    QTimer m_connecting, m_total;
    Bytes m_body;
    std::optional<Error> m_verdict;
};

HttpTransport::HttpTransport(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}

HttpTransport::~HttpTransport()
{
    // No `done` may come after this: what is open is dropped with its listeners.
    for (auto* reply : std::exchange(m->open, {}))
        delete reply;
}

Result<std::unique_ptr<HttpTransport>> HttpTransport::open(
    const std::string& url, std::vector<Hash> pins, Timeouts timeouts)
{
    const auto base = readUrl(url);
    if (!base)
        return pass(base);
    if (base->scheme() == QLatin1String("https") && pins.empty())
        return fail(Fault::Invalid, "server.unpinned");
    auto impl = std::make_unique<Impl>();
    impl->base = *base;
    impl->pins = std::move(pins);
    impl->timeouts = timeouts;
    if (isLoopback(base->host()))
        impl->manager.setProxy(QNetworkProxy::NoProxy);
    return std::unique_ptr<HttpTransport>(new HttpTransport(std::move(impl)));
}

Result<Hash> HttpTransport::probe(const std::string& url, int timeoutMs)
{
    const auto base = readUrl(url);
    if (!base)
        return pass(base);
    if (base->scheme() == QLatin1String("http"))
        return Hash();
    QSslSocket socket;
    auto tls = strictTls();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    if (isLoopback(base->host()))
        socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHostEncrypted(base->host(), static_cast<quint16>(base->port(kHttpsPort)));
    if (!socket.waitForEncrypted(timeoutMs)) {
        const bool isTalking = socket.error() == QAbstractSocket::SslHandshakeFailedError;
        return isTalking ? Result<Hash>(fail(Fault::Corrupt, "server.garbage"))
                         : fail(Fault::Offline, "server.offline");
    }
    const auto hash = hashOfKey(socket.peerCertificate());
    socket.abort();
    if (!hash)
        return fail(Fault::Corrupt, "server.garbage");
    return *hash;
}

QNetworkRequest HttpTransport::Impl::requestFor(const Request& request) const
{
    auto url = base;
    url.setPath(QString::fromStdString(request.path));
    QNetworkRequest result(url);
    result.setSslConfiguration(strictTls());
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setHeader(QNetworkRequest::ContentTypeHeader,
        QByteArray(protocol::kContentType.data(), protocol::kContentType.size()));
    // What Qt says of itself and its user by default is nobody's business; and sealed bytes do not compress.
    result.setRawHeader("User-Agent", "Cydgynllun");
    result.setRawHeader("Accept-Language", "*");
    result.setRawHeader("Accept-Encoding", "identity");
    if (request.token)
        result.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(request.token->hex()));
    return result;
}

void HttpTransport::Impl::send(const Request& request, std::function<void(Result<Reply>)> done)
{
    const auto prepared = requestFor(request);
    auto* reply = request.isGet ? manager.get(prepared)
                                : manager.post(prepared,
                                    QByteArray(reinterpret_cast<const char*>(request.body.data()),
                                        static_cast<qsizetype>(request.body.size())));
    open.insert(reply);
    new Exchange(
        reply, [this](const QSslCertificate& certificate) { return isPinned(certificate); }, timeouts,
        [this, reply, done = std::move(done)](Result<Reply> result) {
            open.erase(reply);
            done(std::move(result));
        });
}

void HttpTransport::send(const Request& request, std::function<void(Result<Reply>)> done)
{
    m->send(request, std::move(done));
}

Result<Reply> HttpTransport::exchange(const Request& request)
{
    QEventLoop loop;
    Result<Reply> result = fail(Fault::Offline, "server.offline");
    m->send(request, [&](Result<Reply> reply) {
        result = std::move(reply);
        loop.quit();
    });
    loop.exec();
    return result;
}

void HttpTransport::abort()
{
    const auto all = m->open;
    for (auto* reply : all)
        reply->abort();
}

} // namespace cyd::client
