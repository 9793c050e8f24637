#include "qml/bridge/access_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

AccessModel::AccessModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int AccessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AccessModel::roleNames() const
{
    return { { Who, "who" }, { What, "what" }, { About, "about" }, { When, "when" }, { Icon, "icon" } };
}

QVariant AccessModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Who:
        return line.who.empty() || line.who == "?" ? m_language.text("history.unknown") : fromPlan(line.who);
    case What:
        return whatWords(line);
    case About:
        return aboutWords(line);
    case When: {
        const auto at = QDateTime::fromString(fromPlan(line.at), Qt::ISODate);
        return at.isValid() ? m_language.moment(at.toMSecsSinceEpoch()) : QString();
    }
    case Icon:
        return !line.copy                    ? QStringLiteral("eye")
            : line.copy->format == "version" ? QStringLiteral("shield")
            : line.copy->format == "json"    ? QStringLiteral("file-text")
                                             : QStringLiteral("printer");
    default:
        return {};
    }
}

QString AccessModel::whatWords(const workspace::AccessLine& line) const
{
    return line.copy ? m_language.wordsFor(QStringLiteral("access.format"), fromPlan(line.copy->format))
                     : m_language.text("access.viewed");
}

QString AccessModel::readerOf(const workspace::CopyMade& copy) const
{
    const auto name = personName(m_book.document(), fromPlan(copy.to));
    return (copy.audience == "carer" || copy.audience == "invited") && !name.isEmpty()
        ? name
        : m_language.wordsFor(QStringLiteral("copy.for"), fromPlan(copy.audience));
}

QString AccessModel::aboutWords(const workspace::AccessLine& line) const
{
    QStringList about;
    if (line.copy) {
        const auto& copy = *line.copy;
        about.append(m_language.wordsFor(QStringLiteral("copy.form"), fromPlan(copy.form)));
        if (const auto reader = readerOf(copy); !reader.isEmpty())
            about.append(m_language.text("access.for").arg(reader));
        if (!copy.language.empty())
            about.append(m_language.text("access.language")
                             .arg(m_language.wordsFor(QStringLiteral("access.in"), fromPlan(copy.language))));
        if (copy.version > 0)
            about.append(m_language.text("plan.standing.version").arg(copy.version));
    }
    if (!line.broughtBy.empty())
        about.append(m_language.text("access.brought").arg(fromPlan(line.broughtBy)));
    about.removeAll(QString());
    return about.join(QStringLiteral(" · "));
}

void AccessModel::open()
{
    m_seen = true;
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace)
        return;
    if (auto lines = workspace->accesses(m_book.planId()))
        show(std::move(*lines));
    else
        m_book.session().report(lines.error());
}

void AccessModel::show(std::vector<workspace::AccessLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

void AccessModel::showMore()
{
    if (!hasMore())
        return;
    const auto end = std::min(m_wanted + kPage, m_lines.size());
    beginInsertRows({}, count(), static_cast<int>(end) - 1);
    m_wanted += kPage;
    endInsertRows();
    Q_EMIT countChanged();
}

void AccessModel::reload()
{
    if (m_seen)
        open();
}

void AccessModel::retranslate()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void AccessModel::close()
{
    m_seen = false;
    m_wanted = kPage;
    show({});
}

} // namespace cyd::bridge
