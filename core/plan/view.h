//! The document and the conflicts that a ledger adds up to, kept up to date by what changed and no more.
#pragma once

#include "core/plan/inside.h"
#include "core/plan/ledger.h"

#include <unordered_set>

namespace cyd::plan {

//! One of the answers that stand at a node.
struct Candidate {
    Shown shown = Shown::Nothing;
    OpId op = kNone; //!< the latest that says so
};

//! Where a user's path leads.
struct Target {
    Node* node = nullptr; //!< deepest node reached
    const Json* json = nullptr; //!< its value in the document
    std::vector<std::string_view> inside; //!< the rest, when the node is one whole answer with parts
    std::vector<std::string_view> missing; //!< the rest, when it is not there
};

class View {
public:
    explicit View(const Ledger& ledger)
        : m_ledger(ledger)
        , m_document(Json::object())
    {
    }
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    [[nodiscard]] const Json& document();
    [[nodiscard]] std::vector<Conflict> conflicts();
    //! Follows a user's path as far as it goes.
    [[nodiscard]] Target walk(const std::vector<std::string_view>& segments);
    //! The path to the same place with its items named as they can be kept, or as a user names them now.
    [[nodiscard]] std::string named(std::string_view path, bool steady);

    //! What stands at a node, the one that is shown first. At least one when the node is visible.
    [[nodiscard]] std::vector<Candidate> candidates(const Node& node) const;
    //! The JSON of one of the answers of a node.
    [[nodiscard]] Json valueOf(const Node& node, const Candidate& candidate) const;
    [[nodiscard]] Json valueOf(const Node& node) const { return valueOf(node, candidates(node).front()); }
    //! The JSON that some ops at or below a node make, and nothing else.
    [[nodiscard]] Json assemble(const Node& top, const std::vector<OpId>& ops) const;
    //! The ops at or below a node for which `wanted` holds.
    template <typename Wanted> [[nodiscard]] std::vector<OpId> opsWithin(const Node& top, Wanted wanted) const
    {
        std::vector<OpId> ops;
        collect(top, wanted, ops);
        return ops;
    }
    //! Removals at a node that somebody must decide about.
    [[nodiscard]] std::vector<std::uint32_t> contested(const Node& node) const;
    [[nodiscard]] bool isShown(const Node& node) const;
    //! The children of a node that are visible through fields or through items, in their order.
    [[nodiscard]] std::vector<Node*> childrenOf(const Node& node, bool items) const;

private:
    template <typename Wanted> void collect(const Node& at, Wanted wanted, std::vector<OpId>& ops) const
    {
        for (const OpId id : at.live) {
            if (wanted(m_ledger.op(id)))
                ops.push_back(id);
        }
        for (const Node* child : at.children)
            collect(*child, wanted, ops);
    }
    void refresh(Node& node, Json& slot, bool fresh);
    void refreshChildren(Node& node, Json& slot, bool fresh);
    //! What stands against removals of a node.
    std::vector<OpId> unseenBy(const std::vector<std::uint32_t>& removals, const Node& node) const;
    OpId latest(const std::vector<OpId>& ops) const;
    std::vector<OpId> opsOf(const Node& node, Shown container) const;

    const Ledger& m_ledger;
    Json m_document;
    std::unordered_set<Node*> m_asking;
};

//! Paths as a user writes them, by the names that items have in the document now. For one question; not to be
//! kept.
class Names {
public:
    Names(const Ledger& ledger, const View& view)
        : m_ledger(ledger)
        , m_view(view)
    {
    }
    //! An item that is gone is called by the id it came with, or "-".
    [[nodiscard]] std::string pathOf(const Node& node, bool steady = false);

private:
    std::string segmentOf(const Node& node);
    std::string idOf(const Node& item) const;

    const Ledger& m_ledger;
    const View& m_view;
    std::unordered_map<const Node*, std::unordered_map<std::string, std::size_t>> m_lists;
};

//! The last key on the way to a node, by which a list knows its items' id: "domains" for the list and its
//! items.
[[nodiscard]] std::string_view listKeyOf(const Node& list);
//! "crisis_plan.contacts.*.phone"
[[nodiscard]] std::string patternOf(const Node& node);

} // namespace cyd::plan
