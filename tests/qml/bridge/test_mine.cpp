// The person's mode: what they are shown, and what becomes of what they answer.
#include "qml/bridge/app_controller.h"
#include "tests/qml/bridge/world.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cyd;
using namespace cyd::test;

namespace {

void goTo(bridge::MyPlanController& mine, const char* area)
{
    mine.begin();
    while (!mine.end() && mine.key() != QLatin1String(area))
        mine.next();
    REQUIRE(mine.key() == QLatin1String(area));
}

int rowOf(bridge::MyPartsModel& parts, const char* about)
{
    for (int row = 0; row < parts.count(); ++row)
        if (parts.about(row) == QLatin1String(about))
            return row;
    return -1;
}

const Json* partAbout(const Json& document, const std::string& about)
{
    const Json* found = nullptr;
    for (const auto& part : document["involvement"]["parts"])
        if (part["about"] == about)
            found = &part;
    return found;
}

} // namespace

TEST_CASE("an answer of the person is on record in the plan with who and when", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    CHECK(mine.answer().isEmpty()); // nothing is ticked beforehand
    CHECK(mine.words() == nullptr);
    mine.say(QStringLiteral("unsure"));
    CHECK(mine.answer() == QLatin1String("unsure"));
    CHECK(mine.unsure());
    REQUIRE(mine.words() != nullptr);
    mine.words()->type(QStringLiteral("Dim ond os daw Nia."));
    mine.next(); // leaving the page keeps what was typed
    const auto* part = partAbout(world.document(), "domain:finance_money");
    REQUIRE(part != nullptr);
    CHECK((*part)["state"] == "unsure");
    CHECK((*part)["words"] == "Dim ond os daw Nia.");
    CHECK((*part)["recorded_by"] == "su");
    CHECK((*part)["recorded_on"] == "2026-03-02");
}

TEST_CASE("changing one's mind changes the answer and does not add another", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    const auto before = world.document()["involvement"]["parts"].size();
    mine.say(QStringLiteral("disagrees"));
    mine.say(QStringLiteral("agrees"));
    CHECK(world.document()["involvement"]["parts"].size() == before + 1);
    CHECK(mine.answer() == QLatin1String("agrees"));
    CHECK_FALSE(mine.unsure());
}

TEST_CASE("what the person says of an outcome is what the plan says they agreed to", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto row = rowOf(*mine.parts(), "outcome:o-med-1");
    REQUIRE(row >= 0);
    const auto agreed = [&]() -> const Json& {
        return *(*world.vault().plan(world.id))
                    ->at("domains.medical_treatment.outcomes.o-med-1.agreed_by_person");
    };
    for (const auto& [said, expected] :
        { std::pair<const char*, Json> { "disagrees", false }, { "unsure", nullptr }, { "agrees", true } }) {
        mine.sayOf(row, QLatin1String(said));
        CAPTURE(said);
        CHECK(agreed() == expected);
        CHECK(mine.parts()->answerTo(QStringLiteral("outcome:o-med-1")) == QLatin1String(said));
    }
}

TEST_CASE(
    "a no to one action takes the person's own words and shows what the team answered", "[bridge][mine]")
{
    World world; // its person disagrees with one action and the team has answered
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto of = [&](const char* about, bridge::MyPartsModel::Role role) {
        return mine.parts()->index(rowOf(*mine.parts(), about)).data(role).value<bridge::Answer*>();
    };
    const auto* before = of("action:a-med-1", bridge::MyPartsModel::Words);
    REQUIRE(before);
    CHECK(before->text().contains(QLatin1String("I asked for tablets")));
    const auto* team = of("action:a-med-1", bridge::MyPartsModel::TeamAnswer);
    REQUIRE(team);
    CHECK(team->text().startsWith(QLatin1String("We hear that.")));
    const auto spoken = mine.paragraphs();
    CHECK(std::ranges::any_of(
        spoken, [&](const QVariant& one) { return one.toMap()[QStringLiteral("text")] == team->text(); }));

    CHECK(of("outcome:o-med-1", bridge::MyPartsModel::Words) == nullptr); // nothing was said to it
    mine.sayOf(rowOf(*mine.parts(), "outcome:o-med-1"), QStringLiteral("unsure"));
    auto* words = of("outcome:o-med-1", bridge::MyPartsModel::Words);
    REQUIRE(words);
    CHECK(of("outcome:o-med-1", bridge::MyPartsModel::TeamAnswer) == nullptr);
    words->type(QStringLiteral("Nights are the trouble."));
    mine.next();
    const auto* part = partAbout(world.document(), "outcome:o-med-1");
    REQUIRE(part);
    CHECK((*part)["state"] == "unsure");
    CHECK((*part)["words"] == "Nights are the trouble.");
    goTo(mine, "medical_treatment");
    mine.sayOf(rowOf(*mine.parts(), "outcome:o-med-1"), QStringLiteral("agrees"));
    CHECK(of("outcome:o-med-1", bridge::MyPartsModel::Words) == nullptr); // a yes asks for no words
}

TEST_CASE("what the team answered to a no to a whole area is on the person's page", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    mine.say(QStringLiteral("disagrees"));
    CHECK(mine.teamAnswer() == nullptr);
    const auto place = world.document()["involvement"]["parts"].size() - 1;
    need(world.vault().set(world.id, "involvement.parts." + std::to_string(place) + ".team_answer",
        "We will ask the bank again."));
    world.session.received(world.id);
    REQUIRE(mine.teamAnswer());
    CHECK(mine.teamAnswer()->text() == QLatin1String("We will ask the bank again."));
}

TEST_CASE("an answer that was given on paper before stands until the person gives another", "[bridge][mine]")
{
    World world; // its person disagrees with one action and the team has answered
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto row = rowOf(*mine.parts(), "action:a-med-1");
    REQUIRE(row >= 0);
    CHECK(mine.parts()->answerTo(QStringLiteral("action:a-med-1")) == QLatin1String("disagrees"));
    const auto before = world.document()["involvement"]["parts"];
    mine.sayOf(row, QStringLiteral("agrees"));
    CHECK(mine.parts()->answerTo(QStringLiteral("action:a-med-1")) == QLatin1String("agrees"));
    // What was said then, and what the team wrote to it, stand as they did.
    const auto& parts = world.document()["involvement"]["parts"];
    REQUIRE(parts.size() == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(parts[i] == before[i]);
    CHECK(parts.back()["state"] == "agrees");
}

TEST_CASE("an answer in the words of an earlier version is the same answer", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    need(world.vault().add(world.id, "involvement.parts",
        { { "about", "area:finance_money" }, { "state", "not_sure" }, { "words", "Not yet." },
            { "recorded_by", "su" }, { "recorded_on", "2026-02-20" } }));
    world.session.received(world.id);
    goTo(mine, "finance_money");
    CHECK(mine.answer() == QLatin1String("unsure"));
    REQUIRE(mine.words() != nullptr);
    CHECK(mine.words()->text() == QLatin1String("Not yet."));
    const auto before = world.document()["involvement"]["parts"].size();
    mine.say(QStringLiteral("disagrees"));
    const auto& parts = world.document()["involvement"]["parts"];
    REQUIRE(parts.size() == before + 1);
    CHECK(parts[before - 1]["words"] == "Not yet.");
    CHECK(parts.back()["about"] == "domain:finance_money");
    CHECK(parts.back()["state"] == "disagrees");
    CHECK(mine.answer() == QLatin1String("disagrees"));
}

TEST_CASE(
    "every area that says something has its page and nobody else's name for the person", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    mine.begin();
    CHECK(mine.first());
    QStringList seen;
    for (mine.next(); !mine.end(); mine.next()) {
        CHECK_FALSE(mine.title().isEmpty());
        seen.append(mine.key());
        CHECK(mine.progress() < 1.0);
    }
    CHECK(mine.progress() == 1.0);
    CHECK(seen.count(QString()) == 4); // about me, if things go wrong, what is not met, copies
    CHECK(seen.size() == static_cast<qsizetype>(world.document()["domains"].size()) + 4);
    mine.next();
    CHECK(mine.end());
}

TEST_CASE("a handed over tablet shows one plan and only the worker's passphrase leads back", "[bridge][mine]")
{
    Folder folder;
    TestClock clock;
    bridge::AppController app({ QString::fromStdString(folder.file("vault")), QString() });
    auto made = newOrganisation(folder, clock.wall());
    const auto id = *made->importPlan(samplePlan("01_partly_in_welsh.json"));
    app.session().adopt(std::move(made));
    app.chooseLanguage(QStringLiteral("en"));
    app.openPlan(QString::fromStdString(id.hex()));
    app.settings()->setTextScale(1.25);
    app.handOver(QStringLiteral("cy"));
    CHECK(app.handedOver());
    app.settings()->setTextScale(2); // as the person likes it
    app.settings()->setTint(QStringLiteral("cream"));
    CHECK_FALSE(app.plan()->check()->shown());
    CHECK(app.router()->screen() == QLatin1String("my_plan"));
    CHECK_FALSE(app.router()->canGoBack());
    for (const auto* elsewhere :
        { "conflicts", "caseload", "settings", "crisis", "history", "help" }) { // as a link on the page would
        app.router()->open(QLatin1String(elsewhere));
        app.router()->switchTo(QLatin1String(elsewhere));
        CHECK(app.router()->screen() == QLatin1String("my_plan"));
    }
    CHECK(app.language()->code() == QLatin1String("cy"));
    CHECK(app.settings()->language() == QLatin1String("en")); // the device keeps its own

    auto& mine = *app.plan()->mine();
    while (mine.key().isEmpty())
        mine.next();
    mine.say(QStringLiteral("unsure"));
    mine.words()->type(QStringLiteral("Ddim eto."));
    app.giveBack();
    CHECK(app.router()->screen() == QLatin1String("give_back"));
    CHECK_FALSE(app.session().isUnlocked());
    CHECK_FALSE(app.plan()->isOpen());

    app.toWorker();
    CHECK(app.router()->screen() == QLatin1String("unlock"));
    REQUIRE(app.session().unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
    CHECK_FALSE(app.handedOver());
    CHECK(app.plan()->check()->shown());
    CHECK(app.router()->screen() == QLatin1String("overview"));
    CHECK(app.language()->code() == QLatin1String("en"));
    CHECK(app.settings()->textScale() == 1.25); // as the worker had it
    CHECK(app.settings()->tint() == QLatin1String("none"));
    const auto& parts = (*app.session().workspace()->plan(id))->document()["involvement"]["parts"];
    CHECK(parts.back()["words"] == "Ddim eto.");
}

namespace {

void turnTo(bridge::MyPlanController& mine, const char* page)
{
    mine.begin();
    while (!mine.end() && mine.page() != QLatin1String(page))
        mine.next();
    REQUIRE(mine.page() == QLatin1String(page));
}

//! Everything that the page says, as it is read aloud.
QString saidOn(const bridge::MyPlanController& mine)
{
    QStringList all;
    for (const auto& one : mine.paragraphs())
        all.append(one.toMap()[QStringLiteral("text")].toString());
    return all.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("nothing that the team decided is said in the person's name", "[bridge][mine]")
{
    World world("03_declines_involvement.json");
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    const auto index = mine.parts()->index(0);
    CHECK(index.data(bridge::MyPartsModel::CaptionWords) == QStringLiteral("What we are aiming for"));
    const auto* reason = index.data(bridge::MyPartsModel::Reason).value<bridge::Answer*>();
    REQUIRE(reason != nullptr);
    CHECK(reason->text().startsWith(QStringLiteral("Declined to take part")));
    CHECK(saidOn(mine).contains(QStringLiteral("The team decided this, because:\nDeclined to take part")));
    CHECK_FALSE(saidOn(mine).contains(QStringLiteral("I want")));

    World agreed;
    goTo(*agreed.plan.mine(), "medical_treatment");
    CHECK(agreed.plan.mine()->parts()->index(0).data(bridge::MyPartsModel::Reason).value<bridge::Answer*>()
        == nullptr);
}

TEST_CASE("what is over comes last, says how it ended and asks nothing", "[bridge][mine]")
{
    World world("01_partly_in_welsh.json"); // one action about money is done
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    auto& parts = *mine.parts();
    const auto last = parts.index(parts.count() - 1);
    CHECK(last.data(bridge::MyPartsModel::Ended).toBool());
    CHECK(last.data(bridge::MyPartsModel::CaptionWords) == QStringLiteral("Done"));
    CHECK(last.data(bridge::MyPartsModel::WhenWords).toString().isEmpty());
    CHECK(saidOn(mine).count(QStringLiteral("What will happen")) == parts.count() - 2);
    CHECK(mine.asks());
    for (const char* path : { "outcomes.o-fin-2", "actions.a-fin-1" })
        need(
            world.vault().set(world.id, std::string("domains.finance_money.") + path + ".status", "stopped"));
    world.session.received(world.id);
    CHECK_FALSE(mine.asks()); // nothing is left to agree to
    CHECK_FALSE(saidOn(mine).contains(QStringLiteral("Do you agree")));
}

TEST_CASE("an area with nothing in it asks for no agreement and takes words all the same", "[bridge][mine]")
{
    World world("04_poor_every_audit_defect.json");
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    CHECK_FALSE(mine.asks());
    CHECK(mine.noteWords() == QStringLiteral("Nothing has been written here yet."));
    CHECK(mine.words() == nullptr);
    mine.addWords();
    REQUIRE(mine.words() != nullptr);
    mine.words()->type(QStringLiteral("I owe my brother."));
    mine.next();
    const auto comment = world.document()["comments"].back();
    CHECK(comment["about"] == "domain:finance_money");
    CHECK(comment["by"] == "su");
    CHECK(comment["on"] == "2026-03-02");
    CHECK(comment["text"] == "I owe my brother.");
    const auto before = world.document()["comments"].size();
    mine.addWords();
    mine.next(); // left blank: there is nothing to keep
    CHECK(world.document()["comments"].size() == before);
}

TEST_CASE("a yes to the whole does not hide a no to a part of it", "[bridge][mine]")
{
    World world; // its person disagrees with one action
    auto& mine = *world.plan.mine();
    goTo(mine, "medical_treatment");
    mine.say(QStringLiteral("agrees"));
    CHECK(mine.stillNo());
    CHECK(mine.parts()->answerTo(QStringLiteral("action:a-med-1")) == QLatin1String("disagrees"));
    CHECK(saidOn(mine).contains(world.language.text("mine.still_no")));
    mine.sayOf(rowOf(*mine.parts(), "action:a-med-1"), QStringLiteral("agrees"));
    CHECK_FALSE(mine.stillNo());
}

TEST_CASE("the pages beside the areas say what the plan says and nothing in confidence", "[bridge][mine]")
{
    World world("01_partly_in_welsh.json");
    auto& mine = *world.plan.mine();
    turnTo(mine, "about");
    CHECK(saidOn(mine).contains(QStringLiteral("Reading glasses. Large print.")));
    CHECK(saidOn(mine).contains(QStringLiteral("Dwi'n fam, yn chwaer")));
    turnTo(mine, "well");
    for (const char* words : { "Cysgu llai na phedair awr", "Less than four hours' sleep",
             "contingency step 1", "Siaradwch", "Whom to ring", "01632 960" })
        CHECK(saidOn(mine).contains(QString::fromUtf8(words)));
    turnTo(mine, "unmet");
    CHECK_FALSE(mine.blocks().isEmpty());
    turnTo(mine, "copies");
    CHECK(saidOn(mine).contains(QStringLiteral("Everything except: Finance and money")));
    mine.addWords();
    REQUIRE(mine.words() != nullptr);
    mine.words()->type(QStringLiteral("Dim i’r llyfrgell."));
    mine.previous();
    CHECK(world.document()["comments"].back()["about"] == "copies");

    World secret("03_declines_involvement.json");
    auto& hers = *secret.plan.mine();
    for (hers.begin(); !hers.end(); hers.next())
        CHECK_FALSE(saidOn(hers).contains(QStringLiteral("people who have earned it")));
    CHECK_FALSE(saidOn(hers).contains(QStringLiteral("people who have earned it")));
}

TEST_CASE("the last page says whether the plan is signed as it stands", "[bridge][mine]")
{
    World world("03_declines_involvement.json"); // only a worker has signed
    auto& mine = *world.plan.mine();
    auto& sign = *world.plan.sign();
    turnTo(mine, "end");
    CHECK(mine.thanksWords().contains(QStringLiteral("You have not signed anything.")));
    const auto answer = [&](const char* how) {
        sign.setBy(QStringLiteral("su"));
        sign.setHow(QLatin1String(how));
        sign.setName(QStringLiteral("E. Oswallt"));
        sign.setReason(QStringLiteral("Not today."));
        sign.read();
        REQUIRE(sign.check());
        sign.sign();
    };
    answer("declined");
    CHECK(mine.thanksWords().contains(QStringLiteral("You did not want to sign")));
    CHECK(saidOn(mine).contains(mine.thanksWords()));
    answer("typed");
    CHECK(mine.thanksWords().contains(QStringLiteral("You have signed this plan:")));
    need(world.vault().set(world.id, kOwnWords, "Changed."));
    world.session.received(world.id);
    CHECK(mine.thanksWords().contains(QStringLiteral("What was changed after that is not signed.")));

    World imported("01_partly_in_welsh.json"); // signed before it came here
    turnTo(*imported.plan.mine(), "end");
    CHECK(imported.plan.mine()->thanksWords().contains(QStringLiteral("18 February 2026")));
}

TEST_CASE("whoever stopped goes on where they were and whoever finished begins anew", "[bridge][mine]")
{
    Folder folder;
    TestClock clock;
    bridge::AppController app({ QString::fromStdString(folder.file("vault")), QString() });
    auto made = newOrganisation(folder, clock.wall());
    const auto id = *made->importPlan(samplePlan("01_partly_in_welsh.json"));
    app.session().adopt(std::move(made));
    app.chooseLanguage(QStringLiteral("en"));
    app.openPlan(QString::fromStdString(id.hex()));
    app.handOver(QStringLiteral("cy"));
    auto& mine = *app.plan()->mine();
    while (mine.key() != QLatin1String("finance_money"))
        mine.next();
    const auto again = [&] {
        app.toWorker();
        REQUIRE(
            app.session().unlock(QByteArray(kPassphrase.data(), static_cast<qsizetype>(kPassphrase.size()))));
        app.handOver(QStringLiteral("cy"));
    };
    app.lock()->lock(); // by itself, after quiet minutes
    again();
    CHECK(mine.page() == QLatin1String("area:finance_money"));
    app.giveBack(); // they stop
    again();
    CHECK(mine.page() == QLatin1String("area:finance_money"));
    mine.finish();
    app.giveBack();
    again();
    CHECK(mine.first());
}

TEST_CASE("what is withheld from the person is on no page of their mode", "[bridge][mine]")
{
    World world; // has an unmet need in one area, and a crisis plan
    Json areas = Json::array();
    for (const auto& area : world.document()["domains"])
        if (!area["unmet_needs"].empty())
            areas.push_back(area["domain"]);
    REQUIRE_FALSE(areas.empty());
    std::string parts = "all_except:relapse_signature";
    for (const auto& area : areas)
        parts += "," + area.get<std::string>();
    const auto& copies = world.document()["copies"];
    for (std::size_t i = 0; i < copies.size(); ++i)
        if (copies[i]["to"] == "su") {
            const auto row = "copies." + std::to_string(i);
            need(world.vault().set(world.id, row + ".parts", parts));
            need(world.vault().set(world.id, row + ".withheld_reason", "Likely to cause serious harm"));
        }
    auto& mine = *world.plan.mine();
    mine.begin();
    QString said;
    for (; !mine.end(); mine.next())
        for (const auto& one : mine.paragraphs())
            said += one.toMap().value(QStringLiteral("text")).toString() + QLatin1Char('\n');
    for (const auto& area : world.document()["domains"])
        for (const auto& need : area["unmet_needs"])
            CHECK_FALSE(said.contains(bridge::textOf(&need["text"])));
    for (const auto& sign : world.document()["relapse_signature"])
        CHECK_FALSE(said.contains(bridge::textOf(&sign["sign"])));
    CHECK(said.contains(bridge::textOf(&world.document()["crisis_plan"]["first_thing_to_say"])));
}

TEST_CASE(
    "words that a crash left in a blank comment of the person are not taken away with it", "[bridge][mine]")
{
    World world;
    auto& mine = *world.plan.mine();
    mine.begin();
    mine.next(); // about me
    REQUIRE(mine.words() == nullptr);
    mine.addWords();
    REQUIRE(mine.words() != nullptr);
    const auto path = mine.words()->path().toStdString();
    world.plan.close();
    REQUIRE(world.vault().saveDraft(world.id, path, "What I wanted to say."));
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    mine.begin();
    mine.next();
    mine.next();
    mine.previous();
    REQUIRE(mine.words() != nullptr);
    CHECK(mine.words()->text() == QStringLiteral("What I wanted to say."));
}

TEST_CASE("steps whose outcome was removed are asked about with how often they happen", "[bridge][mine]")
{
    World world("01_partly_in_welsh.json");
    need(world.vault().set(world.id, "domains.finance_money.actions.0.how_often", "every week"));
    const auto about
        = "action:" + world.document()["domains"][6]["actions"][0]["action_id"].get<std::string>();
    need(world.vault().remove(world.id, "domains.finance_money.outcomes.0"));
    world.session.received(world.id);
    auto& mine = *world.plan.mine();
    goTo(mine, "finance_money");
    const auto row = rowOf(*mine.parts(), about.c_str());
    REQUIRE(row >= 0);
    CHECK(mine.parts()->index(row).data(bridge::MyPartsModel::OftenWords).toString()
        == QStringLiteral("every week"));
    mine.sayOf(row, QStringLiteral("disagrees"));
    CHECK(partAbout(world.document(), about));
}

TEST_CASE(
    "what is marked for the care team only is on no page of the person, wherever it stands", "[bridge][mine]")
{
    World world("01_partly_in_welsh.json");
    const Json hidden { { "visible_to", "care_team_only" }, { "text", "Nobody must see this" },
        { "sign", "Nobody must see this" }, { "action_id", "a-secret" }, { "status", "open" } };
    for (const char* list : { "relapse_signature", "strengths", "domains.finance_money.actions" })
        need(world.vault().add(world.id, list, hidden));
    world.session.received(world.id);
    auto& mine = *world.plan.mine();
    for (mine.begin(); !mine.end(); mine.next()) {
        CHECK_FALSE(saidOn(mine).contains(QStringLiteral("Nobody must see")));
        CHECK(rowOf(*mine.parts(), "action:a-secret") < 0);
    }
}

TEST_CASE(
    "the person finds who coordinates their care, the number, and who stands in today", "[bridge][mine]")
{
    World world("01_partly_in_welsh.json");
    auto& mine = *world.plan.mine();
    turnTo(mine, "about");
    CHECK(saidOn(mine).contains(QStringLiteral("01632 960210")));
    CHECK_FALSE(saidOn(mine).contains(QStringLiteral("01632 960212")));
    CHECK(world.plan.coverName().isEmpty());
    need(world.vault().set(world.id, "care_coordination.temporary_cover",
        { { "person_id", "p-ot" }, { "from", "2026-03-01" }, { "to", "2026-03-09" } }));
    world.session.received(world.id);
    CHECK(saidOn(mine).contains(QStringLiteral("01632 960212")));
    CHECK(world.plan.coverWords().contains(QStringLiteral("9 March 2026")));
    need(world.vault().set(world.id, "care_coordination.temporary_cover",
        { { "person_id", "p-ot" }, { "from", "2026-02-01" }, { "to", "2026-03-01" } }));
    world.session.received(world.id);
    CHECK(world.plan.coverName().isEmpty()); // they are back
}
