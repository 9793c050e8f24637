// From an edit to durable, sealed records of our own.
#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

record::Header Workspace::Impl::nextHeader(
    const PlanId& id, LoadedPlan& loadedPlan, record::Type type, Section section)
{
    record::Header header;
    header.type = type;
    header.plan = id;
    header.section = section;
    header.hlc = hybrid.next();
    const auto& own = loadedPlan.tips[self()];
    header.authorSeq = own.seq + 1;
    header.previous = own.id;
    for (const auto& [author, tip] : loadedPlan.tips)
        if (author != self() && tip.seq > 0 && !loadedPlan.named.contains(tip.id)
            && header.parents.size() < record::kMaxParents)
            header.parents.push_back(tip.id);
    std::ranges::sort(header.parents);
    return header;
}

Done Workspace::Impl::appendOwn(LoadedPlan& loadedPlan, const Bytes& sealed)
{
    const auto parsed = record::parse(sealed);
    if (!parsed)
        return pass(parsed);
    if (auto done = journal->append(parsed->header, parsed->id, sealed); !done)
        return done;
    loadedPlan.tips[self()] = { parsed->header.authorSeq, parsed->id };
    loadedPlan.named.insert(parsed->header.parents.begin(), parsed->header.parents.end());
    return {};
}

Done Workspace::Impl::commit(
    const PlanId& id, LoadedPlan& loadedPlan, const plan::Edit& edit, std::int64_t atMs)
{
    return commitAll(id, loadedPlan, { { edit, atMs } });
}

Done Workspace::Impl::commitAll(
    const PlanId& id, LoadedPlan& loadedPlan, const std::vector<std::pair<plan::Edit, std::int64_t>>& edits)
{
    std::size_t records = 0;
    for (const auto& [edit, atMs] : edits) {
        records += edit.size();
        for (const auto& part : edit)
            if (!mayWrite(self(), part.section))
                return fail(Fault::Refused, "plan.right");
    }
    if (records == 0)
        return {};
    const auto write = [&]() -> Done {
        for (const auto& [edit, atMs] : edits) {
            if (atMs > 0)
                hybrid = HybridClock([atMs = atMs] { return atMs; }, hybrid.last());
            for (const auto& part : edit) {
                const auto header = nextHeader(id, loadedPlan, record::Type::Ops, part.section);
                const auto sealed = vault->seal(header, part.payload);
                if (!sealed)
                    return pass(sealed);
                if (auto done = appendOwn(loadedPlan, *sealed); !done)
                    return done;
                if (auto done
                    = loadedPlan.plan.apply({ self(), header.authorSeq, header.hlc, header.section }, part.payload);
                    !done)
                    return done;
            }
            hybrid = HybridClock(clock, hybrid.last());
        }
        return writeCard(id, loadedPlan);
    };
    // One record and an unchanged card is one statement: SQLite makes it a transaction of its own.
    const bool single = records == 1 && cards.contains(id) && edits.front().first.front().section != Section::Meta;
    const auto done = single ? write() : journal->transact(write);
    if (!done) {
        // Nothing was committed: the plan in memory goes back to what the journal holds.
        LoadedPlan again;
        if (auto replayed = replayInto(id, again); replayed)
            loadedPlan = std::move(again);
    }
    return done;
}

Done Workspace::Impl::writeCard(const PlanId& id, LoadedPlan& loadedPlan)
{
    const auto text = toJson(cardFrom(id, loadedPlan.plan)).dump();
    auto& last = cards[id];
    if (last == text)
        return {};
    if (auto done = journal->putLocal("card", id.view(), vault->sealLocal("card", viewOf(text))); !done) {
        cards.erase(id);
        return done;
    }
    last = text;
    return {};
}

Done Workspace::Impl::attestTip(const PlanId& id, const journal::Tip& tip, record::Attestation* out)
{
    const auto cursor = journal->cursor(id);
    if (!cursor)
        return pass(cursor);
    record::Attestation attestation;
    attestation.plan = id;
    attestation.authorSeq = tip.seq;
    attestation.newest = tip.id;
    attestation.seenPlanSeq = cursor->seq;
    attestation.seenPlanChain = cursor->chain;
    attestation.seenOrgSeq = directory.headSeq();
    attestation.seenOrgHash = directory.headHash();
    attestation.timeMs = clock();
    attestation = vault->attest(attestation);
    if (out)
        *out = attestation;
    return journal->putAttestation(attestation);
}

// ------------------------------------------------------------------------------------------------ Workspace: editing

Done Workspace::set(const PlanId& id, std::string_view path, const Json& value, std::string_view why)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto edit = (*loaded)->plan.set(path, value, why);
    if (!edit)
        return pass(edit);
    return m->commit(id, **loaded, *edit);
}

Done Workspace::add(const PlanId& id, std::string_view listPath, const Json& item)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto edit = (*loaded)->plan.add(listPath, item);
    if (!edit)
        return pass(edit);
    return m->commit(id, **loaded, *edit);
}

Done Workspace::remove(const PlanId& id, std::string_view path)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto edit = (*loaded)->plan.remove(path);
    if (!edit)
        return pass(edit);
    return m->commit(id, **loaded, *edit);
}

Done Workspace::move(const PlanId& id, std::string_view itemPath, std::size_t position)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto edit = (*loaded)->plan.move(itemPath, position);
    if (!edit)
        return pass(edit);
    return m->commit(id, **loaded, *edit);
}

Done Workspace::resolve(const PlanId& id, std::string_view path, const Json& value)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto edit = (*loaded)->plan.resolve(path, value);
    if (!edit)
        return pass(edit);
    return m->commit(id, **loaded, *edit);
}

Done Workspace::setAll(const PlanId& id, const std::vector<FieldEdit>& edits)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    if (edits.size() == 1) {
        const auto edit = (*loaded)->plan.set(edits.front().path, edits.front().value);
        if (!edit)
            return pass(edit);
        return m->commit(id, **loaded, *edit, edits.front().atMs);
    }
    // Each edit replaces what the one before it left, so they are built and applied on a trial copy in turn.
    const auto done = m->journal->transact([&]() -> Done {
        for (const auto& field : edits) {
            const auto edit = (*loaded)->plan.set(field.path, field.value);
            if (!edit)
                return pass(edit);
            if (field.atMs > 0)
                m->hybrid = HybridClock([at = field.atMs] { return at; }, m->hybrid.last());
            for (const auto& part : *edit) {
                if (!m->mayWrite(m->self(), part.section))
                    return fail(Fault::Refused, "plan.right");
                const auto header = m->nextHeader(id, **loaded, record::Type::Ops, part.section);
                const auto sealed = m->vault->seal(header, part.payload);
                if (!sealed)
                    return pass(sealed);
                if (auto appended = m->appendOwn(**loaded, *sealed); !appended)
                    return appended;
                if (auto applied = (*loaded)->plan.apply(
                        { m->self(), header.authorSeq, header.hlc, header.section }, part.payload);
                    !applied)
                    return applied;
            }
            m->hybrid = HybridClock(m->clock, m->hybrid.last());
        }
        return m->writeCard(id, **loaded);
    });
    if (!done) {
        LoadedPlan again;
        if (auto replayed = m->replayInto(id, again); replayed)
            **loaded = std::move(again);
    }
    return done;
}

Result<std::vector<ConflictView>> Workspace::conflicts(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    std::vector<ConflictView> result;
    for (auto& conflict : (*loaded)->plan.conflicts()) {
        ConflictView view { std::move(conflict), {} };
        for (const auto& answer : view.conflict.answers)
            view.authors.push_back(authorName(answer.origin.author));
        result.push_back(std::move(view));
    }
    return result;
}

Result<std::vector<HistoryLine>> Workspace::history(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    std::vector<HistoryLine> result;
    for (auto& change : (*loaded)->plan.history())
        result.push_back({ stampMs(change.origin.hlc), authorName(change.origin.author), std::move(change) });
    return result;
}

// ---------------------------------------------------------------------------------------------------- Workspace: keys

std::vector<Section> Workspace::sectionsFor(std::uint32_t roles)
{
    if ((roles & (record::RoleCareCoordinator | record::RoleClinician | record::RoleManager)) != 0)
        return { Section::Meta, Section::Core, Section::Crisis, Section::Restricted };
    if ((roles & record::RoleServiceUser) != 0)
        return { Section::Meta, Section::Core, Section::Crisis };
    if ((roles & record::RoleDuty) != 0)
        return { Section::Crisis };
    return {};
}

Done Workspace::share(const PlanId& id, const Member& member, const std::vector<Section>& sections)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    if (!m->mayGrant(m->self()))
        return fail(Fault::Refused, "share.right");
    const auto allowed = sectionsFor(member.roles);
    std::vector<record::Cert> devices;
    for (const auto& device : member.devices)
        if (const auto* cert = m->directory.cert(device))
            devices.push_back(*cert);
    std::vector<Section> wanted;
    for (const auto section : sections)
        if (std::ranges::find(allowed, section) != allowed.end())
            wanted.push_back(section);
    if (wanted.empty() || devices.empty())
        return fail(Fault::Refused, "share.none");
    for (const auto section : wanted)
        if (!m->vault->keys().current(id, section))
            return fail(Fault::NotFound, "share.key");
    const auto before = (*loaded)->tips;
    const auto named = (*loaded)->named;
    const auto done = m->journal->transact([&]() -> Done {
        for (const auto section : wanted) {
            const auto header = m->nextHeader(id, **loaded, record::Type::Grant, section);
            const auto sealed = m->vault->grant(header, m->vault->keys().current(id, section)->id, devices);
            if (!sealed)
                return pass(sealed);
            if (auto appended = m->appendOwn(**loaded, *sealed); !appended)
                return appended;
        }
        return {};
    });
    if (!done) {
        (*loaded)->tips = before;
        (*loaded)->named = named;
    }
    return done;
}

// -------------------------------------------------------------------------------------------------- Workspace: drafts

namespace {
Bytes draftName(const PlanId& id, std::string_view path)
{
    return toBytes(hashOf("cyd/draft/v1", { id.view(), viewOf(path) }).view());
}
} // namespace

Done Workspace::saveDraft(const PlanId& id, std::string_view path, std::string_view text)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    return m->putLocalJson("draft", draftName(id, path),
        { { "plan", id.hex() }, { "path", std::string(path) }, { "text", std::string(text) }, { "at", m->clock() } });
}

Result<std::vector<Draft>> Workspace::drafts(const PlanId& id) const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto all = m->journal->locals("draft");
    if (!all)
        return pass(all);
    std::vector<Draft> result;
    for (const auto& [name, sealed] : *all) {
        const auto plain = m->vault->openLocal("draft", sealed);
        if (!plain)
            continue;
        const auto json = Json::parse(plain->begin(), plain->end(), nullptr, false);
        if (textAt(json, { "plan" }) == id.hex())
            result.push_back({ textAt(json, { "path" }), textAt(json, { "text" }), json.value("at", std::int64_t(0)) });
    }
    std::ranges::sort(result, {}, &Draft::atMs);
    return result;
}

Done Workspace::dropDraft(const PlanId& id, std::string_view path)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    return m->journal->dropLocal("draft", draftName(id, path));
}

} // namespace cyd::workspace
