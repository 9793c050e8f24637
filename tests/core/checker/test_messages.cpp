// What people read: whole sentences in both languages, groups by cause, answers that stay with the plan.
#include "tests/core/checker/definitions.h"
#include "tests/core/checker/faults.h"

#include <QRegularExpression>

using namespace cyd;
using namespace cyd::checker;
using namespace cyd::checker::test;
using i18n::Lang;

namespace {

const i18n::Phrasebook& book()
{
    static const i18n::Phrasebook phrases;
    return phrases;
}

//! Findings of every kind that the planted faults and a few more changes bring about.
std::vector<Finding> manyFindings()
{
    std::vector<Finding> all = checked(samplePlan("04_poor_every_audit_defect.json"));
    const auto add
        = [&all](const std::vector<Finding>& more) { all.insert(all.end(), more.begin(), more.end()); };
    for (const auto& fault : plantedFaults())
        for (std::uint32_t seed = 0; seed < 12; ++seed) {
            auto plan = validPlan(seed);
            Dice dice(seed);
            if (fault.plant(plan, dice))
                add(checked(plan));
        }
    for (const auto& patch :
        { put("/care_coordination/current", "null"),
            put("/care_coordination/current", "null") + "," + put("/care_coordination/named_on_plan", "null"),
            put("/people/0/in_role_to", R"("2026-01-01")"),
            put("/domains/2/actions/0/due_on", "null") + "," + put("/domains/2/actions/0/how_often", R"("")"),
            put("/domains/2/actions/0/due_on", "null") + "," + put("/domains/2/actions/0/how_often", "null")
                + "," + put("/domains/2/actions/0/owner_id", "null"),
            put("/domains/5/state", R"("person_declined_to_discuss")") + ","
                + put("/domains/5/note", R"("")"),
            put("/domains/5", R"({"domain":"training_education","state":"outcomes_agreed"})"),
            put("/domains/5/state", R"("not_yet_discussed")") + ","
                + put("/domains/5/plan_to_discuss_on", R"("2026-01-05")"),
            put("/domains/5/state", R"("not_yet_discussed")"),
            put("/assessments/0/found", "false") + "," + put("/assessments/1/completed_on", "null") + ","
                + put("/assessments/2/completed_on", "null"),
            put("/assessments/0/completed_on", "null"), put("/assessments/0/completed_on", R"("2024-01-01")"),
            put("/assessments/0/completed_on", R"("2025-10-01")"),
            put("/assessments/1/completed_on", R"("2025-10-01")"),
            put("/assessments/1/completed_on", R"("2024-01-01")"),
            put("/assessments/0/completed_on", R"("2024-01-01")") + ","
                + put("/assessments/-", R"({"kind":"needs","completed_on":"2026-02-01","title":"RA"})"),
            put("/assessments/1/completed_on", R"("2024-01-01")") + ","
                + put("/assessments/-", R"({"kind":"risk","completed_on":"2026-02-01"})"),
            put("/crisis_plan/contacts", "[]"), put("/relapse_signature", "[]"),
            put("/people/5/role", R"("sister")") + "," + put("/consultees/0/kind", R"("other")"),
            put("/reviews/history", "[]") + "," + put("/plan/made_on", R"("2024-02-18")"),
            put("/plan/next_review_due_on", R"("2026-03-01")"),
            put("/plan/next_review_due_on", R"("2028-03-01")"), put("/copies/0/sent_on", R"("2026-02-27")"),
            put("/copies/1/sent_on", "null"), put("/copies/1/consent/state", R"("refused")"),
            put("/copies/1/consent/state", R"("withdrawn")") + ","
                + put("/copies/1/consent/recorded_on", R"("2026-02-19")"),
            put("/service_user/language/preferred", R"("pl")") + ","
                + put("/crisis_plan/translation/lang", R"("pl")") + ","
                + put("/crisis_plan/translation/checked_by", "null"),
            put("/legal/mha_status", R"("cto")") + ","
                + put("/legal/cto",
                    R"({"team_discussions":[{"on":"2025-01-01"}],"expires_on":"2025-02-02"})") })
        add(patched(1, patch));
    add(patched(1,
        put("/domains/0/outcomes/0/target_on", R"("2027-02-18")") + ","
            + put("/domains/1/outcomes/0/target_on", R"("2027-02-18")") + ","
            + put("/domains/2/outcomes/0/target_on", R"("2027-02-18")") + ","
            + put("/domains/4/outcomes/0/target_on", R"("2027-02-18")") + ","
            + put("/domains/6/outcomes/0/target_on", R"("2027-02-18")") + ","
            + put("/domains/7/outcomes/0/target_on", R"("2027-02-18")")));
    return all;
}

//! The ids of our texts that start so, from the English catalogue.
std::set<std::string> idsInCatalogue(const std::string& start)
{
    const auto text = QString::fromStdString(readFile(CYD_TEST_DATA "/../../i18n/checker_en.ts"));
    std::set<std::string> ids;
    static const QRegularExpression id(QStringLiteral("message id=\"([^\"]+)\""));
    for (auto it = id.globalMatch(text); it.hasNext();)
        if (const auto found = it.next().captured(1).toStdString(); found.starts_with(start))
            ids.insert(found);
    return ids;
}

Finding findingOf(const std::vector<Finding>& findings, const std::string& text)
{
    for (const auto& finding : findings)
        if (finding.text == text)
            return finding;
    throw std::runtime_error("no finding " + text);
}

} // namespace

TEST_CASE("Every finding has whole sentences in both languages and every sentence can be reached")
{
    std::set<std::string> texts, actions;
    for (const auto& finding : manyFindings()) {
        texts.insert(finding.text);
        CHECK_FALSE(finding.actions.empty());
        for (const auto& action : finding.actions)
            actions.insert("checker.action." + action.id);
        for (const auto lang : { Lang::En, Lang::Cy }) {
            INFO(finding.text << " " << message(finding, lang, book()).toStdString());
            const auto words = message(finding, lang, book());
            CHECK(book().has(lang, QString::fromStdString(finding.text)));
            CHECK_FALSE(words.contains(QRegularExpression(QStringLiteral("%\\d|checker\\."))));
            CHECK(words.contains(QRegularExpression(QStringLiteral("[.?…]”?$"))));
            CHECK_FALSE(words.contains(QStringLiteral("rror"))); // it asks, it does not accuse
            for (const auto& action : finding.actions) {
                INFO(action.id);
                CHECK(book().has(lang, QString::fromStdString("checker.action." + action.id)));
                CHECK_FALSE(label(action, lang, book()).contains(QLatin1Char('%')));
            }
        }
    }
    CHECK(texts == idsInCatalogue("checker.chk"));
    CHECK(actions == idsInCatalogue("checker.action."));
}

TEST_CASE("A message quotes both sides and names dates and codes in its own language")
{
    const auto poor = checked(samplePlan("04_poor_every_audit_defect.json"));
    const auto said = [&](const char* text, Lang lang) {
        return message(findingOf(poor, text), lang, book()).toStdString();
    };
    CHECK(said("checker.chk01.left", Lang::En)
        == "This plan names Keith Marchbanks as care coordinator, who left that role on 12 July 2024. The "
           "care coordinator now is "
           "Joely Pendaran. Show the current one on the plan?");
    CHECK(said("checker.chk01.left", Lang::Cy)
        == "Enw’r cydgysylltydd gofal ar y cynllun: Keith Marchbanks. Daeth y rôl honno i ben ar 12 "
           "Gorffennaf 2024. Y cydgysylltydd "
           "gofal nawr: Joely Pendaran. Hoffech chi ddangos y cydgysylltydd cyfredol ar y cynllun?");
    CHECK(said("checker.chk16.fact", Lang::Cy)
        == "Alcohol neu gyffuriau’n bryder: mae’r cynllun yn dweud “nawr” a’r asesiad risg yn dweud “na”. Pa "
           "un sy’n gywir heddiw?");
    CHECK(said("checker.chk18.gap", Lang::En)
        == "In a crisis between Monday 00:00 and Monday 09:00, this plan has nobody to ring except family or "
           "999. Add the "
           "out-of-hours team?");
    CHECK(said("checker.chk18.holiday", Lang::En).find("3 April 2026") != std::string::npos); // Good Friday
    CHECK(label(findingOf(poor, "checker.chk01.left").actions.front(), Lang::En, book())
        == QStringLiteral("Use Joely Pendaran"));
}

TEST_CASE(
    "A message carries no more of a long text than can be read at a glance and no place is filled twice")
{
    std::string longText = "100 %1 %2 ";
    for (int i = 0; i < 200; ++i)
        longText += "geiriau ";
    const auto findings = patched(1,
        put("/domains/4/needs/-", R"({"need_id":"x","source":"conversation","text":")" + longText + R"("})"));
    REQUIRE(findings.size() == 1);
    const auto words = message(findings[0], Lang::En, book());
    CHECK(words.contains(QStringLiteral("“100 %1 %2 geiriau")));
    CHECK(words.size() < 320);
}

TEST_CASE("Findings are grouped by cause with the most serious first and at most five shown")
{
    const auto poor = checked(samplePlan("04_poor_every_audit_defect.json"));
    const auto all = grouped(poor, poor.size());
    CHECK(all.size() == 27); // 71 findings, 27 causes
    std::size_t places = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        places += all[i].findings.size();
        CHECK((i == 0 || all[i - 1].severity() <= all[i].severity()));
        for (const auto lang : { Lang::En, Lang::Cy })
            CHECK_FALSE(message(all[i], lang, book())
                            .contains(QRegularExpression(QStringLiteral("%\\d|checker\\."))));
    }
    CHECK(places == poor.size());
    const auto five = grouped(poor);
    REQUIRE(five.size() == 5);
    for (const auto& group : five)
        CHECK(group.severity() == Severity::Urgent);
    CHECK(message(five[0], Lang::En, book()).toStdString()
        == "Keith Marchbanks left their role on 12 July 2024, and is still named in this plan in more than "
           "one "
           "place. Places: 4. Who takes these over?");
    for (const auto& group : all)
        if (group.about == "CHK-07")
            CHECK(message(group, Lang::Cy, book()).toStdString()
                == "Yn dal yn wag: y cynllun wrth gefn, sut i ofyn am adolygiad brys, beth ddylai staff ei "
                   "wneud mewn argyfwng (+10). Gellir "
                   "ateb “dim” neu “ddim yn hysbys eto” i bob un, ond nid eu gadael yn wag.");
    CHECK(grouped({}).empty());
}

TEST_CASE("An answer stays with the plan until what it answered changes")
{
    auto plan = samplePlan("01_partly_in_welsh.json")
                    .patch(Json::parse("[" + put("/assessments/1/areas/0/present", R"("no")") + "]"));
    const auto today = day("2026-03-02");
    const auto findings = checked(plan);
    REQUIRE(findings.size() == 1);
    plan["checker_notes"] = Json::array(
        { noteFor(findings[0], "both_right", "It was an accident, she says now", "p-cc", today) });
    const auto report = examine(plan, Policy(), today);
    CHECK(report.findings.empty());
    REQUIRE(report.answered.size() == 1);
    CHECK(report.answered[0].because == "It was an accident, she says now");
    CHECK(report.answered[0].by == "p-cc");
    CHECK(report.answered[0].on == "2026-03-02");
    CHECK(report.answered[0].finding.rule == "CHK-16");

    SECTION("it returns when the text changes")
    {
        plan["facts"]["self_harm"] = "now";
        CHECK(summary(checked(plan)) == std::vector<std::string> { "CHK-16 fix" });
    }
    SECTION("a fix is not put aside without a reason or an end")
    {
        plan["checker_notes"][0]["because"] = " ";
        CHECK(checked(plan).size() == 1);
        plan["checker_notes"][0]["until"] = "2026-03-02";
        CHECK(checked(plan).empty());
        CHECK(check(plan, Policy(), day("2026-03-03")).size() == 1);
        plan["checker_notes"][0]["until"] = "some day";
        CHECK(checked(plan).size() == 1);
    }
    SECTION("an answer to one place says nothing about another")
    {
        plan["checker_notes"][0]["path"] = "facts";
        CHECK(checked(plan).size() == 1);
    }
    SECTION("notes that are none are passed over")
    {
        plan["checker_notes"] = Json { { "rule", "CHK-16" } };
        CHECK(checked(plan).size() == 1);
        plan["checker_notes"] = Json::array({ 3, nullptr, Json::object(), Json::array() });
        CHECK(checked(plan).size() == 1);
    }
}

TEST_CASE("An urgent finding stays in view whatever was answered and a consider goes in one tap")
{
    auto urgent = samplePlan("01_partly_in_welsh.json")
                      .patch(Json::parse(R"([{"op":"remove","path":"/risk_management/0"}])"));
    urgent["checker_notes"] = Json::array(
        { noteFor(checked(urgent).at(0), "not_needed", "We know her well", "p-cc", day("2026-03-02")) });
    CHECK(summary(checked(urgent)) == std::vector<std::string> { "CHK-17 urgent" });
    auto consider = samplePlan("01_partly_in_welsh.json")
                        .patch(Json::parse("[" + put("/assessments/0/mental_state", "null") + "]"));
    consider["checker_notes"]
        = Json::array({ noteFor(checked(consider).at(0), "not_needed", "", "p-cc", day("2026-03-02")) });
    CHECK(checked(consider).empty());
}

TEST_CASE("What a bank holiday finding says tomorrow does not undo today’s answer")
{
    const auto plan = samplePlan("01_partly_in_welsh.json")
                          .patch(Json::parse("[" + put("/relapse_signature", "[]") + "]"));
    CHECK(check(plan, Policy(), day("2026-03-02")).at(0).seen
        == check(plan, Policy(), day("2026-03-09")).at(0).seen);
}

TEST_CASE("Every rule explains itself in both languages")
{
    const auto all = allRules();
    REQUIRE(all.size() == 32);
    std::set<std::string> ids;
    for (const auto& rule : all) {
        INFO(rule.rule);
        for (const auto& id : { rule.title, rule.meaning, rule.why, rule.ignore }) {
            ids.insert(id);
            for (const auto lang : { Lang::En, Lang::Cy })
                CHECK(book().has(lang, QString::fromStdString(id)));
            CHECK(book().text(Lang::En, QString::fromStdString(id))
                != book().text(Lang::Cy, QString::fromStdString(id)));
        }
        CHECK(explain(rule.rule)->title == rule.title);
        CHECK(explain(rule.code)->rule == rule.rule);
    }
    CHECK(ids == idsInCatalogue("checker.explain."));
    CHECK(explain("chk-18")->code == "CRISIS_NOT_24_7");
    CHECK_FALSE(explain("CHK-33"));
    CHECK_FALSE(explain(""));
}
