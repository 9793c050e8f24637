// Reading aloud: every paragraph in its own language, silent at once.
#include "qml/bridge/app_controller.h"
#include "tests/qml/bridge/world.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <catch2/catch.hpp>

using namespace cyd;
using namespace cyd::test;

namespace {

//! Writes down what it is asked to say, and says nothing.
struct Listener : bridge::Voice {
    explicit Listener(QStringList languages)
        : m_languages(std::move(languages))
    {
    }
    [[nodiscard]] bool speaks(const QString& lang) const override { return m_languages.contains(lang); }
    void say(const QString& text, const QString& lang) override
    {
        heard.append(lang + QStringLiteral(": ") + text);
    }
    void setRate(double wanted) override { rate = wanted; }
    void stop() override { ++stopped; }
    void done() { Q_EMIT finished(); }

    QStringList heard;
    int stopped = 0;
    double rate = 0;

private:
    QStringList m_languages;
};

struct Reading {
    explicit Reading(QStringList languages = { "cy", "en" })
        : language([] { return QDateTime::currentDateTime(); })
        , aloud(language, [this, languages] {
            auto made = std::make_unique<Listener>(languages);
            voice = made.get();
            return made;
        })
    {
    }
    static QVariantMap paragraph(const char* text, const char* lang)
    {
        return { { QStringLiteral("text"), QString::fromUtf8(text) },
            { QStringLiteral("lang"), QLatin1String(lang) } };
    }
    const QVariantList page { paragraph("What I said", "en"), paragraph("Dwi eisiau cysgu.", "cy"),
        paragraph("  ", "en"), paragraph("Next step", "en") };
    bridge::Language language;
    Listener* voice = nullptr;
    bridge::ReadAloud aloud;
};

} // namespace

TEST_CASE("each paragraph is read in the language it is written in, one after another", "[bridge][aloud]")
{
    Reading reading;
    CHECK(reading.aloud.canRead(reading.page));
    CHECK(reading.aloud.missingWords(reading.page).isEmpty());
    reading.aloud.read(reading.page);
    REQUIRE(reading.voice != nullptr);
    CHECK(reading.voice->heard == QStringList { "en: What I said" });
    CHECK(reading.aloud.current() == QLatin1String("What I said"));
    reading.voice->done();
    CHECK(reading.voice->heard.last() == QLatin1String("cy: Dwi eisiau cysgu."));
    reading.voice->done();
    CHECK(reading.voice->heard.last() == QLatin1String("en: Next step")); // what is blank is passed over
    reading.voice->done();
    CHECK_FALSE(reading.aloud.reading());
    CHECK(reading.voice->heard.size() == 3);
}

TEST_CASE("reading stops at once, and starting again starts at the top", "[bridge][aloud]")
{
    Reading reading;
    reading.aloud.read(reading.page);
    reading.voice->done();
    reading.aloud.stop();
    CHECK(reading.voice->stopped == 1);
    CHECK_FALSE(reading.aloud.reading());
    CHECK(reading.aloud.current().isEmpty());
    reading.aloud.read(reading.page);
    CHECK(reading.voice->heard.last() == QLatin1String("en: What I said"));
}

TEST_CASE("the speed can be changed while it reads, and what is being read begins again", "[bridge][aloud]")
{
    Reading reading;
    reading.aloud.setSpeed(QStringLiteral("slower"));
    reading.aloud.read(reading.page);
    CHECK(reading.voice->rate < 0); // chosen before there was a voice
    reading.voice->done();
    reading.aloud.setSpeed(QStringLiteral("faster"));
    CHECK(reading.voice->rate > 0);
    CHECK(reading.voice->heard
        == QStringList { "en: What I said", "cy: Dwi eisiau cysgu.", "cy: Dwi eisiau cysgu." });
    reading.aloud.setSpeed(QStringLiteral("faster"));
    CHECK(reading.voice->heard.size() == 3); // the same again changes nothing
    reading.voice->done();
    reading.aloud.setSpeed(QStringLiteral("usual"));
    CHECK(reading.voice->rate == 0);
    reading.aloud.stop();
    reading.aloud.setSpeed(QStringLiteral("slower"));
    CHECK(reading.voice->heard.last() == QLatin1String("en: Next step"));
}

TEST_CASE("the speed of reading aloud is a setting of the device", "[bridge][aloud]")
{
    Folder folder;
    Listener* voice = nullptr;
    bridge::AppController::Setup setup;
    setup.vaultFolder = QString::fromStdString(folder.file("vault"));
    setup.settingsFolder = QString::fromStdString(folder.file(""));
    setup.voice = [&voice] {
        auto made = std::make_unique<Listener>(QStringList { "cy", "en" });
        voice = made.get();
        return made;
    };
    const QVariantList page { Reading::paragraph("Hello", "en") };
    {
        bridge::AppController app(setup);
        CHECK(app.settings()->readingSpeed() == QLatin1String("usual"));
        app.settings()->setReadingSpeed(QStringLiteral("slower"));
        app.aloud()->read(page);
        REQUIRE(voice != nullptr);
        CHECK(voice->rate < 0);
        app.settings()->setReadingSpeed(QStringLiteral("faster"));
        CHECK(voice->rate > 0);
        app.settings()->setReadingSpeed(QStringLiteral("at a gallop"));
        CHECK(app.settings()->readingSpeed() == QLatin1String("usual"));
        app.settings()->setReadingSpeed(QStringLiteral("slower"));
    }
    bridge::AppController again(setup);
    again.aloud()->read(page);
    CHECK(voice->rate < 0);
}

TEST_CASE("where a voice is missing that is said, and nothing is read in the wrong one", "[bridge][aloud]")
{
    Reading english({ "en" });
    CHECK(english.aloud.canRead(english.page));
    CHECK(english.aloud.missingWords(english.page).contains(QStringLiteral("no Welsh voice")));
    english.aloud.read(english.page);
    english.voice->done();
    CHECK(english.voice->heard == QStringList { "en: What I said", "en: Next step" });

    Reading mute(QStringList {});
    CHECK_FALSE(mute.aloud.canRead(mute.page));
    CHECK(
        mute.aloud.missingWords(mute.page) == QLatin1String("This device has no voice to read aloud with."));
    mute.aloud.read(mute.page);
    CHECK_FALSE(mute.aloud.reading());
}

TEST_CASE("another language on the screen ends the reading", "[bridge][aloud]")
{
    Reading reading;
    reading.aloud.read(reading.page);
    reading.language.setCode(QStringLiteral("cy"));
    CHECK_FALSE(reading.aloud.reading());
    CHECK(reading.voice->stopped == 1);
}

TEST_CASE("a page of the person's plan is read as it stands: own words, aims, steps, and the question",
    "[bridge][aloud]")
{
    World world("01_partly_in_welsh.json");
    auto& mine = *world.plan.mine();
    mine.begin();
    CHECK(mine.paragraphs().size() == 3); // the welcome
    while (mine.key() != QLatin1String("medical_treatment"))
        mine.next();
    QStringList read;
    for (const auto& one : mine.paragraphs())
        read.append(one.toMap().value("lang").toString() + ": " + one.toMap().value("text").toString());
    CHECK(read.first() == QLatin1String("en: Medical treatment"));
    CHECK(read.contains(
        QStringLiteral("cy: Dwi'n derbyn y lithiwm. Dwi'n casáu'r profion gwaed ond dwi'n dallt pam.")));
    CHECK(read.contains(
        QStringLiteral("en: I accept the lithium. I hate the blood tests but I understand why.")));
    CHECK(read.contains(QStringLiteral("en: Keep the tick chart on the fridge and bring it to each visit.")));
    CHECK_FALSE(read.contains(QString()));
}

TEST_CASE("the very text that is sealed can be heard, each paragraph in its own language", "[bridge][aloud]")
{
    World world("01_partly_in_welsh.json");
    auto& sign = *world.plan.sign();
    sign.setBy(QStringLiteral("su"));
    sign.setLanguage(QStringLiteral("en"));
    QStringList read;
    for (const auto& one : sign.paragraphs())
        read.append(one.toMap()["lang"].toString() + ": " + one.toMap()["text"].toString());
    CHECK(read.size() > 100);
    CHECK(read.contains(
        QStringLiteral("cy: Dwi'n derbyn y lithiwm. Dwi'n casáu'r profion gwaed ond dwi'n dallt pam.")));
    CHECK(read.contains(QStringLiteral("en: Medical treatment")));
    for (const auto& one : read) {
        INFO(one.toStdString());
        CHECK_FALSE(one.contains(QLatin1Char('<')));
        CHECK_FALSE(one.contains(QStringLiteral("&quot;")));
        CHECK(one.size() > 4);
    }
    // Nothing of the text on the screen is left out.
    const auto all = read.join(QString()).remove(QRegularExpression(QStringLiteral("\\s|(cy|en): ")));
    QTextDocument shown;
    shown.setHtml(sign.documentText());
    for (const auto& line : shown.toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        INFO(line.toStdString());
        CHECK(all.contains(line.simplified().remove(QLatin1Char(' ')).left(30)));
    }
    sign.read();
    CHECK(sign.paragraphs().size() > 8); // how to answer
}

TEST_CASE("reading aloud keeps the tablet open", "[bridge][aloud]")
{
    Folder folder;
    Listener* voice = nullptr;
    bridge::AppController::Setup setup;
    setup.vaultFolder = QString::fromStdString(folder.file("vault"));
    setup.voice = [&voice] {
        auto made = std::make_unique<Listener>(QStringList { "cy", "en" });
        voice = made.get();
        return made;
    };
    bridge::AppController app(setup);
    QList<int> left;
    QObject::connect(app.lock(), &bridge::LockController::idleChanged, app.lock(),
        [&] { left.append(app.lock()->secondsLeft()); });
    app.aloud()->read({ Reading::paragraph("One", "en"), Reading::paragraph("Two", "en") });
    voice->done();
    CHECK(left.size() == 2); // each paragraph is as good as a touch
    voice->done();
    CHECK(left.size() == 2);
}

TEST_CASE("giving the tablet back falls silent", "[bridge][aloud]")
{
    Folder folder;
    Listener* voice = nullptr;
    bridge::AppController::Setup setup;
    setup.vaultFolder = QString::fromStdString(folder.file("vault"));
    setup.voice = [&voice] {
        auto made = std::make_unique<Listener>(QStringList { "cy", "en" });
        voice = made.get();
        return made;
    };
    bridge::AppController app(setup);
    app.aloud()->read({ Reading::paragraph("Hello", "en") });
    REQUIRE(voice != nullptr);
    app.toWorker();
    CHECK_FALSE(app.aloud()->reading());
    CHECK(voice->stopped == 1);
}

// Hidden: it starts the device's speech service. Run it by hand: test_bridge "[device]"
TEST_CASE("this device has a Welsh and an English voice", "[.device]")
{
    const auto voice = bridge::makeDeviceVoice();
    CHECK_FALSE(voice->isReady()); // nothing waits for the service to start
    for (int i = 0; i < 100 && !voice->isReady(); ++i)
        wait(100);
    CHECK(voice->speaks(QStringLiteral("cy")));
    CHECK(voice->speaks(QStringLiteral("en")));
    voice->say(QStringLiteral("Bore da"), QStringLiteral("cy"));
    wait(300);
    voice->stop();
}
