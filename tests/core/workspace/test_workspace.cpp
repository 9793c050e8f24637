#include "core/workspace/version_file.h"
#include "tests/support/vaults.h"

#include <filesystem>
#include <set>

using namespace cyd;
using namespace cyd::test;
using workspace::SyncState;
using workspace::Workspace;

namespace {

//! A vault with one sample plan.
//! Two members with one shared plan, both up to date.
struct TwoVaults : OneVault {
    Folder otherFolder;
    std::unique_ptr<Workspace> other
        = newMember(*vault, otherFolder, "Tom Enghraifft", record::RoleClinician, clock.wall());
    Postman postman;
    TwoVaults()
    {
        REQUIRE(vault->share(plan, *vault->findMember("Tom Enghraifft"),
            workspace::Workspace::sectionsFor(record::RoleClinician)));
        postman.exchange(*vault, *other);
        postman.exchange(*vault, *other);
    }
    [[nodiscard]] std::string otherText(std::string_view path) const
    {
        const auto* value = (*other->plan(plan))->at(path);
        return value && value->is_string() ? value->get<std::string>() : "";
    }
};

constexpr auto kWords = "domains.accommodation.in_my_words";

std::string everyByteUnder(const std::string& folder)
{
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
    return all;
}

} // namespace

TEST_CASE("every sample plan comes out of a vault as it went in")
{
    const Folder folder;
    const TestClock clock;
    const auto vault = newOrganisation(folder, clock.wall());
    for (const char* file : { "01_partly_in_welsh.json", "02_cto_disagrees_with_one_part.json",
             "03_declines_involvement.json", "04_poor_every_audit_defect.json" }) {
        CAPTURE(file);
        const auto document = samplePlan(file);
        const auto id = vault->importPlan(document);
        REQUIRE(id);
        CHECK((*vault->plan(*id))->document().dump() == document.dump());
    }
    vault->lock();
    REQUIRE(vault->unlock(kPassphrase));
    CHECK(vault->plans()->size() == 4);
}

TEST_CASE("an edit is there after the tablet was switched off")
{
    OneVault v;
    REQUIRE(v.vault->set(v.plan, kWords, "Mae’r fflat yn dawel."));
    v.reopen();
    CHECK(v.text(kWords) == "Mae’r fflat yn dawel.");
    const auto history = v.vault->history(v.plan);
    REQUIRE(history);
    CHECK(history->back().author == "Gwen Prawf");
    CHECK(history->back().change.path == kWords);
}

TEST_CASE("a locked vault gives nothing away and takes nothing in")
{
    OneVault v;
    v.vault->lock();
    CHECK(v.vault->plans().error().fault == Fault::Locked);
    CHECK(v.vault->plan(v.plan).error().fault == Fault::Locked);
    CHECK(v.vault->set(v.plan, kWords, "x").error().fault == Fault::Locked);
    CHECK(v.vault->unlock("rhywbeth arall yn llwyr").error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->isLocked());
    CHECK(v.vault->unlock(kPassphrase));
}

TEST_CASE("a wrong path or value changes nothing")
{
    OneVault v;
    const auto before = (*v.vault->plan(v.plan))->document().dump();
    CHECK_FALSE(v.vault->set(v.plan, "domains.no_such_area.in_my_words", "x"));
    CHECK_FALSE(v.vault->remove(v.plan, "people.p-nobody"));
    CHECK((*v.vault->plan(v.plan))->document().dump() == before);
}

TEST_CASE("edits in one commit are saved together or not at all")
{
    OneVault v;
    const auto before = (*v.vault->plan(v.plan))->document().dump();
    CHECK_FALSE(v.vault->setAll(v.plan, { { kWords, "one" }, { "domains.no_such_area.note", "two" } }));
    CHECK((*v.vault->plan(v.plan))->document().dump() == before);
    CHECK(v.vault->setAll(v.plan, { { kWords, "one" }, { kWords, "two" } }));
    CHECK(v.text(kWords) == "two");
    CHECK(v.vault->conflicts(v.plan)->empty());
    v.reopen();
    CHECK(v.text(kWords) == "two");
}

TEST_CASE("a draft is durable, sealed, and no edit")
{
    OneVault v;
    REQUIRE(v.vault->saveDraft(v.plan, kWords, "hanner braw"));
    const auto edits = v.vault->history(v.plan)->size();
    v.reopen();
    const auto drafts = v.vault->drafts(v.plan);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front().text == "hanner braw");
    CHECK(v.vault->history(v.plan)->size() == edits);
    CHECK(everyByteUnder(v.folder.path()).find("hanner braw") == std::string::npos);
    REQUIRE(v.vault->dropDraft(v.plan, kWords));
    CHECK(v.vault->drafts(v.plan)->empty());
}

TEST_CASE("words that a speller takes as right are durable, sealed and of this device only")
{
    OneVault v;
    CHECK(v.vault->ownWords()->empty());
    REQUIRE(v.vault->saveOwnWords({ "Depixol", "Tŷ Onnen" }));
    const auto edits = v.vault->history(v.plan)->size();
    v.reopen();
    CHECK(*v.vault->ownWords() == std::vector<std::string> { "Depixol", "Tŷ Onnen" });
    CHECK(v.vault->history(v.plan)->size() == edits);
    CHECK(everyByteUnder(v.folder.path()).find("Depixol") == std::string::npos);
    v.vault->lock();
    CHECK_FALSE(v.vault->ownWords());
    CHECK_FALSE(v.vault->saveOwnWords({}));
}

TEST_CASE("a marker typed into every text of a plan is nowhere on disk in clear")
{
    Folder folder;
    const TestClock clock;
    const std::string marker = "QXMARKERQX";
    auto document = samplePlan("01_partly_in_welsh.json");
    const std::function<void(Json&, const std::string&)> mark = [&](Json& value, const std::string& key) {
        const bool isId
            = key.ends_with("_id") || key == "schema" || key == "domain" || key == "kind" || key == "by";
        if (value.is_string() && !isId)
            value = value.get<std::string>() + marker;
        else if (value.is_object())
            for (auto& [name, child] : value.items())
                mark(child, name);
        else if (value.is_array())
            for (auto& child : value)
                mark(child, key);
    };
    mark(document, {});
    auto vault = newOrganisation(folder, clock.wall());
    const auto id = vault->importPlan(document);
    REQUIRE(id);
    REQUIRE(vault->set(*id, kWords, marker));
    REQUIRE(vault->saveDraft(*id, kWords, marker));
    REQUIRE(vault->plans());
    vault->lock();
    vault.reset();
    const auto disk = everyByteUnder(folder.path());
    CHECK(disk.size() > 100'000);
    CHECK(disk.find(marker) == std::string::npos);
    for (const char* name : { "Gwen Prawf", "Celynnog", "Nerys" })
        CHECK(disk.find(name) == std::string::npos);
}

TEST_CASE("a member who was given a plan reads and writes the same plan")
{
    TwoVaults v;
    CHECK((*v.other->plan(v.plan))->document().dump() == (*v.vault->plan(v.plan))->document().dump());
    REQUIRE(v.other->set(v.plan, kWords, "Tom wrote this"));
    v.postman.exchange(*v.vault, *v.other);
    v.postman.exchange(*v.vault, *v.other);
    CHECK(v.text(kWords) == "Tom wrote this");
    CHECK(v.vault->conflicts(v.plan)->empty());
    CHECK(v.vault->history(v.plan)->back().author == "Tom Enghraifft");
}

TEST_CASE("answers given apart both stand on both devices until one person chooses")
{
    TwoVaults v;
    REQUIRE(v.vault->set(v.plan, kWords, "Gwen’s answer"));
    REQUIRE(v.other->set(v.plan, kWords, "Tom’s answer"));
    v.postman.exchange(*v.vault, *v.other);
    v.postman.exchange(*v.vault, *v.other);
    for (auto* side : { v.vault.get(), v.other.get() }) {
        const auto conflicts = side->conflicts(v.plan);
        REQUIRE(conflicts);
        REQUIRE(conflicts->size() == 1);
        CHECK(conflicts->front().conflict.path == kWords);
        CHECK(std::set<std::string>(conflicts->front().authors.begin(), conflicts->front().authors.end())
            == std::set<std::string> { "Gwen Prawf", "Tom Enghraifft" });
    }
    CHECK((*v.other->plan(v.plan))->document().dump() == (*v.vault->plan(v.plan))->document().dump());
    REQUIRE(v.other->resolve(v.plan, kWords, "Gwen’s answer"));
    v.postman.exchange(*v.vault, *v.other);
    v.postman.exchange(*v.vault, *v.other);
    CHECK(v.vault->conflicts(v.plan)->empty());
    CHECK(v.text(kWords) == "Gwen’s answer");
    CHECK(v.otherText(kWords) == "Gwen’s answer");
}

TEST_CASE("sync words come from receipts and signed marks and never from hope")
{
    TwoVaults v;
    const auto fresh = v.vault->importPlan(samplePlan("03_declines_involvement.json"));
    CHECK(v.vault->syncStatus(*fresh)->state == SyncState::OnThisTablet);
    REQUIRE(v.vault->set(v.plan, kWords, "news"));
    CHECK(v.vault->syncStatus(v.plan)->state == SyncState::Waiting);
    CHECK(v.vault->syncStatus(v.plan)->waiting == 1);
    v.postman.collect(*v.vault);
    CHECK(v.vault->syncStatus(v.plan)->state == SyncState::OnServer);
    // Received by a colleague's tablet is not seen by a colleague.
    v.postman.deliver(*v.other);
    v.postman.exchange(*v.vault, *v.other);
    CHECK(v.vault->syncStatus(v.plan)->state == SyncState::OnServer);
    REQUIRE(v.other->markViewed(v.plan));
    v.postman.exchange(*v.vault, *v.other);
    CHECK(v.vault->syncStatus(v.plan)->state == SyncState::Seen);
    REQUIRE(v.vault->set(v.plan, kWords, "more news"));
    CHECK(v.vault->syncStatus(v.plan)->state == SyncState::Waiting);
}

TEST_CASE("a signature is refused while an answer stands twice and a blank one always")
{
    TwoVaults v;
    workspace::SignRequest ink { "su", "ink", "en", {}, {}, {}, { { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } } }, {},
        {} };
    auto blank = ink;
    blank.strokes.clear();
    CHECK(v.vault->sign(v.plan, blank).error().code == std::string("sign.blank"));
    auto silent = ink;
    silent.how = "unable";
    CHECK(v.vault->sign(v.plan, silent).error().code == std::string("sign.reason"));
    auto unheard = ink;
    unheard.how = "spoken";
    CHECK(v.vault->sign(v.plan, unheard).error().code == std::string("sign.witness"));
    auto nobody = ink;
    nobody.by = "p-nobody";
    CHECK(v.vault->sign(v.plan, nobody).error().code == std::string("sign.who"));
    REQUIRE(v.vault->set(v.plan, kWords, "one"));
    REQUIRE(v.other->set(v.plan, kWords, "two"));
    v.postman.exchange(*v.vault, *v.other);
    v.postman.exchange(*v.vault, *v.other);
    CHECK(v.vault->sign(v.plan, ink).error().code == std::string("sign.conflict"));
    REQUIRE(v.vault->resolve(v.plan, kWords, "two"));
    CHECK(v.vault->sign(v.plan, ink));
}

TEST_CASE("a sealed version stays as it was when the plan goes on and both devices can tell")
{
    TwoVaults v;
    const workspace::SignRequest typed { "su", "typed", "cy", "Iolo Hendry", {}, {}, {}, { "action:a-med-1" },
        {} };
    const auto version = v.vault->sign(v.plan, typed);
    REQUIRE(version);
    CHECK(version->valid);
    CHECK(version->number == 4);
    CHECK(version->changedSince == 0);
    const workspace::SignRequest worker { "p-cc", "typed", "en", "Marlon", {}, {}, {}, {}, {} };
    CHECK(v.vault->sign(v.plan, worker)->number == 4);
    REQUIRE(v.vault->set(v.plan, kWords, "after signing"));
    v.postman.exchange(*v.vault, *v.other);
    v.postman.exchange(*v.vault, *v.other);
    for (auto* side : { v.vault.get(), v.other.get() }) {
        const auto versions = side->versions(v.plan);
        REQUIRE(versions);
        REQUIRE(versions->size() == 2);
        for (const auto& one : *versions) {
            CHECK(one.valid);
            CHECK(one.changedSince == 1);
        }
        CHECK(versions->back().signature.exceptParts.size() == 1);
    }
    CHECK(v.vault->sign(v.plan, worker)->number == 5);
    CHECK(v.vault->verifyVault());
    CHECK(v.other->verifyVault());
    CHECK(v.other->verifyPlan(v.plan));
    v.other->lock();
    CHECK(v.other->verifyPlan(v.plan).error().fault == Fault::Locked);
}

TEST_CASE("anybody who holds a version file can verify it and any change to it shows")
{
    OneVault v;
    const workspace::SignRequest typed { "su", "typed", "en", "Iolo Hendry", {}, {}, {}, {}, {} };
    CHECK(v.vault->versionFile(v.plan).error().code == std::string("export.version"));
    REQUIRE(v.vault->sign(v.plan, typed));
    const auto file = v.vault->versionFile(v.plan);
    REQUIRE(file);
    const auto report = workspace::verifyVersionFile(*file);
    REQUIRE(report);
    CHECK(report->valid);
    CHECK(report->by == "su");
    auto json = Json::parse(*file);
    json["content"]["1"]["strengths"][0]["text"] = "Somebody else’s words.";
    CHECK_FALSE(workspace::verifyVersionFile(viewOf(json.dump()))->valid);
    auto cut = Json::parse(*file);
    cut["content"].erase("2");
    CHECK_FALSE(workspace::verifyVersionFile(viewOf(cut.dump()))->valid);
    auto newer = Json::parse(*file);
    newer["schema"] = "cydgynllun.version/2";
    CHECK(workspace::verifyVersionFile(viewOf(newer.dump())).error().fault == Fault::TooNew);
    CHECK(workspace::verifyVersionFile(viewOf("{}")).error().fault == Fault::Corrupt);
}

TEST_CASE("a vault is made once and a second window is told that it is open")
{
    OneVault v;
    const auto again = Workspace::createOrganisation(
        v.folder.file("vault"), "Other", "Other", kPassphrase, kCheap, v.clock.wall());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == std::string("vault.exists"));
    CHECK(Workspace::open(v.folder.file("vault")).error().fault == Fault::Busy);
    CHECK(Workspace::open(v.folder.file("nothing")).error().code == std::string("vault.absent"));
    CHECK(v.text("service_user.known_as") == "Iolo");
}

TEST_CASE("a member whose device has not been confirmed cannot make a plan")
{
    OneVault v;
    const Folder folder;
    const auto text = v.vault->invite("Nia Newydd", record::RoleCareCoordinator, "https://127.0.0.1:1");
    const auto code = vault::InviteCode::parse(*text);
    const auto pending = v.vault->mailroom().invitesToUpload();
    const auto invitation = vault::openInvitation(*code, pending->front().bundle, v.clock.wall()());
    REQUIRE(invitation);
    const auto member
        = Workspace::join(folder.file("vault"), *code, *invitation, kPassphrase, kCheap, v.clock.wall());
    REQUIRE(member);
    CHECK_FALSE((*member)->info()->enrolled);
    CHECK((*member)->importPlan(samplePlan("03_declines_involvement.json")).error().code
        == std::string("vault.pending"));
}
