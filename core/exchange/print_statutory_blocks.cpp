// What is longer than a row of the prescribed form: tables, the crisis plan, the person's views, ink.
#include "core/exchange/print_statutory.h"

#include <array>

namespace cyd::exchange {
namespace {

using Entry = StatutoryEntry;

bool language(Composer& c, const Entry&)
{
    const Json& self = c.in(c.plan, "service_user");
    const Json& lang = c.in(self, "language");
    Facts facts;
    c.row(facts, "print.label.preferred", lang, "preferred", c.code(lang, "preferred", "language"));
    c.row(facts, "print.label.speaks", lang, "speaks", c.langs(lang, "speaks"));
    c.row(facts, "print.label.interpreter_needed", lang, "interpreter_needed",
        c.yesNo(lang, "interpreter_needed"));
    c.row(facts, "print.label.copy_wanted_in", lang, "copy_wanted_in", c.langs(lang, "copy_wanted_in"));
    c.row(facts, "print.label.communication_needs", self, "communication_needs",
        c.typed(self, "communication_needs"));
    c.add(facts);
    return !facts.rows.empty();
}

bool earlySigns(Composer& c, const Entry&)
{
    return writeEarlySigns(c);
}

bool contingency(Composer& c, const Entry&)
{
    return writeContingency(c);
}

bool crisis(Composer& c, const Entry&)
{
    const Json& plan = c.in(c.plan, "crisis_plan");
    if (Composer::blank(plan))
        return false;
    writeCrisisPlan(c, false);
    return true;
}

bool agreementWords(Composer& c, const Entry&)
{
    const Json& involvement = c.in(c.plan, "involvement");
    const Json& agreement = c.in(involvement, "agreement");
    const Json& decline = c.in(involvement, "decline");
    bool any = false;
    if (!c.blank(agreement, "words")) {
        c.add(Paragraph { c.say("print.label.agreement_words"), c.own(agreement, "words"), Voice::Person });
        any = true;
    }
    if (!c.blank(decline, "persons_reason")) {
        c.add(Paragraph {
            c.say("print.label.persons_reason"), c.own(decline, "persons_reason"), Voice::Person });
        any = true;
    }
    return any;
}

bool parts(Composer& c, const Entry&)
{
    const auto list = c.items(c.in(c.plan, "involvement"), "parts");
    for (const Json* part : list)
        writeDisagreement(c, *part);
    return !list.empty();
}

bool advance(Composer& c, const Entry&)
{
    const Json& legal = c.in(c.plan, "legal");
    if (c.blank(legal, "advance_decisions") && c.blank(legal, "advance_statements"))
        return false;
    writeAdvance(c);
    return true;
}

bool ink(Composer& c, const Entry& entry)
{
    bool any = false;
    for (const auto& image : c.facts.signatures) {
        if (image.strokes.empty())
            continue;
        const auto who = c.personValue(Json(image.by));
        const auto* name = std::get_if<Fact>(&who.front().what);
        const auto whose = name ? QStringLiteral(": ") + name->text : QString();
        c.add(Ink { inkLabel(c, { entry.words.cy + whose, entry.words.en + whose }, image), image.strokes,
            image.aspect });
        any = true;
    }
    return any;
}

struct Place {
    std::string_view path;
    bool (*write)(Composer&, const Entry&);
};
constexpr std::array kPlaces { Place { "service_user.language", language },
    Place { "relapse_signature", earlySigns }, Place { "contingency_plan", contingency },
    Place { "crisis_plan", crisis }, Place { "involvement.agreement.words", agreementWords },
    Place { "involvement.parts", parts }, Place { "legal.advance_statements", advance },
    Place { "involvement.signatures.ink", ink } };

} // namespace

bool writeStatutoryBlock(Composer& c, const StatutoryEntry& entry, const std::string& path)
{
    for (const auto& place : kPlaces)
        if (place.path == path)
            return place.write(c, entry);
    const auto cell = statutoryCell(c, path);
    if (!cell.empty())
        c.add(Paragraph { {}, cell, Voice::None });
    return !cell.empty();
}

} // namespace cyd::exchange
