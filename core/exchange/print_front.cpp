// The first page: what this paper is, for whom, how far it can be relied on; the person; the coordinator.
#include "core/exchange/print_compose.h"
#include "core/exchange/statutory_form.h"

#include <algorithm>

namespace cyd::exchange {

QString nhsNumber(const QString& digits)
{
    if (digits.size() != 10)
        return digits;
    return digits.left(3) + u'\u00A0' + digits.mid(3, 3) + u'\u00A0' + digits.mid(6);
}

Cell copyNote(Composer& c, const char* rest)
{
    Cell note;
    const Json& copy = c.in(c.plan, "copy_for");
    if (const auto kind = c.plain(copy, "audience"); kind == QLatin1String("crisis")) {
        note.push_back({ c.say("print.copy.for_crisis"), Piece::Weight::Strong });
    } else if (!kind.isEmpty()) {
        note.push_back({ c.say("print.copy.for"), Piece::Weight::Strong });
        note += c.person(copy, "person_id");
    }
    const auto list = [&](const char* key) {
        Phrase names;
        for (const Json& part : c.in(copy, key)) {
            const auto id = c.plain(part);
            const auto name = c.partName(id).value_or(Composer::same(id));
            names.cy += (names.cy.isEmpty() ? QString() : QStringLiteral("; ")) + name.cy;
            names.en += (names.en.isEmpty() ? QString() : QStringLiteral("; ")) + name.en;
        }
        return names;
    };
    if (rest)
        note.push_back({ c.say(rest) });
    else if (const auto only = list("only"); !only.en.isEmpty())
        note.push_back({ c.say("print.copy.only", only) });
    if (const auto leftOut = list("left_out"); !leftOut.en.isEmpty())
        note.push_back({ c.say("print.copy.left_out", leftOut) });
    return note;
}

void writeEndNote(Composer& c, const char* rest)
{
    Phrase note;
    const auto add = [&note](const Phrase& more) {
        note.cy += (note.cy.isEmpty() ? QString() : QStringLiteral(" ")) + more.cy;
        note.en += (note.en.isEmpty() ? QString() : QStringLiteral(" ")) + more.en;
    };
    for (const auto& piece : copyNote(c, rest)) {
        if (piece.weight == Piece::Weight::Quiet)
            continue; // what the reader is to the person: the head of the page says whose it is
        if (const auto* ours = std::get_if<Phrase>(&piece.what)) {
            add(*ours);
        } else if (const auto* fact = std::get_if<Fact>(&piece.what)) {
            add(Composer::same(fact->text + u'.'));
        }
    }
    if (c.hasTranslations())
        add(c.say(c.sheet.form == PrintForm::EasyRead ? "print.easy.translated" : "print.translated"));
    if (c.in(c.plan, "fictional") == true)
        add(c.say("print.fictional"));
    c.add(Notice { { { note } }, false });
}

void writeConflicts(Composer& c, std::initializer_list<std::string_view> parts)
{
    Table table;
    table.caption = c.say("print.conflict.heading");
    table.columns = { { c.say("print.conflict.where"), 26 }, { c.say("print.conflict.answer"), 40 },
        { c.say("print.conflict.by"), 20 }, { c.say("print.conflict.at"), 20 } };
    for (const auto& conflict : c.facts.openConflicts) {
        const auto part = std::string_view(conflict.path).substr(0, conflict.path.find('.'));
        if (!c.maySee(conflict.path)
            || (parts.size() > 0 && std::find(parts.begin(), parts.end(), part) == parts.end()))
            continue;
        for (const auto& answer : conflict.answers) {
            const auto text = answer.value.is_string()
                ? QString::fromStdString(answer.value.get<std::string>())
                : QString::fromStdString(answer.value.dump());
            Cell said { { Said { text, QString(), {} } } };
            if (answer.value.is_null())
                said = { { c.say("print.conflict.removed") } };
            else if (Composer::blank(answer.value))
                said = { { c.say("print.conflict.blank") } };
            else if (const auto field = conflict.path.substr(conflict.path.rfind('.') + 1);
                     const auto word = c.word(field.c_str(), text))
                said = { { *word } };
            table.rows.push_back({ Cell { { c.pathWords(conflict.path) } }, said,
                Cell { { Fact { QString::fromStdString(answer.by) } } },
                Cell { { Composer::timeWords(QString::fromStdString(answer.at)) } } });
        }
    }
    if (table.rows.empty())
        return;
    c.add(Notice { { { c.say("print.conflict.notice"), Piece::Weight::Strong } }, true });
    c.add(table);
}

void writeHeader(Composer& c, const char* document)
{
    const Json& about = c.in(c.plan, "plan");
    const Json& self = c.in(c.plan, "service_user");
    c.sheet.person = c.plain(self, "name");
    if (c.sheet.person.isEmpty()) {
        const auto none = c.say("print.not_recorded");
        c.sheet.person = none.cy + QStringLiteral(" / ") + none.en;
    }
    c.sheet.name = c.say(document);
    const auto born = Composer::dateWords(c.plain(self, "date_of_birth"));
    const auto nhs = nhsNumber(c.plain(self, "nhs_number"));
    const auto none = c.say("print.not_recorded");
    c.sheet.identity = c.say(
        "print.header.identity", born.en.isEmpty() ? none : born, nhs.isEmpty() ? none : Composer::same(nhs));
    auto version = c.plain(about, "version");
    if (c.facts.version > 0)
        version = QString::number(c.facts.version);
    Phrase state = Composer::same(QString::fromStdString(c.facts.versionState));
    if (const auto word = c.word("version_state", state.en))
        state = *word;
    const auto printed = Composer::dateWords(QString::fromStdString(c.facts.printedOn));
    c.sheet.edition = c.say("print.header.version", Composer::same(version));
    for (const auto& part : { state, c.say("print.header.printed", printed) }) {
        if (part.en.isEmpty() || (&part != &state && printed.en.isEmpty()))
            continue;
        c.sheet.edition.cy += QStringLiteral(" · ") + part.cy;
        c.sheet.edition.en += QStringLiteral(" · ") + part.en;
    }
}

void composeFront(Composer& c)
{
    writeHeader(c, "print.document");
    c.add(Title { c.say("print.law"), c.sheet.name, c.sheet.person });
    if (c.in(c.plan, "fictional") == true) {
        c.pass(c.plan, "fictional");
        c.add(Notice { { { c.say("print.fictional"), Piece::Weight::Strong } }, false });
    }
    if (auto note = copyNote(c); !note.empty())
        c.add(Notice { std::move(note), false });
    writeConflicts(c, {});

    const Json& plan = c.in(c.plan, "plan");
    Facts state;
    if (!c.facts.versionState.empty()) {
        const auto value = QString::fromStdString(c.facts.versionState);
        state.rows.emplace_back(c.say("print.label.version_state"),
            Cell {
                { c.word("version_state", value).value_or(Composer::same(value)), Piece::Weight::Strong } });
    }
    c.row(state, "print.label.status", plan, "status", c.code(plan, "status", "status"));
    c.row(state, "print.label.version", plan, "version", c.fact(plan, "version"));
    c.row(state, "print.label.made_on", plan, "made_on", c.date(plan, "made_on"));
    c.row(state, "print.label.agreed_on", plan, "agreed_on", c.date(plan, "agreed_on"));
    c.row(state, "print.label.next_review_due_on", plan, "next_review_due_on",
        c.date(plan, "next_review_due_on"));
    const Json& coordination = c.in(c.plan, "care_coordination");
    const auto reached = [&c](const Json& from, const char* key) {
        auto who = c.person(from, key);
        const Json* one = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(from, key));
        if (one && !c.blank(*one, "phone"))
            who += c.fact(*one, "phone");
        return who;
    };
    c.row(state, "print.label.named_on_plan", coordination, "named_on_plan",
        reached(coordination, "named_on_plan"));
    if (const Json& current = c.in(coordination, "current");
        !c.blank(current, "person_id") && current["person_id"] != c.in(coordination, "named_on_plan"))
        c.row(state, "print.label.current_coordinator", current, "person_id", reached(current, "person_id"));
    c.row(state, "print.label.setting", plan, "setting", c.code(plan, "setting", "setting"));
    if (c.facts.showsCpaLevel)
        c.row(state, "print.label.cpa_level", plan, "cpa_level", c.code(plan, "cpa_level", "cpa_level"));
    else
        c.pass(plan, "cpa_level");
    c.add(state);
    if (!statutoryForm().verbatim())
        c.add(Notice { { { c.say("print.form_unconfirmed"), Piece::Weight::Quiet } }, false });
}

void composePerson(Composer& c)
{
    const Json& self = c.in(c.plan, "service_user");
    c.heading(2, c.say("print.section.about_me"));
    Facts facts;
    c.pass(self, "person_id");
    c.row(facts, "print.label.name", self, "name", c.fact(self, "name"));
    c.row(facts, "print.label.known_as", self, "known_as", c.fact(self, "known_as"));
    c.row(facts, "print.label.date_of_birth", self, "date_of_birth", c.date(self, "date_of_birth"));
    const auto nhs = nhsNumber(c.plain(self, "nhs_number"));
    c.row(facts, "print.label.nhs_number", self, "nhs_number",
        nhs.isEmpty() ? c.notRecorded() : Cell { { Fact { nhs } } });
    c.rowIfAny(facts, "print.label.no_nhs_number_because", self, "no_nhs_number_because",
        c.typed(self, "no_nhs_number_because"));
    c.row(facts, "print.label.address", self, "address", c.fact(self, "address"));
    c.row(facts, "print.label.postcode", self, "postcode", c.fact(self, "postcode"));
    c.row(facts, "print.label.phone", self, "phone", c.fact(self, "phone"));
    c.row(facts, "print.label.lives_with", self, "lives_with", c.typed(self, "lives_with"));
    Cell allergies;
    for (const Cell& one : c.typedList(self, "allergies"))
        allergies += one;
    c.rowIfAny(facts, "print.label.allergies", self, "allergies", allergies);
    const Json& lang = c.in(self, "language");
    c.row(facts, "print.label.preferred", lang, "preferred", c.code(lang, "preferred", "language"));
    c.row(facts, "print.label.speaks", lang, "speaks", c.langs(lang, "speaks"));
    c.row(facts, "print.label.copy_wanted_in", lang, "copy_wanted_in", c.langs(lang, "copy_wanted_in"));
    c.row(facts, "print.label.interpreter_needed", lang, "interpreter_needed",
        c.yesNo(lang, "interpreter_needed"));
    c.row(facts, "print.label.offered_welsh_on", lang, "offered_welsh_on", c.date(lang, "offered_welsh_on"));
    c.row(facts, "print.label.communication_needs", self, "communication_needs",
        c.typed(self, "communication_needs"));
    c.add(facts);

    if (c.shows("strengths")) {
        c.heading(2, c.say("print.section.strengths"));
        Bullets list;
        for (const Json* strength : c.items(c.plan, "strengths"))
            if (!c.blank(*strength, "text"))
                list.items.push_back(c.own(*strength, "text"));
        if (list.items.empty())
            c.addNone();
        else
            c.add(list);
    }
}

} // namespace cyd::exchange
