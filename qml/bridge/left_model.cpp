#include "qml/bridge/left_model.h"

#include "core/base/part_views.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/check_controller.h"
#include "qml/bridge/clock_words.h"
#include "qml/bridge/due_dates.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_controller.h"
#include "qml/bridge/risk_controller.h"
#include "qml/bridge/said_model.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

//! Contact that is due or was missed and treatment that was stopped wait for somebody from the first day.
bool isPressing(const checker::Clock& clock)
{
    using enum checker::ClockKind;
    return clock.stage >= checker::ClockStage::Last || clock.kind == ContactMissed
        || clock.kind == TreatmentStopped || clock.kind == ContactDue;
}

} // namespace

LeftModel::LeftModel(AnswerBook& book, const Language& language, const AreasModel& areas,
    CheckController& check, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
    , m_areas(areas)
    , m_check(check)
{
}

int LeftModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> LeftModel::roleNames() const
{
    return { { Words, "words" }, { Icon, "icon" }, { Kind, "kind" }, { Screen, "screen" },
        { AreaKey, "area" }, { Asked, "asked" } };
}

QVariant LeftModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Words: {
        const auto* area = findArea(row.area);
        return area ? m_language.text(row.words).arg(m_language.text(area->title))
                    : said(m_language, { row.words, row.icon, row.kind, row.screen, row.day, row.more });
    }
    case Icon:
        return QString::fromLatin1(row.icon);
    case Kind:
        return QString::fromLatin1(row.kind);
    case Screen:
        return QString::fromLatin1(row.screen);
    case AreaKey:
        return row.area;
    case Asked:
        return row.asked;
    default:
        return {};
    }
}

void LeftModel::addUnanswered(std::vector<Row>& rows, const Json& document, QDate today)
{
    const auto& entries = listAt(document, "involvement.parts");
    for (const auto& about : partsNotAgreed(document)) {
        const auto entry = partEntry(document, about);
        const Row row { "left.not_agreed", "message-circle", "person", "area",
            areaOfPart(document, fromPlan(about)) };
        const bool answered = entry && !textAt(entries[*entry], "team_answer").trimmed().isEmpty();
        const auto again = entry ? dateAt(entries[*entry], "review_on") : QDate();
        const bool rests = answered && (!again.isValid() || again > today);
        if (entry && !rests && findArea(row.area) && std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    }
}

void LeftModel::addWaiting(std::vector<Row>& pressing, std::vector<Row>& soon, const Json& document) const
{
    const auto today = m_book.session().today();
    const auto& policy = m_book.session().policy();
    auto clocks = clocksOn(document, policy, today);
    const auto add = [&](std::vector<Row>& rows, const checker::Clock& clock) {
        const auto line = lineOf(document, policy, clock, today);
        rows.push_back(
            { line.words, line.icon, line.kind, line.screen, {}, line.day, line.more, isTheCheckers(clock) });
    };
    const bool leftAgainstAdvice
        = !clocks.empty() && clocks.front().kind == checker::ClockKind::LeftAgainstAdvice;
    if (leftAgainstAdvice) { // says by when they are to be seen, too
        add(pressing, clocks.front());
        clocks.erase(clocks.begin());
    } else if (const auto day = followUpPending(document, policy); day.isValid()) {
        pressing.push_back({ day < today ? "left.follow_up_late" : "left.follow_up", "house",
            day < today ? "error" : "warning", "hospital", {}, day.toString(Qt::ISODate) });
    }
    for (const auto& clock : clocks)
        if (!isTheCheckers(clock) || isAsked(clock, m_check.report().findings))
            add(isPressing(clock) ? pressing : soon, clock);
}

std::vector<LeftModel::Row> LeftModel::rowsFor(const Json& document) const
{
    // People who wait come first, and what runs out now: these are never cut off.
    std::vector<Row> rows, soon;
    const auto today = m_book.session().today();
    addWaiting(rows, soon, document);
    const auto kept = rows.size();
    const auto besides = static_cast<std::size_t>(std::ranges::count(rows, true, &Row::asked));
    if (!openRequests(document).empty())
        rows.push_back({ "left.review_asked", "history", "info", "review_meeting", {} });
    const auto waiting = rows.size();
    const auto eachArea = [&](const std::function<void(const QString&, AreasModel::Status)>& visit) {
        for (const auto& area : areas())
            if (area.key != std::string_view("other"))
                visit(QLatin1String(area.key), m_areas.statusOf(QLatin1String(area.key)));
    };
    eachArea([&](const QString& key, AreasModel::Status status) {
        if (status == AreasModel::Status::Conflict)
            rows.push_back({ "left.conflict", "git-merge", "conflict", "conflicts", key });
    });
    if (rows.size() == waiting && m_book.conflicted())
        rows.push_back({ "left.conflict_elsewhere", "git-merge", "conflict", "conflicts", {} });

    const auto asked = static_cast<std::size_t>(m_check.groups()->count());
    const auto room = asked < kAtMost ? kAtMost - asked : 0;
    addUnanswered(rows, document, today);
    rows.insert(rows.end(), soon.begin(), soon.end());
    const auto first = rows.size(); // whatever the checker asks
    const auto& findings = m_check.report().findings;
    eachArea([&](const QString& key, AreasModel::Status status) {
        const auto path = "domains." + key.toStdString();
        const bool known = std::ranges::any_of(findings, [&](const checker::Finding& finding) {
            return finding.path == path || finding.path.starts_with(path + ".");
        });
        if (status == AreasModel::Status::NotYet && !known)
            rows.push_back({ "left.area", "circle-alert", "warning", "area", key });
    });
    if (asksAboutAtRisk(document, today))
        rows.push_back({ "left.at_risk", "shield", "info", "safety", {} });
    if (textAt(document, "plan.status") == QLatin1String("draft")
        && textAt(document, "involvement.agreement.state").isEmpty())
        rows.push_back({ "left.agreement", "signature", "info", "sign", {} });
    const auto most = besides + std::min(std::max(first - besides, room), kAtMost);
    rows.resize(std::min(rows.size(), std::max(kept, most)));
    return rows;
}

void LeftModel::reload()
{
    const auto* plan = m_book.plan();
    auto rows = plan && m_check.shown() ? rowsFor(plan->document()) : std::vector<Row>();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void LeftModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace cyd::bridge
