#include "core/plan/editor.h"

#include "core/plan/fields.h"
#include "core/plan/inside.h"
#include "core/plan/paths.h"

#include <QString>

#include <algorithm>
#include <map>
#include <unordered_set>

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

// A plan that could not be imported again must not be made.
bool isSchema(const std::vector<std::string_view>& segments)
{
    return segments.size() == 1 && segments[0] == "schema";
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

// What is written where something was removed does not bring it back, and is not taken for a change that the
// removal did not see: the removals that reach there are settled, and what they hide is buried.
void Editor::makeRoom(std::string_view path, Shown made)
{
    const Node* at = m_ledger.find(path);
    const bool isHere = at != nullptr;
    if (isHere && made != Shown::Value) {
        std::vector<OpId> removals, buried;
        for (const Node* child : at->children) {
            if (child->item == (made == Shown::List))
                hiddenWithin(*child, removals, buried);
        }
        settle(*at, std::move(removals), std::move(buried));
    }
    bool item = false; // how the way goes on below `at`
    while (!at) {
        const std::size_t mark = path.find_last_of("\x1e\x1f");
        item = mark != std::string_view::npos && path[mark] == kItemMark;
        path = path.substr(0, mark == std::string_view::npos ? 0 : mark);
        at = path.empty() ? &m_ledger.root() : m_ledger.find(path);
    }
    for (bool here = isHere; at; item = at->item, at = at->parent, here = false) {
        std::vector<OpId> removals, buried;
        for (const std::uint32_t index : at->removals) {
            const Removal& removal = m_ledger.removals()[index];
            const bool fields = here ? made == Shown::Object : !item,
                       items = here ? made == Shown::List : item;
            const bool reaches
                = (here && removal.own) || (fields && removal.fields) || (items && removal.items);
            if (removal.settled || removal.contested || !reaches)
                continue;
            removals.push_back(removal.op);
            std::copy_if(removal.covered.begin(), removal.covered.end(), std::back_inserter(buried),
                [this](OpId id) { return !m_ledger.op(id).replaced; });
        }
        std::sort(buried.begin(), buried.end());
        buried.erase(std::unique(buried.begin(), buried.end()), buried.end());
        settle(*at, std::move(removals), std::move(buried));
    }
}

void Editor::hiddenWithin(const Node& node, std::vector<OpId>& removals, std::vector<OpId>& hidden) const
{
    for (const std::uint32_t index : node.removals) {
        const Removal& removal = m_ledger.removals()[index];
        if (!removal.settled && !removal.contested)
            removals.push_back(removal.op);
    }
    std::copy_if(node.live.begin(), node.live.end(), std::back_inserter(hidden),
        [this](OpId id) { return !m_ledger.op(id).isVisible(); });
    for (const Node* child : node.children)
        hiddenWithin(*child, removals, hidden);
}

// Something where nothing is shown.
void Editor::create(std::string path, const Json& value)
{
    makeRoom(path, value.is_array() ? Shown::List : value.is_object() ? Shown::Object : Shown::Value);
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
    if (!leaf) // what is visible here has contested every removal that reaches here, but not yet those that
               // reach below
        makeRoom(node.path, wanted);
    DraftOp op;
    op.path = node.path;
    op.value = value;
    op.replaces = visibleAt(node);
    for (const Node* child : node.children) {
        const auto below = m_view.opsWithin(*child, [](const Op& each) { return each.isVisible(); });
        op.covers.insert(op.covers.end(), below.begin(), below.end());
    }
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
    constexpr auto kNew = static_cast<std::size_t>(-1);
    std::vector<std::size_t> match(value.size(), kNew);
    std::map<std::string_view, std::size_t> byName;
    std::vector<std::size_t> oldRest, newRest;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (oldNames[i].empty())
            oldRest.push_back(i);
        else
            byName.emplace(oldNames[i], i);
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
    const auto pair = [&](std::size_t o, std::size_t n) { match[newRest[n]] = oldRest[o]; };
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
        removeNode(*now[gone]);

    std::vector<Placed> wanted;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (match[i] == kNew) {
            wanted.push_back(newItem(node, value[i]));
            continue;
        }
        const Node& item = *now[match[i]];
        if (!sameValue(before[match[i]], value[i]))
            overwrite(item, value[i]);
        wanted.push_back({ item.path, &item });
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
    if ((before && before->isVisible()) || m_draft.puts(path)) {
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
    std::unordered_set<std::string> again;
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
            if (!sibling || !sibling->isVisible() || m_draft.puts(path) || again.contains(path))
                continue;
            const std::vector<Candidate> answers = m_view.candidates(*sibling);
            if (answers.size() != 1 || answers.front().shown != Shown::Value)
                continue;
            again.insert(path);
            DraftOp same;
            same.path = path;
            same.value = m_view.valueOf(*sibling);
            same.carried = true;
            same.replaces = visibleAt(*sibling);
            beside.push_back(std::move(same));
        }
    }
    for (DraftOp& op : beside)
        m_draft.add(std::move(op));
}

Done Editor::put(const Target& target, const Segments& segments, const Json& value)
{
    if (auto ok = check(value, segments.size()); !ok)
        return ok;
    if (isSchema(segments) && !isKnownSchema(value))
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
    if (isSchema(segments))
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
    if (isSchema(segments) && !isKnownSchema(value))
        return fail(Fault::Invalid, "value.type");
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
        kept.reserve(removals.size());
        for (const std::uint32_t index : removals)
            kept.push_back(m_ledger.removals()[index].op);
        settle(node, std::move(kept), {});
    }
    if (answers.size() > 1 || !given)
        overwrite(node, chosen);
    return finish();
}

} // namespace cyd::plan
