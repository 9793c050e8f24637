//! A relay over a throw-away store, with a clock that tests turn.
#pragma once

#include "sync/server/relay.h"
#include "sync/server/sqlite_mailbox.h"
#include "tests/sync/clinic.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace cyd::test {

class TempFolder {
public:
    TempFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "cyd-test-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw std::runtime_error("no temporary folder");
        m_path = pattern;
    }
    ~TempFolder() { std::filesystem::remove_all(m_path); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

struct RelayRoom {
    TempFolder folder;
    std::int64_t now = kNow;
    std::unique_ptr<server::SqliteMailbox> mailbox;
    std::unique_ptr<server::Relay> relay;
    Clinic clinic;

    explicit RelayRoom(server::Limits limits = {})
        : m_limits(limits)
    {
        open();
    }
    void open()
    {
        relay.reset();
        mailbox.reset();
        auto opened = server::SqliteMailbox::open(folder.path());
        REQUIRE(opened);
        mailbox = std::move(*opened);
        auto made = server::Relay::open(*mailbox, m_limits, [this] { return now; });
        REQUIRE(made);
        relay = std::move(*made);
    }

    server::Answer call(server::Route route, Bytes body = {}, std::optional<Hash> token = {})
    {
        return relay->handle({ route, std::move(body), token, "peer" });
    }
    template <typename Reply> Reply ok(server::Route route, Bytes body = {}, std::optional<Hash> token = {})
    {
        const auto answer = call(route, std::move(body), token);
        INFO(answer.code);
        REQUIRE(answer.status == 200);
        auto reply = protocol::decode<Reply>(answer.body);
        REQUIRE(reply);
        return *reply;
    }
    //! The server learns the clinic's log as it is now.
    void publish() { (void)ok<protocol::OrgReply>(server::Route::OrgAppend, encode(clinic.append())); }
    Hash login(const Device& device)
    {
        const auto challenge = ok<protocol::Challenge>(server::Route::Challenge);
        return ok<protocol::Token>(server::Route::Login, device.login(relay->serverId(), challenge.nonce))
            .token;
    }
    protocol::PushReply push(const Hash& token, const protocol::Push& push)
    {
        return ok<protocol::PushReply>(server::Route::Push, encode(push), token);
    }
    protocol::Page pull(
        const Hash& token, const PlanId& plan, std::uint64_t after = 0, std::uint32_t limit = 200)
    {
        return ok<protocol::Page>(server::Route::Pull, encode(protocol::Pull { plan, after, limit }), token);
    }
    static std::string codeOf(const server::Answer& answer)
    {
        const auto said = protocol::decode<protocol::Problem>(answer.body);
        return said ? said->code : "";
    }

private:
    server::Limits m_limits;
};

} // namespace cyd::test
