#include "qml/bridge/people_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

PeopleModel::PeopleModel(AnswerBook& book, const Language& language, Whom whom, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
    , m_whom(whom)
{
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return { { PersonId, "personId" }, { Name, "name" }, { RoleWords, "roleWords" },
        { Workplace, "workplace" }, { Phone, "phone" }, { SinceWords, "sinceWords" }, { Current, "current" },
        { Coordinator, "coordinator" }, { Self, "self" } };
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PersonId:
        return row.id;
    case Name:
        return row.name;
    case RoleWords:
        return row.role == QLatin1String("self") ? m_language.text("people.self")
                                                 : m_language.wordsFor(QStringLiteral("role"), row.role);
    case Workplace:
        return row.workplace;
    case Phone:
        return row.phone;
    case SinceWords:
        if (!row.until.isEmpty())
            return m_language.text("people.until").arg(m_language.date(row.until));
        return row.since.isEmpty() ? QString()
                                   : m_language.text("people.since").arg(m_language.date(row.since));
    case Current:
        return row.current;
    case Coordinator:
        return row.coordinator;
    case Self:
        return row.role == QLatin1String("self");
    default:
        return {};
    }
}

void PeopleModel::reload()
{
    std::vector<Row> rows;
    if (const auto* plan = m_book.plan()) {
        const auto& document = plan->document();
        const auto coordinator = textAt(document, "care_coordination.current.person_id");
        const auto today = m_book.session().today();
        if (m_whom == Whom::InPost) {
            const auto id = textAt(document, "service_user.person_id");
            rows.push_back({ id.isEmpty() ? QStringLiteral("su") : id, textAt(document, "service_user.name"),
                QStringLiteral("self"), {}, textAt(document, "service_user.phone"), {}, {}, true, false });
        }
        for (const auto& person : listAt(document, "people")) {
            Row row { textAt(person, "person_id"), textAt(person, "name"), textAt(person, "role"),
                textAt(person, "organisation"), textAt(person, "phone"), textAt(person, "in_role_from"),
                textAt(person, "in_role_to"), true, false };
            const auto until = dateAt(person, "in_role_to");
            row.current = !until.isValid() || until > today;
            row.coordinator = !coordinator.isEmpty() && row.id == coordinator;
            if (row.current || m_whom == Whom::Everybody)
                rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row& left, const Row& right) {
            const auto rank = [](const Row& row) {
                return row.role == QLatin1String("self") ? 0 : row.coordinator ? 1 : row.current ? 2 : 3;
            };
            return rank(left) < rank(right);
        });
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT choicesChanged();
}

QVariantList PeopleModel::choices() const
{
    QVariantList list;
    for (int row = 0; row < count(); ++row)
        list.append(QVariantMap { { QStringLiteral("value"), index(row).data(PersonId) },
            { QStringLiteral("label"), index(row).data(Name) },
            { QStringLiteral("hint"), index(row).data(RoleWords) } });
    return list;
}

void PeopleModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT choicesChanged();
}

} // namespace cyd::bridge
