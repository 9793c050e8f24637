#include "qml/bridge/history_model.h"

#include "core/plan/way_back.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/history_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/put_back.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cyd::bridge {

using workspace::HistoryLine;

namespace {

QDateTime timeOf(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QString clockOf(std::int64_t ms)
{
    return timeOf(ms).toString(QStringLiteral("HH:mm"));
}

//! Edits that are told as one: of one answer, or of what somebody told in confidence.
std::pair<std::string, std::string> keyOf(const HistoryLine& line)
{
    return { line.author, inConfidence(line.change) ? std::string() : line.change.path };
}

bool goesOn(const HistoryLine& older, const HistoryLine& newer)
{
    return inConfidence(newer.change) || older.change.after == newer.change.before;
}

} // namespace

HistoryModel::HistoryModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return { { DayWords, "dayWords" }, { Part, "part" }, { Who, "who" }, { Place, "place" }, { What, "what" },
        { Icon, "icon" }, { After, "after" }, { Before, "before" }, { Why, "why" }, { When, "when" },
        { Screen, "screen" }, { Area, "area" }, { CanPutBack, "canPutBack" } };
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DayWords:
        return row.newDay ? row.day : QString();
    case Part:
        return row.newGroup ? row.part : QString();
    case Who:
        return row.newGroup ? row.who : QString();
    case Place:
        return row.place;
    case What:
        return row.what;
    case Icon:
        return row.icon;
    case After:
        return row.after;
    case Before:
        return row.before;
    case Why:
        return row.why;
    case When:
        return row.when;
    case Screen:
        return row.screen;
    case Area:
        return row.area;
    case CanPutBack:
        return row.change != nullptr;
    default:
        return {};
    }
}

void HistoryModel::open()
{
    m_seen = true;
    if (!m_stale)
        return;
    read();
    show();
}

void HistoryModel::leave()
{
    m_seen = false;
    if (!m_revealed)
        return;
    m_revealed = false;
    show();
    Q_EMIT countChanged();
}

void HistoryModel::showOlder()
{
    m_wanted += kPage;
    show();
}

void HistoryModel::reveal()
{
    m_revealed = true;
    show();
    Q_EMIT countChanged();
}

void HistoryModel::reload()
{
    m_stale = true;
    if (m_seen)
        open();
}

void HistoryModel::retranslate()
{
    if (!m_stale)
        show();
    Q_EMIT sealChanged();
}

void HistoryModel::close()
{
    m_history.clear();
    m_seal.reset();
    m_wanted = kPage;
    m_revealed = m_seen = false;
    m_stale = true;
    show();
    Q_EMIT countChanged();
    Q_EMIT sealChanged();
}

void HistoryModel::read()
{
    m_history.clear();
    m_stale = false;
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace)
        return;
    if (auto history = workspace->history(m_book.planId()))
        m_history = std::move(*history);
    else
        m_book.session().report(history.error());
}

std::size_t HistoryModel::beginnings() const
{
    const auto goesFurther = [&](const HistoryLine& line) {
        return line.author == m_history.front().author && line.atMs - m_history.front().atMs < kBeginningMs
            && line.change.before.is_discarded() && line.change.path.find('.') == std::string::npos;
    };
    const auto end = std::ranges::find_if_not(m_history, goesFurther);
    return static_cast<std::size_t>(end - m_history.begin());
}

std::vector<HistoryModel::Line> HistoryModel::lines() const
{
    std::vector<Line> lines;
    std::map<std::pair<std::string, std::string>, std::size_t> ofDay;
    QDate day;
    const auto begun = beginnings();
    for (auto place = m_history.size(); place-- > begun;) {
        const auto& edit = m_history[place];
        if (!m_revealed && inConfidence(edit.change))
            continue;
        const auto date = timeOf(edit.atMs).date();
        if (lines.size() >= (date == day ? 2 * m_wanted : m_wanted))
            return lines;
        if (date != day)
            ofDay.clear();
        day = date;
        const auto [known, isNew] = ofDay.try_emplace(keyOf(edit), lines.size());
        if (!isNew && goesOn(edit, *lines[known->second].oldest)) {
            lines[known->second].oldest = &edit;
            ++lines[known->second].edits;
            continue;
        }
        known->second = lines.size();
        lines.push_back({ &edit, &edit, 1, false });
    }
    if (begun > 0)
        lines.push_back({ &m_history[begun - 1], &m_history.front(), begun, true });
    return lines;
}

QString HistoryModel::whenWords(const Line& line) const
{
    const auto from = clockOf(line.oldest->atMs), to = clockOf(line.newest->atMs);
    if (line.edits == 1 || line.beginning)
        return to;
    return (from == to ? m_language.text("history.when.several").arg(to)
                       : m_language.text("history.when.between").arg(from, to))
        .arg(line.edits);
}

HistoryModel::Row HistoryModel::rowOf(const Line& line) const
{
    const auto& edit = *line.newest;
    Row row;
    row.day = m_language.locale().toString(timeOf(edit.atMs).date(), QStringLiteral("d MMM yyyy"));
    const auto author = fromPlan(edit.author);
    row.who = author.isEmpty() || author == QLatin1String("?") ? m_language.text("history.unknown") : author;
    row.when = whenWords(line);
    if (line.beginning) {
        row.part = m_language.text("part.plan");
        row.place = m_language.text("history.beginning");
        row.what = m_language.text("history.did.written");
        row.icon = QStringLiteral("file-text");
        row.screen = QStringLiteral("overview");
        return row;
    }
    auto change = edit.change;
    // Where it came back to what it was, the last step is told. (What is discarded equals nothing.)
    const auto& first = line.oldest->change.before;
    if (first.is_discarded() || change.after.is_discarded() || first != change.after)
        change.before = first;
    auto words = historyWords(m_language, *m_book.plan(), change);
    row.part = words.part;
    row.place = words.place;
    row.what = words.what;
    row.icon = words.icon;
    row.after = words.after;
    row.before = words.before == words.after ? QString() : words.before;
    row.why = inConfidence(change) ? QString() : fromPlan(change.why);
    row.screen = words.screen;
    row.area = words.area;
    if (canPutBack(change))
        row.change = std::make_shared<const plan::Change>(std::move(change));
    return row;
}

bool HistoryModel::canPutBack(const plan::Change& change) const
{
    const auto path = fromPlan(change.path);
    return mayPutBack(change) && !m_book.disputed(path) && !m_book.conflictedBelow(path)
        && !m_book.hasDraft(path) && plan::wayBack(*m_book.plan(), change).has_value();
}

bool HistoryModel::putBack(int row)
{
    if (row < 0 || row >= count() || !m_book.plan())
        return false;
    const auto change = m_rows[static_cast<std::size_t>(row)].change;
    m_book.commitAll(); // what is being typed there is not written over
    const auto back = change && canPutBack(*change) ? plan::wayBack(*m_book.plan(), *change) : std::nullopt;
    if (!back) {
        m_book.session().report({ Fault::Refused, "undo.changed" });
        return false;
    }
    if (back->kind == plan::WayBack::Kind::Add)
        return m_book.change(back->path, [&](workspace::Workspace& workspace) {
            return workspace.add(m_book.planId(), back->path, back->value);
        });
    // With everything that changing a text brings: its translation, a yes to what stood there.
    auto* answer = m_book.at(fromPlan(back->path));
    answer->type(fromPlan(back->value.get<std::string>()));
    answer->commit();
    return answer->state() == Answer::Saved;
}

bool HistoryModel::Row::operator==(const Row& other) const
{
    const auto said = [](const Row& row) {
        return std::tie(row.day, row.part, row.who, row.newDay, row.newGroup, row.place, row.what, row.icon,
            row.after, row.before, row.why, row.when, row.screen, row.area);
    };
    const bool same = !change || !other.change
        ? change == other.change
        : change->path == other.change->path && change->before == other.change->before;
    return same && said(*this) == said(other);
}

std::vector<HistoryModel::Row> HistoryModel::rowsOf(const std::vector<Line>& lines) const
{
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const auto& line : lines)
        rows.push_back(rowOf(line));
    // Each group of a day stands where its newest edit does.
    for (auto first = rows.begin(); first != rows.end();) {
        const bool newDay = first == rows.begin() || std::prev(first)->day != first->day;
        const auto endOfDay
            = std::find_if(first, rows.end(), [&](const Row& row) { return row.day != first->day; });
        const auto [part, who] = std::pair { first->part, first->who };
        const auto rest = std::stable_partition(
            first, endOfDay, [&](const Row& row) { return row.part == part && row.who == who; });
        first->newDay = newDay;
        first->newGroup = true;
        first = rest;
    }
    return rows;
}

void HistoryModel::show()
{
    const auto all = lines();
    auto rows = m_book.plan() ? rowsOf(all) : std::vector<Row>();
    const auto told = std::ranges::count_if(
        m_history, [&](const HistoryLine& edit) { return m_revealed || !inConfidence(edit.change); });
    std::size_t said = 0;
    for (const auto& line : all)
        said += line.edits;
    const bool older = said < static_cast<std::size_t>(told);
    const auto same = std::ranges::mismatch(m_rows, rows);
    const auto before = m_rows.size();
    if (same.in1 == m_rows.end() && rows.size() > before) {
        beginInsertRows({}, count(), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (same.in1 != m_rows.end() || same.in2 != rows.end()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    if (before != m_rows.size() || older != m_hasOlder) {
        m_hasOlder = older;
        Q_EMIT countChanged();
    }
}

void HistoryModel::check()
{
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace)
        return;
    m_seal = Seal { m_book.session().now().toMSecsSinceEpoch(), workspace->verifyPlan(m_book.planId()) };
    Q_EMIT sealChanged();
}

QString HistoryModel::sealWords() const
{
    if (!m_seal)
        return {};
    return m_seal->found ? m_language.text("history.seal.good").arg(m_language.moment(m_seal->atMs))
                         : faultWords(m_language, m_seal->found.error());
}

QString HistoryModel::sealKind() const
{
    return !m_seal ? QString() : m_seal->found ? QStringLiteral("ok") : QStringLiteral("error");
}

} // namespace cyd::bridge
