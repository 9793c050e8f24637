#include "qml/bridge/item_list_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

ItemListModel::ItemListModel(AnswerBook& book, QByteArray idKey, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_idKey(std::move(idKey))
    , m_removed(book)
{
}

int ItemListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

bool ItemListModel::accepts(const Json&) const
{
    return true;
}

void ItemListModel::setPath(const QString& path)
{
    if (path == m_path)
        return;
    // Another list altogether: its rows are not the old ones moved about.
    beginResetModel();
    m_rows.clear();
    m_path = path;
    m_removed.clear();
    endResetModel();
    reload();
    Q_EMIT undoChanged();
}

void ItemListModel::reload()
{
    std::vector<Row> now;
    const auto* plan = m_path.isEmpty() ? nullptr : m_book.plan();
    const auto* list = plan ? plan->at(m_path.toStdString()) : nullptr;
    if (list && list->is_array()) {
        for (std::size_t position = 0; position < list->size(); ++position) {
            const auto& item = (*list)[position];
            if (!accepts(item))
                continue;
            now.push_back({ rowId(*plan, item, position), item });
        }
    }
    if (newestFirst())
        std::ranges::reverse(now);
    const auto before = m_rows.size();
    for (std::size_t i = 0; i < m_rows.size();) {
        const bool stays
            = std::any_of(now.begin(), now.end(), [&](const Row& row) { return row.id == m_rows[i].id; });
        if (stays) {
            ++i;
            continue;
        }
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto found
            = std::find_if(m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, m_rows.size())),
                m_rows.end(), [&](const Row& row) { return row.id == now[i].id; });
        if (found == m_rows.end()) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), now[i]);
            endInsertRows();
        } else if (const auto from = found - m_rows.begin(); from != static_cast<std::ptrdiff_t>(i)) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(i));
            std::rotate(m_rows.begin() + static_cast<std::ptrdiff_t>(i), found, found + 1);
            endMoveRows();
        }
        m_rows[i].item = std::move(now[i].item);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (before != m_rows.size())
        Q_EMIT countChanged();
    if (m_removed.any()) // perhaps of another plan
        Q_EMIT undoChanged();
}

void ItemListModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT undoChanged();
}

QString ItemListModel::nameOf(const Json&) const
{
    return {};
}

QString ItemListModel::undoWords() const
{
    static constexpr qsizetype kLongest = 60;
    if (m_removed.empty())
        return {};
    auto name = nameOf(m_removed.item()).simplified();
    if (name.size() > kLongest)
        name = name.left(kLongest).trimmed() + QStringLiteral("…");
    const auto& language = m_book.language();
    return name.isEmpty() ? language.text("undo.item") : language.text("undo.named").arg(name);
}

void ItemListModel::undo()
{
    m_removed.undo();
    Q_EMIT undoChanged();
}

void ItemListModel::takeOut(int index, const QString& beside)
{
    if (has(index) && m_removed.remove(itemPath(index), beside))
        Q_EMIT undoChanged();
}

Answer* ItemListModel::answer(int index, const char* member) const
{
    return m_book.at(itemPath(index) + QLatin1Char('.') + QLatin1String(member));
}

bool ItemListModel::setMember(int index, const char* member, const Json& value)
{
    if (!has(index))
        return false;
    const auto path = (itemPath(index) + QLatin1Char('.') + QLatin1String(member)).toStdString();
    return m_book.session().change(
        m_book.planId(), [&](auto& workspace) { return workspace.set(m_book.planId(), path, value); });
}

bool ItemListModel::moveBefore(int index, int other)
{
    if (!has(index) || !has(other) || index == other)
        return false;
    const auto path = itemPath(index).toStdString();
    const auto position = positionInPlan(other);
    m_book.commitAll();
    return m_book.session().change(
        m_book.planId(), [&](auto& workspace) { return workspace.move(m_book.planId(), path, position); });
}

std::size_t ItemListModel::positionInPlan(int index) const
{
    const auto* plan = m_book.plan();
    const auto* list = plan ? plan->at(m_path.toStdString()) : nullptr;
    if (!list || !list->is_array() || !has(index))
        return 0;
    for (std::size_t position = 0; position < list->size(); ++position)
        if (rowId(*plan, (*list)[position], position) == row(index).id)
            return position;
    return 0;
}

//! As it stands in a path for as long as the item is there.
QString ItemListModel::rowId(const plan::Plan& plan, const Json& item, std::size_t position) const
{
    if (auto id = m_idKey.isEmpty() ? QString() : textAt(item, m_idKey.constData()); !id.isEmpty())
        return id;
    const auto path
        = QString::fromStdString(plan.steadyPath(m_path.toStdString() + '.' + std::to_string(position)));
    return path.mid(path.lastIndexOf(QLatin1Char('.')) + 1);
}

} // namespace cyd::bridge
