#include "core/vault/secret.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cyd;
using namespace cyd::vault;

namespace {
bool isZero(BytesView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}
}

TEST_CASE("a secret begins as zeros and leaves zeros behind", "[secret]")
{
    const std::uint8_t* memory = nullptr;
    {
        const auto secret = Secret<64>::random();
        memory = secret.data();
        CHECK_FALSE(isZero(secret.view()));
    }
    CHECK(isZero({ memory, 64 })); // the slab keeps its chunks, so the slot can still be read
    CHECK(isZero(Secret<64>().view()));
}

TEST_CASE("a secret has one owner", "[secret]")
{
    auto first = Key::random();
    const auto copy = first.clone();
    const auto* memory = first.data();
    const Key second = std::move(first);
    CHECK(second.data() == memory);
    CHECK(std::ranges::equal(second.view(), copy.view()));
    static_assert(!std::is_copy_constructible_v<Key> && !std::is_copy_assignable_v<Key>);

    auto third = Key::random();
    const auto* dropped = third.data();
    third = copy.clone();
    CHECK(isZero({ dropped, 32 }));
}

TEST_CASE("a secret of the wrong size is zeros rather than a part", "[secret]")
{
    const Bytes bytes(31, 7);
    CHECK(isZero(Key::from(bytes).view()));
}

TEST_CASE("more keys than a process has guarded pages can be held at once", "[secret]")
{
    std::vector<Key> keys;
    std::set<const std::uint8_t*> places;
    for (int i = 0; i < 40'000; ++i) {
        keys.push_back(Key());
        places.insert(keys.back().data());
    }
    CHECK(places.size() == keys.size());
}

TEST_CASE("secrets of different sizes do not overlap", "[secret]")
{
    Secret<512> large;
    Key small;
    Secret<112> odd;
    std::ranges::fill(large.bytes(), std::uint8_t { 1 });
    std::ranges::fill(small.bytes(), std::uint8_t { 2 });
    std::ranges::fill(odd.bytes(), std::uint8_t { 3 });
    CHECK(std::ranges::all_of(large.view(), [](auto byte) { return byte == 1; }));
    CHECK(std::ranges::all_of(small.view(), [](auto byte) { return byte == 2; }));
    CHECK(std::ranges::all_of(odd.view(), [](auto byte) { return byte == 3; }));
}

TEST_CASE("wiping leaves nothing in the buffer", "[secret]")
{
    Bytes bytes(32, 9);
    const auto* memory = bytes.data();
    wipe(bytes);
    CHECK(bytes.empty());
    CHECK(isZero({ memory, 32 })); // capacity is kept, the bytes are not
}
