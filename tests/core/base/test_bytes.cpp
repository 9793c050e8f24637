#include "core/base/bytes.h"

#include <catch2/catch.hpp>

using namespace cyd;

TEST_CASE("hexadecimal goes there and back and nothing else is taken for it", "[bytes]")
{
    const Bytes bytes { 0x00, 0x0f, 0xf0, 0xff };
    CHECK(toHex(bytes) == "000ff0ff");
    CHECK(fromHex("000ff0ff") == bytes);
    CHECK(fromHex("000FF0FF") == bytes);
    CHECK(fromHex("") == Bytes {});
    for (const auto* wrong : { "0", "0g", "00 11", " 00", "0011 ", "00:11", "ŵ" })
        CHECK_FALSE(fromHex(wrong));
}

TEST_CASE("numbers are written with the low byte first and read back", "[bytes]")
{
    ByteWriter out;
    out.u8(0xab);
    out.u16(0x1234);
    out.u32(0x12345678);
    out.u64(0x1122334455667788ULL);
    out.sized(viewOf("ŵy"));
    const auto bytes = out.take();
    CHECK(toHex(bytes)
        == "ab"
           "3412"
           "78563412"
           "8877665544332211"
           "03000000"
           "c5b579");
    ByteReader in(bytes);
    CHECK(in.u8() == 0xab);
    CHECK(in.u16() == 0x1234);
    CHECK(in.u32() == 0x12345678);
    CHECK(in.u64() == 0x1122334455667788ULL);
    CHECK_FALSE(in.done());
    CHECK(toString(in.sized()) == "ŵy");
    CHECK(in.done());
}

TEST_CASE("reading past the end gives zeros and is remembered", "[bytes]")
{
    const Bytes bytes { 1, 2, 3 };
    ByteReader in(bytes);
    CHECK(in.u32() == 0);
    CHECK_FALSE(in.ok());
    CHECK(in.u8() == 0); // although three bytes are left: what came before is not to be trusted
    CHECK_FALSE(in.done());
}

TEST_CASE("a length that lies reads nothing and allocates nothing", "[bytes]")
{
    ByteWriter out;
    out.u32(0xffffffff);
    out.raw(viewOf("abc"));
    const auto bytes = out.take();
    ByteReader in(bytes);
    CHECK(in.sized().empty());
    CHECK_FALSE(in.ok());
}

TEST_CASE("an empty reader is done and has nothing", "[bytes]")
{
    ByteReader in(BytesView {});
    CHECK(in.done());
    CHECK(in.raw(0).empty());
    CHECK(in.done());
    CHECK(in.u8() == 0);
    CHECK_FALSE(in.ok());
}
