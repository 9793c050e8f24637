// Who had a plan before them: the traces of copies, and what read marks say of screens.
#include "core/plan/payload.h"
#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kLog = "access_log";

Json entryOf(const CopyMade& copy)
{
    Json entry = Json::object();
    for (const auto& [key, value] : { std::pair { "format", &copy.format }, { "form", &copy.form },
             { "audience", &copy.audience }, { "to", &copy.to }, { "language", &copy.language } })
        if (!value->empty())
            entry[key] = *value;
    if (copy.version > 0)
        entry["version"] = copy.version;
    return entry;
}

CopyMade copyOf(const Json& entry)
{
    CopyMade copy { textAt(entry, { "format" }), textAt(entry, { "form" }), textAt(entry, { "audience" }),
        textAt(entry, { "to" }), textAt(entry, { "language" }) };
    if (const auto number = entry.find("version"); number != entry.end() && number->is_number_unsigned())
        copy.version = number->get<std::uint32_t>();
    return copy;
}

//! The traces in one change of the log: one that was added, or all that a plan was brought in with.
std::vector<Json> entriesOf(const Json& after)
{
    std::vector<Json> entries;
    if (after.is_object() && after.contains("format"))
        entries.push_back(after);
    else if (after.is_array())
        std::ranges::copy_if(after, std::back_inserter(entries),
            [](const Json& one) { return one.is_object() && one.contains("format"); });
    return entries;
}

} // namespace

bool addsTracesOnly(BytesView payload)
{
    const auto decoded = plan::decodePayload(payload);
    return decoded && std::ranges::all_of(decoded->ops, [](const plan::PayloadOp& op) {
        const auto end = op.path.find_first_of("\x1e\x1f"); // marks of core/plan/paths.h
        return op.kind == plan::OpKind::Put && op.path.substr(0, end) == kLog && op.replaces.empty()
            && op.covers.empty() && op.buries.empty();
    });
}

Done Workspace::noteCopy(const PlanId& id, const CopyMade& copy)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto holder = this->holder(id);
    if (!holder)
        return pass(holder);
    auto entry = entryOf(copy);
    entry["at"] = isoTime(m->clock());
    entry["account_name"] = authorName(m->self());
    if (!holder->empty())
        entry["by"] = *holder;
    return m->commit(id, **loaded, 1, [&](std::size_t) { return (*loaded)->plan.add(kLog, entry); });
}

Result<std::vector<AccessLine>> Workspace::accesses(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    std::vector<AccessLine> lines;
    // From what each device wrote, not from the list as it stands: nothing can be taken out of that.
    for (const auto& change : (*loaded)->plan.history()) {
        if (!isAccessLog(change.path))
            continue;
        const auto author = authorName(change.origin.author);
        for (const auto& entry : entriesOf(change.after)) {
            AccessLine line { textAt(entry, { "at" }), textAt(entry, { "account_name" }) };
            if (line.who != author)
                line.broughtBy = author;
            line.copy = copyOf(entry);
            lines.push_back(std::move(line));
        }
    }
    const auto marks = m->journal->readMarks(id);
    if (!marks)
        return pass(marks);
    for (const auto& mark : *marks)
        if (mark.reader != m->self())
            lines.push_back({ isoTime(mark.timeMs), authorName(mark.reader) });
    const auto own = m->localJson("viewed", id.view());
    if (!own)
        return pass(own);
    if (*own && (*own)->contains("at"))
        lines.push_back({ isoTime((*own)->value("at", std::int64_t(0))), authorName(m->self()) });
    std::ranges::stable_sort(lines, std::ranges::greater(), &AccessLine::at);
    return lines;
}

} // namespace cyd::workspace
