//! A vault in memory: keeps what a real one keeps, checks what a real one checks, and outlives the engine
//! that crashes.
#pragma once

#include "core/record/org_log.h"
#include "sync/client/store.h"
#include "tests/sync/clinic.h"

#include <map>
#include <set>

namespace cyd::test {

class MemoryStore : public client::Store {
public:
    using Cursor = client::Cursor;

    struct Plan {
        std::vector<Written> own; //!< in author order
        std::map<RecordId, std::uint64_t> numbers; //!< server numbers of own and others'
        std::map<RecordId, Bytes> others;
        std::set<RecordId> refused;
        std::set<Bytes> readMarks;
        Cursor cursor;
        KeyId key;
    };

    //! `device` must be in the clinic's log; `log` is what this vault starts with.
    MemoryStore(Device device, OrgId org, const std::vector<Bytes>& log)
        : m_device(std::move(device))
        , m_org(org)
    {
        for (const auto& entry : log) {
            if (!m_directory.append(entry))
                throw std::runtime_error("log");
            m_log.push_back(entry);
        }
    }

    // What a person does with the vault.

    PlanId beginPlan(const std::vector<CertId>& with)
    {
        const auto plan = PlanId::random();
        auto& mine = plans_[plan];
        mine.key = KeyId::random();
        mine.own.push_back(m_device.grant(m_org, plan, mine.key, with));
        return plan;
    }
    RecordId edit(const PlanId& plan, Section section = Section::Core)
    {
        auto& mine = plans_.at(plan);
        // Parents: the newest of others' that were read.
        std::vector<RecordId> parents;
        if (!mine.others.empty()) {
            const auto newest = std::ranges::max_element(
                mine.others, {}, [&mine](const auto& other) { return mine.numbers.at(other.first); });
            parents.push_back(newest->first);
        }
        mine.own.push_back(m_device.edit(m_org, plan, mine.key, parents, section));
        return mine.own.back().id;
    }
    Device& device() { return m_device; }
    std::map<PlanId, Plan>& state() { return plans_; }
    [[nodiscard]] std::set<RecordId> known(const PlanId& plan) const
    {
        std::set<RecordId> result;
        const auto found = plans_.find(plan);
        if (found == plans_.end())
            return result;
        for (const auto& written : found->second.own)
            result.insert(written.id);
        for (const auto& [id, bytes] : found->second.others)
            result.insert(id);
        return result;
    }
    std::vector<std::string> alarms;
    std::vector<client::Invite> invites;
    std::map<InviteId, Bytes> requests;
    std::optional<Enrolment> ownEnrolment;
    std::vector<record::ReadMark> marks;
    std::uint64_t exchanges = 0;
    std::optional<Error> storageFault; //!< every writing call fails with it
    std::function<void(const InviteId&)> onRequest; //!< may sign a certificate into the log
    void takeLog(const std::vector<Bytes>& whole) { (void)ingestOrg(whole); }
    client::ServerIdentity identity;

    // What the engine asks.

    Result<client::Account> account() override
    {
        return client::Account { m_org, m_device.cert.id, m_directory.cert(m_device.cert.id) != nullptr };
    }
    Result<client::ServerIdentity> server() override { return identity; }
    Done rememberServer(const client::ServerIdentity& server) override
    {
        identity = server;
        return {};
    }
    Result<Signature> signLogin(BytesView message) override
    {
        return m_device.keys.sign(protocol::kAuthPrefix, message);
    }
    Result<client::OrgHead> orgHead() override
    {
        return client::OrgHead { m_directory.headSeq(), m_directory.headHash() };
    }
    Result<std::vector<Bytes>> orgEntries(std::uint64_t after, std::size_t maxBytes) override
    {
        std::vector<Bytes> result;
        for (std::size_t i = after, total = 0; i < m_log.size(); ++i) {
            total += m_log[i].size();
            if (!result.empty() && total > maxBytes)
                break;
            result.push_back(m_log[i]);
        }
        return result;
    }
    Done ingestOrg(std::span<const Bytes> entries) override
    {
        auto next = m_directory;
        auto log = m_log;
        for (const auto& bytes : entries) {
            const auto entry = record::parseOrgEntry(bytes);
            if (entry && entry->seq >= 1 && entry->seq <= log.size()) {
                if (log[entry->seq - 1] != bytes)
                    return fail(Fault::Forged, "org.fork");
                continue;
            }
            if (auto done = next.append(bytes); !done)
                return done;
            log.push_back(bytes);
        }
        m_directory = std::move(next);
        m_log = std::move(log);
        return {};
    }
    Result<std::optional<Enrolment>> enrolment() override { return ownEnrolment; }
    Result<std::vector<client::Invite>> invitesToUpload() override { return invites; }
    Done inviteUploaded(const InviteId& invite) override
    {
        std::erase_if(invites, [&](const auto& one) { return one.invite == invite; });
        m_open.insert(invite);
        return {};
    }
    Result<bool> expectsRequests() override { return !m_open.empty(); }
    Done enrolRequest(const InviteId& invite, BytesView request) override
    {
        if (m_open.erase(invite) == 0)
            return {};
        requests[invite] = toBytes(request);
        if (onRequest)
            onRequest(invite);
        return {};
    }

    Result<std::vector<client::PlanWork>> plans() override
    {
        std::vector<client::PlanWork> result;
        for (const auto& [id, plan] : plans_)
            result.push_back({ id, plan.cursor, static_cast<std::uint64_t>(unsent(plan).size()) });
        return result;
    }
    Result<client::Outgoing> outbox(
        const PlanId& id, std::size_t maxRecords, std::size_t maxBytes, std::uint64_t last) override
    {
        client::Outgoing result;
        std::size_t total = 0;
        const Written* newest = nullptr;
        for (const auto* written : unsent(plans_.at(id))) {
            total += written->bytes.size();
            if (written->authorSeq > last || result.records.size() == maxRecords
                || (newest && total > maxBytes))
                break;
            result.records.push_back({ written->id, written->authorSeq, written->bytes });
            newest = written;
        }
        if (newest)
            result.attestation = m_device.attest(m_org, id, *newest);
        return result;
    }
    Done markSent(const PlanId& id, std::span<const client::Receipt> receipts,
        const std::optional<Cursor>& cursor) override
    {
        if (storageFault)
            return std::unexpected(*storageFault);
        auto& plan = plans_.at(id);
        for (const auto& receipt : receipts)
            plan.numbers[receipt.id] = receipt.serverSeq;
        if (cursor)
            plan.cursor = *cursor;
        return {};
    }
    Done refused(const PlanId& id, const RecordId& record, protocol::PushCode) override
    {
        plans_.at(id).refused.insert(record);
        return {};
    }
    Result<client::Ingested> ingest(const client::Incoming& page) override
    {
        if (storageFault)
            return std::unexpected(*storageFault);
        auto next = plans_[page.plan];
        if (next.cursor != page.before)
            return fail(Fault::Invalid, "ingest.cursor");
        client::Ingested result;
        auto seq = page.before.seq;
        for (const auto& bytes : page.records) {
            ++seq;
            const auto parsed = record::parse(bytes);
            if (!parsed || parsed->header.plan != page.plan)
                return fail(Fault::Forged, "page.foreign");
            if (parsed->header.author == m_device.cert.id) {
                const auto own = std::ranges::find(next.own, parsed->id, &Written::id);
                if (own == next.own.end())
                    return fail(Fault::Forged, "vault.behind");
                const auto known = next.numbers.find(parsed->id);
                if (known != next.numbers.end() && known->second != seq)
                    return fail(Fault::Forged, "server.receipt");
            } else {
                result.fresh += next.others.emplace(parsed->id, bytes).second ? 1 : 0;
                if (parsed->header.type == record::Type::Grant)
                    next.key = parsed->header.key;
            }
            next.numbers[parsed->id] = seq;
        }
        next.readMarks.insert(page.readMarks.begin(), page.readMarks.end());
        next.cursor = page.after;
        plans_[page.plan] = std::move(next);
        return result;
    }
    Result<std::vector<record::ReadMark>> readMarks() override { return marks; }
    Done readMarkSent(const record::ReadMark& mark) override
    {
        std::erase_if(marks, [&](const auto& one) { return one.plan == mark.plan; });
        return {};
    }
    Done alarm(const client::Alarm& alarm) override
    {
        alarms.emplace_back(alarm.code);
        return {};
    }
    Done exchanged(std::int64_t, std::int64_t) override
    {
        ++exchanges;
        return {};
    }

private:
    [[nodiscard]] static std::vector<const Written*> unsent(const Plan& plan)
    {
        std::vector<const Written*> result;
        for (const auto& written : plan.own) {
            if (plan.refused.contains(written.id))
                break; // and what follows it
            if (!plan.numbers.contains(written.id))
                result.push_back(&written);
        }
        return result;
    }

    Device m_device;
    OrgId m_org;
    record::Directory m_directory;
    std::vector<Bytes> m_log;
    std::map<PlanId, Plan> plans_;
    std::set<InviteId> m_open;
};

} // namespace cyd::test
