#include "qml/bridge/form_field.h"

#include "core/checker/policy.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/form_items.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

const auto kAllExcept = QStringLiteral("all_except");
const auto kSome = QStringLiteral("some");

bool isText(FieldKind kind)
{
    return kind == FieldKind::Line || kind == FieldKind::Words;
}

bool isList(FieldKind kind)
{
    return kind == FieldKind::Dates || kind == FieldKind::Several || kind == FieldKind::People
        || kind == FieldKind::References;
}

//! What stands there cannot be read as this kind of answer: a newer app may have written it.
bool isStrange(FieldKind kind, const Json& value)
{
    switch (kind) {
    case FieldKind::YesNo:
        return !value.is_boolean();
    case FieldKind::Number:
        return !value.is_number_integer();
    case FieldKind::Dates:
    case FieldKind::Several:
    case FieldKind::People:
    case FieldKind::References:
    case FieldKind::Lines:
        return !value.is_array()
            || std::any_of(value.begin(), value.end(), [](const Json& one) { return !one.is_string(); });
    case FieldKind::Items:
        return !value.is_array() && !value.is_object();
    default:
        return !value.is_string();
    }
}

} // namespace

FormField::FormField(
    const FieldSpec& spec, QString root, AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_spec(spec)
    , m_root(std::move(root))
    , m_book(book)
    , m_language(language)
    , m_removed(book)
{
    if (isText(spec.kind))
        m_answer = m_book.at(path());
    if (spec.kind == FieldKind::Lines) {
        m_lines = std::make_unique<LinesModel>(m_book);
        m_lines->setPath(path());
    }
    if (spec.kind == FieldKind::Items) {
        m_items = std::make_unique<FormItemsModel>(spec, m_book, m_language);
        m_items->setPath(path());
    }
    reload();
}

FormField::~FormField() = default;

QString FormField::path() const
{
    const auto own = QString::fromLatin1(m_spec.path);
    return m_root.isEmpty() ? own : m_root + QLatin1Char('.') + own;
}

QString FormField::kind() const
{
    if (m_strange)
        return QStringLiteral("shown");
    switch (m_spec.kind) {
    case FieldKind::Line:
        return QStringLiteral("line");
    case FieldKind::Words:
        return QStringLiteral("words");
    case FieldKind::Date:
        return QStringLiteral("date");
    case FieldKind::Dates:
        return QStringLiteral("dates");
    case FieldKind::Several:
    case FieldKind::People:
    case FieldKind::References:
        return QStringLiteral("several");
    case FieldKind::Person:
    case FieldKind::About:
    case FieldKind::Reference:
        return QStringLiteral("pick");
    case FieldKind::Number:
        return QStringLiteral("number");
    case FieldKind::Lines:
        return QStringLiteral("lines");
    case FieldKind::Parts:
        return QStringLiteral("parts");
    case FieldKind::Items:
        return QStringLiteral("items");
    case FieldKind::Choice: // many are easier to find in a sheet
        return QLatin1String(m_options.size() > 6 ? "pick" : "choice");
    default:
        return QStringLiteral("choice");
    }
}

QString FormField::label() const
{
    return m_language.text(QString::fromStdString(labelOf(m_spec)));
}

QString FormField::hint() const
{
    if (const auto named = names(); !named.isEmpty())
        return m_language.text("form.hint.tools").arg(named.join(QStringLiteral(", ")));
    return m_spec.hint ? m_language.text(m_spec.hint) : QString();
}

QString FormField::missing() const
{
    return m_missing ? m_language.text(m_spec.missing) : QString();
}

QVariantList FormField::suggestions() const
{
    if (m_offered.iso.empty())
        return {};
    return { QVariantMap { { QStringLiteral("label"), m_language.text(m_offered.words) },
        { QStringLiteral("iso"), QString::fromStdString(m_offered.iso) } } };
}

QStringList FormField::names() const
{
    QStringList names;
    if (m_spec.names)
        for (const auto& name : m_book.session().policy().*m_spec.names)
            names.append(fromPlan(name));
    return names;
}

void FormField::reload()
{
    const auto* plan = m_book.plan();
    if (!plan)
        return;
    const auto* value = plan->at(path().toStdString());
    m_strange = value && !value->is_null() && isStrange(m_spec.kind, *value);
    m_disputed = m_book.disputed(path());
    takeValue(value);
    takeOptions();
    static const Json kNothing = Json::object();
    const auto* base = m_root.isEmpty() ? &plan->document() : plan->at(m_root.toStdString());
    m_missing = m_spec.missing && (m_spec.evenAnswered || !holdsSomething(value))
        && (!m_spec.missed || m_spec.missed(base ? *base : kNothing, plan->document()));
    const auto& policy = m_book.session().policy();
    m_offered = m_spec.offer ? m_spec.offer(base ? *base : kNothing, policy) : Offered {};
    m_shown = (!m_spec.setting || policy.*m_spec.setting)
        && (!m_spec.when || m_spec.when(base ? *base : kNothing, plan->document()) || holdsSomething(value));
    if (m_lines)
        m_lines->reload();
    if (m_items)
        m_items->reload();
    Q_EMIT changed();
}

void FormField::takeValue(const Json* value)
{
    QStringList chosen;
    m_value.clear();
    if (m_strange) {
        m_value = fromPlan(value->dump(2));
    } else if (value && value->is_boolean()) {
        m_value = value->get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
    } else if (value && value->is_number()) {
        m_value = fromPlan(value->dump());
    } else if (value && value->is_string()) {
        m_value = spelled(m_spec, textOf(value));
    } else if (value && value->is_array() && isList(m_spec.kind)) {
        for (const auto& one : *value)
            chosen.append(textOf(&one));
    }
    if (m_spec.kind == FieldKind::Parts && !m_strange) {
        static const QStringList kPlain { QString(), QStringLiteral("whole"), QStringLiteral("none"),
            QStringLiteral("crisis_card_only") };
        if (!kPlain.contains(m_value)) {
            auto names = m_value;
            const bool except = names.startsWith(kAllExcept + QLatin1Char(':'));
            names.remove(0, except ? kAllExcept.size() + 1 : 0);
            for (const auto& name : names.split(QLatin1Char(',')))
                chosen.append(name.trimmed());
            m_value = except ? kAllExcept : kSome;
        }
        if (m_value.isEmpty() || (m_value == QLatin1String("none") && !m_mode.isEmpty()))
            m_value = m_mode;
    }
    if (chosen != m_chosen) {
        m_chosen = chosen;
        Q_EMIT chosenChanged();
    }
}

void FormField::takeOptions()
{
    const auto* plan = m_book.plan();
    if (!plan || isText(m_spec.kind) || m_spec.kind == FieldKind::Date || m_spec.kind == FieldKind::Items)
        return;
    auto now = m_chosen;
    if (m_spec.kind != FieldKind::Parts)
        now.append(m_value);
    static const Json kNothing = Json::object();
    const auto* near = m_root.startsWith(QLatin1String("domains."))
        ? plan->at(m_root.section(QLatin1Char('.'), 0, 1).toStdString())
        : nullptr;
    auto options = fieldOptions(m_language, plan->document(), near ? *near : kNothing, m_spec, now);
    if (options == m_options)
        return;
    m_options = std::move(options);
    Q_EMIT optionsChanged();
}

void FormField::retranslate()
{
    takeOptions();
    if (m_items)
        m_items->retranslate();
    Q_EMIT wordsChanged();
    if (m_missing || m_spec.offer || m_removed.any())
        Q_EMIT changed();
}

void FormField::set(const Json& value)
{
    if (m_disputed || m_strange)
        return;
    const auto at = path().toStdString();
    m_book.change(at, [&](auto& workspace) { return workspace.set(m_book.planId(), at, value); });
}

void FormField::choose(const QString& value)
{
    if (m_spec.kind == FieldKind::Parts) {
        // What was left out before is never what is given now, nor the other way round.
        if (value != m_value)
            setParts(value, {});
    } else if (value == m_value) {
        return;
    } else if (value.isEmpty()) {
        set(nullptr);
    } else if (m_spec.kind == FieldKind::YesNo) {
        set(value == QLatin1String("true"));
    } else if (m_spec.kind == FieldKind::Number) {
        bool good = false;
        const auto number = value.trimmed().toInt(&good);
        if (good && number >= 0)
            set(number);
    } else {
        set(toPlan(value));
    }
}

void FormField::toggle(const QString& value)
{
    auto chosen = m_chosen;
    if (!chosen.removeOne(value))
        chosen.append(value);
    if (m_spec.kind == FieldKind::Parts) {
        setParts(m_value, chosen);
        return;
    }
    auto list = Json::array();
    for (const auto& one : chosen)
        list.push_back(toPlan(one));
    set(list);
}

// Which parts a copy has is one text. "Some" and "all except" say nothing until a part is named: until then
// the plan says that nothing was decided, so that no copy is sent on half an answer. A consent that says
// nothing is one to everything: there it says "none" until then.
void FormField::setParts(const QString& mode, const QStringList& names)
{
    const bool named = mode == kSome || mode == kAllExcept;
    m_mode = named ? mode : QString();
    if (!named) {
        set(mode.isEmpty() ? Json(nullptr) : Json(toPlan(mode)));
    } else if (names.isEmpty()) {
        m_value = mode;
        set(path().endsWith(QLatin1String("consent.scope")) ? Json("none") : Json(nullptr));
    } else {
        const auto list = names.join(QLatin1Char(','));
        set(toPlan(mode == kAllExcept ? kAllExcept + QLatin1Char(':') + list : list));
    }
}

void FormField::setDate(int index, const QString& isoDate)
{
    if (index < 0 || index >= m_chosen.size() || m_disputed || m_strange)
        return;
    const auto place = QStringLiteral("%1.%2").arg(path()).arg(index);
    if (isoDate.isEmpty()) {
        m_removed.remove(place);
        Q_EMIT changed();
        return;
    }
    const auto at = place.toStdString();
    m_book.change(
        at, [&](auto& workspace) { return workspace.set(m_book.planId(), at, isoDate.toStdString()); });
}

QString FormField::undoWords() const
{
    return m_removed.empty() ? QString()
                             : m_language.text("undo.named").arg(m_language.date(textOf(&m_removed.item())));
}

void FormField::undoDate()
{
    m_removed.undo();
    Q_EMIT changed();
}

void FormField::addDate()
{
    if (m_disputed || m_strange)
        return;
    const auto at = path().toStdString();
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    m_book.change(at, [&](auto& workspace) { return workspace.add(m_book.planId(), at, today); });
}

} // namespace cyd::bridge
