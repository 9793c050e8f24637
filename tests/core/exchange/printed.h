//! The sample plans, and how to look for their values on a printed page.
#pragma once

#include "core/exchange/print.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <string>
#include <vector>

namespace cyd::exchange::test {

inline constexpr int kSamples = 4;
[[nodiscard]] Json sample(int number); //!< 1 … 4
[[nodiscard]] const i18n::Phrasebook& book();
[[nodiscard]] PrintFacts someFacts();
inline constexpr PrintLanguage kLanguages[] { PrintLanguage::English, PrintLanguage::Welsh,
    PrintLanguage::Both };

//! What another program says on its standard output; the test fails when it fails.
[[nodiscard]] QString run(const QString& program, const QStringList& arguments);

//! What a reader of the page sees: no tags, entities read, no white space at all (lines break where they
//! like).
[[nodiscard]] QString textOf(const QString& html);
[[nodiscard]] QString squeezed(QString text);

//! For whom a form is made most often.
[[nodiscard]] Audience readerOf(PrintForm form);
//! A plan as that reader has it, on one form in one language.
struct Print {
    int number;
    PrintForm form;
    PrintLanguage language;
    Json document;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString html() const { return toHtml(document, someFacts(), language, book(), form); }
    [[nodiscard]] QByteArray pdf() const;
};
[[nodiscard]] Print print(int number, PrintForm form, PrintLanguage language, const Json& plan);
[[nodiscard]] Print print(int number, PrintForm form, PrintLanguage language);

//! A PDF on disk, for other people's tools.
class OnDisk {
public:
    explicit OnDisk(const QByteArray& pdf);
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("print.pdf")); }
    [[nodiscard]] QString text() const;
    //! The text of each page.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] int pages() const;
    //! The sizes of its letters in points, to a third of a point.
    [[nodiscard]] std::vector<double> sizes() const;

private:
    QTemporaryDir m_folder;
};

struct Leaf {
    std::string path; //!< "domains.0.actions.1.due_on"
    std::string shape; //!< the same without positions: "domains.actions.due_on"
    std::string key;
    Json value;
    Json::json_pointer pointer = Json::json_pointer("");
};
//! Every value of the document that is not a list or an object.
[[nodiscard]] std::vector<Leaf> leavesOf(const Json& document);
//! Why a value is not words on the paper, or nothing: the whole list, with its reasons.
[[nodiscard]] std::string whyNotPrinted(const Leaf& leaf);
//! The words that the value has to be printed as, any of which will do; empty when it is blank.
[[nodiscard]] QStringList wordsFor(const Json& plan, const Leaf& leaf, i18n::Lang lang);

} // namespace cyd::exchange::test
