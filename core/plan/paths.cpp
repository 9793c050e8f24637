#include "core/plan/paths.h"

#include "core/plan/fields.h"
#include "core/plan/plan.h"

#include <QUtf8StringView>

#include <algorithm>

namespace cyd::plan {

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string childPath(std::string_view parent, char mark, std::string_view segment)
{
    std::string path;
    path.reserve(parent.size() + 1 + segment.size());
    path.append(parent);
    if (!parent.empty())
        path.push_back(mark);
    path.append(segment);
    return path;
}

std::string generatedSegment(BytesView nonce, std::size_t index)
{
    return "~" + toHex(nonce) + "." + std::to_string(index);
}

std::string steadyName(std::string_view generated)
{
    std::string name(generated);
    std::replace(name.begin(), name.end(), '.', ':');
    return name;
}

bool isKey(std::string_view key)
{
    return !key.empty() && key.size() <= kMaxSegment && std::none_of(key.begin(), key.end(), isControl);
}

bool isItemName(std::string_view id)
{
    return isKey(id) && !isGenerated(id) && id.find('.') == std::string_view::npos
        && !std::all_of(id.begin(), id.end(), isDigit);
}

bool isUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

bool isPath(std::string_view path)
{
    if (path.size() > kMaxPath || !isUtf8(path))
        return false;
    std::size_t depth = 1;
    for (std::size_t start = 0;; ++depth) {
        const std::size_t end = path.find_first_of("\x1e\x1f", start);
        if (!isKey(path.substr(start, end == std::string_view::npos ? end : end - start))
            || depth > kMaxDepth)
            return false;
        if (end == std::string_view::npos)
            return true;
        start = end + 1;
    }
}

Section sectionOfPath(std::string_view path)
{
    return sectionOfKey(path.substr(0, path.find_first_of("\x1e\x1f")));
}

Section sectionOf(std::string_view path)
{
    return sectionOfKey(path);
}

std::vector<std::string_view> splitUserPath(std::string_view path)
{
    std::vector<std::string_view> segments;
    if (path.size() > kMaxPath || !isUtf8(path))
        return segments;
    for (std::size_t start = 0;;) {
        const std::size_t end = path.find('.', start);
        const auto segment = path.substr(start, end == std::string_view::npos ? end : end - start);
        if (!isKey(segment) || segments.size() == kMaxDepth)
            return {};
        segments.push_back(segment);
        if (end == std::string_view::npos)
            return segments;
        start = end + 1;
    }
}

std::size_t positionOf(std::string_view segment)
{
    if (segment.empty() || segment.size() > 9 || !std::all_of(segment.begin(), segment.end(), isDigit))
        return std::string_view::npos;
    std::size_t number = 0;
    for (const char c : segment)
        number = number * 10 + static_cast<std::size_t>(c - '0');
    return number;
}

} // namespace cyd::plan
