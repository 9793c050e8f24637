#include "sync/server/relay.h"

#include <sodium.h>

#include <algorithm>

namespace cyd::server {

using namespace protocol;

namespace {

constexpr auto kMalformed = "message.malformed";
constexpr auto kTokenPrefix = "cyd/token/v1", kServerPrefix = "cyd/server/v1";
constexpr auto kKeyName = "sign_seed";

constexpr std::array kRoutes {
    RouteInfo { Route::Hello, "/v1/hello", 0, false, true },
    RouteInfo { Route::Challenge, "/v1/challenge", 0, false },
    RouteInfo { Route::Login, "/v1/login", 256, false },
    RouteInfo { Route::OrgAppend, "/v1/org", kMaxBody, false },
    RouteInfo { Route::OrgPull, "/v1/org/pull", 256, false },
    RouteInfo { Route::InvitePut, "/v1/invite", 16'384 },
    RouteInfo { Route::InviteGet, "/v1/invite/get", 256, false },
    RouteInfo { Route::EnrolPut, "/v1/enrol", 16'384, false },
    RouteInfo { Route::EnrolList, "/v1/enrol/list", 256 },
    RouteInfo { Route::Status, "/v1/status", 256 },
    RouteInfo { Route::Push, "/v1/push", kMaxBody },
    RouteInfo { Route::Pull, "/v1/pull", 256 },
    RouteInfo { Route::Seen, "/v1/seen", 512 },
};

Hash tokenHash(const Hash& token)
{
    return hashOf(kTokenPrefix, { token.view() });
}

} // namespace

const RouteInfo* findRoute(std::string_view path)
{
    const auto found = std::ranges::find(kRoutes, path, &RouteInfo::path);
    return found == kRoutes.end() ? nullptr : &*found;
}

const RouteInfo& infoOf(Route route)
{
    return *std::ranges::find(kRoutes, route, &RouteInfo::route);
}

Answer problem(int status, const char* code, std::uint32_t retryAfter)
{
    Answer answer;
    answer.status = status;
    answer.body = encode(Problem { code });
    answer.retryAfter = retryAfter;
    answer.code = code;
    return answer;
}

Relay::Relay(Mailbox& mailbox, const Limits& limits, WallClock clock, Random random)
    : m_mailbox(mailbox)
    , m_limits(limits)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
    , m_requests(limits.deviceRequests, limits.deviceRequestsPerHour)
    , m_records(limits.deviceRecords, limits.deviceRecordsPerHour)
    , m_bytes(limits.deviceBytes, limits.deviceBytesPerHour)
    , m_peers(limits.peerRequests, limits.peerRequestsPerHour)
    , m_failures(limits.loginFailures, limits.loginFailuresPerHour)
    , m_peerFailures(limits.peerFailures, limits.peerFailuresPerHour)
{
}

Result<std::unique_ptr<Relay>> Relay::open(Mailbox& mailbox, Limits limits, WallClock clock, Random random)
{
    std::unique_ptr<Relay> relay(new Relay(mailbox, limits, std::move(clock), std::move(random)));
    auto done = mailbox.begin();
    if (done)
        done = relay->loadKey();
    if (done)
        done = relay->m_directories.load(mailbox);
    if (done)
        done = mailbox.commit();
    if (!done) {
        mailbox.rollback();
        return pass(done);
    }
    relay->m_stale = false;
    return relay;
}

Done Relay::loadKey()
{
    auto seed = m_mailbox.setting(kKeyName);
    if (!seed)
        return pass(seed);
    if (!*seed) {
        *seed = Bytes(crypto_sign_SEEDBYTES);
        m_random(**seed);
        if (auto put = m_mailbox.putSetting(kKeyName, **seed); !put)
            return put;
    }
    if ((*seed)->size() != crypto_sign_SEEDBYTES)
        return fail(Fault::Corrupt, "store.corrupt");
    crypto_sign_seed_keypair(m_publicKey.data.data(), m_secretKey.data(), (*seed)->data());
    m_serverId = hashOf(kServerPrefix, { m_publicKey.view() });
    return {};
}

Signature Relay::sign(std::string_view prefix, BytesView message) const
{
    Bytes whole = toBytes(viewOf(prefix));
    whole.insert(whole.end(), message.begin(), message.end());
    Signature signature;
    crypto_sign_detached(signature.data.data(), nullptr, whole.data(), whole.size(), m_secretKey.data());
    return signature;
}

Answer Relay::storageProblem(const Error& error)
{
    return error.fault == Fault::Full ? problem(507, "server.full", 60) : problem(503, "server.store", 5);
}

Answer Relay::handle(Call call)
{
    const auto prepared = prepare(std::move(call));
    Result<Answer> result = fail(Fault::Retry, "store.io");
    auto done = m_mailbox.begin();
    if (done) {
        result = answer(prepared);
        done = result ? m_mailbox.commit() : pass(result);
    }
    if (done)
        return *result;
    m_mailbox.rollback();
    forget();
    return storageProblem(done.error());
}

Result<Answer> Relay::answer(const Prepared& prepared)
{
    if (m_stale) {
        if (auto loaded = m_directories.load(m_mailbox); !loaded)
            return pass(loaded);
        m_stale = false;
    }
    return dispatch(prepared);
}

Result<Answer> Relay::dispatch(const Prepared& prepared)
{
    const Call& call = prepared.call;
    const auto& info = infoOf(call.route);
    if (call.body.size() > info.maxBody)
        return problem(413, "message.too-large");
    if (!info.needsLogin) {
        if (auto limited = limitPeer(call))
            return *limited;
        switch (call.route) {
        case Route::Hello:
            return hello();
        case Route::Challenge:
            return challenge(call);
        case Route::Login:
            return login(call);
        case Route::OrgAppend:
            return orgAppend(call);
        case Route::OrgPull:
            return orgPull(call);
        case Route::InviteGet:
            return inviteGet(call);
        default:
            return enrolPut(call);
        }
    }
    auto checked = caller(call);
    if (!checked)
        return pass(checked);
    if (auto* refusal = std::get_if<Answer>(&*checked))
        return *refusal;
    const auto& who = std::get<Caller>(*checked);
    auto result = [&]() -> Result<Answer> {
        switch (call.route) {
        case Route::InvitePut:
            return invitePut(call, who);
        case Route::EnrolList:
            return enrolList(call, who);
        case Route::Status:
            return status(call, who);
        case Route::Push:
            return push(prepared, who);
        case Route::Pull:
            return pull(call, who);
        default:
            return seen(call, who);
        }
    }();
    if (result)
        result->cert = who.cert;
    return result;
}

std::optional<Answer> Relay::limitPeer(const Call& call)
{
    if (const auto seconds = m_peers.take(call.peer, 1, m_clock()))
        return problem(429, "limit.requests", seconds);
    return std::nullopt;
}

Answer Relay::hello() const
{
    Answer answer;
    answer.body = encode(Hello { kVersion, m_serverId, m_publicKey, m_clock() });
    return answer;
}

Result<Answer> Relay::challenge(const Call&)
{
    const auto open = m_mailbox.challengeCount();
    if (!open)
        return pass(open);
    if (*open >= m_limits.openChallenges)
        return problem(503, "server.busy", 10);
    const Challenge challenge { draw<Hash>() };
    if (auto put = m_mailbox.putChallenge(challenge.nonce, m_clock() + m_limits.challengeMs); !put)
        return pass(put);
    Answer answer;
    answer.body = encode(challenge);
    return answer;
}

Result<Answer> Relay::login(const Call& call)
{
    const auto now = m_clock();
    const auto login = decode<Login>(call.body);
    if (!login)
        return problem(400, kMalformed);
    const auto device = toString(login->cert.view());
    if (const auto seconds
        = std::max(m_failures.wait(device, 1, now), m_peerFailures.wait(call.peer, 1, now)))
        return problem(429, "limit.login", seconds);

    const auto fresh = m_mailbox.takeChallenge(login->nonce, now);
    if (!fresh)
        return pass(fresh);
    // An unknown device costs the same time and gets the same words as a wrong signature.
    const auto book = m_directories.book();
    const auto known = book->find(login->cert);
    const auto& key = known == book->end() ? m_publicKey : known->second.sign;
    const bool right = verifySignature(key, kAuthPrefix, loginMessage(m_serverId, *login), login->signature);
    if (!right || !*fresh || known == book->end()) {
        (void)m_failures.take(device, 1, now);
        (void)m_peerFailures.take(call.peer, 1, now);
        auto refusal = problem(401, "login.refused");
        refusal.cert = login->cert;
        return refusal;
    }
    const Token token { draw<Hash>() };
    const Session session { login->cert, now + m_limits.sessionMs, now + m_limits.sessionIdleMs };
    if (auto put = m_mailbox.putSession(tokenHash(token.token), session, m_limits.sessionsPerDevice); !put)
        return pass(put);
    Answer answer;
    answer.body = encode(token);
    answer.cert = login->cert;
    return answer;
}

Result<Relay::Checked> Relay::caller(const Call& call, bool evenExpired)
{
    const auto now = m_clock();
    if (!call.token)
        return problem(401, "login.needed");
    const auto hash = tokenHash(*call.token);
    const auto session = m_mailbox.session(hash);
    if (!session)
        return pass(session);
    if (!*session || (*session)->expiresMs <= now || (*session)->idleUntilMs <= now)
        return problem(401, "login.needed");
    const auto& cert = (*session)->cert;
    const auto book = m_directories.book();
    const auto known = book->find(cert);
    if (known == book->end())
        return problem(401, "login.needed");
    if (const auto seconds = m_requests.take(toString(cert.view()), 1, now)) {
        auto refusal = problem(429, "limit.requests", seconds);
        refusal.cert = cert;
        return refusal;
    }
    // Moved at most once a minute, so that a call that only reads stays one.
    if (const auto until = now + m_limits.sessionIdleMs; until - (*session)->idleUntilMs > 60'000) {
        if (auto moved = m_mailbox.moveSession(hash, until); !moved)
            return pass(moved);
    }
    if (known->second.notAfterMs <= now && !evenExpired) {
        auto refusal = problem(403, "cert.expired");
        refusal.cert = cert;
        return refusal;
    }
    return Caller { cert, known->second };
}

Result<Answer> Relay::status(const Call& call, const Caller& caller)
{
    if (!decode<StatusRequest>(call.body))
        return problem(400, kMalformed);
    const auto heads = m_mailbox.plansOf(caller.cert);
    const auto orgSeq = m_mailbox.orgHead(caller.known.org);
    if (!heads)
        return pass(heads);
    if (!orgSeq)
        return pass(orgSeq);
    StatusReply reply { *orgSeq, m_clock(), {} };
    for (const auto& head : *heads)
        reply.plans.push_back({ head.plan, head.lastSeq, head.marks });
    Answer answer;
    answer.body = encode(reply);
    return answer;
}

Result<Answer> Relay::pull(const Call& call, const Caller& caller)
{
    const auto pull = decode<Pull>(call.body);
    if (!pull)
        return problem(400, kMalformed);
    const auto row = m_mailbox.plan(pull->plan);
    const auto allowed = m_mailbox.hasAccess(pull->plan, caller.cert);
    if (!row)
        return pass(row);
    if (!allowed)
        return pass(allowed);
    // The same answer for what is not there and what is not theirs: that a plan exists is itself sensitive.
    if (!*row || !*allowed) {
        auto refusal = problem(404, "plan.unknown");
        refusal.plan = pull->plan;
        return refusal;
    }

    Page page;
    page.plan = pull->plan;
    page.after = pull->after;
    page.lastSeq = (*row)->lastSeq;
    page.logId = (*row)->logId;
    page.marks = (*row)->marks;
    page.timeMs = m_clock();
    if (pull->after == page.lastSeq)
        page.chain = (*row)->chain;
    if (pull->after < page.lastSeq) {
        // A page ends where an attestation does, so that no reader is left with records nobody vouches for.
        const auto limit = std::clamp<std::uint64_t>(pull->limit, 1, kMaxPageRecords);
        const auto points = m_mailbox.attestedPoints(pull->plan, pull->after, pull->after + limit);
        const auto before = m_mailbox.bytesUpTo(pull->plan, pull->after);
        if (!points)
            return pass(points);
        if (!before)
            return pass(before);
        if (points->empty())
            return fail(Fault::Corrupt, "store.corrupt");
        std::size_t last = 0;
        while (*before && last + 1 < points->size() && (*points)[last + 1].bytes - **before <= kMaxPageBytes)
            ++last;
        auto records = m_mailbox.records(pull->plan, pull->after + 1, (*points)[last].seq);
        if (!records)
            return pass(records);
        page.records = std::move(*records);
        page.chain = (*points)[last].chain;
        for (std::size_t i = 0; i <= last; ++i)
            page.attestations.push_back((*points)[i].attestation);
    }
    auto marks = m_mailbox.readMarks(pull->plan, caller.cert, kMaxPageMarks);
    if (!marks)
        return pass(marks);
    page.readMarks = std::move(*marks);
    page.signature = sign(kPagePrefix, signedPart(page));

    Answer answer;
    answer.count = page.records.size();
    answer.plan = pull->plan;
    answer.body = encode(page);
    return answer;
}

Result<Answer> Relay::seen(const Call& call, const Caller& caller)
{
    const auto seen = decode<Seen>(call.body);
    if (!seen)
        return problem(400, kMalformed);
    const auto mark = record::parseReadMark(seen->mark);
    if (!mark || mark->reader != caller.cert || !record::verify(*mark, caller.known.sign))
        return problem(400, "seen.malformed");
    auto row = m_mailbox.plan(mark->plan);
    const auto allowed = m_mailbox.hasAccess(mark->plan, caller.cert);
    const auto before = m_mailbox.readUpTo(mark->plan, caller.cert);
    if (!row)
        return pass(row);
    if (!allowed)
        return pass(allowed);
    if (!before)
        return pass(before);
    if (!*row || !*allowed || mark->planSeq > (*row)->lastSeq)
        return problem(404, "plan.unknown");
    Answer answer;
    answer.plan = mark->plan;
    if (mark->planSeq <= *before)
        return answer;
    (*row)->marks += 1;
    if (auto put = m_mailbox.putReadMark(*mark); !put)
        return pass(put);
    if (auto put = m_mailbox.putPlan(mark->plan, **row); !put)
        return pass(put);
    return answer;
}

Done Relay::tidy()
{
    const auto now = m_clock();
    for (auto* buckets : { &m_requests, &m_records, &m_bytes, &m_peers, &m_failures, &m_peerFailures })
        buckets->tidy(now);
    return m_mailbox.tidy(now, now - m_limits.inviteMemoryMs);
}

} // namespace cyd::server
