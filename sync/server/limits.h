//! Every number that bounds what a client may ask of the server (docs/sync-protocol.md gives the reasons).
#pragma once

#include <cstddef>
#include <cstdint>

namespace cyd::server {

struct Limits {
    std::size_t organisations = 16;
    std::uint64_t orgEntries = 20'000; //!< in one organisation's log
    std::uint64_t planRecords = 100'000;
    std::uint64_t planBytes = 256ULL << 20;
    std::uint64_t plansPerOrganisation = 100'000;

    // Token buckets of one device: how much at once, and how much comes back an hour.
    double deviceRequests = 2'400, deviceRequestsPerHour = 3'600;
    double deviceRecords = 20'000, deviceRecordsPerHour = 2'000;
    double deviceBytes = 256.0 * (1 << 20), deviceBytesPerHour = 64.0 * (1 << 20) / 24;
    // Calls without a login, of one network address. A whole ward may stand behind one address.
    double peerRequests = 2'400, peerRequestsPerHour = 36'000;
    // Failed logins. Ten in ten minutes for a certificate; an address may stand for many devices.
    double loginFailures = 10, loginFailuresPerHour = 60;
    double peerFailures = 100, peerFailuresPerHour = 600;

    std::size_t openChallenges = 20'000;
    std::size_t sessionsPerDevice = 4;
    std::size_t invitesPerDevice = 100;
    std::size_t inviteTries = 5;
    std::size_t bundleBytes = 8192;
    std::size_t forksPerAuthor = 16; //!< second records kept aside for one author of one plan

    std::int64_t challengeMs = 60'000;
    std::int64_t sessionIdleMs = 15 * 60'000;
    std::int64_t sessionMs = 8 * 3'600'000;
    std::int64_t inviteMs = 72 * 3'600'000;
    //! An invitation that has run out is remembered so long, so that its holder can be told.
    std::int64_t inviteMemoryMs = 7 * 24 * 3'600'000;
};

} // namespace cyd::server
