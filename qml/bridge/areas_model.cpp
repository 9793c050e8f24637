#include "qml/bridge/areas_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <array>

namespace cyd::bridge {

namespace {

constexpr std::array kAreas {
    Area { "medical_treatment", "pill", "area.medical_treatment" },
    Area { "psychological_and_other_treatment", "brain", "area.psychological_and_other_treatment" },
    Area { "personal_care_physical_wellbeing", "heart-pulse", "area.personal_care_physical_wellbeing" },
    Area { "accommodation", "house", "area.accommodation" },
    Area { "work_occupation", "briefcase", "area.work_occupation" },
    Area { "training_education", "graduation-cap", "area.training_education" },
    Area { "finance_money", "wallet", "area.finance_money" },
    Area { "social_cultural_spiritual", "music", "area.social_cultural_spiritual" },
    Area { "parenting_caring", "hand-heart", "area.parenting_caring" },
    Area { "other", "ellipsis", "area.other" },
};

bool isOther(const Area& area)
{
    return std::string_view(area.key) == "other";
}

} // namespace

std::span<const Area> areas()
{
    return kAreas;
}

const Area* findArea(const QString& key)
{
    for (const auto& area : kAreas)
        if (key == QLatin1String(area.key))
            return &area;
    return nullptr;
}

const Json* areaIn(const Json& document, const QString& key)
{
    for (const auto& area : listAt(document, "domains"))
        if (textAt(area, "domain") == key)
            return &area;
    return nullptr;
}

AreasModel::AreasModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int AreasModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kAreas.size());
}

QHash<int, QByteArray> AreasModel::roleNames() const
{
    return { { Key, "key" }, { Title, "title" }, { Icon, "icon" }, { Summary, "summary" }, { State, "state" },
        { StateWords, "stateWords" }, { StateIcon, "stateIcon" }, { StateKind, "stateKind" },
        { Standing, "standing" }, { Optional, "optional" } };
}

AreasModel::Status AreasModel::statusOf(const QString& key) const
{
    const auto* plan = m_book.plan();
    const auto* area = plan ? areaIn(plan->document(), key) : nullptr;
    if (!area)
        return Status::NotYet;
    if (m_book.conflictedBelow(QStringLiteral("domains.") + key))
        return Status::Conflict;
    const auto state = textAt(*area, "state");
    if (state == QLatin1String("no_outcome_needed"))
        return Status::NothingNeeded;
    if (state == QLatin1String("person_declined_to_discuss"))
        return Status::Declined;
    if (state == QLatin1String("outcomes_determined_by_provider"))
        return Status::ByProvider;
    if (state == QLatin1String("outcomes_agreed"))
        return Status::Discussed;
    if (state == QLatin1String("outcomes_written"))
        return Status::Written;
    return Status::NotYet;
}

QString AreasModel::titleOf(const Area& area) const
{
    const auto* plan = m_book.plan();
    const auto* found = plan && isOther(area) ? areaIn(plan->document(), QLatin1String(area.key)) : nullptr;
    const auto own = found ? textAt(*found, "heading") : QString();
    return own.isEmpty() ? m_language.text(area.title) : own;
}

QString AreasModel::summary(const Json& area) const
{
    for (const auto& outcome : listAt(area, "outcomes"))
        if (const auto text = textAt(outcome, "text"); !text.isEmpty())
            return text;
    return textAt(area, "in_my_words");
}

QString AreasModel::stateWords(const Area& area, Status status) const
{
    switch (status) {
    case Status::NotYet:
        return m_language.text(isOther(area) ? "area.state.optional" : "area.state.not_yet");
    case Status::NothingNeeded:
        return m_language.text("area.state.nothing_needed");
    case Status::Declined:
        return m_language.text("area.state.declined");
    case Status::Conflict:
        return m_language.text("area.state.conflict");
    case Status::Discussed:
    case Status::Written:
    case Status::ByProvider:
        break;
    }
    const auto* plan = m_book.plan();
    const auto* found = plan ? areaIn(plan->document(), QLatin1String(area.key)) : nullptr;
    const auto outcomes = found ? listAt(*found, "outcomes").size() : 0;
    const auto actions = found ? listAt(*found, "actions").size() : 0;
    return m_language
        .text(status == Status::ByProvider  ? "area.state.by_provider"
                : status == Status::Written ? "area.state.written"
                                            : "area.state.counts")
        .arg(outcomes)
        .arg(actions);
}

QVariant AreasModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& area = kAreas[static_cast<std::size_t>(index.row())];
    const auto key = QString::fromLatin1(area.key);
    switch (role) {
    case Key:
        return key;
    case Title:
        return titleOf(area);
    case Icon:
        return QString::fromLatin1(area.icon);
    case Optional:
        return isOther(area);
    default:
        break;
    }
    const auto* plan = m_book.plan();
    const auto* found = plan ? areaIn(plan->document(), key) : nullptr;
    const auto status = statusOf(key);
    switch (role) {
    case Summary:
        return found ? summary(*found) : QString();
    case State:
        return found ? textAt(*found, "state") : QString();
    case StateWords:
        return stateWords(area, status);
    case StateIcon:
        switch (status) {
        case Status::NotYet:
            return isOther(area) ? QStringLiteral("circle-plus") : QStringLiteral("circle-alert");
        case Status::Discussed:
        case Status::ByProvider:
            return QStringLiteral("circle-check");
        case Status::Written:
            return QStringLiteral("pen-line");
        case Status::NothingNeeded:
            return QStringLiteral("check");
        case Status::Declined:
            return QStringLiteral("hand");
        case Status::Conflict:
            return QStringLiteral("git-merge");
        }
        return {};
    case StateKind:
        switch (status) {
        case Status::NotYet:
            return isOther(area) ? QStringLiteral("neutral") : QStringLiteral("warning");
        case Status::Discussed:
        case Status::ByProvider:
            return QStringLiteral("ok");
        case Status::Written:
            return QStringLiteral("info");
        case Status::NothingNeeded:
        case Status::Declined:
            return QStringLiteral("neutral");
        case Status::Conflict:
            return QStringLiteral("conflict");
        }
        return {};
    case Standing:
        switch (status) {
        case Status::NotYet:
            return isOther(area) ? QStringLiteral("nothing") : QStringLiteral("notYet");
        case Status::Discussed:
        case Status::Written:
        case Status::ByProvider:
            return QStringLiteral("talked");
        case Status::NothingNeeded:
        case Status::Declined:
            return QStringLiteral("nothing");
        case Status::Conflict:
            return QStringLiteral("conflict");
        }
        return {};
    default:
        return {};
    }
}

int AreasModel::discussed() const
{
    int count = 0;
    for (const auto& area : kAreas)
        if (!isOther(area) && statusOf(QLatin1String(area.key)) != Status::NotYet)
            ++count;
    return count;
}

QString AreasModel::discussedWords() const
{
    return m_language.text("areas.discussed").arg(discussed()).arg(total());
}

void AreasModel::reload()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT countsChanged();
}

} // namespace cyd::bridge
