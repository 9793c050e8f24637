// How a person and a worker sign, what is written of it, and how a signature is taken back.
#include "core/workspace/copies.h"
#include "tests/support/vaults.h"

using namespace cyd;
using namespace cyd::test;
using workspace::SignRequest;

namespace {

constexpr std::string_view kPin = "402817";

SignRequest answerOf(const std::string& by, const std::string& how)
{
    SignRequest request;
    request.by = by;
    request.how = how;
    request.language = "cy";
    return request;
}

SignRequest typed(const std::string& by)
{
    auto request = answerOf(by, "typed");
    request.words = "Rhys Ellis-Dummy";
    return request;
}

//! A printed copy, signed today.
SignRequest onPaper(const OneVault& v, const std::string& by)
{
    auto request = answerOf(by, "paper");
    const auto day = isoTime(*v.clock.now).substr(0, 10);
    const auto number = (*v.vault->plan(v.plan))->document()["plan"].value("version", std::uint32_t { 0 });
    request.paper = { day, "Zqshelf, room 4", "Signed at the day centre", number };
    return request;
}

//! The person of the sample has said "no" to one action before.
SignRequest agreeing()
{
    auto request = typed("su");
    request.agreeParts = { "action:a-med-1" };
    return request;
}

const Json* entryFor(const OneVault& v, const std::string& about)
{
    const Json* found = nullptr;
    for (const auto& part : (*v.vault->plan(v.plan))->document()["involvement"]["parts"])
        if (part["about"] == about)
            found = &part;
    return found;
}

std::string agreement(const OneVault& v, const char* field)
{
    const auto& document = (*v.vault->plan(v.plan))->document();
    return document["involvement"]["agreement"].value(field, std::string());
}

//! The plan names whoever the vault belongs to.
void nameHolder(OneVault& v)
{
    need(v.vault->set(v.plan, "people.p-cc.name", "Gwen Prawf"));
}

std::string statusOf(const OneVault& v)
{
    return (*v.vault->plan(v.plan))->document()["plan"].value("status", std::string());
}

Json agreedOn(const OneVault& v)
{
    return (*v.vault->plan(v.plan))->document()["plan"]["agreed_on"];
}

} // namespace

TEST_CASE("a worker signs with the PIN of their vault or with its passphrase and never without")
{
    OneVault v;
    nameHolder(v);
    const auto account = answerOf("p-cc", "account");
    CHECK(v.vault->sign(v.plan, account).error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->sign(v.plan, account, "not this one at all").error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->versions(v.plan)->empty());
    CHECK(v.vault->sign(v.plan, account, kPassphrase));
    need(v.vault->setPin(kPin, kPassphrase));
    CHECK(v.vault->sign(v.plan, account, "402818").error().code == std::string("pin.wrong"));
    CHECK(v.vault->sign(v.plan, account, kPassphrase).error().code == std::string("pin.wrong"));
    CHECK(v.vault->sign(v.plan, account, kPin));
    CHECK(v.vault->versions(v.plan)->size() == 2);
}

TEST_CASE("nobody signs with the secret of somebody else's vault")
{
    OneVault v;
    nameHolder(v);
    for (const char* other : { "su", "p-rc", "p-mum" })
        CHECK(v.vault->sign(v.plan, answerOf(other, "account"), kPassphrase).error().code
            == std::string("sign.who"));
}

TEST_CASE("a PIN is set by whoever knows the passphrase")
{
    OneVault v;
    CHECK(v.vault->setPin(kPin, "something else altogether").error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->pinTriesLeft() == 0);
}

TEST_CASE("a later answer of the person leaves nothing of the one before")
{
    OneVault v;
    auto seen = answerOf("su", "seen");
    seen.reason = "Dydw i ddim eisiau’r pigiad.";
    need(v.vault->sign(v.plan, agreeing()));
    CHECK(statusOf(v) == "agreed");
    need(v.vault->sign(v.plan, seen));
    CHECK(agreement(v, "state") == "disagrees");
    CHECK(statusOf(v) == "draft");
    CHECK(agreedOn(v).is_null());
    need(v.vault->sign(v.plan, typed("su")));
    CHECK(agreement(v, "state") == "signed");
    CHECK((*v.vault->plan(v.plan))->document()["involvement"]["agreement"]["words"].is_null());
    CHECK(statusOf(v) == "agreed");
}

TEST_CASE("what somebody changes of the agreement by hand is a change since the signature")
{
    OneVault v;
    need(v.vault->sign(v.plan, typed("su")));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    need(v.vault->set(v.plan, "involvement.agreement.words", "Other words."));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 1);
    need(v.vault->set(v.plan, "plan.status", "determined_by_provider"));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 2);
}

TEST_CASE("what the provider determined stays so whatever the person answers")
{
    OneVault v;
    need(v.vault->set(v.plan, "plan.status", "determined_by_provider"));
    need(v.vault->sign(v.plan, typed("su")));
    CHECK(statusOf(v) == "determined_by_provider");
}

TEST_CASE("a PIN opens what was locked until it was wrong five times")
{
    OneVault v;
    CHECK(v.vault->pinTriesLeft() == 0);
    CHECK(v.vault->setPin("123456", kPassphrase).error().code == std::string("pin.weak"));
    need(v.vault->setPin(kPin, kPassphrase));
    v.vault->lock();
    CHECK(v.vault->isLocked());
    need(v.vault->unlockWithPin(kPin));
    CHECK(v.text("service_user.known_as") == "Iolo");
    v.vault->lock();
    for (int left = 4; left > 0; --left) {
        CHECK(v.vault->unlockWithPin("000111").error().code == std::string("pin.wrong"));
        CHECK(v.vault->pinTriesLeft() == left);
    }
    CHECK(v.vault->unlockWithPin("000111").error().code == std::string("pin.spent"));
    CHECK(v.vault->unlockWithPin(kPin).error().code == std::string("pin.spent"));
    CHECK(v.vault->isLocked());
    need(v.vault->unlock(kPassphrase));
}

TEST_CASE(
    "what the person answered is written down with their signature and is no change to what they signed")
{
    OneVault v;
    SECTION("all of it")
    {
        need(v.vault->sign(v.plan, agreeing()));
        CHECK(agreement(v, "state") == "signed");
    }
    SECTION("all but one part")
    {
        auto request = typed("su");
        request.exceptParts = { "outcome:o-acc-2" };
        need(v.vault->sign(v.plan, request));
        CHECK(agreement(v, "state") == "agreed_in_part");
    }
    SECTION("out loud, before a witness")
    {
        auto request = answerOf("su", "spoken");
        request.words = "Iawn, cytuno.";
        request.witness = "Nia Prawf";
        request.agreeParts = { "action:a-med-1" };
        need(v.vault->sign(v.plan, request));
        CHECK(agreement(v, "state") == "agreed_verbally");
        CHECK(agreement(v, "words") == "Iawn, cytuno.");
        CHECK(agreement(v, "lang") == "cy");
    }
    SECTION("seen, and not agreed to")
    {
        auto request = answerOf("su", "seen");
        request.reason = "Dydw i ddim eisiau’r pigiad.";
        need(v.vault->sign(v.plan, request));
        CHECK(agreement(v, "state") == "disagrees");
        CHECK(agreement(v, "words") == "Dydw i ddim eisiau’r pigiad.");
    }
    SECTION("declined")
    {
        auto request = answerOf("su", "declined");
        request.reason = "Ddim heddiw.";
        need(v.vault->sign(v.plan, request));
        CHECK(agreement(v, "state") == "declined_to_sign");
    }
    const auto versions = v.vault->versions(v.plan);
    need(versions);
    CHECK(versions->front().valid);
    CHECK(versions->front().changedSince == 0);
    CHECK(agreement(v, "recorded_on").size() == 10);
}

TEST_CASE("a worker's signature and an inability to answer say nothing of the person's agreement")
{
    OneVault v;
    const auto before = agreement(v, "state");
    need(v.vault->sign(v.plan, typed("p-cc")));
    auto unable = answerOf("su", "unable");
    unable.reason = "Asleep.";
    need(v.vault->sign(v.plan, unable));
    CHECK(agreement(v, "state") == before);
}

TEST_CASE("for four hours a signature can be taken back and the version stays as it was sealed")
{
    OneVault v;
    const auto version = v.vault->sign(v.plan, typed("su"));
    need(version);
    CHECK(v.vault->takeBack(v.plan, version->record, "  ").error().code == std::string("sign.reason"));
    SECTION("in time")
    {
        need(v.vault->takeBack(v.plan, version->record, "She wants to read it with her sister first."));
        const auto after = v.vault->versions(v.plan);
        need(after);
        REQUIRE(after->size() == 1);
        CHECK(after->front().valid);
        CHECK(after->front().digest == version->digest);
        CHECK_FALSE(after->front().takenBackAt.empty());
        // The person's agreement is an open question again.
        CHECK((*v.vault->plan(v.plan))->document()["involvement"]["agreement"]["state"].is_null());
        CHECK(statusOf(v) == "draft");
        CHECK(agreedOn(v).is_null());
        CHECK(after->front().takenBackReason == "She wants to read it with her sister first.");
        CHECK(v.vault->takeBack(v.plan, version->record, "Again.").error().code == std::string("sign.final"));
    }
    SECTION("too late")
    {
        *v.clock.now += workspace::kCoolingOffMs;
        CHECK(v.vault->takeBack(v.plan, version->record, "Too late.").error().code
            == std::string("sign.final"));
        CHECK(v.vault->versions(v.plan)->front().takenBackAt.empty());
    }
    SECTION("of a version that is not there")
    {
        CHECK(v.vault->takeBack(v.plan, RecordId {}, "Why?").error().code == std::string("sign.unknown"));
    }
}

TEST_CASE("a refusal that is taken back leaves an agreement that was given before as it was")
{
    OneVault v;
    need(v.vault->sign(v.plan, agreeing()));
    auto declined = answerOf("su", "declined");
    declined.reason = "Ddim heddiw.";
    const auto refusal = v.vault->sign(v.plan, declined);
    need(refusal);
    CHECK(statusOf(v) == "agreed");
    need(v.vault->takeBack(v.plan, refusal->record, "She was tired."));
    CHECK(statusOf(v) == "agreed");
    CHECK(agreedOn(v).is_string());
    CHECK((*v.vault->plan(v.plan))->document()["involvement"]["agreement"]["state"].is_null());
}

TEST_CASE("a signed version can be read again as it was, whatever was changed since")
{
    OneVault v;
    const std::string place = "domains.accommodation.in_my_words";
    need(v.vault->set(v.plan, place, "I want to stay."));
    const auto version = v.vault->sign(v.plan, typed("su"));
    need(version);
    need(v.vault->set(v.plan, place, "I want to go."));
    const auto then = v.vault->versionDocument(v.plan, version->record);
    need(then);
    const auto words = [&](const Json& document) {
        for (const auto& area : document["domains"])
            if (area["domain"] == "accommodation")
                return area["in_my_words"].get<std::string>();
        return std::string();
    };
    CHECK(words(*then) == "I want to stay.");
    CHECK(words((*v.vault->plan(v.plan))->document()) == "I want to go.");
    CHECK(v.vault->versionDocument(v.plan, RecordId {}).error().code == std::string("export.version_number"));

    // Its own signature, and not that of a later one.
    const auto later = v.vault->sign(v.plan, typed("su"));
    need(later);
    const auto facts = workspace::printFacts(*v.vault, v.plan, "2026-03-02", {}, version->record);
    need(facts);
    CHECK(facts->signatures.size() == 1);
    CHECK(facts->version == static_cast<int>(version->number));

    // On paper too: for the person, and for nobody who would have to be asked again.
    workspace::CopyRequest request { "html", "en", "person", "2026-03-02", {}, version->record };
    const i18n::Phrasebook book;
    const auto copy = workspace::makeCopy(*v.vault, v.plan, request, book);
    need(copy);
    const std::string html(copy->begin(), copy->end());
    CHECK(html.find("I want to stay.") != std::string::npos);
    CHECK(html.find("I want to go.") == std::string::npos);
    request.audience = "crisis";
    CHECK(workspace::makeCopy(*v.vault, v.plan, request, book).error().code
        == std::string("export.version_reader"));
}

TEST_CASE("a no that was said before is no agreement when the person signs")
{
    OneVault v; // its person disagrees with action:a-med-1
    need(v.vault->sign(v.plan, typed("su")));
    CHECK(agreement(v, "state") == "agreed_in_part");
    CHECK(statusOf(v) == "agreed_in_part");
    const auto versions = v.vault->versions(v.plan);
    CHECK(versions->front().signature.exceptParts == std::vector<std::string> { "action:a-med-1" });
    const auto& document = (*v.vault->plan(v.plan))->document();
    CHECK(document["involvement"]["signatures"].back()["except_parts"] == Json { "action:a-med-1" });
    CHECK((*entryFor(v, "action:a-med-1"))["state"] == "disagrees");
    CHECK((*entryFor(v, "action:a-med-1"))["recorded_on"] == "2026-02-12"); // nothing new was said of it
}

TEST_CASE("not sure is no agreement either and the words of an earlier version count")
{
    OneVault v;
    need(v.vault->add(v.plan, "involvement.parts",
        { { "about", "area:finance_money" }, { "state", "not_sure" }, { "recorded_by", "su" } }));
    auto request = agreeing();
    need(v.vault->sign(v.plan, request));
    CHECK(agreement(v, "state") == "agreed_in_part");
    CHECK(v.vault->versions(v.plan)->front().signature.exceptParts
        == std::vector<std::string> { "domain:finance_money" });
    request = typed("su");
    request.agreeParts = { "area:finance_money" };
    need(v.vault->sign(v.plan, request));
    CHECK(agreement(v, "state") == "signed");
}

TEST_CASE("somebody who agrees after all says so when they sign")
{
    OneVault v;
    need(v.vault->sign(v.plan, agreeing()));
    CHECK(agreement(v, "state") == "signed");
    CHECK(statusOf(v) == "agreed");
    const auto* entry = entryFor(v, "action:a-med-1");
    CHECK((*entry)["state"] == "agrees");
    CHECK((*entry)["recorded_by"] == "su");
    // What was said before, and the team's words to it, stay as they were.
    const auto& first = (*v.vault->plan(v.plan))->document()["involvement"]["parts"][0];
    CHECK(first["state"] == "disagrees");
    CHECK(first["team_answer"].get<std::string>().starts_with("We hear that."));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    auto other = typed("su");
    other.agreeParts = { "action:a-med-2" };
    CHECK(v.vault->sign(v.plan, other).error().code == std::string("sign.part"));
    other = typed("p-cc");
    other.agreeParts = { "action:a-med-1" };
    CHECK(v.vault->sign(v.plan, other).error().code == std::string("sign.part"));
}

TEST_CASE("what is left out of a signature has a place where the team can answer")
{
    OneVault v;
    auto request = agreeing();
    request.exceptParts = { "outcome:o-acc-2", "domain:finance_money" };
    need(v.vault->sign(v.plan, request));
    for (const char* part : { "outcome:o-acc-2", "domain:finance_money" }) {
        const auto* entry = entryFor(v, part);
        REQUIRE(entry != nullptr);
        CHECK((*entry)["state"] == "disagrees");
        CHECK((*entry)["recorded_by"] == "su");
        CHECK((*entry)["recorded_on"].get<std::string>().size() == 10);
    }
    const auto& plan = **v.vault->plan(v.plan);
    CHECK(*plan.at("domains.accommodation.outcomes.o-acc-2.agreed_by_person") == false);
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    CHECK(v.vault->versions(v.plan)->front().valid);
    const auto before = plan.document()["involvement"]["parts"].size();
    need(v.vault->sign(v.plan, typed("p-cc"))); // a worker's signature says nothing of what the person thinks
    CHECK((*v.vault->plan(v.plan))->document()["involvement"]["parts"].size() == before);
    CHECK(v.vault->versions(v.plan)->front().signature.exceptParts.empty());
}

TEST_CASE("a printed copy that somebody signed is sealed with its day its place and who noted it")
{
    OneVault v;
    nameHolder(v);
    auto request = onPaper(v, "su");
    need(v.vault->sign(v.plan, request));
    const auto& document = (*v.vault->plan(v.plan))->document();
    const auto& line = document["involvement"]["signatures"].back();
    CHECK(line["kind"] == "paper");
    CHECK(line["paper_on"] == request.paper.on);
    CHECK(line["kept_at"] == "Zqshelf, room 4");
    CHECK(line["paper_version"] == request.paper.version);
    CHECK(line["recorded_by"] == "p-cc");
    CHECK(line["note"] == "Signed at the day centre");
    CHECK(agreedOn(v) == request.paper.on);
    v.reopen();
    const auto versions = v.vault->versions(v.plan);
    need(versions);
    CHECK(versions->front().valid);
    CHECK(versions->front().signature.how == "paper");
    CHECK(versions->front().signature.paper.on == request.paper.on);
    CHECK(versions->front().signature.paper.keptAt == "Zqshelf, room 4");
    CHECK(versions->front().signature.paper.note == "Signed at the day centre");
    CHECK(versions->front().signature.paper.version == request.paper.version);
    need(v.vault->takeBack(v.plan, versions->front().record, "It was another paper."));
}

TEST_CASE("paper is refused without a day or a place or with another number")
{
    OneVault v;
    const auto refused = [&](auto change) {
        auto request = onPaper(v, "su");
        change(request.paper);
        const auto done = v.vault->sign(v.plan, request);
        return done ? std::string() : std::string(done.error().code);
    };
    CHECK(refused([](auto& paper) { paper.on.clear(); }) == "sign.paper_date");
    CHECK(refused([](auto& paper) { paper.on = "2026-02-30"; }) == "sign.paper_date");
    CHECK(refused([](auto& paper) { paper.on = "2099-01-01"; }) == "sign.paper_date");
    CHECK(refused([](auto& paper) { paper.keptAt = " "; }) == "sign.kept");
    CHECK(refused([](auto& paper) { ++paper.version; }) == "sign.paper_version");
    CHECK(v.vault->versions(v.plan)->empty());
}

TEST_CASE("a plan that was changed after the paper was signed is not what is on it")
{
    OneVault v;
    const auto request = onPaper(v, "su");
    *v.clock.now += 2LL * 24 * 3600 * 1000;
    need(v.vault->set(v.plan, "copies.0.sent_on", "2026-10-15")); // to whom it went is no part of it
    CHECK(v.vault->paperFits(v.plan, request.paper));
    need(v.vault->sign(v.plan, request));
    // What that signing wrote is no change either: a second person's name on the same paper.
    auto second = onPaper(v, "p-cc");
    second.paper.on = request.paper.on;
    second.paper.version = v.vault->versions(v.plan)->front().number;
    CHECK(v.vault->paperFits(v.plan, second.paper));
    need(v.vault->set(v.plan, "domains.accommodation.in_my_words", "Something else"));
    CHECK(v.vault->sign(v.plan, second).error().code == std::string("sign.paper_changed"));
    second.paper.on = isoTime(*v.clock.now).substr(0, 10);
    CHECK(v.vault->paperFits(v.plan, second.paper));
}

TEST_CASE("what was signed on paper stands on the print in both languages")
{
    OneVault v;
    auto request = onPaper(v, "su");
    need(v.vault->sign(v.plan, request));
    const i18n::Phrasebook book;
    for (const auto* form : { "full", "statutory" })
        for (const auto& [language, words] : { std::pair { "en", "The paper is kept at: Zqshelf, room 4" },
                 { "cy", "Cedwir y papur yma: Zqshelf, room 4" } }) {
            const auto page = workspace::makeCopy(
                *v.vault, v.plan, { "html", language, "person", "2026-10-15", form }, book);
            need(page);
            const std::string text(page->begin(), page->end());
            CHECK(text.find(words) != std::string::npos);
            CHECK(text.find("paper_on") == std::string::npos);
        }
}

TEST_CASE("no letter about the coordinator is made of a sealed version")
{
    OneVault v;
    need(v.vault->sign(v.plan, onPaper(v, "su")));
    const i18n::Phrasebook book;
    const auto letter = [&](const std::optional<RecordId>& version) {
        return workspace::makeCopy(
            *v.vault, v.plan, { "html", "cy", "person", "2026-10-15", "coordinator_letter", version }, book);
    };
    need(letter({})); // of the plan as it is
    const auto old = letter(v.vault->versions(v.plan)->front().record);
    REQUIRE_FALSE(old);
    CHECK(old.error().code == std::string("print.form"));
}

TEST_CASE("a yes to the whole plan is one to its open outcomes, and the version stands as it was signed")
{
    OneVault v;
    const auto outcomes = [&] {
        std::vector<Json> open;
        for (const auto& area : (*v.vault->plan(v.plan))->document()["domains"])
            for (const auto& outcome : area.value("outcomes", Json::array()))
                if (outcome.value("status", Json()) == "open")
                    open.push_back(outcome);
        return open;
    };
    const auto left = outcomes().front()["outcome_id"].get<std::string>();
    for (const auto& area : (*v.vault->plan(v.plan))->document()["domains"])
        for (const auto& outcome : area.value("outcomes", Json::array()))
            need(v.vault->set(v.plan,
                "domains." + area["domain"].get<std::string>() + ".outcomes."
                    + outcome["outcome_id"].get<std::string>() + ".agreed_by_person",
                nullptr));
    auto request = agreeing();
    request.exceptParts = { "outcome:" + left };
    need(v.vault->sign(v.plan, request));
    for (const auto& outcome : outcomes())
        CHECK(outcome["agreed_by_person"] == (outcome["outcome_id"] != left));
    for (const auto& area : (*v.vault->plan(v.plan))->document()["domains"])
        for (const auto& outcome : area.value("outcomes", Json::array()))
            if (outcome["outcome_id"] == left)
                CHECK(area["state"] == "outcomes_written");
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
}

TEST_CASE("what stands beside the text makes no signature out of date")
{
    OneVault v;
    need(v.vault->sign(v.plan, agreeing()));
    need(v.vault->add(v.plan, "copies", { { "to", "su" }, { "sent_on", "2026-03-02" } }));
    need(v.vault->add(v.plan, "comments", { { "by", "su" }, { "text", "Thank you." } }));
    need(v.vault->add(v.plan, "reviews.requests", { { "by", "su" }, { "words", "Soon." } }));
    need(v.vault->add(v.plan, "restricted_notes", { { "text", "Zq" } }));
    need(v.vault->add(v.plan, "information_received", { { "from", "Zq" } }));
    need(v.vault->add(v.plan, "care_coordination.contact_log", { { "on", "2026-03-02" } }));
    need(v.vault->set(v.plan, "checker_notes", Json::object()));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 0);
    need(v.vault->set(v.plan, "reviews.next_due_on", "2026-09-01"));
    CHECK(v.vault->versions(v.plan)->front().changedSince == 1);
}

TEST_CASE("declining needs no reason, and another day's yes leaves the words of the no where they are")
{
    OneVault v;
    need(v.vault->sign(v.plan, answerOf("su", "declined")));
    CHECK(agreement(v, "state") == "declined_to_sign");
    const auto parts
        = [&]() -> const Json& { return (*v.vault->plan(v.plan))->document()["involvement"]["parts"]; };
    const auto before = parts();
    need(v.vault->sign(v.plan, agreeing()));
    REQUIRE(parts().size() == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(parts()[i] == before[i]);
    CHECK(parts().back()["about"] == "action:a-med-1");
    CHECK(parts().back()["state"] == "agrees");
}
