// The sheet that is left when no copy can be: what will be done and by whom, what is not met and why, whom to
// ring (guidance of 2010, paragraph 93).
#include "core/base/part_views.h"
#include "core/exchange/print_compose.h"
#include "core/exchange/print_consent.h"
#include "core/exchange/print_letter.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

//! Something is withheld from the person: then nothing is said of the whole, nor that there is nothing more.
bool isPart(Composer& c)
{
    return !c.blank(c.in(c.plan, "copy_for"), "left_out");
}

//! Whoever does something, with what they do.
struct Doer {
    QString id; //!< empty: nobody of the plan's people
    bool self = false;
    std::vector<const Json*> actions;

    [[nodiscard]] int rank() const { return self ? 1 : id.isEmpty() ? 2 : 0; }
};

//! Those who come first, then the person, then what nobody is named for yet.
std::vector<Doer> doersOf(Composer& c)
{
    const auto self = QString::fromStdString(ownId(c.plan));
    std::vector<Doer> doers;
    for (const Json* area : c.items(c.plan, "domains"))
        for (const Json* action : c.items(*area, "actions")) {
            if (c.blank(*action, "text") || hasEnded(c.plain(*action, "status").toStdString()))
                continue;
            const auto id = c.plain(*action, "owner_id");
            auto found = std::ranges::find(doers, id, &Doer::id);
            if (found == doers.end())
                found = doers.insert(found, { id, !id.isEmpty() && id == self, {} });
            found->actions.push_back(action);
        }
    std::ranges::stable_sort(doers, {}, &Doer::rank);
    return doers;
}

Cell nameOfDoer(Composer& c, const Doer& doer)
{
    if (doer.self)
        return { { c.say("print.short.you"), Piece::Weight::Strong } };
    if (doer.id.isEmpty())
        return { { c.say("print.short.nobody"), Piece::Weight::Quiet } };
    return c.person(*doer.actions.front(), "owner_id");
}

//! How often, from when, by when: what the plan says of it.
Cell whenOf(Composer& c, const Json& action)
{
    Cell when;
    if (!c.blank(action, "how_often"))
        when += c.typed(action, "how_often");
    const auto from = Composer::dateWords(c.plain(action, "start_on"));
    const auto by = Composer::dateWords(c.plain(action, "due_on"));
    if (!from.en.isEmpty() && !by.en.isEmpty())
        when.push_back({ c.say("print.short.from_by", from, by) });
    else if (!by.en.isEmpty())
        when.push_back({ c.say("print.action.by", by) });
    else if (!from.en.isEmpty())
        when.push_back({ c.say("print.action.from", from) });
    if (when.empty())
        when.push_back({ c.say("print.short.no_date"), Piece::Weight::Quiet });
    return when;
}

Cell whatOf(Composer& c, const Json& action)
{
    auto what = c.own(action, "text");
    if (c.blank(action, "owner_id") && !c.blank(action, "owner_text"))
        what += c.typed(action, "owner_text");
    const auto said = c.shows("involvement")
        ? partAnswer(c.plan, "action:" + c.plain(action, "action_id").toStdString())
        : std::string_view();
    if (said == "disagrees" || said == "unsure")
        what.push_back({ c.say(said == "unsure" ? "print.short.unsure" : "print.short.disagrees"),
            Piece::Weight::Strong });
    return what;
}

void writeActions(Composer& c)
{
    c.heading(2, c.say("print.short.actions"));
    Table table;
    table.caption = c.say("print.short.actions");
    table.columns = { { c.say("print.action.who"), 23 }, { c.say("print.action.what"), 38 },
        { c.say("print.short.when"), 39 } };
    table.grouped = true;
    for (const auto& doer : doersOf(c))
        for (const Json* action : doer.actions)
            table.rows.push_back({ action == doer.actions.front() ? nameOfDoer(c, doer) : Cell {},
                whatOf(c, *action), whenOf(c, *action) });
    if (!table.rows.empty())
        c.add(table);
    else if (!isPart(c))
        write(c, c.say("print.short.no_actions"));
}

void writeNotMet(Composer& c)
{
    c.heading(2, c.say("print.short.unmet"));
    Table table;
    table.caption = c.say("print.short.unmet");
    table.columns = { { c.say("print.unmet.text"), 34 }, { c.say("print.unmet.reason"), 30 },
        { c.say("print.short.meanwhile"), 36 } };
    for (const Json* area : c.items(c.plan, "domains"))
        for (const Json* unmet : c.items(*area, "unmet_needs")) {
            if (c.blank(*unmet, "text"))
                continue;
            auto meanwhile = c.typed(*unmet, "alternative_offered");
            if (!c.blank(*unmet, "review_on"))
                meanwhile.push_back(
                    { c.say("print.short.again", Composer::dateWords(c.plain(*unmet, "review_on"))) });
            table.rows.push_back({ c.own(*unmet, "text"), c.typed(*unmet, "reason"), meanwhile });
        }
    if (!table.rows.empty())
        c.add(table);
    else if (!isPart(c))
        write(c, c.say("print.short.no_unmet"));
}

//! When the whole plan comes, which this sheet does not stand for.
Phrase wholePlan(Composer& c)
{
    if (isPart(c))
        return {};
    const auto due = QString::fromStdString(c.facts.copyDueOn);
    const auto given = Composer::dateWords(QString::fromStdString(c.facts.copyGivenOn));
    if (c.facts.copyDeclined)
        return c.say("print.short.declined");
    if (!given.en.isEmpty())
        return c.say("print.short.given", given);
    if (due.isEmpty())
        return c.say("print.short.when_agreed");
    return c.say(due < QString::fromStdString(c.facts.printedOn) ? "print.short.late" : "print.short.due",
        Composer::dateWords(due));
}

} // namespace

void composeShortSheet(Composer& c)
{
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.short_sheet");
    c.sheet.edition = Composer::dateWords(QString::fromStdString(c.facts.printedOn));
    c.add(Title { {}, c.sheet.name, c.sheet.person });
    write(c, together({ c.say("print.short.this_says"), wholePlan(c) }));
    tellCoordinator(c, "print.letter.now");
    writeActions(c);
    writeNotMet(c);
    writeConflicts(c, { "domains", "crisis_plan" });
    tellWhomToRing(c, "print.letter.crisis", "print.letter.no_numbers");
    writeEndNote(c, "print.short.rest");
}

} // namespace cyd::exchange
