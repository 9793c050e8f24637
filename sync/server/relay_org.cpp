#include "sync/server/relay.h"

#include <algorithm>

namespace cyd::server {

using namespace protocol;

namespace {

constexpr auto kMalformed = "message.malformed";
constexpr std::size_t kOrgPageBytes = 1 << 20;

} // namespace

// No login: every entry carries the signature of the root or of an administrator, and that is the whole
// authority.
Result<Answer> Relay::orgAppend(const Call& call)
{
    const auto append = decode<OrgAppend>(call.body);
    if (!append || append->entries.empty())
        return problem(400, kMalformed);
    if (auto refreshed = m_directories.refresh(m_mailbox, append->org); !refreshed)
        return pass(refreshed);
    const auto* known = m_directories.find(append->org);
    if (!known && m_directories.count() >= m_limits.organisations)
        return problem(403, "org.limit");
    auto log = known ? *known : record::Directory();
    const auto before = log.headSeq();

    std::vector<std::pair<std::uint64_t, BytesView>> fresh;
    for (const auto& bytes : append->entries) {
        const auto entry = record::parseOrgEntry(bytes);
        if (!entry || entry->org != append->org)
            return problem(400, "org.malformed");
        if (entry->seq <= before) {
            const auto held = m_mailbox.orgEntries(append->org, entry->seq - 1, 1);
            if (!held)
                return pass(held);
            if (held->empty() || held->front() != bytes)
                return problem(409, "org.fork");
            continue;
        }
        if (entry->seq > log.headSeq() + 1)
            return problem(409, "org.behind");
        if (!log.append(bytes))
            return problem(400, "org.forged");
        fresh.emplace_back(entry->seq, bytes);
    }
    if (log.headSeq() > m_limits.orgEntries)
        return problem(403, "org.limit");
    if (!m_directories.isFreeOfClashes(log))
        return problem(403, "org.clash");
    for (const auto& [seq, bytes] : fresh) {
        if (auto put = m_mailbox.appendOrgEntry(append->org, seq, bytes); !put)
            return pass(put);
    }
    Answer answer;
    answer.body = encode(OrgReply { log.headSeq(), log.headHash() });
    answer.count = fresh.size();
    if (!fresh.empty())
        m_directories.replace(std::move(log));
    return answer;
}

Result<Answer> Relay::orgPull(const Call& call)
{
    const auto pull = decode<OrgPull>(call.body);
    if (!pull)
        return problem(400, kMalformed);
    if (!pull->invite.isZero()) {
        const auto invite = m_mailbox.invite(pull->invite);
        if (!invite)
            return pass(invite);
        if (!*invite || (*invite)->org != pull->org)
            return problem(404, "invite.unknown");
        if ((*invite)->expiresMs <= m_clock())
            return problem(410, "invite.expired");
    } else {
        // Even with a certificate that has run out: this is how its device learns of the renewal.
        auto checked = caller(call, true);
        if (!checked)
            return pass(checked);
        if (auto* refusal = std::get_if<Answer>(&*checked))
            return *refusal;
        if (std::get<Caller>(*checked).known.org != pull->org)
            return problem(404, "org.unknown");
    }
    const auto head = m_mailbox.orgHead(pull->org);
    auto entries
        = m_mailbox.orgEntries(pull->org, std::min(pull->afterSeq, std::uint64_t { 1 } << 62), kOrgPageBytes);
    if (!head)
        return pass(head);
    if (!entries)
        return pass(entries);
    Answer answer;
    answer.count = entries->size();
    answer.body = encode(OrgPage { std::move(*entries), *head });
    return answer;
}

// Any member's device may put one: what an invitation leads to is a certificate, and only an administrator's
// key can sign that. The bundle is sealed under a code that this server never has.
Result<Answer> Relay::invitePut(const Call& call, const Caller& caller)
{
    const auto now = m_clock();
    const auto put = decode<InvitePut>(call.body);
    if (!put || put->bundle.empty() || put->bundle.size() > m_limits.bundleBytes || put->invite.isZero())
        return problem(400, kMalformed);
    if (put->org != caller.known.org)
        return problem(404, "org.unknown");
    if (put->expiresMs <= now || put->expiresMs > now + m_limits.inviteMs)
        return problem(400, "invite.expiry");
    const auto held = m_mailbox.invite(put->invite);
    if (!held)
        return pass(held);
    if (*held) {
        const auto& row = **held;
        const bool same
            = row.issuer == caller.cert && row.bundle == put->bundle && row.expiresMs == put->expiresMs;
        return same ? Answer {} : problem(409, "invite.taken");
    }
    const auto count = m_mailbox.inviteCount(caller.cert, now);
    if (!count)
        return pass(count);
    if (*count >= m_limits.invitesPerDevice)
        return problem(403, "invite.limit");
    if (auto stored
        = m_mailbox.putInvite(put->invite, { put->org, caller.cert, put->expiresMs, put->bundle, {}, 0 });
        !stored)
        return pass(stored);
    return Answer {};
}

Result<Answer> Relay::inviteGet(const Call& call)
{
    const auto get = decode<InviteGet>(call.body);
    if (!get)
        return problem(400, kMalformed);
    auto held = m_mailbox.invite(get->invite);
    if (!held)
        return pass(held);
    if (!*held)
        return problem(404, "invite.unknown");
    auto& row = **held;
    if (row.expiresMs <= m_clock())
        return problem(410, "invite.expired");
    if (!row.request.empty())
        return problem(409, "invite.used");
    if (row.tries >= m_limits.inviteTries)
        return problem(410, "invite.tries");
    row.tries += 1;
    if (auto put = m_mailbox.putInvite(get->invite, row); !put)
        return pass(put);
    Answer answer;
    answer.body = encode(InviteBundle { row.bundle });
    return answer;
}

Result<Answer> Relay::enrolPut(const Call& call)
{
    const auto put = decode<EnrolPut>(call.body);
    if (!put || put->request.empty() || put->request.size() > m_limits.bundleBytes)
        return problem(400, kMalformed);
    auto held = m_mailbox.invite(put->invite);
    if (!held)
        return pass(held);
    if (!*held)
        return problem(404, "invite.unknown");
    auto& row = **held;
    if (row.expiresMs <= m_clock())
        return problem(410, "invite.expired");
    if (row.request == put->request)
        return Answer {}; // its reply was lost
    if (!row.request.empty())
        return problem(409, "invite.used");
    row.request = put->request;
    if (auto stored = m_mailbox.putInvite(put->invite, row); !stored)
        return pass(stored);
    return Answer {};
}

Result<Answer> Relay::enrolList(const Call& call, const Caller& caller)
{
    const auto list = decode<EnrolList>(call.body);
    if (!list)
        return problem(400, kMalformed);
    if (list->org != caller.known.org)
        return problem(404, "org.unknown");
    auto requests = m_mailbox.inviteRequests(caller.cert, m_clock());
    if (!requests)
        return pass(requests);
    EnrolRequests reply;
    for (auto& item : *requests)
        reply.items.push_back({ item.invite, std::move(item.request) });
    Answer answer;
    answer.count = reply.items.size();
    answer.body = encode(reply);
    return answer;
}

} // namespace cyd::server
