#include "qml/bridge/answer.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

namespace {

bool sameWords(const QString& left, const QString& right)
{
    return left == right
        || left.normalized(QString::NormalizationForm_C) == right.normalized(QString::NormalizationForm_C);
}

std::string parentOf(const std::string& path)
{
    return path.substr(0, path.rfind('.'));
}
std::string lastOf(const std::string& path)
{
    return path.substr(path.rfind('.') + 1);
}

//! The object that holds the translation of a text: beside the text, or beside its list when it is a line of
//! one.
std::string translationOf(const std::string& path)
{
    const bool line = lastOf(path).find_first_not_of("0123456789") == std::string::npos;
    return (line ? parentOf(parentOf(path)) : parentOf(path)) + ".translation";
}

bool translates(const plan::Plan& plan, const std::string& object)
{
    const auto* translation = plan.at(object + ".translation");
    return translation && translation->is_object();
}

//! The words that a translation's `text` stands beside.
bool isWords(const std::string& member)
{
    return member == "text" || member == "in_my_words" || member == "sign" || member == "words";
}

//! Whether the object's `lang` and `translation` are about this text.
bool isOwnWords(const plan::Plan& plan, const std::string& path)
{
    const auto translation = translationOf(path);
    const auto member = path.substr(translation.rfind('.') + 1);
    return isWords(member) || plan.at(translation + '.' + member.substr(0, member.find('.')));
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
    m_committed = textOf(plan->at(path));

    // The nearest `lang` on the way up, else the plan's own. One beside a translation speaks of the
    // translated words only.
    QString language;
    for (auto up = path; up.find('.') != std::string::npos && language.isEmpty();) {
        up = parentOf(up);
        if (!translates(*plan, up) || (translationOf(path) == up + ".translation" && isOwnWords(*plan, path)))
            language = textOf(plan->at(up + ".lang"));
    }
    if (language.isEmpty())
        language = textAt(plan->document(), "plan.default_lang");
    if (language != m_language) {
        m_language = language;
        Q_EMIT languageChanged();
    }

    // A translation stands in the object beside the text it translates: as `text` for the object's own words,
    // or under the same name (and place, for a line of a list).
    const auto translation = translationOf(path);
    const auto member = path.substr(translation.rfind('.') + 1);
    auto translated = textOf(plan->at(translation + '.' + member));
    if (translated.isEmpty() && isWords(member))
        translated = textOf(plan->at(translation + ".text"));
    const auto* stale = plan->at(translation + ".stale");
    m_translationStale = stale && stale->is_boolean() && stale->get<bool>();
    m_translator = personName(plan->document(), textOf(plan->at(translation + ".checked_by")));
    const bool newTranslation = translated != m_translation;
    m_translation = translated;

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
    if (code == m_language || code.isEmpty())
        return;
    const auto path = m_path.toStdString();
    // Beside a translation `lang` is about other words: theirs would change with it.
    if (const auto* plan = m_book.plan();
        plan && translates(*plan, parentOf(path)) && !isOwnWords(*plan, path))
        return;
    const auto lang = parentOf(path) + ".lang";
    m_book.session().change(m_book.planId(),
        [&](auto& workspace) { return workspace.set(m_book.planId(), lang, code.toStdString()); });
}

void Answer::write()
{
    if (sameWords(m_text, m_committed)) {
        m_draftDue = false;
        m_book.forget(*this);
        setState(Saved);
        return;
    }
    const auto path = m_path.toStdString();
    std::vector<workspace::Workspace::FieldEdit> edits { { path, toPlan(m_text) } };
    const auto translation = translationOf(path);
    const auto* plan = m_book.plan();
    const auto* beside
        = plan && !m_translation.isEmpty() && !m_translationStale ? plan->at(translation) : nullptr;
    if (beside && beside->is_object()) { // a translation is one answer, written whole
        auto stale = *beside;
        stale["stale"] = true;
        edits.push_back({ translation, std::move(stale) });
    }
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

QString Answer::stateWords() const
{
    const auto& language = m_book.language();
    switch (m_state) {
    case Saved:
        return m_atMs > 0 ? language.text("answer.saved").arg(language.moment(m_atMs)) : QString();
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
    if (m_translation.isEmpty())
        return {};
    const auto& language = m_book.language();
    if (m_translationStale)
        return language.text("answer.translation_stale");
    return m_translator.isEmpty() ? language.text("answer.translation_unchecked")
                                  : language.text("answer.translation_checked").arg(m_translator);
}

} // namespace cyd::bridge
