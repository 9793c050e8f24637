#include "qml/bridge/rules_model.h"

#include "qml/bridge/language.h"

namespace cyd::bridge {

RulesModel::RulesModel(const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_language(language)
    , m_rules(checker::allRules())
{
    connect(&language, &Language::changed, this, [this] {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT readingChanged();
    });
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

QHash<int, QByteArray> RulesModel::roleNames() const
{
    return { { Rule, "rule" }, { Title, "title" }, { Meaning, "meaning" }, { Why, "why" },
        { Ignore, "ignore" }, { SeverityWords, "severityWords" } };
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& rule = m_rules[static_cast<std::size_t>(index.row())];
    const auto words = [&](const std::string& id) { return m_language.text(QString::fromStdString(id)); };
    switch (role) {
    case Rule:
        return QString::fromStdString(rule.rule);
    case Title:
        return words(rule.title);
    case Meaning:
        return words(rule.meaning);
    case Why:
        return words(rule.why);
    case Ignore:
        return words(rule.ignore);
    case SeverityWords:
        return m_language.wordsFor(
            QStringLiteral("check.severity"), QLatin1String(checker::nameOf(rule.worst)));
    default:
        return {};
    }
}

void RulesModel::setCurrent(const QString& rule)
{
    if (rule == m_current)
        return;
    m_current = rule;
    Q_EMIT currentChanged();
    Q_EMIT readingChanged();
}

QVariantMap RulesModel::reading() const
{
    const auto names = roleNames();
    QVariantMap words;
    for (int row = 0; row < rowCount(); ++row)
        if (index(row).data(Rule).toString() == m_current)
            for (auto role = names.begin(); role != names.end(); ++role)
                words.insert(QString::fromLatin1(role.value()), index(row).data(role.key()));
    return words;
}

QString toneOf(checker::Severity severity)
{
    return severity == checker::Severity::Urgent ? QStringLiteral("error")
        : severity == checker::Severity::Fix     ? QStringLiteral("warning")
                                                 : QStringLiteral("info");
}

} // namespace cyd::bridge
