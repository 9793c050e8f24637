#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

QVariantList aStroke()
{
    QVariantList stroke;
    for (int i = 0; i < 5; ++i)
        stroke.append(QVariantMap { { QStringLiteral("x"), 0.1 * i }, { QStringLiteral("y"), 0.5 },
            { QStringLiteral("t"), 16 * i }, { QStringLiteral("p"), 0.5 } });
    return { QVariant(stroke) };
}

void signInInk(SignController& sign)
{
    sign.setBy(QStringLiteral("su"));
    sign.setHow(QStringLiteral("ink"));
    sign.setStrokes(aStroke());
    sign.read();
    REQUIRE(sign.check());
    sign.sign();
}

} // namespace

TEST_CASE("the person's own language is offered first and the whole text is shown in it")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    CHECK(sign.by().isEmpty()); // nobody is ticked beforehand either
    CHECK(sign.language() == QStringLiteral("cy"));
    CHECK(sign.documentHtml().contains(QStringLiteral("lang=\"cy\"")));
    CHECK(sign.documentHtml().contains(QStringLiteral("Nerys")));
    CHECK(sign.how().isEmpty()); // nothing is ticked beforehand
    CHECK(sign.canSign());
}

TEST_CASE("each way of answering asks for what it needs and nothing else")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    const auto problem = [&](const char* how) {
        sign.setHow(QString::fromLatin1(how));
        sign.sign();
        return sign.problem();
    };
    CHECK(problem("typed") == QStringLiteral("who"));
    sign.setBy(QStringLiteral("su"));
    CHECK(problem("") == QStringLiteral("how"));
    CHECK(problem("ink") == QStringLiteral("strokes"));
    CHECK(problem("mark") == QStringLiteral("strokes"));
    CHECK(problem("typed") == QStringLiteral("name"));
    CHECK(problem("spoken") == QStringLiteral("witness"));
    CHECK(problem("declined").isEmpty()); // "no" is complete without a reason
    CHECK(problem("unable") == QStringLiteral("reason"));
    CHECK_FALSE(sign.problemWords().isEmpty());
    CHECK(world.vault().versions(world.id)->empty());
}

TEST_CASE("ink is sealed with the language that was shown and later edits are counted")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    signInInk(sign);
    CHECK(sign.problem().isEmpty());
    CHECK_FALSE(sign.doneWords().isEmpty());
    const auto versions = world.vault().versions(world.id);
    REQUIRE(versions);
    REQUIRE(versions->size() == 1);
    CHECK(versions->front().valid);
    CHECK(versions->front().signature.language == "cy");
    REQUIRE(versions->front().signature.strokes.size() == 1);
    CHECK(versions->front().signature.strokes[0][4].x == 400);
    REQUIRE(sign.versions()->count() == 1);
    world.answer(kOwnWords)->type(QStringLiteral("Changed afterwards."));
    world.plan.commitDrafts();
    CHECK_FALSE(sign.versions()->index(0).data(VersionsModel::ChangedWords).toString().isEmpty());
    CHECK(world.vault().versions(world.id)->front().changedSince
        == 2); // the words, and their translation marked stale
}

TEST_CASE("declining is recorded with its reason and is as good as signing")
{
    World world("03_declines_involvement.json");
    auto& sign = *world.plan.sign();
    sign.setBy(QStringLiteral("su"));
    sign.setHow(QStringLiteral("declined"));
    sign.setReason(QStringLiteral("I have said all I am going to say."));
    sign.read();
    REQUIRE(sign.check());
    sign.sign();
    REQUIRE(world.vault().versions(world.id)->size() == 1);
    CHECK(world.vault().versions(world.id)->front().signature.how == "declined");
    CHECK_FALSE(sign.doneWords().isEmpty());
}

TEST_CASE("one person's ink is never left for the next")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    sign.setHow(QStringLiteral("ink"));
    sign.setStrokes(aStroke());
    sign.setBy(QStringLiteral("p-cc"));
    CHECK(sign.strokes().isEmpty());
    sign.setHow(QStringLiteral("ink"));
    sign.setStrokes(aStroke());
    world.plan.close();
    CHECK(sign.strokes().isEmpty());
}

TEST_CASE("choosing who answers never leaves the step, not for a moment")
{
    QList<int> steps; // outlives what is listened to
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    sign.read();
    REQUIRE(sign.step() == 1);
    QObject::connect(&sign, &SignController::changed, &sign, [&] { steps.append(sign.step()); });
    sign.setBy(QStringLiteral("su"));
    CHECK_FALSE(steps.isEmpty());
    CHECK(steps.count(1) == steps.size()); // the page would be made anew, and the focus lost
}

TEST_CASE("notes in confidence are not in the text that is shown for signing")
{
    World world("03_declines_involvement.json");
    CHECK_FALSE(world.plan.sign()->documentHtml().contains(QStringLiteral("people who have earned it")));
    CHECK(world.plan.sign()->documentHtml().contains(QStringLiteral("Oswallt")));
}

namespace {

constexpr const char* kPin = "402817";

//! A plan that names the holder of the vault, who has a PIN.
struct WithHolder : World {
    WithHolder()
        : World("01_partly_in_welsh.json")
    {
        need(vault().set(id, "people.p-cc.name", "Gwen Prawf"));
        session.received(id);
        need(vault().setPin(kPin, kPassphrase));
    }
    //! The person has signed; the worker's own signature is what is left.
    void untilFinish()
    {
        auto& sign = *plan.sign();
        signInInk(sign);
        REQUIRE(sign.mayFinish());
        sign.finish();
        REQUIRE(sign.step() == 2);
    }
    void waitUntilTried()
    {
        for (int i = 0; i < 200 && plan.sign()->sealing(); ++i)
            wait(50);
        REQUIRE_FALSE(plan.sign()->sealing());
    }
};

} // namespace

TEST_CASE("a plan is finished when the worker signs with the PIN of their vault")
{
    WithHolder world;
    auto& sign = *world.plan.sign();
    CHECK(sign.holder() == QStringLiteral("p-cc"));
    CHECK(sign.secretIsPin());
    world.untilFinish();
    CHECK(sign.how() == QStringLiteral("account"));
    sign.sign(QStringLiteral("402818"));
    CHECK(sign.sealing()); // the words are drawn before the work begins
    world.waitUntilTried();
    CHECK(sign.problem() == QStringLiteral("secret"));
    CHECK(sign.problemWords().contains(QStringLiteral("PIN")));
    CHECK(world.vault().versions(world.id)->size() == 1);
    sign.sign(QString::fromLatin1(kPin));
    world.waitUntilTried();
    CHECK(sign.problem().isEmpty());
    CHECK(sign.doneHow() == QStringLiteral("account"));
    CHECK_FALSE(sign.mayFinish());
    const auto versions = world.vault().versions(world.id);
    REQUIRE(versions->size() == 2);
    CHECK(versions->front().signature.by == "p-cc");
    CHECK(versions->front().number == versions->back().number);
}

TEST_CASE("a plan that does not name the holder of the vault offers nobody's PIN")
{
    World world("01_partly_in_welsh.json");
    CHECK(world.plan.sign()->holder().isEmpty());
    CHECK_FALSE(world.plan.sign()->mayFinish());
}

TEST_CASE("whoever holds the tablet says once who of the plan they are, and finishes with their PIN")
{
    World world("01_partly_in_welsh.json"); // names Tegwen Morlais; the vault is Gwen Prawf's
    need(world.vault().setPin(kPin, kPassphrase));
    auto& sign = *world.plan.sign();
    CHECK_FALSE(sign.asksHolder()); // not before the person has answered
    signInInk(sign);
    CHECK_FALSE(sign.mayFinish());
    REQUIRE(sign.asksHolder());
    QStringList offered;
    for (const auto& person : sign.holderChoices())
        offered.append(person.toMap()[QStringLiteral("value")].toString());
    CHECK(offered.contains(QStringLiteral("p-cc")));
    CHECK_FALSE(offered.contains(QStringLiteral("su")));
    CHECK_FALSE(offered.contains(QStringLiteral("p-sister"))); // family
    CHECK_FALSE(offered.contains(QStringLiteral("p-oldcc"))); // has left
    sign.iAm(QStringLiteral("su")); // nobody finishes as the person
    CHECK(sign.holder().isEmpty());
    sign.iAm(QStringLiteral("p-cc"));
    CHECK(sign.holder() == QStringLiteral("p-cc"));
    CHECK_FALSE(sign.asksHolder());
    REQUIRE(sign.mayFinish());
    const auto plan = world.plan.planId();
    world.plan.close();
    REQUIRE(world.plan.open(plan));
    CHECK(sign.holder() == QStringLiteral("p-cc")); // asked once
    sign.finish();
    sign.sign(QString::fromLatin1(kPin));
    for (int i = 0; i < 200 && sign.sealing(); ++i)
        wait(50);
    CHECK(sign.doneHow() == QStringLiteral("account"));
    const auto& line = world.document()["involvement"]["signatures"].back();
    CHECK(line["by"] == "p-cc");
    CHECK(line["account_name"] == "Gwen Prawf"); // whose secret it was is never hidden
    // Another plan that calls them so needs no second question.
    auto other = samplePlan("02_cto_disagrees_with_one_part.json");
    other["people"][1]["name"] = "Tegwen Morlais";
    const auto id = world.vault().importPlan(other);
    need(id);
    CHECK(*world.vault().holder(*id) == other["people"][1]["person_id"].get<std::string>());
}

TEST_CASE("a signature taken back is still there with when and why")
{
    WithHolder world;
    world.untilFinish();
    auto& sign = *world.plan.sign();
    const auto row = [&](int role) { return sign.versions()->index(0).data(role).toString(); };
    const auto record = row(VersionsModel::Record);
    CHECK_FALSE(sign.takeBack(record, QStringLiteral("  ")));
    CHECK_FALSE(sign.takeBack(QStringLiteral("nothing"), QStringLiteral("Why?")));
    CHECK(row(VersionsModel::TakenBackWords).isEmpty());
    REQUIRE(sign.takeBack(record, QStringLiteral("Mae hi eisiau darllen y cyfan eto.")));
    CHECK(row(VersionsModel::TakenBackWords).contains(QStringLiteral("darllen y cyfan")));
    CHECK(row(VersionsModel::UndoWords).isEmpty());
    CHECK(sign.versions()->count() == 1);
}

TEST_CASE("what was typed for another way of answering is not sealed")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    sign.setBy(QStringLiteral("su"));
    sign.setHow(QStringLiteral("declined"));
    sign.setReason(QStringLiteral("I do not trust them."));
    signInInk(sign);
    CHECK(world.vault().versions(world.id)->front().signature.reason.empty());
    CHECK(world.document()["involvement"]["agreement"]["words"] != "I do not trust them.");
}

TEST_CASE("a text that was changed after the person's answer is not finished unread")
{
    WithHolder world;
    world.untilFinish();
    auto& sign = *world.plan.sign();
    CHECK(sign.mayFinish());
    world.answer(kOwnWords)->type(QStringLiteral("Changed afterwards."));
    world.plan.commitDrafts();
    CHECK_FALSE(sign.mayFinish());
    CHECK(sign.step() == 0); // to be read again
    CHECK(sign.problem() == QStringLiteral("changed"));
}

TEST_CASE("a lock while the PIN is tried seals nothing")
{
    WithHolder world;
    world.untilFinish();
    auto& sign = *world.plan.sign();
    sign.sign(QString::fromLatin1(kPin));
    REQUIRE(sign.sealing());
    world.plan.close();
    wait(300);
    CHECK_FALSE(sign.sealing());
    CHECK(world.vault().versions(world.id)->size() == 1);
}

TEST_CASE("what the person said no to is left out beforehand and they can change that")
{
    World world; // its person disagrees with action:a-med-1
    auto& sign = *world.plan.sign();
    sign.setBy(QStringLiteral("su"));
    CHECK(sign.saidBefore());
    CHECK(sign.exceptions() == QStringList { QStringLiteral("action:a-med-1") });
    CHECK_FALSE(sign.exceptWords().isEmpty());
    bool said = false;
    for (const auto& part : sign.parts())
        if (part.toMap()[QStringLiteral("value")] == QStringLiteral("action:a-med-1"))
            said = part.toMap()[QStringLiteral("said")] == QStringLiteral("Said before: No");
    CHECK(said);
    sign.setBy(QStringLiteral("p-cc")); // a worker does not answer for them
    CHECK(sign.exceptions().isEmpty());
    sign.setBy(QStringLiteral("su"));
    sign.except(QStringLiteral("action:a-med-1"), false);
    sign.read();
    world.session.received(world.id);
    CHECK(sign.exceptions().isEmpty()); // what they changed here stays changed
    sign.setHow(QStringLiteral("ink"));
    sign.setStrokes(aStroke());
    REQUIRE(sign.check());
    sign.sign();
    CHECK(world.document()["involvement"]["agreement"]["state"] == "signed");
    CHECK(world.document()["involvement"]["parts"].back()["about"] == "action:a-med-1");
    CHECK(world.document()["involvement"]["parts"].back()["state"] == "agrees");
}

TEST_CASE("a no that stands is sealed as left out")
{
    World world;
    signInInk(*world.plan.sign());
    CHECK(world.document()["involvement"]["agreement"]["state"] == "agreed_in_part");
    CHECK(world.document()["plan"]["status"] == "agreed_in_part");
}

TEST_CASE("a part with no row of its own is shown when the person has said no to it")
{
    World world("01_partly_in_welsh.json");
    need(world.vault().add(world.id, "involvement.parts",
        { { "about", "domain:accommodation" }, { "state", "unsure" }, { "recorded_by", "su" } }));
    world.session.received(world.id);
    auto& sign = *world.plan.sign();
    sign.setBy(QStringLiteral("su"));
    CHECK(sign.exceptWords() == QStringLiteral("Accommodation")); // an area where nothing is needed
}

TEST_CASE("a copy signed on paper is noted with its day its number and where it is")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    auto& paper = *sign.paper();
    const auto day = QString::fromStdString(isoTime(*world.clock.now).substr(0, 10));
    sign.setBy(QStringLiteral("su"));
    sign.setHow(QStringLiteral("paper"));
    sign.read();
    const auto problem = [&] {
        CHECK_FALSE(sign.check());
        CHECK_FALSE(sign.problemWords().isEmpty());
        return sign.problem();
    };
    CHECK(problem() == QStringLiteral("paper_date"));
    paper.setOn(day);
    CHECK(sign.problem().isEmpty());
    CHECK(problem() == QStringLiteral("kept"));
    paper.setKeptAt(QStringLiteral("Zqshelf"));
    CHECK(problem() == QStringLiteral("paper_version"));
    paper.setVersion(QStringLiteral(" 4 "));
    sign.keep();
    sign.open(); // a lock in between: nothing is asked for again
    CHECK(paper.keptAt() == QStringLiteral("Zqshelf"));
    CHECK(paper.words().contains(QStringLiteral("Zqshelf")));
    REQUIRE(sign.check());
    sign.sign();
    const auto versions = world.vault().versions(world.id);
    REQUIRE(versions);
    REQUIRE(versions->size() == 1);
    CHECK(versions->front().signature.paper.keptAt == "Zqshelf");
    auto* rows = sign.versions();
    CHECK(rows->data(rows->index(0), VersionsModel::HowWords).toString().contains(QStringLiteral("Zqshelf")));
    CHECK(paper.on().isEmpty()); // the next paper begins without this one's
}

TEST_CASE("nobody signs a text that is wholly withheld from them")
{
    World world;
    auto& sign = *world.plan.sign();
    REQUIRE(sign.canSign());
    need(world.vault().setAll(
        world.id, { { "copies.0.parts", "whole" }, { "copies.0.withheld_reason", "Serious harm" } }));
    world.session.received(world.id);
    CHECK_FALSE(sign.canSign());
    CHECK(sign.blockedWords().contains(QStringLiteral("withheld")));
    CHECK(sign.conflicts() == 0);
    sign.read();
    CHECK(sign.step() == 0);
}

TEST_CASE("what the person began in their own hand is theirs to go on with after a lock too")
{
    World world;
    {
        auto& sign = *world.plan.sign();
        sign.setOwnHand(true);
        sign.setBy(QStringLiteral("su"));
        CHECK_FALSE(sign.ownHand()); // one person's hand is nobody else's
        sign.setOwnHand(true);
        sign.read();
        sign.setHow(QStringLiteral("typed"));
        sign.setName(QStringLiteral("R. Ellis"));
        sign.keep();
    }
    world.plan.close();
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    CHECK(world.plan.sign()->ownHand());
    CHECK(world.plan.sign()->name() == QStringLiteral("R. Ellis"));
    world.plan.sign()->clear();
    CHECK_FALSE(world.plan.sign()->ownHand());
}

TEST_CASE("the overview says which version it is, how it stands, and whom to ring")
{
    World world;
    CHECK(world.plan.standingWords() == QStringLiteral("Version: 3 · Agreed in part"));
    CHECK(world.plan.standingDates()
        == QStringLiteral("Made on: 12 February 2026 · Agreed on: 12 February 2026"));
    CHECK(world.plan.nextReview() == QStringLiteral("Next review: 24 March 2026"));
    CHECK(world.plan.coordinatorPhone() == QStringLiteral("01632 960310"));
    need(world.vault().set(world.id, "plan.agreed_on", nullptr));
    need(world.vault().set(world.id, "care_coordination.current.person_id", "p-nobody"));
    world.session.received(world.id);
    CHECK(world.plan.standingDates() == QStringLiteral("Made on: 12 February 2026"));
    CHECK(world.plan.coordinatorPhone().isEmpty());
    world.language.setCode(QStringLiteral("cy"));
    CHECK(world.plan.standingWords() == QStringLiteral("Fersiwn: 3 · Cytunwyd yn rhannol"));
}

TEST_CASE("a plan that was changed after it was signed says so until it is taken back")
{
    World world("01_partly_in_welsh.json");
    signInInk(*world.plan.sign());
    CHECK_FALSE(world.plan.standingWords().contains(QStringLiteral("Changed")));
    world.answer(kOwnWords)->type(QStringLiteral("Changed afterwards."));
    world.plan.commitDrafts();
    CHECK(world.plan.standingWords().endsWith(QStringLiteral(" · Changed since it was signed")));
    auto& sign = *world.plan.sign();
    REQUIRE(sign.takeBack(
        sign.versions()->index(0).data(VersionsModel::Record).toString(), QStringLiteral("Not yet.")));
    CHECK_FALSE(world.plan.standingWords().contains(QStringLiteral("Changed")));
}

TEST_CASE("after a no to the whole the provider may determine the plan, and only then copies are due")
{
    World world("04_poor_every_audit_defect.json");
    need(world.vault().set(world.id, "plan.status", "draft"));
    world.session.received(world.id);
    auto& sign = *world.plan.sign();
    CHECK_FALSE(sign.mayDetermine());
    sign.read();
    sign.setBy(QStringLiteral("su"));
    sign.setHow(QStringLiteral("seen"));
    sign.setReason(QStringLiteral("None of this is mine."));
    sign.check();
    sign.sign();
    REQUIRE(sign.notAgreed());
    CHECK(world.document()["plan"]["status"] == "draft");
    REQUIRE(sign.mayDetermine());
    sign.determine();
    CHECK(world.document()["plan"]["status"] == "determined_by_provider");
    CHECK(world.document()["plan"]["agreed_on"] == "2026-03-02");
    CHECK_FALSE(sign.mayDetermine());
    const auto& copies = *world.plan.copies();
    CHECK(copies.index(0).data(CopiesModel::State).toString() != QStringLiteral("draft"));
}
