// The two times of a signature: when this device says it was given, and by when the server had it.
#include "tests/support/vaults.h"

using namespace cyd;
using namespace cyd::test;

namespace {

constexpr std::int64_t kServerMs = 1'795'000'000'000;

void signAsThePerson(OneVault& v)
{
    workspace::SignRequest request;
    request.by = "su";
    request.how = "typed";
    request.language = "cy";
    request.words = "Rhys Ellis-Dummy";
    request.agreeParts = { "action:a-med-1" };
    REQUIRE(v.vault->sign(v.plan, request));
}

workspace::OutgoingBatch outboxOf(OneVault& v)
{
    auto batch = v.vault->mailroom().outbox(v.plan, 1000, 1 << 24, UINT64_MAX);
    REQUIRE(batch);
    return std::move(*batch);
}

void receive(OneVault& v, const workspace::OutgoingBatch& batch, std::int64_t serverMs)
{
    std::vector<workspace::Mailroom::Receipt> receipts;
    for (const auto& item : batch.records)
        receipts.push_back({ item.id, receipts.size() + 1, serverMs });
    REQUIRE(v.vault->mailroom().markSent(v.plan, receipts, nullptr));
}

} // namespace

TEST_CASE("a signature given by a wrong clock keeps that time and the server's")
{
    OneVault v;
    *v.clock.now -= 400LL * 24 * 3600 * 1000; // more than a year slow
    const auto wrong = *v.clock.now;
    signAsThePerson(v);
    CHECK((*v.vault->versions(v.plan))[0].reachedMs == 0); // no signal: nobody has said anything
    receive(v, outboxOf(v), kServerMs);
    const auto version = (*v.vault->versions(v.plan))[0];
    CHECK(version.reachedMs == kServerMs);
    CHECK(version.atMs >= wrong);
    CHECK(version.atMs < wrong + 60'000);
    v.reopen();
    CHECK((*v.vault->versions(v.plan))[0].reachedMs == kServerMs);
}

TEST_CASE(
    "what the server said first of a signature stays, and a lost receipt is made good by what comes back")
{
    OneVault v;
    signAsThePerson(v);
    const auto batch = outboxOf(v);
    workspace::IncomingPage page { v.plan, {}, {}, {}, { batch.attestation }, {}, kServerMs };
    for (const auto& item : batch.records) {
        page.records.push_back(item.bytes);
        page.after.chain = record::chainStep(page.after.chain, item.id);
    }
    page.after.seq = page.records.size();
    need(v.vault->mailroom().ingest(page)); // the receipt never came
    CHECK((*v.vault->versions(v.plan))[0].reachedMs == kServerMs);
    receive(v, batch, kServerMs + 5000);
    CHECK((*v.vault->versions(v.plan))[0].reachedMs == kServerMs);
}
