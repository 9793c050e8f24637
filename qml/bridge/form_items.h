//! A list of a form: each item folded into a title and a line, or open with its fields.
//!
//! Roles: item (FormItem). Properties: count, choices (a list of { value, label }: one button each to add;
//! value "" adds a plain one), newestFirst (a log: what is added stands at the top). Verbs: addItem(value),
//! removeItem(item) and undo().
#pragma once

#include "qml/bridge/form_field.h"
#include "qml/bridge/item_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

//! Fields under one path: an item's, or a section's.
class FormFields {
public:
    FormFields(std::span<const FieldSpec> specs, const QString& root, AnswerBook& book,
        const Language& language, QObject* parent);
    [[nodiscard]] const QList<QObject*>& all() const { return m_all; }
    void reload();
    void retranslate();

private:
    QList<QObject*> m_all; //!< FormField, children of the parent
};

class FormItem : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a form")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own CONSTANT FINAL)
    Q_PROPERTY(QList<QObject*> fields READ fields CONSTANT FINAL)

public:
    FormItem(
        const FieldSpec& list, QString path, AnswerBook& book, const Language& language, QObject* parent);
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& subtitle() const { return m_subtitle; }
    [[nodiscard]] bool own() const { return m_list.person; }
    //! Made when somebody opens the item.
    [[nodiscard]] QList<QObject*> fields();
    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    const FieldSpec& m_list;
    QString m_path;
    AnswerBook& m_book;
    const Language& m_language;
    QString m_title, m_subtitle;
    std::unique_ptr<FormFields> m_fields;
};

class FormItemsModel : public cyd::bridge::ItemListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a form")
    Q_PROPERTY(QVariantList choices READ choices NOTIFY choicesChanged FINAL)
    Q_PROPERTY(bool newestFirst READ newestFirst CONSTANT FINAL)

public:
    enum Role { Item = Qt::UserRole + 1 };
    Q_ENUM(Role)

    FormItemsModel(
        const FieldSpec& spec, AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariantList choices() const;
    [[nodiscard]] bool newestFirst() const override;
    void reload() override;
    void retranslate() override;

    Q_INVOKABLE void addItem(const QString& chosen = {});
    Q_INVOKABLE void removeItem(cyd::bridge::FormItem* item);

Q_SIGNALS:
    void choicesChanged();

protected:
    [[nodiscard]] QString nameOf(const Json& item) const override;

private:
    [[nodiscard]] FormItem* item(int row) const;

    const FieldSpec& m_spec;
    const Language& m_language;
    mutable QHash<QString, FormItem*> m_items; //!< children of this model, by the row's id
};

} // namespace cyd::bridge
