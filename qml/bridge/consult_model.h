//! Whom to consult about the plan, why, and what has become of it (core/checker/consulting.h). The person's
//! own view of who is asked comes first: regulation 6(4) of the Care Planning Regulations 2011.
//!
//! Roles: name, whyWords ("A carer"), must (bool), heading (over the first of the two groups; ""),
//! stateWords, stateKind, stateIcon, listed (bool: has an entry below), known (bool: somebody in the plan;
//! otherwise the role is called for and is nobody yet). Properties: count; viewFirstWords ("" once the
//! person's view is recorded). list(row): an entry for them, with their role; false: they have one, or are
//! nobody yet.
#pragma once

#include "core/checker/consulting.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class ConsultModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QString viewFirstWords READ viewFirstWords NOTIFY countChanged FINAL)

public:
    enum Role {
        Name = Qt::UserRole + 1,
        WhyWords,
        Must,
        Heading,
        StateWords,
        StateKind,
        StateIcon,
        Listed,
        Known
    };
    Q_ENUM(Role)

    ConsultModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString viewFirstWords() const;
    Q_INVOKABLE bool list(int row);

    void reload();
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QString heading(int row) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::vector<checker::Consultable> m_rows;
};

} // namespace cyd::bridge
