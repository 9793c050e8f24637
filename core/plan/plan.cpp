#include "core/plan/plan.h"

#include "core/plan/digest.h"
#include "core/plan/editor.h"
#include "core/plan/history.h"
#include "core/plan/paths.h"

#include <algorithm>

namespace cyd::plan {

struct Plan::State {
    Ledger ledger;
    View view { ledger };
};

Plan::Plan()
    : m(std::make_unique<State>())
{
}
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(Plan&&) noexcept = default;
Plan::~Plan() = default;

Done Plan::apply(const Origin& origin, BytesView payload)
{
    return m->ledger.apply(origin, payload);
}

const Json& Plan::document() const
{
    return m->view.document();
}

const Json* Plan::at(std::string_view path) const
{
    const auto segments = splitUserPath(path);
    if (segments.empty())
        return nullptr;
    if (std::none_of(segments.begin(), segments.end(), isGenerated))
        return descend(document(), {}, segments);
    const auto target = m->view.walk(segments);
    if (!target.missing.empty())
        return nullptr;
    return descend(*target.json, listKeyOf(*target.node), target.inside);
}

std::string Plan::steadyPath(std::string_view path) const
{
    return m->view.named(path, true);
}
std::string Plan::pathNow(std::string_view path) const
{
    return m->view.named(path, false);
}

std::optional<Origin> Plan::originOf(std::string_view path) const
{
    const auto segments = splitUserPath(path);
    if (segments.empty())
        return std::nullopt;
    (void)m->view.document(); // what is walked is the document as it is now
    const auto target = m->view.walk(segments);
    if (!target.node || !target.missing.empty() || !target.node->isVisible())
        return std::nullopt;
    const auto shown = m->view.candidates(*target.node).front();
    if (shown.shown != Shown::Value)
        return std::nullopt;
    return m->ledger.recordOf(shown.op).origin;
}

std::vector<Conflict> Plan::conflicts() const
{
    return m->view.conflicts();
}
std::vector<Change> Plan::history() const
{
    return historyOf(m->ledger, m->view);
}
bool Plan::empty() const
{
    return !m->ledger.root().isVisible();
}
std::size_t Plan::unknownOps() const
{
    return m->ledger.unknownOps();
}

Result<Edit> Plan::set(std::string_view path, const Json& value, std::string_view why) const
{
    return Editor(m->ledger, m->view).set(path, value, why);
}
Result<Edit> Plan::add(std::string_view listPath, const Json& item) const
{
    return Editor(m->ledger, m->view).add(listPath, item);
}
Result<Edit> Plan::remove(std::string_view path) const
{
    return Editor(m->ledger, m->view).remove(path);
}
Result<Edit> Plan::move(std::string_view itemPath, std::size_t position) const
{
    return Editor(m->ledger, m->view).move(itemPath, position);
}
Result<Edit> Plan::resolve(std::string_view path, const Json& value) const
{
    return Editor(m->ledger, m->view).resolve(path, value);
}

Hash Plan::digest(Section section, BytesView salt) const
{
    return digestOf(m->ledger, m->view, section, salt);
}

} // namespace cyd::plan
