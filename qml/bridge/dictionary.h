//! A list of words with the rules of their language, as the module that stands on libhunspell reads it. The
//! module is loaded when somebody first writes: starting the app reads no libhunspell.
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace cyd::bridge {

class Dictionary {
public:
    Dictionary() = default;
    virtual ~Dictionary() = default;
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    [[nodiscard]] virtual bool knows(const QString& word) = 0;
    //! The likeliest first; takes tens of milliseconds.
    [[nodiscard]] virtual QStringList suggest(const QString& word) = 0;
};

//! The two files of one language.
struct DictionaryFiles {
    QString rules, words; //!< .aff and .dic
    [[nodiscard]] bool found() const { return !rules.isEmpty(); }
};

//! Where the files of "cy" or "en" are: in `folders`, or, unless any are given, beside the program and where
//! Debian keeps dictionaries.
[[nodiscard]] DictionaryFiles findDictionary(const QString& lang, const QStringList& folders = {});

//! Reads the files, which takes tens of milliseconds; nullptr when they or the module are missing or wrong.
[[nodiscard]] std::unique_ptr<Dictionary> openDictionary(const DictionaryFiles& files);

//! What the module exports as "cyd_open_dictionary".
using OpenDictionary = Dictionary*(const QString& rules, const QString& words);

} // namespace cyd::bridge
