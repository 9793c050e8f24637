#include "qml/bridge/consult_model.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

//! How each Consulted is said, without and with the day, coloured and drawn.
struct Look {
    const char *words, *wordsOn, *kind, *icon;
};
constexpr std::array<Look, 5> kLooks { {
    { "consult.state.not_asked", nullptr, "warning", "clock" },
    { "consult.state.refused", nullptr, "neutral", "hand" },
    { "consult.state.asked", "consult.state.asked_on", "info", "message-circle" },
    { "consult.state.no_view", "consult.state.no_view_on", "neutral", "message-circle" },
    { "consult.state.contributed", "consult.state.contributed_on", "ok", "circle-check" },
} };

//! Asked about the version before this one, and whoever is asked is asked again.
constexpr Look kEarlier { "consult.state.earlier", "consult.state.earlier", "warning", "clock" };

const Look& lookOf(const checker::Consultable& one)
{
    if (one.earlier && one.state != checker::Consulted::Refused)
        return kEarlier;
    return kLooks.at(static_cast<std::size_t>(one.state));
}

} // namespace

ConsultModel::ConsultModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int ConsultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ConsultModel::roleNames() const
{
    return { { Name, "name" }, { WhyWords, "whyWords" }, { Must, "must" }, { Heading, "heading" },
        { StateWords, "stateWords" }, { StateKind, "stateKind" }, { StateIcon, "stateIcon" },
        { Listed, "listed" }, { Known, "known" } };
}

QString ConsultModel::heading(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (row > 0 && m_rows[at].must == m_rows[at - 1].must)
        return {};
    return m_language.text(m_rows[at].must ? "consult.heading.must" : "consult.heading.may");
}

QVariant ConsultModel::data(const QModelIndex& index, int role) const
{
    const auto* plan = m_book.plan();
    if (!plan || !index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto kind = QString::fromUtf8(row.kind.data(), static_cast<qsizetype>(row.kind.size()));
    switch (role) {
    case Name:
        return row.who.empty() ? m_language.wordsFor(QStringLiteral("consult.nobody"), kind)
                               : personName(plan->document(), QString::fromStdString(row.who));
    case WhyWords:
        return m_language.wordsFor(QStringLiteral("consult.why"), kind);
    case Must:
        return row.must;
    case Heading:
        return heading(index.row());
    case StateWords: {
        if (row.who.empty())
            return m_language.text("consult.state.nobody");
        const auto& look = lookOf(row);
        return row.on && look.wordsOn
            ? m_language.text(look.wordsOn)
                  .arg(m_language.date(QString::fromStdString(checker::isoOf(*row.on))))
            : m_language.text(look.words);
    }
    case StateKind:
        return QString::fromLatin1(lookOf(row).kind);
    case StateIcon:
        return QString::fromLatin1(lookOf(row).icon);
    case Listed:
        return row.listed;
    case Known:
        return !row.who.empty();
    default:
        return {};
    }
}

QString ConsultModel::viewFirstWords() const
{
    const auto* plan = m_book.plan();
    if (!plan)
        return {};
    const auto& document = plan->document();
    const bool said = !textAt(document, "involvement.consulting.words").trimmed().isEmpty()
        || !textAt(document, "involvement.consulting.recorded_on").isEmpty();
    return said ? QString() : m_language.text("consult.view_first");
}

bool ConsultModel::list(int index)
{
    if (!m_book.plan() || index < 0 || index >= count())
        return false;
    const auto& row = m_rows[static_cast<std::size_t>(index)];
    if (row.listed || row.who.empty())
        return false;
    const Json entry
        = { { "person_id", row.who }, { "kind", row.kind }, { "must_or_may", row.must ? "must" : "may" } };
    return m_book.session().change(m_book.planId(),
        [&](auto& workspace) { return workspace.add(m_book.planId(), "consultees", entry); });
}

void ConsultModel::reload()
{
    std::vector<checker::Consultable> rows;
    const auto today = checker::dayFrom(m_book.session().today().toString(Qt::ISODate).toStdString());
    if (const auto* plan = m_book.plan(); plan && today)
        rows = checker::whoToConsult(plan->document(), *today);
    const auto same = [](const checker::Consultable& one, const checker::Consultable& other) {
        return one.who == other.who && one.kind == other.kind;
    };
    if (std::ranges::equal(rows, m_rows, same)) { // the focus stays on its button
        m_rows = std::move(rows);
        retranslate();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void ConsultModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countChanged();
}

} // namespace cyd::bridge
