#include "qml/bridge/dictionary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

namespace cyd::bridge {

DictionaryFiles findDictionary(const QString& lang, const QStringList& folders)
{
    const auto names = lang == QLatin1String("cy")
        ? QStringList { QStringLiteral("cy"), QStringLiteral("cy_GB") }
        : QStringList { QStringLiteral("en_GB") };
    const auto everywhere = folders.isEmpty()
        ? QStringList { QCoreApplication::applicationDirPath() + QStringLiteral("/spelling"),
              QStringLiteral("/usr/share/hunspell") }
        : folders;
    for (const auto& folder : everywhere) {
        for (const auto& name : names) {
            const auto base = QDir(folder).filePath(name);
            DictionaryFiles files { base + QStringLiteral(".aff"), base + QStringLiteral(".dic") };
            if (QFile::exists(files.rules) && QFile::exists(files.words))
                return files;
        }
    }
    return {};
}

std::unique_ptr<Dictionary> openDictionary(const DictionaryFiles& files)
{
    if (!files.found())
        return nullptr;
    static const auto open = reinterpret_cast<OpenDictionary*>(QLibrary::resolve(
        QCoreApplication::applicationDirPath() + QStringLiteral("/cyd_dictionary"), "cyd_open_dictionary"));
    return std::unique_ptr<Dictionary>(open ? open(files.rules, files.words) : nullptr);
}

} // namespace cyd::bridge
