// The caseload: plans in, the list of them, and what has become of their changes.
#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

PlanCard cardFrom(const PlanId& id, const plan::Plan& plan)
{
    const Json& document = plan.document();
    PlanCard card;
    card.id = id;
    card.name = textAt(document, { "service_user", "name" });
    card.knownAs = textAt(document, { "service_user", "known_as" });
    card.dateOfBirth = textAt(document, { "service_user", "date_of_birth" });
    card.nhsNumber = textAt(document, { "service_user", "nhs_number" });
    for (const char* key : { "address", "postcode" })
        if (const auto line = textAt(document, { "service_user", key }); !line.empty())
            card.address += (card.address.empty() ? "" : ", ") + line;
    card.language = textAt(document, { "service_user", "language", "preferred" });
    card.status = textAt(document, { "plan", "status" });
    card.nextReview = textAt(document, { "plan", "next_review_due_on" });
    card.conflicts = static_cast<std::uint32_t>(plan.conflicts().size());
    return card;
}

Json toJson(const PlanCard& card)
{
    return { { "name", card.name }, { "known_as", card.knownAs }, { "born", card.dateOfBirth },
        { "nhs", card.nhsNumber }, { "address", card.address }, { "language", card.language },
        { "status", card.status }, { "review", card.nextReview }, { "conflicts", card.conflicts } };
}

PlanCard cardFromJson(const PlanId& id, const Json& json)
{
    PlanCard card;
    card.id = id;
    card.name = textAt(json, { "name" });
    card.knownAs = textAt(json, { "known_as" });
    card.dateOfBirth = textAt(json, { "born" });
    card.nhsNumber = textAt(json, { "nhs" });
    card.address = textAt(json, { "address" });
    card.language = textAt(json, { "language" });
    card.status = textAt(json, { "status" });
    card.nextReview = textAt(json, { "review" });
    card.conflicts = json.value("conflicts", 0U);
    return card;
}

Result<PlanId> Workspace::importPlan(const Json& document)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto* cert = m->directory.cert(m->self());
    if (!cert || !m->mayGrant(m->self()))
        return fail(Fault::Refused, cert ? "plan.right" : "vault.pending");
    const auto edit = plan::Plan::import(document);
    if (!edit)
        return pass(edit);
    const auto id = PlanId::random();
    auto fresh = std::make_unique<LoadedPlan>();
    // Section keys first: a plan's log begins with the grants that say who may read it.
    const auto done = m->journal->transact([&]() -> Done {
        for (const auto section : kPlanSections) {
            const auto key = m->vault->keys().create(id, section, 1);
            const auto wrapped = m->vault->wrapKey(key);
            if (!wrapped)
                return pass(wrapped);
            if (auto kept = m->journal->putKey({ key, id, section, 1, *wrapped }); !kept)
                return kept;
            if (auto granted = m->writeGrant(id, *fresh, section, { cert, 1 }); !granted)
                return granted;
        }
        if (auto written = m->writeEdit(id, *fresh, *edit); !written)
            return written;
        return m->writeCard(id, *fresh);
    });
    if (!done)
        return pass(done);
    m->loaded[id] = std::move(fresh);
    return id;
}

Result<std::vector<PlanCard>> Workspace::plans() const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto ids = m->journal->plans();
    if (!ids)
        return pass(ids);
    const auto stored = m->journal->locals("card");
    if (!stored)
        return pass(stored);
    std::map<PlanId, PlanCard> known;
    for (const auto& [name, sealed] : *stored)
        if (const auto plain = m->vault->openLocal("card", sealed)) {
            const auto json = Json::parse(plain->begin(), plain->end(), nullptr, false);
            const auto id = PlanId::from(name);
            if (!json.is_discarded() && json.contains("address")) { // a card of an earlier version has none
                known[id] = cardFromJson(id, json);
                m->cards[id] = json.dump();
            }
        }
    std::vector<PlanCard> result;
    for (const auto& id : *ids) {
        auto found = known.find(id);
        if (found == known.end()) {
            const auto loaded = m->load(id);
            if (!loaded || (*loaded)->plan.empty())
                continue; // nothing of it can be read here (yet)
            found = known.emplace(id, cardFrom(id, (*loaded)->plan)).first;
        }
        const auto sync = syncStatus(id);
        if (!sync)
            return pass(sync);
        found->second.sync = *sync;
        result.push_back(found->second);
    }
    return result;
}

Result<PlanId> Workspace::findPlan(std::string_view text) const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto ids = m->journal->plans();
    if (!ids)
        return pass(ids);
    std::vector<PlanId> found;
    if (text.size() >= 4)
        std::ranges::copy_if(
            *ids, std::back_inserter(found), [&](const PlanId& id) { return id.hex().starts_with(text); });
    if (found.empty())
        for (const auto& id : *ids)
            if (const auto loaded = m->load(id);
                loaded && textAt((*loaded)->plan.document(), { "plan", "plan_id" }) == text)
                found.push_back(id);
    if (found.empty())
        return fail(Fault::NotFound, "plan.unknown");
    if (found.size() > 1)
        return fail(Fault::Invalid, "plan.ambiguous");
    return found.front();
}

Result<SyncStatus> Workspace::syncStatus(const PlanId& id) const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto waiting = m->journal->waitingToSend();
    if (!waiting)
        return pass(waiting);
    const auto cursor = m->journal->cursor(id);
    const auto sent = m->journal->highestSent(id, m->self());
    if (!cursor || !sent)
        return fail(Fault::Retry, "journal.io");
    SyncStatus status;
    const auto count = waiting->find(id);
    status.waiting = count == waiting->end() ? 0 : count->second;
    if (*sent == 0 && cursor->seq == 0)
        return status;
    if (status.waiting > 0) {
        status.state = SyncState::Waiting;
        return status;
    }
    status.state = SyncState::OnServer;
    if (*sent == 0)
        return status;
    const auto marks = m->journal->readMarks(id);
    const auto attestations = m->journal->attestations(id);
    if (!marks || !attestations)
        return fail(Fault::Retry, "journal.io");
    const bool seen = std::ranges::any_of(*marks, [&](const auto& mark) {
        return mark.reader != m->self() && mark.planSeq >= *sent;
    }) || std::ranges::any_of(*attestations, [&](const auto& attestation) {
        return attestation.author != m->self() && attestation.seenPlanSeq >= *sent;
    });
    if (seen)
        status.state = SyncState::Seen;
    return status;
}

Result<const plan::Plan*> Workspace::plan(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    return &(*loaded)->plan;
}

void Workspace::closePlan(const PlanId& id)
{
    m->loaded.erase(id);
}

Done Workspace::markViewed(const PlanId& id)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto cursor = m->journal->cursor(id);
    if (!cursor)
        return pass(cursor);
    auto before = m->localJson("viewed", id.view());
    if (!before)
        return pass(before);
    const auto had = *before ? (*before)->value("seq", std::uint64_t(0)) : 0;
    // Nothing to vouch for while nothing came from the server, or since the last look.
    if (cursor->seq == 0 || cursor->seq <= had)
        return {};
    return m->putLocalJson("viewed", id.view(),
        { { "seq", cursor->seq }, { "chain", cursor->chain.hex() }, { "at", m->clock() },
            { "sent", *before ? (*before)->value("sent", std::uint64_t(0)) : 0 } });
}

Done Workspace::verifyPlan(const PlanId& id) const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    std::map<CertId, std::map<std::uint64_t, std::pair<RecordId, RecordId>>> chains;
    const auto read = m->journal->forEach(id, [&](const journal::Stored& stored) -> Done {
        const auto parsed = record::parse(stored.body);
        if (!parsed)
            return pass(parsed);
        const auto& h = parsed->header;
        if (parsed->id != stored.id || h.plan != id || h.author != stored.author
            || h.authorSeq != stored.authorSeq)
            return fail(Fault::Corrupt, "record.altered");
        chains[h.author][h.authorSeq] = { parsed->id, h.previous };
        if (h.type != record::Type::Grant && m->vault->keys().has(h.key))
            if (const auto payload = m->vault->open(*parsed); !payload)
                return pass(payload);
        return {};
    });
    if (!read)
        return read;
    for (const auto& [author, chain] : chains)
        for (const auto& [seq, link] : chain) {
            const auto before = chain.find(seq - 1);
            if (seq > 1 && before != chain.end() && before->second.first != link.second)
                return fail(Fault::Forged, "record.chain");
            if (author == m->self() && seq > 1 && before == chain.end())
                return fail(Fault::Corrupt, "record.missing");
        }
    const auto sealed = versions(id);
    if (!sealed && sealed.error().fault != Fault::NotFound)
        return pass(sealed);
    if (sealed && std::ranges::any_of(*sealed, [](const VersionView& version) { return !version.valid; }))
        return fail(Fault::Forged, "version.seal");
    return {};
}

Done Workspace::verifyVault()
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    if (auto done = m->journal->integrityCheck(); !done)
        return done;
    const auto ids = m->journal->plans();
    if (!ids)
        return pass(ids);
    for (const auto& id : *ids)
        if (auto done = verifyPlan(id); !done)
            return done;
    return {};
}

} // namespace cyd::workspace
