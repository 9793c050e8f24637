#include "qml/bridge/outcomes_model.h"

#include "qml/bridge/actions_model.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/progress_model.h"
#include "qml/bridge/session.h"

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
        { AgreedWords, "agreedWords" }, { SaidWords, "saidWords" }, { StatusWords, "statusWords" },
        { Actions, "actions" }, { Progress, "progress" } };
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
    for (auto it = m_progress.begin(); it != m_progress.end(); ++it) {
        (*it)->setPath(path().isEmpty() ? QString() : progressPath(it.key()));
        (*it)->reload();
    }
}

void OutcomesModel::retranslate()
{
    ItemListModel::retranslate();
    for (auto* actions : std::as_const(m_actions))
        actions->retranslate();
    for (auto* notes : std::as_const(m_progress))
        notes->retranslate();
}

QString OutcomesModel::progressPath(const QString& outcomeId) const
{
    return path() + QLatin1Char('.') + outcomeId + QStringLiteral(".progress");
}

ProgressModel* OutcomesModel::progressOf(const QString& outcomeId) const
{
    auto& notes = m_progress[outcomeId];
    if (!notes) {
        notes = new ProgressModel(book(), m_language, const_cast<OutcomesModel*>(this));
        notes->setPath(progressPath(outcomeId));
    }
    return notes;
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
    case Agreed:
        return agreed(row(index.row()));
    case AgreedWords: {
        const auto answer = agreed(row(index.row()));
        return answer.isEmpty() ? QString() : m_language.text(QStringLiteral("outcome.agreed.") + answer);
    }
    case SaidWords:
        return saidWords(row(index.row()));
    case StatusWords:
        return m_language.wordsFor(QStringLiteral("outcome.status"), textAt(outcome, "status"));
    case Actions:
        return QVariant::fromValue(actionsOf(row(index.row()).id));
    case Progress:
        return QVariant::fromValue(progressOf(row(index.row()).id));
    default:
        return {};
    }
}

void OutcomesModel::setTarget(int index, const QString& isoDate)
{
    if (!has(index))
        return;
    const auto path = itemPath(index).toStdString() + ".target_on";
    std::vector<workspace::Workspace::FieldEdit> edits { { path,
        isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()) } };
    for (auto& undone : agreementUndone(book().document(), path)) // a yes was to the date that stood there
        edits.push_back({ std::move(undone.first), std::move(undone.second) });
    book().change(path, [&](auto& workspace) { return workspace.setAll(book().planId(), edits); });
}

QString OutcomesModel::agreed(const Row& row) const
{
    const auto about = "outcome:" + row.id.toStdString();
    const auto said = partAnswer(book().document(), about);
    if (said == "unsure")
        return QStringLiteral("unsure");
    const auto* agreed = memberAt(&row.item, "agreed_by_person");
    if (said == "disagrees" || (agreed && *agreed == false))
        return QStringLiteral("no");
    return agreed && *agreed == true ? QStringLiteral("yes") : QString();
}

QString OutcomesModel::saidWords(const Row& row) const
{
    const auto& document = book().document();
    const auto place = partEntry(document, "outcome:" + row.id.toStdString());
    const auto answer = agreed(row);
    if (!place || (answer != QLatin1String("no") && answer != QLatin1String("unsure")))
        return {};
    const auto& entry = listAt(document, "involvement.parts")[*place];
    const auto self = textAt(document, "service_user.person_id");
    if (textAt(entry, "recorded_by") != (self.isEmpty() ? QStringLiteral("su") : self))
        return {};
    const auto name = textAt(document, "service_user.known_as");
    const auto said = m_language.text(QStringLiteral("outcome.said.") + answer)
                          .arg(name.isEmpty() ? textAt(document, "service_user.name") : name,
                              m_language.date(textAt(entry, "recorded_on")));
    const auto words = textAt(entry, "words").trimmed();
    return words.isEmpty() ? said
                           : said + QLatin1Char('\n') + m_language.text("outcome.said.words").arg(words);
}

void OutcomesModel::setAgreed(int index, const QString& agreed)
{
    if (!has(index) || agreed.isEmpty())
        return;
    auto* workspace = book().session().workspace();
    const auto holder = workspace ? workspace->holder(book().planId()) : Result<std::string>();
    book().answerPart({ "outcome:" + row(index).id.toStdString(),
        agreed == QLatin1String("yes")          ? "agrees"
            : agreed == QLatin1String("unsure") ? "unsure"
                                                : "disagrees",
        holder.value_or(std::string()), book().session().today().toString(Qt::ISODate).toStdString(),
        m_language.code().toStdString() });
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
