//! The part of CBOR (RFC 8949) that payloads are written in: definite lengths, shortest numbers, 64-bit
//! floats.
#pragma once

#include "core/base/bytes.h"

#include <string_view>

namespace cyd::plan {

enum class Major : std::uint8_t { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };

//! Appends CBOR items.
class CborWriter {
public:
    void head(Major major, std::uint64_t value);
    void number(std::uint64_t value) { head(Major::Unsigned, value); }
    void text(std::string_view text);
    void byteString(BytesView bytes);
    void floating(double value);
    void boolean(bool value) { m_out.push_back(value ? 0xf5 : 0xf4); }
    void null() { m_out.push_back(0xf6); }
    //! Items that are CBOR already.
    void raw(BytesView items) { m_out.insert(m_out.end(), items.begin(), items.end()); }
    [[nodiscard]] const Bytes& bytes() const { return m_out; }
    [[nodiscard]] Bytes take() { return std::move(m_out); }

private:
    Bytes m_out;
};

//! Reads CBOR items. A reading that does not fit gives zero or nothing and makes ok() false for good, so a
//! parser may read on and ask once. A claimed count is never larger than what the bytes that are left could
//! hold.
class CborReader {
public:
    explicit CborReader(BytesView bytes)
        : m_rest(bytes)
    {
    }
    //! What comes next; Simple when nothing does.
    [[nodiscard]] Major next() const;
    [[nodiscard]] std::uint64_t number() { return expect(Major::Unsigned); }
    //! n of the value −1 − n.
    [[nodiscard]] std::uint64_t negative() { return expect(Major::Negative); }
    //! Valid UTF-8, or nothing.
    [[nodiscard]] std::string_view text();
    [[nodiscard]] BytesView byteString();
    [[nodiscard]] std::size_t array() { return count(Major::Array, 1); }
    //! The number of pairs.
    [[nodiscard]] std::size_t map() { return count(Major::Map, 2); }
    [[nodiscard]] std::uint64_t tag() { return expect(Major::Tag); }
    enum class Simple { False, True, Null, Float, Other };
    //! A Float's value goes to `value`.
    [[nodiscard]] Simple simple(double& value);
    //! Reads over one item of any kind.
    void skip(int depth = 0);
    void spoil()
    {
        m_ok = false;
        m_rest = {};
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    struct Head {
        Major major = Major::Simple;
        std::uint8_t info = 0;
        std::uint64_t value = 0;
    };
    Head head();
    std::uint64_t expect(Major major);
    std::size_t count(Major major, std::size_t bytesEach);
    BytesView take(std::uint64_t size);

    BytesView m_rest;
    bool m_ok = true;
};

} // namespace cyd::plan
