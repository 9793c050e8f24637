// The organisation, this vault, and the exchange with the server.
#include "core/vault/enrol.h"
#include "core/workspace/mailroom.h"
#include "sync/client/engine.h"
#include "sync/client/http_transport.h"
#include "sync/client/workspace_store.h"
#include "sync/cyd/commands.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sodium.h>
#include <thread>

namespace cyd::cli {

namespace {

constexpr std::pair<const char*, std::uint32_t> kRoles[] = {
    { "care_coordinator", record::RoleCareCoordinator },
    { "clinician", record::RoleClinician },
    { "manager", record::RoleManager },
    { "duty", record::RoleDuty },
    { "reviewer", record::RoleReviewer },
    { "service_user", record::RoleServiceUser },
};

Json roleNames(std::uint32_t roles)
{
    Json names = Json::array();
    for (const auto& [name, bit] : kRoles)
        if ((roles & bit) != 0)
            names.push_back(name);
    return names;
}

//! The connection to the server that this vault knows, or is told of now. The founder's first contact pins
//! the key that it meets (docs/adr/0004); members have theirs from the invitation.
Result<std::unique_ptr<client::HttpTransport>> connect(
    Console& console, workspace::Workspace& vault, const std::string& url)
{
    auto facts = vault.mailroom().server();
    if (!url.empty())
        facts.url = url;
    if (facts.url.empty())
        return fail(Fault::Invalid, "server.none");
    if (facts.pins.empty()) {
        const auto met = client::HttpTransport::probe(facts.url);
        if (!met)
            return pass(met);
        if (!met->isZero()) {
            facts.pins = { *met };
            console.say("cli.sync.pinned", { QString::fromStdString(met->hex()) });
        }
    }
    if (auto done = vault.mailroom().setServer(facts); !done)
        return pass(done);
    return client::HttpTransport::open(facts.url, facts.pins);
}

struct Exchange {
    client::Summary summary;
    std::vector<client::WorkspaceStore::Confirmed> confirmed;
};

//! Rounds until one of them has nothing more to move.
Result<Exchange> exchangeAll(workspace::Workspace& vault, client::Transport& transport)
{
    constexpr int mostRounds = 20;
    client::WorkspaceStore store(vault);
    client::Engine engine(store);
    Exchange total;
    for (int round = 0; round < mostRounds; ++round) {
        if (auto done = client::runRound(engine, transport); !done)
            return pass(done);
        const auto& summary = engine.summary();
        total.summary.sent += summary.sent;
        total.summary.received += summary.received;
        total.summary.aside += summary.aside;
        total.summary.refused += summary.refused;
        total.summary.left = summary.left;
        const bool enrolledNow = summary.enrolled && !total.summary.enrolled && round > 0;
        total.summary.enrolled = summary.enrolled;
        if (summary.sent == 0 && summary.received == 0 && !enrolledNow)
            break;
    }
    total.confirmed = store.confirmed();
    return total;
}

Json confirmedJson(const Exchange& exchange)
{
    Json list = Json::array();
    for (const auto& one : exchange.confirmed)
        list.push_back({ { "name", one.name }, { "number", one.comparisonNumber } });
    return list;
}

void sayConfirmed(Console& console, const Exchange& exchange)
{
    for (const auto& one : exchange.confirmed)
        console.say("cli.confirmed",
            { QString::fromStdString(one.name), QString::fromStdString(one.comparisonNumber) });
}

volatile std::sig_atomic_t stopped = 0;

} // namespace

int orgCreate(Console& console, const std::string& organisation, const std::string& admin)
{
    if (console.vaultFolder.empty())
        return console.failed(Fault::Invalid, "vault.which");
    auto words = console.passphrase("cli.passphrase.set");
    if (!words)
        return console.failed(words.error());
    const auto vault
        = workspace::Workspace::createOrganisation(console.vaultFolder, organisation, admin, *words);
    sodium_memzero(words->data(), words->size());
    if (!vault)
        return console.failed(vault.error());
    const auto info = (*vault)->info();
    if (!info)
        return console.failed(info.error());
    console.say("cli.org.created");
    console.line(info->orgId);
    console.document({ { "organisation", info->orgId }, { "member", info->personId } });
    return Exit::Done;
}

int orgInvite(
    Console& console, const std::string& name, const std::string& role, const std::string& serverUrl)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    std::uint32_t bits = 0;
    for (const auto& [known, bit] : kRoles)
        if (role == known)
            bits = bit;
    // Met before the invitation is written, so that it can carry the server's key.
    auto transport = connect(console, **vault, serverUrl);
    const bool unknownYet = !transport && std::string_view(transport.error().code) == "server.none";
    if (!transport && transport.error().fault != Fault::Offline && !unknownYet)
        return console.failed(transport.error());
    const auto code = (*vault)->invite(name, bits, serverUrl);
    if (!code)
        return console.failed(code.error());
    bool waiting = true;
    if (transport)
        waiting = !exchangeAll(**vault, **transport).has_value();
    console.say("cli.invite.ready");
    if (waiting)
        console.say("cli.invite.waiting");
    console.line(*code);
    console.document({ { "code", *code }, { "on_server", !waiting } });
    return Exit::Done;
}

int orgMembers(Console& console)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto members = (*vault)->members();
    if (!members)
        return console.failed(members.error());
    Json list = Json::array();
    for (const auto& member : *members) {
        const auto roles = roleNames(member.roles);
        list.push_back({ { "id", member.person.hex() }, { "name", member.name }, { "roles", roles },
            { "devices", member.devices.size() }, { "self", member.self }, { "admin", member.admin } });
        console.line(member.person.hex().substr(0, 8) + "  " + member.name + "  " + roles.dump());
    }
    console.document({ { "members", list } });
    return Exit::Done;
}

int orgConfirm(Console& console, const std::string& serverUrl)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    auto transport = connect(console, **vault, serverUrl);
    if (!transport)
        return console.failed(transport.error());
    const auto exchange = exchangeAll(**vault, **transport);
    if (!exchange)
        return console.failed(exchange.error());
    sayConfirmed(console, *exchange);
    if (exchange->confirmed.empty())
        console.say("cli.confirm.none");
    console.document({ { "confirmed", confirmedJson(*exchange) } });
    return Exit::Done;
}

int vaultJoin(Console& console, const std::string& codeText, const std::string& serverUrl)
{
    if (console.vaultFolder.empty())
        return console.failed(Fault::Invalid, "vault.which");
    const auto code = vault::InviteCode::parse(codeText);
    if (!code)
        return console.failed(code.error());
    // The invitation is sealed under the code, so whoever carries it here cannot change it; what it says of
    // the server's key is then held against the key that was met.
    const auto met = client::HttpTransport::probe(serverUrl);
    if (!met)
        return console.failed(met.error());
    const std::vector<Hash> metPins = met->isZero() ? std::vector<Hash>() : std::vector<Hash> { *met };
    auto transport = client::HttpTransport::open(serverUrl, metPins);
    if (!transport)
        return console.failed(transport.error());
    const auto bundle = client::fetchInvitation(**transport, code->id());
    if (!bundle)
        return console.failed(bundle.error());
    auto invitation = vault::openInvitation(*code, *bundle, systemWallClock()());
    if (!invitation)
        return console.failed(invitation.error());
    if (!invitation->pins.empty() && !metPins.empty()
        && std::ranges::find(invitation->pins, *met) == invitation->pins.end())
        return console.failed(Fault::Forged, "server.pin");
    invitation->serverUrl = serverUrl;
    if (invitation->pins.empty())
        invitation->pins = metPins;

    auto words = console.passphrase("cli.passphrase.set");
    if (!words)
        return console.failed(words.error());
    const auto vault = workspace::Workspace::join(console.vaultFolder, *code, *invitation, *words);
    sodium_memzero(words->data(), words->size());
    if (!vault)
        return console.failed(vault.error());
    const auto exchange = exchangeAll(**vault, **transport);
    if (!exchange)
        return console.failed(exchange.error());
    const auto number = (*vault)->mailroom().comparisonNumber();
    console.say("cli.joined", { QString::fromStdString(number) });
    if (!exchange->summary.enrolled)
        console.say("cli.joined.next");
    console.document({ { "number", number }, { "enrolled", exchange->summary.enrolled } });
    return Exit::Done;
}

int vaultInfo(Console& console)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto info = (*vault)->info();
    if (!info)
        return console.failed(info.error());
    const auto alarms = (*vault)->mailroom().alarms();
    const Json facts = { { "organisation", info->organisation }, { "organisation_id", info->orgId },
        { "member", info->memberName }, { "member_id", info->personId }, { "certificate", info->certId },
        { "roles", roleNames(info->roles) }, { "admin", info->admin }, { "enrolled", info->enrolled },
        { "server", info->serverUrl },
        { "last_contact", info->lastContactMs ? Json(isoTime(info->lastContactMs)) : Json(nullptr) },
        { "plans", info->plans }, { "records", info->records }, { "waiting", info->waiting },
        { "alarms", alarms ? Json(*alarms) : Json::array() } };
    for (const auto& [name, value] : facts.items())
        console.line(name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()));
    console.document(facts);
    return Exit::Done;
}

int vaultVerify(Console& console)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    if (const auto done = (*vault)->verifyVault(); !done)
        return console.failed(done.error());
    console.say("cli.vault.good");
    console.document({ { "valid", true } });
    return Exit::Done;
}

int vaultPasswd(Console& console, const std::string& newPassphraseFile)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    auto before = console.passphrase();
    if (!before)
        return console.failed(before.error());
    auto after
        = newPassphraseFile.empty() ? console.prompt("cli.passphrase.new") : readFile(newPassphraseFile);
    if (!after)
        return console.failed(after.error());
    while (!after->empty() && (after->back() == '\n' || after->back() == '\r'))
        after->pop_back();
    const auto done = (*vault)->changePassphrase(*before, *after);
    sodium_memzero(before->data(), before->size());
    sodium_memzero(after->data(), after->size());
    if (!done)
        return console.failed(done.error());
    console.say("cli.passwd.done");
    console.document({ { "done", true } });
    return Exit::Done;
}

int synchronise(Console& console, const std::string& serverUrl, bool watch)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    auto transport = connect(console, **vault, serverUrl);
    if (!transport)
        return console.failed(transport.error());
    std::signal(SIGINT, [](int) { stopped = 1; });
    std::signal(SIGTERM, [](int) { stopped = 1; });
    int exit = Exit::Done;
    do {
        const auto exchange = exchangeAll(**vault, **transport);
        if (exchange) {
            const auto& summary = exchange->summary;
            sayConfirmed(console, *exchange);
            console.say("cli.sync.done",
                { QString::number(summary.sent), QString::number(summary.received),
                    QString::number(summary.refused), QString::number(summary.left) });
            console.document({ { "sent", summary.sent }, { "received", summary.received },
                { "refused", summary.refused }, { "left", summary.left }, { "aside", summary.aside },
                { "enrolled", summary.enrolled }, { "confirmed", confirmedJson(*exchange) } });
            exit = Exit::Done;
        } else {
            exit = console.failed(exchange.error());
            if (!watch
                || (exchange.error().fault != Fault::Offline && exchange.error().fault != Fault::Retry))
                return exit;
        }
        constexpr int pauseTenths = 50;
        for (int tenth = 0; watch && stopped == 0 && tenth < pauseTenths; ++tenth)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    } while (watch && stopped == 0);
    return exit;
}

} // namespace cyd::cli
