#include "core/plan/editor.h"
#include "core/plan/inside.h"
#include "core/plan/paths.h"

#include <algorithm>

namespace cyd::plan {

std::string placeBetween(std::string_view before, std::string_view after)
{
    std::string place;
    if (after.empty()) { // just behind: what is added later still comes later
        place = before;
        place.push_back('\x80');
        return place;
    }
    const auto digit = [](std::string_view text, std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    bool bounded = true;
    for (std::size_t i = 0;; ++i) {
        const unsigned low = digit(before, i), high = bounded ? digit(after, i) : 256U;
        if (high - low > 1 && high > low) {
            place.push_back(static_cast<char>((low + high) / 2));
            return place;
        }
        place.push_back(static_cast<char>(low));
        bounded = bounded && low == high;
    }
}

// Leaves the longest run of items that are in order already where it is, and gives the others places between.
void Editor::arrange(const std::vector<Placed>& wanted)
{
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].node && !wanted[i].moved)
            known.push_back(i);
    }
    const auto inOrder
        = [&](std::size_t a, std::size_t b) { return m_ledger.inOrder(*wanted[a].node, *wanted[b].node); };
    // Patience: tops[n] ends the best run of n + 1 items, previous[i] is the one before i in its run.
    std::vector<std::size_t> tops, previous(wanted.size(), wanted.size());
    for (const std::size_t i : known) {
        const auto pile = std::lower_bound(tops.begin(), tops.end(), i, inOrder);
        if (pile != tops.begin())
            previous[i] = *std::prev(pile);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    if (tops.empty()) // one item alone, or none that was here before
        return;
    std::vector<bool> fixed(wanted.size(), false);
    for (std::size_t i = tops.back(); i < wanted.size(); i = previous[i])
        fixed[i] = true;

    std::string last;
    std::size_t end = wanted.size();
    while (end > 0 && !wanted[end - 1].node) // new items behind the last known one come last anyway
        --end;
    for (std::size_t i = 0; i < end; ++i) {
        if (fixed[i]) {
            last = m_ledger.placeOf(*wanted[i].node);
            continue;
        }
        std::string next;
        for (std::size_t j = i + 1; j < end && next.empty(); ++j) {
            if (!fixed[j])
                continue;
            if (m_ledger.placeOf(*wanted[j].node) > last)
                next = m_ledger.placeOf(*wanted[j].node);
            else
                fixed[j] = false; // two moved to one place: there is no room between them
        }
        last = placeBetween(last, next);
        DraftOp op;
        op.kind = OpKind::Place;
        op.path = wanted[i].path;
        op.place = last;
        if (wanted[i].node) {
            for (const Node::Place& place : wanted[i].node->places)
                op.replaces.push_back(place.op);
        }
        m_draft.add(std::move(op));
    }
}

Result<Edit> Editor::move(std::string_view itemPath, std::size_t position)
{
    const Segments segments = splitUserPath(itemPath);
    if (segments.empty())
        return fail(Fault::Invalid, "path.malformed");
    const Target target = m_view.walk(segments);
    if (!target.missing.empty())
        return fail(Fault::NotFound, "path.unknown");
    if (!target.inside.empty()) {
        Json copy = *target.json;
        const auto [list, from] = containerOf(copy, listKeyOf(*target.node), target.inside);
        if (!list || !list->is_array())
            return fail(Fault::Invalid, "path.nolist");
        const Json item = (*list)[from];
        list->erase(from);
        list->insert(list->begin() + static_cast<std::ptrdiff_t>(std::min(position, list->size())), item);
        overwrite(*target.node, copy);
        return finish();
    }
    if (!target.node->item)
        return fail(Fault::Invalid, "path.nolist");
    std::vector<Placed> wanted;
    for (const Node* each : m_view.childrenOf(*target.node->parent, true)) {
        if (each != target.node)
            wanted.push_back({ each->path, each });
    }
    const auto at = static_cast<std::ptrdiff_t>(std::min(position, wanted.size()));
    wanted.insert(wanted.begin() + at, { target.node->path, target.node, true });
    arrange(wanted);
    return finish();
}

} // namespace cyd::plan
