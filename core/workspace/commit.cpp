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

Done Workspace::Impl::writeEdit(const PlanId& id, LoadedPlan& loadedPlan, const plan::Edit& edit)
{
    for (const auto& part : edit) {
        if (!mayWrite(self(), part.section, part.payload))
            return fail(Fault::Refused, "plan.right");
        const auto header = nextHeader(id, loadedPlan, record::Type::Ops, part.section);
        const auto sealed = vault->seal(header, part.payload);
        if (!sealed)
            return pass(sealed);
        if (auto done = appendOwn(loadedPlan, *sealed); !done)
            return done;
        const plan::Origin origin { self(), header.authorSeq, header.hlc, header.section };
        if (auto done = loadedPlan.plan.apply(origin, part.payload); !done)
            return done;
    }
    return {};
}

Done Workspace::Impl::writeGrant(
    const PlanId& id, LoadedPlan& loadedPlan, Section section, std::span<const record::Cert> recipients)
{
    const auto key = vault->keys().current(id, section);
    if (!key)
        return fail(Fault::NotFound, "share.key");
    const auto header = nextHeader(id, loadedPlan, record::Type::Grant, section);
    const auto sealed = vault->grant(header, key->id, recipients);
    if (!sealed)
        return pass(sealed);
    return appendOwn(loadedPlan, *sealed);
}

Done Workspace::Impl::restoringOnFault(
    const PlanId& id, LoadedPlan& loadedPlan, const std::function<Done()>& write)
{
    const auto done = write();
    if (!done) {
        // Nothing was committed: the plan in memory goes back to what the journal holds.
        LoadedPlan again;
        if (auto replayed = replayInto(id, again); replayed)
            loadedPlan = std::move(again);
    }
    return done;
}

Done Workspace::Impl::commit(const PlanId& id, LoadedPlan& loadedPlan, std::size_t count,
    const std::function<Result<plan::Edit>(std::size_t)>& next)
{
    if (count == 0)
        return {};
    // The first edit is built before anything is written: a wrong path or value costs no transaction.
    auto edit = next(0);
    if (!edit)
        return pass(edit);
    const auto write = [&]() -> Done {
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0)
                edit = next(i);
            if (!edit)
                return pass(edit);
            if (auto done = writeEdit(id, loadedPlan, *edit); !done)
                return done;
        }
        return writeCard(id, loadedPlan);
    };
    // One record that cannot change the card is one statement: SQLite makes it a transaction of its own.
    const bool single = count == 1 && edit->size() == 1 && edit->front().section == Section::Core
        && cards.contains(id) && loadedPlan.plan.conflicts().empty();
    return restoringOnFault(
        id, loadedPlan, [&] { return single ? writeEdit(id, loadedPlan, *edit) : journal->transact(write); });
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

// ------------------------------------------------------------------------------------------------ Workspace:
// editing

template <typename Build> Done Workspace::change(const PlanId& id, std::string_view path, Build build)
{
    if (isAccessLog(path))
        return fail(Fault::Refused, "plan.log");
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    return m->commit(id, **loaded, 1, [&](std::size_t) { return build((*loaded)->plan); });
}

Done Workspace::set(const PlanId& id, std::string_view path, const Json& value, std::string_view why)
{
    return change(id, path, [&](const plan::Plan& plan) { return plan.set(path, value, why); });
}
Done Workspace::add(const PlanId& id, std::string_view listPath, const Json& item)
{
    return change(id, listPath, [&](const plan::Plan& plan) { return plan.add(listPath, item); });
}
Done Workspace::remove(const PlanId& id, std::string_view path)
{
    return change(id, path, [&](const plan::Plan& plan) { return plan.remove(path); });
}
Done Workspace::move(const PlanId& id, std::string_view itemPath, std::size_t position)
{
    return change(id, itemPath, [&](const plan::Plan& plan) { return plan.move(itemPath, position); });
}
Done Workspace::resolve(const PlanId& id, std::string_view path, const Json& value)
{
    return change(id, path, [&](const plan::Plan& plan) { return plan.resolve(path, value); });
}

Done Workspace::setAll(const PlanId& id, const std::vector<FieldEdit>& edits)
{
    if (std::ranges::any_of(edits, [](const FieldEdit& edit) { return isAccessLog(edit.path); }))
        return fail(Fault::Refused, "plan.log");
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto done = m->commit(id, **loaded, edits.size(), [&](std::size_t i) {
        // An edit with a time of its own is stamped with it; the clock still never goes back.
        const auto at = edits[i].atMs;
        m->hybrid = HybridClock(at > 0 ? [at] { return at; } : m->clock, m->hybrid.last());
        return (*loaded)->plan.set(edits[i].path, edits[i].value);
    });
    m->hybrid = HybridClock(m->clock, m->hybrid.last());
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
        if (!isAccessLog(change.path))
            result.push_back(
                { stampMs(change.origin.hlc), authorName(change.origin.author), std::move(change) });
    return result;
}

// ----------------------------------------------------------------------------------------------------
// Workspace: keys

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
    return m->restoringOnFault(id, **loaded, [&] {
        return m->journal->transact([&]() -> Done {
            for (const auto section : wanted)
                if (auto granted = m->writeGrant(id, **loaded, section, devices); !granted)
                    return granted;
            return {};
        });
    });
}

// --------------------------------------------------------------------------------------------------
// Workspace: drafts

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
        { { "plan", id.hex() }, { "path", std::string(path) }, { "text", std::string(text) },
            { "at", m->clock() } });
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
            result.push_back(
                { textAt(json, { "path" }), textAt(json, { "text" }), json.value("at", std::int64_t(0)) });
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

Done Workspace::saveOwnWords(const std::vector<std::string>& words)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    return m->putLocalJson("words", {}, words);
}

Result<std::vector<std::string>> Workspace::ownWords() const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto json = m->localJson("words", {});
    if (!json)
        return pass(json);
    std::vector<std::string> words;
    if (*json)
        for (const auto& word : **json)
            if (const auto* text = word.get_ptr<const std::string*>())
                words.push_back(*text);
    return words;
}

Done Workspace::savePlace(const Json& place)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    return m->putLocalJson("place", {}, place);
}

Result<Json> Workspace::place() const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto json = m->localJson("place", {});
    if (!json)
        return pass(json);
    return *json ? **json : Json(nullptr);
}

} // namespace cyd::workspace
