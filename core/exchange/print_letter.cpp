// Who coordinates the care now, as a letter to the person and to the GP. Nobody who left is named in it, and
// nothing of why.
#include "core/exchange/print_letter.h"

#include "core/exchange/print_compose.h"
#include "core/exchange/print_hours.h"

#include <QRegularExpression>

#include <algorithm>

namespace cyd::exchange {
namespace {

//! Who coordinates, as far as the document says it without doubt.
struct Coordinator {
    enum class State {
        New, //!< somebody follows somebody
        First, //!< nobody came before, as far as this reader is told
        Changing, //!< a change was begun and is not finished: who follows stands nowhere yet
        Nobody, //!< nobody is named, or whoever is named has left
    };
    State state = State::Nobody;
    const Json* person = nullptr; //!< one of the plan's people; null unless New or First
    QString phone; //!< empty: none, or two answers stand
    QString from; //!< ISO date; may be empty

    [[nodiscard]] bool known() const { return person; }
};

bool left(const Composer& c, const Json& person)
{
    return !c.blank(person, "in_role_to") || c.in(person, "role") == "former_care_coordinator";
}

//! A change that was begun and has no end yet.
bool isChanging(const Composer& c, const Json& coordination, const Json& id)
{
    const auto history = c.items(coordination, "history");
    return !history.empty() && c.in(*history.back(), "person_id") == id && c.blank(*history.back(), "to")
        && c.blank(*history.back(), "handover_completed_on");
}

Coordinator coordinatorOf(Composer& c)
{
    const Json& coordination = c.in(c.plan, "care_coordination");
    const Json& current = c.in(coordination, "current");
    const Json& id
        = c.blank(current, "person_id") ? c.in(coordination, "named_on_plan") : c.in(current, "person_id");
    Coordinator found;
    const Json* person
        = id.is_string() ? Composer::find(c.in(c.plan, "people"), "person_id", c.plain(id)) : nullptr;
    if (person && isChanging(c, coordination, id)) {
        found.state = Coordinator::State::Changing;
        return found;
    }
    if (!person || c.blank(*person, "name") || left(c, *person) || standsTwice(c, "care_coordination.current")
        || standsTwice(c, "care_coordination.named_on_plan"))
        return found;
    found.person = person;
    found.state
        = c.items(coordination, "history").empty() ? Coordinator::State::First : Coordinator::State::New;
    found.from = c.plain(current, "appointed_on");
    if (!standsTwice(c, "people." + id.get<std::string>(), ".phone"))
        found.phone = c.plain(*person, "phone");
    return found;
}

//! The words by which somebody is called, without titles, initials and the small words between names.
QStringList callNames(const QString& name)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s.-]+"));
    static const QStringList kTitles { QStringLiteral("Dr"), QStringLiteral("Mr"), QStringLiteral("Mrs"),
        QStringLiteral("Ms"), QStringLiteral("Miss"), QStringLiteral("Prof") };
    QStringList words;
    for (const auto& word : name.split(kBetween, Qt::SkipEmptyParts))
        if (word.size() > 1 && word.front().isUpper() && !kTitles.contains(word))
            words.append(word);
    return words;
}

//! What those are called who coordinated before; what the new one is called as well is nobody's mark.
QStringList namesGone(Composer& c, const Coordinator& now)
{
    const Json& coordination = c.in(c.plan, "care_coordination");
    QStringList names;
    for (const Json* person : c.items(c.plan, "people")) {
        const Json& id = c.in(*person, "person_id");
        const auto history = c.items(coordination, "history");
        const bool before = std::ranges::any_of(
            history, [&](const Json* entry) { return c.in(*entry, "person_id") == id; });
        if (person != now.person && (before || c.in(*person, "role") == "former_care_coordinator"))
            names += callNames(c.plain(*person, "name"));
    }
    if (now.known())
        for (const auto& word : callNames(c.plain(*now.person, "name")))
            names.removeAll(word);
    return names;
}

bool names(const QString& text, const QStringList& words)
{
    return std::ranges::any_of(words, [&](const QString& word) {
        const QRegularExpression whole(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word)),
            QRegularExpression::UseUnicodePropertiesOption);
        return text.contains(whole);
    });
}

//! What a contact is called; whoever left is not called by name.
Cell contactName(Composer& c, const Json& contact, const QStringList& gone)
{
    auto who = c.typed(contact, "label");
    const auto* said = std::get_if<Said>(&who.front().what);
    const auto shown = said ? said->text + u' ' + (said->beside ? said->beside->text : QString()) : QString();
    if (!names(shown, gone))
        return who;
    auto kind = c.word("contact_kind", c.plain(contact, "kind")).value_or(c.say("print.letter.team"));
    for (auto* text : { &kind.cy, &kind.en })
        *text = text->left(1).toUpper() + text->mid(1);
    return { { kind } };
}

bool isNumber(const Composer& c, const Json& contact)
{
    return !c.blank(contact, "phone") && !c.blank(contact, "label");
}

bool hasNumbers(const Composer& c)
{
    return std::ranges::any_of(c.items(c.in(c.plan, "crisis_plan"), "contacts"),
        [&](const Json* contact) { return isNumber(c, *contact); });
}

//! What somebody is to the plan; of a care coordinator, their discipline too.
Cell roleOf(Composer& c, const Json& person)
{
    const auto role = c.plain(person, "role");
    if (role.isEmpty())
        return {};
    auto words = c.word("role", role).value_or(Composer::same(role));
    const auto discipline = c.word("discipline", c.plain(person, "discipline"));
    if (role == QLatin1String("care_coordinator") && discipline) {
        words.cy += QStringLiteral(" (%1)").arg(discipline->cy);
        words.en += QStringLiteral(" (%1)").arg(discipline->en);
    }
    return { { words } };
}

//! Name, role, phone and from when: a row for each that there is.
void writeCoordinator(Composer& c, const Coordinator& who, const char* since)
{
    Facts facts;
    auto name = c.fact(*who.person, "name");
    name.front().weight = Piece::Weight::Strong;
    facts.rows.emplace_back(c.say("print.label.name"), name);
    if (auto role = roleOf(c, *who.person); !role.empty())
        facts.rows.emplace_back(c.say("print.letter.role"), role);
    if (!who.phone.isEmpty())
        facts.rows.emplace_back(
            c.say("print.label.phone"), Cell { { Fact { who.phone }, Piece::Weight::Strong } });
    if (!who.from.isEmpty())
        facts.rows.emplace_back(c.say(since), Cell { { Composer::dateWords(who.from) } });
    c.add(facts);
}

} // namespace

bool standsTwice(const Composer& c, std::string_view begins, std::string_view ends)
{
    return std::ranges::any_of(c.facts.openConflicts, [&](const ConflictNote& conflict) {
        return std::string_view(conflict.path).starts_with(begins)
            && std::string_view(conflict.path).ends_with(ends);
    });
}

Phrase together(std::initializer_list<Phrase> sentences)
{
    Phrase all;
    for (const auto& one : sentences) {
        if (one.en.isEmpty())
            continue;
        all.cy += (all.cy.isEmpty() ? QString() : QStringLiteral(" ")) + one.cy;
        all.en += (all.en.isEmpty() ? QString() : QStringLiteral(" ")) + one.en;
    }
    return all;
}

void write(Composer& c, const Phrase& text)
{
    c.add(Paragraph { {}, { { text } }, Voice::None });
}

void writeOpening(Composer& c, const char* document, const Phrase& dear)
{
    c.sheet.oneTongue = true;
    writeHeader(c, document);
    const auto day = Composer::dateWords(QString::fromStdString(c.facts.printedOn));
    c.sheet.edition = day; // a letter has a date; the number of a version is the plan's
    c.add(Title { {}, c.sheet.name, {} });
    if (!day.en.isEmpty())
        write(c, day);
    write(c, dear);
}

void tellWhomToRing(Composer& c, const char* heading, const char* noNumbers)
{
    c.heading(2, c.say(heading));
    const auto gone = namesGone(c, coordinatorOf(c));
    Table table;
    table.caption = c.say(heading);
    table.columns = { { c.say("print.crisis.who"), 36 }, { c.say("print.label.phone"), 22 },
        { c.say("print.crisis.hours"), 42 } };
    for (const Json* contact : c.items(c.in(c.plan, "crisis_plan"), "contacts")) {
        if (!isNumber(c, *contact))
            continue;
        auto phone = c.fact(*contact, "phone");
        phone.front().weight = Piece::Weight::Strong;
        table.rows.push_back({ contactName(c, *contact, gone), phone, hoursOf(c, *contact) });
    }
    if (table.rows.empty())
        write(c, c.say(noNumbers));
    else
        c.add(table);
    c.add(Notice { { { together({ c.say("print.letter.urgent"), c.say("print.crisis.life") }) } }, true });
}

void tellGpOfPerson(Composer& c, const Facts& more)
{
    const Json& self = c.in(c.plan, "service_user");
    c.heading(2, c.say("print.letter.gp.person"));
    Facts facts;
    facts.rows.emplace_back(c.say("print.label.name"), c.fact(self, "name"));
    facts.rows.emplace_back(c.say("print.label.date_of_birth"), c.date(self, "date_of_birth"));
    const auto number = nhsNumber(c.plain(self, "nhs_number"));
    facts.rows.emplace_back(
        c.say("print.label.nhs_number"), number.isEmpty() ? c.notRecorded() : Cell { { Fact { number } } });
    facts.rows.insert(facts.rows.end(), more.rows.begin(), more.rows.end());
    c.add(facts);
}

void tellCoordinator(Composer& c, const char* heading)
{
    const auto who = coordinatorOf(c);
    c.heading(2, c.say(heading));
    if (!who.known()) {
        write(c,
            c.say(who.state == Coordinator::State::Changing ? "print.letter.changing"
                                                            : "print.coordinator.nobody"));
        return;
    }
    Facts facts;
    auto name = c.fact(*who.person, "name");
    name.front().weight = Piece::Weight::Strong;
    facts.rows.emplace_back(c.say("print.label.name"), name);
    const Cell phone { { Fact { who.phone }, Piece::Weight::Strong } };
    facts.rows.emplace_back(c.say("print.label.phone"),
        who.phone.isEmpty() ? Cell { { c.say("print.letter.no_phone") } } : phone);
    c.add(facts);
}

namespace {

Phrase untilThen(Composer& c)
{
    return hasNumbers(c) ? c.say("print.letter.until") : Phrase {};
}

void tellPerson(Composer& c, const Coordinator& who)
{
    using enum Coordinator::State;
    switch (who.state) {
    case Changing:
    case Nobody:
        write(c,
            together({ c.say(who.state == Changing ? "print.letter.changing" : "print.letter.nobody"),
                c.say("print.letter.will_write"), untilThen(c) }));
        return;
    case New:
    case First:
        break;
    }
    const bool changed = who.state == New;
    write(c, c.say(changed ? "print.letter.changed" : "print.letter.is"));
    c.heading(2, c.say(changed ? "print.letter.new" : "print.letter.now"));
    writeCoordinator(c, who, "print.letter.from");
    const auto name = Composer::same(c.plain(*who.person, "name"));
    const auto ring = who.phone.isEmpty()
        ? together({ c.say("print.letter.no_phone"), c.say("print.letter.phone_later"), untilThen(c) })
        : c.say("print.letter.ring", name);
    write(c, together({ ring, changed ? c.say("print.letter.why") : Phrase {} }));
}

//! The plan goes on; when it is looked at again, unless that day is over.
void tellWhatStays(Composer& c)
{
    const auto next = c.plain(c.in(c.plan, "plan"), "next_review_due_on");
    const bool ahead = !next.isEmpty() && next >= QString::fromStdString(c.facts.printedOn);
    c.heading(2, c.say("print.letter.same"));
    write(c,
        together({ c.say("print.letter.plan_same"), c.say("print.letter.help_goes_on"),
            ahead ? c.say("print.letter.review", Composer::dateWords(next))
                  : c.say("print.letter.review_later"),
            c.say("print.letter.sooner") }));
}

void writeToPerson(Composer& c)
{
    const Json& self = c.in(c.plan, "service_user");
    auto name = c.plain(self, "known_as");
    if (name.isEmpty())
        name = c.plain(self, "name");
    writeOpening(c, "print.document.coordinator_letter", c.say("print.letter.dear", Composer::same(name)));
    const auto who = coordinatorOf(c);
    tellPerson(c, who);
    tellWhatStays(c);
    tellWhomToRing(c, "print.letter.crisis", "print.letter.no_numbers");
    c.add(Paragraph { {},
        { { c.say("print.letter.regards") }, { c.say("print.letter.from_team"), Piece::Weight::Strong } },
        Voice::None });
    writeEndNote(c, "print.letter.rest");
}

//! The team's own number, for a GP who cannot be given the coordinator's.
QString teamPhone(Composer& c)
{
    for (const Json* contact : c.items(c.in(c.plan, "crisis_plan"), "contacts"))
        if (c.in(*contact, "kind") == "cmht" && !c.blank(*contact, "phone"))
            return c.plain(*contact, "phone");
    return {};
}

void tellGpWho(Composer& c, const Coordinator& who)
{
    if (!who.known())
        return;
    c.heading(2, c.say(who.state == Coordinator::State::New ? "print.letter.gp.new" : "print.letter.gp.now"));
    writeCoordinator(c, who, "print.letter.gp.since");
    if (!who.phone.isEmpty()) {
        write(c, together({ c.say("print.letter.gp.records"), c.say("print.letter.gp.goes_on") }));
        return;
    }
    const auto team = teamPhone(c);
    write(c,
        together({ c.say("print.letter.no_phone"),
            team.isEmpty() ? c.say("print.letter.gp.ring_team")
                           : c.say("print.letter.gp.ring_team_on", Composer::same(team)),
            c.say("print.letter.gp.goes_on") }));
}

void writeToGp(Composer& c)
{
    using enum Coordinator::State;
    const Json* gp
        = Composer::find(c.in(c.plan, "people"), "person_id", c.plain(c.in(c.plan, "copy_for"), "person_id"));
    const auto name = gp ? c.plain(*gp, "name") : QString();
    writeOpening(c, "print.document.coordinator_letter_gp",
        name.isEmpty() ? c.say("print.letter.gp.dear") : c.say("print.letter.dear", Composer::same(name)));
    const auto who = coordinatorOf(c);
    const auto later = who.known() ? Phrase {} : c.say("print.letter.will_write");
    write(c,
        together({ c.say(who.state == New          ? "print.letter.gp.changed"
                           : who.state == First    ? "print.letter.gp.is"
                           : who.state == Changing ? "print.letter.gp.changing"
                                                   : "print.letter.gp.nobody"),
            later }));
    const Json& plan = c.in(c.plan, "plan");
    Facts review;
    c.rowIfAny(review, "print.label.next_review_due_on", plan, "next_review_due_on",
        c.date(plan, "next_review_due_on"));
    tellGpOfPerson(c, review);
    tellGpWho(c, who);
    c.add(Paragraph { {},
        { { c.say("print.letter.gp.regards") },
            { c.say("print.letter.gp.from_team"), Piece::Weight::Strong } },
        Voice::None });
    // What a copy of the plan would leave out is no matter of a letter.
    const bool invented = c.in(c.plan, "fictional") == true;
    c.add(Notice {
        { { together({ c.say("print.letter.gp.rest"), invented ? c.say("print.fictional") : Phrase {} }) } },
        false });
}

} // namespace

void composeCoordinatorLetter(Composer& c)
{
    if (c.plain(c.in(c.plan, "copy_for"), "audience") == QLatin1String("gp"))
        writeToGp(c);
    else
        writeToPerson(c);
}

} // namespace cyd::exchange
