#include "sync/server/request_head.h"

#include <catch2/catch.hpp>

using namespace cyd::server;

namespace {

RequestHead headOf(std::string_view method, std::string_view target)
{
    RequestHead head;
    head.method = method;
    head.target = target;
    head.hosts = { "localhost" };
    head.hasAuthorization = true;
    return head;
}
int statusOf(const RequestHead& head, const std::vector<std::string>& names = {})
{
    return judge(head, names, false).status;
}

} // namespace

TEST_CASE("a call is recognised by its path and method")
{
    const auto push = judge(headOf("POST", "/v1/push"), {}, false);
    CHECK(push.status == 0);
    REQUIRE(push.route);
    CHECK(push.route->route == Route::Push);
    CHECK(push.name == "/v1/push");
    CHECK(statusOf(headOf("GET", "/v1/hello")) == 0);
    CHECK(statusOf(headOf("HEAD", "/v1/hello")) == 0);
    CHECK(statusOf(headOf("GET", "/v1/push")) == 405);
    CHECK(statusOf(headOf("PUT", "/v1/push")) == 405);
    CHECK(statusOf(headOf("POST", "/v1/hello")) == 405);
    CHECK(std::string(judge(headOf("GET", "/v1/push"), {}, false).allow) == "POST");
}

TEST_CASE("a path that is not ours is never named in log or counters")
{
    for (const char* target :
        { "/", "", "*", "/v1", "/v1/push?x", "/v1/push/", "http://a/v1/push", "/../v1/push", "/Siân" }) {
        const auto judged = judge(headOf("POST", target), {}, false);
        CHECK(judged.status == 404);
        CHECK(judged.name == "other");
    }
    CHECK(std::string(judge(headOf("POST", "/v2/push"), {}, false).code) == "protocol.version");
    CHECK(std::string(judge(headOf("POST", "/vast"), {}, false).code) == "path.unknown");
}

TEST_CASE("a body is refused by its length before it is read")
{
    auto head = headOf("POST", "/v1/pull");
    head.length = 256;
    CHECK(statusOf(head) == 0);
    head.length = 257;
    CHECK(statusOf(head) == 413);
    head.length = ~0ULL;
    CHECK(statusOf(head) == 413);
    auto get = headOf("GET", "/healthz");
    get.length = 1;
    CHECK(statusOf(get) == 400);
    get.length.reset();
    get.isChunked = true;
    CHECK(statusOf(get) == 400);
}

TEST_CASE("who has no token is told so before the body is read")
{
    auto head = headOf("POST", "/v1/push");
    head.hasAuthorization = false;
    CHECK(statusOf(head) == 401);
    head.target = "/v1/login";
    CHECK(statusOf(head) == 0);
}

TEST_CASE("the host must be one and well-formed and ours")
{
    auto head = headOf("GET", "/healthz");
    head.hosts = {};
    CHECK(statusOf(head) == 400);
    head.version = 10;
    CHECK(statusOf(head) == 0);
    head.hosts = { "a", "b" };
    CHECK(statusOf(head) == 400);
    for (const char* bad : { "", "a b", "a/b", "a@b", "a\"b", "a\nb" }) {
        head.hosts = { bad };
        CHECK(statusOf(head) == 400);
    }
    const std::vector<std::string> names { "sync.example.wales", "[2001:db8::1]" };
    for (const char* good :
        { "sync.example.wales", "SYNC.Example.wales:8443", "[2001:db8::1]", "[2001:db8::1]:8443" }) {
        head.hosts = { good };
        CHECK(statusOf(head, names) == 0);
    }
    for (const char* other : { "example.wales", "sync.example.wales.evil", "localhost:8443" }) {
        head.hosts = { other };
        CHECK(statusOf(head, names) == 400);
    }
}

TEST_CASE("counters are for this machine unless the operator opens them")
{
    auto head = headOf("GET", "/metrics");
    CHECK(statusOf(head) == 404);
    CHECK(judge(head, {}, true).status == 0);
    head.isFromLoopback = true;
    CHECK(statusOf(head) == 0);
}

TEST_CASE("an expectation that we cannot meet is refused")
{
    auto head = headOf("POST", "/v1/push");
    head.expect = "100-Continue";
    CHECK(statusOf(head) == 0);
    head.expect = "tea";
    CHECK(statusOf(head) == 417);
}
