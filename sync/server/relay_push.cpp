// What the server checks of a push without any key (reference: docs/sync-protocol.md, "push"), cheapest
// first.
#include "sync/server/relay.h"

#include <algorithm>
#include <set>

namespace cyd::server {

using namespace protocol;

namespace {

constexpr std::uint32_t kMayGrant = record::RoleCareCoordinator | record::RoleManager;

// What people must still be able to say when a plan has reached its limit: the crisis section, signatures,
// and who may read. They have a tenth more.
bool hasReserve(const record::Header& header)
{
    return header.section == Section::Crisis || header.type == record::Type::Version
        || header.type == record::Type::Grant;
}

} // namespace

Prepared Relay::prepare(Call call) const
{
    Prepared prepared { std::move(call), nullptr };
    if (prepared.call.route != Route::Push || !prepared.call.token)
        return prepared;
    auto push = decode<Push>(prepared.call.body);
    if (!push)
        return prepared;
    prepared.push = std::make_unique<PreparedPush>();
    auto& work = *prepared.push;
    work.push = std::move(*push);
    prepared.call.body = {}; // the push holds the bytes now

    for (const auto& bytes : work.push.records) {
        auto& item = work.records.emplace_back();
        auto parsed = record::parse(bytes);
        if (parsed)
            item.parsed = std::move(*parsed);
        else
            item.code = bytes.size() > record::kMaxRecord ? PushCode::TooLarge : PushCode::Malformed;
    }
    const auto book = m_directories.book();
    for (const auto& bytes : work.push.attestations) {
        auto& item = work.attestations.emplace_back();
        const auto attestation = record::parseAttestation(bytes);
        if (!attestation)
            continue;
        item.attestation = *attestation;
        const auto author = book->find(attestation->author);
        if (author != book->end() && record::verify(*attestation, author->second.sign))
            item.verifiedBy = author->second.sign;
    }
    return prepared;
}

namespace {

//! One push on its way through the rules. Looks at records in order and keeps those that may be stored.
class PushRun {
public:
    PushRun(Mailbox& mailbox, const Limits& limits, const PreparedPush& work, const CertId& cert,
        const KnownCert& known, std::int64_t now)
        : m_mailbox(mailbox)
        , m_limits(limits)
        , m_work(work)
        , m_cert(cert)
        , m_known(known)
        , m_now(now)
    {
    }

    [[nodiscard]] Result<PushReply> run(const Hash& freshLogId)
    {
        if (auto begun = begin(freshLogId); !begun)
            return pass(begun);
        for (std::size_t i = 0; i < m_work.records.size(); ++i) {
            const auto item = look(i);
            if (!item)
                return pass(item);
            m_items.push_back(*item);
            if (item->code != PushCode::Accepted && item->code != PushCode::Duplicate)
                break;
        }
        if (auto stored = store(); !stored)
            return pass(stored);
        return PushReply { std::move(m_items), m_row.lastSeq, m_now };
    }
    [[nodiscard]] std::uint64_t stored() const { return m_stored; }

private:
    using Item = PushReply::Item;

    Done begin(const Hash& freshLogId)
    {
        const auto& plan = m_work.push.plan;
        const auto row = m_mailbox.plan(plan);
        if (!row)
            return pass(row);
        m_isNew = !*row;
        if (m_isNew) {
            const auto count = m_mailbox.planCount(m_known.org);
            if (!count)
                return pass(count);
            m_isFull = *count >= m_limits.plansPerOrganisation;
            m_row.org = m_known.org;
            m_row.logId = freshLogId;
        } else {
            m_row = **row;
            const auto access = m_mailbox.hasAccess(plan, m_cert);
            if (!access)
                return pass(access);
            m_allowed = *access && m_row.org == m_known.org;
        }
        const auto tip = m_mailbox.tip(plan, m_cert);
        if (!tip)
            return pass(tip);
        m_tip = *tip;
        m_bytes = m_row.bytes;
        markCovered();
        return {};
    }

    // The statement that covers a record is the first right one at it or after it; a chain that breaks in
    // between is found when the records are looked at.
    void markCovered()
    {
        m_ends.assign(m_work.records.size(), nullptr);
        for (const auto& item : m_work.attestations) {
            const auto& a = item.attestation;
            if (!a || item.verifiedBy.isZero() || item.verifiedBy != m_known.sign || a->author != m_cert
                || a->org != m_known.org || a->plan != m_work.push.plan)
                continue;
            const auto newest = std::ranges::find_if(m_work.records, [&](const PreparedRecord& r) {
                return r.parsed && r.parsed->id == a->newest && r.parsed->header.authorSeq == a->authorSeq;
            });
            if (newest != m_work.records.end())
                m_ends[static_cast<std::size_t>(newest - m_work.records.begin())] = &*a;
        }
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            if (m_ends[i])
                m_covered = i + 1;
        }
    }

    Result<Item> look(std::size_t i)
    {
        const auto& prepared = m_work.records[i];
        if (!prepared.parsed)
            return Item { prepared.code, 0 };
        const auto& header = prepared.parsed->header;
        const auto& id = prepared.parsed->id;
        if (header.org != m_known.org || header.plan != m_work.push.plan || header.author != m_cert
            || !m_allowed)
            return Item { PushCode::NotAllowed, 0 };
        if (i > 0) {
            const auto& before = *m_work.records[i - 1].parsed;
            if (header.authorSeq != before.header.authorSeq + 1 || header.previous != before.id)
                return Item { PushCode::Gap, before.header.authorSeq + 1 };
        }
        if (i >= m_covered)
            return Item { PushCode::NotAttested, 0 };

        const auto known = m_mailbox.seqOf(header.plan, id);
        if (!known)
            return pass(known);
        if (*known) {
            m_seen.insert(id);
            return Item { PushCode::Duplicate, **known };
        }
        if (header.authorSeq > m_tip.authorSeq + 1)
            return Item { PushCode::Gap, m_tip.authorSeq + 1 };
        if (header.authorSeq <= m_tip.authorSeq || header.previous != m_tip.id)
            return keepFork(i);
        for (const auto& parent : header.parents) {
            const auto stored = isStored(parent);
            if (!stored)
                return pass(stored);
            if (!*stored)
                return Item { PushCode::ParentUnknown, 0 };
        }
        if (const auto code = checkKey(*prepared.parsed); !code || *code != PushCode::Accepted)
            return code ? Result<Item>(Item { *code, 0 }) : pass(code);
        const auto size = m_work.push.records[i].size();
        const double room = hasReserve(header) ? 1.1 : 1.0;
        const auto count = m_row.lastSeq + m_pending.size() + 1;
        if (m_isFull || static_cast<double>(count) > static_cast<double>(m_limits.planRecords) * room
            || static_cast<double>(m_bytes + size) > static_cast<double>(m_limits.planBytes) * room)
            return Item { PushCode::Quota, 0 };

        m_bytes += size;
        m_tip = { header.authorSeq, id };
        m_seen.insert(id);
        m_pending.push_back(i);
        return Item { PushCode::Accepted, count };
    }

    Result<bool> isStored(const RecordId& id)
    {
        if (m_seen.contains(id))
            return true;
        const auto seq = m_mailbox.seqOf(m_work.push.plan, id);
        if (!seq)
            return pass(seq);
        return seq->has_value();
    }

    // A key is known once a grant has introduced it; who may introduce one is a matter of role.
    Result<PushCode> checkKey(const record::Parsed& parsed)
    {
        const auto& header = parsed.header;
        if (header.type == record::Type::Grant) {
            if ((m_known.roles & kMayGrant) == 0)
                return PushCode::NotAllowed;
            if (!record::grantRecipients(parsed))
                return PushCode::Malformed;
            m_keys.insert(header.key);
            return PushCode::Accepted;
        }
        if (m_isNew && m_pending.empty())
            return PushCode::NotAllowed; // a plan begins with a grant
        if (m_keys.contains(header.key))
            return PushCode::Accepted;
        const auto known = m_mailbox.hasKey(header.plan, header.key);
        if (!known)
            return pass(known);
        return *known ? PushCode::Accepted : PushCode::KeyUnknown;
    }

    // The device's history has two ends. Neither is thrown away: this one is kept aside for people to look
    // at.
    Result<Item> keepFork(std::size_t i)
    {
        const auto& parsed = *m_work.records[i].parsed;
        const auto count = m_mailbox.forkCount(parsed.header.plan, m_cert);
        if (!count)
            return pass(count);
        if (*count < m_limits.forksPerAuthor) {
            if (auto put = m_mailbox.putFork({ parsed.id, parsed.header.plan, m_cert, parsed.header.authorSeq,
                    m_now, m_work.push.records[i] });
                !put)
                return pass(put);
        }
        return Item { PushCode::Fork, m_tip.authorSeq + 1 };
    }

    // Stores up to the last record that a statement covers by name, so that nothing is ever stored that its
    // author does not vouch for. What stands beyond is told so.
    Done store()
    {
        std::size_t end = m_items.size();
        if (end > 0 && m_items.back().code != PushCode::Accepted
            && m_items.back().code != PushCode::Duplicate)
            --end;
        for (; end > 0 && !m_ends[end - 1]; --end) {
            if (m_items[end - 1].code == PushCode::Accepted)
                m_items[end - 1] = { PushCode::NotAttested, 0 };
        }
        std::erase_if(m_pending, [end](std::size_t i) { return i >= end; });
        if (m_pending.empty())
            return {};

        const auto& plan = m_work.push.plan;
        if (m_isNew) {
            if (auto put = m_mailbox.putAccess(plan, m_cert); !put)
                return put;
        }
        for (const auto i : m_pending) {
            if (auto put = storeRecord(i); !put)
                return put;
        }
        const auto& newest = *m_work.records[m_pending.back()].parsed;
        if (auto put = m_mailbox.putTip(plan, m_cert, { newest.header.authorSeq, newest.id }); !put)
            return put;
        m_stored = m_pending.size();
        return m_mailbox.putPlan(plan, m_row);
    }

    Done storeRecord(std::size_t i)
    {
        const auto& parsed = *m_work.records[i].parsed;
        const auto& header = parsed.header;
        const auto& bytes = m_work.push.records[i];
        m_row.lastSeq += 1;
        m_row.chain = record::chainStep(m_row.chain, parsed.id);
        m_row.bytes += bytes.size();
        if (auto put = m_mailbox.putRecord(m_row.lastSeq, parsed.id, header, m_now, bytes); !put)
            return put;
        if (header.type == record::Type::Grant) {
            const auto recipients = record::grantRecipients(parsed);
            if (!recipients)
                return pass(recipients);
            if (auto put = m_mailbox.putKey(header.plan, header.key); !put)
                return put;
            for (const auto& recipient : *recipients) {
                if (auto put = m_mailbox.putAccess(header.plan, recipient); !put)
                    return put;
            }
        }
        if (!m_ends[i])
            return {};
        return m_mailbox.putAttestedPoint(
            header.plan, { m_row.lastSeq, m_row.chain, m_row.bytes, record::encode(*m_ends[i]) });
    }

    Mailbox& m_mailbox;
    const Limits& m_limits;
    const PreparedPush& m_work;
    const CertId& m_cert;
    const KnownCert& m_known;
    std::int64_t m_now;

    bool m_isNew = false, m_allowed = true;
    bool m_isFull = false; // the organisation has all the plans it may have
    PlanRow m_row;
    AuthorTip m_tip;
    std::uint64_t m_bytes = 0; // of the plan with what is pending
    std::size_t m_covered = 0; // records before this index have a statement at or after them
    std::vector<const record::Attestation*> m_ends; // the statement whose newest record this is
    std::set<RecordId> m_seen; // of this push, stored or pending
    std::set<KeyId> m_keys; // introduced by this push
    std::vector<std::size_t> m_pending;
    std::vector<Item> m_items;
    std::uint64_t m_stored = 0;
};

} // namespace

Result<Answer> Relay::push(const Prepared& prepared, const Caller& caller)
{
    if (!prepared.push || prepared.push->push.records.empty())
        return problem(400, "message.malformed");
    auto& work = *prepared.push;
    const auto now = m_clock();
    std::size_t total = 0;
    for (const auto& bytes : work.push.records)
        total += bytes.size();
    if (total > kMaxPushBytes)
        return problem(413, "message.too-large");
    const auto device = toString(caller.cert.view());
    const auto count = static_cast<double>(work.records.size());
    const auto bytes = static_cast<double>(total);
    if (const auto seconds = std::max(m_records.wait(device, count, now), m_bytes.wait(device, bytes, now)))
        return problem(429, "limit.records", seconds);
    (void)m_records.take(device, count, now);
    (void)m_bytes.take(device, bytes, now);

    // The certificate may have reached the log between prepare() and now.
    for (auto& item : work.attestations) {
        if (item.attestation && item.verifiedBy.isZero()
            && record::verify(*item.attestation, caller.known.sign))
            item.verifiedBy = caller.known.sign;
    }
    PushRun run(m_mailbox, m_limits, work, caller.cert, caller.known, now);
    const auto reply = run.run(draw<Hash>());
    if (!reply)
        return pass(reply);
    Answer answer;
    answer.body = encode(*reply);
    answer.plan = work.push.plan;
    answer.count = run.stored();
    if (const auto last = reply->items.back().code; last != PushCode::Accepted && last != PushCode::Duplicate)
        answer.code = "push.refused";
    return answer;
}

} // namespace cyd::server
