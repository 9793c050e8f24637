//! The spelling of one text while somebody writes it: which of its words are marked, and what the one at the
//! cursor may have been meant to be. A text is looked at from when the cursor first stands in it. The word
//! that is being typed is never marked.
//!
//! | property    | what                                                                              |
//! |-------------|-----------------------------------------------------------------------------------|
//! | speller, text, language | of the text; language "cy" or "en"; "" checks nothing                  |
//! | cursor, writing | where the cursor is, and that it is in this text now                           |
//! | marks       | list of { start, length }: the words that no dictionary knows                      |
//! | current     | which of the marks the cursor is at; -1: at none                                   |
//! | suggestions | for that word, the likeliest first; at most 5                                      |
//! | searching   | they are still being looked for                                                    |
#pragma once

#include "qml/bridge/speller.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class SpellCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cyd::bridge::Speller* speller READ speller WRITE setSpeller NOTIFY asked FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY asked FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY asked FINAL)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY asked FINAL)
    Q_PROPERTY(bool writing READ writing WRITE setWriting NOTIFY asked FINAL)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged FINAL)
    Q_PROPERTY(int current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY suggestionsChanged FINAL)
    Q_PROPERTY(bool searching READ searching NOTIFY suggestionsChanged FINAL)

public:
    explicit SpellCheck(QObject* parent = nullptr);

    [[nodiscard]] Speller* speller() const { return m_speller; }
    void setSpeller(Speller* speller);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] const QString& language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] int cursor() const { return m_cursor; }
    void setCursor(int cursor);
    [[nodiscard]] bool writing() const { return m_writing; }
    void setWriting(bool writing);
    [[nodiscard]] const QVariantList& marks() const { return m_marks; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const QStringList& suggestions() const { return m_suggestions; }
    [[nodiscard]] bool searching() const { return m_searching; }

Q_SIGNALS:
    void asked();
    void marksChanged();
    void currentChanged();
    void suggestionsChanged();

private:
    [[nodiscard]] const std::vector<SpellWord>& words();
    [[nodiscard]] bool isAt(const SpellWord& word, qsizetype place) const;
    //! Looks once, after everything that is changing now has changed.
    void again();
    void look();
    void doubt(const QString& word);
    void takeSuggestions(const QString& word, const QString& lang, const QStringList& words);

    QPointer<Speller> m_speller;
    QString m_text, m_language;
    int m_cursor = 0;
    bool m_writing = false;
    bool m_touched = false; //!< the cursor has been in it
    bool m_typing = false; //!< the word at the cursor is not finished
    bool m_due = false;
    std::vector<SpellWord> m_words; //!< of m_text; empty until words() is asked
    QVariantList m_marks;
    int m_current = -1;
    QString m_doubted; //!< the word that the suggestions are for
    QStringList m_suggestions;
    bool m_searching = false;
};

} // namespace cyd::bridge
