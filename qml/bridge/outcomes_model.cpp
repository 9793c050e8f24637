#include "qml/bridge/outcomes_model.h"

#include "qml/bridge/actions_model.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

OutcomesModel::OutcomesModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, "outcome_id", parent)
    , m_language(language)
{
}

OutcomesModel::~OutcomesModel() = default;

QHash<int, QByteArray> OutcomesModel::roleNames() const
{
    return { { OutcomeId, "outcomeId" }, { Number, "number" }, { Text, "text" }, { HowWeKnow, "howWeKnow" },
        { TargetOn, "targetOn" }, { TargetWords, "targetWords" }, { Agreed, "agreed" },
        { AgreedWords, "agreedWords" }, { StatusWords, "statusWords" }, { Actions, "actions" } };
}

QString OutcomesModel::outcomeId(int index) const
{
    return has(index) ? row(index).id : QString();
}

void OutcomesModel::reload()
{
    ItemListModel::reload();
    const auto area = path().left(path().lastIndexOf(QLatin1Char('.')));
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it)
        (*it)->setPath(path().isEmpty() ? QString() : area + QStringLiteral(".actions"));
    for (auto* actions : std::as_const(m_actions))
        actions->reload();
}

ActionsModel* OutcomesModel::actionsOf(const QString& outcomeId) const
{
    auto& actions = m_actions[outcomeId];
    if (!actions) {
        actions = new ActionsModel(book(), m_language, outcomeId, const_cast<OutcomesModel*>(this));
        actions->setPath(path().left(path().lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".actions"));
    }
    return actions;
}

QVariant OutcomesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& outcome = row(index.row()).item;
    switch (role) {
    case OutcomeId:
        return row(index.row()).id;
    case Number:
        return index.row() + 1;
    case Text:
        return QVariant::fromValue(answer(index.row(), "text"));
    case HowWeKnow:
        return QVariant::fromValue(answer(index.row(), "how_we_will_know"));
    case TargetOn:
        return textAt(outcome, "target_on");
    case TargetWords:
        return m_language.date(textAt(outcome, "target_on"));
    case Agreed: {
        const auto* agreed = memberAt(&outcome, "agreed_by_person");
        if (!agreed || !agreed->is_boolean())
            return QString();
        return agreed->get<bool>() ? QStringLiteral("yes") : QStringLiteral("no");
    }
    case AgreedWords: {
        const auto agreed = data(index, Agreed).toString();
        return agreed.isEmpty() ? QString() : m_language.text(QStringLiteral("outcome.agreed.") + agreed);
    }
    case StatusWords:
        return m_language.wordsFor(QStringLiteral("outcome.status"), textAt(outcome, "status"));
    case Actions:
        return QVariant::fromValue(actionsOf(row(index.row()).id));
    default:
        return {};
    }
}

void OutcomesModel::setTarget(int index, const QString& isoDate)
{
    setMember(index, "target_on", isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()));
}

void OutcomesModel::setAgreed(int index, const QString& agreed)
{
    setMember(
        index, "agreed_by_person", agreed.isEmpty() ? Json(nullptr) : Json(agreed == QLatin1String("yes")));
}

void OutcomesModel::moveUp(int index)
{
    moveBefore(index, index - 1);
}
void OutcomesModel::moveDown(int index)
{
    moveBefore(index, index + 1);
}

} // namespace cyd::bridge
