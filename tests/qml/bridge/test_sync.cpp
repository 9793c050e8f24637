// Sending and receiving, as the screen sees it.
#include "qml/bridge/sync_controller.h"
#include "tests/qml/bridge/world.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

constexpr int kPatienceMs = 20'000;

//! Nobody listens at the ports below 10 of this machine.
void tryServer(bridge::SyncController& sync, const char* url)
{
    QSignalSpy ended(&sync, &bridge::SyncController::finished);
    sync.connectTo(QString::fromLatin1(url));
    CHECK(sync.busy());
    REQUIRE(ended.wait(kPatienceMs));
}

} // namespace

TEST_CASE("after a server that was not there another can be tried", "[bridge][sync]")
{
    World world;
    bridge::SyncController sync(world.session, world.language);
    Q_EMIT world.session.unlocked();
    const auto waiting = sync.waiting();
    REQUIRE(waiting > 0);
    // Every word is read whenever anything changes, as a screen does.
    QObject::connect(&sync, &bridge::SyncController::changed, &sync, [&sync] {
        (void)(sync.stateWords() + sync.resultWords() + sync.resultKind() + sync.loseWords()
            + sync.progressWords() + sync.lastContactWords());
    });
    for (const auto* url : { "http://127.0.0.1:9", "http://127.0.0.1:7" }) {
        INFO(url);
        tryServer(sync, url);
        CHECK(sync.server() == QString::fromLatin1(url));
        CHECK(sync.resultKind() == QLatin1String("offline"));
        CHECK_FALSE(sync.resultWords().isEmpty());
        CHECK(sync.waiting() == waiting); // nothing counts as sent
    }
}

TEST_CASE("whoever hears that a round has ended may lock the vault there and then", "[bridge][sync]")
{
    World world;
    bridge::SyncController sync(world.session, world.language);
    Q_EMIT world.session.unlocked();
    QObject::connect(&sync, &bridge::SyncController::finished, &sync, [&world] { world.session.lock(); });
    tryServer(sync, "http://127.0.0.1:9");
    CHECK_FALSE(world.session.isUnlocked());
    CHECK_FALSE(sync.hasServer());
    wait(50);
}

TEST_CASE("an address that no server can have is refused and the old one stays", "[bridge][sync]")
{
    World world;
    bridge::SyncController sync(world.session, world.language);
    Q_EMIT world.session.unlocked();
    tryServer(sync, "http://127.0.0.1:9");
    tryServer(sync, "http://example.org"); // nothing crosses a network in the clear
    CHECK(sync.resultKind() == QLatin1String("error"));
    CHECK(sync.server() == QLatin1String("http://127.0.0.1:9"));
}
