//! The 32 questions of the checker: what each means, why it is asked and when to ignore it.
//!
//! Roles: rule ("CHK-18"), title, meaning, why, ignore, severityWords. current: the one that is read now (""
//! = none); write to change it. reading: its roles by name.
#pragma once

#include "core/checker/checker.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class Language;

class RulesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QVariantMap reading READ reading NOTIFY readingChanged FINAL)

public:
    enum Role { Rule = Qt::UserRole + 1, Title, Meaning, Why, Ignore, SeverityWords };
    Q_ENUM(Role)

    explicit RulesModel(const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const QString& current() const { return m_current; }
    void setCurrent(const QString& rule);
    [[nodiscard]] QVariantMap reading() const;

Q_SIGNALS:
    void currentChanged();
    void readingChanged();

private:
    const Language& m_language;
    const std::vector<checker::Explanation> m_rules;
    QString m_current;
};

//! How serious a finding is, as a tone of the screen: only "urgent" is red.
[[nodiscard]] QString toneOf(checker::Severity severity);

} // namespace cyd::bridge
