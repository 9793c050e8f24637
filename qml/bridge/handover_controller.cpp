#include "qml/bridge/handover_controller.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/findings_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

namespace cyd::bridge {

namespace {

constexpr auto kDraft = "care_coordination.handing_over"; // no place of the plan itself
constexpr auto kHistory = "care_coordination.history";
//! What has been is left as it was: records of who did something then are not names on a live plan. A part
//! of what is listed here that the plan goes on saying is named in kLive.
constexpr std::array kPast { "care_coordination", "people", "assessments", "reviews", "involvement",
    "treatment_changes", "consultees", "copies", "comments", "restricted_notes", "access_log", "plan" };
constexpr std::array kLive { "care_coordination.reason", "care_coordination.enhanced_because",
    "care_coordination.temporary_cover", "reviews.triggers", "reviews.agreed_frequency", "involvement.how" };
//! The team's answers to what the person disagrees with stand beside their words until they are settled.
constexpr auto kTeamAnswers = "involvement.parts";

//! Done, or given up: whoever did it did it. Everything else still has to be done by somebody.
bool isOver(const QString& status)
{
    for (const auto* over : { "done", "stopped", "cancelled", "achieved" })
        if (status == QLatin1String(over))
            return true;
    return false;
}

//! The words by which somebody is called: a name of two letters too, but neither initials, titles nor the
//! small words between names ("ap", "y", "van").
QStringList callNames(const QString& name)
{
    static const QStringList kTitles { QStringLiteral("Dr"), QStringLiteral("Mr"), QStringLiteral("Mrs"),
        QStringLiteral("Ms"), QStringLiteral("Miss"), QStringLiteral("Prof") };
    QStringList words;
    for (const auto& word : name.split(QRegularExpression(QStringLiteral("[\\s.-]+")), Qt::SkipEmptyParts))
        if (word.size() > 1 && word.front().isUpper() && !kTitles.contains(word))
            words.append(QRegularExpression::escape(word));
    return words;
}

//! A telephone number however it is spaced; empty: somebody has none, or it is somebody else's as well (a
//! team's).
QString numberOf(const Json& document, const QString& personId)
{
    static const QRegularExpression kOther(QStringLiteral("[^0-9]"));
    constexpr qsizetype kShortest = 6;
    QString own;
    QStringList others;
    for (const auto& person : listAt(document, "people")) {
        const auto number = textAt(person, "phone").remove(kOther);
        if (textAt(person, "person_id") == personId)
            own = number;
        else
            others.append(number);
    }
    if (own.size() < kShortest || others.contains(own))
        return {};
    return QStringLiteral("(?<![0-9])%1(?![0-9])")
        .arg(own.split(QString(), Qt::SkipEmptyParts).join(QStringLiteral("[^0-9A-Za-z]*")));
}

//! Every text below a value, with its dotted path (items by their ids where they have one).
template <typename Use> void eachText(const Json& value, const QString& path, Use use)
{
    if (value.is_object()) {
        for (const auto& [key, child] : value.items())
            if (!QLatin1String(key.c_str()).endsWith(QLatin1String("_id")))
                eachText(child, path + QLatin1Char('.') + fromPlan(key), use);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            eachText(value[i], path + QLatin1Char('.') + QString::number(i), use);
    } else if (value.is_string()) {
        use(path, textOf(&value));
    }
}

} // namespace

HandoverController::HandoverController(
    AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_inPost(inPost)
{
}

void HandoverController::open()
{
    m_to.clear();
    m_stays = false;
    m_given.clear();
    restore();
    Q_EMIT changed();
}

QString HandoverController::steady(const QString& path) const
{
    const auto* plan = m_book.plan();
    return plan ? QString::fromStdString(plan->steadyPath(path.toStdString())) : path;
}

void HandoverController::keep()
{
    auto* workspace = underWay() ? m_book.session().workspace() : nullptr;
    if (!workspace)
        return;
    QJsonObject given;
    for (auto each = m_given.cbegin(); each != m_given.cend(); ++each)
        given.insert(each.key(), each.value());
    const QJsonObject draft { { QStringLiteral("from"), from() }, { QStringLiteral("to"), m_to },
        { QStringLiteral("stays"), m_stays }, { QStringLiteral("given"), given } };
    const auto text = QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString();
    if (const auto done = workspace->saveDraft(m_book.planId(), kDraft, text); !done)
        m_book.session().report(done.error());
}

void HandoverController::restore()
{
    auto* workspace = underWay() ? m_book.session().workspace() : nullptr;
    const auto drafts = workspace ? workspace->drafts(m_book.planId())
                                  : Result<std::vector<workspace::Draft>>(std::vector<workspace::Draft>());
    if (!drafts)
        return;
    for (const auto& draft : *drafts) {
        const auto kept = QJsonDocument::fromJson(QByteArray::fromStdString(draft.text)).object();
        if (draft.path != kDraft || kept.value(QLatin1String("from")).toString() != from())
            continue; // of a change that somebody finished meanwhile
        m_to = kept.value(QLatin1String("to")).toString();
        m_stays = kept.value(QLatin1String("stays")).toBool();
        const auto given = kept.value(QLatin1String("given")).toObject();
        for (auto each = given.begin(); each != given.end(); ++each)
            m_given.insert(each.key(), each.value().toString());
    }
}

void HandoverController::drop()
{
    if (auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr)
        if (const auto done = workspace->dropDraft(m_book.planId(), kDraft); !done)
            m_book.session().report(done.error());
}

QString HandoverController::from() const
{
    const auto current = textAt(m_book.document(), "care_coordination.current.person_id");
    return current.isEmpty() ? textAt(m_book.document(), "care_coordination.named_on_plan") : current;
}

QString HandoverController::fromName() const
{
    return personName(m_book.document(), from());
}

bool HandoverController::underWay() const
{
    const auto& history = listAt(m_book.document(), kHistory);
    return !history.empty() && textAt(history.back(), "person_id") == from() && !from().isEmpty()
        && textAt(history.back(), "to").isEmpty()
        && textAt(history.back(), "handover_completed_on").isEmpty();
}

bool HandoverController::finished() const
{
    const auto& history = listAt(m_book.document(), kHistory);
    return !underWay() && !history.empty() && !from().isEmpty()
        && !textAt(history.back(), "handover_completed_on").isEmpty();
}

QString HandoverController::recordPath() const
{
    return underWay() || finished() ? QStringLiteral("%1.%2")
                                          .arg(QLatin1String(kHistory))
                                          .arg(listAt(m_book.document(), kHistory).size() - 1)
                                    : QString();
}

QString HandoverController::recorded(const char* member) const
{
    return recordPath().isEmpty() ? QString() : textAt(listAt(m_book.document(), kHistory).back(), member);
}

Answer* HandoverController::answer(const char* member) const
{
    return underWay() ? m_book.at(recordPath() + QLatin1Char('.') + QLatin1String(member)) : nullptr;
}

void HandoverController::set(const QString& path, const Json& value)
{
    m_book.change(path.toStdString(), [&](workspace::Workspace& workspace) {
        return workspace.set(m_book.planId(), path.toStdString(), value);
    });
}

void HandoverController::record(const char* member, const QString& value)
{
    if (!recordPath().isEmpty() && value != recorded(member))
        set(recordPath() + QLatin1Char('.') + QLatin1String(member),
            value.isEmpty() ? Json(nullptr) : Json(value.toStdString()));
}

void HandoverController::setTo(const QString& personId)
{
    m_to = personId == from() ? QString() : personId;
    keep();
    Q_EMIT changed();
}

void HandoverController::setStays(bool stays)
{
    m_stays = stays;
    keep();
    Q_EMIT changed();
}

QVariantList HandoverController::takers() const
{
    QVariantList people;
    for (const auto& person : m_inPost.choices())
        if (person.toMap().value(QStringLiteral("value")).toString() != from() || m_stays)
            people.append(person);
    return people;
}

QVariantList HandoverController::candidates() const
{
    QVariantList people;
    const auto self = textAt(m_book.document(), "service_user.person_id");
    for (const auto& person : m_inPost.choices()) {
        const auto id = person.toMap().value(QStringLiteral("value")).toString();
        bool family = id == (self.isEmpty() ? QStringLiteral("su") : self);
        for (const auto& one : listAt(m_book.document(), "people"))
            family = family
                || (textAt(one, "person_id") == id && textAt(one, "agency") == QLatin1String("family"));
        if (id != from() && !family)
            people.append(person);
    }
    return people;
}

QVariantList HandoverController::items() const
{
    QStringList given;
    if (underWay())
        for (const auto& item : listAt(listAt(m_book.document(), kHistory).back(), "handover_items"))
            given.append(textOf(&item));
    QVariantList list;
    for (const auto* item : kHandoverItems)
        list.append(QVariantMap { { QStringLiteral("value"), QLatin1String(item) },
            { QStringLiteral("label"),
                m_language.wordsFor(QStringLiteral("code.handover_item"), QLatin1String(item)) },
            { QStringLiteral("ticked"), given.contains(QLatin1String(item)) } });
    return list;
}

void HandoverController::toggleItem(const QString& value)
{
    if (!underWay())
        return;
    Json given = Json::array();
    bool there = false;
    for (const auto& item : listAt(listAt(m_book.document(), kHistory).back(), "handover_items"))
        if (textOf(&item) == value)
            there = true;
        else
            given.push_back(item);
    if (!there)
        given.push_back(value.toStdString());
    set(recordPath() + QStringLiteral(".handover_items"), given);
}

std::vector<HandoverController::Duty> HandoverController::dutiesNow() const
{
    std::vector<Duty> duties;
    const auto who = from();
    if (who.isEmpty())
        return duties;
    for (const auto& area : areas()) {
        const auto* json = areaIn(m_book.document(), QString::fromLatin1(area.key));
        if (!json)
            continue;
        for (const auto& action : listAt(*json, "actions")) {
            const auto status = textAt(action, "status");
            const auto id = textAt(action, "action_id");
            if (textAt(action, "owner_id") == who && !id.isEmpty()
                && !isOver(status)) // those keep their owner
                duties.push_back(
                    { QStringLiteral("domains.%1.actions.%2.owner_id").arg(QLatin1String(area.key), id),
                        m_language.text(area.title), textAt(action, "text") });
        }
    }
    const auto each = [&](const char* list, const char* member, const char* kind, const char* text) {
        const auto& all = listAt(m_book.document(), list);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (textAt(all[i], member) == who)
                duties.push_back(
                    { QStringLiteral("%1.%2.%3").arg(QLatin1String(list)).arg(i).arg(QLatin1String(member)),
                        m_language.text(kind), textAt(all[i], text) });
    };
    each("risk_management", "owner_id", "handing.duty.risk", "plan");
    each("contingency_plan", "who", "handing.duty.contingency", "then");
    for (const auto& [path, kind, text] :
        { std::tuple { "discharge_planning.contact_id", "part.discharge_planning", "print.label.contact_id" },
            { "carers.young_carers_contact_id", "part.carers", "print.label.young_carers_contact_id" } })
        if (textAt(m_book.document(), path) == who)
            duties.push_back({ QLatin1String(path), m_language.text(kind), m_language.text(text) });
    for (const auto& person : listAt(m_book.document(), "legal.cto.people_to_alert"))
        if (textOf(&person) == who)
            duties.push_back({ QStringLiteral("legal.cto.people_to_alert"),
                m_language.text("handing.duty.cto"), m_language.text("handing.duty.cto_alert"), true });
    return duties;
}

QVariantList HandoverController::duties() const
{
    QVariantList list;
    for (const auto& duty : dutiesNow()) {
        const auto owner = m_given.value(steady(duty.path), m_to);
        list.append(
            QVariantMap { { QStringLiteral("path"), duty.path }, { QStringLiteral("kindWords"), duty.kind },
                { QStringLiteral("text"), duty.text }, { QStringLiteral("owner"), owner },
                { QStringLiteral("ownerLabel"), personName(m_book.document(), owner) } });
    }
    return list;
}

void HandoverController::give(const QString& path, const QString& personId)
{
    m_given.insert(steady(path), personId);
    keep();
    Q_EMIT changed();
}

QVariantList HandoverController::mentions() const
{
    QVariantList list;
    const auto words = callNames(fromName());
    if (words.isEmpty())
        return list;
    auto pattern = QStringLiteral("\\b(%1)\\b").arg(words.join(QLatin1Char('|')));
    if (const auto number = numberOf(m_book.document(), from()); !number.isEmpty())
        pattern += QLatin1Char('|') + number;
    const QRegularExpression name(pattern, QRegularExpression::UseUnicodePropertiesOption);
    const auto look = [&](const QString& root, const Json& part) {
        eachText(part, root, [&](const QString& path, const QString& text) {
            if (!text.contains(name))
                return;
            const auto place = screenOf(path);
            auto area = place.area;
            if (path.startsWith(QLatin1String("domains."))) { // by position here: the area says which
                const auto at = path.section(QLatin1Char('.'), 1, 1).toULongLong();
                area = textAt(listAt(m_book.document(), "domains")[at], "domain");
            }
            list.append(QVariantMap { { QStringLiteral("text"), text },
                { QStringLiteral("screen"), area.isEmpty() ? place.screen : QStringLiteral("area") },
                { QStringLiteral("area"), area } });
        });
    };
    const auto& document = m_book.document();
    for (const auto& [key, part] : document.items())
        if (std::ranges::find(kPast, std::string_view(key)) == kPast.end())
            look(fromPlan(key), part);
    for (const auto* path : kLive)
        if (const auto* part = memberAt(&document, path))
            look(QLatin1String(path), *part);
    const auto& parts = listAt(document, kTeamAnswers);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (const auto* answer = memberAt(&parts[i], "team_answer"))
            look(QStringLiteral("%1.%2.team_answer").arg(QLatin1String(kTeamAnswers)).arg(i), *answer);
    return list;
}

bool HandoverController::allItems() const
{
    const auto given = items();
    return std::ranges::all_of(
        given, [](const QVariant& item) { return item.toMap().value(QStringLiteral("ticked")).toBool(); });
}

bool HandoverController::viewNotGiven() const
{
    return underWay() && flagAt(listAt(m_book.document(), kHistory).back(), "persons_view_not_given");
}

void HandoverController::setViewNotGiven(bool notGiven)
{
    if (underWay() && notGiven != viewNotGiven())
        set(recordPath() + QStringLiteral(".persons_view_not_given"), notGiven ? Json(true) : Json(nullptr));
}

QStringList HandoverController::heldBy() const
{
    QStringList held;
    if (!underWay())
        return held;
    if (m_to.isEmpty())
        held.append(m_language.text("page.handover.choose"));
    if (recorded("persons_view").trimmed().isEmpty() && !viewNotGiven())
        held.append(m_language.text("handing.needed.view"));
    if (!allItems() && recorded("handover_items_reason").trimmed().isEmpty())
        held.append(m_language.text("handing.needed.items"));
    return held;
}

QStringList HandoverController::missingWords() const
{
    QStringList missing;
    if (!underWay())
        return missing;
    const auto ask = [&](bool said, const char* words) {
        if (!said)
            missing.append(m_language.text(words));
    };
    ask(!recorded("reason_for_change").isEmpty(), "handing.missing.reason");
    ask(!talkedOn().isEmpty(), "handing.missing.talked");
    ask(!recorded("persons_view").isEmpty() || viewNotGiven(), "handing.missing.view");
    ask(allItems() || !recorded("handover_items_reason").isEmpty(), "handing.missing.items");
    ask(!letterOn().isEmpty(), "handing.missing.letter");
    return missing;
}

void HandoverController::start()
{
    if (underWay() || from().isEmpty())
        return;
    m_book.commitAll();
    const Json entry { { "person_id", from().toStdString() },
        { "from", textAt(m_book.document(), "care_coordination.current.appointed_on").toStdString() },
        { "to", nullptr }, { "reason_for_change", "" }, { "discussed_with_person_on", nullptr },
        { "persons_view", "" }, { "handover_completed_on", nullptr }, { "handover_items", Json::array() },
        { "letter_sent_on", nullptr }, { "gp_told_on", nullptr }, { "plan_owners_updated_on", nullptr } };
    m_book.change(kHistory,
        [&](workspace::Workspace& workspace) { return workspace.add(m_book.planId(), kHistory, entry); });
}

bool HandoverController::finish()
{
    if (!underWay() || !m_book.commitAll() || !heldBy().isEmpty()) {
        Q_EMIT changed();
        return false;
    }
    const auto today = Json(m_book.session().today().toString(Qt::ISODate).toStdString());
    const auto old = from();
    const auto place = recordPath().toStdString();
    std::vector<workspace::Workspace::FieldEdit> edits;
    const auto edit = [&](const std::string& path, Json value) {
        edits.push_back({ path, std::move(value) });
    };
    edit("care_coordination.current.person_id", m_to.toStdString());
    edit("care_coordination.current.appointed_on", today);
    edit("care_coordination.named_on_plan", m_to.toStdString());
    for (const auto* member : { ".to", ".handover_completed_on", ".plan_owners_updated_on" })
        edit(place + member, today);
    edit(place + ".accepted_on", nullptr); // asked for from now on
    for (const auto& person : listAt(m_book.document(), "people"))
        if (textAt(person, "person_id") == old && textAt(person, "role") == QLatin1String("care_coordinator"))
            edit("people." + old.toStdString() + ".role", "former_care_coordinator");
    if (!m_stays)
        edit("people." + old.toStdString() + ".in_role_to", today);
    for (const auto& duty : dutiesNow()) {
        const auto owner = m_given.value(steady(duty.path), m_to).toStdString();
        if (!duty.inList) {
            edit(duty.path.toStdString(), owner);
            continue;
        }
        Json people = Json::array();
        for (const auto& person : listAt(m_book.document(), "legal.cto.people_to_alert"))
            if (const auto id = textOf(&person) == old ? Json(owner) : person;
                std::ranges::find(people, id) == people.end())
                people.push_back(id);
        edit(duty.path.toStdString(), people);
    }
    const bool done = m_book.change(
        kHistory, [&](workspace::Workspace& workspace) { return workspace.setAll(m_book.planId(), edits); });
    if (done) {
        drop();
        open();
    }
    return done;
}

} // namespace cyd::bridge
