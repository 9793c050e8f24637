#include "qml/bridge/form_items.h"

#include "core/plan/fields.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <QTimer>

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr int kAfterRowsMs = 1000;

QByteArray idKeyOf(const FieldSpec& list)
{
    const auto path = std::string_view(list.path);
    const auto key = plan::itemIdKey(path.substr(path.rfind('.') + 1));
    return { key.data(), static_cast<qsizetype>(key.size()) };
}

} // namespace

FormFields::FormFields(std::span<const FieldSpec> specs, const QString& root, AnswerBook& book,
    const Language& language, QObject* parent)
{
    for (const auto& spec : specs)
        m_all.append(new FormField(spec, root, book, language, parent));
}

void FormFields::reload()
{
    for (auto* field : m_all)
        static_cast<FormField*>(field)->reload();
}

void FormFields::retranslate()
{
    for (auto* field : m_all)
        static_cast<FormField*>(field)->retranslate();
}

FormItem::FormItem(
    const FieldSpec& list, QString path, AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_path(std::move(path))
    , m_book(book)
    , m_language(language)
{
    reload();
}

QList<QObject*> FormItem::fields()
{
    if (!m_fields)
        m_fields = std::make_unique<FormFields>(m_list.item, m_path, m_book, m_language, this);
    return m_fields->all();
}

void FormItem::reload()
{
    const auto* plan = m_book.plan();
    const auto* item = plan ? plan->at(m_path.toStdString()) : nullptr;
    if (!item)
        return;
    m_title = saidBy(m_language, plan->document(), *item, m_list.item, Say::Title);
    m_subtitle = saidBy(m_language, plan->document(), *item, m_list.item, Say::Subtitle);
    if (m_title.isEmpty())
        m_title = m_language.text("form.nothing_written");
    if (m_fields)
        m_fields->reload();
    Q_EMIT changed();
}

void FormItem::retranslate()
{
    reload();
    if (m_fields)
        m_fields->retranslate();
}

FormItemsModel::FormItemsModel(
    const FieldSpec& spec, AnswerBook& book, const Language& language, QObject* parent)
    : ItemListModel(book, idKeyOf(spec), parent)
    , m_spec(spec)
    , m_language(language)
{
}

QHash<int, QByteArray> FormItemsModel::roleNames() const
{
    return { { Item, "item" } };
}

QVariant FormItemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()) || role != Item)
        return {};
    return QVariant::fromValue(item(index.row()));
}

FormItem* FormItemsModel::item(int at) const
{
    auto& item = m_items[row(at).id];
    if (!item)
        item = new FormItem(m_spec, itemPath(at), book(), m_language, const_cast<FormItemsModel*>(this));
    return item;
}

QVariantList FormItemsModel::choices() const
{
    const auto entry = [](const QString& value, const QString& label) {
        return QVariantMap { { QStringLiteral("value"), value }, { QStringLiteral("label"), label } };
    };
    if (!m_spec.more)
        return {};
    if (!m_spec.addBy)
        return { entry({}, m_language.text(m_spec.more)) };
    QVariantList list;
    for (const auto& field : m_spec.item)
        if (std::string_view(field.path) == m_spec.addBy)
            for (const char* value : field.values)
                list.append(entry(QLatin1String(value),
                    m_language.text(
                        QString::fromStdString(groupOf(field)) + QLatin1Char('.') + QLatin1String(value))));
    return list;
}

bool FormItemsModel::newestFirst() const
{
    return std::ranges::any_of(m_spec.item, &FieldSpec::today);
}

void FormItemsModel::reload()
{
    ItemListModel::reload();
    QStringList ids;
    for (int at = 0; at < count(); ++at)
        ids.append(row(at).id);
    for (auto it = m_items.begin(); it != m_items.end();) {
        if (ids.contains(it.key())) {
            it.value()->reload();
            ++it;
        } else {
            // The row that is going away asks it until it has gone.
            QTimer::singleShot(kAfterRowsMs, it.value(), &QObject::deleteLater);
            it = m_items.erase(it);
        }
    }
}

void FormItemsModel::retranslate()
{
    for (auto* item : std::as_const(m_items))
        item->retranslate();
    Q_EMIT choicesChanged();
    Q_EMIT undoChanged();
}

void FormItemsModel::addItem(const QString& chosen)
{
    book().commitAll();
    const auto list = path().toStdString();
    const auto* plan = book().plan();
    const auto* now = plan ? plan->at(list) : nullptr;
    const auto item = blankItem(m_spec, static_cast<std::size_t>(count()), chosen.toStdString(),
        book().session().today().toString(Qt::ISODate).toStdString());
    book().change(list, [&](auto& workspace) {
        // One answer that stands without a list (capacity for one decision) becomes the first of two.
        if (now && now->is_object())
            return workspace.set(book().planId(), list, Json::array({ Json(*now), item }));
        return workspace.add(book().planId(), list, item);
    });
}

void FormItemsModel::removeItem(FormItem* gone)
{
    for (int at = 0; gone && at < count(); ++at)
        if (itemPath(at) == gone->path()) {
            takeOut(at);
            return;
        }
}

QString FormItemsModel::nameOf(const Json& item) const
{
    return saidBy(m_language, book().document(), item, m_spec.item, Say::Title);
}

} // namespace cyd::bridge
