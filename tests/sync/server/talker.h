//! A member who talks to the built server over loopback.
#pragma once

#include "relay_room.h"
#include "server_process.h"

namespace cyd::test {

inline constexpr auto kGet = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

inline bool isWell(const ServerProcess& server)
{
    return Wire(server.port()).exchange(kGet).status == 200;
}

//! A member who talks to a real server.
struct Talker {
    Clinic clinic;
    Device ann = clinic.enrol(record::RoleCareCoordinator, 4'000'000'000'000);
    PlanId plan = PlanId::random();
    KeyId key = KeyId::random();
    Hash token;

    void login(Wire& wire)
    {
        REQUIRE(wire.post("/v1/org", protocol::encode(clinic.append())).status == 200);
        const auto hello = protocol::decode<protocol::Hello>(
            wire.exchange("GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n").body);
        const auto challenge = protocol::decode<protocol::Challenge>(wire.post("/v1/challenge").body);
        REQUIRE((hello && challenge));
        const auto answer = protocol::decode<protocol::Token>(
            wire.post("/v1/login", ann.login(hello->serverId, challenge->nonce)).body);
        REQUIRE(answer);
        token = answer->token;
    }
    HttpReply push(Wire& wire, const std::vector<Written>& records)
    {
        return wire.post("/v1/push", protocol::encode(ann.push(clinic.org(), plan, records)), token);
    }
    Written begin() { return ann.grant(clinic.org(), plan, key, { ann.cert.id }); }
    Written edit(std::size_t bucket = 128)
    {
        return ann.edit(clinic.org(), plan, key, {}, Section::Core, bucket);
    }
};

} // namespace cyd::test
