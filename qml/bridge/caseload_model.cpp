#include "qml/bridge/caseload_model.h"

#include "qml/bridge/acceptance.h"
#include "qml/bridge/check_controller.h"
#include "qml/bridge/due_dates.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/session.h"
#include "qml/bridge/sync_controller.h"

#include <algorithm>

namespace cyd::bridge {

using workspace::PlanCard;

namespace {

constexpr int kAskPauseMs = 20; // between two plans, so that nothing on the screen waits

} // namespace

CaseloadModel::CaseloadModel(Session& session, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_language(language)
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(kAskPauseMs);
    connect(&m_ask, &QTimer::timeout, this, &CaseloadModel::askNext);
    connect(&session, &Session::unlocked, this, &CaseloadModel::reload);
    connect(&session, &Session::locked, this, &CaseloadModel::reload);
    connect(&session, &Session::planChanged, this, &CaseloadModel::reloadOne);
    connect(&language, &Language::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int CaseloadModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> CaseloadModel::roleNames() const
{
    return { { PlanIdRole, "planId" }, { Name, "name" }, { KnownAs, "knownAs" }, { BornWords, "bornWords" },
        { NhsNumber, "nhsNumber" }, { ReviewWordsRole, "reviewWords" }, { ReviewKind, "reviewKind" },
        { Due, "due" }, { StatusWords, "statusWords" }, { StatusKind, "statusKind" },
        { ConflictWords, "conflictWords" }, { SyncWordsRole, "syncWords" }, { SyncIcon, "syncIcon" },
        { SyncKind, "syncKind" }, { SpeaksWelsh, "speaksWelsh" }, { LeftWords, "leftWords" },
        { FollowUpWords, "followUpWords" }, { FollowUpKind, "followUpKind" }, { AskedWords, "askedWords" },
        { Clocks, "clocks" }, { HandedWords, "handedWords" } };
}

QVariant CaseloadModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& card = m_rows[static_cast<std::size_t>(index.row())];
    const auto review
        = [&] { return reviewWords(m_language, m_session.policy(), reviewDayOf(card), m_session.today()); };
    switch (role) {
    case PlanIdRole:
        return QString::fromStdString(card.id.hex());
    case Name:
        return surnameFirst(fromPlan(card.name));
    case KnownAs:
        return fromPlan(card.knownAs);
    case BornWords:
        return m_language.date(fromPlan(card.dateOfBirth));
    case NhsNumber:
        return spacedNhsNumber(fromPlan(card.nhsNumber));
    case ReviewWordsRole:
        return review().words;
    case ReviewKind:
        return review().kind;
    case Due: {
        const auto& told = toldOf(card.id);
        const auto kind = review().kind;
        return kind == QLatin1String("error") || kind == QLatin1String("warning") || told.followUp.isValid()
            || told.reviewAsked || !told.clocks.empty();
    }
    case StatusWords:
        return m_language.wordsFor(QStringLiteral("plan.status"), fromPlan(card.status));
    case StatusKind:
        return statusTone(fromPlan(card.status));
    case ConflictWords:
        return card.conflicts > 0 ? m_language.text("conflict.choose").arg(card.conflicts) : QString();
    case SyncWordsRole:
        return syncWords(m_language, card.sync).words;
    case SyncIcon:
        return syncWords(m_language, card.sync).icon;
    case SyncKind:
        return syncWords(m_language, card.sync).kind;
    case SpeaksWelsh:
        return card.language == "cy";
    case LeftWords: {
        const auto left = toldOf(card.id).left;
        return left > 0 ? m_language.text("check.left").arg(left) : QString();
    }
    case HandedWords: {
        const auto& awaited = toldOf(card.id).awaited;
        return awaited.isEmpty() ? QString() : m_language.text("handing.waiting").arg(awaited);
    }
    case FollowUpWords: {
        const auto day = toldOf(card.id).followUp;
        return !day.isValid() ? QString()
                              : m_language.text(isLate(day) ? "left.follow_up_late" : "left.follow_up")
                                    .arg(m_language.date(day.toString(Qt::ISODate)));
    }
    case FollowUpKind:
        return isLate(toldOf(card.id).followUp) ? QStringLiteral("error") : QStringLiteral("warning");
    case AskedWords:
        return toldOf(card.id).reviewAsked ? m_language.text("left.review_asked") : QString();
    case Clocks: {
        QVariantList list;
        for (const auto& line : toldOf(card.id).clocks)
            list.append(QVariantMap { { QStringLiteral("words"), said(m_language, line) },
                { QStringLiteral("icon"), QLatin1String(line.icon) },
                { QStringLiteral("kind"), QLatin1String(line.kind) } });
        return list;
    }
    case LeftAgainstAdvice:
        return toldOf(card.id).leftAgainstAdvice;
    case Conflicts:
        return card.conflicts > 0;
    case Waiting:
        return card.sync.state == workspace::SyncState::OnThisTablet
            || card.sync.state == workspace::SyncState::Waiting;
    case SearchText:
        return folded(fromPlan(card.name) + QLatin1Char(' ') + fromPlan(card.knownAs) + QLatin1Char(' ')
            + fromPlan(card.nhsNumber) + QLatin1Char(' ') + spacedNhsNumber(fromPlan(card.nhsNumber))
            + QLatin1Char(' ') + fromPlan(card.dateOfBirth) + QLatin1Char(' ')
            + m_language.date(fromPlan(card.dateOfBirth)) + QLatin1Char(' ') + fromPlan(card.address));
    default:
        return {};
    }
}

void CaseloadModel::reload()
{
    std::vector<PlanCard> rows;
    if (m_session.isUnlocked()) {
        if (auto cards = m_session.workspace()->plans())
            rows = std::move(*cards);
        else
            m_session.report(cards.error());
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_toAsk.clear();
    for (const auto& card : m_rows)
        m_toAsk.insert(card.id);
    // Of whoever is in the list still what was told stands until it is told again; after a lock of nobody.
    std::erase_if(m_told, [this](const auto& told) { return !m_toAsk.contains(told.first); });
    endResetModel();
    m_ask.start();
}

CaseloadModel::Told CaseloadModel::tell(const Json& document) const
{
    using checker::ClockKind;
    const auto today = m_session.today();
    const auto& policy = m_session.policy();
    Told told { causesIn(document, policy, today), followUpPending(document, policy),
        !openRequests(document).empty(), {}, false, personName(document, awaitedCoordinator(document)),
        reviewDayOn(document, policy, today) };
    for (const auto& clock : clocksOn(document, policy, today)) {
        if (clock.kind == ClockKind::ReviewDue || clock.kind == ClockKind::HigherRisk)
            continue; // the first has words of its own here, the second is for who opens the plan
        told.clocks.push_back(lineOf(document, policy, clock, today));
        if (clock.kind == ClockKind::LeftAgainstAdvice) { // says by when they are to be seen, too
            told.leftAgainstAdvice = true;
            told.followUp = {};
        }
    }
    return told;
}

const CaseloadModel::Told& CaseloadModel::toldOf(const PlanId& id) const
{
    static const Told nothing;
    const auto found = m_told.find(id);
    return found == m_told.end() ? nothing : found->second;
}

QString CaseloadModel::reviewDayOf(const PlanCard& card) const
{
    const auto& counted = toldOf(card.id).review;
    return counted.isEmpty() ? fromPlan(card.nextReview) : counted;
}

bool CaseloadModel::isLate(const QDate& day) const
{
    return day.isValid() && day < m_session.today();
}

void CaseloadModel::askNext()
{
    if (!m_session.isUnlocked())
        return;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_toAsk.contains(m_rows[row].id)) {
            askFor(row);
            m_ask.start();
            return;
        }
}

void CaseloadModel::askFor(std::size_t row)
{
    const auto id = m_rows[row].id;
    m_toAsk.erase(id);
    const auto plan = m_session.workspace()->plan(id);
    auto told = plan ? tell((*plan)->document()) : Told();
    if (id != m_changed) // a plan that nobody works on need not stay in memory
        m_session.workspace()->closePlan(id);
    if (m_told.contains(id) && told == m_told.at(id))
        return;
    m_told[id] = std::move(told);
    Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

void CaseloadModel::reloadOne(const PlanId& id)
{
    m_changed = id;
    auto cards = m_session.isUnlocked() ? m_session.workspace()->plans() : Result<std::vector<PlanCard>>();
    if (!cards || cards->size() != m_rows.size()) {
        reload();
        return;
    }
    // Only this row: the list keeps its place while somebody works in a plan.
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if ((*cards)[row].id != m_rows[row].id) {
            reload();
            return;
        }
        if (m_rows[row].id == id) {
            m_rows[row] = (*cards)[row];
            m_toAsk.insert(id);
            m_ask.start();
            Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
        }
    }
}

QString folded(const QString& text)
{
    QString result;
    for (const auto letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        result += letter == QChar(0x2019) || letter == QChar(0x2018) ? QLatin1Char('\'') : letter.toLower();
    }
    return result.simplified();
}

CaseloadFilter::CaseloadFilter(CaseloadModel& all, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_collator(QLocale(QLocale::Welsh, QLocale::UnitedKingdom))
{
    setSourceModel(&all);
    setDynamicSortFilter(true);
    sort(0);
    connect(this, &QAbstractItemModel::modelReset, this, &CaseloadFilter::countsChanged);
    connect(this, &QAbstractItemModel::rowsInserted, this, &CaseloadFilter::countsChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &CaseloadFilter::countsChanged);
    connect(&all, &QAbstractItemModel::dataChanged, this, &CaseloadFilter::countsChanged);
}

void CaseloadFilter::setSearch(const QString& text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

void CaseloadFilter::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

int CaseloadFilter::total() const
{
    return sourceModel()->rowCount();
}

int CaseloadFilter::countOf(int role) const
{
    int count = 0;
    for (int row = 0; row < sourceModel()->rowCount(); ++row)
        count += sourceModel()->index(row, 0).data(role).toBool() ? 1 : 0;
    return count;
}

bool CaseloadFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto card = sourceModel()->index(row, 0, parent);
    if ((m_filter == QLatin1String("due") && !card.data(CaseloadModel::Due).toBool())
        || (m_filter == QLatin1String("conflicts") && !card.data(CaseloadModel::Conflicts).toBool())
        || (m_filter == QLatin1String("waiting") && !card.data(CaseloadModel::Waiting).toBool()))
        return false;
    const auto text = card.data(CaseloadModel::SearchText).toString();
    return std::all_of(
        m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
}

bool CaseloadFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool first = left.data(CaseloadModel::LeftAgainstAdvice).toBool();
    if (first != right.data(CaseloadModel::LeftAgainstAdvice).toBool())
        return first;
    return m_collator.compare(
               left.data(CaseloadModel::Name).toString(), right.data(CaseloadModel::Name).toString())
        < 0;
}

} // namespace cyd::bridge
