// Sealed versions: what was agreed, as it was shown, and proof that it has not changed.
#include "core/workspace/impl.h"
#include "core/workspace/statement.h"

#include <algorithm>
#include <array>

namespace cyd::workspace {

namespace {

bool isAtOrBelow(std::string_view path, std::string_view place)
{
    return path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '.');
}

bool isSignatureLine(std::string_view path)
{
    return isAtOrBelow(path, "involvement.signatures");
}

//! How an outcome is going: jotted down between reviews.
bool isProgress(std::string_view path)
{
    // domains.KEY.outcomes.ID.progress, and what is below it.
    static constexpr std::array<std::string_view, 5> kNames { "domains", {}, "outcomes", {}, "progress" };
    for (const auto name : kNames) {
        const auto end = std::min(path.find('.'), path.size());
        if (path.empty() || (!name.empty() && path.substr(0, end) != name))
            return false;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return true;
}

//! The letters about a change of coordinator, and its acceptance.
bool isAfterAChange(std::string_view path)
{
    static constexpr std::array<std::string_view, 7> kAfter { "letter_sent_on", "gp_told_on", "accepted_on",
        "accepted_by", "accepted_reason", "accepted_by_phone", "accepted_recorded_by" };
    return path.starts_with("care_coordination.history.")
        && std::ranges::find(kAfter, path.substr(path.rfind('.') + 1)) != kAfter.end();
}

} // namespace

bool isAccessLog(std::string_view path)
{
    return isAtOrBelow(path, "access_log");
}

bool isBesideTheText(std::string_view path)
{
    static constexpr std::array<std::string_view, 12> kBeside { "involvement.signatures", "copies",
        "checker_notes", "reviews.requests", "reviews.invited", "reviews.planned", "reviews.still_fits",
        "comments", "restricted_notes", "safeguarding", "information_received",
        "care_coordination.contact_log" };
    return isAccessLog(path) || isAfterAChange(path) || isProgress(path)
        || std::ranges::any_of(kBeside, [path](std::string_view place) { return isAtOrBelow(path, place); });
}

std::optional<std::size_t> lineOf(
    const Json& document, const SignRequest& signer, const std::string& signedAt, const std::string& digest)
{
    const auto involvement = document.find("involvement");
    if (involvement == document.end() || !involvement->is_object())
        return std::nullopt;
    const auto lines = involvement->find("signatures");
    if (lines == involvement->end() || !lines->is_array())
        return std::nullopt;
    const auto found = std::ranges::find_if(*lines, [&](const Json& line) {
        return textAt(line, { "by" }) == signer.by && textAt(line, { "signed_at" }) == signedAt
            && textAt(line, { "signed_content_hash" }) == digest;
    });
    if (found == lines->end())
        return std::nullopt;
    return static_cast<std::size_t>(found - lines->begin());
}

Result<std::vector<SealedVersion>> Workspace::Impl::sealedVersions(const PlanId& id)
{
    if (const auto open = load(id); !open)
        return pass(open);
    std::vector<SealedVersion> result;
    std::vector<journal::Stored> all;
    const auto read = journal->forEach(id, [&](const journal::Stored& stored) -> Done {
        all.push_back(stored);
        if (stored.state != journal::State::Applied)
            return {};
        const auto parsed = record::parse(stored.body);
        if (!parsed)
            return pass(parsed);
        if (parsed->header.type != record::Type::Version)
            return {};
        const auto payload = vault->open(*parsed);
        if (!payload)
            return {}; // no key for it here
        SealedVersion version;
        version.record = parsed->id;
        version.author = parsed->header.author;
        if (auto sealed = parseSignedStatement(*payload)) {
            version.sealed = std::move(*sealed);
            if (auto statement = parseStatement(version.sealed.statement))
                version.statement = std::move(*statement);
        }
        result.push_back(std::move(version));
        return {};
    });
    if (!read)
        return pass(read);
    if (!result.empty()) {
        const auto vouched = covered(id, all);
        if (!vouched)
            return pass(vouched);
        for (auto& version : result)
            version.vouched = vouched->contains(version.record);
    }
    std::ranges::stable_sort(result, std::ranges::greater(),
        [](const SealedVersion& version) { return version.statement ? version.statement->atMs : 0; });
    return result;
}

Done Workspace::Impl::keepReached(const RecordId& version, std::int64_t serverMs)
{
    return reachedMs(version) > 0 ? Done() : putLocalJson("reached", version.view(), Json(serverMs));
}

std::int64_t Workspace::Impl::reachedMs(const RecordId& version) const
{
    const auto kept = localJson("reached", version.view());
    return kept && *kept && (*kept)->is_number_integer() ? (*kept)->get<std::int64_t>() : 0;
}

bool Workspace::Impl::holds(const PlanId& id, const SealedVersion& version) const
{
    const auto* cert = directory.cert(version.author);
    if (!version.statement || !version.vouched || !cert || version.statement->plan != id
        || !verifySignature(cert->sign, kVersionPrefix, version.sealed.statement, version.sealed.signature))
        return false;
    const auto open = loaded.find(id);
    if (open != loaded.end() && open->second->held.contains(version.record))
        return true;
    const auto then = replayAt(id, version.statement->heads);
    // A section whose key this vault does not hold is vouched for by the signature, and checked by those who
    // hold it.
    const bool same = then && std::ranges::all_of(version.statement->parts, [&](const Statement::Part& part) {
        return !vault->keys().current(id, part.section)
            || contentDigest(sectionOf(then->document(), part.section), part.salt.view()) == part.digest;
    });
    if (same && open != loaded.end())
        open->second->held.insert(version.record);
    return same;
}

Result<Json> Workspace::versionDocument(const PlanId& id, const RecordId& version) const
{
    const auto sealed = m->sealedVersions(id);
    if (!sealed)
        return pass(sealed);
    const auto found = std::ranges::find(*sealed, version, &SealedVersion::record);
    if (found == sealed->end() || !m->holds(id, *found))
        return fail(Fault::NotFound, "export.version_number");
    const auto then = m->replayAt(id, found->statement->heads);
    return then ? Result<Json>(then->document()) : pass(then);
}

std::set<std::pair<CertId, std::uint64_t>> Workspace::Impl::writtenBySigning(
    const std::vector<SealedVersion>& sealed, const std::vector<plan::Change>& history) const
{
    std::map<std::pair<CertId, std::uint64_t>, bool> lines; // whether a record is a signature's line
    for (const auto& change : history)
        lines[{ change.origin.author, change.origin.authorSeq }] |= isSignatureLine(change.path);
    std::set<std::pair<CertId, std::uint64_t>> own;
    for (const auto& version : sealed) {
        const auto stored = journal->find(version.record);
        if (!stored || !*stored)
            continue;
        for (auto seq = (*stored)->authorSeq + 1;; ++seq) {
            const auto next = lines.find({ version.author, seq });
            if (next == lines.end())
                break;
            own.insert(next->first);
            if (next->second)
                break;
        }
    }
    return own;
}

Result<std::vector<VersionView>> Workspace::versions(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto sealed = m->sealedVersions(id);
    if (!sealed)
        return pass(sealed);
    const auto history = sealed->empty() ? std::vector<plan::Change>() : (*loaded)->plan.history();
    const auto ownOps = m->writtenBySigning(*sealed, history);
    std::vector<VersionView> result;
    for (const auto& version : *sealed) {
        VersionView view;
        view.record = version.record;
        view.author = authorName(version.author);
        view.valid = m->holds(id, version);
        view.reachedMs = m->reachedMs(version.record);
        if (version.statement) {
            view.number = version.statement->number;
            view.atMs = version.statement->atMs;
            view.signature = version.statement->signer;
            view.digest = version.statement->digest().hex();
            const auto& document = (*loaded)->plan.document();
            if (const auto place = lineOf(document, view.signature, isoTime(view.atMs), view.digest)) {
                const auto& line = document["involvement"]["signatures"][*place];
                view.takenBackAt = textAt(line, { "withdrawn_at" });
                view.takenBackReason = textAt(line, { "withdrawn_reason" });
            }
            std::map<CertId, std::uint64_t> signedUpTo;
            for (const auto& head : version.statement->heads)
                if (const auto stored = m->journal->find(head); stored && *stored)
                    signedUpTo[(*stored)->author] = (*stored)->authorSeq;
            view.changedSince
                = static_cast<std::uint64_t>(std::ranges::count_if(history, [&](const plan::Change& c) {
                      const auto upTo = signedUpTo.find(c.origin.author);
                      const bool after = upTo == signedUpTo.end() || c.origin.authorSeq > upTo->second;
                      return after && !isBesideTheText(c.path)
                          && !ownOps.contains({ c.origin.author, c.origin.authorSeq });
                  }));
        }
        result.push_back(std::move(view));
    }
    return result;
}

} // namespace cyd::workspace
