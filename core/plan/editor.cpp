#include "core/plan/editor.h"

#include "core/plan/fields.h"
#include "core/plan/inside.h"
#include "core/plan/paths.h"

#include <QString>

#include <algorithm>
#include <map>

namespace cyd::plan {

namespace {

constexpr std::size_t kMaxWhy = 4'000;

// What a person types is kept in one normal form, so that two ways of typing ŵ are one text.
Json normalised(const Json& value)
{
    if (value.is_structured()) {
        Json copy = value;
        for (auto& part : copy)
            part = normalised(part);
        return copy;
    }
    const auto* text = value.get_ptr<const std::string*>();
    if (!text || std::all_of(text->begin(), text->end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80;
        }))
        return value;
    return QString::fromStdString(*text).normalized(QString::NormalizationForm_C).toStdString();
}

Done check(const Json& value, std::size_t depth)
{
    switch (flawOf(value, depth)) {
    case Flaw::None:
        return {};
    case Flaw::Size:
    case Flaw::Depth:
        return fail(Fault::Invalid, "value.size");
    default:
        return fail(Fault::Invalid, "value.type");
    }
}

bool isKnownSchema(const Json& value)
{
    return value == "ctp-sample/1" || value == "cydgynllun.plan/1";
}

} // namespace

Result<Edit> Editor::finish(std::string_view why)
{
    carry();
    return m_draft.finish(why);
}

std::vector<OpId> Editor::visibleAt(const Node& node) const
{
    std::vector<OpId> ops;
    std::copy_if(node.live.begin(), node.live.end(), std::back_inserter(ops),
        [this](OpId id) { return m_ledger.op(id).isVisible(); });
    return ops;
}

std::vector<OpId> Editor::unsettledWithin(const Node& node) const
{
    std::vector<OpId> ops;
    for (const std::uint32_t index : node.removals) {
        if (!m_ledger.removals()[index].settled)
            ops.push_back(m_ledger.removals()[index].op);
    }
    for (const Node* child : node.children) {
        const std::vector<OpId> below = unsettledWithin(*child);
        ops.insert(ops.end(), below.begin(), below.end());
    }
    return ops;
}

void Editor::settle(const Node& node, std::vector<OpId> removals, std::vector<OpId> buried)
{
    if (removals.empty() && buried.empty())
        return;
    DraftOp op;
    op.kind = OpKind::Settle;
    op.path = node.path;
    op.settles = std::move(removals);
    op.buries = std::move(buried);
    m_draft.add(std::move(op));
}

// Something where nothing is shown. What was removed there stays removed, whoever else changes it meanwhile.
void Editor::create(std::string path, const Json& value)
{
    if (const Node* ghost = m_ledger.find(path))
        settle(*ghost, unsettledWithin(*ghost), m_view.opsWithin(*ghost, [](const Op&) { return true; }));
    DraftOp op;
    op.path = std::move(path);
    op.value = value;
    m_draft.add(std::move(op));
}

// Another value where something is shown.
void Editor::overwrite(const Node& node, const Json& value)
{
    const bool leaf = !value.is_structured() || isWhole(node.item ? std::string_view() : node.segment());
    const Shown wanted = leaf ? Shown::Value : value.is_array() ? Shown::List : Shown::Object;
    const std::vector<Candidate> answers = m_view.candidates(node);
    if (!leaf
        && std::any_of(answers.begin(), answers.end(), [&](const auto& c) { return c.shown == wanted; })) {
        amend(node, value, answers.size() > 1);
        return;
    }
    DraftOp op;
    op.path = node.path;
    op.value = value;
    op.replaces = visibleAt(node);
    std::vector<OpId> removals, buried;
    for (const Node* child : node.children) {
        for (const OpId id : m_view.opsWithin(*child, [](const Op&) { return true; })) {
            if (m_ledger.op(id).isVisible())
                op.covers.push_back(id);
            else if (!leaf) // a container that is made anew does not bring back what went before it
                buried.push_back(id);
        }
        if (!leaf && child->item == value.is_array()) {
            const std::vector<OpId> within = unsettledWithin(*child);
            removals.insert(removals.end(), within.begin(), within.end());
        }
    }
    if (!leaf) {
        for (const std::uint32_t index : node.removals) {
            const Removal& removal = m_ledger.removals()[index];
            if (!removal.settled && !removal.own)
                removals.push_back(removal.op);
        }
    }
    settle(node, std::move(removals), std::move(buried));
    m_draft.add(std::move(op));
}

// A container where the same kind of container stands: only what differs is said.
void Editor::amend(const Node& node, const Json& value, bool others)
{
    if (others) {
        std::vector<OpId> kept;
        for (const std::uint32_t index : node.removals) {
            const Removal& removal = m_ledger.removals()[index];
            if (removal.contested && !removal.own)
                kept.push_back(removal.op);
        }
        settle(node, std::move(kept), {});
        DraftOp mark;
        mark.path = node.path;
        mark.value = value.is_array() ? Json::array() : Json::object();
        mark.replaces = visibleAt(node);
        for (const Node* child : node.children) {
            if (child->item == value.is_array())
                continue;
            const auto below = m_view.opsWithin(*child, [](const Op& op) { return op.isVisible(); });
            mark.covers.insert(mark.covers.end(), below.begin(), below.end());
        }
        m_draft.add(std::move(mark));
    }
    if (value.is_array())
        amendItems(node, value);
    else
        amendFields(node, value);
}

void Editor::amendFields(const Node& node, const Json& value)
{
    for (const Node* field : m_view.childrenOf(node, false)) {
        if (!value.contains(std::string(field->segment())))
            removeNode(*field);
    }
    for (const auto& [key, part] : value.items()) {
        const std::string path = childPath(node.path, kKeyMark, key);
        const Node* field = m_ledger.find(path);
        if (!field || !field->isVisible())
            create(path, part);
        else if (!sameValue(m_view.valueOf(*field), part))
            overwrite(*field, part);
    }
}

void Editor::amendItems(const Node& node, const Json& value)
{
    const std::vector<Node*> now = m_view.childrenOf(node, true);
    Json before = Json::array();
    for (const Node* item : now)
        before.push_back(m_view.valueOf(*item));
    const std::string_view listKey = listKeyOf(node);
    const std::vector<std::string> oldNames = itemNames(before, listKey),
                                   newNames = itemNames(value, listKey);

    // Items are the same one by their id; those without by what they say, from both ends, and then by
    // position.
    std::vector<const Node*> match(value.size());
    std::map<std::string_view, const Node*> byName;
    std::vector<std::size_t> oldRest, newRest;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (oldNames[i].empty())
            oldRest.push_back(i);
        else
            byName.emplace(oldNames[i], now[i]);
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto same = newNames[i].empty() ? byName.end() : byName.find(newNames[i]);
        if (same != byName.end()) {
            match[i] = same->second;
            byName.erase(same);
        } else if (newNames[i].empty()) {
            newRest.push_back(i);
        }
    }
    std::size_t front = 0, oldEnd = oldRest.size(), newEnd = newRest.size();
    const auto pair = [&](std::size_t o, std::size_t n) { match[newRest[n]] = now[oldRest[o]]; };
    const auto same
        = [&](std::size_t o, std::size_t n) { return sameValue(before[oldRest[o]], value[newRest[n]]); };
    for (; front < oldEnd && front < newEnd && same(front, front); ++front)
        pair(front, front);
    for (; oldEnd > front && newEnd > front && same(oldEnd - 1, newEnd - 1); --oldEnd, --newEnd)
        pair(oldEnd - 1, newEnd - 1);
    for (; front < oldEnd && front < newEnd; ++front)
        pair(front, front);
    for (; front < oldEnd; ++front)
        removeNode(*now[oldRest[front]]);
    for (const auto& [name, gone] : byName)
        removeNode(*gone);

    std::vector<Placed> wanted;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!match[i]) {
            wanted.push_back(newItem(node, value[i]));
            continue;
        }
        const auto old = static_cast<std::size_t>(std::find(now.begin(), now.end(), match[i]) - now.begin());
        if (!sameValue(before[old], value[i]))
            overwrite(*match[i], value[i]);
        wanted.push_back({ match[i]->path, match[i] });
    }
    arrange(wanted);
}

void Editor::removeNode(const Node& node)
{
    DraftOp op;
    op.kind = OpKind::Remove;
    op.path = node.path;
    op.covers = m_view.opsWithin(node, [](const Op&) { return true; });
    m_draft.add(std::move(op));
}

Editor::Placed Editor::newItem(const Node& list, const Json& item)
{
    const std::string_view name = ownName(item, listKeyOf(list));
    std::string path = childPath(list.path, kItemMark, name.empty() ? freshSegment() : std::string(name));
    const Node* before = m_ledger.find(path);
    const auto& ops = m_draft.ops();
    const bool taken = (before && before->isVisible())
        || std::any_of(ops.begin(), ops.end(), [&](const DraftOp& op) { return op.path == path; });
    if (taken) {
        path = childPath(list.path, kItemMark, freshSegment());
        before = nullptr;
    }
    create(path, item);
    return { path, before && before->first != kNone ? before : nullptr };
}

// A field that belongs with others is written together with them, so that no merge can pair halves. One that
// is in conflict is left alone: it is for a person to settle.
void Editor::carry()
{
    std::vector<DraftOp> beside;
    const auto isPut = [](const std::vector<DraftOp>& ops, std::string_view path) {
        return std::any_of(ops.begin(), ops.end(), [&](const DraftOp& op) { return op.path == path; });
    };
    for (const DraftOp& op : m_draft.ops()) {
        const std::size_t mark = op.path.find_last_of("\x1e\x1f");
        if (op.kind != OpKind::Put || mark == std::string::npos || op.path[mark] == kItemMark)
            continue;
        const Node* parent = m_ledger.find(std::string_view(op.path).substr(0, mark));
        if (!parent)
            continue;
        for (const std::string_view key :
            groupOf(patternOf(*parent), std::string_view(op.path).substr(mark + 1))) {
            const std::string path = childPath(parent->path, kKeyMark, key);
            const Node* sibling = m_ledger.find(path);
            if (!sibling || !sibling->isVisible() || isPut(m_draft.ops(), path) || isPut(beside, path))
                continue;
            const std::vector<Candidate> answers = m_view.candidates(*sibling);
            if (answers.size() != 1 || answers.front().shown != Shown::Value)
                continue;
            DraftOp again;
            again.path = path;
            again.value = m_view.valueOf(*sibling);
            again.carried = true;
            again.replaces = visibleAt(*sibling);
            beside.push_back(std::move(again));
        }
    }
    for (DraftOp& op : beside)
        m_draft.add(std::move(op));
}

Done Editor::put(const Target& target, const Segments& segments, const Json& value)
{
    if (auto ok = check(value, segments.size()); !ok)
        return ok;
    if (segments.size() == 1 && segments[0] == "schema" && !isKnownSchema(value))
        return fail(Fault::Invalid, "value.type");
    if (!target.inside.empty()) {
        Json copy = *target.json;
        if (!setInside(copy, listKeyOf(*target.node), target.inside, value))
            return fail(Fault::NotFound, "path.unknown");
        overwrite(*target.node, copy);
    } else if (target.missing.empty()) {
        overwrite(*target.node, value);
    } else {
        Json made = value;
        for (std::size_t i = target.missing.size(); i-- > 1;)
            made = Json { { std::string(target.missing[i]), made } };
        const std::string key(target.missing.front());
        if (target.node->shown == Shown::Object)
            create(childPath(target.node->path, kKeyMark, key), made);
        else if (target.json->is_null())
            overwrite(*target.node, Json { { key, made } });
        else
            return fail(Fault::NotFound, "path.unknown");
    }
    return {};
}

Result<Edit> Editor::set(std::string_view path, const Json& value, std::string_view why)
{
    const Segments segments = splitUserPath(path);
    if (segments.empty())
        return fail(Fault::Invalid, "path.malformed");
    if (why.size() > kMaxWhy || !isUtf8(why))
        return fail(Fault::Invalid, "value.size");
    if (auto ok = check(value, segments.size()); !ok)
        return pass(ok);
    if (auto done = put(m_view.walk(segments), segments, normalised(value)); !done)
        return pass(done);
    return finish(why);
}

Result<Edit> Editor::add(std::string_view listPath, const Json& given)
{
    const Segments segments = splitUserPath(listPath);
    if (segments.empty())
        return fail(Fault::Invalid, "path.malformed");
    if (auto ok = check(given, segments.size() + 1); !ok)
        return pass(ok);
    const Json item = normalised(given);
    const Target target = m_view.walk(segments);
    const bool there = target.missing.empty();
    if (there && target.inside.empty() && target.node->shown == Shown::List) {
        std::vector<Placed> wanted;
        for (const Node* each : m_view.childrenOf(*target.node, true))
            wanted.push_back({ each->path, each });
        wanted.push_back(newItem(*target.node, item));
        arrange(wanted);
        return finish();
    }
    Json list = Json::array();
    if (there) {
        const Json* now = descend(*target.json, listKeyOf(*target.node), target.inside);
        if (now && !now->is_null()) {
            if (!now->is_array())
                return fail(Fault::Invalid, "path.nolist");
            list = *now;
        }
    }
    list.push_back(item);
    if (auto done = put(target, segments, list); !done)
        return pass(done);
    return finish();
}

Result<Edit> Editor::remove(std::string_view path)
{
    const Segments segments = splitUserPath(path);
    if (segments.empty())
        return fail(Fault::Invalid, "path.malformed");
    if (segments.size() == 1 && segments[0] == "schema")
        return fail(Fault::Invalid, "value.type");
    const Target target = m_view.walk(segments);
    if (!target.missing.empty())
        return fail(Fault::NotFound, "path.unknown");
    if (target.inside.empty()) {
        removeNode(*target.node);
        return finish();
    }
    Json copy = *target.json;
    const auto [container, position] = containerOf(copy, listKeyOf(*target.node), target.inside);
    if (!container)
        return fail(Fault::NotFound, "path.unknown");
    container->erase(std::next(container->begin(), static_cast<std::ptrdiff_t>(position)));
    overwrite(*target.node, copy);
    return finish();
}

Result<Edit> Editor::resolve(std::string_view path, const Json& value)
{
    const Segments segments = splitUserPath(path);
    if (segments.empty())
        return fail(Fault::Invalid, "path.malformed");
    const Target target = m_view.walk(segments);
    if (!target.missing.empty() || !target.inside.empty())
        return fail(Fault::NotFound, "path.unknown");
    const Node& node = *target.node;
    const std::vector<std::uint32_t> removals = m_view.contested(node);
    const std::vector<Candidate> answers = m_view.candidates(node);
    if (removals.empty() && answers.size() < 2)
        return fail(Fault::NotFound, "path.unknown");
    if (!removals.empty() && value.is_null()) {
        removeNode(node);
        return finish();
    }
    // An answer that somebody gave is kept to the byte.
    const bool given = std::any_of(answers.begin(), answers.end(),
        [&](const Candidate& answer) { return sameValue(m_view.valueOf(node, answer), value); });
    if (auto ok = check(value, segments.size()); !ok)
        return pass(ok);
    const Json chosen = given ? value : normalised(value);
    if (!removals.empty()) {
        std::vector<OpId> kept;
        for (const std::uint32_t index : removals)
            kept.push_back(m_ledger.removals()[index].op);
        settle(node, std::move(kept), {});
    }
    if (answers.size() > 1 || !given)
        overwrite(node, chosen);
    return finish();
}

} // namespace cyd::plan
