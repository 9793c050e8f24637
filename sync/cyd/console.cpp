#include "sync/cyd/console.h"

#include "core/workspace/service_policy.h"

#include <QFile>
#include <QSaveFile>
#include <cstdlib>
#include <iostream>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

namespace cyd::cli {

int exitCodeFor(Fault fault)
{
    switch (fault) {
    case Fault::Locked:
    case Fault::WrongPassphrase:
        return Exit::Locked;
    case Fault::Offline:
        return Exit::Offline;
    case Fault::Corrupt:
    case Fault::Forged:
        return Exit::Damaged;
    default:
        return Exit::Refused;
    }
}

QString Console::text(const char* id, std::initializer_list<QString> arguments) const
{
    auto words = m_words.text(lang, id);
    for (const auto& argument : arguments)
        words = words.arg(argument);
    return words;
}

void Console::say(const char* id, std::initializer_list<QString> arguments) const
{
    std::cerr << text(id, arguments).toStdString() << '\n';
}

void Console::line(const std::string& words) const
{
    if (!json)
        std::cout << words << '\n';
}

void Console::document(const Json& value) const
{
    if (json)
        std::cout << value.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

QString Console::faultWords(const Error& error) const
{
    const auto id = "fault." + QString::fromLatin1(error.code);
    return m_words.has(lang, id) ? m_words.text(lang, id) : text("fault.unknown", { id });
}

int Console::failed(const Error& error) const
{
    return failed(error, faultWords(error));
}

int Console::failed(const Error& error, const QString& words) const
{
    std::cerr << words.toStdString() << '\n';
    document({ { "error", { { "code", error.code }, { "message", words.toStdString() } } } });
    return exitCodeFor(error.fault);
}

int Console::takePolicy()
{
    const auto file = workspace::policyFile(QString::fromStdString(policyFile));
    auto read = workspace::readPolicy(file);
    if (!read)
        return failed(read.error().error, workspace::refusedWords(read.error(), file, lang, m_words));
    policyFile = file.toStdString();
    policy = std::move(*read);
    return Exit::Done;
}

Result<std::string> Console::passphrase(const char* promptId) const
{
    if (const char* given = std::getenv("CYD_PASSPHRASE"))
        return std::string(given);
    if (!passphraseFile.empty()) {
        auto content = readFile(passphraseFile);
        if (!content)
            return content;
        while (!content->empty() && (content->back() == '\n' || content->back() == '\r'))
            content->pop_back();
        return content;
    }
    return prompt(promptId);
}

Result<std::string> Console::prompt(const char* promptId) const
{
    if (isatty(STDIN_FILENO) == 0)
        return fail(Fault::Locked, "passphrase.missing");
    std::cerr << text(promptId).toStdString() << ' ' << std::flush;
    termios before {};
    tcgetattr(STDIN_FILENO, &before);
    termios quiet = before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    std::string typed;
    std::getline(std::cin, typed);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::cerr << '\n';
    return typed;
}

Result<std::unique_ptr<workspace::Workspace>> Console::unlocked() const
{
    if (vaultFolder.empty())
        return fail(Fault::Invalid, "vault.which");
    auto opened = workspace::Workspace::open(vaultFolder);
    if (!opened)
        return opened;
    auto words = passphrase();
    if (!words)
        return pass(words);
    auto done = (*opened)->unlock(*words);
    sodium_memzero(words->data(), words->size());
    if (!done)
        return pass(done);
    return opened;
}

Result<std::string> readFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, "file.read");
    constexpr qint64 limit = 64 << 20;
    if (file.size() > limit)
        return fail(Fault::Invalid, "import.size");
    const auto content = file.readAll();
    return std::string(content.constData(), static_cast<std::size_t>(content.size()));
}

cyd::Done writeFile(const std::string& path, BytesView bytes)
{
    QSaveFile file(QString::fromStdString(path));
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char*>(bytes.data()), size) != size || !file.commit())
        return fail(Fault::Refused, "file.write");
    return {};
}

} // namespace cyd::cli
