#include "qml/bridge/my_news.h"

#include "core/base/part_views.h"
#include "core/exchange/print.h"
#include "core/workspace/copies.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/session.h"
#include "qml/bridge/versions_model.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

//! Of an area, and of the crisis plan, what the person's mode shows.
constexpr std::array kOfArea { "domain", "in_my_words", "outcomes", "actions", "unmet_needs" };
constexpr std::array kOfCrisis { "first_thing_to_say", "my_steps", "what_helps", "what_makes_it_worse",
    "contacts" };

template <typename Names> void keepOnly(Json& object, const Names& names)
{
    for (auto it = object.begin(); it != object.end();)
        it = std::ranges::find(names, std::string_view(it.key())) == names.end() ? object.erase(it)
                                                                                 : std::next(it);
}

Json shownOf(Json copy)
{
    if (auto areas = copy.find("domains"); areas != copy.end() && areas->is_array())
        for (auto& area : *areas)
            if (area.is_object())
                keepOnly(area, kOfArea);
    if (auto crisis = copy.find("crisis_plan"); crisis != copy.end() && crisis->is_object())
        keepOnly(*crisis, kOfCrisis);
    return copy;
}

//! What is for the team only by now is not told as something that went.
void dropKept(Json& then, const Json& document)
{
    for (const auto& [list, key] :
        { std::pair { "outcomes", "outcome_id" }, { "actions", "action_id" }, { "unmet_needs", "text" } })
        for (const auto& area : listAt(document, "domains"))
            for (const auto& item : listAt(area, list)) {
                if (!isConfidence(item))
                    continue;
                for (auto& earlier : then["domains"])
                    if (const auto found = earlier.find(list); found != earlier.end() && found->is_array())
                        std::erase_if(found->get_ref<Json::array_t&>(),
                            [&](const Json& one) { return textAt(one, key) == textAt(item, key); });
            }
}

} // namespace

MyNews newsOf(AnswerBook& book, const Language& language, const VersionsModel& versions)
{
    MyNews news;
    const auto& rows = versions.rows();
    const auto last = std::ranges::find_if(
        rows, [](const auto& version) { return version.valid && version.takenBackAt.empty(); });
    auto* workspace = book.plan() ? book.session().workspace() : nullptr;
    if (!workspace || last == rows.end() || last->changedSince == 0)
        return news;
    // What was withheld or told in confidence since is left out of the earlier text too.
    const auto then = workspace::makeCopy(*workspace, book.planId(),
        { "json", {}, "person", toPlan(book.session().today().toString(Qt::ISODate)), {}, last->record,
            book.session().policy() },
        language.phrasebook());
    const auto now = exchange::documentFor(book.document(), exchange::Audience::Person);
    if (!then || !now)
        return news;
    auto earlier = Json::parse(then->begin(), then->end(), nullptr, false);
    if (!earlier.is_object())
        return news;
    news.then = shownOf(std::move(earlier));
    if (news.then.contains("domains") && news.then["domains"].is_array())
        dropKept(news.then, book.document());
    news.now = shownOf(*now);
    news.sealedMs = last->atMs;
    if (changesBetween(language, news.then, news.now).isEmpty())
        return {};
    return news;
}

QVariantList newsBlocks(const MyNews& news, const Language& language)
{
    QVariantList blocks;
    if (!news.any())
        return blocks;
    const auto lang = textAt(news.now, "plan.default_lang");
    for (const auto& one : changesBetween(language, news.then, news.now)) {
        const auto change = one.toMap();
        const auto label
            = language.wordsFor(QStringLiteral("mine.news"), change[QStringLiteral("what")].toString());
        auto same = std::ranges::find_if(
            blocks, [&](const QVariant& block) { return block.toMap()[QStringLiteral("label")] == label; });
        if (same == blocks.end()) {
            blocks.append(QVariantMap { { QStringLiteral("label"), label },
                { QStringLiteral("icon"), change[QStringLiteral("icon")] },
                { QStringLiteral("person"), false }, { QStringLiteral("items"), QVariantList() } });
            same = blocks.end() - 1;
        }
        auto block = same->toMap();
        auto items = block[QStringLiteral("items")].toList();
        for (const auto* said : { "text", "before" })
            if (const auto words = change[QLatin1String(said)].toString(); !words.isEmpty())
                items.append(QVariantMap { { QStringLiteral("label"), QString() },
                    { QStringLiteral("answer"), QVariant::fromValue<Answer*>(nullptr) },
                    { QStringLiteral("text"), words }, { QStringLiteral("number"), QString() },
                    { QStringLiteral("lang"), lang } });
        block[QStringLiteral("items")] = items;
        *same = block;
    }
    return blocks;
}

} // namespace cyd::bridge
