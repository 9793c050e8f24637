#include "qml/bridge/check_controller.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

using checker::Action;
using checker::Finding;
using workspace::Workspace;

namespace {

constexpr const char* kNotes = "checker_notes";

checker::Day dayOf(const QDate& date)
{
    return *checker::dayFrom(date.toString(Qt::ISODate).toStdString());
}

std::string wordOf(const Json& object, const char* key)
{
    return toPlan(textAt(object, key));
}

bool answers(const Json& note, const Finding& finding)
{
    return wordOf(note, "rule") == finding.rule && wordOf(note, "path") == finding.path
        && wordOf(note, "seen") == finding.seen;
}

std::vector<Workspace::FieldEdit> editsOf(const Json& arguments)
{
    std::vector<Workspace::FieldEdit> edits;
    for (const auto& edit : listAt(arguments, "edits"))
        edits.push_back({ wordOf(edit, "path"), edit.at("value") });
    return edits;
}

} // namespace

int causesIn(const Json& document, const checker::Policy& policy, const QDate& today)
{
    const auto findings = checker::check(document, policy, dayOf(today));
    return static_cast<int>(checker::grouped(findings, findings.size()).size());
}

CheckController::CheckController(
    AnswerBook& book, const Language& language, PeopleModel& people, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_people(people)
    , m_groups(language)
{
    m_quiet.setSingleShot(true); // an answer says that it is settled before the book has heard of it
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_due)
            reload();
    });
    connect(&m_book, &AnswerBook::stateChanged, this, [this] {
        if (m_due)
            m_quiet.start(0);
    });
}

void CheckController::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    reload();
}

void CheckController::reload()
{
    m_due = m_book.typing();
    if (m_due)
        return;
    const auto* plan = m_shown ? m_book.plan() : nullptr;
    m_report
        = plan ? checker::examine(plan->document(), m_book.session().policy(), today()) : checker::Report();
    auto groups = checker::grouped(m_report.findings, m_report.findings.size());
    m_left = static_cast<int>(groups.size());
    m_groups.show(checker::grouped(m_report.findings));
    if (!plan)
        cancel();
    Q_EMIT changed();
}

void CheckController::retranslate()
{
    m_groups.retranslate();
    Q_EMIT changed();
    Q_EMIT questionChanged();
}

checker::Day CheckController::today() const
{
    return dayOf(m_book.session().today());
}

QString CheckController::leftWords() const
{
    return m_left > 0 ? m_language.text("check.left").arg(m_left) : m_language.text("check.nothing_left");
}

QString CheckController::laterWords() const
{
    const auto later = m_left - m_groups.count();
    return later > 0 ? m_language.text("check.later").arg(later) : QString();
}

QVariantList CheckController::answered() const
{
    QVariantList list;
    const auto* plan = m_book.plan();
    for (const auto& one : m_report.answered) {
        const auto by = QString::fromStdString(one.by);
        const auto name = plan ? personName(plan->document(), by) : QString();
        list.append(QVariantMap {
            { QStringLiteral("words"),
                checker::message(one.finding, m_language.lang(), m_language.phrasebook()) },
            { QStringLiteral("rule"), QString::fromStdString(one.finding.rule) },
            { QStringLiteral("because"), QString::fromStdString(one.because) },
            { QStringLiteral("by"),
                m_language.text("check.answered_by")
                    .arg(name.isEmpty() ? by : name, m_language.date(QString::fromStdString(one.on))) } });
    }
    return list;
}

void CheckController::act(int row, int place, int action)
{
    const auto* group = m_groups.group(row);
    if (!group || place < 0 || static_cast<std::size_t>(place) >= group->findings.size())
        return;
    const auto finding = group->findings[static_cast<std::size_t>(place)];
    if (action < 0 || static_cast<std::size_t>(action) >= finding.actions.size())
        return;
    auto wanted = finding.actions[static_cast<std::size_t>(action)];
    if (wanted.arguments.contains("all")) {
        Json edits = Json::array();
        for (const auto& other : group->findings)
            for (const auto& same : other.actions)
                if (same.id == wanted.id)
                    for (const auto& edit : listAt(same.arguments, "edits"))
                        edits.push_back(edit);
        wanted.arguments["edits"] = std::move(edits);
    }
    begin(finding, wanted);
}

void CheckController::putAside(int row, int place)
{
    const auto* group = m_groups.group(row);
    if (!group || place < 0 || static_cast<std::size_t>(place) >= group->findings.size())
        return;
    begin(group->findings[static_cast<std::size_t>(place)],
        { "put_aside", { { "answer", "not_needed" }, { "ask", "text" } } });
}

void CheckController::begin(const Finding& finding, const Action& action)
{
    if (!m_book.commitAll())
        return;
    if (action.arguments.contains("go")) {
        goTo(textAt(action.arguments, "go"));
    } else if (action.id == "print_now") {
        Q_EMIT went(QStringLiteral("print"), {});
    } else if (action.arguments.empty()) {
        Q_EMIT explained(QString::fromStdString(finding.rule));
    } else {
        Pending pending { finding, action, fieldsOf(action) };
        if (wordOf(action.arguments, "answer") == "not_needed")
            pending.fields.front().needed = finding.severity == checker::Severity::Fix;
        if (pending.fields.empty()) {
            (void)finish(pending, {});
            return;
        }
        m_pending = std::move(pending);
        Q_EMIT questionChanged();
        Q_EMIT asked();
    }
}

void CheckController::goTo(const QString& path)
{
    auto place = screenOf(path);
    if (path == QLatin1String("domains"))
        if (const auto* plan = m_book.plan())
            for (const auto& area : listAt(plan->document(), "domains"))
                if (!listAt(area, "outcomes").empty()) {
                    place = { QStringLiteral("area"), textAt(area, "domain") };
                    break;
                }
    if (!place.screen.isEmpty())
        Q_EMIT went(place.screen, place.area);
}

std::vector<CheckController::Field> CheckController::fieldsOf(const Action& action) const
{
    const auto& arguments = action.arguments;
    const auto labelled = [&](const std::string& name) {
        return m_language.text(QString::fromStdString("check.field." + name));
    };
    std::vector<Field> fields;
    for (const auto& field : listAt(arguments, "fields"))
        fields.push_back(
            { labelled(wordOf(field, "field")), wordOf(field, "ask"), {}, wordOf(field, "field") });
    const auto ask = wordOf(arguments, "ask");
    if (ask.empty())
        return fields;
    if (ask == "assessment") {
        Field which { labelled("assessment"), ask, {}, {}, false };
        if (!choicesFor(which, action).empty())
            fields.push_back(std::move(which));
        fields.push_back({ labelled("completed_on"), "date", {}, "completed_on", fields.empty() });
        fields.push_back({ labelled("location"), "text", {}, "location", false });
        return fields;
    }
    const bool answer = arguments.contains("answer");
    fields.push_back({ labelled(answer ? (ask == "date" ? "until" : "because") : ask), ask,
        wordOf(arguments, "path"), wordOf(arguments, "field") });
    return fields;
}

QVariantList CheckController::choicesFor(const Field& field, const Action& action) const
{
    if (field.ask == "person")
        return m_people.choices();
    QVariantList choices;
    const auto* plan = m_book.plan();
    if (field.ask != "assessment" || !plan)
        return choices;
    for (const auto& one : listAt(plan->document(), "assessments"))
        if (wordOf(one, "kind") == wordOf(action.arguments, "kind") && !flagAt(one, "linked_to_plan")
            && !textAt(one, "assessment_id").isEmpty())
            choices.append(QVariantMap { { QStringLiteral("value"), textAt(one, "assessment_id") },
                { QStringLiteral("label"), textAt(one, "title") },
                { QStringLiteral("hint"), m_language.date(textAt(one, "completed_on")) } });
    return choices;
}

QString CheckController::valueNow(const Field& field, const QVariantList& choices) const
{
    const auto* plan = m_book.plan();
    const auto value = plan && !field.path.empty() ? textOf(plan->at(field.path)) : QString();
    const bool offered = std::ranges::any_of(choices,
        [&](const QVariant& choice) { return choice.toMap().value(QStringLiteral("value")) == value; });
    return choices.isEmpty() || offered ? value : QString();
}

QVariantMap CheckController::question() const
{
    if (!m_pending)
        return {};
    QVariantList fields;
    for (const auto& field : m_pending->fields) {
        const auto choices = choicesFor(field, m_pending->action);
        fields.append(QVariantMap { { QStringLiteral("label"), field.label },
            { QStringLiteral("ask"),
                field.ask == "date"                                      ? QStringLiteral("date")
                    : field.ask == "person" || field.ask == "assessment" ? QStringLiteral("choice")
                                                                         : QStringLiteral("text") },
            { QStringLiteral("value"), valueNow(field, choices) }, { QStringLiteral("choices"), choices },
            { QStringLiteral("needed"), field.needed } });
    }
    const auto title = m_pending->action.id == "put_aside"
        ? m_language.text("check.put_aside")
        : checker::label(m_pending->action, m_language.lang(), m_language.phrasebook());
    return { { QStringLiteral("title"), title },
        { QStringLiteral("about"),
            checker::message(m_pending->finding, m_language.lang(), m_language.phrasebook()) },
        { QStringLiteral("fields"), fields } };
}

bool CheckController::reply(const QVariantList& values)
{
    if (!m_pending)
        return false;
    std::vector<Json> given;
    for (std::size_t i = 0; i < m_pending->fields.size(); ++i) {
        const auto value = values.value(static_cast<qsizetype>(i)).toString().trimmed();
        if (value.isEmpty() && m_pending->fields[i].needed)
            return false;
        given.push_back(value.isEmpty() ? Json(nullptr) : Json(toPlan(value)));
    }
    if (!finish(*m_pending, given))
        return false;
    cancel();
    return true;
}

void CheckController::cancel()
{
    if (!m_pending)
        return;
    m_pending.reset();
    Q_EMIT questionChanged();
}

bool CheckController::finish(const Pending& pending, const std::vector<Json>& values)
{
    const auto& arguments = pending.action.arguments;
    if (arguments.contains("answer"))
        return answer(pending, values.front());
    if (wordOf(arguments, "ask") == "assessment")
        return linkAssessment(pending, values);
    if (arguments.contains("add"))
        return addItem(pending, values);
    auto edits = editsOf(arguments);
    for (std::size_t i = 0; i < values.size(); ++i)
        edits.push_back({ pending.fields[i].path, values[i] });
    return !edits.empty() && m_book.change(edits.front().path, [&](Workspace& workspace) {
        return workspace.setAll(m_book.planId(), edits);
    });
}

bool CheckController::addItem(const Pending& pending, const std::vector<Json>& values)
{
    const auto path = wordOf(pending.action.arguments, "add.path");
    auto item = pending.action.arguments.at("add").at("item");
    for (std::size_t i = 0; i < values.size(); ++i)
        item[pending.fields[i].member] = values[i];
    if (path == "domains") { // the area is made whole by the book
        const auto area = path + "." + wordOf(item, "domain");
        std::vector<Workspace::FieldEdit> edits;
        for (const auto& [member, value] : item.items())
            if (member != "domain")
                edits.push_back({ area + "." + member, value });
        return m_book.change(
            area + ".state", [&](Workspace& workspace) { return workspace.setAll(m_book.planId(), edits); });
    }
    if (!m_book.change(
            path, [&](Workspace& workspace) { return workspace.add(m_book.planId(), path, item); }))
        return false;
    // What was added still wants its details: there.
    if (values.empty() && std::ranges::any_of(m_report.findings, [&](const Finding& left) {
            return left.rule == pending.finding.rule && left.path == pending.finding.path;
        }))
        goTo(QString::fromStdString(path));
    return true;
}

bool CheckController::linkAssessment(const Pending& pending, const std::vector<Json>& values)
{
    Json item { { "assessment_id", newId("as-") }, { "kind", wordOf(pending.action.arguments, "kind") },
        { "found", true }, { "linked_to_plan", true } };
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& field = pending.fields[i];
        if (field.ask == "assessment" && values[i].is_string()) {
            const auto path = "assessments." + values[i].get<std::string>() + ".linked_to_plan";
            return m_book.change(
                path, [&](Workspace& workspace) { return workspace.set(m_book.planId(), path, true); });
        }
        if (!field.member.empty())
            item[field.member] = values[i];
    }
    return item["completed_on"].is_string() && m_book.change("assessments", [&](Workspace& workspace) {
        return workspace.add(m_book.planId(), "assessments", item);
    });
}

bool CheckController::answer(const Pending& pending, const Json& value)
{
    const auto& arguments = pending.action.arguments;
    const auto words = value.is_string() ? value.get<std::string>() : std::string();
    const bool until = wordOf(arguments, "ask") == "date";
    const auto note = checker::noteFor(pending.finding, wordOf(arguments, "answer"), until ? "" : words,
        whoAnswers(), today(), until ? words : "");
    return m_book.change(
        kNotes, [&](Workspace& workspace) { return workspace.add(m_book.planId(), kNotes, note); });
}

void CheckController::takeBack(int place)
{
    const auto* plan = m_book.plan();
    if (!plan || place < 0 || static_cast<std::size_t>(place) >= m_report.answered.size())
        return;
    const auto finding = m_report.answered[static_cast<std::size_t>(place)].finding;
    m_book.change(kNotes, [&](Workspace& workspace) -> Done {
        const auto notes = listAt(plan->document(), kNotes);
        for (auto i = notes.size(); i-- > 0;)
            if (answers(notes[i], finding))
                if (auto done = workspace.remove(m_book.planId(), kNotes + ("." + std::to_string(i))); !done)
                    return done;
        return {};
    });
}

std::string CheckController::whoAnswers() const
{
    const auto info = m_book.session().workspace()->info();
    const auto name = info ? info->memberName : std::string();
    if (const auto* plan = m_book.plan())
        for (const auto& person : listAt(plan->document(), "people"))
            if (wordOf(person, "name") == name && !name.empty())
                return wordOf(person, "person_id");
    return name;
}

} // namespace cyd::bridge
