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
    CHECK(world.plan.left()->index(0).data(LeftModel::Screen).toString() == QStringLiteral("conflicts"));
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
