//! Everybody whom the plan names, once.
//!
//! Roles: personId, name, roleWords, workplace, phone, sinceWords, current (bool), coordinator (bool), self
//! (bool: the person the plan is of). group ("self", "team", "family", "other", "left"), consultedWords,
//! consultedNote (what they said, or why not), consentWords, consentKind (tone). Those in post come first.
//! Properties: doing (who does what, by agency: qml/bridge/who_does.h; made when it is asked for); count;
//! groups (of the rows, in their order); of(group): the rows of one of them, as a model of its own; choices:
//! a list of { value: personId, label: name, hint: role } for SelectBox.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class PeopleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY countChanged FINAL)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QVariantList doing READ doing NOTIFY doingChanged FINAL)

public:
    enum Role {
        PersonId = Qt::UserRole + 1,
        Name,
        RoleWords,
        Workplace,
        Phone,
        SinceWords,
        Current,
        Coordinator,
        Self,
        Group,
        ConsultedWords,
        ConsultedNote,
        ConsentWords,
        ConsentKind
    };
    Q_ENUM(Role)
    enum class Whom { Everybody, InPost };

    //! InPost: only those in post now, and the person themselves first.
    PeopleModel(AnswerBook& book, const Language& language, Whom whom, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList groups() const;
    Q_INVOKABLE QAbstractItemModel* of(const QString& group);
    [[nodiscard]] QVariantList choices() const;
    [[nodiscard]] QVariantList doing() const;
    void reload();
    void retranslate();

Q_SIGNALS:
    void countChanged();
    void choicesChanged();
    void doingChanged();

private:
    struct Row {
        QString id, name, role, workplace, phone, since, until;
        bool current = true, coordinator = false;
        QString group, relationship, askedOn, answer, consent;
        bool asked = false, answered = false;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] QString consultedWords(const Row& row) const;
    AnswerBook& m_book;
    const Language& m_language;
    Whom m_whom;
    std::vector<Row> m_rows;
};

} // namespace cyd::bridge
