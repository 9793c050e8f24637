//! Two members who exchange through a server that is near, and a server that lies.
#pragma once

#include "memory_store.h"
#include "near_server.h"

#include <functional>

namespace cyd::test {

inline std::string codeOf(const Done& done)
{
    return done ? "" : done.error().code;
}

//! Two members and a server that knows neither yet.
struct Team {
    RelayRoom room;
    NearServer near { room };
    MemoryStore ann = member(record::RoleCareCoordinator), ben = member(record::RoleClinician);
    std::int64_t now = kNow;
    client::Engine annEngine { ann, [this] { return now; }, [] { return 0.5; } };
    client::Engine benEngine { ben, [this] { return now; }, [] { return 0.5; } };

    Team() { ann.takeLog(room.clinic.log()); }
    MemoryStore member(std::uint32_t roles)
    {
        auto device = room.clinic.enrol(roles);
        return MemoryStore(std::move(device), room.clinic.org(), room.clinic.log());
    }
    Done annSyncs() { return runRound(annEngine, near); }
    Done benSyncs() { return runRound(benEngine, near); }
    PlanId sharedPlan() { return ann.beginPlan({ ann.device().cert.id, ben.device().cert.id }); }
};

//! A server that alters what it sends.
class Liar : public NearServer {
public:
    using NearServer::NearServer;
    std::function<void(protocol::Page&)> onPage;
    std::function<void(const client::Request&, client::Reply&)> onReply;
    server::Relay* signer = nullptr;
    Result<client::Reply> deliver(const client::Request& request) override
    {
        auto reply = NearServer::deliver(request);
        if (reply && onPage && request.path == "/v1/pull" && reply->status == 200) {
            auto page = *protocol::decode<protocol::Page>(reply->body);
            onPage(page);
            reply->body = protocol::encode(page);
        }
        if (reply && onReply)
            onReply(request, *reply);
        return reply;
    }
};

} // namespace cyd::test
