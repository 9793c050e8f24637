//! Every op ever applied, and what stands of them: a function of the set of records, whatever order they came
//! in.
//!
//! An op is *live* until an op replaces it by name. A removal *covers* the ops that it saw, and hides them.
//! While something that it did not see is visible in its scope, the removal is *contested*: it hides nothing,
//! and a person is asked, until an op *settles* it by name.
#pragma once

#include "core/plan/payload.h"
#include "core/plan/plan.h"

#include <deque>
#include <unordered_map>

namespace cyd::plan {

using OpId = std::uint32_t; //!< place in this replica's list of ops; means nothing elsewhere
inline constexpr OpId kNone = 0xffff'ffff;

enum class Shown : std::uint8_t { Nothing, Value, Object, List };

//! One place in a plan, and the register there.
struct Node {
    struct Place {
        OpId op;
        std::string key;
    };

    std::string path;
    Node* parent = nullptr;
    bool item = false; //!< an item of a list, not a field of an object
    OpId first = kNone; //!< oldest op at or below: the order of fields, and of items that nobody moved
    std::uint32_t ownStanding = 0, ownVisible = 0;
    std::uint32_t standing[2] = {}, visible[2] = {}; //!< below, through fields [0] and through items [1]
    std::vector<Node*> children; //!< all that ever were
    std::vector<OpId> live; //!< answers and marks here that nobody replaced
    std::vector<Place> places; //!< live ones
    std::vector<std::uint32_t> removals;
    bool toRecheck = false; //!< whether these are contested must be asked again

    // What View has made of it.
    bool dirty = true; //!< something here or below changed since
    bool reshaped = true; //!< which children are shown, or their order, may have changed
    Shown shown = Shown::Nothing;
    std::vector<Node*> shownChildren;
    std::size_t slot = 0; //!< index among its parent's shown children

    [[nodiscard]] bool isVisible() const { return ownVisible + visible[0] + visible[1] > 0; }
    [[nodiscard]] std::string_view segment() const
    {
        return parent && !parent->path.empty() ? std::string_view(path).substr(parent->path.size() + 1)
                                               : path;
    }
};

struct Op {
    enum class Kind : std::uint8_t { Value, Object, List, Place, Remove, Settle, Unknown };
    Node* node = nullptr;
    std::uint32_t entry = 0;
    std::uint32_t covers = 0; //!< removals that cover it and are not settled
    std::uint32_t hides = 0; //!< of these, the ones that nobody contests
    Kind kind = Kind::Unknown;
    bool replaced = false;
    Json value;

    [[nodiscard]] bool isContent() const { return kind <= Kind::List; }
    [[nodiscard]] bool isStanding() const { return !replaced && covers == 0; }
    [[nodiscard]] bool isVisible() const { return !replaced && hides == 0; }
};

enum class Role : std::uint8_t { Replaces, Covers, Buries, Settles };

//! One op of a payload with all its numbered parts.
struct Entry {
    std::uint32_t record = 0;
    OpKind kind = OpKind::Unknown;
    bool carried = false;
    Node* node = nullptr;
    OpId firstOp = 0;
    std::uint32_t opCount = 1;
    std::vector<std::pair<Role, OpId>> named; //!< the ops that it names, as far as they are here
};

struct Record {
    Origin origin;
    std::string why;
    OpId firstOp = 0;
    std::uint32_t opCount = 0, firstEntry = 0, entryCount = 0;
};

struct Removal {
    OpId op = kNone;
    Node* node = nullptr;
    bool own = false, fields = false, items = false; //!< scope: the register itself, what is below it
    bool settled = false, contested = false;
    std::vector<OpId> covered;
};

class Ledger {
public:
    Ledger();

    //! See Plan::apply.
    [[nodiscard]] Done apply(const Origin& origin, BytesView payload);

    // View keeps what it has made in the nodes, so they are handed out to be changed.
    [[nodiscard]] Node& root() const { return *m_root; }
    [[nodiscard]] Node* find(std::string_view path) const;
    [[nodiscard]] const Op& op(OpId id) const { return m_ops[id]; }
    [[nodiscard]] std::size_t opCount() const { return m_ops.size(); }
    [[nodiscard]] const Entry& entryOf(OpId id) const { return m_entries[m_ops[id].entry]; }
    [[nodiscard]] const Record& recordOf(OpId id) const { return m_records[entryOf(id).record]; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const std::vector<Record>& records() const { return m_records; }
    [[nodiscard]] const std::vector<Removal>& removals() const { return m_removals; }
    //! Ops of a kind that this version does not know; their records are kept.
    [[nodiscard]] std::size_t unknownOps() const { return m_unknown; }

    //! By (hlc, author, seq, index).
    [[nodiscard]] bool before(OpId a, OpId b) const;
    //! Whether the node shown first of two children of one parent is `a`.
    [[nodiscard]] bool inOrder(const Node& a, const Node& b) const;
    //! Where an item stands in its list: the place it was moved to, or one made of its first op. Compared
    //! bytewise.
    [[nodiscard]] std::string placeOf(const Node& item) const;
    [[nodiscard]] static bool isWithin(const Node& node, const Node& top);

private:
    struct Key {
        CertId author;
        std::uint64_t seq;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return std::hash<CertId>()(key.author) ^ (key.seq * 0x9e37'79b9'7f4a'7c15U);
        }
    };
    struct Waiting {
        Role role;
        OpId by;
        std::uint32_t index, count;
    };

    Node* nodeAt(std::string_view path);
    OpId append(Node* node, std::uint32_t entry, Op::Kind kind, Json&& value);
    void addRemoval(OpId op, Node* node, bool own, bool fields, bool items);
    void insert(std::uint32_t record, PayloadOp&& op);
    void link(std::uint32_t record, const Payload& payload);
    void linkRange(Role role, OpId by, const Record& target, std::uint32_t index, std::uint32_t count);
    bool linkOne(Role role, OpId by, OpId target);
    bool cover(Removal& removal, OpId target);
    bool settle(std::uint32_t removal);
    void replace(OpId id);
    void shift(Node& node, int standing, int visible);
    void askAgain(Node& node);
    void contest(Removal& removal, bool contested);
    void recheck();

    std::deque<Node> m_nodes;
    Node* m_root;
    std::unordered_map<std::string_view, Node*> m_index;
    std::vector<Op> m_ops;
    std::vector<Entry> m_entries;
    std::vector<Record> m_records;
    std::vector<Removal> m_removals;
    std::unordered_map<OpId, std::uint32_t> m_removalOf;
    std::unordered_map<Key, std::uint32_t, KeyHash> m_recordOf;
    std::unordered_map<Key, std::vector<Waiting>, KeyHash> m_waiting; //!< names of ops that are not here yet
    std::vector<Node*> m_toRecheck;
    std::size_t m_unknown = 0;
};

} // namespace cyd::plan
