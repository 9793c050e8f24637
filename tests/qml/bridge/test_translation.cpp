#include "qml/bridge/translation.h"
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using bridge::Answer;
using bridge::AnswerBook;

namespace {

constexpr auto kPlan = "01_partly_in_welsh.json";
constexpr auto kNoneYet = "domains.accommodation.in_my_words";
constexpr auto kChecked = "domains.medical_treatment.in_my_words";
constexpr auto kCheckedBeside = "domains.medical_treatment.translation";
constexpr auto kLine = "crisis_plan.what_helps.1";

//! A plan in English, whose translations are all still to be written.
struct English : World {
    English()
        : World("02_cto_disagrees_with_one_part.json")
    {
    }
    [[nodiscard]] Json beside() { return at("domains.accommodation.translation"); }
    [[nodiscard]] Json at(const char* path)
    {
        const auto* value = (*vault().plan(id))->at(path);
        return value ? *value : Json();
    }
};

void write(Answer* answer, const QString& words)
{
    answer->type(words);
    answer->commit();
}

} // namespace

TEST_CASE("a translation is written beside its original which stays as it is", "[bridge][translation]")
{
    English world;
    auto* original = world.answer(kNoneYet);
    REQUIRE(original->translatable());
    CHECK(original->otherLanguage() == QStringLiteral("cy"));
    const auto before = world.text(kNoneYet);
    auto* beside = original->translated();
    REQUIRE(beside);
    CHECK(beside->language() == QStringLiteral("cy"));
    CHECK(beside->text().isEmpty());
    beside->type(QStringLiteral("Dw i am aros."));
    CHECK(beside->state() == Answer::Typing);
    CHECK(world.beside().is_null());
    beside->commit();
    CHECK(beside->state() == Answer::Saved);
    CHECK(world.beside() == Json { { "lang", "cy" }, { "text", "Dw i am aros." } });
    CHECK(world.text(kNoneYet) == before);
    CHECK(original->translation() == QStringLiteral("Dw i am aros."));
    CHECK(original->translationWords() == world.language.text("answer.translation_unchecked"));
    CHECK(original->language() == QStringLiteral("en"));
    CHECK(beside->language() == QStringLiteral("cy"));
    CHECK(world.plan.conflicts()->count() == 0);
}

TEST_CASE(
    "what is typed into a translation is a draft first and comes back after a crash", "[bridge][translation]")
{
    English world;
    world.answer(kNoneYet)->translated()->type(QStringLiteral("Dw i"));
    wait(AnswerBook::kDraftPauseMs + 200);
    REQUIRE(world.drafts() == 1);
    CHECK(world.answer(kNoneYet)->translationBegun());
    wait(AnswerBook::kCommitMs);
    CHECK(world.drafts() == 0);
    CHECK(world.beside()["text"] == "Dw i");

    world.plan.close();
    REQUIRE(world.vault().saveDraft(world.id, "domains.accommodation.translation.text", "Dw i am"));
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    auto* original = world.answer(kNoneYet);
    CHECK(original->translationBegun());
    CHECK(original->translated()->state() == Answer::Restored);
    original->translated()->keepMine();
    CHECK(world.beside()["text"] == "Dw i am");
    CHECK_FALSE(original->translationBegun());
}

TEST_CASE(
    "a translation is checked by a person of the plan or by a name and says when", "[bridge][translation]")
{
    English world;
    auto* original = world.answer(kNoneYet);
    original->checkTranslation(QStringLiteral("Nobody"));
    CHECK(world.beside().is_null()); // there is nothing to check
    original->translated()->type(QStringLiteral("Dw i am aros."));
    original->checkTranslation(QStringLiteral(" Ffion Dalgetty "));
    CHECK(world.beside()
        == Json { { "lang", "cy" }, { "text", "Dw i am aros." }, { "checked_by", "p-support" },
            { "checked_on", "2026-03-02" } });
    CHECK(original->isTranslationChecked());
    CHECK(original->translationWords().contains(QStringLiteral("Ffion Dalgetty, 2 March 2026")));
    original->checkTranslation(QStringLiteral("Cyfieithydd y Bwrdd"));
    CHECK(world.beside()["checked_by"] == "Cyfieithydd y Bwrdd");
    CHECK(original->translationWords().contains(QStringLiteral("Cyfieithydd y Bwrdd")));
    // Other words have been checked by nobody.
    write(original->translated(), QStringLiteral("Dw i am aros yma."));
    CHECK(world.beside() == Json { { "lang", "cy" }, { "text", "Dw i am aros yma." } });
    CHECK_FALSE(original->isTranslationChecked());
}

TEST_CASE("a translation is out of date until somebody says that it is right or writes it anew",
    "[bridge][translation]")
{
    World world(kPlan);
    auto* original = world.answer(kChecked);
    CHECK_FALSE(original->isTranslationStale());
    write(original, QStringLiteral("Dwi’n derbyn y lithiwm."));
    CHECK(original->isTranslationStale());
    CHECK_FALSE(original->isTranslationChecked());
    CHECK(original->translationWords() == world.language.text("answer.translation_stale"));
    CHECK(original->translationIcon() == QStringLiteral("triangle-alert"));

    SECTION("still right")
    {
        original->checkTranslation(QStringLiteral("Tegwen Morlais"));
        CHECK_FALSE(original->isTranslationStale());
        CHECK(original->isTranslationChecked());
        CHECK(original->translation().startsWith(QStringLiteral("I accept the lithium")));
    }
    SECTION("written anew")
    {
        write(original->translated(), QStringLiteral("I accept the lithium."));
        CHECK_FALSE(original->isTranslationStale());
        CHECK_FALSE(original->isTranslationChecked());
        CHECK(world.text(kCheckedBeside + std::string(".lang")) == QStringLiteral("en"));
    }
    SECTION("an original and its translation that change in one breath are of one age")
    {
        original->checkTranslation(QStringLiteral("Tegwen Morlais"));
        original->translated()->type(QStringLiteral("I take the lithium."));
        original->type(QStringLiteral("Dwi’n cymryd y lithiwm."));
        world.plan.commitDrafts();
        CHECK_FALSE(original->isTranslationStale());
        CHECK(original->translation() == QStringLiteral("I take the lithium."));
    }
}

TEST_CASE("removing a translation leaves the original and no draft", "[bridge][translation]")
{
    World world(kPlan);
    auto* original = world.answer(kChecked);
    const auto before = world.text(kChecked);
    original->translated()->type(QStringLiteral("I accept"));
    wait(AnswerBook::kDraftPauseMs + 200);
    original->removeTranslation();
    CHECK(original->translation().isEmpty());
    CHECK(original->translationWords().isEmpty());
    CHECK((*world.vault().plan(world.id))->at(kCheckedBeside) == nullptr);
    CHECK(world.text(kChecked) == before);
    CHECK(world.drafts() == 0);
    CHECK_FALSE(original->translationBegun());
    // And another may be written afterwards.
    write(original->translated(), QStringLiteral("I accept the lithium."));
    CHECK(original->translation() == QStringLiteral("I accept the lithium."));
}

TEST_CASE(
    "lines of the crisis page share one translation in which each keeps its place", "[bridge][translation]")
{
    English world;
    auto* line = world.answer(kLine);
    REQUIRE(line->translatable());
    CHECK(line->sharesTranslation());
    write(line->translated(), QStringLiteral("Paned"));
    const auto beside = world.at("crisis_plan.translation");
    CHECK(beside["what_helps"].size() == world.at("crisis_plan.what_helps").size());
    CHECK(beside["what_helps"][0] == "");
    CHECK(beside["what_helps"][1] == "Paned");
    CHECK(beside["lang"] == "cy");
    CHECK(line->translation() == QStringLiteral("Paned"));
    line->checkTranslation(QStringLiteral("Ffion Dalgetty"));
    CHECK(line->isTranslationChecked());
    // A change of one line leaves the whole unchecked, and out of date if it was.
    auto* first = world.answer("crisis_plan.first_thing_to_say");
    write(first->translated(), QStringLiteral("Siaradwch yn araf."));
    CHECK_FALSE(line->isTranslationChecked());
    write(line, QStringLiteral("Tea"));
    CHECK(first->isTranslationStale());
    write(line->translated(), QStringLiteral("Te"));
    CHECK(first->isTranslationStale());
    first->checkTranslation(QStringLiteral("Ffion Dalgetty"));
    CHECK_FALSE(line->isTranslationStale());
    // One goes, the other stays; with the last the whole goes.
    line->removeTranslation();
    CHECK(line->translation().isEmpty());
    CHECK(first->translation() == QStringLiteral("Siaradwch yn araf."));
    first->removeTranslation();
    CHECK(world.at("crisis_plan.translation").is_null());
}

TEST_CASE(
    "any text of a plan has a translation of its own, with who checked it and whether it is out of date",
    "[bridge][translation]")
{
    English world;
    for (const auto* path : { "domains.accommodation.strengths", "crisis_plan.pets",
             "domains.medical_treatment.note", "legal.cto.recall_circumstances.0" }) {
        INFO(path);
        auto* original = world.answer(path);
        REQUIRE(original->translatable());
        write(original->translated(), QStringLiteral("Geiriau Cymraeg."));
        CHECK(original->translation() == QStringLiteral("Geiriau Cymraeg."));
        CHECK(original->translationWords() == world.language.text("answer.translation_unchecked"));
        original->checkTranslation(QStringLiteral("Ffion Dalgetty"));
        CHECK(original->isTranslationChecked());
        write(original, original->text() + QStringLiteral(" More."));
        CHECK(original->isTranslationStale());
        CHECK(original->translation() == QStringLiteral("Geiriau Cymraeg."));
    }
    CHECK(world.at("domains.accommodation.strengths_translation")
        == Json { { "lang", "cy" }, { "text", "Geiriau Cymraeg." }, { "checked_by", "p-support" },
            { "checked_on", "2026-03-02" }, { "stale", true } });
    CHECK(
        world.at("domains.accommodation.translation").is_null()); // nobody has translated the person's words
    world.answer("domains.accommodation.strengths")->removeTranslation();
    CHECK(world.at("domains.accommodation.strengths_translation").is_null());
}

TEST_CASE("two texts of one item are translated apart without a conflict", "[bridge][translation]")
{
    TwoWorlds worlds;
    REQUIRE(worlds.other->set(worlds.id, "domains.accommodation.strengths_translation",
        { { "lang", "cy" }, { "text", "Mae’r rhent wedi’i dalu." } }));
    write(worlds.answer("domains.accommodation.note")->translated(), QStringLiteral("Dim angen help."));
    write(worlds.answer(kNoneYet)->translated(), QStringLiteral("Dw i am aros."));
    worlds.exchange();
    CHECK(worlds.plan.conflicts()->count() == 0);
    CHECK(worlds.answer("domains.accommodation.strengths")->translation()
        == QStringLiteral("Mae’r rhent wedi’i dalu."));
    CHECK(worlds.answer("domains.accommodation.note")->translation() == QStringLiteral("Dim angen help."));
}

TEST_CASE(
    "what two people answered apart beside a text is asked by the name of the text", "[bridge][translation]")
{
    TwoWorlds worlds;
    const auto ask = [&](const char* path, const Json& mine, const Json& theirs) {
        REQUIRE(worlds.other->set(worlds.id, path, theirs));
        REQUIRE(worlds.vault().set(worlds.id, path, mine));
        worlds.exchange();
        REQUIRE(worlds.plan.conflicts()->count() == 1);
        const auto row = worlds.plan.conflicts()->index(0);
        QStringList words { row.data(bridge::ConflictsModel::Question).toString() };
        for (const auto& answer : row.data(bridge::ConflictsModel::Answers).toList())
            words.append(answer.toMap().value(QStringLiteral("text")).toString());
        worlds.plan.conflicts()->keep(0, 0);
        return words.join(QLatin1Char('|'));
    };
    const auto translations = ask("domains.accommodation.strengths_translation",
        { { "lang", "cy" }, { "text", "Mae’r rhent yn iawn." } },
        { { "lang", "cy" }, { "text", "Talwyd." } });
    CHECK(translations.startsWith(QStringLiteral("Translation: What helps already (strengths)|")));
    CHECK(translations.contains(QStringLiteral("Talwyd.")));
    const auto languages = ask("domains.accommodation.strengths_lang", "cy", "en");
    CHECK(languages.startsWith(QStringLiteral("Language of the text: What helps already (strengths)|")));
    CHECK(languages.contains(QStringLiteral("Welsh")));
    CHECK(ask("domains.accommodation.translation", { { "lang", "cy" }, { "text", "Dw i’n aros." } },
        { { "lang", "cy" }, { "text", "Aros." } })
              .startsWith(QStringLiteral("Translation|")));
}

TEST_CASE("a part of a translation has no translation of its own", "[bridge][translation]")
{
    World world(kPlan);
    for (const auto* path :
        { "domains.medical_treatment.translation", "note", "domains.medical_treatment.translation.checked_by",
            "domains.accommodation.strengths_translation.text" }) {
        INFO(path);
        CHECK_FALSE(world.answer(path)->translatable());
        CHECK(world.answer(path)->translated() == nullptr);
    }
}

TEST_CASE("a text keeps its language when another text of the item is given one or a translation",
    "[bridge][translation]")
{
    English world; // nothing in this area says its language: everything is in the plan's, English
    auto* words = world.answer(kNoneYet);
    auto* strengths = world.answer("domains.accommodation.strengths");
    REQUIRE(strengths->language() == QStringLiteral("en"));

    SECTION("the person's words are in Welsh, what the team wrote stays in English")
    {
        words->setLanguage(QStringLiteral("cy"));
        CHECK(words->language() == QStringLiteral("cy"));
        CHECK(strengths->language() == QStringLiteral("en"));
        for (const auto& action : world.at("domains.medical_treatment.actions"))
            CHECK_FALSE(action.contains("lang")); // of another area
    }
    SECTION("what the team wrote is in Welsh, the person's words stay in English")
    {
        strengths->setLanguage(QStringLiteral("cy"));
        CHECK(strengths->language() == QStringLiteral("cy"));
        CHECK(words->language() == QStringLiteral("en"));
        CHECK(world.text("domains.accommodation.strengths_lang") == QStringLiteral("cy"));
    }
    SECTION("an area in Welsh stays so when its first translation comes and when its last one goes")
    {
        REQUIRE(world.vault().set(world.id, "domains.medical_treatment.lang", "cy"));
        auto* own = world.answer("domains.medical_treatment.in_my_words");
        auto* team = world.answer("domains.medical_treatment.strengths");
        const auto first = world.at("domains.medical_treatment.actions")[0]["action_id"].get<std::string>();
        auto* action = world.answer(("domains.medical_treatment.actions." + first + ".text").c_str());
        for (auto* text : { own, team, action })
            CHECK(text->language() == QStringLiteral("cy"));
        write(own->translated(), QStringLiteral("In English."));
        for (auto* text : { own, team, action })
            CHECK(text->language() == QStringLiteral("cy"));
        own->removeTranslation();
        for (auto* text : { own, team, action })
            CHECK(text->language() == QStringLiteral("cy"));
    }
    SECTION("what was English beside translated Welsh words stays English when the translation goes")
    {
        World welsh(kPlan);
        auto* own = welsh.answer(kChecked);
        auto* team = welsh.answer("domains.medical_treatment.strengths");
        REQUIRE(team->language() == QStringLiteral("en"));
        own->removeTranslation();
        CHECK(own->language() == QStringLiteral("cy"));
        CHECK(team->language() == QStringLiteral("en"));
    }
}

TEST_CASE("choosing the language of a translated text turns both", "[bridge][translation]")
{
    World world(kPlan);
    auto* original = world.answer(kChecked);
    auto* beside = original->translated();
    CHECK(beside->language() == QStringLiteral("en"));
    original->setLanguage(QStringLiteral("en"));
    CHECK(original->language() == QStringLiteral("en"));
    CHECK(beside->language() == QStringLiteral("cy"));
}

TEST_CASE("two translations written apart both stand until somebody chooses", "[bridge][translation]")
{
    TwoWorlds worlds;
    const std::string place = "domains.accommodation.translation";
    REQUIRE(worlds.other->set(worlds.id, place, { { "lang", "cy" }, { "text", "Rwyf am aros." } }));
    auto* original = worlds.answer(kNoneYet);
    write(original->translated(), QStringLiteral("Dw i am aros."));
    worlds.exchange();
    REQUIRE(worlds.plan.conflicts()->count() == 1);
    CHECK(original->translated()->readOnly());
    CHECK_FALSE(original->readOnly());
    const auto answers = worlds.plan.conflicts()->index(0).data(bridge::ConflictsModel::Answers).toList();
    REQUIRE(answers.size() == 2);
    QStringList texts;
    for (const auto& answer : answers)
        texts.append(answer.toMap().value(QStringLiteral("text")).toString());
    CHECK(texts.join(QLatin1Char(' ')).contains(QStringLiteral("Rwyf am aros.")));
    CHECK(texts[0].contains(worlds.language.text("answer.translation_unchecked")));
    // Nothing done to the original, and no button beside it, chooses in passing.
    write(original, QStringLiteral("I want to stay put."));
    original->checkTranslation(QStringLiteral("Ffion Dalgetty"));
    original->removeTranslation();
    CHECK(worlds.plan.conflicts()->count() == 1);
    CHECK(worlds.text(kNoneYet) == QStringLiteral("I want to stay put."));
    worlds.plan.conflicts()->keep(0, 0);
    CHECK(worlds.plan.conflicts()->count() == 0);
    CHECK_FALSE(original->translated()->readOnly());
    CHECK(original->translated()->text() == original->translation());
}

TEST_CASE("a colleague's translation that arrives while one is typed is not overwritten unseen",
    "[bridge][translation]")
{
    TwoWorlds worlds;
    auto* beside = worlds.answer(kNoneYet)->translated();
    beside->type(QStringLiteral("Dw i am aros."));
    REQUIRE(worlds.other->set(
        worlds.id, "domains.accommodation.translation", { { "lang", "cy" }, { "text", "Rwyf am aros." } }));
    worlds.exchange();
    CHECK(beside->state() == Answer::Changed);
    CHECK(beside->otherText() == QStringLiteral("Rwyf am aros."));
    worlds.plan.commitDrafts();
    CHECK(worlds.text("domains.accommodation.translation.text") == QStringLiteral("Rwyf am aros."));
    beside->keepMine();
    CHECK(worlds.text("domains.accommodation.translation.text") == QStringLiteral("Dw i am aros."));
    CHECK(worlds.plan.conflicts()->count() == 0);
}
