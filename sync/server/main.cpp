// cyd-server: opens the store, and stands relay, committer and HTTP on top of one another. Read from top to
// bottom.
#include "sync/server/http_server.h"
#include "sync/server/options.h"
#include "sync/server/relay.h"
#include "sync/server/sqlite_mailbox.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace cyd;

void print(std::FILE* to, const QString& text)
{
    std::fputs((text + QLatin1Char('\n')).toUtf8().constData(), to);
    std::fflush(to);
}

// Wrong usage is 2; a store or port that cannot be had is 1.
int exitCodeOf(const Error& error)
{
    return error.fault == Fault::Invalid ? 2 : 1;
}

// Every connection is a file; the soft limit of 1,024 is an old custom, not a need. With less than is wanted,
// fewer connections are taken, so that files for the store are left.
std::size_t connectionsWithin(std::size_t wanted)
{
    constexpr rlim_t kForOurselves = 64;
    rlimit files {};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return wanted;
    files.rlim_cur
        = std::min<rlim_t>(files.rlim_max, std::max<rlim_t>(files.rlim_cur, wanted + kForOurselves));
    setrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur > 2 * kForOurselves ? std::min<std::size_t>(wanted, files.rlim_cur - kForOurselves)
                                              : kForOurselves;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace cyd::server;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file at its limit is a full disk, not a reason to die
    umask(077); // the store is nobody else's

    const i18n::Phrasebook phrases;
    auto parsed = parseOptions(argc, argv, phrases);
    if (parsed.exit) {
        print(*parsed.exit == 0 ? stdout : stderr, parsed.message);
        return *parsed.exit;
    }
    auto& options = parsed.options;
    const auto give = [&](const Error& error) {
        const auto id = QStringLiteral("fault.") + QLatin1String(error.code);
        print(stderr,
            phrases.text(parsed.lang, id)
                .replace(QLatin1String("%1"), QString::fromStdString(options.store)));
        return exitCodeOf(error);
    };
    if (!initialiseCrypto()) {
        print(stderr, phrases.text(parsed.lang, "server.crypto"));
        return 1;
    }
    options.http.connections = connectionsWithin(options.http.connections);

    auto mailbox = SqliteMailbox::open(options.store);
    if (!mailbox)
        return give(mailbox.error());
    auto relay = Relay::open(**mailbox, options.limits, systemWallClock());
    if (!relay)
        return give(relay.error());
    EventLog log(options.log == "none" ? -1 : STDERR_FILENO);
    Metrics metrics;
    auto committer = std::make_unique<Committer>(**mailbox, **relay, metrics);
    auto server = HttpServer::listen(options.http, **relay, *committer, metrics, log);
    if (!server)
        return give(server.error());

    print(stdout, QStringLiteral("cyd-server listening on ") + QString::fromStdString((*server)->url()));
    log.write("listening", { { "server", (*relay)->serverId().hex() }, { "pin", (*server)->pin().hex() } });
    (*server)->run();
    committer.reset(); // the last answers before the connections that wait for them go
    log.write("stopped", {});
    return 0;
}
