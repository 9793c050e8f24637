#include "qml/bridge/conflicts_model.h"

#include "core/base/beside.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/translation.h"
#include "qml/bridge/value_words.h"
#include "qml/bridge/word_marks.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace cyd::bridge {

using workspace::ConflictView;

QString readable(const Language& language, const Json& document, const Json& value, const std::string& path)
{
    const auto key = path.substr(path.rfind('.') + 1);
    if (value.is_string()) {
        const auto text = textOf(&value);
        if (isLangKey(key))
            return language.wordsFor(QStringLiteral("code.language"), text);
        static const QRegularExpression kDate(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
        if (kDate.match(text).hasMatch())
            return language.date(text);
        const auto name = personName(document, text);
        return name.isEmpty() ? text : name;
    }
    if (value.is_boolean())
        return language.text(value.get<bool>() ? "value.yes" : "value.no");
    if (value.is_number())
        return fromPlan(value.dump());
    QStringList lines;
    if (value.is_array()) {
        for (const auto& entry : value)
            lines.append(readable(language, document, entry));
    } else if (value.is_object() && isTranslationKey(key)) {
        // Its words, and whether somebody says that they are right: that may be all that differs.
        for (const auto& [name, child] : value.items())
            if (name != "lang" && name != "checked_by" && name != "checked_on" && name != "stale")
                lines.append(readable(language, document, child));
        lines.append(translationWords(language, translationState(document, &value)));
    } else if (value.is_object()) {
        for (const char* member : { "text", "label", "name", "sign", "title", "if", "phone", "then" })
            if (const auto text = textAt(value, member); !text.isEmpty())
                lines.append(text);
    }
    const auto text = lines.join(QLatin1Char('\n'));
    return text.isEmpty() ? language.text("value.blank") : text;
}

namespace {

QString wordsIn(const Language& language, const char* group, const QString& name)
{
    const auto id = QLatin1String(group) + QLatin1Char('.') + name;
    const auto& book = language.phrasebook();
    return book.has(language.lang(), id) ? book.text(language.lang(), id) : QString();
}

//! The question is the last name on the path; an item without one ("… was removed") is named by its list, and
//! what stands beside a text by the text.
QString questionOf(const Language& language, const QStringList& path)
{
    const auto name = toPlan(path.last());
    if (const auto text = besideWhat(name); !text.empty()) {
        auto of = path;
        of.last() = fromPlan(text);
        return language.text(isLangKey(name) ? "question.lang_of" : "question.translation_of")
            .arg(questionOf(language, of));
    }
    auto last = path.last();
    const bool item = path.size() > 1 && wordsIn(language, "question", last).isEmpty();
    if (item)
        last = path[path.size() - 2];
    for (const char* group : { item ? "item" : "question", "question", "print.label" })
        if (auto words = wordsIn(language, group, last); !words.isEmpty())
            return words;
    return language.text("question.other");
}

constexpr auto kDraft = "conflict:"; // and the path: no place of the plan itself

//! What stands at a path, or that nothing does.
QString answerOr(const Language& language, const Json& document, const std::string& path, const Json& value)
{
    const auto words = answerWords(language, document, path, value);
    return words.isEmpty() ? language.text("value.blank") : words;
}

//! The answers are texts that somebody typed: a code, a date and a person are chosen, not written.
bool isTyped(const Language& language, const Json& document, const plan::Conflict& conflict)
{
    const auto place = fieldAt(conflict.path);
    const bool chosen = place.field && place.field->kind != FieldKind::Words
        && place.field->kind != FieldKind::Line && place.field->kind != FieldKind::Lines;
    return !chosen && conflict.kind == plan::Conflict::Kind::Values
        && std::ranges::all_of(conflict.answers, [&](const plan::Conflict::Answer& answer) {
               const auto text = textOf(&answer.value);
               return answer.value.is_null()
                   || (answer.value.is_string()
                       && (text.isEmpty()
                           || answerWords(language, document, conflict.path, answer.value) == text));
           });
}

} // namespace

PlaceWords placeOf(const Language& language, const Json& document, const QString& path)
{
    const auto parts = path.split(QLatin1Char('.'));
    PlaceWords place;
    const auto& first = parts.first();
    if (const auto* area
        = first == QLatin1String("domains") && parts.size() > 1 ? findArea(parts[1]) : nullptr)
        place.part = language.text(area->title);
    else
        place.part = wordsIn(language, "part", first);
    if (place.part.isEmpty())
        place.part = language.text("part.other");

    place.question = questionOf(language, parts);

    // Which of several: the person's or the item's own words say it best.
    if (first == QLatin1String("people") && parts.size() > 2)
        if (const auto name = personName(document, parts[1]); !name.isEmpty())
            place.part = language.text("part.person").arg(name);
    return place;
}

ConflictsModel::ConflictsModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(AnswerBook::kDraftPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ConflictsModel::saveDrafts);
}

int ConflictsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ConflictsModel::roleNames() const
{
    return { { Path, "path" }, { Part, "part" }, { Question, "question" }, { Removed, "removed" },
        { Answers, "answers" }, { CanWrite, "canWrite" }, { Confidential, "confidential" },
        { Draft, "draft" } };
}

QVariant ConflictsModel::data(const QModelIndex& index, int role) const
{
    const auto* plan = m_book.plan();
    if (!plan || !index.isValid() || index.row() >= count())
        return {};
    const auto& view = m_rows[static_cast<std::size_t>(index.row())];
    const auto path = QString::fromStdString(view.conflict.path);
    const bool removed = view.conflict.kind == plan::Conflict::Kind::RemovedAndEdited;
    switch (role) {
    case Path:
        return path;
    case Part:
        return placeOf(m_language, plan->document(), path).part;
    case Question:
        return placeOf(m_language, plan->document(), path).question;
    case Removed:
        return removed;
    case Answers:
        return answersOf(view);
    case CanWrite:
        return isTyped(m_language, plan->document(), view.conflict);
    case Confidential:
        return view.conflict.section == Section::Restricted;
    case Draft:
        return m_drafts.value(steady(view.conflict.path));
    default:
        return {};
    }
}

QVariantList ConflictsModel::answersOf(const ConflictView& view) const
{
    const auto* plan = m_book.plan();
    const bool removal = view.conflict.kind == plan::Conflict::Kind::RemovedAndEdited;
    QStringList texts;
    for (const auto& answer : view.conflict.answers)
        texts.append(answerOr(m_language, plan->document(), view.conflict.path, answer.value));
    QVariantList answers;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto n = static_cast<std::size_t>(i);
        const bool gone = removal && view.conflict.answers[n].value.is_null();
        auto others = texts;
        others.removeAt(i);
        const auto text = gone ? m_language.text("conflict.gone") : texts[i];
        answers.append(QVariantMap {
            { QStringLiteral("number"), i },
            { QStringLiteral("text"), text },
            { QStringLiteral("marked"), removal ? text.toHtmlEscaped() : markDifferences(text, others) },
            { QStringLiteral("author"), n < view.authors.size() ? fromPlan(view.authors[n]) : QString() },
            { QStringLiteral("when"), m_language.moment(stampMs(view.conflict.answers[n].origin.hlc)) },
            { QStringLiteral("gone"), gone },
            { QStringLiteral("blank"), !holdsSomething(&view.conflict.answers[n].value) },
        });
    }
    return answers;
}

void ConflictsModel::reload()
{
    std::vector<ConflictView> now;
    if (auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr) {
        if (auto views = workspace->conflicts(m_book.planId()))
            now = std::move(*views);
        else
            m_book.session().report(views.error());
    }
    const auto before = count();
    take(std::move(now));
    if (count() != before)
        Q_EMIT countChanged();
}

void ConflictsModel::take(std::vector<ConflictView> now)
{
    const auto pathOf = [](const ConflictView& view) -> const std::string& { return view.conflict.path; };
    for (auto row = m_rows.size(); row-- > 0;)
        if (std::ranges::find(now, pathOf(m_rows[row]), pathOf) == now.end()) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
        }
    for (std::size_t row = 0; row < now.size(); ++row) {
        const bool there = row < m_rows.size() && pathOf(m_rows[row]) == pathOf(now[row]);
        if (!there && std::ranges::find(m_rows, pathOf(now[row]), pathOf) != m_rows.end()) {
            beginResetModel(); // in another order: that is rare, and what was typed is a draft
            m_rows = std::move(now);
            endResetModel();
            return;
        }
        if (!there) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), now[row]);
            endInsertRows();
        }
    }
    m_rows = std::move(now);
    if (!m_rows.empty()) // the answers, or the names in them, may read otherwise
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

QString ConflictsModel::steady(const std::string& path) const
{
    const auto* plan = m_book.plan();
    return fromPlan(plan ? plan->steadyPath(path) : path);
}

void ConflictsModel::draft(int row, const QString& words)
{
    if (row < 0 || row >= count())
        return;
    const auto path = steady(m_rows[static_cast<std::size_t>(row)].conflict.path);
    if (m_drafts.value(path) == words)
        return;
    if (words.isEmpty())
        m_drafts.remove(path);
    else
        m_drafts.insert(path, words);
    m_unsaved.insert(path);
    m_pause.start();
    Q_EMIT dataChanged(index(row), index(row), { Draft });
}

void ConflictsModel::saveDrafts()
{
    m_pause.stop();
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace)
        return;
    for (const auto& path : std::exchange(m_unsaved, {})) {
        const auto name = kDraft + path.toStdString();
        const auto done = m_drafts.contains(path)
            ? workspace->saveDraft(m_book.planId(), name, m_drafts.value(path).toStdString())
            : workspace->dropDraft(m_book.planId(), name);
        if (!done) {
            m_unsaved.insert(path);
            m_book.session().report(done.error());
        }
    }
}

void ConflictsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT settledChanged();
}

void ConflictsModel::settle(int row, const Json& value)
{
    const auto conflict = m_rows.at(static_cast<std::size_t>(row)).conflict;
    const auto place = steady(conflict.path);
    const bool done = m_book.session().change(m_book.planId(),
        [&](auto& workspace) { return workspace.resolve(m_book.planId(), conflict.path, value); });
    if (!done)
        return;
    if (m_drafts.remove(place)) {
        m_unsaved.insert(place);
        saveDrafts();
    }
    Settled settled { conflict.path, value, Json(Json::value_t::discarded) };
    if (conflict.kind == plan::Conflict::Kind::Values && conflict.answers.size() == 2)
        for (std::size_t i = 0; i < 2; ++i)
            if (conflict.answers[i].value == value)
                settled.other = conflict.answers[1 - i].value;
    m_settled.insert(m_settled.begin(), std::move(settled));
    Q_EMIT settledChanged();
}

QVariantList ConflictsModel::settled() const
{
    QVariantList list;
    const auto* plan = m_book.plan();
    if (!plan)
        return list;
    for (const auto& settled : m_settled)
        list.append(QVariantMap {
            { QStringLiteral("question"),
                placeOf(m_language, plan->document(), QString::fromStdString(settled.path)).question },
            { QStringLiteral("words"),
                plan::sectionOf(settled.path) == Section::Restricted
                    ? m_language.text("form.confidential.row")
                    : settled.chosen.is_null()
                    ? m_language.text("conflict.removed")
                    : answerOr(m_language, plan->document(), settled.path, settled.chosen) },
            { QStringLiteral("other"), !settled.other.is_discarded() },
        });
    return list;
}

void ConflictsModel::useOther(int place)
{
    if (place < 0 || static_cast<std::size_t>(place) >= m_settled.size()
        || m_settled[static_cast<std::size_t>(place)].other.is_discarded())
        return;
    auto& settled = m_settled[static_cast<std::size_t>(place)];
    const auto other = settled.other;
    if (m_book.session().change(m_book.planId(),
            [&](auto& workspace) { return workspace.set(m_book.planId(), settled.path, other); })) {
        std::swap(settled.chosen, settled.other);
        Q_EMIT settledChanged();
    }
}

void ConflictsModel::open()
{
    m_settled.clear();
    m_drafts.clear();
    m_unsaved.clear();
    m_pause.stop();
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (const auto drafts = workspace
            ? workspace->drafts(m_book.planId())
            : Result<std::vector<workspace::Draft>>(std::vector<workspace::Draft>()))
        for (const auto& draft : *drafts)
            if (draft.path.starts_with(kDraft))
                m_drafts.insert(steady(draft.path.substr(std::string_view(kDraft).size())),
                    QString::fromStdString(draft.text));
    Q_EMIT settledChanged();
}

void ConflictsModel::keep(int row, int number)
{
    if (row < 0 || row >= count())
        return;
    const auto& answers = m_rows[static_cast<std::size_t>(row)].conflict.answers;
    if (number >= 0 && static_cast<std::size_t>(number) < answers.size())
        settle(row, Json(answers[static_cast<std::size_t>(number)].value));
}

void ConflictsModel::write(int row, const QString& words)
{
    if (row >= 0 && row < count() && !words.trimmed().isEmpty())
        settle(row, toPlan(words.trimmed()));
}

} // namespace cyd::bridge
