#include "qml/bridge/review_controller.h"

#include "core/checker/policy.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/clock_words.h"
#include "qml/bridge/due_dates.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/session.h"

#include <QSet>

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr auto kBefore = "plan.previous_version";
constexpr auto kHistory = "reviews.history";
constexpr auto kInvited = "reviews.invited";
constexpr auto kPlanned = "reviews.planned"; // when and where the next one is to be

bool isOpenOutcome(const Json& outcome)
{
    const auto status = textAt(outcome, "status");
    return status.isEmpty() || status == QLatin1String("open");
}

//! Every outcome of the plan with its area, in the order of the areas.
template <typename Use> void eachOutcome(const Json& document, Use use)
{
    for (const auto& area : areas())
        if (const auto* json = areaIn(document, QString::fromLatin1(area.key)))
            for (const auto& outcome : listAt(*json, "outcomes"))
                if (!textAt(outcome, "outcome_id").isEmpty())
                    use(outcome);
}

} // namespace

ReviewController::ReviewController(
    AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_inPost(inPost)
    , m_outcomes(book, language)
    , m_again(book, language)
    , m_unmet(book, language)
    , m_invited(book, language, inPost)
{
}

int ReviewController::version() const
{
    const auto* number = memberAt(&m_book.document(), "plan.version");
    return number && number->is_number_integer() ? number->get<int>() : 0;
}

bool ReviewController::underWay() const
{
    return reviewUnderWay(m_book.document()).has_value();
}

bool ReviewController::canStart() const
{
    return m_book.plan() && !underWay();
}

bool ReviewController::hasOutcomes() const
{
    bool any = false;
    eachOutcome(m_book.document(), [&](const Json& outcome) { any = any || isOpenOutcome(outcome); });
    return any;
}

QString ReviewController::recordPath() const
{
    return reviewPath(m_book.document());
}

const Json& ReviewController::held() const
{
    return reviewNow(m_book.document());
}

QString ReviewController::recorded(const char* member) const
{
    return textAt(held(), member);
}

void ReviewController::set(const QString& path, const Json& value)
{
    m_book.change(path.toStdString(), [&](workspace::Workspace& workspace) {
        return workspace.set(m_book.planId(), path.toStdString(), value);
    });
}

void ReviewController::record(const char* member, const QString& value)
{
    if (underWay() && value != recorded(member))
        set(recordPath() + QLatin1Char('.') + QLatin1String(member),
            value.isEmpty() ? Json(nullptr) : Json(value.toStdString()));
}

Answer* ReviewController::reason() const
{
    return underWay() ? m_book.at(recordPath() + QStringLiteral(".reason")) : nullptr;
}

QString ReviewController::lastWords() const
{
    const auto* last = lastReview(m_book.document());
    return last ? m_language.text("review.last").arg(m_language.date(textAt(*last, "on"))) : QString();
}

QString ReviewController::dueWords() const
{
    const auto due = reviewDayOn(m_book.document(), m_book.session().policy(), m_book.session().today());
    return due.isEmpty() ? QString() : m_language.text("review.due").arg(m_language.date(due));
}

QString ReviewController::dueKind() const
{
    const auto today = m_book.session().today();
    const auto& policy = m_book.session().policy();
    return reviewWords(m_language, policy, reviewDayOn(m_book.document(), policy, today), today).kind;
}

QStringList ReviewController::triggers() const
{
    QStringList list;
    for (const auto& trigger : listAt(m_book.document(), "reviews.triggers"))
        list.append(textOf(&trigger));
    return list;
}

QVariantList ReviewController::requests() const
{
    QVariantList list;
    const auto& asked = listAt(m_book.document(), "reviews.requests");
    for (const auto place : openRequests(m_book.document())) {
        const auto id = textAt(asked[place], "by");
        const auto name = personName(m_book.document(), id);
        list.append(QVariantMap { { QStringLiteral("words"),
                                      m_language.text("review.asked")
                                          .arg(name.isEmpty() ? m_language.text("people.self") : name,
                                              m_language.date(textAt(asked[place], "on"))) },
            { QStringLiteral("text"), textAt(asked[place], "words") },
            { QStringLiteral("answer"),
                QVariant::fromValue(
                    m_book.at(QStringLiteral("reviews.requests.%1.reply.text").arg(place))) } });
    }
    return list;
}

bool ReviewController::answerRequest(int index)
{
    m_book.commitAll();
    const auto open = openRequests(m_book.document());
    if (index < 0 || index >= static_cast<int>(open.size()))
        return false;
    const auto place = QStringLiteral("reviews.requests.%1.reply").arg(open[static_cast<std::size_t>(index)]);
    const auto* reply = m_book.plan()->at((place + QStringLiteral(".text")).toStdString());
    if (textOf(reply).trimmed().isEmpty())
        return false;
    set(place + QStringLiteral(".on"), Json(m_book.session().today().toString(Qt::ISODate).toStdString()));
    return true;
}

QString ReviewController::answeredWords() const
{
    return m_language.text("review.answered").arg(m_outcomes.answered()).arg(m_outcomes.count());
}

qreal ReviewController::answeredShare() const
{
    return m_outcomes.count() == 0 ? 1.0 : static_cast<qreal>(m_outcomes.answered()) / m_outcomes.count();
}

QStringList ReviewController::listed(const char* member) const
{
    QStringList list;
    for (const auto& one : listAt(held(), member))
        list.append(textOf(&one));
    return list;
}

void ReviewController::toggle(const char* member, const QString& value)
{
    if (!underWay())
        return;
    auto list = listed(member);
    if (!list.removeOne(value))
        list.append(value);
    Json all = Json::array();
    for (const auto& one : list)
        all.push_back(one.toStdString());
    set(recordPath() + QLatin1Char('.') + QLatin1String(member), all);
}

QVariantList ReviewController::attended() const
{
    const auto came = listed("attended");
    auto people = m_inPost.choices();
    for (auto& person : people) {
        auto map = person.toMap();
        map.insert(QStringLiteral("ticked"), came.contains(map.value(QStringLiteral("value")).toString()));
        person = map;
    }
    return people;
}

QVariantList ReviewController::areasToLook() const
{
    const auto looked = listed("areas_looked_at");
    QSet<QString> asked;
    for (int row = 0; row < m_outcomes.count(); ++row)
        asked.insert(m_outcomes.areaOf(row));
    QVariantList list;
    for (const auto& area : areas()) {
        const auto key = QString::fromLatin1(area.key);
        const auto* json = areaIn(m_book.document(), key);
        if (asked.contains(key) || (!json && &area == &areas().back())) // the open area only where it is used
            continue;
        const auto state = json ? textAt(*json, "state") : QString();
        list.append(QVariantMap { { QStringLiteral("key"), key },
            { QStringLiteral("title"), m_language.text(area.title) },
            { QStringLiteral("stateWords"),
                m_language.wordsFor(QStringLiteral("code.area_state"),
                    state.isEmpty() ? QStringLiteral("not_yet_discussed") : state) },
            { QStringLiteral("looked"), looked.contains(key) } });
    }
    return list;
}

QString ReviewController::nextOn() const
{
    return textAt(m_book.document(), "plan.next_review_due_on");
}

void ReviewController::setNextOn(const QString& iso)
{
    if (iso != nextOn())
        set(QStringLiteral("plan.next_review_due_on"),
            iso.isEmpty() ? Json(nullptr) : Json(iso.toStdString()));
}

QString ReviewController::nextLatest() const
{
    const auto held = QDate::fromString(heldOn(), Qt::ISODate);
    return held.isValid() ? held.addMonths(m_book.session().policy().reviewMonths).toString(Qt::ISODate)
                          : QString();
}

QVariantList ReviewController::nextSuggestions() const
{
    return dueDates(
        m_language, m_book.session().policy(), QDate::fromString(heldOn(), Qt::ISODate), reviewSteps());
}

QVariantList ReviewController::dueSuggestions() const
{
    return dueDates(m_language, m_book.session().policy(), m_book.session().today(), dueSteps());
}

void ReviewController::start()
{
    if (!canStart())
        return;
    m_book.commitAll();
    m_wanting = false;
    const auto& document = m_book.document();
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    Json outcomes = Json::array();
    eachOutcome(document, [&](const Json& outcome) {
        if (isOpenOutcome(outcome))
            outcomes.push_back({ { "outcome_id", textAt(outcome, "outcome_id").toStdString() },
                { "text", textAt(outcome, "text").toStdString() },
                { "target_on", textAt(outcome, "target_on").toStdString() }, { "result", "" } });
    });
    const int number = std::max(1, version());
    const Json before { { "version", number }, { "made_on", textAt(document, "plan.made_on").toStdString() },
        { "outcomes", outcomes } };
    const auto* earlier = memberAt(&document, kBefore);
    const Json invited = listAt(document, kInvited);
    const auto* planned = memberAt(&document, kPlanned);
    // What was written down of the version before goes with the record: it is never written over.
    const Json held { { "on", today }, { "type", "formal" }, { "reason", "" }, { "attended", Json::array() },
        { "needs_reassessed_on", nullptr }, { "risk_reassessed_on", nullptr }, { "invited", invited },
        { "planned", planned ? *planned : Json(nullptr) }, { "version", number },
        { "before", asItStands(document) }, { "earlier", earlier ? *earlier : Json(nullptr) },
        { "begun_on", today }, { "stopped_on", today } };
    // The record first, as one that came to nothing; what begins the review is one commit.
    m_book.change(kBefore, [&](workspace::Workspace& workspace) -> Done {
        if (auto done = workspace.add(m_book.planId(), kHistory, held); !done)
            return done;
        const auto place = std::string(kHistory) + '.'
            + std::to_string(listAt(m_book.document(), kHistory).size() - 1) + ".stopped_on";
        std::vector<workspace::Workspace::FieldEdit> edits { { kBefore, before },
            { "plan.version", Json(number) }, { place, Json(nullptr) } };
        if (!invited.empty()) // whoever was asked was asked to this one
            edits.push_back({ kInvited, Json::array() });
        if (!held["planned"].is_null())
            edits.push_back({ kPlanned, Json(nullptr) });
        return workspace.setAll(m_book.planId(), edits);
    });
}

QStringList ReviewController::unanswered() const
{
    // An urgent one may change only what matters now (guidance of 2010, paragraph 112).
    return underWay() && kind() != QLatin1String("urgent") ? m_outcomes.unanswered() : QStringList();
}

bool ReviewController::nextOpen() const
{
    const auto held = QDate::fromString(heldOn(), Qt::ISODate),
               next = QDate::fromString(nextOn(), Qt::ISODate);
    return underWay() && kind() == QLatin1String("formal") && held.isValid()
        && (!next.isValid() || next <= held || next > held.addMonths(m_book.session().policy().reviewMonths));
}

std::vector<workspace::Workspace::FieldEdit> ReviewController::ending(const char* how) const
{
    const auto place = recordPath().toStdString();
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    std::vector<workspace::Workspace::FieldEdit> edits { { place + '.' + how, Json(today) },
        { place + ".outcomes", listAt(m_book.document(), "plan.previous_version.outcomes") } };
    if (auto unmet = m_unmet.said(); !unmet.empty())
        edits.push_back({ place + ".unmet_needs", std::move(unmet) });
    if (recorded("begun_on").isEmpty()) // by an app that did not write it
        edits.push_back({ place + ".begun_on", Json(heldOn().toStdString()) });
    return edits;
}

bool ReviewController::finish()
{
    if (!underWay())
        return false;
    m_book.commitAll();
    m_wanting = true;
    if (!unanswered().isEmpty() || m_again.open() || nextOpen()) {
        reload();
        return false;
    }
    const auto today = m_book.session().today().toString(Qt::ISODate);
    const auto on = heldOn().isEmpty() ? today : heldOn();
    auto edits = ending("finished_on");
    for (const auto& [member, day] : m_again.found())
        edits.push_back({ recordPath().toStdString() + '.' + member, Json(day.toStdString()) });
    edits.push_back({ "plan.version", Json(version() + 1) });
    edits.push_back({ "plan.made_on", Json(on.toStdString()) });
    edits.push_back({ "plan.status", Json("draft") });
    // Nobody has agreed to the new text; the sealed version keeps what was said of the old one.
    const auto* agreed = memberAt(&m_book.document(), "plan.agreed_on");
    edits.push_back({ std::string(kBefore) + ".agreed_on", agreed ? *agreed : Json(nullptr) });
    edits.push_back({ "plan.agreed_on", Json(nullptr) });
    if (const auto* agreement = memberAt(&m_book.document(), "involvement.agreement");
        agreement && agreement->is_object())
        for (const char* said : { "state", "recorded_on", "recorded_by", "words", "lang" })
            if (agreement->contains(said))
                edits.push_back({ std::string("involvement.agreement.") + said, Json(nullptr) });
    if (heldOn().isEmpty())
        edits.push_back({ recordPath().toStdString() + ".on", Json(on.toStdString()) });
    for (const auto request : openRequests(m_book.document()))
        edits.push_back(
            { "reviews.requests." + std::to_string(request) + ".review_on", Json(on.toStdString()) });
    m_wanting = false;
    const auto met = m_unmet.met(); // the record keeps what it was
    return m_book.change("plan.version", [&](workspace::Workspace& workspace) -> Done {
        if (auto done = workspace.setAll(m_book.planId(), edits); !done)
            return done;
        for (const auto& path : met)
            if (auto gone = workspace.remove(m_book.planId(), path); !gone)
                return gone;
        return {};
    });
}

bool ReviewController::stop(const QString& reason)
{
    if (!underWay() || reason.trimmed().isEmpty())
        return false;
    m_book.commitAll();
    auto edits = ending("stopped_on");
    edits.push_back({ recordPath().toStdString() + ".stopped_reason", toPlan(reason.trimmed()) });
    if (const auto* earlier = memberAt(&held(), "earlier")) // the last version is again what it was
        edits.push_back({ kBefore, *earlier });
    // Nothing was held: when it was to be, and who was asked, stand as before.
    const auto restore = [&](const char* where, const char* member) {
        const auto* now = memberAt(&m_book.document(), where);
        if (const auto* was = memberAt(&held(), member); was && holdsSomething(was) && !holdsSomething(now))
            edits.push_back({ where, *was });
    };
    restore(kPlanned, "planned");
    restore(kInvited, "invited");
    m_wanting = false;
    return m_book.change(
        kBefore, [&](workspace::Workspace& workspace) { return workspace.setAll(m_book.planId(), edits); });
}

QVariantList ReviewController::changes() const
{
    return changesSince(m_language, m_book.document());
}

QStringList ReviewController::calls() const
{
    return callsForReview(m_language, m_book.document());
}

void ReviewController::reload()
{
    m_outcomes.reload();
    m_outcomes.retranslate(); // what stands beside a row comes from elsewhere in the plan
    m_again.reload();
    m_unmet.reload();
    m_invited.reload();
    Q_EMIT changed();
}

void ReviewController::retranslate()
{
    m_outcomes.retranslate();
    m_again.reload();
    m_unmet.reload();
    m_invited.retranslate();
    Q_EMIT changed();
}

} // namespace cyd::bridge
