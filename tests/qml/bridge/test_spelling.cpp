#include "qml/bridge/app_controller.h"
#include "qml/bridge/spell_check.h"
#include "tests/qml/bridge/world.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace cyd;
using namespace cyd::test;
using bridge::SpellCheck;
using bridge::Speller;

namespace {

QStringList wordsOf(const QString& text, const QString& lang)
{
    QStringList all;
    for (const auto& word : bridge::spellWords(text, lang)) {
        REQUIRE(word.start + word.wholeLength <= text.size());
        REQUIRE(word.length <= word.wholeLength);
        all.append(word.word);
    }
    return all;
}

//! A speller with the plan's people, and one text as its screen would show it.
struct Desk {
    World world { "01_partly_in_welsh.json" };
    bridge::SettingsStore settings { QString() };
    Speller speller { world.session, world.language, settings, [this] { return world.plan.names(); } };
    SpellCheck check;
    explicit Desk(const QString& lang)
    {
        check.setSpeller(&speller);
        check.setLanguage(lang);
        check.setWriting(true);
    }
    //! The marked words, once nothing is being looked up any more.
    QStringList marked(const QString& text, int cursor = 0)
    {
        check.setText(text);
        check.setCursor(cursor);
        return marked();
    }
    QStringList marked()
    {
        QSignalSpy learnt(&speller, &Speller::learnt);
        wait(20);
        for (int i = 0; i < 40 && learnt.count() == 0; ++i)
            wait(10);
        wait(20);
        QStringList all;
        for (const auto& mark : check.marks()) {
            const auto at = mark.toMap();
            all.append(check.text().mid(
                at.value(QStringLiteral("start")).toInt(), at.value(QStringLiteral("length")).toInt()));
        }
        return all;
    }
    QStringList suggestions()
    {
        for (int i = 0; i < 200 && check.searching(); ++i)
            wait(10);
        return check.suggestions();
    }
};

} // namespace

TEST_CASE("Welsh words are asked about without what is run on with an apostrophe", "[bridge][spelling]")
{
    CHECK(wordsOf(QStringLiteral("Mae’r ci a'i gath yn y tŷ’n cysgu."), QStringLiteral("cy"))
        == QStringList { "Mae", "ci", "gath", "yn", QStringLiteral("tŷ"), "cysgu" });
    CHECK(wordsOf(QStringLiteral("Dw i’m, o’u, i’w, i’ch, a’th, gyda’u"), QStringLiteral("cy"))
        == QStringList { "Dw", "gyda" });
    const auto words = bridge::spellWords(QStringLiteral("«Rwy’n iawn»"), QStringLiteral("cy"));
    REQUIRE(words.size() == 2);
    CHECK(words[0] == bridge::SpellWord { 1, 3, 5, QStringLiteral("Rwy"), QStringLiteral("Rwy'n") });
}

TEST_CASE("the English possessive is no part of its word and a hyphen is", "[bridge][spelling]")
{
    CHECK(wordsOf(
              QStringLiteral("Lowri’s well-being, don’t the sisters’ ‘quoted’ - end-"), QStringLiteral("en"))
        == QStringList { "Lowri", "well-being", "don't", "the", "sisters", "quoted", "end" });
}

TEST_CASE("numbers, abbreviations and addresses are not spelled", "[bridge][spelling]")
{
    CHECK(wordsOf(QStringLiteral("CMHT GPs GP’s 10mg 3rd a.b@c.org https://gig.cymru/x?y www.nhs.uk "
                                 "111.wales.nhs.uk, 2026-03-02 I a"),
        QStringLiteral("en"))
              .isEmpty());
    CHECK(wordsOf(QStringLiteral("One.Two;three/four"), QStringLiteral("en"))
        == QStringList { "One", "Two", "three", "four" });
    CHECK(wordsOf(QString(), QStringLiteral("en")).isEmpty());
    CHECK(wordsOf(QStringLiteral("’’ -- ' …"), QStringLiteral("cy")).isEmpty());
}

TEST_CASE("a word is asked about in one Unicode form and stands where it was typed", "[bridge][spelling]")
{
    const auto text = QStringLiteral("Y dw\u0302r");
    const auto words = bridge::spellWords(text, QStringLiteral("cy"));
    REQUIRE(words.size() == 1);
    CHECK(words[0].word == QStringLiteral("dŵr"));
    CHECK(text.mid(words[0].start, words[0].length) == QStringLiteral("dw\u0302r"));
}

TEST_CASE("names of people are right in every form that Welsh gives them", "[bridge][spelling]")
{
    const auto names = bridge::nameWords(
        { QStringLiteral("Cerys Pari-Huws"), QStringLiteral("Llŷr"), QStringLiteral("Gwenllian O’Brien") });
    const auto is = [&](const QString& text) {
        const auto words = bridge::spellWords(text, QStringLiteral("cy"));
        return words.size() == 1 && bridge::isName(names, words[0]);
    };
    for (const auto* form :
        { "Cerys", "Gerys", "Ngherys", "Cherys", "Pari-Huws", "Bari-Huws", "Lŷr", "Wenllian" })
        CHECK(is(QString::fromUtf8(form)));
    for (const auto* other : { "cerys", "Serys", "Huwsi" })
        CHECK_FALSE(is(QString::fromUtf8(other)));
}

TEST_CASE("each text is spelled in its own language", "[bridge][spelling]")
{
    Desk desk(QStringLiteral("cy"));
    REQUIRE(desk.speller.missingWords().isEmpty());
    CHECK(desk.marked(QStringLiteral(
              "Rwy’n hoffi’r gath a’i chath hi, fy nheulu, y gynllun yng Nghaerdydd; camgymmeriad."))
        == QStringList { "camgymmeriad" });
    CHECK(desk.marked(QStringLiteral("Mae Nerys a Lowri gyda Degwen a wellbeing."))
        == QStringList { "wellbeing" });
    desk.check.setLanguage(QStringLiteral("en"));
    CHECK(desk.marked(QStringLiteral("I’ll recieve the colour chart; Nerys’s choir. Gath."))
        == QStringList { "recieve", "Gath" });
}

TEST_CASE("the word that is being typed is not marked until the cursor leaves it", "[bridge][spelling]")
{
    Desk desk(QStringLiteral("en"));
    const auto text = QStringLiteral("We recieve");
    for (int i = 1; i <= text.size(); ++i) {
        desk.check.setText(text.left(i));
        desk.check.setCursor(i);
    }
    CHECK(desk.marked().isEmpty());
    desk.check.setText(text + QLatin1Char(' '));
    desk.check.setCursor(11);
    CHECK(desk.marked() == QStringList { "recieve" });
    CHECK(desk.check.current() == -1);
    // Back at it without typing: it stays marked, and help is there.
    desk.check.setCursor(6);
    CHECK(desk.marked() == QStringList { "recieve" });
    CHECK(desk.check.current() == 0);
    CHECK(desk.suggestions().contains(QStringLiteral("receive")));
    CHECK(desk.check.suggestions().size() <= Speller::kMostSuggestions);
    // Leaving the box counts as leaving the word.
    desk.check.setCursor(11);
    desk.check.setText(QStringLiteral("We recieve teh"));
    desk.check.setCursor(14);
    CHECK(desk.marked() == QStringList { "recieve" });
    desk.check.setWriting(false);
    CHECK(desk.marked() == QStringList { "recieve", "teh" });
}

TEST_CASE("Welsh suggestions are of the word without what is run on", "[bridge][spelling]")
{
    Desk desk(QStringLiteral("cy"));
    CHECK(desk.marked(QStringLiteral("Dyma’r cynlun’n."), 10) == QStringList { "cynlun" });
    CHECK(desk.suggestions().contains(QStringLiteral("cynllun")));
}

TEST_CASE("a text that nobody writes in is not looked at and needs no dictionary", "[bridge][spelling]")
{
    World world;
    const bridge::SettingsStore settings { QString() };
    Speller speller(world.session, world.language, settings, [] { return QStringList(); });
    SpellCheck check;
    check.setSpeller(&speller);
    check.setLanguage(QStringLiteral("en"));
    check.setText(QStringLiteral("recieve"));
    QSignalSpy learnt(&speller, &Speller::learnt);
    wait(150);
    CHECK(learnt.count() == 0);
    CHECK(check.marks().isEmpty());
}

TEST_CASE("nothing is marked when the switch is off or the tablet is handed over", "[bridge][spelling]")
{
    Desk desk(QStringLiteral("en"));
    CHECK(desk.marked(QStringLiteral("We recieve it")).size() == 1);
    desk.settings.setSpelling(false);
    CHECK(desk.marked().isEmpty());
    desk.settings.setSpelling(true);
    CHECK(desk.marked().size() == 1);
    desk.speller.setHandedOver(true);
    CHECK(desk.marked().isEmpty());
    desk.speller.setHandedOver(false);
    CHECK(desk.marked().size() == 1);
}

TEST_CASE("a word that somebody added is right on this device until it is removed", "[bridge][spelling]")
{
    Desk desk(QStringLiteral("en"));
    CHECK(desk.marked(QStringLiteral("The Depixol and depixol’s use")).size() == 2);
    desk.speller.addOwn(QStringLiteral("Depixol"));
    desk.speller.addOwn(QStringLiteral("depixol"));
    CHECK(desk.speller.ownWords() == QStringList { "Depixol" });
    CHECK(desk.marked().isEmpty());
    // Sealed in the vault: gone from memory at lock, back afterwards.
    desk.world.session.lock();
    CHECK(desk.speller.ownWords().isEmpty());
    REQUIRE(desk.world.session.unlock(QByteArray(kPassphrase.data())));
    CHECK(desk.speller.ownWords() == QStringList { "Depixol" });
    desk.speller.removeOwn(QStringLiteral("Depixol"));
    CHECK(desk.speller.ownWords().isEmpty());
    CHECK(desk.marked().size() == 2);
}

TEST_CASE("a device without dictionaries marks nothing and says why", "[bridge][spelling]")
{
    World world;
    const bridge::SettingsStore settings { QString() };
    const QTemporaryDir empty;
    Speller speller(world.session, world.language, settings, [] { return QStringList(); }, { empty.path() });
    CHECK(speller.missingWords() == world.language.text("spelling.missing"));
    world.language.setCode(QStringLiteral("cy"));
    CHECK(speller.missingWords() == world.language.text("spelling.missing"));
    SpellCheck check;
    check.setSpeller(&speller);
    check.setLanguage(QStringLiteral("en"));
    check.setWriting(true);
    check.setText(QStringLiteral("recieve it"));
    QSignalSpy learnt(&speller, &Speller::learnt);
    CHECK((learnt.count() > 0 || learnt.wait(2000)));
    wait(20);
    CHECK(check.marks().isEmpty());
    // Files that are no dictionaries are as good as none.
    for (const auto* name : { "en_GB.aff", "en_GB.dic", "cy.aff", "cy.dic" }) {
        QFile file(empty.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("SET ISO8859-1\n");
    }
    CHECK(bridge::openDictionary(bridge::findDictionary(QStringLiteral("en"), { empty.path() })) == nullptr);
    CHECK(speller.missingWords() == world.language.text("spelling.missing_english"));
}
