#include "core/vault/pin_session.h"

#include "team.h"

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {
constexpr std::string_view kPin = "204815", kWrong = "204816";
}

TEST_CASE("the right PIN opens the vault that was locked", "[pin]")
{
    std::optional<Vault> vault(Key::random());
    const auto sealed = vault->sealLocal("x", viewOf("y"));
    auto session = PinSession::make(*vault, kPin);
    REQUIRE(session);
    vault.reset();
    const auto again = session->open(kPin);
    REQUIRE(again);
    CHECK(toString(*again->openLocal("x", sealed)) == "y");
    CHECK_FALSE(again->hasIdentity());
    CHECK(session->open(kPin));
}

TEST_CASE("the fifth wrong PIN ends the session for good", "[pin]")
{
    const Vault vault(Key::random());
    auto session = *PinSession::make(vault, kPin);
    for (int left = 4; left > 0; --left) {
        CHECK(codeOf(session.open(kWrong)) == "pin.wrong");
        CHECK(session.triesLeft() == left);
    }
    CHECK(codeOf(session.check(kWrong)) == "pin.spent");
    CHECK(session.triesLeft() == 0);
    CHECK(codeOf(session.open(kPin)) == "pin.spent");
    CHECK(faultOf(session.check(kPin)) == Fault::Locked);
}

TEST_CASE("a right PIN gives all five tries again", "[pin]")
{
    const Vault vault(Key::random());
    auto session = *PinSession::make(vault, kPin);
    CHECK_FALSE(session.open(kWrong));
    CHECK_FALSE(session.check(kWrong));
    CHECK(session.check(kPin));
    CHECK(session.triesLeft() == PinSession::kTries);
}

TEST_CASE("after twelve hours a PIN is not enough", "[pin]")
{
    std::int64_t now = 5;
    const Vault vault(Key::random());
    auto session = *PinSession::make(vault, kPin, [&] { return now; });
    now += PinSession::kMaxAgeMs - 1;
    CHECK(session.open(kPin));
    now += 1;
    CHECK(codeOf(session.open(kPin)) == "pin.spent");
}

TEST_CASE("a PIN that is easy to guess is refused", "[pin]")
{
    const Vault vault(Key::random());
    for (const auto* pin :
        { "", "12345", "111111", "123456", "987654", "890123", "12345a", "      ", "1234567" })
        CHECK(codeOf(PinSession::make(vault, pin)) == "pin.weak");
    CHECK(PinSession::make(vault, "112358"));
}

TEST_CASE("a session that was moved from holds nothing", "[pin]")
{
    const Vault vault(Key::random());
    auto first = *PinSession::make(vault, kPin);
    auto second = std::move(first);
    CHECK(second.check(kPin));
    CHECK(first.triesLeft() == 0); // NOLINT(bugprone-use-after-move)
    second = *PinSession::make(vault, "112358");
    CHECK(codeOf(second.check(kPin)) == "pin.wrong");
}
