// A letter that asks somebody to a review: when and where, what it is about, how to take part without coming
// (guidance of 2010, paragraph 109). Nothing of what the plan says is in it.
#include "core/exchange/print_compose.h"
#include "core/exchange/print_consent.h"
#include "core/exchange/print_letter.h"

namespace cyd::exchange {
namespace {

//! Of an object: these members, where it has them.
Json only(const Json& from, std::initializer_list<const char*> keys)
{
    Json kept = Json::object();
    for (const char* key : keys)
        if (const Json& value = member(from, key); !value.is_null())
            kept[key] = value;
    return kept;
}

const Json& planned(const Composer& c)
{
    return c.in(c.in(c.plan, "reviews"), "planned");
}

//! What is not written, or stands twice, is not settled.
bool isSettled(const Composer& c, const char* key)
{
    return !c.blank(planned(c), key) && !standsTwice(c, std::string("reviews.planned.") + key);
}

void writeWhen(Composer& c)
{
    Facts facts;
    facts.rows.emplace_back(c.say("print.label.planned_on"),
        isSettled(c, "on")
            ? Cell { { Composer::dateWords(c.plain(planned(c), "on")), Piece::Weight::Strong } }
            : Cell { { c.say("print.invite.not_settled") } });
    if (isSettled(c, "at"))
        facts.rows.emplace_back(c.say("print.label.planned_at"), c.fact(planned(c), "at"));
    if (isSettled(c, "where"))
        facts.rows.emplace_back(c.say("print.label.planned_where"), c.typed(planned(c), "where"));
    c.add(facts);
}

//! By when views are wanted, and who has them from you.
void writeInstead(Composer& c, bool own)
{
    c.heading(2, c.say("print.invite.instead"));
    write(c,
        together({ isSettled(c, "views_by")
                ? c.say("print.invite.views_by", Composer::dateWords(c.plain(planned(c), "views_by")))
                : c.say("print.invite.views"),
            own ? Phrase {} : c.say("print.invite.in_confidence", Composer::same(c.sheet.person)) }));
    tellCoordinator(c, own ? "print.letter.now" : "print.letter.gp.now");
}

} // namespace

Result<Json> invitationFor(const Json& plan, std::string_view personId)
{
    if (!plan.is_object())
        return fail(Fault::Invalid, "print.document");
    const Json& people = member(plan, "people");
    const Json* reader = lastWith(people, "person_id", personId);
    const Json& self = member(plan, "service_user");
    const bool own = personId == ownId(plan);
    if (personId.empty() || (!own && !reader))
        return fail(Fault::NotFound, "print.person");
    if (!lastWith(member(member(plan, "reviews"), "invited"), "person_id", personId))
        return fail(Fault::NotFound, "print.not_invited");
    if (Consents(plan).isRefused(personId))
        return fail(Fault::Refused, "print.consent");
    Json out = only(plan, { "schema", "fictional" });
    out["plan"] = only(member(plan, "plan"), { "default_lang" });
    out["service_user"] = only(self, { "person_id", "name", "known_as" });
    out["care_coordination"] = only(member(plan, "care_coordination"), { "named_on_plan" });
    out["care_coordination"]["current"]
        = only(member(member(plan, "care_coordination"), "current"), { "person_id" });
    // While it passes to somebody else, no letter names whoever goes.
    if (const Json& changes = member(member(plan, "care_coordination"), "history");
        changes.is_array() && !changes.empty() && textOf(changes.back(), "to").empty())
        out["care_coordination"]["history"]
            = Json::array({ only(changes.back(), { "person_id", "to", "handover_completed_on" }) });
    const Json& coordination = out["care_coordination"];
    auto coordinator = textOf(coordination["current"], "person_id");
    if (coordinator.empty())
        coordinator = textOf(coordination, "named_on_plan");
    Json known = Json::array();
    if (reader && personId != coordinator)
        known.push_back(only(*reader, { "person_id", "name", "role", "agency" }));
    if (const Json* one = lastWith(people, "person_id", coordinator))
        known.push_back(only(*one, { "person_id", "name", "role", "agency", "phone", "in_role_to" }));
    out["people"] = known;
    out["reviews"]["planned"] = only(member(member(plan, "reviews"), "planned"),
        { "on", "at", "where", "where_lang", "where_translation", "lang", "views_by" });
    out["copy_for"] = { { "audience", "invited" }, { "person_id", personId } };
    return out;
}

void composeReviewInvitation(Composer& c)
{
    const auto id = c.plain(c.in(c.plan, "copy_for"), "person_id");
    const Json* reader = Composer::find(c.in(c.plan, "people"), "person_id", id);
    const bool own = id.toStdString() == ownId(c.plan);
    const Json& self = c.in(c.plan, "service_user");
    const auto name = own ? c.plain(self, c.blank(self, "known_as") ? "name" : "known_as")
                          : c.plain(c.in(*reader, "name"));
    writeOpening(c, "print.document.review_invitation", c.say("print.letter.dear", Composer::same(name)));
    c.sheet.identity = {}; // whose review it is, and nothing more of them
    write(c,
        own ? c.say("print.invite.own") : c.say("print.invite.other", Composer::same(c.plain(self, "name"))));
    writeWhen(c);
    c.heading(2, c.say("print.invite.about"));
    write(c,
        together({ c.say("print.invite.about_text"), own ? c.say("print.invite.bring") : Phrase {},
            own ? c.say("print.invite.needs") : Phrase {} }));
    const auto agency = reader ? c.plain(*reader, "agency") : QString();
    if (!own && !agency.isEmpty() && agency != QLatin1String("family"))
        write(c, c.say("print.invite.records"));
    writeInstead(c, own);
    c.add(Paragraph { {},
        { { c.say(own ? "print.letter.regards" : "print.letter.gp.regards") },
            { c.say(own ? "print.letter.from_team" : "print.letter.gp.from_team"), Piece::Weight::Strong } },
        Voice::None });
    writeEndNote(c, "print.invite.rest");
}

} // namespace cyd::exchange
