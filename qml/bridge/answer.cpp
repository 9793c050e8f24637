#include "qml/bridge/answer.h"

#include "core/workspace/mailroom.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/history_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/text_language.h"
#include "qml/bridge/translation.h"

#include <utility>

namespace cyd::bridge {

namespace {

bool sameWords(const QString& left, const QString& right)
{
    return left == right
        || left.normalized(QString::NormalizationForm_C) == right.normalized(QString::NormalizationForm_C);
}

} // namespace

Answer::Answer(AnswerBook& book, QString path)
    : m_book(book)
    , m_path(std::move(path))
{
}

void Answer::reload()
{
    const auto* plan = m_book.plan();
    if (!plan)
        return;
    const auto path = m_path.toStdString();
    const auto before = m_committed, shown = m_text;
    const auto* place = m_original && m_original->m_place ? &*m_original->m_place : nullptr;
    m_committed = textOf(plan->at(place ? place->path() : path));

    if (const auto language = languageIn(*plan); language != m_language) {
        m_language = language;
        Q_EMIT languageChanged();
    }
    const bool newTranslation = reloadTranslation(*plan);

    if (m_book.disputed(m_path)) {
        m_state = TwoAnswers;
        m_text = m_committed;
    } else if (m_state == Saved || m_state == TwoAnswers) {
        m_state = Saved;
        if (!sameWords(m_text,
                m_committed)) // what was typed may be the same letters in another form: leave the box alone
            m_text = m_committed;
    } else if (sameWords(m_text, m_committed)) {
        m_state = Saved;
    } else if (m_state == Typing && m_committed != before) {
        m_state = Changed;
    }
    if (m_text != shown || newTranslation)
        Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

QString Answer::languageIn(const plan::Plan& plan) const
{
    const auto path = m_path.toStdString();
    if (!m_original)
        return languageOf(plan, m_path.toStdString());
    // The other one, unless the plan says so itself.
    const auto& place = m_original->m_place;
    const auto said = place ? textOf(plan.at(place->object + ".lang")) : QString();
    return said.isEmpty() ? m_original->otherLanguage() : said;
}

//! Takes what stands beside the text; true when its words are others than before.
bool Answer::reloadTranslation(const plan::Plan& plan)
{
    if (m_original)
        return false;
    m_place = translationPlace(plan, m_path.toStdString());
    auto translated = m_place ? textOf(plan.at(m_place->path())) : QString();
    m_beside = translationState(plan.document(), m_place ? plan.at(m_place->object) : nullptr);
    return std::exchange(m_translation, translated) != m_translation;
}

void Answer::restore(const QString& draft, std::int64_t atMs)
{
    if (m_state == TwoAnswers || sameWords(draft, m_committed))
        return;
    m_text = draft;
    m_atMs = atMs;
    setState(Restored);
    Q_EMIT textChanged();
}

void Answer::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Answer::type(const QString& text)
{
    if (text == m_text || m_state == TwoAnswers)
        return;
    m_text = text;
    m_draftDue = true;
    if (m_state == Saved || m_state == NotSaved)
        m_state = Typing;
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
    m_book.typed();
}

void Answer::commit()
{
    if (m_state == Typing || m_state == NotSaved)
        write();
}

void Answer::keepMine()
{
    if (choiceNeeded())
        write();
}

void Answer::takeTheirs()
{
    if (!choiceNeeded())
        return;
    m_text = m_committed;
    m_draftDue = false;
    m_book.forget(*this);
    setState(Saved);
    Q_EMIT textChanged();
}

void Answer::setLanguage(const QString& code)
{
    if (code == m_language || code.isEmpty() || m_original)
        return;
    const auto* plan = m_book.plan();
    if (!plan)
        return;
    auto edits = languageEdits(*plan, m_path.toStdString(), code);
    // A translation is in the other language.
    if (const auto* beside = besideIn(*plan)) {
        auto other = *beside;
        other["lang"] = toPlan(otherThan(code));
        edits.push_back({ m_place->object, std::move(other) });
    }
    m_book.session().change(
        m_book.planId(), [&](auto& workspace) { return workspace.setAll(m_book.planId(), edits); });
}

void Answer::write()
{
    if (sameWords(m_text, m_committed)) {
        m_draftDue = false;
        m_book.forget(*this);
        setState(Saved);
        return;
    }
    const auto edits = editsOf(m_text);
    // The state must be settled before the plan says that it changed: reload() reads it.
    const auto state = m_state;
    m_state = Saved;
    const auto typed = m_text;
    if (!m_book.commit(edits)) {
        m_text = typed;
        m_draftDue = true;
        setState(state == Restored || state == Changed ? state : NotSaved);
        return;
    }
    m_draftDue = false;
    m_book.forget(*this);
    m_atMs = m_book.savedAtMs();
    Q_EMIT stateChanged();
}

//! With the team's answer to a part that the person does not agree to: who gave it, and when.
FieldEdits Answer::answeredBeside() const
{
    static const auto kAnswer = QStringLiteral(".team_answer");
    if (!m_path.endsWith(kAnswer))
        return {};
    const auto entry = m_path.chopped(kAnswer.size()).toStdString();
    auto& session = m_book.session();
    FieldEdits edits { { entry + ".answered_on", session.today().toString(Qt::ISODate).toStdString() } };
    if (const auto holder = session.workspace()->holder(m_book.planId()); holder && !holder->empty())
        edits.push_back({ entry + ".answered_by", *holder });
    return edits;
}

FieldEdits Answer::editsOf(const QString& text) const
{
    const auto* plan = m_book.plan();
    if (m_original && plan && m_original->m_place) {
        const auto& place = *m_original->m_place;
        FieldEdits edits { { place.object, withTranslation(*plan, place, text, m_language) } };
        const auto item = parentOf(place.object);
        if (place.object == item + ".translation" && !translates(*plan, item))
            for (auto& kept : languagesKept(*plan, item, true))
                edits.push_back(std::move(kept));
        return edits;
    }
    FieldEdits edits { { m_path.toStdString(), toPlan(text) } };
    if (plan) // a yes was to the words that stood there
        for (auto& undone : agreementUndone(plan->document(), m_path.toStdString()))
            edits.push_back({ std::move(undone.first), std::move(undone.second) });
    for (auto& said : answeredBeside())
        edits.push_back(std::move(said));
    const auto* beside = plan && !m_translation.isEmpty() && !m_beside.stale ? besideIn(*plan) : nullptr;
    if (beside) {
        auto stale = *beside;
        stale["stale"] = true;
        edits.push_back({ m_place->object, std::move(stale) });
    }
    return edits;
}

//! The translation as it stands; none between two of them, where a person chooses first: it is one answer,
//! written whole.
const Json* Answer::besideIn(const plan::Plan& plan) const
{
    const auto* beside = m_place ? plan.at(m_place->object) : nullptr;
    return beside && beside->is_object() && !m_book.conflicted(QString::fromStdString(m_place->object))
        ? beside
        : nullptr;
}

QString Answer::deviceWords() const
{
    const auto* plan = m_book.plan();
    auto* workspace = m_book.session().workspace();
    if (!plan || !workspace || m_text.isEmpty())
        return {};
    const auto origin = plan->originOf(m_path.toStdString());
    if (!origin || origin->author == workspace->mailroom().certificate())
        return {};
    // What a plan was made of, or brought in with, is nobody's typing.
    if (const auto begun = plan->originOf("schema");
        begun && begun->author == origin->author && stampMs(origin->hlc) - stampMs(begun->hlc) < kBeginningMs)
        return {};
    const auto name = fromPlan(workspace->authorName(origin->author));
    if (name.isEmpty() || name == QLatin1String("?"))
        return {};
    const auto& language = m_book.language();
    return language.text("answer.on_device").arg(name, language.moment(stampMs(origin->hlc)));
}

QString Answer::stateWords() const
{
    const auto& language = m_book.language();
    switch (m_state) {
    case Saved:
        return m_atMs > 0 ? language.text("answer.saved").arg(language.moment(m_atMs)) : deviceWords();
    case Typing:
        return language.text("answer.typing");
    case Restored:
        return language.text("answer.restored").arg(language.moment(m_atMs));
    case Changed:
        return language.text("answer.changed");
    case TwoAnswers:
        return language.text("answer.two");
    case NotSaved:
        return language.text("answer.not_saved");
    }
    return {};
}

QString Answer::stateIcon() const
{
    switch (m_state) {
    case Saved:
        return m_atMs > 0 ? QStringLiteral("check") : QString();
    case Typing:
        return QStringLiteral("pencil");
    case Restored:
        return QStringLiteral("history");
    case Changed:
    case TwoAnswers:
        return QStringLiteral("git-merge");
    case NotSaved:
        return QStringLiteral("triangle-alert");
    }
    return {};
}

QString Answer::stateKind() const
{
    switch (m_state) {
    case Saved:
    case Typing:
        return {};
    case Restored:
    case Changed:
        return QStringLiteral("warning");
    case TwoAnswers:
        return QStringLiteral("conflict");
    case NotSaved:
        return QStringLiteral("error");
    }
    return {};
}

QString Answer::translationWords() const
{
    return m_translation.isEmpty() ? QString() : bridge::translationWords(m_book.language(), m_beside);
}

QString Answer::translationIcon() const
{
    if (m_translation.isEmpty())
        return {};
    return m_beside.stale        ? QStringLiteral("triangle-alert")
        : isTranslationChecked() ? QStringLiteral("check")
                                 : QStringLiteral("circle-help");
}

QString Answer::otherLanguage() const
{
    return otherThan(m_language);
}

Answer* Answer::translated()
{
    if (!m_place)
        return nullptr;
    auto* beside = m_book.at(QString::fromStdString(m_place->path()));
    if (beside && !beside->m_original) {
        beside->m_original = this;
        beside->reload();
    }
    return beside;
}

bool Answer::translationBegun() const
{
    return m_place && m_book.hasDraft(QString::fromStdString(m_place->path()));
}

void Answer::checkTranslation(const QString& name)
{
    auto* beside = translated();
    if (!beside || name.trimmed().isEmpty() || beside->readOnly() || beside->choiceNeeded())
        return;
    beside->commit(); // what is checked is what is there now
    const auto* plan = m_book.plan();
    const auto* object = plan ? plan->at(m_place->object) : nullptr;
    if (!object || !object->is_object() || m_translation.isEmpty() || beside->state() != Saved)
        return;
    const std::vector<workspace::Workspace::FieldEdit> edits { { m_place->object,
        withCheck(*plan, *object, name, m_book.session().today()) } };
    m_book.session().change(
        m_book.planId(), [&](auto& workspace) { return workspace.setAll(m_book.planId(), edits); });
}

void Answer::removeTranslation()
{
    auto* beside = translated();
    const auto* plan = m_book.plan();
    if (!beside || !plan || beside->readOnly())
        return;
    const auto place = *m_place;
    if (plan->at(place.object)) {
        const auto left = withoutTranslation(*plan, place);
        const auto item = parentOf(place.object);
        const auto kept = left || place.object != item + ".translation" ? FieldEdits {}
                                                                        : languagesKept(*plan, item, false);
        const bool done = m_book.session().change(m_book.planId(), [&](auto& workspace) -> Done {
            if (left)
                return workspace.set(m_book.planId(), place.object, *left);
            if (!kept.empty())
                if (auto pinned = workspace.setAll(m_book.planId(), kept); !pinned)
                    return pinned;
            return workspace.remove(m_book.planId(), place.object);
        });
        if (!done)
            return;
    }
    // What was being typed goes with it.
    beside->m_text = beside->m_committed;
    beside->m_draftDue = false;
    m_book.forget(*beside);
    beside->setState(Saved);
    Q_EMIT beside->textChanged();
    Q_EMIT textChanged();
}

} // namespace cyd::bridge
