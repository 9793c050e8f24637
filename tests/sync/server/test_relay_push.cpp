#include "relay_room.h"

using namespace cyd;
using namespace cyd::protocol;
using namespace cyd::server;
using namespace cyd::test;

namespace {

struct PushRoom : RelayRoom {
    Device ann = clinic.enrol();
    Device ben = clinic.enrol(record::RoleClinician);
    PlanId plan = PlanId::random();
    KeyId key = KeyId::random();
    Hash annToken, benToken;
    Written first;

    explicit PushRoom(Limits limits = {})
        : RelayRoom(limits)
    {
        publish();
        annToken = login(ann);
        benToken = login(ben);
    }
    //! The plan begins: a grant to both.
    void begin()
    {
        first = ann.grant(clinic.org(), plan, key, { ann.cert.id, ben.cert.id });
        const auto reply = push(annToken, ann.push(clinic.org(), plan, { first }));
        REQUIRE(reply.items.size() == 1);
        REQUIRE(reply.items[0].code == PushCode::Accepted);
    }
    Written edit(Device& device) { return device.edit(clinic.org(), plan, key); }
    PushReply send(Device& device, const std::vector<Written>& records)
    {
        return push(
            device.cert.id == ann.cert.id ? annToken : benToken, device.push(clinic.org(), plan, records));
    }
    std::vector<PushCode> codes(const PushReply& reply)
    {
        std::vector<PushCode> result;
        for (const auto& item : reply.items)
            result.push_back(item.code);
        return result;
    }
    std::uint64_t lastSeq() { return pull(annToken, plan).lastSeq; }
};
using Codes = std::vector<PushCode>;
constexpr auto A = PushCode::Accepted, D = PushCode::Duplicate, N = PushCode::NotAttested;

} // namespace

TEST_CASE("records get dense numbers in the order of their acceptance")
{
    PushRoom room;
    room.begin();
    const auto one = room.send(room.ann, { room.edit(room.ann), room.edit(room.ann) });
    CHECK(one.items[0].seq == 2);
    CHECK(one.items[1].seq == 3);
    CHECK(one.lastSeq == 3);
    CHECK(room.send(room.ben, { room.edit(room.ben) }).items[0].seq == 4);
    CHECK(room.send(room.ann, { room.edit(room.ann) }).items[0].seq == 5);
}

TEST_CASE("a push whose reply was lost is answered with the same numbers")
{
    PushRoom room;
    room.begin();
    const std::vector records { room.edit(room.ann), room.edit(room.ann) };
    const auto once = room.send(room.ann, records);
    const auto again = room.send(room.ann, records);
    CHECK(room.codes(again) == Codes { D, D });
    CHECK(again.items[0].seq == once.items[0].seq);
    CHECK(again.items[1].seq == once.items[1].seq);
    CHECK(again.lastSeq == once.lastSeq);
    const auto mixed = room.send(room.ann, { records[1], room.edit(room.ann) });
    CHECK(room.codes(mixed) == Codes { D, A });
}

TEST_CASE("a plan begins with a grant by somebody who may give one")
{
    PushRoom room;
    SECTION("an edit cannot begin it")
    {
        CHECK(room.codes(room.send(room.ann, { room.edit(room.ann) })) == Codes { PushCode::NotAllowed });
    }
    SECTION("a clinician cannot begin it")
    {
        const auto grant = room.ben.grant(room.clinic.org(), room.plan, room.key, { room.ben.cert.id });
        CHECK(room.codes(room.send(room.ben, { grant })) == Codes { PushCode::NotAllowed });
    }
    SECTION("its author may fetch it even when the grant forgot them")
    {
        const auto grant = room.ann.grant(room.clinic.org(), room.plan, room.key, { room.ben.cert.id });
        CHECK(room.codes(room.send(room.ann, { grant })) == Codes { A });
        CHECK(room.pull(room.annToken, room.plan).records.size() == 1);
    }
    SECTION("grant and first edits may come together")
    {
        const auto grant = room.ann.grant(room.clinic.org(), room.plan, room.key, { room.ann.cert.id });
        CHECK(room.codes(room.send(room.ann, { grant, room.edit(room.ann), room.edit(room.ann) }))
            == Codes { A, A, A });
    }
}

TEST_CASE("only those with a grant write to a plan")
{
    PushRoom room;
    room.begin();
    auto eve = room.clinic.enrol();
    room.publish();
    const auto token = room.login(eve);
    const auto record = eve.edit(room.clinic.org(), room.plan, room.key);
    const auto reply = room.push(token, eve.push(room.clinic.org(), room.plan, { record }));
    CHECK(room.codes(reply) == Codes { PushCode::NotAllowed });
    const auto grant = room.ann.grant(room.clinic.org(), room.plan, room.key, { eve.cert.id });
    CHECK(room.codes(room.send(room.ann, { grant })) == Codes { A });
    CHECK(room.codes(room.push(token, eve.push(room.clinic.org(), room.plan, { record }))) == Codes { A });
}

TEST_CASE("nobody pushes another's records")
{
    PushRoom room;
    room.begin();
    const auto record = room.edit(room.ben);
    const auto reply = room.push(room.annToken, room.ben.push(room.clinic.org(), room.plan, { record }));
    CHECK(room.codes(reply) == Codes { PushCode::NotAllowed });
}

TEST_CASE("a member of another organisation cannot touch a plan by knowing its id")
{
    PushRoom room;
    room.begin();
    Clinic other;
    auto thief = other.enrol();
    (void)room.ok<OrgReply>(Route::OrgAppend, encode(other.append()));
    const auto token = room.login(thief);
    const auto grant = thief.grant(other.org(), room.plan, room.key, { thief.cert.id });
    CHECK(room.codes(room.push(token, thief.push(other.org(), room.plan, { grant })))
        == Codes { PushCode::NotAllowed });
    CHECK(room.call(Route::Pull, encode(Pull { room.plan, 0, 10 }), token).status == 404);
}

TEST_CASE("a record that no right attestation covers is not taken")
{
    PushRoom room;
    room.begin();
    const std::vector records { room.edit(room.ann), room.edit(room.ann) };
    auto push = room.ann.push(room.clinic.org(), room.plan, records);
    SECTION("none")
    {
        push.attestations.clear();
    }
    SECTION("altered")
    {
        push.attestations[0].back() ^= 1;
    }
    SECTION("not one at all")
    {
        push.attestations[0].assign(record::kAttestationSize, 0);
    }
    SECTION("by somebody else")
    {
        auto forged = room.ann;
        forged.keys = room.ben.keys;
        push.attestations[0] = forged.attest(room.clinic.org(), room.plan, records[1]);
    }
    SECTION("of another plan")
    {
        push.attestations[0] = room.ann.attest(room.clinic.org(), PlanId::random(), records[1]);
    }
    SECTION("with a wrong number")
    {
        auto wrong = records[1];
        wrong.authorSeq += 1;
        push.attestations[0] = room.ann.attest(room.clinic.org(), room.plan, wrong);
    }
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { N });
    CHECK(room.lastSeq() == 1);
}

TEST_CASE("an attestation covers what stands before its record and nothing after it")
{
    PushRoom room;
    room.begin();
    const std::vector records { room.edit(room.ann), room.edit(room.ann), room.edit(room.ann) };
    auto push = room.ann.push(room.clinic.org(), room.plan, records);
    push.attestations[0] = room.ann.attest(room.clinic.org(), room.plan, records[1]);
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { A, A, N });
    CHECK(room.lastSeq() == 3);
}

TEST_CASE("what is covered before a refused record stays and the rest is told that it is not covered")
{
    PushRoom room;
    room.begin();
    const std::vector records { room.edit(room.ann), room.edit(room.ann),
        room.ann.edit(room.clinic.org(), room.plan, KeyId::random()), room.edit(room.ann) };
    auto push = room.ann.push(room.clinic.org(), room.plan, records);
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { N, N, PushCode::KeyUnknown });
    CHECK(room.lastSeq() == 1);
    push.attestations.insert(
        push.attestations.begin(), room.ann.attest(room.clinic.org(), room.plan, records[0]));
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { A, N, PushCode::KeyUnknown });
    CHECK(room.lastSeq() == 2);
}

TEST_CASE("a hole in the author's numbers is named")
{
    PushRoom room;
    room.begin();
    const auto lost = room.edit(room.ann);
    const auto later = room.edit(room.ann);
    const auto reply = room.send(room.ann, { later });
    CHECK(room.codes(reply) == Codes { PushCode::Gap });
    CHECK(reply.items[0].seq == lost.authorSeq);
    const auto tail = room.edit(room.ann);
    const auto inside = room.send(room.ann, { lost, tail });
    CHECK(inside.items.back().code == PushCode::Gap);
    CHECK(inside.items.back().seq == later.authorSeq);
    CHECK(room.codes(room.send(room.ann, { lost, later, tail })) == Codes { A, A, A });
}

TEST_CASE("a parent that the server has not seen holds a record back")
{
    PushRoom room;
    room.begin();
    const auto unseen = room.edit(room.ben);
    const auto reply = room.ann.edit(room.clinic.org(), room.plan, room.key, { unseen.id });
    CHECK(room.codes(room.send(room.ann, { reply })) == Codes { PushCode::ParentUnknown });
    CHECK(room.codes(room.send(room.ben, { unseen })) == Codes { A });
    CHECK(room.codes(room.send(room.ann, { reply })) == Codes { A });
}

TEST_CASE("a key that no grant introduced is refused and one of the same push is not")
{
    PushRoom room;
    room.begin();
    const auto fresh = KeyId::random();
    const auto grant = room.ann.grant(room.clinic.org(), room.plan, fresh, { room.ann.cert.id });
    const auto use = room.ann.edit(room.clinic.org(), room.plan, fresh);
    CHECK(room.codes(room.send(room.ann, { grant, use })) == Codes { A, A });
    CHECK(room.codes(room.send(room.ben, { room.ben.edit(room.clinic.org(), room.plan, fresh) }))
        == Codes { A });
}

TEST_CASE("a device that went back in time is noticed and both its histories are kept")
{
    PushRoom room;
    room.begin();
    const auto one = room.edit(room.ann);
    REQUIRE(room.codes(room.send(room.ann, { one })) == Codes { A });
    room.ann.rewind(room.plan, room.first);
    const auto other = room.edit(room.ann);
    REQUIRE(other.authorSeq == one.authorSeq);
    CHECK(room.codes(room.send(room.ann, { other })) == Codes { PushCode::Fork });
    CHECK(room.codes(room.send(room.ann, { other })) == Codes { PushCode::Fork });
    REQUIRE(room.mailbox->begin());
    CHECK(room.mailbox->forkCount(room.plan, room.ann.cert.id).value() == 1);
    CHECK(room.mailbox->commit());
    // A history that parted earlier and has grown past the server's is no gap that could be filled.
    const auto beyond = room.edit(room.ann);
    CHECK(room.codes(room.send(room.ann, { beyond })) == Codes { PushCode::Fork });
    CHECK(room.lastSeq() == 2);
}

TEST_CASE("what is kept aside of one author is bounded")
{
    Limits limits;
    limits.forksPerAuthor = 3;
    PushRoom room(limits);
    room.begin();
    REQUIRE(room.codes(room.send(room.ann, { room.edit(room.ann) })) == Codes { A });
    for (int i = 0; i < 6; ++i) {
        room.ann.rewind(room.plan, room.first);
        CHECK(room.codes(room.send(room.ann, { room.edit(room.ann) })) == Codes { PushCode::Fork });
    }
    REQUIRE(room.mailbox->begin());
    CHECK(room.mailbox->forkCount(room.plan, room.ann.cert.id).value() == 3);
    CHECK(room.mailbox->commit());
}

TEST_CASE("damaged bytes are refused and nothing of them is kept")
{
    PushRoom room;
    room.begin();
    const auto record = room.edit(room.ann);
    auto push = room.ann.push(room.clinic.org(), room.plan, { record });
    for (std::size_t at = 0; at < push.records[0].size(); at += 11) {
        auto damaged = push;
        damaged.records[0][at] ^= 0x40;
        const auto reply = room.push(room.annToken, damaged);
        CHECK(reply.items.back().code != A);
    }
    push.records[0].pop_back();
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { PushCode::Malformed });
    CHECK(room.lastSeq() == 1);
}

TEST_CASE("a plan at its limit still takes crisis records and signatures and grants")
{
    Limits limits;
    limits.planRecords = 20;
    PushRoom room(limits);
    room.begin();
    for (int i = 0; i < 19; ++i)
        REQUIRE(room.codes(room.send(room.ann, { room.edit(room.ann) })) == Codes { A });
    CHECK(room.codes(room.send(room.ben, { room.edit(room.ben) })) == Codes { PushCode::Quota });
    const auto crisis = room.ann.edit(room.clinic.org(), room.plan, room.key, {}, Section::Crisis);
    CHECK(room.codes(room.send(room.ann, { crisis })) == Codes { A });
    CHECK(room.codes(room.send(
              room.ann, { room.ann.grant(room.clinic.org(), room.plan, room.key, { room.ben.cert.id }) }))
        == Codes { A });
    const auto more = room.ann.edit(room.clinic.org(), room.plan, room.key, {}, Section::Crisis);
    CHECK(room.codes(room.send(room.ann, { more })) == Codes { PushCode::Quota });
}

TEST_CASE("a push of more than a mebibyte is refused before it is looked at")
{
    PushRoom room;
    room.begin();
    std::vector<Written> records;
    for (int i = 0; i < 17; ++i)
        records.push_back(room.ann.edit(room.clinic.org(), room.plan, room.key, {}, Section::Core, 65536));
    const auto push = room.ann.push(room.clinic.org(), room.plan, records);
    CHECK(room.call(Route::Push, encode(push), room.annToken).status == 413);
    CHECK(room.lastSeq() == 1);
}

TEST_CASE("a device that sends too many records is told when to come back and nothing is lost")
{
    Limits limits;
    limits.deviceRecords = 5;
    limits.deviceRecordsPerHour = 3600;
    PushRoom room(limits);
    room.begin();
    std::vector<Written> records;
    for (int i = 0; i < 5; ++i)
        records.push_back(room.edit(room.ann));
    const auto push = room.ann.push(room.clinic.org(), room.plan, records);
    const auto refused = room.call(Route::Push, encode(push), room.annToken);
    CHECK(refused.status == 429);
    room.now += refused.retryAfter * 1000;
    CHECK(room.codes(room.push(room.annToken, push)) == Codes { A, A, A, A, A });
}

TEST_CASE("a certificate that reached the log after the push was looked at still counts")
{
    PushRoom room;
    room.begin();
    auto cat = room.clinic.enrol();
    const auto grant = room.ann.grant(room.clinic.org(), room.plan, room.key, { cat.cert.id });
    REQUIRE(room.codes(room.send(room.ann, { grant })) == Codes { A });
    const auto push
        = cat.push(room.clinic.org(), room.plan, { cat.edit(room.clinic.org(), room.plan, room.key) });
    auto prepared = room.relay->prepare({ Route::Push, encode(push), Hash::random(), "" });
    room.publish();
    prepared.call.token = room.login(cat);
    REQUIRE(room.mailbox->begin());
    const auto answer = room.relay->answer(prepared);
    REQUIRE(room.mailbox->commit());
    REQUIRE(answer);
    CHECK(decode<PushReply>(answer->body)->items[0].code == A);
}
