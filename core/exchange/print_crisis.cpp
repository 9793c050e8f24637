// Staying well and the crisis plan: what to do when things change, whom to ring first.
#include "core/exchange/print_compose.h"
#include "core/exchange/print_hours.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

void writeContacts(Composer& c, const Json& crisis)
{
    Notice always;
    Table table;
    table.caption = c.say("print.crisis.ring_caption");
    table.columns = { { c.say("print.crisis.order"), 11 }, { c.say("print.crisis.who"), 29 },
        { c.say("print.label.phone"), 20 }, { c.say("print.crisis.hours"), 27 },
        { c.say("print.crisis.they_will"), 33 } };
    for (const Json* contact : c.items(crisis, "contacts")) {
        auto who = c.typed(*contact, "label");
        for (auto& piece : who)
            piece.weight = Piece::Weight::Strong;
        if (!c.blank(*contact, "kind")) {
            auto kind = c.code(*contact, "kind", "contact_kind");
            kind.front().weight = Piece::Weight::Quiet;
            who += kind;
        }
        auto phone = c.fact(*contact, "phone");
        phone.front().weight = Piece::Weight::Strong;
        if (isCover(c, *contact) && opensAlways(c, *contact)) {
            const auto line = c.plain(*contact, "label") + QStringLiteral(": ") + c.plain(*contact, "phone");
            always.body.push_back(
                { Said { line, std::get<Said>(who.front().what).lang, {} }, Piece::Weight::Strong });
        }
        table.rows.push_back(
            { Cell { { Fact { QString::number(table.rows.size() + 1) }, Piece::Weight::Strong } }, who, phone,
                hoursOf(c, *contact), c.typed(*contact, "what_they_will_do") });
    }
    if (!always.body.empty()) {
        always.body.insert(always.body.begin(), { c.say("print.crisis.any_hour"), Piece::Weight::Strong });
        always.urgent = true;
        c.add(always);
    }
    if (table.rows.empty())
        c.add(Paragraph { c.say("print.crisis.ring_caption"), c.notRecorded(), Voice::None });
    else
        c.add(table);
    c.add(Notice { { { c.say("print.crisis.emergency") } }, false });
}

void writeSteps(
    Composer& c, const Json& crisis, const char* key, const char* label, Voice voice, bool numbered)
{
    if (c.isCopy() && !crisis.contains(key))
        return;
    Bullets list { c.say(label), c.ownList(crisis, key), numbered, voice };
    if (list.items.empty())
        c.add(Paragraph { list.label, c.notRecorded(), Voice::None });
    else
        c.add(list);
}

} // namespace

bool writeEarlySigns(Composer& c)
{
    Table table;
    table.caption = c.say("print.label.relapse_signature");
    table.columns = { { c.say("print.label.stage"), 14 }, { c.say("print.label.sign"), 36 },
        { c.say("print.label.noticed_by"), 22 }, { c.say("print.label.what_to_do"), 30 } };
    for (const Json* sign : c.items(c.plan, "relapse_signature"))
        table.rows.push_back({ c.code(*sign, "stage", "stage"), c.own(*sign, "sign"),
            c.typed(*sign, "noticed_by"), c.typed(*sign, "what_to_do") });
    if (!table.rows.empty())
        c.add(table);
    return !table.rows.empty();
}

bool writeContingency(Composer& c)
{
    Table table;
    table.caption = c.say("print.label.contingency_plan");
    table.columns = { { c.say("print.label.step"), 10 }, { c.say("print.label.if"), 28 },
        { c.say("print.label.then"), 40 }, { c.say("print.action.who"), 24 } };
    for (const Json* step : c.items(c.plan, "contingency_plan"))
        table.rows.push_back(
            { c.fact(*step, "step"), c.typed(*step, "if"), c.typed(*step, "then"), c.person(*step, "who") });
    if (!table.rows.empty())
        c.add(table);
    return !table.rows.empty();
}

void composeStayingWell(Composer& c)
{
    if (c.shows("relapse_signature")) {
        c.heading(2, c.say("print.section.relapse"));
        if (!writeEarlySigns(c))
            c.addNone();
    }
    if (c.shows("contingency_plan")) {
        c.heading(2, c.say("print.section.contingency"));
        if (!writeContingency(c))
            c.addNone();
    }
}

void writeAdvance(Composer& c)
{
    const Json& legal = c.in(c.plan, "legal");
    if (c.isCopy() && !legal.contains("advance_decisions") && !legal.contains("advance_statements"))
        return;
    c.heading(3, c.say("print.section.advance"));
    bool any = false;
    for (const Json* decision : c.items(legal, "advance_decisions")) {
        c.add(Paragraph { c.say("print.advance.decision"), c.own(*decision, "refuses"), Voice::Person });
        Facts facts;
        c.row(facts, "print.label.circumstances", *decision, "circumstances",
            c.typed(*decision, "circumstances"));
        c.row(facts, "print.label.signed_and_witnessed", *decision, "signed_and_witnessed",
            c.yesNo(*decision, "signed_and_witnessed"));
        c.row(facts, "print.label.made_on", *decision, "made_on", c.date(*decision, "made_on"));
        c.row(facts, "print.label.kept_at", *decision, "kept_at", c.typed(*decision, "kept_at"));
        c.add(facts);
        any = true;
    }
    for (const Json* statement : c.items(legal, "advance_statements")) {
        c.add(Paragraph { c.say("print.advance.statement"), c.own(*statement, "text"), Voice::Person });
        Facts facts;
        c.row(facts, "print.label.made_on", *statement, "made_on", c.date(*statement, "made_on"));
        c.row(facts, "print.label.kept_at", *statement, "kept_at", c.typed(*statement, "kept_at"));
        c.add(facts);
        any = true;
    }
    if (!any)
        c.addNone();
}

void writeCrisisPlan(Composer& c, bool withAdvance)
{
    const Json& crisis = c.in(c.plan, "crisis_plan");
    c.add(Paragraph { c.say("print.label.first_thing_to_say"),
        c.own(crisis, "first_thing_to_say", "first_thing_to_say"), Voice::Person });
    writeContacts(c, crisis);
    if (withAdvance && c.shows("legal")
        && !(c.blank(c.in(c.plan, "legal"), "advance_decisions")
            && c.blank(c.in(c.plan, "legal"), "advance_statements")))
        writeAdvance(c);
    writeSteps(c, crisis, "what_helps", "print.label.what_helps", Voice::Person, false);
    writeSteps(c, crisis, "what_makes_it_worse", "print.label.what_makes_it_worse", Voice::Person, false);
    writeSteps(c, crisis, "my_steps", "print.label.my_steps", Voice::Person, true);
    writeSteps(c, crisis, "staff_steps", "print.label.staff_steps", Voice::Team, true);
    writeSteps(c, crisis, "carer_steps", "print.label.carer_steps", Voice::None, true);
    Table dependants;
    dependants.caption = c.say("print.label.dependants");
    dependants.columns
        = { { c.say("print.label.dependant_who"), 35 }, { c.say("print.label.dependant_plan"), 65 } };
    for (const Json* one : c.items(crisis, "dependants"))
        dependants.rows.push_back({ c.typed(*one, "who"), c.typed(*one, "plan") });
    Facts facts;
    if (dependants.rows.empty())
        c.row(facts, "print.label.dependants", crisis, "dependants", c.notRecorded());
    else
        c.add(dependants);
    c.row(facts, "print.label.pets", crisis, "pets", c.typed(crisis, "pets"));
    c.rowIfAny(facts, "print.label.keys", crisis, "keys", c.typed(crisis, "keys"));
    c.row(facts, "print.label.how_to_ask_for_an_urgent_review", crisis, "how_to_ask_for_an_urgent_review",
        c.typed(crisis, "how_to_ask_for_an_urgent_review"));
    c.add(facts);
}

//! A carer's way in at any hour, whatever they were given of the plan (guidance of 2010, paragraphs 87 and
//! 112).
void writeCarersWay(Composer& c)
{
    static constexpr std::array kFamily { "family", "friend", "carer" };
    const auto id = c.plain(c.in(c.plan, "copy_for"), "person_id");
    const Json* reader = Composer::find(c.in(c.plan, "people"), "person_id", id);
    if (!reader || id.isEmpty())
        return;
    const auto agency = c.plain(*reader, "agency").toStdString();
    if (!c.plain(*reader, "role").endsWith(QLatin1String("carer"))
        && std::ranges::find(kFamily, agency) == kFamily.end())
        return;
    c.heading(2, c.say("print.carer.worried"));
    c.add(Notice {
        { { c.say("print.carer.ring") }, { c.say("print.crisis.emergency"), Piece::Weight::Strong } },
        true });
}

void composeCrisis(Composer& c)
{
    writeCarersWay(c);
    if (!c.shows("crisis_plan"))
        return;
    c.heading(2, c.say("print.section.crisis"),
        c.say("print.crisis.age", Composer::dateWords(c.plain(c.in(c.plan, "plan"), "made_on"))), true);
    writeCrisisPlan(c, true);
}

} // namespace cyd::exchange
