#include "sync/cyd/commands.h"

#include <QDateTime>
#include <algorithm>
#include <iostream>
#include <sstream>

namespace cyd::cli {

namespace {

//! An unlocked vault and one of its plans: what almost every command starts with.
struct OpenPlan {
    std::unique_ptr<workspace::Workspace> vault;
    PlanId id;
};
Result<OpenPlan> openPlan(Console& console, const std::string& name)
{
    auto vault = console.unlocked();
    if (!vault)
        return pass(vault);
    const auto id = (*vault)->findPlan(name);
    if (!id)
        return pass(id);
    return OpenPlan { std::move(*vault), *id };
}

const char* wordOf(workspace::SyncState state)
{
    switch (state) {
    case workspace::SyncState::OnThisTablet:
        return "on_this_tablet";
    case workspace::SyncState::Waiting:
        return "waiting";
    case workspace::SyncState::OnServer:
        return "on_server";
    case workspace::SyncState::Seen:
        return "seen";
    }
    return "";
}

Result<Json> jsonFrom(const std::string& text)
{
    auto value = Json::parse(text, nullptr, false);
    if (value.is_discarded())
        return fail(Fault::Invalid, "value.json");
    return value;
}

//! See ValueKind::Guess. A number where nothing stands is a text too, unless the key says that it counts
//! something: a telephone number "999" must not become the number 999.
Result<Json> valueFor(const SetArguments& set, const Json* present)
{
    if (set.kind == ValueKind::Text)
        return Json(set.value);
    if (set.kind == ValueKind::JsonText)
        return jsonFrom(set.value);
    if (set.value == "null")
        return Json(nullptr);
    auto parsed = Json::parse(set.value, nullptr, false);
    if (parsed.is_discarded() || (present && present->is_string()))
        return Json(set.value);
    if (parsed.is_number() && !(present && present->is_number())) {
        static constexpr std::string_view counts[] = { "version", "step", "at_least_every_days" };
        const auto key = set.path.substr(set.path.rfind('.') + 1);
        if (std::ranges::find(counts, key) == std::end(counts))
            return Json(set.value);
    }
    return parsed;
}

std::string oneLine(const Json& value)
{
    if (value.is_discarded())
        return "–";
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonOrNull(const Json& value)
{
    return value.is_discarded() ? Json(nullptr) : value;
}

int finish(Console& console, const cyd::Done& done, const char* words)
{
    if (!done)
        return console.failed(done.error());
    console.say(words);
    console.document({ { "done", true } });
    return Exit::Done;
}

} // namespace

int planImport(Console& console, const std::vector<std::string>& files)
{
    // Every file is read before the first is imported: a bad one changes nothing.
    std::vector<Json> documents;
    for (const auto& file : files) {
        const auto content = readFile(file);
        if (!content)
            return console.say("cli.file", { QString::fromStdString(file) }), console.failed(content.error());
        auto document = plan::parsePlanJson(*content);
        if (!document)
            return console.say("cli.file", { QString::fromStdString(file) }),
                   console.failed(document.error());
        documents.push_back(std::move(*document));
    }
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    Json ids = Json::array();
    for (const auto& document : documents) {
        const auto id = (*vault)->importPlan(document);
        if (!id)
            return console.failed(id.error());
        ids.push_back(id->hex());
        console.line(id->hex());
    }
    console.document({ { "ids", ids } });
    return Exit::Done;
}

int planShow(Console& console, const std::string& name)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    const auto plan = open->vault->plan(open->id);
    if (!plan)
        return console.failed(plan.error());
    std::cout << (*plan)->document().dump(2) << '\n';
    // Somebody has the plan in front of them: the next exchange may say so.
    if (const auto done = open->vault->markViewed(open->id); !done)
        return console.failed(done.error());
    return Exit::Done;
}

int planHistory(Console& console, const std::string& name)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    const auto lines = open->vault->history(open->id);
    if (!lines)
        return console.failed(lines.error());
    Json list = Json::array();
    for (const auto& entry : *lines) {
        list.push_back({ { "at", isoTime(entry.atMs) }, { "author", entry.author },
            { "path", entry.change.path }, { "before", jsonOrNull(entry.change.before) },
            { "after", jsonOrNull(entry.change.after) }, { "why", entry.change.why } });
        console.line(isoTime(entry.atMs) + "  " + entry.author + "  " + entry.change.path + "\n    "
            + oneLine(entry.change.before) + "  →  " + oneLine(entry.change.after));
    }
    console.document({ { "history", list } });
    return Exit::Done;
}

int planAccess(Console& console, const std::string& name)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    const auto lines = open->vault->accesses(open->id);
    if (!lines)
        return console.failed(lines.error());
    Json list = Json::array();
    for (const auto& entry : *lines) {
        Json one { { "at", entry.at }, { "who", entry.who }, { "did", entry.copy ? "copy" : "view" } };
        auto line = entry.at + "  " + entry.who + "  " + (entry.copy ? "copy" : "view");
        if (!entry.broughtBy.empty())
            one["brought_by"] = entry.broughtBy;
        if (entry.copy) {
            for (const auto& [key, value] : { std::pair { "format", &entry.copy->format },
                     { "form", &entry.copy->form }, { "audience", &entry.copy->audience },
                     { "to", &entry.copy->to }, { "language", &entry.copy->language } })
                if (!value->empty()) {
                    one[key] = *value;
                    line += std::string("  ") + key + "=" + *value;
                }
            if (entry.copy->version > 0) {
                one["version"] = entry.copy->version;
                line += "  version=" + std::to_string(entry.copy->version);
            }
        }
        list.push_back(std::move(one));
        console.line(line);
    }
    console.document({ { "access", list } });
    return Exit::Done;
}

int planSet(Console& console, const SetArguments& set)
{
    const auto open = openPlan(console, set.plan);
    if (!open)
        return console.failed(open.error());
    const auto plan = open->vault->plan(open->id);
    if (!plan)
        return console.failed(plan.error());
    const auto value = valueFor(set, (*plan)->at(set.path));
    if (!value)
        return console.failed(value.error());
    return finish(console, open->vault->set(open->id, set.path, *value, set.why), "cli.saved");
}

int planAdd(Console& console, const std::string& name, const std::string& path, const std::string& json)
{
    const auto item = jsonFrom(json);
    if (!item)
        return console.failed(item.error());
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    return finish(console, open->vault->add(open->id, path, *item), "cli.saved");
}

int planRemove(Console& console, const std::string& name, const std::string& path)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    return finish(console, open->vault->remove(open->id, path), "cli.saved");
}

int planApply(Console& console, const std::string& name, const std::string& file, std::size_t batch)
{
    const auto content = readFile(file);
    if (!content)
        return console.failed(content.error());
    std::vector<workspace::Workspace::FieldEdit> edits;
    std::istringstream lines(*content);
    std::size_t number = 0;
    for (std::string text; std::getline(lines, text);) {
        ++number;
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto line = Json::parse(text, nullptr, false);
        if (!line.is_object() || !line.contains("path") || !line["path"].is_string()
            || !line.contains("value")) {
            console.say("cli.apply.line", { QString::number(number) });
            return console.failed(Fault::Invalid, "apply.line");
        }
        workspace::Workspace::FieldEdit edit { line["path"].get<std::string>(), line["value"], {} };
        if (line.contains("at")) {
            const auto& at = line["at"];
            if (at.is_number_integer())
                edit.atMs = at.get<std::int64_t>();
            else if (at.is_string()) {
                const auto time
                    = QDateTime::fromString(QString::fromStdString(at.get<std::string>()), Qt::ISODate);
                if (time.isValid())
                    edit.atMs = time.toMSecsSinceEpoch();
            }
        }
        edits.push_back(std::move(edit));
    }
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    std::size_t saved = 0;
    for (std::size_t from = 0; from < edits.size(); from += batch) {
        const auto end = std::min(edits.size(), from + batch);
        const auto done = open->vault->setAll(open->id,
            { edits.begin() + static_cast<std::ptrdiff_t>(from),
                edits.begin() + static_cast<std::ptrdiff_t>(end) });
        if (!done) {
            console.say("cli.apply.stopped", { QString::number(saved) });
            return console.failed(done.error());
        }
        saved = end;
    }
    console.line(std::to_string(saved));
    console.document({ { "applied", saved } });
    return Exit::Done;
}

int planConflicts(Console& console, const std::string& name)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    const auto conflicts = open->vault->conflicts(open->id);
    if (!conflicts)
        return console.failed(conflicts.error());
    Json list = Json::array();
    for (const auto& view : *conflicts) {
        Json values = Json::array();
        console.line(view.conflict.path);
        for (std::size_t i = 0; i < view.conflict.answers.size(); ++i) {
            const auto& answer = view.conflict.answers[i];
            const auto at = isoTime(stampMs(answer.origin.hlc));
            values.push_back(
                { { "value", jsonOrNull(answer.value) }, { "author", view.authors[i] }, { "at", at } });
            console.line("  " + std::to_string(i + 1) + ". " + view.authors[i] + ", " + at + ": "
                + oneLine(answer.value));
        }
        const bool removed = view.conflict.kind == plan::Conflict::Kind::RemovedAndEdited;
        list.push_back({ { "path", view.conflict.path },
            { "kind", removed ? "removed_and_edited" : "values" }, { "values", values } });
    }
    if (list.empty())
        console.say("cli.conflicts.none");
    console.document({ { "conflicts", list } });
    return Exit::Done;
}

int planResolve(Console& console, const ResolveArguments& wanted)
{
    const auto open = openPlan(console, wanted.plan);
    if (!open)
        return console.failed(open.error());
    const auto conflicts = open->vault->conflicts(open->id);
    if (!conflicts)
        return console.failed(conflicts.error());
    const auto found = std::ranges::find_if(
        *conflicts, [&](const auto& view) { return view.conflict.path == wanted.path; });
    if (found == conflicts->end())
        return console.failed(Fault::NotFound, "conflict.none");
    Json value;
    if (wanted.hasValue) {
        auto typed = valueFor(
            { {}, wanted.path, wanted.value, {}, ValueKind::Guess }, &found->conflict.answers[0].value);
        if (!typed)
            return console.failed(typed.error());
        value = *typed;
    } else if (wanted.keep >= 1 && static_cast<std::size_t>(wanted.keep) <= found->conflict.answers.size()) {
        value = jsonOrNull(found->conflict.answers[static_cast<std::size_t>(wanted.keep) - 1].value);
    } else {
        return console.failed(Fault::Invalid, "conflict.keep");
    }
    return finish(console, open->vault->resolve(open->id, wanted.path, value), "cli.saved");
}

int planShare(
    Console& console, const std::string& name, const std::string& memberName, const std::string& sections)
{
    const auto open = openPlan(console, name);
    if (!open)
        return console.failed(open.error());
    const auto member = open->vault->findMember(memberName);
    if (!member)
        return console.failed(member.error());
    std::vector<Section> wanted;
    if (sections.empty()) {
        wanted = workspace::Workspace::sectionsFor(member->roles);
    } else {
        std::istringstream parts(sections);
        for (std::string part; std::getline(parts, part, ',');) {
            if (part == "meta")
                wanted.push_back(Section::Meta);
            else if (part == "core")
                wanted.push_back(Section::Core);
            else if (part == "crisis")
                wanted.push_back(Section::Crisis);
            else if (part == "restricted")
                wanted.push_back(Section::Restricted);
            else
                return console.failed(Fault::Invalid, "share.section");
        }
    }
    return finish(console, open->vault->share(open->id, *member, wanted), "cli.shared");
}

int planList(Console& console)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto cards = (*vault)->plans();
    if (!cards)
        return console.failed(cards.error());
    Json list = Json::array();
    for (const auto& card : *cards) {
        const auto plan = (*vault)->plan(card.id);
        if (!plan)
            return console.failed(plan.error());
        list.push_back({ { "id", card.id.hex() }, { "name", card.name }, { "status", card.status },
            { "next_review_due_on", card.nextReview.empty() ? Json(nullptr) : Json(card.nextReview) },
            { "findings", findingsIn(console, (*plan)->document()) }, { "conflicts", card.conflicts },
            { "sync", wordOf(card.sync.state) }, { "waiting", card.sync.waiting } });
        console.line(card.id.hex().substr(0, 8) + "  " + card.name + "  " + card.status + "  "
            + card.nextReview + "  " + wordOf(card.sync.state)
            + (card.sync.waiting ? " " + std::to_string(card.sync.waiting) : ""));
    }
    console.document({ { "plans", list } });
    return Exit::Done;
}

} // namespace cyd::cli
