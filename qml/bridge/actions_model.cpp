#include "qml/bridge/actions_model.h"

#include "core/checker/plan_view.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

ActionsModel::ActionsModel(AnswerBook& book, const Language& language, QString outcomeId, QObject* parent)
    : ItemListModel(book, "action_id", parent)
    , m_language(language)
    , m_outcomeId(std::move(outcomeId))
{
}

QHash<int, QByteArray> ActionsModel::roleNames() const
{
    return { { ActionId, "actionId" }, { Text, "text" }, { HowOften, "howOften" }, { OwnerId, "ownerId" },
        { OwnerName, "ownerName" }, { DueOn, "dueOn" }, { WhenWords, "whenWords" },
        { MissingWho, "missingWho" }, { MissingWhen, "missingWhen" }, { IsDone, "isDone" },
        { StatusWords, "statusWords" }, { Icon, "icon" }, { Kind, "kind" } };
}

QString ActionsModel::actionId(int index) const
{
    return has(index) ? row(index).id : QString();
}

bool ActionsModel::accepts(const Json& item) const
{
    const auto outcome = textAt(item, "outcome_id");
    if (!m_outcomeId.isEmpty())
        return outcome == m_outcomeId;
    if (outcome.isEmpty())
        return true;
    // An action of an outcome that is not there (any more) must not vanish with it.
    const auto outcomes = path().left(path().lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".outcomes");
    const auto* plan = book().plan();
    const auto* list = plan ? plan->at(outcomes.toStdString()) : nullptr;
    if (list && list->is_array())
        for (const auto& candidate : *list)
            if (textAt(candidate, "outcome_id") == outcome)
                return false;
    return true;
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& action = row(index.row()).item;
    const auto owner = textAt(action, "owner_id"), due = textAt(action, "due_on");
    const auto howOften = textAt(action, "how_often").trimmed();
    const bool noWhen = due.isEmpty() && !checker::isFrequency(toPlan(howOften));
    const bool done = textAt(action, "status") == QLatin1String("done");
    const bool missing = owner.isEmpty() || noWhen;
    switch (role) {
    case ActionId:
        return row(index.row()).id;
    case Text:
        return QVariant::fromValue(answer(index.row(), "text"));
    case HowOften:
        return QVariant::fromValue(answer(index.row(), "how_often"));
    case OwnerId:
        return owner;
    case OwnerName: {
        const auto* plan = book().plan();
        const auto name = plan ? personName(plan->document(), owner) : QString();
        return name.isEmpty() ? owner : name;
    }
    case DueOn:
        return due;
    case WhenWords:
        return howOften.isEmpty() || due.isEmpty()
            ? howOften + m_language.date(due)
            : howOften + QLatin1Char('\n') + m_language.text("area.action_by").arg(m_language.date(due));
    case MissingWho:
        return owner.isEmpty();
    case MissingWhen:
        return noWhen;
    case IsDone:
        return done;
    case StatusWords:
        return m_language.wordsFor(QStringLiteral("action.status"), textAt(action, "status"));
    case Icon:
        return missing ? QStringLiteral("circle-alert")
            : done     ? QStringLiteral("circle-check")
                       : QStringLiteral("clock");
    case Kind:
        return missing ? QStringLiteral("warning") : done ? QStringLiteral("ok") : QStringLiteral("neutral");
    default:
        return {};
    }
}

void ActionsModel::setOwner(int index, const QString& personId)
{
    setMember(index, "owner_id", personId.isEmpty() ? Json(nullptr) : Json(personId.toStdString()));
}

void ActionsModel::setDue(int index, const QString& isoDate)
{
    setMember(index, "due_on", isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()));
}

void ActionsModel::setDone(int index, bool done)
{
    setMember(index, "status", done ? "done" : "open");
}

} // namespace cyd::bridge
