#include "qml/bridge/lines_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

LinesModel::LinesModel(AnswerBook& book, QByteArray member, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_member(std::move(member))
{
}

QHash<int, QByteArray> LinesModel::roleNames() const
{
    return { { Text, "text" }, { Number, "number" } };
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    if (role == Number)
        return index.row() + 1;
    if (role != Text)
        return {};
    return QVariant::fromValue(
        m_member.isEmpty() ? book().at(itemPath(index.row())) : answer(index.row(), m_member.constData()));
}

void LinesModel::addLine()
{
    book().commitAll();
    const auto list = path().toStdString();
    const auto item = m_member.isEmpty() ? Json("") : Json { { m_member.toStdString(), "" } };
    book().session().change(
        book().planId(), [&](auto& workspace) { return workspace.add(book().planId(), list, item); });
}

void LinesModel::removeLine(int index)
{
    if (!has(index))
        return;
    book().commitAll();
    const auto line = itemPath(index).toStdString();
    book().session().change(
        book().planId(), [&](auto& workspace) { return workspace.remove(book().planId(), line); });
}

void LinesModel::moveUp(int index)
{
    moveBefore(index, index - 1);
}
void LinesModel::moveDown(int index)
{
    moveBefore(index, index + 1);
}

} // namespace cyd::bridge
