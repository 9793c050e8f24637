#include "replica.h"

#include "core/plan/payload.h"

#include <functional>
#include <random>

using namespace cyd;
using namespace cyd::plan;
using namespace cyd::plan::test;

namespace {

//! Lines "author seq hlc section payload", hexadecimal where bytes.
std::vector<Sealed> goldenRecords()
{
    std::istringstream lines(readText("ops_v1.records"));
    std::vector<Sealed> records;
    std::string author, payload;
    std::uint64_t seq = 0, hlc = 0;
    unsigned section = 0;
    while (lines >> author >> seq >> hlc >> section >> payload)
        records.push_back(
            { { *CertId::fromHexText(author), seq, hlc, static_cast<Section>(section) }, *fromHex(payload) });
    REQUIRE(records.size() > 10);
    return records;
}

std::string faceOf(const Plan& plan)
{
    std::string face = plan.document().dump(1) + "\n";
    for (const Conflict& conflict : plan.conflicts()) {
        face += conflict.path + (conflict.kind == Conflict::Kind::Values ? " values" : " removed");
        for (const auto& answer : conflict.answers)
            face += " | " + answer.value.dump();
        face += "\n";
    }
    for (const Section section : kPlanSections)
        face += plan.digest(section, viewOf("salt")).hex() + "\n";
    return face;
}

using Write = std::function<void(CborWriter&)>;

//! A payload of version 1 around ops that are written by hand.
Bytes payloadOf(const std::vector<Write>& ops, const std::vector<CertId>& authors = {})
{
    std::vector<Bytes> bodies;
    for (const Write& op : ops) {
        CborWriter body;
        op(body);
        bodies.push_back(body.take());
    }
    return encodePayload(bodies, authors, {});
}

Write put(std::string path, Write value)
{
    return [path, value](CborWriter& out) {
        out.head(Major::Map, 3);
        out.number(kOpKind);
        out.number(1);
        out.number(kOpPath);
        out.text(path);
        out.number(kOpValue);
        value(out);
    };
}

Write text(std::string value)
{
    return [value](CborWriter& out) { out.text(value); };
}

Write putNaming(
    std::string path, std::string value, std::vector<std::uint64_t> refs, OpKey role = kOpReplaces)
{
    return [=](CborWriter& out) {
        out.head(Major::Map, 4);
        out.number(kOpKind);
        out.number(1);
        out.number(kOpPath);
        out.text(path);
        out.number(kOpValue);
        out.text(value);
        out.number(role);
        out.head(Major::Array, refs.size());
        for (const std::uint64_t ref : refs)
            out.number(ref);
    };
}

Write raw(Bytes bytes)
{
    return [bytes](CborWriter& out) { out.raw(bytes); };
}

const CertId kAnn = CertId::from(Bytes(16, 1)), kBob = CertId::from(Bytes(16, 2));

std::string applied(Plan& plan, const Bytes& payload, const CertId& author = kAnn, std::uint64_t seq = 1)
{
    return codeOf(plan.apply({ author, seq, 1000 * seq, Section::Meta }, payload));
}
std::string applied(const Bytes& payload)
{
    Plan plan;
    const std::string code = applied(plan, payload);
    CHECK(plan.empty() == (code != "done"));
    return code;
}

} // namespace

TEST_CASE("the golden records of version 1 are read for ever")
{
    Plan plan;
    for (const Sealed& record : goldenRecords())
        REQUIRE(plan.apply(record.origin, record.payload).has_value());
    CHECK(faceOf(plan) == readText("ops_v1.face"));
}

TEST_CASE("an edit is written with the golden bytes")
{
    const auto records = goldenRecords();
    Plan plan;
    for (const Sealed& record : records)
        REQUIRE(plan.apply(record.origin, record.payload).has_value());
    const auto hexOf = [](const Result<Edit>& edit) {
        REQUIRE(edit.has_value());
        REQUIRE(edit->size() == 1);
        return toHex(edit->front().payload);
    };
    std::istringstream lines(readText("ops_v1.edits"));
    std::string set, removed, moved, resolved;
    lines >> set >> removed >> moved >> resolved;
    CHECK(hexOf(plan.set("plan.status", "agreed", "why")) == set);
    CHECK(hexOf(plan.remove("people.p-b")) == removed);
    CHECK(hexOf(plan.move("people.p-a", 1)) == moved);
    CHECK(hexOf(plan.resolve("plan.setting", "home")) == resolved);
}

TEST_CASE("a payload cut anywhere is refused and changes nothing")
{
    for (const Sealed& record : goldenRecords()) {
        Plan plan;
        for (std::size_t size = 0; size < record.payload.size(); ++size) {
            const Done done = plan.apply(record.origin, BytesView(record.payload).first(size));
            REQUIRE_FALSE(done.has_value());
            REQUIRE(plan.empty());
        }
        Bytes longer = record.payload;
        longer.push_back(0);
        CHECK(codeOf(plan.apply(record.origin, longer)) == "ops.malformed");
        CHECK(plan.apply(record.origin, record.payload).has_value());
    }
}

TEST_CASE("a payload with any bit turned is applied whole or not at all")
{
    const auto records = goldenRecords();
    for (std::size_t which = 0; which < records.size(); ++which) {
        const Sealed& record = records[which];
        for (std::size_t bit = 0; bit < record.payload.size() * 8; ++bit) {
            Bytes turned = record.payload;
            turned[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            Plan plan;
            if (which > 0 && bit % 7 == 0)
                REQUIRE(plan.apply(records[0].origin, records[0].payload).has_value());
            const std::string before = faceOf(plan);
            const Done done = plan.apply(record.origin, turned);
            const std::string after = faceOf(plan);
            if (!done)
                REQUIRE(after == before);
            (void)plan.history();
        }
    }
}

TEST_CASE("random bytes and random CBOR are refused without harm")
{
    std::mt19937_64 random(42);
    Plan plan;
    for (int round = 0; round < 20'000; ++round) {
        Bytes bytes(random() % 200);
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t>(random());
        if (bytes.size() > 4 && round % 2)
            std::copy_n(
                std::initializer_list<std::uint8_t> { 0xa2, 0x01, 0x01, 0x02 }.begin(), 4, bytes.begin());
        (void)plan.apply({ kAnn, static_cast<std::uint64_t>(round + 1), 1, Section::Meta }, bytes);
    }
    (void)plan.document();
}

TEST_CASE("an op of an unknown kind is passed over and still counts in the numbering")
{
    const Bytes unknown { 0xa2, 0x00, 0x18, 0x4d, 0x05, 0x81, 0xf7 }; // {0: 77, 5: [undefined]}
    Plan plan;
    CHECK(applied(plan, payloadOf({ put("title", text("a")), raw(unknown), put("note", text("b")) }))
        == "done");
    CHECK(plan.document() == Json { { "title", "a" }, { "note", "b" } });
    CHECK(plan.unknownOps() == 1);
    CHECK(applied(plan, payloadOf({ putNaming("note", "c", { 0, 1, 2, 1 }) }, { kAnn }), kBob) == "done");
    CHECK(plan.conflicts().empty());
    CHECK(plan.document()["note"] == "c");
}

TEST_CASE("what a newer version marks as critical is not guessed at")
{
    const Bytes kind { 0xa1, 0x00, 0x18, 0x80 }; // {0: 128}
    CHECK(applied(payloadOf({ put("title", text("a")), raw(kind) })) == "ops.critical");
    const Bytes key { 0xa4, 0x00, 0x01, 0x01, 0x61, 0x78, 0x02, 0x01, 0x18, 0x80, 0x00 }; // {…, 128: 0}
    CHECK(applied(payloadOf({ raw(key) })) == "ops.critical");
    CHECK(applied({ 0xa3, 0x01, 0x01, 0x02, 0x81, 0xa3, 0x00, 0x01, 0x01, 0x64, 'p', 'l', 'a', 'n', 0x02,
              0x01, 0x18, 0xff, 0 })
        == "ops.critical");
    CHECK(applied({ 0xa2, 0x01, 0x02, 0x02, 0x80 }) == "ops.critical"); // version 2
    const Bytes known { 0xa4, 0x00, 0x01, 0x01, 0x64, 'p', 'l', 'a', 'n', 0x02, 0x01, 0x18, 0x7f,
        0x00 }; // {…, 127: 0}
    CHECK(applied(payloadOf({ raw(known) })) == "done");
}

TEST_CASE("what is not in the form of version 1 is malformed")
{
    const auto value = [](Bytes bytes) { return payloadOf({ put("plan", raw(bytes)) }); };
    const auto path = [](std::string p) { return payloadOf({ put(p, text("x")) }); };
    std::string deep = "plan";
    for (int i = 0; i < 32; ++i)
        deep += "\x1fx";
    Bytes nested;
    for (int i = 0; i < 32; ++i)
        nested.insert(nested.end(), { 0xa1, 0x61, 'x' });
    nested.push_back(1);
    const std::pair<const char*, Bytes> cases[] = {
        { "nothing", {} },
        { "no ops", { 0xa2, 0x01, 0x01, 0x02, 0x80 } },
        { "no version", { 0xa1, 0x02, 0x80 } },
        { "version 0", { 0xa2, 0x01, 0x00, 0x02, 0x80 } },
        { "a list", { 0x80 } },
        { "keys out of order", { 0xa3, 0x01, 0x01, 0x06, 0x61, 'w', 0x02, 0x80 } },
        { "a key twice", { 0xa3, 0x01, 0x01, 0x01, 0x01, 0x02, 0x80 } },
        { "a length that is not told", { 0xbf, 0x01, 0x01, 0x02, 0x80, 0xff } },
        { "a claimed length beyond the end",
            { 0xa2, 0x01, 0x01, 0x02, 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff } },
        { "a number written too long", { 0xa2, 0x01, 0x18, 0x01, 0x02, 0x80 } },
        { "too large", Bytes(65'536, 0x80) },
        { "an op without a path", payloadOf({ raw({ 0xa1, 0x00, 0x01 }) }) },
        { "an op of kind 0", payloadOf({ raw({ 0xa1, 0x00, 0x00 }) }) },
        { "an op without a kind", payloadOf({ raw({ 0xa1, 0x01, 0x61, 'x' }) }) },
        { "a put without a value", payloadOf({ raw({ 0xa2, 0x00, 0x01, 0x01, 0x64, 'p', 'l', 'a', 'n' }) }) },
        { "a place without a place",
            payloadOf({ raw({ 0xa2, 0x00, 0x03, 0x01, 0x64, 'p', 'l', 'a', 'n' }) }) },
        { "an empty path", path("") },
        { "an empty segment", path("plan\x1f") },
        { "two marks", path("plan\x1f\x1ex") },
        { "a control character", path("plan\x01") },
        { "too deep a path", path(deep) },
        { "too deep a value", value(nested) },
        { "too long a path", path("plan\x1f" + std::string(5000, 'x')) },
        { "too long a segment", path("plan\x1f" + std::string(257, 'x')) },
        { "not UTF-8", value({ 0x61, 0xff }) },
        { "overlong UTF-8", value({ 0x62, 0xc0, 0xaf }) },
        { "not a number", value({ 0xfb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0 }) },
        { "a short float", value({ 0xf9, 0x3c, 0x00 }) },
        { "undefined", value({ 0xf7 }) },
        { "bytes", value({ 0x41, 0x00 }) },
        { "a number below 64 bits", value({ 0x3b, 0x80, 0, 0, 0, 0, 0, 0, 0 }) },
        { "a field twice", value({ 0xa2, 0x61, 'a', 0x01, 0x61, 'a', 0x01 }) },
        { "an empty field", value({ 0xa1, 0x60, 0x01 }) },
        { "a list without a nonce", value({ 0x81, 0x01 }) },
        { "a name twice", value({ 0xd9, 0xca, 0x02, 0xa2, 0x61, 'a', 0x01, 0x61, 'a', 0x01 }) },
        { "an unknown tag", value({ 0xc1, 0x01 }) },
        { "one whole scalar", value({ 0xd9, 0xca, 0x01, 0x01 }) },
        { "an author who is not in the table",
            payloadOf({ putNaming("plan", "x", { 1, 1, 0, 1 }) }, { kAnn }) },
        { "authors out of order", payloadOf({ putNaming("plan", "x", { 0, 1, 0, 1 }) }, { kBob, kAnn }) },
        { "no author table", payloadOf({ putNaming("plan", "x", { 0, 1, 0, 1 }) }) },
        { "names that are not four numbers", payloadOf({ putNaming("plan", "x", { 0, 1, 0 }) }, { kAnn }) },
        { "no names", payloadOf({ putNaming("plan", "x", {}) }, { kAnn }) },
        { "names that overlap", payloadOf({ putNaming("plan", "x", { 0, 1, 0, 2, 0, 1, 1, 1 }) }, { kAnn }) },
        { "names out of order", payloadOf({ putNaming("plan", "x", { 0, 2, 0, 1, 0, 1, 0, 1 }) }, { kAnn }) },
        { "a count of nothing", payloadOf({ putNaming("plan", "x", { 0, 1, 0, 0 }) }, { kAnn }) },
        { "a record that is nobody's first",
            payloadOf({ putNaming("plan", "x", { 0, 0, 0, 1 }) }, { kAnn }) },
        { "a count beyond any record", payloadOf({ putNaming("plan", "x", { 0, 1, 1, 8192 }) }, { kAnn }) },
    };
    for (const auto& [name, bytes] : cases) {
        INFO(name);
        CHECK(applied(bytes) == "ops.malformed");
    }
    CHECK(applied(path("plan")) == "done");
    CHECK(applied(value({ 0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff })) == "done"); // −2⁶³
    Bytes many { 0x99, 0x20, 0x01 }; // a list of 8,193, more than a payload may number
    many.insert(many.end(), 8'193, 0x01);
    CHECK(applied(payloadOf({ [&](CborWriter& out) {
        out.head(Major::Map, 4);
        out.number(kOpKind);
        out.number(1);
        out.number(kOpPath);
        out.text("plan");
        out.number(kOpValue);
        out.raw(many);
        out.number(kOpNonce);
        out.byteString(Bytes(8, 7));
    } }))
        == "ops.malformed");
}

TEST_CASE("an op outside its record's section is refused and the record with it")
{
    Plan plan;
    const Bytes mixed = payloadOf({ put("title", text("a")), put("domains", text("b")) });
    CHECK(applied(plan, mixed) == "ops.section");
    CHECK(plan.empty());
    CHECK(applied(plan, payloadOf({ put("restricted_notes", text("b")) })) == "ops.section");
    CHECK(applied(plan, payloadOf({ put("crisis_plan\x1fpets", text("b")) })) == "ops.section");
}

TEST_CASE("a name of an op that is not here yet is kept until it comes")
{
    Plan plan;
    CHECK(applied(plan, payloadOf({ putNaming("title", "new", { 0, 1, 0, 1 }) }, { kAnn }), kBob) == "done");
    CHECK(applied(plan, payloadOf({ put("title", text("old")) })) == "done");
    CHECK(plan.conflicts().empty());
    CHECK(plan.document()["title"] == "new");
}

TEST_CASE("a name of another field or of its own record says nothing")
{
    Plan plan;
    CHECK(applied(plan, payloadOf({ put("title", text("a")), put("note", text("b")) })) == "done");
    CHECK(applied(plan, payloadOf({ putNaming("note", "c", { 0, 1, 0, 1 }) }, { kAnn }), kBob) == "done");
    CHECK(plan.document()["title"] == "a"); // still there: another field's op cannot replace it
    CHECK(plan.conflicts().size() == 1);
    CHECK(
        applied(plan,
            payloadOf({ putNaming("policy", "d", { 0, 2, 0, 1 }), putNaming("policy", "e", { 0, 2, 0, 1 }) },
                { kBob }),
            kBob, 2)
        == "done");
    CHECK(plan.conflicts().size() == 2);
    CHECK(applied(plan, payloadOf({ putNaming("as_of", "f", { 0, 1, 0, 2 }, kOpCovers) }, { kAnn }), kBob, 3)
        == "done");
    CHECK(plan.document()["title"] == "a"); // nor can a removal elsewhere cover it
}

TEST_CASE("applying a record twice changes nothing")
{
    auto [a, b] = twoTablets(1);
    b.set("plan.status", "x");
    const std::string before = faceOf(b.plan);
    for (int round = 0; round < 2; ++round) {
        for (const Sealed& record : a.log)
            REQUIRE(b.plan.apply(record.origin, record.payload).has_value());
        for (const Sealed& record : b.log)
            REQUIRE(b.plan.apply(record.origin, record.payload).has_value());
    }
    CHECK(faceOf(b.plan) == before);
    CHECK(b.plan.history().size() == a.plan.history().size() + 1);
}
