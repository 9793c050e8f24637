// Who is in the plan, who was asked, who has a copy, what was looked at and when; and whatever is left.
#include "core/exchange/print_compose.h"

namespace cyd::exchange {
namespace {

void writePeopleTable(Composer& c)
{
    c.heading(2, c.say("print.section.people"));
    Table table;
    table.caption = c.say("print.section.people");
    table.columns = { { c.say("print.people.who"), 30 }, { c.say("print.people.works_for"), 32 },
        { c.say("print.label.phone"), 18 }, { c.say("print.people.since"), 22 } };
    for (const Json* one : c.items(c.plan, "people")) {
        c.pass(*one, "person_id");
        auto who = c.fact(*one, "name");
        who.front().weight = Piece::Weight::Strong;
        if (!c.blank(*one, "role"))
            who += c.code(*one, "role", "role");
        if (!c.blank(*one, "relationship"))
            who += c.typed(*one, "relationship");
        if (!c.blank(*one, "under_18"))
            who += c.yesNo(*one, "under_18");
        Cell works;
        if (!c.blank(*one, "organisation"))
            works += c.fact(*one, "organisation");
        if (!c.blank(*one, "discipline"))
            works += c.code(*one, "discipline", "discipline");
        if (!c.blank(*one, "agency")) {
            auto agency = c.code(*one, "agency", "agency");
            agency.front().weight = Piece::Weight::Quiet;
            works += agency;
        }
        Cell since;
        if (!c.blank(*one, "in_role_from"))
            since.push_back(
                { c.say("print.people.from", Composer::dateWords(c.plain(*one, "in_role_from"))) });
        if (!c.blank(*one, "in_role_to"))
            since.push_back({ c.say("print.people.to", Composer::dateWords(c.plain(*one, "in_role_to"))) });
        // What a copy leaves out of a person's entry is not "not recorded".
        const auto orNone = [&](const char* key, Cell cell) {
            if (!cell.empty())
                return cell;
            return c.isCopy() && !one->contains(key) ? Cell {} : c.notRecorded();
        };
        table.rows.push_back({ who, orNone("organisation", works),
            orNone("phone", c.blank(*one, "phone") ? Cell {} : c.fact(*one, "phone")),
            orNone("in_role_from", since) });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

//! Whoever covers for the coordinator: one, or several after each other.
std::vector<const Json*> coversOf(const Composer& c, const Json& coordination)
{
    const Json& cover = c.in(coordination, "temporary_cover");
    std::vector<const Json*> covers;
    if (cover.is_array())
        covers = c.items(coordination, "temporary_cover");
    else if (cover.is_object())
        covers.push_back(&cover);
    std::erase_if(covers, [&c](const Json* one) { return c.blank(*one, "person_id"); });
    return covers;
}

//! Why the level of the care programme approach is enhanced and each change of it, where the service uses it.
void addLevels(Composer& c, Facts& facts, const Json& coordination)
{
    const Json& plan = c.in(c.plan, "plan");
    if (!c.facts.showsCpaLevel) {
        c.pass(coordination, "enhanced_because");
        c.pass(plan, "cpa_level_history");
        return;
    }
    Cell because;
    for (const Cell& one : c.typedList(coordination, "enhanced_because"))
        because += one;
    c.row(facts, "print.label.enhanced_because", coordination, "enhanced_because",
        because.empty() ? c.notRecorded() : because);
    for (const Json* level : c.items(plan, "cpa_level_history")) {
        auto was = c.code(*level, "level", "cpa_level");
        was += c.date(*level, "on");
        if (!c.blank(*level, "reason"))
            was += c.typed(*level, "reason");
        facts.rows.emplace_back(c.say("print.label.cpa_level_history"), was);
    }
}

void writeCoordination(Composer& c)
{
    const Json& coordination = c.in(c.plan, "care_coordination");
    if (c.isCopy() && coordination.is_null())
        return;
    c.heading(2, c.say("print.section.coordination"));
    const Json& current = c.in(coordination, "current");
    Facts facts;
    c.row(facts, "print.label.named_on_plan", coordination, "named_on_plan",
        c.person(coordination, "named_on_plan"));
    c.row(facts, "print.label.current_coordinator", current, "person_id", c.person(current, "person_id"));
    c.row(facts, "print.label.appointed_on", current, "appointed_on", c.date(current, "appointed_on"));
    c.row(facts, "print.label.coordination_reason", coordination, "reason", c.typed(coordination, "reason"));
    addLevels(c, facts, coordination);
    for (const Json* cover : coversOf(c, coordination)) {
        auto who = c.person(*cover, "person_id");
        for (const auto& [key, label] :
            { std::pair { "from", "print.covering.from" }, { "to", "print.covering.to" } })
            if (!c.blank(*cover, key)) {
                who.push_back({ c.say(label, Composer::dateWords(c.plain(*cover, key))) });
                c.pass(*cover, key);
            }
        facts.rows.emplace_back(c.say("print.section.temporary_cover"), who);
    }
    c.add(facts);
    for (const Json* before : c.items(coordination, "history")) {
        c.heading(3, c.say("print.section.former_coordinator"));
        Facts history;
        c.row(history, "print.label.name", *before, "person_id", c.person(*before, "person_id"));
        c.row(history, "print.label.from", *before, "from", c.date(*before, "from"));
        c.row(history, "print.label.to", *before, "to", c.date(*before, "to"));
        c.row(history, "print.label.reason_for_change", *before, "reason_for_change",
            c.typed(*before, "reason_for_change"));
        c.row(history, "print.label.discussed_with_person_on", *before, "discussed_with_person_on",
            c.date(*before, "discussed_with_person_on"));
        if (c.blank(*before, "persons_view") && !c.blank(*before, "persons_view_not_given"))
            c.row(history, "print.label.persons_view", *before, "persons_view_not_given",
                { { c.say("print.handover.view_not_given") } });
        else
            c.row(
                history, "print.label.persons_view", *before, "persons_view", c.own(*before, "persons_view"));
        c.pass(*before, "persons_view_not_given");
        c.row(history, "print.label.letter_sent_on", *before, "letter_sent_on",
            c.date(*before, "letter_sent_on"));
        c.rowIfAny(history, "print.label.gp_told_on", *before, "gp_told_on", c.date(*before, "gp_told_on"));
        c.row(history, "print.label.handover_completed_on", *before, "handover_completed_on",
            c.date(*before, "handover_completed_on"));
        Cell handed;
        if (const Json& names = c.in(*before, "handover_items"); names.is_array())
            for (const Json& name : names)
                handed += c.codeValue(name, "handover_item");
        c.row(history, "print.label.handover_items", *before, "handover_items",
            handed.empty() ? c.notRecorded() : handed);
        c.rowIfAny(history, "print.label.handover_items_reason", *before, "handover_items_reason",
            c.typed(*before, "handover_items_reason"));
        c.rowIfAny(
            history, "print.label.accepted_on", *before, "accepted_on", c.date(*before, "accepted_on"));
        c.rowIfAny(
            history, "print.label.accepted_by", *before, "accepted_by", c.person(*before, "accepted_by"));
        c.rowIfAny(history, "print.label.accepted_reason", *before, "accepted_reason",
            c.typed(*before, "accepted_reason"));
        c.rowIfAny(history, "print.label.accepted_by_phone", *before, "accepted_by_phone",
            c.yesNo(*before, "accepted_by_phone"));
        c.rowIfAny(history, "print.label.accepted_recorded_by", *before, "accepted_recorded_by",
            c.person(*before, "accepted_recorded_by"));
        c.row(history, "print.label.plan_owners_updated_on", *before, "plan_owners_updated_on",
            c.date(*before, "plan_owners_updated_on"));
        c.add(history);
    }
}

void writeConsultees(Composer& c)
{
    if (!c.shows("consultees"))
        return;
    c.heading(2, c.say("print.section.consultees"));
    if (const Json& first = c.in(c.in(c.plan, "involvement"), "consulting"); !c.blank(first, "words")) {
        Facts wanted;
        c.row(wanted, "print.consulting.words", first, "words", c.own(first, "words"));
        c.rowIfAny(wanted, "print.label.recorded_on", first, "recorded_on", c.date(first, "recorded_on"));
        c.add(wanted);
    }
    Table table;
    table.caption = c.say("print.section.consultees");
    table.columns = { { c.say("print.people.who"), 24 }, { c.say("print.label.must_or_may"), 18 },
        { c.say("print.label.consent"), 17 }, { c.say("print.label.contacted_on"), 17 },
        { c.say("print.label.contribution"), 34 } };
    for (const Json* one : c.items(c.plan, "consultees")) {
        auto who = c.person(*one, "person_id");
        if (!c.blank(*one, "kind")) {
            auto kind = c.code(*one, "kind", "consultee_kind");
            kind.front().weight = Piece::Weight::Quiet;
            who += kind;
        }
        Cell said;
        if (!c.blank(*one, "contributed"))
            said += c.yesNo(*one, "contributed");
        if (!c.blank(*one, "summary"))
            said += c.own(*one, "summary");
        if (!c.blank(*one, "not_contributed_reason"))
            said += c.typed(*one, "not_contributed_reason");
        for (const auto& [key, label] : { std::pair { "willing_to", "print.label.willing_to" },
                 { "right_explained_on", "print.label.right_explained_on" } }) {
            if (c.blank(*one, key))
                continue;
            said.push_back({ c.say(label), Piece::Weight::Quiet });
            said += key == std::string_view("willing_to") ? c.typed(*one, key) : c.date(*one, key);
        }
        const bool withheld = c.isCopy() && !one->contains("contributed");
        table.rows.push_back({ who, c.code(*one, "must_or_may", "must_or_may"),
            c.code(*one, "consent", "consent"), withheld ? Cell {} : c.date(*one, "contacted_on"),
            said.empty() && !withheld ? c.notRecorded() : said });
    }
    if (table.rows.empty())
        c.addNone();
    else
        c.add(table);
}

//! What the plan asks of somebody under 18, all of it in one place (guidance of 2010, paragraph 102).
void writeTasks(Composer& c, const Json& person)
{
    Bullets tasks { c.say("print.carers.tasks", Composer::same(c.plain(person, "name"))), {}, false,
        Voice::None };
    const Json& id = c.in(person, "person_id");
    for (const Json* area : c.items(c.plan, "domains"))
        for (const Json* action : c.items(*area, "actions"))
            if (c.in(*action, "owner_id") == id)
                tasks.items.push_back(c.own(*action, "text"));
    for (const Json* step : c.items(c.plan, "contingency_plan"))
        if (c.in(*step, "who") == id)
            tasks.items.push_back(c.typed(*step, "then"));
    if (!tasks.items.empty())
        c.add(tasks);
}

void writeCarers(Composer& c)
{
    if (!c.shows("carers"))
        return;
    const Json& carers = c.in(c.plan, "carers");
    c.heading(2, c.say("print.section.carers"));
    Facts facts;
    c.row(facts, "print.label.has_carer", carers, "has_carer", c.yesNo(carers, "has_carer"));
    c.row(facts, "print.label.confirmed_on", carers, "confirmed_on", c.date(carers, "confirmed_on"));
    c.row(facts, "print.label.assessment_right_explained_on", carers, "assessment_right_explained_on",
        c.date(carers, "assessment_right_explained_on"));
    auto assessment = c.fact(carers, "assessment_id");
    if (const Json* one
        = Composer::find(c.in(c.plan, "assessments"), "assessment_id", c.plain(carers, "assessment_id")))
        assessment = c.typed(*one, "title");
    c.row(facts, "print.label.carer_assessment", carers, "assessment_id", assessment);
    c.row(facts, "print.label.young_carer", carers, "young_carer", c.yesNo(carers, "young_carer"));
    c.row(facts, "print.label.young_carer_plan", carers, "young_carer_plan",
        c.typed(carers, "young_carer_plan"));
    c.rowIfAny(facts, "print.label.young_carers_contact_id", carers, "young_carers_contact_id",
        c.person(carers, "young_carers_contact_id"));
    c.add(facts);
    for (const Json* one : c.items(c.plan, "people"))
        if (c.in(*one, "under_18") == true || c.in(*one, "role") == "young_carer"
            || c.in(*one, "role") == "child_in_household")
            writeTasks(c, *one);
}

//! "all_except:finance_money" and "crisis_plan,accommodation" as names; other words as typed.
Cell partsOf(Composer& c, const Json& from, const char* key)
{
    const Json& value = c.in(from, key);
    if (Composer::blank(value))
        return c.notRecorded();
    auto text = c.plain(value);
    if (const auto word = c.word("parts", text))
        return { { *word } };
    Cell cell;
    for (const auto* prefix : { "all_except:", "everything except " })
        if (text.startsWith(QLatin1String(prefix))) {
            text.remove(0, static_cast<int>(qstrlen(prefix)));
            cell.push_back({ c.say("print.parts.all_except") });
        }
    Cell names;
    for (const auto& raw : text.split(u',')) {
        const auto name = raw.trimmed();
        const auto word = c.partName(name);
        if (!word)
            return { { Said { c.plain(value), QString(), {} } } };
        names.push_back({ *word });
    }
    cell += names;
    return cell;
}

} // namespace

void composePeople(Composer& c)
{
    writeCoordination(c);
    writePeopleTable(c);
    writeConsultees(c);
    writeCarers(c);
}

void composeCopies(Composer& c)
{
    if (!c.shows("copies"))
        return;
    c.heading(2, c.say("print.section.copies"));
    const auto copies = c.items(c.plan, "copies");
    if (copies.empty())
        c.addNone();
    Table table;
    table.caption = c.say("print.section.copies");
    table.columns = { { c.say("print.label.copy_to"), 23 }, { c.say("print.label.parts"), 23 },
        { c.say("print.label.consent"), 24 }, { c.say("print.label.sent_on"), 22 },
        { c.say("print.copy.method_and_language"), 24 } };
    const auto quiet = [](Cell cell) {
        for (auto& piece : cell)
            piece.weight = Piece::Weight::Quiet;
        return cell;
    };
    for (const Json* one : copies) {
        const Json& consent = c.in(*one, "consent");
        auto asked = c.code(consent, "state", "consent");
        if (!c.blank(consent, "recorded_on"))
            asked.push_back(
                { c.say("print.copy.recorded_on", Composer::dateWords(c.plain(consent, "recorded_on"))) });
        if (!c.blank(consent, "recorded_by"))
            asked += c.person(consent, "recorded_by");
        if (!c.blank(consent, "withdrawn_on"))
            asked.push_back(
                { c.say("print.copy.withdrawn_on", Composer::dateWords(c.plain(consent, "withdrawn_on"))) });
        if (!c.blank(consent, "words"))
            asked += c.own(consent, "words");
        if (!c.blank(consent, "scope")) {
            asked.push_back({ c.say("print.copy.scope"), Piece::Weight::Quiet });
            asked += partsOf(c, consent, "scope");
        }
        auto sent
            = c.blank(*one, "sent_on") ? Cell { { c.say("print.copy.not_sent") } } : c.date(*one, "sent_on");
        if (!c.blank(*one, "declined_copy"))
            sent += quiet(c.yesNo(*one, "declined_copy"));
        if (!c.blank(*one, "withheld_reason")) {
            sent.push_back({ c.say("print.label.withheld_reason"), Piece::Weight::Quiet });
            sent += c.typed(*one, "withheld_reason");
            if (!c.blank(*one, "withheld_by"))
                sent += c.person(*one, "withheld_by");
            if (!c.blank(*one, "withheld_review_on"))
                sent.push_back({ c.say("print.copy.withheld_review",
                    Composer::dateWords(c.plain(*one, "withheld_review_on"))) });
        }
        auto how = c.codeOrTyped(*one, "method", "method");
        how += quiet(c.langs(*one, "lang"));
        if (!c.blank(*one, "given_by"))
            how += c.person(*one, "given_by");
        if (!c.blank(*one, "plan_version"))
            how.push_back({ c.say("print.copy.version", Composer::same(c.plain(*one, "plan_version"))),
                Piece::Weight::Quiet });
        table.rows.push_back({ c.person(*one, "to"), partsOf(c, *one, "parts"), asked, sent, how });
    }
    if (!table.rows.empty())
        c.add(table);
}

namespace {

//! Who asked for a review, and what they were told (guidance of 2010, ¶112 and ¶113).
void writeRequests(Composer& c, const Json& reviews)
{
    Table table;
    table.caption = c.say("print.label.review_requests");
    table.columns = { { c.say("print.label.asked_by"), 24 }, { c.say("print.label.on"), 18 },
        { c.say("print.label.asked_words"), 32 }, { c.say("print.label.asked_answer"), 26 } };
    for (const Json* one : c.items(reviews, "requests")) {
        const Json& reply = c.in(*one, "reply");
        auto answer = c.own(reply, "text");
        if (!c.blank(reply, "on"))
            answer += c.date(reply, "on");
        table.rows.push_back(
            { c.person(*one, "by"), c.date(*one, "on"), c.own(*one, "words", "words"), answer });
    }
    if (!table.rows.empty())
        c.add(table);
}

//! Who said, after a change of risk, that the plan still fits (guidance of 2010, ¶61).
void writeStillFits(Composer& c, const Json& reviews)
{
    Table table;
    table.caption = c.say("print.label.still_fits");
    table.columns = { { c.say("print.label.on"), 30 }, { c.say("print.review.said_by"), 70 } };
    for (const Json* one : c.items(reviews, "still_fits")) {
        c.pass(*one, "id");
        table.rows.push_back({ c.date(*one, "on"), writtenBy(c, *one, "by") });
    }
    if (!table.rows.empty())
        c.add(table);
}

//! A review that is not finished, or never was, says so; how the plan stood then is for comparing, not for
//! paper, and the results of the last one are in a table of their own.
Cell howItEnded(Composer& c, const Json& review)
{
    for (const char* key : { "before", "earlier", "outcomes", "version", "begun_on", "finished_on" })
        c.pass(review, key);
    if (!c.blank(review, "stopped_on")) {
        Cell cell { { c.say("print.review.stopped", Composer::dateWords(c.plain(review, "stopped_on"))) } };
        cell += c.typed(review, "stopped_reason");
        return cell;
    }
    if (!c.blank(review, "begun_on") && c.blank(review, "finished_on"))
        return { { c.say("print.review.not_finished") } };
    return {};
}

//! What became of needs that could not be met.
Cell unmetLookedAt(Composer& c, const Json& review)
{
    Cell cell;
    for (const Json* one : c.items(review, "unmet_needs")) {
        cell.push_back({ c.say("print.unmet.of", c.areaName(c.plain(*one, "domain"))) });
        cell += c.own(*one, "text");
        cell += c.code(*one, "result", "unmet_result");
        for (const char* key : { "reason", "risk_if_not_met", "alternative_offered", "review_on" })
            c.pass(*one, key);
    }
    return cell;
}

Cell areasLookedAt(Composer& c, const Json& review)
{
    if (c.blank(review, "areas_looked_at"))
        return {};
    Phrase names;
    for (const auto& area : c.in(review, "areas_looked_at")) {
        const auto name = c.areaName(QString::fromStdString(area.is_string() ? area.get<std::string>() : ""));
        for (const auto& [all, one] : { std::pair { &names.cy, name.cy }, { &names.en, name.en } })
            *all += (all->isEmpty() ? QString() : QStringLiteral(", ")) + one;
    }
    c.pass(review, "areas_looked_at");
    return { { c.say("print.review.areas", names) } };
}

} // namespace

void composeReviews(Composer& c)
{
    if (c.shows("reviews")) {
        const Json& reviews = c.in(c.plan, "reviews");
        c.heading(2, c.say("print.section.reviews"));
        Facts facts;
        c.row(facts, "print.label.agreed_frequency", reviews, "agreed_frequency",
            c.typed(reviews, "agreed_frequency"));
        c.add(facts);
        Bullets triggers { c.say("print.label.triggers"), c.typedList(reviews, "triggers"), false,
            Voice::None };
        if (triggers.items.empty())
            c.add(Paragraph { triggers.label, c.notRecorded(), Voice::None });
        else
            c.add(triggers);
        Table table;
        table.caption = c.say("print.label.review_history");
        table.columns = { { c.say("print.label.on"), 18 }, { c.say("print.label.review_reason"), 24 },
            { c.say("print.label.attended"), 34 }, { c.say("print.label.reassessed"), 26 } };
        for (const Json* one : c.items(reviews, "history")) {
            auto reason = c.typed(*one, "reason");
            reason += howItEnded(c, *one);
            if (!c.blank(*one, "type")) {
                auto type = c.code(*one, "type", "review_type");
                type.front().weight = Piece::Weight::Quiet;
                reason += type;
            }
            auto again = lookedAtAgain(c, *one);
            again += areasLookedAt(c, *one);
            again += unmetLookedAt(c, *one);
            table.rows.push_back({ c.date(*one, "on"), reason, c.persons(*one, "attended"), again });
        }
        if (!table.rows.empty())
            c.add(table);
        for (const Json* one : c.items(reviews, "history"))
            writeInvited(c, c.say("print.review.invited_to", Composer::dateWords(c.plain(*one, "on"))), *one,
                c.in(*one, "attended"));
        writePlanned(c, reviews);
        writeInvited(c, c.say("print.review.invited_next"), reviews, {});
        writeRequests(c, reviews);
        writeStillFits(c, reviews);
    }
    if (const Json& before = c.in(c.in(c.plan, "plan"), "previous_version"); before.is_object()) {
        c.heading(2, c.say("print.label.previous_version"));
        Facts facts;
        c.row(facts, "print.label.version", before, "version", c.fact(before, "version"));
        c.row(facts, "print.label.made_on", before, "made_on", c.date(before, "made_on"));
        c.add(facts);
        Table table;
        table.caption = c.say("print.previous.caption");
        table.columns = { { c.say("print.outcome.text"), 54 }, { c.say("print.label.target_on"), 22 },
            { c.say("print.label.result"), 24 } };
        for (const Json* outcome : c.items(before, "outcomes")) {
            c.pass(*outcome, "outcome_id");
            table.rows.push_back(
                { c.own(*outcome, "text"), c.date(*outcome, "target_on"), c.result(*outcome) });
        }
        if (!table.rows.empty())
            c.add(table);
    }
}

void composeRest(Composer& c)
{
    if (c.shows("comments")) {
        c.heading(2, c.say("print.section.comments"));
        const auto comments = c.items(c.plan, "comments");
        const Json& self = c.in(c.in(c.plan, "service_user"), "person_id");
        if (comments.empty())
            c.addNone();
        for (const Json* one : comments) {
            auto body = c.about(*one, "about");
            for (auto& piece : body)
                piece.weight = Piece::Weight::Quiet;
            body += c.own(*one, "text");
            const bool own = c.in(*one, "by") == self;
            c.add(Paragraph { c.say("print.comment.label"), body, own ? Voice::Person : Voice::Team });
            Facts facts;
            c.row(facts, "print.label.comment_by", *one, "by", c.person(*one, "by"));
            c.row(facts, "print.label.on", *one, "on", c.date(*one, "on"));
            c.add(facts);
        }
    }
    const Json& plan = c.in(c.plan, "plan");
    c.heading(2, c.say("print.section.document"));
    Facts facts;
    c.rowIfAny(facts, "print.label.title", c.plan, "title", c.typed(c.plan, "title"));
    c.rowIfAny(facts, "print.label.document_note", c.plan, "note", c.typed(c.plan, "note"));
    c.row(facts, "print.label.plan_id", plan, "plan_id", c.fact(plan, "plan_id"));
    c.row(facts, "print.label.made_where", plan, "made_where", c.typed(plan, "made_where"));
    c.row(facts, "print.label.default_lang", plan, "default_lang", c.code(plan, "default_lang", "language"));
    c.row(facts, "print.label.written_in", plan, "written_in", c.langs(plan, "written_in"));
    if (!c.facts.printedOn.empty())
        facts.rows.emplace_back(c.say("print.label.printed_on"),
            Cell { { Composer::dateWords(QString::fromStdString(c.facts.printedOn)) } });
    if (!c.facts.printedBy.empty())
        facts.rows.emplace_back(
            c.say("print.label.printed_by"), Cell { { Fact { QString::fromStdString(c.facts.printedBy) } } });
    c.add(facts);

    const auto rest = c.rest();
    if (rest.empty())
        return;
    c.heading(2, c.say("print.section.other"));
    c.add(Paragraph { {}, { { c.say("print.other.note"), Piece::Weight::Quiet } }, Voice::None });
    Table table;
    table.caption = c.say("print.section.other");
    table.columns = { { c.say("print.other.where"), 45 }, { c.say("print.other.value"), 55 } };
    for (const auto& [path, value] : rest)
        table.rows.push_back({ Cell { { Fact { path } } }, Cell { { Said { value, QString(), {} } } } });
    c.add(table);
}

} // namespace cyd::exchange
