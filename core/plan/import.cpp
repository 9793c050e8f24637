#include "core/plan/draft.h"
#include "core/plan/fields.h"
#include "core/plan/paths.h"

#include <charconv>
#include <unordered_set>

namespace cyd::plan {

namespace {

constexpr std::size_t kMaxFile = 8 * 1024 * 1024;

// "ctp-sample/1" and "cydgynllun.plan/1" are known; a higher number was written by a newer version.
Done checkSchema(const Json& document)
{
    const auto schema = document.find("schema");
    const auto* text = schema == document.end() ? nullptr : schema->get_ptr<const std::string*>();
    if (!text)
        return fail(Fault::Invalid, "import.schema");
    const std::string_view name(*text);
    const std::size_t slash = name.rfind('/');
    if (slash == std::string_view::npos
        || (name.substr(0, slash) != "ctp-sample" && name.substr(0, slash) != "cydgynllun.plan"))
        return fail(Fault::Invalid, "import.schema");
    const std::string_view digits = name.substr(slash + 1);
    unsigned long version = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (error != std::errc() || end != digits.data() + digits.size() || version == 0 || digits.front() == '0')
        return fail(Fault::Invalid, "import.schema");
    if (version > 1)
        return fail(Fault::TooNew, "import.schema.newer");
    return {};
}

// Builds the document itself, because the library's own builder lets a later key silently win over an earlier
// one.
class StrictParser : public nlohmann::json_sax<Json> {
public:
    Json root;
    const char* flaw = nullptr;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t& text) override
    {
        // A whole number beyond 64 bits arrives here rounded: better refused than changed.
        if (text.find_first_of(".eE") == std::string::npos)
            return stop("import.number");
        return add(value);
    }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return stop("import.json"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        Open& top = m_open.back();
        if (!top.keys.insert(name).second)
            return stop("import.duplicate");
        top.key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return stop("import.json");
    }

private:
    struct Open {
        Json value;
        std::string key;
        std::unordered_set<std::string> keys;
    };
    bool stop(const char* code)
    {
        flaw = code;
        return false;
    }
    bool open(Json&& container)
    {
        if (m_open.size() == kMaxDepth)
            return stop("import.depth");
        m_open.push_back({ std::move(container), {}, {} });
        return true;
    }
    bool close()
    {
        Json done = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(done));
    }
    bool add(Json&& value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return true;
        }
        Open& top = m_open.back();
        if (auto* object = top.value.get_ptr<Json::object_t*>())
            object->push_back({ std::move(top.key), std::move(value) });
        else
            top.value.push_back(std::move(value));
        return true;
    }
    std::vector<Open> m_open;
};

Done checkShape(const Json& document)
{
    switch (flawOf(document, 0)) {
    case Flaw::None:
        break;
    case Flaw::Key:
        return fail(Fault::Invalid, "import.key");
    case Flaw::Duplicate:
        return fail(Fault::Invalid, "import.duplicate");
    case Flaw::Depth:
        return fail(Fault::Invalid, "import.depth");
    case Flaw::Size:
        return fail(Fault::Invalid, "value.size");
    case Flaw::Type:
        return fail(Fault::Invalid, "value.type");
    }
    for (const auto& [key, value] : document.items()) {
        const Shape shape = shapeOfKey(key);
        if (value.is_null() || shape == Shape::Any)
            continue;
        if (shape == Shape::Object ? !value.is_object() : !value.is_array())
            return fail(Fault::Invalid, "import.shape");
    }
    return {};
}

} // namespace

Result<Json> parsePlanJson(std::string_view text)
{
    if (text.size() > kMaxFile)
        return fail(Fault::Invalid, "import.size");
    StrictParser parser;
    const bool done = Json::sax_parse(text.begin(), text.end(), &parser);
    const std::string_view flaw = parser.flaw ? parser.flaw : "";
    if (flaw == "import.duplicate")
        return fail(Fault::Invalid, "import.duplicate");
    if (flaw == "import.depth")
        return fail(Fault::Invalid, "import.depth");
    if (flaw == "import.number")
        return fail(Fault::Invalid, "import.number");
    if (!done || !flaw.empty())
        return fail(Fault::Corrupt, "import.json");
    if (!parser.root.is_object())
        return fail(Fault::Invalid, "import.schema");
    if (auto known = checkSchema(parser.root); !known)
        return pass(known);
    return std::move(parser.root);
}

Result<Edit> Plan::import(const Json& document)
{
    if (!document.is_object())
        return fail(Fault::Invalid, "import.schema");
    if (auto known = checkSchema(document); !known)
        return pass(known);
    if (auto shaped = checkShape(document); !shaped)
        return pass(shaped);
    const Ledger nothing;
    Draft draft(nothing);
    // In the order of the document, so that the keys of every section come back in their places.
    for (const auto& [key, value] : document.items()) {
        DraftOp op;
        op.path = key;
        op.value = value;
        draft.add(std::move(op));
    }
    return draft.finish({});
}

} // namespace cyd::plan
