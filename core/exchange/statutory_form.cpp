// The data of the prescribed form, read. No wording of the form stands in code.
#include "core/exchange/statutory_form.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

using Is = StatutoryEntry::Is;

struct Kind {
    std::string_view name;
    Is is;
};
constexpr std::array kKinds { Kind { "law", Is::Law }, Kind { "title", Is::Title },
    Kind { "section", Is::Section }, Kind { "row", Is::Row }, Kind { "area", Is::Area },
    Kind { "other_area", Is::OtherArea }, Kind { "drawing", Is::Drawing }, Kind { "label", Is::Label } };

QString textOf(const Json& item, const char* key)
{
    const auto found = item.find(key);
    return found != item.end() && found->is_string()
        ? QString::fromStdString(found->get<std::string>()).trimmed()
        : QString();
}

bool flag(const Json& item, const char* key)
{
    const auto found = item.find(key);
    return found != item.end() && *found == true;
}

std::optional<StatutoryEntry> entryOf(const Json& item)
{
    if (!item.is_object())
        return std::nullopt;
    StatutoryEntry entry;
    entry.key = textOf(item, "key").toStdString();
    entry.words = { textOf(item, "cy"), textOf(item, "en") };
    entry.source = textOf(item, "source");
    const auto name = textOf(item, "is").toStdString();
    const auto* const kind
        = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.name == name; });
    const auto verbatim = item.find("verbatim");
    if (entry.key.empty() || entry.words.cy.isEmpty() || entry.words.en.isEmpty() || entry.source.isEmpty()
        || kind == kKinds.end() || verbatim == item.end() || !verbatim->is_boolean())
        return std::nullopt;
    entry.is = kind->is;
    entry.verbatim = verbatim->get<bool>();
    entry.ours = flag(item, "ours");
    entry.optional = flag(item, "optional");
    if (entry.ours && entry.verbatim)
        return std::nullopt;
    if (const auto aside = item.find("aside"); aside != item.end() && aside->is_object())
        entry.aside = { textOf(*aside, "cy"), textOf(*aside, "en") };
    if (const auto from = item.find("from"); from != item.end()) {
        if (!from->is_array())
            return std::nullopt;
        for (const Json& path : *from) {
            if (!path.is_string())
                return std::nullopt;
            entry.from.push_back(path.get<std::string>());
        }
    }
    return entry;
}

} // namespace

Phrase StatutoryForm::words(std::string_view key) const
{
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.key == key; });
    return found == entries.end() ? Phrase {} : found->words;
}

bool StatutoryForm::verbatim() const
{
    return std::all_of(
        entries.begin(), entries.end(), [](const auto& one) { return one.ours || one.verbatim; });
}

std::optional<StatutoryForm> readStatutoryForm(const QByteArray& json)
{
    const auto document = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!document.is_object() || textOf(document, "schema") != QLatin1String("cydgynllun.statutory-form/1"))
        return std::nullopt;
    const auto entries = document.find("entries");
    if (entries == document.end() || !entries->is_array())
        return std::nullopt;
    StatutoryForm form;
    for (const Json& item : *entries) {
        auto entry = entryOf(item);
        if (!entry || !form.words(entry->key).en.isEmpty())
            return std::nullopt;
        form.entries.push_back(std::move(*entry));
    }
    return form;
}

QByteArray statutoryFormText()
{
    QFile file(QStringLiteral(":/cydgynllun/print/statutory_form.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const StatutoryForm& statutoryForm()
{
    static const auto kForm = [] {
        auto form = readStatutoryForm(statutoryFormText());
        if (!form)
            qFatal("statutory_form.json cannot be read");
        return *form;
    }();
    return kForm;
}

} // namespace cyd::exchange
