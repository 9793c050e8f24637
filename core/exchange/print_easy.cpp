// Easy Read: one idea a line, a picture at the left, short sentences of ours, the person's words as they are.
#include "core/base/part_views.h"
#include "core/exchange/print_compose.h"
#include "core/exchange/print_hours.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

//! The pictures of the areas, as on the screen.
const char* pictureOf(const QString& area)
{
    static constexpr std::array kPictures { "pill", "brain", "heart-pulse", "house", "briefcase",
        "graduation-cap", "wallet", "music", "hand-heart" };
    for (std::size_t i = 0; i < kAreas.size(); ++i)
        if (area == QLatin1String(kAreas.at(i)))
            return kPictures.at(i);
    return "file-text";
}

Piece strong(const Phrase& words)
{
    return { words, Piece::Weight::Strong };
}

Idea idea(Composer& c, const char* picture, Cell lines, Voice voice = Voice::None)
{
    const auto name = std::string("print.picture.") + picture;
    return { QLatin1String(picture), c.say(name.c_str()), std::move(lines), voice };
}

//! Sentences of ours, a line each.
Cell sentences(Composer& c, std::initializer_list<const char*> ids)
{
    Cell cell;
    for (const char* id : ids)
        cell.push_back({ c.say(id) });
    return cell;
}

//! Names without what they are to the plan.
Cell namesOnly(Cell people)
{
    std::erase_if(people, [](const Piece& piece) { return piece.weight == Piece::Weight::Quiet; });
    return people;
}

void writeStart(Composer& c)
{
    c.add(idea(c, "file-text",
        sentences(c, { "print.easy.this_is", "print.easy.it_says", "print.easy.read_with" })));
    Cell who { strong(c.say("print.easy.my_name")) };
    who += c.fact(c.in(c.plan, "service_user"), "name");
    c.add(idea(c, "user-round", who));
    const Json& coordination = c.in(c.plan, "care_coordination");
    const Json& current = c.in(coordination, "current");
    const Json& from = c.blank(current, "person_id") ? coordination : current;
    const char* key = c.blank(current, "person_id") ? "named_on_plan" : "person_id";
    if (c.blank(from, key))
        return;
    Cell coordinator { strong(c.say("print.easy.coordinator")) };
    coordinator += namesOnly(c.person(from, key));
    const Json* one = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(from, key));
    if (one && !c.blank(*one, "phone"))
        coordinator += c.fact(*one, "phone");
    coordinator.push_back({ c.say("print.easy.coordinator_does") });
    c.add(idea(c, "users-round", coordinator));
}

//! The word for an outcome or action that is over, as its label; nothing while it is not.
std::optional<Piece> endOf(Composer& c, const Json& item)
{
    const auto status = c.plain(item, "status");
    if (!hasEnded(status.toStdString()))
        return std::nullopt;
    const auto ofAction = c.word("action_status", status);
    const auto word = ofAction ? ofAction : c.word("outcome_status", status);
    return word ? std::optional(strong({ word->cy + u':', word->en + u':' })) : std::nullopt;
}

void writeAction(Composer& c, const Json& action)
{
    const auto over = endOf(c, action);
    Cell lines { over.value_or(strong(c.say("print.easy.will_happen"))) };
    lines += c.own(action, "text");
    if (over) { // nothing that is still to come
        c.add(idea(c, "list-checks", lines));
        return;
    }
    lines.push_back(strong(c.say("print.easy.who")));
    if (!c.blank(action, "owner_id"))
        lines += namesOnly(c.person(action, "owner_id"));
    if (!c.blank(action, "owner_text") || c.blank(action, "owner_id"))
        lines += c.typed(action, "owner_text");
    if (!c.blank(action, "how_often")) {
        lines.push_back(strong(c.say("print.easy.how_often")));
        lines += c.typed(action, "how_often");
    }
    if (!c.blank(action, "due_on") || c.blank(action, "how_often")) {
        lines.push_back(strong(c.say("print.easy.when")));
        lines += c.date(action, "due_on");
    }
    c.add(idea(c, "list-checks", lines));
}

//! The person's own "no" or "not sure" to a part, in their words, with the team's answer.
void writeNotAgreed(Composer& c, const std::string& about)
{
    const auto& parts = c.in(c.in(c.plan, "involvement"), "parts");
    const auto entry = partEntry(c.plan, about);
    const auto said = partAnswer(c.plan, about);
    if (!c.shows("involvement") || !entry || *entry >= parts.size() || said.empty() || said == "agrees")
        return;
    const Json& part = parts[*entry];
    Cell lines { strong(c.say(said == "unsure" ? "print.easy.not_sure" : "print.easy.not_agreed")) };
    if (!c.blank(part, "words"))
        lines += c.own(part, "words");
    c.add(idea(c, "hand", lines, Voice::Person));
    if (c.blank(part, "team_answer"))
        return;
    Cell answer { strong(c.say("print.easy.team_answer")) };
    answer += c.typed(part, "team_answer");
    c.add(idea(c, "message-circle", answer));
}

void writeUnmet(Composer& c, const Json& unmet, const char* picture)
{
    Cell lines { strong(c.say("print.easy.unmet")) };
    lines += c.own(unmet, "text");
    for (const auto& [key, label] : { std::pair { "reason", "print.easy.unmet_why" },
             { "alternative_offered", "print.easy.unmet_instead" } })
        if (!c.blank(unmet, key)) {
            lines.push_back(strong(c.say(label)));
            lines += c.typed(unmet, key);
        }
    if (!c.blank(unmet, "review_on")) {
        lines.push_back(strong(c.say("print.easy.unmet_again")));
        lines += c.date(unmet, "review_on");
    }
    c.add(idea(c, picture, lines));
}

void writeArea(Composer& c, const Json& area)
{
    const auto key = c.plain(area, "domain");
    c.heading(2, c.areaName(key));
    const char* picture = pictureOf(key);
    Cell words { strong(c.say("print.easy.i_said")) };
    if (!c.blank(area, "in_my_words")) {
        words += c.own(area, "in_my_words");
        c.add(idea(c, picture, words, Voice::Person));
    }
    if (!c.blank(area, "independence")) {
        Cell mine { strong(c.say("print.easy.independence")) };
        mine += c.typed(area, "independence");
        c.add(idea(c, picture, mine, Voice::Person));
    }
    for (const Json* outcome : c.items(area, "outcomes")) {
        Cell lines { endOf(c, *outcome).value_or(strong(c.say("print.easy.outcome"))) };
        lines += c.own(*outcome, "text");
        if (!c.blank(*outcome, "provider_reason")) {
            lines.push_back(strong(c.say("print.easy.team_decided")));
            lines += c.typed(*outcome, "provider_reason");
        }
        c.add(idea(c, picture, lines));
        writeNotAgreed(c, "outcome:" + c.plain(*outcome, "outcome_id").toStdString());
    }
    for (const Json* action : c.items(area, "actions")) {
        writeAction(c, *action);
        writeNotAgreed(c, "action:" + c.plain(*action, "action_id").toStdString());
    }
    writeNotAgreed(c, "domain:" + key.toStdString());
    for (const Json* unmet : c.items(area, "unmet_needs"))
        writeUnmet(c, *unmet, picture);
    if (!c.items(area, "outcomes").empty() || !c.items(area, "actions").empty())
        return;
    const Json& state = c.in(area, "state");
    c.add(idea(c, picture,
        sentences(c,
            { state == "no_outcome_needed"                  ? "print.easy.nothing_needed"
                    : state == "person_declined_to_discuss" ? "print.easy.not_talked"
                                                            : "print.easy.nothing_yet" })));
}

void writeAreas(Composer& c)
{
    const auto areas = c.items(c.plan, "domains");
    for (const char* key : kAreas)
        for (const Json* area : areas)
            if (c.in(*area, "domain") == key)
                writeArea(c, *area);
    for (const Json* area : areas)
        if (std::none_of(
                kAreas.begin(), kAreas.end(), [&](const char* key) { return c.in(*area, "domain") == key; }))
            writeArea(c, *area);
}

void writeUnwell(Composer& c)
{
    if (!c.shows("crisis_plan"))
        return;
    const Json& crisis = c.in(c.plan, "crisis_plan");
    c.heading(2, c.say("print.easy.unwell"));
    if (!c.blank(crisis, "first_thing_to_say")) {
        Cell first { strong(c.say("print.easy.say_first")) };
        first += c.own(crisis, "first_thing_to_say", "first_thing_to_say");
        c.add(idea(c, "message-circle", first, Voice::Person));
    }
    for (const Json* contact : c.items(crisis, "contacts")) {
        Cell ring { strong(c.say("print.easy.i_can_ring")) };
        ring += c.typed(*contact, "label");
        if (c.in(*contact, "phone") != c.in(*contact, "label")) {
            auto phone = c.fact(*contact, "phone");
            phone.front().weight = Piece::Weight::Strong;
            ring += phone;
        }
        ring += hoursOf(c, *contact);
        c.add(idea(c, "phone-call", ring));
    }
    c.add(idea(
        c, "phone-call", sentences(c, { "print.crisis.life", "print.easy.any_hour", "print.easy.option" })));
    for (const auto& [key, label, picture] : { std::tuple { "what_helps", "print.easy.helps", "heart" },
             { "what_makes_it_worse", "print.easy.worse", "hand" } }) {
        const auto list = c.ownList(crisis, key);
        if (list.empty())
            continue;
        Cell lines { strong(c.say(label)) };
        for (const auto& item : list)
            lines += item;
        c.add(idea(c, picture, lines, Voice::Person));
    }
}

void writeEnd(Composer& c)
{
    c.heading(2, c.say("print.easy.again"));
    Cell next { strong(c.say("print.easy.look_again")) };
    next += c.date(c.in(c.plan, "plan"), "next_review_due_on");
    next.push_back({ c.say("print.easy.sooner") });
    c.add(idea(c, "calendar", next));
    c.heading(2, c.say("print.easy.disagree"));
    c.add(idea(
        c, "scale", sentences(c, { "print.easy.can_say", "print.easy.write_down", "print.easy.advocate" })));
    c.heading(2, c.say("print.easy.hard_words"));
    for (const char* word : { "print.easy.word.plan", "print.easy.word.crisis", "print.easy.word.review",
             "print.easy.word.advocate" })
        c.add(idea(c, "circle-help", sentences(c, { word })));
}

} // namespace

void composeEasyRead(Composer& c)
{
    c.sheet.oneTongue = true;
    writeHeader(c, "print.document.easy");
    c.add(Title { {}, c.sheet.name, c.sheet.person });
    writeStart(c);
    writeAreas(c);
    writeUnwell(c);
    writeEnd(c);
    writeConflicts(c, { "domains", "crisis_plan" });
    writeEndNote(c, "print.easy.rest");
}

} // namespace cyd::exchange
