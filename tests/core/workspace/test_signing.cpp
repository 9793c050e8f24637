// How a person and a worker sign, what is written of it, and how a signature is taken back.
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

std::string agreement(const OneVault& v, const char* field)
{
    const auto& document = (*v.vault->plan(v.plan))->document();
    return document["involvement"]["agreement"].value(field, std::string());
}

} // namespace

TEST_CASE("a worker signs with the PIN of their vault or with its passphrase and never without")
{
    OneVault v;
    const auto account = answerOf("p-cc", "account");
    CHECK(v.vault->sign(v.plan, account).error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->sign(v.plan, account, "not this one at all").error().fault == Fault::WrongPassphrase);
    CHECK(v.vault->versions(v.plan)->empty());
    CHECK(v.vault->sign(v.plan, account, kPassphrase));
    need(v.vault->setPin(kPin));
    CHECK(v.vault->sign(v.plan, account, "402818").error().code == std::string("pin.wrong"));
    CHECK(v.vault->sign(v.plan, account, kPassphrase).error().code == std::string("pin.wrong"));
    CHECK(v.vault->sign(v.plan, account, kPin));
    CHECK(v.vault->versions(v.plan)->size() == 2);
}

TEST_CASE("the person the plan is of never signs with somebody else's secret")
{
    OneVault v;
    CHECK(v.vault->sign(v.plan, answerOf("su", "account"), kPassphrase).error().code
        == std::string("sign.who"));
}

TEST_CASE("a PIN opens what was locked until it was wrong five times")
{
    OneVault v;
    CHECK(v.vault->pinTriesLeft() == 0);
    CHECK(v.vault->setPin("123456").error().code == std::string("pin.weak"));
    need(v.vault->setPin(kPin));
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

TEST_CASE("what the person answered is written down with their signature and is no change to what they signed")
{
    OneVault v;
    SECTION("all of it")
    {
        need(v.vault->sign(v.plan, typed("su")));
        CHECK(agreement(v, "state") == "signed");
    }
    SECTION("all but one part")
    {
        auto request = typed("su");
        request.exceptParts = { "action:a-med-1" };
        need(v.vault->sign(v.plan, request));
        CHECK(agreement(v, "state") == "agreed_in_part");
    }
    SECTION("out loud, before a witness")
    {
        auto request = answerOf("su", "spoken");
        request.words = "Iawn, cytuno.";
        request.witness = "Nia Prawf";
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
        CHECK(after->front().changedSince == 0);
        CHECK_FALSE(after->front().takenBackAt.empty());
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
