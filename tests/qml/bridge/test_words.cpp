#include "qml/bridge/caseload_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/router.h"
#include "qml/bridge/sync_controller.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::bridge;

TEST_CASE("names and numbers are written as the NHS in Wales writes them")
{
    CHECK(surnameFirst(QStringLiteral("Nerys Fflur Caradog-Wyn"))
        == QStringLiteral("CARADOG-WYN, Nerys Fflur"));
    CHECK(surnameFirst(QStringLiteral("Ŵyn")) == QStringLiteral("ŴYN"));
    CHECK(spacedNhsNumber(QStringLiteral("9990007004")) == QStringLiteral("999 000 7004"));
    CHECK(spacedNhsNumber(QStringLiteral("999")) == QStringLiteral("999"));
}

TEST_CASE("a review is overdue from the day after and soon for thirty days")
{
    Language language;
    const QDate today(2026, 3, 2);
    CHECK(reviewWords(language, {}, QStringLiteral("2026-03-01"), today).kind == QStringLiteral("error"));
    CHECK(reviewWords(language, {}, QStringLiteral("2026-03-02"), today).kind == QStringLiteral("warning"));
    CHECK(reviewWords(language, {}, QStringLiteral("2026-04-01"), today).kind == QStringLiteral("warning"));
    CHECK(reviewWords(language, {}, QStringLiteral("2026-04-02"), today).kind == QStringLiteral("neutral"));
    CHECK(reviewWords(language, {}, QString(), today).kind == QStringLiteral("warning"));
}

TEST_CASE("the four states of a plan have different words and different icons in both languages")
{
    Language language;
    for (const auto* code : { "en", "cy" }) {
        language.setCode(QLatin1String(code));
        QSet<QString> words, icons;
        for (const auto state : { workspace::SyncState::OnThisTablet, workspace::SyncState::Waiting,
                 workspace::SyncState::OnServer, workspace::SyncState::Seen }) {
            const auto said = syncWords(language, { state, 3 });
            words.insert(said.words);
            icons.insert(said.icon);
        }
        CHECK(words.size() == 4);
        CHECK(icons.size() == 4);
    }
}

TEST_CASE("a value that a newer app wrote is shown as it is")
{
    Language language;
    CHECK(language.wordsFor(QStringLiteral("plan.status"), QStringLiteral("agreed"))
        == QStringLiteral("Agreed"));
    CHECK(language.wordsFor(QStringLiteral("plan.status"), QStringLiteral("paused_by_tribunal"))
        == QStringLiteral("paused by tribunal"));
}

TEST_CASE("back leads to where one came from and every place of a plan leads back to its overview")
{
    Router router;
    QStringList log;
    QObject::connect(&router, &Router::pushed, [&] { log.append(QStringLiteral("+")); });
    QObject::connect(&router, &Router::popped, [&] { log.append(QStringLiteral("-")); });
    router.reset({ QStringLiteral("caseload") });
    CHECK_FALSE(router.canGoBack());
    router.open(QStringLiteral("overview"));
    router.open(QStringLiteral("area"));
    router.switchTo(QStringLiteral("crisis"));
    CHECK(router.screen() == QStringLiteral("crisis"));
    router.back();
    CHECK(router.screen() == QStringLiteral("overview"));
    router.switchTo(QStringLiteral("people"));
    router.open(QStringLiteral("caseload"));
    CHECK(router.screen() == QStringLiteral("caseload"));
    CHECK_FALSE(router.canGoBack());
    router.open(QStringLiteral("no such screen"));
    CHECK(router.screen() == QStringLiteral("caseload"));
    CHECK(log.join(QString()) == QStringLiteral("++-+-+--"));
}

TEST_CASE("each screen has a name of its own and a page")
{
    QSet<QString> names;
    for (const auto& screen : Router::screens())
        names.insert(QLatin1String(screen.name));
    CHECK(static_cast<std::size_t>(names.size()) == Router::screens().size());
    CHECK(names.contains(QStringLiteral("overview")));
}
