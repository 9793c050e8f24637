//! One exchange with the server as a state machine: no sockets, no threads, no clock of its own. The same
//! code runs under a blocking transport, an asynchronous one, and in simulation.
//!
//!     engine.start();
//!     while (const auto request = engine.next())
//!         engine.onReply(transport.exchange(*request));
//!     if (!engine.outcome()) …            // why the round ended early; what was done is kept
//!
//! A round: the organisation's log first; then for each plan, in the store's order, push before pull; then
//! read marks. It may be broken off anywhere, even by a power cut: the next round goes on from what the store
//! holds. One plan that goes wrong does not hold up the others.
#pragma once

#include "sync/client/store.h"
#include "sync/client/transport.h"

#include <functional>
#include <memory>

namespace cyd::client {

struct Summary {
    bool enrolled = false; //!< false: still waiting for the administrator
    std::uint64_t sent = 0; //!< own records that got their server number
    std::uint64_t received = 0; //!< records of others that were new here
    std::uint64_t aside = 0; //!< of these: kept, but waiting or quarantined
    std::uint64_t refused = 0; //!< own records that the server will never take; a person must look
    std::uint64_t left = 0; //!< own records that still wait to be sent
};

//! A number in [0, 1), for jitter.
using Chance = std::function<double()>;
[[nodiscard]] Chance systemChance();

class Engine {
public:
    //! The store must outlive the engine.
    explicit Engine(Store& store, WallClock clock = systemWallClock(), Chance chance = systemChance());
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    //! Begins a round. A round under way is dropped (as after a crash).
    void start();
    //! The request that waits to be sent, or nothing: the round is over. Stays the same until onReply().
    [[nodiscard]] std::optional<Request> next();
    //! The reply to next(), or why there is none.
    void onReply(Result<Reply> reply);

    //! How the last round ended. Faults: Offline; Retry "server.busy" / "server.full" / "server.limit" (see
    //! notBeforeMs()); Forged "server.identity" / "server.pin" / "server.page" / "server.chain" /
    //! "server.rollback" / "server.receipt" / "server.log" / "org.…" (alarmed, and nothing of it applied);
    //! TooNew "server.version"; Corrupt "server.garbage"; Refused "login.refused" / "cert.expired" /
    //! "server.refused" / "push.refused" / "push.quota"; or the store's own fault. Before the first round:
    //! Retry "sync.never".
    [[nodiscard]] const Done& outcome() const;
    [[nodiscard]] const Summary& summary() const;
    //! When the next round may begin, in unix ms: backs off with jitter after failures, up to five minutes,
    //! and honours the server's Retry-After. A person who taps "now" may ignore it, except after 429.
    [[nodiscard]] std::int64_t notBeforeMs() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

//! A whole round over a blocking transport.
[[nodiscard]] Done runRound(Engine& engine, Transport& transport);

//! Fetches an invitation's sealed bundle, before there is a vault. Faults as the transport's, and NotFound
//! "invite.unknown", Refused "invite.expired" / "invite.used" / "invite.tries", TooNew "server.version".
[[nodiscard]] Result<Bytes> fetchInvitation(Transport& transport, const InviteId& invite);

} // namespace cyd::client
