// The letter of discharge: to the person, how to come back; to the GP, what was agreed and what to do in a
// crisis.
#include "core/exchange/print_compose.h"
#include "core/exchange/print_letter.h"

namespace cyd::exchange {
namespace {

//! Mental Health (Wales) Measure 2010, sections 22 to 24, and WSI 2011/2500, regulation 3: an adult who
//! leaves secondary mental health services may ask for an assessment for up to three years, of the health
//! board or the local authority, without a referral; and is told so in writing.
bool leavesSecondaryCare(const Composer& c)
{
    return c.in(c.in(c.plan, "discharge_planning"), "kind") == "end_of_secondary_care";
}

//! Name and number of whoever is to be asked for.
Cell contactOf(Composer& c, const Json& discharge)
{
    auto cell = c.person(discharge, "contact_id");
    const Json* one = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(discharge, "contact_id"));
    if (one && !c.blank(*one, "phone"))
        cell += c.fact(*one, "phone");
    return cell;
}

void writeAgreed(Composer& c, const Json& discharge)
{
    Facts facts;
    c.rowIfAny(
        facts, "print.label.discharge_kind", discharge, "kind", c.code(discharge, "kind", "discharge_kind"));
    c.rowIfAny(facts, "print.label.next_step", discharge, "next_step", c.typed(discharge, "next_step"));
    c.rowIfAny(
        facts, "print.label.explained_on", discharge, "explained_on", c.date(discharge, "explained_on"));
    c.rowIfAny(
        facts, "print.label.follow_up_on", discharge, "follow_up_on", c.date(discharge, "follow_up_on"));
    c.rowIfAny(facts, "print.label.way_back", discharge, "way_back", c.typed(discharge, "way_back"));
    c.rowIfAny(facts, "print.label.contact_id", discharge, "contact_id", contactOf(c, discharge));
    const Json& after = c.in(discharge, "section_117_ends");
    c.rowIfAny(
        facts, "print.label.section_117_ends", after, "answer", c.code(after, "answer", "section_117_ends"));
    c.add(facts);
}

void writeToPerson(Composer& c)
{
    const Json& self = c.in(c.plan, "service_user");
    const auto name = c.plain(self, c.blank(self, "known_as") ? "name" : "known_as");
    writeOpening(c, "print.document.discharge_letter", c.say("print.letter.dear", Composer::same(name)));
    write(c, c.say("print.discharge.this_says"));
    c.heading(2, c.say("print.discharge.agreed"));
    writeAgreed(c, c.in(c.plan, "discharge_planning"));
    if (leavesSecondaryCare(c)) {
        c.heading(2, c.say("print.discharge.again"));
        write(c,
            together({ c.say("print.discharge.right"), c.say("print.discharge.no_referral"),
                c.say("print.discharge.whom") }));
        write(c, together({ c.say("print.discharge.how_long"), c.say("print.discharge.law") }));
    }
    tellWhomToRing(c, "print.letter.crisis", "print.letter.no_numbers");
    c.add(Paragraph { {},
        { { c.say("print.letter.regards") }, { c.say("print.letter.from_team"), Piece::Weight::Strong } },
        Voice::None });
    writeEndNote(c, "print.discharge.rest");
}

//! Early signs and what is done about each; then what staff do in a crisis.
void writeAdvice(Composer& c)
{
    Table signs;
    signs.caption = c.say("print.discharge.signs");
    signs.columns = { { c.say("print.label.sign"), 50 }, { c.say("print.label.what_to_do"), 50 } };
    for (const Json* sign : c.items(c.plan, "relapse_signature"))
        signs.rows.push_back({ c.own(*sign, "sign"), c.typed(*sign, "what_to_do") });
    if (!signs.rows.empty()) {
        c.heading(2, signs.caption);
        c.add(signs);
    }
    if (!c.shows("crisis_plan"))
        return;
    const Json& crisis = c.in(c.plan, "crisis_plan");
    if (auto steps = c.ownList(crisis, "staff_steps"); !steps.empty()) {
        c.heading(2, c.say("print.label.staff_steps"));
        c.add(Bullets { {}, std::move(steps), true, Voice::None });
    }
    tellWhomToRing(c, "print.discharge.gp.crisis", "print.discharge.gp.no_numbers");
}

//! Standard letters to a GP are signed by a clinician (guidance of 2010, paragraph 133).
void writeSignature(Composer& c)
{
    static const auto kLine = QString(40, QChar(0x2026)); // long enough for a line of its own
    c.heading(2, c.say("print.discharge.signed"));
    Facts facts;
    for (const char* label :
        { "print.discharge.signature", "print.discharge.name_and_role", "print.discharge.date" })
        facts.rows.emplace_back(c.say(label), Cell { { Fact { kLine } } });
    c.add(facts);
}

void writeToGp(Composer& c)
{
    const Json* gp
        = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(c.in(c.plan, "copy_for"), "person_id"));
    const auto name = gp ? c.plain(*gp, "name") : QString();
    writeOpening(c, "print.document.discharge_letter_gp",
        name.isEmpty() ? c.say("print.letter.gp.dear") : c.say("print.letter.dear", Composer::same(name)));
    write(c,
        together({ c.say("print.discharge.gp.this_says"),
            leavesSecondaryCare(c) ? c.say("print.discharge.gp.right") : Phrase {} }));
    tellGpOfPerson(c);
    c.heading(2, c.say("print.discharge.gp.agreed"));
    writeAgreed(c, c.in(c.plan, "discharge_planning"));
    writeAdvice(c);
    writeSignature(c);
    writeEndNote(c, "print.discharge.gp.rest");
}

} // namespace

void composeDischargeLetter(Composer& c)
{
    if (c.plain(c.in(c.plan, "copy_for"), "audience") == QLatin1String("gp"))
        writeToGp(c);
    else
        writeToPerson(c);
}

} // namespace cyd::exchange
