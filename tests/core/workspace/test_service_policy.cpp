// The file of the service's own settings, and what follows from it.
#include "core/workspace/copies.h"
#include "core/workspace/service_policy.h"
#include "tests/support/vaults.h"

#include <fstream>

using namespace cyd;
using namespace cyd::test;

namespace {

QString written(const Folder& folder, std::string_view text)
{
    const auto file = folder.file("policy.json");
    std::ofstream(file, std::ios::binary) << text;
    return QString::fromStdString(file);
}

} // namespace

TEST_CASE("without a file the settings are the defaults and with one they are what it says")
{
    const Folder folder;
    CHECK(checker::policyToJson(*workspace::readPolicy({})) == checker::policyToJson({}));
    const auto file = written(folder, R"({"name": "Gwent 2027", "review_months": 6})");
    const auto policy = workspace::readPolicy(file);
    REQUIRE(policy);
    CHECK(policy->name == "Gwent 2027");
    CHECK(policy->reviewMonths == 6);
    CHECK(policy->assessmentMonths == checker::Policy().assessmentMonths);
    CHECK(workspace::policyFile(file) == file); // a file that is named goes before every other
}

TEST_CASE("the file is looked for in the standard places for configuration")
{
    const Folder home, machine;
    const auto before = qgetenv("XDG_CONFIG_HOME"), machines = qgetenv("XDG_CONFIG_DIRS");
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(home.path()));
    qputenv("XDG_CONFIG_DIRS", QByteArray::fromStdString(machine.path()));
    CHECK(workspace::policyFile().isEmpty());
    for (const auto* place : { &machine, &home }) { // the user's own goes before the machine's
        std::filesystem::create_directories(place->file("cydgynllun"));
        std::ofstream(place->file("cydgynllun/policy.json")) << "{}";
        CHECK(workspace::policyFile().toStdString() == place->file("cydgynllun/policy.json"));
    }
    before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    machines.isNull() ? qunsetenv("XDG_CONFIG_DIRS") : qputenv("XDG_CONFIG_DIRS", machines);
}

TEST_CASE("a file with a mistake is refused as a whole and the words say which file and what is wrong")
{
    const Folder folder;
    const i18n::Phrasebook words;
    struct Bad {
        std::string_view text, code;
        const char* setting;
    };
    for (const auto& [text, code, setting] : {
             Bad { "{", "policy.json", "" },
             Bad { "", "policy.json", "" },
             Bad { "\xff", "policy.json", "" },
             Bad { "[]", "policy.shape", "" },
             Bad { R"({"review_months": 6, "off": {"CHK-25": ""}})", "policy.shape", "off" },
             Bad { R"({"review_months": 6, "reviews_months": 6})", "policy.unknown", "reviews_months" },
             Bad { R"({"review_months": 0})", "policy.value", "review_months" },
             Bad { R"({"review_months": 6, "review_months": 12})", "policy.duplicate", "review_months" },
             Bad { R"({"carers_without_consent": true})", "policy.signoff", "" },
             Bad { R"({"roles_without_consent": ["carer"]})", "policy.carer", "roles_without_consent" },
         }) {
        const auto file = written(folder, text);
        const auto read = workspace::readPolicy(file);
        INFO(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().error.code == code);
        CHECK(read.error().error.fault == Fault::Invalid);
        CHECK(read.error().setting == QLatin1String(setting));
        for (const auto lang : { i18n::Lang::En, i18n::Lang::Cy }) {
            const auto said = workspace::refusedWords(read.error(), file, lang, words);
            CHECK(said.contains(file));
            CHECK(said.contains(QLatin1String(setting)));
            CHECK_FALSE(said.contains(QStringLiteral("policy.refused")));
            CHECK_FALSE(said.contains(QStringLiteral("fault.")));
        }
    }
    for (const auto& absent : { folder.file("absent.json"), folder.path() }) { // a folder is no file
        const auto read = workspace::readPolicy(QString::fromStdString(absent));
        REQUIRE_FALSE(read);
        CHECK(read.error().error.code == std::string_view("policy.file"));
    }
}

TEST_CASE("a copy is made and noted by the settings of the service")
{
    OneVault v;
    const i18n::Phrasebook words;
    need(v.vault->set(v.plan, "copies.5.consent.state", nullptr));
    workspace::CopyRequest request { "html", "en", "carer:p-mum", "2026-03-02" };
    CHECK(workspace::makeCopy(*v.vault, v.plan, request, words).error().code
        == std::string_view("print.consent"));
    request.policy.carersWithoutConsent = true;
    CHECK(workspace::makeCopy(*v.vault, v.plan, request, words));
    need(v.vault->set(v.plan, "copies.5.consent.state", "refused"));
    CHECK_FALSE(workspace::makeCopy(*v.vault, v.plan, request, words));

    request.audience = "person";
    const auto hasLevel = [&] {
        const auto html = workspace::makeCopy(*v.vault, v.plan, request, words);
        need(html);
        return std::string(html->begin(), html->end()).contains("Level of the care programme approach");
    };
    CHECK(hasLevel());
    request.policy.showsCpaLevel = false;
    CHECK_FALSE(hasLevel());
    CHECK((*v.vault->plan(v.plan))->at("plan.cpa_level")->get<std::string>() == "enhanced"); // untouched
}
