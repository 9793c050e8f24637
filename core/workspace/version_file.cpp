#include "core/workspace/version_file.h"

#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kVersionSchema = "cydgynllun.version/1";

Json hexList(const std::vector<Bytes>& list)
{
    Json result = Json::array();
    for (const auto& bytes : list)
        result.push_back(toHex(bytes));
    return result;
}

} // namespace

Result<Bytes> Workspace::versionFile(const PlanId& id) const
{
    const auto sealed = m->sealedVersions(id);
    if (!sealed)
        return pass(sealed);
    const auto newest = std::ranges::find_if(
        *sealed, [&](const SealedVersion& version) { return version.statement && m->holds(id, version); });
    if (newest == sealed->end())
        return fail(Fault::NotFound, "export.version");
    const auto then = m->replayAt(id, newest->statement->heads);
    if (!then)
        return pass(then);
    Json content = Json::object();
    for (const auto section : { Section::Meta, Section::Core, Section::Crisis })
        content[std::to_string(static_cast<int>(section))] = workspace::sectionOf(then->document(), section);
    const auto log = m->journal->orgEntries(0);
    if (!log)
        return pass(log);
    const Json file = { { "schema", kVersionSchema }, { "statement", toHex(newest->sealed.statement) },
        { "signature", newest->sealed.signature.hex() }, { "certificate", newest->author.hex() },
        { "organisation_log", hexList(*log) }, { "content", content } };
    return toBytes(viewOf(file.dump(2) + "\n"));
}

Result<VersionFileReport> verifyVersionFile(BytesView file)
{
    const auto json = Json::parse(file.begin(), file.end(), nullptr, false);
    const auto schema = textAt(json, { "schema" });
    if (schema.starts_with("cydgynllun.version/") && schema != kVersionSchema)
        return fail(Fault::TooNew, "version.newer");
    if (schema != kVersionSchema || !json.contains("content") || !json["content"].is_object()
        || !json.contains("organisation_log") || !json["organisation_log"].is_array())
        return fail(Fault::Corrupt, "version.file");
    const auto bytes = fromHex(textAt(json, { "statement" }));
    const auto signature = Signature::fromHexText(textAt(json, { "signature" }));
    const auto author = CertId::fromHexText(textAt(json, { "certificate" }));
    if (!bytes || !signature || !author)
        return fail(Fault::Corrupt, "version.file");
    const auto statement = parseStatement(*bytes);
    if (!statement)
        return pass(statement);

    record::Directory directory;
    bool logHolds = true;
    for (const auto& entry : json["organisation_log"]) {
        const auto raw = entry.is_string() ? fromHex(entry.get<std::string>()) : std::nullopt;
        logHolds = logHolds && raw && directory.append(*raw).has_value();
    }
    VersionFileReport report;
    report.number = statement->number;
    report.signedAt = isoTime(statement->atMs);
    report.by = statement->signer.by;
    report.how = statement->signer.how;
    report.language = statement->signer.language;
    report.root = directory.root().hex();
    const auto* cert = directory.cert(*author);
    report.valid = logHolds && cert && verifySignature(cert->sign, kVersionPrefix, *bytes, *signature);
    for (const auto& part : statement->parts) {
        // Confidences are sealed too, but never travel: their digest is vouched for by the signature alone.
        if (part.section == Section::Restricted)
            continue;
        const auto content = json["content"].find(std::to_string(static_cast<int>(part.section)));
        report.valid = report.valid && content != json["content"].end()
            && contentDigest(*content, part.salt.view()) == part.digest;
    }
    return report;
}

} // namespace cyd::workspace
