#include "qml/bridge/text_language.h"

#include "core/base/beside.h"
#include "core/plan/fields.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/translation.h"

namespace cyd::bridge {

namespace {

//! The nearest `lang` for what stands in an object and is not its own words; else the plan's.
QString inherited(const plan::Plan& plan, std::string object)
{
    for (; !object.empty(); object = parentOf(object))
        if (!translates(plan, object))
            if (auto language = textOf(plan.at(object + ".lang")); !language.isEmpty())
                return language;
    return textAt(plan.document(), "plan.default_lang");
}

//! A code is one word; what somebody wrote has a space in it, or says the same in any language.
bool isWritten(const Json& value)
{
    return value.is_string() && textOf(&value).trimmed().contains(QLatin1Char(' '));
}

//! Gives every text below an object the language that it has now, where it would be `after`.
class Keeper {
public:
    Keeper(const plan::Plan& plan, QString after)
        : m_plan(plan)
        , m_after(std::move(after))
    {
    }

    void object(const std::string& path, const Json& item, bool outermost)
    {
        for (const auto& [key, value] : item.items()) {
            const auto place = path + '.' + key;
            if (isTranslationKey(key) || (outermost && isOwnWords(m_plan, place)))
                continue;
            if (isWritten(value))
                keep(place, isOwnWords(m_plan, place) ? path + ".lang" : path + '.' + langKey(key));
            else if (value.is_object() && !plan::isWhole(key))
                object(place, value, false);
            else if (value.is_array() && !plan::isWhole(key))
                list(place, key, value);
        }
    }
    [[nodiscard]] FieldEdits take() { return std::move(m_edits); }

private:
    void list(const std::string& path, const std::string& key, const Json& items)
    {
        const auto id = std::string(plan::itemIdKey(key));
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto& item = items[i];
            const auto position = path + '.' + std::to_string(i);
            if (item.is_object()) {
                const auto name = toPlan(textAt(item, id));
                object(name.empty() ? position : path + '.' + name, item, false);
            } else if (isWritten(item) && !isOwnWords(m_plan, position)) {
                keep(position, langKey(path));
            }
        }
    }
    void keep(const std::string& text, const std::string& place)
    {
        const auto now = languageOf(m_plan, text);
        const bool there = m_plan.at(place) != nullptr;
        const bool twice = !m_edits.empty() && m_edits.back().path == place;
        if (!there && !twice && now != m_after)
            m_edits.push_back({ place, toPlan(now) });
    }

    const plan::Plan& m_plan;
    QString m_after;
    FieldEdits m_edits;
};

} // namespace

QString languageOf(const plan::Plan& plan, const std::string& path)
{
    const auto text = textPath(path);
    if (auto said = textOf(plan.at(langKey(text))); !said.isEmpty())
        return said;
    const auto object = parentOf(text);
    if (isOwnWords(plan, path))
        if (auto said = textOf(plan.at(object + ".lang")); !said.isEmpty())
            return said;
    return inherited(plan, object);
}

QString otherThan(const QString& language)
{
    return language == QLatin1String("cy") ? QStringLiteral("en") : QStringLiteral("cy");
}

FieldEdits languageEdits(const plan::Plan& plan, const std::string& path, const QString& language)
{
    const auto text = textPath(path);
    if (!isOwnWords(plan, path))
        return { { langKey(text), toPlan(language) } };
    const auto object = parentOf(text);
    FieldEdits edits { { object + ".lang", toPlan(language) } };
    if (const auto* item = plan.at(object); item && item->is_object() && !translates(plan, object)) {
        Keeper keeper(plan, language);
        keeper.object(object, *item, true);
        for (auto& edit : keeper.take())
            edits.push_back(std::move(edit));
    }
    return edits;
}

FieldEdits languagesKept(const plan::Plan& plan, const std::string& object, bool begins)
{
    const auto* item = plan.at(object);
    const auto own = textOf(plan.at(object + ".lang"));
    if (!item || !item->is_object() || own.isEmpty())
        return {};
    Keeper keeper(plan, begins ? inherited(plan, parentOf(object)) : own);
    keeper.object(object, *item, true);
    return keeper.take();
}

} // namespace cyd::bridge
