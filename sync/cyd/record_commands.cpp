// Signing, verifying and copies.
#include "core/workspace/copies.h"
#include "core/workspace/version_file.h"
#include "sync/cyd/commands.h"

#include <QDate>
#include <algorithm>
#include <filesystem>

namespace cyd::cli {

namespace {

//! --as: a person's id in the plan, or a role ("service_user", "care_coordinator" …) of somebody who holds it
//! now.
Result<std::string> signerFor(const Json& document, const std::string& as)
{
    const auto text = [](const Json& json, const char* key) {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>()
                                                                             : std::string();
    };
    const auto person = document.find("service_user");
    const auto own = person == document.end() ? std::string() : text(*person, "person_id");
    if (as == "service_user" || as == own)
        return own;
    const auto people = document.find("people");
    if (people == document.end() || !people->is_array())
        return fail(Fault::Invalid, "sign.who");
    for (const auto& one : *people)
        if (text(one, "person_id") == as)
            return as;
    for (const auto& one : *people)
        if (text(one, "role") == as && text(one, "in_role_to").empty())
            return text(one, "person_id");
    return fail(Fault::Invalid, "sign.who");
}

Result<std::vector<workspace::Stroke>> strokesFrom(const std::string& file)
{
    const auto content = readFile(file);
    if (!content)
        return pass(content);
    auto json = Json::parse(*content, nullptr, false);
    if (json.is_object() && json.contains("strokes"))
        json = Json(json["strokes"]);
    if (!json.is_array())
        return fail(Fault::Invalid, "sign.strokes");
    std::vector<workspace::Stroke> strokes;
    for (const auto& line : json) {
        if (!line.is_array())
            return fail(Fault::Invalid, "sign.strokes");
        workspace::Stroke stroke;
        for (const auto& point : line) {
            std::int32_t numbers[4] = { 0, 0, 0, 0 };
            if (!point.is_array() || point.size() < 2 || point.size() > 4)
                return fail(Fault::Invalid, "sign.strokes");
            for (std::size_t i = 0; i < point.size(); ++i) {
                if (!point[i].is_number())
                    return fail(Fault::Invalid, "sign.strokes");
                numbers[i] = static_cast<std::int32_t>(point[i].get<double>());
            }
            stroke.push_back({ numbers[0], numbers[1], numbers[2], numbers[3] });
        }
        strokes.push_back(std::move(stroke));
    }
    return strokes;
}

Json versionJson(const workspace::VersionView& version)
{
    Json json { { "version", version.number }, { "signed_at", isoTime(version.atMs) },
        { "by", version.signature.by }, { "how", version.signature.how },
        { "language", version.signature.language }, { "device_of", version.author },
        { "except", version.signature.exceptParts }, { "digest", version.digest }, { "valid", version.valid },
        { "changed_since", version.changedSince } };
    if (version.reachedMs > 0)
        json["reached_server_by"] = isoTime(version.reachedMs);
    if (const auto& paper = version.signature.paper; !paper.on.empty())
        json["paper"] = { { "on", paper.on }, { "kept_at", paper.keptAt }, { "version", paper.version },
            { "note", paper.note } };
    return json;
}

int verifyFile(Console& console, const std::string& file)
{
    const auto content = readFile(file);
    if (!content)
        return console.failed(content.error());
    const auto report = workspace::verifyVersionFile(viewOf(*content));
    if (!report)
        return console.failed(report.error());
    console.document({ { "valid", report->valid }, { "version", report->number },
        { "signed_at", report->signedAt }, { "by", report->by }, { "how", report->how },
        { "language", report->language }, { "root", report->root } });
    console.say(report->valid ? "cli.verify.file.good" : "cli.verify.file.bad",
        { QString::number(report->number), QString::fromStdString(report->signedAt) });
    return report->valid ? Exit::Done : Exit::Damaged;
}

} // namespace

int planSign(Console& console, SignArguments arguments)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto id = (*vault)->findPlan(arguments.plan);
    if (!id)
        return console.failed(id.error());
    const auto plan = (*vault)->plan(*id);
    if (!plan)
        return console.failed(plan.error());
    const Json& document = (*plan)->document();
    auto& request = arguments.request;
    const auto signer = signerFor(document, arguments.as);
    if (!signer)
        return console.failed(signer.error());
    request.by = *signer;
    if (request.language.empty())
        request.language = i18n::codeOf(console.lang).toStdString();
    if (!arguments.strokesFile.empty()) {
        auto strokes = strokesFrom(arguments.strokesFile);
        if (!strokes)
            return console.failed(strokes.error());
        request.strokes = std::move(*strokes);
    }
    std::string secret;
    if (request.how == "account") { // whoever signs with their account says again who they are
        auto said = console.passphrase();
        if (!said)
            return console.failed(said.error());
        secret = std::move(*said);
    }
    const auto version = (*vault)->sign(*id, request, secret);
    if (!version)
        return console.failed(version.error());
    console.say("cli.signed", { QString::number(version->number) });
    for (const auto& part : version->signature.exceptParts)
        console.say("cli.signed_except", { QString::fromStdString(part) });
    console.line(std::to_string(version->number) + "  " + version->digest);
    console.document(versionJson(*version));
    return Exit::Done;
}

int planVerify(Console& console, const std::string& planOrFile)
{
    if (std::filesystem::is_regular_file(planOrFile))
        return verifyFile(console, planOrFile);
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto id = (*vault)->findPlan(planOrFile);
    if (!id)
        return console.failed(id.error());
    const auto versions = (*vault)->versions(*id);
    if (!versions)
        return console.failed(versions.error());
    Json list = Json::array();
    bool good = true;
    for (const auto& version : *versions) {
        list.push_back(versionJson(version));
        good = good && version.valid;
        console.say(!version.valid     ? "cli.verify.bad"
                : version.changedSince ? "cli.verify.changed"
                                       : "cli.verify.good",
            { QString::number(version.number), QString::fromStdString(isoTime(version.atMs)),
                QString::number(version.changedSince) });
    }
    if (list.empty())
        console.say("cli.verify.none");
    console.document({ { "valid", good }, { "versions", list } });
    return good ? Exit::Done : Exit::Damaged;
}

int planExport(Console& console, const ExportArguments& arguments)
{
    auto vault = console.unlocked();
    if (!vault)
        return console.failed(vault.error());
    const auto id = (*vault)->findPlan(arguments.plan);
    if (!id)
        return console.failed(id.error());
    workspace::CopyRequest request { arguments.format, arguments.language, arguments.audience, console.today,
        arguments.form, {}, console.policy };
    if (arguments.version != 0) {
        const auto versions = (*vault)->versions(*id);
        if (!versions)
            return console.failed(versions.error());
        const auto found = std::ranges::find_if(*versions, // the newest, where two tablets gave one number
            [&](const auto& each) { return each.number == arguments.version && each.valid; });
        if (found == versions->end())
            return console.failed({ Fault::NotFound, "export.version_number" });
        request.version = found->record;
    }
    if (request.language.empty())
        request.language = i18n::codeOf(console.lang).toStdString();
    if (request.today.empty())
        request.today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    const auto bytes = workspace::makeCopy(**vault, *id, request, console.words());
    if (!bytes)
        return console.failed(bytes.error());
    if (const auto done = writeFile(arguments.output, *bytes); !done)
        return console.failed(done.error());
    console.say("cli.exported", { QString::fromStdString(arguments.output) });
    // The copy is there: that its trace is not is said, and takes nothing back.
    const auto noted = workspace::noteCopy(**vault, *id, request);
    if (!noted)
        console.say("cli.not_noted", { console.faultWords(noted.error()) });
    console.document(
        { { "file", arguments.output }, { "bytes", bytes->size() }, { "noted", noted.has_value() } });
    return Exit::Done;
}

} // namespace cyd::cli
