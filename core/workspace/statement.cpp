#include "core/workspace/statement.h"

#include <algorithm>
#include <bit>

namespace cyd::workspace {

namespace {

constexpr std::size_t kMaxPoints = 4000; // a version is one record; more points than this draw no finer line

Json::binary_t binary(BytesView bytes)
{
    return Json::binary_t(toBytes(bytes));
}

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

//! (path, type ‖ value) of every leaf; a list position is eight digits, so that the sort keeps the order.
void collect(
    const Json& value, const std::string& path, std::vector<std::pair<std::string, std::string>>& leaves)
{
    if (value.is_object() && !value.empty()) {
        for (const auto& [key, child] : value.items())
            collect(child, path + '\x1f' + key, leaves);
        return;
    }
    if (value.is_array() && !value.empty()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto digits = std::to_string(i);
            const auto position = std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
            collect(value[i], path + '\x1f' + position, leaves);
        }
        return;
    }
    std::string leaf;
    if (value.is_object())
        leaf = "{";
    else if (value.is_array())
        leaf = "[";
    else if (value.is_null())
        leaf = "0";
    else if (value.is_boolean())
        leaf = value.get<bool>() ? "t" : "f";
    else if (value.is_string())
        leaf = "s" + value.get_ref<const std::string&>();
    else if (value.is_number_unsigned())
        leaf = "i" + std::to_string(value.get<std::uint64_t>());
    else if (value.is_number_integer())
        leaf = "i" + std::to_string(value.get<std::int64_t>());
    else {
        ByteWriter bits;
        bits.u64(std::bit_cast<std::uint64_t>(value.get<double>()));
        leaf = "d" + toString(bits.bytes());
    }
    leaves.emplace_back(path, std::move(leaf));
}

} // namespace

Json sectionOf(const Json& document, Section section)
{
    Json result = Json::object();
    for (const auto& [key, value] : document.items())
        if (plan::sectionOf(key) == section)
            result[key] = value;
    return result;
}

Hash contentDigest(const Json& content, BytesView salt)
{
    std::vector<std::pair<std::string, std::string>> leaves;
    collect(content, {}, leaves);
    std::ranges::sort(leaves);
    ByteWriter canonical;
    for (const auto& [path, value] : leaves) {
        canonical.sized(viewOf(path));
        canonical.sized(viewOf(value));
    }
    return hashOf("cyd/content/v1", { salt, canonical.bytes() });
}

Hash Statement::digest() const
{
    Bytes all;
    for (const auto& part : parts)
        all.insert(all.end(), part.digest.data.begin(), part.digest.data.end());
    return hashOf("cyd/digest/v1", { all });
}

Bytes encode(const Statement& s)
{
    Json heads = Json::array(), parts = Json::array();
    for (const auto& head : s.heads)
        heads.push_back(binary(head.view()));
    for (const auto& part : s.parts)
        parts.push_back({ { "section", static_cast<int>(part.section) }, { "salt", binary(part.salt.view()) },
            { "digest", binary(part.digest.view()) } });
    const auto& signer = s.signer;
    Json who { { "by", signer.by }, { "how", signer.how }, { "words", signer.words },
        { "reason", signer.reason }, { "witness", signer.witness }, { "except", signer.exceptParts },
        { "strokes", strokesJson(thinned(signer.strokes)) } };
    if (signer.how == "paper") // older readers pass it over
        who["paper"] = { { "on", signer.paper.on }, { "kept_at", signer.paper.keptAt },
            { "note", signer.paper.note }, { "version", signer.paper.version } };
    return Json::to_cbor({ { "v", 1 }, { "plan", binary(s.plan.view()) }, { "number", s.number },
        { "at", s.atMs }, { "supersedes", s.supersedes ? Json(binary(s.supersedes->view())) : Json(nullptr) },
        { "heads", heads }, { "parts", parts },
        { "shown", { { "language", signer.language }, { "digest", signer.shownDigest } } },
        { "signer", who } });
}

Result<Statement> parseStatement(BytesView bytes)
{
    try {
        const auto json = Json::from_cbor(bytes.begin(), bytes.end());
        if (json.at("v") != 1)
            return fail(Fault::TooNew, "version.newer");
        Statement s;
        s.plan = PlanId::from(json.at("plan").get_binary());
        s.number = json.at("number").get<std::uint32_t>();
        s.atMs = json.at("at").get<std::int64_t>();
        if (json.at("supersedes").is_binary())
            s.supersedes = RecordId::from(json.at("supersedes").get_binary());
        for (const auto& head : json.at("heads"))
            s.heads.push_back(RecordId::from(head.get_binary()));
        for (const auto& part : json.at("parts"))
            s.parts.push_back({ static_cast<Section>(part.at("section").get<int>()),
                Hash::from(part.at("salt").get_binary()), Hash::from(part.at("digest").get_binary()) });
        auto& signer = s.signer;
        signer.language = json.at("shown").at("language").get<std::string>();
        signer.shownDigest = json.at("shown").at("digest").get<std::string>();
        const auto& who = json.at("signer");
        signer.by = who.at("by").get<std::string>();
        signer.how = who.at("how").get<std::string>();
        signer.words = who.at("words").get<std::string>();
        signer.reason = who.at("reason").get<std::string>();
        signer.witness = who.at("witness").get<std::string>();
        signer.exceptParts = who.at("except").get<std::vector<std::string>>();
        signer.strokes = strokesFrom(who.at("strokes"));
        if (const auto paper = who.find("paper"); paper != who.end())
            signer.paper = { paper->at("on").get<std::string>(), paper->at("kept_at").get<std::string>(),
                paper->at("note").get<std::string>(), paper->at("version").get<std::uint32_t>() };
        return s;
    } catch (const Json::exception&) {
        return fail(Fault::Corrupt, "version.malformed");
    }
}

Bytes encode(const SignedStatement& sealed)
{
    ByteWriter out;
    out.sized(sealed.statement);
    out.raw(sealed.signature.view());
    return out.take();
}

Result<SignedStatement> parseSignedStatement(BytesView payload)
{
    ByteReader in(payload);
    SignedStatement sealed;
    sealed.statement = toBytes(in.sized());
    sealed.signature = Signature::from(in.raw(Signature::size));
    if (!in.done())
        return fail(Fault::Corrupt, "version.malformed");
    return sealed;
}

} // namespace cyd::workspace
