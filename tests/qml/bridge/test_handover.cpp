// A change of care coordinator: afterwards nothing names the person who left.
#include "core/checker/checker.h"
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

constexpr auto kOld = "p-cc";

//! Paths of every live place that still refers to somebody: not the record of what they did.
void stillNames(const Json& value, const std::string& path, std::vector<std::string>& found)
{
    if (value.is_object()) {
        // What is done keeps the name of who did it.
        const bool done = value.contains("action_id") && value.value("status", "open") != "open";
        for (const auto& [key, child] : value.items())
            if (!(done && key == "owner_id"))
                stillNames(child, path + "." + key, found);
    } else if (value.is_array()) {
        for (const auto& child : value)
            stillNames(child, path, found);
    } else if (value == kOld) {
        for (const auto* past :
            { ".people", ".care_coordination.history", ".assessments", ".reviews", ".involvement",
                ".treatment_changes", ".consultees", ".copies", ".legal.capacity", ".hospital.follow_up" })
            if (path.rfind(past, 0) == 0)
                return;
        if (path.find(".checked_by") == std::string::npos)
            found.push_back(path);
    }
}

QString labelOf(const QVariantList& list, int at, const char* key)
{
    return list.at(at).toMap().value(QLatin1String(key)).toString();
}

//! What has to be there before anybody can finish: the four things, and that the person gave no view.
void sayAll(bridge::HandoverController& handover)
{
    for (const auto& item : handover.items())
        handover.toggleItem(labelOf({ item }, 0, "value"));
    handover.setViewNotGiven(true);
}

} // namespace

TEST_CASE("after a handover nothing live names the person who left", "[bridge][handover]")
{
    for (const auto* file : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "03_declines_involvement.json" }) {
        World world(file);
        INFO(file);
        auto& handover = *world.plan.handover();
        REQUIRE_FALSE(handover.fromName().isEmpty());
        handover.start();
        REQUIRE(handover.underWay());
        REQUIRE_FALSE(handover.candidates().isEmpty());
        const auto next = labelOf(handover.candidates(), 0, "value");
        handover.setTo(next);
        sayAll(handover);
        REQUIRE(handover.finish());
        std::vector<std::string> found;
        stillNames(world.document(), "", found);
        CHECK(found.empty());
        for (const auto& path : found)
            UNSCOPED_INFO(path);
        const auto& coordination = world.document()["care_coordination"];
        CHECK(coordination["current"]["person_id"] == next.toStdString());
        CHECK(coordination["current"]["appointed_on"] == "2026-03-02");
        CHECK(coordination["named_on_plan"] == next.toStdString());
        CHECK(coordination["history"].back()["person_id"] == kOld);
        CHECK(coordination["history"].back()["to"] == "2026-03-02");
        CHECK_FALSE(handover.underWay());
    }
}

TEST_CASE("a handover changes no name before it is finished, and asks who follows", "[bridge][handover]")
{
    World world;
    const auto domains = world.document()["domains"];
    auto& handover = *world.plan.handover();
    handover.start();
    CHECK_FALSE(handover.finish()); // nobody was chosen
    handover.setTo(QStringLiteral("p-cc")); // nobody follows themselves
    CHECK(handover.to().isEmpty());
    handover.setTo(labelOf(handover.candidates(), 0, "value"));
    handover.reason()->type(QStringLiteral("Moving to another team"));
    handover.reason()->commit();
    CHECK(world.document()["domains"] == domains);
    CHECK(world.document()["care_coordination"]["current"]["person_id"] == kOld);
}

TEST_CASE("what is said for a handover is kept when it is left, and is asked for until it is said",
    "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    handover.start();
    CHECK(handover.missingWords().size() == 5);
    handover.reason()->type(QStringLiteral("Moving to another team"));
    handover.view()->type(QStringLiteral("I want somebody who listens."));
    handover.setTalkedOn(QStringLiteral("2026-02-27"));
    handover.setLetterOn(QStringLiteral("2026-03-01"));
    for (const auto& item : handover.items())
        handover.toggleItem(item.toMap().value("value").toString());
    const auto plan = world.plan.planId();
    world.plan.close();
    CHECK_FALSE(handover.underWay());
    REQUIRE(world.plan.open(plan));
    REQUIRE(handover.underWay());
    CHECK(handover.reason()->text() == QLatin1String("Moving to another team"));
    CHECK(handover.view()->text() == QLatin1String("I want somebody who listens."));
    CHECK(handover.missingWords().isEmpty());
    CHECK(world.document()["care_coordination"]["history"].back()["handover_items"].size() == 4);
    handover.start(); // not twice
    CHECK(world.document()["care_coordination"]["history"].size() == 1);
}

TEST_CASE("one thing can go to somebody else, and what is done keeps its owner", "[bridge][handover]")
{
    World world("01_partly_in_welsh.json");
    auto& handover = *world.plan.handover();
    handover.start();
    const auto duties = handover.duties();
    REQUIRE(duties.size() >= 2);
    handover.setTo(labelOf(handover.candidates(), 0, "value"));
    const auto path = labelOf(duties, 0, "path");
    handover.give(path, QStringLiteral("p-gp"));
    sayAll(handover);
    REQUIRE(handover.finish());
    CHECK(*(*world.vault().plan(world.id))->at(path.toStdString()) == "p-gp");
    CHECK((*(*world.vault().plan(world.id))->at(labelOf(duties, 1, "path").toStdString())) != Json(kOld));
}

TEST_CASE("sentences that name whoever leaves are listed and never rewritten", "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    const auto before = world.document()["contingency_plan"];
    handover.start();
    const auto mentions = handover.mentions();
    REQUIRE_FALSE(mentions.isEmpty());
    bool crisis = false;
    for (const auto& one : mentions) {
        CHECK((one.toMap().value("text").toString().contains("Marlon")
            || one.toMap().value("text").toString().contains("Ashdown")
            || one.toMap().value("text").toString().contains("Pugh")
            || one.toMap().value("text").toString().contains(world.text("people.p-cc.phone"))));
        crisis = crisis || one.toMap().value("screen").toString() == QLatin1String("crisis");
    }
    CHECK(crisis); // "Assertive outreach (Marlon, Ffion or duty)"
    handover.setTo(labelOf(handover.candidates(), 0, "value"));
    sayAll(handover);
    REQUIRE(handover.finish());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(world.document()["contingency_plan"][i]["then"] == before[i]["then"]);
}

TEST_CASE("a number of whoever leaves is found under another name, and a team's number is nobody's",
    "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    const auto listed = [&] {
        for (const auto& one : handover.mentions())
            if (one.toMap().value("text").toString() == QLatin1String("(01632) 96-0999"))
                return true;
        return false;
    };
    need(world.vault().set(world.id, std::string("people.") + kOld + ".phone", "01632 960 999"));
    need(world.vault().add(world.id, "crisis_plan.contacts",
        Json { { "label", "Assertive outreach" }, { "phone", "(01632) 96-0999" } }));
    world.session.received(world.id);
    handover.start();
    CHECK(listed());
    need(world.vault().set(world.id, "people.p-gp.phone", "01632960999"));
    world.session.received(world.id);
    CHECK_FALSE(listed());
}

TEST_CASE("whom to ring after discharge goes to whoever follows", "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    need(world.vault().set(world.id, "discharge_planning.contact_id", kOld));
    world.session.received(world.id);
    handover.start();
    const auto next = labelOf(handover.candidates(), 0, "value");
    handover.setTo(next);
    sayAll(handover);
    REQUIRE(handover.finish());
    CHECK(world.text("discharge_planning.contact_id") == next);
}

TEST_CASE("the checker finds no stale name after a handover", "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    handover.start();
    handover.setTo(labelOf(handover.candidates(), 0, "value"));
    sayAll(handover);
    REQUIRE(handover.finish());
    for (const auto& finding :
        checker::check(world.document(), {}, std::chrono::sys_days(std::chrono::year(2026) / 3 / 2))) {
        CHECK(finding.rule != "CHK-01");
        CHECK(finding.rule != "CHK-02");
    }
}

TEST_CASE("an action that was begun goes to whoever follows and what is over does not", "[bridge][handover]")
{
    World world("01_partly_in_welsh.json");
    auto& handover = *world.plan.handover();
    handover.start();
    const auto path = labelOf(handover.duties(), 0, "path");
    const auto status = path.chopped(int(qstrlen("owner_id"))) + QStringLiteral("status");
    const auto isTheirs = [&] {
        for (const auto& duty : handover.duties())
            if (duty.toMap()[QStringLiteral("path")].toString() == path)
                return true;
        return false;
    };
    for (const auto* now : { "in_progress", "not_started", "waiting for the pharmacy", "open" }) {
        need(world.vault().set(world.id, status.toStdString(), now));
        INFO(now);
        CHECK(isTheirs());
    }
    for (const auto* over : { "done", "stopped", "cancelled" }) {
        need(world.vault().set(world.id, status.toStdString(), over));
        INFO(over);
        CHECK_FALSE(isTheirs());
    }
}

TEST_CASE("a short name is found too, in every text that the plan goes on saying", "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    need(world.vault().set(world.id, "people.p-cc.name", "Dr Jo ap Ash"));
    need(world.vault().set(world.id, "care_coordination.reason", "Only Jo knows all five services."));
    need(world.vault().add(world.id, "reviews.triggers", "Jo is away for more than a week"));
    need(world.vault().set(world.id, "involvement.parts.0.team_answer", "Ash will ring the clinic."));
    need(world.vault().set(world.id, "involvement.parts.0.words", "Jo told me so."));
    need(world.vault().set(world.id, kOwnWords, "I have a jolly dog, and an ap on my phone."));
    world.session.received(world.id);
    handover.start();
    QStringList texts;
    for (const auto& one : handover.mentions())
        texts.append(one.toMap()[QStringLiteral("text")].toString());
    CHECK(texts.contains(QStringLiteral("Only Jo knows all five services.")));
    CHECK(texts.contains(QStringLiteral("Jo is away for more than a week")));
    CHECK(texts.contains(QStringLiteral("Ash will ring the clinic.")));
    CHECK_FALSE(texts.contains(QStringLiteral("Jo told me so."))); // their words, as they said them then
    CHECK_FALSE(texts.contains(QStringLiteral("I have a jolly dog, and an ap on my phone.")));
}

TEST_CASE("a handover is finished with the person's view and the four things, or with why not",
    "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    handover.start();
    CHECK(handover.heldBy().size() == 3);
    handover.setTo(labelOf(handover.candidates(), 0, "value"));
    CHECK(handover.heldBy().size() == 2);
    CHECK_FALSE(handover.finish());
    handover.setViewNotGiven(true);
    CHECK_FALSE(handover.finish());
    handover.itemsReason()->type(QStringLiteral("The risk assessment is being written; by 9 March."));
    REQUIRE(handover.finish()); // takes up what is being typed
    const auto& entry = world.document()["care_coordination"]["history"].back();
    CHECK(entry["persons_view_not_given"] == true);
    CHECK(entry["handover_items_reason"] == "The risk assessment is being written; by 9 March.");
}

TEST_CASE(
    "after a handover its letters name whoever follows and the days they went are kept", "[bridge][handover]")
{
    World world("03_declines_involvement.json");
    auto& handover = *world.plan.handover();
    CHECK_FALSE(handover.finished());
    handover.start();
    handover.setTo(QStringLiteral("p-nurse"));
    sayAll(handover);
    CHECK_FALSE(handover.finished());
    REQUIRE(handover.finish());
    REQUIRE(handover.finished());
    CHECK(handover.letterOn().isEmpty());
    auto& print = *world.plan.print();
    for (const auto* reader : { "person", "gp" }) {
        print.letterTo(QLatin1String(reader));
        const auto page = print.previewHtml();
        CHECK(page.contains(QStringLiteral("Hefin Garrick")));
        CHECK(page.contains(QStringLiteral("2 March 2026")));
        CHECK_FALSE(page.contains(QStringLiteral("Ravenhill")));
        CHECK_FALSE(page.contains(QStringLiteral(">Non"))); // nor by her first name
    }
    handover.setLetterOn(QStringLiteral("2026-03-02"));
    handover.setGpToldOn(QStringLiteral("2026-03-03"));
    const auto& entry = world.document()["care_coordination"]["history"].back();
    CHECK(entry["letter_sent_on"] == "2026-03-02");
    CHECK(entry["gp_told_on"] == "2026-03-03");
}

TEST_CASE("who follows and who takes what outlives a lock and goes with the end of the handover",
    "[bridge][handover]")
{
    World world;
    auto& handover = *world.plan.handover();
    handover.start();
    const auto next = labelOf(handover.candidates(), 0, "value");
    handover.setTo(next);
    handover.setStays(true);
    QString risk;
    for (const auto& duty : handover.duties())
        if (const auto path = duty.toMap()["path"].toString();
            path.startsWith(QLatin1String("risk_management")))
            risk = path;
    REQUIRE_FALSE(risk.isEmpty());
    handover.give(risk, QStringLiteral("p-gp"));
    world.session.lock();
    CHECK(handover.to().isEmpty()); // nothing of it stays in sight
    REQUIRE(world.session.unlock(QByteArray(kPassphrase.data())));
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    CHECK(handover.to() == next);
    CHECK(handover.stays());
    for (const auto& duty : handover.duties())
        CHECK(duty.toMap()["owner"].toString()
            == (duty.toMap()["path"].toString() == risk ? QStringLiteral("p-gp") : next));
    sayAll(handover);
    REQUIRE(handover.finish());
    CHECK(*(*world.vault().plan(world.id))->at(risk.toStdString()) == "p-gp");
    CHECK(world.drafts() == 0);
    handover.start(); // the next one begins with nothing chosen
    CHECK(handover.to().isEmpty());
    CHECK_FALSE(handover.stays());
}
