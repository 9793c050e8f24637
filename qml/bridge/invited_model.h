//! Who was asked to a review, and what came of it: of the one under way, else of the next. Beside `attended`
//! of its record it says who came, who sent views, and who was asked and did not come. Nobody has to be
//! asked: a review of the person and the coordinator is a whole one. Guidance of 2010, ¶108 and ¶109.
//!
//! Roles: personId, name, roleWords, askedOn (ISO date), sent (bool: they sent their views), views (Answer),
//! came (bool), stateWords, stateKind, stateIcon, letterWords ("Invitation made on …"; ""). Properties:
//! candidates, a list of { value, label, hint } of those in post who were not asked yet; ahead (bool: the
//! review is still to come, and letters can be made for it); of one ahead, plannedOn and viewsBy (ISO
//! dates), plannedAt and plannedWhere (Answer); undoWords. Verbs: ask(personId), setAskedOn(row, iso),
//! setSent(row, sent), removeInvited(row), undo().
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/item_list_model.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class Language;
class PeopleModel;

class InvitedModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a review")
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY candidatesChanged FINAL)
    Q_PROPERTY(bool ahead READ ahead NOTIFY candidatesChanged FINAL)
    Q_PROPERTY(QString plannedOn READ plannedOn WRITE setPlannedOn NOTIFY candidatesChanged FINAL)
    Q_PROPERTY(QString viewsBy READ viewsBy WRITE setViewsBy NOTIFY candidatesChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* plannedAt READ plannedAt NOTIFY candidatesChanged FINAL)
    Q_PROPERTY(cyd::bridge::Answer* plannedWhere READ plannedWhere NOTIFY candidatesChanged FINAL)

public:
    enum Role {
        PersonId = Qt::UserRole + 1,
        Name,
        RoleWords,
        AskedOn,
        Sent,
        Views,
        Came,
        StateWords,
        StateKind,
        StateIcon,
        LetterWords
    };
    Q_ENUM(Role)

    InvitedModel(
        AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariantList candidates() const;
    [[nodiscard]] bool ahead() const;
    [[nodiscard]] QString plannedOn() const { return planned("on"); }
    void setPlannedOn(const QString& iso) { setPlanned("on", iso); }
    [[nodiscard]] QString viewsBy() const { return planned("views_by"); }
    void setViewsBy(const QString& iso) { setPlanned("views_by", iso); }
    [[nodiscard]] Answer* plannedAt() const;
    [[nodiscard]] Answer* plannedWhere() const;
    void reload() override;
    void retranslate() override;

    Q_INVOKABLE void ask(const QString& personId);
    Q_INVOKABLE void setAskedOn(int row, const QString& isoDate);
    Q_INVOKABLE void setSent(int row, bool sent);
    Q_INVOKABLE void removeInvited(int row);

Q_SIGNALS:
    void candidatesChanged();

protected:
    [[nodiscard]] QString nameOf(const Json& item) const override;

private:
    struct State {
        QString words;
        const char *kind, *icon;
    };
    [[nodiscard]] State stateOf(const Json& item) const;
    [[nodiscard]] QString planned(const char* member) const;
    void setPlanned(const char* member, const QString& iso);
    [[nodiscard]] bool came(const Json& item) const;
    [[nodiscard]] bool sent(const Json& item) const;

    const Language& m_language;
    const PeopleModel& m_inPost;
};

} // namespace cyd::bridge
