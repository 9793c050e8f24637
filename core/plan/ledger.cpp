#include "core/plan/ledger.h"

#include "core/plan/paths.h"

#include <tuple>

namespace cyd::plan {

Ledger::Ledger()
    : m_root(&m_nodes.emplace_back())
{
    m_root->shown = Shown::Object;
}

Node* Ledger::find(std::string_view path) const
{
    const auto found = m_index.find(path);
    return found == m_index.end() ? nullptr : found->second;
}

bool Ledger::isWithin(const Node& node, const Node& top)
{
    const Node* at = &node;
    while (at && at != &top)
        at = at->parent;
    return at != nullptr;
}

bool Ledger::before(OpId a, OpId b) const
{
    const Record& left = recordOf(a);
    const Record& right = recordOf(b);
    if (&left == &right)
        return a < b;
    return std::tie(left.origin.hlc, left.origin.author, left.origin.authorSeq)
        < std::tie(right.origin.hlc, right.origin.author, right.origin.authorSeq);
}

std::string Ledger::placeOf(const Node& item) const
{
    if (!item.places.empty()) {
        // List order is the one register in which the latest of several wins by itself.
        const auto latest = std::max_element(item.places.begin(), item.places.end(),
            [this](const Node::Place& a, const Node::Place& b) { return before(a.op, b.op); });
        return latest->key;
    }
    const Record& record = recordOf(item.first);
    std::string key(1, '\x01'); // leaves room for places before the first
    const auto number = [&key](std::uint64_t value, int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            key.push_back(static_cast<char>(value >> (8 * i)));
    };
    number(record.origin.hlc, 8);
    key.append(record.origin.author.data.begin(), record.origin.author.data.end());
    number(record.origin.authorSeq, 8);
    number(item.first - record.firstOp, 4);
    key.push_back('\x80'); // no place ends in zero, so there is always room between two
    return key;
}

bool Ledger::inOrder(const Node& a, const Node& b) const
{
    if (a.item && (!a.places.empty() || !b.places.empty())) {
        const int order = placeOf(a).compare(placeOf(b));
        if (order != 0)
            return order < 0;
    }
    return a.first != b.first ? before(a.first, b.first) : a.path < b.path;
}

Done Ledger::apply(const Origin& origin, BytesView bytes)
{
    if (m_recordOf.contains({ origin.author, origin.authorSeq }))
        return {};
    auto payload = decodePayload(bytes);
    if (!payload)
        return pass(payload);
    for (const PayloadOp& op : payload->ops) {
        if (op.kind != OpKind::Unknown && sectionOfPath(op.path) != origin.section)
            return fail(Fault::Refused, "ops.section");
    }

    const auto record = static_cast<std::uint32_t>(m_records.size());
    m_recordOf.emplace(Key { origin.author, origin.authorSeq }, record);
    m_records.push_back({ origin, std::move(payload->why), static_cast<OpId>(m_ops.size()), 0,
        static_cast<std::uint32_t>(m_entries.size()), static_cast<std::uint32_t>(payload->ops.size()) });
    // All ops of the record are numbered before any is placed: `before` asks the record for its first.
    for (PayloadOp& op : payload->ops)
        insert(record, std::move(op));
    m_records[record].opCount = static_cast<std::uint32_t>(m_ops.size()) - m_records[record].firstOp;
    link(record, *payload);
    recheck();
    return {};
}

Node* Ledger::nodeAt(std::string_view path)
{
    if (Node* known = find(path))
        return known;
    const std::size_t mark = path.find_last_of("\x1e\x1f");
    Node* parent = mark == std::string_view::npos ? m_root : nodeAt(path.substr(0, mark));
    Node& node = m_nodes.emplace_back();
    node.path = path;
    node.parent = parent;
    node.item = mark != std::string_view::npos && path[mark] == kItemMark;
    parent->children.push_back(&node);
    m_index.emplace(node.path, &node);
    return &node;
}

OpId Ledger::append(Node* node, std::uint32_t entry, Op::Kind kind, Json&& value)
{
    const auto id = static_cast<OpId>(m_ops.size());
    Op& op = m_ops.emplace_back();
    op.node = node;
    op.entry = entry;
    op.kind = kind;
    op.value = std::move(value);
    if (!op.isContent())
        return id;
    node->live.push_back(id);
    for (Node* at = node; at && (at->first == kNone || before(id, at->first)); at = at->parent) {
        at->first = id;
        if (at->parent)
            at->parent->reshaped = true;
    }
    shift(*node, 1, 1);
    return id;
}

void Ledger::addRemoval(OpId op, Node* node, bool own, bool fields, bool items)
{
    const auto index = static_cast<std::uint32_t>(m_removals.size());
    m_removals.push_back({ op, node, own, fields, items, false, false, {} });
    m_removalOf.emplace(op, index);
    node->removals.push_back(index);
    askAgain(*node);
}

void Ledger::insert(std::uint32_t record, PayloadOp&& op)
{
    const auto entry = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({ record, op.kind, op.carried, nullptr, static_cast<OpId>(m_ops.size()), 1, {} });
    if (op.kind == OpKind::Unknown) {
        append(nullptr, entry, Op::Kind::Unknown, nullptr);
        ++m_unknown;
        return;
    }
    Node* node = nodeAt(op.path);
    m_entries[entry].node = node;
    switch (op.kind) {
    case OpKind::Put: {
        m_entries[entry].opCount = static_cast<std::uint32_t>(op.leaves.size());
        const OpId first = m_entries[entry].firstOp;
        for (Leaf& leaf : op.leaves)
            append(&leaf == &op.leaves.front() ? node : nodeAt(leaf.path), entry,
                static_cast<Op::Kind>(leaf.kind), std::move(leaf.value));
        const Op::Kind made = m_ops[first].kind;
        // What the put itself makes below is outside the scope of what it removes.
        if (!op.covers.empty())
            addRemoval(first, node, false, made != Op::Kind::Object, made != Op::Kind::List);
        break;
    }
    case OpKind::Remove:
        addRemoval(append(node, entry, Op::Kind::Remove, nullptr), node, true, true, true);
        break;
    case OpKind::Place:
        node->places.push_back({ append(node, entry, Op::Kind::Place, nullptr), std::move(op.place) });
        node->parent->reshaped = true;
        shift(*node, 0, 0);
        break;
    default:
        append(node, entry, Op::Kind::Settle, nullptr);
    }
}

void Ledger::link(std::uint32_t record, const Payload& payload)
{
    const Key self { m_records[record].origin.author, m_records[record].origin.authorSeq };
    for (std::size_t i = 0; i < payload.ops.size(); ++i) {
        const PayloadOp& op = payload.ops[i];
        const OpId by = m_entries[m_records[record].firstEntry + i].firstOp;
        const std::pair<Role, const std::vector<Ref>*> roles[] = { { Role::Replaces, &op.replaces },
            { Role::Covers, &op.covers }, { Role::Buries, &op.buries }, { Role::Settles, &op.settles } };
        for (const auto& [role, refs] : roles) {
            for (const Ref& ref : *refs) {
                const Key key { payload.authors[ref.author], ref.seq };
                if (key == self) // nobody has seen their own record before writing it
                    continue;
                const auto target = m_recordOf.find(key);
                if (target == m_recordOf.end())
                    m_waiting[key].push_back({ role, by, ref.index, ref.count });
                else
                    linkRange(role, by, m_records[target->second], ref.index, ref.count);
            }
        }
    }
    const auto waiting = m_waiting.find(self);
    if (waiting == m_waiting.end())
        return;
    for (const Waiting& ref : waiting->second)
        linkRange(ref.role, ref.by, m_records[record], ref.index, ref.count);
    m_waiting.erase(waiting);
}

void Ledger::linkRange(Role role, OpId by, const Record& target, std::uint32_t index, std::uint32_t count)
{
    for (std::uint32_t i = index; i < index + count && i < target.opCount; ++i) {
        if (linkOne(role, by, target.firstOp + i))
            m_entries[m_ops[by].entry].named.emplace_back(role, target.firstOp + i);
    }
}

// A name that does not fit its role says nothing, on every replica alike.
bool Ledger::linkOne(Role role, OpId by, OpId target)
{
    Op& from = m_ops[by];
    Op& to = m_ops[target];
    switch (role) {
    case Role::Replaces:
        if (from.node != to.node || (from.isContent() ? !to.isContent() : to.kind != Op::Kind::Place))
            return false;
        replace(target);
        return true;
    case Role::Covers:
        return cover(m_removals[m_removalOf.at(by)], target);
    case Role::Buries:
        if (!to.isContent() || !isWithin(*to.node, *from.node))
            return false;
        replace(target);
        return true;
    case Role::Settles:
        break;
    }
    const auto removal = m_removalOf.find(target);
    return removal != m_removalOf.end() && isWithin(*to.node, *from.node) && settle(removal->second);
}

bool Ledger::cover(Removal& removal, OpId target)
{
    Op& op = m_ops[target];
    if (!op.isContent())
        return false;
    const Node* below = op.node;
    if (below == removal.node) {
        if (!removal.own)
            return false;
    } else {
        while (below && below->parent != removal.node)
            below = below->parent;
        if (!below || !(below->item ? removal.items : removal.fields))
            return false;
    }
    removal.covered.push_back(target);
    if (removal.settled)
        return true;
    const bool stood = op.isStanding(), seen = op.isVisible();
    ++op.covers;
    op.hides += !removal.contested;
    shift(*op.node, op.isStanding() - stood, op.isVisible() - seen);
    return true;
}

bool Ledger::settle(std::uint32_t index)
{
    Removal& removal = m_removals[index];
    if (removal.settled)
        return true;
    removal.settled = true;
    for (const OpId id : removal.covered) {
        Op& op = m_ops[id];
        const bool stood = op.isStanding(), seen = op.isVisible();
        --op.covers;
        op.hides -= !removal.contested;
        shift(*op.node, op.isStanding() - stood, op.isVisible() - seen);
    }
    removal.contested = false;
    shift(*removal.node, 0, 0);
    return true;
}

void Ledger::replace(OpId id)
{
    Op& op = m_ops[id];
    if (op.replaced)
        return;
    const bool stood = op.isStanding(), seen = op.isVisible();
    op.replaced = true;
    if (op.kind == Op::Kind::Place) {
        std::erase_if(op.node->places, [id](const Node::Place& place) { return place.op == id; });
        op.node->parent->reshaped = true;
        shift(*op.node, 0, 0);
        return;
    }
    std::erase(op.node->live, id);
    shift(*op.node, -static_cast<int>(stood), -static_cast<int>(seen));
}

// The counts of a node and of all above it follow one op.
void Ledger::shift(Node& node, int standing, int visible)
{
    const auto add = [](std::uint32_t& count, int change) { count += static_cast<std::uint32_t>(change); };
    bool was = node.isVisible();
    add(node.ownStanding, standing);
    add(node.ownVisible, visible);
    for (Node* at = &node;; at = at->parent) {
        at->dirty = true;
        askAgain(*at);
        Node* parent = at->parent;
        if (!parent)
            return;
        parent->reshaped = parent->reshaped || was != at->isVisible();
        was = parent->isVisible();
        add(parent->standing[at->item], standing);
        add(parent->visible[at->item], visible);
    }
}

void Ledger::askAgain(Node& node)
{
    if (node.removals.empty() || node.toRecheck)
        return;
    node.toRecheck = true;
    m_toRecheck.push_back(&node);
}

void Ledger::contest(Removal& removal, bool contested)
{
    removal.contested = contested;
    for (const OpId id : removal.covered) {
        Op& op = m_ops[id];
        const bool seen = op.isVisible();
        op.hides += contested ? -1U : 1U;
        if (op.isVisible() != seen)
            shift(*op.node, 0, op.isVisible() - seen);
    }
    shift(*removal.node, 0, 0);
}

// What is visible contests the removals that did not see it, and what they hid becomes visible and may
// contest others: the least fixed point, so that two removals never hold each other up with nothing standing.
void Ledger::recheck()
{
    const auto inScope = [](const Removal& removal, std::uint32_t own, const std::uint32_t(&below)[2]) {
        return (removal.own ? own : 0) + (removal.fields ? below[0] : 0) + (removal.items ? below[1] : 0) > 0;
    };
    // What stands does not change in here, so each node is looked at once for what nothing contests any more
    // …
    for (std::size_t i = 0; i < m_toRecheck.size(); ++i) {
        const Node& node = *m_toRecheck[i];
        for (const std::uint32_t index : node.removals) {
            Removal& removal = m_removals[index];
            if (removal.contested && !inScope(removal, node.ownStanding, node.standing))
                contest(removal, false);
        }
    }
    // … and as often as something more becomes visible for what is contested now.
    for (std::size_t i = 0; i < m_toRecheck.size(); ++i) {
        Node& node = *m_toRecheck[i];
        node.toRecheck = false;
        for (const std::uint32_t index : node.removals) {
            Removal& removal = m_removals[index];
            if (!removal.contested && !removal.settled && inScope(removal, node.ownVisible, node.visible))
                contest(removal, true);
        }
    }
    m_toRecheck.clear();
}

} // namespace cyd::plan
