//! A real vault with a plan open on the screen's side of it.
#pragma once

#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/plan_controller.h"
#include "qml/bridge/session.h"
#include "tests/support/vaults.h"

#include <QAbstractItemModelTester>
#include <QEventLoop>
#include <QTimer>

namespace cyd::test {

inline void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

inline constexpr auto kOwnWords = "domains.accommodation.in_my_words";

//! One vault, one sample plan, opened as the app opens it.
struct World {
    explicit World(const std::string& file = "02_cto_disagrees_with_one_part.json",
        const QDateTime& now = QDateTime(QDate(2026, 3, 2), QTime(10, 42)))
        : language([now] { return now; })
        , session(QString::fromStdString(folder.file("vault")), [now] { return now; })
        , plan(session, language)
    {
        auto made = newOrganisation(folder, clock.wall());
        id = *made->importPlan(samplePlan(file));
        session.adopt(std::move(made));
        REQUIRE(plan.open(QString::fromStdString(id.hex())));
    }
    ~World() { plan.close(); }

    [[nodiscard]] workspace::Workspace& vault() { return *session.workspace(); }
    [[nodiscard]] bridge::Answer* answer(const char* path)
    {
        return plan.book().at(QString::fromLatin1(path));
    }
    //! What the plan itself says.
    [[nodiscard]] QString text(const std::string& path)
    {
        return bridge::textOf((*vault().plan(id))->at(path));
    }
    [[nodiscard]] const Json& document() { return (*vault().plan(id))->document(); }
    [[nodiscard]] std::size_t drafts() { return vault().drafts(id)->size(); }
    [[nodiscard]] std::size_t edits() { return vault().history(id)->size(); }

    Folder folder;
    TestClock clock;
    PlanId id;
    bridge::Language language;
    bridge::Session session;
    bridge::PlanController plan;
};

//! The same, with a colleague who holds the plan on another device.
struct TwoWorlds : World {
    explicit TwoWorlds(const std::string& file = "02_cto_disagrees_with_one_part.json")
        : World(file)
        , other(newMember(vault(), otherFolder, "Tom Enghraifft", record::RoleClinician, clock.wall()))
    {
        REQUIRE(vault().share(id, *vault().findMember("Tom Enghraifft"),
            workspace::Workspace::sectionsFor(record::RoleClinician)));
        exchange();
    }
    void exchange()
    {
        postman.exchange(vault(), *other);
        postman.exchange(vault(), *other);
        session.received(id);
    }

    Folder otherFolder;
    std::unique_ptr<workspace::Workspace> other;
    Postman postman;
};

} // namespace cyd::test
