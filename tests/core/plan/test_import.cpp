#include "replica.h"

#include <cmath>
#include <functional>
#include <set>

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

Json roundTrip(const Json& document)
{
    Replica tablet(1);
    tablet.commit(Plan::import(document));
    return tablet.plan.document();
}

Result<Edit> importText(std::string_view text)
{
    const auto parsed = parsePlanJson(text);
    if (!parsed)
        return pass(parsed);
    return Plan::import(*parsed);
}

// A value of every kind that could be changed on its way.
Json oddities()
{
    return *parsePlanJson(
        R"({"schema":"cydgynllun.plan/1","null":null,"yes":true,"no":false,"one":1,"one point":1.0,
        "minus":-1,"minus nought":-0.0,"largest":18446744073709551615,"smallest":-9223372036854775808,"tiny":5e-324,
        "huge":1.7976931348623157e308,"third":0.3333333333333333})");
}

void sprinkle(Json& value, int& count)
{
    if (value.is_array()) {
        for (Json& item : value)
            sprinkle(item, count);
    }
    if (!value.is_object())
        return;
    for (auto& [key, part] : value.items())
        sprinkle(part, count);
    switch (count++ % 9) {
    case 0:
        value["x_newer"] = Json::object();
        break;
    case 1:
        value["x_newer"] = Json::array();
        break;
    case 2:
        value["x_newer"] = { 1, 1.0, nullptr, "1", { { "deep", { Json::array(), Json::object() } } } };
        break;
    case 3:
        value["x_newer"] = 18446744073709551615ULL;
        break;
    case 4:
        value["x_newer"] = { { { "id", "same" } }, { { "id", "same" } }, { { "id", "7" } },
            { { "id", "a.b" } }, { { "id", "~a" } }, { { "id", nullptr } }, { { "id", "fine" } } };
        break;
    case 5:
        value["x.with.dots"] = std::string("n\0l ŵ ŷ 😀 \u0301", 15);
        break;
    case 6:
        value["12"] = -0.0;
        break;
    case 7:
        value["~" + std::string(200, 'k')] = "";
        break;
    default:
        value["hours"] = { { { "days", { "mon", "tue" } }, { "from", 9 }, { "other", { nullptr, 2.0 } } } };
    }
}

} // namespace

TEST_CASE("each sample plan comes back from import and export byte for byte")
{
    for (const char* name : kSamples) {
        INFO(name);
        const Json document = *parsePlanJson(readText(name));
        CHECK(roundTrip(document).dump(1) == document.dump(1));
    }
}

TEST_CASE("fields that this version does not know come back in their places and to the byte")
{
    int count = 0;
    for (const char* name : kSamples) {
        INFO(name);
        Json document = *parsePlanJson(readText(name));
        sprinkle(document, count);
        CHECK(roundTrip(document).dump() == document.dump());
    }
    CHECK(count > 500);
}

TEST_CASE("numbers keep their kind and size")
{
    const Json document = oddities();
    const Json back = roundTrip(document);
    CHECK(back.dump() == document.dump());
    CHECK(back["one"].is_number_integer());
    CHECK(back["one point"].is_number_float());
    CHECK(std::signbit(back["minus nought"].get<double>()));
}

TEST_CASE("the document keeps its own schema name")
{
    for (const char* schema : { "ctp-sample/1", "cydgynllun.plan/1" })
        CHECK(roundTrip({ { "schema", schema } })["schema"] == schema);
}

TEST_CASE("import adds no ids and export shows none that the file did not have")
{
    std::function<void(const Json&, std::set<std::string>&)> keys = [&](const Json& value, auto& found) {
        for (const auto& [key, part] : value.items()) {
            if (value.is_object())
                found.insert(key);
            if (part.is_structured())
                keys(part, found);
        }
    };
    std::set<std::string> before, after;
    const Json document = sample(1);
    keys(document, before);
    keys(roundTrip(document), after);
    CHECK(before == after);
    CHECK(roundTrip(document).dump().find('~') == std::string::npos);
}

TEST_CASE("an import is sealed section by section and nothing is in a section where it does not belong")
{
    const auto edit = Plan::import(sample(3));
    REQUIRE(edit.has_value());
    std::set<Section> sections;
    for (const SectionOps& ops : *edit) {
        sections.insert(ops.section);
        for (const Section other : kPlanSections) {
            Plan plan;
            const Origin origin { CertId::random(), 1, 1, other };
            CHECK(codeOf(plan.apply(origin, ops.payload)) == (other == ops.section ? "done" : "ops.section"));
            CHECK(plan.empty() == (other != ops.section));
        }
    }
    CHECK(sections == std::set<Section>(kPlanSections.begin(), kPlanSections.end()));
    const auto count = edit->size();
    CHECK(count <= 9);
}

TEST_CASE("a device without the restricted section shows the rest and no trace of it")
{
    Plan plan;
    std::uint64_t seq = 0;
    const Edit edit = *Plan::import(sample(3));
    for (const SectionOps& ops : edit) {
        ++seq;
        if (ops.section != Section::Restricted)
            REQUIRE(plan.apply({ CertId::random(), seq, seq, ops.section }, ops.payload).has_value());
    }
    Json expected = sample(3);
    expected.erase("restricted_notes");
    CHECK(plan.document().dump() == expected.dump());
}

TEST_CASE("a plan too large for one record is split and comes back whole")
{
    Json document = sample(2);
    for (int i = 0; i < 40; ++i) {
        Json domain = document["domains"][1];
        domain["domain"] = "area_" + std::to_string(i);
        domain["in_my_words"] = std::string(7000, 'a') + std::to_string(i);
        document["domains"].push_back(domain);
        document["crisis_plan"]["what_helps"].push_back(std::string(9000, 'b') + std::to_string(i));
        document["strengths"].push_back({ { "text", std::string(3000, 'c') } });
        document["plan"]["x_" + std::to_string(i)] = std::string(5000, 'd');
    }
    document["comments"] = Json::array();
    for (int i = 0; i < 20'000; ++i)
        document["comments"].push_back({ { "n", i } });
    const Json back = roundTrip(document); // commit() holds every payload to the size of a record
    CHECK(back.dump() == document.dump());
}

TEST_CASE("one answer may be large and a larger one is refused")
{
    Json document { { "schema", "cydgynllun.plan/1" }, { "title", std::string(60'000, 'x') } };
    CHECK(roundTrip(document) == document);
    document["title"] = std::string(60'001, 'x');
    CHECK(codeOf(Plan::import(document)) == "value.size");
    document
        = { { "schema", "cydgynllun.plan/1" }, { "translation", { { "text", std::string(59'000, 'x') } } } };
    CHECK(roundTrip(document) == document);
    document["translation"]["more"] = std::string(2'000, 'x');
    CHECK(codeOf(Plan::import(document)) == "value.size");
}

TEST_CASE("what is not plan JSON is refused with its own code")
{
    const std::string open = R"({"schema":"cydgynllun.plan/1","x":)";
    const auto nested
        = [&](int depth) { return open + std::string(depth, '[') + std::string(depth, ']') + "}"; };
    const std::pair<std::string, std::string> cases[] = {
        { "", "import.json" },
        { "{", "import.json" },
        { "[]", "import.schema" },
        { "7", "import.schema" },
        { "{}", "import.schema" },
        { R"({"schema":7})", "import.schema" },
        { R"({"schema":"ctp-sample"})", "import.schema" },
        { R"({"schema":"ctp-sample/"})", "import.schema" },
        { R"({"schema":"ctp-sample/0"})", "import.schema" },
        { R"({"schema":"ctp-sample/01"})", "import.schema" },
        { R"({"schema":"ctp-sample/1x"})", "import.schema" },
        { R"({"schema":"other/1"})", "import.schema" },
        { R"({"schema":"ctp-sample/2"})", "import.schema.newer" },
        { R"({"schema":"cydgynllun.plan/99"})", "import.schema.newer" },
        { open + "1} trailing", "import.json" },
        { open + "1}{}", "import.json" },
        { open + "1,}", "import.json" },
        { open + "01}", "import.json" },
        { open + "NaN}", "import.json" },
        { open + "1e999}", "import.json" },
        { open + "\"\xff\"}", "import.json" },
        { open + "\"\xc0\xaf\"}", "import.json" },
        { open + "\"\\ud800\"}", "import.json" },
        { open + "\"a\nb\"}", "import.json" },
        { open + "/*no*/1}", "import.json" },
        { open + R"({"a":1,"b":2,"a":3}})", "import.duplicate" },
        { open + R"(1,"x":1})", "import.duplicate" },
        { open + R"({"a":1,"\u0061":3}})", "import.duplicate" },
        { nested(31), "done" },
        { nested(32), "import.depth" },
        { nested(100'000), "import.depth" },
        { open + "18446744073709551616}", "import.number" },
        { open + "-9223372036854775809}", "import.number" },
        { open + R"({"":1}})", "import.key" },
        { open + R"({"a\u001fb":1}})", "import.key" },
        { open + R"({"a\u0000":1}})", "import.key" },
        { open + "{\"" + std::string(257, 'k') + "\":1}}", "import.key" },
        { R"({"schema":"cydgynllun.plan/1","domains":"none"})", "import.shape" },
        { R"({"schema":"cydgynllun.plan/1","plan":[]})", "import.shape" },
        { R"({"schema":"cydgynllun.plan/1","plan":null})", "done" },
        { std::string(8 * 1024 * 1024 + 1, ' '), "import.size" },
    };
    for (const auto& [text, code] : cases) {
        INFO(text.substr(0, 80));
        CHECK(codeOf(importText(text)) == code);
    }
}

TEST_CASE("a path belongs to the section that its top-level field is sealed in")
{
    CHECK(sectionOf("plan.status") == Section::Meta);
    CHECK(sectionOf("service_user.name") == Section::Meta);
    CHECK(sectionOf("title") == Section::Meta);
    CHECK(sectionOf("crisis_plan.contacts.0.phone") == Section::Crisis);
    CHECK(sectionOf("relapse_signature.0") == Section::Crisis);
    CHECK(sectionOf("contingency_plan") == Section::Crisis);
    CHECK(sectionOf("restricted_notes.rn1.text") == Section::Restricted);
    CHECK(sectionOf("domains.finance_money") == Section::Core);
    CHECK(sectionOf("plans") == Section::Core);
    CHECK(sectionOf("something_new") == Section::Core);
}
