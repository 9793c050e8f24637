// The part of a round that moves records: push before pull, plan after plan.
#include "sync/client/engine_impl.h"
#include "sync/client/page_check.h"

#include <algorithm>
#include <limits>

namespace cyd::client {

using namespace protocol;

namespace {

constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
// Bytes go with records: a small batch on a bad line is also a small one in bytes.
constexpr std::size_t kBytesPerRecord = 8192;

bool isTaken(PushCode code)
{
    return code == PushCode::Accepted || code == PushCode::Duplicate;
}

} // namespace

Step<Done> Engine::Impl::plans()
{
    const auto org = store.orgHead();
    if (!org)
        co_return pass(org);
    const StatusRequest ask { org->seq };
    auto said = co_await call("/v1/status", ask, As::Ourselves);
    if (!said)
        co_return pass(said);
    const auto status = decode<StatusReply>(said->body);
    if (!said->ok() || !status)
        co_return fail(Fault::Corrupt, "server.garbage");
    serverMs = status->timeMs;
    std::map<PlanId, StatusReply::PlanHead> heads;
    for (const auto& head : status->plans)
        heads.emplace(head.plan, head);

    const auto ours = store.plans();
    if (!ours)
        co_return pass(ours);
    for (const auto& work : *ours) {
        const auto found = heads.find(work.plan);
        std::optional<StatusReply::PlanHead> head;
        if (found != heads.end())
            head = found->second;
        const auto done = co_await onePlan(work, head);
        if (!done)
            co_return done;
        heads.erase(work.plan);
    }
    for (const auto& [plan, head] : heads) {
        const PlanWork fresh { plan, {}, 0 };
        const auto done = co_await onePlan(fresh, head);
        if (!done)
            co_return done;
    }
    co_return Done();
}

Step<Done> Engine::Impl::onePlan(PlanWork work, std::optional<StatusReply::PlanHead> head)
{
    auto cursor = work.cursor;
    auto lastSeq = head ? head->lastSeq : 0;
    if (lastSeq < cursor.seq) {
        const Error behind { Fault::Forged, "server.rollback" };
        co_return blame(behind, work.plan, cursor.seq);
    }
    // What we did not understand, we do not write after: such a plan must first be read without fault.
    if (suspect.contains(work.plan) && head) {
        const auto done = co_await pullPlan(work.plan, &cursor, lastSeq);
        if (!done || suspect.contains(work.plan))
            co_return done;
    }
    if (work.waiting > 0) {
        const auto done = co_await pushPlan(work.plan, &cursor, &lastSeq);
        if (!done || suspect.contains(work.plan))
            co_return done;
    }
    if (cursor.seq < lastSeq || (head && head->marks != cursor.marks)) {
        const auto done = co_await pullPlan(work.plan, &cursor, lastSeq);
        co_return done;
    }
    co_return Done();
}

Step<Done> Engine::Impl::pushPlan(PlanId plan, Cursor* cursor, std::uint64_t* lastSeq)
{
    for (std::uint64_t last = kAll;;) {
        const auto out = store.outbox(
            plan, std::min(batch, kMaxPushRecords), std::min(batch * kBytesPerRecord, kMaxPushBytes), last);
        if (!out)
            co_return pass(out);
        if (out->records.empty())
            co_return Done();
        Push push { plan, {}, { out->attestation } };
        for (const auto& item : out->records)
            push.records.push_back(item.bytes);
        auto said = co_await call("/v1/push", push, As::Ourselves);
        if (!said)
            co_return pass(said);
        const auto reply = decode<PushReply>(said->body);
        if (said->ok() && (!reply || reply->items.empty() || reply->items.size() > out->records.size()))
            co_return fail(Fault::Corrupt, "server.garbage");
        if (!said->ok()) {
            note({ Fault::Refused, "server.refused" });
            co_return Done();
        }
        const auto receipts = readReceipts(*out, *reply, *cursor);
        if (!receipts)
            co_return blame(receipts.error(), plan, cursor->seq);
        if (!receipts->taken.empty()) {
            const auto moved = receipts->moved ? std::optional(receipts->cursor) : std::nullopt;
            if (auto done = store.markSent(plan, receipts->taken, moved); !done)
                co_return done;
            *cursor = receipts->cursor;
            summary.sent += receipts->taken.size();
            *lastSeq = std::max({ *lastSeq, reply->lastSeq, receipts->taken.back().serverSeq });
        }
        const auto taken = receipts->taken.size();
        if (taken == out->records.size()) {
            batch = std::min(batch * 2, kMaxPageRecords);
            last = kAll;
            continue;
        }
        const auto refusedAt = reply->items.size() - 1;
        if (refusedAt > taken) {
            // What stands before the refused record is good, but was covered only by a statement beyond it.
            last = out->records[refusedAt - 1].authorSeq;
            continue;
        }
        const auto goOn = onRefusal(plan, out->records[refusedAt], reply->items[refusedAt]);
        if (!goOn)
            co_return pass(goOn);
        if (!*goOn)
            co_return Done();
        last = kAll;
    }
}

Result<Engine::Impl::Receipts> Engine::Impl::readReceipts(
    const Outgoing& out, const PushReply& reply, const Cursor& cursor) const
{
    Receipts result { {}, cursor, false };
    std::uint64_t before = cursor.seq;
    bool mayMove = true;
    std::size_t i = 0;
    for (; i < reply.items.size() && isTaken(reply.items[i].code); ++i) {
        const auto seq = reply.items[i].seq;
        // Numbers rise, and none is one that we have read as somebody's already.
        if (seq <= before)
            return fail(Fault::Forged, "server.receipt");
        before = seq;
        result.taken.push_back({ out.records[i].id, seq, reply.timeMs });
        // Where nobody else wrote in between, our own records are all there is to read.
        mayMove = mayMove && seq == result.cursor.seq + 1;
        if (mayMove) {
            result.cursor.seq = seq;
            result.cursor.chain = record::chainStep(result.cursor.chain, out.records[i].id);
            result.moved = true;
        }
    }
    // After the taken ones: records that are good but not covered, then one refusal.
    for (; i + 1 < reply.items.size(); ++i) {
        if (reply.items[i].code != PushCode::NotAttested)
            return fail(Fault::Forged, "server.receipt");
    }
    if (reply.items.size() < out.records.size() && isTaken(reply.items.back().code))
        return fail(Fault::Forged, "server.receipt");
    return result;
}

Result<bool> Engine::Impl::onRefusal(
    const PlanId& plan, const Outgoing::Item& item, const PushReply::Item& answer)
{
    switch (answer.code) {
    case PushCode::Retry:
        return fail(Fault::Retry, "server.busy");
    case PushCode::Quota:
        note({ Fault::Refused, "push.quota" });
        return false;
    case PushCode::Gap:
    case PushCode::ParentUnknown: {
        // It had what this record follows on: it gave us a number for it, or gave us the record itself.
        const auto done = blame({ Fault::Forged, "server.rollback" }, plan, item.authorSeq);
        return done ? Result<bool>(false) : pass(done);
    }
    case PushCode::NotAttested:
        note({ Fault::Refused, "server.refused" });
        return false;
    case PushCode::Fork: {
        // Two of our records with one number: this vault was copied, or put back from an old backup.
        const auto done = alarm({ Fault::Forged, "vault.behind" }, plan, item.authorSeq);
        if (!done)
            return pass(done);
        break;
    }
    default:
        break;
    }
    note({ Fault::Refused, "push.refused" });
    summary.refused += 1;
    const auto done = store.refused(plan, item.id, answer.code);
    return done ? Result<bool>(true) : pass(done);
}

Step<Done> Engine::Impl::pullPlan(PlanId plan, Cursor* cursor, std::uint64_t atLeast)
{
    for (;;) {
        const auto limit = static_cast<std::uint32_t>(std::min(batch, kMaxPageRecords));
        const Pull pull { plan, cursor->seq, limit };
        auto said = co_await call("/v1/pull", pull, As::Ourselves);
        if (!said)
            co_return pass(said);
        if (said->status == 404) {
            const Error gone { Fault::Forged, "server.rollback" };
            co_return blame(gone, plan, cursor->seq);
        }
        const auto page = decode<Page>(said->body);
        if (!said->ok() || !page)
            co_return fail(Fault::Corrupt, "server.garbage");
        auto next = checkPage(*page, plan, *cursor, server->serverKey);
        if (next && page->lastSeq < atLeast)
            next = fail(Fault::Forged, "server.rollback"); // it has just told us of more
        if (!next)
            co_return blame(next.error(), plan, cursor->seq);
        const Incoming incoming { plan, *cursor, *next, page->records, page->attestations, page->readMarks,
            page->timeMs };
        const auto taken = store.ingest(incoming);
        if (!taken && taken.error().fault == Fault::Forged)
            co_return blame(taken.error(), plan, cursor->seq);
        if (!taken)
            co_return pass(taken);
        suspect.erase(plan);
        summary.received += taken->fresh;
        summary.aside += taken->aside;
        *cursor = *next;
        if (cursor->seq == page->lastSeq)
            co_return Done();
        batch = std::min(batch * 2, kMaxPageRecords);
    }
}

} // namespace cyd::client
