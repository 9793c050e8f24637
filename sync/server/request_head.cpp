#include "sync/server/request_head.h"

#include <algorithm>

namespace cyd::server {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
bool sameLetters(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool isHostName(std::string_view host)
{
    return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [](char c) {
        const char l = lower(c);
        return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9')
            || std::string_view(".-:[]_").find(c) != std::string_view::npos;
    });
}

bool hostIsOurs(const RequestHead& head, const std::vector<std::string>& names)
{
    if (head.hosts.empty())
        return head.version == 10;
    const auto host = head.hosts.front();
    if (head.hosts.size() > 1 || !isHostName(host))
        return false;
    const auto name = host.substr(0, host.ends_with(']') ? host.size() : host.rfind(':'));
    return names.empty()
        || std::ranges::any_of(names, [name](const std::string& ours) { return sameLetters(ours, name); });
}

bool isOtherVersion(std::string_view target)
{
    return target.size() > 3 && target.starts_with("/v") && target[2] >= '0' && target[2] <= '9'
        && !target.starts_with("/v1/");
}

} // namespace

Judgement judge(const RequestHead& head, const std::vector<std::string>& names, bool metricsForAll)
{
    const bool isGet = head.method == "GET" || head.method == "HEAD";
    Judgement result;
    result.hasBody = head.isChunked || (head.length && *head.length > 0);
    const auto refuse = [&result](int status, const char* code) {
        result.status = status;
        result.code = code;
        return result;
    };
    if (!hostIsOurs(head, names))
        return refuse(400, "http.host");

    if (head.target == "/healthz" || head.target == "/metrics") {
        const bool isHealth = head.target == "/healthz";
        if (!isHealth && !head.isFromLoopback && !metricsForAll)
            return refuse(404, "path.unknown");
        result.name = isHealth ? "/healthz" : "/metrics";
        result.allow = isGet ? nullptr : "GET, HEAD";
        if (!isGet)
            return refuse(405, "http.method");
        if (result.hasBody)
            return refuse(400, "http.body");
        result.page = isHealth ? Judgement::Page::Health : Judgement::Page::Metrics;
        return result;
    }

    const auto* route = findRoute(head.target);
    if (!route)
        return refuse(404, isOtherVersion(head.target) ? "protocol.version" : "path.unknown");
    result.name = route->path;
    if (route->isGet ? !isGet : head.method != "POST") {
        result.allow = route->isGet ? "GET, HEAD" : "POST";
        return refuse(405, "http.method");
    }
    if (head.length && *head.length > route->maxBody)
        return refuse(413, "message.too-large");
    if (isGet && result.hasBody)
        return refuse(400, "http.body");
    if (!head.expect.empty() && !sameLetters(head.expect, "100-continue"))
        return refuse(417, "http.expect");
    if (route->needsLogin && !head.hasAuthorization)
        return refuse(401, "login.needed"); // before a body of two mebibytes is read
    result.route = route;
    return result;
}

} // namespace cyd::server
