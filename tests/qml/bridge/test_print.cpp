#include "tests/qml/bridge/world.h"

#include <QDir>

using namespace cyd;
using namespace cyd::test;
using namespace cyd::bridge;

namespace {

QStringList formsOf(const PrintController& print)
{
    QStringList names;
    for (const auto& one : print.forms()) {
        const auto form = one.toMap();
        CHECK_FALSE(form.value(QStringLiteral("label")).toString().contains(QStringLiteral("copy.form")));
        CHECK_FALSE(form.value(QStringLiteral("hint")).toString().contains(QStringLiteral("copy.form")));
        names.append(form.value(QStringLiteral("value")).toString());
    }
    return names;
}

} // namespace

TEST_CASE("a copy is offered in the language that its reader had the last one in")
{
    World world("01_partly_in_welsh.json");
    auto& print = *world.plan.print();
    print.setAudience(QStringLiteral("carer:p-sister"));
    CHECK(print.language() == QStringLiteral("cy"));
    print.setAudience(QStringLiteral("gp"));
    CHECK(print.language() == QStringLiteral("en"));
}

TEST_CASE("two copies of a day are two files, whoever they are for")
{
    World world("02_cto_disagrees_with_one_part.json");
    auto& print = *world.plan.print();
    const QDir folder(QString::fromStdString(world.folder.file("paper")));
    print.setFolder(folder.path());
    QStringList names;
    for (const auto* reader : { "carer:p-mum", "carer:p-housing", "carer:p-housing" }) {
        print.setAudience(QLatin1String(reader));
        REQUIRE(print.allowed());
        print.savePage();
        names.append(print.doneWords());
    }
    names.removeDuplicates();
    CHECK(names.size() == 3);
    CHECK(folder.entryList(QDir::Files).size() == 3);
}

TEST_CASE("the forms offered are those that the reader's copy holds")
{
    World world("01_partly_in_welsh.json");
    auto& print = *world.plan.print();
    print.open();
    CHECK(print.form() == QStringLiteral("full"));
    CHECK(formsOf(print)
        == QStringList { QStringLiteral("full"), QStringLiteral("large"), QStringLiteral("easy"),
            QStringLiteral("card"), QStringLiteral("crisis"), QStringLiteral("review"),
            QStringLiteral("statutory"), QStringLiteral("coordinator_letter"),
            QStringLiteral("short_sheet") });
    print.setAudience(QStringLiteral("carer:p-son")); // the crisis card only
    CHECK_FALSE(formsOf(print).contains(QStringLiteral("review")));
    CHECK_FALSE(formsOf(print).contains(QStringLiteral("easy")));
    CHECK_FALSE(formsOf(print).contains(QStringLiteral("statutory")));
    CHECK(formsOf(print).contains(QStringLiteral("card")));
}

TEST_CASE("the crisis team's copy is the crisis page unless another form is chosen")
{
    World world("01_partly_in_welsh.json");
    auto& print = *world.plan.print();
    print.open();
    print.setAudience(QStringLiteral("crisis"));
    CHECK(print.form() == QStringLiteral("crisis"));
    CHECK(print.suggestedName().contains(QStringLiteral("crisis-crisis")));
    print.setForm(QStringLiteral("zq"));
    CHECK(print.form() == QStringLiteral("crisis"));
    const auto page = print.previewHtml();
    print.setForm(QStringLiteral("card"));
    CHECK(print.previewHtml() != page);
    print.setAudience(QStringLiteral("person"));
    CHECK(print.form() == QStringLiteral("full"));
}

TEST_CASE("the letter about the coordinator is in the reader's own language and goes on to the GP")
{
    World world("01_partly_in_welsh.json");
    auto& print = *world.plan.print();
    print.open();
    CHECK(print.language() == QStringLiteral("both"));
    print.letterTo(QStringLiteral("person"));
    CHECK(print.audience() == QStringLiteral("person"));
    CHECK(print.form() == QStringLiteral("coordinator_letter"));
    CHECK(print.language() == QStringLiteral("cy"));
    CHECK(print.previewHtml().contains(QStringLiteral("Annwyl Nerys,")));
    CHECK(print.suggestedName().contains(QStringLiteral("person-coordinator_letter")));
    print.setAudience(QStringLiteral("gp"));
    CHECK(print.form() == QStringLiteral("coordinator_letter"));
    print.setAudience(QStringLiteral("record"));
    CHECK(print.form() == QStringLiteral("full"));
    print.letterTo(QStringLiteral("gp"));
    CHECK(print.language() == QStringLiteral("en")); // as the GP's copies are
    CHECK(print.previewHtml().contains(QStringLiteral("Dear Dr Elin Pari-Huws,")));
}

TEST_CASE("the short sheet is offered until the person has the plan, in the language of their copies")
{
    World world("01_partly_in_welsh.json");
    auto& copies = *world.plan.copies();
    const auto offered = [&] {
        QStringList to;
        for (int row = 0; row < copies.count(); ++row)
            if (copies.index(row).data(CopiesModel::ShortSheet).toBool())
                to.append(copies.index(row).data(CopiesModel::PersonId).toString());
        return to;
    };
    CHECK(offered().isEmpty());
    need(world.vault().set(world.id, "plan.agreed_on", "2026-03-01")); // nobody has this text yet
    world.session.received(world.id);
    CHECK(offered() == QStringList { QStringLiteral("su") });
    auto& print = *world.plan.print();
    print.shortSheet();
    CHECK(print.audience() == QStringLiteral("person"));
    CHECK(print.form() == QStringLiteral("short_sheet"));
    CHECK(print.language() == QStringLiteral("both"));
    CHECK(print.previewHtml().contains(QStringLiteral("You will be given the whole plan by 8 March 2026.")));
    print.setFolder(QString::fromStdString(world.folder.file("paper")));
    print.savePage();
    REQUIRE_FALSE(print.doneWords().isEmpty());
    const auto& log = world.document()["access_log"];
    REQUIRE_FALSE(log.empty());
    CHECK(log.back()["form"] == "short_sheet");
    print.setAudience(QStringLiteral("gp"));
    CHECK(print.form() == QStringLiteral("full"));
}
