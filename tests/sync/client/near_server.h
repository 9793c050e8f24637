//! The real relay, reached without sockets: as a transport that works, and as one that loses, repeats and
//! delays.
#pragma once

#include "sync/client/engine.h"
#include "tests/sync/server/relay_room.h"

#include <random>

namespace cyd::test {

//! Works every time. Override `deliver` to lie.
class NearServer : public client::Transport {
public:
    explicit NearServer(RelayRoom& room)
        : m_room(room)
    {
    }
    Result<client::Reply> exchange(const client::Request& request) override
    {
        ++requests;
        paths.push_back(request.path);
        return deliver(request);
    }
    virtual Result<client::Reply> deliver(const client::Request& request)
    {
        const auto* route = server::findRoute(request.path);
        if (!route)
            return client::Reply { 404, protocol::encode(protocol::Problem { "protocol.version" }), 0 };
        const auto answer = m_room.relay->handle({ route->route, request.body, request.token, "near" });
        return client::Reply { answer.status, answer.body, answer.retryAfter };
    }
    std::size_t requests = 0;
    std::vector<std::string> paths;

protected:
    RelayRoom& m_room;
};

//! Loses requests and replies, delivers twice, and delivers late what was given up.
class LossyServer : public NearServer {
public:
    LossyServer(RelayRoom& room, std::mt19937_64& random, double badness)
        : NearServer(room)
        , m_random(random)
        , m_badness(badness)
    {
    }
    Result<client::Reply> deliver(const client::Request& request) override
    {
        while (!m_late.empty() && chance(0.3)) {
            (void)NearServer::deliver(m_late.back());
            m_late.pop_back();
        }
        if (chance(m_badness * 0.5))
            return fail(Fault::Offline, "server.offline");
        if (chance(m_badness * 0.3)) {
            m_late.push_back(request);
            return fail(Fault::Offline, "server.offline");
        }
        if (chance(m_badness * 0.5))
            (void)NearServer::deliver(request);
        auto reply = NearServer::deliver(request);
        if (chance(m_badness * 0.5))
            return fail(Fault::Offline, "server.offline");
        return reply;
    }
    void setBadness(double badness) { m_badness = badness; }

private:
    bool chance(double p) { return std::uniform_real_distribution<>(0, 1)(m_random) < p; }
    std::mt19937_64& m_random;
    double m_badness;
    std::vector<client::Request> m_late;
};

} // namespace cyd::test
