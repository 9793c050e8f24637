//! The outcomes of the last version, each beside what the plan says of it now, as a review goes through them.
//!
//! Roles: outcomeId, areaTitle, areaIcon, firstOfArea (bool), before (the last version's words), beforeWhen
//! (its date in words), beforePast (bool: that day has gone), result ("achieved", "partly_achieved",
//! "not_achieved", "stopped", "" = not asked yet), goesOn (bool: partly or not achieved, and not stopped),
//! now (Answer: this version's words; null when the outcome is no longer in the plan), reason (Answer: why it
//! is kept), targetOn (ISO date of this version), notLooked (Answer: why nobody looked at it, for the result
//! "not_looked_at"), open (bool: no answer yet, or not looked at and no reason). Verbs: setResult(row,
//! value), setTarget(row, iso).
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;

class ReviewModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")

public:
    enum Role {
        OutcomeId = Qt::UserRole + 1,
        AreaTitle,
        AreaIcon,
        FirstOfArea,
        Before,
        BeforeWhen,
        Result,
        GoesOn,
        Now,
        Reason,
        TargetOn,
        BeforePast,
        NotLooked,
        Open
    };
    Q_ENUM(Role)

    ReviewModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    //! How many have a result.
    [[nodiscard]] int answered() const;
    //! The words of those that have none: not asked, or not looked at with no reason given.
    [[nodiscard]] QStringList unanswered() const;
    [[nodiscard]] QString areaOf(int row) const;

    //! Puts the result with the last version, and what follows from it with this one: achieved and stopped
    //! end the outcome, the others leave it open. Nothing else is touched.
    Q_INVOKABLE void setResult(int row, const QString& result);
    Q_INVOKABLE void setTarget(int row, const QString& isoDate);

private:
    //! The path of the outcome in this version; empty when it is gone.
    [[nodiscard]] QString pathNow(int row) const;

    const Language& m_language;
};

//! A result as a key ("partly achieved" and "partly_achieved" are one).
[[nodiscard]] QString resultKey(const QString& written);

} // namespace cyd::bridge
