// Treatment and what was said about it, hospital, and the way out of services.
#include "core/exchange/print_compose.h"

namespace cyd::exchange {
namespace {

//! What the person was told about a treatment, in what form, and their own view of it.
void writeInformation(Composer& c)
{
    const auto told = c.items(c.plan, "treatment_information");
    if (told.empty())
        return;
    c.heading(2, c.say("print.label.treatment_information"));
    for (const Json* one : told) {
        Facts facts;
        c.row(facts, "print.label.treatment", *one, "treatment", c.typed(*one, "treatment"));
        c.row(facts, "print.label.told_on", *one, "told_on", c.date(*one, "told_on"));
        c.row(facts, "print.label.in_what_form", *one, "form", c.typed(*one, "form"));
        c.add(facts);
        if (!c.blank(*one, "view"))
            c.add(Paragraph { c.say("print.label.treatment_view"), c.own(*one, "view"), Voice::Person });
    }
}

void writeChanges(Composer& c)
{
    if (!c.shows("treatment_changes"))
        return;
    c.heading(2, c.say("print.section.treatment_changes"));
    Table table;
    table.caption = c.say("print.section.treatment_changes");
    table.columns = { { c.say("print.label.on"), 17 }, { c.say("print.label.change"), 26 },
        { c.say("print.label.reason"), 30 }, { c.say("print.label.decided_by"), 22 },
        { c.say("print.label.talked_through_with_person"), 18 } };
    for (const Json* one : c.items(c.plan, "treatment_changes")) {
        auto talked = c.yesNo(*one, "talked_through_with_person");
        if (!c.blank(*one, "gp_told_on")) {
            talked.push_back({ c.say("print.label.gp_told_on"), Piece::Weight::Quiet });
            talked += c.date(*one, "gp_told_on");
        }
        table.rows.push_back({ c.date(*one, "on"), c.own(*one, "change"), c.typed(*one, "reason"),
            c.person(*one, "decided_by"), talked });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

void writeMedicines(Composer& c)
{
    const Json& medicines = c.in(c.plan, "medicines_plan");
    Facts facts;
    c.rowIfAny(facts, "print.label.medicines_signs", medicines, "signs", c.typed(medicines, "signs"));
    c.rowIfAny(facts, "print.label.medicines_steps", medicines, "steps", c.typed(medicines, "steps"));
    c.rowIfAny(facts, "print.label.who", medicines, "who", c.person(medicines, "who"));
    c.rowIfAny(facts, "print.label.by_when", medicines, "by_when", c.typed(medicines, "by_when"));
    if (facts.rows.empty())
        return;
    c.heading(2, c.say("print.label.medicines_plan"));
    c.add(facts);
}

void writeHospital(Composer& c)
{
    const Json& hospital = c.in(c.plan, "hospital");
    if (!hospital.is_object())
        return;
    c.heading(2, c.say("print.section.hospital"));
    const Json& after = c.in(hospital, "follow_up");
    Facts facts;
    c.row(facts, "print.label.ward", hospital, "ward", c.typed(hospital, "ward"));
    c.row(facts, "print.label.discharged_on", hospital, "discharged_on", c.date(hospital, "discharged_on"));
    c.rowIfAny(facts, "print.label.left_against_advice", hospital, "left_against_advice",
        c.yesNo(hospital, "left_against_advice"));
    c.rowIfAny(
        facts, "print.label.extra_contact", hospital, "extra_contact", c.typed(hospital, "extra_contact"));
    c.row(facts, "print.label.follow_up_due_by", after, "due_by", c.date(after, "due_by"));
    c.row(facts, "print.label.seen_on", after, "seen_on", c.date(after, "seen_on"));
    c.row(facts, "print.label.seen_by", after, "seen_by", c.person(after, "seen_by"));
    c.row(facts, "print.label.where", after, "where", c.typed(after, "where"));
    c.add(facts);
}

//! Contact that was kept and missed (guidance of 2010, ¶117 to ¶119); in no copy.
void writeContactLog(Composer& c)
{
    Table table;
    table.caption = c.say("print.label.contact_log");
    table.columns = { { c.say("print.label.on"), 18 }, { c.say("print.label.contact_result"), 22 },
        { c.say("print.label.how"), 18 }, { c.say("print.label.contact_by"), 18 },
        { c.say("print.label.note"), 24 } };
    for (const Json* one : c.items(c.in(c.plan, "care_coordination"), "contact_log"))
        table.rows.push_back({ c.date(*one, "on"), c.code(*one, "result", "contact_result"),
            c.typed(*one, "how"), c.person(*one, "by"), c.typed(*one, "note") });
    if (table.rows.empty())
        return;
    c.heading(2, c.say("print.label.contact_log"));
    c.add(table);
}

//! Whether the duty of after-care ends, what the team said, and what was tried with somebody who did not
//! come.
void writeDecisions(Composer& c, const Json& discharge)
{
    Facts facts;
    const Json& after = c.in(discharge, "section_117_ends");
    c.rowIfAny(
        facts, "print.label.section_117_ends", after, "answer", c.code(after, "answer", "section_117_ends"));
    c.rowIfAny(facts, "print.label.decided_by", after, "decided_by", c.typed(after, "decided_by"));
    c.rowIfAny(facts, "print.label.section_117_decided_on", after, "on", c.date(after, "on"));
    const Json& meeting = c.in(discharge, "team_meeting");
    c.rowIfAny(facts, "print.label.team_meeting", meeting, "on", c.date(meeting, "on"));
    c.rowIfAny(facts, "print.label.summary", meeting, "summary", c.typed(meeting, "summary"));
    c.rowIfAny(facts, "print.label.meeting_actions", meeting, "actions", c.typed(meeting, "actions"));
    const Json& absent = c.in(discharge, "not_attending");
    c.rowIfAny(facts, "print.label.tried", absent, "tried", c.typed(absent, "tried"));
    c.rowIfAny(facts, "print.label.risk_considered", absent, "risk", c.typed(absent, "risk"));
    c.rowIfAny(facts, "print.label.team_on", absent, "team_on", c.date(absent, "team_on"));
    c.add(facts);
}

void writeDischarge(Composer& c)
{
    if (!c.shows("discharge_planning"))
        return;
    const Json& discharge = c.in(c.plan, "discharge_planning");
    c.heading(2, c.say("print.section.discharge"));
    Facts facts;
    c.row(facts, "print.label.what_would_tell_us", discharge, "what_would_tell_us",
        c.typed(discharge, "what_would_tell_us"));
    c.row(facts, "print.label.next_step", discharge, "next_step", c.typed(discharge, "next_step"));
    c.rowIfAny(
        facts, "print.label.discharge_kind", discharge, "kind", c.code(discharge, "kind", "discharge_kind"));
    c.rowIfAny(facts, "print.label.way_back", discharge, "way_back", c.typed(discharge, "way_back"));
    c.rowIfAny(facts, "print.label.contact_id", discharge, "contact_id", c.person(discharge, "contact_id"));
    c.rowIfAny(
        facts, "print.label.explained_on", discharge, "explained_on", c.date(discharge, "explained_on"));
    c.rowIfAny(
        facts, "print.label.explained_to", discharge, "explained_to", c.persons(discharge, "explained_to"));
    c.rowIfAny(facts, "print.label.told", discharge, "told", c.persons(discharge, "told"));
    c.rowIfAny(facts, "print.label.told_on", discharge, "told_on", c.date(discharge, "told_on"));
    c.rowIfAny(
        facts, "print.label.follow_up_on", discharge, "follow_up_on", c.date(discharge, "follow_up_on"));
    c.rowIfAny(facts, "print.label.missing_reason", discharge, "missing_reason",
        c.typed(discharge, "missing_reason"));
    c.rowIfAny(facts, "print.label.check_on", discharge, "check_on", c.date(discharge, "check_on"));
    c.rowIfAny(facts, "print.label.checked_on", discharge, "checked_on", c.date(discharge, "checked_on"));
    c.rowIfAny(facts, "print.label.checked_by", discharge, "checked_by", c.person(discharge, "checked_by"));
    c.rowIfAny(facts, "print.label.what_was_found", discharge, "what_was_found",
        c.typed(discharge, "what_was_found"));
    c.add(facts);
    writeDecisions(c, discharge);
}

} // namespace

void composeTreatment(Composer& c)
{
    writeInformation(c);
    writeChanges(c);
    writeMedicines(c);
    writeHospital(c);
    writeContactLog(c);
    writeDischarge(c);
}

} // namespace cyd::exchange
