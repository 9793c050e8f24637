#include "qml/bridge/needs_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

QString sourceWords(const Language& language, const Json& document, const QString& source)
{
    // Either a need of an assessment, or "conversation DATE".
    if (source.isEmpty())
        return {};
    for (const auto& assessment : listAt(document, "assessments"))
        for (const auto& need : listAt(assessment, "identified_needs"))
            if (textAt(need, "need_id") == source)
                return language.text("need.source.assessment")
                    .arg(language.date(textAt(assessment, "completed_on")));
    static const auto kConversation = QStringLiteral("conversation ");
    if (source.startsWith(kConversation))
        return language.text("need.source.conversation").arg(language.date(source.mid(kConversation.size())));
    return source;
}

NeedsModel::NeedsModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, "need_id", parent)
    , m_language(language)
{
}

QHash<int, QByteArray> NeedsModel::roleNames() const
{
    return { { NeedId, "needId" }, { Text, "text" }, { SourceWords, "sourceWords" } };
}

QVariant NeedsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    switch (role) {
    case NeedId:
        return row(index.row()).id;
    case Text:
        return QVariant::fromValue(answer(index.row(), "text"));
    case SourceWords: {
        const auto* plan = book().plan();
        return plan ? sourceWords(m_language, plan->document(), textAt(row(index.row()).item, "source"))
                    : QString();
    }
    default:
        return {};
    }
}

UnmetNeedsModel::UnmetNeedsModel(AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_language(language)
{
}

QHash<int, QByteArray> UnmetNeedsModel::roleNames() const
{
    return { { Text, "text" }, { Reason, "reason" }, { RiskIfNotMet, "riskIfNotMet" },
        { Alternative, "alternative" }, { ReviewOn, "reviewOn" }, { ReviewWords, "reviewWords" } };
}

QVariant UnmetNeedsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    switch (role) {
    case Text:
        return QVariant::fromValue(answer(index.row(), "text"));
    case Reason:
        return QVariant::fromValue(answer(index.row(), "reason"));
    case RiskIfNotMet:
        return QVariant::fromValue(answer(index.row(), "risk_if_not_met"));
    case Alternative:
        return QVariant::fromValue(answer(index.row(), "alternative_offered"));
    case ReviewOn:
        return textAt(row(index.row()).item, "review_on");
    case ReviewWords:
        return m_language.date(textAt(row(index.row()).item, "review_on"));
    default:
        return {};
    }
}

void UnmetNeedsModel::setReview(int index, const QString& isoDate)
{
    setMember(index, "review_on", isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()));
}

} // namespace cyd::bridge
