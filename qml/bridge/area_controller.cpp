#include "qml/bridge/area_controller.h"

#include "core/base/id.h"
#include "core/base/part_views.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/due_dates.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

AreaController::AreaController(
    AnswerBook& book, const Language& language, const AreasModel& areas, PeopleModel& people, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_areas(areas)
    , m_people(people)
    , m_outcomes(book, language)
    , m_looseActions(book, language, {})
    , m_needs(book, language)
    , m_unmet(book, language)
    , m_notAgreed(book, language, SaidModel::What::NotAgreed)
    , m_comments(book, language, SaidModel::What::Comments)
    , m_removed(book)
{
}

QString AreaController::under(const char* member) const
{
    return QStringLiteral("domains.") + m_key + QLatin1Char('.') + QLatin1String(member);
}

QString AreaController::setting() const
{
    const auto* plan = m_book.plan();
    const bool inside = plan && textAt(plan->document(), "plan.setting") == QLatin1String("hospital");
    return inside ? QStringLiteral("hospital") : QStringLiteral("community");
}

QStringList AreaController::prompts(const QString& setting) const
{
    QStringList all;
    for (;;) {
        const auto id = QStringLiteral("prompt.%1.%2.%3").arg(m_key, setting).arg(all.size() + 1);
        if (!m_language.phrasebook().has(m_language.lang(), id))
            return all;
        all.append(m_language.text(id));
    }
}

void AreaController::open(const QString& key)
{
    if (!findArea(key) || key == m_key)
        return;
    m_book.commitAll();
    m_key = key;
    m_removed.clear();
    m_ownWords = m_book.at(under("in_my_words"));
    m_strengths = m_book.at(under("strengths"));
    m_note = m_book.at(under("note"));
    m_outcomes.setPath(under("outcomes"));
    m_looseActions.setPath(under("actions"));
    m_needs.setPath(under("needs"));
    m_unmet.setPath(under("unmet_needs"));
    m_notAgreed.setArea(key);
    m_comments.setArea(key);
    Q_EMIT areaChanged();
    Q_EMIT changed();
    Q_EMIT undoChanged();
}

void AreaController::close()
{
    m_key.clear();
    m_ownWords = m_strengths = m_note = nullptr;
    m_removed.clear();
    m_before.clear();
    m_facts.clear();
    m_outcomes.setPath({});
    m_looseActions.setPath({});
    m_needs.setPath({});
    m_unmet.setPath({});
    m_notAgreed.setArea({});
    m_comments.setArea({});
    Q_EMIT areaChanged();
    Q_EMIT changed();
    Q_EMIT undoChanged();
}

void AreaController::reload()
{
    settleStates();
    if (m_key.isEmpty())
        return;
    m_outcomes.reload();
    m_looseActions.reload();
    m_needs.reload();
    m_unmet.reload();
    m_notAgreed.reload();
    m_comments.reload();
    Q_EMIT changed();
}

void AreaController::retranslate()
{
    m_outcomes.retranslate();
    m_looseActions.retranslate();
    m_needs.retranslate();
    m_unmet.retranslate();
    m_notAgreed.retranslate();
    m_comments.retranslate();
    Q_EMIT changed();
    Q_EMIT undoChanged();
}

QString AreaController::title() const
{
    return fromAreas(AreasModel::Title).toString();
}

QString AreaController::icon() const
{
    const auto* area = findArea(m_key);
    return area ? QString::fromLatin1(area->icon) : QString();
}

QVariant AreaController::fromAreas(int role) const
{
    for (int row = 0; row < m_areas.rowCount(); ++row)
        if (m_areas.index(row).data(AreasModel::Key).toString() == m_key)
            return m_areas.index(row).data(role);
    return {};
}

QString AreaController::state() const
{
    return fromAreas(AreasModel::State).toString();
}
QString AreaController::stateWords() const
{
    return fromAreas(AreasModel::StateWords).toString();
}
QString AreaController::stateIcon() const
{
    return fromAreas(AreasModel::StateIcon).toString();
}
QString AreaController::stateKind() const
{
    return fromAreas(AreasModel::StateKind).toString();
}

QString AreaController::nothingNeededWords() const
{
    return m_language.text("area.nothing_needed_line")
        .arg(m_language.date(m_book.session().today().toString(Qt::ISODate)));
}

QString AreaController::noteNow() const
{
    const auto* area = areaIn(m_book.document(), m_key);
    return area ? textAt(*area, "note").trimmed() : QString();
}

QStringList AreaController::openOutcomes() const
{
    QStringList all;
    const auto* area = areaIn(m_book.document(), m_key);
    for (const auto& outcome : area ? listAt(*area, "outcomes") : Json::array()) {
        const auto words = textAt(outcome, "text").trimmed();
        if (!words.isEmpty() && !hasEnded(toPlan(textAt(outcome, "status"))))
            all.append(words);
    }
    return all;
}

QVariantList AreaController::dueSuggestions() const
{
    return dueDates(m_language, m_book.session().policy(), m_book.session().today(), dueSteps());
}

QString AreaController::neighbour(int step) const
{
    const auto all = areas();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (m_key != QLatin1String(all[i].key))
            continue;
        const auto other = static_cast<std::ptrdiff_t>(i) + step;
        if (other < 0 || other >= static_cast<std::ptrdiff_t>(all.size()))
            return {};
        return QString::fromLatin1(all[static_cast<std::size_t>(other)].key);
    }
    return {};
}

QString AreaController::previousTitle() const
{
    const auto* area = findArea(neighbour(-1));
    return area ? m_language.text(area->title) : QString();
}

QString AreaController::nextTitle() const
{
    const auto* area = findArea(neighbour(1));
    return area ? m_language.text(area->title) : QString();
}

void AreaController::openPrevious()
{
    open(neighbour(-1));
}
void AreaController::openNext()
{
    open(neighbour(1));
}

void AreaController::add(const char* list, const Json& item)
{
    m_book.commitAll();
    const auto path = under(list).toStdString();
    m_book.change(path, [&](auto& workspace) { return workspace.add(m_book.planId(), path, item); });
}

void AreaController::addOutcome()
{
    add("outcomes",
        { { "outcome_id", newId("o-") }, { "text", "" }, { "how_we_will_know", "" }, { "target_on", nullptr },
            { "need_ids", Json::array() }, { "agreed_by_person", nullptr },
            { "carried_forward_reason", nullptr }, { "status", "open" } });
}

void AreaController::addAction(int outcomeRow)
{
    const auto outcome = m_outcomes.outcomeId(outcomeRow);
    add("actions",
        { { "action_id", newId("a-") },
            { "outcome_id", outcome.isEmpty() ? Json(nullptr) : Json(outcome.toStdString()) }, { "text", "" },
            { "owner_id", nullptr }, { "how_often", "" },
            { "start_on", m_book.session().today().toString(Qt::ISODate).toStdString() },
            { "due_on", nullptr }, { "status", "open" } });
}

void AreaController::addNeed()
{
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    add("needs", { { "need_id", newId("d-") }, { "text", "" }, { "source", "conversation " + today } });
}

void AreaController::addUnmetNeed()
{
    add("unmet_needs",
        { { "text", "" }, { "reason", "" }, { "risk_if_not_met", "" }, { "alternative_offered", "" },
            { "review_on", nullptr } });
}

void AreaController::remove(const char* member, const QString& id, const char* words)
{
    if (!id.isEmpty() && m_removed.remove(under(member) + QLatin1Char('.') + id, {}, words))
        Q_EMIT undoChanged();
}

void AreaController::removeOutcome(int row)
{
    remove("outcomes", m_outcomes.outcomeId(row), "area.undo.outcome");
}

void AreaController::removeAction(int outcomeRow, int row)
{
    const auto* actions = outcomeRow < 0
        ? &m_looseActions
        : m_outcomes.index(outcomeRow).data(OutcomesModel::Actions).value<ActionsModel*>();
    if (actions)
        remove("actions", actions->actionId(row), "area.undo.action");
}

void AreaController::removeNeed(int row)
{
    remove("needs", m_needs.index(row).data(NeedsModel::NeedId).toString(), "area.undo.need");
}

void AreaController::removeUnmetNeed(int row)
{
    if (row >= 0 && row < m_unmet.count())
        remove("unmet_needs", QString::number(row), "area.undo.unmet");
}

QString AreaController::undoWords() const
{
    return m_removed.empty() ? QString() : m_language.text(m_removed.words());
}

QString AreaController::undoList() const
{
    return m_removed.empty() ? QString() : fromPlan(m_removed.list()).section(QLatin1Char('.'), -1);
}

void AreaController::undo()
{
    m_removed.undo();
    Q_EMIT undoChanged();
}

bool AreaController::nothingNeeded(const QString& line)
{
    const auto said = line.trimmed();
    m_book.commitAll();
    if (said.isEmpty() || !openOutcomes().isEmpty())
        return false;
    const auto state = under("state").toStdString(), note = under("note").toStdString();
    const auto earlier = noteNow();
    const auto words = earlier.isEmpty() || earlier == said ? said : said + QLatin1Char('\n') + earlier;
    return m_book.change(state, [&](auto& workspace) {
        return workspace.setAll(m_book.planId(), { { state, "no_outcome_needed" }, { note, toPlan(words) } });
    });
}

void AreaController::needed()
{
    const auto state = under("state").toStdString();
    m_book.change(
        state, [&](auto& workspace) { return workspace.set(m_book.planId(), state, Json(nullptr)); });
    m_facts[m_key].clear();
    settleStates();
}

namespace {

//! Of each outcome that has words, whether it is open and whether the person has said yes to it.
QStringList factsOf(const Json& area)
{
    QStringList facts;
    for (const auto& outcome : listAt(area, "outcomes"))
        if (!textAt(outcome, "text").trimmed().isEmpty()) {
            const auto* agreed = memberAt(&outcome, "agreed_by_person");
            const auto status = textAt(outcome, "status");
            facts.append((status.isEmpty() || status == QLatin1String("open") ? QLatin1String("open ")
                                                                              : QLatin1String("ended "))
                + (agreed && *agreed == Json(true) ? QLatin1String("yes") : QLatin1String("no")));
        }
    return facts;
}

} // namespace

QString AreaController::stateByFacts(const Json& area) const
{
    const auto now = textAt(area, "state");
    const bool byProvider = now == QLatin1String("outcomes_determined_by_provider");
    const auto all = factsOf(area);
    if (all.isEmpty()) {
        const bool ofOutcomes = byProvider || now == QLatin1String("outcomes_agreed")
            || now == QLatin1String("outcomes_written");
        return ofOutcomes ? m_before.value(textAt(area, "domain")) : now;
    }
    return fromPlan(areaStateByOutcomes(area));
}

void AreaController::settleStates()
{
    QStringList changed; // writing one comes back here
    for (const auto& area : listAt(m_book.document(), "domains")) {
        const auto key = textAt(area, "domain");
        const auto now = factsOf(area);
        const auto known = m_facts.constFind(key);
        if (known != m_facts.cend() && *known != now)
            changed.append(key);
        if (known == m_facts.cend() || *known != now)
            m_facts.insert(key, now);
    }
    for (const auto& key : std::as_const(changed))
        settleState(key);
}

void AreaController::settleState(const QString& key)
{
    const auto* area = areaIn(m_book.document(), key);
    if (!area)
        return;
    const auto was = textAt(*area, "state");
    const auto is = stateByFacts(*area);
    const auto path = QStringLiteral("domains.%1.state").arg(key);
    if (is == was || m_book.conflicted(path))
        return;
    if (!was.startsWith(QLatin1String("outcomes_")))
        m_before.insert(key, was);
    m_book.change(path.toStdString(), [&](auto& workspace) {
        return workspace.set(
            m_book.planId(), path.toStdString(), is.isEmpty() ? Json(nullptr) : Json(is.toStdString()));
    });
}

} // namespace cyd::bridge
