//! Builds an edit: says what a user did as ops that name exactly what stands in front of them.
#pragma once

#include "core/plan/draft.h"
#include "core/plan/view.h"

namespace cyd::plan {

class Editor {
public:
    Editor(const Ledger& ledger, View& view)
        : m_ledger(ledger)
        , m_view(view)
        , m_draft(ledger)
    {
    }
    // As promised in plan.h.
    [[nodiscard]] Result<Edit> set(std::string_view path, const Json& value, std::string_view why);
    [[nodiscard]] Result<Edit> add(std::string_view listPath, const Json& item);
    [[nodiscard]] Result<Edit> remove(std::string_view path);
    [[nodiscard]] Result<Edit> move(std::string_view itemPath, std::size_t position);
    [[nodiscard]] Result<Edit> resolve(std::string_view path, const Json& value);

private:
    //! An item in the order that is wanted; one without a node has never been in the list.
    struct Placed {
        std::string path;
        const Node* node = nullptr;
        bool moved = false; //!< it, and not its neighbours, is what changes place
    };
    using Segments = std::vector<std::string_view>;

    [[nodiscard]] Done put(const Target& target, const Segments& segments, const Json& value);
    [[nodiscard]] Result<Edit> finish(std::string_view why = {});
    void makeRoom(std::string_view path, Shown made);
    void create(std::string path, const Json& value);
    void overwrite(const Node& node, const Json& value);
    void amend(const Node& node, const Json& value, bool others);
    void amendFields(const Node& node, const Json& value);
    void amendItems(const Node& node, const Json& value);
    void removeNode(const Node& node);
    void settle(const Node& node, std::vector<OpId> removals, std::vector<OpId> buried);
    Placed newItem(const Node& list, const Json& item);
    void arrange(const std::vector<Placed>& wanted);
    void carry();

    [[nodiscard]] std::vector<OpId> visibleAt(const Node& node) const;
    void hiddenWithin(const Node& node, std::vector<OpId>& removals, std::vector<OpId>& hidden) const;

    const Ledger& m_ledger;
    View& m_view;
    Draft m_draft;
};

//! A place strictly between two places in a list; `before` empty for the first, `after` empty for the last.
[[nodiscard]] std::string placeBetween(std::string_view before, std::string_view after);

} // namespace cyd::plan
