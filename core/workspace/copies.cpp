#include "core/workspace/copies.h"

#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kVersionSchema = "cydgynllun.version/1";

struct Reader {
    exchange::Audience audience = exchange::Audience::Record;
    std::string person;
};
Result<Reader> readerFrom(const std::string& audience)
{
    using exchange::Audience;
    if (audience.empty())
        return Reader {};
    if (audience == "person")
        return Reader { Audience::Person, {} };
    if (audience == "gp")
        return Reader { Audience::Gp, {} };
    if (audience == "crisis")
        return Reader { Audience::Crisis, {} };
    if (audience.starts_with("carer:") && audience.size() > 6)
        return Reader { Audience::Carer, audience.substr(6) };
    return fail(Fault::Invalid, "export.audience");
}

Result<exchange::PrintLanguage> languageFrom(const std::string& language)
{
    if (language == "en")
        return exchange::PrintLanguage::English;
    if (language == "cy")
        return exchange::PrintLanguage::Welsh;
    if (language == "both")
        return exchange::PrintLanguage::Both;
    return fail(Fault::Invalid, "export.language");
}

exchange::SignatureImage imageOf(const VersionView& version)
{
    exchange::SignatureImage image;
    const auto& signer = version.signature;
    image.by = signer.by;
    image.kind = signer.how;
    image.signedAt = isoTime(version.atMs);
    image.langShown = signer.language;
    image.planVersion = static_cast<int>(version.number);
    image.words = signer.words;
    image.reason = signer.reason;
    image.witness = signer.witness;
    image.exceptParts = signer.exceptParts;
    image.digest = version.digest;
    image.valid = version.valid;
    image.changesSince = version.changedSince;
    for (const auto& stroke : signer.strokes) {
        auto& line = image.strokes.emplace_back();
        for (const auto& point : stroke)
            line.push_back({ static_cast<double>(point.x), static_cast<double>(point.y) });
    }
    return image;
}

Json hexList(const std::vector<Bytes>& list)
{
    Json result = Json::array();
    for (const auto& bytes : list)
        result.push_back(toHex(bytes));
    return result;
}

} // namespace

Result<exchange::PrintFacts> printFacts(const Workspace& vault, const PlanId& id, const std::string& today)
{
    exchange::PrintFacts facts;
    facts.printedOn = today;
    const auto info = vault.info();
    if (!info)
        return pass(info);
    facts.printedBy = info->memberName;
    const auto conflicts = vault.conflicts(id);
    if (!conflicts)
        return pass(conflicts);
    for (const auto& view : *conflicts) {
        exchange::ConflictNote note;
        note.path = view.conflict.path;
        for (std::size_t i = 0; i < view.conflict.answers.size(); ++i) {
            const auto& answer = view.conflict.answers[i];
            note.answers.push_back({ answer.value.is_discarded() ? Json(nullptr) : answer.value, view.authors[i],
                isoTime(stampMs(answer.origin.hlc)) });
        }
        // What was told in confidence is in no copy, also while two people wrote it down differently.
        if (view.conflict.section != Section::Restricted)
            facts.openConflicts.push_back(std::move(note));
    }
    const auto versions = vault.versions(id);
    if (!versions)
        return pass(versions);
    if (!versions->empty()) {
        facts.version = static_cast<int>(versions->front().number);
        facts.versionState = versions->front().changedSince == 0 ? "signed" : "changed";
        for (const auto& version : *versions)
            if (version.number == versions->front().number)
                facts.signatures.push_back(imageOf(version));
    }
    return facts;
}

Result<Bytes> makeCopy(
    Workspace& vault, const PlanId& id, const CopyRequest& request, const i18n::Phrasebook& words)
{
    const auto reader = readerFrom(request.audience);
    if (!reader)
        return pass(reader);
    const auto plan = vault.plan(id);
    if (!plan)
        return pass(plan);
    if (request.format == "version")
        return vault.versionFile(id);
    if (request.format == "json" && request.audience.empty())
        return toBytes(viewOf((*plan)->document().dump(2) + "\n"));
    const auto document = exchange::documentFor((*plan)->document(), reader->audience, reader->person);
    if (!document)
        return pass(document);
    if (request.format == "json")
        return toBytes(viewOf(document->dump(2) + "\n"));
    const auto language = languageFrom(request.language);
    if (!language)
        return pass(language);
    const auto facts = printFacts(vault, id, request.today);
    if (!facts)
        return pass(facts);
    if (request.format == "html")
        return toBytes(viewOf(exchange::toHtml(*document, *facts, *language, words).toStdString()));
    if (request.format != "pdf")
        return fail(Fault::Invalid, "export.format");
    const auto pdf = exchange::toPdf(*document, *facts, *language, words);
    if (!pdf)
        return pass(pdf);
    return Bytes(pdf->begin(), pdf->end());
}

Result<Bytes> Workspace::versionFile(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
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
