// From records to a plan: replay, and the settling of what arrived.
#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

//! What binds a record to the one before it.
struct Link {
    RecordId id, previous;
};

} // namespace

bool Workspace::Impl::mayWrite(const CertId& author, Section section, BytesView payload) const
{
    const auto* cert = directory.cert(author);
    if (!cert)
        return false;
    const auto allowed = Workspace::sectionsFor(cert->roles);
    const auto writers = record::RoleCareCoordinator | record::RoleClinician;
    if ((cert->roles & writers) != 0)
        return std::ranges::find(allowed, section) != allowed.end();
    // The duty team adds notes to the crisis section; managers and reviewers read.
    return section == Section::Crisis
        && ((cert->roles & record::RoleDuty) != 0
            || (std::ranges::find(allowed, section) != allowed.end() && addsTracesOnly(payload)));
}

bool Workspace::Impl::mayGrant(const CertId& author) const
{
    const auto* cert = directory.cert(author);
    return cert && (cert->roles & (record::RoleCareCoordinator | record::RoleManager)) != 0;
}

Result<LoadedPlan*> Workspace::Impl::load(const PlanId& id)
{
    if (auto done = mustBeUnlocked(); !done)
        return pass(done);
    if (const auto found = loaded.find(id); found != loaded.end())
        return found->second.get();
    auto fresh = std::make_unique<LoadedPlan>();
    if (auto done = replayInto(id, *fresh); !done)
        return pass(done);
    if (fresh->tips.empty() && !fresh->waiting)
        return fail(Fault::NotFound, "plan.unknown");
    return (loaded[id] = std::move(fresh)).get();
}

Done Workspace::Impl::replayInto(const PlanId& id, LoadedPlan& into)
{
    bool unsettled = false;
    const auto done = journal->forEach(id, [&](const journal::Stored& stored) -> Done {
        if (stored.state != journal::State::Applied) {
            unsettled = unsettled || stored.state == journal::State::Waiting;
            return {};
        }
        const auto parsed = record::parse(stored.body);
        if (!parsed)
            return pass(parsed);
        auto& tip = into.tips[stored.author];
        if (stored.authorSeq > tip.seq)
            tip = { stored.authorSeq, parsed->id };
        if (stored.author == self())
            into.named.insert(parsed->header.parents.begin(), parsed->header.parents.end());
        if (parsed->header.type != record::Type::Ops)
            return {};
        const auto payload = vault->open(*parsed);
        if (!payload)
            return pass(payload);
        const auto& h = parsed->header;
        const auto applied = into.plan.apply({ h.author, h.authorSeq, h.hlc, h.section }, *payload);
        if (!applied && applied.error().fault == Fault::TooNew)
            into.newerOps = true;
        else if (!applied)
            return applied;
        return {};
    });
    if (!done)
        return done;
    return unsettled ? settle(id, into) : Done();
}

Result<std::set<RecordId>> Workspace::Impl::covered(
    const PlanId& id, const std::vector<journal::Stored>& records) const
{
    std::map<CertId, std::map<std::uint64_t, Link>> chains;
    for (const auto& stored : records)
        if (const auto parsed = record::parse(stored.body))
            chains[stored.author][stored.authorSeq] = { parsed->id, parsed->header.previous };
    std::set<RecordId> result;
    for (const auto& [author, chain] : chains) {
        const auto* cert = directory.cert(author);
        const auto attestations = journal->attestationsFrom(id, author, chain.begin()->first);
        if (!attestations)
            return pass(attestations);
        // Newest first: one good signature covers everything below it.
        for (const auto& attestation : *attestations) {
            const auto top = chain.find(attestation.authorSeq);
            if (!cert || top == chain.end() || top->second.id != attestation.newest
                || attestation.org != directory.org() || !record::verify(attestation, cert->sign))
                continue;
            std::vector<RecordId> walked;
            auto wanted = attestation.newest;
            auto seq = attestation.authorSeq;
            for (auto link = top; link != chain.end() && link->second.id == wanted;
                 link = chain.find(--seq)) {
                walked.push_back(wanted);
                wanted = link->second.previous;
            }
            // The walk must end at the author's beginning, or at a record that is here already.
            const auto below = journal->find(wanted);
            if (!below)
                return pass(below);
            const bool joins = seq == 0 ? wanted.isZero()
                                        : *below && (*below)->author == author && (*below)->authorSeq == seq;
            if (joins)
                result.insert(walked.begin(), walked.end());
            break;
        }
    }
    return result;
}

Done Workspace::Impl::settle(const PlanId& id, LoadedPlan& into)
{
    const auto found = journal->waiting(id);
    if (!found)
        return pass(found);
    auto waiting = *found;
    const auto vouched = covered(id, waiting);
    if (!vouched)
        return pass(vouched);
    const auto isHere = [&](const RecordId& parent) {
        const auto stored = journal->find(parent);
        return stored && *stored;
    };
    into.waiting = false;

    struct Settled {
        RecordId id;
        journal::State state;
    };
    std::vector<Settled> settled;
    std::vector<journal::WrappedKey> newKeys;
    // Again from the start whenever something opened: a grant further on may hold the key of a record before
    // it.
    for (bool progress = true; progress;) {
        progress = false;
        for (auto stored = waiting.begin(); stored != waiting.end();) {
            const auto parsed = record::parse(stored->body);
            auto state = journal::State::Waiting;
            if (!parsed) {
                state = journal::State::Quarantined;
            } else if (const auto& h = parsed->header;
                       vouched->contains(stored->id) && std::ranges::all_of(h.parents, isHere)) {
                if (h.type == record::Type::Grant) {
                    const auto key = mayGrant(h.author) ? vault->acceptGrant(*parsed)
                                                        : Result<KeyId>(fail(Fault::Refused, "grant.right"));
                    if (key) {
                        auto wrapped = vault->wrapKey(*key);
                        if (!wrapped)
                            return pass(wrapped);
                        newKeys.push_back({ *key, h.plan, h.section, h.epoch, std::move(*wrapped) });
                    }
                    const bool fine = key || key.error().fault == Fault::NotFound; // for somebody else
                    state = fine ? journal::State::Applied : journal::State::Quarantined;
                } else if (const auto payload = vault->open(*parsed)) {
                    state = journal::State::Applied;
                    if (!mayWrite(h.author, h.section, *payload)) {
                        state = journal::State::Quarantined;
                    } else if (h.type == record::Type::Ops) {
                        const auto applied
                            = into.plan.apply({ h.author, h.authorSeq, h.hlc, h.section }, *payload);
                        if (!applied && applied.error().fault == Fault::TooNew)
                            into.newerOps = true;
                        else if (!applied)
                            state = journal::State::Quarantined;
                    }
                } else if (payload.error().fault != Fault::NotFound) {
                    state = journal::State::Quarantined;
                }
            }
            if (state == journal::State::Waiting) {
                ++stored;
                continue;
            }
            settled.push_back({ stored->id, state });
            if (parsed && state == journal::State::Applied) {
                auto& tip = into.tips[parsed->header.author];
                if (parsed->header.authorSeq > tip.seq)
                    tip = { parsed->header.authorSeq, parsed->id };
                (void)hybrid.observe(parsed->header.hlc);
            }
            stored = waiting.erase(stored);
            progress = true;
        }
    }
    for (const auto& stored : waiting)
        into.waiting = into.waiting || !vouched->contains(stored.id);
    if (settled.empty())
        return {};
    return journal->transact([&]() -> Done {
        for (const auto& key : newKeys)
            if (auto done = journal->putKey(key); !done)
                return done;
        for (const auto& one : settled)
            if (auto done = journal->setState(one.id, one.state); !done)
                return done;
        return {};
    });
}

Result<plan::Plan> Workspace::Impl::replayAt(const PlanId& id, const std::vector<RecordId>& heads) const
{
    std::map<CertId, std::uint64_t> upTo;
    for (const auto& head : heads) {
        const auto stored = journal->find(head);
        if (!stored)
            return pass(stored);
        if (!*stored)
            return fail(Fault::NotFound, "version.records");
        upTo[(*stored)->author] = (*stored)->authorSeq;
    }
    plan::Plan result;
    const auto done = journal->forEach(id, [&](const journal::Stored& stored) -> Done {
        const auto limit = upTo.find(stored.author);
        if (stored.state != journal::State::Applied || limit == upTo.end()
            || stored.authorSeq > limit->second)
            return {};
        const auto parsed = record::parse(stored.body);
        if (!parsed)
            return pass(parsed);
        if (parsed->header.type != record::Type::Ops)
            return {};
        const auto payload = vault->open(*parsed);
        if (!payload)
            return pass(payload);
        const auto& h = parsed->header;
        return result.apply({ h.author, h.authorSeq, h.hlc, h.section }, *payload);
    });
    if (!done)
        return pass(done);
    return result;
}

} // namespace cyd::workspace
