#include "qml/bridge/app_controller.h"
#include "qml/bridge/lock_controller.h"
#include "qml/bridge/settings_store.h"
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

//! A vault that was made before the program started.
struct Door {
    Folder folder;
    TestClock clock;
    Language language;
    SettingsStore settings { QString() };
    Door() { newOrganisation(folder, clock.wall()); }
    [[nodiscard]] QString vault() const { return QString::fromStdString(folder.file("vault")); }
};

} // namespace

TEST_CASE("the right passphrase opens and a wrong one says so in the language of the screen")
{
    Door door;
    Session session(door.vault());
    LockController lock(session, door.language, door.settings);
    lock.openVault();
    REQUIRE(lock.state() == LockController::Locked);
    lock.unlock(QStringLiteral("something else altogether"));
    CHECK(lock.state() == LockController::Opening); // the words are drawn before the work begins
    wait(1500);
    CHECK(lock.state() == LockController::Locked);
    const auto english = lock.message();
    CHECK(english.contains(QStringLiteral("passphrase")));
    door.language.setCode(QStringLiteral("cy"));
    CHECK(lock.message() != english);
    lock.unlock(QString::fromUtf8(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size())));
    wait(1500);
    CHECK(lock.state() == LockController::Open);
    CHECK(lock.message().isEmpty());
}

TEST_CASE("quiet minutes lock after a warning and a touch keeps it open")
{
    Door door;
    door.settings.setLockMinutes(1);
    Session session(door.vault());
    LockController lock(session, door.language, door.settings, 4);
    lock.openVault();
    REQUIRE(session.unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    REQUIRE(lock.state() == LockController::Open);
    bool warned = false;
    QObject::connect(&lock, &LockController::idleChanged, [&] {
        if (lock.warning() && !warned) {
            warned = true;
            lock.stay();
        }
    });
    wait(250); // more than a minute of such seconds
    CHECK(warned);
    CHECK(lock.state() == LockController::Open);
    wait(700);
    CHECK(lock.state() == LockController::Locked);
    CHECK_FALSE(session.isUnlocked());
}

TEST_CASE("a PIN opens the lock again and a wrong one says so without a wait")
{
    Door door;
    Session session(door.vault());
    LockController lock(session, door.language, door.settings);
    lock.openVault();
    REQUIRE(session.unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK(lock.pinTries() == 0);
    const auto known = QString::fromUtf8(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()));
    CHECK_FALSE(lock.setPin(QStringLiteral("402817"), QStringLiteral("not this one at all")));
    CHECK_FALSE(lock.setPin(QStringLiteral("111111"), known));
    CHECK_FALSE(lock.pinMessage().isEmpty());
    REQUIRE(lock.setPin(QStringLiteral("402817"), known));
    CHECK(lock.pinMessage().isEmpty());
    lock.lock();
    lock.unlockWithPin(QStringLiteral("402818"));
    wait(1000);
    CHECK(lock.state() == LockController::Locked);
    CHECK(lock.message().contains(QStringLiteral("PIN")));
    CHECK(lock.secondsToWait() == 0);
    CHECK(lock.pinTries() == 4);
    lock.unlockWithPin(QStringLiteral("402817"));
    wait(1000);
    CHECK(lock.state() == LockController::Open);
    lock.forgetPin();
    CHECK(lock.pinTries() == 0);
}

TEST_CASE("a tablet in the person's hands is not locked while they read and is in the end")
{
    Door door;
    door.settings.setLockMinutes(1);
    Session session(door.vault());
    LockController lock(session, door.language, door.settings, 1);
    lock.openVault();
    REQUIRE(session.unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    lock.setUnhurried(true);
    CHECK(lock.secondsLeft() == 60 * 60);
    wait(300); // minutes of such seconds
    CHECK(lock.state() == LockController::Open);
    wait(2000);
    CHECK(lock.state() == LockController::Open); // half an hour
    wait(3000);
    CHECK(lock.state() == LockController::Locked);
}

TEST_CASE("a vault that cannot be used says why and is left as it was")
{
    Door door;
    SECTION("nothing there")
    {
        Session session(QString::fromStdString(door.folder.file("elsewhere")));
        LockController lock(session, door.language, door.settings);
        lock.openVault();
        CHECK(lock.state() == LockController::Unusable);
        CHECK_FALSE(lock.problemTitle().isEmpty());
        CHECK_FALSE(lock.problemText().isEmpty());
        CHECK_FALSE(std::filesystem::exists(door.folder.file("elsewhere")));
        CHECK(lock.problemSteps().front().contains(lock.folder()));
    }
    SECTION("damaged")
    {
        for (const auto& file : std::filesystem::directory_iterator(door.folder.file("vault")))
            std::filesystem::resize_file(file.path(), 100);
        Session session(door.vault());
        LockController lock(session, door.language, door.settings);
        lock.openVault();
        CHECK(lock.state() == LockController::Unusable);
        CHECK(lock.problemTitle() == QStringLiteral("Something is damaged"));
        // What to leave alone, what to copy and where it is, whom to tell, and how a copy comes out.
        const auto steps = lock.problemSteps();
        REQUIRE(steps.size() == 4);
        CHECK(steps[1].contains(lock.folder()));
        CHECK(steps[3].contains(QStringLiteral("cyd --vault \"%1\" plan export").arg(lock.folder())));
        CHECK_FALSE(lock.deviceTime().isEmpty());
        door.language.setCode(QStringLiteral("cy"));
        CHECK(lock.problemSteps().size() == 4);
        CHECK(lock.problemSteps() != steps);
    }
    SECTION("in use by another program")
    {
        auto open = workspace::Workspace::open(door.folder.file("vault"));
        REQUIRE(open);
        Session session(door.vault());
        LockController lock(session, door.language, door.settings);
        lock.openVault();
        CHECK(lock.state() == LockController::Unusable);
        CHECK(lock.problemTitle() == QStringLiteral("These plans are open already"));
        CHECK(lock.problemSteps().size() == 2);
    }
}

TEST_CASE("settings outlast the program and hold nothing of any person")
{
    const Folder folder;
    const auto where = QString::fromStdString(folder.path());
    {
        SettingsStore settings(where);
        CHECK_FALSE(settings.languageChosen());
        settings.setLanguage(QStringLiteral("cy"));
        settings.setTextScale(5.0);
        settings.setLockMinutes(0);
    }
    SettingsStore again(where);
    CHECK(again.language() == QStringLiteral("cy"));
    CHECK(again.textScale() == 2.0);
    CHECK(again.lockMinutes() == 1);
}

TEST_CASE(
    "whoever unlocks the tablet again is where they were, and the names of others are not shown on the way")
{
    Folder folder;
    TestClock clock;
    AppController app({ QString::fromStdString(folder.file("vault")), QString() });
    auto made = newOrganisation(folder, clock.wall());
    const auto id = *made->importPlan(samplePlan("01_partly_in_welsh.json"));
    app.session().adopt(std::move(made));
    app.chooseLanguage(QStringLiteral("en"));
    app.openPlan(QString::fromStdString(id.hex()));
    app.goTo(QStringLiteral("area"), QStringLiteral("finance_money"));
    QStringList seen;
    QObject::connect(app.router(), &Router::changed, [&] { seen.append(app.router()->screen()); });
    app.lock()->lock();
    CHECK(app.router()->screen() == QLatin1String("unlock"));
    REQUIRE(app.session().unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK(app.router()->screen() == QLatin1String("area"));
    CHECK(app.plan()->area()->key() == QLatin1String("finance_money"));
    CHECK_FALSE(seen.contains(QStringLiteral("caseload")));
    app.router()->back();
    CHECK(app.router()->screen() == QLatin1String("overview"));
}

TEST_CASE("whoever opens the app again after it ended is where they were")
{
    Folder folder;
    TestClock clock;
    const auto vault = QString::fromStdString(folder.file("vault"));
    const QByteArray passphrase(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()));
    {
        AppController app({ vault, QString() });
        auto made = newOrganisation(folder, clock.wall());
        const auto id = *made->importPlan(samplePlan("01_partly_in_welsh.json"));
        app.session().adopt(std::move(made));
        app.chooseLanguage(QStringLiteral("en"));
        CHECK(app.router()->screen() == QStringLiteral("caseload"));
        app.openPlan(QString::fromStdString(id.hex()));
        app.goTo(QStringLiteral("area"), QStringLiteral("finance_money"));
        wait(900);
    }
    AppController again({ vault, QString() });
    again.start();
    again.chooseLanguage(QStringLiteral("en"));
    REQUIRE(again.router()->screen() == QStringLiteral("unlock"));
    REQUIRE(again.session().unlock(passphrase));
    CHECK(again.router()->screen() == QStringLiteral("area"));
    CHECK(again.plan()->area()->key() == QStringLiteral("finance_money"));
    CHECK(again.router()->stack().first() == QStringLiteral("caseload"));
}
