#include "qml/bridge/progress_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

ProgressModel::ProgressModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_language(language)
{
}

QHash<int, QByteArray> ProgressModel::roleNames() const
{
    return { { Text, "text" }, { WhenWords, "whenWords" } };
}

QVariant ProgressModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    if (role == Text)
        return QVariant::fromValue(answer(index.row(), "text"));
    if (role != WhenWords)
        return {};
    const auto& note = row(index.row()).item;
    const auto on = m_language.date(textAt(note, "on"));
    const auto who = personName(book().document(), textAt(note, "by"));
    return who.isEmpty() ? on : m_language.text("area.said.by_on").arg(who, on);
}

void ProgressModel::add()
{
    auto& session = book().session();
    const auto holder = session.workspace()->holder(book().planId());
    const Json note { { "on", session.today().toString(Qt::ISODate).toStdString() },
        { "by", holder && !holder->empty() ? Json(*holder) : Json(nullptr) }, { "text", "" },
        { "lang", m_language.code().toStdString() } };
    book().commitAll();
    book().change(path().toStdString(),
        [&](auto& workspace) { return workspace.add(book().planId(), path().toStdString(), note); });
}

} // namespace cyd::bridge
