// Who made copies of a plan and who had it on a screen: the traces of it.
#include "core/workspace/copies.h"
#include "tests/support/vaults.h"

using namespace cyd;
using namespace cyd::test;
using workspace::CopyRequest;
using workspace::Workspace;

namespace {

CopyRequest copyFor(const std::string& audience, const std::string& format = "pdf")
{
    return { format, "cy", audience, "2026-03-02" };
}

//! Two members with one shared plan, both up to date.
struct TwoMembers : OneVault {
    Folder otherFolder;
    std::unique_ptr<Workspace> other;
    Postman postman;
    explicit TwoMembers(std::uint32_t role = record::RoleClinician)
        : other(newMember(*vault, otherFolder, "Tom Enghraifft", role, clock.wall()))
    {
        need(vault->share(plan, *vault->findMember("Tom Enghraifft"), Workspace::sectionsFor(role)));
        exchange();
    }
    void exchange()
    {
        postman.exchange(*vault, *other);
        postman.exchange(*vault, *other);
    }
};

std::vector<workspace::AccessLine> copiesIn(const Workspace& vault, const PlanId& plan)
{
    auto lines = vault.accesses(plan);
    need(lines);
    std::erase_if(*lines, [](const auto& line) { return !line.copy; });
    return *lines;
}

void sign(OneVault& v)
{
    workspace::SignRequest request;
    request.by = "su";
    request.how = "typed";
    request.words = "Rhys Ellis-Dummy";
    request.language = "en";
    need(v.vault->sign(v.plan, request));
}

const Json& documentOf(const OneVault& v)
{
    return (*v.vault->plan(v.plan))->document();
}

} // namespace

TEST_CASE("a copy leaves who made it, when, what it was, for whom and in which language")
{
    OneVault v;
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("carer:p-mum")));
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("", "json")));
    const auto lines = copiesIn(*v.vault, v.plan);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].copy->format == "json"); // the newest first
    CHECK(lines[0].copy->audience == "record");
    CHECK(lines[0].copy->form.empty());
    CHECK(lines[0].copy->language.empty());
    CHECK(lines[1].who == "Gwen Prawf");
    CHECK(lines[1].broughtBy.empty());
    CHECK(lines[1].at.substr(0, 10) == isoTime(*v.clock.now).substr(0, 10));
    CHECK(lines[1].copy->format == "pdf");
    CHECK(lines[1].copy->form == "full");
    CHECK(lines[1].copy->audience == "carer");
    CHECK(lines[1].copy->to == "p-mum");
    CHECK(lines[1].copy->language == "cy");
    CHECK(lines[1].copy->version == documentOf(v)["plan"]["version"].get<std::uint32_t>());
    v.reopen();
    CHECK(copiesIn(*v.vault, v.plan).size() == 2);
}

TEST_CASE("the first traces of two devices that were apart both arrive, and ask for no choice")
{
    TwoMembers v;
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("person")));
    need(workspace::noteCopy(*v.other, v.plan, copyFor("gp")));
    v.exchange();
    for (const auto* vault : { v.vault.get(), v.other.get() }) {
        const auto lines = copiesIn(*vault, v.plan);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].who == "Tom Enghraifft");
        CHECK(lines[1].who == "Gwen Prawf");
        CHECK(vault->conflicts(v.plan)->empty());
    }
}

TEST_CASE("whoever may only read a plan leaves a trace of a copy too, and can write nothing else")
{
    for (const auto role : { record::RoleManager, record::RoleDuty }) {
        CAPTURE(role);
        TwoMembers v(role);
        need(v.other->noteCopy(v.plan, { "pdf", "crisis", "crisis", "", "en", 1 }));
        v.exchange();
        const auto lines = copiesIn(*v.vault, v.plan);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].who == "Tom Enghraifft");
        CHECK(v.other->set(v.plan, "strengths_lang", "cy").error().code == std::string("plan.right"));
    }
    TwoMembers v(record::RoleManager);
    CHECK(v.other->set(v.plan, "crisis_plan.first_thing_to_say", "x").error().code
        == std::string("plan.right"));
}

TEST_CASE("a trace is no change of the text, no edit, and in no copy that somebody gets")
{
    OneVault v;
    sign(v);
    const auto edits = v.vault->history(v.plan)->size();
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("carer:p-mum")));
    REQUIRE(documentOf(v)["access_log"].size() == 1);
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    CHECK(v.vault->versions(v.plan)->front().valid);
    CHECK(v.vault->history(v.plan)->size() == edits);
    const i18n::Phrasebook book;
    for (const auto* audience : { "", "person", "gp", "crisis", "carer:p-mum" })
        for (const auto* format : { "html", "json" }) {
            CAPTURE(audience, format);
            const auto copy = workspace::makeCopy(*v.vault, v.plan, copyFor(audience, format), book);
            if (!copy)
                continue; // no consent in the sample
            const bool all = std::string_view(audience).empty() && std::string_view(format) == "json";
            const std::string text(copy->begin(), copy->end());
            CHECK((text.find("access_log") != std::string::npos) == all);
            CHECK((text.find("account_name") != std::string::npos) == all);
        }
    sign(v); // what is sealed with traces in the plan holds as well
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("person")));
    CHECK(v.vault->versions(v.plan)->front().valid);
    CHECK(v.vault->verifyPlan(v.plan));
}

TEST_CASE("nobody changes a trace or takes one out")
{
    OneVault v;
    need(workspace::noteCopy(*v.vault, v.plan, copyFor("person")));
    const auto log = documentOf(v)["access_log"];
    const auto refused
        = [](const Done& done) { return !done && done.error().code == std::string("plan.log"); };
    CHECK(refused(v.vault->set(v.plan, "access_log", nullptr)));
    CHECK(refused(v.vault->set(v.plan, "access_log.0.account_name", "Somebody")));
    CHECK(refused(v.vault->add(v.plan, "access_log", { { "format", "pdf" } })));
    CHECK(refused(v.vault->remove(v.plan, "access_log.0")));
    CHECK(refused(v.vault->setAll(v.plan, { { "access_log", Json::array() } })));
    CHECK(documentOf(v)["access_log"] == log);
}

TEST_CASE("traces that come in with a plan say who brought them")
{
    OneVault v;
    auto document = samplePlan("03_declines_involvement.json");
    document["access_log"] = Json::array({ { { "format", "pdf" }, { "audience", "person" },
        { "at", "2026-01-09T10:00:00Z" }, { "account_name", "Nia Rhywun" } } });
    const auto id = v.vault->importPlan(document);
    need(id);
    const auto lines = copiesIn(*v.vault, *id);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].who == "Nia Rhywun");
    CHECK(lines[0].broughtBy == "Gwen Prawf");
    CHECK(lines[0].at == "2026-01-09T10:00:00Z");
}

TEST_CASE("who had the plan on a screen is told with the time at which they looked")
{
    TwoMembers v;
    need(v.other->markViewed(v.plan));
    const auto looked = *v.clock.now;
    *v.clock.now += 3'600'000; // the signal comes back an hour later
    v.exchange();
    const auto lines = v.vault->accesses(v.plan);
    need(lines);
    REQUIRE(lines->size() == 1);
    CHECK(lines->front().who == "Tom Enghraifft");
    CHECK_FALSE(lines->front().copy);
    CHECK(lines->front().at == isoTime(looked));
}

TEST_CASE("letters about a change of coordinator and its acceptance make no signature out of date")
{
    OneVault v;
    need(v.vault->add(v.plan, "care_coordination.history",
        { { "person_id", "p-cc" }, { "handover_completed_on", "2026-03-02" },
            { "letter_sent_on", nullptr } }));
    sign(v);
    const std::string entry = "care_coordination.history.0.";
    for (const auto* member : { "letter_sent_on", "gp_told_on", "accepted_on", "accepted_by",
             "accepted_reason", "accepted_by_phone", "accepted_recorded_by" })
        need(v.vault->set(v.plan, entry + member, "2026-03-03"));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    need(v.vault->set(v.plan, entry + "reason_for_change", "Another reason"));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 1);
}
