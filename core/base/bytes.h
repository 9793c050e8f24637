//! Byte strings, hexadecimal, little-endian reading and writing with every length checked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cyd {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

[[nodiscard]] inline BytesView viewOf(std::string_view text)
{
    return { reinterpret_cast<const std::uint8_t*>(text.data()), text.size() };
}
[[nodiscard]] inline Bytes toBytes(BytesView view)
{
    return { view.begin(), view.end() };
}
[[nodiscard]] inline std::string toString(BytesView view)
{
    return { view.begin(), view.end() };
}

[[nodiscard]] std::string toHex(BytesView bytes);
//! Nothing when the length is odd or a character is not hexadecimal.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

//! Appends little-endian numbers and raw bytes.
class ByteWriter {
public:
    void u8(std::uint8_t v) { m_out.push_back(v); }
    void u16(std::uint16_t v) { number(v, 2); }
    void u32(std::uint32_t v) { number(v, 4); }
    void u64(std::uint64_t v) { number(v, 8); }
    void raw(BytesView bytes) { m_out.insert(m_out.end(), bytes.begin(), bytes.end()); }
    //! u32 length, then the bytes.
    void sized(BytesView bytes)
    {
        u32(static_cast<std::uint32_t>(bytes.size()));
        raw(bytes);
    }
    [[nodiscard]] const Bytes& bytes() const { return m_out; }
    [[nodiscard]] Bytes take() { return std::move(m_out); }

private:
    void number(std::uint64_t v, int count)
    {
        for (int i = 0; i < count; ++i)
            m_out.push_back(static_cast<std::uint8_t>(v >> (8 * i)));
    }
    Bytes m_out;
};

//! Reads what ByteWriter wrote. Reading past the end gives zeros and makes ok() false for good, so a parser
//! may read a whole structure and ask once. Never allocates from a claimed length.
class ByteReader {
public:
    explicit ByteReader(BytesView bytes)
        : m_rest(bytes)
    {
    }
    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    BytesView raw(std::size_t count);
    BytesView sized() { return raw(u32()); }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    //! Everything was read, and nothing is left over.
    [[nodiscard]] bool done() const { return m_ok && m_rest.empty(); }

private:
    std::uint64_t number(std::size_t count);
    BytesView m_rest;
    bool m_ok = true;
};

} // namespace cyd
