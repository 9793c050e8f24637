//! The engine's inside: one round as coroutines (private to this room).
#pragma once

#include "sync/client/engine.h"
#include "sync/client/step.h"

#include <map>
#include <set>
#include <string>

namespace cyd::client {

//! What the server said: its reply's status, its body, and for a refusal its code.
struct Said {
    int status = 0;
    Bytes body;
    std::string code;
    [[nodiscard]] bool ok() const { return status == 200; }
};

struct Engine::Impl {
    Impl(Store& theStore, WallClock theClock, Chance theChance)
        : store(theStore)
        , clock(std::move(theClock))
        , chance(std::move(theChance))
    {
    }

    Store& store;
    WallClock clock;
    Chance chance;

    // Between the round and the outside.
    std::optional<Request> request; //!< waits to be sent
    std::optional<Result<Reply>> arrived;
    std::coroutine_handle<> waiting; //!< who gets the reply
    Step<Done> running;
    Done outcome = fail(Fault::Retry, "sync.never");
    Summary summary;
    std::int64_t notBeforeMs = 0;
    std::uint32_t failures = 0;
    std::uint32_t retryAfter = 0;

    // What outlives a round, and may be lost without harm.
    std::optional<protocol::Hello> server;
    std::optional<Hash> token;
    bool enrolmentLeft = false;
    std::size_t batch = 64; //!< records in one push or page: grows on a good line, shrinks on a bad one
    std::set<PlanId> suspect; //!< their last page was refused: nothing is pushed until one is understood
    std::set<std::pair<std::string, PlanId>> alarmed;

    // Of this round.
    Account account;
    Done problem; //!< the worst that did not end the round
    std::int64_t serverMs = 0;

    void finish(Done result);
    void note(const Error& error);
    [[nodiscard]] Done alarm(const Error& error, const PlanId& plan, std::uint64_t seq);
    //! Alarms a forgery and goes on; hands on what the store could not do.
    [[nodiscard]] Done blame(const Error& error, const PlanId& plan, std::uint64_t seq);

    // Steps. A fault ends the round; what goes wrong with one plan is noted and the round goes on.
    struct Ask;
    // GCC 12 destroys a temporary aggregate twice when it stands inside a co_await expression: what is sent
    // and what is awaited have names of their own.
    enum class As { Anybody, Ourselves };
    Step<Result<Said>> call(const char* path, Bytes body, As who);
    template <typename Message> Step<Result<Said>> call(const char* path, const Message& message, As who)
    {
        return call(path, protocol::encode(message), who);
    }
    Step<Done> login();
    Step<Done> greet();
    Step<Done> round();
    Step<Done> enrolUs();
    Step<Done> pullOrg(InviteId invite);
    Step<Done> pushOrg(std::uint64_t after);
    Step<Done> invitations();
    Step<Done> plans();
    Step<Done> onePlan(PlanWork work, std::optional<protocol::StatusReply::PlanHead> head);
    Step<Done> pushPlan(PlanId plan, Cursor* cursor, std::uint64_t* lastSeq);
    Step<Done> pullPlan(PlanId plan, Cursor* cursor, std::uint64_t atLeast);
    Step<Done> readMarks();

    // Parts of steps that ask nothing of the server.
    struct Receipts {
        std::vector<Receipt> taken; //!< the beginning of the push that has numbers now
        Cursor cursor;
        bool moved = false;
    };
    [[nodiscard]] Result<Receipts> readReceipts(
        const Outgoing& out, const protocol::PushReply& reply, const Cursor& cursor) const;
    //! True: the push of this plan may go on.
    [[nodiscard]] Result<bool> onRefusal(
        const PlanId& plan, const Outgoing::Item& item, const protocol::PushReply::Item& answer);
};

//! Waits for the reply to one request.
struct Engine::Impl::Ask {
    Impl& engine;
    Request request;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        engine.request = std::move(request);
        engine.waiting = handle;
    }
    Result<Reply> await_resume()
    {
        auto result = std::move(*engine.arrived);
        engine.arrived.reset();
        return result;
    }
};

} // namespace cyd::client
