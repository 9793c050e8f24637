#include "qml/bridge/word_marks.h"
#include "tests/qml/bridge/world.h"

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

struct Disputed : TwoWorlds {
    Disputed()
    {
        REQUIRE(vault().set(id, kOwnWords, "I like the quiet here."));
        REQUIRE(other->set(id, kOwnWords, "I like the noise here."));
        exchange();
        REQUIRE(plan.conflicts()->count() == 1);
    }
    [[nodiscard]] QVariant role(int role) { return plan.conflicts()->index(0).data(role); }
};

//! Two answers to one question, as the page shows them, in order of the alphabet.
QStringList shown(TwoWorlds& world, const std::string& path, const Json& mine, const Json& theirs)
{
    need(world.vault().set(world.id, path, mine));
    need(world.other->set(world.id, path, theirs));
    world.exchange();
    const auto& model = *world.plan.conflicts();
    QStringList texts;
    for (int row = 0; row < model.count(); ++row)
        if (model.index(row).data(ConflictsModel::Path).toString().toStdString() == path)
            for (const auto& answer : model.index(row).data(ConflictsModel::Answers).toList())
                texts.append(answer.toMap().value(QStringLiteral("text")).toString());
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("two answers are shown whole with who and the words that differ")
{
    Disputed world;
    QAbstractItemModelTester tester(
        world.plan.conflicts(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(world.role(ConflictsModel::Part).toString() == QStringLiteral("Accommodation"));
    CHECK(world.role(ConflictsModel::Question).toString() == QStringLiteral("In my own words"));
    CHECK(world.role(ConflictsModel::CanWrite).toBool());
    const auto answers = world.role(ConflictsModel::Answers).toList();
    REQUIRE(answers.size() == 2);
    QStringList authors, marked;
    for (const auto& answer : answers) {
        authors.append(answer.toMap().value(QStringLiteral("author")).toString());
        marked.append(answer.toMap().value(QStringLiteral("marked")).toString());
    }
    CHECK(authors.contains(QStringLiteral("Gwen Prawf")));
    CHECK(authors.contains(QStringLiteral("Tom Enghraifft")));
    CHECK(marked.contains(QStringLiteral("I like the <u><b>quiet</b></u> here.")));
    CHECK(world.plan.areas()->statusOf(QStringLiteral("accommodation")) == AreasModel::Status::Conflict);
    CHECK(world.answer(kOwnWords)->readOnly());
    // After the contact that is overdue.
    CHECK(world.plan.left()->index(1).data(LeftModel::Screen).toString() == QStringLiteral("conflicts"));
}

TEST_CASE("choosing one answer settles the question on both devices")
{
    Disputed world;
    const auto answers = world.role(ConflictsModel::Answers).toList();
    const int theirs
        = answers[0].toMap().value(QStringLiteral("author")) == QStringLiteral("Tom Enghraifft") ? 0 : 1;
    world.plan.conflicts()->keep(0, theirs);
    CHECK(world.plan.conflicts()->count() == 0);
    CHECK(world.text(kOwnWords) == QStringLiteral("I like the noise here."));
    CHECK_FALSE(world.answer(kOwnWords)->readOnly());
    world.exchange();
    CHECK(world.other->conflicts(world.id)->empty());
}

TEST_CASE("own words may settle it and blank ones may not")
{
    Disputed world;
    world.plan.conflicts()->write(0, QStringLiteral("  "));
    CHECK(world.plan.conflicts()->count() == 1);
    world.plan.conflicts()->write(0, QStringLiteral("Quiet by day, noise by night."));
    CHECK(world.plan.conflicts()->count() == 0);
    CHECK(world.text(kOwnWords) == QStringLiteral("Quiet by day, noise by night."));
}

TEST_CASE("nobody signs while two answers stand")
{
    Disputed world;
    auto& sign = *world.plan.sign();
    CHECK_FALSE(sign.canSign());
    CHECK_FALSE(sign.blockedWords().isEmpty());
    sign.setHow(QStringLiteral("typed"));
    sign.setName(QStringLiteral("Iolo Bedwyr Hendry"));
    sign.sign();
    CHECK(world.vault().versions(world.id)->empty());
    CHECK(sign.name() == QStringLiteral("Iolo Bedwyr Hendry"));
}

TEST_CASE("words that stand in one text only are marked and everything is escaped")
{
    CHECK(markDifferences(QStringLiteral("a b c"), { QStringLiteral("a c") })
        == QStringLiteral("a <u><b>b</b></u> c"));
    CHECK(markDifferences(QStringLiteral("a c"), { QStringLiteral("a b c") }) == QStringLiteral("a c"));
    CHECK(markDifferences(QStringLiteral("<b>"), { QStringLiteral("<b>") }) == QStringLiteral("&lt;b&gt;"));
    CHECK(markDifferences(QStringLiteral("x\ny"), { QStringLiteral("x\ny") }) == QStringLiteral("x<br>y"));
    CHECK(markDifferences(QString(), { QStringLiteral("x") }).isEmpty());
}

TEST_CASE("a consent that was answered twice is told in words, member by member, in both languages")
{
    TwoWorlds world("01_partly_in_welsh.json");
    const Json given { { "state", "given" }, { "recorded_on", "2026-02-18" }, { "scope", nullptr } };
    const Json refused { { "state", "refused" }, { "recorded_on", nullptr }, { "scope", "Not my mother" } };
    const QString asks = QStringLiteral("What the person wants: may we share with them? ");
    CHECK(shown(world, "copies.0.consent", given, refused)
        == QStringList { asks + QStringLiteral("Consent given\nConsent recorded on: 18 February 2026"),
            asks + QStringLiteral("Consent refused\nConsent is for: Not my mother") });
    const auto& model = *world.plan.conflicts();
    CHECK_FALSE(model.index(0).data(ConflictsModel::CanWrite).toBool());
    world.language.setCode(QStringLiteral("cy"));
    const auto said = model.index(0).data(ConflictsModel::Answers).toList();
    QStringList texts;
    for (const auto& answer : said)
        texts.append(answer.toMap().value(QStringLiteral("text")).toString());
    CHECK(texts.join(u' ').contains(world.language.text("code.consent.refused")));
    CHECK(texts.join(u' ').contains(QStringLiteral("18 Chwefror 2026")));
    CHECK_FALSE(texts.join(u' ').contains(QStringLiteral("refused")));
}

TEST_CASE("hours that were answered twice are told span by span, and closed is an answer, in both languages")
{
    TwoWorlds world("01_partly_in_welsh.json");
    const auto span = [](std::initializer_list<const char*> days, const char* from, const char* to) {
        Json list = Json::array();
        for (const auto* day : days)
            list.push_back(day);
        return Json { { "days", list }, { "from", from }, { "to", to } };
    };
    const auto nights = Json::array({ span({ "mon", "tue", "wed", "fri" }, "17:00", "09:00") });
    const auto days
        = Json::array({ span({ "mon" }, "09:00", "17:00"), span({ "sat", "sun" }, "00:00", "24:00") });
    CHECK(shown(world, "crisis_plan.contacts.0.hours", nights, days)
        == QStringList { QStringLiteral("Mon 09:00–17:00\nSat–Sun day and night"),
            QStringLiteral("Mon–Wed, Fri 17:00–09:00 the next day") });
    CHECK(shown(world, "crisis_plan.contacts.0.bank_holiday_hours", nullptr,
              Json { { "from", "20:00" }, { "to", "08:00" } })
        == QStringList { QStringLiteral("Bank holidays: 20:00–08:00 the next day"),
            QStringLiteral("Closed on bank holidays") });
    world.language.setCode(QStringLiteral("cy"));
    QString all;
    for (int row = 0; row < world.plan.conflicts()->count(); ++row)
        for (const auto& answer : world.plan.conflicts()->index(row).data(ConflictsModel::Answers).toList())
            all += answer.toMap().value(QStringLiteral("text")).toString() + u' ';
    CHECK(all.contains(QStringLiteral("17:00–09:00 drannoeth")));
    CHECK(all.contains(world.language.text("hours.holiday_closed")));
    CHECK_FALSE(all.contains(QStringLiteral("day")));
}

TEST_CASE("codes, parts of a copy, roles and people that were answered twice are told in words")
{
    TwoWorlds world;
    CHECK(shown(world, "copies.0.parts", "whole", "all_except:finance_money")
        == QStringList { QStringLiteral("Everything except: ") + world.language.text("area.finance_money"),
            QStringLiteral("The whole plan") });
    CHECK(shown(world, "domains.accommodation.state", "no_outcome_needed", "not_yet_discussed")
        == QStringList { world.language.text("code.area_state.not_yet_discussed"),
            world.language.text("code.area_state.no_outcome_needed") });
    CHECK(shown(world, "people.p-cc.role", "psychiatrist", "nurse").filter(QStringLiteral("_")).isEmpty());
    const auto told
        = shown(world, "legal.cto.people_to_alert", Json::array({ "p-rc" }), Json::array({ "p-cc" }));
    CHECK(told.size() == 2);
    CHECK(told.filter(QStringLiteral("p-")).isEmpty());
    const auto contact = shown(world, "legal.cto.minimum_contact",
        Json { { "at_least_every_days", 7 }, { "by", "Ffion" }, { "how", "" } },
        Json { { "at_least_every_days", 14 }, { "by", "Ffion" }, { "how", "" } });
    REQUIRE(contact.size() == 2);
    CHECK(contact[0].endsWith(world.language.text("form.cto.contact_by") + QStringLiteral(": Ffion")));
    CHECK(contact[0].contains(QStringLiteral(": 14\n")));
}

TEST_CASE("a new answer that is being written keeps its card while the plan changes, and outlives a lock")
{
    Disputed world;
    auto& model = *world.plan.conflicts();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    int resets = 0, gone = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &model, [&] { ++gone; });
    model.draft(0, QStringLiteral("Quiet by day"));
    need(world.vault().set(world.id, "domains.accommodation.note", "Something else"));
    need(world.other->set(world.id, "domains.work_occupation.in_my_words", "a"));
    need(world.vault().set(world.id, "domains.work_occupation.in_my_words", "b"));
    world.exchange();
    REQUIRE(model.count() == 2); // another question came in
    CHECK(resets == 0);
    CHECK(gone == 0);
    const auto row = [&] {
        for (int at = 0; at < model.count(); ++at)
            if (model.index(at).data(ConflictsModel::Path).toString() == QLatin1String(kOwnWords))
                return at;
        return -1;
    };
    CHECK(model.index(row()).data(ConflictsModel::Draft).toString() == QStringLiteral("Quiet by day"));
    world.session.lock();
    REQUIRE(world.session.unlock(QByteArray(kPassphrase.data())));
    REQUIRE(world.plan.open(QString::fromStdString(world.id.hex())));
    REQUIRE(model.count() == 2);
    CHECK(model.index(row()).data(ConflictsModel::Draft).toString() == QStringLiteral("Quiet by day"));
    model.write(row(), QStringLiteral("Quiet by day, noise by night."));
    CHECK(model.count() == 1);
    CHECK(world.drafts() == 0);
    model.draft(0, QStringLiteral("c"));
    model.saveDrafts();
    CHECK(world.drafts() == 1);
    model.draft(0, QString()); // "Not now"
    model.saveDrafts();
    CHECK(world.drafts() == 0);
}
