// The module that dictionary.cpp loads: all that touches libhunspell.
#include "qml/bridge/dictionary.h"

#include <QFile>
#include <hunspell.hxx>

#include <exception>

namespace cyd::bridge {
namespace {

class HunspellDictionary : public Dictionary {
public:
    HunspellDictionary(const QString& rules, const QString& words)
        : m_hunspell(QFile::encodeName(rules).constData(), QFile::encodeName(words).constData())
    {
    }
    //! Both lists are in UTF-8; one in another encoding would call every ŵ a mistake.
    [[nodiscard]] bool usable() const { return m_hunspell.get_dict_encoding() == "UTF-8"; }
    [[nodiscard]] bool knows(const QString& word) override { return m_hunspell.spell(word.toStdString()); }
    [[nodiscard]] QStringList suggest(const QString& word) override
    {
        QStringList all;
        for (const auto& one : m_hunspell.suggest(word.toStdString()))
            all.append(QString::fromStdString(one));
        return all;
    }

private:
    Hunspell m_hunspell;
};

} // namespace

extern "C" Q_DECL_EXPORT Dictionary* cyd_open_dictionary(const QString& rules, const QString& words)
{
    try {
        auto dictionary = std::make_unique<HunspellDictionary>(rules, words);
        return dictionary->usable() ? dictionary.release() : nullptr;
    } catch (const std::exception&) {
        return nullptr;
    }
}

static_assert(std::is_same_v<decltype(cyd_open_dictionary), OpenDictionary>);

} // namespace cyd::bridge
