#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using bridge::Answer;
using bridge::AnswerBook;

TEST_CASE("what is typed is durable as a draft within a second of a pause and is no edit yet")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    const auto edits = world.edits();
    answer->type(QStringLiteral("Mae’r fflat yn dawel."));
    CHECK(answer->state() == Answer::Typing);
    wait(AnswerBook::kDraftPauseMs + 200);
    REQUIRE(world.drafts() == 1);
    CHECK(world.vault().drafts(world.id)->front().text == "Mae’r fflat yn dawel.");
    CHECK(world.edits() == edits);
}

TEST_CASE("steady typing is made durable without waiting for a pause")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    QString words;
    for (int i = 0; i < 12; ++i) {
        words += QStringLiteral("gair ");
        answer->type(words);
        wait(AnswerBook::kDraftPauseMs / 2);
    }
    CHECK(world.drafts() == 1);
}

TEST_CASE("two quiet seconds make an edit of a draft and the draft is gone")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    answer->type(QStringLiteral("Quiet."));
    wait(AnswerBook::kCommitMs + 300);
    CHECK(world.text(kOwnWords) == QStringLiteral("Quiet."));
    CHECK(world.drafts() == 0);
    CHECK(answer->state() == Answer::Saved);
    CHECK(answer->stateWords().contains(QStringLiteral("10:42")));
}

TEST_CASE("leaving a box commits at once and leaving it unchanged makes no edit")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    const auto before = world.text(kOwnWords);
    const auto edits = world.edits();
    answer->type(QStringLiteral("Left."));
    answer->commit();
    CHECK(world.text(kOwnWords) == QStringLiteral("Left."));
    CHECK(world.edits() == edits + 1);
    answer->commit();
    answer->type(QStringLiteral("Left. "));
    answer->type(QStringLiteral("Left."));
    answer->commit();
    CHECK(world.edits() == edits + 1);
    CHECK(before != QStringLiteral("Left."));
}

TEST_CASE("closing the plan and locking both commit what was typed")
{
    World world;
    world.answer(kOwnWords)->type(QStringLiteral("Closed."));
    world.plan.close();
    CHECK(world.text(kOwnWords) == QStringLiteral("Closed."));

    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    world.answer(kOwnWords)->type(QStringLiteral("Locked."));
    world.session.lock();
    CHECK_FALSE(world.plan.isOpen());
    REQUIRE(world.session.unlock(QByteArray(kPassphrase.data())));
    CHECK(world.text(kOwnWords) == QStringLiteral("Locked."));
}

TEST_CASE("a draft from before a crash comes back as a draft and waits for somebody")
{
    World world;
    const auto before = world.text(kOwnWords);
    world.plan.close();
    REQUIRE(world.vault().saveDraft(world.id, kOwnWords, "half a sent"));
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    auto* answer = world.answer(kOwnWords);
    CHECK(answer->text() == QStringLiteral("half a sent"));
    CHECK(answer->state() == Answer::Restored);
    CHECK(answer->otherText() == before);
    world.plan.commitDrafts();
    CHECK(world.text(kOwnWords) == before);

    SECTION("keeping it makes it an edit")
    {
        answer->keepMine();
        CHECK(world.text(kOwnWords) == QStringLiteral("half a sent"));
        CHECK(answer->state() == Answer::Saved);
    }
    SECTION("the plan's own words may be kept instead")
    {
        answer->takeTheirs();
        CHECK(answer->text() == before);
        CHECK(world.text(kOwnWords) == before);
    }
    CHECK(world.drafts() == 0);
}

TEST_CASE("an answer that arrives while somebody types never overwrites and is never overwritten unseen")
{
    TwoWorlds worlds;
    REQUIRE(worlds.other->set(worlds.id, kOwnWords, "From the colleague."));
    auto* answer = worlds.answer(kOwnWords);
    answer->type(QStringLiteral("From this table."));
    worlds.exchange();
    CHECK(answer->text() == QStringLiteral("From this table."));
    CHECK(answer->state() == Answer::Changed);
    CHECK(answer->otherText() == QStringLiteral("From the colleague."));
    worlds.plan.commitDrafts();
    CHECK(worlds.text(kOwnWords) == QStringLiteral("From the colleague."));
    answer->keepMine();
    CHECK(worlds.text(kOwnWords) == QStringLiteral("From this table."));
}

TEST_CASE("a box that nobody types in follows the plan")
{
    TwoWorlds worlds;
    auto* answer = worlds.answer(kOwnWords);
    REQUIRE(worlds.other->set(worlds.id, kOwnWords, "News."));
    worlds.exchange();
    CHECK(answer->text() == QStringLiteral("News."));
    CHECK(answer->state() == Answer::Saved);
}

TEST_CASE("words that could not be saved stay in the box and say so")
{
    World world("01_partly_in_welsh.json");
    auto* answer = world.answer("domains.finance_money.outcomes.o-fin-2.text");
    answer->type(QStringLiteral("Erbyn yr haf."));
    // Removed underneath, without a word to the screen.
    REQUIRE(world.vault().remove(world.id, "domains.finance_money.outcomes.o-fin-2"));
    answer->commit();
    CHECK(answer->state() == Answer::NotSaved);
    CHECK(answer->text() == QStringLiteral("Erbyn yr haf."));
    CHECK(world.plan.savedKind() == QStringLiteral("error"));
}

TEST_CASE("changing the interface language keeps half-typed answers and changes every word of ours")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    answer->type(QStringLiteral("hanner"));
    const auto before = answer->stateWords();
    const auto title = world.plan.areas()->index(0).data(bridge::AreasModel::Title).toString();
    int rows = 0;
    QObject::connect(world.plan.areas(), &QAbstractItemModel::dataChanged, [&] { ++rows; });
    world.language.setCode(QStringLiteral("cy"));
    CHECK(answer->text() == QStringLiteral("hanner"));
    CHECK(answer->state() == Answer::Typing);
    CHECK(answer->stateWords() != before);
    CHECK(world.plan.areas()->index(0).data(bridge::AreasModel::Title).toString() != title);
    CHECK(rows > 0);
}

TEST_CASE("changing a translated text keeps its translation and marks it stale")
{
    World world("01_partly_in_welsh.json");
    auto* answer = world.answer("domains.medical_treatment.in_my_words");
    CHECK(answer->language() == QStringLiteral("cy"));
    CHECK(answer->translation().startsWith(QStringLiteral("I accept the lithium")));
    const auto checked = answer->translationWords();
    answer->type(QStringLiteral("Dwi’n derbyn y lithiwm."));
    answer->commit();
    CHECK(answer->translation().startsWith(QStringLiteral("I accept the lithium")));
    CHECK(answer->translationWords() != checked);
    CHECK(world.document()["domains"][0]["translation"]["stale"] == true);
}

TEST_CASE("every text goes into the plan in one Unicode form")
{
    World world;
    auto* answer = world.answer(kOwnWords);
    answer->type(QStringLiteral("w\u0302yn")); // w and a combining circumflex
    answer->commit();
    CHECK(world.text(kOwnWords) == QStringLiteral("\u0175yn"));
    CHECK(answer->state() == Answer::Saved);
}

TEST_CASE(
    "the language beside a translation is that of the translated words and of no others", "[bridge][answers]")
{
    World world("01_partly_in_welsh.json");
    CHECK(world.answer("domains.medical_treatment.in_my_words")->language() == QLatin1String("cy"));
    CHECK(world.answer("domains.medical_treatment.strengths")->language() == QLatin1String("en"));
    CHECK(world.answer("domains.medical_treatment.actions.a-med-2.text")->language() == QLatin1String("en"));
    CHECK(world.answer("domains.finance_money.outcomes.o-fin-2.text")->language() == QLatin1String("cy"));
    // Choosing a language for other words never changes whose words the translation stands beside.
    world.answer("domains.medical_treatment.strengths")->setLanguage(QStringLiteral("en"));
    world.answer("domains.medical_treatment.strengths")->setLanguage(QStringLiteral("cy"));
    CHECK(world.answer("domains.medical_treatment.in_my_words")->language() == QLatin1String("cy"));
    CHECK(world.text("domains.medical_treatment.lang") == QLatin1String("cy"));
}

TEST_CASE(
    "what is typed into an item stays with it when a colleague’s item arrives before it", "[bridge][answers]")
{
    TwoWorlds worlds;
    const auto comments = [&] { return worlds.document().value("comments", Json::array()); };
    const auto before = comments().size();
    const Json theirs { { "by", "p-theirs" }, { "text", "" } }, own { { "by", "p-own" }, { "text", "" } };
    REQUIRE(worlds.other->add(worlds.id, "comments", theirs));
    REQUIRE(worlds.vault().add(worlds.id, "comments", own));
    worlds.session.received(worlds.id);
    const auto path = QStringLiteral("comments.%1.text").arg(before);
    auto* answer = worlds.plan.book().at(path);
    answer->type(QStringLiteral("What I say."));
    wait(AnswerBook::kDraftPauseMs + 200);
    REQUIRE(worlds.drafts() == 1);

    worlds.exchange();
    REQUIRE(comments().size() == before + 2);
    REQUIRE(comments()[before]["by"] == "p-theirs"); // it stands where mine stood
    CHECK(worlds.plan.book().at(path) != answer);
    CHECK(answer->text() == QStringLiteral("What I say."));
    worlds.plan.close();
    CHECK(comments()[before]["text"] == "");
    CHECK(comments()[before + 1]["text"] == "What I say.");

    // A draft that was left by a crash comes back in its own item.
    const auto steady = (*worlds.vault().plan(worlds.id))->steadyPath(path.toStdString());
    CHECK(steady != path.toStdString());
    REQUIRE(worlds.vault().saveDraft(worlds.id, steady, "What they say."));
    REQUIRE(worlds.vault().move(worlds.id, "comments." + std::to_string(before), before + 1));
    REQUIRE(worlds.plan.open(QString::fromStdString(worlds.id.hex())));
    auto* again = worlds.plan.book().at(QStringLiteral("comments.%1.text").arg(before + 1));
    CHECK(again->state() == Answer::Restored);
    again->keepMine();
    CHECK(comments()[before + 1]["by"] == "p-theirs");
    CHECK(comments()[before + 1]["text"] == "What they say.");
    CHECK(comments()[before]["text"] == "What I say.");
    CHECK(worlds.drafts() == 0);
}
