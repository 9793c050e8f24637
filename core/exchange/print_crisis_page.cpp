// The crisis plan on one page, in the order in which it is needed.
#include "core/exchange/print_compose.h"
#include "core/exchange/print_hours.h"

namespace cyd::exchange {
namespace {

Cell noneIfBlank(Composer& c, const Json& from, const char* key)
{
    return c.blank(from, key) ? Cell {} : c.typed(from, key);
}

//! What whoever rings the bell has to know first: how to speak, what must not be given, what was changed
//! last.
void writeWhose(Composer& c)
{
    const Json& self = c.in(c.plan, "service_user");
    const Json& lang = c.in(self, "language");
    const Json& copy = c.in(c.plan, "copy_for");
    // Of a copy of a few parts only the name and the numbers are left: that says nothing of allergies.
    const bool known
        = !c.isCopy() || c.plain(copy, "audience") == QLatin1String("crisis") || c.in(copy, "only").is_null();
    Facts whose;
    if (known || !c.blank(self, "allergies")) {
        Cell allergies;
        for (const Cell& one : c.typedList(self, "allergies"))
            allergies += one;
        for (auto& piece : allergies)
            piece.weight = Piece::Weight::Strong;
        whose.rows.emplace_back(
            c.say("print.label.allergies"), allergies.empty() ? c.notRecorded() : allergies);
    }
    const Json* last = nullptr;
    for (const Json* change : c.items(c.plan, "treatment_changes"))
        if (!c.blank(*change, "change") && (!last || c.plain(*last, "on") <= c.plain(*change, "on")))
            last = change;
    if (last) {
        auto change = c.own(*last, "change");
        if (!c.blank(*last, "on")) {
            change += c.date(*last, "on");
            change.back().weight = Piece::Weight::Quiet;
        }
        whose.rows.emplace_back(c.say("print.crisis_page.treatment"), change);
    }
    c.rowIfAny(whose, "print.label.known_as", self, "known_as", c.fact(self, "known_as"));
    c.rowIfAny(whose, "print.label.preferred", lang, "preferred", c.code(lang, "preferred", "language"));
    if (c.in(lang, "interpreter_needed") == true)
        c.rowIfAny(whose, "print.label.interpreter_needed", lang, "interpreter_needed",
            c.yesNo(lang, "interpreter_needed"));
    c.rowIfAny(whose, "print.label.communication_needs", self, "communication_needs",
        c.typed(self, "communication_needs"));
    Cell home;
    for (const char* key : { "address", "postcode", "phone" })
        if (!c.blank(self, key))
            home += c.fact(self, key);
    if (!home.empty())
        whose.rows.emplace_back(c.say("print.label.address"), home);
    if (!whose.rows.empty())
        c.add(whose);
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
        auto said = kept(*decision, words);
        // What it binds to depends on it: not known is said too.
        const Json& formal = c.in(*decision, "signed_and_witnessed");
        said.push_back({ c.say(formal == true      ? "print.crisis_page.signed"
                                 : formal == false ? "print.crisis_page.not_signed"
                                                   : "print.crisis_page.signed_unknown"),
            Piece::Weight::Quiet });
        c.add(Paragraph { {}, said, Voice::Person });
    }
    for (const Json* statement : c.items(legal, "advance_statements")) {
        c.heading(2, c.say("print.advance.statement"));
        c.add(Paragraph { {}, kept(*statement, c.own(*statement, "text")), Voice::Person });
    }
}

//! When somebody on an order may be called back to hospital, what comes before, and who decides.
void writeRecall(Composer& c)
{
    const Json& legal = c.in(c.plan, "legal");
    const Json& cto = c.in(legal, "cto");
    if (!c.shows("legal") || !cto.is_object() || cto.empty())
        return;
    c.heading(2, c.say("print.crisis_page.recall"));
    Bullets when { c.say("print.label.recall_circumstances"), c.typedList(cto, "recall_circumstances"), false,
        Voice::Team };
    if (when.items.empty())
        when.items.push_back(c.notRecorded());
    c.add(when);
    if (!c.blank(cto, "before_recall"))
        c.add(Paragraph { c.say("print.label.before_recall"), c.typed(cto, "before_recall"), Voice::Team });
    Cell clinician = c.person(cto, "responsible_clinician_id");
    const Json* who
        = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(cto, "responsible_clinician_id"));
    if (who) {
        clinician.resize(1); // the label says the role
        if (!c.blank(*who, "phone"))
            clinician += c.fact(*who, "phone");
    }
    if (!c.blank(cto, "expires_on"))
        clinician.push_back(
            { c.say("print.crisis_page.order_ends", Composer::dateWords(c.plain(cto, "expires_on"))),
                Piece::Weight::Quiet });
    c.add(Paragraph { c.say("print.label.responsible_clinician_id"), clinician, Voice::Team });
}

void writeSigns(Composer& c)
{
    if (!c.shows("relapse_signature"))
        return;
    c.heading(2, c.say("print.section.relapse"));
    Table table;
    table.grouped = true;
    table.caption = c.say("print.section.relapse");
    table.columns = { { c.say("print.label.stage"), 11 }, { c.say("print.label.sign"), 38 },
        { c.say("print.label.noticed_by"), 19 }, { c.say("print.label.what_to_do"), 32 } };
    const Json* before = nullptr;
    for (const Json* sign : c.items(c.plan, "relapse_signature")) {
        Cell stage;
        if (!before || c.in(*before, "stage") != c.in(*sign, "stage"))
            stage = c.blank(*sign, "stage") ? Cell { { Fact { QStringLiteral("–") } } }
                                            : c.code(*sign, "stage", "stage");
        before = sign;
        table.rows.push_back({ stage, c.own(*sign, "sign"), noneIfBlank(c, *sign, "noticed_by"),
            noneIfBlank(c, *sign, "what_to_do") });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

//! Who must not be forgotten while somebody is away from home.
void writeHome(Composer& c, const Json& crisis)
{
    Facts others;
    for (const Json* one : c.items(crisis, "dependants")) {
        auto cell = c.typed(*one, "who");
        cell += c.typed(*one, "plan");
        others.rows.emplace_back(c.say("print.label.dependants"), cell);
    }
    c.rowIfAny(others, "print.label.pets", crisis, "pets", c.typed(crisis, "pets"));
    c.rowIfAny(others, "print.label.keys", crisis, "keys", c.typed(crisis, "keys"));
    c.rowIfAny(others, "print.label.how_to_ask_for_an_urgent_review", crisis,
        "how_to_ask_for_an_urgent_review", c.typed(crisis, "how_to_ask_for_an_urgent_review"));
    if (!others.rows.empty()) {
        c.heading(2, c.say("print.crisis_page.home"));
        c.add(others);
    }
}

} // namespace

void composeCrisisPage(Composer& c)
{
    using At = Region::At;
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.crisis_page");
    c.add(Title { {}, c.sheet.name, {} });
    writeConflicts(c, { "crisis_plan", "relapse_signature", "legal" });
    writeWhose(c);
    const Json& crisis = c.in(c.plan, "crisis_plan");
    if (!c.blank(crisis, "first_thing_to_say")) {
        auto words = c.own(crisis, "first_thing_to_say", "first_thing_to_say");
        words.front().weight = Piece::Weight::Strong;
        c.add(Region { At::Left });
        c.add(Paragraph { c.say("print.label.first_thing_to_say"), words, Voice::Person });
    }
    c.add(Region { At::Right });
    writeRing(c, crisis);
    c.add(Region { At::Left });
    writeWishes(c);
    for (const auto& [key, label] : { std::pair { "what_helps", "print.label.what_helps" },
             { "what_makes_it_worse", "print.label.what_makes_it_worse" } }) {
        c.heading(2, c.say(label));
        auto list = listOf(c, crisis, key, label, Voice::Person, false);
        list.label = {};
        c.add(list);
    }
    c.add(Region { At::Across });
    c.heading(2, c.say("print.crisis_page.steps"));
    c.add(Columns { { listOf(c, crisis, "my_steps", "print.label.my_steps", Voice::Person, true),
        listOf(c, crisis, "staff_steps", "print.label.staff_steps", Voice::Team, true),
        listOf(c, crisis, "carer_steps", "print.label.carer_steps", Voice::None, true) } });
    c.add(Region { At::Left });
    writeRecall(c);
    c.add(Region { At::Right });
    writeHome(c, crisis);
    c.add(Region { At::Across });
    writeSigns(c);
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
