#include "core/workspace/mailroom.h"

#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

Place placeFrom(const journal::Cursor& cursor)
{
    return { cursor.seq, cursor.chain, cursor.logId, cursor.marks };
}
journal::Cursor cursorFrom(const Place& place)
{
    return { place.seq, place.chain, place.logId, place.marks };
}

} // namespace

Mailroom::Mailroom(Workspace& workspace)
    : m_workspace(workspace)
{
}

CertId Mailroom::certificate() const
{
    return m_workspace.isLocked() ? CertId() : m_workspace.m->self();
}
OrgId Mailroom::organisation() const
{
    return m_workspace.isLocked() ? OrgId() : m_workspace.m->vault->identity().org;
}
bool Mailroom::isAdmin() const
{
    return !m_workspace.isLocked() && m_workspace.m->vault->isAdmin();
}
bool Mailroom::enrolled() const
{
    if (m_workspace.isLocked())
        return false;
    const auto& m = *m_workspace.m;
    const auto* cert = m.directory.cert(m.self());
    return cert && m.vault->owns(*cert);
}
std::string Mailroom::comparisonNumber() const
{
    const auto& identity = m_workspace.m->vault->identity();
    return vault::comparisonNumber(identity.sign, identity.box);
}
Signature Mailroom::sign(std::string_view prefix, BytesView message) const
{
    return m_workspace.m->vault->sign(prefix, message);
}
ServerFacts Mailroom::server() const
{
    return m_workspace.m->server;
}

Done Mailroom::setServer(const ServerFacts& facts)
{
    auto& m = *m_workspace.m;
    Json pins = Json::array();
    for (const auto& pin : facts.pins)
        pins.push_back(pin.hex());
    const auto done = m.putLocalJson("server", {},
        { { "url", facts.url }, { "pins", pins }, { "server_id", facts.serverId.hex() },
            { "server_key", facts.serverKey.hex() }, { "last_contact_ms", facts.lastContactMs } });
    if (done)
        m.server = facts;
    return done;
}

// -----------------------------------------------------------------------------------------------
// organisation's log

std::uint64_t Mailroom::orgSeq() const
{
    return m_workspace.m->directory.headSeq();
}
Hash Mailroom::orgHash() const
{
    return m_workspace.m->directory.headHash();
}

Result<std::vector<Bytes>> Mailroom::orgEntriesAfter(std::uint64_t seq) const
{
    return m_workspace.m->journal->orgEntries(seq);
}

Done Mailroom::takeOrgEntries(std::span<const Bytes> entries)
{
    auto& m = *m_workspace.m;
    const auto held = m.journal->orgEntries(0);
    if (!held)
        return pass(held);
    auto next = m.directory; // a copy: nothing changes until everything is kept
    std::vector<Bytes> fresh;
    for (const auto& bytes : entries) {
        const auto entry = record::parseOrgEntry(bytes);
        if (!entry)
            return pass(entry);
        if (entry->seq >= 1 && entry->seq <= held->size()) {
            if ((*held)[entry->seq - 1] != bytes)
                return fail(Fault::Forged, "org.fork");
            continue;
        }
        if (auto done = next.append(bytes); !done)
            return done;
        fresh.push_back(bytes);
    }
    if (next.headSeq() > 0
        && (next.root() != m.vault->identity().root || next.org() != m.vault->identity().org))
        return fail(Fault::Forged, "org.root");
    const auto first = held->size() + 1;
    const auto done = m.journal->transact([&]() -> Done {
        for (std::size_t i = 0; i < fresh.size(); ++i)
            if (auto kept = m.journal->appendOrgEntry(first + i, fresh[i]); !kept)
                return kept;
        return {};
    });
    if (done)
        m.directory = std::move(next);
    return done;
}

// ------------------------------------------------------------------------------------------ invitations and
// enrolment

Result<std::vector<PendingInvite>> Mailroom::invitesToUpload() const
{
    auto& m = *m_workspace.m;
    const auto all = m.journal->locals("invite");
    if (!all)
        return pass(all);
    std::vector<PendingInvite> result;
    for (const auto& [name, sealed] : *all) {
        const auto invite = m.localJson("invite", name);
        if (!invite || !*invite)
            continue;
        const Json& json = **invite;
        if (!json.value("uploaded", false) && !json.value("confirmed", false)
            && json.value("expires_ms", std::int64_t(0)) > m.clock())
            result.push_back({ InviteId::from(name), json.value("expires_ms", std::int64_t(0)),
                fromHex(textAt(json, { "bundle" })).value_or(Bytes()) });
    }
    return result;
}

Done Mailroom::inviteUploaded(const InviteId& id)
{
    auto& m = *m_workspace.m;
    auto invite = m.localJson("invite", id.view());
    if (!invite)
        return pass(invite);
    if (!*invite)
        return fail(Fault::NotFound, "invite.unknown");
    (**invite)["uploaded"] = true;
    (**invite).erase("bundle");
    return m.putLocalJson("invite", id.view(), **invite);
}

Result<bool> Mailroom::awaitsEnrolment() const
{
    auto& m = *m_workspace.m;
    const auto all = m.journal->locals("invite");
    if (!all)
        return pass(all);
    return std::ranges::any_of(*all, [&](const auto& row) {
        const auto invite = m.localJson("invite", row.first);
        return invite && *invite && !(*invite)->value("confirmed", false)
            && (*invite)->value("expires_ms", std::int64_t(0)) > m.clock();
    });
}

Result<Mailroom::Confirmed> Mailroom::confirmEnrolment(const InviteId& id, BytesView request)
{
    constexpr std::int64_t yearMs = 365LL * 24 * 3600 * 1000;
    auto& m = *m_workspace.m;
    auto invite = m.localJson("invite", id.view());
    if (!invite)
        return pass(invite);
    if (!*invite || (*invite)->value("confirmed", false))
        return fail(Fault::NotFound, "invite.unknown");
    const Json& json = **invite;
    const auto code = vault::InviteCode::parse(textAt(json, { "code" }));
    if (!code)
        return pass(code);
    const auto checked = vault::checkRequest(*code, request);
    if (!checked)
        return pass(checked);
    const auto name = m.vault->sealName(textAt(json, { "name" }));
    if (!name)
        return pass(name);
    record::Cert cert;
    cert.id = CertId::fromHexText(textAt(json, { "cert" })).value_or(CertId());
    cert.person = PersonId::fromHexText(textAt(json, { "person" })).value_or(PersonId());
    cert.device = checked->device;
    cert.roles = json.value("roles", 0U);
    cert.sign = checked->sign;
    cert.box = checked->box;
    cert.notBeforeMs = m.clock();
    cert.notAfterMs = m.clock() + yearMs;
    cert.sealedName = *name;
    const auto entry = m.vault->certify(m.directory, cert, m.clock());
    if (!entry)
        return pass(entry);
    auto next = m.directory;
    if (auto done = next.append(*entry); !done)
        return pass(done);
    auto confirmed = json;
    confirmed["confirmed"] = true;
    confirmed.erase("code");
    const auto done = m.journal->transact([&]() -> Done {
        if (auto kept = m.journal->appendOrgEntry(next.headSeq(), *entry); !kept)
            return kept;
        return m.putLocalJson("invite", id.view(), confirmed);
    });
    if (!done)
        return pass(done);
    m.directory = std::move(next);
    return Confirmed { textAt(json, { "name" }), vault::comparisonNumber(cert.sign, cert.box) };
}

Result<Mailroom::OwnEnrolment> Mailroom::enrolment() const
{
    const auto own = m_workspace.m->localJson("enrolment", {});
    if (!own)
        return pass(own);
    if (!*own)
        return OwnEnrolment {};
    return OwnEnrolment { InviteId::fromHexText(textAt(**own, { "invite" })).value_or(InviteId()),
        fromHex(textAt(**own, { "request" })).value_or(Bytes()) };
}

// -------------------------------------------------------------------------------------------------------------
// plans

Result<std::vector<Mailroom::Work>> Mailroom::plans() const
{
    auto& m = *m_workspace.m;
    const auto ids = m.journal->plans();
    if (!ids)
        return pass(ids);
    std::vector<Work> result;
    for (const auto& id : *ids) {
        const auto cursor = m.journal->cursor(id);
        const auto waiting = m.journal->sendable(id);
        if (!cursor)
            return pass(cursor);
        if (!waiting)
            return pass(waiting);
        result.push_back({ id, placeFrom(*cursor), *waiting });
    }
    std::ranges::stable_sort(result, {}, [](const Work& work) { return work.waiting == 0; });
    return result;
}

Result<OutgoingBatch> Mailroom::outbox(
    const PlanId& plan, std::size_t limit, std::size_t maxBytes, std::uint64_t last)
{
    auto& m = *m_workspace.m;
    auto stored = m.journal->outbox(plan, m.self(), limit, last);
    if (!stored)
        return pass(stored);
    OutgoingBatch batch;
    std::size_t bytes = 0;
    for (auto& one : *stored) {
        bytes += one.body.size();
        if (!batch.records.empty() && bytes > maxBytes)
            break;
        if (record::isOf(record::Type::Version, one.body))
            m_versionsOut.insert(one.id);
        batch.records.push_back({ one.id, one.authorSeq, std::move(one.body) });
    }
    if (batch.records.empty())
        return batch;
    record::Attestation attestation;
    if (auto done
        = m.attestTip(plan, { batch.records.back().authorSeq, batch.records.back().id }, &attestation);
        !done)
        return pass(done);
    batch.attestation = record::encode(attestation);
    return batch;
}

Done Mailroom::markSent(const PlanId& plan, const std::vector<Receipt>& receipts, const Place* place)
{
    auto& journal = *m_workspace.m->journal;
    return journal.transact([&]() -> Done {
        for (const auto& receipt : receipts) {
            if (auto done = journal.markSent(receipt.id, receipt.seq); !done)
                return done;
            if (receipt.serverMs > 0 && m_versionsOut.contains(receipt.id))
                if (auto kept = m_workspace.m->keepReached(receipt.id, receipt.serverMs); !kept)
                    return kept;
        }
        return place ? journal.setCursor(plan, cursorFrom(*place)) : Done();
    });
}

Done Mailroom::markRefused(const RecordId& id)
{
    return m_workspace.m->journal->setState(id, journal::State::Refused);
}

Result<Mailroom::Ingested> Mailroom::ingest(const IncomingPage& page)
{
    auto& m = *m_workspace.m;
    const auto cursor = m.journal->cursor(page.plan);
    if (!cursor)
        return pass(cursor);
    if (cursor->seq != page.before.seq || cursor->chain != page.before.chain)
        return fail(Fault::Invalid, "ingest.cursor");

    std::vector<record::Parsed> parsed;
    for (const auto& bytes : page.records) {
        auto record = record::parse(bytes);
        if (!record)
            return pass(record);
        if (record->header.plan != page.plan || record->header.org != m.vault->identity().org)
            return fail(Fault::Forged, "page.foreign");
        parsed.push_back(std::move(*record));
    }
    Ingested result;
    std::set<RecordId> freshIds;
    const auto done = m.journal->transact([&]() -> Done {
        for (std::size_t i = 0; i < parsed.size(); ++i) {
            const auto& one = parsed[i];
            const auto isNew = m.journal->ingest(
                one.header, one.id, page.records[i], page.before.seq + 1 + i, journal::State::Waiting);
            if (!isNew)
                return pass(isNew);
            if (*isNew && one.header.author == m.self())
                return fail(Fault::Forged, "vault.behind");
            if (*isNew)
                freshIds.insert(one.id);
            // One's own that comes back: the receipt for it was lost.
            else if (page.serverMs > 0 && one.header.type == record::Type::Version
                && one.header.author == m.self())
                if (auto kept = m.keepReached(one.id, page.serverMs); !kept)
                    return kept;
        }
        for (const auto& bytes : page.attestations) {
            const auto attestation = record::parseAttestation(bytes);
            if (!attestation)
                return pass(attestation);
            if (attestation->plan != page.plan)
                return fail(Fault::Forged, "page.foreign");
            if (auto kept = m.journal->putAttestation(*attestation); !kept)
                return kept;
        }
        for (const auto& bytes : page.readMarks) {
            const auto mark = record::parseReadMark(bytes);
            if (!mark)
                return pass(mark);
            const auto* reader = m.directory.cert(mark->reader);
            // A mark that nobody we know has signed says nothing; it is no reason to refuse the records.
            if (mark->plan == page.plan && reader && record::verify(*mark, reader->sign))
                if (auto kept = m.journal->putReadMark(*mark); !kept)
                    return kept;
        }
        return m.journal->setCursor(page.plan, cursorFrom(page.after));
    });
    if (!done)
        return pass(done);
    result.fresh = freshIds.size();
    const auto open = m.loaded.find(page.plan);
    const bool wasOpen = open != m.loaded.end();
    if (wasOpen) {
        if (auto settled = m.settle(page.plan, *open->second); !settled)
            return pass(settled);
    }
    const auto loaded = m.load(page.plan);
    if (loaded) {
        if (auto card = m.writeCard(page.plan, **loaded); !card)
            return pass(card);
        if (!wasOpen)
            m.loaded.erase(page.plan);
    } else if (loaded.error().fault != Fault::NotFound) {
        return pass(loaded);
    }
    for (const auto& id : freshIds)
        if (const auto stored = m.journal->find(id);
            stored && *stored && (*stored)->state != journal::State::Applied)
            ++result.aside;
    return result;
}

Result<std::vector<record::ReadMark>> Mailroom::readMarksToSend() const
{
    auto& m = *m_workspace.m;
    const auto viewed = m.journal->locals("viewed");
    if (!viewed)
        return pass(viewed);
    std::vector<record::ReadMark> result;
    for (const auto& [name, sealed] : *viewed) {
        const auto json = m.localJson("viewed", name);
        if (!json)
            return pass(json);
        const auto seq = (*json)->value("seq", std::uint64_t(0));
        if (seq <= (*json)->value("sent", std::uint64_t(0)))
            continue;
        record::ReadMark mark;
        mark.plan = PlanId::from(name);
        mark.planSeq = seq;
        mark.planChain = Hash::fromHexText(textAt(**json, { "chain" })).value_or(Hash());
        mark.timeMs = (*json)->value("at", std::int64_t(m.clock()));
        result.push_back(m.vault->markRead(mark));
    }
    return result;
}

Done Mailroom::readMarkSent(const record::ReadMark& mark)
{
    auto& m = *m_workspace.m;
    auto json = m.localJson("viewed", mark.plan.view());
    if (!json)
        return pass(json);
    if (!*json)
        return {};
    (**json)["sent"] = mark.planSeq;
    return m.putLocalJson("viewed", mark.plan.view(), **json);
}

Done Mailroom::alarm(std::string_view code, const PlanId& plan, std::uint64_t seq)
{
    auto& m = *m_workspace.m;
    const auto name = hashOf("cyd/alarm/v1", { viewOf(code), plan.view() });
    return m.putLocalJson("alarm", name.view(),
        { { "code", std::string(code) }, { "plan", plan.hex() }, { "seq", seq }, { "at", m.clock() } });
}

Result<std::vector<std::string>> Mailroom::alarms() const
{
    auto& m = *m_workspace.m;
    const auto all = m.journal->locals("alarm");
    if (!all)
        return pass(all);
    std::vector<std::string> codes;
    for (const auto& [name, sealed] : *all)
        if (const auto json = m.localJson("alarm", name); json && *json)
            codes.push_back(textAt(**json, { "code" }));
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

Done Mailroom::contactMade(std::int64_t nowMs)
{
    auto facts = server();
    facts.lastContactMs = nowMs;
    return setServer(facts);
}

} // namespace cyd::workspace
