#include "core/checker/reading.h"

#include <QChar>

#include <algorithm>

namespace cyd::checker {

namespace {

constexpr int kBlankDepth = 12; // deeper nesting than any plan has counts as an answer

struct Point {
    char32_t code = 0xFFFD;
    std::size_t bytes = 1;
};

// Reads one code point; a broken byte is U+FFFD and one byte long, so that any input ends.
Point pointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return { first, 1 };
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    if (length == 1 || first > 0xF4 || at + length > text.size())
        return {};
    char32_t code = first & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return {};
        code = (code << 6) | (byte(at + i) & 0x3F);
    }
    return { code, length };
}

bool isApostrophe(char32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}
bool isHyphen(char32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}
bool isAsciiLetter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0x80 && QChar::isDigit(c));
}
bool isLetter(char32_t c)
{
    return isAsciiLetter(c) || (c >= 0x80 && c != 0xFFFD && (QChar::isLetter(c) || QChar::isMark(c)));
}

// The plain small letter below an accented one; what is not in the table keeps its code point.
char32_t plain(char32_t c)
{
    c = QChar::toLower(c);
    static constexpr std::u32string_view accented = U"àáâäãåèéêëìíîïòóôöõùúûüẁẃŵẅỳýŷÿçñ";
    static constexpr std::u32string_view letters = U"aaaaaaeeeeiiiiooooouuuuwwwwyyyycn";
    const auto found = accented.find(c);
    return found == std::u32string_view::npos ? c : letters[found];
}

void append(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (c >> 6)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | (c >> 12)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | (c >> 18)));
        out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

bool blankJson(const Json& json, int depth)
{
    if (json.is_null())
        return true;
    if (json.is_string())
        return isBlank(std::string_view(json.get_ref<const std::string&>()));
    if (!json.is_structured() || depth == 0)
        return json.is_structured() && json.empty();
    return std::all_of(
        json.begin(), json.end(), [depth](const Json& item) { return blankJson(item, depth - 1); });
}

} // namespace

const Json& at(const Json& json, std::string_view key)
{
    static const Json nothing;
    if (const auto* object = json.get_ptr<const Json::object_t*>())
        for (const auto& [name, value] : *object)
            if (name == key)
                return value;
    return nothing;
}

const std::vector<Json>& itemsOf(const Json& json)
{
    static const std::vector<Json> none;
    const auto* array = json.get_ptr<const Json::array_t*>();
    return array ? *array : none;
}

std::string_view textOf(const Json& json)
{
    if (const auto* text = json.get_ptr<const std::string*>())
        return *text;
    const auto* inner = at(json, "text").get_ptr<const std::string*>();
    return inner ? std::string_view(*inner) : std::string_view();
}

std::optional<Day> dayAt(const Json& json, std::string_view key)
{
    return dayFrom(textAt(json, key));
}

std::optional<bool> yesNo(const Json& json)
{
    if (json.is_boolean())
        return json.get<bool>();
    const auto text = textOf(json);
    if (text == "yes")
        return true;
    if (text == "no")
        return false;
    return std::nullopt;
}

bool isBlank(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto [code, bytes] = pointAt(text, i);
        if (isLetter(code) || isDigit(code))
            return false;
        i += bytes;
    }
    return true;
}

bool isBlank(const Json& json)
{
    return blankJson(json, kBlankDepth);
}

std::size_t answersIn(const Json& json)
{
    if (!json.is_array())
        return isBlank(json) ? 0 : 1;
    return static_cast<std::size_t>(
        std::ranges::count_if(itemsOf(json), [](const Json& item) { return !isBlank(item); }));
}

int countWords(std::string_view text)
{
    int count = 0;
    bool solid = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto [code, bytes] = pointAt(text, i);
        i += bytes;
        if (isLetter(code) || isDigit(code))
            solid = true;
        else if (!isApostrophe(code) && !isHyphen(code)) {
            count += solid;
            solid = false;
        }
    }
    return count + solid;
}

const std::vector<Word>& WordReader::read(std::string_view text)
{
    m_folded.clear();
    m_words.clear();
    m_folded.reserve(text.size() * 2); // no fold makes a text twice as long: the views below stay valid
    std::uint32_t clause = 0;
    bool sentenceStart = true;
    Word word;
    std::size_t start = 0, writtenFrom = 0;
    const auto finish = [&](std::size_t writtenTo) {
        auto view = std::string_view(m_folded).substr(start);
        while (!view.empty() && (view.front() == '\'' || view.front() == '-'))
            view.remove_prefix(1);
        while (!view.empty() && (view.back() == '\'' || view.back() == '-'))
            view.remove_suffix(1);
        if (!view.empty()) {
            word.text = view;
            word.written = text.substr(writtenFrom, writtenTo - writtenFrom);
            word.clause = clause;
            word.startsSentence = sentenceStart;
            m_words.push_back(word);
            sentenceStart = false;
        }
        word = {};
        start = m_folded.size();
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto [code, bytes] = pointAt(text, i);
        if (m_folded.size() == start)
            writtenFrom = i;
        i += bytes;
        if (isLetter(code) || isDigit(code)) {
            if (code >= 0x80 && QChar::isMark(code))
                continue;
            if (m_folded.size() == start || (m_folded.size() == start + 1 && m_folded.back() == '\''))
                word.capital = code < 0x80 ? code >= 'A' && code <= 'Z' : QChar::isUpper(code);
            word.hasDigit |= isDigit(code);
            append(m_folded,
                code < 0x80 && code >= 'A' && code <= 'Z' ? code + 32
                    : code < 0x80                         ? code
                                                          : plain(code));
        } else if (isApostrophe(code)) {
            m_folded.push_back('\'');
        } else if (isHyphen(code)) {
            m_folded.push_back('-');
        } else {
            finish(i - bytes);
            const bool full = code == '.' || code == '!' || code == '?' || code == '\n';
            if (full || code == ';' || code == '(' || code == ')' || code == 0x2013 || code == 0x2014)
                ++clause;
            sentenceStart |= full;
        }
    }
    finish(text.size());
    return m_words;
}

std::string folded(std::string_view text)
{
    WordReader reader;
    std::string result;
    for (const auto& word : reader.read(text)) {
        if (!result.empty())
            result.push_back(' ');
        result += word.text;
    }
    return result;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace cyd::checker
