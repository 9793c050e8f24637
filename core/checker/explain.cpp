#include "core/checker/rules.h"

#include <algorithm>

namespace cyd::checker {

namespace {

// "CHK-18" → "checker.explain.chk18."
std::string stemOf(const Rule& rule)
{
    const std::string_view id(rule.id);
    return "checker.explain.chk" + std::string(id.substr(4)) + ".";
}

Explanation explanationOf(const Rule& rule)
{
    const auto stem = stemOf(rule);
    return { rule.id, rule.code, rule.worst, stem + "title", stem + "meaning", stem + "why",
        stem + "ignore" };
}

} // namespace

std::optional<Explanation> explain(std::string_view rule)
{
    std::string name(rule);
    for (char& c : name)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    const auto found
        = std::ranges::find_if(rules(), [&](const Rule& one) { return name == one.id || name == one.code; });
    if (found == rules().end())
        return std::nullopt;
    return explanationOf(*found);
}

std::vector<Explanation> allRules()
{
    std::vector<Explanation> all;
    for (const auto& rule : rules())
        all.push_back(explanationOf(rule));
    return all;
}

} // namespace cyd::checker
