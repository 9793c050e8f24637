#include "sync/server/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cyd::server {

namespace {

//! The language of messages: --lang if it is there, else the locale. Needed before the options are read.
i18n::Lang languageOf(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word(argv[i]);
        if (word == "--lang" && i + 1 < argc)
            return i18n::langOf(QString::fromUtf8(argv[i + 1]));
        if (word.starts_with("--lang="))
            return i18n::langOf(QString::fromUtf8(argv[i] + 7));
    }
    for (const char* name : { "LC_ALL", "LC_MESSAGES", "LANG" }) {
        const char* value = std::getenv(name);
        if (value && *value)
            return i18n::langOf(QString::fromUtf8(value));
    }
    return i18n::Lang::En;
}

// "127.0.0.1:8443", "[::1]:0", "localhost:8443"
bool readAddress(const std::string& text, HttpOptions& http)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == text.size())
        return false;
    auto host = text.substr(0, colon);
    const bool bracketed = host.front() == '[' && host.back() == ']';
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string::npos)
        return false;
    const auto digits = text.substr(colon + 1);
    if (digits.size() > 5 || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const int port = std::stoi(digits);
    if (port > 65535)
        return false;
    http.host = host;
    http.port = static_cast<std::uint16_t>(port);
    return true;
}

// CLI11 speaks English only; of what it says, the name of the option is all that is needed.
QString optionNamed(const CLI::ParseError& error)
{
    const std::string what = error.what();
    const auto start = what.find("--");
    if (start == std::string::npos)
        return {};
    const auto end = what.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", start);
    return QString::fromStdString(what.substr(start, end == std::string::npos ? end : end - start));
}

} // namespace

Parsed parseOptions(int argc, char** argv, const i18n::Phrasebook& phrases)
{
    Parsed result;
    result.lang = languageOf(argc, argv);
    const auto text = [&](const char* id) { return phrases.text(result.lang, id); };
    const auto help = [&](const char* id) { return text(id).toStdString(); };
    const auto refuse = [&](QString message) {
        result.exit = 2;
        result.message = std::move(message);
        return result;
    };

    auto& options = result.options;
    auto& http = options.http;
    auto& limits = options.limits;
    http.threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::string listen = "127.0.0.1:8443", lang;
    CLI::App app(help("server.help.about"), "cyd-server");
    app.get_formatter()->label("Usage", help("server.help.usage"));
    app.get_formatter()->label("OPTIONS", help("server.help.options"));
    app.allow_config_extras(CLI::config_extras_mode::error);
    app.option_defaults()->group(help("server.help.group"));
    const auto range = [](double least, double most) { return CLI::Range(least, most).description(""); };
    app.set_help_flag("-h,--help", help("server.help.help"));
    app.set_version_flag("--version", "cyd-server " CYD_VERSION, help("server.help.version"));
    app.set_config("--config", "", help("server.help.config"))->type_name("FILE");
    app.add_option("--listen", listen, help("server.help.listen"))->type_name("HOST:PORT");
    app.add_option("--store", options.store, help("server.help.store"))->type_name("DIR|postgresql://…");
    app.add_option("--tls-cert", http.tlsCert, help("server.help.tls-cert"))->type_name("FILE");
    app.add_option("--tls-key", http.tlsKey, help("server.help.tls-key"))->type_name("FILE");
    app.add_option("--host", http.names, help("server.help.host"))->type_name("NAME");
    app.add_option("--lang", lang, help("server.help.lang"))->type_name("en|cy");
    app.add_option("--log", options.log, help("server.help.log"))
        ->type_name("calls|none")
        ->check(CLI::IsMember({ "calls", "none" }).description(""));
    app.add_option("--threads", http.threads, help("server.help.threads"))
        ->type_name("N")
        ->check(range(1, 64));
    app.add_option("--max-orgs", limits.organisations, help("server.help.max-orgs"))
        ->type_name("N")
        ->check(range(1, 100'000));
    app.add_option("--max-connections", http.connections, help("server.help.max-connections"))
        ->type_name("N")
        ->check(range(1, 100'000));
    app.add_option(
           "--max-connections-per-address", http.connectionsPerAddress, help("server.help.per-address"))
        ->type_name("N")
        ->check(range(1, 100'000));
    app.add_option("--device-requests", limits.deviceRequests, help("server.help.device-requests"))
        ->type_name("N")
        ->check(range(1.0, 1e9));
    app.add_option("--device-records", limits.deviceRecords, help("server.help.device-records"))
        ->type_name("N")
        ->check(range(100.0, 1e9));
    int headerSeconds = 10, bodySeconds = 30, idleSeconds = 60;
    app.add_option("--header-seconds", headerSeconds, help("server.help.header-seconds"))
        ->type_name("N")
        ->check(range(1, 3600));
    app.add_option("--body-seconds", bodySeconds, help("server.help.body-seconds"))
        ->type_name("N")
        ->check(range(1, 3600));
    app.add_option("--idle-seconds", idleSeconds, help("server.help.idle-seconds"))
        ->type_name("N")
        ->check(range(1, 3600));
    app.add_flag("--metrics-for-all", http.metricsForAll, help("server.help.metrics"));

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        result.exit = 0;
        result.message = QString::fromStdString(app.help());
        return result;
    } catch (const CLI::CallForVersion& version) {
        result.exit = 0;
        result.message = QString::fromUtf8(version.what());
        return result;
    } catch (const CLI::FileError&) {
        return refuse(text("server.usage.config"));
    } catch (const CLI::ParseError& error) {
        const auto option = optionNamed(error);
        return refuse(option.isEmpty() ? text("server.usage") : text("server.usage.option").arg(option));
    }
    if (options.store.starts_with("postgresql:") || options.store.starts_with("postgres:"))
        return refuse(text("server.usage.postgresql"));
    if (!readAddress(listen, http))
        return refuse(text("server.usage.listen"));
    if (http.tlsCert.empty() != http.tlsKey.empty())
        return refuse(text("server.usage.tls-pair"));
    // Steady use brings back a quarter of the burst in ten minutes, as the defaults do.
    limits.deviceRequestsPerHour = limits.deviceRequests * 1.5;
    limits.deviceRecordsPerHour = limits.deviceRecords / 10;
    http.header = http.handshake = std::chrono::seconds(headerSeconds);
    http.body = std::chrono::seconds(bodySeconds);
    http.idle = std::chrono::seconds(idleSeconds);
    return result;
}

} // namespace cyd::server
