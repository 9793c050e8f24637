// cyd: the command line. Every command is one function in commands.h; this file only says what can be typed.
#include "core/checker/day.h"
#include "sync/cyd/commands.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>

using namespace cyd::cli;

namespace {

//! The language of --lang, or of the locale.
cyd::i18n::Lang languageFrom(const std::string& option)
{
    if (!option.empty())
        return cyd::i18n::langOf(QString::fromStdString(option));
    for (const char* name : { "LC_ALL", "LC_MESSAGES", "LANG" })
        if (const char* value = std::getenv(name); value && *value)
            return cyd::i18n::langOf(QString::fromUtf8(value));
    return cyd::i18n::Lang::En;
}

//! What the command line asked for; one of these is alive while CLI11 fills it in.
struct Request {
    Console console;
    std::string lang;
    std::function<int(Console&)> command;

    std::string organisation, name, role, server, code, plan, path, value, file, sections, member,
        newPassphrase, rule;
    std::vector<std::string> files, except;
    std::size_t batch = 1;
    bool watch = false, text = false, jsonValue = false;
    SetArguments set;
    CheckFileArguments checkFiles;
    ResolveArguments resolve;
    SignArguments sign;
    ExportArguments exported;
};

void orgCommands(CLI::App& app, Request& r)
{
    auto* org = app.add_subcommand("org", "The organisation and its members")->require_subcommand(1);
    auto* create = org->add_subcommand("create", "A new organisation; this vault is its first administrator");
    create->add_option("--name", r.organisation, "The organisation's name")->required();
    create->add_option("--admin", r.name, "The administrator's name")->required();
    create->callback([&r] { r.command = [&r](Console& c) { return orgCreate(c, r.organisation, r.name); }; });

    auto* invite = org->add_subcommand("invite", "Print a one-time code for a new member");
    invite->add_option("--name", r.name, "The member's name")->required();
    invite
        ->add_option("--role", r.role, "care_coordinator, clinician, manager, duty, reviewer or service_user")
        ->required()
        ->check(CLI::IsMember(
            { "care_coordinator", "clinician", "manager", "duty", "reviewer", "service_user" }));
    invite->add_option("--server", r.server, "Where the code will be redeemed");
    invite->callback(
        [&r] { r.command = [&r](Console& c) { return orgInvite(c, r.name, r.role, r.server); }; });

    org->add_subcommand("members", "Who belongs to the organisation")->callback([&r] {
        r.command = orgMembers;
    });
    auto* confirm = org->add_subcommand("confirm", "Confirm the devices that redeemed a code");
    confirm->add_option("--server", r.server, "The server");
    confirm->callback([&r] { r.command = [&r](Console& c) { return orgConfirm(c, r.server); }; });
}

void vaultCommands(CLI::App& app, Request& r)
{
    auto* vault = app.add_subcommand("vault", "The vault on this device")->require_subcommand(1);
    auto* join = vault->add_subcommand("join", "A new vault, enrolled by a one-time code");
    join->add_option("code", r.code, "The code")->required();
    join->add_option("--server", r.server, "The server")->required();
    join->callback([&r] { r.command = [&r](Console& c) { return vaultJoin(c, r.code, r.server); }; });
    vault->add_subcommand("info", "Facts about this vault")->callback([&r] { r.command = vaultInfo; });
    vault->add_subcommand("verify", "Check every record and chain")->callback([&r] {
        r.command = vaultVerify;
    });
    auto* passwd = vault->add_subcommand("passwd", "Change the passphrase");
    passwd->add_option("--new-passphrase-file", r.newPassphrase, "Read the new one from a file");
    passwd->callback([&r] { r.command = [&r](Console& c) { return vaultPasswd(c, r.newPassphrase); }; });

    auto* sync = app.add_subcommand("sync", "Send and receive until both sides agree");
    sync->add_option("--server", r.server, "The server, if it is not the one already known");
    sync->add_flag("--watch", r.watch, "Go on until stopped");
    sync->callback([&r] { r.command = [&r](Console& c) { return synchronise(c, r.server, r.watch); }; });
}

void editCommands(CLI::App& plan, Request& r)
{
    auto* set = plan.add_subcommand("set", "Change one answer");
    set->add_option("id", r.set.plan, "The plan")->required();
    set->add_option("path", r.set.path, "As in the JSON, by entity id")->required();
    set->add_option("value", r.set.value, "The new value")->required();
    set->add_option("--why", r.set.why, "A reason, kept with the change");
    auto* asText = set->add_flag("--text", r.text, "Take the value as text, whatever it looks like");
    set->add_flag("--json-value", r.jsonValue, "Take the value as JSON")->excludes(asText);
    set->callback([&r] {
        r.set.kind = r.text ? ValueKind::Text : r.jsonValue ? ValueKind::JsonText : ValueKind::Guess;
        r.command = [&r](Console& c) { return planSet(c, r.set); };
    });
    auto* add = plan.add_subcommand("add", "Add an item to a list");
    add->add_option("id", r.plan, "The plan")->required();
    add->add_option("path", r.path, "The list")->required();
    add->add_option("json", r.value, "The item, as JSON")->required();
    add->callback([&r] { r.command = [&r](Console& c) { return planAdd(c, r.plan, r.path, r.value); }; });
    auto* remove = plan.add_subcommand("remove", "Remove an item or an answer");
    remove->add_option("id", r.plan, "The plan")->required();
    remove->add_option("path", r.path, "What to remove")->required();
    remove->callback([&r] { r.command = [&r](Console& c) { return planRemove(c, r.plan, r.path); }; });
    auto* apply = plan.add_subcommand("apply", "Many edits from a file, one {path, value, at} a line");
    apply->add_option("id", r.plan, "The plan")->required();
    apply->add_option("edits", r.file, "The file")->required();
    apply->add_option("--batch", r.batch, "Edits in one commit")->check(CLI::PositiveNumber);
    apply->callback([&r] { r.command = [&r](Console& c) { return planApply(c, r.plan, r.file, r.batch); }; });
    auto* conflicts = plan.add_subcommand("conflicts", "Answers that two people gave apart");
    conflicts->add_option("id", r.plan, "The plan")->required();
    conflicts->callback([&r] { r.command = [&r](Console& c) { return planConflicts(c, r.plan); }; });
    auto* resolve = plan.add_subcommand("resolve", "Choose among such answers");
    resolve->add_option("id", r.resolve.plan, "The plan")->required();
    resolve->add_option("path", r.resolve.path, "The path that `conflicts` shows")->required();
    auto* choice = resolve->add_option_group("choice")->require_option(1);
    choice->add_option("--keep", r.resolve.keep, "The number of the answer to keep, from 1");
    auto* value = choice->add_option("--value", r.resolve.value, "Another answer");
    resolve->callback([&r, value] {
        r.resolve.hasValue = value->count() > 0;
        r.command = [&r](Console& c) { return planResolve(c, r.resolve); };
    });
}

void signCommands(CLI::App& plan, Request& r)
{
    auto* sign = plan.add_subcommand("sign",
        "Seal a version with somebody's answer. A part that the person has said no or not sure to is left "
        "out of "
        "what they agree to, unless --agree names it");
    sign->add_option("id", r.sign.plan, "The plan")->required();
    sign->add_option("--as", r.sign.as, "service_user, care_coordinator, another role, or a person's id")
        ->required();
    sign->add_option("--how", r.sign.request.how,
            "ink, mark, typed, spoken, witnessed, seen, declined, unable, account or paper (a printed copy, "
            "signed by hand)")
        ->required();
    sign->add_option(
        "--strokes", r.sign.strokesFile, "JSON: a list of strokes, each a list of [x, y, t, pressure]");
    sign->add_option("--words", r.sign.request.words, "The name typed, or the person's words");
    sign->add_option("--reason", r.sign.request.reason, "Why, for declined and unable");
    sign->add_option("--witness", r.sign.request.witness, "Who heard or saw it");
    sign->add_option("--except", r.sign.request.exceptParts, "A part not agreed to, as action:ID")
        ->take_all();
    sign->add_option("--agree", r.sign.request.agreeParts,
            "A part that the person said no or not sure to before, and agrees to now, as action:ID")
        ->take_all();
    sign->add_option("--shown", r.sign.request.language, "The language that was shown: cy or en");
    auto& paper = r.sign.request.paper;
    sign->add_option("--paper-date", paper.on, "For paper: the date beside the signature, YYYY-MM-DD");
    sign->add_option("--kept-at", paper.keptAt, "For paper: where it is kept");
    sign->add_option("--paper-version", paper.version, "For paper: the number of the version printed on it");
    sign->add_option("--note", paper.note, "For paper: anything else about it");
    sign->callback([&r] { r.command = [&r](Console& c) { return planSign(c, r.sign); }; });
    auto* verify = plan.add_subcommand("verify", "Check every sealed version, here or in a file");
    verify->add_option("id", r.plan, "The plan, or a file with a sealed version")->required();
    verify->callback([&r] { r.command = [&r](Console& c) { return planVerify(c, r.plan); }; });
    auto* exported = plan.add_subcommand("export", "A copy for somebody, with what they may see");
    exported->add_option("id", r.exported.plan, "The plan")->required();
    exported->add_option("--format", r.exported.format, "json, pdf, html, or version (sealed, for verify)")
        ->required();
    exported->add_option("--lang", r.exported.language, "en, cy or both")
        ->check(CLI::IsMember({ "en", "cy", "both" }));
    exported->add_option("--for", r.exported.audience,
        "person, carer:ID, gp, crisis or invited:ID (to the next review); the whole record otherwise");
    exported
        ->add_option("--form", r.exported.form,
            "full, large (print), easy (read), card, crisis (page), review, statutory (the prescribed "
            "form), coordinator_letter (to the person or the GP, after a change), discharge_letter (to "
            "either, once the plan says what kind of discharge it is) or short_sheet (to the person, when no "
            "copy can be left), review_invitation (for invited:ID); full otherwise")
        ->check(CLI::IsMember({ "full", "large", "easy", "card", "crisis", "review", "statutory",
            "coordinator_letter", "discharge_letter", "short_sheet", "review_invitation" }));
    exported->add_option("--version-number", r.exported.version,
        "A signed version by its number, for the record or the person; the plan as it is otherwise");
    exported->add_option("-o,--output", r.exported.output, "The file to write")->required();
    exported->callback([&r] { r.command = [&r](Console& c) { return planExport(c, r.exported); }; });
}

void checkCommands(CLI::App& plan, Request& r)
{
    auto* check = plan.add_subcommand("check", "What the checker asks about a plan; or what a rule means");
    auto* which = check->add_option_group("which")->require_option(1);
    which->add_option("id", r.plan, "The plan");
    which->add_option("--explain", r.rule, "A rule: what it means, why it is asked, when to ignore it");
    check->callback([&r] {
        r.command
            = [&r](Console& c) { return r.rule.empty() ? planCheck(c, r.plan) : checkExplain(c, r.rule); };
    });
    auto* files = plan.add_subcommand(
        "check-file", "The same on plan files, with no vault; of several, how often each rule asks");
    files->add_option("file", r.checkFiles.files, "The files; - is standard input")->required();
    files->add_option("--as-of", r.checkFiles.asOf, "The day to ask about, instead of each file's own");
    files->add_flag("--ndjson", r.checkFiles.lines, "Each file holds many plans, one a line");
    files->callback([&r] { r.command = [&r](Console& c) { return planCheckFiles(c, r.checkFiles); }; });
}

void policyCommands(CLI::App& app, Request& r)
{
    auto* policy = app.add_subcommand("policy", "The service's own settings")->require_subcommand(1);
    policy->add_subcommand("show", "The settings in force, with where each number comes from")
        ->callback([&r] { r.command = policyShow; });
}

void planCommands(CLI::App& app, Request& r)
{
    auto* plan = app.add_subcommand("plan", "Care and treatment plans")->require_subcommand(1);
    auto* taken = plan->add_subcommand("import", "Take plan JSON files into the vault");
    taken->add_option("file", r.files, "The files")->required();
    taken->callback([&r] { r.command = [&r](Console& c) { return planImport(c, r.files); }; });
    plan->add_subcommand("list", "The caseload")->callback([&r] { r.command = planList; });
    auto* show = plan->add_subcommand("show", "A plan as plan JSON");
    show->add_option("id", r.plan, "The plan")->required();
    show->callback([&r] { r.command = [&r](Console& c) { return planShow(c, r.plan); }; });
    auto* history = plan->add_subcommand("history", "Who changed what, when");
    history->add_option("id", r.plan, "The plan")->required();
    history->callback([&r] { r.command = [&r](Console& c) { return planHistory(c, r.plan); }; });
    auto* access
        = plan->add_subcommand("access", "Who made copies of a plan, and who had it on a screen, when");
    access->add_option("id", r.plan, "The plan")->required();
    access->callback([&r] { r.command = [&r](Console& c) { return planAccess(c, r.plan); }; });
    auto* share = plan->add_subcommand("share", "Give a colleague the keys of a plan");
    share->add_option("id", r.plan, "The plan")->required();
    share->add_option("--with", r.member, "The member's name or id")->required();
    share->add_option(
        "--sections", r.sections, "meta,core,crisis,restricted; what the role allows otherwise");
    share->callback(
        [&r] { r.command = [&r](Console& c) { return planShare(c, r.plan, r.member, r.sections); }; });
    editCommands(*plan, r);
    checkCommands(*plan, r);
    signCommands(*plan, r);
}

} // namespace

int main(int argc, char** argv)
{
    if (!cyd::initialiseCrypto()) {
        std::cerr << "libsodium cannot start on this machine.\n";
        return Exit::Refused;
    }
    // Printing lays text out, which wants a GUI application, but never a display; nothing else waits for one.
    const bool printing
        = std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "pdf"; });
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> application(
        printing ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));

    Request request;
    CLI::App app("Cydgynllun: care and treatment plans made together", "cyd");
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--vault", request.console.vaultFolder, "The folder of the vault");
    app.add_option("--passphrase-file", request.console.passphraseFile, "Read the passphrase from a file");
    app.add_flag("--json", request.console.json, "One JSON document on standard output");
    app.add_option("--lang", request.lang, "Language of messages: en or cy");
    app.add_option("--policy", request.console.policyFile,
        "The service's own settings, as JSON; else cydgynllun/policy.json in the standard places");
    app.add_option("--today", request.console.today, "The day that rules are asked about, YYYY-MM-DD");
    orgCommands(app, request);
    vaultCommands(app, request);
    planCommands(app, request);
    policyCommands(app, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Exit::Done : Exit::Usage;
    }
    request.console.lang = languageFrom(request.lang);
    if (!request.console.today.empty() && !cyd::checker::dayFrom(request.console.today))
        return request.console.failed(cyd::Fault::Invalid, "check.day");
    if (const int refused = request.console.takePolicy(); refused != Exit::Done)
        return refused;
    return request.command(request.console);
}
