#include "core/workspace/copies.h"

#include "core/checker/copies.h"
#include "core/workspace/impl.h"
#include "core/workspace/paper.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kInvited = "invited:";

struct Reader {
    exchange::Audience audience = exchange::Audience::Record;
    std::string person;
    bool invited = false; //!< to the next review: a letter, and no copy
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
    if (audience.starts_with(kInvited) && audience.size() > kInvited.size())
        return Reader { Audience::Carer, audience.substr(kInvited.size()), true };
    return fail(Fault::Invalid, "export.audience");
}

Result<Json> documentFor(const Json& plan, const Reader& reader, const checker::Policy& policy)
{
    return reader.invited ? exchange::invitationFor(plan, reader.person)
                          : exchange::documentFor(plan, reader.audience, reader.person, copyRules(policy));
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
    image.takenBackAt = version.takenBackAt;
    image.paperOn = signer.paper.on;
    image.keptAt = signer.paper.keptAt;
    image.note = signer.paper.note;
    image.recordedBy = signer.how == "paper" ? version.author : std::string();
    for (const auto& stroke : signer.strokes) {
        auto& line = image.strokes.emplace_back();
        for (const auto& point : stroke)
            line.push_back({ static_cast<double>(point.x), static_cast<double>(point.y) });
    }
    return image;
}

//! What became of the person's own copy.
void tellOwnCopy(exchange::PrintFacts& facts, const Json& document, const checker::Policy& policy,
    const std::string& today)
{
    const auto day = checker::dayFrom(today);
    if (!day)
        return;
    const auto due = checker::copiesDue(document, policy, *day);
    const auto own = std::ranges::find(due, checker::CopyReason::Person, &checker::CopyDue::why);
    if (own == due.end())
        return;
    facts.copyDeclined = own->declined;
    if (own->dueOn)
        facts.copyDueOn = checker::isoOf(*own->dueOn);
    if (own->current && own->givenOn)
        facts.copyGivenOn = checker::isoOf(*own->givenOn);
}

} // namespace

exchange::CopyRules copyRules(const checker::Policy& policy)
{
    return { policy.carersWithoutConsent };
}

Result<exchange::PrintFacts> printFacts(const Workspace& vault, const PlanId& id, const std::string& today,
    const checker::Policy& policy, const std::optional<RecordId>& version)
{
    exchange::PrintFacts facts;
    facts.printedOn = today;
    facts.showsCpaLevel = policy.showsCpaLevel;
    const auto info = vault.info();
    if (!info)
        return pass(info);
    facts.printedBy = info->memberName;
    const auto plan = vault.plan(id);
    if (!plan)
        return pass(plan);
    tellOwnCopy(facts, (*plan)->document(), policy, today);
    const auto conflicts = vault.conflicts(id);
    if (!conflicts)
        return pass(conflicts);
    if (!version) // nothing that stands twice can be sealed
        for (const auto& view : *conflicts) {
            exchange::ConflictNote note;
            note.path = view.conflict.path;
            for (std::size_t i = 0; i < view.conflict.answers.size(); ++i) {
                const auto& answer = view.conflict.answers[i];
                note.answers.push_back({ answer.value.is_discarded() ? Json(nullptr) : answer.value,
                    view.authors[i], isoTime(stampMs(answer.origin.hlc)) });
            }
            // What was told in confidence is in no copy, also while two people wrote it down differently.
            if (view.conflict.section != Section::Restricted)
                facts.openConflicts.push_back(std::move(note));
        }
    const auto versions = vault.versions(id);
    if (!versions)
        return pass(versions);
    if (versions->empty())
        return facts;
    const auto shown
        = version ? std::ranges::find(*versions, *version, &VersionView::record) : versions->begin();
    if (shown == versions->end())
        return fail(Fault::NotFound, "export.version_number");
    facts.version = static_cast<int>(shown->number);
    facts.versionState = version || shown->changedSince == 0 ? "signed" : "changed";
    for (const auto& each : *versions)
        if (version ? each.record == *version : each.number == shown->number)
            facts.signatures.push_back(imageOf(each));
    return facts;
}

Done noteCopy(Workspace& vault, const PlanId& id, const CopyRequest& request)
{
    const auto reader = readerFrom(request.audience);
    const auto plan = vault.plan(id);
    if (!reader)
        return pass(reader);
    if (!plan)
        return pass(plan);
    const Json& document = (*plan)->document();
    CopyMade made;
    made.format = request.format;
    made.audience = "record"; // any other copy says whose it is
    if (request.format == "pdf" || request.format == "html") {
        made.form = request.form.empty() ? exchange::nameOf(exchange::PrintForm::Full) : request.form;
        made.language = request.language;
    }
    if (const auto copy = documentFor(document, *reader, request.policy);
        copy && copy->contains("copy_for")) {
        made.audience = textAt(*copy, { "copy_for", "audience" });
        made.to = textAt(*copy, { "copy_for", "person_id" });
    }
    const auto facts = printFacts(vault, id, request.today, request.policy, request.version);
    if (!facts)
        return pass(facts);
    if (!reader->invited) // a letter is of no version
        made.version = facts->version > 0 ? static_cast<std::uint32_t>(facts->version) : numberOf(document);
    if (auto done = vault.noteCopy(id, made); !done || !reader->invited)
        return done;
    return vault.set(id, "reviews.invited." + reader->person + ".letter_on", Json(request.today));
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
    Json sealed;
    if (request.version) {
        if (!request.audience.empty() && reader->audience != exchange::Audience::Person)
            return fail(Fault::Refused, "export.version_reader");
        auto then = vault.versionDocument(id, *request.version);
        if (!then)
            return pass(then);
        sealed = std::move(*then);
        // What the person may see is asked today: what was withheld or told in confidence since, too.
        for (const char* key : { "copies", "restricted_notes" })
            if (!request.audience.empty() && (*plan)->document().contains(key))
                sealed[key] = (*plan)->document()[key];
    }
    const Json& whole = request.version ? sealed : (*plan)->document();
    if (request.format == "json" && request.audience.empty())
        return toBytes(viewOf(whole.dump(2) + "\n"));
    const auto document = documentFor(whole, *reader, request.policy);
    if (!document)
        return pass(document);
    if (request.format == "json")
        return toBytes(viewOf(document->dump(2) + "\n"));
    const auto language = languageFrom(request.language);
    if (!language)
        return pass(language);
    const auto form
        = request.form.empty() ? exchange::PrintForm::Full : exchange::printFormNamed(request.form);
    if (!form)
        return fail(Fault::Invalid, "export.form");
    // A letter tells how things are now; a version that was sealed tells how they were.
    if (!exchange::formFits(*document, *form) || (request.version && exchange::isLetter(*form)))
        return fail(Fault::Invalid, "print.form");
    const auto facts = printFacts(vault, id, request.today, request.policy, request.version);
    if (!facts)
        return pass(facts);
    if (request.format == "html")
        return toBytes(viewOf(exchange::toHtml(*document, *facts, *language, words, *form).toStdString()));
    if (request.format != "pdf")
        return fail(Fault::Invalid, "export.format");
    const auto pdf = exchange::toPdf(*document, *facts, *language, words, *form);
    if (!pdf)
        return pass(pdf);
    return Bytes(pdf->begin(), pdf->end());
}

} // namespace cyd::workspace
