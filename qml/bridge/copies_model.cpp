#include "qml/bridge/copies_model.h"

#include "core/exchange/print.h"
#include "core/workspace/copies.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/forms_tables.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr const char* kStates[] { "late", "owed", "draft", "given", "refused" };
constexpr const char* kKinds[] { "warning", "info", "neutral", "ok", "neutral" };
constexpr const char* kIcons[] { "circle-alert", "clock", "pencil", "circle-check", "hand" };
constexpr const char* kWhys[] { "person", "gp", "clinician", "guardian", "carer", "on_record" };

template <typename Names, typename Index> QString named(const Names& names, Index index)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(index)]);
}

QString isoText(checker::Day day)
{
    return QString::fromStdString(checker::isoOf(day));
}

//! The last entry for somebody: it decides.
std::optional<std::size_t> lastEntry(const Json& copies, const QString& to)
{
    for (std::size_t i = copies.size(); i-- > 0;)
        if (textAt(copies[i], "to") == to)
            return i;
    return std::nullopt;
}

} // namespace

CopiesModel::CopiesModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int CopiesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> CopiesModel::roleNames() const
{
    return { { PersonId, "personId" }, { Name, "name" }, { WhyWords, "whyWords" }, { State, "state" },
        { StateWords, "stateWords" }, { StateKind, "stateKind" }, { StateIcon, "stateIcon" },
        { NoteWords, "noteWords" }, { Audience, "audience" }, { MayHave, "mayHave" },
        { ShortSheet, "shortSheet" } };
}

QVariant CopiesModel::data(const QModelIndex& index, int role) const
{
    const auto* plan = m_book.plan();
    if (!plan || !index.isValid() || index.row() >= count())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto id = QString::fromStdString(row.due.to);
    switch (role) {
    case PersonId:
        return id;
    case Name: {
        const auto name = row.due.why == checker::CopyReason::Person
            ? textAt(plan->document(), "service_user.name")
            : personName(plan->document(), id);
        return name.isEmpty() ? id : name;
    }
    case WhyWords:
        return m_language.wordsFor(QStringLiteral("copy.why"), named(kWhys, row.due.why));
    case State:
        return named(kStates, row.standing);
    case StateWords:
        return stateWords(row);
    case StateKind:
        return named(kKinds, row.standing);
    case StateIcon:
        return named(kIcons, row.standing);
    case NoteWords:
        return noteWords(row);
    case Audience:
        return row.due.why == checker::CopyReason::Person ? QStringLiteral("person")
            : row.due.why == checker::CopyReason::Gp      ? QStringLiteral("gp")
                                                          : QStringLiteral("carer:") + id;
    case MayHave:
        return !row.refused;
    case ShortSheet:
        return row.due.why == checker::CopyReason::Person && !row.refused && row.standing != Standing::Given;
    default:
        return {};
    }
}

QString CopiesModel::stateWords(const Row& row) const
{
    switch (row.standing) {
    case Standing::Late:
        return m_language.text("copy.state.late").arg(m_language.date(isoText(*row.due.dueOn)));
    case Standing::Owed:
        return m_language.text("copy.state.owed").arg(m_language.date(isoText(*row.due.dueOn)));
    case Standing::Given:
        return m_language.text("copy.state.given").arg(m_language.date(isoText(*row.due.givenOn)));
    case Standing::Draft:
        return m_language.text("copy.state.draft");
    case Standing::Refused:
        break;
    }
    return m_language.text("copy.state.refused");
}

QString CopiesModel::noteWords(const Row& row) const
{
    if (row.due.declined)
        return m_language.text("copy.note.declined");
    if (row.refused) {
        const auto why = faultWords(m_language, *row.refused);
        return row.due.givenOn ? why + QLatin1Char('\n')
                + m_language.text("copy.note.still_holds").arg(m_language.date(isoText(*row.due.givenOn)))
                               : why;
    }
    // Whoever has one of an earlier text still has it, while the next is a draft too.
    return row.due.givenOn && (!row.due.current || isOfEarlierVersion(row.due.to))
        ? m_language.text("copy.note.earlier").arg(m_language.date(isoText(*row.due.givenOn)))
        : QString();
}

bool CopiesModel::isOfEarlierVersion(const std::string& to) const
{
    const auto& copies = listAt(m_book.document(), "copies");
    const auto last = lastEntry(copies, QString::fromStdString(to));
    const auto* had = last ? memberAt(&copies[*last], "plan_version") : nullptr;
    const auto* now = memberAt(&m_book.document(), "plan.version");
    return had && now && had->is_number() && now->is_number() && *had < *now;
}

QString CopiesModel::owedWords() const
{
    const auto owed = std::ranges::count_if(m_rows,
        [](const Row& row) { return row.standing == Standing::Late || row.standing == Standing::Owed; });
    return m_book.plan() ? m_language.text("copy.owed").arg(owed) : QString();
}

QVariantList CopiesModel::ways() const
{
    QVariantList list;
    for (const auto* way : kCopyMethods)
        list.append(QVariantMap { { QStringLiteral("value"), QLatin1String(way) },
            { QStringLiteral("label"),
                m_language.wordsFor(QStringLiteral("code.method"), QLatin1String(way)) } });
    return list;
}

QString CopiesModel::today() const
{
    return m_book.session().today().toString(Qt::ISODate);
}

CopiesModel::Row CopiesModel::rowFor(const checker::CopyDue& due, const Json& document) const
{
    using Reader = exchange::Audience;
    Row row { due, Standing::Owed, {} };
    const auto reader = due.why == checker::CopyReason::Person ? Reader::Person
        : due.why == checker::CopyReason::Gp                   ? Reader::Gp
                                                               : Reader::Carer;
    // The same question that is asked when the copy is made.
    const auto copy = exchange::documentFor(document, reader,
        reader == Reader::Person ? std::string_view() : std::string_view(due.to),
        workspace::copyRules(m_book.session().policy()));
    if (!copy)
        row.refused = copy.error();
    const auto day = checker::dayFrom(today().toStdString());
    row.standing = due.current        ? Standing::Given
        : row.refused || due.declined ? Standing::Refused
        : !due.dueOn                  ? Standing::Draft
        : *due.dueOn < *day           ? Standing::Late
                                      : Standing::Owed;
    return row;
}

void CopiesModel::reload()
{
    std::vector<Row> rows;
    const auto day = checker::dayFrom(today().toStdString());
    if (const auto* plan = m_book.plan(); plan && day)
        for (const auto& due : checker::copiesDue(plan->document(), m_book.session().policy(), *day))
            rows.push_back(rowFor(due, plan->document()));
    std::ranges::stable_sort(rows, {}, &Row::standing);
    const auto whose = [](const Row& row) { return row.due.to; };
    if (std::ranges::equal(rows, m_rows, {}, whose, whose)) { // what is being written beside a row stays
        m_rows = std::move(rows);
        retranslate();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void CopiesModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countChanged();
}

bool CopiesModel::record(int index, const QString& way, const QStringList& languages, const QString& iso)
{
    const auto* plan = m_book.plan();
    if (!plan || index < 0 || index >= count() || way.trimmed().isEmpty())
        return false;
    const auto& row = m_rows[static_cast<std::size_t>(index)];
    if (row.refused)
        return false;
    const auto on = QDate::fromString(iso, Qt::ISODate);
    if (!on.isValid() || on > m_book.session().today())
        return false;
    Json langs = Json::array();
    for (const auto& language : languages)
        langs.push_back(language.toStdString());
    // What was given, and by whom: a copy of an earlier version is known as one.
    const auto* version = memberAt(&plan->document(), "plan.version");
    const Json number = version && version->is_number() ? *version : Json(nullptr);
    const auto holder = m_book.session().workspace()->holder(m_book.planId());
    const Json by = holder && !holder->empty() ? Json(*holder) : Json(nullptr);
    const auto to = QString::fromStdString(row.due.to);
    const auto& copies = listAt(plan->document(), "copies");
    const auto last = lastEntry(copies, to);
    // The one that was waiting to go; one that was declined or withheld stays as it is.
    if (last && textAt(copies[*last], "sent_on").isEmpty() && !row.due.declined && !row.due.withheld) {
        const auto path = "copies." + std::to_string(*last);
        return m_book.session().change(m_book.planId(), [&](auto& workspace) {
            return workspace.setAll(m_book.planId(),
                { { path + ".sent_on", iso.toStdString() }, { path + ".method", toPlan(way.trimmed()) },
                    { path + ".lang", langs }, { path + ".plan_version", number },
                    { path + ".given_by", by } });
        });
    }
    Json entry = { { "to", row.due.to }, { "parts", "whole" }, { "consent", { { "state", "not_needed" } } },
        { "sent_on", iso.toStdString() }, { "method", toPlan(way.trimmed()) }, { "lang", langs },
        { "declined_copy", false }, { "plan_version", number }, { "given_by", by } };
    if (last)
        for (const char* kept : { "parts", "consent", "withheld_reason" })
            if (copies[*last].contains(kept))
                entry[kept] = copies[*last][kept];
    return m_book.session().change(
        m_book.planId(), [&](auto& workspace) { return workspace.add(m_book.planId(), "copies", entry); });
}

} // namespace cyd::bridge
