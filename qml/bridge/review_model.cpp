#include "qml/bridge/review_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

QString resultKey(const QString& written)
{
    auto key = written.trimmed().toLower();
    return key.replace(QLatin1Char(' '), QLatin1Char('_'));
}

namespace {

//! "Not looked at" is an answer with a reason only.
bool isAnswered(const Json& outcome)
{
    const auto result = resultKey(textAt(outcome, "result"));
    return !result.isEmpty()
        && (result != QLatin1String("not_looked_at")
            || !textAt(outcome, "not_looked_at_reason").trimmed().isEmpty());
}

} // namespace

ReviewModel::ReviewModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, "outcome_id", parent)
    , m_language(language)
{
    setPath(QStringLiteral("plan.previous_version.outcomes"));
}

QHash<int, QByteArray> ReviewModel::roleNames() const
{
    return { { OutcomeId, "outcomeId" }, { AreaTitle, "areaTitle" }, { AreaIcon, "areaIcon" },
        { FirstOfArea, "firstOfArea" }, { Before, "before" }, { BeforeWhen, "beforeWhen" },
        { BeforePast, "beforePast" }, { Result, "result" }, { GoesOn, "goesOn" }, { Now, "now" },
        { Reason, "reason" }, { TargetOn, "targetOn" }, { NotLooked, "notLooked" }, { Open, "open" } };
}

QString ReviewModel::areaOf(int index) const
{
    const auto* plan = book().plan();
    if (!plan)
        return {};
    for (const auto& area : areas()) {
        const auto key = QString::fromLatin1(area.key);
        if (const auto* json = areaIn(plan->document(), key))
            for (const auto& outcome : listAt(*json, "outcomes"))
                if (textAt(outcome, "outcome_id") == row(index).id)
                    return key;
    }
    return {};
}

QString ReviewModel::pathNow(int index) const
{
    const auto area = areaOf(index);
    return area.isEmpty() ? QString() : QStringLiteral("domains.%1.outcomes.%2").arg(area, row(index).id);
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& before = row(index.row()).item;
    const auto nowAnswer = [&](const char* member) -> QVariant {
        const auto path = pathNow(index.row());
        return QVariant::fromValue(
            path.isEmpty() ? nullptr : book().at(path + QLatin1Char('.') + QLatin1String(member)));
    };
    switch (role) {
    case OutcomeId:
        return row(index.row()).id;
    case AreaTitle: {
        const auto* area = findArea(areaOf(index.row()));
        return m_language.text(area ? area->title : "review.no_area");
    }
    case AreaIcon: {
        const auto* area = findArea(areaOf(index.row()));
        return QString::fromLatin1(area ? area->icon : "ellipsis");
    }
    case FirstOfArea:
        return index.row() == 0 || areaOf(index.row()) != areaOf(index.row() - 1);
    case Before:
        return textAt(before, "text");
    case BeforeWhen:
        return m_language.date(textAt(before, "target_on"));
    case BeforePast: {
        const auto day = QDate::fromString(textAt(before, "target_on"), Qt::ISODate);
        return day.isValid() && day < book().session().today();
    }
    case Result:
        return resultKey(textAt(before, "result"));
    case GoesOn: {
        const auto result = resultKey(textAt(before, "result"));
        return result == QLatin1String("partly_achieved") || result == QLatin1String("not_achieved");
    }
    case Now:
        return nowAnswer("text");
    case Reason:
        return nowAnswer("carried_forward_reason");
    case NotLooked:
        return QVariant::fromValue(answer(index.row(), "not_looked_at_reason"));
    case Open:
        return !isAnswered(before);
    case TargetOn: {
        const auto path = pathNow(index.row());
        const auto* now = path.isEmpty() ? nullptr : book().plan()->at(path.toStdString());
        return now ? textAt(*now, "target_on") : QString();
    }
    default:
        return {};
    }
}

int ReviewModel::answered() const
{
    int count = 0;
    for (int i = 0; i < this->count(); ++i)
        count += isAnswered(row(i).item) ? 1 : 0;
    return count;
}

QStringList ReviewModel::unanswered() const
{
    QStringList texts;
    for (int i = 0; i < count(); ++i)
        if (!isAnswered(row(i).item))
            texts.append(textAt(row(i).item, "text"));
    return texts;
}

void ReviewModel::setResult(int index, const QString& result)
{
    if (!has(index))
        return;
    std::vector<workspace::Workspace::FieldEdit> edits;
    edits.push_back({ (itemPath(index) + QStringLiteral(".result")).toStdString(), result.toStdString() });
    if (const auto now = pathNow(index); !now.isEmpty()) {
        const bool ends = result == QLatin1String("achieved") || result == QLatin1String("stopped");
        edits.push_back({ (now + QStringLiteral(".status")).toStdString(),
            ends ? Json(result.toStdString()) : Json("open") });
    }
    book().change(itemPath(index).toStdString(),
        [&](workspace::Workspace& workspace) { return workspace.setAll(book().planId(), edits); });
}

void ReviewModel::setTarget(int index, const QString& isoDate)
{
    const auto now = has(index) ? pathNow(index) : QString();
    if (now.isEmpty())
        return;
    const auto path = (now + QStringLiteral(".target_on")).toStdString();
    book().change(path, [&](workspace::Workspace& workspace) {
        return workspace.set(
            book().planId(), path, isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()));
    });
}

} // namespace cyd::bridge
