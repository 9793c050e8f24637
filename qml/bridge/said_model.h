//! What was said about the open area, for the team to read and to answer: the parts that the person does not
//! agree to, or is not sure of, or the comments.
//!
//! Roles: byWords (who and when), aboutWords (the whole area, an outcome, an action), stateWords (the answer,
//! in the person's words for it; "" of a comment), words (Answer), teamAnswer (Answer; null of a comment),
//! answeredWords (by whom and when; ""), reviewOn (the day to look again, ISO or ""). Verb: setReview(row,
//! iso).
#pragma once

#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

#include <set>

namespace cyd::bridge {

class Language;

class SaidModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open area")

public:
    enum Role {
        ByWords = Qt::UserRole + 1,
        AboutWords,
        StateWords,
        Words,
        TeamAnswer,
        AnsweredWords,
        ReviewOn
    };
    Q_ENUM(Role)
    //! NotAgreed: the answers that stand (core/base/part_views.h).
    enum class What { NotAgreed, Comments };

    SaidModel(AnswerBook& book, const Language& language, What what, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    //! The area that it is about; empty: none.
    void setArea(const QString& key);
    void reload() override;
    Q_INVOKABLE void setReview(int row, const QString& iso);

private:
    [[nodiscard]] bool accepts(const Json& item) const override;
    [[nodiscard]] QString byWords(const Json& item) const;
    [[nodiscard]] QString answeredWords(const Json& item) const;
    [[nodiscard]] QString aboutWords(const Json& item) const;

    const Language& m_language;
    What m_what;
    QString m_area;
    std::set<const Json*> m_standing; //!< while it reloads: the answers that stand
};

//! The area that a part ("domain:finance_money", "outcome:o-1", "action:a-1") belongs to; empty: none.
[[nodiscard]] QString areaOfPart(const Json& document, const QString& about);

} // namespace cyd::bridge
