#include "qml/bridge/lines_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/session.h"
#include "qml/bridge/translation.h"

namespace cyd::bridge {

LinesModel::LinesModel(AnswerBook& book, QByteArray member, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_member(std::move(member))
{
}

QHash<int, QByteArray> LinesModel::roleNames() const
{
    return { { Text, "text" }, { Who, "who" }, { Number, "number" } };
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    if (role == Number)
        return index.row() + 1;
    if (role == Who && !m_member.isEmpty())
        return QVariant::fromValue(answer(index.row(), "who"));
    if (role != Text)
        return {};
    return QVariant::fromValue(
        m_member.isEmpty() ? book().at(itemPath(index.row())) : answer(index.row(), m_member.constData()));
}

void LinesModel::addLine()
{
    book().commitAll();
    const auto list = path().toStdString(), translated = translations().toStdString();
    const auto item = m_member.isEmpty() ? Json("") : Json { { m_member.toStdString(), "" } };
    book().session().change(book().planId(), [&](auto& workspace) -> Done {
        if (auto done = workspace.add(book().planId(), list, item); !done || translated.empty())
            return done;
        return workspace.add(book().planId(), translated, item);
    });
}

void LinesModel::removeLine(int index)
{
    const auto translated = translations();
    takeOut(index, translated.isEmpty() ? QString() : QStringLiteral("%1.%2").arg(translated).arg(index));
}

QString LinesModel::nameOf(const Json& item) const
{
    if (m_member.isEmpty())
        return textOf(&item);
    const auto who = textAt(item, "who");
    return who.isEmpty() ? textAt(item, m_member.constData()) : who;
}

void LinesModel::moveUp(int index)
{
    const auto translated = translations();
    if (moveBefore(index, index - 1) && !translated.isEmpty())
        book().session().change(book().planId(), [&](auto& workspace) {
            return workspace.move(book().planId(),
                QStringLiteral("%1.%2").arg(translated).arg(index).toStdString(),
                static_cast<std::size_t>(index - 1));
        });
}

void LinesModel::moveDown(int index)
{
    moveUp(index + 1);
}

QString LinesModel::translations() const
{
    const auto* plan = book().plan();
    const auto place
        = plan && m_member.isEmpty() ? translationPlace(*plan, path().toStdString() + ".0") : std::nullopt;
    if (!place)
        return {};
    const auto beside = parentOf(place->path());
    const auto* list = plan->at(beside);
    return list && list->is_array() && list->size() == static_cast<std::size_t>(count())
        ? QString::fromStdString(beside)
        : QString();
}

} // namespace cyd::bridge
