//! A screen of the plan that is made from a table (forms.h): its sections with their fields.
//!
//! | member     | what |
//! |------------|------|
//! | screen, icon, title, lead, words | words: what is filled in, in a line |
//! | sections   | a list of FormSection |
//! | confidential, revealed | notes in confidence: no sections until reveal(); hide() takes them away |
#pragma once

#include "qml/bridge/form_items.h"

#include <QAbstractListModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class FormSection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a form")
    Q_PROPERTY(QString title READ title NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QString help READ help NOTIFY wordsChanged FINAL)
    Q_PROPERTY(bool own READ own CONSTANT FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(QList<QObject*> fields READ fields CONSTANT FINAL)

public:
    FormSection(const SectionSpec& spec, const QString& root, AnswerBook& book, const Language& language,
        QObject* parent);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString help() const;
    [[nodiscard]] bool own() const { return m_spec.person; }
    [[nodiscard]] bool shown() const { return m_shown; }
    [[nodiscard]] QList<QObject*> fields() const { return m_fields.all(); }
    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    void wordsChanged();

private:
    void settle();

    const SectionSpec& m_spec;
    QString m_root;
    AnswerBook& m_book;
    const Language& m_language;
    FormFields m_fields;
    bool m_shown = true;
};

class Form : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QString screen READ screen CONSTANT FINAL)
    Q_PROPERTY(QString icon READ icon CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QString lead READ lead NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QList<QObject*> sections READ sections NOTIFY sectionsChanged FINAL)
    Q_PROPERTY(bool confidential READ confidential CONSTANT FINAL)
    Q_PROPERTY(bool revealed READ revealed NOTIFY sectionsChanged FINAL)

public:
    Form(const FormSpec& spec, const QString& root, AnswerBook& book, const Language& language,
        QObject* parent);
    [[nodiscard]] QString screen() const { return QLatin1String(m_spec.screen); }
    [[nodiscard]] QString icon() const { return QLatin1String(m_spec.icon); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lead() const;
    [[nodiscard]] const QList<QObject*>& sections() const { return m_sections; }
    [[nodiscard]] bool confidential() const { return m_spec.confidential; }
    [[nodiscard]] bool revealed() const { return !m_sections.isEmpty(); }

    Q_INVOKABLE void reveal();
    Q_INVOKABLE void hide();

    void reload();
    void retranslate();

Q_SIGNALS:
    void wordsChanged();
    void sectionsChanged();

private:
    const FormSpec& m_spec;
    QString m_root;
    AnswerBook& m_book;
    const Language& m_language;
    QList<QObject*> m_sections; //!< FormSection, children
};

//! The list of forms: the rest of the plan. Roles: screen, title, icon, group, words.
//! Property groups: headings in their order. form(screen): the form, made when it is first asked for.
class FormsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QStringList groups READ groups NOTIFY wordsChanged FINAL)

public:
    enum Role { Screen = Qt::UserRole + 1, Title, Icon, Group, Words };
    Q_ENUM(Role)

    FormsModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QStringList groups() const;
    //! Lives until the plan is closed, or, of an area, until another area is asked for.
    Q_INVOKABLE cyd::bridge::Form* form(const QString& screen, const QString& area = {});

    void reload();
    void retranslate();
    void close();

Q_SIGNALS:
    void wordsChanged();

private:
    AnswerBook& m_book;
    const Language& m_language;
    std::vector<const FormSpec*> m_listed;
    QHash<QString, Form*> m_forms;
};

} // namespace cyd::bridge
