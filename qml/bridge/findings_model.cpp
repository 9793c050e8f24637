#include "qml/bridge/findings_model.h"

#include "qml/bridge/forms.h"
#include "qml/bridge/language.h"
#include "qml/bridge/rules_model.h"

#include <algorithm>

namespace cyd::bridge {

using checker::Action;
using checker::Finding;
using checker::Group;
using checker::Severity;

namespace {

// What a button does can be done in this app.
bool canBeDone(const Action& action)
{
    const auto go = action.arguments.find("go");
    return go == action.arguments.end() || !screenOf(QString::fromStdString(*go)).screen.isEmpty();
}

const char* iconOf(Severity severity)
{
    return severity == Severity::Urgent ? "triangle-alert"
        : severity == Severity::Fix     ? "pencil"
                                        : "circle-help";
}

bool same(const Group& a, const Group& b)
{
    const auto sameAction
        = [](const Action& x, const Action& y) { return x.id == y.id && x.arguments == y.arguments; };
    return std::ranges::equal(a.findings, b.findings, [&](const Finding& x, const Finding& y) {
        return x.rule == y.rule && x.path == y.path && x.seen == y.seen && x.severity == y.severity
            && x.arguments == y.arguments && std::ranges::equal(x.actions, y.actions, sameAction);
    });
}

} // namespace

ScreenPlace screenOf(const QString& path)
{
    static constexpr std::pair<const char*, const char*> kScreens[]
        = { { "crisis_plan", "crisis" }, { "involvement.agreement", "sign" } };
    if (path.startsWith(QLatin1String("domains.")))
        return { QStringLiteral("area"), path.section(QLatin1Char('.'), 1, 1) };
    if (path == QLatin1String("domains"))
        return { QStringLiteral("overview"), {} };
    for (const auto& [start, screen] : kScreens)
        if (path == QLatin1String(start) || path.startsWith(QLatin1String(start) + QLatin1Char('.')))
            return { QLatin1String(screen), {} };
    if (const auto* form = formOf(path.toStdString()))
        return { QLatin1String(form->screen), {} };
    return {};
}

FindingsModel::FindingsModel(const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_language(language)
{
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return { { About, "about" }, { Rule, "rule" }, { SeverityWords, "severityWords" }, { Icon, "icon" },
        { Kind, "kind" }, { Words, "words" }, { Buttons, "buttons" }, { Places, "places" } };
}

const Group* FindingsModel::group(int row) const
{
    return row >= 0 && row < count() ? &m_groups[static_cast<std::size_t>(row)] : nullptr;
}

QVariantMap FindingsModel::button(const Group& group, std::size_t place, std::size_t action) const
{
    return { { QStringLiteral("place"), static_cast<int>(place) },
        { QStringLiteral("action"), static_cast<int>(action) },
        { QStringLiteral("all"), group.findings[place].actions[action].arguments.contains("all") },
        { QStringLiteral("label"),
            checker::label(
                group.findings[place].actions[action], m_language.lang(), m_language.phrasebook()) } };
}

QVariantList FindingsModel::buttonsOf(const Group& group, std::size_t place) const
{
    QVariantList buttons;
    const auto& actions = group.findings[place].actions;
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (canBeDone(actions[i]))
            buttons.append(button(group, place, i));
    return buttons;
}

QVariantList FindingsModel::buttonsOfAll(const Group& group) const
{
    auto buttons = buttonsOf(group, 0);
    if (const auto& first = group.findings.front().actions;
        std::ranges::any_of(first, [](const Action& action) { return action.arguments.contains("all"); }))
        return buttons;
    for (std::size_t place = 1; place < group.findings.size(); ++place) {
        const auto& actions = group.findings[place].actions;
        for (std::size_t i = 0; i < actions.size(); ++i)
            if (actions[i].arguments.contains("all")) {
                buttons.insert(std::min<qsizetype>(1, buttons.size()), button(group, place, i));
                return buttons;
            }
    }
    return buttons;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const auto* one = index.isValid() ? group(index.row()) : nullptr;
    if (!one)
        return {};
    const auto words = [&](const auto& what) {
        return checker::message(what, m_language.lang(), m_language.phrasebook());
    };
    switch (role) {
    case About:
        return QString::fromStdString(one->about);
    case Rule:
        return QString::fromStdString(one->findings.front().rule);
    case SeverityWords:
        return m_language.wordsFor(QStringLiteral("check.severity"), QLatin1String(nameOf(one->severity())));
    case Icon:
        return QString::fromLatin1(iconOf(one->severity()));
    case Kind:
        return toneOf(one->severity());
    case Words:
        return words(*one);
    case Buttons: // of several findings the first is put right; "all" does it for every one that offers it
        return buttonsOfAll(*one);
    case Places: {
        QVariantList places;
        for (std::size_t place = 0; place < one->findings.size(); ++place) {
            const auto& finding = one->findings[place];
            places.append(QVariantMap { { QStringLiteral("words"), words(finding) },
                { QStringLiteral("rule"), QString::fromStdString(finding.rule) },
                { QStringLiteral("buttons"), buttonsOf(*one, place) },
                { QStringLiteral("mayPutAside"), finding.severity != Severity::Urgent } });
        }
        return places;
    }
    default:
        return {};
    }
}

void FindingsModel::show(std::vector<Group> groups)
{
    const auto before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (std::ranges::find(groups, m_groups[static_cast<std::size_t>(row)].about, &Group::about)
            != groups.end())
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(groups.size()); ++row) {
        auto& wanted = groups[static_cast<std::size_t>(row)];
        const auto first = m_groups.begin() + std::min(row, count());
        const auto found = std::ranges::find(first, m_groups.end(), wanted.about, &Group::about);
        if (found == m_groups.end()) {
            beginInsertRows({}, row, row);
            m_groups.insert(m_groups.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (const auto from = static_cast<int>(found - m_groups.begin()); from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_groups.begin() + row, found, found + 1);
            endMoveRows();
        }
        auto& shown = m_groups[static_cast<std::size_t>(row)];
        if (same(shown, wanted))
            continue; // nothing moves under somebody's finger
        shown = std::move(wanted);
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (before != count())
        Q_EMIT countChanged();
}

void FindingsModel::retranslate()
{
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace cyd::bridge
