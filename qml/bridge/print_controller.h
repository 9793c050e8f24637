//! A copy for somebody: PDF or accessible page, in Welsh, English or both, with only what they may see.
//!
//! | member              | what                                                                    |
//! |---------------------|-------------------------------------------------------------------------|
//! | language            | "cy", "en" or "both"                                                      |
//! | audience            | "person", "gp", "carer:ID", "crisis", "record", "invited:ID"               |
//! | audiences           | list of { value, label } to choose from                                    |
//! | form                | what the copy is made into: "full", "large" …                               |
//! | forms               | list of { value, label, hint }: the forms that suit the audience              |
//! | allowed, refusedWords | false and why: no consent is recorded, it was withdrawn …                |
//! | leftOutWords        | what this copy leaves out, in words; "" when nothing                        |
//! | previewHtml         | the whole copy; previewText: the same for PlanText                        |
//! | suggestedName       | file name without an ending: no name of a person in it                      |
//! | folder              | where save() writes; write to change                                       |
//! | savedUrl            | what was saved last, to open it                                          |
//! | savePdf(), savePage() | writes and sets doneWords (where it is) or problemWords                   |
//! | notNotedWords       | the copy was saved, and the plan could not take the trace of it: why; ""       |
//! | letterTo(audience)  | chooses the letter about the coordinator, in the reader's own language    |
//! | invite(personId)    | chooses the invitation to the next review, in the reader's own language   |
//! | shortSheet()        | chooses the short sheet, as the person wants their copies                  |
#pragma once

#include "core/exchange/print.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class AnswerBook;
class Language;

class PrintController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    Q_PROPERTY(QString audience READ audience WRITE setAudience NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList audiences READ audiences NOTIFY changed FINAL)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY changed FINAL)
    Q_PROPERTY(bool allowed READ allowed NOTIFY changed FINAL)
    Q_PROPERTY(QString refusedWords READ refusedWords NOTIFY changed FINAL)
    Q_PROPERTY(QString leftOutWords READ leftOutWords NOTIFY changed FINAL)
    Q_PROPERTY(QString previewHtml READ previewHtml NOTIFY changed FINAL)
    Q_PROPERTY(QString previewText READ previewText NOTIFY changed FINAL)
    Q_PROPERTY(QString suggestedName READ suggestedName NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed FINAL)
    Q_PROPERTY(QString doneWords READ doneWords NOTIFY changed FINAL)
    Q_PROPERTY(QUrl savedUrl READ savedUrl NOTIFY changed FINAL)
    Q_PROPERTY(QString problemWords READ problemWords NOTIFY changed FINAL)
    Q_PROPERTY(QString notNotedWords READ notNotedWords NOTIFY changed FINAL)

public:
    PrintController(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] const QString& language() const { return m_printLanguage; }
    void setLanguage(const QString& language);
    [[nodiscard]] const QString& audience() const { return m_audience; }
    void setAudience(const QString& audience);
    [[nodiscard]] QVariantList audiences() const;
    [[nodiscard]] QString form() const;
    void setForm(const QString& form);
    [[nodiscard]] QVariantList forms() const;
    [[nodiscard]] bool allowed() const;
    [[nodiscard]] QString refusedWords() const;
    [[nodiscard]] QString leftOutWords() const;
    [[nodiscard]] QString previewHtml() const;
    [[nodiscard]] QString previewText() const;
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);
    [[nodiscard]] QString doneWords() const;
    [[nodiscard]] QUrl savedUrl() const
    {
        return m_savedAs.isEmpty() ? QUrl() : QUrl::fromLocalFile(m_savedAs);
    }
    [[nodiscard]] QString problemWords() const;
    [[nodiscard]] QString notNotedWords() const;

    Q_INVOKABLE void savePdf();
    Q_INVOKABLE void savePage();
    //! "person" or "gp".
    Q_INVOKABLE void letterTo(const QString& audience);
    Q_INVOKABLE void shortSheet();
    Q_INVOKABLE void invite(const QString& personId);

    void open();
    void reload();
    void retranslate();
    //! What the paper says beside the plan itself: version, signatures, open conflicts.
    [[nodiscard]] exchange::PrintFacts facts() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Result<Json>& document() const;
    [[nodiscard]] exchange::PrintLanguage printLanguage() const;
    //! The language that the reader's last copy was given in; "" when none is on record.
    [[nodiscard]] QString readersLanguage() const;
    //! The form that somebody who chose this audience most likely wants.
    [[nodiscard]] exchange::PrintForm usualForm() const;
    //! A letter to somebody, in their own language where the plan says which.
    void write(const QString& audience, exchange::PrintForm form);
    [[nodiscard]] bool inviting() const;
    void save(const char* format, const Result<QByteArray>& bytes);
    //! The trace of a copy that was saved. It cannot take the copy back.
    void note(const char* format);

    AnswerBook& m_book;
    const Language& m_language;
    QString m_printLanguage, m_audience = QStringLiteral("person"), m_folder, m_savedAs;
    exchange::PrintForm m_form = exchange::PrintForm::Full;
    std::optional<Error> m_problem;
    std::optional<Error> m_notNoted; //!< of the copy that was saved last
    mutable std::optional<Result<Json>> m_document; //!< for the audience and the plan as they are now
};

} // namespace cyd::bridge
