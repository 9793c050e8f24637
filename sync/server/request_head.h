//! What the head of a request says, and what is answered at once because of it. Knows no HTTP library.
#pragma once

#include "sync/server/relay.h"

#include <string>
#include <string_view>
#include <vector>

namespace cyd::server {

struct RequestHead {
    std::string_view method, target;
    unsigned version = 11; //!< 10 or 11
    std::vector<std::string_view> hosts; //!< every Host header
    std::optional<std::uint64_t> length;
    bool isChunked = false;
    std::string_view expect;
    bool hasAuthorization = false;
    bool isFromLoopback = false;
};

struct Judgement {
    enum class Page { None, Health, Metrics };

    int status = 0; //!< 0: go on
    const char* code = "";
    const char* allow = nullptr; //!< for 405
    const RouteInfo* route = nullptr;
    Page page = Page::None;
    std::string_view name = "other"; //!< for counters and log: never what a client sent
    bool hasBody = false;
};

//! `names`: what the Host header may say; empty: anything well-formed.
[[nodiscard]] Judgement judge(
    const RequestHead& head, const std::vector<std::string>& names, bool metricsForAll);

} // namespace cyd::server
