#include "core/plan/cbor.h"

#include "core/plan/paths.h"

#include <bit>

namespace cyd::plan {

namespace {

constexpr std::uint8_t kOneByte = 24, kTwoBytes = 25, kFourBytes = 26, kEightBytes = 27;
constexpr int kMaxSkipDepth = 64;

} // namespace

void CborWriter::head(Major major, std::uint64_t value)
{
    const auto top = static_cast<std::uint8_t>(static_cast<unsigned>(major) << 5);
    int width = 0;
    if (value < kOneByte) {
        m_out.push_back(static_cast<std::uint8_t>(top | value));
    } else if (value <= 0xff) {
        m_out.push_back(top | kOneByte);
        width = 1;
    } else if (value <= 0xffff) {
        m_out.push_back(top | kTwoBytes);
        width = 2;
    } else if (value <= 0xffff'ffff) {
        m_out.push_back(top | kFourBytes);
        width = 4;
    } else {
        m_out.push_back(top | kEightBytes);
        width = 8;
    }
    for (int i = width - 1; i >= 0; --i)
        m_out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void CborWriter::text(std::string_view text)
{
    head(Major::Text, text.size());
    raw(viewOf(text));
}

void CborWriter::byteString(BytesView bytes)
{
    head(Major::Bytes, bytes.size());
    raw(bytes);
}

void CborWriter::floating(double value)
{
    m_out.push_back(0xfb);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 7; i >= 0; --i)
        m_out.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
}

Major CborReader::next() const
{
    return m_rest.empty() ? Major::Simple : static_cast<Major>(m_rest[0] >> 5);
}

CborReader::Head CborReader::head()
{
    Head head;
    const BytesView first = take(1);
    if (first.empty())
        return head;
    head.major = static_cast<Major>(first[0] >> 5);
    head.info = first[0] & 0x1f;
    if (head.info < kOneByte) {
        head.value = head.info;
        return head;
    }
    if (head.info > kEightBytes) { // reserved, or a length that is not told
        spoil();
        return head;
    }
    const BytesView tail = take(std::uint64_t { 1 } << (head.info - kOneByte));
    for (const std::uint8_t byte : tail)
        head.value = head.value << 8 | byte;
    if (head.major == Major::Simple)
        return head;
    constexpr std::uint64_t kSmallest[] = { kOneByte, 0x100, 0x1'0000, 0x1'0000'0000 };
    if (head.value < kSmallest[head.info - kOneByte])
        spoil();
    return head;
}

BytesView CborReader::take(std::uint64_t size)
{
    if (size > m_rest.size()) {
        spoil();
        return {};
    }
    const BytesView taken = m_rest.first(static_cast<std::size_t>(size));
    m_rest = m_rest.subspan(static_cast<std::size_t>(size));
    return taken;
}

std::uint64_t CborReader::expect(Major major)
{
    const Head read = head();
    if (read.major != major)
        spoil();
    return m_ok ? read.value : 0;
}

std::size_t CborReader::count(Major major, std::size_t bytesEach)
{
    const std::uint64_t claimed = expect(major);
    if (claimed > m_rest.size() / bytesEach)
        spoil();
    return m_ok ? static_cast<std::size_t>(claimed) : 0;
}

std::string_view CborReader::text()
{
    const BytesView bytes = take(expect(Major::Text));
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!isUtf8(text)) {
        spoil();
        return {};
    }
    return text;
}

BytesView CborReader::byteString()
{
    return take(expect(Major::Bytes));
}

CborReader::Simple CborReader::simple(double& value)
{
    const Head read = head();
    if (!m_ok || read.major != Major::Simple) {
        spoil();
        return Simple::Other;
    }
    switch (read.info) {
    case 20:
        return Simple::False;
    case 21:
        return Simple::True;
    case 22:
        return Simple::Null;
    case kEightBytes:
        value = std::bit_cast<double>(read.value);
        return Simple::Float;
    default:
        return Simple::Other;
    }
}

void CborReader::skip(int depth)
{
    if (depth > kMaxSkipDepth) {
        spoil();
        return;
    }
    const Head read = head();
    switch (read.major) {
    case Major::Bytes:
    case Major::Text:
        take(read.value);
        break;
    case Major::Array:
    case Major::Map: {
        const std::uint64_t items = read.major == Major::Map ? 2 * read.value : read.value;
        if (read.value > m_rest.size())
            spoil();
        for (std::uint64_t i = 0; i < items && m_ok; ++i)
            skip(depth + 1);
        break;
    }
    case Major::Tag:
        skip(depth + 1);
        break;
    default:
        break;
    }
}

} // namespace cyd::plan
