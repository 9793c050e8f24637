#include "qml/bridge/my_parts_model.h"

#include "core/base/part_views.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <functional>

namespace cyd::bridge {

namespace {

bool isOutcome(const QString& about)
{
    return about.startsWith(QLatin1String("outcome:"));
}

} // namespace

bool MyPartsModel::Row::ended() const
{
    return hasEnded(toPlan(status));
}

MyPartsModel::MyPartsModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int MyPartsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MyPartsModel::roleNames() const
{
    return { { About, "about" }, { IsOutcome, "isOutcome" }, { Ended, "ended" },
        { CaptionWords, "captionWords" }, { Text, "text" }, { Reason, "reason" }, { WhoWords, "whoWords" },
        { OftenWords, "oftenWords" }, { WhenWords, "whenWords" }, { AnswerRole, "answer" },
        { Words, "words" }, { TeamAnswer, "teamAnswer" } };
}

QVariant MyPartsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case About:
        return row.about;
    case IsOutcome:
        return isOutcome(row.about);
    case Ended:
        return row.ended();
    case CaptionWords:
        return row.ended() ? m_language.wordsFor(isOutcome(row.about) ? QStringLiteral("code.outcome_status")
                                                                      : QStringLiteral("code.action_status"),
                   row.status)
                           : m_language.text(isOutcome(row.about) ? "mine.aiming" : "mine.will_happen");
    case Reason:
        return QVariant::fromValue(
            row.decided ? m_book.at(row.path + QStringLiteral(".provider_reason")) : nullptr);
    case Text:
        return QVariant::fromValue(m_book.at(row.path + QStringLiteral(".text")));
    case WhoWords:
        return row.ended() ? QString() : row.owner;
    case OftenWords:
        return row.ended() ? QString() : row.howOften;
    case WhenWords:
        return row.ended() ? QString() : m_language.date(row.due);
    case AnswerRole:
        return answerTo(row.about);
    case Words:
        return QVariant::fromValue(row.ended() ? nullptr : wordsTo(row.about));
    case TeamAnswer:
        return QVariant::fromValue(row.ended() ? nullptr : teamAnswerTo(row.about));
    default:
        return {};
    }
}

const Json& MyPartsModel::document() const
{
    static const Json kNone = Json::object();
    const auto* plan = m_book.plan();
    return plan ? plan->document() : kNone;
}

QString MyPartsModel::personId() const
{
    const auto id = textAt(document(), "service_user.person_id");
    return id.isEmpty() ? QStringLiteral("su") : id;
}

std::vector<MyPartsModel::Row> MyPartsModel::rowsNow() const
{
    std::vector<Row> rows;
    const auto* area = m_area.isEmpty() ? nullptr : areaIn(document(), m_area);
    if (!area)
        return rows;
    const auto path = QStringLiteral("domains.") + m_area;
    // Of no outcome, or of one that is not there any more: the person is asked about it too.
    const auto& outcomes = listAt(*area, "outcomes");
    const auto isLoose = [&](const QString& of) {
        return of.isEmpty() || std::ranges::none_of(outcomes, [&](const Json& outcome) {
            return textAt(outcome, "outcome_id") == of;
        });
    };
    const auto addActions = [&](const QString& outcome, bool loose) {
        for (const auto& action : listAt(*area, "actions")) {
            if (isConfidence(action))
                continue;
            const auto id = textAt(action, "action_id");
            const auto of = textAt(action, "outcome_id");
            if (id.isEmpty() || (loose ? !isLoose(of) : of != outcome))
                continue;
            const auto owner = textAt(action, "owner_id");
            auto name = owner == personId() ? m_language.text("mine.me") : personName(document(), owner);
            if (name.isEmpty())
                name = textAt(action, "owner_text");
            rows.push_back({ QStringLiteral("action:") + id, path + QStringLiteral(".actions.") + id, name,
                textAt(action, "how_often").trimmed(), textAt(action, "due_on"), textAt(action, "status") });
        }
    };
    for (const auto& outcome : outcomes) {
        const auto id = textAt(outcome, "outcome_id");
        if (id.isEmpty() || isConfidence(outcome))
            continue;
        rows.push_back({ QStringLiteral("outcome:") + id, path + QStringLiteral(".outcomes.") + id, {}, {},
            textAt(outcome, "target_on"), textAt(outcome, "status"),
            !textAt(outcome, "provider_reason").trimmed().isEmpty() });
        addActions(id, false);
    }
    addActions({}, true);
    std::ranges::stable_partition(rows, std::not_fn(&Row::ended));
    return rows;
}

void MyPartsModel::setArea(const QString& key)
{
    if (key == m_area)
        return;
    m_area = key;
    reload();
}

void MyPartsModel::reload()
{
    auto rows = rowsNow();
    const bool same = std::ranges::equal(rows, m_rows, {}, &Row::path, &Row::path);
    if (same) {
        m_rows = std::move(rows);
        retranslate();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

bool MyPartsModel::open() const
{
    return std::ranges::any_of(m_rows, std::not_fn(&Row::ended));
}

bool MyPartsModel::anyNotAgreed() const
{
    return std::ranges::any_of(
        m_rows, [this](const Row& row) { return !row.ended() && isNotAgreed(row.about); });
}

void MyPartsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

QString MyPartsModel::about(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].about : QString();
}

std::optional<std::size_t> MyPartsModel::placeOf(const QString& about) const
{
    return partEntry(document(), toPlan(about)); // whoever wrote it down: it is the person's view
}

QString MyPartsModel::answerTo(const QString& about) const
{
    return fromPlan(partAnswer(document(), toPlan(about)));
}

bool MyPartsModel::isNotAgreed(const QString& about) const
{
    const auto said = answerTo(about);
    return !said.isEmpty() && said != QLatin1String("agrees");
}

Answer* MyPartsModel::wordsTo(const QString& about) const
{
    const auto place = isNotAgreed(about) ? placeOf(about) : std::nullopt;
    return place ? m_book.at(QStringLiteral("involvement.parts.%1.words").arg(*place)) : nullptr;
}

Answer* MyPartsModel::teamAnswerTo(const QString& about) const
{
    const auto place = isNotAgreed(about) ? placeOf(about) : std::nullopt;
    if (!place || textAt(listAt(document(), "involvement.parts")[*place], "team_answer").trimmed().isEmpty())
        return nullptr;
    return m_book.at(QStringLiteral("involvement.parts.%1.team_answer").arg(*place));
}

void MyPartsModel::answer(const QString& about, const QString& value)
{
    m_book.answerPart({ toPlan(about), value.toStdString(), personId().toStdString(),
        m_book.session().today().toString(Qt::ISODate).toStdString(), m_language.code().toStdString() });
}

} // namespace cyd::bridge
