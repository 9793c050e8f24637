// The nine areas of life: the person's words, what is to be different, who does what by when.
#include "core/base/part_views.h"
#include "core/exchange/print_compose.h"

#include <algorithm>
#include <array>
#include <set>

namespace cyd::exchange {
namespace {

Cell cellOf(const Phrase& phrase, Piece::Weight weight = Piece::Weight::Normal)
{
    return { { phrase, weight } };
}

Cell quiet(Cell cell)
{
    for (auto& piece : cell)
        piece.weight = Piece::Weight::Quiet;
    return cell;
}

//! Where a need was found: the words of the assessment, or the conversation.
Cell sourceOf(Composer& c, const Json& need)
{
    const auto id = c.plain(need, "source");
    for (const Json* assessment : c.items(c.plan, "assessments"))
        if (const Json* found = Composer::find(c.in(*assessment, "identified_needs"), "need_id", id)) {
            Cell cell { { Said { c.plain(*found, "text"), c.plain(*assessment, "lang"), {} } } };
            Cell title = c.typed(*assessment, "title");
            for (auto& piece : title)
                piece.weight = Piece::Weight::Quiet;
            cell += title;
            if (!c.blank(*assessment, "completed_on"))
                cell.push_back(
                    { Composer::dateWords(c.plain(*assessment, "completed_on")), Piece::Weight::Quiet });
            return cell;
        }
    if (id.startsWith(QLatin1String("conversation ")))
        return cellOf(c.say("print.source.conversation", Composer::dateWords(id.mid(13).trimmed())));
    return { { Fact { id } } };
}

Table actionTable(Composer& c, const Phrase& caption)
{
    Table table;
    table.caption = caption;
    table.columns = { { c.say("print.action.what"), 35 }, { c.say("print.action.who"), 23 },
        { c.say("print.action.how_often"), 14 }, { c.say("print.action.when"), 28 },
        { c.say("print.action.status"), 14 } };
    return table;
}

void addAction(Composer& c, Table& table, const Json& action)
{
    c.pass(action, "action_id");
    auto owner = c.person(action, "owner_id");
    if (!c.blank(action, "owner_text"))
        owner = c.blank(action, "owner_id") ? c.typed(action, "owner_text")
                                            : (owner += c.typed(action, "owner_text"));
    for (const char* key : { "owner_agreed", "owner_has_part" })
        if (!c.blank(action, key))
            owner += quiet(c.yesNo(action, key));
    Cell when;
    if (!c.blank(action, "due_on"))
        when.push_back({ c.say("print.action.by", Composer::dateWords(c.plain(action, "due_on"))),
            Piece::Weight::Strong });
    else
        when.push_back({ c.say("print.action.no_date"), Piece::Weight::Quiet });
    if (!c.blank(action, "start_on"))
        when.push_back({ c.say("print.action.from", Composer::dateWords(c.plain(action, "start_on"))),
            Piece::Weight::Quiet });
    auto what = c.own(action, "text");
    if (c.in(action, "after_care") == true)
        what += quiet(c.yesNo(action, "after_care"));
    c.pass(action, "after_care");
    table.rows.push_back(
        { what, owner, c.typed(action, "how_often"), when, c.code(action, "status", "action_status") });
}

//! What the person does not agree with, beside the thing itself.
void writeDisagreements(Composer& c, const QString& about)
{
    for (const Json* part : c.items(c.in(c.plan, "involvement"), "parts")) {
        const Json& name = c.in(*part, "about");
        if (name.is_string() && partAbout(name.get_ref<const std::string&>()) == about.toStdString()
            && !c.isPrinted(name))
            writeDisagreement(c, *part);
    }
}

QString ref(const char* kind, const QString& id)
{
    return QLatin1String(kind) + id;
}

void writeOutcome(Composer& c, const Json& area, const Json& outcome, std::size_t number)
{
    const auto id = c.plain(outcome, "outcome_id");
    c.heading(4, c.say("print.outcome.number", Composer::same(QString::number(number))));
    c.add(Paragraph { c.say("print.outcome.text"), c.own(outcome, "text"), Voice::Team });
    Facts facts;
    c.rowIfAny(facts, "print.label.hope", outcome, "hope", c.yesNo(outcome, "hope"));
    c.row(facts, "print.label.target_on", outcome, "target_on", c.date(outcome, "target_on"));
    c.row(facts, "print.label.item_status", outcome, "status", c.code(outcome, "status", "outcome_status"));
    c.row(facts, "print.label.how_we_will_know", outcome, "how_we_will_know",
        c.typed(outcome, "how_we_will_know"));
    Cell needs;
    const Json& needIds = c.in(outcome, "need_ids");
    if (needIds.is_array())
        for (const Json& needId : needIds) {
            const auto name = c.plain(needId);
            const Json* need = Composer::find(c.in(area, "needs"), "need_id", name);
            needs += need ? c.own(*need, "text") : Cell { { Fact { name } } };
        }
    c.row(facts, "print.label.need_ids", outcome, "need_ids", needs.empty() ? c.notRecorded() : needs);
    c.row(facts, "print.label.agreed_by_person", outcome, "agreed_by_person",
        c.yesNo(outcome, "agreed_by_person"));
    c.rowIfAny(facts, "print.label.provider_reason", outcome, "provider_reason",
        c.typed(outcome, "provider_reason"));
    c.rowIfAny(facts, "print.label.carried_forward_reason", outcome, "carried_forward_reason",
        c.typed(outcome, "carried_forward_reason"));
    for (const Json* note : c.items(outcome, "progress"))
        if (!c.blank(*note, "text")) {
            auto words = c.own(*note, "text");
            if (!c.blank(*note, "on"))
                words += c.date(*note, "on");
            facts.rows.emplace_back(c.say("print.outcome.progress"), words);
        }
    c.add(facts);
    writeDisagreements(c, ref("outcome:", id));

    auto table = actionTable(c, c.say("print.action.caption", Composer::same(QString::number(number))));
    std::vector<QString> shown;
    for (const Json* action : c.items(area, "actions")) {
        if (c.in(*action, "outcome_id") != id.toStdString())
            continue;
        c.pass(*action, "outcome_id");
        addAction(c, table, *action);
        shown.push_back(c.plain(*action, "action_id"));
    }
    if (!table.rows.empty())
        c.add(table);
    else
        c.add(Paragraph { {}, { { c.say("print.action.none"), Piece::Weight::Quiet } }, Voice::None });
    for (const auto& action : shown)
        writeDisagreements(c, ref("action:", action));
}

void writeNeeds(Composer& c, const Json& area)
{
    Table table;
    table.caption = c.say("print.label.needs");
    table.columns = { { c.say("print.need.text"), 50 }, { c.say("print.need.source"), 50 } };
    for (const Json* need : c.items(area, "needs")) {
        c.pass(*need, "need_id");
        table.rows.push_back(
            { c.own(*need, "text"), c.blank(*need, "source") ? c.notRecorded() : sourceOf(c, *need) });
    }
    if (!table.rows.empty())
        c.add(table);
    for (const Json* need : c.items(area, "needs"))
        writeDisagreements(c, ref("need:", c.plain(*need, "need_id")));
}

void writeUnmet(Composer& c, const Json& area)
{
    for (const Json* unmet : c.items(area, "unmet_needs")) {
        c.heading(4, c.say("print.unmet.heading"));
        Facts facts;
        c.row(facts, "print.unmet.text", *unmet, "text", c.own(*unmet, "text"));
        c.row(facts, "print.unmet.reason", *unmet, "reason", c.typed(*unmet, "reason"));
        c.row(facts, "print.unmet.risk", *unmet, "risk_if_not_met", c.typed(*unmet, "risk_if_not_met"));
        c.row(facts, "print.unmet.alternative", *unmet, "alternative_offered",
            c.typed(*unmet, "alternative_offered"));
        c.row(facts, "print.label.review_on", *unmet, "review_on", c.date(*unmet, "review_on"));
        auto again = c.date(*unmet, "looked_at_on");
        again += c.code(*unmet, "looked_at_result", "unmet_result");
        c.rowIfAny(facts, "print.unmet.looked", *unmet, "looked_at_on", again);
        c.add(facts);
    }
}

//! Ongoing and serious conditions that an assessment found, where they are lived with (guidance of 2010,
//! paragraph 62).
void writeConditions(Composer& c, Facts& facts)
{
    Cell found;
    for (const Json* assessment : c.items(c.plan, "assessments"))
        for (const Cell& one : c.typedList(*assessment, "conditions"))
            found += one;
    if (!found.empty())
        facts.rows.emplace_back(c.say("print.label.health_conditions"), found);
}

void writeArea(Composer& c, const QString& key, const Json& area)
{
    const auto law = c.word("law", key);
    c.heading(3, c.areaName(key), law.value_or(Phrase {}));
    if (area.is_null()) {
        c.add(Paragraph { {}, c.notRecorded(), Voice::None });
        return;
    }
    c.pass(area, "domain");
    c.pass(area, "heading"); // areaName has it
    c.add(Paragraph { c.say("print.label.in_my_words"), c.own(area, "in_my_words"), Voice::Person });
    if (!c.blank(area, "independence"))
        c.add(Paragraph { c.say("print.label.independence"), c.typed(area, "independence"), Voice::Person });
    Facts facts;
    c.row(facts, "print.label.state", area, "state", c.code(area, "state", "area_state"));
    c.rowIfAny(facts, "print.label.plan_to_discuss_on", area, "plan_to_discuss_on",
        c.date(area, "plan_to_discuss_on"));
    c.row(facts, "print.label.area_strengths", area, "strengths", c.typed(area, "strengths"));
    c.rowIfAny(facts, "print.label.note", area, "note", c.typed(area, "note"));
    if (key == QLatin1String("personal_care_physical_wellbeing"))
        writeConditions(c, facts);
    c.add(facts);
    writeDisagreements(c, ref("domain:", key));
    writeNeeds(c, area);
    std::size_t number = 0;
    std::set<std::string> outcomes;
    for (const Json* outcome : c.items(area, "outcomes")) {
        writeOutcome(c, area, *outcome, ++number);
        if (const Json& id = c.in(*outcome, "outcome_id"); id.is_string())
            outcomes.insert(id.get<std::string>());
    }
    auto others = actionTable(c, c.say("print.action.other_caption"));
    std::vector<QString> shown;
    for (const Json* action : c.items(area, "actions")) {
        const Json& outcome = c.in(*action, "outcome_id");
        if (outcome.is_string() && outcomes.contains(outcome.get<std::string>()))
            continue;
        addAction(c, others, *action);
        shown.push_back(c.plain(*action, "action_id"));
    }
    if (!others.rows.empty())
        c.add(others);
    for (const auto& action : shown)
        writeDisagreements(c, ref("action:", action));
    writeUnmet(c, area);
}

} // namespace

void composeAreas(Composer& c)
{
    const auto areas = c.items(c.plan, "domains");
    const auto keyOf = [&c](const Json& area) { return c.plain(area, "domain"); };
    std::vector<std::pair<QString, const Json*>> order;
    for (const char* key : kAreas) {
        const auto first = order.size();
        for (const Json* area : areas)
            if (keyOf(*area) == QLatin1String(key))
                order.emplace_back(QLatin1String(key), area);
        if (order.size() == first && !c.leftOut(QLatin1String("domain:") + QLatin1String(key)))
            order.emplace_back(QLatin1String(key), nullptr);
    }
    for (const Json* area : areas) // the law's list is open, and so is ours
        if (std::none_of(kAreas.begin(), kAreas.end(),
                [&](const char* key) { return keyOf(*area) == QLatin1String(key); }))
            order.emplace_back(keyOf(*area), area);
    if (order.empty())
        return;
    c.heading(2, c.say("print.section.areas"));
    static const Json kAbsent;
    for (const auto& [key, area] : order)
        writeArea(c, key, area ? *area : kAbsent);
}

} // namespace cyd::exchange
