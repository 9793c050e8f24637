// Sealed versions: what was agreed, as it was shown, and proof that it has not changed.
#include "core/workspace/impl.h"

#include <algorithm>

namespace cyd::workspace {

namespace {

constexpr std::string_view kHows[] = { "ink", "mark", "typed", "spoken", "witnessed", "declined", "unable" };
constexpr std::size_t kMaxPoints = 4000; // a version is one record; more points than this draw no finer line

//! Lines of the plan that signing itself writes; they are no change to what was signed.
bool isSignatureLine(std::string_view path)
{
    for (const std::string_view own : { "involvement.signatures", "plan.version" })
        if (path.starts_with(own))
            return true;
    return false;
}

Json::binary_t binary(BytesView bytes) { return Json::binary_t(toBytes(bytes)); }

//! Keeps the first and last point of every stroke, and every n-th between them.
std::vector<Stroke> thinned(const std::vector<Stroke>& strokes)
{
    std::size_t points = 0;
    for (const auto& stroke : strokes)
        points += stroke.size();
    const auto step = points / kMaxPoints + 1;
    if (step == 1)
        return strokes;
    std::vector<Stroke> result;
    for (const auto& stroke : strokes) {
        Stroke kept;
        for (std::size_t i = 0; i < stroke.size(); ++i)
            if (i % step == 0 || i + 1 == stroke.size())
                kept.push_back(stroke[i]);
        result.push_back(std::move(kept));
    }
    return result;
}

Json strokesJson(const std::vector<Stroke>& strokes)
{
    Json result = Json::array();
    for (const auto& stroke : strokes) {
        Json points = Json::array();
        for (const auto& point : stroke)
            for (const auto value : { point.x, point.y, point.t, point.pressure })
                points.push_back(value);
        result.push_back(std::move(points));
    }
    return result;
}

std::vector<Stroke> strokesFrom(const Json& json)
{
    std::vector<Stroke> result;
    for (const auto& points : json) {
        Stroke stroke;
        for (std::size_t i = 0; i + 3 < points.size(); i += 4)
            stroke.push_back({ points[i].get<std::int32_t>(), points[i + 1].get<std::int32_t>(),
                points[i + 2].get<std::int32_t>(), points[i + 3].get<std::int32_t>() });
        result.push_back(std::move(stroke));
    }
    return result;
}

//! One digest over the sections' salted digests: what a person's signature line in the plan carries.
Hash wholeDigest(const Json& sections)
{
    Bytes all;
    for (const auto& section : sections) {
        const auto& digest = section.at("digest").get_binary();
        all.insert(all.end(), digest.begin(), digest.end());
    }
    return hashOf("cyd/version/v1", { all });
}

//! Why this request cannot be sealed, or nothing.
Done checkRequest(const SignRequest& request, const Json& document)
{
    if (std::ranges::find(kHows, request.how) == std::end(kHows))
        return fail(Fault::Invalid, "sign.how");
    if (request.language != "cy" && request.language != "en")
        return fail(Fault::Invalid, "sign.language");
    bool known = textAt(document, { "service_user", "person_id" }) == request.by;
    if (const auto people = document.find("people"); people != document.end() && people->is_array())
        known = known || std::ranges::any_of(*people, [&](const Json& person) {
            return textAt(person, { "person_id" }) == request.by;
        });
    if (request.by.empty() || !known)
        return fail(Fault::Invalid, "sign.who");
    const auto points = [&] {
        std::size_t count = 0;
        for (const auto& stroke : request.strokes)
            count += stroke.size();
        return count;
    }();
    if ((request.how == "ink" || request.how == "mark") && points == 0)
        return fail(Fault::Invalid, "sign.blank");
    if (request.how == "typed" && request.words.find_first_not_of(" \t\n") == std::string::npos)
        return fail(Fault::Invalid, "sign.blank");
    if ((request.how == "declined" || request.how == "unable") && request.reason.find_first_not_of(" \t\n") == std::string::npos)
        return fail(Fault::Invalid, "sign.reason");
    if ((request.how == "spoken" || request.how == "witnessed") && request.witness.find_first_not_of(" \t\n") == std::string::npos)
        return fail(Fault::Invalid, "sign.witness");
    return {};
}

//! The kinds that plan JSON v1 knows (samples: drawn_on_screen, account), and ours for the rest.
std::string kindFor(const std::string& how)
{
    if (how == "ink")
        return "drawn_on_screen";
    if (how == "mark")
        return "mark_on_screen";
    return how;
}

} // namespace

Result<VersionView> Workspace::sign(const PlanId& id, const SignRequest& request)
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    auto& open = **loaded;
    const Json& document = open.plan.document();
    if (auto done = checkRequest(request, document); !done)
        return pass(done);
    if (!open.plan.conflicts().empty())
        return fail(Fault::Refused, "sign.conflict");
    if (open.waiting || open.newerOps)
        return fail(Fault::Refused, "sign.waiting");

    // The same content signed by a second person is the same version; anything else is the next one.
    const auto earlier = versions(id);
    if (!earlier)
        return pass(earlier);
    const auto current = document.contains("plan") && document["plan"].contains("version")
            && document["plan"]["version"].is_number_unsigned()
        ? document["plan"]["version"].get<std::uint32_t>()
        : 0U;
    std::uint32_t number = 0;
    if (!earlier->empty() && earlier->front().changedSince == 0)
        number = earlier->front().number;
    else
        number = std::max(current, earlier->empty() ? 0U : earlier->front().number) + 1;

    Json heads = Json::array();
    for (const auto& [author, tip] : open.tips)
        if (tip.seq > 0)
            heads.push_back(binary(tip.id.view()));
    Json sections = Json::array();
    for (const auto section : kPlanSections) {
        Hash salt;
        randomBytes(salt.data);
        sections.push_back({ { "section", static_cast<int>(section) }, { "salt", binary(salt.view()) },
            { "digest", binary(open.plan.digest(section, salt.view()).view()) } });
    }
    const auto digest = wholeDigest(sections);
    const auto now = m->clock();
    const Json payload = { { "v", 1 }, { "number", number },
        { "supersedes", earlier->empty() ? Json(nullptr) : Json(binary(earlier->front().record.view())) },
        { "heads", heads }, { "sections", sections }, { "at", now },
        { "shown", { { "language", request.language }, { "digest", request.shownDigest } } },
        { "signer",
            { { "by", request.by }, { "how", request.how }, { "words", request.words }, { "reason", request.reason },
                { "witness", request.witness }, { "except", request.exceptParts },
                { "strokes", strokesJson(thinned(request.strokes)) } } } };
    const auto cbor = Json::to_cbor(payload);
    if (cbor.size() > record::kMaxPayload)
        return fail(Fault::Full, "record.payload");

    Json line = { { "by", request.by }, { "kind", kindFor(request.how) }, { "signed_at", isoTime(now) },
        { "lang_shown", request.language }, { "plan_version", number }, { "signed_content_hash", digest.hex() } };
    if (!request.exceptParts.empty())
        line["except_parts"] = request.exceptParts;
    if (!request.reason.empty())
        line["reason"] = request.reason;
    if (!request.witness.empty())
        line["witness"] = request.witness;
    if (!request.words.empty())
        line["words"] = request.words;

    const auto done = m->restoringOnFault(id, open, [&] {
        return m->journal->transact([&]() -> Done {
            const auto header = m->nextHeader(id, open, record::Type::Version, Section::Core);
            const auto sealed = m->vault->seal(header, cbor);
            if (!sealed)
                return pass(sealed);
            if (auto kept = m->appendOwn(open, *sealed); !kept)
                return kept;
            if (number != current) {
                const auto edit = open.plan.set("plan.version", number);
                if (!edit)
                    return pass(edit);
                if (auto written = m->writeEdit(id, open, *edit); !written)
                    return written;
            }
            const auto edit = open.plan.add("involvement.signatures", line);
            if (!edit)
                return pass(edit);
            if (auto written = m->writeEdit(id, open, *edit); !written)
                return written;
            // A signing is a statement at once, not only at the next exchange.
            if (auto attested = m->attestTip(id, open.tips[m->self()]); !attested)
                return attested;
            return m->writeCard(id, open);
        });
    });
    if (!done)
        return pass(done);
    const auto all = versions(id);
    if (!all)
        return pass(all);
    return all->front();
}

Result<std::vector<VersionView>> Workspace::versions(const PlanId& id) const
{
    const auto loaded = m->load(id);
    if (!loaded)
        return pass(loaded);
    const auto vouched = m->covered(id);
    if (!vouched)
        return pass(vouched);
    struct Found {
        record::Header header;
        RecordId id;
        Json payload;
    };
    std::vector<Found> found;
    const auto read = m->journal->forEach(id, [&](const journal::Stored& stored) -> Done {
        if (stored.state != journal::State::Applied)
            return {};
        const auto parsed = record::parse(stored.body);
        if (!parsed)
            return pass(parsed);
        if (parsed->header.type != record::Type::Version)
            return {};
        const auto payload = m->vault->open(*parsed);
        if (!payload)
            return {};
        auto json = Json::from_cbor(*payload, true, false);
        if (json.is_object())
            found.push_back({ parsed->header, parsed->id, std::move(json) });
        return {};
    });
    if (!read)
        return pass(read);
    std::vector<VersionView> result;
    const auto history = found.empty() ? std::vector<plan::Change>() : (*loaded)->plan.history();
    for (const auto& one : found) {
        VersionView view;
        view.record = one.id;
        view.author = authorName(one.header.author);
        try {
            const auto& json = one.payload;
            view.number = json.at("number").get<std::uint32_t>();
            view.atMs = json.at("at").get<std::int64_t>();
            view.signature.language = textAt(json, { "shown", "language" });
            view.signature.shownDigest = textAt(json, { "shown", "digest" });
            const auto& signer = json.at("signer");
            view.signature.by = textAt(signer, { "by" });
            view.signature.how = textAt(signer, { "how" });
            view.signature.words = textAt(signer, { "words" });
            view.signature.reason = textAt(signer, { "reason" });
            view.signature.witness = textAt(signer, { "witness" });
            view.signature.exceptParts = signer.at("except").get<std::vector<std::string>>();
            view.signature.strokes = strokesFrom(signer.at("strokes"));
            const auto digest = wholeDigest(json.at("sections"));
            view.digest = digest.hex();

            std::vector<RecordId> heads;
            std::map<CertId, std::uint64_t> signedUpTo;
            for (const auto& head : json.at("heads"))
                heads.push_back(RecordId::from(head.get_binary()));
            const auto then = m->replayAt(id, heads);
            view.valid = then.has_value() && vouched->contains(one.id);
            for (const auto& section : json.at("sections")) {
                const auto which = static_cast<Section>(section.at("section").get<int>());
                // A section whose key this vault does not hold is vouched for by the others' devices, not by ours.
                if (!then || !m->vault->keys().current(id, which))
                    continue;
                const auto computed = then->digest(which, section.at("salt").get_binary());
                view.valid = view.valid && computed == Hash::from(section.at("digest").get_binary());
            }
            for (const auto& head : heads)
                if (const auto stored = m->journal->find(head); stored && *stored)
                    signedUpTo[(*stored)->author] = (*stored)->authorSeq;
            view.changedSince = static_cast<std::uint64_t>(std::ranges::count_if(history, [&](const plan::Change& c) {
                const auto upTo = signedUpTo.find(c.origin.author);
                const bool after = upTo == signedUpTo.end() || c.origin.authorSeq > upTo->second;
                return after && !isSignatureLine(c.path);
            }));
        } catch (const Json::exception&) {
            view.valid = false; // a payload of another shape is shown as a version that cannot be verified
        }
        result.push_back(std::move(view));
    }
    std::ranges::stable_sort(result, [](const VersionView& a, const VersionView& b) { return a.atMs > b.atMs; });
    return result;
}

} // namespace cyd::workspace
