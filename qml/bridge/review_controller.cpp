#include "qml/bridge/review_controller.h"

#include "core/checker/policy.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr auto kBefore = "plan.previous_version";
constexpr auto kHistory = "reviews.history";

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

std::vector<std::size_t> openRequests(const Json& document)
{
    std::vector<std::size_t> open;
    const auto& asked = listAt(document, "reviews.requests");
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto on = textAt(asked[i], "on");
        const auto& held = listAt(document, kHistory);
        const bool followed = std::any_of(held.begin(), held.end(),
            [&](const Json& review) { return !on.isEmpty() && textAt(review, "on") > on; });
        if (!followed && textAt(asked[i], "reply.on").isEmpty())
            open.push_back(i);
    }
    return open;
}

ReviewController::ReviewController(
    AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_inPost(inPost)
    , m_outcomes(book, language)
{
}

int ReviewController::version() const
{
    const auto* number = memberAt(&m_book.document(), "plan.version");
    return number && number->is_number_integer() ? number->get<int>() : 0;
}

bool ReviewController::underWay() const
{
    const auto* before = memberAt(&m_book.document(), "plan.previous_version.version");
    return before && before->is_number_integer() && before->get<int>() == version() && version() > 0;
}

bool ReviewController::canStart() const
{
    bool any = false;
    eachOutcome(m_book.document(), [&](const Json& outcome) { any = any || isOpenOutcome(outcome); });
    return any && !underWay();
}

QString ReviewController::recordPath() const
{
    const auto& held = listAt(m_book.document(), kHistory);
    return held.empty() ? QString()
                        : QStringLiteral("%1.%2").arg(QLatin1String(kHistory)).arg(held.size() - 1);
}

QString ReviewController::recorded(const char* member) const
{
    const auto& held = listAt(m_book.document(), kHistory);
    return held.empty() ? QString() : textAt(held.back(), member);
}

void ReviewController::set(const QString& path, const Json& value)
{
    m_book.change(path.toStdString(), [&](workspace::Workspace& workspace) {
        return workspace.set(m_book.planId(), path.toStdString(), value);
    });
}

void ReviewController::record(const char* member, const QString& value)
{
    if (underWay() && !recordPath().isEmpty() && value != recorded(member))
        set(recordPath() + QLatin1Char('.') + QLatin1String(member),
            value.isEmpty() ? Json(nullptr) : Json(value.toStdString()));
}

Answer* ReviewController::reason() const
{
    return underWay() && !recordPath().isEmpty() ? m_book.at(recordPath() + QStringLiteral(".reason"))
                                                 : nullptr;
}

QString ReviewController::lastWords() const
{
    const auto& held = listAt(m_book.document(), kHistory);
    const auto past = held.size() - (underWay() && !held.empty() ? 1 : 0);
    return past == 0 ? QString()
                     : m_language.text("review.last").arg(m_language.date(textAt(held[past - 1], "on")));
}

QString ReviewController::dueWords() const
{
    const auto due = textAt(m_book.document(), "plan.next_review_due_on");
    return due.isEmpty() ? QString() : m_language.text("review.due").arg(m_language.date(due));
}

QString ReviewController::dueKind() const
{
    return reviewWords(
        m_language, textAt(m_book.document(), "plan.next_review_due_on"), m_book.session().today())
        .kind;
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

QVariantList ReviewController::attended() const
{
    const auto& held = listAt(m_book.document(), kHistory);
    QStringList came;
    if (!held.empty())
        for (const auto& id : listAt(held.back(), "attended"))
            came.append(textOf(&id));
    auto people = m_inPost.choices();
    for (auto& person : people) {
        auto map = person.toMap();
        map.insert(QStringLiteral("ticked"), came.contains(map.value(QStringLiteral("value")).toString()));
        person = map;
    }
    return people;
}

void ReviewController::toggleAttended(const QString& personId)
{
    if (!underWay() || recordPath().isEmpty())
        return;
    auto came = listAt(listAt(m_book.document(), kHistory).back(), "attended");
    if (!came.is_array())
        came = Json::array();
    const auto id = personId.toStdString();
    if (const auto found = std::find(came.begin(), came.end(), id); found != came.end())
        came.erase(found);
    else
        came.push_back(id);
    set(recordPath() + QStringLiteral(".attended"), came);
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
    return held.isValid() ? held.addMonths(checker::Policy().reviewMonths).toString(Qt::ISODate) : QString();
}

void ReviewController::start()
{
    if (!canStart())
        return;
    m_book.commitAll();
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    Json outcomes = Json::array();
    eachOutcome(m_book.document(), [&](const Json& outcome) {
        if (isOpenOutcome(outcome))
            outcomes.push_back({ { "outcome_id", textAt(outcome, "outcome_id").toStdString() },
                { "text", textAt(outcome, "text").toStdString() },
                { "target_on", textAt(outcome, "target_on").toStdString() }, { "result", "" } });
    });
    const int number = std::max(1, version());
    const Json before { { "version", number },
        { "made_on", textAt(m_book.document(), "plan.made_on").toStdString() }, { "outcomes", outcomes } };
    const Json held { { "on", today }, { "type", "formal" }, { "reason", "" }, { "attended", Json::array() },
        { "needs_reassessed_on", nullptr }, { "risk_reassessed_on", nullptr } };
    // The record first: what begins the review is one commit, and a record without it is only a line too
    // many, which the next try takes up.
    const auto& all = listAt(m_book.document(), kHistory);
    const bool there = !all.empty() && all.back() == held;
    m_book.change(kBefore, [&](workspace::Workspace& workspace) -> Done {
        if (!there)
            if (auto done = workspace.add(m_book.planId(), kHistory, held); !done)
                return done;
        return workspace.setAll(m_book.planId(), { { kBefore, before }, { "plan.version", Json(number) } });
    });
}

void ReviewController::finish()
{
    if (!underWay())
        return;
    m_book.commitAll();
    m_book.change("plan.version", [&](workspace::Workspace& workspace) {
        return workspace.setAll(m_book.planId(),
            { { "plan.version", Json(version() + 1) }, { "plan.made_on", Json(heldOn().toStdString()) },
                { "plan.status", Json("draft") } });
    });
}

QVariantList ReviewController::changes() const
{
    QVariantList list;
    const auto say = [&](const char* icon, const char* kind, const char* words, const QString& text,
                         const QString& before = {}) {
        list.append(QVariantMap { { QStringLiteral("icon"), QLatin1String(icon) },
            { QStringLiteral("kind"), QLatin1String(kind) },
            { QStringLiteral("words"), m_language.text(words) }, { QStringLiteral("text"), text },
            { QStringLiteral("before"), before } });
    };
    const auto& past = listAt(m_book.document(), "plan.previous_version.outcomes");
    QHash<QString, const Json*> now;
    eachOutcome(
        m_book.document(), [&](const Json& outcome) { now.insert(textAt(outcome, "outcome_id"), &outcome); });
    QSet<QString> known;
    for (const auto& outcome : past) {
        const auto id = textAt(outcome, "outcome_id");
        known.insert(id);
        const auto result = resultKey(textAt(outcome, "result"));
        const auto was = textAt(outcome, "text");
        const auto* is = now.value(id);
        const auto text = is ? textAt(*is, "text") : was;
        if (result == QLatin1String("achieved"))
            say("check", "ok", "review.change.achieved", was);
        else if (result == QLatin1String("stopped") || (!is && result != QLatin1String("achieved")))
            say("x", "neutral", "review.change.stopped", was);
        else if (text != was)
            say("refresh-cw", "info", "review.change.words", text, was);
        else if (is && textAt(*is, "target_on") != textAt(outcome, "target_on"))
            say("calendar", "info", "review.change.date", text, m_language.date(textAt(*is, "target_on")));
    }
    eachOutcome(m_book.document(), [&](const Json& outcome) {
        if (!known.contains(textAt(outcome, "outcome_id")))
            say("circle-plus", "info", "review.change.new", textAt(outcome, "text"));
    });
    return list;
}

void ReviewController::reload()
{
    m_outcomes.reload();
    m_outcomes.retranslate(); // what stands beside a row comes from elsewhere in the plan
    Q_EMIT changed();
}

void ReviewController::retranslate()
{
    m_outcomes.retranslate();
    Q_EMIT changed();
}

} // namespace cyd::bridge
