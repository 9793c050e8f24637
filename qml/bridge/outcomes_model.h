//! The outcomes of one area, each with its actions.
//!
//! Roles: outcomeId, number (1 …), text, howWeKnow (Answer), targetOn (ISO date or ""), targetWords, agreed
//! ("yes", "unsure", "no", ""), agreedWords, saidWords (the person's own "no" or "not sure", with the day and
//! their words; ""), statusWords, actions (ActionsModel), progress (ProgressModel). Verbs: setTarget(row,
//! iso), setAgreed(row, "yes" | "unsure" | "no"), moveUp(row), moveDown(row). AreaController adds and
//! removes.
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cyd::bridge {

class ActionsModel;
class Language;
class ProgressModel;

class OutcomesModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open area")

public:
    enum Role {
        OutcomeId = Qt::UserRole + 1,
        Number,
        Text,
        HowWeKnow,
        TargetOn,
        TargetWords,
        Agreed,
        AgreedWords,
        SaidWords,
        StatusWords,
        Actions,
        Progress
    };
    Q_ENUM(Role)

    OutcomesModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    ~OutcomesModel() override;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void reload() override;
    void retranslate() override;
    [[nodiscard]] QString outcomeId(int row) const;

    Q_INVOKABLE void setTarget(int row, const QString& isoDate);
    Q_INVOKABLE void setAgreed(int row, const QString& agreed);
    Q_INVOKABLE void moveUp(int row);
    Q_INVOKABLE void moveDown(int row);

private:
    [[nodiscard]] QString agreed(const Row& row) const;
    [[nodiscard]] QString saidWords(const Row& row) const;
    [[nodiscard]] ActionsModel* actionsOf(const QString& outcomeId) const;
    [[nodiscard]] QString progressPath(const QString& outcomeId) const;
    [[nodiscard]] ProgressModel* progressOf(const QString& outcomeId) const;

    const Language& m_language;
    mutable QHash<QString, ActionsModel*> m_actions; //!< children of this model, one an outcome
    mutable QHash<QString, ProgressModel*> m_progress; //!< the same
};

} // namespace cyd::bridge
