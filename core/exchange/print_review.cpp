// The last review on a page or two: what became of the outcomes, what was decided, when it is looked at
// again.
#include "core/exchange/print_compose.h"

#include <algorithm>
#include <tuple>

namespace cyd::exchange {
namespace {

//! ISO dates sort as they are.
std::string dayOf(const Composer& c, const Json& from, const char* key)
{
    const Json& day = c.in(from, key);
    return day.is_string() ? day.get<std::string>() : std::string();
}

std::vector<const Json*> reviewsByDay(const Composer& c)
{
    auto reviews = c.items(c.in(c.plan, "reviews"), "history");
    std::erase_if(reviews, [&c](const Json* one) { // one under way, or stopped, was not held
        return !c.blank(*one, "stopped_on") || (!c.blank(*one, "begun_on") && c.blank(*one, "finished_on"));
    });
    std::stable_sort(reviews.begin(), reviews.end(),
        [&c](const Json* one, const Json* other) { return dayOf(c, *one, "on") < dayOf(c, *other, "on"); });
    return reviews;
}

//! Who was there, a line each: the name with what they are.
Cell namesOf(Composer& c, const Json& review)
{
    Cell lines;
    for (const auto& piece : c.persons(review, "attended")) {
        const auto* what = std::get_if<Phrase>(&piece.what);
        const auto* name = lines.empty() ? nullptr : std::get_if<Fact>(&lines.back().what);
        if (what && name)
            lines.back() = { Phrase { name->text + QStringLiteral(", ") + what->cy,
                name->text + QStringLiteral(", ") + what->en } };
        else
            lines.push_back(piece);
    }
    return lines;
}

void writeLast(Composer& c, const Json* review)
{
    c.heading(2, c.say("print.review.last"));
    if (!review) {
        c.addNone();
        return;
    }
    Facts facts;
    c.row(facts, "print.label.on", *review, "on", c.date(*review, "on"));
    c.rowIfAny(facts, "print.label.kind", *review, "type", c.code(*review, "type", "review_type"));
    c.row(facts, "print.label.review_reason", *review, "reason", c.typed(*review, "reason"));
    c.row(facts, "print.label.attended", *review, "attended", namesOf(c, *review));
    c.row(facts, "print.label.reassessed", *review, "needs_reassessed_on", lookedAtAgain(c, *review));
    c.add(facts);
    writeInvited(c, c.say("print.label.invited"), *review, c.in(*review, "attended"));
    const Json& agreement = c.in(c.in(c.plan, "involvement"), "agreement");
    if (!c.blank(agreement, "words"))
        c.add(Paragraph {
            c.say("print.label.agreement_words"), c.own(agreement, "words", "text"), Voice::Person });
}

void writeBefore(Composer& c)
{
    const Json& before = c.in(c.in(c.plan, "plan"), "previous_version");
    if (!before.is_object())
        return;
    c.heading(2, c.say("print.review.before"));
    Table table;
    table.caption = c.say("print.review.before");
    table.columns = { { c.say("print.review.outcome"), 56 }, { c.say("print.action.when"), 21 },
        { c.say("print.label.result"), 23 } };
    for (const Json* outcome : c.items(before, "outcomes"))
        table.rows.push_back({ c.own(*outcome, "text"), c.date(*outcome, "target_on"), c.result(*outcome) });
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

void writeUnmet(Composer& c, const Json* review)
{
    Table table;
    table.caption = c.say("print.review.unmet");
    table.columns = { { c.say("print.label.domain"), 26 }, { c.say("print.unmet.text"), 51 },
        { c.say("print.label.result"), 23 } };
    for (const Json* one : review ? c.items(*review, "unmet_needs") : std::vector<const Json*>())
        table.rows.push_back({ Cell { { c.areaName(c.plain(*one, "domain")), Piece::Weight::Strong } },
            c.own(*one, "text"), c.code(*one, "result", "unmet_result") });
    if (table.rows.empty())
        return;
    c.heading(2, table.caption);
    c.add(table);
}

void writeNow(Composer& c)
{
    if (!c.shows("domains"))
        return;
    c.heading(2, c.say("print.review.decided"));
    Table table;
    table.caption = c.say("print.review.decided");
    table.columns = { { c.say("print.label.domain"), 26 }, { c.say("print.review.outcome"), 38 },
        { c.say("print.action.when"), 18 }, { c.say("print.label.item_status"), 18 } };
    for (const Json* area : c.items(c.plan, "domains")) {
        const Cell name { { c.areaName(c.plain(*area, "domain")), Piece::Weight::Strong } };
        const auto outcomes = c.items(*area, "outcomes");
        for (const Json* outcome : outcomes)
            table.rows.push_back({ name, c.own(*outcome, "text"), c.date(*outcome, "target_on"),
                c.codeOrTyped(*outcome, "status", "outcome_status") });
        if (outcomes.empty() && !c.blank(*area, "state"))
            table.rows.push_back({ name, c.code(*area, "state", "area_state"), {}, {} });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

//! Changes of treatment since the review before: decided then, or on the way to it.
void writeChanges(Composer& c, const std::string& since)
{
    Table table;
    table.caption = c.say("print.section.treatment_changes");
    table.columns = { { c.say("print.label.on"), 20 }, { c.say("print.label.change"), 38 },
        { c.say("print.label.reason"), 42 } };
    for (const Json* one : c.items(c.plan, "treatment_changes"))
        if (dayOf(c, *one, "on") >= since)
            table.rows.push_back({ c.date(*one, "on"), c.own(*one, "change"), c.typed(*one, "reason") });
    if (table.rows.empty())
        return;
    c.heading(2, table.caption);
    c.add(table);
}

void writeNext(Composer& c)
{
    c.heading(2, c.say("print.review.next"));
    const Json& plan = c.in(c.plan, "plan");
    const Json& reviews = c.in(c.plan, "reviews");
    auto next = c.date(plan, "next_review_due_on");
    next.front().weight = Piece::Weight::Strong;
    Facts facts;
    facts.rows.emplace_back(c.say("print.label.next_review_due_on"), next);
    c.row(facts, "print.label.agreed_frequency", reviews, "agreed_frequency",
        c.typed(reviews, "agreed_frequency"));
    c.add(facts);
    if (Bullets triggers {
            c.say("print.label.triggers"), c.typedList(reviews, "triggers"), false, Voice::None };
        !triggers.items.empty())
        c.add(triggers);
}

} // namespace

Cell lookedAtAgain(Composer& c, const Json& review)
{
    Cell again;
    for (const auto& [key, unchanged, label] :
        { std::tuple { "needs_reassessed_on", "needs_unchanged", "print.review.needs" },
            { "risk_reassessed_on", "risk_unchanged", "print.review.risk" } }) {
        again.push_back({ c.say(label,
            c.blank(review, key) ? c.say("print.not_recorded")
                                 : Composer::dateWords(c.plain(review, key))) });
        if (c.in(review, unchanged) == true)
            again.push_back({ c.say("print.review.unchanged"), Piece::Weight::Quiet });
        c.pass(review, unchanged);
    }
    if (!c.blank(review, "not_reassessed_reason")) {
        again.push_back({ c.say("print.review.went_on") });
        again += c.typed(review, "not_reassessed_reason");
    }
    return again;
}

Cell writtenBy(Composer& c, const Json& from, const char* key)
{
    const Json& value = c.in(from, key);
    const bool known = value.is_string()
        && Composer::find(
            c.in(c.plan, "people"), "person_id", QString::fromStdString(value.get_ref<const std::string&>()));
    return known || c.blank(value) ? c.personValue(value) : Cell { { Fact { c.plain(value) } } };
}

void writeInvited(Composer& c, const Phrase& caption, const Json& from, const Json& attended)
{
    const auto came = [&](const Json& who) {
        return attended.is_array() && std::find(attended.begin(), attended.end(), who) != attended.end();
    };
    Table table;
    table.caption = caption;
    table.columns = { { c.say("print.people.who"), 26 }, { c.say("print.review.asked_on"), 18 },
        { c.say("print.review.came"), 20 }, { c.say("print.review.views"), 36 } };
    for (const Json* one : c.items(from, "invited")) {
        Cell views;
        if (!c.blank(*one, "summary"))
            views = c.own(*one, "summary");
        else if (!c.blank(*one, "contributed"))
            views = c.yesNo(*one, "contributed");
        c.pass(*one, "contributed");
        const Phrase there = attended.is_null()
            ? Phrase()
            : c.say(came(c.in(*one, "person_id")) ? "print.review.came.yes" : "print.review.came.no");
        auto asked = c.date(*one, "contacted_on");
        if (!c.blank(*one, "letter_on"))
            asked.push_back(
                { c.say("print.review.letter_on", Composer::dateWords(c.plain(*one, "letter_on"))),
                    Piece::Weight::Quiet });
        table.rows.push_back({ c.person(*one, "person_id"), asked, Cell { { there } }, views });
    }
    if (!table.rows.empty())
        c.add(table);
}

void writePlanned(Composer& c, const Json& reviews)
{
    const Json& planned = c.in(reviews, "planned");
    c.pass(planned, "lang");
    Facts facts;
    c.rowIfAny(facts, "print.label.planned_on", planned, "on", c.date(planned, "on"));
    c.rowIfAny(facts, "print.label.planned_at", planned, "at", c.fact(planned, "at"));
    c.rowIfAny(facts, "print.label.planned_where", planned, "where", c.typed(planned, "where"));
    c.rowIfAny(facts, "print.label.views_by", planned, "views_by", c.date(planned, "views_by"));
    if (!facts.rows.empty())
        c.add(facts);
}

void composeReviewSummary(Composer& c)
{
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.review");
    c.add(Title { {}, c.sheet.name, c.sheet.person });
    writeConflicts(c, { "reviews", "plan", "domains" });
    const auto reviews = reviewsByDay(c);
    writeLast(c, reviews.empty() ? nullptr : reviews.back());
    writeBefore(c);
    writeUnmet(c, reviews.empty() ? nullptr : reviews.back());
    writeNow(c);
    writeChanges(c, reviews.size() > 1 ? dayOf(c, *reviews[reviews.size() - 2], "on") : std::string());
    writeNext(c);
    writeEndNote(c, "print.review.rest");
}

} // namespace cyd::exchange
