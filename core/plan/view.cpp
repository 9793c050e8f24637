#include "core/plan/view.h"

#include "core/plan/fields.h"
#include "core/plan/paths.h"

#include <algorithm>

namespace cyd::plan {

namespace {

Shown shownAs(Op::Kind kind)
{
    switch (kind) {
    case Op::Kind::Object:
        return Shown::Object;
    case Op::Kind::List:
        return Shown::List;
    default:
        return Shown::Value;
    }
}

Json emptyOf(Shown shown)
{
    return shown == Shown::List ? Json::array() : Json::object();
}

Json& childSlot(Json& container, std::size_t slot)
{
    if (auto* object = container.get_ptr<Json::object_t*>())
        return (object->begin() + static_cast<std::ptrdiff_t>(slot))->second;
    return container[slot];
}

void appendChild(Json& container, std::string_view key, Json&& value)
{
    // Straight into the row of pairs: the keys are known to differ, so none needs to be looked for.
    if (auto* object = container.get_ptr<Json::object_t*>())
        object->push_back({ std::string(key), std::move(value) });
    else
        container.push_back(std::move(value));
}

} // namespace

std::string_view listKeyOf(const Node& list)
{
    const Node* at = &list;
    while (at->item)
        at = at->parent;
    return at->segment();
}

std::string patternOf(const Node& node)
{
    if (!node.parent)
        return {};
    std::string pattern = patternOf(*node.parent);
    if (!pattern.empty())
        pattern.push_back('.');
    return pattern.append(node.item ? std::string_view("*") : node.segment());
}

const Json& View::document()
{
    if (m_ledger.root().dirty)
        refreshChildren(m_ledger.root(), m_document, false);
    return m_document;
}

bool View::isShown(const Node& node) const
{
    for (const Node* at = &node; at->parent; at = at->parent) {
        const auto& siblings = at->parent->shownChildren;
        if (at->slot >= siblings.size() || siblings[at->slot] != at)
            return false;
    }
    return true;
}

std::vector<std::uint32_t> View::contested(const Node& node) const
{
    std::vector<std::uint32_t> found;
    for (const std::uint32_t index : node.removals) {
        const Removal& removal = m_ledger.removals()[index];
        if (removal.contested && removal.own)
            found.push_back(index);
    }
    return found;
}

OpId View::latest(const std::vector<OpId>& ops) const
{
    return *std::max_element(
        ops.begin(), ops.end(), [this](OpId a, OpId b) { return m_ledger.before(a, b); });
}

std::vector<OpId> View::unseenBy(const std::vector<std::uint32_t>& removals, const Node& node) const
{
    std::vector<OpId> unseen;
    const std::vector<OpId> all = opsWithin(node, [](const Op& op) { return op.isVisible(); });
    for (const std::uint32_t index : removals) {
        const auto& covered = m_ledger.removals()[index].covered;
        const std::unordered_set<OpId> seen(covered.begin(), covered.end());
        std::copy_if(
            all.begin(), all.end(), std::back_inserter(unseen), [&](OpId id) { return !seen.contains(id); });
    }
    return unseen;
}

std::vector<OpId> View::opsOf(const Node& node, Shown container) const
{
    std::vector<OpId> ops;
    const auto visible = [](const Op& op) { return op.isVisible(); };
    for (const OpId id : node.live) {
        const Op& op = m_ledger.op(id);
        if (op.isVisible() && shownAs(op.kind) == container)
            ops.push_back(id);
    }
    for (const Node* child : node.children) {
        if (child->item == (container == Shown::List))
            collect(*child, visible, ops);
    }
    return ops;
}

std::vector<Candidate> View::candidates(const Node& node) const
{
    std::vector<Candidate> found;
    bool object = node.visible[0] > 0, list = node.visible[1] > 0;
    for (const OpId id : node.live) {
        const Op& op = m_ledger.op(id);
        if (!op.isVisible())
            continue;
        if (op.kind != Op::Kind::Value) {
            (op.kind == Op::Kind::Object ? object : list) = true;
            continue;
        }
        const auto same = std::find_if(found.begin(), found.end(),
            [&](const Candidate& other) { return sameValue(m_ledger.op(other.op).value, op.value); });
        if (same == found.end())
            found.push_back({ Shown::Value, id });
        else if (m_ledger.before(same->op, id))
            same->op = id;
    }
    const bool onlyValues = !object && !list;
    if (found.empty() && object != list)
        return { { object ? Shown::Object : Shown::List, kNone } };
    for (const Shown container : { Shown::Object, Shown::List }) {
        if (container == Shown::Object ? object : list)
            found.push_back({ container, latest(opsOf(node, container)) });
    }
    if (found.size() < 2)
        return found;
    std::sort(found.begin(), found.end(),
        [this](const Candidate& a, const Candidate& b) { return m_ledger.before(b.op, a.op); });
    if (onlyValues) {
        const std::string pattern = patternOf(node);
        const auto rank = [&](const Candidate& c) { return cautionRank(pattern, m_ledger.op(c.op).value); };
        std::stable_sort(found.begin(), found.end(),
            [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
    }
    return found;
}

std::vector<Node*> View::childrenOf(const Node& node, bool items) const
{
    std::vector<Node*> children;
    for (Node* child : node.children) {
        if (child->item == items && child->isVisible())
            children.push_back(child);
    }
    std::sort(children.begin(), children.end(),
        [this](const Node* a, const Node* b) { return m_ledger.inOrder(*a, *b); });
    return children;
}

void View::refresh(Node& node, Json& slot, bool fresh)
{
    const std::vector<Candidate> answers = candidates(node);
    if (answers.size() > 1 || !contested(node).empty())
        m_asking.insert(&node);
    else
        m_asking.erase(&node);
    const Candidate& answer = answers.front();
    if (answer.shown == Shown::Value) {
        slot = m_ledger.op(answer.op).value;
        node.shown = Shown::Value;
        node.shownChildren.clear();
        node.dirty = false;
        node.reshaped = true; // it is not known what a container here would show
        return;
    }
    fresh = fresh || node.shown != answer.shown;
    if (fresh) {
        slot = emptyOf(answer.shown);
        node.shown = answer.shown;
        node.shownChildren.clear();
    }
    refreshChildren(node, slot, fresh);
}

void View::refreshChildren(Node& node, Json& slot, bool fresh)
{
    node.dirty = false;
    if (!fresh && !node.reshaped) {
        for (Node* child : node.shownChildren) {
            if (child->dirty)
                refresh(*child, childSlot(slot, child->slot), false);
        }
        return;
    }
    node.reshaped = false;
    std::vector<Node*> children = childrenOf(node, node.shown == Shown::List);
    Json rebuilt = emptyOf(node.shown);
    for (std::size_t i = 0; i < children.size(); ++i) {
        Node& child = *children[i];
        const bool known = child.slot < node.shownChildren.size() && node.shownChildren[child.slot] == &child;
        Json value = known ? std::move(childSlot(slot, child.slot)) : Json();
        if (!known || child.dirty)
            refresh(child, value, !known);
        appendChild(rebuilt, child.segment(), std::move(value));
    }
    for (std::size_t i = 0; i < children.size(); ++i)
        children[i]->slot = i;
    node.shownChildren = std::move(children);
    slot = std::move(rebuilt);
}

Json View::valueOf(const Node& node, const Candidate& candidate) const
{
    if (candidate.shown == Shown::Value)
        return m_ledger.op(candidate.op).value;
    Json container = emptyOf(candidate.shown);
    for (const Node* child : childrenOf(node, candidate.shown == Shown::List))
        appendChild(container, child->segment(), valueOf(*child));
    return container;
}

Json View::assemble(const Node& top, const std::vector<OpId>& ops) const
{
    const auto shown = [&](const Node& node) {
        std::vector<OpId> own;
        for (const OpId id : ops) {
            if (m_ledger.op(id).node == &node && m_ledger.op(id).isContent())
                own.push_back(id);
        }
        return own;
    };
    const std::vector<OpId> own = shown(top);
    if (!own.empty() && m_ledger.op(latest(own)).kind == Op::Kind::Value)
        return m_ledger.op(latest(own)).value;
    // The ops below, by the child that they are under.
    std::vector<std::pair<const Node*, std::vector<OpId>>> children;
    std::unordered_map<const Node*, std::size_t> places;
    for (const OpId id : ops) {
        const Node* child = m_ledger.op(id).node;
        if (child == &top)
            continue;
        while (child->parent != &top)
            child = child->parent;
        const auto [place, isNew] = places.emplace(child, children.size());
        if (isNew)
            children.push_back({ child, {} });
        children[place->second].second.push_back(id);
    }
    if (own.empty() && children.empty())
        return Json(Json::value_t::discarded);
    std::sort(children.begin(), children.end(),
        [this](const auto& a, const auto& b) { return m_ledger.inOrder(*a.first, *b.first); });
    const bool list
        = own.empty() ? children.front().first->item : m_ledger.op(latest(own)).kind == Op::Kind::List;
    Json container = list ? Json::array() : Json::object();
    for (const auto& [child, below] : children) {
        if (child->item == list)
            appendChild(container, child->segment(), assemble(*child, below));
    }
    return container;
}

namespace {

std::size_t slotOf(const Target& list, std::string_view segment)
{
    if (isGenerated(segment))
        for (const Node* item : list.node->shownChildren)
            if (isGenerated(item->segment()) && steadyName(item->segment()) == segment)
                return item->slot;
    return itemIn(*list.json, listKeyOf(*list.node), segment);
}

} // namespace

Target View::walk(const std::vector<std::string_view>& segments)
{
    Target target { &m_ledger.root(), &document(), {}, {} };
    for (std::size_t i = 0; i < segments.size();) {
        const std::span<const std::string_view> rest(
            segments.begin() + static_cast<std::ptrdiff_t>(i), segments.end());
        std::size_t used = 1;
        const Json* next = nullptr;
        std::size_t slot = std::string_view::npos;
        if (target.node->shown == Shown::Object) {
            next = fieldOf(*target.json, rest, used);
            if (next) {
                const auto& pairs = target.json->get_ref<const Json::object_t&>();
                const auto pair = std::find_if(
                    pairs.begin(), pairs.end(), [next](const auto& each) { return &each.second == next; });
                slot = static_cast<std::size_t>(pair - pairs.begin());
            }
        } else if (target.node->shown == Shown::List) {
            slot = slotOf(target, rest.front());
            if (slot != std::string_view::npos)
                next = &(*target.json)[slot];
        } else if (target.json->is_structured()) {
            target.inside.assign(rest.begin(), rest.end());
            return target;
        }
        if (!next) {
            target.missing.assign(rest.begin(), rest.end());
            return target;
        }
        target.node = target.node->shownChildren[slot];
        target.json = next;
        i += used;
    }
    return target;
}

std::string View::named(std::string_view path, bool steady)
{
    const auto segments = splitUserPath(path);
    const Target target = walk(segments);
    if (segments.empty() || !target.missing.empty() || !target.node->parent)
        return std::string(path);
    auto name = Names(m_ledger, *this).pathOf(*target.node, steady);
    for (const auto part : target.inside)
        name.append(".").append(part);
    return name;
}

std::string Names::idOf(const Node& item) const
{
    const Node* id = m_ledger.find(childPath(item.path, kKeyMark, itemIdKey(listKeyOf(item))));
    if (!id || !m_view.isShown(*id) || id->shown != Shown::Value)
        return {};
    const Json value = m_view.valueOf(*id);
    const auto* name = value.get_ptr<const std::string*>();
    return name && isKey(*name) && name->find('.') == std::string::npos ? *name : std::string();
}

std::string Names::segmentOf(const Node& node)
{
    if (!node.item)
        return std::string(node.segment());
    if (!m_view.isShown(node))
        return isGenerated(node.segment()) ? "-" : std::string(node.segment());
    const auto [list, isNew] = m_lists.try_emplace(node.parent);
    if (isNew) { // of two items with one id, the first is the one that it names
        for (const Node* sibling : node.parent->shownChildren)
            list->second.emplace(idOf(*sibling), sibling->slot);
    }
    const std::string id = idOf(node);
    if (!id.empty() && list->second.at(id) == node.slot)
        return id;
    std::string position = std::to_string(node.slot);
    while (list->second.contains(position)) // an id of digits goes first; 02 is still the third item
        position.insert(position.begin(), '0');
    return position;
}

std::string Names::pathOf(const Node& node, bool steady)
{
    std::string path = node.parent->parent ? pathOf(*node.parent, steady) : std::string();
    if (!path.empty())
        path.push_back('.');
    auto segment = segmentOf(node);
    if (steady && node.item && isGenerated(node.segment()) && positionOf(segment) == node.slot)
        segment = steadyName(node.segment());
    return path.append(segment);
}

std::vector<Conflict> View::conflicts()
{
    (void)document();
    std::vector<std::pair<std::vector<std::size_t>, const Node*>> asking;
    for (const Node* node : m_asking) {
        if (!isShown(*node))
            continue;
        std::vector<std::size_t> where;
        for (const Node* at = node; at->parent; at = at->parent)
            where.insert(where.begin(), at->slot);
        asking.emplace_back(std::move(where), node);
    }
    std::sort(asking.begin(), asking.end());

    std::vector<Conflict> conflicts;
    Names names(m_ledger, *this);
    for (const auto& [where, node] : asking) {
        const Section section = sectionOfPath(node->path);
        const std::string path = names.pathOf(*node);
        const auto oldestFirst = [](Conflict& conflict) {
            std::sort(conflict.answers.begin(), conflict.answers.end(), [](const auto& a, const auto& b) {
                return std::tie(a.origin.hlc, a.origin.author, a.origin.authorSeq)
                    < std::tie(b.origin.hlc, b.origin.author, b.origin.authorSeq);
            });
        };
        const std::vector<Candidate> answers = candidates(*node);
        if (answers.size() > 1) {
            Conflict conflict { Conflict::Kind::Values, path, section, {} };
            for (const Candidate& answer : answers)
                conflict.answers.push_back({ valueOf(*node, answer), m_ledger.recordOf(answer.op).origin });
            oldestFirst(conflict);
            conflicts.push_back(std::move(conflict));
        }
        const std::vector<std::uint32_t> removals = contested(*node);
        if (!removals.empty()) {
            Conflict conflict { Conflict::Kind::RemovedAndEdited, path, section, {} };
            conflict.answers.push_back(
                { valueOf(*node), m_ledger.recordOf(latest(unseenBy(removals, *node))).origin });
            for (const std::uint32_t index : removals)
                conflict.answers.push_back(
                    { nullptr, m_ledger.recordOf(m_ledger.removals()[index].op).origin });
            oldestFirst(conflict);
            conflicts.push_back(std::move(conflict));
        }
    }
    return conflicts;
}

} // namespace cyd::plan
