// Risk, the law and the assessments.
#include "core/exchange/print_compose.h"

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

void writeFactsAsked(Composer& c)
{
    if (!c.shows("facts"))
        return;
    const Json& asked = c.in(c.plan, "facts");
    c.heading(3, c.say("print.section.facts"));
    Facts facts;
    c.row(facts, "print.label.alcohol_or_drugs_a_concern", asked, "alcohol_or_drugs_a_concern",
        c.code(asked, "alcohol_or_drugs_a_concern", "concern"));
    c.row(facts, "print.label.self_harm", asked, "self_harm", c.code(asked, "self_harm", "self_harm"));
    c.row(facts, "print.label.children_at_home", asked, "children_at_home",
        c.code(asked, "children_at_home", "children_at_home"));
    c.rowIfAny(facts, "print.label.looks_after_somebody", asked, "looks_after_somebody",
        c.code(asked, "looks_after_somebody", "looks_after_somebody"));
    c.row(facts, "print.label.asked_on", asked, "asked_on", c.date(asked, "asked_on"));
    c.add(facts);
}

void writeCapacity(Composer& c, const Json& capacity)
{
    Facts facts;
    c.row(facts, "print.label.decision", capacity, "decision", c.typed(capacity, "decision"));
    c.row(
        facts, "print.label.capacity_outcome", capacity, "outcome", c.code(capacity, "outcome", "capacity"));
    c.row(facts, "print.label.considered_on", capacity, "considered_on", c.date(capacity, "considered_on"));
    c.row(facts, "print.label.considered_by", capacity, "considered_by", c.person(capacity, "considered_by"));
    c.row(facts, "print.label.support_given", capacity, "support_given", c.typed(capacity, "support_given"));
    c.row(
        facts, "print.label.when_to_review", capacity, "when_to_review", c.typed(capacity, "when_to_review"));
    c.rowIfAny(
        facts, "print.label.if_it_is_lost", capacity, "if_it_is_lost", c.typed(capacity, "if_it_is_lost"));
    c.add(facts);
}

//! What the plan of somebody on an order has to say (002 row 4): conditions, contact, recall, signs, alerts,
//! medicine.
void writeCto(Composer& c, const Json& cto)
{
    c.heading(3, c.say("print.section.cto"));
    Facts facts;
    c.row(facts, "print.label.order_made_on", cto, "made_on", c.date(cto, "made_on"));
    c.row(facts, "print.label.expires_on", cto, "expires_on", c.date(cto, "expires_on"));
    c.row(facts, "print.label.responsible_clinician_id", cto, "responsible_clinician_id",
        c.person(cto, "responsible_clinician_id"));
    c.row(facts, "print.label.amhp_id", cto, "amhp_id", c.person(cto, "amhp_id"));
    c.row(facts, "print.label.responsible_hospital", cto, "responsible_hospital",
        c.typed(cto, "responsible_hospital"));
    c.add(facts);

    Table conditions;
    conditions.caption = c.say("print.label.conditions");
    conditions.columns
        = { { c.say("print.label.condition"), 75 }, { c.say("print.label.condition_kind"), 25 } };
    for (const Json* condition : c.items(cto, "conditions")) {
        c.pass(*condition, "condition_id");
        conditions.rows.push_back(
            { c.own(*condition, "text"), c.code(*condition, "kind", "condition_kind") });
    }
    if (conditions.rows.empty())
        c.add(Paragraph { conditions.caption, c.notRecorded(), Voice::None });
    else
        c.add(conditions);

    Facts contact;
    const Json& least = c.in(cto, "minimum_contact");
    if (c.blank(least, "at_least_every_days"))
        c.row(contact, "print.label.minimum_contact", cto, "minimum_contact", c.notRecorded());
    else
        c.row(contact, "print.label.minimum_contact", cto, "minimum_contact",
            Cell {
                { c.say("print.cto.every_days", Composer::same(c.plain(least, "at_least_every_days"))) } });
    c.rowIfAny(contact, "print.label.contact_by", least, "by", c.typed(least, "by"));
    c.rowIfAny(contact, "print.label.contact_how", least, "how", c.typed(least, "how"));
    c.add(contact);
    Bullets recall { c.say("print.label.recall_circumstances"), c.typedList(cto, "recall_circumstances"),
        false, Voice::Team };
    if (recall.items.empty())
        c.add(Paragraph { recall.label, c.notRecorded(), Voice::None });
    else
        c.add(recall);
    Facts rest;
    c.row(rest, "print.label.before_recall", cto, "before_recall", c.typed(cto, "before_recall"));
    const auto signs = c.in(cto, "early_warning_signs") == "See relapse_signature"
        ? (c.pass(cto, "early_warning_signs"), Cell { { c.say("print.cto.see_relapse") } })
        : c.typed(cto, "early_warning_signs");
    c.row(rest, "print.label.early_warning_signs", cto, "early_warning_signs", signs);
    c.row(rest, "print.label.people_to_alert", cto, "people_to_alert", c.persons(cto, "people_to_alert"));
    c.row(rest, "print.label.medicines_adherence_plan", cto, "medicines_adherence_plan",
        c.typed(cto, "medicines_adherence_plan"));
    c.row(rest, "print.label.rights_explained_on", cto, "rights_explained_on",
        c.date(cto, "rights_explained_on"));
    c.row(rest, "print.label.imha_offered_on", cto, "imha_offered_on", c.date(cto, "imha_offered_on"));
    c.row(rest, "print.label.imha_person_id", cto, "imha_person_id", c.person(cto, "imha_person_id"));
    c.add(rest);

    Table talks;
    talks.caption = c.say("print.label.team_discussions");
    talks.columns = { { c.say("print.label.on"), 22 }, { c.say("print.label.summary"), 56 },
        { c.say("print.label.recorded_in"), 22 } };
    for (const Json* talk : c.items(cto, "team_discussions"))
        talks.rows.push_back(
            { c.date(*talk, "on"), c.typed(*talk, "summary"), c.typed(*talk, "recorded_in") });
    if (talks.rows.empty())
        c.add(Paragraph { talks.caption, c.notRecorded(), Voice::None });
    else
        c.add(talks);
}

void writeRiskAreas(Composer& c, const Json& assessment)
{
    Table table;
    table.caption = c.say("print.risk.areas_caption");
    table.columns = { { c.say("print.label.risk_area"), 22 }, { c.say("print.label.present"), 16 },
        { c.say("print.label.level"), 13 }, { c.say("print.label.narrative"), 50 } };
    for (const Json* area : c.items(assessment, "areas")) {
        auto present = c.code(*area, "present", "present");
        if (!c.blank(*area, "direction"))
            present += c.code(*area, "direction", "direction");
        table.rows.push_back({ c.code(*area, "area", "risk_area"), present, c.code(*area, "level", "level"),
            c.typed(*area, "narrative") });
    }
    if (!table.rows.empty())
        c.add(table);
}

void writeMentalState(Composer& c, const Json& assessment)
{
    static constexpr std::array kHeads { "appearance_behaviour", "speech", "mood", "thoughts", "perception",
        "cognition", "insight" };
    const Json& state = c.in(assessment, "mental_state");
    Facts facts;
    if (state.is_object())
        for (const char* head : kHeads)
            c.row(facts, (std::string("print.label.") + head).c_str(), state, head, c.typed(state, head));
    else
        c.row(facts, "print.label.mental_state", assessment, "mental_state",
            c.typed(assessment, "mental_state"));
    c.rowIfAny(facts, "print.label.mental_state_not_done_reason", assessment, "mental_state_not_done_reason",
        c.typed(assessment, "mental_state_not_done_reason"));
    c.add(facts);
}

void writeIdentifiedNeeds(Composer& c, const Json& assessment)
{
    Table table;
    table.caption = c.say("print.label.identified_needs");
    table.columns = { { c.say("print.label.domain"), 32 }, { c.say("print.need.text"), 38 },
        { c.say("print.label.taken_forward"), 30 } };
    for (const Json* need : c.items(assessment, "identified_needs")) {
        const auto id = c.plain(*need, "need_id");
        const auto area = c.code(*need, "domain", "domain");
        Cell where;
        for (const Json* one : c.items(c.plan, "domains"))
            if (Composer::find(c.in(*one, "needs"), "source", id))
                where.push_back({ c.say("print.need.in_plan", c.areaName(c.plain(*one, "domain"))) });
        if (!c.blank(*need, "not_taken_forward_reason"))
            where += c.typed(*need, "not_taken_forward_reason");
        table.rows.push_back({ area, c.own(*need, "text"), where.empty() ? c.notRecorded() : where });
    }
    if (!table.rows.empty())
        c.add(table);
    else
        c.add(Paragraph { table.caption, c.notRecorded(), Voice::None });
}

//! What others told the team, and whether the plan changed for it. On the team's own paper only.
void writeInformation(Composer& c)
{
    Table table;
    table.caption = c.say("print.label.information_received");
    table.columns = { { c.say("print.label.told_by"), 22 }, { c.say("print.label.told_on"), 18 },
        { c.say("print.label.told_what"), 40 }, { c.say("print.label.changed_plan"), 20 } };
    for (const Json* one : c.items(c.plan, "information_received"))
        table.rows.push_back({ c.typed(*one, "from"), c.date(*one, "on"), c.own(*one, "text"),
            c.yesNo(*one, "changed_plan") });
    if (table.rows.empty())
        return;
    c.heading(3, table.caption);
    c.add(table);
}

} // namespace

namespace {

//! What has been done about children and adults at risk; in no copy (print_audience.cpp).
void writeSafeguarding(Composer& c)
{
    Table table;
    table.caption = c.say("print.label.safeguarding");
    table.columns = { { c.say("print.people.who"), 30 }, { c.say("print.label.done"), 46 },
        { c.say("print.label.on"), 24 } };
    for (const Json* one : c.items(c.plan, "safeguarding")) {
        Cell who = !c.blank(*one, "person_id") ? c.person(*one, "person_id")
            : !c.blank(*one, "who")            ? c.typed(*one, "who")
                                               : Cell();
        auto kind = c.code(*one, "kind", "at_risk");
        kind.front().weight = Piece::Weight::Quiet;
        who += kind;
        auto done = c.code(*one, "done", "safeguarding");
        if (!c.blank(*one, "words"))
            done += c.own(*one, "words");
        auto when = c.date(*one, "on");
        if (!c.blank(*one, "by"))
            when += writtenBy(c, *one, "by");
        table.rows.push_back({ who, done, when });
    }
    if (table.rows.empty())
        return;
    c.heading(3, table.caption);
    c.add(table);
}

} // namespace

void composeRisk(Composer& c)
{
    if (!c.shows("risk_management") && !c.shows("facts"))
        return;
    c.heading(2, c.say("print.section.risk"));
    writeFactsAsked(c);
    if (!c.shows("risk_management"))
        return;
    c.heading(3, c.say("print.section.risk_management"));
    Table table;
    table.caption = c.say("print.section.risk_management");
    table.columns = { { c.say("print.label.risk_area"), 20 }, { c.say("print.label.risk_plan"), 40 },
        { c.say("print.action.who"), 20 }, { c.say("print.label.talked_through_with_person"), 20 } };
    for (const Json* risk : c.items(c.plan, "risk_management")) {
        auto talked = c.yesNo(*risk, "talked_through_with_person");
        if (!c.blank(*risk, "not_talked_through_reason"))
            talked += c.typed(*risk, "not_talked_through_reason");
        table.rows.push_back({ c.code(*risk, "risk_area", "risk_area"), c.own(*risk, "plan"),
            c.person(*risk, "owner_id"), talked });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
    writeSafeguarding(c);
    writeInformation(c);
}

//! Under any part of the Act but an order, which says this of itself.
void writeRights(Composer& c, Facts& facts, const Json& legal)
{
    const Json& rights = c.in(legal, "rights");
    c.rowIfAny(
        facts, "print.label.rights_explained_on", rights, "explained_on", c.date(rights, "explained_on"));
    c.rowIfAny(
        facts, "print.label.imha_offered_on", rights, "imha_offered_on", c.date(rights, "imha_offered_on"));
    c.rowIfAny(
        facts, "print.label.imha_person_id", rights, "imha_person_id", c.person(rights, "imha_person_id"));
}

//! What a court asked for, who is told and how.
void writeCommunityOrder(Composer& c, const Json& legal)
{
    const Json& order = c.in(legal, "community_order_details");
    Cell requirements;
    for (const Cell& one : c.typedList(order, "requirements"))
        requirements += one;
    Facts facts;
    c.rowIfAny(facts, "print.label.requirements", order, "requirements", requirements);
    c.rowIfAny(facts, "print.label.probation_person_id", order, "probation_person_id",
        c.person(order, "probation_person_id"));
    c.rowIfAny(facts, "print.label.probation_contact", order, "contact_how", c.typed(order, "contact_how"));
    c.rowIfAny(facts, "print.label.reporting", order, "reporting", c.typed(order, "reporting"));
    c.rowIfAny(facts, "print.label.order_until", order, "until", c.date(order, "until"));
    if (facts.rows.empty())
        return;
    c.heading(3, c.say("print.label.community_order"));
    c.add(facts);
}

//! Whether somebody asked for what may be arranged in advance: an empty list alone does not say.
void writeAsked(Composer& c, const Json& legal)
{
    const Json& asked = c.in(legal, "asked");
    const bool cut = c.isCopy() && c.in(c.in(c.plan, "copy_for"), "audience") != "person";
    Facts facts;
    for (const auto& [key, label] : { std::pair { "advance_statements", "print.asked.advance_statements" },
             { "advance_decisions", "print.asked.advance_decisions" },
             { "lasting_power_of_attorney", "print.asked.lpa" } }) {
        const Json& one = c.in(asked, key);
        const bool blank = c.blank(one, "answer");
        // Of what a copy was cut down to, nobody can say that it was not asked.
        if (blank && (cut || !c.blank(legal, key)))
            continue;
        auto answer = blank ? Cell { { c.say("code.asked.not_asked") } } : c.code(one, "answer", "asked");
        if (!c.blank(one, "on"))
            answer += c.date(one, "on");
        facts.rows.emplace_back(c.say(label), answer);
    }
    if (!facts.rows.empty())
        c.add(facts);
}

void composeLaw(Composer& c)
{
    if (!c.shows("legal"))
        return;
    const Json& legal = c.in(c.plan, "legal");
    c.heading(2, c.say("print.section.law"));
    Facts facts;
    c.row(facts, "print.label.mha_status", legal, "mha_status", c.code(legal, "mha_status", "mha_status"));
    c.row(facts, "print.label.section_117", legal, "section_117", c.yesNo(legal, "section_117"));
    const Json& cto = c.in(legal, "cto");
    if (!cto.is_object())
        c.row(facts, "print.label.cto", legal, "cto", c.typed(legal, "cto"));
    const Json& order = c.in(legal, "community_order");
    if (!order.is_structured() || order.empty())
        c.row(facts, "print.label.community_order", legal, "community_order",
            c.typed(legal, "community_order"));
    writeRights(c, facts, legal);
    c.add(facts);
    writeCommunityOrder(c, legal);
    if (cto.is_object())
        writeCto(c, cto);
    c.heading(3, c.say("print.section.capacity"));
    if (const Json& capacity = c.in(legal, "capacity"); capacity.is_array())
        for (const Json* one : c.items(legal, "capacity"))
            writeCapacity(c, *one);
    else
        writeCapacity(c, capacity);
    if (const bool onCrisisPage = c.shows("crisis_plan")
            && !(c.blank(legal, "advance_decisions") && c.blank(legal, "advance_statements"));
        onCrisisPage)
        c.add(Paragraph { {}, { { c.say("print.advance.see_crisis"), Piece::Weight::Quiet } }, Voice::None });
    else
        writeAdvance(c);

    writeAsked(c, legal);
    if (c.isCopy() && !legal.contains("lasting_power_of_attorney"))
        return;
    c.heading(3, c.say("print.section.lpa"));
    Table table;
    table.caption = c.say("print.section.lpa");
    table.columns = { { c.say("print.label.lpa_kind"), 28 }, { c.say("print.label.attorney_person_id"), 24 },
        { c.say("print.label.registered"), 20 }, { c.say("print.label.note"), 28 } };
    for (const Json* power : c.items(legal, "lasting_power_of_attorney"))
        table.rows.push_back({ c.code(*power, "kind", "lpa_kind"), c.person(*power, "attorney_person_id"),
            c.yesNo(*power, "registered"), c.typed(*power, "note") });
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

void composeAssessments(Composer& c)
{
    if (!c.shows("assessments"))
        return;
    c.heading(2, c.say("print.section.assessments"));
    const auto assessments = c.items(c.plan, "assessments");
    if (assessments.empty())
        c.addNone();
    for (const Json* one : assessments) {
        c.pass(*one, "assessment_id");
        const auto title = c.plain(*one, "title");
        c.heading(3, title.isEmpty() ? c.say("print.not_recorded") : Composer::same(title));
        Facts facts;
        c.row(facts, "print.label.kind", *one, "kind", c.code(*one, "kind", "assessment_kind"));
        c.row(facts, "print.label.completed_on", *one, "completed_on", c.date(*one, "completed_on"));
        c.row(facts, "print.label.completed_by", *one, "completed_by", c.person(*one, "completed_by"));
        c.row(facts, "print.label.found", *one, "found", c.yesNo(*one, "found"));
        c.row(facts, "print.label.location", *one, "location", c.typed(*one, "location"));
        c.row(facts, "print.label.linked_to_plan", *one, "linked_to_plan", c.yesNo(*one, "linked_to_plan"));
        c.rowIfAny(facts, "print.label.summary", *one, "summary", c.own(*one, "summary"));
        c.rowIfAny(facts, "print.label.physical_health_not_done_reason", *one,
            "physical_health_not_done_reason", c.typed(*one, "physical_health_not_done_reason"));
        for (const auto& [key, label] : { std::pair { "strengths", "print.label.assessment_strengths" },
                 { "conditions", "print.label.health_conditions" } }) {
            Cell lines;
            for (const Cell& line : c.typedList(*one, key))
                lines += line;
            c.rowIfAny(facts, label, *one, key, lines);
        }
        c.add(facts);
        if (one->contains("mental_state"))
            writeMentalState(c, *one);
        if (one->contains("identified_needs"))
            writeIdentifiedNeeds(c, *one);
        writeRiskAreas(c, *one);
    }
}

} // namespace cyd::exchange
