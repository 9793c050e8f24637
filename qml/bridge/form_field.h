//! One field of a form on the open plan: what it asks, what stands in it, and its edits.
//!
//! | property             | what                                                                      |
//! |----------------------|---------------------------------------------------------------------------|
//! | kind                 | "line", "words", "date", "dates", "choice", "pick" (of many), "several",   |
//! |                      | "number", "lines", "parts", "items", "shown"                               |
//! | label, hint, own     | words; own: of the person, in their colour                                 |
//! | shown                | it belongs here now; a field that holds something does, where it is used   |
//! | answer               | Answer: of a line or words                                                 |
//! | value                | of a date, choice or number; of "shown" what stands there, as it is        |
//! | chosen               | of several, dates and parts                                                |
//! | options              | { value, label, hint } to choose from, with what stands there now          |
//! | disputed             | two answers stand: choose first                                            |
//! | lines, items         | LinesModel, FormItemsModel                                                 |
//! | choose(), toggle()   | one durable edit each; choose("") takes the answer back                    |
//! | setDate(), addDate() | of dates; an empty one goes, undoWords and undoDate() bring it back        |
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/forms.h"
#include "qml/bridge/lines_model.h"
#include "qml/bridge/removed_items.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cyd::bridge {

class AnswerBook;
class FormItemsModel;
class Language;

class FormField : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a form")
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own CONSTANT FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* answer READ answer CONSTANT FINAL)
    Q_PROPERTY(QString value READ value NOTIFY changed FINAL)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QVariantList options READ options NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool disputed READ disputed NOTIFY changed FINAL)
    Q_PROPERTY(QString undoWords READ undoWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::LinesModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::FormItemsModel* items READ items CONSTANT FINAL)

public:
    //! `root`: path of the item or area that the field stands in; empty for the plan itself.
    FormField(const FieldSpec& spec, QString root, AnswerBook& book, const Language& language,
        QObject* parent = nullptr);
    ~FormField() override;

    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString hint() const;
    //! What is asked calmly beside a blank answer; "" when it is not.
    [[nodiscard]] QString missing() const;
    //! Dates to take with one tap: { label, iso }.
    [[nodiscard]] QVariantList suggestions() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool own() const { return m_spec.person; }
    [[nodiscard]] bool shown() const { return m_shown; }
    [[nodiscard]] Answer* answer() const { return m_answer; }
    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    [[nodiscard]] const QVariantList& options() const { return m_options; }
    [[nodiscard]] bool disputed() const { return m_disputed; }
    [[nodiscard]] LinesModel* lines() const { return m_lines.get(); }
    [[nodiscard]] FormItemsModel* items() const { return m_items.get(); }
    [[nodiscard]] QString path() const;
    [[nodiscard]] const FieldSpec& spec() const { return m_spec; }

    Q_INVOKABLE void choose(const QString& value);
    Q_INVOKABLE void toggle(const QString& value);
    Q_INVOKABLE void setDate(int index, const QString& isoDate);
    Q_INVOKABLE void addDate();
    Q_INVOKABLE void undoDate();
    //! The date that undoDate() would bring back; "": none.
    [[nodiscard]] QString undoWords() const;

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    void wordsChanged();
    void chosenChanged();
    void optionsChanged();

private:
    void set(const Json& value);
    void setParts(const QString& mode, const QStringList& names);
    void takeValue(const Json* value);
    void takeOptions();

    const FieldSpec& m_spec;
    QString m_root;
    AnswerBook& m_book;
    const Language& m_language;
    QPointer<Answer> m_answer;
    std::unique_ptr<LinesModel> m_lines;
    std::unique_ptr<FormItemsModel> m_items;
    QString m_value;
    QStringList m_chosen;
    QVariantList m_options;
    QString m_mode; //!< of parts: "some" or "all_except" was chosen, and no part yet
    bool m_shown = true, m_disputed = false;
    bool m_missing = false;
    Offered m_offered;
    RemovedItems m_removed; //!< dates
    bool m_strange = false; //!< what stands there is not of this field's kind: shown, never changed
};

} // namespace cyd::bridge
