//! What was taken out of lists of the open plan, and the way back: each comes back where it was, with every
//! field, the last first. Nothing that was written meanwhile is written over.
#pragma once

#include "core/base/id.h"
#include "core/base/json.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace cyd::bridge {

class AnswerBook;

class RemovedItems {
public:
    explicit RemovedItems(AnswerBook& book)
        : m_book(book)
    {
    }

    //! Takes the item at a path out of the plan, with what is being typed in it. `beside`: an item of another
    //! list that goes and comes with it (its translation). `words`: an id, of what bringing it back is
    //! called. False: nothing was changed.
    bool remove(const QString& path, const QString& beside = {}, const char* words = nullptr);
    //! Brings the last one back. False: nothing was changed, and why was said.
    bool undo();
    //! There is nothing to bring back in the plan that is open now; any(): perhaps in another.
    [[nodiscard]] bool empty() const;
    //! The last one, as it was; its `words`. Only when it is not empty.
    [[nodiscard]] const Json& item() const { return m_removed.back().items.front().item; }
    [[nodiscard]] const char* words() const { return m_removed.back().words; }
    [[nodiscard]] const std::string& list() const { return m_removed.back().items.front().list; }
    [[nodiscard]] bool any() const { return !m_removed.empty(); }
    void clear() { m_removed.clear(); }

private:
    struct Item {
        std::string list, path; //!< its own path by the name that stays with it
        std::string after; //!< the item before it, by such a name; empty: it was the first
        std::size_t position = 0;
        Json item;
    };
    struct Removed {
        std::vector<Item> items; //!< it, and what stood beside it
        const char* words = nullptr;
    };
    [[nodiscard]] std::optional<Item> found(const QString& path) const;

    AnswerBook& m_book;
    PlanId m_plan;
    std::vector<Removed> m_removed; //!< the last last
};

} // namespace cyd::bridge
