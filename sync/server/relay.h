//! The rules of every call, without sockets: takes a call, gives an answer. It numbers sealed records and can
//! open none.
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/buckets.h"
#include "sync/server/directories.h"
#include "sync/server/limits.h"
#include "sync/server/mailbox.h"

#include <functional>
#include <variant>

namespace cyd::server {

enum class Route {
    Hello,
    Challenge,
    Login,
    OrgAppend,
    OrgPull,
    InvitePut,
    InviteGet,
    EnrolPut,
    EnrolList,
    Status,
    Push,
    Pull,
    Seen,
};
struct RouteInfo {
    Route route;
    std::string_view path;
    std::size_t maxBody; //!< a longer body is refused before it is read
    bool needsLogin = true;
    bool isGet = false;
};
//! Nothing when no call has that path.
[[nodiscard]] const RouteInfo* findRoute(std::string_view path);
[[nodiscard]] const RouteInfo& infoOf(Route route);

//! One request as it came. `peer` names where from, for limits only; it is never stored or logged.
struct Call {
    Route route = Route::Hello;
    Bytes body;
    std::optional<Hash> token;
    std::string peer;
};

struct Answer {
    int status = 200;
    Bytes body; //!< the reply; a Problem when status is not 200
    std::uint32_t retryAfter = 0; //!< seconds; 0: none

    // For the log and the counters: ids and codes only.
    const char* code = "ok";
    CertId cert;
    PlanId plan;
    std::uint64_t count = 0; //!< records taken or given
};
[[nodiscard]] Answer problem(int status, const char* code, std::uint32_t retryAfter = 0);

//! A record of a push, taken apart and hashed.
struct PreparedRecord {
    protocol::PushCode code = protocol::PushCode::Accepted; //!< TooLarge or Malformed: `parsed` is not there
    std::optional<record::Parsed> parsed; //!< views into the push
};
struct PreparedAttestation {
    std::optional<record::Attestation> attestation; //!< nothing when malformed
    SignPublicKey verifiedBy; //!< zero when not verified
};
struct PreparedPush {
    protocol::Push push;
    std::vector<PreparedRecord> records;
    std::vector<PreparedAttestation> attestations;
};

//! A call after everything that needs no store: decoding, hashing, signatures.
struct Prepared {
    Call call;
    std::unique_ptr<PreparedPush> push; //!< for Route::Push, unless malformed
};

using Random = std::function<void(std::span<std::uint8_t>)>;

class Relay {
public:
    //! Reads the server's key and the organisations, and makes the key at the first start. Faults of the
    //! mailbox.
    [[nodiscard]] static Result<std::unique_ptr<Relay>> open(
        Mailbox& mailbox, Limits limits, WallClock clock, Random random = randomBytes);

    //! The part that costs time and touches no store. Any thread.
    [[nodiscard]] Prepared prepare(Call call) const;
    //! The rules. On the store's thread, between the mailbox's begin() and commit(); the answer may leave
    //! only after commit(). A fault is the mailbox's: roll back, call forget(), and the call may be tried
    //! again.
    [[nodiscard]] Result<Answer> answer(const Prepared& prepared);
    //! Drops what was learned inside a transaction that was rolled back.
    void forget() { m_stale = true; }
    //! Forgets what has run out. As answer(), about once a minute.
    [[nodiscard]] Done tidy();

    //! All of the above in one transaction of its own; storage faults become 503 and 507.
    [[nodiscard]] Answer handle(Call call);
    [[nodiscard]] static Answer storageProblem(const Error& error);

    [[nodiscard]] const Hash& serverId() const { return m_serverId; }
    [[nodiscard]] const SignPublicKey& serverKey() const { return m_publicKey; }

private:
    Relay(Mailbox& mailbox, const Limits& limits, WallClock clock, Random random);
    [[nodiscard]] Done loadKey();
    [[nodiscard]] Result<Answer> dispatch(const Prepared& prepared);

    //! The logged-in device, or the answer that refuses it.
    struct Caller {
        CertId cert;
        KnownCert known;
    };
    using Checked = std::variant<Caller, Answer>;
    [[nodiscard]] Result<Checked> caller(const Call& call, bool evenExpired = false);

    [[nodiscard]] Answer hello() const;
    [[nodiscard]] Result<Answer> challenge(const Call& call);
    [[nodiscard]] Result<Answer> login(const Call& call);
    [[nodiscard]] Result<Answer> orgAppend(const Call& call);
    [[nodiscard]] Result<Answer> orgPull(const Call& call);
    [[nodiscard]] Result<Answer> invitePut(const Call& call, const Caller& caller);
    [[nodiscard]] Result<Answer> inviteGet(const Call& call);
    [[nodiscard]] Result<Answer> enrolPut(const Call& call);
    [[nodiscard]] Result<Answer> enrolList(const Call& call, const Caller& caller);
    [[nodiscard]] Result<Answer> status(const Call& call, const Caller& caller);
    [[nodiscard]] Result<Answer> push(const Prepared& prepared, const Caller& caller);
    [[nodiscard]] Result<Answer> pull(const Call& call, const Caller& caller);
    [[nodiscard]] Result<Answer> seen(const Call& call, const Caller& caller);

    [[nodiscard]] std::optional<Answer> limitPeer(const Call& call);
    template <typename Id> [[nodiscard]] Id draw() const;
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const;

    Mailbox& m_mailbox;
    Limits m_limits;
    WallClock m_clock;
    Random m_random;
    Directories m_directories;
    bool m_stale = true; // the directories must be read again
    Hash m_serverId;
    SignPublicKey m_publicKey;
    std::array<std::uint8_t, 64> m_secretKey {};
    Buckets m_requests, m_records, m_bytes, m_peers, m_failures, m_peerFailures;
};

template <typename Id> Id Relay::draw() const
{
    Id id;
    m_random(id.data);
    return id;
}

} // namespace cyd::server
