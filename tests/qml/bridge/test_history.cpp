#include "qml/bridge/form.h"
#include "tests/qml/bridge/world.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

constexpr auto kNote = "domains.accommodation.note";
constexpr auto kInConfidence = "Her sister told us about the debt.";

QStringList all(const HistoryModel& model, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data(role).toString());
    return texts;
}

//! Everything that the model says, for what must not be in it.
QString everything(const HistoryModel& model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int role = HistoryModel::DayWords; role <= HistoryModel::When; ++role)
            text += model.index(row).data(role).toString() + QLatin1Char('\n');
    return text;
}

QVariant first(const HistoryModel& model, int role)
{
    return model.index(0).data(role);
}

} // namespace

TEST_CASE("the history says who changed what, the newest first, in the words of the screen")
{
    World world;
    auto& history = *world.plan.history();
    QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::Fatal);
    need(world.vault().set(world.id, "domains.accommodation.in_my_words", "I want to stay here."));
    need(world.vault().set(
        world.id, "service_user.language.preferred", "cy", "They asked for it at the visit."));
    world.session.received(world.id);
    CHECK(history.count() == 0); // nothing is read before somebody looks
    history.open();
    REQUIRE(history.count() == 3);
    CHECK(all(history, HistoryModel::Part)
        == QStringList { QStringLiteral("About me"), QStringLiteral("Area of life: Accommodation"),
            QStringLiteral("The plan") });
    CHECK(all(history, HistoryModel::Who) == QStringList(3, QStringLiteral("Gwen Prawf")));
    CHECK(first(history, HistoryModel::After).toString() == QStringLiteral("Welsh"));
    CHECK(first(history, HistoryModel::Before).toString() == QStringLiteral("English"));
    CHECK(first(history, HistoryModel::Why).toString() == QStringLiteral("They asked for it at the visit."));
    CHECK(first(history, HistoryModel::Screen).toString() == QStringLiteral("person"));
    CHECK(history.index(1).data(HistoryModel::Place).toString() == QStringLiteral("In my own words"));
    CHECK(history.index(1).data(HistoryModel::After).toString() == QStringLiteral("I want to stay here."));
    CHECK(history.index(1).data(HistoryModel::Screen).toString() == QStringLiteral("area"));
    CHECK(history.index(1).data(HistoryModel::Area).toString() == QStringLiteral("accommodation"));
    world.language.setCode(QStringLiteral("cy"));
    CHECK(first(history, HistoryModel::After).toString() == QStringLiteral("Cymraeg"));
    CHECK(first(history, HistoryModel::What).toString() == QStringLiteral("Newidiwyd"));
    world.plan.close();
    CHECK(history.count() == 0);
}

TEST_CASE("edits of one answer that go on from each other are one line that says how many")
{
    World world;
    auto& history = *world.plan.history();
    for (const char* words : { "A", "A flat", "A flat of my own" })
        need(world.vault().set(world.id, kNote, words));
    history.open();
    REQUIRE(history.count() == 2);
    CHECK(first(history, HistoryModel::After).toString() == QStringLiteral("A flat of my own"));
    CHECK(first(history, HistoryModel::When).toString().contains(QStringLiteral("edits: 3")));
    CHECK(first(history, HistoryModel::Before).toString().isEmpty()); // nothing stood there before the first
    CHECK_FALSE(first(history, HistoryModel::CanPutBack).toBool());
    CHECK_FALSE(first(history, HistoryModel::DayWords).toString().isEmpty());
    CHECK_FALSE(history.hasOlder());
}

TEST_CASE("a day is grouped by who and by part")
{
    TwoWorlds world;
    auto& history = *world.plan.history();
    need(world.vault().set(world.id, kNote, "Gwen, first"));
    need(world.vault().set(world.id, "domains.work_occupation.note", "Gwen, work"));
    need(world.vault().set(world.id, "domains.accommodation.strengths", "Gwen, second"));
    need(world.other->set(world.id, "domains.accommodation.in_my_words", "Tom"));
    world.exchange();
    history.open();
    REQUIRE(history.count() == 5);
    const auto who = all(history, HistoryModel::Who), part = all(history, HistoryModel::Part);
    CHECK(who[0] == QStringLiteral("Tom Enghraifft"));
    CHECK(who[1] == QStringLiteral("Gwen Prawf"));
    CHECK(part[1] == QStringLiteral("Area of life: Accommodation"));
    CHECK(part[2].isEmpty()); // of the same group
    CHECK(part[3].endsWith(world.language.text("area.work_occupation")));
    CHECK(all(history, HistoryModel::DayWords).filter(QRegularExpression(QStringLiteral("."))).size() == 1);
}

TEST_CASE("what is in confidence is not said, and that it was changed only after a step")
{
    World world;
    auto& history = *world.plan.history();
    auto* form = world.plan.forms()->form(QStringLiteral("restricted"));
    REQUIRE(form);
    need(world.vault().set(world.id, kNote, "Said to everybody"));
    need(world.vault().add(world.id, "restricted_notes", Json { { "text", kInConfidence } }));
    history.open();
    CHECK(history.count() == 2);
    CHECK_FALSE(history.hasOlder());
    history.reveal();
    REQUIRE(history.count() == 3);
    CHECK(first(history, HistoryModel::Place).toString() == world.language.text("history.confidential"));
    CHECK(first(history, HistoryModel::Screen).toString() == QStringLiteral("restricted"));
    CHECK_FALSE(everything(history).contains(QStringLiteral("sister")));
    history.leave();
    CHECK(history.count() == 2);
    CHECK_FALSE(history.revealed());
}

TEST_CASE("no path and no code of the plan is on the screen")
{
    for (const char* sample : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "04_poor_every_audit_defect.json" }) {
        World world(sample);
        // Every answer once more, so that each has a line of its own.
        const auto document = world.document();
        std::vector<workspace::Workspace::FieldEdit> edits;
        const std::function<void(const std::string&, const Json&)> visit
            = [&](const std::string& path, const Json& value) {
                  if (value.is_object())
                      for (const auto& [key, child] : value.items())
                          visit(path + '.' + key, child);
                  else if (value.is_array() && !value.empty() && value.front().is_object())
                      for (std::size_t i = 0; i < value.size(); ++i)
                          visit(path + '.' + std::to_string(i), value[i]);
                  else if (value.is_string() && !value.get_ref<const std::string&>().empty())
                      edits.push_back({ path, nullptr });
              };
        for (const auto& [key, value] : document.items())
            if (value.is_structured())
                visit(key, value);
        std::size_t done = 0;
        for (const auto& edit : edits)
            done += world.vault().set(world.id, edit.path, edit.value) ? 1 : 0;
        REQUIRE(done > 100);
        auto& history = *world.plan.history();
        history.open();
        history.reveal();
        while (history.hasOlder())
            history.showOlder();
        static const QRegularExpression kRaw(QStringLiteral("^[a-z0-9]+([_.~:][a-z0-9_]+)+$"));
        for (int row = 0; row < history.count(); ++row)
            for (const int role :
                { HistoryModel::Part, HistoryModel::Place, HistoryModel::What, HistoryModel::Before }) {
                const auto text = history.index(row).data(role).toString();
                INFO(text.toStdString());
                CHECK_FALSE(kRaw.match(text).hasMatch());
            }
    }
}

TEST_CASE("a long history comes in pages, and its first is there at once")
{
    World world;
    std::vector<workspace::Workspace::FieldEdit> edits;
    for (int i = 0; i < 5000; ++i)
        edits.push_back({ "service_user.visit_" + std::to_string(i), "Visit " + std::to_string(i) });
    need(world.vault().setAll(world.id, edits));
    auto& history = *world.plan.history();
    QElapsedTimer clock;
    clock.start();
    history.open();
    INFO("opened in ms: " << clock.elapsed());
    CHECK(clock.elapsed() < 2000); // a busy machine; the window is timed by --time-screens
    CHECK(static_cast<std::size_t>(history.count()) >= HistoryModel::kPage);
    CHECK(static_cast<std::size_t>(history.count()) <= 2 * HistoryModel::kPage);
    REQUIRE(history.hasOlder());
    const auto before = all(history, HistoryModel::Place);
    history.showOlder();
    CHECK(history.count() > before.size());
    CHECK(all(history, HistoryModel::Place).mid(0, before.size()) == before);
    for (int turns = 0; history.hasOlder() && turns < 200; ++turns)
        history.showOlder();
    CHECK_FALSE(history.hasOlder());
    CHECK(history.index(history.count() - 1).data(HistoryModel::Place).toString()
        == world.language.text("history.beginning"));
}

TEST_CASE("whether the seals hold is asked and answered in words")
{
    World world;
    auto& history = *world.plan.history();
    history.open();
    CHECK(history.sealWords().isEmpty());
    history.check();
    CHECK(history.sealKind() == QStringLiteral("ok"));
    CHECK_FALSE(history.sealWords().isEmpty());
    world.plan.close();
    CHECK(history.sealWords().isEmpty());
}

TEST_CASE("a sealed version is compared with the plan as it is now and with the one that came after it")
{
    World world;
    const auto seal = [&] {
        workspace::SignRequest request;
        request.by = "su";
        request.how = "typed";
        request.words = "Rhys Ellis-Dummy";
        request.language = "en";
        need(world.vault().sign(world.id, request));
    };
    const auto said = [](const QVariantList& changes) {
        QStringList texts;
        for (const auto& one : changes)
            texts.append(one.toMap()["words"].toString() + QLatin1Char('|') + one.toMap()["text"].toString()
                + QLatin1Char('|') + one.toMap()["before"].toString());
        return texts;
    };
    need(world.vault().set(world.id, kNote, "One room."));
    seal();
    need(world.vault().set(world.id, kNote, "Two rooms."));
    seal();
    need(world.vault().set(world.id, "domains.accommodation.outcomes.o-acc-2.status", "achieved"));
    world.session.received(world.id);
    const auto& versions = *world.plan.sign()->versions();
    REQUIRE(versions.choices().size() == 2);
    const auto next = said(versions.changesFrom(1, true));
    REQUIRE(next.size() == 1);
    CHECK(
        next[0].startsWith(QStringLiteral("The note on this area is different.|Accommodation: Two rooms.")));
    CHECK(next[0].endsWith(QStringLiteral("Before: One room.")));
    const auto now = said(versions.changesFrom(1, false));
    REQUIRE(now.size() == 2);
    CHECK(now[0].startsWith(QStringLiteral("This outcome has been achieved.|")));
    CHECK(now[1] == next[0]);
    CHECK(said(versions.changesFrom(0, false)).size() == 1);
    CHECK(versions.changesFrom(0, true).isEmpty()); // nothing came after it
}

TEST_CASE(
    "a text that was written over is put back, and a yes to the words that stood meanwhile is open again")
{
    World world("01_partly_in_welsh.json");
    auto& history = *world.plan.history();
    const auto before = world.text(kOwnWords);
    REQUIRE_FALSE(before.isEmpty());
    need(world.vault().set(world.id, kOwnWords, "Zq"));
    world.session.received(world.id);
    history.open();
    const auto row = [&] {
        return static_cast<int>(all(history, HistoryModel::Place).indexOf(QStringLiteral("In my own words")));
    };
    REQUIRE(history.index(row()).data(HistoryModel::CanPutBack).toBool());
    CHECK(history.putBack(row()));
    CHECK(world.text(kOwnWords) == before);
    CHECK(world.answer(kOwnWords)->text() == before);
    // It is a change of its own, and is put back in turn.
    CHECK(history.index(row()).data(HistoryModel::After).toString() == before);
    CHECK(history.index(row()).data(HistoryModel::Before).toString() == QStringLiteral("Zq"));
    CHECK(history.putBack(row()));
    CHECK(world.text(kOwnWords) == QStringLiteral("Zq"));
}

TEST_CASE("an item that was removed comes back from the history, with every field")
{
    World world;
    auto& history = *world.plan.history();
    const auto* people = world.vault().plan(world.id).value()->at("people");
    REQUIRE(people);
    const Json person = people->back();
    const auto path = "people." + person["person_id"].get<std::string>();
    need(world.vault().remove(world.id, path));
    world.session.received(world.id);
    history.open();
    REQUIRE(first(history, HistoryModel::CanPutBack).toBool());
    CHECK(history.putBack(0));
    const auto* back = world.vault().plan(world.id).value()->at(path);
    REQUIRE(back);
    CHECK((*back == person));
}

TEST_CASE("putting back never writes over what is being typed, an answer given twice, or what was told in "
          "confidence")
{
    TwoWorlds world;
    auto& history = *world.plan.history();
    need(world.vault().set(world.id, kOwnWords, "Zqfirst"));
    world.session.received(world.id);
    history.open();
    const auto row = static_cast<int>(all(history, HistoryModel::After).indexOf(QStringLiteral("Zqfirst")));
    REQUIRE(history.index(row).data(HistoryModel::CanPutBack).toBool());
    world.answer(kOwnWords)->type(QStringLiteral("Zqsecond, being typed"));
    CHECK_FALSE(history.putBack(row));
    CHECK(world.text(kOwnWords) == QStringLiteral("Zqsecond, being typed"));

    world.exchange();
    need(world.vault().set(world.id, kOwnWords, "Zqmine"));
    need(world.other->set(world.id, kOwnWords, "Zqtheirs"));
    world.exchange();
    for (int at = 0; at < history.count(); ++at)
        if (history.index(at).data(HistoryModel::Screen).toString() == QStringLiteral("area"))
            CHECK_FALSE(history.index(at).data(HistoryModel::CanPutBack).toBool());

    need(world.vault().add(world.id, "restricted_notes", Json { { "text", kInConfidence } }));
    world.session.received(world.id);
    history.reveal();
    CHECK_FALSE(first(history, HistoryModel::CanPutBack).toBool());
}

TEST_CASE("what somebody agreed, consented to or did in one step is not put back from the history")
{
    World world("01_partly_in_welsh.json");
    auto& history = *world.plan.history();
    const auto& outcome = world.document()["domains"][0]["outcomes"][0];
    const auto place
        = std::string("domains.medical_treatment.outcomes.") + outcome["outcome_id"].get<std::string>();
    need(world.vault().set(world.id, place + ".agreed_by_person", true));
    need(world.vault().set(world.id, place + ".agreed_by_person", nullptr));
    need(world.vault().set(world.id, "domains.accommodation.state", "outcomes_agreed"));
    need(world.vault().set(world.id, "copies.1.consent", Json { { "state", "withdrawn" } }));
    need(world.vault().set(world.id, "copies.1.withheld_reason", "Zq"));
    need(world.vault().set(world.id, "care_coordination.current.person_id", "p-ot"));
    need(world.vault().set(world.id, "people.p-cc.role", "former_care_coordinator"));
    need(world.vault().set(world.id, "involvement.agreement.state", "disagrees"));
    need(world.vault().set(world.id, "plan.status", "draft"));
    need(world.vault().set(
        world.id, "domains.medical_treatment.translation", Json { { "lang", "en" }, { "text", "Zq" } }));
    world.session.received(world.id);
    history.open();
    REQUIRE(history.count() > 8);
    for (int row = 0; row < history.count(); ++row) {
        CAPTURE(history.index(row).data(HistoryModel::Place).toString().toStdString());
        CHECK_FALSE(history.index(row).data(HistoryModel::CanPutBack).toBool());
    }
}

TEST_CASE("putting back leaves a draft from before alone")
{
    World world("01_partly_in_welsh.json");
    need(world.vault().set(world.id, kOwnWords, "Zqsecond"));
    need(world.vault().saveDraft(world.id, kOwnWords, "Zqthird, not finished"));
    world.plan.close();
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    auto& history = *world.plan.history();
    history.open();
    for (int row = 0; row < history.count(); ++row)
        CHECK_FALSE(history.putBack(row));
    CHECK(world.answer(kOwnWords)->text() == QStringLiteral("Zqthird, not finished"));
    REQUIRE(world.drafts() == 1);
    CHECK(world.vault().drafts(world.id)->front().text == "Zqthird, not finished");
}
