#include "core/vault/aead.h"
#include "core/vault/enrol.h"

#include "team.h"

#include <random>

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string bare(std::string text)
{
    std::erase(text, '-');
    return text;
}

Invitation invitationFor(const Team& team)
{
    Invitation invitation;
    invitation.serverUrl = "https://cynllun.example:8443";
    invitation.pins = { Hash::random(), Hash::random() };
    invitation.serverId = Hash::random();
    invitation.orgSeq = team.log.headSeq();
    invitation.orgHash = team.log.headHash();
    invitation.personName = "Gwenllïan Ŵyn";
    invitation.person = PersonId::random();
    invitation.cert = CertId::random();
    invitation.roles = record::RoleClinician;
    invitation.expiresMs = kNow + 72LL * 3600 * 1000;
    return invitation;
}

} // namespace

TEST_CASE("a code that is read back correctly is the same code", "[enrol]")
{
    for (int i = 0; i < 200; ++i) {
        const auto code = InviteCode::random();
        const auto text = code.text();
        REQUIRE(text.size() == 28 + 6);
        const auto back = InviteCode::parse(text);
        REQUIRE(back);
        REQUIRE(back->id() == code.id());
        REQUIRE(back->text() == text);
    }
}

TEST_CASE("a code may be typed as people type", "[enrol]")
{
    const auto code = InviteCode::random();
    auto text = code.text();
    const auto sameCode = [&](const std::string& typed) {
        const auto back = InviteCode::parse(typed);
        return back && back->id() == code.id();
    };
    CHECK(sameCode(bare(text)));
    auto lower = text;
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(sameCode(lower));
    auto loose = text;
    std::ranges::replace(loose, '-', ' ');
    CHECK(sameCode("  " + loose + "\n"));
    auto misread = text;
    std::ranges::replace(misread, '0', 'O');
    std::ranges::replace(misread, '1', 'l');
    CHECK(sameCode(misread));
    std::ranges::replace(misread, 'O', 'o');
    std::ranges::replace(misread, 'l', 'I');
    CHECK(sameCode(misread));
    std::string dashed;
    for (const char c : text)
        dashed += c == '-' ? std::string("\xe2\x80\x93") : std::string(1, c);
    CHECK(sameCode(dashed));
}

TEST_CASE("one wrong character in a code is always caught", "[enrol]")
{
    for (int round = 0; round < 5; ++round) {
        const auto text = bare(InviteCode::random().text());
        for (std::size_t at = 0; at < text.size(); ++at) {
            for (const char other : kAlphabet) {
                if (other == text[at])
                    continue;
                auto wrong = text;
                wrong[at] = other;
                REQUIRE(codeOf(InviteCode::parse(wrong)) == "code.check");
            }
            for (const char never : { 'U', 'u', '!', '/' }) {
                auto wrong = text;
                wrong[at] = never;
                REQUIRE(codeOf(InviteCode::parse(wrong)) == "code.check");
            }
        }
    }
}

TEST_CASE("two wrong characters and swapped characters in a code are always caught", "[enrol]")
{
    const auto text = bare(InviteCode::random().text());
    std::minstd_rand random(7);
    for (std::size_t a = 0; a < text.size(); ++a) {
        for (std::size_t b = a + 1; b < text.size(); ++b) {
            auto swapped = text;
            std::swap(swapped[a], swapped[b]);
            if (swapped != text)
                REQUIRE(codeOf(InviteCode::parse(swapped)) == "code.check");
            for (int i = 0; i < 20; ++i) {
                auto wrong = text;
                wrong[a] = kAlphabet[random() % kAlphabet.size()];
                wrong[b] = kAlphabet[random() % kAlphabet.size()];
                if (wrong != text)
                    REQUIRE(codeOf(InviteCode::parse(wrong)) == "code.check");
            }
        }
    }
}

TEST_CASE("a code with too few or too many characters says so", "[enrol]")
{
    const auto text = InviteCode::random().text();
    CHECK(codeOf(InviteCode::parse("")) == "code.length");
    CHECK(codeOf(InviteCode::parse(text.substr(1))) == "code.length");
    CHECK(codeOf(InviteCode::parse(text + "0")) == "code.length");
    CHECK(codeOf(InviteCode::parse(std::string(100'000, 'A'))) == "code.length");
    CHECK(InviteCode::parse(text).has_value());
}

TEST_CASE("a number too large for a code is refused though its check characters are right", "[enrol]")
{
    // 26 digits hold two bits more than a code; of the 1,024 pairs of check characters one fits any
    // beginning.
    auto text = bare(InviteCode::random().text());
    text[0] = kAlphabet[kAlphabet.find(text[0]) + 8];
    for (const char first : kAlphabet) {
        for (const char second : kAlphabet) {
            text[26] = first;
            text[27] = second;
            REQUIRE(codeOf(InviteCode::parse(text)) == "code.check");
        }
    }
}

TEST_CASE("an invitation opens under its code and says what was put in", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    const auto invitation = invitationFor(team);
    const auto bundle = team.sian.sealInvitation(code, invitation);
    REQUIRE(bundle);
    const auto opened = openInvitation(code, *bundle, kNow);
    REQUIRE(opened);
    CHECK(opened->serverUrl == invitation.serverUrl);
    CHECK(opened->pins == invitation.pins);
    CHECK(opened->serverId == invitation.serverId);
    CHECK(opened->org == team.sian.identity().org);
    CHECK(opened->root == team.log.root());
    CHECK(opened->orgSeq == team.log.headSeq());
    CHECK(opened->orgHash == team.log.headHash());
    CHECK(opened->personName == invitation.personName);
    CHECK(opened->person == invitation.person);
    CHECK(opened->cert == invitation.cert);
    CHECK(opened->roles == invitation.roles);
    CHECK(opened->expiresMs == invitation.expiresMs);

    Vault joined(Key::random());
    joined.join(*opened);
    CHECK(*joined.openName(team.log.sealedOrgName()) == "Tîm Iechyd Meddwl Cymunedol Llŷn");
    CHECK(joined.identity().root == team.log.root());
    CHECK_FALSE(joined.isAdmin());
}

TEST_CASE("every invitation is equally long whatever names are in it", "[enrol]")
{
    const Team team;
    auto invitation = invitationFor(team);
    const auto first = team.sian.sealInvitation(InviteCode::random(), invitation)->size();
    invitation.personName = "X";
    invitation.pins.clear();
    CHECK(team.sian.sealInvitation(InviteCode::random(), invitation)->size() == first);
    invitation.personName = std::string(801, 'x');
    CHECK(codeOf(team.sian.sealInvitation(InviteCode::random(), invitation)) == "invite.malformed");
    invitation.personName = std::string(800, 'x');
    invitation.serverUrl = std::string(800, 'y');
    invitation.pins = std::vector<Hash>(4, Hash::random());
    const auto code = InviteCode::random();
    CHECK(openInvitation(code, *team.sian.sealInvitation(code, invitation), kNow)->personName.size() == 800);
    invitation.pins.push_back(Hash::random());
    CHECK(codeOf(team.sian.sealInvitation(code, invitation)) == "invite.malformed");
}

TEST_CASE("an invitation that was altered, cut or made under another code is refused", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    const auto bundle = *team.sian.sealInvitation(code, invitationFor(team));
    CHECK(codeOf(openInvitation(InviteCode::random(), bundle, kNow)) == "invite.forged");
    for (std::size_t bit = 0; bit < bundle.size() * 8; bit += bit < 512 ? 1 : 61)
        REQUIRE_FALSE(openInvitation(code, flipped(bundle, bit), kNow));
    for (std::size_t size = 0; size < bundle.size(); size += size < 64 ? 1 : 37)
        REQUIRE(codeOf(openInvitation(code, BytesView(bundle).first(size), kNow)).starts_with("invite."));
    auto newer = bundle;
    newer[4] = 2;
    CHECK(faultOf(openInvitation(code, newer, kNow)) == Fault::TooNew);
}

TEST_CASE("an invitation past its day is refused by its own word", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    const auto invitation = invitationFor(team);
    const auto bundle = *team.sian.sealInvitation(code, invitation);
    CHECK(openInvitation(code, bundle, invitation.expiresMs - 1));
    CHECK(codeOf(openInvitation(code, bundle, invitation.expiresMs)) == "code.expired");
}

TEST_CASE("a request proves that the device held the code and its own key", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    const auto request = team.tom.enrolRequest(code, "Tabled y tîm");
    const auto checked = checkRequest(code, request);
    REQUIRE(checked);
    CHECK(checked->sign == team.tom.identity().sign);
    CHECK(checked->box == team.tom.identity().box);
    CHECK(checked->device == team.tom.identity().device);
    CHECK(checked->deviceName == "Tabled y tîm");
    CHECK(checked->invite == code.id());
}

TEST_CASE("a server that swaps keys in a request is found out", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    const auto request = team.tom.enrolRequest(code, "Tabled");
    for (std::size_t bit = 0; bit < request.size() * 8; ++bit)
        REQUIRE_FALSE(checkRequest(code, flipped(request, bit)));
    for (std::size_t size = 0; size < request.size(); ++size)
        REQUIRE_FALSE(checkRequest(code, BytesView(request).first(size)));
    CHECK(codeOf(checkRequest(InviteCode::random(), request)) == "enrol.forged");
    // Its own request under a code that it made up, presented for our invitation.
    const auto otherCode = InviteCode::random();
    auto swapped = team.tom.enrolRequest(otherCode, "Tabled");
    const auto id = code.id();
    std::ranges::copy(id.data, swapped.begin() + 8);
    CHECK(codeOf(checkRequest(code, swapped)) == "enrol.forged");
}

TEST_CASE("a request for a key that its sender does not hold is refused", "[enrol]")
{
    // Somebody who overheard the code asks for a certificate over a colleague's public keys.
    const Team team;
    const auto code = InviteCode::random();
    const auto requestBy = [&](const Vault& signer) {
        ByteWriter statement;
        statement.raw(DeviceId::random().view());
        statement.raw(team.sian.identity().sign.view());
        statement.raw(team.sian.identity().box.view());
        statement.raw(Bytes(101, 0));
        ByteWriter message;
        message.raw(code.id().view());
        message.raw(statement.bytes());
        const auto signature = signer.sign("cyd/enrol/v1", message.bytes());
        statement.raw(signature.view());
        ByteWriter request;
        request.raw(viewOf("CPQ1"));
        request.u32(0x00000101);
        request.raw(code.id().view());
        const auto context = request.bytes();
        request.raw(sealUnder(code.derive("cyd/inv-req/v1"), context, statement.bytes()));
        return request.take();
    };
    CHECK(checkRequest(code, requestBy(team.sian)));
    CHECK(codeOf(checkRequest(code, requestBy(team.tom))) == "enrol.forged");
}

TEST_CASE("a long device name is cut between characters", "[enrol]")
{
    const Team team;
    const auto code = InviteCode::random();
    std::string name = "x";
    while (name.size() < 300)
        name += "ŵ";
    const auto checked = checkRequest(code, team.tom.enrolRequest(code, name));
    REQUIRE(checked);
    CHECK(checked->deviceName == name.substr(0, 99));
}

TEST_CASE("the number that two people compare depends on both keys", "[enrol]")
{
    const auto sign = SignPublicKey::random();
    const auto box = BoxPublicKey::random();
    const auto number = comparisonNumber(sign, box);
    CHECK(number.size() == 6);
    CHECK(std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }));
    CHECK(comparisonNumber(sign, box) == number);
    int same = 0;
    for (int i = 0; i < 50; ++i) {
        same += comparisonNumber(SignPublicKey::random(), box) == number ? 1 : 0;
        same += comparisonNumber(sign, BoxPublicKey::random()) == number ? 1 : 0;
    }
    CHECK(same <= 1); // one in a million each
}
