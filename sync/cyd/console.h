//! How `cyd` speaks: words in the chosen language to standard error, results to standard output, exit codes
//! by fault.
#pragma once

#include "core/base/json.h"
#include "core/checker/policy.h"
#include "core/workspace/workspace.h"
#include "i18n/phrasebook.h"

#include <initializer_list>
#include <memory>
#include <string>

namespace cyd::cli {

//! Exit codes (spec: the command line): part of the stable face for scripts.
enum Exit : int { Done = 0, Refused = 1, Usage = 2, Locked = 3, Offline = 4, Damaged = 5 };
[[nodiscard]] int exitCodeFor(Fault fault);

class Console {
public:
    std::string vaultFolder;
    std::string passphraseFile;
    std::string today; //!< ISO date, empty: the real one
    std::string policyFile; //!< empty: the standard places
    checker::Policy policy; //!< the service's own settings
    bool json = false;
    i18n::Lang lang = i18n::Lang::En;

    [[nodiscard]] QString text(const char* id, std::initializer_list<QString> arguments = {}) const;
    //! A line for people on standard error.
    void say(const char* id, std::initializer_list<QString> arguments = {}) const;
    //! A result line on standard output (never with --json).
    void line(const std::string& text) const;
    //! The one JSON document of a --json run; without --json nothing.
    void document(const Json& value) const;
    //! What went wrong and what to do, in words.
    [[nodiscard]] QString faultWords(const Error& error) const;
    //! Says them; gives the exit code.
    [[nodiscard]] int failed(const Error& error) const;
    [[nodiscard]] int failed(Fault fault, const char* code) const { return failed(Error { fault, code }); }

    //! Takes `policy` from its file, before anything is opened. Exit::Done, or the exit code after saying
    //! which file is wrong and how.
    [[nodiscard]] int takePolicy();

    //! CYD_PASSPHRASE, --passphrase-file, or a prompt with echo off. Never from an argument.
    [[nodiscard]] Result<std::string> passphrase(const char* promptId = "cli.passphrase") const;
    //! A prompt with echo off, whatever else was given. Locked "passphrase.missing" without a terminal.
    [[nodiscard]] Result<std::string> prompt(const char* promptId) const;
    //! The vault of --vault, unlocked.
    [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> unlocked() const;

    [[nodiscard]] const i18n::Phrasebook& words() const { return m_words; }

private:
    [[nodiscard]] int failed(const Error& error, const QString& words) const;

    i18n::Phrasebook m_words;
};

[[nodiscard]] Result<std::string> readFile(const std::string& path);
//! Writes beside and renames: a file is whole or absent. Refused "file.write".
[[nodiscard]] cyd::Done writeFile(const std::string& path, BytesView bytes);

} // namespace cyd::cli
