#include "core/plan/payload.h"

#include "core/plan/paths.h"

#include <cmath>

namespace cyd::plan {

namespace {

struct Pair {
    std::string_view key;
    const Json* value;
};

void writeValue(CborWriter& out, const Json& value, bool sorted)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        out.boolean(value.get<bool>());
        break;
    case Json::value_t::number_unsigned:
        out.number(value.get<std::uint64_t>());
        break;
    case Json::value_t::number_integer: {
        const auto number = value.get<std::int64_t>();
        if (number < 0)
            out.head(Major::Negative, static_cast<std::uint64_t>(-1 - number));
        else
            out.number(static_cast<std::uint64_t>(number));
        break;
    }
    case Json::value_t::number_float:
        out.floating(value.get<double>());
        break;
    case Json::value_t::string:
        out.text(value.get_ref<const std::string&>());
        break;
    case Json::value_t::array:
        out.head(Major::Array, value.size());
        for (const Json& item : value)
            writeValue(out, item, sorted);
        break;
    case Json::value_t::object: {
        out.head(Major::Map, value.size());
        std::vector<Pair> pairs;
        pairs.reserve(value.size());
        for (const auto& [key, item] : value.items())
            pairs.push_back({ key, &item });
        if (sorted)
            std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
        for (const Pair& pair : pairs) {
            out.text(pair.key);
            writeValue(out, *pair.value, sorted);
        }
        break;
    }
    default:
        out.null();
    }
}

// A map's keys are as many as its pairs, so two equal ones are found by sorting views.
bool allDifferent(std::vector<std::string_view>& keys)
{
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

Json readScalar(CborReader& in)
{
    switch (in.next()) {
    case Major::Unsigned:
        return in.number();
    case Major::Negative: {
        const std::uint64_t n = in.negative();
        if (n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            in.spoil();
            return nullptr;
        }
        return -1 - static_cast<std::int64_t>(n);
    }
    case Major::Text:
        return std::string(in.text());
    case Major::Simple: {
        double number = 0;
        switch (in.simple(number)) {
        case CborReader::Simple::False:
            return false;
        case CborReader::Simple::True:
            return true;
        case CborReader::Simple::Null:
            return nullptr;
        case CborReader::Simple::Float:
            if (!std::isfinite(number))
                in.spoil();
            return number;
        default:
            break;
        }
        break;
    }
    default:
        break;
    }
    in.spoil();
    return nullptr;
}

Json readWhole(CborReader& in, std::size_t depth)
{
    const Major major = in.next();
    if (major != Major::Array && major != Major::Map)
        return readScalar(in);
    if (++depth > kMaxDepth) {
        in.spoil();
        return nullptr;
    }
    if (major == Major::Array) {
        Json list = Json::array();
        for (std::size_t n = in.array(); n > 0 && in.ok(); --n)
            list.push_back(readWhole(in, depth));
        return list;
    }
    Json object = Json::object();
    auto& pairs = object.get_ref<Json::object_t&>();
    std::vector<std::string_view> keys;
    for (std::size_t n = in.map(); n > 0 && in.ok(); --n) {
        const std::string_view key = in.text();
        if (!isKey(key))
            in.spoil();
        keys.push_back(key);
        pairs.push_back({ std::string(key), readWhole(in, depth) });
    }
    if (!allDifferent(keys))
        in.spoil();
    return object;
}

// Numbers the parts of a put in the order of the bytes: a container before what is in it.
class LeafReader {
public:
    LeafReader(CborReader& in, BytesView nonce, std::vector<Leaf>& leaves, std::size_t room)
        : m_in(in)
        , m_nonce(nonce)
        , m_leaves(leaves)
        , m_room(room)
    {
    }

    void read(std::string path, std::size_t depth)
    {
        if (path.size() > kMaxPath || depth > kMaxDepth || m_leaves.size() >= m_room) {
            m_in.spoil();
            return;
        }
        switch (m_in.next()) {
        case Major::Array:
            readList(path, depth);
            break;
        case Major::Map:
            readPairs(path, depth, kKeyMark, Leaf::Kind::Object);
            break;
        case Major::Tag:
            readTagged(std::move(path), depth);
            break;
        default:
            m_leaves.push_back({ std::move(path), Leaf::Kind::Value, readScalar(m_in) });
        }
    }

private:
    void readTagged(std::string path, std::size_t depth)
    {
        const std::uint64_t tag = m_in.tag();
        const Major inside = m_in.next();
        if (tag == kNamedTag && inside == Major::Map)
            readPairs(path, depth, kItemMark, Leaf::Kind::List);
        else if (tag == kWholeTag && (inside == Major::Map || inside == Major::Array))
            m_leaves.push_back({ std::move(path), Leaf::Kind::Value, readWhole(m_in, depth) });
        else
            m_in.spoil();
    }

    void readList(const std::string& path, std::size_t depth)
    {
        if (m_nonce.empty()) {
            m_in.spoil();
            return;
        }
        m_leaves.push_back({ path, Leaf::Kind::List, nullptr });
        for (std::size_t n = m_in.array(); n > 0 && m_in.ok(); --n)
            read(childPath(path, kItemMark, generatedSegment(m_nonce, m_generated++)), depth + 1);
    }

    void readPairs(const std::string& path, std::size_t depth, char mark, Leaf::Kind kind)
    {
        m_leaves.push_back({ path, kind, nullptr });
        std::vector<std::string_view> keys;
        for (std::size_t n = m_in.map(); n > 0 && m_in.ok(); --n) {
            const std::string_view key = m_in.text();
            if (!isKey(key))
                m_in.spoil();
            keys.push_back(key);
            read(childPath(path, mark, key), depth + 1);
        }
        if (!allDifferent(keys))
            m_in.spoil();
    }

    CborReader& m_in;
    BytesView m_nonce;
    std::vector<Leaf>& m_leaves;
    std::size_t m_room;
    std::size_t m_generated = 0;
};

std::size_t depthOf(std::string_view path)
{
    return 1 + static_cast<std::size_t>(std::count_if(path.begin(), path.end(), [](char c) {
        return c == kKeyMark || c == kItemMark;
    }));
}

// Strictly ascending and never overlapping, so that no payload can make us visit an op twice.
std::vector<Ref> readRefs(CborReader& in)
{
    std::vector<Ref> refs;
    const std::size_t numbers = in.array();
    if (numbers == 0 || numbers % 4 != 0)
        in.spoil();
    for (std::size_t i = 0; i < numbers / 4 && in.ok(); ++i) {
        const std::uint64_t author = in.number(), seq = in.number(), index = in.number(), count = in.number();
        if (author > kMaxPayload || seq == 0 || index >= kMaxOps || count == 0 || count > kMaxOps - index) {
            in.spoil();
            break;
        }
        if (!refs.empty()) {
            const Ref& last = refs.back();
            const bool after
                = std::tie(author, seq) != std::tuple<std::uint64_t, std::uint64_t>(last.author, last.seq)
                ? std::tie(author, seq) > std::tuple<std::uint64_t, std::uint64_t>(last.author, last.seq)
                : index >= last.index + last.count;
            if (!after)
                in.spoil();
        }
        refs.push_back({ static_cast<std::uint32_t>(author), seq, static_cast<std::uint32_t>(index),
            static_cast<std::uint32_t>(count) });
    }
    return refs;
}

// Keys in ascending order, each once: the kind is known before what depends on it.
class KeyOrder {
public:
    bool take(CborReader& in, std::uint64_t& key)
    {
        key = in.number();
        if (m_any && key <= m_last)
            in.spoil();
        m_any = true;
        m_last = key;
        return in.ok();
    }

private:
    bool m_any = false;
    std::uint64_t m_last = 0;
};

struct OpReader {
    CborReader& in;
    std::size_t room; // numbers that this payload may still use
    bool tooNew = false;

    PayloadOp read()
    {
        PayloadOp op;
        BytesView nonce;
        bool hasPath = false, hasPlace = false;
        std::uint64_t value = 0;
        CborReader valueAt({});
        std::uint64_t key = 0;
        KeyOrder order;
        std::size_t pairs = in.map();
        if (pairs == 0)
            in.spoil();
        for (bool first = true; pairs > 0 && in.ok(); --pairs, first = false) {
            if (!order.take(in, key))
                break;
            if (first) {
                if (key != kOpKind) {
                    in.spoil();
                    break;
                }
                value = in.number();
                if (value >= kFirstCritical)
                    tooNew = true;
                op.kind = value <= 4 ? static_cast<OpKind>(value) : OpKind::Unknown;
                if (value == 0)
                    in.spoil();
            } else if (op.kind == OpKind::Unknown) {
                in.skip();
            } else if (key == kOpPath) {
                op.path = in.text();
                hasPath = isPath(op.path);
            } else if (key == kOpValue && op.kind == OpKind::Put) {
                valueAt = in; // the nonce comes after it
                in.skip();
            } else if (key == kOpNonce && op.kind == OpKind::Put) {
                nonce = in.byteString();
                if (nonce.size() != kNonceSize)
                    in.spoil();
            } else if (key == kOpReplaces && (op.kind == OpKind::Put || op.kind == OpKind::Place)) {
                op.replaces = readRefs(in);
            } else if (key == kOpCovers && (op.kind == OpKind::Put || op.kind == OpKind::Remove)) {
                op.covers = readRefs(in);
            } else if (key == kOpBuries && op.kind == OpKind::Settle) {
                op.buries = readRefs(in);
            } else if (key == kOpPlace && op.kind == OpKind::Place) {
                const BytesView place = in.byteString();
                op.place = toString(place);
                hasPlace = !place.empty() && place.size() <= kMaxPlace && place.back() != 0;
            } else if (key == kOpSettles && op.kind == OpKind::Settle) {
                op.settles = readRefs(in);
            } else if (key == kOpCarried && op.kind == OpKind::Put) {
                double ignored = 0;
                op.carried = in.simple(ignored) == CborReader::Simple::True;
            } else {
                tooNew = tooNew || key >= kFirstCritical;
                in.skip();
            }
        }
        if (op.kind == OpKind::Unknown)
            return op;
        if (!hasPath || (op.kind == OpKind::Place && !hasPlace))
            in.spoil();
        if (op.kind == OpKind::Put && in.ok()) {
            LeafReader(valueAt, nonce, op.leaves, room).read(op.path, depthOf(op.path));
            if (!valueAt.ok())
                in.spoil();
        }
        return op;
    }
};

} // namespace

void writeJson(CborWriter& out, const Json& value)
{
    writeValue(out, value, false);
}

Bytes canonicalJson(const Json& value)
{
    CborWriter out;
    writeValue(out, value, true);
    return out.take();
}

bool sameValue(const Json& a, const Json& b)
{
    if (a.is_structured() || b.is_structured())
        return a.type() == b.type() && canonicalJson(a) == canonicalJson(b);
    return a.is_number_float() == b.is_number_float() && a == b;
}

Result<Payload> decodePayload(BytesView bytes)
{
    if (bytes.size() > kMaxPayload)
        return fail(Fault::Corrupt, "ops.malformed");
    CborReader in(bytes);
    Payload payload;
    bool tooNew = false;
    std::size_t numbered = 0;
    std::uint64_t key = 0;
    KeyOrder order;
    std::size_t pairs = in.map();
    for (bool first = true; pairs > 0 && in.ok(); --pairs, first = false) {
        if (!order.take(in, key) || first != (key == kVersion)) {
            in.spoil();
        } else if (key == kVersion) {
            const std::uint64_t version = in.number();
            if (in.ok() && version > kPayloadVersion)
                return fail(Fault::TooNew, "ops.critical");
            if (version == 0)
                in.spoil();
        } else if (key == kOps) {
            for (std::size_t n = in.array(); n > 0 && in.ok(); --n) {
                OpReader reader { in, kMaxOps - numbered };
                payload.ops.push_back(reader.read());
                tooNew = tooNew || reader.tooNew;
                numbered += std::max<std::size_t>(1, payload.ops.back().leaves.size());
                if (numbered > kMaxOps)
                    in.spoil();
            }
        } else if (key == kAuthors) {
            const BytesView table = in.byteString();
            for (std::size_t at = 0; at + CertId::size <= table.size(); at += CertId::size)
                payload.authors.push_back(CertId::from(table.subspan(at, CertId::size)));
            const auto& authors = payload.authors;
            if (table.empty() || table.size() % CertId::size != 0
                || std::adjacent_find(authors.begin(), authors.end(), std::greater_equal<>())
                    != authors.end())
                in.spoil();
        } else if (key == kWhy) {
            payload.why = in.text();
        } else {
            tooNew = tooNew || key >= kFirstCritical;
            in.skip();
        }
    }
    for (const PayloadOp& op : payload.ops) {
        for (const auto* refs : { &op.replaces, &op.covers, &op.buries, &op.settles }) {
            // Ascending: the last names the greatest author.
            if (!refs->empty() && refs->back().author >= payload.authors.size())
                in.spoil();
        }
    }
    if (in.ok() && tooNew)
        return fail(Fault::TooNew, "ops.critical");
    if (!in.ok() || !in.atEnd() || payload.ops.empty())
        return fail(Fault::Corrupt, "ops.malformed");
    return payload;
}

Bytes encodePayload(const std::vector<Bytes>& ops, const std::vector<CertId>& authors, std::string_view why)
{
    CborWriter out;
    out.head(Major::Map, 2u + !authors.empty() + !why.empty());
    out.number(kVersion);
    out.number(kPayloadVersion);
    out.number(kOps);
    out.head(Major::Array, ops.size());
    for (const Bytes& op : ops)
        out.raw(op);
    if (!authors.empty()) {
        out.number(kAuthors);
        out.head(Major::Bytes, authors.size() * CertId::size);
        for (const CertId& author : authors)
            out.raw(author.data);
    }
    if (!why.empty()) {
        out.number(kWhy);
        out.text(why);
    }
    return out.take();
}

} // namespace cyd::plan
