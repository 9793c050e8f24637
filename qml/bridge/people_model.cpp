#include "qml/bridge/people_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/who_does.h"

#include <QSortFilterProxyModel>

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
        { Coordinator, "coordinator" }, { Self, "self" }, { Group, "group" },
        { ConsultedWords, "consultedWords" }, { ConsultedNote, "consultedNote" },
        { ConsentWords, "consentWords" }, { ConsentKind, "consentKind" } };
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
        if (row.role == QLatin1String("self"))
            return m_language.text("people.self");
        return row.relationship.isEmpty() ? m_language.wordsFor(QStringLiteral("role"), row.role)
                                          : m_language.wordsFor(QStringLiteral("role"), row.role)
                + QStringLiteral(" · ") + row.relationship;
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
    case Group:
        return row.group;
    case ConsultedWords:
        return consultedWords(row);
    case ConsultedNote:
        return row.answer;
    case ConsentWords:
        return row.consent.isEmpty() ? QString()
                                     : m_language.wordsFor(QStringLiteral("consent"), row.consent);
    case ConsentKind:
        return row.consent == QLatin1String("refused") || row.consent == QLatin1String("withdrawn")
            ? QStringLiteral("warning")
            : row.consent == QLatin1String("limited") ? QStringLiteral("info")
                                                      : QStringLiteral("neutral");
    default:
        return {};
    }
}

QString PeopleModel::consultedWords(const Row& row) const
{
    if (!row.asked)
        return {};
    if (row.askedOn.isEmpty())
        return m_language.text("people.not_asked");
    return m_language.text(row.answered ? "people.asked_answered" : "people.asked")
        .arg(m_language.date(row.askedOn));
}

void PeopleModel::reload()
{
    std::vector<Row> rows;
    if (const auto* plan = m_book.plan()) {
        const auto& document = plan->document();
        const auto coordinator = textAt(document, "care_coordination.current.person_id");
        const auto today = m_book.session().today();
        QString teamBase;
        for (const auto& person : listAt(document, "people"))
            if (textAt(person, "person_id") == coordinator)
                teamBase = textAt(person, "organisation");
        if (m_whom == Whom::InPost) {
            const auto id = textAt(document, "service_user.person_id");
            rows.push_back({ id.isEmpty() ? QStringLiteral("su") : id, textAt(document, "service_user.name"),
                QStringLiteral("self"), {}, textAt(document, "service_user.phone"), {}, {}, true, false,
                QStringLiteral("self"), {}, {}, {}, {}, false, false });
        }
        for (const auto& person : listAt(document, "people")) {
            Row row { textAt(person, "person_id"), textAt(person, "name"), textAt(person, "role"),
                textAt(person, "organisation"), textAt(person, "phone"), textAt(person, "in_role_from"),
                textAt(person, "in_role_to"), true, false, {}, textAt(person, "relationship"), {}, {}, {},
                false, false };
            const auto until = dateAt(person, "in_role_to");
            row.current = !until.isValid() || until > today;
            row.coordinator = !coordinator.isEmpty() && row.id == coordinator;
            const auto agency = textAt(person, "agency");
            row.group = !row.current                ? QStringLiteral("left")
                : agency == QLatin1String("family") ? QStringLiteral("family")
                : row.coordinator || agency == QLatin1String("health")
                    || (!teamBase.isEmpty() && row.workplace == teamBase)
                ? QStringLiteral("team")
                : QStringLiteral("other");
            for (const auto& asked : listAt(document, "consultees")) {
                if (textAt(asked, "person_id") != row.id)
                    continue;
                row.asked = true;
                row.askedOn = textAt(asked, "contacted_on");
                row.answered = flagAt(asked, "contributed");
                row.answer = textAt(asked, row.answered ? "summary" : "not_contributed_reason");
                row.consent = textAt(asked, "consent");
            }
            if (row.current || m_whom == Whom::Everybody)
                rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row& left, const Row& right) {
            const auto rank = [](const Row& row) {
                static const QStringList kGroups { QStringLiteral("self"), QStringLiteral("team"),
                    QStringLiteral("family"), QStringLiteral("other"), QStringLiteral("left") };
                return row.coordinator && row.current ? 1 : 2 * kGroups.indexOf(row.group);
            };
            return rank(left) < rank(right);
        });
    }
    Q_EMIT doingChanged();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT choicesChanged();
}

QStringList PeopleModel::groups() const
{
    QStringList groups;
    for (const auto& row : m_rows)
        if (!groups.contains(row.group))
            groups.append(row.group);
    return groups;
}

QAbstractItemModel* PeopleModel::of(const QString& group)
{
    if (auto* made = findChild<QSortFilterProxyModel*>(group, Qt::FindDirectChildrenOnly))
        return made;
    auto* rows = new QSortFilterProxyModel(this);
    rows->setObjectName(group);
    rows->setFilterRole(Group);
    rows->setFilterFixedString(group);
    rows->setSourceModel(this);
    return rows;
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

QVariantList PeopleModel::doing() const
{
    return whoDoesWhat(m_language, m_book.document());
}

void PeopleModel::retranslate()
{
    Q_EMIT doingChanged();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT choicesChanged();
}

} // namespace cyd::bridge
