// The eight areas of the law (Measure s.18(1)(a)) on the prescribed form, each with its outcomes or why it
// has none.
#include "core/exchange/print_statutory.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

void addAll(Cell& cell, Cell more, Piece::Weight weight)
{
    for (auto& piece : more)
        piece.weight = weight;
    cell += more;
}

Cell outcomeCell(Composer& c, const Json& outcome)
{
    auto cell = c.own(outcome, "text");
    if (!c.blank(outcome, "target_on"))
        cell.push_back({ c.say("print.action.by", Composer::dateWords(c.plain(outcome, "target_on"))),
            Piece::Weight::Quiet });
    // Measure s.18(5): what was not agreed is determined by the provider, and the paper says why.
    if (c.in(outcome, "agreed_by_person") == false)
        addAll(cell, c.yesNo(outcome, "agreed_by_person"), Piece::Weight::Strong);
    if (!c.blank(outcome, "provider_reason"))
        cell += c.typed(outcome, "provider_reason");
    return cell;
}

Cell whenCell(Composer& c, const Json& action)
{
    Cell cell;
    if (!c.blank(action, "how_often"))
        cell += c.typed(action, "how_often");
    if (!c.blank(action, "start_on"))
        cell.push_back({ c.say("print.action.from", Composer::dateWords(c.plain(action, "start_on"))),
            Piece::Weight::Quiet });
    if (!c.blank(action, "due_on"))
        cell.push_back({ c.say("print.action.by", Composer::dateWords(c.plain(action, "due_on"))) });
    return cell.empty() ? c.notRecorded() : cell;
}

Cell whoCell(Composer& c, const Json& action)
{
    Cell cell;
    if (!c.blank(action, "owner_id"))
        cell += c.person(action, "owner_id");
    if (!c.blank(action, "owner_text"))
        cell += c.typed(action, "owner_text");
    return cell.empty() ? c.notRecorded() : cell;
}

//! Outcomes with what is done for each; false when the area has none.
bool writeOutcomes(Composer& c, const StatutoryForm& form, const Json& area, const Phrase& caption)
{
    Table table;
    table.grouped = true;
    table.caption = caption;
    table.columns = { { form.words("area.outcome"), 28 }, { form.words("area.services"), 28 },
        { form.words("area.when"), 24 }, { form.words("area.by_whom"), 20 } };
    const auto actions = c.items(area, "actions");
    std::vector<const Json*> done;
    for (const Json* outcome : c.items(area, "outcomes")) {
        Cell head = outcomeCell(c, *outcome);
        for (const Json* action : actions) {
            const Json& of = c.in(*action, "outcome_id");
            if (of.is_null() || of != c.in(*outcome, "outcome_id")
                || std::find(done.begin(), done.end(), action) != done.end())
                continue;
            done.push_back(action);
            table.rows.push_back(
                { std::move(head), c.own(*action, "text"), whenCell(c, *action), whoCell(c, *action) });
            head = {};
        }
        if (!head.empty())
            table.rows.push_back({ head, { { c.say("print.action.none"), Piece::Weight::Quiet } },
                c.notRecorded(), c.notRecorded() });
    }
    const bool any = !table.rows.empty();
    Cell head { { c.say("print.action.other_caption"), Piece::Weight::Quiet } };
    for (const Json* action : actions) {
        if (std::find(done.begin(), done.end(), action) != done.end())
            continue;
        table.rows.push_back(
            { std::move(head), c.own(*action, "text"), whenCell(c, *action), whoCell(c, *action) });
        head = {};
    }
    if (!table.rows.empty())
        c.add(table);
    return any;
}

//! Audit good practice: an area with no outcome says so, and why; blank is the fault.
void writeNone(Composer& c, const StatutoryForm& form, const Json& area)
{
    c.add(Paragraph { form.words("area.none"), {}, Voice::None });
    const auto state = c.plain(area, "state");
    Cell why;
    if (const auto word = c.word("area_state", state);
        word && !state.startsWith(QLatin1String("outcomes_")) && state != QLatin1String("no_outcome_needed"))
        why.push_back({ *word });
    if (!c.blank(area, "note"))
        why += c.typed(area, "note");
    if (!c.blank(area, "plan_to_discuss_on"))
        why.push_back({ c.say(
            "print.statutory.to_discuss", Composer::dateWords(c.plain(area, "plan_to_discuss_on"))) });
    Facts facts;
    facts.rows.emplace_back(
        form.words(state == QLatin1String("no_outcome_needed") ? "area.not_needed" : "area.reason"),
        why.empty() ? c.notRecorded() : why);
    c.add(facts);
}

void writeUnmet(Composer& c, const StatutoryForm& form, const Json& area)
{
    Table table;
    table.caption = form.words("area.unmet");
    table.columns = { { c.say("print.unmet.text"), 26 }, { c.say("print.unmet.reason"), 24 },
        { c.say("print.unmet.risk"), 24 }, { c.say("print.unmet.alternative"), 28 } };
    for (const Json* unmet : c.items(area, "unmet_needs")) {
        auto instead = c.typed(*unmet, "alternative_offered");
        if (!c.blank(*unmet, "review_on"))
            instead.push_back(
                { c.say("print.statutory.again", Composer::dateWords(c.plain(*unmet, "review_on"))),
                    Piece::Weight::Quiet });
        table.rows.push_back({ c.own(*unmet, "text"), c.typed(*unmet, "reason"),
            c.typed(*unmet, "risk_if_not_met"), instead });
    }
    if (!table.rows.empty())
        c.add(table);
}

void writeOne(Composer& c, const StatutoryForm& form, const Json& area, const Phrase& caption)
{
    if (!c.blank(area, "in_my_words"))
        c.add(Paragraph { form.words("area.words"), c.own(area, "in_my_words"), Voice::Person, true });
    if (!writeOutcomes(c, form, area, caption))
        writeNone(c, form, area);
    writeUnmet(c, form, area);
}

//! The last name of "domains.accommodation".
QString areaIn(const std::string& path)
{
    return QString::fromStdString(path).section(u'.', 1);
}

} // namespace

void writeStatutoryArea(Composer& c, const StatutoryForm& form, const StatutoryEntry& entry)
{
    c.heading(3, entry.words, entry.aside);
    static const Json kAbsent = Json::object();
    for (const auto& path : entry.from) {
        const auto key = areaIn(path);
        const auto name = c.areaName(key);
        // The law counts as one what the screen has as two: each has its own heading.
        if (entry.from.size() > 1)
            c.heading(4, name);
        std::vector<const Json*> found;
        for (const Json* area : c.items(c.plan, "domains"))
            if (c.in(*area, "domain") == key.toStdString())
                found.push_back(area);
        if (found.empty() && c.leftOut(QStringLiteral("domain:") + key)) {
            c.add(Paragraph { {}, notInThisCopy(c), Voice::None });
            continue;
        }
        if (found.empty())
            found.push_back(&kAbsent);
        for (const Json* area : found)
            writeOne(c, form, *area, entry.from.size() > 1 ? name : entry.words);
    }
}

void writeOtherAreas(Composer& c, const StatutoryForm& form, const StatutoryEntry& entry)
{
    c.heading(3, entry.words, entry.aside);
    const auto named = [&form](const QString& key) {
        return std::any_of(form.entries.begin(), form.entries.end(), [&key](const auto& one) {
            return one.is == StatutoryEntry::Is::Area
                && std::any_of(one.from.begin(), one.from.end(),
                    [&key](const auto& path) { return areaIn(path) == key; });
        });
    };
    bool any = false;
    for (const Json* area : c.items(c.plan, "domains")) {
        const auto key = c.plain(*area, "domain");
        if (named(key))
            continue;
        const auto name = key.isEmpty() ? c.say("print.not_recorded") : c.areaName(key);
        c.heading(4, name);
        writeOne(c, form, *area, name);
        any = true;
    }
    if (!any)
        c.addNone();
}

} // namespace cyd::exchange
