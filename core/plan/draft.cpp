#include "core/plan/draft.h"

#include "core/plan/fields.h"
#include "core/plan/paths.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace cyd::plan {

namespace {

constexpr std::size_t kRoomForFrame = 64; // a payload's own keys and counts
constexpr std::size_t kMaxNamed = 2'500; // ops; each takes at most 17 bytes to name

// Writes the value of a put in the form in which its parts are numbered, and counts them.
struct ValueWriter {
    CborWriter& out;
    std::size_t numbers = 0;
    bool usesNonce = false;
    bool fits = true;

    void write(const Json& value, std::string_view key, std::string_view path)
    {
        ++numbers;
        fits = fits && path.size() <= kMaxPath;
        if (value.is_structured() && isWhole(key)) {
            const std::size_t start = out.bytes().size();
            out.head(Major::Tag, kWholeTag);
            writeJson(out, value);
            fits = fits && out.bytes().size() - start <= kMaxLeaf;
        } else if (value.is_object()) {
            out.head(Major::Map, value.size());
            for (const auto& [name, field] : value.items()) {
                out.text(name);
                write(field, name, childPath(path, kKeyMark, name));
            }
        } else if (value.is_array()) {
            writeList(value, key, path);
        } else {
            writeJson(out, value);
        }
    }

    void writeList(const Json& list, std::string_view key, std::string_view path)
    {
        const std::vector<std::string> names = itemNames(list, key);
        const bool named
            = std::any_of(names.begin(), names.end(), [](const auto& name) { return !name.empty(); });
        if (named) {
            out.head(Major::Tag, kNamedTag);
            out.head(Major::Map, list.size());
        } else {
            usesNonce = true;
            out.head(Major::Array, list.size());
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::string segment = names[i].empty() ? freshSegment() : names[i];
            if (named)
                out.text(segment);
            write(list[i], key, childPath(path, kItemMark, segment));
        }
    }
};

// The last key on the way: a list's items are known by the list's key.
std::string_view keyOf(std::string_view path)
{
    std::size_t mark = path.find_last_of("\x1e\x1f");
    while (mark != std::string_view::npos && path[mark] == kItemMark) {
        path = path.substr(0, mark);
        mark = path.find_last_of("\x1e\x1f");
    }
    return mark == std::string_view::npos ? path : path.substr(mark + 1);
}

} // namespace

Flaw flawOf(const Json& value, std::size_t depth)
{
    switch (value.type()) {
    case Json::value_t::null:
    case Json::value_t::boolean:
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return Flaw::None;
    case Json::value_t::number_float:
        return std::isfinite(value.get<double>()) ? Flaw::None : Flaw::Type;
    case Json::value_t::string: {
        const auto& text = value.get_ref<const std::string&>();
        if (text.size() > kMaxLeaf)
            return Flaw::Size;
        return isUtf8(text) ? Flaw::None : Flaw::Type;
    }
    case Json::value_t::array:
    case Json::value_t::object:
        break;
    default:
        return Flaw::Type;
    }
    if (depth >= kMaxDepth)
        return Flaw::Depth;
    std::vector<std::string_view> keys;
    for (const auto& [key, item] : value.items()) {
        if (value.is_object()) {
            if (!isKey(key) || !isUtf8(key))
                return Flaw::Key;
            keys.push_back(key);
        }
        if (const Flaw flaw = flawOf(item, depth + 1); flaw != Flaw::None)
            return flaw;
    }
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) == keys.end() ? Flaw::None : Flaw::Duplicate;
}

std::string_view ownName(const Json& item, std::string_view listKey)
{
    if (!item.is_object())
        return {};
    const auto id = item.find(itemIdKey(listKey));
    const auto* name = id == item.end() ? nullptr : id->get_ptr<const std::string*>();
    return name && isItemName(*name) ? std::string_view(*name) : std::string_view();
}

std::vector<std::string> itemNames(const Json& list, std::string_view listKey)
{
    std::vector<std::string> names;
    std::unordered_map<std::string_view, int> uses;
    for (const Json& item : list)
        ++uses[ownName(item, listKey)];
    names.reserve(list.size());
    for (const Json& item : list) {
        const std::string_view name = ownName(item, listKey);
        names.emplace_back(uses[name] == 1 ? name : std::string_view());
    }
    return names;
}

std::string freshSegment()
{
    std::array<std::uint8_t, kNonceSize> nonce;
    randomBytes(nonce);
    return generatedSegment(nonce, 0);
}

std::vector<CertId> Draft::authors() const
{
    std::vector<CertId> table;
    for (const DraftOp& op : m_ops) {
        for (const auto* ids : { &op.replaces, &op.covers, &op.buries, &op.settles }) {
            for (const OpId id : *ids)
                table.push_back(m_ledger.recordOf(id).origin.author);
        }
    }
    std::sort(table.begin(), table.end());
    table.erase(std::unique(table.begin(), table.end()), table.end());
    return table;
}

std::vector<Draft::Range> Draft::ranges(const std::vector<OpId>& ops, const std::vector<CertId>& table) const
{
    std::vector<Range> all;
    for (const OpId id : ops) {
        const Record& record = m_ledger.recordOf(id);
        const auto author
            = std::lower_bound(table.begin(), table.end(), record.origin.author) - table.begin();
        all.push_back(
            { static_cast<std::uint32_t>(author), record.origin.authorSeq, id - record.firstOp, 1 });
    }
    std::sort(all.begin(), all.end(), [](const Range& a, const Range& b) {
        return std::tie(a.author, a.seq, a.index) < std::tie(b.author, b.seq, b.index);
    });
    std::vector<Range> joined;
    for (const Range& next : all) {
        Range* last = joined.empty() ? nullptr : &joined.back();
        if (last && last->author == next.author && last->seq == next.seq
            && last->index + last->count == next.index)
            ++last->count;
        else
            joined.push_back(next);
    }
    return joined;
}

Bytes Draft::encode(const DraftOp& op, const Value& value, const std::vector<CertId>& table) const
{
    struct Named {
        OpKey key;
        std::vector<Range> ranges;
    };
    const Named named[] = { { kOpReplaces, ranges(op.replaces, table) },
        { kOpCovers, ranges(op.covers, table) }, { kOpBuries, ranges(op.buries, table) }, { kOpPlace, {} },
        { kOpSettles, ranges(op.settles, table) } };
    std::size_t keys = 2u + !op.place.empty() + op.carried; // kind and path, and what there is
    keys += value.bytes.empty() ? 0u : 1u + !value.nonce.empty();
    for (const Named& each : named)
        keys += !each.ranges.empty();

    CborWriter body;
    body.head(Major::Map, keys);
    body.number(kOpKind);
    body.number(static_cast<std::uint64_t>(op.kind));
    body.number(kOpPath);
    body.text(op.path);
    if (!value.bytes.empty()) {
        body.number(kOpValue);
        body.raw(value.bytes);
    }
    if (!value.nonce.empty()) {
        body.number(kOpNonce);
        body.byteString(value.nonce);
    }
    for (const Named& each : named) {
        if (each.key == kOpPlace && !op.place.empty()) {
            body.number(kOpPlace);
            body.byteString(viewOf(op.place));
        }
        if (each.ranges.empty())
            continue;
        body.number(each.key);
        body.head(Major::Array, 4 * each.ranges.size());
        for (const Range& range : each.ranges) {
            body.number(range.author);
            body.number(range.seq);
            body.number(range.index);
            body.number(range.count);
        }
    }
    if (op.carried) {
        body.number(kOpCarried);
        body.boolean(true);
    }
    return body.take();
}

bool Draft::packPut(const DraftOp& op, const std::vector<CertId>& table, std::vector<Packed>& out) const
{
    Value value { {}, Bytes(kNonceSize) };
    randomBytes(value.nonce);
    CborWriter bytes;
    ValueWriter writer { bytes };
    writer.write(op.value, keyOf(op.path), op.path);
    value.bytes = bytes.take();
    if (!writer.usesNonce)
        value.nonce.clear();
    if (!writer.fits)
        return false;
    Bytes body = encode(op, value, table);
    if (body.size() <= kMaxPayload - kRoomForFrame && writer.numbers <= kMaxOps) {
        out.push_back({ sectionOfPath(op.path), std::move(body), writer.numbers });
        return true;
    }

    if (!op.value.is_structured() || op.value.empty() || isWhole(keyOf(op.path)))
        return false;
    const bool list = op.value.is_array();
    DraftOp mark = op; // the container first, then each part by itself
    mark.value = list ? Json::array() : Json::object();
    if (!packPut(mark, table, out))
        return false;
    std::vector<std::string> names = list ? itemNames(op.value, keyOf(op.path)) : std::vector<std::string>();
    std::size_t index = 0;
    for (const auto& [key, part] : op.value.items()) {
        std::string segment = list ? names[index++] : key;
        if (segment.empty())
            segment = freshSegment();
        DraftOp child;
        child.path = childPath(op.path, list ? kItemMark : kKeyMark, segment);
        child.value = part;
        if (!packPut(child, table, out))
            return false;
    }
    return true;
}

// What removes or buries a much-changed part of a plan may name more ops than one payload holds; several ops
// say it.
bool Draft::packRest(const DraftOp& op, const std::vector<CertId>& table, std::vector<Packed>& out) const
{
    DraftOp part = op;
    std::vector<OpId>& many = op.kind == OpKind::Remove ? part.covers : part.buries;
    const std::vector<OpId> all = std::move(many);
    std::size_t done = 0;
    do {
        const std::size_t now = std::min(all.size() - done, kMaxNamed);
        many.assign(all.begin() + static_cast<std::ptrdiff_t>(done),
            all.begin() + static_cast<std::ptrdiff_t>(done + now));
        done += now;
        Bytes body = encode(part, {}, table);
        if (body.size() > kMaxPayload - kRoomForFrame || op.place.size() > kMaxPlace)
            return false;
        out.push_back({ sectionOfPath(op.path), std::move(body), 1 });
    } while (done < all.size());
    return true;
}

Result<Edit> Draft::finish(std::string_view why) const
{
    const std::vector<CertId> table = authors();
    std::vector<Packed> packed;
    for (const DraftOp& op : m_ops) {
        if (!(op.kind == OpKind::Put ? packPut(op, table, packed) : packRest(op, table, packed)))
            return fail(Fault::Invalid, "value.size");
    }
    const std::size_t frame = kRoomForFrame + table.size() * CertId::size + why.size();
    Edit edit;
    std::vector<Bytes> ops;
    std::size_t size = 0, numbers = 0;
    const auto close = [&](Section section) {
        if (!ops.empty())
            edit.push_back({ section, encodePayload(ops, table, why) });
        ops.clear();
        size = numbers = 0;
    };
    for (std::size_t i = 0; i < packed.size(); ++i) {
        if (frame + packed[i].bytes.size() > kMaxPayload)
            return fail(Fault::Invalid, "value.size");
        const bool full
            = frame + size + packed[i].bytes.size() > kMaxPayload || numbers + packed[i].numbers > kMaxOps;
        if (i > 0 && (full || packed[i].section != packed[i - 1].section))
            close(packed[i - 1].section);
        size += packed[i].bytes.size();
        numbers += packed[i].numbers;
        ops.push_back(std::move(packed[i].bytes));
    }
    if (!packed.empty())
        close(packed.back().section);
    return edit;
}

} // namespace cyd::plan
