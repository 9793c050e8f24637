// The crisis plan on one page, in the order in which it is needed.
#include "core/exchange/print_compose.h"
#include "core/exchange/print_hours.h"

namespace cyd::exchange {
namespace {

Cell noneIfBlank(Composer& c, const Json& from, const char* key)
{
    return c.blank(from, key) ? Cell {} : c.typed(from, key);
}

void writeRing(Composer& c, const Json& crisis)
{
    c.heading(2, c.say("print.label.contacts"));
    Table table;
    table.caption = c.say("print.label.contacts");
    table.columns = { { c.say("print.crisis.who"), 33 }, { c.say("print.crisis.hours"), 35 },
        { c.say("print.crisis.they_will"), 32 } };
    for (const Json* contact : c.items(crisis, "contacts")) {
        auto who = c.typed(*contact, "label");
        auto phone = c.fact(*contact, "phone");
        who.front().weight = phone.front().weight = Piece::Weight::Strong;
        if (c.in(*contact, "phone") != c.in(*contact, "label")) // "999" is both
            who += phone;
        table.rows.push_back({ who, hoursOf(c, *contact), noneIfBlank(c, *contact, "what_they_will_do") });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
    bool whole = false;
    auto cover = coverOf(c, crisis, whole);
    if (whole) {
        const auto words = c.say("print.cover.whole"), emergency = c.say("print.crisis.emergency");
        cover = { { Phrase { emergency.cy + u' ' + words.cy, emergency.en + u' ' + words.en } } };
    } else {
        cover.push_back({ c.say("print.crisis.life"), Piece::Weight::Strong });
    }
    c.add(Notice { cover, !whole });
}

Bullets listOf(
    Composer& c, const Json& crisis, const char* key, const char* label, Voice voice, bool numbered)
{
    Bullets list { c.say(label), c.ownList(crisis, key), numbered, voice };
    if (list.items.empty())
        list.items.push_back(c.notRecorded());
    return list;
}

//! What was decided ahead, with where the paper is kept: the law's details are in the whole plan.
void writeWishes(Composer& c)
{
    const Json& legal = c.in(c.plan, "legal");
    if (!c.shows("legal") || (c.blank(legal, "advance_decisions") && c.blank(legal, "advance_statements")))
        return;
    const auto kept = [&c](const Json& paper, Cell cell) {
        Phrase line = Composer::dateWords(c.plain(paper, "made_on"));
        if (const auto place = c.plain(paper, "kept_at"); !place.isEmpty()) {
            const auto words = c.say("print.crisis_page.kept", Composer::same(place));
            line.cy += (line.cy.isEmpty() ? QString() : QStringLiteral(" · ")) + words.cy;
            line.en += (line.en.isEmpty() ? QString() : QStringLiteral(" · ")) + words.en;
        }
        if (!line.en.isEmpty())
            cell.push_back({ line, Piece::Weight::Quiet });
        return cell;
    };
    for (const Json* decision : c.items(legal, "advance_decisions")) {
        auto words = c.own(*decision, "refuses");
        if (!c.blank(*decision, "circumstances"))
            words += c.typed(*decision, "circumstances");
        c.heading(2, c.say("print.advance.decision"));
        c.add(Paragraph { {}, kept(*decision, words), Voice::Person });
    }
    for (const Json* statement : c.items(legal, "advance_statements")) {
        c.heading(2, c.say("print.advance.statement"));
        c.add(Paragraph { {}, kept(*statement, c.own(*statement, "text")), Voice::Person });
    }
}

void writeSigns(Composer& c)
{
    if (!c.shows("relapse_signature"))
        return;
    c.heading(2, c.say("print.section.relapse"));
    Table table;
    table.caption = c.say("print.section.relapse");
    table.columns = { { c.say("print.label.stage"), 11 }, { c.say("print.label.sign"), 38 },
        { c.say("print.label.noticed_by"), 19 }, { c.say("print.label.what_to_do"), 32 } };
    for (const Json* sign : c.items(c.plan, "relapse_signature")) {
        auto stage = Cell { { Fact { QStringLiteral("–") } } };
        if (!c.blank(*sign, "stage"))
            stage = c.code(*sign, "stage", "stage");
        table.rows.push_back({ stage, c.own(*sign, "sign"), noneIfBlank(c, *sign, "noticed_by"),
            noneIfBlank(c, *sign, "what_to_do") });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

} // namespace

void composeCrisisPage(Composer& c)
{
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.crisis_page");
    c.add(Title { {}, c.sheet.name, {} });
    writeConflicts(c, { "crisis_plan", "relapse_signature", "legal" });
    const Json& crisis = c.in(c.plan, "crisis_plan");
    if (!c.blank(crisis, "first_thing_to_say"))
        c.add(Paragraph { c.say("print.label.first_thing_to_say"),
            c.own(crisis, "first_thing_to_say", "first_thing_to_say"), Voice::Person });
    writeRing(c, crisis);

    c.heading(2, c.say("print.crisis_page.helps"));
    c.add(Columns { { listOf(c, crisis, "what_helps", "print.label.what_helps", Voice::Person, false),
        listOf(
            c, crisis, "what_makes_it_worse", "print.label.what_makes_it_worse", Voice::Person, false) } });
    c.add(Columns { { listOf(c, crisis, "my_steps", "print.label.my_steps", Voice::Person, true),
        listOf(c, crisis, "staff_steps", "print.label.staff_steps", Voice::Team, true),
        listOf(c, crisis, "carer_steps", "print.label.carer_steps", Voice::None, true) } });
    writeWishes(c);
    writeSigns(c);

    Facts others;
    for (const Json* one : c.items(crisis, "dependants")) {
        auto cell = c.typed(*one, "who");
        cell += c.typed(*one, "plan");
        others.rows.emplace_back(c.say("print.label.dependants"), cell);
    }
    c.rowIfAny(others, "print.label.pets", crisis, "pets", c.typed(crisis, "pets"));
    c.rowIfAny(others, "print.label.how_to_ask_for_an_urgent_review", crisis,
        "how_to_ask_for_an_urgent_review", c.typed(crisis, "how_to_ask_for_an_urgent_review"));
    if (!others.rows.empty()) {
        c.heading(2, c.say("print.crisis_page.home"));
        c.add(others);
    }
    writeEndNote(c, "print.crisis_page.rest");
}

void composeCrisisCard(Composer& c)
{
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.crisis_card");
    c.add(Title { {}, c.sheet.name, c.sheet.person });
    writeConflicts(c, { "crisis_plan" });

    const Json& self = c.in(c.plan, "service_user");
    Facts whose;
    c.rowIfAny(whose, "print.label.known_as", self, "known_as", c.fact(self, "known_as"));
    c.rowIfAny(whose, "print.label.date_of_birth", self, "date_of_birth", c.date(self, "date_of_birth"));
    const Json& lang = c.in(self, "language");
    c.rowIfAny(whose, "print.label.preferred", lang, "preferred", c.code(lang, "preferred", "language"));
    Cell allergies;
    for (const Cell& one : c.typedList(self, "allergies"))
        allergies += one;
    c.rowIfAny(whose, "print.label.allergies", self, "allergies", allergies);
    c.add(whose);

    const Json& crisis = c.in(c.plan, "crisis_plan");
    c.heading(2, c.say("print.label.contacts"));
    Bullets ring;
    for (const Json* contact : c.items(crisis, "contacts")) {
        auto who = c.typed(*contact, "label");
        auto phone = c.fact(*contact, "phone");
        who.front().weight = phone.front().weight = Piece::Weight::Strong;
        who += phone;
        who += hoursOf(c, *contact);
        ring.items.push_back(std::move(who));
    }
    if (ring.items.empty())
        ring.items.push_back(c.notRecorded());
    c.add(ring);
    c.add(Notice { { { c.say("print.crisis.emergency"), Piece::Weight::Strong } }, true });

    if (!c.blank(crisis, "first_thing_to_say")) {
        c.heading(2, c.say("print.label.first_thing_to_say"));
        c.add(Paragraph { {}, c.own(crisis, "first_thing_to_say", "first_thing_to_say"), Voice::Person });
    }
    for (const auto& [key, label] : { std::pair { "what_helps", "print.label.what_helps" },
             { "what_makes_it_worse", "print.label.what_makes_it_worse" } }) {
        c.heading(2, c.say(label));
        auto list = listOf(c, crisis, key, label, Voice::Person, false);
        list.label = {};
        c.add(list);
    }
    if (const auto made = Composer::dateWords(c.plain(c.in(c.plan, "plan"), "made_on")); !made.en.isEmpty())
        c.add(Paragraph { {}, { { c.say("print.crisis.age", made), Piece::Weight::Quiet } }, Voice::None });
    writeEndNote(c, "print.card.rest");
}

} // namespace cyd::exchange
