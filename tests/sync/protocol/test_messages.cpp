#include "sample_messages.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iostream>
#include <map>

using namespace cyd;
using namespace cyd::protocol;

namespace {

std::map<std::string, std::string> goldenFile()
{
    std::ifstream file(CYD_TEST_DATA "/protocol_v1.txt");
    REQUIRE(file);
    std::map<std::string, std::string> lines;
    for (std::string name, hex; file >> name >> hex;)
        lines[name] = hex;
    return lines;
}

template <typename T> bool refused(BytesView bytes)
{
    const auto result = decode<T>(bytes);
    return !result && (result.error().fault == Fault::Corrupt || result.error().fault == Fault::TooNew);
}

} // namespace

TEST_CASE("every message of version 1 has the bytes that were published")
{
    const auto golden = goldenFile();
    std::size_t count = 0;
    sample::each([&](const char* name, const auto& message) {
        INFO(name);
        REQUIRE(golden.contains(name));
        CHECK(toHex(encode(message)) == golden.at(name));
        ++count;
    });
    CHECK(count == golden.size());
}

TEST_CASE("a message that was read is written with the same bytes")
{
    sample::each([&](const char* name, const auto& message) {
        INFO(name);
        const auto bytes = encode(message);
        const auto again = decode<std::decay_t<decltype(message)>>(bytes);
        REQUIRE(again);
        CHECK(encode(*again) == bytes);
    });
}

TEST_CASE("every truncation and every trailing byte is refused")
{
    sample::each([&](const char* name, const auto& message) {
        INFO(name);
        using T = std::decay_t<decltype(message)>;
        auto bytes = encode(message);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK(refused<T>(BytesView(bytes).first(size)));
        bytes.push_back(0);
        CHECK(refused<T>(bytes));
    });
}

TEST_CASE("no change of any byte makes a reader fail or write other bytes than it read")
{
    sample::each([&](const char* name, const auto& message) {
        INFO(name);
        using T = std::decay_t<decltype(message)>;
        const auto good = encode(message);
        for (std::size_t at = 0; at < good.size(); ++at) {
            for (const int value : { 0x00, 0x7f, 0x80, 0xff }) {
                auto bytes = good;
                bytes[at] = static_cast<std::uint8_t>(value);
                if (const auto read = decode<T>(bytes))
                    CHECK(encode(*read) == bytes);
            }
        }
    });
}

TEST_CASE("a count of four thousand million is refused before anything is reserved")
{
    ByteWriter push;
    push.raw(PlanId {}.view());
    push.u32(0xffff'ffff);
    CHECK(refused<Push>(push.bytes()));
    ByteWriter status;
    status.u64(1);
    status.u64(2);
    status.u32(0xffff'fff0);
    CHECK(refused<StatusReply>(status.bytes()));
}

TEST_CASE("a push of more than a hundred records is refused")
{
    Push push;
    push.records.assign(kMaxPushRecords, Bytes { 1 });
    CHECK(decode<Push>(encode(push)));
    push.records.push_back({ 1 });
    CHECK(refused<Push>(encode(push)));
}

TEST_CASE("a call cannot make the server check more than five hundred signatures of a log")
{
    OrgAppend append;
    append.entries.assign(kMaxOrgAppend, Bytes { 1 });
    CHECK(decode<OrgAppend>(encode(append)));
    append.entries.push_back({ 1 });
    CHECK(refused<OrgAppend>(encode(append)));
}

TEST_CASE("a record longer than a record can be is refused")
{
    Push push;
    push.records.assign(1, Bytes(record::kMaxRecord));
    CHECK(decode<Push>(encode(push)));
    push.records.front().push_back(0);
    CHECK(refused<Push>(encode(push)));
}

TEST_CASE("an unknown push code is refused")
{
    PushReply reply { { { PushCode::Retry, 0 } }, 1, 2 };
    auto bytes = encode(reply);
    bytes[4] = 12;
    CHECK(refused<PushReply>(bytes));
}

TEST_CASE("a problem names a code and nothing else")
{
    CHECK(decode<Problem>(encode(Problem { "push.too-large" })));
    CHECK(refused<Problem>(encode(Problem { "Siân Llŷr" })));
    CHECK(refused<Problem>(encode(Problem { "a\nb" })));
    CHECK(refused<Problem>(encode(Problem { std::string(65, 'a') })));
}

TEST_CASE("a hello of another version says so whatever follows")
{
    auto bytes = encode(Hello {});
    bytes[0] = 2;
    const auto newer = decode<Hello>(bytes);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().fault == Fault::TooNew);
    bytes.resize(9);
    CHECK(decode<Hello>(bytes).error().fault == Fault::TooNew);
}

TEST_CASE("the login signature covers the server and both nonces and the certificate")
{
    const Login login { sample::fixed<CertId>(1), sample::fixed<Hash>(2), sample::fixed<Hash>(3), {} };
    const auto bytes = loginMessage(sample::fixed<Hash>(9), login);
    CHECK(bytes.size() == 32 + 32 + 32 + 16);
    auto other = login;
    other.cert.data[15] ^= 1;
    CHECK(loginMessage(sample::fixed<Hash>(9), other) != bytes);
    CHECK(loginMessage(sample::fixed<Hash>(8), login) != bytes);
    other = login;
    other.clientNonce.data[0] ^= 1;
    CHECK(loginMessage(sample::fixed<Hash>(9), other) != bytes);
}

TEST_CASE("a page head names where the page ends")
{
    Page page;
    page.after = 5;
    const auto empty = signedPart(page);
    page.records.push_back({ 1 });
    CHECK(signedPart(page) != empty);
}

// For a new version of the protocol: test_protocol "[.golden]" writes its file.
TEST_CASE("print the golden bytes", "[.golden]")
{
    sample::each([](const char* name, const auto& message) {
        std::cout << name << ' ' << toHex(encode(message)) << '\n';
    });
}
