// What is different from last time: what a review writes down when it begins, and the comparison.
#include "core/base/beside.h"
#include "core/base/id.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_model.h"
#include "qml/bridge/review_record.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr const char* kAreaTexts[] { "state", "in_my_words", "strengths", "note" };
constexpr const char* kCrisisParts[] { "relapse_signature", "contingency_plan" };

bool isOfOutcomes(const QString& state)
{
    return state == QLatin1String("outcomes_agreed") || state == QLatin1String("outcomes_written");
}

bool ends(const QString& status)
{
    return status == QLatin1String("stopped") || status == QLatin1String("cancelled");
}

bool blank(const Json& value)
{
    return value.is_null() || ((value.is_object() || value.is_array()) && value.empty())
        || (value.is_string() && textOf(&value).trimmed().isEmpty());
}

std::string digestOf(const Json& value)
{
    const auto text = value.dump();
    return hashOf("cyd/part/v1", { viewOf(text) }).hex();
}

//! Every part of the crisis plan that says something, by its name: a digest.
Json crisisParts(const Json& document)
{
    auto parts = Json::object();
    if (const auto* crisis = memberAt(&document, "crisis_plan"); crisis && crisis->is_object())
        for (const auto& [key, value] : crisis->items())
            if (!blank(value) && key != "lang" && besideWhat(key).empty() && key != "translation")
                parts[key] = digestOf(value);
    for (const auto* key : kCrisisParts)
        if (const auto* value = memberAt(&document, key); value && !blank(*value))
            parts[key] = digestOf(*value);
    return parts;
}

template <typename Use> void eachArea(const Json& document, Use use)
{
    for (const auto& area : areas())
        if (const auto* json = areaIn(document, QLatin1String(area.key)))
            use(area, *json);
}

template <typename Use> void eachIn(const Json& document, const char* list, Use use)
{
    eachArea(document, [&](const Area& area, const Json& json) {
        for (const auto& item : listAt(json, list))
            use(area, item);
    });
}

//! What a list says now and what it said then, by id.
using ById = QHash<QString, const Json*>;

class Comparison {
public:
    Comparison(const Language& language, const Json& document)
        : m_language(language)
        , m_document(document)
    {
    }

    QVariantList all()
    {
        outcomes();
        const auto& history = listAt(m_document, "reviews.history");
        for (auto place = history.size(); place-- > 0;)
            if (const auto* before = memberAt(&history[place], "before");
                before && before->is_object() && textAt(history[place], "stopped_on").isEmpty()) {
                actions(*before);
                areasOf(*before);
                needs(*before);
                unmet(*before);
                crisis(*before);
                break;
            }
        return m_list;
    }

private:
    void say(const char* icon, const char* kind, const char* words, const QString& text,
        const QString& before = {})
    {
        m_list.append(QVariantMap { { QStringLiteral("icon"), QLatin1String(icon) },
            { QStringLiteral("kind"), QLatin1String(kind) },
            { QStringLiteral("what"), QLatin1String(words).mid(QLatin1String("review.change.").size()) },
            { QStringLiteral("words"), m_language.text(words) }, { QStringLiteral("text"), text },
            { QStringLiteral("before"), before } });
    }
    [[nodiscard]] QString then(const QString& words) const
    {
        return words.isEmpty() ? QString() : m_language.text("review.change.before").arg(words);
    }
    [[nodiscard]] ById now(const char* list, const char* idKey) const
    {
        ById found;
        eachIn(m_document, list, [&](const Area&, const Json& item) {
            if (const auto id = textAt(item, idKey); !id.isEmpty())
                found.insert(id, &item);
        });
        return found;
    }

    void outcomes()
    {
        const auto is = now("outcomes", "outcome_id");
        QSet<QString> known;
        for (const auto& outcome : listAt(m_document, "plan.previous_version.outcomes")) {
            const auto id = textAt(outcome, "outcome_id"), was = textAt(outcome, "text");
            known.insert(id);
            const auto result = resultKey(textAt(outcome, "result"));
            const auto* there = is.value(id);
            const auto text = there ? textAt(*there, "text") : was;
            if (result == QLatin1String("achieved"))
                say("check", "ok", "review.change.achieved", was);
            else if (result == QLatin1String("stopped"))
                say("x", "neutral", "review.change.stopped", was);
            else if (!there)
                say("x", "neutral", "review.change.gone", was);
            else if (text != was)
                say("refresh-cw", "info", "review.change.words", text, then(was));
            else if (textAt(*there, "target_on") != textAt(outcome, "target_on"))
                say("calendar", "info", "review.change.date", text,
                    then(m_language.date(textAt(outcome, "target_on"))));
            else if (result == QLatin1String("partly_achieved"))
                say("refresh-cw", "info", "review.change.partly", text);
            else if (result == QLatin1String("not_achieved"))
                say("refresh-cw", "info", "review.change.not_yet", text);
        }
        // With no version before this one, everything would be new.
        if (const auto* before = memberAt(&m_document, "plan.previous_version");
            before && before->is_object())
            eachIn(m_document, "outcomes", [&](const Area&, const Json& outcome) {
                if (!known.contains(textAt(outcome, "outcome_id")) && !ended(outcome)
                    && !textAt(outcome, "text").isEmpty())
                    say("circle-plus", "info", "review.change.new", textAt(outcome, "text"));
            });
    }
    //! Was at its end before the version that is compared with: not one of its open outcomes.
    [[nodiscard]] static bool ended(const Json& outcome)
    {
        const auto status = textAt(outcome, "status");
        return !status.isEmpty() && status != QLatin1String("open");
    }

    void actions(const Json& before)
    {
        const auto is = now("actions", "action_id");
        QSet<QString> known;
        for (const auto& action : listAt(before, "actions")) {
            const auto id = textAt(action, "action_id"), was = textAt(action, "text");
            known.insert(id);
            const auto* there = is.value(id);
            if (!there) {
                say("x", "neutral", "review.change.action_gone", was);
                continue;
            }
            const auto status = textAt(*there, "status"), text = textAt(*there, "text");
            if (status != textAt(action, "status") && status == QLatin1String("done"))
                say("check", "ok", "review.change.action_done", text);
            else if (status != textAt(action, "status") && ends(status))
                say("x", "neutral", "review.change.action_stopped", text);
            if (text != was)
                say("refresh-cw", "info", "review.change.action_words", text, then(was));
            if (const auto owner = textAt(*there, "owner_id"); owner != textAt(action, "owner_id")) {
                const auto first = textAt(action, "owner"), name = personName(m_document, owner);
                say("user-round-plus", "info", "review.change.action_owner", text,
                    m_language.text("review.change.owners")
                        .arg(first.isEmpty() ? m_language.text("review.change.nobody") : first,
                            name.isEmpty() ? m_language.text("review.change.nobody") : name));
            }
        }
        eachIn(m_document, "actions", [&](const Area&, const Json& action) {
            const auto id = textAt(action, "action_id");
            if (!id.isEmpty() && !known.contains(id) && !textAt(action, "text").isEmpty())
                say("circle-plus", "info", "review.change.action_new", textAt(action, "text"));
        });
    }

    void areasOf(const Json& before)
    {
        eachArea(m_document, [&](const Area& area, const Json& json) {
            Json was = Json::object();
            for (const auto& one : listAt(before, "areas"))
                if (textAt(one, "domain") == QLatin1String(area.key))
                    was = one;
            const auto name = m_language.text(area.title);
            for (const auto* member : kAreaTexts) {
                const auto is = textAt(json, member), first = textAt(was, member);
                if (is == first)
                    continue;
                const bool state = std::string_view(member) == "state";
                // Whether the person has said yes to it is no change of what it says.
                if (state && isOfOutcomes(is) && isOfOutcomes(first))
                    continue;
                const auto words = [&](const QString& text) {
                    return state && !text.isEmpty()
                        ? m_language.wordsFor(QStringLiteral("code.area_state"), text)
                        : text;
                };
                const auto said = is.isEmpty() ? m_language.text("value.blank") : words(is);
                say("refresh-cw", "info", (std::string("review.change.area_") + member).c_str(),
                    m_language.text("review.change.in_area").arg(name, said), then(words(first)));
            }
        });
    }

    void needs(const Json& before)
    {
        const auto is = now("needs", "need_id");
        QSet<QString> known;
        for (const auto& need : listAt(before, "needs")) {
            const auto id = textAt(need, "need_id"), was = textAt(need, "text");
            known.insert(id);
            const auto* there = is.value(id);
            if (!there)
                say("x", "neutral", "review.change.need_gone", was);
            else if (textAt(*there, "text") != was)
                say("refresh-cw", "info", "review.change.need_words", textAt(*there, "text"), then(was));
        }
        eachIn(m_document, "needs", [&](const Area&, const Json& need) {
            const auto id = textAt(need, "need_id");
            if (!id.isEmpty() && !known.contains(id) && !textAt(need, "text").isEmpty())
                say("circle-plus", "info", "review.change.need_new", textAt(need, "text"));
        });
    }

    //! Unmet needs have no ids: by their words.
    void unmet(const Json& before)
    {
        QSet<QString> was, is;
        for (const auto& text : listAt(before, "unmet_needs"))
            was.insert(textOf(&text));
        eachIn(m_document, "unmet_needs", [&](const Area&, const Json& need) {
            const auto text = textAt(need, "text");
            is.insert(text);
            if (!text.isEmpty() && !was.contains(text))
                say("circle-plus", "info", "review.change.unmet_new", text);
        });
        for (const auto& text : listAt(before, "unmet_needs"))
            if (!is.contains(textOf(&text)))
                say("x", "neutral", "review.change.unmet_gone", textOf(&text));
    }

    void crisis(const Json& before)
    {
        const auto is = crisisParts(m_document);
        const auto* was = memberAt(&before, "crisis");
        const auto at = [](const Json& parts, const std::string& key) {
            const auto found = parts.find(key);
            return found == parts.end() ? QString() : textOf(&*found);
        };
        if (!was || !was->is_object())
            return;
        auto either = is;
        either.update(*was);
        for (const auto& [part, digest] : either.items()) {
            const bool beside
                = std::ranges::find(kCrisisParts, std::string_view(part)) != std::end(kCrisisParts);
            if (at(is, part) != at(*was, part))
                say("refresh-cw", "info", "review.change.crisis",
                    placeOf(m_language, m_document, fromPlan(beside ? part : "crisis_plan." + part))
                        .question);
        }
    }

    const Language& m_language;
    const Json& m_document;
    QVariantList m_list;
};

} // namespace

Json asItStands(const Json& document)
{
    Json stands { { "areas", Json::array() }, { "actions", Json::array() }, { "needs", Json::array() },
        { "unmet_needs", Json::array() }, { "crisis", crisisParts(document) } };
    const auto text = [](const Json& item, const char* member) { return textAt(item, member).toStdString(); };
    eachArea(document, [&](const Area& area, const Json& json) {
        Json kept { { "domain", area.key } };
        for (const auto* member : kAreaTexts)
            if (const auto words = text(json, member); !words.empty())
                kept[member] = words;
        stands["areas"].push_back(kept);
    });
    eachIn(document, "actions", [&](const Area&, const Json& action) {
        if (!textAt(action, "action_id").isEmpty())
            stands["actions"].push_back({ { "action_id", text(action, "action_id") },
                { "text", text(action, "text") }, { "owner_id", text(action, "owner_id") },
                { "owner", personName(document, textAt(action, "owner_id")).toStdString() },
                { "status", text(action, "status") } });
    });
    eachIn(document, "needs", [&](const Area&, const Json& need) {
        if (!textAt(need, "need_id").isEmpty())
            stands["needs"].push_back(
                { { "need_id", text(need, "need_id") }, { "text", text(need, "text") } });
    });
    eachIn(document, "unmet_needs", [&](const Area&, const Json& need) {
        if (!textAt(need, "text").isEmpty())
            stands["unmet_needs"].push_back(text(need, "text"));
    });
    return stands;
}

QVariantList changesSince(const Language& language, const Json& document)
{
    return Comparison(language, document).all();
}

QVariantList changesBetween(const Language& language, const Json& then, const Json& now)
{
    QHash<QString, QString> statuses;
    eachIn(now, "outcomes", [&](const Area&, const Json& outcome) {
        statuses.insert(textAt(outcome, "outcome_id"), textAt(outcome, "status"));
    });
    Json outcomes = Json::array();
    eachIn(then, "outcomes", [&](const Area&, const Json& outcome) {
        const auto id = textAt(outcome, "outcome_id"), status = statuses.value(id);
        outcomes.push_back(
            { { "outcome_id", id.toStdString() }, { "text", textAt(outcome, "text").toStdString() },
                { "target_on", textAt(outcome, "target_on").toStdString() },
                { "result", status == textAt(outcome, "status") ? std::string() : status.toStdString() } });
    });
    // As if a review had begun with what was said then.
    auto compared = now;
    compared["plan"]["previous_version"] = { { "outcomes", outcomes } };
    compared["reviews"] = { { "history", Json::array({ { { "before", asItStands(then) } } }) } };
    return Comparison(language, compared).all();
}

} // namespace cyd::bridge
