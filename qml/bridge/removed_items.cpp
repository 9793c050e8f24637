#include "qml/bridge/removed_items.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

//! Where an item stands in its list; the list's size when it is not there.
std::size_t positionOf(const Json& list, const Json* item)
{
    std::size_t position = 0;
    while (position < list.size() && &list[position] != item)
        ++position;
    return position;
}

std::string nth(const std::string& list, std::size_t position)
{
    return list + '.' + std::to_string(position);
}

} // namespace

std::optional<RemovedItems::Item> RemovedItems::found(const QString& path) const
{
    const auto* plan = m_book.plan();
    const auto at = path.toStdString(), list = at.substr(0, at.rfind('.'));
    const auto* items = plan ? plan->at(list) : nullptr;
    const auto* item = plan ? plan->at(at) : nullptr;
    if (!items || !item || !items->is_array())
        return std::nullopt;
    const auto position = positionOf(*items, item);
    return Item { list, plan->steadyPath(at),
        position == 0 ? std::string() : plan->steadyPath(nth(list, position - 1)), position, *item };
}

bool RemovedItems::remove(const QString& path, const QString& beside, const char* words)
{
    if (!m_book.plan())
        return false;
    m_book.commitAll();
    Removed removed { {}, words };
    for (const auto& one : { path, beside })
        if (auto item = one.isEmpty() ? std::nullopt : found(one))
            removed.items.push_back(std::move(*item));
    if (removed.items.empty()
        || removed.items.front().list != path.section(QLatin1Char('.'), 0, -2).toStdString())
        return false;
    if (empty())
        clear();
    m_plan = m_book.planId();
    // Before the change: whoever hears of it asks what can be brought back.
    m_removed.push_back(std::move(removed));
    const auto items = m_removed.back().items;
    const bool done = m_book.session().change(m_plan, [&](auto& workspace) -> Done {
        for (const auto& item : items)
            if (auto gone = workspace.remove(m_plan, item.path); !gone)
                return gone;
        return {};
    });
    if (!done)
        m_removed.pop_back();
    return done;
}

bool RemovedItems::empty() const
{
    return m_removed.empty() || !m_book.plan() || m_plan != m_book.planId();
}

bool RemovedItems::undo()
{
    if (empty())
        return false;
    const auto removed = m_removed.back();
    const auto sizeOf = [&](workspace::Workspace& workspace, const std::string& list) {
        const auto plan = workspace.plan(m_plan);
        const auto* items = plan ? (*plan)->at(list) : nullptr;
        return items && items->is_array() ? items->size() : 0;
    };
    const auto put = [&](workspace::Workspace& workspace, const Item& back) -> Done {
        if (auto added = workspace.add(m_plan, back.list, back.item); !added)
            return added;
        const auto plan = workspace.plan(m_plan);
        const auto* items = plan ? (*plan)->at(back.list) : nullptr;
        if (!items || !items->is_array() || items->empty())
            return {};
        const auto last = items->size() - 1;
        const auto* before = back.after.empty() ? nullptr : (*plan)->at(back.after);
        const auto place = std::min(last, before ? positionOf(*items, before) + 1 : back.position);
        return place == last ? Done() : workspace.move(m_plan, nth(back.list, last), place);
    };
    // It is not left to be tried again either: what stands there stays.
    m_removed.pop_back();
    const bool done = m_book.session().change(m_plan, [&](auto& workspace) -> Done {
        const auto plan = workspace.plan(m_plan);
        if (!plan)
            return pass(plan);
        const auto& first = removed.items.front();
        if ((*plan)->at(first.path))
            return fail(Fault::Refused, "undo.there");
        const auto size = sizeOf(workspace, first.list);
        for (const auto& item : removed.items) {
            // What stands line by line beside a list only goes with one that is as long.
            if (&item != &first && sizeOf(workspace, item.list) != size)
                continue;
            if (auto back = put(workspace, item); !back)
                return back;
        }
        return {};
    });
    const auto* plan = m_book.plan();
    if (!done && plan && !plan->at(removed.items.front().path))
        m_removed.push_back(removed); // the device could not save: once more, then
    return done;
}

} // namespace cyd::bridge
