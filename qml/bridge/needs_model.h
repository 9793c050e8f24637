//! What an area is about: its needs, or its unmet needs.
//!
//! NeedsModel roles: needId, text (Answer), sourceWords.
//! UnmetNeedsModel roles: text, reason, riskIfNotMet, alternative (Answer), reviewOn (ISO or ""),
//! reviewWords. Verb: setReview(row, iso).
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

//! Where a need of the plan comes from: "From the assessment of 4 February 2026", "From a conversation on …";
//! other words as they are typed.
[[nodiscard]] QString sourceWords(const Language& language, const Json& document, const QString& source);

class NeedsModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open area")

public:
    enum Role { NeedId = Qt::UserRole + 1, Text, SourceWords };
    Q_ENUM(Role)

    NeedsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    const Language& m_language;
};

class UnmetNeedsModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open area")

public:
    enum Role { Text = Qt::UserRole + 1, Reason, RiskIfNotMet, Alternative, ReviewOn, ReviewWords };
    Q_ENUM(Role)

    UnmetNeedsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE void setReview(int row, const QString& isoDate);

private:
    const Language& m_language;
};

} // namespace cyd::bridge
