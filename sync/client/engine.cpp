#include "sync/client/engine_impl.h"

#include <algorithm>
#include <cmath>

namespace cyd::client {

using namespace protocol;

namespace {

constexpr std::size_t kSmallestBatch = 4, kOrgBytes = 64 * 1024;
constexpr const char* kHelloPath = "/v1/hello";
constexpr double kFirstWaitMs = 1000, kLongestWaitMs = 300'000;

std::string codeIn(BytesView body)
{
    const auto problem = decode<Problem>(body);
    return problem ? problem->code : std::string();
}

} // namespace

Chance systemChance()
{
    return [] {
        std::array<std::uint8_t, 4> bytes {};
        randomBytes(bytes);
        return ByteReader(bytes).u32() / 4294967296.0;
    };
}

Engine::Engine(Store& store, WallClock clock, Chance chance)
    : m(std::make_unique<Impl>(store, std::move(clock), std::move(chance)))
{
}
Engine::~Engine() = default;

void Engine::start()
{
    m->running = {};
    m->request.reset();
    m->waiting = {};
    m->summary = {};
    m->problem = {};
    m->retryAfter = 0;
    m->running = m->round();
    m->running.resume();
    if (m->running.isDone())
        m->finish(m->running.take());
}

std::optional<Request> Engine::next()
{
    return m->request;
}

void Engine::onReply(Result<Reply> reply)
{
    if (!m->request)
        return;
    m->request.reset();
    m->arrived = std::move(reply);
    std::exchange(m->waiting, {}).resume();
    if (m->running.isDone())
        m->finish(m->running.take());
}

const Done& Engine::outcome() const
{
    return m->outcome;
}
const Summary& Engine::summary() const
{
    return m->summary;
}
std::int64_t Engine::notBeforeMs() const
{
    return m->notBeforeMs;
}

Done runRound(Engine& engine, Transport& transport)
{
    engine.start();
    while (const auto request = engine.next())
        engine.onReply(transport.exchange(*request));
    return engine.outcome();
}

Result<Bytes> fetchInvitation(Transport& transport, const InviteId& invite)
{
    const auto reply = transport.exchange({ false, "/v1/invite/get", encode(InviteGet { invite }), {} });
    if (!reply)
        return pass(reply);
    const auto code = codeIn(reply->body);
    if (code == "protocol.version")
        return fail(Fault::TooNew, "server.version");
    if (code == "invite.unknown")
        return fail(Fault::NotFound, "invite.unknown");
    if (code == "invite.expired")
        return fail(Fault::Refused, "invite.expired");
    if (code == "invite.used")
        return fail(Fault::Refused, "invite.used");
    if (code == "invite.tries")
        return fail(Fault::Refused, "invite.tries");
    if (reply->status == 429 || reply->status >= 500)
        return fail(Fault::Retry, "server.busy");
    auto bundle = decode<InviteBundle>(reply->body);
    if (reply->status != 200 || !bundle)
        return fail(Fault::Corrupt, "server.garbage");
    return std::move(bundle->bundle);
}

// --- How a round ends

void Engine::Impl::finish(Done result)
{
    running = {};
    if (result)
        result = problem;
    const auto now = clock();
    if (const auto work = store.plans()) {
        for (const auto& plan : *work)
            summary.left += plan.waiting;
    }
    if (result) {
        result = store.exchanged(now, serverMs);
        failures = 0;
        notBeforeMs = now;
    }
    if (!result) {
        if (result.error().fault == Fault::Offline)
            batch = std::max(kSmallestBatch, batch / 4);
        // Half of the wait is chance, so that tablets that lost one server do not come back all at once.
        const auto doubled = kFirstWaitMs * std::exp2(std::min(failures++, 20U));
        auto wait = std::min(kLongestWaitMs, doubled) * (0.5 + 0.5 * chance());
        wait = std::max(wait, retryAfter * 1000.0);
        notBeforeMs = now + static_cast<std::int64_t>(wait);
    }
    outcome = result;
}

void Engine::Impl::note(const Error& error)
{
    if (problem || (error.fault == Fault::Forged && problem.error().fault != Fault::Forged))
        problem = std::unexpected<Error>(error);
}

Done Engine::Impl::alarm(const Error& error, const PlanId& plan, std::uint64_t seq)
{
    if (!alarmed.emplace(error.code, plan).second)
        return {};
    return store.alarm({ error.code, plan, seq });
}

Done Engine::Impl::blame(const Error& error, const PlanId& plan, std::uint64_t seq)
{
    suspect.insert(plan);
    note(error);
    return alarm(error, plan, seq);
}

// --- One call

Step<Result<Said>> Engine::Impl::call(const char* path, Bytes body, As who)
{
    const bool withLogin = who == As::Ourselves;
    for (bool again = false;; again = true) {
        if (withLogin && !token) {
            const auto done = co_await login();
            if (!done)
                co_return pass(done);
        }
        Ask ask { *this, Request() };
        ask.request.isGet = std::string_view(path) == kHelloPath;
        ask.request.path = path;
        ask.request.body = body;
        if (withLogin)
            ask.request.token = token;
        auto got = co_await ask;
        if (!got)
            co_return pass(got);
        Said said { got->status, std::move(got->body), {} };
        if (said.ok())
            co_return said;
        said.code = codeIn(said.body);
        if (said.status == 401 && withLogin && !again) {
            token.reset(); // it ran out, or the server was restarted
            continue;
        }
        retryAfter = got->retryAfter;
        if (said.status == 429)
            co_return fail(Fault::Retry, "server.limit");
        if (said.status == 507)
            co_return fail(Fault::Retry, "server.full");
        if (said.status >= 500)
            co_return fail(Fault::Retry, "server.busy");
        if (said.code == "protocol.version")
            co_return fail(Fault::TooNew, "server.version");
        if (said.code == "cert.expired")
            co_return fail(Fault::Refused, "cert.expired");
        if (said.status == 401 && withLogin)
            co_return fail(Fault::Refused, "login.refused");
        if (said.status < 400 || said.code.empty())
            co_return fail(Fault::Corrupt, "server.garbage");
        co_return said;
    }
}

Step<Done> Engine::Impl::greet()
{
    if (server)
        co_return Done();
    auto said = co_await call(kHelloPath, Bytes(), As::Anybody);
    if (!said)
        co_return pass(said);
    const auto hello = decode<Hello>(said->body);
    if (!hello && hello.error().fault == Fault::TooNew)
        co_return fail(Fault::TooNew, "server.version");
    if (!said->ok() || !hello)
        co_return fail(Fault::Corrupt, "server.garbage");
    const auto known = store.server();
    if (!known)
        co_return pass(known);
    const ServerIdentity met { hello->serverId, hello->serverKey };
    const bool isFirst
        = known->serverKey.isZero() && (known->serverId.isZero() || known->serverId == met.serverId);
    if (!isFirst && *known != met) {
        const Error other { Fault::Forged, "server.identity" };
        const auto alarmedNow = alarm(other, {}, 0);
        co_return alarmedNow ? Done(std::unexpected(other)) : alarmedNow;
    }
    if (isFirst) {
        if (auto done = store.rememberServer(met); !done)
            co_return done;
    }
    server = *hello;
    co_return Done();
}

Step<Done> Engine::Impl::login()
{
    // A server that does not know us may not have the log that our certificate stands in: it is offered once.
    for (bool offered = false;; offered = true) {
        auto said = co_await call("/v1/challenge", Bytes(), As::Anybody);
        if (!said)
            co_return pass(said);
        const auto challenge = decode<Challenge>(said->body);
        if (!said->ok() || !challenge)
            co_return fail(Fault::Corrupt, "server.garbage");
        Login login { account.cert, challenge->nonce, Hash::random(), {} };
        const auto signature = store.signLogin(loginMessage(server->serverId, login));
        if (!signature)
            co_return pass(signature);
        login.signature = *signature;
        auto answer = co_await call("/v1/login", login, As::Anybody);
        if (!answer)
            co_return pass(answer);
        if (answer->ok()) {
            const auto given = decode<Token>(answer->body);
            if (!given)
                co_return fail(Fault::Corrupt, "server.garbage");
            token = given->token;
            co_return Done();
        }
        if (answer->status != 401 || offered || !account.enrolled)
            co_return fail(Fault::Refused, "login.refused");
        const auto pushed = co_await pushOrg(0);
        if (!pushed)
            co_return pushed;
    }
}

// --- The round

Step<Done> Engine::Impl::round()
{
    const auto who = store.account();
    if (!who)
        co_return pass(who);
    account = *who;
    auto done = co_await greet();
    if (!done)
        co_return done;
    if (!account.enrolled) {
        done = co_await enrolUs();
        if (!done || !account.enrolled)
            co_return done;
    }
    summary.enrolled = true;
    const InviteId none;
    done = co_await pullOrg(none);
    if (!done)
        co_return done;
    done = co_await invitations();
    if (!done)
        co_return done;
    done = co_await plans();
    if (!done)
        co_return done;
    done = co_await readMarks();
    co_return done;
}

// Until the administrator has confirmed, all that this device may do is leave its request and read the log.
Step<Done> Engine::Impl::enrolUs()
{
    const auto own = store.enrolment();
    if (!own)
        co_return pass(own);
    if (!*own)
        co_return fail(Fault::Refused, "login.refused");
    const auto invite = (*own)->invite;
    if (!enrolmentLeft) {
        const EnrolPut put { invite, (*own)->request };
        auto said = co_await call("/v1/enrol", put, As::Anybody);
        if (!said)
            co_return pass(said);
        if (said->code == "invite.used")
            co_return fail(Fault::Refused, "invite.used");
        enrolmentLeft = said->ok();
    }
    const auto by = enrolmentLeft ? invite : InviteId();
    auto done = co_await pullOrg(by);
    if (!done && done.error().fault == Fault::Refused && !enrolmentLeft)
        co_return fail(Fault::Refused, "invite.expired");
    if (!done)
        co_return done;
    const auto who = store.account();
    if (!who)
        co_return pass(who);
    account = *who;
    co_return Done();
}

Step<Done> Engine::Impl::pullOrg(InviteId invite)
{
    for (;;) {
        const auto before = store.orgHead();
        if (!before)
            co_return pass(before);
        const OrgPull pull { account.org, invite, before->seq };
        auto said = co_await call("/v1/org/pull", pull, invite.isZero() ? As::Ourselves : As::Anybody);
        if (!said)
            co_return pass(said);
        if (said->status == 404 || said->status == 410) {
            enrolmentLeft = false; // the invitation has run out; next time we ask as ourselves
            co_return fail(Fault::Refused, invite.isZero() ? "login.refused" : "invite.expired");
        }
        const auto page = decode<OrgPage>(said->body);
        if (!said->ok() || !page)
            co_return fail(Fault::Corrupt, "server.garbage");
        if (page->entries.empty()) {
            if (page->headSeq > before->seq)
                co_return fail(Fault::Corrupt, "server.garbage");
            if (page->headSeq < before->seq && invite.isZero()) {
                const auto pushed = co_await pushOrg(page->headSeq);
                co_return pushed;
            }
            co_return Done();
        }
        if (auto done = store.ingestOrg(page->entries); !done) {
            if (done.error().fault == Fault::Forged || done.error().fault == Fault::Corrupt) {
                if (auto kept = alarm(done.error(), {}, before->seq); !kept)
                    co_return kept;
            }
            co_return done;
        }
        const auto after = store.orgHead();
        if (!after)
            co_return pass(after);
        if (after->seq <= before->seq)
            co_return fail(Fault::Corrupt, "server.garbage");
    }
}

Step<Done> Engine::Impl::pushOrg(std::uint64_t after)
{
    for (;;) {
        const auto entries = store.orgEntries(after, kOrgBytes);
        if (!entries)
            co_return pass(entries);
        if (entries->empty())
            co_return Done();
        const OrgAppend append { account.org, *entries };
        auto said = co_await call("/v1/org", append, As::Anybody);
        if (!said)
            co_return pass(said);
        if (said->code == "org.fork") {
            const Error fork { Fault::Forged, "org.fork" };
            const auto kept = alarm(fork, {}, after);
            co_return kept ? Done(std::unexpected(fork)) : kept;
        }
        if (!said->ok())
            co_return fail(Fault::Refused, "server.refused");
        const auto reply = decode<OrgReply>(said->body);
        if (!reply || reply->headSeq < after + entries->size())
            co_return fail(Fault::Corrupt, "server.garbage");
        after += entries->size();
    }
}

Step<Done> Engine::Impl::invitations()
{
    const auto ours = store.invitesToUpload();
    if (!ours)
        co_return pass(ours);
    for (const auto& invite : *ours) {
        const InvitePut put { account.org, invite.invite, invite.expiresMs, invite.bundle };
        auto said = co_await call("/v1/invite", put, As::Ourselves);
        if (!said)
            co_return pass(said);
        // One that ran out before it could be put there is as good as gone; the others are not held up by it.
        if (!said->ok() && said->code != "invite.expiry")
            note({ Fault::Refused, "server.refused" });
        else if (auto done = store.inviteUploaded(invite.invite); !done)
            co_return done;
    }
    const auto expects = store.expectsRequests();
    if (!expects)
        co_return pass(expects);
    if (!*expects)
        co_return Done();
    const EnrolList ask { account.org };
    auto said = co_await call("/v1/enrol/list", ask, As::Ourselves);
    if (!said)
        co_return pass(said);
    const auto list = decode<EnrolRequests>(said->body);
    if (!said->ok() || !list)
        co_return fail(Fault::Corrupt, "server.garbage");
    const auto before = store.orgHead();
    if (!before)
        co_return pass(before);
    for (const auto& item : list->items) {
        if (auto done = store.enrolRequest(item.invite, item.request); !done)
            co_return done;
    }
    const auto pushed = co_await pushOrg(before->seq);
    co_return pushed;
}

Step<Done> Engine::Impl::readMarks()
{
    const auto marks = store.readMarks();
    if (!marks)
        co_return pass(marks);
    for (const auto& mark : *marks) {
        const Seen seen { record::encode(mark) };
        auto said = co_await call("/v1/seen", seen, As::Ourselves);
        if (!said)
            co_return pass(said);
        if (!said->ok())
            continue; // a plan that the server does not have yet: later
        if (auto done = store.readMarkSent(mark); !done)
            co_return done;
    }
    co_return Done();
}

} // namespace cyd::client
