// Staying well and the crisis plan: what to do when things change, whom to ring first.
#include "core/exchange/print_compose.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

constexpr std::array kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

QString dayName(i18n::Lang lang, std::size_t day)
{
    const QLocale locale(lang == i18n::Lang::Cy ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
    auto name = locale.dayName(static_cast<int>(day) + 1, QLocale::LongFormat);
    name[0] = name[0].toUpper();
    return name;
}

//! "Every day", "Monday – Friday" or the days one by one.
Phrase dayWords(const Composer& c, const std::array<bool, 7>& days)
{
    if (std::all_of(days.begin(), days.end(), [](bool on) { return on; }))
        return c.say("print.hours.every_day");
    Phrase words;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i])
            continue;
        auto last = i;
        while (last + 1 < days.size() && days[last + 1])
            ++last;
        const auto join = [&](QString& text, i18n::Lang lang) {
            text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + dayName(lang, i);
            if (last > i)
                text += (last > i + 1 ? QStringLiteral(" – ") : QStringLiteral(", ")) + dayName(lang, last);
        };
        join(words.cy, i18n::Lang::Cy);
        join(words.en, i18n::Lang::En);
        i = last;
    }
    return words;
}

//! "09:00–17:00" or "all day and all night".
Phrase spanWords(Composer& c, const Json& span)
{
    const auto from = c.plain(span, "from");
    const auto to = c.plain(span, "to");
    if (from == QLatin1String("00:00") && (to == QLatin1String("24:00") || to == from))
        return c.say("print.hours.all_day");
    return Composer::same(from + u'–' + to);
}

//! Whether somebody answers at every hour of every day, bank holidays too.
bool opensAlways(const Composer& c, const Json& contact)
{
    const auto always = [&c](const Json& span) {
        const Json& to = c.in(span, "to");
        return c.in(span, "from") == "00:00" && (to == "24:00" || to == "00:00");
    };
    if (!always(c.in(contact, "bank_holiday_hours")))
        return false;
    std::array<bool, 7> covered {};
    for (const Json* span : c.items(contact, "hours")) {
        if (!always(*span))
            return false; // hours to be read one by one
        for (const Json& name : c.in(*span, "days")) {
            const auto day
                = std::find_if(kDays.begin(), kDays.end(), [&](const char* known) { return name == known; });
            if (day == kDays.end())
                return false;
            covered[static_cast<std::size_t>(day - kDays.begin())] = true;
        }
    }
    return std::all_of(covered.begin(), covered.end(), [](bool on) { return on; });
}

//! Family and 999 are not cover (CHK-18).
bool isCover(const Composer& c, const Json& contact)
{
    const Json& kind = c.in(contact, "kind");
    const Json& phone = c.in(contact, "phone");
    return kind != "family" && kind != "emergency_services" && phone != "999" && phone != "112"
        && !Composer::blank(phone) && !c.blank(contact, "label");
}

Cell hoursOf(Composer& c, const Json& contact)
{
    Cell cell;
    if (opensAlways(c, contact)) {
        c.pass(contact, "hours");
        c.pass(contact, "bank_holiday_hours");
        return { { c.say("print.hours.always") } };
    }
    for (const Json* span : c.items(contact, "hours")) {
        std::array<bool, 7> days {};
        Phrase others;
        if (const Json& names = c.in(*span, "days"); names.is_array())
            for (const Json& name : names) {
                const auto day = std::find_if(
                    kDays.begin(), kDays.end(), [&](const char* known) { return name == known; });
                const auto text = c.plain(name);
                if (day != kDays.end())
                    days[static_cast<std::size_t>(day - kDays.begin())] = true;
                else
                    others.en += u' ' + text;
            }
        others.cy = others.en;
        const auto words = dayWords(c, days);
        cell.push_back({ c.say(
            "print.hours.span", { words.cy + others.cy, words.en + others.en }, spanWords(c, *span)) });
    }
    if (cell.empty())
        cell = c.notRecorded();
    const Json& holiday = c.in(contact, "bank_holiday_hours");
    std::vector<const Json*> spans = c.items(contact, "bank_holiday_hours");
    if (holiday.is_object())
        spans = { &holiday };
    for (const Json* span : spans)
        cell.push_back({ c.say("print.hours.bank_holiday", spanWords(c, *span)) });
    if (Composer::blank(holiday))
        cell.push_back({ c.say("print.hours.no_bank_holiday"), Piece::Weight::Quiet });
    return cell;
}

void writeContacts(Composer& c, const Json& crisis)
{
    Notice always;
    Table table;
    table.caption = c.say("print.crisis.ring_caption");
    table.columns = { { c.say("print.crisis.order"), 11 }, { c.say("print.crisis.who"), 29 },
        { c.say("print.label.phone"), 20 }, { c.say("print.crisis.hours"), 27 },
        { c.say("print.crisis.they_will"), 33 } };
    for (const Json* contact : c.items(crisis, "contacts")) {
        auto who = c.typed(*contact, "label");
        for (auto& piece : who)
            piece.weight = Piece::Weight::Strong;
        if (!c.blank(*contact, "kind")) {
            auto kind = c.code(*contact, "kind", "contact_kind");
            kind.front().weight = Piece::Weight::Quiet;
            who += kind;
        }
        auto phone = c.fact(*contact, "phone");
        phone.front().weight = Piece::Weight::Strong;
        if (isCover(c, *contact) && opensAlways(c, *contact)) {
            const auto line = c.plain(*contact, "label") + QStringLiteral(": ") + c.plain(*contact, "phone");
            always.body.push_back(
                { Said { line, std::get<Said>(who.front().what).lang, {} }, Piece::Weight::Strong });
        }
        table.rows.push_back(
            { Cell { { Fact { QString::number(table.rows.size() + 1) }, Piece::Weight::Strong } }, who, phone,
                hoursOf(c, *contact), c.typed(*contact, "what_they_will_do") });
    }
    if (!always.body.empty()) {
        always.body.insert(always.body.begin(), { c.say("print.crisis.any_hour"), Piece::Weight::Strong });
        always.urgent = true;
        c.add(always);
    }
    if (table.rows.empty())
        c.add(Paragraph { c.say("print.crisis.ring_caption"), c.notRecorded(), Voice::None });
    else
        c.add(table);
    c.add(Notice { { { c.say("print.crisis.emergency") } }, false });
}

void writeSteps(
    Composer& c, const Json& crisis, const char* key, const char* label, Voice voice, bool numbered)
{
    if (c.isCopy() && !crisis.contains(key))
        return;
    Bullets list { c.say(label), c.ownList(crisis, key), numbered, voice };
    if (list.items.empty())
        c.add(Paragraph { list.label, c.notRecorded(), Voice::None });
    else
        c.add(list);
}

} // namespace

void composeStayingWell(Composer& c)
{
    if (c.shows("relapse_signature")) {
        c.heading(2, c.say("print.section.relapse"));
        Table table;
        table.caption = c.say("print.label.relapse_signature");
        table.columns = { { c.say("print.label.stage"), 14 }, { c.say("print.label.sign"), 36 },
            { c.say("print.label.noticed_by"), 22 }, { c.say("print.label.what_to_do"), 30 } };
        for (const Json* sign : c.items(c.plan, "relapse_signature"))
            table.rows.push_back({ c.code(*sign, "stage", "stage"), c.own(*sign, "sign"),
                c.typed(*sign, "noticed_by"), c.typed(*sign, "what_to_do") });
        if (table.rows.empty())
            c.addNone();
        else
            c.add(table);
    }
    if (c.shows("contingency_plan")) {
        c.heading(2, c.say("print.section.contingency"));
        Table table;
        table.caption = c.say("print.label.contingency_plan");
        table.columns = { { c.say("print.label.step"), 10 }, { c.say("print.label.if"), 28 },
            { c.say("print.label.then"), 40 }, { c.say("print.action.who"), 24 } };
        for (const Json* step : c.items(c.plan, "contingency_plan"))
            table.rows.push_back({ c.fact(*step, "step"), c.typed(*step, "if"), c.typed(*step, "then"),
                c.person(*step, "who") });
        if (table.rows.empty())
            c.addNone();
        else
            c.add(table);
    }
}

void writeAdvance(Composer& c)
{
    const Json& legal = c.in(c.plan, "legal");
    if (c.isCopy() && !legal.contains("advance_decisions") && !legal.contains("advance_statements"))
        return;
    c.heading(3, c.say("print.section.advance"));
    bool any = false;
    for (const Json* decision : c.items(legal, "advance_decisions")) {
        c.add(Paragraph { c.say("print.advance.decision"), c.own(*decision, "refuses"), Voice::Person });
        Facts facts;
        c.row(facts, "print.label.circumstances", *decision, "circumstances",
            c.typed(*decision, "circumstances"));
        c.row(facts, "print.label.signed_and_witnessed", *decision, "signed_and_witnessed",
            c.yesNo(*decision, "signed_and_witnessed"));
        c.row(facts, "print.label.made_on", *decision, "made_on", c.date(*decision, "made_on"));
        c.row(facts, "print.label.kept_at", *decision, "kept_at", c.typed(*decision, "kept_at"));
        c.add(facts);
        any = true;
    }
    for (const Json* statement : c.items(legal, "advance_statements")) {
        c.add(Paragraph { c.say("print.advance.statement"), c.own(*statement, "text"), Voice::Person });
        Facts facts;
        c.row(facts, "print.label.made_on", *statement, "made_on", c.date(*statement, "made_on"));
        c.row(facts, "print.label.kept_at", *statement, "kept_at", c.typed(*statement, "kept_at"));
        c.add(facts);
        any = true;
    }
    if (!any)
        c.addNone();
}

void composeCrisis(Composer& c)
{
    if (!c.shows("crisis_plan"))
        return;
    const Json& crisis = c.in(c.plan, "crisis_plan");
    c.heading(2, c.say("print.section.crisis"),
        c.say("print.crisis.age", Composer::dateWords(c.plain(c.in(c.plan, "plan"), "made_on"))), true);
    c.add(Paragraph { c.say("print.label.first_thing_to_say"),
        c.own(crisis, "first_thing_to_say", "first_thing_to_say"), Voice::Person });
    writeContacts(c, crisis);
    if (c.shows("legal")
        && !(c.blank(c.in(c.plan, "legal"), "advance_decisions")
            && c.blank(c.in(c.plan, "legal"), "advance_statements")))
        writeAdvance(c);
    writeSteps(c, crisis, "what_helps", "print.label.what_helps", Voice::Person, false);
    writeSteps(c, crisis, "what_makes_it_worse", "print.label.what_makes_it_worse", Voice::Person, false);
    writeSteps(c, crisis, "my_steps", "print.label.my_steps", Voice::Person, true);
    writeSteps(c, crisis, "staff_steps", "print.label.staff_steps", Voice::Team, true);
    writeSteps(c, crisis, "carer_steps", "print.label.carer_steps", Voice::None, true);
    Table dependants;
    dependants.caption = c.say("print.label.dependants");
    dependants.columns
        = { { c.say("print.label.dependant_who"), 35 }, { c.say("print.label.dependant_plan"), 65 } };
    for (const Json* one : c.items(crisis, "dependants"))
        dependants.rows.push_back({ c.typed(*one, "who"), c.typed(*one, "plan") });
    Facts facts;
    if (dependants.rows.empty())
        c.row(facts, "print.label.dependants", crisis, "dependants", c.notRecorded());
    else
        c.add(dependants);
    c.row(facts, "print.label.pets", crisis, "pets", c.typed(crisis, "pets"));
    c.row(facts, "print.label.how_to_ask_for_an_urgent_review", crisis, "how_to_ask_for_an_urgent_review",
        c.typed(crisis, "how_to_ask_for_an_urgent_review"));
    c.add(facts);
}

} // namespace cyd::exchange
