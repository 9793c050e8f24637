#include "qml/bridge/form.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace cyd::bridge {

namespace {

constexpr int kAfterPagesMs = 1000;

} // namespace

FormSection::FormSection(
    const SectionSpec& spec, const QString& root, AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_spec(spec)
    , m_root(root)
    , m_book(book)
    , m_language(language)
    , m_fields(spec.fields, root, book, language, this)
{
    settle();
}

QString FormSection::title() const
{
    return m_language.text(m_spec.title);
}

QString FormSection::help() const
{
    return m_spec.help ? m_language.text(m_spec.help) : QString();
}

void FormSection::settle()
{
    const auto* plan = m_book.plan();
    static const Json kNothing = Json::object();
    const auto* base = !plan ? nullptr
        : m_root.isEmpty()   ? &plan->document()
                             : plan->at(m_root.toStdString());
    m_shown = !m_spec.when || m_spec.when(base ? *base : kNothing, plan ? plan->document() : kNothing)
        || std::any_of(m_spec.fields.begin(), m_spec.fields.end(),
            [&](const FieldSpec& field) { return base && holdsSomething(memberAt(base, field.path)); });
    Q_EMIT changed();
}

void FormSection::reload()
{
    m_fields.reload();
    settle();
}

void FormSection::retranslate()
{
    m_fields.retranslate();
    Q_EMIT wordsChanged();
}

Form::Form(
    const FormSpec& spec, const QString& root, AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_spec(spec)
    , m_root(root)
    , m_book(book)
    , m_language(language)
{
    if (!spec.confidential)
        reveal();
}

QString Form::title() const
{
    if (const auto* area = m_spec.ofArea ? findArea(m_root.section(QLatin1Char('.'), 1)) : nullptr)
        return m_language.text(area->title);
    return m_language.text(m_spec.title);
}

QString Form::lead() const
{
    return m_language.text(m_spec.lead);
}

void Form::reveal()
{
    if (revealed())
        return;
    for (const auto& section : m_spec.sections)
        m_sections.append(new FormSection(section, m_root, m_book, m_language, this));
    Q_EMIT sectionsChanged();
}

void Form::hide()
{
    if (!confidential() || !revealed())
        return;
    m_book.commitAll();
    const auto gone = std::exchange(m_sections, {});
    Q_EMIT sectionsChanged();
    for (auto* section : gone)
        section->deleteLater();
}

void Form::reload()
{
    for (auto* section : std::as_const(m_sections))
        static_cast<FormSection*>(section)->reload();
}

void Form::retranslate()
{
    for (auto* section : std::as_const(m_sections))
        static_cast<FormSection*>(section)->retranslate();
    Q_EMIT wordsChanged();
}

FormsModel::FormsModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
    for (const auto& form : formSpecs())
        if (form.group)
            m_listed.push_back(&form);
}

int FormsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

QHash<int, QByteArray> FormsModel::roleNames() const
{
    return { { Screen, "screen" }, { Title, "title" }, { Icon, "icon" }, { Group, "group" },
        { Words, "words" } };
}

QVariant FormsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& form = *m_listed[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Screen:
        return QLatin1String(form.screen);
    case Title:
        return m_language.text(form.title);
    case Icon:
        return QLatin1String(form.icon);
    case Group:
        return m_language.text(form.group);
    case Words: {
        if (form.confidential)
            return m_language.text("form.confidential.row");
        const auto* plan = m_book.plan();
        const auto words = plan ? formWords(m_language, plan->document(), form) : QString();
        return words.isEmpty() ? m_language.text("form.nothing_written") : words;
    }
    default:
        return {};
    }
}

QStringList FormsModel::groups() const
{
    QStringList groups;
    for (const auto* form : m_listed)
        if (const auto title = m_language.text(form->group); !groups.contains(title))
            groups.append(title);
    return groups;
}

Form* FormsModel::form(const QString& screen, const QString& area)
{
    const auto* spec = findForm(screen.toStdString());
    if (!spec || !m_book.plan())
        return nullptr;
    const auto root = spec->ofArea ? QStringLiteral("domains.") + area : QString();
    auto& form = m_forms[screen + QLatin1Char(' ') + root];
    if (!form)
        form = new Form(*spec, root, m_book, m_language, this);
    return form;
}

void FormsModel::reload()
{
    for (auto* form : std::as_const(m_forms))
        form->reload();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), { Words });
}

void FormsModel::retranslate()
{
    for (auto* form : std::as_const(m_forms))
        form->retranslate();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT wordsChanged();
}

void FormsModel::close()
{
    // A page that is going away asks them until it has gone.
    QTimer::singleShot(kAfterPagesMs, this, [gone = std::exchange(m_forms, {})] {
        for (auto* form : gone)
            form->deleteLater();
    });
}

} // namespace cyd::bridge
